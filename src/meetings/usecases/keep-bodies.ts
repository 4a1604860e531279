import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { bodiesOn, electedOn, endMember, saveBody, saveMember } from '../queries/body.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const made = ({ actor, clock }: By) => ({ at: clock.now(), by: staffIdOf(actor) })

/** Enters an elected body. A name that is taken is refused: body_name_is_used_once. */
export async function addBody(tx: Write, body: { kind: string; name: string }, by: By): Promise<{ id: string }> {
  return { id: await saveBody(tx, { ...body, ...made(by) }) }
}

/**
 * Lets somebody with the role of the committee sit in a body from a day on; from then the agendas of that body open to that person.
 *
 * @throws Refusal body_not_found (404), member_is_not_elected (409).
 */
export async function addMember(tx: Write, bodyId: string, member: { staffId: string; part: string; fromOn: Day }, by: By): Promise<{ id: string }> {
  if (!(await bodiesOn(tx, by.clock.today())).some(({ id }) => id === bodyId)) throw new Refusal('body_not_found', 404)
  if (!(await electedOn(tx, member.fromOn)).some(({ id }) => id === member.staffId)) throw new Refusal('member_is_not_elected', 409)
  return { id: await saveMember(tx, { bodyId, ...member, ...made(by) }) }
}

/** Ends a member's time on a day. @throws Refusal member_not_found (404). */
export async function stopMember(tx: Write, { id, memberId }: { id: string; memberId: string }, toOn: Day): Promise<{ id: string }> {
  if (!await endMember(tx, id, memberId, toOn)) throw new Refusal('member_not_found', 404)
  return { id: memberId }
}
