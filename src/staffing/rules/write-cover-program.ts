import { coverLevels } from '../contract/cover.ts'
import type { CoverLevel } from '../contract/cover.ts'
import { halves } from '../contract/presence.ts'
import type { Half } from '../contract/presence.ts'
import type { CoverDay, CoverGroup } from './group-cover-staff.ts'
import { foldWords, writeRow } from './write-rows.ts'
import type { Term } from './write-rows.ts'

/** People who may do the same of what is done in a unit: their hours of the day are one store. */
type Store = { readonly name: string; readonly unit: string; readonly groups: readonly CoverGroup[]; readonly can: readonly string[] }

/** Half-days that are placed as one. */
type Span = readonly Half[]

/** The names of the variables, and what each level counts. */
export type CoverProgram = {
  readonly rows: readonly string[]
  /** The rows of what is done; without them nobody has anything to do, and only floors and moves count. */
  readonly work: readonly string[]
  readonly whole: readonly string[]
  readonly levels: Readonly<Record<CoverLevel, readonly Term[]>>
  readonly bounds: readonly string[]
  readonly stores: readonly Store[]
  /** How many of the group work in the unit: the name of that number. */
  readonly placed: (group: CoverGroup, unit: string, half: Half) => string
  readonly done: (store: Store, activity: string) => string
  readonly missing: (activity: string) => string
}

const letter = { morning: 'm', afternoon: 'a' } as const

/**
 * One day as a linear program with whole people: how many of each group work in each unit each half-day, and how many hours of each
 * activity their hours give. Floors and work may be missed; what is missed is what the levels count.
 *
 * @param mayChangeAtNoon whether who works all day may be in one unit in the morning and in another in the afternoon.
 */
export function coverProgram(day: CoverDay, mayChangeAtNoon: boolean): CoverProgram {
  const numbers = { group: numbered(day.groups), unit: numbered([...day.needed.keys()]), activity: numbered(day.activities.map(({ id }) => id)) }
  const spansOf = (group: CoverGroup): Span[] => {
    const present = halves.filter((half) => group.at[half])
    return present.length === 2 && !mayChangeAtNoon ? [present] : present.map((half) => [half])
  }
  const placed: CoverProgram['placed'] = (group, unit, half) => {
    const span = spansOf(group).find((each) => each.includes(half)) ?? [half]
    return `n${numbers.group(group)}_${numbers.unit(unit)}_${span.map((each) => letter[each]).join('')}`
  }
  const missing: CoverProgram['missing'] = (activity) => `m${numbers.activity(activity)}`
  const done: CoverProgram['done'] = (store, activity) => `y${store.name}_${numbers.activity(activity)}`
  const stores = storesOf(day, numbers.unit)
  const rows: string[] = []
  const whole: string[] = []
  for (const group of day.groups) for (const [half = 'morning'] of spansOf(group)) {
    const ways = group.to.map((unit) => placed(group, unit, half))
    whole.push(...ways)
    rows.push(writeRow(ways.map((name) => [1, name]), `= ${group.members.length}`))
  }
  const floors = floorRows(day, placed, numbers.unit)
  const moves = moveRows(day, placed, { spansOf, groupNumber: numbers.group })
  const work = workRows(day, stores, { placed, done, missing })
  rows.push(...floors.rows, ...moves.rows)
  const missed = (priority: number): Term[] => day.activities.filter((each) => each.priority === priority).map(({ id }) => [1, missing(id)])
  return {
    rows, work, whole, bounds: moves.bounds, stores, placed, done, missing,
    levels: {
      floors: floors.missed, priority_1: missed(1), priority_2: missed(2), priority_3: missed(3), priority_4: missed(4),
      moves: moves.moved, children: moves.children,
    },
  }
}

/** The program in the CPLEX LP format. @param kept levels that may not become worse than so much; null: only people, without their work. @param held placings that stay. */
export function writeCoverProgram(program: CoverProgram, goal: readonly Term[], kept: ReadonlyMap<CoverLevel, number> | null,
  held: ReadonlyMap<string, number> = new Map()): string {
  const keeping = coverLevels.flatMap((level) => {
    const most = kept?.get(level)
    return most === undefined || program.levels[level].length === 0 ? [] : [writeRow(program.levels[level], `<= ${most}`)]
  })
  const holding = [...held].map(([name, people]) => ` ${name} = ${people}`)
  const first = program.whole[0]
  const aim: readonly Term[] = goal.length > 0 || first === undefined ? goal : [[0, first]]
  return `Minimize\n${writeRow(aim, '')}\nSubject To\n${[...program.rows, ...(kept === null ? [] : program.work), ...keeping].join('\n')}\nBounds\n${[...program.bounds, ...holding].join('\n')}\n`
    + `General\n${foldWords(program.whole)}\nEnd\n`
}

/** Where the groups of a unit may be put together since they may do the same there. */
function storesOf(day: CoverDay, unitNumber: (unit: string) => number): Store[] {
  return [...day.needed.keys()].flatMap((unit) => {
    const here = day.activities.filter((activity) => activity.unit === null || activity.unit === unit)
    const stores = new Map<string, { groups: CoverGroup[]; can: string[] }>()
    for (const group of day.groups) {
      if (!group.to.includes(unit)) continue
      const can = here.filter(({ id }) => group.can.has(id)).map(({ id }) => id)
      if (can.length === 0) continue
      const key = JSON.stringify(can)
      const store = stores.get(key) ?? { groups: [], can }
      store.groups.push(group)
      stores.set(key, store)
    }
    return [...stores.values()].map((store, at) => ({ ...store, unit, name: `${unitNumber(unit)}_${at}` }))
  })
}

type Names = Pick<CoverProgram, 'placed' | 'done' | 'missing'>

function workRows(day: CoverDay, stores: readonly Store[], { placed, done, missing }: Names): string[] {
  const hours = stores.map((store) => writeRow([
    ...store.can.map((activity): Term => [1, done(store, activity)]),
    ...merged(store.groups.flatMap((group) => halves.filter((half) => group.at[half])
      .map((half): Term => [-group.hoursPerHalf, placed(group, store.unit, half)]))),
  ], '<= 0'))
  const needs = day.activities.map(({ id, hoursPerDay }) => writeRow([
    [1, missing(id)], ...stores.filter(({ can }) => can.includes(id)).map((store): Term => [1, done(store, id)]),
  ], `= ${hoursPerDay}`))
  const needed = new Map(day.activities.map(({ id, hoursPerDay }) => [id, hoursPerDay]))
  const waits = day.activities.flatMap(({ id, hoursPerDay, dependsOn }) => dependsOn.flatMap((before) => {
    const hoursBefore = needed.get(before)
    return hoursBefore === undefined ? [] : [writeRow([[hoursBefore, missing(id)], [-hoursPerDay, missing(before)]], '>= 0')]
  }))
  return [...hours, ...needs, ...waits]
}

function floorRows(day: CoverDay, placed: CoverProgram['placed'], unitNumber: (unit: string) => number): { rows: string[]; missed: Term[] } {
  const missed: Term[] = []
  const row = (needed: number, unit: string, half: Half, name: string, qualified: boolean): string[] => {
    if (needed === 0) return []
    missed.push([1, name])
    const counted = day.groups.filter((group) => group.at[half] && group.to.includes(unit) && (group.qualified || !qualified))
    return [writeRow([[1, name], ...counted.map((group): Term => [1, placed(group, unit, half)])], `>= ${needed}`)]
  }
  const rows = halves.flatMap((half) => [
    ...[...day.needed].flatMap(([unit, needed]) => row(needed, unit, half, `f${unitNumber(unit)}_${letter[half]}`, false)),
    ...[...day.qualifiedNeeded].flatMap(([unit, needed]) => row(needed, unit, half, `q${unitNumber(unit)}_${letter[half]}`, true)),
  ])
  return { rows, missed }
}

type Spanned = { readonly spansOf: (group: CoverGroup) => readonly Span[]; readonly groupNumber: (group: CoverGroup) => number }

/** Those of a group with fewest children go first: what one more costs never falls, so the program takes them in that order by itself. */
function moveRows(day: CoverDay, placed: CoverProgram['placed'], { spansOf, groupNumber }: Spanned): {
  rows: string[]; bounds: string[]; moved: Term[]; children: Term[]
} {
  const moved: Term[] = []
  const children: Term[] = []
  const bounds: string[] = []
  const rows = day.groups.flatMap((group) => spansOf(group).flatMap((span, place) => {
    const [half = 'morning'] = span
    const away = group.to.filter((unit) => unit !== group.unit).map((unit) => placed(group, unit, half))
    moved.push(...away.map((name): Term => [span.length, name]))
    const steps = new Map<number, number>()
    for (const member of group.members) steps.set(member.children, (steps.get(member.children) ?? 0) + 1)
    if (away.length === 0 || (steps.size === 1 && steps.has(0))) return []
    const pieces = [...steps].map(([each, people], at) => {
      const name = `s${groupNumber(group)}_${place}_${at}`
      bounds.push(` ${name} <= ${people}`)
      if (each > 0) children.push([each * span.length, name])
      return name
    })
    return [writeRow([...away.map((name): Term => [1, name]), ...pieces.map((name): Term => [-1, name])], '= 0')]
  }))
  return { rows, bounds, moved, children }
}

/** Each name once: two halves that are placed as one have the same. */
function merged(terms: readonly Term[]): Term[] {
  const sums = new Map<string, number>()
  for (const [each, name] of terms) sums.set(name, (sums.get(name) ?? 0) + each)
  return [...sums].map(([name, each]) => [each, name])
}

function numbered<T>(list: readonly T[]): (one: T) => number {
  const numbers = new Map(list.map((one, at) => [one, at]))
  return (one) => numbers.get(one) ?? -1
}
