import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseUnits } from '../queries/staff.ts'
import type { UnitName } from '../queries/staff.ts'

/** The units asked about, of those one manages. @throws Refusal for anybody else's, as if there were none. */
export async function unitsAsked(tx: Read, { actor }: Pick<Asked, 'actor'>, unitId: string | undefined): Promise<{ units: UnitName[]; chosen: string[] }> {
  const units = await caseUnits(tx, actor.managedUnits)
  if (unitId === undefined) return { units, chosen: units.map(({ id }) => id) }
  if (!units.some(({ id }) => id === unitId)) throw new Refusal('unit_not_yours', 404)
  return { units, chosen: [unitId] }
}
