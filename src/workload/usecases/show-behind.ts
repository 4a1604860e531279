import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Activity } from '../contract/table.ts'
import { workBehind } from '../queries/open-work.ts'
import type { WorkBehind } from '../queries/open-work.ts'
import { tableNow } from './decide-table.ts'
import { unitsAsked } from './choose-units.ts'

export type BehindAsked = { enhet?: string | undefined; slag?: Activity | undefined; vems?: 'mina' | undefined; sida: number }

/** The open work behind the points: of the units one manages, or one's own. */
export async function openBehind(
  tx: Read, { actor, clock, query }: Pick<Asked, 'actor' | 'clock'> & { readonly query: BehindAsked },
): Promise<{ rows: WorkBehind[]; total: number }> {
  const { table } = await tableNow(tx)
  const asked = { on: clock.today(), afterwards: false, activity: query.slag ?? null, page: query.sida }
  if (query.vems === 'mina') return workBehind(tx, { ...asked, units: null, staffId: staffIdOf(actor) }, table.points)
  const { chosen } = await unitsAsked(tx, { actor }, query.enhet)
  return chosen.length === 0 ? { rows: [], total: 0 } : workBehind(tx, { ...asked, units: chosen, staffId: null }, table.points)
}
