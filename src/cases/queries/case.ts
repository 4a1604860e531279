import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Strand } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type CaseHeader = {
  id: string; personId: string; caseNumber: string; unitId: string; openedOn: Day; closedOn: Day | null; responsibleId: string | null
}

/** The person's case as far as the asker may see it; undefined when there is none or it is not the asker's to see. */
export function caseOf(tx: Read, personId: string): Promise<CaseHeader | undefined> {
  return tx.selectFrom('person_case as c')
    .leftJoin('case_responsibility as r', (join) => join.onRef('r.municipality_code', '=', 'c.municipality_code').onRef('r.case_id', '=',
      'c.id').on('r.to_at', 'is', null))
    .select([
      'c.id', 'c.person_id as personId', 'c.case_number as caseNumber', 'c.unit_id as unitId', sql<Day>`c.opened_on`.as('openedOn'),
      sql<Day | null>`c.closed_on`.as('closedOn'), 'r.staff_id as responsibleId',
    ])
    .where('c.municipality_code', '=', here).where('c.person_id', '=', personId).executeTakeFirst()
}

/** The same, locked until the request ends: for whoever is about to change who is responsible or what runs. */
export function caseToChange(tx: Write, personId: string): Promise<{ id: string; unitId: string; caseNumber: string } | undefined> {
  return tx.selectFrom('person_case').select(['id', 'unit_id as unitId', 'case_number as caseNumber'])
    .where('municipality_code', '=', here).where('person_id', '=', personId).forUpdate().executeTakeFirst()
}

/** The next case number of the year, "SN 2026/00417". Two who ask at once get two numbers: the series row is locked. */
async function nextCaseNumber(tx: Write, year: number): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    WITH series AS (INSERT INTO case_number_series (municipality_code, year, last) VALUES (${here}, ${year}, 1)
      ON CONFLICT (municipality_code, year) DO UPDATE SET last = case_number_series.last + 1 RETURNING last)
    SELECT m.case_prefix || ' ' || ${year}::text || '/' || lpad(series.last::text, 5, '0') AS text FROM series, municipality m`.execute(tx)
  const text = rows[0]?.text
  if (text === undefined) throw new Error('no case number was given')
  return text
}

/** Opens the person's one case. @returns its id. A second one is refused by the database: one_case_per_person. */
export async function openCase(tx: Write,
  made: { personId: string; unitId: string; openedOn: Day; at: Instant; by: string | null }): Promise<string> {
  const id = newId()
  await tx.insertInto('person_case').values({
    municipality_code: here, id, person_id: made.personId, case_number: await nextCaseNumber(tx, Number(made.openedOn.slice(0, 4))),
    opened_on: made.openedOn, unit_id: made.unitId, access: [made.unitId], recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** That a responsibility opens a closed case again: since when it had been closed, and for which child of a report, if for one. */
export type Reopening = { closedOn: Day; concernChildId: string | null }

/** Makes somebody responsible from an instant on. Two at the same time are refused by the database: one_responsible_worker_at_a_time. */
export async function saveResponsibility(
  tx: Write,
  made: { caseId: string; personId: string; staffId: string; reason: string; at: Instant; by: string | null; reopens?: Reopening | null },
): Promise<void> {
  await tx.insertInto('case_responsibility').values({
    municipality_code: here, id: newId(), case_id: made.caseId, person_id: made.personId, staff_id: made.staffId, from_at: made.at,
    reason: made.reason, closed_on: made.reopens?.closedOn ?? null, concern_child_id: made.reopens?.concernChildId ?? null,
    given_by: made.by, access: [made.staffId], recorded_at: made.at,
  }).execute()
}

/** Takes away that the case is closed; who is responsible from now on says since when it was, and why it is open again. */
export async function saveReopening(tx: Write, caseId: string): Promise<void> {
  await tx.updateTable('person_case').set({ closed_on: null }).where('municipality_code', '=', here).where('id', '=', caseId).execute()
}

/** Ends the present responsibility, if there is one. */
export async function endResponsibility(tx: Write, caseId: string, at: Instant): Promise<void> {
  await tx.updateTable('case_responsibility').set({ to_at: at })
    .where('municipality_code', '=', here).where('case_id', '=', caseId).where('to_at', 'is', null).execute()
}

/** Moves the case, and the clocks that run in it, to the unit of the responsible worker. */
export async function saveCaseUnit(tx: Write, personId: string, unitId: string): Promise<void> {
  await tx.updateTable('person_case').set({ unit_id: unitId }).where('municipality_code', '=', here).where('person_id', '=',
    personId).execute()
  await tx.updateTable('clock').set({ unit_id: unitId })
    .where('municipality_code', '=', here).where('person_id', '=', personId).where('ended_on', 'is', null).execute()
}

/**
 * Renews who may see everything about a person and about records joined to it; call it last, after the facts that decide it were
 * written. Whoever is no longer among them has lost access when it returns.
 */
export async function refreshAccess(tx: Write, personId: string, today: Day): Promise<void> {
  await sql`SELECT refresh_access(${here}, ${personId}::uuid, ${today}::date), refresh_joined_access(${here}, ${personId}::uuid,
    ${today}::date)`.execute(tx)
}

/** The keys that open a strand of the person's case today: what a new row gets in its access column. */
export async function accessFor(tx: Read, personId: string, today: Day, strand: Strand | null): Promise<string[]> {
  const { rows } = await sql<{ keys: string[] }>`SELECT case_keys(${here}, ${personId}::uuid, ${today}::date, ${strand})
    AS keys`.execute(tx)
  return rows[0]?.keys ?? []
}

/**
 * Writes that an investigation was opened, with the headings that hold now. A second ongoing one is refused: one_investigation_at_a_time.
 *
 * @param made.from what it was opened by; a report when it is left out.
 */
export async function saveInvestigation(
  tx: Write,
  made: { personId: string; caseId: string; openedOn: Day; at: Instant; by: string | null; access: string[]; from?: 'application' | 'information' },
): Promise<string> {
  const id = newId()
  await tx.insertInto('investigation').values({
    municipality_code: here, id, person_id: made.personId, case_id: made.caseId, opened_on: made.openedOn, opened_by: made.by,
      access: made.access, opened_from: made.from ?? null,
    template_version: sql<number>`(SELECT coalesce(max(t.version), 1) FROM assessment_template t WHERE t.municipality_code = ${here})`,
    recorded_at: made.at,
  }).execute()
  return id
}

/** Ends an investigation as its decision says, and locks it. One that is concluded stays as it is. */
export async function saveConclusion(tx: Write, made: { id: string; outcome: string; on: Day; at: Instant }): Promise<void> {
  await sql`SELECT conclude_investigation(${made.id}::uuid, ${made.outcome}, ${made.on}::date, ${made.at}::timestamptz)`.execute(tx)
}
