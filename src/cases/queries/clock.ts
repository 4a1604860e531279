import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

export type NewClock = {
  rule: string; ruleVersion: number; paragraph: string; subjectKind: 'concern_child' | 'investigation' | 'person'; subjectId: string
  personId: string | null; unitId: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day; access: string[]; at: Instant
}

/** Starts a clock in the same transaction as the fact that starts it. */
export async function saveClock(tx: Write, made: NewClock): Promise<string> {
  const id = newId()
  await tx.insertInto('clock').values({
    municipality_code: here, id, rule: made.rule, rule_version: made.ruleVersion, paragraph: made.paragraph, subject_kind: made.subjectKind,
    subject_id: made.subjectId, person_id: made.personId, unit_id: made.unitId, started_on: made.startedOn, nominal_due_on: made.nominalDueOn,
    legal_due_on: made.legalDueOn, access: made.access, recorded_at: made.at,
  }).execute()
  return id
}

/**
 * Ends the open clock of a rule on a subject. A clock that ends as met is counted in its unit's week, in time or late.
 *
 * @returns false when none was open.
 */
export async function endClock(
  tx: Write, ended: { rule: string; subjectId: string; on: Day; how: 'met' | 'superseded' | 'not_required' | 'lapsed' },
): Promise<boolean> {
  const clock = await tx.updateTable('clock').set({ ended_on: ended.on, ended_how: ended.how })
    .where('municipality_code', '=', here).where('rule', '=', ended.rule).where('subject_id', '=', ended.subjectId).where('ended_on', 'is', null)
    .returning(['unit_id as unitId', 'legal_due_on as legalDueOn']).executeTakeFirst()
  if (clock === undefined) return false
  if (ended.how === 'met') {
    await sql`SELECT count_met_clock(${clock.unitId}::uuid, ${isoWeek(ended.on)}, ${ended.rule}, ${ended.on <= clock.legalDueOn})`.execute(tx)
  }
  return true
}
