import { sql } from 'kysely'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { AmountBody, AmountEntry, Article, ArticleBody, Level, Place, PlaceBody } from '../contract/equipment.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }
/** How far back use is looked at. */
export const daysOfUse = 28

/** Articles by name, those that are not kept any more last. */
export async function articles(tx: Read): Promise<Article[]> {
  const { rows } = await sql<Article>`SELECT id, name, kind, counted_in AS "countedIn", closed_on AS "closedOn" FROM equipment_article
    WHERE municipality_code = ${here} ORDER BY closed_on IS NOT NULL, name COLLATE swedish, id`.execute(tx)
  return rows
}

/** Places by name with the crisis stores first, closed ones last. */
export async function places(tx: Read): Promise<Place[]> {
  const { rows } = await sql<Place>`SELECT p.id, p.name, p.unit_id AS "unitId", u.name AS "unitName", p.closed_on AS "closedOn"
    FROM equipment_place p LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = p.unit_id
    WHERE p.municipality_code = ${here} ORDER BY p.closed_on IS NOT NULL, p.unit_id IS NOT NULL, p.name COLLATE swedish, p.id`.execute(tx)
  return rows
}

export async function saveArticle(tx: Write, body: ArticleBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('equipment_article').values({ municipality_code: here, id, name: body.name, kind: body.kind,
    counted_in: body.countedIn,
    recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function savePlace(tx: Write, body: PlaceBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('equipment_place').values({ municipality_code: here, id, name: body.name, unit_id: body.unitId, recorded_at: at,
    recorded_by: by }).execute()
  return id
}

/** @returns false when there is none that is open. */
export async function closeKept(tx: Write, table: 'equipment_article' | 'equipment_place', id: string, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable(table).set({ closed_on: on })
    .where('municipality_code', '=', here).where('id', '=', id).where('closed_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes what was counted or used; where that day has a row already the new one corrects it. @returns its id. */
export async function saveAmount(tx: Write, what: 'count' | 'use', { articleId, placeId, on, amount }: AmountBody, { at,
  by }: Made): Promise<string> {
  const id = newId()
  const table = what === 'count' ? sql.table('equipment_count') : sql.table('equipment_use')
  const day = what === 'count' ? sql.ref('counted_on') : sql.ref('used_on')
  await sql`INSERT INTO ${table} (municipality_code, id, article_id, place_id, ${day}, amount, corrects_id, recorded_at, recorded_by)
    SELECT ${here}, ${id}::uuid, ${articleId}::uuid, ${placeId}::uuid, ${on}::date, ${amount}::integer,
      (SELECT k.id FROM ${table} k WHERE k.municipality_code = ${here} AND k.article_id = ${articleId}::uuid
        AND k.place_id = ${placeId}::uuid
        AND k.${day} = ${on}::date
        AND NOT EXISTS (SELECT FROM ${table} n WHERE n.municipality_code = ${here} AND n.corrects_id = k.id)), ${at}::timestamptz, ${by}::uuid`.execute(tx)
  return id
}

/** What was counted and used of an article, the latest first; corrected rows too. */
export async function amountEntries(tx: Read, articleId: string, most = 60): Promise<AmountEntry[]> {
  const { rows } = await sql<AmountEntry>`
    SELECT e.id, e.what, e.on_day AS "on", p.id AS "placeId", p.name AS "placeName", e.amount, e.corrected,
      s.given_name || ' ' || s.family_name AS by
    FROM (
      SELECT c.id, 'count' AS what, c.counted_on AS on_day, c.place_id, c.amount, c.recorded_at, c.recorded_by,
        EXISTS (SELECT FROM equipment_count n WHERE n.municipality_code = ${here} AND n.corrects_id = c.id) AS corrected
      FROM equipment_count c WHERE c.municipality_code = ${here} AND c.article_id = ${articleId}::uuid
      UNION ALL
      SELECT c.id, 'use', c.used_on, c.place_id, c.amount, c.recorded_at, c.recorded_by,
        EXISTS (SELECT FROM equipment_use n WHERE n.municipality_code = ${here} AND n.corrects_id = c.id)
      FROM equipment_use c WHERE c.municipality_code = ${here} AND c.article_id = ${articleId}::uuid) e
    JOIN equipment_place p ON p.municipality_code = ${here} AND p.id = e.place_id
    JOIN staff s ON s.municipality_code = ${here} AND s.id = e.recorded_by
    ORDER BY e.on_day DESC, p.name COLLATE swedish, e.what, e.corrected, e.recorded_at DESC, e.id LIMIT ${most}`.execute(tx)
  return rows
}

/** What is known of an article at a place, before it is judged how long it lasts. */
export type KeptRow = Omit<Level, 'left' | 'nextOn' | 'nextAmount' | 'daysOfUse'> & {
  readonly use: number[]; readonly deliveries: Array<{ expectedOn: Day; amount: number }>
}

const ofArticle = sql`d.municipality_code = app_municipality() AND d.article_id = c.article_id AND d.place_id = c.place_id`

/** Every article at every place where it was ever counted, and is kept still: what there is by count and by what happened since. */
export async function keptRows(tx: Read, today: Day, placeId: string | null = null): Promise<KeptRow[]> {
  const { rows } = await sql<KeptRow>`
    WITH c AS (
      SELECT DISTINCT ON (k.article_id, k.place_id) k.article_id, k.place_id, k.counted_on, k.amount FROM equipment_count k
      WHERE k.municipality_code = ${here} AND k.counted_on <= ${today}::date AND (${placeId}::uuid IS NULL OR k.place_id = ${placeId}::uuid)
        AND NOT EXISTS (SELECT FROM equipment_count n WHERE n.municipality_code = ${here} AND n.corrects_id = k.id)
      ORDER BY k.article_id, k.place_id, k.counted_on DESC),
    used AS (
      SELECT e.article_id, e.place_id, e.used_on, e.amount FROM equipment_use e
      WHERE e.municipality_code = ${here} AND e.used_on BETWEEN ${addDays(today, -366)}::date AND ${today}::date
        AND NOT EXISTS (SELECT FROM equipment_use n WHERE n.municipality_code = ${here} AND n.corrects_id = e.id)),
    moved AS (
      SELECT r.article_id, r.to_place_id, r.from_place_id, t.step, t.happened_on, t.amount FROM equipment_request_step t
      JOIN equipment_request r ON r.municipality_code = ${here} AND r.id = t.request_id
      WHERE t.municipality_code = ${here} AND t.step IN ('sent', 'received'))
    SELECT a.id AS "articleId", a.name AS "articleName", a.kind, a.counted_in AS "countedIn", p.id AS "placeId", p.name AS "placeName",
      u.id AS "unitId",
      u.name AS "unitName", c.counted_on AS "countedOn", c.amount AS counted, greatest(0, c.amount
        - coalesce((SELECT sum(e.amount) FROM used e WHERE e.article_id = c.article_id AND e.place_id = c.place_id
          AND e.used_on > c.counted_on), 0)
        + coalesce((SELECT sum(d.arrived_amount) FROM equipment_delivery d WHERE ${ofArticle}
            AND d.arrived_on > c.counted_on), 0)
        + coalesce((SELECT sum(m.amount) FROM moved m WHERE m.article_id = c.article_id AND m.to_place_id = c.place_id
          AND m.step = 'received'
            AND m.happened_on > c.counted_on), 0)
        - coalesce((SELECT sum(m.amount) FROM moved m WHERE m.article_id = c.article_id AND m.from_place_id = c.place_id AND m.step = 'sent'
            AND m.happened_on > c.counted_on), 0))::integer AS stock,
      ARRAY(SELECT e.amount FROM used e WHERE e.article_id = c.article_id AND e.place_id = c.place_id
        AND e.used_on > ${addDays(today, -daysOfUse)}::date) AS use,
      coalesce((SELECT jsonb_agg(jsonb_build_object('expectedOn', d.expected_on, 'amount', d.amount) ORDER BY d.expected_on, d.id)
        FROM equipment_delivery d WHERE ${ofArticle} AND d.arrived_on IS NULL AND d.cancelled_on IS NULL),
        '[]'::jsonb) AS deliveries
    FROM c JOIN equipment_article a ON a.municipality_code = ${here} AND a.id = c.article_id AND a.closed_on IS NULL
    JOIN equipment_place p ON p.municipality_code = ${here} AND p.id = c.place_id AND p.closed_on IS NULL
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = p.unit_id
    ORDER BY a.name COLLATE swedish, p.name COLLATE swedish, a.id, p.id`.execute(tx)
  return rows
}
