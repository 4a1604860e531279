import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { DrawnSelection, SavedSelection, SelectionLine } from '../contract/selections.ts'

const here = sql<string>`app_municipality()`

/** The saved selections, the latest first, at most a hundred. */
export async function selections(tx: Read): Promise<SelectionLine[]> {
  const { rows } = await sql<SelectionLine>`SELECT s.id, s.name, s.purpose, s.recorded_at AS "savedAt", w.given_name || ' ' || w.family_name AS "savedBy",
      (s.choices->>'n')::integer AS n, (s.answer->>'among')::integer AS among, s.choices->>'method' AS method,
      (s.answer->'difference'->>'mean')::double precision AS mean
    FROM selection s JOIN staff w ON w.municipality_code = ${here} AND w.id = s.recorded_by
    WHERE s.municipality_code = ${here} ORDER BY s.recorded_at DESC, s.id LIMIT 100`.execute(tx)
  return rows
}

export async function selectionOf(tx: Read, id: string): Promise<SavedSelection | undefined> {
  const { rows } = await sql<SavedSelection>`SELECT s.id, s.name, s.purpose, s.recorded_at AS "savedAt", w.given_name || ' ' || w.family_name AS "savedBy",
      s.answer || jsonb_build_object('choices', s.choices, 'others', s.others) AS drawn, s.input
    FROM selection s JOIN staff w ON w.municipality_code = ${here} AND w.id = s.recorded_by
    WHERE s.municipality_code = ${here} AND s.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

export async function saveSelection(
  tx: Write, { name, purpose, drawn: { choices, others, ...answer },
    input }: { name: string; purpose: string; drawn: DrawnSelection; input: object },
  { at, by }: { at: Instant; by: string },
): Promise<string> {
  const id = newId()
  await sql`INSERT INTO selection (municipality_code, id, name, purpose, choices, input, answer, others, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${name}, ${purpose}, ${JSON.stringify(choices)}::jsonb, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(answer)}::jsonb,
      ${JSON.stringify(others)}::jsonb, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  return id
}

/** Each figure's latest year with values for all, and what it is called; those that nobody has a value of are left out. */
export async function latestYears(tx: Read, kpis: readonly string[] | null): Promise<Array<{ kpi: string; title: string; year: number }>> {
  const { rows } = await sql<{ kpi: string; title: string; year: number }>`SELECT f.kpi, f.title, max(v.year)::integer AS year
    FROM public_figure f JOIN public_figure_value v ON v.municipality_code = ${here} AND v.kpi = f.kpi AND v.gender = 'T' AND v.standing = 'known'
    WHERE f.municipality_code = ${here} AND (${kpis === null ? null : [...kpis]}::text[] IS NULL OR f.kpi = ANY(${kpis === null ? null : [...kpis]}::text[]))
    GROUP BY f.kpi, f.title ORDER BY f.title, f.kpi LIMIT 60`.execute(tx)
  return rows
}

/** Inhabitants of every municipality on the day of the national reference. */
export async function populations(tx: Read): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('municipality_reference').select(['code', 'population']).execute()
  return new Map(rows.map(({ code, population }) => [code, population]))
}
