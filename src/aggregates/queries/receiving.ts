import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Asking, Payload, Way } from '../contract/envelope.ts'
import { askingSchema, envelopeVersion } from '../contract/envelope.ts'
import type { Asked, Received, ReceivedDetail, RefusedEnvelope, Sender, SenderKey } from '../contract/receiving.ts'

const here = sql<string>`app_municipality()`
const nameOf = (code: RawBuilder<unknown>) => sql`coalesce((SELECT m.name FROM municipality_reference m WHERE m.code = ${code}),
  (SELECT v.name FROM municipality_served v WHERE v.code = ${code}), ${code})`

/** A registered key by its fingerprint, revoked or not. */
export async function keyByFingerprint(tx: Read, fingerprint: string): Promise<{ id: string; sender: string; publicKey: string; revokedAt: string | null } | undefined> {
  const { rows: [key] } = await sql<{ id: string; sender: string; publicKey: string; revokedAt: string | null }>`SELECT id, sender,
    public_key AS "publicKey", revoked_at AS "revokedAt" FROM sender_key WHERE municipality_code = ${here} AND fingerprint = ${fingerprint}`.execute(tx)
  return key
}

export async function senderKeys(tx: Read): Promise<SenderKey[]> {
  const { rows } = await sql<SenderKey>`SELECT k.id, k.sender, ${nameOf(sql`k.sender`)} AS name, k.fingerprint, k.recorded_at AS "recordedAt",
      s.given_name || ' ' || s.family_name AS "registeredBy", k.revoked_at AS "revokedAt"
    FROM sender_key k JOIN staff s ON s.municipality_code = ${here} AND s.id = k.recorded_by WHERE k.municipality_code = ${here}
    ORDER BY k.revoked_at IS NOT NULL, k.recorded_at DESC, k.id LIMIT 500`.execute(tx)
  return rows
}

export async function saveSenderKey(tx: Write, made: { sender: string; fingerprint: string; publicKey: string; at: Instant; by: string }): Promise<void> {
  await sql`INSERT INTO sender_key (municipality_code, id, sender, fingerprint, public_key, recorded_at, recorded_by)
    VALUES (${here}, ${newId()}::uuid, ${made.sender}, ${made.fingerprint}, ${made.publicKey}, ${made.at}::timestamptz, ${made.by}::uuid)`.execute(tx)
}

/** @returns whether there was such a key, not revoked already. */
export async function saveRevoked(tx: Write, id: string, { at, by }: { at: Instant; by: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE sender_key SET revoked_at = ${at}::timestamptz, revoked_by = ${by}::uuid
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND revoked_at IS NULL`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}

/** One envelope of a sender at a time. */
export async function lockSender(tx: Write, sender: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('aggregates of ' || ${sender} || ' to ' || ${here}))`.execute(tx)
}

export type Beside = { readonly id: string; readonly sequence: number; readonly hash: string; readonly previous: string | null; readonly recordedAt: string }

/** What is here of a sender under a number and the two beside it. */
export async function besideSequence(tx: Read, sender: string, sequence: number): Promise<Beside[]> {
  const { rows } = await sql<Beside>`SELECT id, sequence, hash, previous, recorded_at AS "recordedAt" FROM aggregate_received
    WHERE municipality_code = ${here} AND sender = ${sender} AND sequence BETWEEN ${sequence - 1}::integer AND ${sequence + 1}::integer`.execute(tx)
  return rows
}

export type NewReceived = { readonly payload: Payload; readonly text: string; readonly hash: string; readonly keyId: string; readonly signature: string; readonly way: Way; readonly at: Instant }

export async function saveReceived(tx: Write, { payload, text, hash, keyId, signature, way, at }: NewReceived): Promise<string> {
  const id = newId()
  await sql`INSERT INTO aggregate_received (municipality_code, id, sender, sequence, kind, measure, period, edition, payload, hash, previous, key_id,
      signature, request_id, way, recorded_at)
    VALUES (${here}, ${id}::uuid, ${payload.sender}, ${payload.sequence}, ${payload.kind}, ${payload.table}, ${payload.period}, ${payload.edition},
      ${text}, ${hash}, ${payload.previous}, ${keyId}::uuid, ${signature}, ${payload.request}::uuid, ${way}, ${at}::timestamptz)`.execute(tx)
  return id
}

export async function saveRefused(tx: Write, made: { sender: string | null; code: string; hash: string; bytes: number; way: Way; at: Instant }): Promise<void> {
  await sql`INSERT INTO aggregate_refused (municipality_code, id, sender, code, hash, bytes, way, recorded_at)
    VALUES (${here}, ${newId()}::uuid, ${made.sender}, ${made.code}, ${made.hash}, ${made.bytes}, ${made.way}, ${made.at}::timestamptz)`.execute(tx)
}

/** Whether the very same was refused already. */
export async function isRefusedBefore(tx: Read, hash: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM aggregate_refused WHERE municipality_code = ${here} AND hash = ${hash} LIMIT 1`.execute(tx)
  return rows.length > 0
}

export async function dropRefused(tx: Write, before: Instant): Promise<void> {
  await sql`DELETE FROM aggregate_refused WHERE municipality_code = ${here} AND recorded_at < ${before}::timestamptz`.execute(tx)
}

/** The latest refused, at most twenty, and how many there are. */
export async function refusedRows(tx: Read): Promise<{ refused: RefusedEnvelope[]; refusedCount: number }> {
  const { rows } = await sql<RefusedEnvelope>`SELECT id, sender, code, way, bytes, recorded_at AS "recordedAt" FROM aggregate_refused
    WHERE municipality_code = ${here} ORDER BY recorded_at DESC, id LIMIT 20`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM aggregate_refused WHERE municipality_code = ${here}`.execute(tx)
  return { refused: rows, refusedCount: counted.rows[0]?.total ?? 0 }
}

export async function senderRows(tx: Read): Promise<Sender[]> {
  const { rows } = await sql<Sender>`SELECT r.sender, ${nameOf(sql`r.sender`)} AS name, count(*)::integer AS envelopes, max(r.recorded_at) AS last,
      max(r.sequence) AS highest, (max(r.sequence) - count(*))::integer AS missing
    FROM aggregate_received r WHERE r.municipality_code = ${here} GROUP BY r.sender ORDER BY name, r.sender LIMIT 400`.execute(tx)
  return rows
}

type Row = Omit<Received, 'receivedAt' | 'total' | 'inhabitants' | 'inhabitantsYear'> & { readonly at: string; readonly total: number | null; readonly people: { value: number; year: number } | null }

const people = sql`(SELECT jsonb_build_object('value', f.value, 'year', f.year) FROM public_figure_value f WHERE f.municipality_code = ${here}
  AND f.kpi = 'N01951' AND f.gender = 'T' AND f.place = r.sender AND f.value > 0 ORDER BY f.year DESC LIMIT 1)`
const columns = sql`r.id, r.sender, ${nameOf(sql`r.sender`)} AS "senderName", r.sequence, r.kind, r.measure AS table, r.period, r.edition, r.way,
  r.recorded_at AS at, ${people} AS people, (SELECT (c ->> 'value')::integer FROM jsonb_array_elements(r.payload::jsonb -> 'cells') c
    WHERE c ->> 'category' = 'all') AS total`

function rowOf({ at, people: found, ...row }: Row): Received {
  return { ...row, receivedAt: instant(at), inhabitants: found?.value ?? null, inhabitantsYear: found?.year ?? null }
}

export type Chosen = { readonly sender?: string | undefined; readonly table?: string | undefined }

/** The newest of each sender's tables and periods, a page of them, and how many there are; each with the published number of inhabitants. */
export async function newestPage(tx: Read, { sender, table }: Chosen, { page, length }: { page: number; length: number }): Promise<{ rows: Received[]; total: number }> {
  const newest = sql`SELECT DISTINCT ON (n.sender, n.measure, n.period) n.* FROM aggregate_received n WHERE n.municipality_code = ${here}
    AND (${sender ?? null}::text IS NULL OR n.sender = ${sender ?? null}::text) AND (${table ?? null}::text IS NULL OR n.measure = ${table ?? null}::text)
    ORDER BY n.sender, n.measure, n.period, n.sequence DESC`
  const { rows } = await sql<Row>`SELECT ${columns} FROM (${newest}) r ORDER BY r.sender, r.measure, r.period DESC NULLS LAST
    LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM (${newest}) r`.execute(tx)
  return { rows: rows.map(rowOf), total: counted.rows[0]?.total ?? 0 }
}

export async function receivedRow(tx: Read, id: string): Promise<ReceivedDetail | undefined> {
  type Found = Row & { payload: string; hash: string; fingerprint: string; keyRevokedAt: string | null }
  const { rows: [row] } = await sql<Found>`SELECT ${columns}, r.payload, r.hash, k.fingerprint, k.revoked_at AS "keyRevokedAt"
    FROM aggregate_received r JOIN sender_key k ON k.municipality_code = ${here} AND k.id = r.key_id
    WHERE r.municipality_code = ${here} AND r.id = ${id}::uuid`.execute(tx)
  if (row === undefined) return undefined
  const { payload, hash, fingerprint, keyRevokedAt, ...rest } = row
  return { ...rowOf(rest), payload, hash, fingerprint, keyRevokedAt }
}

/** Every edition of one table and period of a sender, the latest first. */
export async function editionsOf(tx: Read, { sender, table, period }: Pick<Received, 'sender' | 'table' | 'period'>): Promise<Received[]> {
  const { rows } = await sql<Row>`SELECT ${columns} FROM aggregate_received r WHERE r.municipality_code = ${here} AND r.sender = ${sender}
    AND r.measure = ${table} AND r.period IS NOT DISTINCT FROM ${period}::text ORDER BY r.sequence DESC LIMIT 50`.execute(tx)
  return rows.map(rowOf)
}

export async function saveAsked(tx: Write, made: { place: string; table: string; period: string | null; reason: string; at: Instant; by: string }): Promise<string> {
  const id = newId()
  await sql`INSERT INTO aggregate_asked (municipality_code, id, place, measure, period, reason, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${made.place}, ${made.table}, ${made.period}, ${made.reason}, ${made.at}::timestamptz, ${made.by}::uuid)`.execute(tx)
  return id
}

/** What the office has asked for, the latest first, with the latest answer; or one by its id. */
export async function askedRows(tx: Read, { id = null, page = 1, length = 50 }: { id?: string | null; page?: number; length?: number } = {}): Promise<{ rows: Asked[]; total: number }> {
  const { rows } = await sql<Asked>`SELECT a.id, a.place, ${nameOf(sql`a.place`)} AS "placeName", a.measure AS table, a.period, a.reason,
      a.recorded_at AS "recordedAt", s.given_name || ' ' || s.family_name AS "askedBy", a.fetched_at AS "fetchedAt", a.withdrawn_at AS "withdrawnAt",
      r.kind AS answer, r.id AS "answerId"
    FROM aggregate_asked a JOIN staff s ON s.municipality_code = ${here} AND s.id = a.recorded_by
    LEFT JOIN LATERAL (SELECT x.id, x.kind FROM aggregate_received x WHERE x.municipality_code = ${here} AND x.request_id = a.id AND x.sender = a.place
      AND x.kind <> 'withdrawal' ORDER BY x.sequence DESC LIMIT 1) r ON true
    WHERE a.municipality_code = ${here} AND (${id}::uuid IS NULL OR a.id = ${id}::uuid) ORDER BY a.recorded_at DESC, a.id
    LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM aggregate_asked WHERE municipality_code = ${here}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Open requests to a municipality as they are handed out, and that they were fetched. */
export async function fetchAskings(tx: Write, place: string, at: Instant): Promise<Asking[]> {
  const { rows } = await sql<Pick<Asking, 'id' | 'office' | 'place' | 'table' | 'period' | 'reason'> & { at: string }>`UPDATE aggregate_asked a
    SET fetched_at = coalesce(a.fetched_at, ${at}::timestamptz) WHERE a.municipality_code = ${here} AND a.place = ${place} AND a.withdrawn_at IS NULL
      AND NOT EXISTS (SELECT FROM aggregate_received x WHERE x.municipality_code = ${here} AND x.request_id = a.id)
    RETURNING a.id, a.municipality_code AS office, a.place, a.measure AS table, a.period, a.reason, a.recorded_at AS at`.execute(tx)
  return rows.map(({ at: asked, ...row }) => ({ schema: askingSchema, version: envelopeVersion, ...row, askedAt: instant(asked) }))
}

export async function saveAskedEnd(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE aggregate_asked SET withdrawn_at = ${at}::timestamptz
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND withdrawn_at IS NULL`.execute(tx)
  return (numAffectedRows ?? 0n) > 0n
}
