import pg from 'pg'
import { transactionOn } from '../../src/platform/db.ts'
import type { Write } from '../../src/platform/db.ts'

export type Facts = Readonly<Record<string, unknown>>
/** A statement as the system itself sends it, with the values of one request put in the place of those it was asked with. */
export type Borrowed = (facts: Facts) => { name: string; text: string; values: unknown[] }

let borrowed = 0

/**
 * The statements that a query of the system sends, without a database: the bare server sends the very same texts.
 *
 * @param stand values to ask the query with, by the name that a request's own value will have; every occurrence is replaced.
 */
export async function borrow(stand: Facts, ask: (tx: Write) => Promise<unknown>): Promise<Borrowed[]> {
  const sent: Array<{ text: string; values: unknown[] }> = []
  const client = Object.assign(new pg.Client(), {
    query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => {
      sent.push({ text, values })
      return { rows: [], rowCount: 0 }
    },
  })
  await ask(transactionOn(client))
  const nameOf = new Map(Object.entries(stand).map(([name, value]) => [value, name]))
  return sent.map(({ text, values }) => {
    const name = `borrowed${borrowed++}`
    return (facts) => ({ name, text, values: values.map((value) => filled(value, nameOf, facts)) })
  })
}

function filled(value: unknown, nameOf: ReadonlyMap<unknown, string>, facts: Facts): unknown {
  if (Array.isArray(value)) return value.flatMap((each) => filled(each, nameOf, facts))
  const name = nameOf.get(value)
  return name === undefined ? value : facts[name]
}
