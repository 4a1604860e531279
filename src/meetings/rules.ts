import type { Day } from '../calendar/day.ts'
import type { ItemPart, Outcome } from './contract.ts'

/** How a meeting stands for who records it. */
export type MeetingStanding = { readonly on: Day; readonly adjustedOn: Day | null }

/**
 * Why an outcome may not be recorded; null when it may. A report is noted, a proposal never is; what was not decided as proposed says what
 * was decided instead.
 */
export function refusedOutcome(
  meeting: MeetingStanding, item: { readonly part: ItemPart; readonly outcome: Outcome | null }, wanted: Outcome, words: string | null, today: Day,
): string | null {
  if (meeting.adjustedOn !== null) return 'protocol_is_adjusted'
  if (meeting.on > today) return 'meeting_not_held_yet'
  if (item.outcome !== null) return 'item_has_an_outcome'
  if ((item.part === 'report') !== (wanted === 'noted')) return 'report_is_noted'
  if (wanted !== 'as_proposed' && wanted !== 'noted' && (words ?? '') === '') return 'outcome_words_needed'
  return null
}

/** Why a protocol may not be adjusted on a day; null when it may: the meeting is held, and every item has its outcome. */
export function refusedAdjustment(meeting: MeetingStanding, undecided: number, on: Day, today: Day): string | null {
  if (meeting.adjustedOn !== null) return 'protocol_is_adjusted'
  if (undecided > 0) return 'items_are_undecided'
  return on < meeting.on || on > today ? 'adjusted_on_wrong_day' : null
}

/** The places after one item has been moved one step; the same when it cannot go further. */
export function moved(ids: readonly string[], id: string, move: 'up' | 'down'): readonly string[] {
  const from = ids.indexOf(id)
  const to = from + (move === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= ids.length) return ids
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}
