import { day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'

/** A day as these pages say it. */
export function dayWords(on: string, { language, clock }: Pick<View, 'language' | 'clock'>): string {
  return formatDay(day(on), language, 'weekday', clock.today())
}
