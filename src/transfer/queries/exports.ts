import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ExportKey, ExportRequest } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** The key that new requests are made for: the one set last. */
export async function exportKeyNow(tx: Read): Promise<ExportKey | null> {
  const { rows } = await sql<ExportKey>`SELECT k.id, k.fingerprint, k.set_at AS "setAt", s.given_name || ' ' || s.family_name AS "setBy"
    FROM export_key k JOIN staff s ON s.municipality_code = ${here} AND s.id = k.set_by
   WHERE k.municipality_code = ${here} ORDER BY k.set_at DESC, k.id LIMIT 1`.execute(tx)
  return rows[0] ?? null
}

export async function saveExportKey(tx: Write, made: { pem: string; fingerprint: string; at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx
    .insertInto('export_key')
    .values({
      municipality_code: here,
      id,
      public_key: made.pem,
      fingerprint: made.fingerprint,
      set_at: made.at,
      set_by: made.by,
    })
    .execute()
  return id
}

export async function saveExportRequest(
  tx: Write,
  made: { keyId: string; reason: string; at: Instant; by: string; expiresAt: Instant },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('export_request')
    .values({
      municipality_code: here,
      id,
      key_id: made.keyId,
      reason: made.reason,
      asked_by: made.by,
      asked_at: made.at,
      expires_at: made.expiresAt,
    })
    .execute()
  return id
}

const requests = (which: ReturnType<typeof sql>, now: Instant) => sql<ExportRequest>`
  SELECT r.id, r.reason, r.asked_by AS "askedById", a.given_name || ' ' || a.family_name AS "askedBy", r.asked_at AS "askedAt",
    r.expires_at AS "expiresAt", d.given_name || ' ' || d.family_name AS "decidedBy", r.decided_at AS "decidedAt",
    r.decision_reason AS "decisionReason", r.made_at AS "madeAt", r.size_bytes::float8 AS "sizeBytes", k.fingerprint,
    k.set_at AS "keySetAt", s.given_name || ' ' || s.family_name AS "keySetBy",
    CASE WHEN r.decision = 'refused' THEN 'refused' WHEN r.expires_at <= ${now}::timestamptz THEN 'expired'
      WHEN r.decision IS NULL THEN 'waiting'
      WHEN r.made_at IS NULL THEN 'making' ELSE 'made' END AS state
    FROM export_request r
    JOIN staff a ON a.municipality_code = ${here} AND a.id = r.asked_by
    LEFT JOIN staff d ON d.municipality_code = ${here} AND d.id = r.decided_by
    JOIN export_key k ON k.municipality_code = ${here} AND k.id = r.key_id
    JOIN staff s ON s.municipality_code = ${here} AND s.id = k.set_by
   WHERE r.municipality_code = ${here} AND ${which} ORDER BY r.asked_at DESC, r.id LIMIT 100`

/** The latest requests, at most a hundred. */
export async function exportRequests(tx: Read, now: Instant): Promise<ExportRequest[]> {
  return (await requests(sql`true`, now).execute(tx)).rows
}

export async function exportRequestOf(tx: Read, id: string, now: Instant): Promise<ExportRequest | undefined> {
  return (await requests(sql`r.id = ${id}::uuid`, now).execute(tx)).rows[0]
}

/** Whether a member of staff set the key that a request's file would be sealed to. */
export async function isKeyOf(tx: Read, id: string, staffId: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM export_request r JOIN export_key k ON k.municipality_code = ${here} AND k.id = r.key_id
    WHERE r.municipality_code = ${here} AND r.id = ${id}::uuid AND k.set_by = ${staffId}::uuid`.execute(tx)
  return rows.length > 0
}

/** Locks a request until the end of the transaction, so that two who decide meet. */
export async function lockExportRequest(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM export_request WHERE municipality_code = ${here} AND id = ${id}::uuid FOR NO KEY UPDATE`.execute(tx)
}

/** Writes the decision. Who asked may not decide: nobody_approves_ones_own_export. */
export async function saveExportDecision(
  tx: Write,
  id: string,
  made: { decision: 'approved' | 'refused'; reason: string; by: string; at: Instant },
): Promise<void> {
  await tx
    .updateTable('export_request')
    .set({ decision: made.decision, decision_reason: made.reason, decided_by: made.by, decided_at: made.at })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** The public key of a request that is approved and has not expired: of this one, or of any. */
export async function approvedKey(tx: Read, now: Instant, id: string | null = null): Promise<string | null> {
  const { rows } = await sql<{ pem: string }>`SELECT k.public_key AS pem FROM export_request r
    JOIN export_key k ON k.municipality_code = ${here} AND k.id = r.key_id
   WHERE r.municipality_code = ${here} AND r.decision = 'approved'
     AND r.expires_at > ${now}::timestamptz AND (${id}::uuid IS NULL OR r.id = ${id}::uuid)
   ORDER BY r.asked_at DESC LIMIT 1`.execute(tx)
  return rows[0]?.pem ?? null
}

export async function saveExportPart(tx: Write, requestId: string, number: number, bytes: Buffer): Promise<void> {
  await tx.insertInto('export_part').values({ municipality_code: here, request_id: requestId, number, bytes }).execute()
}

export async function saveExportMade(tx: Write, id: string, made: { at: Instant; bytes: number }): Promise<void> {
  await tx
    .updateTable('export_request')
    .set({ made_at: made.at, size_bytes: made.bytes })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** One piece of a made file; null after the last. */
export async function exportPart(tx: Read, requestId: string, number: number): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('export_part')
    .select('bytes')
    .where('municipality_code', '=', here)
    .where('request_id', '=', requestId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.bytes ?? null
}

/** Takes away what was made for requests that have expired. */
export async function dropExpiredParts(tx: Write, now: Instant): Promise<void> {
  await sql`DELETE FROM export_part p USING export_request r WHERE p.municipality_code = ${here} AND r.municipality_code = ${here}
    AND r.id = p.request_id AND r.expires_at <= ${now}::timestamptz`.execute(tx)
}
