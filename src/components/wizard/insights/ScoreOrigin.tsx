import { aimShare, type Interval } from '../../../engine/index.ts'
import { formatInterval } from '../../../i18n/index.ts'
import { t } from '../../../i18n/insights.ts'
import { spanWords } from '../../../report/words.ts'
import { useWizard } from '../context.ts'
import { stepName } from '../ladder-words.ts'
import { BalanceOrigin } from './BalanceOrigin.tsx'
import { capAt, type Deciding, deciding } from './deciding.ts'
import { Ledger, Sum, Term } from './Ledger.tsx'

/** Where the proportionality score comes from: the balance of the worst right, its share, what holds it down. */
export function ScoreOrigin() {
  const { assessment } = useWizard()
  const worst = deciding(assessment.rights, ({ balance }) => balance)
  if (worst === null) return <p className="origin origin-note">{t('score.none')}</p>
  const share: Interval = [aimShare(worst.worst.balance[1]), aimShare(worst.best.balance[0])]
  return (
    <div className="origin">
      <p className="origin-note">{t('score.intro')}</p>
      <Ledger>
        <Balances worst={worst} />
        <Term name={t('score.share')} figure={formatInterval(share)} />
        <Caps />
        <Sum name={t('score.sum')} figure={formatInterval(assessment.proportionality)} />
      </Ledger>
    </div>
  )
}

/** Two rights only where one decides at best and another at worst. */
function Balances({ worst: { best, worst } }: { readonly worst: Deciding }) {
  const { questionnaire } = useWizard()
  const nameOf = (id: string) => questionnaire.rights.find((right) => right.id === id)?.short ?? id
  if (best === worst)
    return (
      <Term name={t('score.balance', { right: nameOf(worst.right) })} figure={spanWords(worst.balance)}>
        <BalanceOrigin right={worst.right} />
      </Term>
    )
  return (
    <>
      <Term
        name={t('score.balance.best', { right: nameOf(best.right) })}
        figure={spanWords([best.balance[0], best.balance[0]])}
      >
        <BalanceOrigin right={best.right} />
      </Term>
      <Term
        name={t('score.balance.worst', { right: nameOf(worst.right) })}
        figure={spanWords([worst.balance[1], worst.balance[1]])}
      >
        <BalanceOrigin right={worst.right} />
      </Term>
    </>
  )
}

/** The caps in force: one where both ends have the same status, else one for each. */
function Caps() {
  const { questionnaire, assessment, model } = useWizard()
  const [worst, best] = [capAt(assessment, 'worst'), capAt(assessment, 'best')]
  // Where both ends have the same status, the steps that have it whatever the open answers say.
  const inForce = (best?.status === worst?.status ? [best] : [worst, best]).filter((cap) => cap !== null)
  return inForce.map(({ status, steps }) => (
    <Term
      key={status}
      name={t(`score.cap.${status}`, {
        cap: model.method.caps[status],
        steps: steps.map(({ step }) => stepName(questionnaire, step)).join(', '),
      })}
      figure={`≤ ${model.method.caps[status]}`}
    />
  ))
}
