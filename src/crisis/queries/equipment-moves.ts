import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { requestStandings } from '../contract/equipment.ts'
import type { Delivery, DeliveryBody, EquipmentRequest, EquipmentRequestBody, RequestStep } from '../contract/equipment.ts'
import type { Made } from './equipment.ts'

const here = sql<string>`app_municipality()`

export async function saveDelivery(tx: Write, body: DeliveryBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('equipment_delivery').values({ municipality_code: here, id, article_id: body.articleId, place_id: body.placeId,
    supplier: body.supplier, amount: body.amount, ordered_on: body.orderedOn, expected_on: body.expectedOn, recorded_at: at,
      recorded_by: by }).execute()
  return id
}

/** Those that have not come first, by the day they are expected; then the others, the latest first. */
export async function deliveries(tx: Read, { id = null, most = 200 }: { id?: string | null; most?: number } = {}): Promise<Delivery[]> {
  const { rows } = await sql<Delivery>`
    SELECT d.id, a.id AS "articleId", a.name AS "articleName", a.counted_in AS "countedIn", p.id AS "placeId", p.name AS "placeName",
      d.supplier, d.amount,
      d.ordered_on AS "orderedOn", d.expected_on AS "expectedOn", d.arrived_on AS "arrivedOn", d.arrived_amount AS "arrivedAmount",
      d.cancelled_on AS "cancelledOn"
    FROM equipment_delivery d JOIN equipment_article a ON a.municipality_code = ${here} AND a.id = d.article_id
    JOIN equipment_place p ON p.municipality_code = ${here} AND p.id = d.place_id
    WHERE d.municipality_code = ${here} AND (${id}::uuid IS NULL OR d.id = ${id}::uuid)
    ORDER BY num_nonnulls(d.arrived_on, d.cancelled_on), CASE WHEN num_nonnulls(d.arrived_on, d.cancelled_on) = 0 THEN d.expected_on END,
      coalesce(d.arrived_on, d.cancelled_on) DESC, d.id LIMIT ${most}`.execute(tx)
  return rows
}

type DeliveryChange = { readonly expectedOn: Day } | { readonly arrivedOn: Day; readonly arrivedAmount: number } | { readonly cancelledOn: Day }

/** @returns false when it has come or was cancelled before. */
export async function changeDelivery(tx: Write, id: string, change: DeliveryChange): Promise<boolean> {
  const set = 'expectedOn' in change ? { expected_on: change.expectedOn }
    : 'arrivedOn' in change ? { arrived_on: change.arrivedOn, arrived_amount: change.arrivedAmount } : { cancelled_on: change.cancelledOn }
  const { numUpdatedRows } = await tx.updateTable('equipment_delivery').set(set).where('municipality_code', '=', here).where('id', '=', id)
    .where('arrived_on', 'is', null).where('cancelled_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function saveEquipmentRequest(tx: Write, body: EquipmentRequestBody, on: Day, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('equipment_request').values({ municipality_code: here, id, article_id: body.articleId, to_place_id: body.toPlaceId,
    from_place_id: body.fromPlaceId, amount: body.amount, needed_on: body.neededOn, reason: body.reason, asked_on: on, recorded_at: at,
    recorded_by: by }).execute()
  return id
}

/** A step that was taken before breaks the key: two people who act at once meet there. */
export async function saveStep(tx: Write, requestId: string,
  taken: Made & { readonly step: RequestStep; readonly on: Day; readonly amount: number | null; readonly reason: string }): Promise<void> {
  await tx.insertInto('equipment_request_step').values({ municipality_code: here, request_id: requestId, step: taken.step,
    happened_on: taken.on,
    amount: taken.amount, reason: taken.reason, recorded_at: taken.at, recorded_by: taken.by }).execute()
}

/** Locks a request until the transaction ends, so that its next step is judged by what is. */
export async function holdEquipmentRequest(tx: Write, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`equipment ${id}`}, 0))`.execute(tx)
}

/** Steps follow one another in this order, also when two are taken in the same moment. */
const order = sql`array_position(ARRAY['granted', 'refused', 'sent', 'received', 'withdrawn'], e.step)`

/** Requests that wait for a step first, the earliest need first; then those that are over, the latest first. */
export async function equipmentRequests(tx: Read, { id = null,
  most = 200 }: { id?: string | null; most?: number } = {}): Promise<EquipmentRequest[]> {
  const { rows } = await sql<Omit<EquipmentRequest, 'standing'> & { standing: string }>`
    SELECT r.id, a.id AS "articleId", a.name AS "articleName", a.counted_in AS "countedIn", t.id AS "toPlaceId", t.name AS "toPlaceName",
      t.unit_id AS "toUnitId", f.id AS "fromPlaceId", f.name AS "fromPlaceName", f.unit_id AS "fromUnitId", r.amount,
        r.needed_on AS "neededOn",
      r.reason, r.asked_on AS "askedOn", s.given_name || ' ' || s.family_name AS "askedBy", k.standing, k.steps
    FROM equipment_request r JOIN equipment_article a ON a.municipality_code = ${here} AND a.id = r.article_id
    JOIN equipment_place t ON t.municipality_code = ${here} AND t.id = r.to_place_id
    JOIN equipment_place f ON f.municipality_code = ${here} AND f.id = r.from_place_id
    JOIN staff s ON s.municipality_code = ${here} AND s.id = r.recorded_by
    CROSS JOIN LATERAL (SELECT coalesce((array_agg(e.step ORDER BY ${order} DESC))[1], 'asked') AS standing,
        coalesce(jsonb_agg(jsonb_build_object('step', e.step, 'on', e.happened_on, 'amount', e.amount, 'reason', e.reason,
          'by', w.given_name || ' ' || w.family_name) ORDER BY ${order}) FILTER (WHERE e.step IS NOT NULL), '[]'::jsonb) AS steps
      FROM equipment_request_step e JOIN staff w ON w.municipality_code = ${here} AND w.id = e.recorded_by
      WHERE e.municipality_code = ${here} AND e.request_id = r.id) k
    WHERE r.municipality_code = ${here} AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
    ORDER BY k.standing IN ('received', 'refused', 'withdrawn'), CASE WHEN k.standing IN ('received', 'refused',
      'withdrawn') THEN r.asked_on END DESC,
      r.needed_on, r.id LIMIT ${most}`.execute(tx)
  return rows.map((row) => ({ ...row, standing: requestStandings.find((each) => each === row.standing) ?? 'asked' }))
}
