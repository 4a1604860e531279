import { addDays } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Distance, Letters, RebookingRow, Room } from '../contract/rooms.ts'
import type { GroupSession } from '../contract/groups.ts'
import type { Choice } from '../contract/rebooking.ts'
import { choiceShape, rebookAnswer } from '../contract/rebooking.ts'
import { Refusal } from '../../platform/refusal.ts'
import { leadsGroup, rosterOf } from './group.ts'
import { addressesOf, sessionsBetween } from './group-session.ts'
import { changesOf, latestRebookings, postalAddresses, rebookingOf, staffNames } from './rebooking.ts'
import type { StoredRebooking } from './rebooking.ts'
import { distancesBetween, roomsNow } from './room.ts'

type Who = Pick<Asked, 'clock'>
export type DistanceData = { readonly distances: readonly Distance[]; readonly tooFull: readonly GroupSession[]; readonly rebookings: readonly RebookingRow[] }

/** The required distances, the sessions of the next two weeks that do not fit, and the latest proposals. */
export async function loadDistance(tx: Read, { clock }: Who): Promise<DistanceData> {
  const today = clock.today()
  const sessions = await sessionsBetween(tx, { from: today, to: addDays(today, 14) })
  return {
    distances: await distancesBetween(tx, null, null), tooFull: sessions.filter(({ state, people, capacity }) => state === 'planned' && people > capacity),
    rebookings: (await latestRebookings(tx)).map(shownRow),
  }
}

/** A stored proposal as it is shown. @throws Refusal rebooking_not_found (404). */
export function shownRow(row: StoredRebooking | undefined): RebookingRow {
  if (row === undefined) throw new Refusal('rebooking_not_found', 404)
  const { id, fromOn, toOn, askedAt, appliedAt, answer } = row
  return { id, fromOn, toOn, askedAt, appliedAt, answer: rebookAnswer.parse(answer) }
}

export type RebookingData = {
  readonly rebooking: RebookingRow; readonly choices: readonly Choice[]; readonly sessions: ReadonlyMap<string, GroupSession>
  readonly rooms: ReadonlyMap<string, Pick<Room, 'name'>>; readonly staff: ReadonlyMap<string, string>
}

/** A proposal with the words for its ids. @throws Refusal rebooking_not_found (404). */
export async function loadRebooking(tx: Read, id: string): Promise<RebookingData> {
  const stored = await rebookingOf(tx, id)
  const rebooking = shownRow(stored)
  const sessions = await sessionsBetween(tx, { from: addDays(rebooking.fromOn, -14), to: addDays(rebooking.toOn, 14) })
  const leaders = rebooking.answer.moves.flatMap(({ parts }) => parts.flatMap((part) => part.leaders))
  return {
    rebooking, choices: choiceShape.array().parse(stored?.choices ?? []), sessions: new Map(sessions.map((session) => [session.id, session])),
    rooms: new Map((await roomsNow(tx)).map((room) => [room.id, room])), staff: await staffNames(tx, leaders),
  }
}

/** What is told on paper after a rebooking: to the participants of the groups that the asker leads or manages. @throws Refusal rebooking_not_found (404). */
export async function loadLetters(tx: Read, id: string, { clock }: Who): Promise<Letters> {
  shownRow(await rebookingOf(tx, id))
  const changes = await changesOf(tx, id)
  let mailed = 0
  const letters = new Map<string, Letters['letters'][number]>()
  for (const change of changes) {
    mailed += (await addressesOf(tx, change.sessionId)).length
    if (!(await leadsGroup(tx, change.programmeId))) continue
    const roster = await rosterOf(tx, change.programmeId)
    const toTell = roster.filter((each) => each.toldBy !== 'mail' && each.fromOn <= change.on && (each.toOn === null || each.toOn >= change.on)
      && (change.half === null || (each.half ?? 1) === change.half))
    const addresses = await postalAddresses(tx, toTell.map(({ personId }) => personId), clock.today())
    for (const { id: participantId, personId, name, caseNumber, toldBy } of toTell) {
      const letter = letters.get(participantId) ?? {
        participantId, personId, name, caseNumber, address: addresses.get(personId) ?? null, by: toldBy === 'worker' ? 'worker' as const : 'letter' as const, times: [],
      }
      letter.times.push({
        was: { on: change.wasOn, from: change.wasFrom }, now: change.cancelled ? null : { on: change.on, from: change.from, to: change.to, place: change.place },
      })
      letters.set(participantId, letter)
    }
  }
  return { letters: [...letters.values()], mailed }
}
