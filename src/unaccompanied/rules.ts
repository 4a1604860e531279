import { addDays, addMonths, birthdayOn, dayFromParts, dayParts, daysBetween, laterOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { QuarterView, Step, StepView, Turn } from './contract.ts'

/** A step as it was registered. */
export type StepRow = { readonly id: string; readonly step: Step; readonly outcome: 'done' | 'not_needed'; readonly on: Day; readonly note: string }

/**
 * What each step waits for, and whose turn it is. Housing, investigation, school and health are wanted from the day of arrival; an appointed
 * guardian from the day one was applied for; a custodian from the day of a residence permit. A permit is awaited and never ours to do.
 *
 * Source: lag (2005:429) om god man för ensamkommande barn 3 and 10 §§; lag (1994:137) 3 §; socialtjänstlagen (2025:400) 20 kap. 3 § and 22 kap. 7 §;
 * read 2026-11-21.
 */
const plan: Readonly<Record<Step, { readonly after: Step | 'arrival'; readonly turn: Turn }>> = {
  housing: { after: 'arrival', turn: 'us' },
  guardian_applied: { after: 'arrival', turn: 'us' },
  guardian_appointed: { after: 'guardian_applied', turn: 'chief_guardian' },
  investigation: { after: 'arrival', turn: 'us' },
  school: { after: 'arrival', turn: 'school' },
  health_exam: { after: 'arrival', turn: 'region' },
  permit: { after: 'arrival', turn: 'migration_agency' },
  custodian_applied: { after: 'permit', turn: 'us' },
  custodian_appointed: { after: 'custodian_applied', turn: 'chief_guardian' },
}

/**
 * How it stands with each step of a child's reception on a day: done, not needed, missing since a day with whose turn it is, or waiting
 * for an earlier step. After the child has grown up or left, nothing is missing.
 *
 * @param rows the steps that stand, one of a kind at most.
 * @param until the last day of the reception; null while it goes on.
 */
export function stepsOf(arrivedOn: Day, rows: readonly StepRow[], today: Day, until: Day | null = null): StepView[] {
  const found = new Map(rows.map((row) => [row.step, row]))
  return stepOrder.map((step) => {
    const row = found.get(step)
    if (row !== undefined) return { step, state: row.outcome, turn: null, on: row.on, days: null, note: row.note, rowId: row.id }
    const { after, turn } = plan[step]
    const before = after === 'arrival' ? { outcome: 'done', on: arrivedOn } : found.get(after)
    if (before?.outcome !== 'done' || (until !== null && until <= today)) {
      return { step, state: 'waits', turn: null, on: null, days: null, note: '', rowId: null }
    }
    return { step, state: 'missing', turn, on: before.on, days: Math.max(0, daysBetween(before.on, today)), note: '', rowId: null }
  })
}
const stepOrder: readonly Step[] = ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school', 'health_exam', 'permit',
  'custodian_applied', 'custodian_appointed']

/**
 * The state's amounts, in öre, by the day they hold from. Only those that have been read; a later change is a new row.
 *
 * Source: förordning (2017:193) and förordning (2010:1122) om statlig ersättning, as they read 2025-09, read 2026-11-21.
 */
export const stateAmounts = [
  { from: dayFromParts(2025, 1, 1), asylumDay: 100_000, arrivalMunicipalityDay: 300_000, assignedOnce: 5_200_000, permitDay: 100_000, permitOnce: 3_000_000 },
] as const

/** The quarter that a day lies in, "2026K4". */
export function quarterOf(on: Day): string {
  const { year, month } = dayParts(on)
  return `${year}K${Math.ceil(month / 3)}`
}

/** First and last day of a quarter. */
export function quarterDays(quarter: string): { from: Day; to: Day } {
  const [year = '', part = ''] = quarter.split('K')
  const from = dayFromParts(Number(year), (Number(part) - 1) * 3 + 1, 1)
  return { from, to: addDays(addMonths(from, 3), -1) }
}

/** The last day to apply for a quarter's compensation: six months after its last day; not moved past a weekend, to be on the safe side. */
export function lastDayToApply(quarter: string): Day {
  return addMonths(quarterDays(quarter).to, 6)
}

/** A child's time here, as the compensation depends on it. */
export type Stay = { readonly arrivedOn: Day; readonly assignedOn: Day | null; readonly permitOn: Day | null; readonly birthOn: Day | null; readonly endedOn: Day | null }

type Expected = { readonly transitDays: number; readonly asylumDays: number; readonly permitDays: number; readonly once: number; readonly expected: number; readonly known: boolean }

/**
 * What can be expected of the state for one child in one quarter. From arrival to assignment the municipality of arrival is paid; from the
 * assignment to the permit the asylum phase; from the day of the permit the second phase. The last day here counts, the eighteenth birthday
 * does not. 52 000 kr once in the quarter of the assignment, 30 000 kr once in that of the permit.
 *
 * @returns amounts in öre; before the first amounts that were read everything is zero and `known` is false.
 */
export function expectedFor(stay: Stay, quarter: string, today: Day): Expected {
  const { from, to } = quarterDays(quarter)
  const amounts = stateAmounts.findLast((each) => each.from <= from)
  if (amounts === undefined) return { transitDays: 0, asylumDays: 0, permitDays: 0, once: 0, expected: 0, known: false }
  const grown = stay.birthOn === null ? null : addDays(birthdayOn(stay.birthOn, 18), -1)
  const last = [to, today, stay.endedOn, grown].reduce<Day>((least, each) => (each !== null && each < least ? each : least), to)
  const { arrivedOn, assignedOn, permitOn } = stay
  const days = (begins: Day, ends: Day | null): number => daysIn(laterOf(begins, from), ends === null || ends > last ? last : addDays(ends, -1))
  const transitEnds = assignedOn !== null && permitOn !== null && permitOn < assignedOn ? permitOn : assignedOn ?? permitOn
  const transitDays = days(arrivedOn, transitEnds)
  const asylumDays = assignedOn === null ? 0 : days(laterOf(arrivedOn, assignedOn), permitOn)
  const permitDays = permitOn === null ? 0 : days(laterOf(arrivedOn, permitOn), null)
  const onceFor = (on: Day | null, amount: number): number => (on !== null && on >= from && on <= last ? amount : 0)
  const once = onceFor(assignedOn, amounts.assignedOnce) + onceFor(permitOn, amounts.permitOnce)
  const expected = transitDays * amounts.arrivalMunicipalityDay + asylumDays * amounts.asylumDay + permitDays * amounts.permitDay + once
  return { transitDays, asylumDays, permitDays, once, expected, known: true }
}

function daysIn(from: Day, to: Day): number {
  return Math.max(0, daysBetween(from, to) + 1)
}

/** What was asked for and given for a quarter. */
export type ClaimRow = { readonly id: string; readonly quarter: string; readonly appliedOn: Day; readonly applied: number; readonly decidedOn: Day | null; readonly granted: number | null }

/** The ledger of a child: each quarter from arrival to the end, or to today's, the latest first. */
export function ledgerOf(stay: Stay, claims: readonly ClaimRow[], today: Day): QuarterView[] {
  const ends = stay.endedOn !== null && stay.endedOn < today ? stay.endedOn : today
  const quarters: QuarterView[] = []
  for (let on = quarterDays(quarterOf(stay.arrivedOn)).from; on <= ends; on = addMonths(on, 3)) {
    const quarter = quarterOf(on)
    const { known, ...counted } = expectedFor(stay, quarter, today)
    const claim = claims.find((each) => each.quarter === quarter)
    const lastDay = lastDayToApply(quarter)
    const state = claim !== undefined ? (claim.decidedOn === null ? 'applied' : 'decided')
      : !known ? 'before_figures' : quarterDays(quarter).to >= today ? 'running' : lastDay < today ? 'too_late' : 'to_apply'
    quarters.push({
      quarter, ...counted, lastDay, state, appliedOn: claim?.appliedOn ?? null, applied: claim?.applied ?? null, decidedOn: claim?.decidedOn ?? null,
      granted: claim?.granted ?? null, rowId: claim?.id ?? null,
    })
  }
  return quarters.toReversed()
}

/** The day a child turns 18; null for an unknown birth day. */
export function turns18On(birthOn: Day | null): Day | null {
  return birthOn === null ? null : birthdayOn(birthOn, 18)
}
