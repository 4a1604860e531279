import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Arrival, Ground, LastHappened, ReporterKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`

export type IntakeUnit = { id: string; sharedKey: string; name: string }

/** The unit that takes in reports: the one asked for if it is an intake unit, else the municipality's first. */
export function intakeUnit(tx: Read, preferred: string | null): Promise<IntakeUnit | undefined> {
  return tx.selectFrom('unit').select(['id', 'shared_key as sharedKey', 'name'])
    .where('municipality_code', '=', here).where('kind', '=', 'intake').where('ended_on', 'is', null)
    .orderBy(sql`id IS DISTINCT FROM ${preferred}::uuid`).orderBy('name').limit(1).executeTakeFirst()
}

/** How the municipality is reached: shown on the public form and the receipt. */
export function municipalityContacts(tx: Read): Promise<{ name: string; phone: string | null; emergencyPhone: string | null } | undefined> {
  return tx.selectFrom('municipality').select(['name', 'phone', 'emergency_phone as emergencyPhone'])
    .where('municipality_code', '=', here).executeTakeFirst()
}

export type NewConcern = {
  reference: string; receivedOn: Day; receivedAt: Instant; arrivedVia: Arrival; reporterKind: ReporterKind; mandated: boolean;
  anonymous: boolean
  reporterName: string | null; reporterWorkplace: string | null; reporterContact: string | null; hiddenReason: string | null;
  wantsFeedback: boolean
  narrative: string; lastHappened: LastHappened | null; unitId: string; openedAt: Instant | null; openedBy: string | null
  clientId: string | null; clientKey: string | null; access: string[]; at: Instant; by: string | null
}

/**
 * Writes a report. @returns its id, or null when the reference or the client's key was taken. No constraint is named: naming one would
 * ask for the right to see the row, which a sender from outside does not have.
 */
export async function saveConcern(tx: Write, made: NewConcern): Promise<string | null> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await tx.insertInto('concern').values({
    municipality_code: here, id, reference: made.reference, received_on: made.receivedOn, received_at: made.receivedAt,
    arrived_via: made.arrivedVia,
    reporter_kind: made.reporterKind, mandated: made.mandated, anonymous: made.anonymous, reporter_name: made.reporterName,
    reporter_workplace: made.reporterWorkplace, reporter_contact: made.reporterContact, reporter_hidden_reason: made.hiddenReason,
    wants_feedback: made.wantsFeedback, narrative: made.narrative, last_happened: made.lastHappened, unit_id: made.unitId,
    opened_at: made.openedAt,
    opened_by: made.openedBy, client_id: made.clientId, client_key: made.clientKey, access: made.access, recorded_at: made.at,
    recorded_by: made.by,
  }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? id : null
}

export type NewChild = { concernId: string; position: number; name: string; age: string; whereabouts: string; unitId: string;
  access: string[]; at: Instant }

/** Writes one more child of a report, as it was told of. @returns its id in the report. */
export async function saveChild(tx: Write, made: NewChild): Promise<string> {
  const id = newId()
  await tx.insertInto('concern_child').values({
    municipality_code: here, id, concern_id: made.concernId, position: made.position, told_name: made.name, told_age: made.age,
    told_whereabouts: made.whereabouts, unit_id: made.unitId, access: made.access, recorded_at: made.at,
  }).execute()
  return id
}

/** Notes that the reporter wants to know whether an investigation is opened. Asked twice is refused: feedback_is_asked_once. */
export async function saveFeedbackRequest(
  tx: Write, made: { childId: string; askedOn: Day; access: string[]; at: Instant; by: string | null },
): Promise<void> {
  await tx.insertInto('feedback_request').values({
    municipality_code: here, id: newId(), concern_child_id: made.childId, asked_on: made.askedOn, access: made.access, recorded_at: made.at,
    recorded_by: made.by,
  }).execute()
}

export type ReportParts = {
  concernId: string; unitId: string; week: string; reporterKind: ReporterKind; grounds: readonly Ground[]
  children: ReadonlyArray<{ id: string; name: string; age: string; whereabouts: string }>
  askedOn: Day | null; access: string[]; at: Instant; by: string | null
}

/**
 * Writes what belongs to a new report in one statement: its grounds, its children as they were told of, that the reporter wants to know,
 * and the counts of the week it came in.
 */
export async function saveReportParts(tx: Write, made: ReportParts): Promise<void> {
  const of = (pick: (child: ReportParts['children'][number]) => string): string[] => made.children.map(pick)
  await sql`
    WITH ground AS (
      INSERT INTO concern_ground (municipality_code, concern_id, ground, access)
        SELECT ${here}, ${made.concernId}::uuid, g, ${made.access}::uuid[] FROM unnest(${made.grounds}::text[]) AS g),
    child AS (
      INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts, unit_id, access,
        recorded_at)
        SELECT ${here}, c.id, ${made.concernId}::uuid, c.place - 1, c.name, c.age, c.whereabouts, ${made.unitId}::uuid,
          ${made.access}::uuid[], ${made.at}::timestamptz
          FROM unnest(${of((child) => child.id)}::uuid[], ${of((child) => child.name)}::text[], ${of((child) => child.age)}::text[],
            ${of((child) => child.whereabouts)}::text[]) WITH ORDINALITY AS c (id, name, age, whereabouts, place)),
    asked AS (
      INSERT INTO feedback_request (municipality_code, id, concern_child_id, asked_on, access, recorded_at, recorded_by)
        SELECT ${here}, r.id, r.child_id, ${made.askedOn}::date, ${made.access}::uuid[], ${made.at}::timestamptz, ${made.by}::uuid
          FROM unnest(${made.askedOn === null ? [] : made.children.map(() => newId())}::uuid[],
            ${made.askedOn === null ? [] : of((child) => child.id)}::uuid[]) AS r (id, child_id))
    SELECT count_concern(${made.unitId}::uuid, ${made.week}, ${made.reporterKind}, 1, ${made.children.length}),
      (SELECT count(count_concern_ground(${made.unitId}::uuid, ${made.week}, g, 1)) FROM unnest(${made.grounds}::text[]) AS g)`.execute(tx)
}

export type Receipt = { contentHash: Buffer; reference: string; receivedAt: Instant; decideBy: Day; tellsBack: boolean }

/** Lets nobody else hand in under the same secret until this transaction ends: whoever comes second then finds the receipt. */
export async function lockReceipt(tx: Write, tokenHash: Buffer): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${tokenHash.readBigInt64BE(0).toString()}::bigint)`.execute(tx)
}

/** The receipt under a secret. `shownAt`: only while it may still be shown. */
export async function receiptOf(tx: Read, tokenHash: Buffer, shownAt: Instant | null): Promise<Receipt | undefined> {
  const { rows } = await sql<Receipt>`SELECT content_hash AS "contentHash", reference, received_at AS "receivedAt",
    decide_by_on AS "decideBy", tells_back AS "tellsBack"
    FROM concern_receipt WHERE municipality_code = ${here} AND token_hash = ${tokenHash}
      AND (${shownAt}::timestamptz IS NULL OR shown_until_at > ${shownAt}::timestamptz)`.execute(tx)
  return rows[0]
}

export async function saveReceipt(tx: Write,
  made: Receipt & { tokenHash: Buffer; shownUntil: Instant; keptUntil: Instant }): Promise<void> {
  await tx.insertInto('concern_receipt').values({
    municipality_code: here, token_hash: made.tokenHash, content_hash: made.contentHash, reference: made.reference,
    received_at: made.receivedAt,
    decide_by_on: made.decideBy, tells_back: made.tellsBack, shown_until_at: made.shownUntil, kept_until_at: made.keptUntil,
  }).execute()
}

/** Takes away receipts that nobody needs any more. */
export async function dropReceipts(tx: Write, before: Instant): Promise<void> {
  await tx.deleteFrom('concern_receipt').where('municipality_code', '=', here).where('kept_until_at', '<=', before).execute()
}

/** The kind of reporter that a client credential hands in for. */
export function clientReporterKind(tx: Read, clientId: string): Promise<{ reporterKind: string } | undefined> {
  return tx.selectFrom('client_credential').select('reporter_kind as reporterKind')
    .where('municipality_code', '=', here).where('id', '=', clientId).where(sql<boolean>`scope @> ARRAY['concern.report']`)
      .executeTakeFirst()
}
