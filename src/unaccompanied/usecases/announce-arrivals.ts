import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CapacityBody, NoticeBody } from '../contract.ts'
import { saveCapacity, saveNotice, withdrawNotice } from '../queries/overview.ts'

type By = Pick<Asked, 'actor' | 'clock'>

/** Registers that children are announced for a day. @throws Refusal expected_before_announced, day_ahead. */
export async function announceArrivals(tx: Write, body: NoticeBody, { actor, clock }: By): Promise<string> {
  if (body.announcedOn > clock.today()) throw new Refusal('day_ahead', 409)
  if (body.expectedOn < body.announcedOn) throw new Refusal('expected_before_announced', 409)
  return saveNotice(tx, body, clock.now(), staffIdOf(actor))
}

/** Takes an announcement back. @throws Refusal notice_not_found. */
export async function withdrawArrivals(tx: Write, id: string, { actor, clock }: By): Promise<void> {
  if (!await withdrawNotice(tx, id, clock.now(), staffIdOf(actor))) throw new Refusal('notice_not_found', 404)
}

/** Says how many places and hands there are from a day on; what was said before that day stays. */
export async function setCapacity(tx: Write, body: CapacityBody, { actor, clock }: By): Promise<string> {
  return saveCapacity(tx, body, clock.now(), staffIdOf(actor))
}
