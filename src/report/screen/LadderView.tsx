import { t } from '../../i18n/report.ts'
import type { LadderRow } from '../types.ts'
import { StatusShape } from './StatusShape.tsx'
import { Words } from './Words.tsx'

/** The steps as a table: its heads are for those who hear it, the shapes for those who see it. */
export const LadderView = ({ rows }: { readonly rows: readonly LadderRow[] }) => (
  <div className="report-scroll">
    <table className="report-ladder">
      <caption className="report-unseen">{t('ladder.caption')}</caption>
      <thead className="report-unseen">
        <tr>
          <th scope="col">{t('ladder.step')}</th>
          <th scope="col">{t('ladder.status')}</th>
          <th scope="col">{t('ladder.because')}</th>
          <th scope="col">{t('ladder.source')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ step, status, statusWord, name, text, source }) => (
          <tr key={step}>
            <th scope="row">
              <StatusShape shape={status} /> <span>{name}</span>
            </th>
            <td className={`report-ladder-status text-${status}`}>{statusWord}</td>
            <td className="report-ladder-because">
              <Words text={text} />
            </td>
            <td className="report-ladder-source">
              <Words text={source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
