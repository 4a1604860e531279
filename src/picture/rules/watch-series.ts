import { addDays } from '../../calendar/day.ts'
import { firstDayOfWeek, isoWeek } from '../../calendar/week.ts'

/** One week's count of one series of one unit; unit null: of the municipality. */
export type WeekCount = { readonly unitId: string | null; readonly series: string; readonly week: string; readonly count: number }
/** A series without gaps, its weeks from the first that its kind was counted in. */
export type WeekSeries = { readonly unitId: string | null; readonly series: string; readonly weeks: readonly string[]; readonly counts: readonly number[] }

const summed = ['contacts.personal', 'contacts.cancelled_by_us', 'reports.all', 'reports.school', 'enquiries.all']

/** The same with the series that a director asks for as a whole added up over all units, when there are several. */
export function withTotals(rows: readonly WeekCount[]): WeekCount[] {
  const units = new Set(rows.map(({ unitId }) => unitId))
  return [...rows, ...(units.size < 2 ? [] : rows.filter(({ series }) => summed.includes(series)).map((row) => ({ ...row, unitId: null })))]
}

/** The weeks from one to another, both there. */
export function weeksBetween(from: string, to: string): string[] {
  const weeks: string[] = []
  for (let monday = firstDayOfWeek(from); isoWeek(monday) <= to; monday = addDays(monday, 7)) weeks.push(isoWeek(monday))
  return weeks
}

const kindOf = (series: string): string => series.slice(0, series.indexOf('.') === -1 ? undefined : series.indexOf('.'))

/**
 * The counted rows as series: a week without rows is zero, but no week before the unit counted anything of that kind (contacts, reports) is one.
 *
 * @param toWeek the last complete week.
 */
export function seriesOf(rows: readonly WeekCount[], toWeek: string): WeekSeries[] {
  const first = new Map<string, string>()
  const found = new Map<string, { unitId: string | null; series: string; counts: Map<string, number> }>()
  for (const { unitId, series, week, count } of rows) {
    const kind = `${unitId} ${kindOf(series)}`
    const known = first.get(kind)
    if (known === undefined || week < known) first.set(kind, week)
    const key = `${unitId} ${series}`
    const own = found.get(key) ?? { unitId, series, counts: new Map<string, number>() }
    own.counts.set(week, (own.counts.get(week) ?? 0) + count)
    found.set(key, own)
  }
  return [...found.values()].map(({ unitId, series, counts }) => {
    const weeks = weeksBetween(first.get(`${unitId} ${kindOf(series)}`) ?? toWeek, toWeek)
    return { unitId, series, weeks, counts: weeks.map((week) => counts.get(week) ?? 0) }
  })
}

/** What a director asks first has a larger part of the false alarms that are allowed, and so is seen earlier. */
const weights: Readonly<Record<string, number>> = { 'contacts.personal': 6, 'reports.all': 4, 'contacts.cancelled_by_us': 2, 'reports.school': 2, 'enquiries.all': 1 }
/** Early signs of what is counted without names: many series beside each other, which together are not to crowd out the others. */
const early = /^(enquiries|visits)\./

/**
 * How many false alarms a year each series of a unit may give, so that all of them together give what is allowed per unit and year.
 *
 * @returns by series; the values add up to `perUnit`.
 */
export function shareOut(series: readonly string[], perUnit: number): ReadonlyMap<string, number> {
  const weight = (one: string): number => weights[one] ?? (early.test(one) ? 0.25 : 1)
  const all = series.reduce((sum, one) => sum + weight(one), 0)
  return new Map(series.map((one) => [one, perUnit * weight(one) / all]))
}
