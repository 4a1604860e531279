import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'

/** A day with its year, kept on one line: "1 jan 2027". */
export function dayWords(on: Day, { language }: Pick<View, 'language'>): string {
  return `${formatDay(on, language, 'short')} ${yearOf(on)}`.replaceAll(' ', '\u00a0')
}

/** Words of the law begin with a small letter; at the start of a line they get a capital. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
