import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { Place } from '../../platform/paging.ts'
import type { Role } from '../contract.ts'
import { onlyAsks } from '../rules/read-words.ts'

const here = sql<string>`app_municipality()`

/** The municipality's letters before its case numbers. */
export async function casePrefixOf(tx: Read): Promise<string> {
  const row = await tx.selectFrom('municipality').select('case_prefix as prefix').where('municipality_code', '=', here).executeTakeFirst()
  return row?.prefix ?? 'SN'
}

/** The person that a number means, the record that is kept; undefined when there is none. For the log review. */
export async function personNamed(tx: Read, number: string | null, caseNumber: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`SELECT person_id AS id FROM emergency_subject(${number}, ${caseNumber})`.execute(tx)
  return rows[0]?.id
}

export type ReviewedPerson = { records: string[]; protection: string; hides: boolean; caseNumber: string | null; name: string | null }

/** What the log review may know of a person; undefined when there is none. */
export async function reviewedPerson(tx: Read, id: string, on: Day): Promise<ReviewedPerson | undefined> {
  const { rows } = await sql<ReviewedPerson>`SELECT records, protection, hides, case_number AS "caseNumber", name
    FROM review_person(${id}::uuid, ${on}::date)`.execute(tx)
  return rows[0]
}

/** Whether the log holds something that was done about a person: also about one whose record has been destroyed since. */
export async function isInLog(tx: Read, id: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT EXISTS (SELECT FROM trace t WHERE t.municipality_code = ${here}
    AND t.outcome = 'done' AND t.about @> ARRAY[${id}::uuid]) AS found`.execute(tx)
  return rows[0]?.found === true
}

export type LineRow = {
  id: string; at: string; actorKind: 'staff' | 'client' | 'public' | 'system'; readerId: string | null; readerName: string | null;
    unitName: string | null
  roles: Role[] | null; action: string; why: string; outcome: 'done' | 'refused' | 'failed'
}
export type Period = { readonly from: Instant; readonly to: Instant }
export type LineFilter = Period & { readonly records: readonly string[]; readonly what: 'alla' | 'last' | 'andrat' | 'nekat';
  readonly size: number; readonly skip: number; readonly after?: Place | undefined }

/** Lines of the log about a person, the latest first, with the reader's unit today and roles on the day. */
export async function linesAbout(tx: Read, filter: LineFilter): Promise<{ rows: LineRow[]; count: number }> {
  const { records, from, to, what, size, skip } = filter
  const after = comesAfter(filter.after, [{ by: sql`all_lines.at`, as: 'timestamptz' }, { by: sql`all_lines.id`, as: 'bigint' }], 'descending')
  const { rows } = await sql<LineRow & { count: string }>`
    WITH all_lines AS (
      SELECT t.*, count(*) OVER () AS count FROM trace t
       WHERE t.municipality_code = ${here} AND t.at >= ${from}::timestamptz AND t.at < ${to}::timestamptz AND t.about && ${records}::uuid[]
         AND CASE ${what}::text WHEN 'nekat' THEN t.outcome <> 'done'
           WHEN 'last' THEN t.outcome = 'done' AND (t.action LIKE 'GET %' OR t.action ~ ${onlyAsks})
           WHEN 'andrat' THEN t.outcome = 'done' AND t.action NOT LIKE 'GET %' AND t.action !~ ${onlyAsks} ELSE true END),
    line AS (SELECT * FROM all_lines WHERE ${after} ORDER BY at DESC, id DESC LIMIT ${size} OFFSET ${skip})
    SELECT line.id, line.at, line.actor_kind AS "actorKind", s.id AS "readerId", s.given_name || ' ' || s.family_name AS "readerName",
      u.name AS "unitName", line.action, line.why, line.outcome, line.count,
      (SELECT array_agg(DISTINCT r.role) FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
         AND r.from_on <= (line.at AT TIME ZONE 'Europe/Stockholm')::date
         AND (r.to_on IS NULL OR r.to_on >= (line.at AT TIME ZONE 'Europe/Stockholm')::date)) AS roles
    FROM line
    LEFT JOIN staff s ON s.municipality_code = ${here} AND line.actor_kind = 'staff' AND s.id = line.actor_id
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    ORDER BY line.at DESC, line.id DESC`.execute(tx)
  return { rows, count: Number(rows[0]?.count ?? 0) }
}
