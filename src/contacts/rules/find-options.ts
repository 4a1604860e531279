import { addDays, dayNumber, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { time } from '../../calendar/instant.ts'
import type { Time } from '../../calendar/instant.ts'
import type { Choice, Move, ParticipantToFit, RebookInput, SessionToFit } from '../contract/rebooking.ts'
import { capacityAt, halvesOf, peopleOf } from './fit-rooms.ts'

/**
 * What a change costs: the sum is made as small as it can be. A larger room is least trouble for those who come; another time is more, and more
 * the further away; a group in two needs leaders twice. Cancelling one session costs more than all other changes together (`cancelCost`).
 */
export const weights = {
  room: 10, sameDay: 30, halfHour: 1, otherDay: 40, day: 5, roomToo: 3, parallel: 60, extraLeader: 5, afterOneAnother: 70,
} as const

/** How many other times are weighed for one session, the nearest first: for the whole group, and for the second half of one that is split. */
const mostTimes = 6
const mostSecondTimes = 3
const lastMinute = 21 * 60

/** A day and time, with its minutes counted from the first day of all so that two can be compared. */
export type Slot = { readonly on: Day; readonly from: Time; readonly to: Time; readonly start: number; readonly end: number }
/** A part of an option: when, how many people, who, and in which rooms it may be, each at its own cost. */
export type Part = { readonly slot: Slot; readonly people: number; readonly participants: readonly ParticipantToFit[];
  readonly rooms: ReadonlyArray<{ readonly id: string; readonly cost: number }> }
/** One way for a session: its parts, and how many leaders it needs besides its own, among whom. */
export type Option = { readonly kind: Move['kind'] | 'stay'; readonly cost: number; readonly parts: readonly Part[];
  readonly extraLeaders: number; readonly mayStepIn: readonly string[] }
/** A session with its options; one that fits may only change rooms, to make place for another. */
export type Weighed = { readonly session: SessionToFit; readonly people: number; readonly capacity: number; readonly fits: boolean;
  readonly slot: Slot; readonly options: readonly Option[] }

type Span = { readonly on: Day; readonly from: Time; readonly to: Time }
/** Whether two spans share a minute. One may begin as the other ends. */
export function overlap(one: Slot, other: Slot): boolean {
  return one.start < other.end && other.start < one.end
}

function minutesOf(at: Time): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5))
}

export function slotOf({ on, from, to }: Span): Slot {
  const midnight = dayNumber(on) * 24 * 60
  return { on, from, to, start: midnight + minutesOf(from), end: midnight + minutesOf(to) }
}

function slotFrom(on: Day, start: number, length: number): Slot {
  const written = (minutes: number): Time => time(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
  return slotOf({ on, from: written(start), to: written(start + length) })
}

/**
 * Every session of the span with what may be done with it, in the order they came.
 *
 * A session that does not fit may go to any room that holds it and is free, at its own time or one of the nearest six at which its leaders and
 * participants are not taken up by bookings or by sessions that fit; it may be split, the first half at its own time, the second beside it
 * or at one of three times after; or it is cancelled.
 */
export function weighSessions(input: RebookInput): Weighed[] {
  const capacity = new Map(input.rooms.map((room) => [room.id, capacityAt(room, input.distance)]))
  const seen = input.sessions.map((session) => {
    const people = peopleOf(session.participants, session.leaders.length)
    const holds = capacity.get(session.room) ?? 0
    return { session, people, capacity: holds, fits: people <= holds, slot: slotOf(session) }
  })
  const busyRooms = spansBy(input.bookings.flatMap((booking) => (booking.room === null ? [] : [[booking.room, slotOf(booking)] as const])))
  const still = seen.filter(({ fits }) => fits).flatMap(({ session, slot }) => peopleIn(session).map((id) => [id, slot] as const))
  const busyPeople = spansBy([...input.bookings.flatMap((booking) => (booking.person === null ? [] : [[booking.person, slotOf(booking)] as const])), ...still])
  const ground: Ground = { input, capacity, busyRooms, busyPeople }
  return seen.map((each) => ({ ...each, options: chosen(optionsOf(ground, each), input.choices.filter(({ move }) => move.session === each.session.id)) }))
}

type Ground = { readonly input: RebookInput; readonly capacity: ReadonlyMap<string, number>
  readonly busyRooms: ReadonlyMap<string, readonly Slot[]>; readonly busyPeople: ReadonlyMap<string, readonly Slot[]> }
type Seen = Omit<Weighed, 'options'>

function peopleIn({ leaders, participants }: SessionToFit): string[] {
  return [...leaders, ...participants.map(({ id }) => id)]
}

function spansBy(spans: ReadonlyArray<readonly [string, Slot]>): Map<string, Slot[]> {
  const by = new Map<string, Slot[]>()
  for (const [id, slot] of spans) by.set(id, [...(by.get(id) ?? []), slot])
  return by
}

function isFree(spans: ReadonlyMap<string, readonly Slot[]>, id: string, slot: Slot): boolean {
  return !(spans.get(id) ?? []).some((busy) => overlap(busy, slot))
}

const ownLeaders = { extraLeaders: 0, mayStepIn: [] } as const

function optionsOf(ground: Ground, seen: Seen): Option[] {
  const { session, people, slot, fits } = seen
  const here = roomsFor(ground, seen, slot, people, { own: 0, other: weights.room })
  const stay: Option = { kind: 'stay', cost: 0, ...ownLeaders, parts: [{ slot, people, participants: session.participants, rooms: here }] }
  if (fits) return [stay]
  const times = otherTimes(ground, seen)
  const moved = times.slice(0, mostTimes).map((other): Option => ({
    kind: 'time', cost: other.cost, ...ownLeaders,
    parts: [{ slot: other.slot, people, participants: session.participants, rooms: roomsFor(ground, seen, other.slot, people, { own: 0, other: weights.roomToo }) }],
  }))
  const mayBeSplit = session.half === null && halvesOf(session.participants).every((half) => half.length > 0)
  const split = mayBeSplit ? splits(ground, seen, times) : []
  return [stay, ...moved, ...split].filter(({ parts }) => parts.every(({ rooms }) => rooms.length > 0))
}

/** The rooms that hold so many and are free. A session that fits may stay in its own whatever else stands there. */
function roomsFor(ground: Ground, { session, fits, slot: now }: Seen, slot: Slot, people: number, cost: { own: number; other: number }): Part['rooms'] {
  return ground.input.rooms.flatMap(({ id }) => {
    const isOwn = id === session.room
    if ((ground.capacity.get(id) ?? 0) < people) return []
    if (!(isOwn && fits && slot === now) && !isFree(ground.busyRooms, id, slot)) return []
    return [{ id, cost: isOwn ? cost.own : cost.other }]
  })
}

/** Other times for the session, the cheapest first; none when a leader or somebody who takes part is taken up. */
function otherTimes({ input, busyPeople }: Ground, { session, slot }: Seen): Array<{ slot: Slot; cost: number }> {
  const length = slot.end - slot.start
  const days = Array.from({ length: 2 * input.days + 1 }, (_, index) => addDays(session.on, index - input.days))
    .filter((on) => on >= input.from && on <= input.to && (on === session.on || isWorkingDay(on)))
  const starts = input.starts.map(minutesOf)
  return days.flatMap((on) => starts.filter((start) => start + length <= lastMinute).map((start) => slotFrom(on, start, length)))
    .filter((other) => other.start !== slot.start && peopleIn(session).every((id) => isFree(busyPeople, id, other)))
    .map((other) => ({ slot: other, cost: timeCost(slot, other) }))
    .toSorted((a, b) => a.cost - b.cost || a.slot.start - b.slot.start)
}

function timeCost(now: Slot, other: Slot): number {
  const days = Math.abs(daysBetween(now.on, other.on))
  const halfHours = Math.ceil(Math.abs(minutesOf(now.from) - minutesOf(other.from)) / 30) * weights.halfHour
  return (days === 0 ? weights.sameDay : weights.otherDay + weights.day * days) + halfHours
}

/** In two: both halves at once in two rooms, with leaders for each; or one after the other, with the same leaders. */
function splits(ground: Ground, seen: Seen, times: ReadonlyArray<{ slot: Slot }>): Option[] {
  const { session, slot } = seen
  const halves = halvesOf(session.participants)
  const own = session.leaders.length
  const leadersEach = Math.max(session.leadersNeeded, Math.ceil(own / 2))
  const extraLeaders = Math.max(0, 2 * session.leadersNeeded - own)
  const mayStepIn = session.standIns.filter((id) => !session.leaders.includes(id) && isFree(ground.busyPeople, id, slot))
  const part = (half: ParticipantToFit[], at: Slot, leaders: number): Part => ({
    slot: at, people: peopleOf(half, leaders), participants: half, rooms: roomsFor(ground, seen, at, peopleOf(half, leaders), { own: 0, other: 1 }),
  })
  const parallel: Option = {
    kind: 'split', cost: weights.parallel + weights.extraLeader * extraLeaders, extraLeaders, mayStepIn,
    parts: [part(halves[0], slot, leadersEach), part(halves[1], slot, leadersEach)],
  }
  const after = slotFrom(session.on, minutesOf(session.to), slot.end - slot.start <= lastMinute - minutesOf(session.to) ? slot.end - slot.start : 0)
  const later = [after, ...times.map((other) => other.slot).filter(({ start }) => start > after.start)]
    .filter((other) => other.end > other.start && peopleIn(session).every((id) => isFree(ground.busyPeople, id, other))).slice(0, mostSecondTimes)
  const inTurn = later.map((second): Option => ({
    kind: 'split', cost: weights.afterOneAnother + weights.day * daysBetween(slot.on, second.on) + (second === after ? 0 : 1), ...ownLeaders,
    parts: [part(halves[0], slot, Math.max(own, session.leadersNeeded)), part(halves[1], second, Math.max(own, session.leadersNeeded))],
  }))
  return extraLeaders > mayStepIn.length ? inTurn : [parallel, ...inTurn]
}

/** What is left of the options after what was said of an earlier proposal. A locked one leaves only itself. */
function chosen(options: readonly Option[], choices: readonly Choice[]): Option[] {
  return choices.reduce<Option[]>((left, { how, move }) => left.flatMap((option) => {
    const rooms = option.parts.map((part, index) => part.rooms.filter(({ id }) => isSame(option, part, id, move, index) === (how === 'locked')))
    if (how === 'rejected' && move.kind === 'split') return option.kind === 'split' ? [] : [option]
    if (move.kind === 'cancel') return how === 'locked' ? [] : [option]
    return rooms.some((each) => each.length === 0) ? [] : [{ ...option, parts: option.parts.map((part, index) => ({ ...part, rooms: rooms[index] ?? [] })) }]
  }), [...options])
}

function isSame({ parts }: Option, { slot }: Part, room: string, move: Move, index: number): boolean {
  const wanted = move.parts[index]
  return parts.length === move.parts.length && wanted !== undefined && wanted.room === room && slotOf(wanted).start === slot.start
}
