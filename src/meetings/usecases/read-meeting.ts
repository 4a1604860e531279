import { addDays } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Meeting, Meetings, Waiting } from '../contract.ts'
import { agendaOf, meetingRow, meetingsFrom, waitingForMeeting } from '../queries/meeting.ts'
import type { MeetingRow } from '../queries/meeting.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const daysBack = 180

/** Whether a meeting is the asker's to open: who prepares meetings sees them all, an elected member those of the own body. */
function opens({ actor }: Who, { sharedKey }: MeetingRow): boolean {
  return actor.may.has('meeting.prepare') || actor.keys.includes(sharedKey)
}

/** The meetings of the last half year and those to come, the latest first, and what waits to be put on an agenda. */
export async function readMeetings(tx: Read, asked: Who): Promise<Meetings> {
  const meetings = (await meetingsFrom(tx, addDays(asked.clock.today(), -daysBack))).filter((row) => opens(asked, row))
  return { meetings, waiting: asked.actor.may.has('meeting.prepare') ? await waitingForMeeting(tx) : [] }
}

/**
 * One meeting with its agenda. Of the items one sees those whose case one sees, or, as a member of the body, all of them.
 *
 * @throws Refusal meeting_not_found (404).
 */
export async function readMeeting(tx: Read, id: string, asked: Who): Promise<Meeting> {
  const row = await meetingRow(tx, id)
  if (row === undefined || !opens(asked, row)) throw new Refusal('meeting_not_found', 404)
  const prepares = asked.actor.may.has('meeting.prepare') && row.adjustedOn === null
  const held = row.on <= asked.clock.today()
  const waiting = prepares ? (await waitingForMeeting(tx)).filter((each) => fits(each, row)) : []
  const agenda = await agendaOf(tx, id)
  return {
    ...row, agenda, waiting,
    allowed: !prepares ? [] : ['prepare', ...(held ? ['record' as const] : []), ...(held && row.items > 0 && row.undecided === 0 ? ['adjust' as const] : [])],
  }
}

/** A sub-committee decides what was given to it; the committee decides everything. A proposal comes before the meeting. */
function fits({ awaits, proposedOn }: Waiting, { bodyKind, on }: MeetingRow): boolean {
  return proposedOn <= on && (bodyKind === 'committee' || awaits !== 'committee')
}
