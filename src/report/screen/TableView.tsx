import type { TableBlock } from '../types.ts'
import { Words } from './Words.tsx'

/** A table with its heads; on a narrow screen each row becomes a group, its heads repeated beside the cells. */
export const TableView = ({
  table: { caption, head, widths, rows, dense = false },
}: {
  readonly table: TableBlock
}) => (
  <div className="report-scroll">
    <table className={dense ? 'report-table report-table-dense' : 'report-table'}>
      <caption className="report-unseen">{caption}</caption>
      <colgroup>
        {widths.map((share, place) => (
          <col key={head[place]} width={`${share * 100}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <tr key={row}>
            <th scope="row">
              <Words text={first ?? []} />
            </th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]} data-head={head[place + 1]}>
                <Words text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
