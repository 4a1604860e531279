import { addDays, addYears, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { PlanAction } from '../contract/plan.ts'

/** So many days before it is due the owner of an action is reminded. */
export const remindedBefore = 7

/** Whether an action is past its day and still not done. */
export function isLate({ status, dueOn }: Pick<PlanAction, 'status' | 'dueOn'>, today: Day): boolean {
  return isOpen({ status }) && dueOn < today
}

/** Whether somebody still has to do something. */
export function isOpen({ status }: Pick<PlanAction, 'status'>): boolean {
  return status === 'planned' || status === 'ongoing'
}

/** What an owner is reminded of on a day: what is due within a week, and what became late; null: nothing. */
export function reminderOf(action: Pick<PlanAction, 'status' | 'dueOn'>, today: Day): 'due' | 'late' | null {
  if (!isOpen(action)) return null
  if (action.dueOn < today) return 'late'
  return action.dueOn <= addDays(today, remindedBefore) ? 'due' : null
}

/** The next plan's days: a year later; the title's year is the next too where it names one. */
export function nextYear({ title, fromOn, toOn }: { title: string; fromOn: Day; toOn: Day }): { title: string; fromOn: Day; toOn: Day } {
  const year = yearOf(fromOn)
  return { title: title.replaceAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'), String(year + 1)), fromOn: addYears(fromOn, 1), toOn: addYears(toOn, 1) }
}

/** The lines of a text in which each is one finding: without bullets and empty ones. */
export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/^\s*[-*•–]\s*/, '').trim()).filter((line) => line !== '')
}

/** An address made of a title: small letters and hyphens. Empty when nothing is left. */
export function addressOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').normalize('NFD').replaceAll(/\p{M}/gu, '')
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60).replaceAll(/-+$/g, '')
}

/** Whether a meeting has to take an action up: it is late, or its day has come and its figure is not where it should be. */
export function needsTalk(action: Pick<PlanAction, 'status' | 'dueOn' | 'indicator'>, today: Day): boolean {
  if (action.status === 'dropped') return false
  return isLate(action, today) || action.indicator?.reached === false && (action.status === 'done' || action.dueOn <= today)
}

/** Actions in the order that a meeting takes them: what has to be taken up, what goes on, then the rest; each by its day. */
export function orderForMeeting(actions: readonly PlanAction[], today: Day): PlanAction[] {
  const place = (action: PlanAction): number => (needsTalk(action, today) ? 0 : isOpen(action) ? 1 : 2)
  return actions.toSorted((one, other) => place(one) - place(other) || (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}
