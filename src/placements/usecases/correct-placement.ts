import { withdrawFacts } from '../../cases/usecases/register-facts.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PlacementRow } from '../queries/placement.ts'
import { factsOf, reopenStay, saveNoEnd, withdrawStay } from '../queries/save-placement.ts'

/**
 * Withdraws the latest that was said of where the child sleeps: the end, the change of basis, the move, or that it moved in. What stood
 * before holds again from its own day, the facts are withdrawn with the reason, and the clocks become what they were.
 *
 * @throws Refusal placement_state (409) when nothing has begun.
 */
export async function correctLatest(
  tx: Write, placement: PlacementRow, reason: string, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<void> {
  const latest = await factsOf(tx, placement.id)
  if (latest === undefined) throw new Refusal('placement_state', 409)
  const ids = placement.endedOn === null ? latest.stayFacts : latest.endFacts
  if (placement.endedOn !== null) {
    await saveNoEnd(tx, placement.id)
    await reopenStay(tx, placement.id, clock.now(), reason)
  } else {
    await withdrawStay(tx, latest.stayId, clock.now(), reason)
    if (placement.stays.length > 1) await reopenStay(tx, placement.id, clock.now(), reason)
  }
  if (ids.length > 0) await withdrawFacts(tx, { actor, clock }, { ids, personId: placement.personId, reason })
}
