import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import * as z from 'zod/mini'
import { checkAgainst } from '../questionnaire/check.ts'
import type { Questionnaire } from '../questionnaire/index.ts'
import {
  type AssessmentFile,
  assessmentFileSchema,
  buildQuestionnaire,
  type Content,
  didYouMean,
  faultsOf,
} from '../schemas/index.ts'
import { Refusal } from './fail.ts'

export interface ReadAssessment {
  readonly file: AssessmentFile
  readonly questionnaire: Questionnaire
}

/**
 * A saved assessment from disk, JSON or YAML, held to the format and to the questionnaire that it names.
 *
 * @throws Refusal naming file, key, reason and the nearest valid value
 */
export function readAssessment(path: string, content: Content): ReadAssessment {
  const raw = parse(path)
  const parsed = z.safeParse(assessmentFileSchema, raw, { reportInput: true })
  if (!parsed.success) throw new Refusal(faultsOf(path, parsed.error))
  const file = parsed.data
  const measures = content.measures.map(({ id }) => id)
  if (!measures.includes(file.measure))
    throw new Refusal([
      {
        file: path,
        path: 'measure',
        reason: `no measure "${file.measure}".${didYouMean(file.measure, measures)}`,
      },
    ])
  const questionnaire = buildQuestionnaire(content, file.measure)
  const faults = checkAgainst(questionnaire, file).map((fault) => ({
    file: path,
    path: fault.path,
    reason: `${fault.reason}${didYouMean(fault.given, fault.valid)}`,
  }))
  if (faults.length > 0) throw new Refusal(faults)
  return { file, questionnaire }
}

function parse(path: string): unknown {
  const text = readText(path)
  // YAML takes in JSON; a document that only looks like one (a truncated object) is refused with its place.
  const document = parseDocument(text)
  const error = document.errors[0]
  if (error !== undefined)
    throw new Refusal([
      { file: path, path: '', reason: `not valid JSON or YAML: ${error.message.split('\n')[0] ?? ''}` },
    ])
  return document.toJS()
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason =
      code === 'ENOENT'
        ? 'no such file.'
        : code === 'EISDIR'
          ? 'is a folder, not a file.'
          : `cannot be read (${code}).`
    throw new Refusal([{ file: path, path: '', reason }])
  }
}
