import { accessFor, saveInvestigation } from '../../cases/queries/case.ts'
import { registerFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'

/**
 * Opens an investigation on a child, from a report. The fact starts its clocks (four months for a child, and at once to inform those
 * concerned) and ends a follow-up that runs.
 *
 * Source: socialtjänstlagen (2025:400) 20 kap. 3-4 §§, 23 kap. 1 §, read 2026-11-21.
 */
export async function openInvestigation(
  tx: Write, { actor, clock }: Pick<Asked, 'actor' | 'clock'>, made: { personId: string; caseId: string },
): Promise<string> {
  const on = clock.today()
  const id = await saveInvestigation(tx, {
    ...made, openedOn: on, at: clock.now(), by: actor.id, access: await accessFor(tx, made.personId, on, 'investigation'),
  })
  await registerFacts(tx, { actor, clock }, [{
    personId: made.personId, type: 'investigation-opened', on, strand: 'investigation', subjectKind: 'investigation', subjectId: id,
  }])
  return id
}
