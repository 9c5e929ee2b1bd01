import { type Overturn, type Stability, VERDICTS, type Verdict } from '../../../engine/index.ts'
import { plural, t } from '../../../i18n/insights.ts'
import { shapeOfVerdict } from '../../../report/charts/status.ts'
import { StatusShape } from '../../../report/screen/StatusShape.tsx'
import { useWizard } from '../context.ts'
import { QuestionLink } from './QuestionLink.tsx'
import { labelOf, percent, promptOf } from './words.ts'

/** Rows of one verdict that stand at once. */
const SHOWN = 4

/** Folded: how far the verdict hangs on our numbers, and the answers whose change alone would give another. */
export function HangsOn({
  overturns,
  stability,
}: {
  readonly overturns: readonly Overturn[] | undefined
  readonly stability: Stability | undefined
}) {
  return (
    <details className="insight insight-fold">
      <summary>{t('hangs.title')}</summary>
      {stability === undefined ? (
        <p className="caption">{t('help.working')}</p>
      ) : (
        <Stable stability={stability} />
      )}
      {overturns !== undefined && <Overturns overturns={overturns} />}
    </details>
  )
}

const Stable = ({ stability: { share, runs } }: { readonly stability: Stability }) => (
  <p className="insight-line">
    {t('stable.share', { n: percent(share), runs: runs.toLocaleString('en-GB') })}{' '}
    <a href="/method/#stability" target="_blank" rel="noreferrer">
      {t('stable.how')}
    </a>
  </p>
)

function Overturns({ overturns }: { readonly overturns: readonly Overturn[] }) {
  if (overturns.length === 0) return <p className="insight-line">{t('hangs.none')}</p>
  return (
    <>
      <p className="insight-line">{t('hangs.intro')}</p>
      {VERDICTS.map((verdict) => (
        <Toward
          key={verdict}
          verdict={verdict}
          overturns={overturns.filter((one) => one.verdict === verdict)}
        />
      ))}
    </>
  )
}

/** The answers that would lead to one verdict; a long list shows its beginning. */
function Toward({
  verdict,
  overturns,
}: {
  readonly verdict: Verdict
  readonly overturns: readonly Overturn[]
}) {
  if (overturns.length === 0) return null
  const more = overturns.slice(SHOWN)
  return (
    <>
      <h3 className="insight-verdict">
        <StatusShape shape={shapeOfVerdict(verdict)} />
        {t('hangs.verdict', { verdict: t(`help.verdict.${verdict}`) })}
      </h3>
      <Rows overturns={overturns.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details className="insight-all">
          <summary>{plural('hangs.more', more.length)}</summary>
          <Rows overturns={more} />
        </details>
      )}
    </>
  )
}

function Rows({ overturns }: { readonly overturns: readonly Overturn[] }) {
  const { questionnaire } = useWizard()
  return (
    <ul className="rows">
      {overturns.map(({ question, from, to }) => (
        <li key={question}>
          <QuestionLink question={question} className="quiet-link">
            {promptOf(questionnaire, question)}
          </QuestionLink>
          <span className="insight-more">
            {t('hangs.change', {
              from: labelOf(questionnaire, question, from),
              to: labelOf(questionnaire, question, to),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
