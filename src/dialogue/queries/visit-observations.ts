import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { ObservationsWanted, ReadObservation, ReadPlanItem, ReadQuote, VisitDone } from '../contract/visits.ts'

const here = sql<string>`app_municipality()`
const listed = (some: readonly string[] | undefined) => (some === undefined ? null : [...some])
const ofVisit = sql`JOIN visit v ON v.municipality_code = ${here} AND v.id = x.visit_id AND v.status = 'done'
  JOIN municipality_reference m ON m.code = v.place`

/** Observations of visits that are done, by name of the municipality, visit and when they were written. `wanted`: see the contract. */
export async function readObservations(tx: Read, wanted: ObservationsWanted = {}): Promise<ReadObservation[]> {
  const { id = null, level = null, judgement = null, roundId = null, visitId = null, number = null, examples = false } = wanted
  const themes = listed(wanted.themes)
  const places = listed(wanted.places)
  const { rows } = await sql<ReadObservation>`SELECT x.id, v.id AS "visitId", v.round_id AS "roundId", v.place, m.name, m.county_name AS county, v.number,
      v.from_on AS on, x.theme, x.judgement, x.level, x.words, p.kind AS from, x.example, x.example_title AS "exampleTitle", x.source,
      v.note_id AS "noteId", x.changed_at AS "changedAt"
    FROM visit_observation x ${ofVisit}
    LEFT JOIN visit_point p ON p.municipality_code = ${here} AND p.id = x.point_id
    WHERE x.municipality_code = ${here} AND x.removed_at IS NULL AND (${id}::uuid IS NULL OR x.id = ${id}::uuid)
      AND (${themes}::text[] IS NULL OR x.theme = ANY(${themes}::text[])) AND (${level}::text IS NULL OR x.level = ${level}::text)
      AND (${judgement}::text IS NULL OR x.judgement = ${judgement}::text) AND (${places}::text[] IS NULL OR v.place = ANY(${places}::text[]))
      AND (${roundId}::uuid IS NULL OR v.round_id = ${roundId}::uuid) AND (${visitId}::uuid IS NULL OR v.id = ${visitId}::uuid)
      AND (${number}::integer IS NULL OR v.number = ${number}::integer) AND (NOT ${examples}::boolean OR x.example)
    ORDER BY m.name COLLATE swedish, v.place, v.from_on, x.recorded_at, x.id`.execute(tx)
  return rows
}

/** Every visit that is done, by day. */
export async function readVisitsDone(tx: Read, roundId: string | null = null): Promise<VisitDone[]> {
  const { rows } = await sql<VisitDone>`SELECT v.id, v.round_id AS "roundId", v.place, m.name, m.county_name AS county, m.municipality_group AS "group",
      m.municipality_group_name AS "groupName", v.number, v.from_on AS on, v.to_on AS to, v.note_id AS "noteId", v.plan_link AS "planLink",
      ARRAY(SELECT p.kind FROM visit_point p WHERE p.municipality_code = ${here} AND p.visit_id = v.id AND p.removed_at IS NULL
        ORDER BY p.on_day, p.from_time, p.id) AS kinds,
      (SELECT coalesce(sum(a.count), 0)::integer FROM visit_participant a WHERE a.municipality_code = ${here} AND a.visit_id = v.id
        AND a.removed_at IS NULL) AS participants
    FROM visit v JOIN municipality_reference m ON m.code = v.place
    WHERE v.municipality_code = ${here} AND v.status = 'done' AND (${roundId}::uuid IS NULL OR v.round_id = ${roundId}::uuid)
    ORDER BY v.from_on, m.name COLLATE swedish, v.id`.execute(tx)
  return rows
}

/** Quotes that may be published on `today`: with consent, not withdrawn, and kept still. */
export async function readQuotes(tx: Read, today: Day, wanted: { readonly ids?: readonly string[]; readonly places?: readonly string[] } = {}): Promise<ReadQuote[]> {
  const ids = listed(wanted.ids)
  const places = listed(wanted.places)
  const { rows } = await sql<ReadQuote>`SELECT x.id, v.id AS "visitId", v.place, m.name, v.number, v.from_on AS on, x.role, x.words
    FROM visit_quote x ${ofVisit}
    WHERE x.municipality_code = ${here} AND x.words IS NOT NULL AND x.consent IS NOT NULL AND x.withdrawn_at IS NULL AND x.keep_until >= ${today}::date
      AND (${ids}::uuid[] IS NULL OR x.id = ANY(${ids}::uuid[])) AND (${places}::text[] IS NULL OR v.place = ANY(${places}::text[]))
    ORDER BY m.name COLLATE swedish, v.from_on, x.recorded_at, x.id`.execute(tx)
  return rows
}

/** What municipalities took to their plans at visits that are done, and how each stood at the latest visit that followed it up. */
export async function readPlanItems(tx: Read, wanted: { readonly places?: readonly string[]; readonly visitId?: string } = {}): Promise<ReadPlanItem[]> {
  const places = listed(wanted.places)
  const visitId = wanted.visitId ?? null
  const { rows } = await sql<ReadPlanItem>`SELECT x.id, v.id AS "visitId", v.place, m.name, v.from_on AS on, x.theme, x.words, f.status,
      coalesce(f.note, '') AS "statusNote", f.from_on AS "statusOn"
    FROM visit_plan_item x ${ofVisit}
    LEFT JOIN LATERAL (SELECT u.status, u.note, w.from_on FROM visit_follow_up u JOIN visit w ON w.municipality_code = ${here} AND w.id = u.visit_id
      WHERE u.municipality_code = ${here} AND u.item_id = x.id AND u.superseded_at IS NULL ORDER BY w.from_on DESC, u.recorded_at DESC LIMIT 1) f ON true
    WHERE x.municipality_code = ${here} AND x.removed_at IS NULL AND (${places}::text[] IS NULL OR v.place = ANY(${places}::text[]))
      AND (${visitId}::uuid IS NULL OR v.id = ${visitId}::uuid)
    ORDER BY m.name COLLATE swedish, v.from_on, x.recorded_at, x.id`.execute(tx)
  return rows
}
