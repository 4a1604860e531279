import { daysBetween, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { supplyScenarios } from '../contract/assumptions.ts'
import type { Assumptions, SupplyScenario } from '../contract/assumptions.ts'

export const degreeKinds = ['degree_social_work', 'degree_other', 'none_known'] as const
export type DegreeKind = (typeof degreeKinds)[number]
/** Whole years in the work: the bands of open comparisons (under one, at least three, more than five) and those between. */
export const experienceBands = ['under_1', 'from_1', 'from_3', 'over_5'] as const
export type ExperienceBand = (typeof experienceBands)[number]

/** Somebody employed today. `posts` is the share of full time; `childWork`: handles cases and does not manage the unit. */
export type SupplyPerson = {
  readonly id: string
  readonly unit: string
  readonly posts: number
  readonly permanent: boolean
  readonly childWork: boolean
  readonly degree: DegreeKind
  readonly since: Day
  readonly birthYear: number | null
}

/** The band that somebody is in on a day. More than five is more than five whole years, at least three is three and up. */
export function bandOf(since: Day, on: Day): ExperienceBand {
  const years = daysBetween(since, on) / 365.25
  if (years < 1) return 'under_1'
  if (years < 3) return 'from_1'
  return years <= 5 ? 'from_3' : 'over_5'
}

export type QualifiedShares = {
  /** Who handles cases of children: what all shares are of. */
  readonly workers: number
  readonly socialWork: number
  readonly anyDegree: number
  readonly underOne: number
  readonly threeOrMore: number
  readonly overFive: number
}

/**
 * Those who handle cases of children, and of them those with a degree in social work and less than one, at least three, and more than five
 * years in the work: what open comparisons of child and youth care ask the municipalities for (National Board of Health and Welfare,
 * results 2016-2023 and 2019, read 2026-11-22). The board asks for years with investigations of children; here it is years in the
 * work as employments say.
 */
export function qualifiedShares(people: readonly SupplyPerson[], on: Day): QualifiedShares {
  const workers = people.filter(({ childWork }) => childWork)
  const graduates = workers.filter(({ degree }) => degree === 'degree_social_work')
  const among = (...bands: readonly ExperienceBand[]): number => graduates.filter(({ since }) => bands.includes(bandOf(since, on))).length
  return {
    workers: workers.length, socialWork: graduates.length, anyDegree: workers.filter(({ degree }) => degree !== 'none_known').length,
    underOne: among('under_1'), threeOrMore: among('from_3', 'over_5'), overFive: among('over_5'),
  }
}

/** How many of each degree are in each band. */
export function degreesByExperience(people: readonly SupplyPerson[], on: Day): Array<{ degree: DegreeKind; band: ExperienceBand; count: number }> {
  return degreeKinds.flatMap((degree) => experienceBands.map((band) => ({
    degree, band, count: people.filter((person) => person.degree === degree && bandOf(person.since, on) === band).length,
  })))
}

export type Retirements = { readonly year: number; readonly persons: number; readonly posts: number }

/** Permanent staff who reach the retirement age in each of the coming years; those who have passed it are in the first. */
export function retirementsAhead(people: readonly SupplyPerson[], { on, age, years }: { on: Day; age: number; years: number }): Retirements[] {
  const first = yearOf(on) + 1
  return Array.from({ length: years }, (_, at) => {
    const own = people.filter(({ permanent, birthYear }) => permanent && birthYear !== null && Math.max(first, birthYear + age) === first + at)
    return { year: first + at, persons: own.length, posts: own.reduce((sum, { posts }) => sum + posts, 0) }
  })
}

export type SupplyYear = {
  readonly year: number
  readonly planned: number
  /** Posts when the year begins: all that were planned for the year before, or those of today. */
  readonly opening: number
  readonly retiring: number
  readonly leaving: number
  /** Posts to fill for the plan to hold; less than 0: more than planned. */
  readonly toRecruit: number
}
export type SupplyNeed = { readonly scenario: SupplyScenario; readonly years: readonly SupplyYear[]; readonly sum: number }

/**
 * What must be recruited in each of the three coming years, scenario by scenario: planned posts less those that are left when the retired
 * and the leavers have gone. Each year is taken to begin with what was planned for the one before.
 *
 * @param leavingRate share of the posts whose holders leave in a year, retirements not counted; null: not known, and nothing is told.
 */
export function needAgainstPlan(
  { posts, retirements, leavingRate, assumptions }: {
    readonly posts: number; readonly retirements: readonly Retirements[]; readonly leavingRate: number | null; readonly assumptions: Assumptions
  },
): SupplyNeed[] {
  if (leavingRate === null) return []
  return supplyScenarios.map((scenario) => {
    const years: SupplyYear[] = []
    for (const [at, { year, posts: retiring }] of retirements.slice(0, assumptions.planned.length).entries()) {
      const planned = assumptions.planned[at] ?? posts
      const opening = years.at(-1)?.planned ?? posts
      const leaving = Math.max(0, opening - retiring) * Math.min(1, leavingRate * assumptions.scenarios[scenario])
      years.push({ year, planned, opening, retiring, leaving, toRecruit: planned - (opening - retiring - leaving) })
    }
    return { scenario, years, sum: years.reduce((sum, { toRecruit }) => sum + toRecruit, 0) }
  })
}
