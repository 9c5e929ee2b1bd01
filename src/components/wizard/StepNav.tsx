import { t } from '../../i18n/app.ts'
import type { Questionnaire } from '../../questionnaire/index.ts'
import { useWizard } from './context.ts'
import { PageLink } from './LadderNav.tsx'
import { stepName } from './ladder-words.ts'
import { isStep, neighbour, type PageId } from './pages.ts'

/** Back and on; straight back to the check when the reader came from there. */
export function StepNav() {
  const { questionnaire, page, cameFromCheck } = useWizard()
  const back = neighbour(page, -1)
  const next = neighbour(page, 1)
  return (
    <nav className="step-nav" aria-label={t('ladder.all')}>
      {back !== undefined && (
        <PageLink page={back} className="button button-quiet">
          {t('step.back', { step: inSentence(questionnaire, back) })}
        </PageLink>
      )}
      {cameFromCheck ? (
        <PageLink page="check" className="button step-next">
          {t('step.returnToCheck')}
        </PageLink>
      ) : (
        <Next page={next} />
      )}
    </nav>
  )
}

function Next({ page }: { readonly page: PageId | undefined }) {
  const { questionnaire } = useWizard()
  if (page === undefined) return <ReportLink />
  return (
    <PageLink page={page} className="button step-next">
      {page === 'check' ? t('step.toCheck') : t('step.continue', { step: inSentence(questionnaire, page) })}
    </PageLink>
  )
}

function ReportLink() {
  const id = new URLSearchParams(window.location.search).get('id') ?? ''
  return (
    <a className="button step-next" href={`/assess/report/?id=${encodeURIComponent(id)}`}>
      {t('check.toReport')}
    </a>
  )
}

const inSentence = (questionnaire: Questionnaire, page: PageId): string => {
  const name = isStep(page)
    ? stepName(questionnaire, page)
    : t(page === 'about' ? 'ladder.about' : 'ladder.check')
  return name.charAt(0).toLocaleLowerCase('en') + name.slice(1)
}
