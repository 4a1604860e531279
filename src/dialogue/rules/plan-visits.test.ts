import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays, addWeeks, day, dayNumber } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import { isoWeek } from '../../calendar/week.ts'
import { openSolver } from '../../platform/solver.ts'
import points from '../data/municipality-points.json' with { type: 'json' }
import { greatCircleKm, shortestRound } from './great-circle.ts'
import { planVisits, tripsOf, whyNot } from './plan-visits.ts'
import { slotsOf } from './visit-weeks.ts'
import type { PlanInput, VisitToPlan } from './visit-weeks.ts'

const solver = openSolver({ seconds: 10 })
afterAll(() => solver.close())
const byCode = new Map(points.map((point) => [point.code, point]))
const km = (from: string, to: string): number => {
  const [one, other] = [byCode.get(from), byCode.get(to)]
  return one === undefined || other === undefined ? Infinity : greatCircleKm(one, other)
}
const firstOn = day('2026-11-30')
const visitTo = (place: string, notBefore: VisitToPlan['notBefore'] = null): VisitToPlan => ({ id: place, place, notBefore, fixed: null })
const team = (name: string, home: string, days: number, away: readonly string[] = []) => ({ name, home, days, away: new Set(away.map(day)) })

test('a great circle is so many degrees of the mean radius of the earth', () => {
  expect(greatCircleKm({ latitude: 0, longitude: 10 }, { latitude: 0, longitude: 11 })).toBeCloseTo(2 * Math.PI * 6371.0088 / 360, 6)
  expect(greatCircleKm({ latitude: 90, longitude: 0 }, { latitude: 0, longitude: 77 })).toBeCloseTo(Math.PI * 6371.0088 / 2, 6)
  expect(km('0180', '0180')).toBe(0)
  expect(points).toHaveLength(290)
})

test('a round is as short as the shortest order', () => {
  const at = (from: number, to: number): number => Math.abs(from - to)
  expect(shortestRound(0, [5, 1, 3], at).km).toBe(10)
  expect(shortestRound(0, [], at)).toEqual({ order: [], km: 0 })
  expect(() => shortestRound(0, [1, 2, 3, 4, 5, 6, 7, 8], at)).toThrow(RangeError)
})

test('weeks to avoid, holidays, days away and the last day take room from a team', () => {
  const slots = slotsOf({ teams: [team('A', '0180', 3, ['2026-12-01', '2026-12-02', '2026-12-03'])], firstOn, lastOn: day('2027-01-12'), avoid: new Set(['2026-W51']) })
  expect(slots.map(({ week, room }) => [week, room])).toEqual([
    ['2026-W49', 2], ['2026-W50', 3], ['2026-W52', 3], ['2026-W53', 3], ['2027-W01', 3], ['2027-W02', 2],
  ])
  expect(slots.flatMap(({ days }) => days).every((on) => isWorkingDay(on) && on <= day('2027-01-12'))).toBe(true)
})

test('what does not fit is said: how many, before which day, and which last day would do', async () => {
  const input: PlanInput = { visits: points.slice(0, 5).map(({ code }) => visitTo(code)), teams: [team('A', '0180', 2)], firstOn, lastOn: day('2026-12-11'), avoid: new Set() }
  const plan = await planVisits(input, km, solver)
  expect(plan.missing).toEqual({ visits: 1, from: firstOn, before: day('2026-12-11'), enough: day('2026-12-14') })
  expect(plan.placed).toEqual([])
  const late = await planVisits({ ...input, visits: [visitTo('0180', day('2026-12-12'))] }, km, solver)
  expect(late.missing).toMatchObject({ visits: 1, enough: day('2026-12-14') })
  // Two weeks have room for two each; the fifth has the Monday after. With that as the last day there is a plan, and not with the Sunday before.
  expect((await planVisits({ ...input, lastOn: day('2026-12-14') }, km, solver)).missing).toBeNull()
  expect((await planVisits({ ...input, lastOn: day('2026-12-13') }, km, solver)).missing?.visits).toBe(1)
  const never = await planVisits({ ...input, teams: [team('A', '0180', 0)] }, km, solver)
  expect(never.missing).toMatchObject({ visits: 5, enough: null })
})

test('near municipalities are visited in one trip', async () => {
  const input: PlanInput = { visits: ['2584', '2523', '1283', '1284'].map((code) => visitTo(code)), teams: [team('A', '0180', 2)], firstOn, lastOn: day('2027-01-29'), avoid: new Set() }
  const trips = tripsOf((await planVisits(input, km, solver)).placed, input, km)
  expect(trips.map(({ stops }) => stops.map(({ place }) => place).toSorted()).toSorted()).toEqual([['1283', '1284'], ['2523', '2584']])
})

const instance = fc.record({
  codes: fc.uniqueArray(fc.constantFrom(...points.map(({ code }) => code)), { minLength: 1, maxLength: 14 }),
  teams: fc.uniqueArray(fc.record({ home: fc.constantFrom('0180', '1480', '2480'), days: fc.integer({ min: 1, max: 4 }), away: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }) }),
    { minLength: 1, maxLength: 3, selector: ({ home }) => home }),
  weeks: fc.integer({ min: 1, max: 12 }), avoid: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
  gaps: fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { minLength: 14, maxLength: 14 }),
})

describe('whatever is asked for', () => {
  test('each municipality is visited once, in time, after its gap and within the days of its team; or it is said that it does not fit', async () => {
    await fc.assert(fc.asyncProperty(instance, async ({ codes, teams, weeks, avoid, gaps }) => {
      const lastOn = addDays(addWeeks(firstOn, weeks), -3)
      const input: PlanInput = {
        visits: codes.map((code, at) => visitTo(code, gaps[at] == null ? null : addDays(firstOn, gaps[at]))), firstOn, lastOn,
        avoid: new Set(avoid.map((after) => isoWeek(addWeeks(firstOn, after)))),
        teams: teams.map(({ home, days, away }) => ({ name: home, home, days, away: new Set(away.map((after) => addDays(firstOn, after))) })),
      }
      const plan = await planVisits(input, km, solver)
      if (plan.missing !== null) {
        expect(plan.missing.visits).toBeGreaterThan(0)
        return
      }
      const trips = tripsOf(plan.placed, input, km)
      const stops = trips.flatMap((trip) => trip.stops.map((stop) => ({ ...stop, ...trip })))
      expect(stops.map(({ place }) => place).toSorted()).toEqual(codes.toSorted())
      for (const { visitId, on, week, team: name } of stops) {
        const by = input.teams.find((each) => each.name === name)
        expect(on !== null && on >= firstOn && on <= lastOn && isWorkingDay(on) && by?.away.has(on) === false).toBe(true)
        expect(input.avoid.has(week)).toBe(false)
        expect((on ?? '') >= (input.visits.find(({ id }) => id === visitId)?.notBefore ?? '')).toBe(true)
      }
      for (const trip of trips) expect(trip.stops.length).toBeLessThanOrEqual(input.teams.find(({ name }) => name === trip.team)?.days ?? 0)
      expect(new Set(stops.map(({ on, team: name }) => `${on} ${name}`)).size).toBe(stops.length)
      expect(trips.reduce((sum, trip) => sum + trip.km, 0)).toBeGreaterThanOrEqual(plan.least - 1e-6)
    }), { numRuns: 60 })
  }, 60_000)

  test('what is fixed stays in its week and takes room', async () => {
    const fixed = { ...visitTo('1480'), fixed: { team: 'A', week: '2026-W49' } }
    const input: PlanInput = { visits: [fixed, visitTo('0180'), visitTo('1280')], teams: [team('A', '0180', 1)], firstOn, lastOn: day('2026-12-18'), avoid: new Set() }
    const { placed } = await planVisits(input, km, solver)
    expect(placed.find(({ visitId }) => visitId === '1480')?.week).toBe('2026-W49')
    expect(new Set(placed.map(({ week }) => week)).size).toBe(3)
    const [moved] = input.visits.slice(1)
    expect(moved && whyNot(moved, { team: 'A', week: '2026-W49' }, placed.filter(({ visitId }) => visitId !== moved.id), input)).toBe('full')
    expect(moved && whyNot(moved, { team: 'A', week: '2027-W20' }, [], input)).toBe('no_week')
    expect(dayNumber(input.lastOn)).toBeGreaterThan(dayNumber(firstOn))
  })
})
