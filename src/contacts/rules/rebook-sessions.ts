import type { Move, RebookAnswer, RebookInput } from '../contract/rebooking.ts'
import { weighSessions } from './find-options.ts'
import type { Weighed } from './find-options.ts'
import { writeProgram } from './write-program.ts'
import type { Program } from './write-program.ts'

/** What a solver came to: which variables are one, as platform/solver.ts gives it. */
type Solution = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number> }

/** What is to be solved: nothing (the answer is here), or a program whose solution `read` turns into the answer. */
export type Rebooking =
  | { readonly answer: RebookAnswer }
  | { readonly program: Program; readonly read: (solution: Solution, relaxed: Solution | null) => RebookAnswer }

/**
 * Finds what no longer fits at the required distance, and how it may be mended with as little change as can be (the weights stand in
 * find-options.ts). Same input, same program.
 *
 * @throws RangeError when an id comes twice, a session is in no known room, or a time ends before it begins.
 */
export function rebookSessions(input: RebookInput): Rebooking {
  checkInput(input)
  const weighed = weighSessions(input)
  const tooFull = weighed.filter(({ fits }) => !fits).map(({ session, people, capacity }) => ({ session: session.id, people, capacity }))
  if (tooFull.length === 0) return { answer: { status: 'optimal', cost: 0, bound: 0, tooFull, moves: [] } }
  const program = writeProgram(input, weighed)
  return {
    program,
    read(solution, relaxed) {
      const taken = takenIn(program, solution, weighed)
      const cost = taken.reduce((sum, index) => sum + (program.costs[index] ?? 0), 0)
      const least = program.costs.reduce((sum, each, index) => sum + each * (relaxed?.values.get(`x${index}`) ?? 0), 0)
      const isBest = solution.status === 'optimal'
      const bound = isBest ? cost : relaxed?.status === 'optimal' ? Math.ceil(least - 1e-6) : 0
      return { status: isBest || bound >= cost ? 'optimal' : 'stopped', cost, bound, tooFull, moves: movesOf(program, weighed, new Set(taken)) }
    },
  }
}

function checkInput({ rooms, sessions, bookings, from, to }: RebookInput): void {
  if (to < from) throw new RangeError('to must not come before from')
  for (const [what, ids] of [['room', rooms.map(({ id }) => id)], ['session', sessions.map(({ id }) => id)]] as const) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index)
    if (twice !== undefined) throw new RangeError(`the ${what} "${twice}" comes twice`)
  }
  const known = new Set(rooms.map(({ id }) => id))
  const lost = sessions.find(({ room }) => !known.has(room))
  if (lost !== undefined) throw new RangeError(`the session "${lost.id}" is in a room that is not among the rooms`)
  if ([...sessions, ...bookings].some((each) => each.to <= each.from)) throw new RangeError('a time must end after it begins')
  const outside = sessions.find(({ on }) => on < from || on > to)
  if (outside !== undefined) throw new RangeError(`the session "${outside.id}" is not between from and to`)
}

/** The variables that are one. A search that was cut short without any answer leaves what fits as it is and cancels the rest. */
function takenIn({ columns }: Program, { values }: Solution, weighed: readonly Weighed[]): number[] {
  const taken = columns.flatMap((_, index) => ((values.get(`x${index}`) ?? 0) > 0.5 ? [index] : []))
  const ways = taken.filter((index) => columns[index]?.of === 'option' || columns[index]?.of === 'cancel')
  if (new Set(ways.map((index) => columns[index]?.session)).size === weighed.length) return taken
  return columns.flatMap((column, index) => {
    const each = weighed[column.session]
    if (each === undefined) return []
    if (!each.fits) return column.of === 'cancel' ? [index] : []
    return column.of === 'option' || (column.of === 'room' && column.room === each.session.room) ? [index] : []
  })
}

function movesOf({ columns }: Program, weighed: readonly Weighed[], taken: ReadonlySet<number>): Move[] {
  const inUse = columns.filter((_, index) => taken.has(index))
  return weighed.flatMap(({ session, options }, index) => {
    const own = inUse.filter((column) => column.session === index)
    if (own.some(({ of }) => of === 'cancel')) return [{ session: session.id, kind: 'cancel' as const, parts: [] }]
    const way = own.find((column) => column.of === 'option')
    const option = way?.of === 'option' ? options[way.option] : undefined
    if (option === undefined) return []
    const rooms = option.parts.map((_, part) => own.find((column) => column.of === 'room' && column.part === part))
    const steppedIn = own.flatMap((column) => (column.of === 'stand_in' ? [column.staff] : []))
    const shares = leadersOf(session.leaders, steppedIn, option.kind === 'split' && option.parts[0]?.slot.start === option.parts[1]?.slot.start)
    const parts = option.parts.map(({ slot, people, participants }, part) => {
      const placed = rooms[part]
      return {
        on: slot.on, from: slot.from, to: slot.to, room: placed?.of === 'room' ? placed.room : session.room, people,
        leaders: shares[part] ?? session.leaders, participants: participants.map(({ id }) => id),
      }
    })
    if (option.kind === 'stay' && parts[0]?.room === session.room) return []
    return [{ session: session.id, kind: option.kind === 'stay' ? 'room' as const : option.kind, parts }]
  })
}

/** The leaders of each half when both are at once: every other one; otherwise all lead both. */
function leadersOf(leaders: readonly string[], steppedIn: readonly string[], atOnce: boolean): string[][] {
  if (!atOnce) return [[...leaders], [...leaders]]
  const all = [...leaders, ...steppedIn]
  return [all.filter((_, index) => index % 2 === 0), all.filter((_, index) => index % 2 === 1)]
}
