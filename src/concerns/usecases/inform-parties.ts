import { staffIdOf } from '../../access/rules.ts'
import { accessFor, caseOf } from '../../cases/queries/case.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ToldParty } from '../contract/words.ts'
import { notFound } from '../rules/handling.ts'
import { recordsOf } from '../queries/child.ts'
import { openClocksOf, savePartiesInformation } from '../queries/handle.ts'

/**
 * Notes who was told that an investigation on the child was opened, or that it is waived for special reasons.
 *
 * @throws Refusal parties_informed_already when nobody waits to be told, or the person is not the asker's to see.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 4 §, read 2026-11-21.
 */
export async function informParties(
  tx: Write, made: { personId: string; how: 'told'; told: readonly ToldParty[] } | { personId: string; how: 'waived'; reason: string },
  { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<void> {
  const { keptId, ids } = await recordsOf(tx, made.personId)
  if (await caseOf(tx, keptId) === undefined) throw notFound()
  const open = (await openClocksOf(tx, ids, ['inform-open']))[0]
  if (open === undefined) throw new Refusal('parties_informed_already', 409)
  const today = clock.today()
  await savePartiesInformation(tx, {
    investigationId: open.subjectId, personId: keptId, told: made.how === 'told' ? [...new Set(made.told)] : null,
    waivedReason: made.how === 'waived' ? made.reason : null, on: today, at: clock.now(), by: staffIdOf(actor),
    access: await accessFor(tx, keptId, today, 'investigation'),
  })
  await registerFacts(tx, { actor, clock }, [{
    personId: keptId, type: made.how === 'told' ? 'parties-informed' : 'information-waived', on: today, strand: 'investigation',
    subjectKind: 'investigation', subjectId: open.subjectId,
  }])
}
