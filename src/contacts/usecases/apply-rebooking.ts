import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Move, RebookInput } from '../contract/rebooking.ts'
import type { RebookingRow } from '../contract/rooms.ts'
import { moveSession, peopleBetween, saveHalves, saveSession, saveSessionLeaders } from '../queries/group-session.ts'
import { shownRow } from '../queries/load-rebooking.ts'
import { rebookingOf, rebookingToApply, saveApplied } from '../queries/rebooking.ts'
import { holdRooms } from '../queries/room.ts'
import { sessionFor } from './attend-session.ts'
import { groupTexts } from '../texts/groups.ts'
import { madeBy } from './keep-groups.ts'
import { callOffSession } from './plan-session.ts'
import { fingerprintOf, rebookingInput } from './propose-rebooking.ts'
import { tellParticipants } from './tell-participants.ts'

type Who = Pick<Asked, 'actor' | 'clock' | 'language'>

/**
 * Does what a proposal says, all of it or nothing, and tells the participants. Refused when anything that it was made from has changed since: a
 * session, a booking, a room, somebody who joined or left.
 *
 * @returns the proposal, and whom its moves concern.
 * @throws Refusal rebooking_not_found (404), rebooking_is_applied, rebooking_has_aged (409).
 */
export async function applyRebooking(tx: Write, id: string, who: Who): Promise<{ rebooking: RebookingRow; personIds: string[] }> {
  await holdRooms(tx)
  const stored = await rebookingToApply(tx, id)
  const { answer, appliedAt } = shownRow(stored)
  if (stored === undefined || appliedAt !== null) throw new Refusal('rebooking_is_applied', 409)
  const input = await rebookingInput(tx, stored.fromOn, stored.toOn, who)
  if (fingerprintOf(input) !== stored.fingerprint) throw new Refusal('rebooking_has_aged', 409)
  const personIds = new Set<string>()
  // Split and cancelled ones look at who takes part as it stands; moves of whole groups change nothing of that.
  for (const move of answer.moves) for (const personId of await makeMove(tx, move, input, { ...who, rebookingId: id })) personIds.add(personId)
  await saveApplied(tx, id, madeBy(who))
  return { rebooking: shownRow(await rebookingOf(tx, id)), personIds: [...personIds] }
}

async function makeMove(tx: Write, { session: id, kind, parts }: Move, input: RebookInput, who: Who & { rebookingId: string }): Promise<string[]> {
  const concerned = input.sessions.find((session) => session.id === id)?.participants.map((each) => each.id) ?? []
  if (kind === 'cancel') return (await callOffSession(tx, id, groupTexts[who.language].cancelledForDistance, who, who.rebookingId)).personIds
  const session = await sessionFor(tx, id)
  const made = { ...madeBy(who), rebookingId: who.rebookingId }
  const [first, second] = parts
  if (first === undefined) return []
  if (second !== undefined) await divide(tx, id, session.on, parts)
  const half = second === undefined ? session.half : 1
  const changeId = await moveSession(tx, id, { on: first.on, from: first.from, to: first.to, roomId: first.room, half }, made)
  await saveSessionLeaders(tx, id, first.leaders, made.at)
  await tellParticipants(tx, { sessionId: id, changeId, on: first.on, from: first.from, to: first.to, roomId: first.room, cancelled: false }, who)
  if (second === undefined) return concerned
  // The second half has a session of its own. What it was to be is what the whole was: it is written at the old place and then moved.
  const other = await saveSession(tx, session.programmeId, { on: session.on, from: session.from, to: session.to, roomId: session.roomId, half: 2 }, made)
  const otherChange = await moveSession(tx, other, { on: second.on, from: second.from, to: second.to, roomId: second.room, half: 2 }, made)
  await saveSessionLeaders(tx, other, second.leaders, made.at)
  await tellParticipants(tx, { sessionId: other, changeId: otherChange, on: second.on, from: second.from, to: second.to, roomId: second.room, cancelled: false }, who)
  return concerned
}

/** Writes down who is in which half, so that the group stays divided in the same way. */
async function divide(tx: Write, sessionId: string, on: RebookInput['from'], parts: Move['parts']): Promise<void> {
  const people = (await peopleBetween(tx, on, on)).filter((each) => each.sessionId === sessionId)
  await saveHalves(tx, people.map(({ participantId, personId }) => ({ participantId, half: parts[1]?.participants.includes(personId) === true ? 2 : 1 })))
}
