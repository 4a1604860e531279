import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Protection } from '../../persons/contract.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Strand } from '../contract.ts'
import type { Worker } from '../rules.ts'

const here = sql<string>`app_municipality()`

/** Those who hold a role of case work on the day, who may be made responsible or co-worker, in Swedish order. */
export function workersToChoose(tx: Read, today: Day): Promise<Worker[]> {
  return tx
    .selectFrom('staff as s')
    .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 's.municipality_code').onRef('u.id', '=', 's.unit_id'))
    .select(['s.id', sql<string>`s.given_name || ' ' || s.family_name`.as('name'), 's.unit_id as unitId', 'u.name as unitName'])
    .where('s.municipality_code', '=', here)
    .where((eb) => eb.or([eb('s.ended_on', 'is', null), eb('s.ended_on', '>=', today)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_assignment as r')
          .select('r.id')
          .where('r.municipality_code', '=', here)
          .whereRef('r.staff_id', '=', 's.id')
          .where('r.role', 'in', ['social_worker', 'intake', 'emergency_duty', 'unit_manager'])
          .where('r.from_on', '<=', today)
          .where((or) => or.or([or('r.to_on', 'is', null), or('r.to_on', '>=', today)])),
      ),
    )
    .orderBy('u.name')
    .orderBy('s.family_name')
    .orderBy('s.given_name')
    .execute()
}

export type FamilyCase = {
  personId: string
  caseId: string
  caseNumber: string
  unitId: string
  responsibleId: string | null
  responsibleName: string | null
  givenName: string
  familyName: string
  protection: Protection
}

/**
 * The person's case and those of the siblings, as far as the asker may see them: who might be handed over together. Siblings share a
 * parent or custodian, or are said to be siblings. The person's own is first.
 */
export async function familyCases(tx: Read, personId: string, today: Day): Promise<FamilyCase[]> {
  const open = (alias: string) => sql`(${sql.ref(`${alias}.to_on`)} IS NULL OR ${sql.ref(`${alias}.to_on`)} >= ${today}::date)`
  const { rows } = await sql<FamilyCase>`
    WITH family AS (
      SELECT ${personId}::uuid AS id
      UNION SELECT o.person_id FROM relation r JOIN relation o ON o.municipality_code = ${here} AND o.relative_id = r.relative_id
         AND o.kind IN ('parent', 'custodian') AND ${open('o')}
       WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.kind IN ('parent', 'custodian') AND ${open('r')}
      UNION SELECT r.relative_id FROM relation r WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid
        AND r.kind = 'sibling' AND ${open('r')}
      UNION SELECT r.person_id FROM relation r WHERE r.municipality_code = ${here} AND r.relative_id = ${personId}::uuid
        AND r.kind = 'sibling' AND ${open('r')})
    SELECT p.id AS "personId", c.id AS "caseId", c.case_number AS "caseNumber", c.unit_id AS "unitId", r.staff_id AS "responsibleId",
           s.given_name || ' ' || s.family_name AS "responsibleName", p.given_name AS "givenName", p.family_name AS "familyName",
           p.protection
      FROM family f
      JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = f.id
      JOIN person p ON p.municipality_code = ${here} AND p.id = f.id
      LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
      LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
     ORDER BY f.id <> ${personId}::uuid, p.birth_on, p.id`.execute(tx)
  return rows
}

/** Who is responsible now, read after the case was locked; null when nobody is. */
export async function responsibleNow(tx: Write, caseId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('case_responsibility')
    .select('staff_id as id')
    .where('municipality_code', '=', here)
    .where('case_id', '=', caseId)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

export type CoworkerRow = {
  id: string
  staffId: string
  name: string
  unitName: string
  strand: Strand
  fromOn: Day
  toOn: Day | null
  reason: string
}

/** The co-workers of a person's case, those that have ended last. */
export function coworkersOf(tx: Read, personId: string): Promise<CoworkerRow[]> {
  return tx
    .selectFrom('case_coworker as w')
    .innerJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'w.municipality_code').onRef('s.id', '=', 'w.staff_id'))
    .innerJoin('unit as u', (join) => join.onRef('u.municipality_code', '=', 's.municipality_code').onRef('u.id', '=', 's.unit_id'))
    .select([
      'w.id',
      'w.staff_id as staffId',
      sql<string>`s.given_name || ' ' || s.family_name`.as('name'),
      'u.name as unitName',
      sql<Strand>`w.strand`.as('strand'),
      sql<Day>`w.from_on`.as('fromOn'),
      sql<Day | null>`w.to_on`.as('toOn'),
      'w.reason',
    ])
    .where('w.municipality_code', '=', here)
    .where('w.person_id', '=', personId)
    .orderBy(sql`w.to_on IS NOT NULL`)
    .orderBy('s.family_name')
    .orderBy('w.strand')
    .execute()
}

/** Names a co-worker for one strand of a case. */
export async function saveCoworker(
  tx: Write,
  made: {
    caseId: string
    personId: string
    staffId: string
    strand: Strand
    fromOn: Day
    toOn: Day | null
    reason: string
    by: string
    at: Instant
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('case_coworker')
    .values({
      municipality_code: here,
      id,
      case_id: made.caseId,
      person_id: made.personId,
      staff_id: made.staffId,
      strand: made.strand,
      from_on: made.fromOn,
      to_on: made.toOn,
      reason: made.reason,
      given_by: made.by,
      access: [made.staffId],
      recorded_at: made.at,
    })
    .execute()
  return id
}

/** Ends a co-worker's time. @returns false when the row is not there or had ended before that day. */
export async function endCoworker(tx: Write, personId: string, rowId: string, toOn: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('case_coworker')
    .set({ to_on: toOn })
    .where('municipality_code', '=', here)
    .where('person_id', '=', personId)
    .where('id', '=', rowId)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', toOn)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
