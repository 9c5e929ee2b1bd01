import type { MouseEvent } from 'react'
import { type Finding, STEPS } from '../../engine/index.ts'
import { t } from '../../i18n/app.ts'
import { StatusShape } from '../../report/screen/StatusShape.tsx'
import { useMedia } from '../app/use-media.ts'
import { useWizard } from './context.ts'
import { captionOf, stepName } from './ladder-words.ts'
import { isStep, type PageId } from './pages.ts'

/** The ten steps with their status: task list and table of contents in one. */
export function LadderNav() {
  const isNarrow = useMedia('(max-width: 56.25rem)')
  const { page } = useWizard()
  if (!isNarrow) return <Ladder />
  return (
    <details className="ladder-fold" key={page}>
      <summary>{foldWords(page)}</summary>
      <Ladder />
    </details>
  )
}

const foldWords = (page: PageId): string =>
  isStep(page)
    ? t('ladder.fold', { page: t('step.count', { n: STEPS.indexOf(page) + 1, total: STEPS.length }) })
    : t('ladder.all')

function Ladder() {
  const { assessment } = useWizard()
  return (
    <nav className="ladder" aria-label={t('ladder.label')}>
      <p className="label">{t('ladder.label')}</p>
      <PageLink page="about">{t('ladder.about')}</PageLink>
      <ol className="plain ladder-steps">
        {assessment.steps.map((finding) => (
          <LadderStep key={finding.step} finding={finding} />
        ))}
      </ol>
      <PageLink page="check">{t('ladder.check')}</PageLink>
    </nav>
  )
}

function LadderStep({ finding }: { readonly finding: Finding }) {
  const { questionnaire, assessment, page } = useWizard()
  const here = page === finding.step
  const caption = here ? t('ladder.here') : captionOf(questionnaire, assessment, finding)
  return (
    <li className="ladder-step" data-status={finding.status}>
      <StatusShape shape={finding.status} />
      <span className="ladder-words">
        <PageLink page={finding.step}>{stepName(questionnaire, finding.step)}</PageLink>
        <span className="visually-hidden">, {t(`status.${finding.status}`)}</span>
        {caption !== '' && <span className="ladder-caption">{caption}</span>}
      </span>
    </li>
  )
}

/** A link within the wizard: an ordinary address, followed without reloading. */
export function PageLink({
  page,
  question,
  back = false,
  label,
  className,
  children,
}: {
  readonly page: PageId
  readonly question?: string
  readonly back?: boolean
  readonly label?: string
  readonly className?: string
  readonly children: React.ReactNode
}) {
  const wizard = useWizard()
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    wizard.go(page, { back, ...(question === undefined ? {} : { question }) })
  }
  return (
    <a
      href={wizard.href(page, question)}
      onClick={follow}
      aria-current={wizard.page === page && question === undefined ? 'step' : undefined}
      aria-label={label}
      className={className}
    >
      {children}
    </a>
  )
}
