import { addDays, daysBetween, weekday } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { HalvesConflict, SplitAnswer, SplitInput, Team } from '../contract/halves.ts'
import { writeRow } from './write-rows.ts'
import type { Term } from './write-rows.ts'

/** A group that both halves need somebody of; `clusters` are those of its members that pairs keep together. */
type Group = { readonly about: 'leads' | 'competence'; readonly name: string; readonly members: readonly string[]; readonly clusters: readonly number[] }
/** What the solver says of the program. */
type Solved = { readonly status: 'optimal' | 'infeasible' | 'unsolved'; readonly values: ReadonlyMap<string, number>; readonly bound: number | null }
type Words = { readonly sv: string; readonly en: string }
type Split = { readonly clusterOf: ReadonlyMap<string, number>; readonly clusters: number; readonly groups: readonly Group[]; readonly units: readonly string[] }

/** What the input comes to: who is kept together, and what both halves need. @throws RangeError for an id that comes twice or is unknown. */
function splitOf({ staff, pairs }: SplitInput): Split {
  const ids = staff.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new RangeError('an id comes twice in staff')
  const root = new Map(ids.map((id) => [id, id]))
  const find = (id: string): string => {
    let at = id
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up
    return at
  }
  for (const [one, other] of pairs) {
    if (!root.has(one) || !root.has(other)) throw new RangeError('a pair names somebody who is not in staff')
    root.set(find(one), find(other))
  }
  const roots = [...new Set(ids.map(find))]
  const clusterOf = new Map(ids.map((id) => [id, roots.indexOf(find(id))]))
  const units = [...new Set(staff.map(({ unit }) => unit))]
  const group = (about: Group['about'], name: string, members: string[]): Group => ({ about, name, members, clusters: [...new Set(members.flatMap((id) => clusterOf.get(id) ?? []))] })
  const competences = [...new Set(staff.flatMap((one) => one.competences))].toSorted()
  const groups = [
    ...units.map((unit) => group('leads', unit, staff.filter((one) => one.unit === unit && one.leads).map(({ id }) => id))),
    ...competences.map((name) => group('competence', name, staff.filter((one) => one.competences.includes(name)).map(({ id }) => id))),
  ].filter(({ members }) => members.length > 0)
  return { clusterOf, clusters: roots.length, groups, units }
}

/**
 * The division as a program for the solver: a variable for each cluster (0 = half A), what is over in each unit and in all, and a mark for each
 * group that is not in both halves. One cluster is set to A, since the halves may change places.
 */
export function writeSplitProgram(input: SplitInput): string {
  const split = splitOf(input)
  const apart = split.groups.filter(({ clusters }) => clusters.length > 1)
  const price = 4 * input.staff.length + 1
  const goal: Term[] = [...apart.map((_, at): Term => [price, `s${at}`]), ...split.units.map((_, at): Term => [3, `d${at}`]), [1, 't']]
  const difference = (name: string, members: readonly { id: string }[]): string[] => {
    const sizes = new Map<number, number>()
    for (const { id } of members) sizes.set(split.clusterOf.get(id) ?? 0, (sizes.get(split.clusterOf.get(id) ?? 0) ?? 0) + 1)
    const of = (sign: number): Term[] => [...sizes].map(([cluster, size]): Term => [2 * sign * size, `x${cluster}`])
    return [writeRow([...of(1), [-1, name]], `<= ${members.length}`), writeRow([...of(-1), [-1, name]], `<= ${-members.length}`)]
  }
  const rows = [
    ...split.units.flatMap((unit, at) => difference(`d${at}`, input.staff.filter((one) => one.unit === unit))), ...difference('t', input.staff),
    ...apart.flatMap(({ clusters }, at) => [
      writeRow([...clusters.map((each): Term => [1, `x${each}`]), [1, `s${at}`]], '>= 1'),
      writeRow([...clusters.map((each): Term => [1, `x${each}`]), [-1, `s${at}`]], `<= ${clusters.length - 1}`),
    ]), ' x0 = 0',
  ]
  const whole = [...Array.from({ length: split.clusters }, (_, at) => ` x${at}`), ...apart.map((_, at) => ` s${at}`)]
  return ['Minimize', writeRow(goal, ''), 'Subject To', ...rows, 'Binary', ...whole, 'End'].join('\n')
}

/**
 * The halves that the solver's answer means, with everything that could not be had, in words. When the search was cut short before it found
 * anything, clusters are dealt in turn, the largest first.
 *
 * @param called what a competence is called in words; as it stands in the input when left out.
 */
export function readSplit(input: SplitInput, { status, values, bound }: Solved, called: (competence: string) => Words = (name) => ({ sv: name, en: name })): SplitAnswer {
  const split = splitOf(input)
  const found = Array.from({ length: split.clusters }, (_, at) => values.get(`x${at}`))
  const dealt = status === 'unsolved' && found.every((value) => value === undefined) ? dealInTurn(input, split) : found.map((value) => (value ?? 0) > 0.5)
  const isB = (id: string): boolean => dealt[split.clusterOf.get(id) ?? 0] === true
  const units = split.units.map((unit) => {
    const own = input.staff.filter((one) => one.unit === unit)
    const inB = own.filter(({ id }) => isB(id)).length
    return { unit, a: own.length - inB, b: inB }
  })
  const conflicts = [...split.groups.flatMap((group) => conflictOf(group, isB, called)), ...units.flatMap(({ unit, a, b }) => (Math.abs(a - b) <= 1 ? [] : [uneven(unit, a, b)]))]
  const marks = split.groups.filter(({ clusters, members }) => clusters.length > 1 && new Set(members.map(isB)).size < 2).length
  const [a, b] = [input.staff.filter(({ id }) => !isB(id)), input.staff.filter(({ id }) => isB(id))].map((half) => half.map(({ id }) => id))
  const over = units.reduce((sum, each) => sum + Math.abs(each.a - each.b), 0)
  const objective = marks * (4 * input.staff.length + 1) + 3 * over + Math.abs((a?.length ?? 0) - (b?.length ?? 0))
  const proven = status === 'optimal' ? objective : Math.min(objective, Math.max(leastOver(units), Math.ceil((bound ?? 0) - 1e-6)))
  return { a: a ?? [], b: b ?? [], conflicts, units, objective, bound: proven, status: status === 'optimal' ? 'optimal' : 'feasible' }
}

/** So few clusters are tried in every way, without a solver. */
const fewClusters = 9

/** The best of all divisions where they are few enough to be tried each; null where they are not. */
export function tryAllSplits(input: SplitInput, called?: (competence: string) => Words): SplitAnswer | null {
  const { clusters } = splitOf(input)
  if (clusters > fewClusters) return null
  return Array.from({ length: 2 ** (clusters - 1) }, (_, bits) => {
    const values = new Map(Array.from({ length: clusters }, (_value, at): [string, number] => [`x${at}`, ((2 * bits) >> at) % 2]))
    return readSplit(input, { status: 'optimal', values, bound: null }, called)
  }).reduce((best, one) => (one.objective < best.objective ? one : best))
}

/** A unit of an odd number can never be even. */
function leastOver(units: SplitAnswer['units']): number {
  const odd = units.filter(({ a, b }) => (a + b) % 2 === 1).length
  return 3 * odd + odd % 2
}

function dealInTurn({ staff }: SplitInput, { clusterOf, clusters }: Split): boolean[] {
  const sizes = Array.from({ length: clusters }, (_, at) => ({ at, size: staff.filter(({ id }) => clusterOf.get(id) === at).length }))
  const dealt: boolean[] = []
  let over = 0
  for (const { at, size } of sizes.toSorted((one, other) => other.size - one.size)) {
    dealt[at] = over > 0
    over += over > 0 ? -size : size
  }
  return dealt
}

function conflictOf({ about, name, members, clusters }: Group, isB: (id: string) => boolean, called: (competence: string) => Words): HalvesConflict[] {
  if (new Set(members.map(isB)).size === 2) return []
  const kind = members.length === 1 ? 'single' : clusters.length === 1 ? 'kept_together' : 'not_both'
  const what = about === 'leads' ? { sv: `ledningen av ${name}`, en: `the lead of ${name}` } : { sv: `kompetensen ${called(name).sv}`, en: `the competence ${called(name).en}` }
  const why = {
    single: { sv: 'bara en person har den.', en: 'one person alone has it.' },
    kept_together: { sv: 'alla som har den hålls ihop av samåkning eller hushåll.', en: 'all who have it are kept together by car pools or households.' },
    not_both: { sv: 'att dela dem ger en sämre delning i övrigt.', en: 'dividing them makes the rest of the division worse.' },
  }[kind]
  return [{ kind, about, name, members: [...members], said: { sv: `Bara ena halvan har ${what.sv}: ${why.sv}`, en: `Only one half has ${what.en}: ${why.en}` } }]
}

function uneven(unit: string, a: number, b: number): HalvesConflict {
  return { kind: 'uneven', about: 'unit', name: unit, members: [], said: { sv: `${unit} delas ojämnt, ${a} och ${b}.`, en: `${unit} is divided unevenly, ${a} and ${b}.` } }
}

/**
 * Which half is at the office on a day: A from the first day, and they change places on each swap day. The first swap day is the first such weekday
 * after the first day; from then on every so many weeks.
 */
export function teamAtOffice({ fromOn, swapWeekday, swapWeeks }: { readonly fromOn: Day; readonly swapWeekday: number; readonly swapWeeks: number }, on: Day): Team {
  const ahead = ((swapWeekday - weekday(fromOn) + 6) % 7) + 1
  const first = addDays(fromOn, ahead + 7 * (swapWeeks - 1))
  const swaps = on < first ? 0 : Math.floor(daysBetween(first, on) / (7 * swapWeeks)) + 1
  return swaps % 2 === 0 ? 'a' : 'b'
}
