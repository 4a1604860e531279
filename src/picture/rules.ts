import { addDays, daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { isoWeek, weekStart } from '../calendar/week.ts'
import type { IsoWeek } from '../calendar/week.ts'
import type { Picture } from './contract.ts'

/** @returns the last complete ISO weeks before the day, oldest first. The week that is going on would look like a fall. */
export function completeWeeks(today: Day, count: number): IsoWeek[] {
  const monday = weekStart(today)
  return Array.from({ length: count }, (_, index) => isoWeek(addDays(monday, -7 * (count - index))))
}

/** The three parts of a week's contacts that came about: meetings in person, video, and phone with letters. */
export const contactParts = [['visit', 'office', 'outdoors'], ['video'], ['phone', 'letter']] as const

/** The three parts of a week's reports: school and preschool, other authorities, private persons and anonymous. */
export const reporterParts = [
  ['school', 'preschool'],
  ['police', 'health_care', 'dentist', 'psychiatry', 'social_services', 'emergency_duty', 'women_shelter', 'migration_agency',
    'other_authority'],
  ['relative', 'private', 'self', 'anonymous'],
] as const

/** @returns for each week the sum of each part, in the parts' order. A week without rows is zeros: the counting is complete. */
export function sumsByWeek<Row extends { week: string }>(
  weeks: readonly string[], rows: readonly Row[], parts: readonly (readonly string[])[], partOf: (row: Row) => string,
    amount: (row: Row) => number,
): number[][] {
  const sums = new Map(weeks.map((week) => [week, parts.map(() => 0)]))
  for (const row of rows) {
    const at = parts.findIndex((part) => part.includes(partOf(row)))
    const week = sums.get(row.week)
    if (week !== undefined && at >= 0) week[at] = (week[at] ?? 0) + amount(row)
  }
  return weeks.map((week) => sums.get(week) ?? [])
}

/** Children whose preliminary assessment is not decided, by days left to the nominal day; negative = past it. */
export function waitingByDaysLeft(picture: Pick<Picture, 'openClocks'>, today: Day): Array<{ days: number; count: number }> {
  const waiting = new Map<number, number>()
  for (const clock of picture.openClocks) {
    if (clock.rule !== 'prelim-assess') continue
    const days = daysBetween(today, clock.nominalDueOn)
    waiting.set(days, (waiting.get(days) ?? 0) + clock.clocks)
  }
  return [...waiting].map(([days, count]) => ({ days, count })).sort((a, b) => a.days - b.days)
}

/** Open clocks whose legal day has passed, by rule, most first. */
export function overdueByRule(picture: Pick<Picture, 'openClocks'>, today: Day): Array<{ rule: string; clocks: number }> {
  const overdue = new Map<string, number>()
  for (const clock of picture.openClocks) {
    if (clock.legalDueOn < today) overdue.set(clock.rule, (overdue.get(clock.rule) ?? 0) + clock.clocks)
  }
  return [...overdue].map(([rule, clocks]) => ({ rule, clocks })).sort((a, b) => b.clocks - a.clocks)
}

/** A share with both its numbers; null when there is nothing to take a share of: none is not zero per cent. */
export function shareOf(part: number, whole: number): { share: number; part: number; whole: number } | null {
  return whole === 0 ? null : { share: part / whole, part, whole }
}

/** Digital contacts that came about among all that did, letters left out, in one week. */
export function digitalShare(picture: Pick<Picture, 'contacts'>, week: string): ReturnType<typeof shareOf> {
  const held = picture.contacts.filter((row) => row.week === week && row.outcome === 'held' && row.mode !== 'letter')
  const sum = (rows: typeof held): number => rows.reduce((total, row) => total + row.contacts, 0)
  return shareOf(sum(held.filter((row) => row.mode === 'video')), sum(held))
}

/** What did not come about in one week, and who cancelled: never one figure for both. */
export function notHeld(picture: Pick<Picture, 'contacts'>,
  week: string): { byUs: number; byThem: number; illness: number; noShow: number } {
  const of = (outcome: string): number => picture.contacts.filter((row) => row.week === week && row.outcome === outcome)
    .reduce((total, row) => total + row.contacts, 0)
  return { byUs: of('cancelled_by_us'), byThem: of('cancelled_by_them'), illness: of('illness'), noShow: of('no_show') }
}
