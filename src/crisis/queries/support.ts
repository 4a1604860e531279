import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type {
  HelpedBody, Offer, OfferBody, Receiver, SupportContact, SupportContactBody, SupportOutcome, SupportRequest, SupportRequestBody,
    SupportUse,
} from '../contract/support.ts'
import type { Made } from './equipment.ts'

const here = sql<string>`app_municipality()`

/** What support there is: by phase, kind and name; what is no longer offered last. */
export async function offers(tx: Read): Promise<Offer[]> {
  const { rows } = await sql<Offer>`SELECT id, kind, phase, name, who, reached_through AS "reachedBy", contract_id AS "contractId", closed_on AS "closedOn"
    FROM staff_support_offer WHERE municipality_code = ${here}
    ORDER BY closed_on IS NOT NULL, array_position(ARRAY['acute', 'later', 'always'], phase),
      array_position(ARRAY['first_aid', 'group', 'individual', 'coaching', 'legal', 'authority', 'routines', 'inspection_line',
        'occupational_health'], kind),
      name COLLATE swedish, id`.execute(tx)
  return rows
}

export async function saveOffer(tx: Write, body: OfferBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_support_offer').values({ municipality_code: here, id, kind: body.kind, phase: body.phase, name: body.name,
    who: body.who,
    reached_through: body.reachedBy, contract_id: body.contractId, recorded_at: at, recorded_by: by }).execute()
  return id
}

/** @returns false when there is none that is open. The kind is not changed: requests were made for it. */
export async function changeOffer(tx: Write, id: string, change: Omit<OfferBody, 'kind'> | { readonly closedOn: Day }): Promise<boolean> {
  const set = 'closedOn' in change ? { closed_on: change.closedOn }
    : { phase: change.phase, name: change.name, who: change.who, reached_through: change.reachedBy, contract_id: change.contractId }
  const { numUpdatedRows } = await tx.updateTable('staff_support_offer').set(set).where('municipality_code', '=', here).where('id', '=', id)
    .where('closed_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Who receives requests on a day. */
export async function receivers(tx: Read, on: Day): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`SELECT s.id, s.given_name || ' ' || s.family_name AS name, s.title, r.from_on AS "fromOn"
    FROM staff_support_receiver r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE r.municipality_code = ${here} AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date)
      AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date)
    ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id`.execute(tx)
  return rows
}

/** Who is named already from that day is left as it is. */
export async function saveReceiver(tx: Write, staffId: string, on: Day, { at, by }: Made): Promise<void> {
  await sql`INSERT INTO staff_support_receiver (municipality_code, staff_id, from_on, recorded_at, recorded_by)
    SELECT ${here}, ${staffId}::uuid, ${on}::date, ${at}::timestamptz, ${by}::uuid WHERE NOT EXISTS (SELECT FROM staff_support_receiver r
      WHERE r.municipality_code = ${here} AND r.staff_id = ${staffId}::uuid AND (r.to_on IS NULL OR r.to_on >= ${on}::date))`.execute(tx)
}

/** @returns false when the person receives nothing. */
export async function endReceiver(tx: Write, staffId: string, on: Day): Promise<boolean> {
  const { rows } = await sql`UPDATE staff_support_receiver SET to_on = ${on}::date
    WHERE municipality_code = ${here} AND staff_id = ${staffId}::uuid AND to_on IS NULL RETURNING 1`.execute(tx)
  return rows.length > 0
}

export async function saveSupportRequest(tx: Write, body: SupportRequestBody, { on, at, by }: Made & { on: Day }): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_support_request').values({ municipality_code: here, id, unit_id: body.unitId, asker_id: by,
    receiver_id: body.receiverId,
    kind: body.kind, words: body.words, asked_on: on, helped_words: '', recorded_at: at, recorded_by: by }).execute()
  return id
}

/** One more of a person's own in a quarter: a number without whose. */
export async function countPersonsRequest(tx: Write, quarter: string): Promise<void> {
  await sql`INSERT INTO staff_support_quarter_count AS c (municipality_code, quarter, requests) VALUES (${here}, ${quarter}, 1)
    ON CONFLICT (municipality_code, quarter) DO UPDATE SET requests = c.requests + 1`.execute(tx)
}

/** Quarters before one, the latest first. */
export async function quarterCounts(tx: Read, before: string): Promise<Array<{ quarter: string; requests: number }>> {
  return tx.selectFrom('staff_support_quarter_count').select(['quarter', 'requests']).where('municipality_code', '=', here)
    .where('quarter', '<', before).orderBy('quarter', 'desc').limit(12).execute()
}

/** What the asker may see: one's own, those sent to one, and those for units one manages; open ones first. Row level security decides. */
export async function supportRequests(tx: Read, id: string | null = null): Promise<SupportRequest[]> {
  const { rows } = await sql<SupportRequest>`SELECT r.id, r.unit_id AS "unitId", u.name AS "unitName", r.asker_id AS "askerId",
      a.given_name || ' ' || a.family_name AS "askerName", r.receiver_id AS "receiverId",
        m.given_name || ' ' || m.family_name AS "receiverName", r.kind,
      r.words, r.asked_on AS "askedOn", r.outcome, r.ended_on AS "endedOn", r.helped, r.helped_words AS "helpedWords"
    FROM staff_support_request r JOIN staff a ON a.municipality_code = ${here} AND a.id = r.asker_id
    JOIN staff m ON m.municipality_code = ${here} AND m.id = r.receiver_id
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = r.unit_id
    WHERE r.municipality_code = ${here} AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
    ORDER BY r.ended_on IS NOT NULL, r.asked_on DESC, r.id LIMIT 200`.execute(tx)
  return rows
}

export async function supportContacts(tx: Read, requestId: string): Promise<SupportContact[]> {
  const { rows } = await sql<SupportContact>`SELECT c.id, c.on_day AS "on", c.way, c.words, s.given_name || ' ' || s.family_name AS by
    FROM staff_support_contact c JOIN staff s ON s.municipality_code = ${here} AND s.id = c.recorded_by
    WHERE c.municipality_code = ${here} AND c.request_id = ${requestId}::uuid ORDER BY c.on_day DESC, c.recorded_at DESC, c.id`.execute(tx)
  return rows
}

export async function saveSupportContact(tx: Write, { id: requestId, unitId, askerId, receiverId }: SupportRequest,
  body: SupportContactBody,
  { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_support_contact').values({ municipality_code: here, id, request_id: requestId, unit_id: unitId,
    asker_id: askerId,
    receiver_id: receiverId, on_day: body.on, way: body.way, words: body.words, recorded_at: at, recorded_by: by }).execute()
  return id
}

/** @returns false when it was ended before. */
export async function endSupportRequest(tx: Write, id: string, outcome: SupportOutcome, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('staff_support_request').set({ outcome, ended_on: on }).where('municipality_code', '=',
    here)
    .where('id', '=', id).where('ended_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function saveHelped(tx: Write, id: string, { helped, words }: HelpedBody): Promise<void> {
  await tx.updateTable('staff_support_request').set({ helped, helped_words: words }).where('municipality_code', '=', here).where('id',
    '=', id).execute()
}

/**
 * Requests for units since a day, by kind and what helped; of the units whose requests the asker may see. Persons' own are never
 * among them.
 */
export async function supportUse(tx: Read, since: Day): Promise<SupportUse[]> {
  const { rows } = await sql<SupportUse>`SELECT kind, count(*)::integer AS asked, count(*) FILTER (WHERE outcome = 'given')::integer AS given,
      count(*) FILTER (WHERE helped = 'much')::integer AS much, count(*) FILTER (WHERE helped = 'some')::integer AS "some",
      count(*) FILTER (WHERE helped = 'little')::integer AS little, count(*) FILTER (WHERE helped = 'not')::integer AS "not"
    FROM staff_support_request WHERE municipality_code = ${here} AND unit_id IS NOT NULL AND asked_on >= ${since}::date GROUP BY kind ORDER BY 2 DESC, kind`.execute(tx)
  return rows
}
