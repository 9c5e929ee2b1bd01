import { STEPS } from '../engine/index.ts'
import { t } from '../i18n/site.ts'
import {
  type Citation,
  evidenceQuestionId,
  type Questionnaire,
  type QuestionWords,
} from '../questionnaire/index.ts'
import type { Content } from './content.ts'
import { didYouMean } from './faults.ts'
import { contentVersion, methodOf, toQuestions } from './model.ts'

const dateWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "47-53" becomes "47–53". */
const dashed = (pin: string): string => pin.replace(/(?<=\d)-(?=\d)/g, '–')

/** How a source is cited; undefined when there is no such source. */
export function citationOf(content: Content, ref: string): Citation | undefined {
  const [id = '', pin] = ref.split('#')
  const judgment = content.judgments.find((entry) => entry.id === id)?.data
  if (judgment !== undefined) {
    const paragraphs = pin === undefined ? '' : `, ${/[-,–]| and /.test(pin) ? '§§' : '§'} ${dashed(pin)}`
    return {
      name: judgment.name,
      detail: `${judgment.number}, ${dateWords.format(new Date(judgment.date))}${paragraphs}`,
      short: `${judgment.number.split(/,? and |, /)[0] ?? ''}${paragraphs}`,
      href: `/judgments/${id}/`,
    }
  }
  const text = content.texts.find((entry) => entry.id === id)?.data
  if (text === undefined) return undefined
  const place =
    // A part known by a word of ours ("appeal") is no place that anybody else would find.
    pin === undefined || (text.kind !== 'method' && !/\d/.test(pin))
      ? ''
      : text.kind === 'method'
        ? pin.replace(/^section-/, `${text.pin} `)
        : `${text.pin} ${dashed(pin)}`.trim()
  const unseen = pin !== undefined && text.unverified.includes(pin)
  const href = text.link?.startsWith('/') && pin !== undefined ? `${text.link}#${pin}` : text.link
  return {
    name: text.name,
    detail: unseen ? [place, t('citation.unverified')].filter((word) => word !== '').join(', ') : place,
    short: `${text.short}${place === '' ? '' : ` ${place}`}`,
    ...(href === undefined ? {} : { href }),
  }
}

/**
 * Everything about one measure, over all its variants, as plain JSON.
 *
 * @throws Error naming the nearest valid id when there is no such measure
 */
export function buildQuestionnaire(content: Content, measureId: string): Questionnaire {
  const measure = content.measures.find(({ id }) => id === measureId)
  if (measure === undefined)
    throw new Error(
      `no measure "${measureId}".${didYouMean(
        measureId,
        content.measures.map(({ id }) => id),
      )}`,
    )
  const main = Object.keys(measure.data.rights.main)
  const questions = content.questions
    .filter(({ data }) => data.measures === 'all' || data.measures.includes(measureId))
    .sort((a, b) => STEPS.indexOf(a.data.step) - STEPS.indexOf(b.data.step) || a.data.order - b.data.order)
    .flatMap((entry) => withWords(content, entry, measureId))
  return {
    contentVersion: contentVersion(content.method),
    answering: content.method.answering,
    measure: {
      id: measureId,
      name: measure.data.name,
      line: measure.data.line,
      noun: measure.data.noun,
      namedByUser: measure.data.namedByUser,
      variants: measure.data.variants.map(({ id, name, line, rights }) => ({
        id,
        name,
        line,
        rights: rights ?? main,
      })),
      rights: { ...measure.data.rights.main, ...measure.data.rights.secondary },
    },
    method: methodOf(content),
    steps: STEPS.map((id) => {
      const principle = content.principles.find(({ data }) => data.step === id)?.data
      if (principle === undefined) throw new Error(`content/principles has no step "${id}"`)
      return { id, name: principle.name, question: principle.question, gloss: principle.gloss }
    }),
    rights: content.rights.map(({ id, data }) => ({
      id,
      name: data.name,
      short: data.short,
      articles: [
        t('right.charter', { article: data.charter }),
        ...data.echr.map((article) => t('right.echr', { article })),
      ].join(', '),
    })),
    principles: Object.fromEntries(content.principles.map(({ id, data }) => [id, data.name])),
    questions,
    sources: sourcesOf(content, questions),
  }
}

function withWords(content: Content, entry: Content['questions'][number], measure: string): QuestionWords[] {
  const { data } = entry
  const [question, evidence] = toQuestions(content, entry)
  if (question === undefined) return []
  const variants = data.variants
    ?.filter((variant) => variant.startsWith(`${measure}/`))
    .map((variant) => variant.slice(measure.length + 1))
  const only = variants === undefined ? {} : { variants }
  const words: QuestionWords = {
    ...question,
    prompt: data.prompt,
    why: data.why,
    help: data.help,
    serves: data.serves,
    courts: data.courts,
    ...only,
    ...(evidence === undefined ? {} : { evidenceQuestion: evidenceQuestionId(entry.id) }),
  }
  if (evidence === undefined) return [words]
  const { prompt, why, help } = content.method.scales.reliability.question
  return [words, { ...evidence, prompt, why, help, serves: data.serves, courts: [], ...only }]
}

function sourcesOf(content: Content, questions: readonly QuestionWords[]): Record<string, Citation> {
  const refs = questions.flatMap((question) => [
    ...question.courts.map(({ source }) => source),
    ...question.options.flatMap((option) => option.effects.flatMap((effect) => effect.sources)),
  ])
  return Object.fromEntries(
    [...new Set([...refs, 'method#section-3', 'method#section-6'])].flatMap((ref) => {
      const citation = citationOf(content, ref)
      return citation === undefined ? [] : [[ref, citation] as const]
    }),
  )
}
