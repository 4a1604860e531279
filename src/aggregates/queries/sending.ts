import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { MeasureKey } from '../../disclosure/rules/measure.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Asking, Envelope, EnvelopeKind, Way } from '../contract/envelope.ts'
import type { Office, OpenRequest, OwnKey, Sent, SentDetail } from '../contract/sending.ts'

const here = sql<string>`app_municipality()`

/** Keys that were made here, the one in use first. Never their private parts. */
export async function ownKeys(tx: Read): Promise<OwnKey[]> {
  const { rows } = await sql<OwnKey>`SELECT id, fingerprint, public_key AS "publicKey", recorded_at AS "recordedAt", ended_at AS "endedAt"
    FROM aggregate_key WHERE municipality_code = ${here} ORDER BY ended_at IS NULL DESC, recorded_at DESC, id LIMIT 50`.execute(tx)
  return rows
}

export async function signingKey(tx: Read): Promise<{ id: string; fingerprint: string; privateKey: Buffer } | undefined> {
  const { rows: [key] } = await sql<{ id: string; fingerprint: string; privateKey: Buffer }>`SELECT id, fingerprint, private_key AS "privateKey"
    FROM aggregate_key WHERE municipality_code = ${here} AND ended_at IS NULL`.execute(tx)
  return key
}

/** Ends the key in use: its private part is gone. */
export async function saveKeyEnd(tx: Write, at: Instant): Promise<void> {
  await sql`UPDATE aggregate_key SET ended_at = ${at}::timestamptz, private_key = NULL WHERE municipality_code = ${here} AND ended_at IS NULL`.execute(tx)
}

export async function saveKey(tx: Write, made: { fingerprint: string; publicKey: string; privateKey: Buffer; at: Instant; by: string }): Promise<void> {
  await sql`INSERT INTO aggregate_key (municipality_code, id, fingerprint, public_key, private_key, recorded_at, recorded_by)
    VALUES (${here}, ${newId()}::uuid, ${made.fingerprint}, ${made.publicKey}, ${made.privateKey}, ${made.at}::timestamptz, ${made.by}::uuid)`.execute(tx)
}

/** Where figures are sent; undefined before anybody has said. */
export async function officeNow(tx: Read): Promise<Office | undefined> {
  const { rows: [office] } = await sql<Office>`SELECT office, name, address, recorded_at AS "recordedAt" FROM aggregate_office
    WHERE municipality_code = ${here} ORDER BY recorded_at DESC, id DESC LIMIT 1`.execute(tx)
  return office
}

export async function saveOffice(tx: Write, set: { office: string; name: string; address: string | null; at: Instant; by: string }): Promise<void> {
  await sql`INSERT INTO aggregate_office (municipality_code, id, office, name, address, recorded_at, recorded_by)
    VALUES (${here}, ${newId()}::uuid, ${set.office}, ${set.name}, ${set.address}, ${set.at}::timestamptz, ${set.by}::uuid)`.execute(tx)
}

/** What the office has asked for, the latest first, with what was answered last. */
export async function requestRows(tx: Read, id: string | null = null): Promise<OpenRequest[]> {
  const { rows } = await sql<OpenRequest>`SELECT r.id, r.office, r.measure AS table, r.period, r.reason, r.asked_at AS "askedAt",
      r.key_id IS NOT NULL AS signed,
      (SELECT s.kind FROM aggregate_sent s WHERE s.municipality_code = ${here} AND s.request_id = r.id AND s.kind <> 'withdrawal'
        ORDER BY s.sequence DESC LIMIT 1) AS answered
    FROM aggregate_request r WHERE r.municipality_code = ${here} AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
    ORDER BY r.recorded_at DESC, r.id LIMIT 50`.execute(tx)
  return rows
}

/** Keeps a request that came; one that is here already stays as it is. */
export async function saveRequest(tx: Write, { asked, envelope, keyId }: { asked: Asking; envelope: Envelope; keyId: string }, { way, at }: { way: Way; at: Instant }): Promise<void> {
  await sql`INSERT INTO aggregate_request (municipality_code, id, office, measure, period, reason, asked_at, way, recorded_at, payload, signature, key_id)
    VALUES (${here}, ${asked.id}::uuid, ${asked.office}, ${asked.table}, ${asked.period}, ${asked.reason}, ${asked.askedAt}::timestamptz, ${way},
      ${at}::timestamptz, ${envelope.payload}, ${envelope.signature}, ${keyId}::uuid) ON CONFLICT ON CONSTRAINT aggregate_request_pk DO NOTHING`.execute(tx)
}

/** One approval at a time, so that numbers and the chain of hashes have no gaps. */
export async function lockSending(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('aggregates ' || ${here}))`.execute(tx)
}

/** The number and hash of what was let go last. */
export async function lastSent(tx: Read): Promise<{ sequence: number; hash: string } | undefined> {
  const { rows: [last] } = await sql<{ sequence: number; hash: string }>`SELECT sequence, hash FROM aggregate_sent WHERE municipality_code = ${here}
    ORDER BY sequence DESC LIMIT 1`.execute(tx)
  return last
}

/** What was let go of one table and period, the latest edition; a refusal is of the table and period it was said of. */
export async function lastOf(tx: Read, table: MeasureKey, period: string | null): Promise<{ kind: EnvelopeKind; edition: number } | undefined> {
  const { rows: [last] } = await sql<{ kind: EnvelopeKind; edition: number }>`SELECT kind, edition FROM aggregate_sent
    WHERE municipality_code = ${here} AND measure = ${table} AND period IS NOT DISTINCT FROM ${period}::text ORDER BY edition DESC LIMIT 1`.execute(tx)
  return last
}

export type NewSent = {
  readonly sequence: number; readonly kind: EnvelopeKind; readonly office: string; readonly table: MeasureKey; readonly period: string | null
  readonly edition: number; readonly payload: string; readonly hash: string; readonly keyId: string; readonly signature: string
  readonly requestId: string | null; readonly address: string | null; readonly by: string; readonly at: Instant
}

export async function saveSent(tx: Write, made: NewSent): Promise<string> {
  const id = newId()
  await sql`INSERT INTO aggregate_sent (municipality_code, id, sequence, kind, office, measure, period, edition, payload, hash, key_id, signature,
      request_id, address, approved_by, recorded_at, next_try_at)
    VALUES (${here}, ${id}::uuid, ${made.sequence}, ${made.kind}, ${made.office}, ${made.table}, ${made.period}, ${made.edition}, ${made.payload},
      ${made.hash}, ${made.keyId}::uuid, ${made.signature}, ${made.requestId}::uuid, ${made.address}, ${made.by}::uuid, ${made.at}::timestamptz,
      ${made.address === null ? null : made.at}::timestamptz)`.execute(tx)
  return id
}

const columns = sql`s.id, s.sequence, s.kind, s.office, s.measure AS table, s.period, s.edition, p.given_name || ' ' || p.family_name AS "approvedBy",
  s.recorded_at AS "recordedAt", s.tries, s.status, s.fault, s.delivered_at AS "deliveredAt",
  CASE WHEN s.delivered_at IS NULL AND s.failed_at IS NULL THEN s.next_try_at END AS "nextTryAt",
  CASE WHEN s.delivered_at IS NOT NULL THEN 'arrived' WHEN s.failed_at IS NOT NULL THEN 'failed' WHEN s.address IS NULL THEN 'as_file' ELSE 'waiting' END AS standing`
const from = sql`aggregate_sent s JOIN staff p ON p.municipality_code = ${here} AND p.id = s.approved_by`

/** One page of what was let go, the latest first, and how many there are. */
export async function sentPage(tx: Read, { page, length }: { page: number; length: number }): Promise<{ rows: Sent[]; total: number }> {
  const { rows } = await sql<Sent>`SELECT ${columns} FROM ${from} WHERE s.municipality_code = ${here} ORDER BY s.sequence DESC
    LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM aggregate_sent WHERE municipality_code = ${here}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** What now stands of each table and period: the latest edition. */
export async function standingOf(tx: Read): Promise<Array<{ table: MeasureKey; period: string; kind: EnvelopeKind; edition: number }>> {
  const { rows } = await sql<{ table: MeasureKey; period: string; kind: EnvelopeKind; edition: number }>`SELECT DISTINCT ON (measure, period)
      measure AS table, period, kind, edition FROM aggregate_sent WHERE municipality_code = ${here} AND period IS NOT NULL
    ORDER BY measure, period, edition DESC`.execute(tx)
  return rows
}

export async function sentRow(tx: Read, id: string): Promise<SentDetail | undefined> {
  const { rows: [row] } = await sql<Sent & { payload: string; hash: string; signature: string; fingerprint: string; address: string | null }>`
    SELECT ${columns}, s.payload, s.hash, s.signature, k.fingerprint, s.address
    FROM ${from} JOIN aggregate_key k ON k.municipality_code = ${here} AND k.id = s.key_id
    WHERE s.municipality_code = ${here} AND s.id = ${id}::uuid`.execute(tx)
  if (row === undefined) return undefined
  const { payload, signature, fingerprint, ...rest } = row
  return { ...rest, envelope: { payload, key: fingerprint, signature } }
}

export type ToSend = { readonly id: string; readonly address: string; readonly tries: number; readonly recordedAt: string; readonly envelope: { payload: string; key: string; signature: string } }

/** One that is neither there nor given up, with where it is sent. */
export async function sentToSend(tx: Read, id: string): Promise<ToSend | undefined> {
  const row = await sentRow(tx, id)
  if (row?.standing !== 'waiting' || row.address === null) return undefined
  const { address, tries, recordedAt, envelope } = row
  return { id, address, tries, recordedAt, envelope }
}

export type SendTry = { readonly tries: number; readonly status: number | null; readonly fault: string | null; readonly at: Instant; readonly nextTryAt: Instant | null; readonly arrived: boolean }

export async function saveSendTry(tx: Write, id: string, made: SendTry): Promise<void> {
  await sql`UPDATE aggregate_sent SET tries = ${made.tries}, tried_at = ${made.at}::timestamptz, status = ${made.status}, fault = ${made.fault},
      next_try_at = ${made.nextTryAt}::timestamptz, delivered_at = ${made.arrived ? made.at : null}::timestamptz,
      failed_at = ${!made.arrived && made.nextTryAt === null ? made.at : null}::timestamptz
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** Lets one that was given up be tried again. @returns whether there was such a one. */
export async function saveSendAgain(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE aggregate_sent SET failed_at = NULL, fault = NULL, status = NULL, next_try_at = ${at}::timestamptz
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND failed_at IS NOT NULL`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}
