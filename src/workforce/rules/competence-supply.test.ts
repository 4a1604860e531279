import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../calendar/day.ts'
import { bandOf, degreesByExperience, needAgainstPlan, qualifiedShares, retirementsAhead } from './competence-supply.ts'
import type { SupplyPerson } from './competence-supply.ts'
import { readAssumptions, typedAssumptions } from './read-assumptions.ts'
import { turnoverReleased } from './released-turnover.ts'
import { shippedAssumptions } from './shipped-assumptions.ts'
import { costOfLeaving } from './turnover-cost.ts'
import { turnoverWithMoves } from './turnover-with-moves.ts'

const on = day('2026-11-24')
const person = (more: Partial<SupplyPerson>): SupplyPerson => ({
  id: 'a', unit: 'norr', posts: 1, permanent: true, childWork: true, degree: 'degree_social_work', since: day('2020-01-01'), birthYear: null, ...more,
})

describe('experience', () => {
  test.each([['2026-01-01', 'under_1'], ['2024-01-01', 'from_1'], ['2023-11-23', 'from_3'], ['2021-11-30', 'from_3'], ['2021-11-20', 'over_5']] as const)('since %s is %s', (since, band) => {
    expect(bandOf(day(since), on)).toBe(band)
  })

  test('open comparisons count graduates in social work alone, of all who handle cases', () => {
    const people = [person({}), person({ since: day('2023-01-01') }), person({ since: day('2026-06-01') }), person({ degree: 'degree_other' }), person({ childWork: false })]
    expect(qualifiedShares(people, on)).toEqual({ workers: 4, socialWork: 3, anyDegree: 4, underOne: 1, threeOrMore: 2, overFive: 1 })
    expect(degreesByExperience(people, on).reduce((sum, { count }) => sum + count, 0)).toBe(people.length)
  })
})

describe('need', () => {
  test('who has passed the age retires in the first year, and only permanent staff whose year is known', () => {
    const people = [person({ birthYear: 1955 }), person({ birthYear: 1960, posts: 0.5 }), person({ birthYear: 1962 }), person({ birthYear: 1960, permanent: false }), person({})]
    expect(retirementsAhead(people, { on, age: 67, years: 3 })).toEqual([
      { year: 2027, persons: 2, posts: 1.5 }, { year: 2028, persons: 0, posts: 0 }, { year: 2029, persons: 1, posts: 1 }])
  })

  test('planned less those who are left', () => {
    const assumptions = { ...shippedAssumptions, planned: [10, 12, null] satisfies [number, number, null], scenarios: { calm: 0.5, usual: 1, hard: 2 } }
    const retirements = [{ year: 2027, persons: 1, posts: 1 }, { year: 2028, persons: 0, posts: 0 }, { year: 2029, persons: 0, posts: 0 }]
    const [, usual] = needAgainstPlan({ posts: 10, retirements, leavingRate: 0.1, assumptions })
    expect(usual).toMatchObject({ scenario: 'usual', years: [
      { planned: 10, opening: 10, retiring: 1, leaving: 0.9 }, { planned: 12, opening: 10, leaving: 1 }, { planned: 10, opening: 12 }] })
    expect(usual?.years[1]?.toRecruit).toBeCloseTo(3)
    expect(needAgainstPlan({ posts: 10, retirements, leavingRate: null, assumptions })).toEqual([])
  })

  test('more who leave never means fewer to recruit', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), (leavingRate, posts) => {
      const sums = needAgainstPlan({ posts, leavingRate, assumptions: shippedAssumptions,
        retirements: [2027, 2028, 2029].map((year) => ({ year, persons: 0, posts: 0 })) }).map(({ sum }) => sum)
      expect(sums).toEqual(sums.toSorted((one, other) => one - other))
    }))
  })
})

test('what one who leaves costs is the sum of four parts', () => {
  const cost = costOfLeaving(shippedAssumptions.cost)
  expect(cost).toMatchObject({ learningOre: 9_900_000, vacancyOre: 6_000_000 })
  expect(cost.sumOre).toBe(4_000_000 + 6_000_000 + 9_900_000 + 6_000_000)
})

test('assumptions come back as they were typed, and each wrong field is named', () => {
  const typed = { ...typedAssumptions(shippedAssumptions), reason: '' }
  expect(readAssumptions(typed)).toEqual({ read: shippedAssumptions })
  expect(readAssumptions({ ...typed, smallest: '4', learningShare: '130', planned2: 'tio' })).toEqual({ faults: [
    { field: 'smallest', code: 'smallest_unclear' }, { field: 'learningShare', code: 'share_unclear' }, { field: 'planned2', code: 'posts_unclear' }] })
})

test('with moves, who moved out has left and who moved in has joined; own requests stay as they are', () => {
  const counts = { opening: 10, closing: 10, joiners: 1, leavers: 2, internal: 1, retired: 0, ownRequest: 2, permanent: 10, permanentBefore: 10, permanentGone: 2 }
  const rates = turnoverWithMoves({ counts, moved: { in: 2, out: 1 } }, 'as_defined')
  expect(rates.leavers_over_average).toMatchObject({ numerator: 3, denominator: 10 })
  expect(rates.joiners_over_average).toMatchObject({ numerator: 3 })
  expect([rates.own_request_over_permanent, rates.mobility_over_average, rates.n00216]).toEqual([null, null, null])
})

describe('released numbers', () => {
  const flows = { joined: 8, left: 12, retirement: 5, ownRequest: 7, leftOtherwise: 0, movedOut: 6 }

  test('give every rate where all may be shown', () => {
    expect(turnoverReleased(flows, { opening: 44, closing: 40, smallest: 5 }).rates.leavers_over_average).toEqual({ numerator: 12, denominator: 42, rate: 12 / 42 })
  })

  test.each(Object.keys(flows))('tell no headcount where %s is hidden, since that would tell the hidden one', (hidden) => {
    const { counts, unexplained } = turnoverReleased({ ...flows, [hidden]: null }, { opening: 44, closing: 40, smallest: 5 })
    expect([counts.opening, counts.closing, counts.permanent, unexplained]).toEqual([null, null, null, null])
  })

  test('tell no headcount of a small group', () => {
    expect(turnoverReleased(flows, { opening: 44, closing: 9, smallest: 10 }).counts.closing).toBeNull()
  })
})
