import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { openSolver } from '../platform/solver.ts'
import { rebookInput } from './contract/rebooking.ts'
import type { RebookAnswer, RebookInput } from './contract/rebooking.ts'
import { slotOf } from './rules/find-options.ts'
import type { Slot } from './rules/find-options.ts'
import { capacityAt, halvesOf, metresOn } from './rules/fit-rooms.ts'
import { rebookSessions } from './rules/rebook-sessions.ts'

const solver = openSolver({ seconds: 6 })
afterAll(() => solver.close())

async function answerFor(given: object): Promise<RebookAnswer> {
  const rebooking = rebookSessions(rebookInput.parse(given))
  if ('answer' in rebooking) return rebooking.answer
  return rebooking.read(await solver.solve(rebooking.program.whole, { exact: true }), null)
}

const people = (count: number, name = 'p'): Array<{ id: string }> => Array.from({ length: count }, (_, index) => ({ id: `${name}${index}` }))
const at = (from: string, to: string, on = '2026-12-01') => ({ on, from, to })
const small = { id: 'small', area: 24, seats: 12 }
const hall = { id: 'hall', area: 60, seats: 40 }
const choir = { id: 'choir', ...at('15:00', '16:30'), room: 'small', leaders: ['a'], participants: people(6) }
const span = { distance: 2, from: '2026-12-01', to: '2026-12-01' }

describe('a room', () => {
  test('holds its seats, or at a distance as many squares of that side as its floor has', () => {
    expect([0, 1, 1.5, 2, 5].map((distance) => capacityAt(small, distance))).toEqual([12, 12, 10, 6, 0])
    expect(capacityAt({ area: 14.4, seats: 50 }, 1.2)).toBe(10)
  })

  test('holds no more at a longer distance', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 49 }), (area, seats, tenths) => {
      expect(capacityAt({ area, seats }, (tenths + 1) / 10)).toBeLessThanOrEqual(capacityAt({ area, seats }, tenths / 10))
    }))
  })

  test('is under the longest distance of the day', () => {
    const rules = [{ metres: 1, fromOn: day('2026-11-01'), toOn: null }, { metres: 2, fromOn: day('2026-12-01'), toOn: day('2026-12-31') }]
    expect(['2026-10-31', '2026-11-30', '2026-12-31', '2027-01-01'].map((on) => metresOn(rules, day(on)))).toEqual([0, 1, 2, 1])
  })
})

test('a group that is split keeps its halves, and who is new goes where fewer are', () => {
  const known = { accompanying: 0, half: null }
  const [first, second] = halvesOf([{ ...known, id: 'a', half: 1 }, { ...known, id: 'b', half: 1 }, { ...known, id: 'c', accompanying: 1 }, { ...known, id: 'd' }])
  expect([first.map(({ id }) => id), second.map(({ id }) => id)]).toEqual([['a', 'b', 'd'], ['c']])
})

describe('a session that does not fit', () => {
  test('stays when nothing is required', async () => {
    expect(await answerFor({ ...span, distance: 0, rooms: [small], sessions: [choir] })).toEqual({ status: 'optimal', cost: 0, bound: 0, tooFull: [], moves: [] })
  })

  test('goes to a larger room first of all', async () => {
    const { status, cost, tooFull, moves } = await answerFor({ ...span, rooms: [small, hall], sessions: [choir] })
    expect([status, cost, tooFull]).toEqual(['optimal', 10, [{ session: 'choir', people: 7, capacity: 6 }]])
    expect(moves).toMatchObject([{ session: 'choir', kind: 'room', parts: [{ room: 'hall', from: '15:00' }] }])
  })

  test('changes rooms with a group that fits in its own', async () => {
    const parents = { ...choir, id: 'parents', room: 'hall', leaders: ['b'], participants: people(3, 'q') }
    const { cost, moves } = await answerFor({ ...span, rooms: [small, hall], sessions: [choir, parents] })
    expect([cost, moves.map(({ session, parts }) => [session, parts[0]?.room])]).toEqual([20, [['choir', 'hall'], ['parents', 'small']]])
  })

  test('goes to another time when the large room is booked, and not to one at which its leader or somebody who takes part is taken up', async () => {
    const bookings = [{ room: 'hall', ...at('15:00', '16:30') }, { person: 'a', ...at('14:30', '15:00') }, { person: 'p2', ...at('16:00', '18:00') }]
    const { moves } = await answerFor({ ...span, rooms: [small, hall], sessions: [choir], bookings, days: 0 })
    expect(moves).toMatchObject([{ kind: 'time', parts: [{ room: 'hall', from: '13:00', to: '14:30' }] }])
  })

  test('is split in two rooms at once when a leader may step in, else one half after the other', async () => {
    const rooms = [small, { ...small, id: 'other' }]
    const given = { ...span, rooms, sessions: [{ ...choir, standIns: ['b'] }], days: 0 }
    expect((await answerFor(given)).moves).toMatchObject([{ kind: 'split', parts: [{ from: '15:00', leaders: ['a'], participants: ['p0', 'p2', 'p4'] }, { from: '15:00', leaders: ['b'] }] }])
    const alone = await answerFor({ ...given, bookings: [{ person: 'b', ...at('15:30', '16:00') }] })
    expect(alone.moves).toMatchObject([{ kind: 'split', parts: [{ from: '15:00', leaders: ['a'] }, { from: '16:30', to: '18:00', leaders: ['a'] }] }])
  })

  test('is cancelled only when nothing else will do', async () => {
    const { status, moves } = await answerFor({ ...span, distance: 5, rooms: [small, hall], sessions: [choir] })
    expect([status, moves]).toEqual(['optimal', [{ session: 'choir', kind: 'cancel', parts: [] }]])
  })

  test('is not moved in a way that was rejected, and stays moved in one that was locked', async () => {
    const given = { ...span, rooms: [small, hall, { ...hall, id: 'aula' }], sessions: [choir] }
    const [move] = (await answerFor(given)).moves
    const [other] = (await answerFor({ ...given, choices: [{ how: 'rejected', move }] })).moves
    expect([move?.kind, other?.kind, other?.parts[0]?.room === move?.parts[0]?.room]).toEqual(['room', 'room', false])
    expect((await answerFor({ ...given, choices: [{ how: 'locked', move: other }] })).moves).toEqual([other])
  })
})

test('what makes no sense is refused: a room that is not there, an id twice, a time that ends before it begins', async () => {
  for (const wrong of [{ rooms: [hall] }, { rooms: [small, small] }, { sessions: [{ ...choir, to: '14:00' }] }, { to: '2026-11-30' }, { sessions: [{ ...choir, on: '2026-12-02' }] }]) {
    await expect(answerFor({ ...span, rooms: [small], sessions: [choir], ...wrong })).rejects.toThrow(RangeError)
  }
})

/** What an answer breaks, judged from the answer alone: rooms and people that are in two things at once, and rooms that are too full. */
function faultsOf(input: RebookInput, { moves }: RebookAnswer): string[] {
  const moved = new Map(moves.map((move) => [move.session, move]))
  const placed = input.sessions.flatMap((session) => moved.get(session.id)?.parts.map((part) => ({ ...part, session: session.id }))
    ?? [{ ...session, session: session.id, people: session.participants.length + session.leaders.length, participants: session.participants.map(({ id }) => id) }])
  const busy = new Map<string, Slot[]>()
  const faults: string[] = []
  const take = (id: string, slot: Slot): void => {
    const others = busy.get(id) ?? []
    if (others.some((other) => slot.start < other.end && other.start < slot.end)) faults.push(`${id} twice ${slot.on} ${slot.from}`)
    busy.set(id, [...others, slot])
  }
  for (const booking of input.bookings) for (const id of [booking.room, booking.person]) if (id !== null) take(id, slotOf(booking))
  for (const part of placed) {
    for (const id of [part.room, ...part.leaders, ...part.participants]) take(id, slotOf(part))
    const room = input.rooms.find(({ id }) => id === part.room)
    if (room === undefined || capacityAt(room, input.distance) < part.people) faults.push(`${part.room} is too full`)
  }
  return faults
}

test('every proposal keeps rooms, leaders, participants and bookings, and loses nobody', async () => {
  const starts = ['09:00', '13:00', '16:00'] as const
  const ends = { '09:00': '10:30', '13:00': '14:30', '16:00': '17:30' } as const
  const choice = fc.record({ start: fc.constantFrom(...starts), room: fc.integer({ min: 0, max: 3 }), leader: fc.integer({ min: 0, max: 2 }), count: fc.integer({ min: 2, max: 9 }), shared: fc.boolean() })
  await fc.assert(fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 8 }), fc.array(fc.record({ start: fc.constantFrom(...starts), room: fc.integer({ min: 0, max: 3 }) }), { maxLength: 3 }), async (made, others) => {
    const rooms = [12, 20, 30, 55].map((area, index) => ({ id: `room${index}`, area, seats: 30 }))
    const unique = made.filter((each, index) => made.findIndex((other) => other.start === each.start && (other.room === each.room || other.leader === each.leader || (other.shared && each.shared))) === index)
    const free = others.filter((each, index) => others.findIndex((other) => other.start === each.start && other.room === each.room) === index && !unique.some((own) => own.start === each.start && own.room === each.room))
    const input = rebookInput.parse({
      distance: 2, from: '2026-12-01', to: '2026-12-02', rooms,
      sessions: unique.map((each, index) => ({
        id: `s${index}`, ...at(each.start, ends[each.start]), room: `room${each.room}`, leaders: [`leader${each.leader}`], standIns: ['leader9'],
        participants: [...people(each.count, `p${index}-`), ...(each.shared ? [{ id: 'shared' }] : [])],
      })),
      bookings: free.map(({ start, room }) => ({ room: `room${room}`, ...at(start, ends[start]) })),
    })
    const answer = await answerFor(input)
    expect(faultsOf(input, answer)).toEqual([])
    for (const { session, kind, parts } of answer.moves) {
      const before = input.sessions.find(({ id }) => id === session)?.participants.map(({ id }) => id) ?? []
      expect(kind === 'cancel' ? [] : parts.flatMap((part) => part.participants).toSorted()).toEqual(kind === 'cancel' ? [] : before.toSorted())
    }
  }), { numRuns: 40 })
}, 60_000)
