import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import type { NewClient } from '../contract.ts'

const here = sql<string>`app_municipality()`

export async function saveClient(tx: Write, client: NewClient & { id: string; secretHash: Buffer; at: Instant }): Promise<void> {
  await tx.insertInto('client_credential').values({
    municipality_code: here, id: client.id, name: client.name, reporter_kind: client.reporterKind, secret_hash: client.secretHash,
    scope: ['concern.report'], from_on: client.fromOn, to_on: client.toOn, recorded_at: client.at,
  }).execute()
}

/** Puts another secret in the place of the old, which opens nothing from then on. @returns whether there was such a live credential. */
export async function saveClientSecret(tx: Write, id: string, secretHash: Buffer, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('client_credential').set({ secret_hash: secretHash }).where('municipality_code', '=', here)
    .where('id', '=', id).where('to_on', '>=', on).where('revoked_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** @returns whether there was such a live credential. */
export async function saveClientRevoked(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('client_credential').set({ revoked_at: at }).where('municipality_code', '=', here)
    .where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
