import type { ClockWork, PointTable } from '../contract/table.ts'

/**
 * The table that comes with Helhet, until the municipality has decided its own: chosen, not measured, and shown as a local setting.
 *
 * A point is meant as one hour a week, so that the ceiling can be understood: of 40 hours some 30 are left when meetings, supervision and
 * leave of the day are taken out. That what is done in each case is weighed, and the worker's experience with it, is how the City of
 * Gothenburg has done since 2007; its points are not published, and no national table is.
 */
export const shippedTable: PointTable = {
  points: {
    report: { start: 3, ongoing: 2, startDays: 7 },
    investigation: { start: 3, ongoing: 2, startDays: 30 },
    placement: { start: 2.5, ongoing: 1.25, startDays: 60 },
    measure: { start: 1, ongoing: 0.5, startDays: 30 },
    income_support: { start: 1.5, ongoing: 0.5, startDays: 30 },
    unaccompanied: { start: 2.5, ongoing: 1, startDays: 90 },
    follow_up: { start: 0.5, ongoing: 0.5, startDays: 0 },
    case: { start: 0.25, ongoing: 0.25, startDays: 0 },
  },
  experience: { underOne: 1.3, oneToThree: 1.1, overThree: 1 },
  ceiling: 30,
  clockShare: 0.35,
  clockHours: { protection: 3, assessment: 6, investigation: 40, feedback: 0.5, consideration: 8, other: 3 },
  minutes: { journey: 40, note: 15, document: 60, investigation: 900, visit: 60, office: 60, outdoors: 60, video: 40, phone: 15 },
}

const byRule: Readonly<Record<string, ClockWork>> = {
  'protect-assess': 'protection', 'prelim-assess': 'assessment', 'child-invest': 'investigation', feedback: 'feedback', 'inform-open': 'feedback',
  'consider-sol': 'consideration', 'consider-lvu2': 'consideration', 'review-lvu3': 'consideration', 'review-lvu22': 'consideration',
  'custody-transfer': 'consideration', 'care-plan-rev': 'consideration',
}

/** What kind of work a rule of law asks for; one that is not named is other work. */
export function workOf(rule: string): ClockWork {
  return Object.hasOwn(byRule, rule) ? byRule[rule] ?? 'other' : 'other'
}
