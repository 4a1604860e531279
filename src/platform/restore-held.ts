import type pg from 'pg'
import type { OrderedTable } from './table-order.ts'

/** What a restore ended or held back, in numbers. */
export type Held = {
  /** Sessions that were open when the backup was made. */
  readonly sessions: number
  readonly letters: number
  /** Messages to other systems. */
  readonly messages: number
}

/** The code that what is held back is marked with; the pages have words for it. */
export const heldFault = 'held_after_restore'

/**
 * Ends every session, and holds back what waited to go out when the backup was made: it may have gone out since, and nobody should get it
 * twice. Letters then stand among the failed jobs and messages among the failed deliveries, each to be sent again by hand.
 *
 * @param client in the transaction that loads, with the guards lifted. A table that the backup's version lacks is passed over.
 * @param at the instant of the restore, ISO 8601 in UTC.
 */
export async function holdBack(client: pg.Client, tables: readonly OrderedTable[], at: string): Promise<Held> {
  const change = async (table: string, sql: string, values: readonly unknown[] = [at]): Promise<number> => (
    tables.some(({ name }) => name === table) ? (await client.query(sql, [...values])).rowCount ?? 0 : 0)
  const sessions = await change('session', "UPDATE session SET ended_at = $1, ended_why = 'revoked' WHERE ended_at IS NULL")
  const letters = await change('job', `UPDATE job SET failed_at = $1, fault = $2
    WHERE kind = 'mail' AND done_at IS NULL AND failed_at IS NULL`, [at, heldFault])
  await change('job', `UPDATE job SET done_at = $1, note = $2
    WHERE kind = 'deliver_webhook' AND done_at IS NULL AND failed_at IS NULL`, [at, heldFault])
  const messages = await change('webhook_delivery', `UPDATE webhook_delivery SET failed_at = $1, fault = $2, next_try_at = NULL
    WHERE delivered_at IS NULL AND failed_at IS NULL`, [at, heldFault])
  return { sessions, letters, messages }
}
