import { coverLevels } from '../contract/cover.ts'
import type { CoverLevel } from '../contract/cover.ts'
import type { CoverDay } from './group-cover-staff.ts'
import { coverProgram, writeCoverProgram } from './write-cover-program.ts'
import type { CoverProgram } from './write-cover-program.ts'
import type { Term } from './write-rows.ts'

/** What a solver of programs came to. */
export type Solution = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number>; readonly bound: number | null }
/** A program to be solved, how long it may take, whether without whole numbers, for a bound alone, and how near its bound is enough. */
export type Asking = { readonly program: string; readonly seconds: number; readonly relaxed: boolean; readonly gap?: number }

/**
 * A day's best placing, and what each level is proven never to be under. `values` is null when the time ended before any was found; `dealt`:
 * whether they say who does what, or only where people are.
 */
export type SolvedDay = {
  readonly program: CoverProgram
  readonly values: ReadonlyMap<string, number> | null
  readonly dealt: boolean
  readonly bounds: ReadonlyMap<CoverLevel, number>
}

/** Two hours that differ by less are the same. */
export const tolerance = 1e-4
/** How much an hour, a person or a move weighs in the first search; the order of the levels is then proven one by one. */
const weights: Readonly<Record<CoverLevel, number>> = {
  floors: 20_000, priority_1: 2000, priority_2: 200, priority_3: 20, priority_4: 2, moves: 0.05, children: 0.0001,
}
const levelsOfPeople = ['floors', 'moves', 'children'] as const
const inWhole: ReadonlySet<CoverLevel> = new Set(['floors', 'moves', 'children'])
/** Floors are looked after also when the time is over: a plan that breaks one for want of time would be worse than a late one. */
const leastForFloors = 3

/** Programs with fewer whole numbers are searched as they are; in larger ones most are first held where the best without whole numbers has them. */
const smallEnough = 400
const oneInSo = 8
/** In a large program the rest is left to the levels, one by one. */
const nearEnough = 0.002

/**
 * The best placing of a day that the time gives: all levels are weighed together, which nearly always finds the plan that is best on each in
 * turn. A large day is first solved without whole numbers; the few people who then are in two places at once are searched for with one in
 * eight of the others free to make room, and the rest stay.
 *
 * Nobody who works all day changes unit at noon, unless a floor would break.
 *
 * @param left how many seconds the day may still take. The floors get three seconds more when it is over.
 */
export function* placeCoverDay(day: CoverDay, left: () => number): Generator<Asking, Found, Solution> {
  const plain = yield* placeWith(coverProgram(day, false), left)
  if (broken(plain) <= tolerance) return plain
  const wide = yield* placeWith(coverProgram(day, true), left)
  return broken(wide) < broken(plain) - tolerance || plain.values === null ? wide : plain
}

function* placeWith(program: CoverProgram, left: () => number): Generator<Asking, Found, Solution> {
  const eased = left() > 0 ? yield* ease(program, left) : null
  // Without time for that there is none for the search either: only the floors are looked after.
  const searched = eased === null ? { program, values: null, dealt: false } : yield* search(program, eased, left)
  return yield* placeForFloors(searched, left)
}

function broken({ program, values }: Found): number {
  return values === null ? Infinity : levelValue(program.levels.floors, values)
}

export type Found = Omit<SolvedDay, 'bounds'>

/** The best without whole numbers, null when the time ended it. */
function* ease(program: CoverProgram, left: () => number): Generator<Asking, ReadonlyMap<string, number> | null, Solution> {
  const solution = yield { program: writeCoverProgram(program, weighed(program, coverLevels), new Map()), seconds: atLeast(left()), relaxed: true }
  return solution.status === 'optimal' ? solution.values : null
}

function* search(program: CoverProgram, eased: ReadonlyMap<string, number> | null, left: () => number): Generator<Asking, Found, Solution> {
  const held = eased === null || program.whole.length < smallEnough ? new Map<string, number>() : heldAt(program, eased)
  const text = writeCoverProgram(program, weighed(program, coverLevels), new Map(), held)
  const gap = held.size === 0 ? 1e-6 : nearEnough
  return { program, values: found(yield { program: text, seconds: atLeast(left()), relaxed: false, gap }), dealt: true }
}

/** The placings that stay: of all groups that are whole, but for one in so many. */
function heldAt({ whole }: CoverProgram, eased: ReadonlyMap<string, number>): Map<string, number> {
  const value = (name: string): number => eased.get(name) ?? 0
  const broken = new Set(whole.filter((name) => Math.abs(value(name) - Math.round(value(name))) > 1e-6).map(groupOf))
  return new Map(whole.flatMap((name): Array<[string, number]> => {
    const group = groupOf(name)
    return broken.has(group) || Number(group.slice(1)) % oneInSo === 0 ? [] : [[name, Math.round(value(name))]]
  }))
}

function groupOf(name: string): string {
  return name.slice(0, name.indexOf('_'))
}

/** Where people must be for the floors, when the whole search came to too little: a small program, whose answer comes at once. */
function* placeForFloors(searched: Found, left: () => number): Generator<Asking, Found, Solution> {
  const { program } = searched
  const now = broken(searched)
  if (now <= tolerance) return searched
  const solution = yield { program: writeCoverProgram(program, weighed(program, levelsOfPeople), null), seconds: Math.max(leastForFloors, left()), relaxed: false }
  const better = found(solution)
  if (better === null || levelValue(program.levels.floors, better) >= now - tolerance) return searched
  return { program, values: better, dealt: false }
}

/**
 * What is proven of a day, level by level with those before held where they are: one that is nought is proven; for the others the same
 * program without whole numbers says what nothing is under, and where that is less, a search of its own closes the rest or finds what is
 * better, as far as the time allows. A level that the time does not reach has no bound but nought.
 */
export function* proveCoverDay({ program, values: first, dealt }: Found, left: () => number): Generator<Asking, SolvedDay, Solution> {
  const bounds = new Map<CoverLevel, number>()
  const kept = new Map<CoverLevel, number>()
  let values = first
  for (const [at, level] of coverLevels.entries()) {
    const terms = program.levels[level]
    const now = values === null || (!dealt && level.startsWith('priority')) ? Infinity : levelValue(terms, values)
    if (now <= tolerance) {
      bounds.set(level, 0)
      kept.set(level, roundedUp(0))
      continue
    }
    if (left() <= 0) break
    const least = yield* leastOf(program, { level, terms, kept, left })
    bounds.set(level, Math.min(least, now))
    if (least < now - tolerance && left() > 0 && values !== null) {
      const solution = yield { program: writeCoverProgram(program, terms, kept), seconds: atLeast(left() / (coverLevels.length - at)), relaxed: false }
      const better = found(solution)
      const reached = better === null ? Infinity : levelValue(terms, better)
      if (better !== null && dealt && reached < now - tolerance) values = better
      bounds.set(level, solution.status === 'optimal' ? Math.min(now, reached) : Math.max(least, solution.bound ?? 0))
    }
    if (values === null || !dealt) break
    kept.set(level, roundedUp(levelValue(terms, values)))
  }
  return { program, values, dealt, bounds }
}

type Level = { readonly level: CoverLevel; readonly terms: readonly Term[]; readonly kept: ReadonlyMap<CoverLevel, number>; readonly left: () => number }

/** What the level is never under: its least without whole numbers, up to the next whole one where it counts people or moves. */
function* leastOf(program: CoverProgram, { level, terms, kept, left }: Level): Generator<Asking, number, Solution> {
  const { status, bound } = yield { program: writeCoverProgram(program, terms, kept), seconds: atLeast(left()), relaxed: true }
  if (status !== 'optimal' || bound === null) return 0
  return inWhole.has(level) ? Math.ceil(bound - tolerance) : Math.max(0, bound)
}

/** What a level comes to. */
export function levelValue(terms: readonly Term[], values: ReadonlyMap<string, number>): number {
  return terms.reduce((sum, [each, name]) => sum + each * (values.get(name) ?? 0), 0)
}

function weighed({ levels }: CoverProgram, which: readonly CoverLevel[]): Term[] {
  return which.flatMap((level) => levels[level].map(([each, name]): Term => [Math.round(each * weights[level] * 1e6) / 1e6, name]))
}

function found({ values }: Solution): ReadonlyMap<string, number> | null {
  return values.size === 0 ? null : values
}

function atLeast(seconds: number): number {
  return Math.max(0.05, seconds)
}

/** Held at a little more than it is, so that no rounding makes the next program impossible. */
function roundedUp(value: number): number {
  return Math.ceil(value * 1e6 + 1) / 1e6
}
