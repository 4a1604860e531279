import { ageOn, day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'

/** A day as lists show it: with the year when it is another than this. */
export function dayWords(on: string, { language, clock }: Pick<View, 'language' | 'clock'>): string {
  const today = clock.today()
  return formatDay(day(on), language, on.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'long', today)
}

/** A period; an end that is not set is said by `open`. */
export function periodWords(from: string, to: string | null, open: string, view: Pick<View, 'language' | 'clock'>): string {
  return `${dayWords(from, view)} – ${to === null ? open : dayWords(to, view)}`
}

/** A child's age in years, for the second line under a name. */
export function ageWords(birthOn: string | null, view: Pick<View, 'language' | 'clock'>): string | null {
  if (birthOn === null) return null
  return `${ageOn(day(birthOn), view.clock.today())} ${view.language === 'sv' ? 'år' : 'years'}`
}
