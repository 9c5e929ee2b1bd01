import messages from '../../../content/locales/en/site.json' with { type: 'json' }
import { t as search } from '../../i18n/search.ts'
import { t } from '../../i18n/site.ts'
import { articlesOf } from '../reading/articles.ts'
import { site } from '../reading/content.ts'
import { examples } from '../reading/examples.ts'
import { terms } from '../reading/glossary.ts'
import { questionHref } from '../reading/lookups.ts'
import type { SearchDocument } from './types.ts'

/** Everything that can be found: each reading page, and the places on it that have a name of their own. */
export const searchDocuments = (): SearchDocument[] => [
  ...measures(),
  ...principles(),
  ...questions(),
  ...site.rights.map(
    ({ id, data }): SearchDocument => ({
      kind: 'right',
      title: data.name,
      text: prose([data.what, data.essence, data.touched, articlesOf(data)]),
      href: `/rights/${id}/`,
    }),
  ),
  ...site.judgments.map(
    ({ id, data }): SearchDocument => ({
      kind: 'judgment',
      title: `${data.name}, ${data.number}`,
      text: prose([data.court, data.facts, data.holding, ...Object.values(data.paragraphs)]),
      href: `/judgments/${id}/`,
    }),
  ),
  ...examples.map(
    ({ id, file, variant, sentence }): SearchDocument => ({
      kind: 'example',
      title: file.title,
      text: prose([variant, file.proposal, sentence]),
      href: `/examples/${id}/`,
    }),
  ),
  ...terms.map(
    ({ id, name, text }): SearchDocument => ({ kind: 'term', title: name, text, href: `/glossary/#${id}` }),
  ),
  ...methodSections(),
  ...pages(),
]

const measures = (): SearchDocument[] =>
  site.measures.flatMap(({ id, data }): SearchDocument[] => [
    {
      kind: 'measure',
      title: data.name,
      text: prose([
        data.line,
        ...data.what,
        ...Object.values(data.roles),
        ...Object.values(data.rights.main),
        ...Object.values(data.rights.secondary),
        ...[data.provenance.final, data.provenance.draft].map((part) => part?.text ?? ''),
        ...[...data.provenance.since, ...data.critics, ...data.law].map(({ text }) => text),
        ...data.failures,
        ...data.safeguards,
      ]),
      href: `/measures/${id}/`,
    },
    ...data.variants.map(
      (variant): SearchDocument => ({
        kind: 'variant',
        title: variant.name,
        text: prose([data.name, variant.line]),
        href: `/measures/${id}/#variant-${variant.id}`,
      }),
    ),
    {
      kind: 'questionnaire',
      title: t('blank.title', { measure: data.name }),
      text: t('blank.lede'),
      href: `/measures/${id}/questionnaire/`,
    },
  ])

const principles = (): SearchDocument[] =>
  site.principles.map(({ id, data }) => ({
    kind: 'principle',
    title: data.name,
    text: prose([data.question, data.gloss, ...data.text, ...data.evidence, ...data.failures, data.severity]),
    href: `/principles/${id}/`,
  }))

const questions = (): SearchDocument[] =>
  site.questions.map((question) => ({
    kind: 'question',
    title: question.data.prompt,
    text: prose([
      question.data.why,
      question.data.help,
      ...question.data.courts.map(({ says }) => says),
      ...question.data.options.flatMap(({ label, hint, effects }) => [
        label,
        hint,
        ...effects.map(({ because }) => because),
      ]),
    ]),
    href: questionHref(question),
  }))

type Key = keyof typeof messages

/** The sentences of the catalogue under some stems; those with figures to be filled in are left out. */
const said = (...stems: readonly string[]): string =>
  prose(
    (Object.keys(messages) as Key[])
      .filter((key) => stems.some((stem) => key === stem || key.startsWith(`${stem}.`)))
      .filter((key) => !messages[key].includes('{') && messages[key].includes(' '))
      .map((key) => t(key)),
  )

const METHOD: readonly (readonly [place: string, title: Key, ...stems: readonly string[]])[] = [
  ['section-1', 'method.ladder', 'method.ladder'],
  [
    'section-2',
    'method.answers',
    'method.answers',
    'method.finding',
    'method.weight',
    'method.risk.text',
    'method.thresholds',
  ],
  ['section-3', 'method.balancing', 'method.balancing', 'method.scale', 'method.examples', 'method.reading'],
  ['section-4', 'method.risks', 'method.risk', 'method.matrix', 'method.dimension'],
  ['section-5', 'method.unknown', 'method.unknown'],
  ['section-6', 'method.verdict', 'method.verdict'],
  ['section-7', 'method.beside', 'method.beside'],
  ['section-8', 'method.backtest', 'method.backtest'],
  ['conventions', 'method.conventions', 'method.conventions'],
  ['changelog', 'method.changelog', 'method.changelog'],
]

const methodSections = (): SearchDocument[] =>
  METHOD.map(([place, title, ...stems]) => ({
    kind: 'method',
    title: t(title),
    text: said(...stems),
    href: `/method/#${place}`,
  }))

const pages = (): SearchDocument[] => [
  ...(
    [
      ['/measures/', 'nav.measures', said('measures')],
      ['/principles/', 'nav.principles', said('principles')],
      ['/rights/', 'nav.rights', said('rights', 'right.kind')],
      ['/judgments/', 'nav.judgments', said('judgments')],
      ['/method/', 'nav.method', t('method.lede')],
      ['/examples/', 'nav.examples', said('examples')],
      ['/glossary/', 'nav.glossary', said('glossary')],
      ['/privacy/', 'nav.privacy', said('privacy')],
      ['/accessibility/', 'nav.accessibility', said('accessibility')],
      ['/about/', 'nav.about', said('about')],
    ] as const
  ).map(([href, title, text]): SearchDocument => ({ kind: 'page', title: t(title), text, href })),
  { kind: 'page', title: search('search.title'), text: search('search.description'), href: '/search/' },
]

/** Lines of content one after the other, each a sentence. */
const prose = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== '')
    .map((line) => (/[.!?…:]$/.test(line) ? line : `${line}.`))
    .join(' ')
