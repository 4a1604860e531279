import { sql } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Figure, FigureKind, Gender, NewFigure, NewValue, Place, Standing } from '../contract/figures.ts'

const here = sql<string>`app_municipality()`
export const figuresAPage = 50
const rowsAtATime = 20_000

const figureColumns = sql`f.kpi, f.title, f.description, f.unit, f.by_gender AS "byGender", f.area, f.published_on AS "publishedOn",
  f.published_for AS "publishedFor", f.unit_fault AS "unitFault", v.first AS "firstYear", v.last AS "lastYear", coalesce(v.count, 0)::integer AS values`
const counted = sql`LEFT JOIN LATERAL (SELECT min(year) AS first, max(year) AS last, count(*) AS count FROM public_figure_value v
  WHERE v.municipality_code = ${here} AND v.kpi = f.kpi) v ON true`

/** A page of the catalogue by title. `words` are looked for in id and title; empty: all. */
export async function figures(tx: Read, { words, kind, page, area = '', length = figuresAPage }:
  { words: string; kind: FigureKind; page: number; area?: string; length?: number }): Promise<Figure[]> {
  const { rows } = await sql<Figure>`SELECT ${figureColumns} FROM public_figure f ${counted} WHERE ${wanted(words, kind, area)}
    ORDER BY f.title, f.kpi LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`.execute(tx)
  return rows
}

export async function countFigures(tx: Read, words: string, kind: FigureKind, area = ''): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM public_figure f WHERE ${wanted(words, kind, area)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The areas that figures with values are of, by name. */
export async function figureAreas(tx: Read): Promise<string[]> {
  const { rows } = await sql<{ area: string }>`SELECT DISTINCT f.area FROM public_figure f WHERE ${wanted('', 'with_values', '')} AND f.area <> '' ORDER BY 1`.execute(tx)
  return rows.map(({ area }) => area)
}

function wanted(words: string, kind: FigureKind, area: string) {
  const each = words.split(/\s+/).filter((word) => word !== '').slice(0, 6).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
  const has = kind === 'all' ? sql`true` : kind === 'unit_fault' ? sql`f.unit_fault IS NOT NULL`
    : sql`EXISTS (SELECT FROM public_figure_value v WHERE v.municipality_code = ${here} AND v.kpi = f.kpi)`
  return sql`f.municipality_code = ${here} AND f.kpi || ' ' || f.title ILIKE ALL (${each}::text[]) AND ${has} AND ${area === '' ? sql`true` : sql`f.area = ${area}::text`}`
}

export async function figureOf(tx: Read, kpi: string): Promise<Figure | undefined> {
  const { rows } = await sql<Figure>`SELECT ${figureColumns} FROM public_figure f ${counted}
    WHERE f.municipality_code = ${here} AND f.kpi = ${kpi}`.execute(tx)
  return rows[0]
}

/** The years and genders that a figure has values of. */
export async function extentOf(tx: Read, kpi: string): Promise<Array<{ year: number; gender: Gender }>> {
  const { rows } = await sql<{ year: number; gender: Gender }>`SELECT DISTINCT year, gender FROM public_figure_value
    WHERE municipality_code = ${here} AND kpi = ${kpi} ORDER BY year DESC, gender DESC`.execute(tx)
  return rows
}

/** Every municipality of the country, by name. */
export async function places(tx: Read): Promise<Place[]> {
  const { rows } = await sql<Place>`SELECT code, name, county_name AS county, municipality_group AS "group", municipality_group_name AS "groupName"
    FROM municipality_reference ORDER BY name COLLATE swedish, code`.execute(tx)
  return rows
}

type PlacedValue = { readonly place: string; readonly value: number | null; readonly standing: Standing }

export async function valuesOf(tx: Read, kpi: string, year: number, gender: Gender): Promise<PlacedValue[]> {
  const { rows } = await sql<PlacedValue>`SELECT place, value, standing FROM public_figure_value
    WHERE municipality_code = ${here} AND kpi = ${kpi} AND year = ${year} AND gender = ${gender}`.execute(tx)
  return rows
}

type YearValue = {
  readonly kpi: string; readonly year: number; readonly value: number | null; readonly standing: Standing | null; readonly median: number | null
}

/** Every year of figures in one place, with the median of other places of the same year; a year that lacks the place has no standing. */
export async function seriesOf(tx: Read, kpis: readonly string[], gender: Gender, place: string,
  others: readonly string[]): Promise<YearValue[]> {
  const { rows } = await sql<YearValue>`SELECT kpi, year, max(value) FILTER (WHERE place = ${place}) AS value,
      max(standing) FILTER (WHERE place = ${place}) AS standing,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE place = ANY(${[...others]}::text[])) AS median
    FROM public_figure_value WHERE municipality_code = ${here} AND kpi = ANY(${[...kpis]}::text[]) AND gender = ${gender}
    GROUP BY kpi, year ORDER BY kpi, year`.execute(tx)
  return rows
}

/** Adds figures to the catalogue, or renews what is said of them. @param units of each, by kpi. */
export async function saveFigures(tx: Write, given: readonly NewFigure[], units: ReadonlyMap<string, string>, at: Instant): Promise<void> {
  const column = (read: (figure: NewFigure) => string | null) => sql`${given.map(read)}::text[]`
  await sql`INSERT INTO public_figure AS f (municipality_code, kpi, title, description, unit, by_gender, area, published_on, published_for, recorded_at)
    SELECT ${here}, kpi, title, description, unit, by_gender::boolean, area, published_on::date, published_for, ${at}::timestamptz
    FROM unnest(${column((each) => each.kpi)}, ${column((each) => each.title)}, ${column((each) => each.description)},
      ${column((each) => units.get(each.kpi) ?? '')}, ${column((each) => String(each.byGender))}, ${column((each) => each.area)},
      ${column((each) => each.publishedOn)}, ${column((each) => each.publishedFor)})
      AS given (kpi, title, description, unit, by_gender, area, published_on, published_for)
    ON CONFLICT (municipality_code, kpi) DO UPDATE SET title = excluded.title, description = excluded.description, unit = excluded.unit,
      by_gender = excluded.by_gender, area = excluded.area, published_on = excluded.published_on, published_for = excluded.published_for,
      recorded_at = excluded.recorded_at`.execute(tx)
}

/** Figures that values are of but no catalogue has told: named by their id until it does. */
export async function nameFigures(tx: Write, kpis: readonly string[], at: Instant): Promise<void> {
  await sql`INSERT INTO public_figure (municipality_code, kpi, title, description, unit, by_gender, area, published_for, recorded_at)
    SELECT ${here}, kpi, kpi, '', '', false, '', '', ${at}::timestamptz FROM unnest(${[...kpis]}::text[]) AS kpi
    ON CONFLICT (municipality_code, kpi) DO NOTHING`.execute(tx)
}

/** Adds values, or puts later ones in their place; twenty thousand in each statement. */
export async function saveValues(tx: Write, given: readonly NewValue[]): Promise<void> {
  for (let from = 0; from < given.length; from += rowsAtATime) {
    const some = given.slice(from, from + rowsAtATime)
    await sql`INSERT INTO public_figure_value AS v (municipality_code, kpi, year, gender, place, value, standing)
      SELECT ${here}, * FROM unnest(${some.map(({ kpi }) => kpi)}::text[], ${some.map(({ year }) => year)}::smallint[],
        ${some.map(({ gender }) => gender)}::text[], ${some.map(({ place }) => place)}::text[],
        ${some.map(({ value }) => value)}::double precision[], ${some.map(({ standing }) => standing)}::text[])
      ON CONFLICT (municipality_code, kpi, year, gender, place) DO UPDATE SET value = excluded.value, standing = excluded.standing
        WHERE (v.value, v.standing) IS DISTINCT FROM (excluded.value, excluded.standing)`.execute(tx)
  }
}

/** The values of the latest year of each figure, all genders together, to be compared with the unit of its title. */
export async function latestValues(tx: Read, kpis: readonly string[]): Promise<Array<{ kpi: string; title: string; values: number[] }>> {
  const { rows } = await sql<{ kpi: string; title: string; values: number[] }>`SELECT f.kpi, f.title,
      array(SELECT v.value FROM public_figure_value v WHERE v.municipality_code = ${here} AND v.kpi = f.kpi AND v.gender = 'T' AND v.standing = 'known'
        AND v.year = (SELECT max(year) FROM public_figure_value w WHERE w.municipality_code = ${here} AND w.kpi = f.kpi AND w.gender = 'T'
          AND w.standing = 'known')) AS values
    FROM public_figure f WHERE f.municipality_code = ${here} AND f.kpi = ANY(${[...kpis]}::text[])`.execute(tx)
  return rows
}

export async function saveUnitFaults(tx: Write, found: ReadonlyArray<{ kpi: string; fault: string | null }>): Promise<void> {
  await sql`UPDATE public_figure f SET unit_fault = given.fault
    FROM unnest(${found.map(({ kpi }) => kpi)}::text[], ${found.map(({ fault }) => fault)}::text[]) AS given (kpi, fault)
    WHERE f.municipality_code = ${here} AND f.kpi = given.kpi AND f.unit_fault IS DISTINCT FROM given.fault`.execute(tx)
}
