import { addDays } from '../../calendar/day.ts'
import { holidayOn } from '../../calendar/holidays.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import type { Language } from '../../platform/language.ts'
import type { HolidayMark } from '../../ui/charts/holiday-marks.tsx'
import { pictureTexts } from '../texts.ts'

/** Weeks with Christmas, Easter or Midsummer, and the holiday weeks of each July: low figures there are no fall. */
export function marksFor(weeks: readonly string[], language: Language): HolidayMark[] {
  const t = pictureTexts[language].marks
  const holidays = weeks.flatMap((week, from) => {
    const names = Array.from({ length: 7 }, (_, index) => holidayOn(addDays(firstDayOfWeek(week), index))?.sv ?? '')
    const label = names.includes('Juldagen') ? t.christmas : names.includes('Påskdagen') ? t.easter
      : names.includes('Midsommardagen') ? t.midsummer : null
    return label === null ? [] : [{ from, label }]
  })
  const leave = weeks.flatMap((week, from) => (week.endsWith('-W28') && from + 3 < weeks.length ? [{ from, to: from + 3, label: t.holiday }] : []))
  return [...holidays, ...leave].toSorted((one, other) => one.from - other.from)
}
