import { formatDate } from '../../i18n/index.ts'
import { t } from '../../i18n/report.ts'
import { measureNameOf, variantOf } from '../../questionnaire/index.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Block, Section, Text } from '../types.ts'

/** What was put on the scale, by whom, when, and under which version of the questions. */
export function assessedSection(context: ReportContext): Section {
  const { file, questionnaire } = context
  const variant = variantOf(questionnaire, file.variant)
  const rows: { term: string; text: Text }[] = [
    {
      term: t('facts.measure'),
      text: plain(`${measureNameOf(questionnaire, file)}\n${questionnaire.measure.line}`),
    },
    { term: t('facts.variant'), text: plain(`${variant.name}\n${variant.line}`) },
    ...(file.author.trim() === '' ? [] : [{ term: t('facts.author'), text: plain(file.author.trim()) }]),
    {
      term: t('facts.date'),
      text: plain(file.changed === undefined ? t('facts.noDate') : formatDate(file.changed, 'UTC')),
    },
    { term: t('facts.version'), text: plain(versionWords(context)) },
  ]
  return {
    id: 'assessed',
    title: t('section.assessed'),
    newPage: true,
    blocks: [{ kind: 'facts', rows }, ...proposal(file.proposal)],
  }
}

export const versionWords = ({ file, assessment }: ReportContext): string =>
  file.contentVersion === assessment.contentVersion
    ? t('facts.versionValue', { version: assessment.contentVersion })
    : t('facts.versionMoved', { saved: file.contentVersion, version: assessment.contentVersion })

const proposal = (text: string): Block[] =>
  text.trim() === ''
    ? []
    : [
        { kind: 'heading', text: t('facts.proposal') },
        { kind: 'prose', text: text.trim() },
      ]
