import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewTable, TableVersion } from '../contract/table.ts'
import { ownTables, saveTable } from '../queries/snapshot.ts'
import { shippedTable } from '../rules/shipped-table.ts'

const shipped: TableVersion = { version: 1, table: shippedTable, reason: null, by: null, recordedAt: null }

/** Every version of the local table of points, the one in use first, the one that came with Helhet last. */
export async function allTables(tx: Read): Promise<[TableVersion, ...TableVersion[]]> {
  const [latest, ...earlier] = await ownTables(tx)
  return latest === undefined ? [shipped] : [latest, ...earlier, shipped]
}

/** The table that is in use. */
export async function tableNow(tx: Read): Promise<TableVersion> {
  return (await allTables(tx))[0]
}

/** Decides a new version of the table, in use at once. Weeks that have been counted keep the version they were counted with. */
export async function decideTable(tx: Write, { reason, table }: NewTable, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<{ version: number }> {
  return { version: await saveTable(tx, { table, reason, by: staffIdOf(actor), at: clock.now() }) }
}
