import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { t } from '../../i18n/app.ts'
import { ClosedPage } from '../app/Closed.tsx'
import type { SiteVersion } from '../app/site.ts'
import { ProblemMessage, TopBar, Ways } from '../app/TopBar.tsx'
import { useLeaveGuard } from '../app/use-leave-guard.ts'
import { useOpened } from '../app/use-opened.ts'
import { addressWith, useAddress, useTitle } from '../app/use-page.ts'
import { AboutPage } from './AboutPage.tsx'
import { CheckPage } from './CheckPage.tsx'
import { useWizard, WizardContext, type WizardState } from './context.ts'
import { Dock } from './Dock.tsx'
import { LadderNav } from './LadderNav.tsx'
import { stepName } from './ladder-words.ts'
import { Panel } from './Panel.tsx'
import { isStep, type PageId, pageFrom } from './pages.ts'
import { StepNav } from './StepNav.tsx'
import { StepPage } from './StepPage.tsx'
import { useAssessment } from './use-assessment.ts'

/** The wizard: opens the assessment of the address, then one page at a time. */
export default function Wizard({ site }: { readonly site: SiteVersion }) {
  const [params, go] = useAddress()
  const page = pageFrom(params.get('step'))
  const ready = useOpened(site, params.get('id') ?? '', wordsFor(page))
  if (ready.state !== 'ready') return <ClosedPage ready={ready} />
  return <OpenWizard {...ready} params={params} navigate={go} />
}

/** Which words a page needs first; the check shows every question, so it needs all. */
const wordsFor = (page: PageId): string | null =>
  page === 'about' ? 'start' : page === 'check' ? null : page

type OpenProps = Extract<ReturnType<typeof useOpened>, { state: 'ready' }> & {
  readonly params: URLSearchParams
  readonly navigate: ReturnType<typeof useAddress>[1]
}

function OpenWizard({ opened, questionnaire, only, params, navigate }: OpenProps) {
  const state = useStore(opened.state)
  const { file } = state.record
  useLeaveGuard(state.saving === 'not-saved')
  const evaluated = useAssessment(questionnaire, file)
  const wizard: WizardState = {
    ...evaluated,
    questionnaire,
    hasAllWords: only === null,
    file,
    session: opened.actions,
    readOnly: state.readOnly,
    page: pageFrom(params.get('step')),
    cameFromCheck: params.get('back') === 'check',
    href: (page, question) =>
      `${addressWith({ step: page, back: null, question: null })}${question === undefined ? '' : `#${question}`}`,
    go: (page, target = {}) => {
      navigate({
        step: page,
        back: target.back === true ? 'check' : null,
        question: target.question ?? null,
      })
      // Asked for again on the page where it stands, a question is gone to all the same.
      if (target.question !== undefined && page === wizard.page) arriveAt(target.question)
    },
  }
  return (
    <WizardContext value={wizard}>
      <TopBar state={state} />
      <div className="wizard">
        <LadderNav />
        <div className="wizard-page">
          <ProblemMessage state={state} actions={opened.actions} />
          {only === null || only === wordsFor(wizard.page) ? (
            <CurrentPage key={wizard.page} target={params.get('question') ?? window.location.hash.slice(1)} />
          ) : (
            <p className="quiet">{t('wizard.loading')}</p>
          )}
          <p className="actions page-ways">
            <Ways state={state} report />
          </p>
        </div>
        <Panel />
      </div>
      <Dock />
    </WizardContext>
  )
}

/** One page; on arrival the focus stands on its heading, or on the question that was asked for. */
function CurrentPage({ target }: { readonly target: string }) {
  const { page, questionnaire, file } = useWizard()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = isStep(page) ? stepName(questionnaire, page) : t(`${page}.title`)
  useTitle(t('wizard.pageTitle', { page: name, title: file.title || t('app.untitled') }))
  useArrival(heading, target)
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {name}
      </h1>
      <p className="lede wizard-lede">
        {isStep(page) ? questionnaire.steps.find(({ id }) => id === page)?.question : t(`${page}.lede`)}
      </p>
      {page === 'about' ? <AboutPage /> : page === 'check' ? <CheckPage /> : <StepPage step={page} />}
      <StepNav />
    </>
  )
}

/** Scrolls to a question and puts the focus there; false where it does not stand on the page. */
function arriveAt(id: string): boolean {
  const question = id === '' ? null : document.getElementById(id)
  question?.scrollIntoView({ block: 'start' })
  question?.focus({ preventScroll: true })
  return question !== null
}

let isFirstArrival = true

/** The first page of a visit leaves the focus to the browser; every later one says where the reader is now. */
function useArrival(heading: React.RefObject<HTMLHeadingElement | null>, target: string): void {
  useEffect(() => {
    if (!arriveAt(target) && !isFirstArrival) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    isFirstArrival = false
  }, [heading, target])
}
