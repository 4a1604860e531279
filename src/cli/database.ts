import { openDatabase } from '../platform/open-database.ts'
import type { Database } from '../platform/open-database.ts'
import type { Surroundings } from './command.ts'

/**
 * Opens the database for as long as a command works, beside a running Helhet if there is one, and closes it whatever happens.
 *
 * @param doing the command's name, told to a Helhet that wants to start meanwhile.
 */
export async function withDatabase<T>(around: Surroundings, doing: string, work: (database: Database) => Promise<T>): Promise<T> {
  const { checkout, config, say, now, giveUp } = around
  const database = await openDatabase({
    config: await config({ serving: false }), checkout, doing, since: now(), beside: true, say, onLost: giveUp,
  })
  try {
    return await work(database)
  } finally {
    await database.stop()
  }
}
