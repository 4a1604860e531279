import type { Day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ClockAnswer, LapseAnswer, MatterAnswer } from '../contract.ts'
import { matterOf, mattersOf, termOf } from '../queries/matter.ts'
import type { ClockRow, MatterRow } from '../queries/matter.ts'
import { daysLeftOf, endedBy, nextSteps, stateOf } from '../rules.ts'

/** The matters of a person, the latest first, as they stand on a day. */
export async function readMatters(tx: Read, personId: string, today: Day): Promise<MatterAnswer[]> {
  return (await mattersOf(tx, personId)).map((row) => answerOf(row, today))
}

/** One matter as it stands on a day. @throws Refusal matter_not_found (404). */
export async function readMatter(tx: Read, id: string, today: Day): Promise<MatterAnswer> {
  const row = await matterOf(tx, id)
  if (row === undefined) throw new Refusal('matter_not_found', 404)
  return answerOf(row, today)
}

/** A matter with its steps, clocks, what the law has ended in it, and what may be registered next. */
function answerOf(row: MatterRow, today: Day): MatterAnswer {
  const happened = row.steps.filter(({ withdrawnReason }) => withdrawnReason === null).map(({ type }) => type)
  const granted = happened.some((type) => type.endsWith('-granted'))
  const lapses = row.clocks.flatMap((clock) => lapseOf(clock, granted))
  const course = { kind: row.kind, happened, lapsed: lapses.length > 0 }
  const proposed = row.decisions.some(({ state }) => state === 'for_meeting')
  return {
    id: row.id, personId: row.personId, kind: row.kind, start: row.start, why: row.why, court: row.court, openedOn: row.openedOn,
    recordedBy: row.recordedBy, recordedAt: instant(row.recordedAt), steps: row.steps, decisions: row.decisions,
    clocks: row.clocks.map((clock) => clockAnswer(clock, today)), lapses, state: stateOf({ ...course, proposed }),
    next: proposed && happened.length === 0 ? [] : nextSteps(course),
  }
}

function clockAnswer(clock: ClockRow, today: Day): ClockAnswer {
  const { termSv: _sv, termEn: _en, handled: _handled, overdueFrom: _from, ...rest } = clock
  const left = daysLeftOf(clock, today)
  return { ...rest, term: termOf(clock), daysLeft: left, late: left !== null && left < 0 }
}

function lapseOf(clock: ClockRow, granted: boolean): LapseAnswer[] {
  if (clock.endedHow !== 'lapsed' || clock.endedOn === null) return []
  return [{ clockId: clock.id, what: endedBy(clock.rule, granted), on: clock.endedOn, paragraph: clock.paragraph, handled: clock.handled }]
}
