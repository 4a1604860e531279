import { staffIdOf } from '../../access/rules.ts'
import { accessFor } from '../../cases/queries/case.ts'
import { endClock } from '../../cases/queries/clock.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ProtectionOutcome } from '../contract/words.ts'
import { childToChange } from '../queries/child.ts'
import { protectionEntries, saveProtection } from '../queries/handle.ts'
import { notFound, refuseUnlessOpen, standing } from '../rules/handling.ts'

/**
 * Writes whether a child needs protection at once, and locks it. Also before the report is assigned, and while an investigation runs.
 * A mistake is corrected by a new entry that names the old one; both stay.
 *
 * @throws Refusal protection_assessed_already, corrected_already.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 1 §, read 2026-11-21: always documented, also when no protection is needed.
 */
export async function assessProtection(
  tx: Write, made: { childId: string; outcome: ProtectionOutcome; reasons: string; corrects: string | null }, { actor, clock }: Pick<Asked,
  'actor' | 'clock'>,
): Promise<{ personId: string | null; concernId: string }> {
  const child = await childToChange(tx, made.childId)
  if (child === undefined) throw notFound()
  refuseUnlessOpen(child)
  const stands = standing(await protectionEntries(tx, child.id))
  if (made.corrects === null && stands !== undefined) throw new Refusal('protection_assessed_already', 409)
  if (made.corrects !== null && stands?.id !== made.corrects) throw new Refusal('corrected_already', 409)
  const today = clock.today()
  const access = child.personId === null ? [child.unitId, child.sharedKey] : await accessFor(tx, child.personId, today, 'concern')
  await saveProtection(tx, {
    childId: child.id, personId: child.personId, outcome: made.outcome, reasons: made.reasons, on: today, at: clock.now(),
    by: staffIdOf(actor),
    correctsId: made.corrects, access,
  })
  await endClock(tx, { rule: 'protect-assess', subjectId: child.id, on: today, how: 'met' })
  return { personId: child.personId, concernId: child.concernId }
}
