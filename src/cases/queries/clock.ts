import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { RuleId } from '../../law/contract.ts'
import type { OpenClocks } from '../../law/recount.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Strand } from '../contract.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

export type NewClock = {
  rule: string; ruleVersion: number; enteredVersion: number | null; paragraph: string
  subjectKind: 'concern_child' | 'investigation' | 'person'; subjectId: string
  personId: string | null; unitId: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day; access: string[]; at: Instant
  /** Set when the clock follows from a fact of that strand; the others are started and ended by the reports. */
  strand?: Strand
}

/** Starts clocks in the same transaction as the fact that starts them. @returns their ids, in the same order. */
export async function saveClocks(tx: Write, made: readonly NewClock[]): Promise<string[]> {
  const rows = made.map((each) => ({
    municipality_code: here, id: newId(), rule: each.rule, rule_version: each.ruleVersion, entered_version: each.enteredVersion,
    strand: each.strand ?? null, paragraph: each.paragraph, subject_kind: each.subjectKind, subject_id: each.subjectId, person_id: each.personId, unit_id: each.unitId,
    started_on: each.startedOn, nominal_due_on: each.nominalDueOn, legal_due_on: each.legalDueOn, access: each.access, recorded_at: each.at,
  }))
  if (rows.length > 0) await tx.insertInto('clock').values(rows).execute()
  return rows.map((row) => row.id)
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
    .where('municipality_code', '=', here).where('rule', '=', ended.rule).where('subject_id', '=', ended.subjectId)
    .where('ended_on', 'is', null)
    .returning(['unit_id as unitId', 'legal_due_on as legalDueOn']).executeTakeFirst()
  if (clock === undefined) return false
  if (ended.how === 'met') {
    await sql`SELECT count_met_clock(${clock.unitId}::uuid, ${isoWeek(ended.on)}, ${ended.rule},
      ${ended.on <= clock.legalDueOn})`.execute(tx)
  }
  return true
}

type OpenRow = { started_on: string; nominal_due_on: string; legal_due_on: string; decided: boolean; clocks: string }

/** How many open clocks of a rule start on the day or later, by their days: numbers of the whole municipality, for whoever asks. */
export async function openClocksFrom(tx: Read, rule: RuleId, from: Day): Promise<OpenClocks[]> {
  const { rows } = await sql<OpenRow>`
    SELECT started_on, nominal_due_on, legal_due_on, decided, clocks FROM open_clocks_from(${rule}, ${from}::date)`.execute(tx)
  return rows.map((row) => ({
    startedOn: day(row.started_on), nominalDueOn: day(row.nominal_due_on), legalDueOn: day(row.legal_due_on), decided: row.decided,
    clocks: Number(row.clocks),
  }))
}

/**
 * Lets the open clocks of a rule that have these days follow another version: each ends as superseded and starts anew with the new days.
 *
 * @returns how many.
 */
export async function supersedeOpenClocks(tx: Write, clocks: {
  readonly rule: RuleId; readonly old: OpenClocks; readonly version: Pick<NewClock, 'ruleVersion' | 'enteredVersion' | 'paragraph'>
  readonly nominalDue: Day; readonly legalDue: Day; readonly on: Day; readonly at: Instant
}): Promise<number> {
  const { rule, old, version, nominalDue, legalDue, on, at } = clocks
  const { rows } = await sql<{ moved: number }>`
    SELECT supersede_open_clocks(${rule}, ${old.startedOn}::date, ${old.nominalDueOn}::date, ${old.legalDueOn}::date,
      ${version.ruleVersion}::integer, ${version.enteredVersion}::integer, ${version.paragraph}, ${nominalDue}::date, ${legalDue}::date,
      ${on}::date, ${at}::timestamptz) AS moved`.execute(tx)
  return rows[0]?.moved ?? 0
}
