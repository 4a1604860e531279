import { inTransaction, openPool } from '../platform/db.ts'
import type { Surroundings } from './command.ts'
import { withDatabase } from './database.ts'
import { readOptions } from './options.ts'

/** `helhet count-again`: the counts per week anew from the rows they count. Says how many counts were wrong; none should be. */
export async function runCountAgain(around: Surroundings): Promise<number> {
  readOptions(around.args, [], 'count-again')
  return withDatabase(around, 'count-again', async ({ appUrl }) => {
    const pool = openPool(appUrl, 1)
    try {
      const served = await pool.query<{ code: string; name: string }>('SELECT code, name FROM municipality_served ORDER BY code')
      for (const { code, name } of served.rows) {
        const mended = await inTransaction(pool, { municipality: code, staffId: null, keys: [] }, async (_tx, client) => {
          await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
          await client.query('SET LOCAL statement_timeout = 0')
          const { rows } = await client.query<{ mended: number }>('SELECT count_weeks_again() AS mended')
          return rows[0]?.mended ?? 0
        })
        around.answer(`${code} ${name}: ${mended} antal rättade / counts corrected\n`)
      }
      return 0
    } finally {
      await pool.end()
    }
  })
}
