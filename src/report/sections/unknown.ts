import { t } from '../../i18n/report.ts'
import type { FullContext } from '../analysis.ts'
import { plain, type ReportContext } from '../context.ts'
import type { Section, Text } from '../types.ts'

/** What nobody has answered yet, by step: it shows as width in every figure. */
export function unknownSection(context: ReportContext): Section {
  const open = context.assessment.missing.flatMap((id) => context.question(id) ?? [])
  const steps = [...new Set(open.map(({ step }) => step))]
  return {
    id: 'unknown',
    title: t('section.unknown'),
    blocks:
      open.length === 0
        ? [{ kind: 'paragraph', text: plain(t('unknown.none')) }]
        : [
            { kind: 'paragraph', text: plain(t('unknown.intro')), tone: 'lede' },
            {
              kind: 'facts',
              rows: steps.map((step) => ({
                term: t(`step.${step}`),
                text: plain(
                  open
                    .filter((question) => question.step === step)
                    .map(({ id }) => context.promptOf(id))
                    .join('\n'),
                ),
              })),
            },
          ],
  }
}

const MOST = 5

/** The open questions that would close most of what is open; no section where nothing is. */
export function nextSections(context: FullContext): Section[] {
  const rows = context.analysis.next
    .slice(0, MOST)
    .map(({ question, step, closes }): Text[] => [
      plain(context.promptOf(question)),
      [{ text: t(`step.${step}`), quiet: true }],
      plain(shareWords(closes)),
    ])
  if (rows.length === 0) return []
  return [
    {
      id: 'next',
      title: t('section.next'),
      blocks: [
        { kind: 'paragraph', text: plain(t('next.intro')), tone: 'quiet' },
        {
          kind: 'table',
          caption: t('next.caption'),
          dense: true,
          head: [t('next.question'), t('next.step'), t('next.closes')],
          widths: [0.68, 0.16, 0.16],
          rows,
        },
      ],
    },
  ]
}

/** "12 %" of all that is open. */
export const shareWords = (share: number): string => {
  const percent = Math.round(share * 100)
  return percent < 1 ? t('next.little') : t('next.share', { share: percent })
}
