import { t } from '../../../i18n/insights.ts'
import { useWizard } from '../context.ts'
import { HangsOn } from './HangsOn.tsx'
import { Help } from './Help.tsx'
import { Next } from './Next.tsx'
import { useInsights } from './use-insights.ts'
import '../../../styles/insights.css'

/** What would help most, what to answer next, what the verdict hangs on: as soon as each is worked out. */
export function Insights() {
  const { model, input, assessment, hasAllWords } = useWizard()
  const { improvement, next, overturns, stability } = useInsights(model, input)
  if (assessment.rights.length === 0) return null
  return (
    <>
      {assessment.verdict !== 'proportionate' &&
        (improvement === undefined ? <Working /> : <Help improvement={improvement} />)}
      {hasAllWords && next !== undefined && <Next next={next} />}
      {hasAllWords && <HangsOn overturns={overturns} stability={stability} />}
    </>
  )
}

const Working = () => (
  <section className="insight">
    <h2 className="label">{t('help.title')}</h2>
    <p className="caption insight-working">{t('help.working')}</p>
  </section>
)
