import { t } from '../../../i18n/insights.ts'
import { balanceWords, sentence, spanWords, upperFirst } from '../../../report/words.ts'
import { useWizard } from '../context.ts'
import { Answers } from './Answers.tsx'
import { Ledger, Sum, Term } from './Ledger.tsx'
import { balanceTerms } from './ledger.ts'
import { bandWords } from './words.ts'

/** Where the balance of one right comes from: the sum, the answers of each term, the rule behind each answer. */
export function BalanceOrigin({ right }: { readonly right: string }) {
  const { model, input, assessment } = useWizard()
  const result = assessment.rights.find((candidate) => candidate.right === right)
  if (result === undefined) return null
  return (
    <div className="origin">
      <p className="origin-note">
        {sentence(upperFirst(balanceWords(result.balance)))} {bandWords(model.method)}
      </p>
      <Ledger>
        {balanceTerms(model, input, right)
          .filter(({ id, shares }) => id !== 'rightReliability' || shares.length > 0)
          .map(({ id, amounts, shares }) => (
            <Term key={id} name={t(`balance.${id}`)} figure={spanWords(amounts)}>
              <Answers shares={shares} format={({ amounts: each }) => spanWords(each)} />
            </Term>
          ))}
        <Sum name={t('balance.sum')} figure={spanWords(result.balance)} />
      </Ledger>
    </div>
  )
}
