import { sql } from 'kysely'
import type { Role } from '../../access/contract.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Language } from '../../platform/language.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'

const here = sql<string>`app_municipality()`

export type Unopened = { id: string; reference: string; unitId: string; receivedAt: Instant; access: string[];
  told: Array<'unit_manager' | 'director'> }

/** Reports that nobody has opened, the oldest first. For jobs, which see the whole municipality. */
export async function unopenedConcerns(tx: Read): Promise<Unopened[]> {
  const { rows } = await sql<Unopened>`SELECT c.id, c.reference, c.unit_id AS "unitId", c.received_at AS "receivedAt", c.access,
      ARRAY(SELECT e.told FROM concern_escalation e WHERE e.municipality_code = ${here} AND e.concern_id = c.id) AS told
    FROM concern c WHERE c.municipality_code = ${here} AND c.opened_at IS NULL ORDER BY c.received_at, c.id`.execute(tx)
  return rows
}

/** Notes who was told that a report lies unopened; once to each. */
export async function saveEscalation(
  tx: Write, made: { concernId: string; told: 'unit_manager' | 'director'; at: Instant; access: string[] },
): Promise<void> {
  await tx.insertInto('concern_escalation').values({
    municipality_code: here, id: newId(), concern_id: made.concernId, told: made.told, told_at: made.at, access: made.access,
  }).onConflict((conflict) => conflict.constraint('concern_escalates_once_to_each').doNothing()).execute()
}

export type Unassessed = { childId: string; concernId: string; reference: string; unitId: string }

/**
 * Children in reports that came in between two instants whose immediate protection nobody has assessed, with the unit that answers for it
 * now. For jobs, which see the whole municipality.
 */
export async function unassessedChildren(tx: Read, { from, to }: { from: Instant; to: Instant }): Promise<Unassessed[]> {
  const { rows } = await sql<Unassessed>`SELECT n.id AS "childId", c.id AS "concernId", c.reference, k.unit_id AS "unitId"
    FROM clock k JOIN concern_child n ON n.municipality_code = ${here} AND n.id = k.subject_id
    JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id
    WHERE k.municipality_code = ${here} AND k.subject_kind = 'concern_child' AND k.rule = 'protect-assess' AND k.ended_on IS NULL
      AND c.received_at > ${from}::timestamptz AND c.received_at <= ${to}::timestamptz
    ORDER BY c.received_at, n.id`.execute(tx)
  return rows
}

export type Addressee = { id: string; email: string; language: Language }

/** Members of staff who have a role today and an address to write to; in a unit when one is given. */
export async function staffWithRole(tx: Read, role: Role, on: Day, unitId: string | null): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`SELECT DISTINCT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language
    FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE r.municipality_code = ${here} AND r.role = ${role} AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)
      AND (${unitId}::uuid IS NULL OR r.unit_id = ${unitId}::uuid) AND s.email IS NOT NULL
        AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
    ORDER BY s.id`.execute(tx)
  return rows
}

/** The person's responsible worker now, if one can be written to. */
export async function responsibleFor(tx: Read, personId: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`SELECT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language
    FROM case_responsibility r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE r.municipality_code = ${here} AND r.person_id = ${personId}::uuid AND r.to_at IS NULL AND s.email IS NOT NULL`.execute(tx)
  return rows
}

/** What lies unopened in each intake unit, and how many came in since an instant. */
export async function unopenedByUnit(tx: Read, since: Instant): Promise<Array<{ unitId: string; sharedKey: string; received: number;
  unopened: string[] }>> {
  const { rows } = await sql<{ unitId: string; sharedKey: string; received: number; unopened: string[] }>`
    SELECT u.id AS "unitId", u.shared_key AS "sharedKey",
      (SELECT count(*)::integer FROM concern c WHERE c.municipality_code = ${here} AND c.unit_id = u.id
        AND c.received_at > ${since}::timestamptz) AS received,
      ARRAY(SELECT c.reference FROM concern c WHERE c.municipality_code = ${here} AND c.unit_id = u.id AND c.opened_at IS NULL
        ORDER BY c.received_at) AS unopened
    FROM unit u WHERE u.municipality_code = ${here} AND u.kind = 'intake' AND u.ended_on IS NULL ORDER BY u.id`.execute(tx)
  return rows
}

/** Writes the statement of a day for a unit; the first one of the day stands. */
export async function saveStatement(
  tx: Write, made: { unitId: string; sharedKey: string; received: number; unopened: string[]; on: Day; at: Instant },
): Promise<void> {
  await tx.insertInto('unopened_statement').values({
    municipality_code: here, unit_id: made.unitId, stated_on: made.on, stated_at: made.at, received: made.received, unopened: made.unopened,
    access: [made.unitId, made.sharedKey],
  }).onConflict((conflict) => conflict.constraint('unopened_statement_pk').doNothing()).execute()
}
