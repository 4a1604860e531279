import { formatDay, formatTime } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { addressesOf } from '../queries/group-session.ts'

export type NewTime = { readonly sessionId: string; readonly changeId: string; readonly on: Day; readonly from: Time; readonly to: Time; readonly roomId: string; readonly cancelled: boolean }

/**
 * Writes to the participants of a session who gave an address: when and where it is now, or which time is cancelled; never what it is, who
 * else comes or whom the letter is about. Others are told by letter or by their worker, from the list that is printed.
 *
 * @returns how many were written to.
 */
export async function tellParticipants(tx: Write, { sessionId, changeId, on, from, to, roomId, cancelled }: NewTime, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<number> {
  const addresses = await addressesOf(tx, sessionId)
  const when = `${formatDay(on, 'sv', 'full')} ${formatTime(from, 'sv')}–${formatTime(to, 'sv')}`
  for (const { participantId, mailTo } of addresses) {
    await askForMail(
      tx,
      { template: cancelled ? 'group_time_cancelled' : 'group_time_changed', to: mailTo, language: 'sv', reference: null, path: null, when, roomId: cancelled ? null : roomId },
      { municipality: actor.municipality, key: `group time ${changeId} ${participantId}`, now: clock.now() },
    )
  }
  return addresses.length
}
