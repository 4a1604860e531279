import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { MaterialFigure, MaterialMessage, MaterialNote } from '../rules/report-material.ts'

const here = sql<string>`app_municipality()`
/** Of which days; null: of all. */
export type Span = { readonly fromOn: Day | null; readonly toOn: Day | null }
const within = (column: string, { fromOn, toOn }: Span) => sql`(${fromOn}::date IS NULL OR ${sql.raw(column)} >= ${fromOn}::date)
  AND (${toOn}::date IS NULL OR ${sql.raw(column)} <= ${toOn}::date)`
const swedishDay = (column: string): string => `(${column} AT TIME ZONE 'Europe/Stockholm')::date`

/** How many municipalities are to be visited, visited ones with them; cancelled visits do not count. */
export async function countPlannedPlaces(tx: Read): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(DISTINCT place)::integer AS count FROM visit
    WHERE municipality_code = ${here} AND status <> 'cancelled'`.execute(tx)
  return rows[0]?.count ?? 0
}

/** How observations of the first visits stood when they were followed up, by the observation's id. */
export async function followedUp(tx: Read): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; status: string }>`SELECT DISTINCT ON (observation_id) observation_id AS id, status FROM visit_follow_up
    WHERE municipality_code = ${here} AND observation_id IS NOT NULL AND superseded_at IS NULL ORDER BY observation_id, recorded_at DESC`.execute(tx)
  return new Map(rows.map(({ id, status }) => [id, status]))
}

/** Notes that were published within the days and are still to be read. */
export async function publishedNotes(tx: Read, span: Span): Promise<MaterialNote[]> {
  const { rows } = await sql<MaterialNote>`SELECT n.id, n.title, n.place, n.address, ${sql.raw(swedishDay('n.published_at'))} AS on, n.changed_at AS "changedAt" FROM visit_note n
    WHERE n.municipality_code = ${here} AND n.stage = 'published' AND ${within(swedishDay('n.published_at'), span)} ORDER BY n.published_at, n.id`.execute(tx)
  return rows
}

/** Comments that readers wrote within the days and that were let through. */
export async function countComments(tx: Read, span: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM note_comment c WHERE c.municipality_code = ${here} AND c.state = 'shown'
    AND ${within(swedishDay('c.received_at'), span)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Messages that were sent within the days and not withdrawn. */
export async function messagesSent(tx: Read, span: Span): Promise<MaterialMessage[]> {
  const { rows } = await sql<MaterialMessage>`SELECT m.id, m.title, m.theme, CASE m.level WHEN 'local' THEN 'municipal' ELSE m.level END AS level, m.addressee, m.sent_on AS on,
      EXISTS (SELECT FROM state_message_answer a WHERE a.municipality_code = ${here} AND a.message_id = m.id) AS answered
    FROM state_message m WHERE m.municipality_code = ${here} AND m.stage = 'sent' AND ${within('m.sent_on', span)}
      AND NOT EXISTS (SELECT FROM state_message_end e WHERE e.municipality_code = ${here} AND e.message_id = m.id AND e.kind = 'withdrawn')
    ORDER BY m.theme, m.addressee, m.sent_on, m.id`.execute(tx)
  return rows
}

/** Public figures of their latest year: the median of the places, of all municipalities and of each place's group, and the country's own value. */
export async function figuresOfPlaces(tx: Read, kpis: readonly string[], places: readonly string[]): Promise<MaterialFigure[]> {
  if (kpis.length === 0) return []
  const { rows } = await sql<MaterialFigure>`WITH latest AS (
      SELECT v.kpi, max(v.year) AS year FROM public_figure_value v
       WHERE v.municipality_code = ${here} AND v.kpi = ANY (${[...kpis]}::text[]) AND v.gender = 'T' AND v.standing = 'known' GROUP BY v.kpi
    ), given AS (
      SELECT v.kpi, v.year, v.place, v.value, m.municipality_group AS own_group FROM latest l
        JOIN public_figure_value v ON v.municipality_code = ${here} AND v.kpi = l.kpi AND v.year = l.year AND v.gender = 'T' AND v.standing = 'known'
        LEFT JOIN municipality_reference m ON m.code = v.place
    ), groups AS (
      SELECT kpi, own_group, percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS median FROM given WHERE own_group IS NOT NULL GROUP BY kpi, own_group
    )
    SELECT f.kpi, f.title, f.unit, g.year,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY g.value) FILTER (WHERE g.place = ANY (${[...places]}::text[])) AS visited,
      count(*) FILTER (WHERE g.place = ANY (${[...places]}::text[]))::integer AS "visitedWith",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY g.value) FILTER (WHERE g.own_group IS NOT NULL) AS "all",
      max(g.value) FILTER (WHERE g.place = '0000') AS nation,
      coalesce(jsonb_agg(jsonb_build_object('code', g.place, 'value', g.value, 'group', o.median) ORDER BY g.place)
        FILTER (WHERE g.place = ANY (${[...places]}::text[])), '[]') AS places
    FROM given g JOIN public_figure f ON f.municipality_code = ${here} AND f.kpi = g.kpi
    LEFT JOIN groups o ON o.kpi = g.kpi AND o.own_group = g.own_group
    GROUP BY f.kpi, f.title, f.unit, g.year ORDER BY f.title, f.kpi`.execute(tx)
  return rows
}

/** The public addresses of notes, by id; a note that is not public is not there. */
export async function noteAddresses(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; address: string }>`SELECT id, address FROM visit_note WHERE municipality_code = ${here}
    AND id = ANY (${[...ids]}::uuid[]) AND stage = 'published'`.execute(tx)
  return new Map(rows.map(({ id, address }) => [id, address]))
}
