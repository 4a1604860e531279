import { daysInMonth, isDay } from '../../calendar/day.ts'
import { MONTH_NAMES } from '../../calendar/names.ts'

const months: ReadonlyMap<string, number> = new Map((['sv', 'en'] as const).flatMap((language) =>
  MONTH_NAMES[language].long.map((name, index) => [name.toLowerCase(), index + 1] as const)))

/**
 * The month that somebody gave too many days, when an age is told as a date that does not exist ("31 februari 2023", "2023-02-31").
 *
 * @returns the month, 1 to 12, and how many days it has that year; null for anything else, since an age is told in any words.
 */
export function impossibleDay(text: string): { month: number; days: number } | null {
  const typed = text.trim().toLowerCase()
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed)
  if (iso !== null) return judged(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const slash = /^(\d{1,2})[/.](\d{1,2})[ /.-](\d{4})$/.exec(typed)
  if (slash !== null) return judged(Number(slash[3]), Number(slash[2]), Number(slash[1]))
  const words = /^(?:född |born )?(?:den )?(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(typed)
  const month = months.get(words?.[2] ?? '')
  return words === null || month === undefined ? null : judged(Number(words[3]), month, Number(words[1]))
}

export function isImpossibleDay(text: string): boolean {
  return impossibleDay(text) !== null
}

function judged(year: number, month: number, date: number): { month: number; days: number } | null {
  if (year < 1 || month < 1 || month > 12) return null
  const two = (value: number): string => String(value).padStart(2, '0')
  return isDay(`${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`) ? null : { month, days: daysInMonth(year, month) }
}
