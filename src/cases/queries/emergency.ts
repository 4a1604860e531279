import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Language } from '../../platform/language.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { EmergencyBody } from '../contract/emergency.ts'

const here = sql<string>`app_municipality()`

export type Subject = { personId: string; hasCase: boolean; responsibleId: string | null }

/** Whom an exact number means, also when the asker may not see that person; undefined when nobody. Only for who states an emergency. */
export async function emergencySubject(tx: Read, number: string | null, caseNumber: string | null): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`SELECT person_id AS "personId", has_case AS "hasCase", responsible_id AS "responsibleId"
    FROM emergency_subject(${number}, ${caseNumber})`.execute(tx)
  return rows[0]
}

/** How many numbers that mean nobody a member of staff has tried since an instant: the log says. */
export async function refusedTries(tx: Read, staffId: string, since: Instant): Promise<number> {
  const { rows } = await sql<{ count: string }>`SELECT count(*) FROM trace t WHERE t.municipality_code = ${here}
    AND t.at > ${since}::timestamptz AND t.actor_id = ${staffId}::uuid AND t.refusal = 'emergency_not_given'`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

/** Whether the asker sees the person's case, or the person when there is no case, without any emergency. */
export async function seesAlready(tx: Read, { personId, hasCase }: Subject): Promise<boolean> {
  const { rows } = await sql<{ seen: boolean }>`SELECT CASE WHEN ${hasCase}
      THEN EXISTS (SELECT FROM person_case c WHERE c.municipality_code = ${here} AND c.person_id = ${personId}::uuid)
      ELSE EXISTS (SELECT FROM person p WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid) END AS seen`.execute(tx)
  return rows[0]?.seen === true
}

export type Told = { id: string; email: string | null; language: Language; as: 'manager' | 'responsible' | 'log_reviewer' }

/**
 * Who is told of an emergency access: the managers of the holder's unit (the directors when it has none but the holder), the responsible
 * worker and who stands in for that one, and the log reviewers. Each once, by the nearest part; never the holder.
 */
export async function toTell(tx: Read, given: { staffId: string; unitId: string; responsibleId: string | null; on: Day }): Promise<Told[]> {
  const { rows } = await sql<Told>`
    WITH held AS (
      SELECT r.staff_id, r.role, r.unit_id FROM role_assignment r
       WHERE r.municipality_code = ${here} AND r.from_on <= ${given.on}::date AND (r.to_on IS NULL OR r.to_on >= ${given.on}::date)
         AND r.staff_id <> ${given.staffId}::uuid),
    manager AS (SELECT staff_id FROM held WHERE role = 'unit_manager' AND unit_id = ${given.unitId}::uuid),
    part AS (
      SELECT staff_id, 'manager' AS "as", 1 AS place FROM manager
      UNION SELECT staff_id, 'manager', 1 FROM held WHERE role = 'director' AND NOT EXISTS (SELECT FROM manager)
      UNION SELECT ${given.responsibleId}::uuid, 'responsible', 2
      UNION SELECT d.deputy_id, 'responsible', 2 FROM deputy d WHERE d.municipality_code = ${here}
        AND d.staff_id = ${given.responsibleId}::uuid AND d.from_on <= ${given.on}::date AND d.to_on >= ${given.on}::date
      UNION SELECT staff_id, 'log_reviewer', 3 FROM held WHERE role = 'log_reviewer')
    SELECT DISTINCT ON (s.id) s.id, s.email, coalesce(f.value #>> '{}', 'sv') AS language, part."as"
      FROM part JOIN staff s ON s.municipality_code = ${here} AND s.id = part.staff_id AND s.id <> ${given.staffId}::uuid
      LEFT JOIN staff_preference f ON f.municipality_code = ${here} AND f.staff_id = s.id AND f.key = 'language'
     WHERE s.ended_on IS NULL OR s.ended_on >= ${given.on}::date
     ORDER BY s.id, part.place`.execute(tx)
  return rows
}

type New = Omit<EmergencyBody, 'subject'> & {
  personId: string; staffId: string; unitId: string; from: Instant; until: Instant; access: readonly string[]
}

/** Writes an emergency access. One that lasts already is refused by the database: emergency_access_is_held_once_at_a_time. */
export async function saveEmergency(tx: Write, made: New): Promise<string> {
  const id = newId()
  await tx.insertInto('emergency_access').values({
    municipality_code: here, id, person_id: made.personId, staff_id: made.staffId, unit_id: made.unitId, category: made.category,
      reason: made.reason,
    from_at: made.from, until_at: made.until, access: [...made.access],
  }).execute()
  return id
}

export async function saveNotices(
  tx: Write, made: { emergencyId: string; to: readonly Told[]; at: Instant; access: readonly string[] },
): Promise<void> {
  if (made.to.length === 0) return
  await tx.insertInto('emergency_notice').values(made.to.map(({ id, as }) => ({
    municipality_code: here, id: newId(), emergency_id: made.emergencyId, staff_id: id, told_as: as, told_at: made.at,
      access: [...made.access],
  }))).execute()
}

export type EmergencyRow = {
  id: string; personId: string; caseNumber: string | null; staffId: string; staffName: string; unitId: string; unitName: string
  category: EmergencyBody['category']; reason: string; fromAt: string; untilAt: string; endedAt: string | null; endedByName: string | null
  told: Array<{ staffId: string; name: string; as: Told['as']; seenAt: string | null }>
}

/** Emergency accesses that the asker holds or was told of, the latest first; one of them when its id is given. */
export async function emergencies(tx: Read, id: string | null, most: number): Promise<EmergencyRow[]> {
  const { rows } = await sql<EmergencyRow>`
    SELECT e.id, e.person_id AS "personId", number.case_number AS "caseNumber", e.staff_id AS "staffId",
      s.given_name || ' ' || s.family_name AS "staffName", e.unit_id AS "unitId", u.name AS "unitName", e.category, e.reason,
      e.from_at AS "fromAt", e.until_at AS "untilAt", e.ended_at AS "endedAt", b.given_name || ' ' || b.family_name AS "endedByName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('staffId', n.staff_id, 'name', t.given_name || ' ' || t.family_name, 'as', n.told_as,
          'seenAt', n.seen_at) ORDER BY n.told_as, t.family_name)
        FROM emergency_notice n JOIN staff t ON t.municipality_code = ${here} AND t.id = n.staff_id
        WHERE n.municipality_code = ${here} AND n.emergency_id = e.id), '[]') AS told
    FROM emergency_access e
    JOIN staff s ON s.municipality_code = ${here} AND s.id = e.staff_id
    JOIN unit u ON u.municipality_code = ${here} AND u.id = e.unit_id
    LEFT JOIN staff b ON b.municipality_code = ${here} AND b.id = e.ended_by
    LEFT JOIN LATERAL case_numbers(ARRAY[e.person_id]) number ON true
    WHERE e.municipality_code = ${here} AND (${id}::uuid IS NULL OR e.id = ${id}::uuid)
    ORDER BY e.from_at DESC, e.id LIMIT ${most}`.execute(tx)
  return rows
}

/** The emergency access, locked; undefined when there is none that the asker was told of or holds. */
export async function emergencyToEnd(tx: Write, id: string): Promise<{ personId: string; untilAt: string;
  endedAt: string | null } | undefined> {
  return tx.selectFrom('emergency_access').select(['person_id as personId', 'until_at as untilAt', 'ended_at as endedAt'])
    .where('municipality_code', '=', here).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** @param by null: the hour was over. */
export async function saveEmergencyEnd(tx: Write, id: string, at: string, by: string | null): Promise<void> {
  await tx.updateTable('emergency_access').set({ ended_at: at, ended_by: by }).where('municipality_code', '=', here).where('id', '=',
    id).execute()
}

/** Emergency accesses whose hour is over but whose key the rows still carry. For jobs. */
export async function emergenciesPast(tx: Read, now: Instant): Promise<Array<{ id: string; personId: string; untilAt: string }>> {
  return tx.selectFrom('emergency_access').select(['id', 'person_id as personId', 'until_at as untilAt'])
    .where('municipality_code', '=', here).where('ended_at', 'is', null).where('until_at', '<=', now).execute()
}

/** Marks a notice as read by the asker. @returns whether there was one. */
export async function saveSeen(tx: Write, emergencyId: string, staffId: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('emergency_notice').set({ seen_at: at }).where('municipality_code', '=', here)
    .where('emergency_id', '=', emergencyId).where('staff_id', '=', staffId).where('seen_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Emergency accesses that a member of staff was told of and has not read about, the latest first. */
export async function unseenNotices(tx: Read, staffId: string): Promise<Array<{ emergencyId: string; staffName: string; fromAt: string;
  caseNumber: string | null }>> {
  const { rows } = await sql<{ emergencyId: string; staffName: string; fromAt: string; caseNumber: string | null }>`
    SELECT e.id AS "emergencyId", s.given_name || ' ' || s.family_name AS "staffName", e.from_at AS "fromAt",
      number.case_number AS "caseNumber"
    FROM emergency_notice n
    JOIN emergency_access e ON e.municipality_code = ${here} AND e.id = n.emergency_id
    JOIN staff s ON s.municipality_code = ${here} AND s.id = e.staff_id
    LEFT JOIN LATERAL case_numbers(ARRAY[e.person_id]) number ON true
    WHERE n.municipality_code = ${here} AND n.staff_id = ${staffId}::uuid AND n.seen_at IS NULL ORDER BY e.from_at DESC`.execute(tx)
  return rows
}
