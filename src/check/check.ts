import { assessWhole } from '../engine/index.ts'
import { inputOf, measureNameOf, modelOf, type Questionnaire } from '../questionnaire/index.ts'
import { type ReportDocument, type ReportInput, reportDocument } from '../report/index.ts'
import { DEFAULT_OPTIONS, type ReportOptions, SECTION_IDS } from '../report/options.ts'
import { isPdf, type Known, type OpenReport, parseAttachment, readReport } from '../store/index.ts'
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
}

/**
 * Recomputes a report in PDF from the assessment inside it and says, figure by figure, whether what it prints is that.
 *
 * @returns what was compared, or why the file cannot be checked
 * @throws when the questions of its measure cannot be fetched
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
  const document = documentLike(pages, input)
  const figures = compareFigures(pages, document.figures)
  const compared = {
    ...figures,
    ...compareFingerprint(pages, file, assessment.contentVersion),
    passages: withoutFigures(comparePassages(pages, document), figures),
    measure: measureNameOf(questionnaire, file),
  }
  return { ok: true, file, ...compared, outcome: outcomeOf(compared) }
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

/** The document of the scope that the report has, by the sections that its outline names. */
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
