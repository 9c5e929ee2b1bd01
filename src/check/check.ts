import { assessWhole } from '../engine/index.ts'
import { inputOf, measureNameOf, modelOf, type Questionnaire } from '../questionnaire/index.ts'
import { type ReportDocument, type ReportInput, reportDocument } from '../report/index.ts'
import { DEFAULT_OPTIONS, optionsFrom, type ReportOptions, SECTION_IDS } from '../report/options.ts'
import type { Attachment } from '../report/pdf/attachment.ts'
import {
  ATTACHMENT,
  isPdf,
  type Known,
  type OpenReport,
  parseAttachment,
  readReport,
} from '../store/index.ts'
import { compareFigures } from './figures.ts'
import { compareFingerprint } from './fingerprint.ts'
import { type PrintedPages, readPages } from './pages.ts'
import { comparePassages } from './passages.ts'
import type { Checked, CheckResult } from './types.ts'

/** What a check needs of the site: what it knows, and the questions of one measure. */
export interface Site {
  readonly known: Known
  /** @throws when it cannot be fetched */
  readonly questionnaire: (measure: string) => Promise<Questionnaire>
  /** The report in PDF, made anew. @throws when what it takes cannot be fetched */
  readonly render: (document: ReportDocument, attachment: Attachment) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Makes a report in PDF anew from the assessment inside it and says, figure by figure and word by word, whether what it
 * prints is that.
 *
 * @returns what was compared, or why the file cannot be checked
 * @throws when the questions of its measure, or what makes reports, cannot be fetched
 */
export async function checkReport(bytes: ArrayBuffer, site: Site): Promise<CheckResult> {
  if (!isPdf(bytes)) return { ok: false, reason: 'not-pdf' }
  const read = await readReport(bytes, (report) => checkOpen(report, site))
  return read.ok ? read.value : read
}

async function checkOpen({ attachment, pdf }: OpenReport, site: Site): Promise<CheckResult> {
  const parsed = parseAttachment(attachment, site.known)
  if (!parsed.ok) return parsed
  const { file } = parsed
  const questionnaire = await site.questionnaire(file.measure)
  const assessment = assessWhole(modelOf(questionnaire, file.variant), inputOf(questionnaire, file))
  const pages = await readPages(pdf)
  const input = { questionnaire, file, assessment }
  const options = optionsFrom(pages.options)
  const document = options === undefined ? documentLike(pages, input) : reportDocument(input, options)
  const figures = compareFigures(pages, document.figures)
  const seal = compareFingerprint(pages, file, assessment.contentVersion)
  // Under another version every passage may differ: there is nothing to be said about them.
  const isSameVersion = seal.version.report === seal.version.site
  const expected = isSameVersion ? await madeAnew(document, site) : undefined
  const compared = {
    ...figures,
    ...seal,
    passages: expected && withoutFigures(comparePassages(pages, expected, document), figures),
    measure: measureNameOf(questionnaire, file),
  }
  return { ok: true, file, ...compared, outcome: outcomeOf(compared) }
}

async function madeAnew(document: ReportDocument, site: Site): Promise<PrintedPages> {
  const bytes = await site.render(document, { name: ATTACHMENT, text: '{}' })
  const read = await readReport(bytes.buffer, ({ pdf }) => readPages(pdf))
  if (!read.ok) throw new Error(`the report made anew cannot be read: ${read.reason}`)
  return read.value
}

/** What a figure that differs says already is not said again. */
function withoutFigures(
  passages: Checked['passages'],
  { figures }: Pick<Checked, 'figures'>,
): Checked['passages'] {
  if (passages === undefined) return undefined
  const said = new Set(figures.filter(({ state }) => state !== 'same').map(({ recomputed }) => recomputed))
  return { ...passages, missing: passages.missing.filter(({ text }) => !said.has(text)) }
}

/** The document of the scope that the report has, by the sections that its outline names, where it does not say itself. */
function documentLike({ outline }: PrintedPages, input: ReportInput): ReportDocument {
  const of = (scope: ReportOptions['scope']) => reportDocument(input, { ...DEFAULT_OPTIONS, scope })
  const [full, briefing] = [of('full'), of('briefing')]
  const named = new Set(outline)
  const isThere = ({ sections }: ReportDocument) => sections.every(({ title }) => named.has(title))
  if (isThere(full)) return full
  const all = [...full.sections, ...briefing.sections].filter(({ title }) => named.has(title))
  const ids = SECTION_IDS.filter((id) => all.some((section) => section.id === id))
  const isBriefing = isThere(briefing) && ids.every((id) => briefing.sections.some((one) => one.id === id))
  return isBriefing ? briefing : of(ids)
}

function outcomeOf({
  figures,
  added,
  fingerprint,
  version,
  passages,
}: Omit<Checked, 'ok' | 'file' | 'outcome'>): Checked['outcome'] {
  if (figures.every(({ state }) => state === 'not-printed')) return 'no-figures'
  const isOtherVersion = version.report !== undefined && version.report !== version.site
  if (fingerprint.seal !== 'intact') return 'differs'
  if (isOtherVersion) return 'other-version'
  const isSame = figures.every(({ state }) => state === 'same') && added.length === 0
  return isSame && (passages?.missing.length ?? 0) === 0 ? 'matches' : 'differs'
}
