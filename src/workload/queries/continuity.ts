import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addYears } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ChangeReason, Continuity, HeldContact, Period, Responsibility } from '../rules/measure-continuity.ts'

const here = sql<string>`app_municipality()`
const dayOf = (column: string): RawBuilder<unknown> => sql`(${sql.ref(column)} AT TIME ZONE 'Europe/Stockholm')::date`

export type HeldRow = Responsibility & { readonly unitId: string }

/**
 * Every time that somebody has been responsible for persons who had a responsible worker in a period: all their times, so that a change
 * on its first day has its before. The end of an employment is the one of the worker before, nearest to the change.
 *
 * @param which the persons: their ids, or null for everybody under 18 some day of the period (whose birth is not known, too), by the
 *   unit that the case has now.
 */
export async function responsibilities(tx: Read, { from, to }: Period, which: { ids: readonly string[] } | { units: readonly string[] | null }): Promise<HeldRow[]> {
  const among = 'ids' in which ? sql`r.person_id = ANY (${[...which.ids]}::uuid[])`
    : sql`(p.birth_on IS NULL OR p.birth_on > ${addYears(from, -18)}) AND ${which.units === null ? sql`true` : sql`c.unit_id = ANY (${[...which.units]}::uuid[])`}
      AND EXISTS (SELECT FROM case_responsibility o WHERE o.municipality_code = ${here} AND o.case_id = r.case_id AND ${dayOf('o.from_at')} <= ${to}
        AND (o.to_at IS NULL OR ${dayOf('o.to_at')} >= ${from}))`
  const { rows } = await sql<HeldRow>`SELECT t."childId", t."unitId", t."workerId", t."from", t."to", t.reason, t.reopened,
      (SELECT jsonb_build_object('on', e.to_on, 'how', e.end_reason) FROM employment_event e WHERE e.municipality_code = ${here} AND e.staff_id = t.before
        AND e.to_on IS NOT NULL AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id)
        ORDER BY abs(e.to_on - t."from") LIMIT 1) AS "previousEnd"
    FROM (SELECT r.person_id AS "childId", c.unit_id AS "unitId", r.staff_id AS "workerId", ${dayOf('r.from_at')} AS "from", ${dayOf('r.to_at')} AS "to", r.reason,
        r.closed_on IS NOT NULL AS reopened, lag(r.staff_id) OVER (PARTITION BY r.case_id ORDER BY r.from_at) AS before
      FROM case_responsibility r JOIN person_case c ON c.municipality_code = ${here} AND c.id = r.case_id
      JOIN person p ON p.municipality_code = ${here} AND p.id = r.person_id
      WHERE r.municipality_code = ${here} AND ${among}) t ORDER BY t."childId", t."from"`.execute(tx)
  return rows
}

/** A person's contacts that took place in a period, by who wrote them. */
export async function heldContacts(tx: Read, ids: readonly string[], { from, to }: Period): Promise<HeldContact[]> {
  const { rows } = await sql<HeldContact>`SELECT k.person_id AS "childId", k.happened_on AS on, t.written_by AS "workerId" FROM contact_child k
    JOIN contact t ON t.municipality_code = ${here} AND t.id = k.contact_id AND t.outcome = 'held'
    WHERE k.municipality_code = ${here} AND k.person_id = ANY (${[...ids]}::uuid[]) AND k.moved_on IS NULL AND k.happened_on BETWEEN ${from} AND ${to}`.execute(tx)
  return rows
}

export type ContactShare = { unitId: string; contacts: number; withResponsible: number }

/** Contacts of children that took place in a period, and those written by whoever was responsible that day: the rule's count, in SQL. */
export async function contactShares(tx: Read, { from, to }: Period): Promise<ContactShare[]> {
  const { rows } = await sql<ContactShare>`SELECT c.unit_id AS "unitId", count(*)::int AS contacts, count(*) FILTER (WHERE EXISTS (
      SELECT FROM case_responsibility r WHERE r.municipality_code = ${here} AND r.case_id = c.id AND r.staff_id = t.written_by
        AND ${dayOf('r.from_at')} <= k.happened_on AND (r.to_at IS NULL OR ${dayOf('r.to_at')} >= k.happened_on)))::int AS "withResponsible"
    FROM contact_child k JOIN contact t ON t.municipality_code = ${here} AND t.id = k.contact_id AND t.outcome = 'held'
    JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = k.person_id
    JOIN person p ON p.municipality_code = ${here} AND p.id = k.person_id
    WHERE k.municipality_code = ${here} AND k.moved_on IS NULL AND k.happened_on BETWEEN ${from} AND ${to}
      AND (p.birth_on IS NULL OR p.birth_on > ${addYears(from, -18)}) GROUP BY 1`.execute(tx)
  return rows
}

export type UnitYear = Continuity & { unitId: string; year: number; contacts: number; withResponsible: number; countedAt: Instant }

/** Writes a year of units, over what was counted before. */
export async function saveContinuity(tx: Write, years: ReadonlyArray<Omit<UnitYear, 'countedAt'>>, at: Instant): Promise<void> {
  if (years.length === 0) return
  const counted = ['children', 'with_one', 'with_two', 'with_more', 'workers', 'changes', 'contacts', 'contacts_with_responsible', 'counted_at'] as const
  await tx.insertInto('continuity_year').values(years.map((row) => ({
    municipality_code: here, unit_id: row.unitId, year: row.year, children: row.children, with_one: row.withOne, with_two: row.withTwo, with_more: row.withMore,
    workers: row.workers, changes: JSON.stringify(row.changes), contacts: row.contacts, contacts_with_responsible: row.withResponsible,
    access: [row.unitId], counted_at: at,
  }))).onConflict((conflict) => conflict.constraint('continuity_year_pk').doUpdateSet((row) => Object.fromEntries(
    counted.map((column) => [column, row.ref(`excluded.${column}`)])))).execute()
}

/** The counted years of some units, the latest first. */
export async function countedYears(tx: Read, units: readonly string[]): Promise<UnitYear[]> {
  if (units.length === 0) return []
  const { rows } = await sql<UnitYear & { changes: Array<{ reason: ChangeReason; count: number }> }>`SELECT unit_id AS "unitId", year, children, with_one AS "withOne",
      with_two AS "withTwo", with_more AS "withMore", workers, changes, contacts, contacts_with_responsible AS "withResponsible",
      to_char(counted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "countedAt"
    FROM continuity_year WHERE municipality_code = ${here} AND unit_id = ANY (${[...units]}::uuid[]) ORDER BY year DESC, unit_id`.execute(tx)
  return rows
}

export type ChildNamed = { id: string; name: string | null; caseNumber: string | null; protected: boolean; unitName: string; workerName: string | null }

/** Some children by name, unit and present worker, in no order. */
export async function childrenNamed(tx: Read, ids: readonly string[]): Promise<ChildNamed[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ChildNamed>`SELECT p.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      c.case_number AS "caseNumber", coalesce(p.protection <> 'none', false) AS protected, u.name AS "unitName", s.given_name || ' ' || s.family_name AS "workerName"
    FROM person p JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
    JOIN unit u ON u.municipality_code = ${here} AND u.id = c.unit_id
    LEFT JOIN case_responsibility h ON h.municipality_code = ${here} AND h.case_id = c.id AND h.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = h.staff_id
    WHERE p.municipality_code = ${here} AND p.id = ANY (${[...ids]}::uuid[])`.execute(tx)
  return rows
}
