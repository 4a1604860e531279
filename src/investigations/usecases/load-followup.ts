import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { followupOf } from '../queries/followup.ts'
import type { FollowupRow } from '../queries/followup.ts'
import { shownPerson } from './load-investigation.ts'
import type { ShownPerson } from './load-investigation.ts'

/** One follow-up, and whom it is about. @throws Refusal followup_not_found when it does not exist or is not the asker's to see. */
export async function loadFollowup(
  tx: Read, id: string, who: Pick<Asked, 'actor' | 'clock'>,
): Promise<{ followup: FollowupRow; person: ShownPerson }> {
  const followup = await followupOf(tx, id)
  if (followup === undefined) throw new Refusal('followup_not_found', 404)
  return { followup, person: await shownPerson(tx, followup.personId, who) }
}
