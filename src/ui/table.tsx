import type { ComponentChildren, ComponentProps } from 'preact'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'

/** A column head. With `sort` it is a link that orders the table; `direction` says how it stands now. */
export type Column = {
  readonly label: string
  /** Numbers stand to the right. */
  readonly align?: 'end' | undefined
  /** The words are said but not drawn: a column of buttons. */
  readonly hidden?: boolean | undefined
  /** The column's second line, or the whole column, gives way first when space is short. */
  readonly yields?: boolean | undefined
  readonly sort?: { readonly href: string; readonly direction: 'ascending' | 'descending' | 'none' } | undefined
}

/**
 * A native table. On a phone its rows become blocks when `stacked`; otherwise it scrolls inside its own frame, which
 * can then be reached by keyboard. Roles are written out since changed display would take them away.
 */
export function Table({
  caption,
  captionHidden = false,
  columns,
  stacked = false,
  dense = false,
  class: extra,
  children,
}: {
  caption: ComponentChildren
  captionHidden?: boolean | undefined
  columns: readonly Column[]
  stacked?: boolean | undefined
  /** Low rows, for figures beside a chart. */
  dense?: boolean | undefined
  class?: string | undefined
  /** `Row` and `GroupRow`; wrapped in one tbody. */
  children: ComponentChildren
}) {
  const table = (
    <table role="table" class={classes('table', stacked && 'table-stacked', dense && 'table-dense', extra)}>
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHead key={column.label} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
  return stacked ? (
    table
  ) : (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={typeof caption === 'string' ? caption : undefined}>
      {table}
    </div>
  )
}

/** A row. `open` is where Enter leads and makes the row one stop for J and K (island `ui/rows`). */
export function Row({
  selected = false,
  tone,
  open,
  children,
  ...rest
}: {
  selected?: boolean | undefined
  /** `danger`: pale red with an edge; `law`: a decision or a report. */
  tone?: 'danger' | 'law' | undefined
  open?: string | undefined
  children: ComponentChildren
} & Omit<ComponentProps<'tr'>, 'open' | 'class'>) {
  return (
    <tr role="row" {...rest} class={classes(selected && 'is-selected', tone && `row-${tone}`)} {...(open ? { 'data-row': open } : {})}>
      {children}
    </tr>
  )
}

/** The head of a row: what the row is about. */
export function RowHead({ children, second }: { children: ComponentChildren; second?: ComponentChildren }) {
  return (
    <th role="rowheader" scope="row">
      <span class="line-1">{children}</span>
      {second !== undefined && <span class="line-2">{second}</span>}
    </th>
  )
}

/** A cell of one or two lines. `label` is written before the value where rows are blocks. */
export function Cell({
  children,
  second,
  align,
  label,
  tone,
  yields,
}: {
  children?: ComponentChildren
  second?: ComponentChildren
  align?: 'end' | undefined
  label?: string | undefined
  tone?: 'danger' | 'warn' | undefined
  yields?: boolean | undefined
}) {
  return (
    <td role="cell" class={classes(align === 'end' && 'align-end', tone && `cell-${tone}`, yields && 'cell-yields')} data-label={label}>
      {second === undefined ? (
        children
      ) : (
        <>
          <span class="line-1">{children}</span>
          <span class="line-2">{second}</span>
        </>
      )}
    </td>
  )
}

/** A line that names the rows under it, with how many they are. */
export function GroupRow({ label, count, columns }: { label: string; count?: number | undefined; columns: number }) {
  return (
    <tr role="row" class="group-row">
      <th role="rowheader" scope="rowgroup" colSpan={columns}>
        {label}
        {count !== undefined && <span class="group-count"> {count}</span>}
      </th>
    </tr>
  )
}

/** The head of one column. */
export function ColumnHead({ column }: { column: Column }) {
  const { label, sort, align, hidden, yields } = column
  return (
    <th
      role="columnheader"
      scope="col"
      class={classes(align === 'end' && 'align-end', yields && 'cell-yields')}
      aria-sort={sort && sort.direction !== 'none' ? sort.direction : undefined}
    >
      {sort ? (
        <a class="sort-link" href={sort.href}>
          {label}
          <Icon name="chevron-down" class={`sort-${sort.direction}`} />
        </a>
      ) : hidden ? (
        <span class="ds-sr-only">{label}</span>
      ) : (
        label
      )}
    </th>
  )
}
