import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Mode, Outcome, SeenHow } from '../../contacts/contract.ts'
import type { Read } from '../../platform/db.ts'

const here = sql<string>`app_municipality()`

export type LastContact = { mode: Mode; outcome: Outcome; on: string; seen: SeenHow }
export type Sibling = { personId: string; name: string | null; givenName: string | null; birthOn: string | null }
export type PersonDetail = {
  personId: string
  givenName: string | null
  familyName: string | null
  lastContact: LastContact | null
  siblings: Sibling[]
}
export type ReportDetail = {
  concernChildId: string
  concernId: string
  receivedOn: string
  receivedAt: string
  reporterKind: string
  toldName: string
  /** Reports about the child that the asker may see, up to this one, in the year before it; and the day of the first of them. */
  number: number
  firstOn: string
}

/**
 * What a row says of its child beside the duty: the latest contact, and siblings. Protected persons have no name, and neither have
 * siblings whose header the asker may not see: they are left out.
 */
export async function personDetails(tx: Read, personIds: readonly string[]): Promise<PersonDetail[]> {
  const { rows } = await sql<PersonDetail>`
    WITH own AS MATERIALIZED (SELECT r.person_id, r.relative_id, r.kind FROM relation r
       WHERE r.municipality_code = ${here} AND r.person_id = ANY(${personIds}::uuid[]) AND r.to_on IS NULL),
    back AS MATERIALIZED (SELECT r.person_id, r.relative_id, r.kind FROM relation r
       WHERE r.municipality_code = ${here} AND r.relative_id = ANY(${personIds}::uuid[] || ARRAY(SELECT DISTINCT relative_id
         FROM own)) AND r.to_on IS NULL),
    pair AS (
      SELECT o.person_id AS of_id, b.person_id AS id FROM own o JOIN back b ON b.relative_id = o.relative_id AND b.person_id <> o.person_id
       WHERE o.kind IN ('parent', 'custodian') AND b.kind IN ('parent', 'custodian')
      UNION SELECT person_id, relative_id FROM own WHERE kind = 'sibling'
      UNION SELECT relative_id, person_id FROM back WHERE kind = 'sibling'),
    sibling AS (
      SELECT f.of_id, jsonb_agg(jsonb_build_object('personId', s.id, 'birthOn', CASE WHEN s.protection = 'none' THEN s.birth_on END,
          'name', CASE WHEN s.protection = 'none' THEN s.given_name || ' ' || s.family_name END,
          'givenName', CASE WHEN s.protection = 'none' THEN s.given_name END) ORDER BY s.birth_on, s.id) AS siblings
        FROM pair f JOIN person s ON s.municipality_code = ${here} AND s.id = f.id GROUP BY f.of_id)
    SELECT p.id AS "personId", CASE WHEN p.protection = 'none' THEN p.given_name END AS "givenName",
        CASE WHEN p.protection = 'none' THEN p.family_name END AS "familyName", c.last AS "lastContact", coalesce(f.siblings,
          '[]') AS siblings
      FROM person p
      LEFT JOIN sibling f ON f.of_id = p.id
      LEFT JOIN LATERAL (SELECT jsonb_build_object('mode', k.mode, 'outcome', k.outcome, 'on', k.happened_on,
            'seen', CASE WHEN c.seen_alone THEN 'alone' WHEN c.seen THEN 'seen' ELSE 'not' END) AS last
          FROM contact_child c JOIN contact k ON k.municipality_code = ${here} AND k.id = c.contact_id
         WHERE c.municipality_code = ${here} AND c.person_id = p.id AND c.moved_on IS NULL
         ORDER BY c.happened_on DESC LIMIT 1) c ON true
     WHERE p.municipality_code = ${here} AND p.id = ANY(${personIds}::uuid[])`.execute(tx)
  return rows
}

/** The report behind each clock that a report started: whom it came from and when, and which in order it is. */
export async function reportDetails(tx: Read, concernChildIds: readonly string[]): Promise<ReportDetail[]> {
  const { rows } = await sql<ReportDetail>`
    SELECT n.id AS "concernChildId", n.concern_id AS "concernId", c.received_on AS "receivedOn", c.received_at AS "receivedAt",
        c.reporter_kind AS "reporterKind", n.told_name AS "toldName", coalesce(e.number, 1)::integer AS number,
        coalesce(e.first_on, c.received_on) AS "firstOn"
      FROM concern_child n JOIN concern c ON c.municipality_code = ${here} AND c.id = n.concern_id
      LEFT JOIN LATERAL (SELECT count(*) AS number, min(d.received_on) AS first_on FROM concern_child m
          JOIN concern d ON d.municipality_code = ${here} AND d.id = m.concern_id
         WHERE m.municipality_code = ${here} AND m.person_id = n.person_id AND m.moved_on IS NULL
           AND d.received_on <= c.received_on AND d.received_on > c.received_on - 365) e ON n.person_id IS NOT NULL
     WHERE n.municipality_code = ${here} AND n.id = ANY(${concernChildIds}::uuid[])`.execute(tx)
  return rows
}

/** The units by name: what the filter offers. */
export async function unitNames(tx: Read): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`SELECT id, name FROM unit WHERE municipality_code = ${here} ORDER BY name`.execute(tx)
  return rows
}

/** A person by name, or by case number when the identity is protected; null when not the asker's to see. */
export async function personInShort(tx: Read, id: string): Promise<{ id: string; name: string | null; caseNumber: string | null } | null> {
  const { rows } = await sql<{ id: string; name: string | null; caseNumber: string | null }>`
    SELECT p.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber"
      FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
     WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid`.execute(tx)
  return rows[0] ?? null
}

/** What ended: a clock by the fact that ends it, or a promise that was kept. */
export type DoneRow = {
  kind: 'clock' | 'task'
  id: string
  personId: string | null
  name: string | null
  caseNumber: string | null
  rule: string | null
  title: string | null
  endedOn: string
  how: string
  termSv: string | null
  termEn: string | null
  paragraph: string | null
  startedOn: string
  legalDueOn: string
}
export type DoneScope = { answerFor: readonly string[]; units: readonly string[]; personId: string | null; from: Day }

/** What has ended since a day among what one answers for, in these units, or about one person; the latest first, at most 200. */
export async function doneRows(tx: Read, { answerFor, units, personId, from }: DoneScope): Promise<DoneRow[]> {
  const { rows } = await sql<DoneRow>`
    WITH ended AS (
      SELECT k.id FROM case_responsibility r
        CROSS JOIN LATERAL (SELECT k.id FROM clock k WHERE k.municipality_code = ${here} AND k.person_id = r.person_id
          AND k.ended_on >= ${from}::date OFFSET 0) k
       WHERE r.municipality_code = ${here} AND r.staff_id = ANY(${answerFor}::uuid[]) AND r.to_at IS NULL
      UNION SELECT k.id FROM clock k WHERE k.municipality_code = ${here} AND k.unit_id = ANY(${units}::uuid[])
        AND k.ended_on >= ${from}::date
      UNION SELECT k.id FROM clock k WHERE k.municipality_code = ${here} AND k.person_id = ${personId}::uuid
        AND k.ended_on >= ${from}::date),
    done AS (
      SELECT 'clock' AS kind, k.id, k.person_id, k.rule, k.rule_version, NULL AS title, k.ended_on, k.ended_how AS how, k.paragraph,
          k.started_on, k.legal_due_on
        FROM ended e JOIN clock k ON k.municipality_code = ${here} AND k.id = e.id
      UNION ALL SELECT 'task', t.id, t.person_id, NULL, NULL, t.title, t.done_on, 'met', NULL, t.due_on, t.due_on FROM task t
       WHERE t.municipality_code = ${here} AND t.done_on >= ${from}::date AND t.moved_to_id IS NULL
         AND (t.staff_id = ANY(${answerFor}::uuid[]) OR t.person_id = ${personId}::uuid))
    SELECT d.kind, d.id, d.person_id AS "personId", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
        c.case_number AS "caseNumber", d.rule, d.title, d.ended_on AS "endedOn", d.how, v.term_sv AS "termSv", v.term_en AS "termEn",
          d.paragraph,
        d.started_on AS "startedOn", d.legal_due_on AS "legalDueOn"
      FROM done d
      LEFT JOIN person p ON p.municipality_code = ${here} AND p.id = d.person_id
      LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = d.person_id
      LEFT JOIN law_rule_version v ON v.rule = d.rule AND v.version = d.rule_version
     ORDER BY d.ended_on DESC, d.id LIMIT 200`.execute(tx)
  return rows
}
