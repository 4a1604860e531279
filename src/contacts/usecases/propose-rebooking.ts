import { createHash } from 'node:crypto'
import type { Day } from '../../calendar/day.ts'
import { laterOf } from '../../calendar/day.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSolver } from '../../platform/solver.ts'
import { rebookInput } from '../contract/rebooking.ts'
import type { RebookAnswer, RebookInput } from '../contract/rebooking.ts'
import type { RebookingBody, RebookingRow } from '../contract/rooms.ts'
import { peopleBetween, sessionsBetween } from '../queries/group-session.ts'
import { leadersByProgramme, rebookingOf, saveRebooking } from '../queries/rebooking.ts'
import { shownRow } from '../queries/load-rebooking.ts'
import { bookingsBetween, distancesBetween, roomsNow } from '../queries/room.ts'
import { rebookSessions } from '../rules/rebook-sessions.ts'
import { madeBy } from './keep-groups.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** The longest that the search for a proposal may take, with the bound besides; most take a part of a second. */
const secondsToSearch = 6
const solver = openSolver({ seconds: secondsToSearch })

/**
 * Computes a proposal for the sessions of a span and keeps it, to be looked at, asked for again with choices, and applied.
 *
 * @throws Refusal no_distance (409) when none is required in the span, invalid (422) when it ends before it begins.
 */
export async function proposeRebooking(tx: Write, { fromOn, toOn, choices }: RebookingBody, who: Who): Promise<RebookingRow> {
  if (toOn < fromOn) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'toOn', code: 'ends_before_it_begins' }])
  const from = laterOf(fromOn, who.clock.today())
  const input = await rebookingInput(tx, from, laterOf(from, toOn), who)
  if (input.distance === 0) throw new Refusal('no_distance', 409)
  const answer = await solved({ ...input, choices })
  const id = await saveRebooking(tx, { from: input.from, to: input.to, fingerprint: fingerprintOf(input), choices, answer, ...madeBy(who) })
  return shownRow(await rebookingOf(tx, id))
}

async function solved(input: RebookInput): Promise<RebookAnswer> {
  const rebooking = rebookSessions(input)
  if ('answer' in rebooking) return rebooking.answer
  const solution = await solver.solve(rebooking.program.whole, { exact: true })
  return rebooking.read(solution, solution.status === 'optimal' ? null : await solver.solve(rebooking.program.relaxed))
}

/** The same text for the same sessions, rooms, bookings and people: what a proposal was made from. */
export function fingerprintOf(input: RebookInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex')
}

/** Everything that a proposal is made from: sessions that have not begun, open rooms, other bookings, and the longest distance of the span. */
export async function rebookingInput(tx: Read, from: Day, to: Day, { clock }: Pick<Who, 'clock'>): Promise<RebookInput> {
  const [sessions, rooms, bookings, distances, people, leaders] = [
    await sessionsBetween(tx, { from, to }), await roomsNow(tx), await bookingsBetween(tx, from, to), await distancesBetween(tx, from, to),
    await peopleBetween(tx, from, to), await leadersByProgramme(tx),
  ]
  const now = timeOf(clock.now())
  const planned = sessions.filter((each) => each.state === 'planned' && (each.on > clock.today() || each.from > now))
  // A session that is over or has begun is not moved, but its room and leaders are taken.
  const begun = sessions.filter((each) => each.state !== 'cancelled' && !planned.includes(each))
  const inUse = new Set(planned.map(({ room }) => room.id))
  return rebookInput.parse({
    distance: distances.reduce((most, { metres }) => Math.max(most, metres), 0), from, to,
    rooms: rooms.filter((room) => room.closedOn === null || room.closedOn > to || inUse.has(room.id)).map(({ id, area, seats }) => ({ id, area, seats })),
    sessions: planned.map((session) => {
      const own = leaders.filter(({ programmeId }) => programmeId === session.programmeId)
      const leading = session.leaders.map(({ id }) => id)
      return {
        id: session.id, on: session.on, from: session.from, to: session.to, room: session.room.id, half: session.half, leaders: leading,
        standIns: own.map(({ staffId }) => staffId).filter((id) => !leading.includes(id)), leadersNeeded: own[0]?.needed ?? 1,
        participants: people.filter(({ sessionId }) => sessionId === session.id).map(({ personId, accompanying, half }) => ({ id: personId, accompanying, half })),
      }
    }),
    bookings: [
      ...bookings.map(({ roomId, staffId, ...span }) => ({ room: roomId, person: staffId, on: span.on, from: span.from, to: span.to })),
      ...begun.flatMap(({ room, leaders: leading, on, ...span }) => [
        { room: room.id, on, from: span.from, to: span.to }, ...leading.map(({ id }) => ({ person: id, on, from: span.from, to: span.to })),
      ]),
    ],
  })
}
