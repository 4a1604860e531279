import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openStandingStill } from '../../platform/solver.ts'
import { staffingPlanInput } from '../contract/cover.ts'
import type { CoverPlan, StaffingPlanInput } from '../contract/cover.ts'
import { brokenWords, moveWords, undoneWords } from '../texts/cover-reasons.ts'
import { drawNumbers } from './draw-numbers.ts'
import { planCover } from './plan-cover.ts'

const solver = openStandingStill()
afterAll(() => solver.close())

function planned(input: StaffingPlanInput): CoverPlan {
  const begun = performance.now()
  const planning = planCover(input, () => (performance.now() - begun) / 1000)
  let step = planning.next()
  while (step.done !== true) {
    const { program, ...wanted } = step.value
    step = planning.next(solver.solve(program, { ...wanted, bounded: true, nodes: 1_000_000 }))
  }
  return step.value
}

type Given = Parameters<typeof staffingPlanInput.parse>[0]
const plan = (given: Given): CoverPlan => planned(staffingPlanInput.parse(given))
const day = '2026-11-24'
const level = (made: CoverPlan, name: string): number | undefined => made.levels.find((each) => each.level === name)?.value
const names = { staff: (id: string) => id, unit: (id: string) => id, activity: (id: string) => id }

/** What the plan says it does, counted again from who is where alone, by nothing that the planning uses. */
function check(input: StaffingPlanInput, made: CoverPlan): string[] {
  const faults: string[] = []
  const staff = new Map(input.staff.map((person) => [person.id, person]))
  const seats = new Set<string>()
  for (const { staff: who, day: on, half, unit, work } of made.placements) {
    const person = staff.get(who)
    if (person === undefined) { faults.push(`${who} is unknown`); continue }
    if (seats.has(`${who} ${on} ${half}`)) faults.push(`${who} is twice`)
    seats.add(`${who} ${on} ${half}`)
    if (input.absences.some((away) => away.staff === who && away.day === on && (away.half === 'day' || away.half === half))) faults.push(`${who} is away`)
    const lock = input.locks.findLast((each) => each.staff === who && (each.from ?? on) <= on && (each.to ?? on) >= on)
    if (lock !== undefined && lock.unit !== unit) faults.push(`${who} is locked`)
    if (lock === undefined && unit !== person.unit && person.worksIn?.includes(unit) === false) faults.push(`${who} may not be there`)
    if (work.reduce((sum, { hours }) => sum + hours, 0) > person.hoursPerDay / 2 + 0.01) faults.push(`${who} does too much`)
    for (const { activity } of work) {
      const asked = input.activities.find(({ id }) => id === activity)
      if (asked === undefined || (asked.unit !== null && asked.unit !== unit)) { faults.push(`${activity} is not here`); continue }
      if (asked.competence !== null && !person.competences.includes(asked.competence)) faults.push(`${who} lacks competence`)
      if (asked.qualified && !person.qualified) faults.push(`${who} lacks the degree`)
    }
  }
  const present = input.staff.length * input.days.length * 2
    - new Set(input.absences.flatMap(({ staff: who, day: on, half }) => (half === 'day' ? ['morning', 'afternoon'] : [half]).map((each) => `${who} ${on} ${each}`))).size
  if (seats.size !== present) faults.push('somebody at work is nowhere')
  let short = 0
  for (const on of input.days) for (const half of ['morning', 'afternoon']) for (const { id, floor, least, qualified } of input.units) {
    const there = made.placements.filter((each) => each.day === on && each.half === half && each.unit === id)
    const needed = Math.max(Math.ceil(floor * input.staff.filter(({ unit }) => unit === id).length - 1e-6), least)
    const missing = Math.max(0, needed - there.length) + Math.max(0, qualified - there.filter(({ staff: who }) => staff.get(who)?.qualified).length)
    short += missing
    if (missing > 0 && !made.broken.some((each) => each.unit === id && each.day === on && each.half === half)) faults.push(`floor of ${id} breaks unsaid`)
  }
  if (short !== level(made, 'floors')) faults.push(`floors are ${short}`)
  const moved = made.placements.filter(({ staff: who, unit }) => staff.get(who)?.unit !== unit)
  if (moved.length !== made.moves.length || moved.length !== level(made, 'moves')) faults.push('moves are miscounted')
  for (const priority of [1, 2, 3, 4]) {
    const undone = input.activities.filter((each) => each.priority === priority).flatMap(({ id, hoursPerDay }) => input.days.map((on) => hoursPerDay
      - made.placements.filter((each) => each.day === on).flatMap(({ work }) => work.filter(({ activity }) => activity === id)).reduce((sum, { hours }) => sum + hours, 0)))
      .reduce((sum, each) => sum + each, 0)
    if (Math.abs(undone - (level(made, `priority_${priority}`) ?? 0)) > 0.2) faults.push(`priority ${priority} is ${undone}`)
  }
  return faults
}

const two = { units: [{ id: 'a' }, { id: 'b' }], days: [day] }
const people = (unit: string, count: number, more: object = {}) => Array.from({ length: count }, (_, at) => ({ id: `${unit}${at}`, unit, ...more }))
const away = (...ids: string[]) => ids.map((staff) => ({ staff, day }))

test('a unit below its floor gets somebody from one that has to spare, and the one with fewest children goes', () => {
  const staff = [...people('a', 4), ...people('b', 4, { children: 9 }), { id: 'free', unit: 'b', children: 1 }]
  const made = plan({ ...two, staff, activities: [], absences: away('a0', 'a1', 'a2') })
  expect(made.status).toBe('optimal')
  expect(made.moves.map(({ staff: who, to, half, reason }) => [who, to, half, reason])).toEqual([['free', 'a', 'morning', 'floor'], ['free', 'a', 'afternoon', 'floor']])
  expect(made.moves[0]).toMatchObject({ needed: 2, there: 2, own: 1, left: 4, leftNeeded: 3, children: 1, others: 4 })
})

test('what is most important is done first, and only by who has the competence and the degree', () => {
  const made = plan({
    ...two, staff: [...people('a', 1), { id: 'q', unit: 'b', qualified: true, competences: ['talk'] }, ...people('b', 3)],
    activities: [
      { id: 'assess', unit: 'a', priority: 1, hoursPerDay: 8, qualified: true }, { id: 'talks', unit: 'b', priority: 2, hoursPerDay: 4, competence: 'talk' },
      { id: 'court', unit: 'a', priority: 2, hoursPerDay: 2, competence: 'law' },
    ],
  })
  expect(made.moves.map(({ staff, reason, work }) => [staff, reason, work[0]?.activity])).toEqual([['q', 'work', 'assess'], ['q', 'work', 'assess']])
  expect(made.undone.map(({ activity, missing, reason }) => [activity, missing, reason])).toEqual([['talks', 4, 'more_important'], ['court', 2, 'nobody']])
})

test('where no plan keeps every floor it says which breaks, how many are missing and why', () => {
  const made = plan({ ...two, staff: [...people('a', 4), ...people('b', 4)], activities: [], absences: away('a0', 'a1', 'a2', 'b0', 'b1', 'b2') })
  expect([made.status, level(made, 'floors')]).toEqual(['infeasible', 4])
  expect(made.broken[0]).toMatchObject({ missing: 1, reason: 'too_few_at_work', atWork: 2, allNeeded: 4 })
  const kept = plan({ ...two, units: [{ id: 'a' }, { id: 'b', gives: false }], staff: [...people('a', 4), ...people('b', 4)], activities: [], absences: away('a0', 'a1', 'a2') })
  expect([kept.status, kept.broken[0]?.reason]).toEqual(['infeasible', 'none_may_move'])
})

test('a floor that needs somebody here in the morning and there in the afternoon holds', () => {
  const made = plan({
    ...two, units: [{ id: 'a', floor: 0, least: 1, gives: false }, { id: 'b', floor: 0, least: 1, gives: false }, { id: 'c', floor: 0 }], activities: [],
    staff: [...people('a', 1), ...people('b', 1), ...people('c', 1)], absences: [{ staff: 'a0', day, half: 'morning' }, { staff: 'b0', day, half: 'afternoon' }],
  })
  expect(made.status).toBe('optimal')
  expect(made.moves.map(({ staff, half, to }) => [staff, half, to])).toEqual([['c0', 'morning', 'a'], ['c0', 'afternoon', 'b']])
})

test('a lock holds its person, whatever it costs, and its reason is the lock', () => {
  const made = plan({ ...two, staff: [...people('a', 2), ...people('b', 2)], activities: [], locks: [{ staff: 'b1', unit: 'a' }] })
  expect(made.moves.map(({ staff, reason }) => [staff, reason])).toEqual([['b1', 'lock'], ['b1', 'lock']])
})

test('what depends on something else is done no more than that', () => {
  const made = plan({
    ...two, staff: people('a', 1), activities: [
      { id: 'first', unit: 'a', priority: 2, hoursPerDay: 8, competence: 'rare' }, { id: 'then', unit: 'a', priority: 1, hoursPerDay: 4, dependsOn: ['first'] },
    ],
  })
  expect(made.undone.map(({ activity, reason }) => [activity, reason])).toEqual([['first', 'nobody'], ['then', 'waits']])
})

test('any small plan is what it says it is, and no floor breaks that moving one person would mend', () => {
  const comps = ['x', 'y']
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
    const chance = drawNumbers(seed)
    const units = ['a', 'b', 'c'].map((id) => ({ id, floor: 0.5, gives: chance(6) > 0 }))
    const staff = Array.from({ length: 9 }, (_, at) => ({ id: `p${at}`, unit: ['a', 'b', 'c'][at % 3] ?? 'a', competences: comps.filter(() => chance(2) > 0), qualified: chance(2) > 0, children: chance(9) }))
    const activities = Array.from({ length: 5 }, (_, at) => ({
      id: `t${at}`, unit: chance(4) === 0 ? null : ['a', 'b', 'c'][chance(3)] ?? 'a', priority: 1 + chance(4), hoursPerDay: 1 + chance(20), competence: chance(2) === 0 ? null : comps[chance(2)] ?? null,
      qualified: chance(3) === 0,
    }))
    const input = staffingPlanInput.parse({ days: [day], units, staff, activities, absences: staff.filter(() => chance(3) === 0).map(({ id }) => ({ staff: id, day })) })
    const made = planned(input)
    expect(check(input, made)).toEqual([])
    expect(made.levels.every(({ proven }) => proven) || made.status === 'infeasible').toBe(true)
  }), { numRuns: 12, seed: 7 })
})

test('a municipality of 150 staff, 12 units, 40 activities and ten days has a plan in which no floor breaks, with every move and gap explained', { timeout: 120_000 }, () => {
  const chance = drawNumbers(1)
  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']
  const comps = ['a', 'b', 'c', 'd', 'e', 'f']
  const units = Array.from({ length: 12 }, (_, at) => ({ id: `u${at}`, floor: 0.5, qualified: at < 6 ? 1 : 0 }))
  const staff = Array.from({ length: 150 }, (_, at) => ({ id: `p${at}`, unit: `u${at % 12}`, hoursPerDay: [8, 8, 8, 6, 4][chance(5)] ?? 8, qualified: chance(10) < 6, competences: comps.filter(() => chance(10) < 3), children: chance(16) }))
  const activities = Array.from({ length: 40 }, (_, at) => ({
    id: `t${at}`, unit: chance(10) === 0 ? null : `u${at % 12}`, priority: 1 + chance(4), rank: at, hoursPerDay: chance(40) + 6, competence: chance(2) === 0 ? null : comps[chance(6)] ?? null, qualified: chance(3) === 0,
  }))
  const halves = ['day', 'day', 'morning', 'afternoon'] as const
  const absences = staff.flatMap(({ id }) => days.flatMap((on) => (chance(100) < 20 ? [{ staff: id, day: on, half: halves[chance(4)] ?? 'day' }] : [])))
  const input = staffingPlanInput.parse({ days, units, staff, activities, absences, timeLimitSeconds: 10 })
  const made = planned(input)
  expect(check(input, made)).toEqual([])
  expect(level(made, 'floors')).toBe(0)
  for (const language of ['sv', 'en'] as const) {
    for (const move of made.moves) expect(moveWords(move, names, language)).toMatch(/\w.*\.$/)
    for (const each of made.undone) expect(undoneWords(each, names, language)).toMatch(/\w.*\.$/)
    for (const each of made.broken) expect(brokenWords(each, names, language)).toMatch(/\w.*\.$/)
  }
})
