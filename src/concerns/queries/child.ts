import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ReporterKind } from '../contract/words.ts'
import type { InvestigationDays } from '../rules/standing.ts'

const here = sql<string>`app_municipality()`

/** One child in a report, with what its handling turns on. */
export type ChildInReport = {
  id: string; concernId: string; position: number; name: string; age: string; whereabouts: string; personId: string | null; unitId: string
  sharedKey: string; investigationId: string | null; movedOn: Day | null; grownUpOn: Day | null; receivedOn: Day; receivedAt: Instant
  openedAt: Instant | null
  mandated: boolean; reporterKind: ReporterKind; assignedTo: string | null
}

const childColumns = (tx: Read) => tx.selectFrom('concern_child as n')
  .innerJoin('concern as c', (join) => join.onRef('c.municipality_code', '=', 'n.municipality_code').onRef('c.id', '=', 'n.concern_id'))
  .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 'n.municipality_code').onRef('u.id', '=', 'n.unit_id'))
  .select([
    'n.id', 'n.concern_id as concernId', 'n.position', 'n.told_name as name', 'n.told_age as age', 'n.told_whereabouts as whereabouts',
    'n.person_id as personId', 'n.unit_id as unitId', 'u.shared_key as sharedKey', 'n.investigation_id as investigationId',
    sql<Day | null>`n.moved_on`.as('movedOn'), sql<Day | null>`n.grown_up_on`.as('grownUpOn'),
    sql<Day>`c.received_on`.as('receivedOn'), sql<Instant>`c.received_at`.as('receivedAt'),
    sql<Instant | null>`c.opened_at`.as('openedAt'), 'c.mandated', sql<ReporterKind>`c.reporter_kind`.as('reporterKind'),
    sql<string | null>`(SELECT a.staff_id FROM concern_assignment a WHERE a.municipality_code = n.municipality_code
      AND a.concern_child_id = n.id
      ORDER BY a.assigned_at DESC LIMIT 1)`.as('assignedTo'),
  ]).where('n.municipality_code', '=', here)

/** A child of a report; undefined if there is none or it is not the asker's to see. */
export function childOf(tx: Read, childId: string): Promise<ChildInReport | undefined> {
  return childColumns(tx).where('n.id', '=', childId).executeTakeFirst()
}

/** The same, locked until the request ends. Where the case is locked too, it is locked first. */
export function childToChange(tx: Write, childId: string): Promise<ChildInReport | undefined> {
  return childColumns(tx).where('n.id', '=', childId).forUpdate('n').executeTakeFirst()
}

/** All records that are found to be one child: the one that is kept, and those joined to it. */
export async function recordsOf(tx: Read, personId: string): Promise<{ keptId: string; ids: string[] }> {
  const { rows } = await sql<{ kept_id: string; other_id: string }>`
    SELECT j.kept_id, j.other_id FROM person_joining j WHERE j.municipality_code = ${here} AND j.undone_on IS NULL AND j.kept_id = coalesce(
      (SELECT i.kept_id FROM person_joining i WHERE i.municipality_code = ${here} AND i.undone_on IS NULL
        AND i.other_id = ${personId}::uuid), ${personId}::uuid)`.execute(tx)
  const keptId = rows[0]?.kept_id ?? personId
  return { keptId, ids: [...new Set([keptId, personId, ...rows.map((row) => row.other_id)])] }
}

/** Every investigation on the child, whichever record it stands on. */
export function investigationsOf(tx: Read, personIds: readonly string[]): Promise<InvestigationDays[]> {
  return tx.selectFrom('investigation').select(['id', sql<Day>`opened_on`.as('openedOn'), sql<Day | null>`concluded_on`.as('concludedOn')])
    .where('municipality_code', '=', here).where('person_id', 'in', [...personIds]).orderBy('opened_on').execute()
}

/** The child's day of birth, if it is known and the asker may see it. */
export async function birthOf(tx: Read, personId: string): Promise<Day | null> {
  const row = await tx.selectFrom('person').select(sql<Day | null>`birth_on`.as('birthOn'))
    .where('municipality_code', '=', here).where('id', '=', personId).executeTakeFirst()
  return row?.birthOn ?? null
}

/** Says who the child of a report is. The same person twice in one report is refused: concern_names_a_child_once. */
export async function saveIdentity(tx: Write, made: { childId: string; personId: string; at: Instant; by: string }): Promise<void> {
  await tx.updateTable('concern_child').set({ person_id: made.personId, identified_at: made.at, identified_by: made.by })
    .where('municipality_code', '=', here).where('id', '=', made.childId).execute()
  await tx.updateTable('clock').set({ person_id: made.personId }).where('municipality_code', '=', here)
    .where('subject_id', '=', made.childId).execute()
}

/** Attaches a report to the investigation that it belongs to. */
export async function saveAttachment(tx: Write, childId: string, investigationId: string): Promise<void> {
  await tx.updateTable('concern_child').set({ investigation_id: investigationId }).where('municipality_code', '=', here)
    .where('id', '=', childId).execute()
}

/** Moves the running clocks of a report about a child to the unit that answers for it. */
export async function saveClockUnit(tx: Write, childId: string, unitId: string): Promise<void> {
  await tx.updateTable('clock').set({ unit_id: unitId }).where('municipality_code', '=', here)
    .where('subject_id', '=', childId).where('ended_on', 'is', null).execute()
}

/** Takes a row out of the wrong person's file, with its clocks. */
export async function saveMovedAway(tx: Write, childId: string, on: Day): Promise<void> {
  await tx.updateTable('concern_child').set({ moved_on: on }).where('municipality_code', '=', here).where('id', '=', childId).execute()
  await tx.updateTable('clock').set({ person_id: null }).where('municipality_code', '=', here).where('subject_id', '=', childId).execute()
}

/** Whether the asker may see the report now: after it was assigned to others, its writer may not. */
export async function isSeen(tx: Read, concernId: string): Promise<boolean> {
  const row = await tx.selectFrom('concern').select('id').where('municipality_code', '=', here)
    .where('id', '=', concernId).executeTakeFirst()
  return row !== undefined
}
