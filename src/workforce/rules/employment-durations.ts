import { daysBetween, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { tenuresByPerson } from './employment-tenures.ts'
import type { Post } from './employment-tenures.ts'
import type { Duration } from './survival.ts'

export type EmploymentDuration = Required<Duration> & { readonly startYear: number }

/**
 * How long each permanent employment has lasted, in days, for a survival curve by year of start. Posts that follow each other are one
 * employment. What still lasts at the end of `on` is censored then, and so is what went on out of sight (internal_move).
 *
 * @param since from when the register knows of those who left: an employment that began before is counted with only from then on, and one
 * that had ended by then is left out, since others like it are not known. Null: it knows of all.
 */
export function employmentDurations(posts: readonly Post[], { on, since }: { on: Day; since: Day | null }): EmploymentDuration[] {
  const tenures = [...tenuresByPerson(posts.filter(({ form }) => form === 'permanent')).values()].flat()
  return tenures.flatMap(({ from, to, reason }): EmploymentDuration[] => {
    if (from > on || (since !== null && to !== null && to < since)) return []
    const last = to === null || to > on ? on : to
    const ended = last === to && reason !== 'internal_move'
    // The first and the last day are both worked.
    const time = daysBetween(from, last) + 1
    return [{ startYear: yearOf(from), time, ended, entry: since !== null && from < since ? daysBetween(from, since) : null }]
  })
}
