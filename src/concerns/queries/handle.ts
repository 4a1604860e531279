import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Decision, ProtectionOutcome, Telling, ToldParty } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type ConcernToOpen = { id: string; openedAt: Instant | null }

/** A report, locked until the request ends; undefined if it does not exist or is not the asker's to see. */
export function concernToOpen(tx: Write, id: string): Promise<ConcernToOpen | undefined> {
  return tx.selectFrom('concern').select(['id', sql<Instant | null>`opened_at`.as('openedAt')])
    .where('municipality_code', '=', here).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function saveOpening(tx: Write, id: string, by: { at: Instant; staffId: string }): Promise<void> {
  await tx.updateTable('concern').set({ opened_at: by.at, opened_by: by.staffId }).where('municipality_code', '=', here)
    .where('id', '=', id).execute()
}

/** Gives a child of a report to one social worker. */
export async function saveAssignment(
  tx: Write, made: { childId: string; staffId: string; at: Instant; by: string; access: string[] },
): Promise<void> {
  await tx.insertInto('concern_assignment').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, staff_id: made.staffId, assigned_at: made.at,
    assigned_by: made.by, access: made.access,
  }).execute()
}

export type Entry = { id: string; correctsId: string | null }

/** Every protection assessment of a child's report, oldest first. */
export function protectionEntries(tx: Read, childId: string): Promise<Entry[]> {
  return tx.selectFrom('protection_assessment').select(['id', 'corrects_id as correctsId'])
    .where('municipality_code', '=', here).where('concern_child_id', '=', childId).orderBy('assessed_at').execute()
}

export async function saveProtection(tx: Write, made: {
  childId: string; personId: string | null; outcome: ProtectionOutcome; reasons: string; on: Day; at: Instant; by: string;
  correctsId: string | null; access: string[]
}): Promise<string> {
  const id = newId()
  await tx.insertInto('protection_assessment').values({
    municipality_code: here, id, concern_child_id: made.childId, person_id: made.personId, outcome: made.outcome, reasons: made.reasons,
    assessed_on: made.on,
    assessed_at: made.at, assessed_by: made.by, corrects_id: made.correctsId, access: made.access, recorded_at: made.at,
  }).execute()
  return id
}

export type PendingReport = {
  childId: string; personId: string; receivedOn: Day; startedOn: Day; nominalDueOn: Day; ruleVersion: number; unitId: string;
  protected: boolean
  askedOn: Day | null
}

/** The reports about a child that wait for a decision: those whose fourteen days run. `protected`: immediate protection is assessed. */
export async function pendingReports(tx: Read, personIds: readonly string[]): Promise<PendingReport[]> {
  const { rows } = await sql<PendingReport>`
    SELECT n.id AS "childId", n.person_id AS "personId", c.received_on AS "receivedOn", k.started_on AS "startedOn",
      k.nominal_due_on AS "nominalDueOn",
      k.rule_version AS "ruleVersion", k.unit_id AS "unitId",
      EXISTS (SELECT FROM protection_assessment a WHERE a.municipality_code = ${here} AND a.concern_child_id = n.id) AS protected,
      (SELECT f.asked_on FROM feedback_request f WHERE f.municipality_code = ${here} AND f.concern_child_id = n.id) AS "askedOn"
    FROM concern_child n
    JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id
    JOIN clock k ON k.municipality_code = ${here} AND k.subject_id = n.id AND k.rule = 'prelim-assess' AND k.ended_on IS NULL
    WHERE n.municipality_code = ${here} AND n.person_id = ANY(${personIds}::uuid[]) AND n.moved_on IS NULL
    ORDER BY c.received_on, n.id`.execute(tx)
  return rows
}

export type DecisionEntry = Entry & { decision: Decision; investigationId: string | null; decidedOn: Day; ruleVersion: number }

/** Every decision on a child's report, oldest first. */
export function decisionEntries(tx: Read, childId: string): Promise<DecisionEntry[]> {
  return tx.selectFrom('preliminary_decision').select([
    'id', 'corrects_id as correctsId', sql<Decision>`decision`.as('decision'), 'investigation_id as investigationId',
    sql<Day>`decided_on`.as('decidedOn'),
    'rule_version as ruleVersion',
  ]).where('municipality_code', '=', here).where('concern_child_id', '=', childId).orderBy('decided_at').execute()
}

export async function saveDecision(tx: Write, made: {
  childId: string; personId: string; decision: Decision; reasons: string; on: Day; at: Instant; by: string; ruleVersion: number
  investigationId: string | null; correctsId: string | null; access: string[]
}): Promise<void> {
  await tx.insertInto('preliminary_decision').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, person_id: made.personId, decision: made.decision,
    reasons: made.reasons,
    decided_on: made.on, decided_at: made.at, decided_by: made.by, rule_version: made.ruleVersion, investigation_id: made.investigationId,
    corrects_id: made.correctsId, access: made.access, recorded_at: made.at,
  }).execute()
}

export async function saveExtension(tx: Write, made: {
  childId: string; personId: string; until: Day; reasons: string; on: Day; at: Instant; by: string; access: string[]
}): Promise<void> {
  await tx.insertInto('preliminary_extension').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, person_id: made.personId, until_on: made.until,
    reasons: made.reasons,
    decided_on: made.on, decided_at: made.at, decided_by: made.by, access: made.access, recorded_at: made.at,
  }).execute()
}

/** When the reporter asked to be told; undefined when nobody has asked. */
export function feedbackRequestOf(tx: Read, childId: string): Promise<{ askedOn: Day } | undefined> {
  return tx.selectFrom('feedback_request').select(sql<Day>`asked_on`.as('askedOn'))
    .where('municipality_code', '=', here).where('concern_child_id', '=', childId).executeTakeFirst()
}

export type Given = { id: string; decisionId: string | null }

/** What the reporter of a child's report was told or not told, oldest first: of which entry of the decision each. */
export function givenFeedback(tx: Read, childId: string): Promise<Given[]> {
  return tx.selectFrom('feedback').select(['id', 'decision_id as decisionId'])
    .where('municipality_code', '=', here).where('concern_child_id', '=', childId).orderBy('recorded_at').execute()
}

/** Writes what the reporter was told of a decision, or why it was withheld. A second time is refused: feedback_is_given_once. */
export async function saveFeedback(tx: Write, made: {
  childId: string; decisionId: string | null; followsId: string | null; personId: string | null; told: Telling | null; how: string | null;
    withheldReason: string | null; on: Day; at: Instant;
  by: string; access: string[]
}): Promise<void> {
  await tx.insertInto('feedback').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, decision_id: made.decisionId, follows_id: made.followsId,
    person_id: made.personId, told: made.told, withheld_reason: made.withheldReason,
    told_how: made.how, given_on: made.on, given_by: made.by, access: made.access, recorded_at: made.at,
  }).execute()
}

/** Writes who was told that an investigation was opened, or why it was waived. Once: parties_are_informed_once. */
export async function savePartiesInformation(tx: Write, made: {
  investigationId: string; personId: string; told: ToldParty[] | null; waivedReason: string | null; on: Day; at: Instant; by: string;
  access: string[]
}): Promise<void> {
  await tx.insertInto('parties_information').values({
    municipality_code: here, id: newId(), investigation_id: made.investigationId, person_id: made.personId, told: made.told,
    waived_reason: made.waivedReason,
    informed_on: made.on, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** One line in each file of a moved report; why it was moved stands only where it belongs. */
export async function saveMove(tx: Write, made: {
  childId: string; personId: string | null; side: 'away' | 'here'; reason: string | null; on: Day; at: Instant; by: string; access: string[]
}): Promise<void> {
  await tx.insertInto('concern_move').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, person_id: made.personId, side: made.side, reason: made.reason,
    moved_on: made.on,
    access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** The open clocks of these rules on a person. */
export async function openClocksOf(tx: Read, personIds: readonly string[],
  rules: readonly string[]): Promise<Array<{ rule: string; subjectId: string }>> {
  if (rules.length === 0) return []
  return tx.selectFrom('clock').select(['rule', 'subject_id as subjectId']).where('municipality_code', '=', here)
    .where('person_id', 'in', [...personIds]).where('rule', 'in', [...rules]).where('ended_on', 'is', null).execute()
}
