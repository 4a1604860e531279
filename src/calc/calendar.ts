import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { addDays, daysBetween, weekday } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { HOLIDAY_YEARS, eveOn, holidayOn, isWorkingDay } from '../calendar/holidays.ts'
import { isoWeek } from '../calendar/week.ts'
import { calculator } from './calculator.ts'

const input = z.strictObject({ from: dayShape, to: dayShape })

const output = z.strictObject({
  days: z.array(z.strictObject({
    day: dayShape,
    holiday: z.string().nullable(),
    eve: z.string().nullable(),
    workingDay: z.boolean(),
    isoWeek: z.string().regex(/^\d{4}-W\d{2}$/),
  })),
})

/** Every day from one to another with its holiday, eve and week. */
export const calendar = calculator({
  name: 'calendar',
  summary: 'Every day of a period with Swedish holiday, eve, working day and ISO week.',
  help: [
    `from and to are days of ${HOLIDAY_YEARS.first} to ${HOLIDAY_YEARS.last}, both included; other years are refused.`,
    'holiday and eve are Swedish names or null; an ordinary Sunday has no name. The eves are the three of law 1930:173:',
    'Midsummer, Christmas and New Year. workingDay is false on Saturdays, Sundays, public holidays and those eves. Where',
    'two holidays fall on one day the first of the act (1989:253) is named.',
  ].join('\n'),
  input,
  output,
  example: { from: '2026-06-18', to: '2026-06-22' },
  takesLong: (sent) => {
    const asked = input.safeParse(sent)
    return asked.success && daysBetween(asked.data.from, asked.data.to) > 3660
  },
  run: ({ from, to }) => {
    if (to < from) throw new RangeError('to: is before from')
    // Refused before counting, so that a far-off end is not counted up to.
    holidayOn(from)
    holidayOn(to)
    const days: { day: Day; holiday: string | null; eve: string | null; workingDay: boolean; isoWeek: string }[] = []
    let week = isoWeek(from)
    for (let on = from; on <= to; on = addDays(on, 1)) {
      if (weekday(on) === 1) week = isoWeek(on)
      days.push({
        day: on, holiday: holidayOn(on)?.sv ?? null, eve: eveOn(on)?.sv ?? null, workingDay: isWorkingDay(on), isoWeek: week,
      })
    }
    return { days }
  },
})
