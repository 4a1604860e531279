import type { ComponentChildren } from 'preact'
import { Cell, Row, RowHead, Table } from '../table.tsx'
import type { UiTexts } from '../texts.ts'

/** The numbers behind a chart. The first column names the row; the others are written as they should be read. */
export type ChartTable = {
  readonly columns: readonly string[]
  readonly rows: ReadonlyArray<readonly [string, ...string[]]>
  /** Where each row leads, in the order of the rows. */
  readonly links?: ReadonlyArray<string | undefined> | undefined
}

/** What every chart has around it. `title` is the finding in a sentence; `definition` says what is counted, period and unit. */
export type ChartText = {
  readonly title: string
  readonly definition: string
  readonly table: ChartTable
  /** Opens the list behind the numbers, for those who may see it. */
  readonly listHref?: string | undefined
  /** Leads to how it is counted. */
  readonly methodHref?: string | undefined
  /** Leads to the same measure over time, with the words for it. */
  readonly overTime?: { readonly href: string; readonly label: string } | undefined
  readonly t: UiTexts
}

/** Finding, definition, drawing, and under it the same numbers as a table. */
export function ChartFigure({ title, definition, table, listHref, methodHref, overTime, t, children }: ChartText & { children: ComponentChildren }) {
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        <p class="chart-definition">{definition}</p>
      </figcaption>
      {children}
      <div class="chart-foot">
        <details>
          <summary>
            <span>{t.showAsTable}</span>
          </summary>
          <Numbers caption={title} table={table} />
        </details>
        {listHref && <a href={listHref}>{t.openList}</a>}
        {methodHref && <a href={methodHref}>{t.howCounted}</a>}
        {overTime && <a href={overTime.href}>{overTime.label}</a>}
      </div>
    </figure>
  )
}

/** A drawing that is told in one sentence to those who do not see it; the table has the rest. Scrolls sideways when narrow. */
export function Drawing({
  name,
  width,
  height,
  size,
  children,
}: {
  name: string
  width: number
  height: number
  size: 'wide' | 'middle' | 'small'
  children: ComponentChildren
}) {
  const svg = (
    <svg class={`chart-svg chart-${size}`} role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      {children}
    </svg>
  )
  return size === 'small' ? (
    svg
  ) : (
    <div class="chart-frame" tabIndex={0} role="group" aria-label={name}>
      {svg}
    </div>
  )
}

function Numbers({ caption, table }: { caption: string; table: ChartTable }) {
  const columns = table.columns.map((label, index) => ({ label, align: index === 0 ? undefined : ('end' as const) }))
  return (
    <Table caption={caption} captionHidden columns={columns} dense>
      {table.rows.map(([head, ...values], at) => (
        <Row key={head}>
          <RowHead>{table.links?.[at] === undefined ? head : <a href={table.links[at]}>{head}</a>}</RowHead>
          {values.map((value, index) => (
            <Cell key={index} align="end">
              {value}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}

/** A coordinate with at most one decimal: shorter pages, and nobody sees the difference. */
export function px(value: number): number {
  return Math.round(value * 10) / 10
}
