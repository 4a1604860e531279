import type { Day } from '../../calendar/day.ts'
import { lowGearOn } from '../../crisis/queries/activation.ts'
import { postponedClocks } from '../../crisis/queries/postponement.ts'
import type { Read } from '../../platform/db.ts'
import { gearOfRow } from '../rules/low-gear.ts'
import type { Geared } from '../rules/low-gear.ts'
import type { Orderable } from '../rules.ts'

/** The rows with what a crisis means for each. On a day without a crisis: one question to the database. */
export async function withGear<R extends Orderable & { readonly measureId: string | null }>(tx: Read, rows: readonly R[], today: Day): Promise<Array<R & Geared>> {
  const gear = await lowGearOn(tx, today)
  if (gear === null) return rows.map((row) => ({ ...row, gear: null, inCrisis: false }))
  const clocks = rows.filter(({ kind }) => kind === 'clock').map(({ id }) => id)
  const postponed = new Map((await postponedClocks(tx, clocks, gear.running.map(({ id }) => id))).map(({ rowId, ...told }) => [rowId, told]))
  return rows.map((row) => ({ ...row, ...gearOfRow(row, gear, postponed.get(row.id), today) }))
}
