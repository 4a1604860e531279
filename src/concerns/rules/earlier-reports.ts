import { addMonths, addYears, birthdayOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { destroyedBy, keptForResearch } from '../../law/retention.ts'
import type { Decision } from '../contract/words.ts'

/**
 * "The fourth report in eleven months": which in order a report is, and in how many months the reports up to it came (begun months
 * count as whole ones; several on one day came in one).
 *
 * @param receivedDays when each report about the child came in, this one among them, in any order.
 */
export function placeInOrder(receivedDays: readonly Day[], receivedOn: Day): { number: number; months: number } {
  const until = receivedDays.filter((each) => each <= receivedOn)
  const first = until.reduce((earliest, each) => (each < earliest ? each : earliest), receivedOn)
  let months = first < receivedOn || until.length < 2 ? 0 : 1
  while (addMonths(first, months) < receivedOn) months += 1
  return { number: Math.max(1, until.length), months }
}

/**
 * From when a report may be destroyed, and by when it is gone if nothing else keeps it; or why it is kept for ever. Null while that is
 * not known.
 */
export type Deletion = { kind: 'deleted'; from: Day; by: Day } | { kind: 'kept'; why: 'research_county' | 'research_birth_day' } | null

/**
 * When the papers of a report are destroyed. One that led to no investigation: five years after the last note. One that belongs to an
 * investigation of a child's need: not before the thirtieth birthday. In both cases by the last day of the year after. Kept for ever in
 * the research counties and for those born on the 5th, 15th or 25th. The days are the earliest there can be: nothing is destroyed while
 * other data on the same person is still to be kept, and what a later placement or report keeps is not known here.
 *
 * @returns null while nothing is decided, and for a child of unknown age whose thirtieth birthday nobody can say.
 * @param lastNoteOn the day of the last note on it: the decision, when nothing later was written.
 *
 * Source: socialtjänstlagen (2025:400) 16 kap. 1-2 a §§, socialtjänstförordningen (2025:468) 13 kap. 1 §, read 2026-11-21.
 */
export function deletionOf({ outcome, lastNoteOn, birthOn, municipality }: {
  outcome: Decision | null; lastNoteOn: Day | null; birthOn: Day | null; municipality: string }): Deletion {
  if (outcome === null || lastNoteOn === null) return null
  const why = keptForResearch({ birthOn, municipality })
  if (why !== null) return { kind: 'kept', why }
  const fiveYears = addYears(lastNoteOn, 5)
  if (outcome === 'do_not_open') return until(fiveYears)
  if (birthOn === null) return null
  const thirty = birthdayOn(birthOn, 30)
  return until(thirty < fiveYears ? fiveYears : thirty)
}

function until(from: Day): Deletion {
  return { kind: 'deleted', from, by: destroyedBy(from) }
}
