import { addDays, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { HOLIDAY_YEARS, nextWorkingDay } from '../../calendar/holidays.ts'
import type { EndReason } from '../rules.ts'

/** How somebody works for the employer; only permanent staff are the headcount, the others are shown apart. */
export const employmentForms = ['permanent', 'temporary', 'hourly', 'agency'] as const
export type EmploymentForm = (typeof employmentForms)[number]

/** A post that somebody has or had: from its first day to its last, both worked; null: it lasts, or why it ended is not known. */
export type Post = {
  readonly person: string
  readonly unit: string
  readonly department: string | null
  readonly from: Day
  readonly to: Day | null
  readonly reason: EndReason | null
  readonly form: EmploymentForm
  readonly manager: boolean
}

/** Time without a break in some posts. `reason` is that of the post that ended last. */
export type Tenure = { readonly person: string; readonly from: Day; readonly to: Day | null; readonly reason: EndReason | null }

/** Each person's tenures, earliest first. */
export type Tenures = ReadonlyMap<string, readonly Tenure[]>

/** Which of two reasons given for the same last day is the one that counts: leaving before moving. */
const tellingMost = ['death', 'retirement', 'employer', 'own_request', 'end_of_temporary', 'internal_move'] as const

/** Whether it has begun on the day and goes on after it. */
export function lastsBeyond(tenure: Pick<Tenure, 'from' | 'to'>, on: Day): boolean {
  return tenure.from <= on && (tenure.to === null || tenure.to > on)
}

/** The time with the employer that a tenure is part of. */
export function wholeOf(tenure: Tenure, employed: Tenures): Tenure | undefined {
  return employed.get(tenure.person)?.findLast(({ from }) => from <= tenure.from)
}

/** Each person's time in the posts, earliest first; posts that overlap or follow without a working day between them are one tenure. */
export function tenuresByPerson(posts: readonly Post[]): Tenures {
  const tenures = new Map<string, Tenure[]>()
  for (const { person, from, to, reason } of posts.toSorted((one, other) => byText(one.from, other.from))) {
    const own = tenures.get(person) ?? []
    const before = own.at(-1)
    const goesOn = before !== undefined && (before.to === null || from <= resumes(before.to))
    if (goesOn) own.splice(-1, 1, { person, from: before.from, ...laterEnd({ to: before.to, reason: before.reason }, { to, reason }) })
    else own.push({ person, from, to, reason })
    tenures.set(person, own)
  }
  return tenures
}

/** The later of two ends; of two on the same day the one that tells most. */
function laterEnd(one: Pick<Tenure, 'to' | 'reason'>, other: Pick<Tenure, 'to' | 'reason'>): Pick<Tenure, 'to' | 'reason'> {
  if (one.to !== other.to) return one.to === null || (other.to !== null && one.to > other.to) ? one : { to: other.to, reason: other.reason }
  const telling = [...tellingMost, null]
  return { to: one.to, reason: telling.indexOf(one.reason) <= telling.indexOf(other.reason) ? one.reason : other.reason }
}

/** The latest first day that follows a last day without a break: the next working day, so that a weekend parts nobody from the employer. */
function resumes(to: Day): Day {
  const year = yearOf(to)
  if (year < HOLIDAY_YEARS.first) return addDays(to, 1)
  // Personnel systems write 9999-12-31 for a post that lasts; nothing follows it.
  if (year >= HOLIDAY_YEARS.last) return to
  return nextWorkingDay(addDays(to, 1))
}

/** The order of text by its characters, the same everywhere. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
