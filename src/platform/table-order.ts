import type pg from 'pg'

/** A foreign key as the order sees it: from the table that points to the table pointed at. */
export type TableLink = { readonly name: string; readonly from: string; readonly to: string }

export type OrderedTable = {
  readonly name: string
  /** Whether its rows belong to a municipality; the others are the same for everybody. */
  readonly municipal: boolean
  /** The columns that are stored as they are written, in the table's order; generated columns are left out. */
  readonly columns: readonly string[]
  /** Foreign keys that this order cannot satisfy while rows are put in: to the table itself, or to a later table of a circle. */
  readonly unsettled: readonly string[]
}

/**
 * Our tables so that each comes after those it points to: the order to write them out in and to put them back in.
 *
 * Tables without a municipality come first, because constraints may read them without a foreign key. Otherwise equals stand in
 * alphabetical order, so the same schema always gives the same order. A key of a table to itself does not change the order. In a circle
 * of tables the alphabetically first goes first, and its keys to later tables are `unsettled`, like those to itself: who puts rows in
 * checks these keys when all rows are there.
 *
 * @param client a connection of any role; only the catalogue is read.
 */
export async function tableOrder(client: pg.ClientBase | pg.Pool): Promise<OrderedTable[]> {
  const tables = await client.query<{ name: string; municipal: boolean; columns: string[] }>(`
    SELECT c.relname AS name, bool_or(a.attname = 'municipality_code') AS municipal,
           json_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     GROUP BY 1`)
  const links = await client.query<TableLink>(`
    SELECT k.conname AS name, f.relname AS from, t.relname AS to
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND f.relnamespace = 'public'::regnamespace`)
  const national = tables.rows.filter((table) => !table.municipal).map((table) => table.name)
  const municipal = tables.rows.filter((table) => table.municipal).map((table) => table.name)
  const order = [...dependencyOrder(national, links.rows), ...dependencyOrder(municipal, links.rows)]
  const place = new Map(order.map((name, index) => [name, index]))
  const described = new Map(tables.rows.map((table) => [table.name, table]))
  return order.flatMap((name, index) => {
    const table = described.get(name)
    const unsettled = links.rows.filter((link) => link.from === name && (place.get(link.to) ?? 0) >= index)
      .map((link) => link.name).toSorted()
    return table === undefined ? [] : [{ ...table, unsettled }]
  })
}

/**
 * Names so that each comes after those its links lead to. Links to itself or to names outside the list do not count.
 * Several in turn, or in a circle: the alphabetically first.
 */
export function dependencyOrder(names: readonly string[], links: readonly Pick<TableLink, 'from' | 'to'>[]): string[] {
  const left = new Set(names.toSorted())
  const order: string[] = []
  const needs = (name: string): string[] => (
    links.filter((link) => link.from === name && link.to !== name && left.has(link.to)).map((link) => link.to))
  while (left.size > 0) {
    const waiting = [...left]
    const next = waiting.find((name) => needs(name).length === 0) ?? waiting.find((name) => leadsTo(name, name, needs)) ?? ''
    order.push(next)
    left.delete(next)
  }
  return order
}

function leadsTo(start: string, goal: string, needs: (name: string) => readonly string[]): boolean {
  const seen = new Set<string>()
  const ahead = [...needs(start)]
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (name === goal) return true
    if (seen.has(name)) continue
    seen.add(name)
    ahead.push(...needs(name))
  }
  return false
}
