import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter, isPaged } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { ItemState, Outcome, PickRule } from '../contract/log-review.ts'
import { reviewKey } from './session.ts'

const here = sql<string>`app_municipality()`

export type ItemRow = {
  id: string; readerId: string; readerName: string; unitName: string; personId: string | null; caseNumber: string | null; readOn: Day
  firstAt: string; lastAt: string; lines: number; actions: string[]; why: string[]; rules: PickRule[]; state: ItemState
}

/** How far an item has come: its entries say. */
const state = sql`CASE
  WHEN EXISTS (SELECT FROM log_review_entry e WHERE e.municipality_code = ${here} AND e.item_id = i.id AND e.kind = 'outcome') THEN 'closed'
  ELSE coalesce((SELECT CASE e.kind WHEN 'answer' THEN 'answered' ELSE 'asked' END FROM log_review_entry e
    WHERE e.municipality_code = ${here} AND e.item_id = i.id ORDER BY e.recorded_at DESC, e.kind LIMIT 1), 'new') END`

export type QueueFilter = { readonly states: readonly ItemState[]; readonly rule: PickRule | null; readonly readerId: string | null;
  readonly size: number; readonly from: number } & PageAsked

/**
 * Items in these states, the latest day first and within it what more rules picked. By cursor: the latest day first and within it by id;
 * one row more than was asked for, so that one knows whether there are others.
 */
export async function queueOf(tx: Read, { states, rule, readerId, size, from, ...paged }: QueueFilter): Promise<{ rows: ItemRow[];
  count: number }> {
  const items = sql`SELECT i.*, ${state} AS state FROM log_review_item i WHERE i.municipality_code = ${here}
    AND (${rule}::text IS NULL OR ${rule}::text = ANY (i.rules)) AND (${readerId}::uuid IS NULL OR i.reader_id = ${readerId}::uuid)`
  const after = comesAfter(paged.after, [{ by: sql`chosen.read_on`, as: 'date' }, { by: sql`chosen.id`, as: 'uuid' }], 'descending')
  const order = isPaged(paged) ? sql`read_on DESC, id DESC` : sql`read_on DESC, cardinality(rules) DESC, first_at, id`
  const part = isPaged(paged) ? sql`LIMIT ${paged.limit === undefined ? null : paged.limit + 1}` : sql`LIMIT ${size} OFFSET ${from}`
  const { rows } = await sql<ItemRow & { count: string }>`
    WITH item AS (${items}), chosen AS (SELECT *, count(*) OVER () AS count FROM item WHERE state = ANY (${states}::text[])),
    shown AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS place FROM chosen WHERE ${after} ORDER BY ${order} ${part})
    ${shownColumns(sql`shown.count, shown.state`)} FROM shown ${joined(sql`shown`)} ORDER BY shown.place`.execute(tx)
  return { rows, count: Number(rows[0]?.count ?? 0) }
}

const shownColumns = (more: RawBuilder<unknown>): RawBuilder<unknown> => sql`SELECT shown.id, shown.reader_id AS "readerId",
  s.given_name || ' ' || s.family_name AS "readerName", u.name AS "unitName", shown.person_id AS "personId",
    number.case_number AS "caseNumber",
  shown.read_on AS "readOn", shown.first_at AS "firstAt", shown.last_at AS "lastAt", shown.lines, shown.actions, shown.why, shown.rules,
    ${more}`
const joined = (from: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  JOIN staff s ON s.municipality_code = ${here} AND s.id = shown.reader_id
  JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
  LEFT JOIN case_numbers(ARRAY(SELECT person_id FROM ${from})) number ON number.person_id = shown.person_id`

/** How many items are open. */
export async function openItems(tx: Read): Promise<number> {
  const { rows } = await sql<{ count: string }>`SELECT count(*) FROM log_review_item i WHERE i.municipality_code = ${here} AND NOT EXISTS (
    SELECT FROM log_review_entry e WHERE e.municipality_code = ${here} AND e.item_id = i.id AND e.kind = 'outcome')`.execute(tx)
  return Number(rows[0]?.count ?? 0)
}

/** One item; undefined when there is none. Locked with `forChange`, so that two reviewers do not close it at once. */
export async function itemOf(tx: Read, id: string, forChange = false): Promise<ItemRow | undefined> {
  if (forChange) await sql`SELECT FROM log_review_item WHERE municipality_code = ${here} AND id = ${id}::uuid FOR NO KEY UPDATE`.execute(tx)
  const { rows } = await sql<ItemRow>`WITH shown AS (SELECT i.*, ${state} AS state FROM log_review_item i
      WHERE i.municipality_code = ${here} AND i.id = ${id}::uuid)
    ${shownColumns(sql`shown.state`)} FROM shown ${joined(sql`shown`)}`.execute(tx)
  return rows[0]
}

export type EntryRow = {
  id: string; kind: 'question' | 'answer' | 'outcome'; text: string; outcome: Outcome | null; correctsId: string | null; by: string;
    at: string
}

/** What was said about an item, the first first. */
export async function entriesOf(tx: Read, itemId: string): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`SELECT e.id, e.kind, e.text, e.outcome, e.corrects_id AS "correctsId",
      s.given_name || ' ' || s.family_name AS by, e.recorded_at AS at
    FROM log_review_entry e JOIN staff s ON s.municipality_code = ${here} AND s.id = e.written_by
    WHERE e.municipality_code = ${here} AND e.item_id = ${itemId}::uuid 
    ORDER BY e.recorded_at, array_position(ARRAY['question', 'answer', 'outcome'], e.kind), e.corrects_id IS NOT NULL, e.id`.execute(tx)
  return rows
}

export type NewEntry = {
  itemId: string; readerId: string; kind: EntryRow['kind']; text: string; outcome: Outcome | null; correctsId: string | null; by: string;
    at: Instant
}

/** Writes what was said. A question and its answer open to the reader; an outcome only to the review. Own reads: nobody_reviews_ones_own_reads. */
export async function saveEntry(tx: Write, entry: NewEntry): Promise<string> {
  const id = newId()
  await tx.insertInto('log_review_entry').values({
    municipality_code: here, id, item_id: entry.itemId, reader_id: entry.readerId, kind: entry.kind, text: entry.text,
      outcome: entry.outcome,
    corrects_id: entry.correctsId, written_by: entry.by, recorded_at: entry.at,
    access: entry.kind === 'outcome' ? [reviewKey] : [reviewKey, entry.readerId],
  }).execute()
  return id
}

/** Opens an item to its reader, who has been asked about it. */
export async function openToReader(tx: Write, itemId: string, readerId: string): Promise<void> {
  await tx.updateTable('log_review_item').set({ access: [reviewKey, readerId] }).where('municipality_code', '=', here).where('id', '=',
    itemId).execute()
}

export type QuestionRow = {
  id: string; itemId: string; askedAt: string; text: string; personId: string | null; caseNumber: string | null; readOn: Day;
    firstAt: string; lastAt: string
  actions: string[]; answer: string | null; answeredAt: string | null
}

/** Questions to a member of staff about own reads, the unanswered first, then the latest; one of them when its id is given. */
export async function questionsTo(tx: Read, readerId: string, id: string | null): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    WITH shown AS (
      SELECT e.id, e.item_id, e.recorded_at, e.text, i.person_id, i.read_on, i.first_at, i.last_at, i.actions
        FROM log_review_entry e JOIN log_review_item i ON i.municipality_code = ${here} AND i.id = e.item_id
       WHERE e.municipality_code = ${here} AND e.reader_id = ${readerId}::uuid AND e.kind = 'question' AND (${id}::uuid IS NULL OR e.id = ${id}::uuid))
    SELECT shown.id, shown.item_id AS "itemId", shown.recorded_at AS "askedAt", shown.text, shown.person_id AS "personId",
      number.case_number AS "caseNumber", shown.read_on AS "readOn", shown.first_at AS "firstAt", shown.last_at AS "lastAt", shown.actions,
      answer.text AS answer, answer.recorded_at AS "answeredAt"
    FROM shown
    LEFT JOIN case_numbers(ARRAY(SELECT person_id FROM shown)) number ON number.person_id = shown.person_id
    LEFT JOIN LATERAL (SELECT a.text,
      a.recorded_at FROM log_review_entry a WHERE a.municipality_code = ${here} AND a.item_id = shown.item_id
      AND a.kind = 'answer' AND a.recorded_at >= shown.recorded_at ORDER BY a.recorded_at LIMIT 1) answer ON true
    ORDER BY answer.recorded_at IS NOT NULL, shown.recorded_at DESC, shown.id LIMIT 100`.execute(tx)
  return rows
}

/** How many questions wait for a member of staff's answer, and whether emergency accesses wait to be read about: one look, for start pages. */
export async function waitingFor(tx: Read, staffId: string): Promise<{ questions: number; emergencies: boolean }> {
  const { rows } = await sql<{ questions: string; emergencies: boolean }>`SELECT
    (SELECT count(*) FROM log_review_entry e WHERE e.municipality_code = ${here} AND e.reader_id = ${staffId}::uuid AND e.kind = 'question'
      AND NOT EXISTS (SELECT FROM log_review_entry a WHERE a.municipality_code = ${here} AND a.item_id = e.item_id AND a.kind = 'answer'
        AND a.recorded_at >= e.recorded_at)) AS questions,
    EXISTS (SELECT FROM emergency_notice n WHERE n.municipality_code = ${here} AND n.staff_id = ${staffId}::uuid AND n.seen_at IS NULL) AS emergencies`
    .execute(tx)
  return { questions: Number(rows[0]?.questions ?? 0), emergencies: rows[0]?.emergencies === true }
}

/** The address and language of a member of staff who may be written to; undefined otherwise. */
export async function addressOf(tx: Read, staffId: string): Promise<{ email: string; language: 'sv' | 'en' } | undefined> {
  const { rows } = await sql<{ email: string; language: 'sv' | 'en' }>`SELECT s.email, coalesce(f.value #>> '{}', 'sv') AS language
    FROM staff s LEFT JOIN staff_preference f ON f.municipality_code = ${here} AND f.staff_id = s.id AND f.key = 'language'
    WHERE s.municipality_code = ${here} AND s.id = ${staffId}::uuid AND s.email IS NOT NULL`.execute(tx)
  return rows[0]
}

/** Staff with whether the review has been told the identity number; the number itself is not shown. */
export async function staffIdentities(tx: Read, on: Day): Promise<Array<{ staffId: string; name: string; unitName: string;
  known: boolean }>> {
  const { rows } = await sql<{ staffId: string; name: string; unitName: string; known: boolean }>`
    SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, u.name AS "unitName", i.staff_id IS NOT NULL AS known
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    LEFT JOIN staff_identity i ON i.municipality_code = ${here} AND i.staff_id = s.id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date) ORDER BY s.family_name, s.given_name,
      s.id`.execute(tx)
  return rows
}

/** Notes or, without a number, forgets whom a member of staff is. */
export async function saveStaffIdentity(tx: Write, made: { staffId: string; number: string | null; at: Instant;
  by: string }): Promise<void> {
  if (made.number === null) {
    await tx.deleteFrom('staff_identity').where('municipality_code', '=', here).where('staff_id', '=', made.staffId).execute()
    return
  }
  const row = { identity_number: made.number, recorded_at: made.at, recorded_by: made.by }
  await tx.insertInto('staff_identity').values({ municipality_code: here, staff_id: made.staffId, access: [reviewKey], ...row })
    .onConflict((conflict) => conflict.constraint('staff_identity_pk').doUpdateSet(row)).execute()
}
