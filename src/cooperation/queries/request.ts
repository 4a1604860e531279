import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Language } from '../../platform/language.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { RequestBody, RequestStep, SafetyRequest, StepBody } from '../contract/requests.ts'
import type { Made } from './vision.ts'

const here = sql<string>`app_municipality()`
/** Which requests: of these units (null: of all), the open ones or all. */
export type RequestChoice = { readonly units: readonly string[] | null; readonly openOnly: boolean }
/** A request as it is stored; how it stands is judged from its steps. */
export type RequestRow = Pick<SafetyRequest, 'id' | 'unitId' | 'unitName' | 'area' | 'what' | 'why' | 'representative' | 'onPaper' | 'receivedOn' | 'receiptAt' | 'answerDueOn' | 'recordedAt'>
  & { readonly representativeId: string | null; readonly steps: readonly RequestStep[] }

const isOver = sql`EXISTS (SELECT FROM safety_request_step c WHERE c.municipality_code = ${here} AND c.request_id = r.id AND c.kind IN ('closed', 'withdrawn') AND c.struck_at IS NULL)`
const isAnswered = sql`EXISTS (SELECT FROM safety_request_step c WHERE c.municipality_code = ${here} AND c.request_id = r.id AND c.kind = 'answer' AND c.struck_at IS NULL)`
const chosen = ({ units, openOnly }: RequestChoice): RawBuilder<unknown> => sql`(${units === null}::boolean OR r.unit_id = ANY (${[...units ?? []]}::uuid[]))
  AND (NOT ${openOnly}::boolean OR NOT ${isOver})`
const orders = { svar: sql`${isAnswered}, r.answer_due_on, r.id`, kom: sql`r.received_on DESC, r.id DESC`, enhet: sql`u.name COLLATE swedish, r.received_on DESC, r.id` } as const

function requests(which: RawBuilder<unknown>, rest: RawBuilder<unknown>): RawBuilder<Omit<RequestRow, 'steps'>> {
  return sql<Omit<RequestRow, 'steps'>>`SELECT r.id, r.unit_id AS "unitId", u.name AS "unitName", r.area, r.what, r.why, r.representative_id AS "representativeId",
      coalesce(r.representative_name, p.given_name || ' ' || p.family_name) AS representative, r.representative_id IS NULL AS "onPaper",
      r.received_on AS "receivedOn", r.receipt_at AS "receiptAt", r.answer_due_on AS "answerDueOn", r.recorded_at AS "recordedAt"
    FROM safety_request r JOIN unit u ON u.municipality_code = ${here} AND u.id = r.unit_id
    LEFT JOIN staff p ON p.municipality_code = ${here} AND p.id = r.representative_id
    WHERE r.municipality_code = ${here} AND ${which} ${rest}`
}

/** Each request with its steps, struck ones too, in the order they were written in. */
async function withSteps(tx: Read, found: ReadonlyArray<Omit<RequestRow, 'steps'>>): Promise<RequestRow[]> {
  if (found.length === 0) return []
  const { rows } = await sql<RequestStep & { requestId: string }>`SELECT t.id, t.request_id AS "requestId", t.kind, t.on_day AS "onDay", t.what, t.outcome, t.due_on AS "dueOn", t.owner,
      t.action_id AS "actionId", t.reference, t.struck_at AS "struckAt", t.struck_why AS "struckWhy", s.given_name || ' ' || s.family_name AS by, t.recorded_at AS "recordedAt"
    FROM safety_request_step t JOIN staff s ON s.municipality_code = ${here} AND s.id = t.recorded_by
    WHERE t.municipality_code = ${here} AND t.request_id = ANY (${found.map(({ id }) => id)}::uuid[]) ORDER BY t.on_day, t.recorded_at, t.id`.execute(tx)
  return found.map((row) => ({ ...row, steps: rows.filter((step) => step.requestId === row.id).map(({ requestId: _request, ...step }) => step) }))
}

/** Requests, the latest received first; with a limit one more than asked for. */
export async function requestsFrom(tx: Read, choice: RequestChoice, asked: PageAsked): Promise<RequestRow[]> {
  const after = comesAfter(asked.after, [{ by: sql`r.received_on`, as: 'date' }, { by: sql`r.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  return withSteps(tx, (await requests(sql`${chosen(choice)} AND ${after}`, sql`ORDER BY r.received_on DESC, r.id DESC ${most}`).execute(tx)).rows)
}

/** One page by its number in an order, and how many there are. */
export async function requestPage(tx: Read, choice: RequestChoice, { page, length, order }: { page: number; length: number; order: keyof typeof orders }): Promise<{ rows: RequestRow[]; total: number }> {
  const { rows } = await requests(chosen(choice), sql`ORDER BY ${orders[order]} LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`).execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM safety_request r WHERE r.municipality_code = ${here} AND ${chosen(choice)}`.execute(tx)
  return { rows: await withSteps(tx, rows), total: counted.rows[0]?.total ?? 0 }
}

export async function requestById(tx: Read, id: string): Promise<RequestRow | undefined> {
  return (await withSteps(tx, (await requests(sql`r.id = ${id}::uuid`, sql``).execute(tx)).rows))[0]
}

/** One at a time changes a request, until the transaction ends. The row itself never changes. */
export async function lockRequest(tx: Write, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('safety request ' || ${id}, 0))`.execute(tx)
}

type Coming = RequestBody & { readonly representativeId: string | null; readonly answerDueOn: Day }
export async function saveRequest(tx: Write, body: Coming, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('safety_request').values({ municipality_code: here, id, unit_id: body.unitId, area: body.area, what: body.what, why: body.why, representative_id: body.representativeId,
    representative_name: body.representativeName, received_on: body.receivedOn, receipt_at: at, answer_due_on: body.answerDueOn, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function saveStep(tx: Write, requestId: string, step: StepBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('safety_request_step').values({ municipality_code: here, id, request_id: requestId, kind: step.kind, on_day: step.onDay, what: step.what, outcome: step.outcome,
    due_on: step.dueOn, owner: step.owner, action_id: step.actionId, reference: step.reference, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function strikeStep(tx: Write, id: string, { at, by, why }: Made & { why: string }): Promise<void> {
  await tx.updateTable('safety_request_step').set({ struck_at: at, struck_by: by, struck_why: why }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type Reader = { readonly id: string; readonly email: string; readonly language: Language }

/** The employer's side of a unit: its managers, HR and the directors, with an address. */
export function employersOf(tx: Read, unitId: string, on: Day): Promise<Reader[]> {
  return readers(tx, sql`(r.role IN ('director', 'hr') OR r.role = 'unit_manager' AND r.unit_id = ${unitId}::uuid)`, on)
}

/** A safety representative, when there is an address. */
export function representativeOf(tx: Read, staffId: string, on: Day): Promise<Reader[]> {
  return readers(tx, sql`r.staff_id = ${staffId}::uuid`, on)
}

async function readers(tx: Read, which: RawBuilder<unknown>, on: Day): Promise<Reader[]> {
  const { rows } = await sql<Reader>`SELECT DISTINCT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language
    FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE r.municipality_code = ${here} AND ${which} AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}) AND s.email IS NOT NULL
      AND (s.ended_on IS NULL OR s.ended_on >= ${on}) ORDER BY s.id`.execute(tx)
  return rows
}

/** Open units by name. */
export async function unitsToChoose(tx: Read, on: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM unit WHERE municipality_code = ${here} AND (ended_on IS NULL OR ended_on >= ${on}::date)
    ORDER BY name COLLATE swedish`.execute(tx)
  return rows
}

/** Requests that nobody has answered, and whose last day is this one or earlier. */
export async function unansweredBy(tx: Read, on: Day): Promise<Array<{ id: string; unitId: string; representativeId: string | null; answerDueOn: Day }>> {
  const { rows } = await sql<{ id: string; unitId: string; representativeId: string | null; answerDueOn: Day }>`SELECT r.id, r.unit_id AS "unitId", r.representative_id AS "representativeId",
      r.answer_due_on AS "answerDueOn"
    FROM safety_request r WHERE r.municipality_code = ${here} AND r.answer_due_on <= ${on} AND NOT ${isOver} AND NOT ${isAnswered} ORDER BY r.answer_due_on, r.id LIMIT 500`.execute(tx)
  return rows
}
