import { addDays } from '../../calendar/day.ts'
import type { AbsenceAnswer, AbsenceInput } from '../contract/absence-series.ts'

/**
 * Absence day by day with its seven-day mean. The mean weighs each day by how many its answers were about, so that a day when few answered does
 * not count as much as one when all did; silence is never absence.
 *
 * @throws RangeError when days are not in order, more are absent than employed, or more units answered than were asked.
 */
export function absenceSeries({ units, days }: AbsenceInput): AbsenceAnswer {
  for (const [at, { day, responding, staff, absent }] of days.entries()) {
    const before = days[at - 1]
    if (before !== undefined && before.day >= day) throw new RangeError(`days[${at}]: days must be ascending and none twice`)
    if (absent > staff) throw new RangeError(`days[${at}]: more are absent than employed`)
    if (responding > units) throw new RangeError(`days[${at}]: more units answered than were asked`)
    if (responding === 0 && staff > 0) throw new RangeError(`days[${at}]: staff of no responding unit`)
  }
  return { days: days.map((one, at) => {
    const window = days.slice(Math.max(0, at - 6), at + 1).filter(({ day }) => day > addDays(one.day, -7))
    const [absent, staff] = [window.reduce((sum, each) => sum + each.absent, 0), window.reduce((sum, each) => sum + each.staff, 0)]
    return {
      day: one.day, share: one.staff === 0 ? null : one.absent / one.staff, sevenDayMean: staff === 0 ? null : absent / staff, daysInMean: window.filter((each) => each.responding > 0).length,
      responseRate: one.responding / units, sevenDayResponseRate: window.reduce((sum, each) => sum + each.responding, 0) / (7 * units),
    }
  }) }
}
