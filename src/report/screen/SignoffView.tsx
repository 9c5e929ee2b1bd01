import { t } from '../../i18n/report.ts'
import type { Block } from '../types.ts'

type Rows = Extract<Block, { kind: 'signoff' }>['rows']

/** A row a role, a cell a field with room for ink; on a narrow screen the fields of a role stand below one another. */
export const SignoffView = ({ rows }: { readonly rows: Rows }) => (
  <table className="report-signoff">
    <thead>
      <tr>
        <th scope="col">{t('signoff.role')}</th>
        {(rows[0]?.fields ?? []).map((field) => (
          <th key={field} scope="col">
            {field}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ role, fields }) => (
        <tr key={role}>
          <th scope="row">{role}</th>
          {fields.map((field) => (
            <td key={field} data-head={field} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
