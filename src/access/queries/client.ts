import { sql } from 'kysely'
import { day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewClient } from '../contract.ts'

const here = sql<string>`app_municipality()`

export async function saveClient(tx: Write, client: NewClient & { id: string; secretHash: Buffer; at: Instant }): Promise<void> {
  await tx.insertInto('client_credential').values({
    municipality_code: here, id: client.id, name: client.name, reporter_kind: client.reporterKind, secret_hash: client.secretHash,
    scope: [...client.scope], from_on: client.fromOn, to_on: client.toOn, recorded_at: client.at,
  }).execute()
}

/** A client's days; `oldUntil`: the last day of the secret before the present one. Never the secrets themselves. */
export type ListedClient = {
  readonly id: string; readonly name: string; readonly reporterKind: string; readonly scope: string[]
  readonly fromOn: Day; readonly toOn: Day
  readonly revokedAt: string | null; readonly oldUntil: Day | null; readonly rotatedOn: Day | null; readonly recordedAt: string
}

/** Every client, also those that have ended, the one that ends last first. */
export async function clientRows(tx: Read): Promise<ListedClient[]> {
  return (await clients(tx).orderBy('to_on', 'desc').orderBy('name').orderBy('id').execute()).map(rowOf)
}

/** One client; undefined when there is none. */
export async function clientRow(tx: Read, id: string): Promise<ListedClient | undefined> {
  const row = await clients(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : rowOf(row)
}

/** One client, locked until the end of the request so that two changes do not cross; undefined when there is none. */
export async function clientToChange(tx: Write, id: string): Promise<ListedClient | undefined> {
  const row = await clients(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : rowOf(row)
}

function clients(tx: Read) {
  return tx.selectFrom('client_credential').select([
    'id', 'name', 'reporter_kind', 'scope', 'from_on', 'to_on', 'revoked_at', 'previous_until_on', 'rotated_on', 'recorded_at',
  ]).where('municipality_code', '=', here)
}

function rowOf(row: Awaited<ReturnType<ReturnType<typeof clients>['executeTakeFirstOrThrow']>>): ListedClient {
  const { id, name, scope } = row
  return {
    id, name, scope, reporterKind: row.reporter_kind, fromOn: day(row.from_on), toOn: day(row.to_on), revokedAt: row.revoked_at,
    oldUntil: row.previous_until_on === null ? null : day(row.previous_until_on),
    rotatedOn: row.rotated_on === null ? null : day(row.rotated_on), recordedAt: row.recorded_at,
  }
}

/** Puts another secret in the place of the present one, which opens until and with `oldUntil`. A still older one opens nothing more. */
export async function saveClientSecret(tx: Write, id: string, secret: { hash: Buffer; oldUntil: Day; on: Day }): Promise<void> {
  await tx.updateTable('client_credential').set({
    previous_secret_hash: sql`secret_hash`, previous_until_on: secret.oldUntil, rotated_on: secret.on, secret_hash: secret.hash,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** @returns whether there was such a client, not ended already. */
export async function saveClientRevoked(tx: Write, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('client_credential').set({ revoked_at: at }).where('municipality_code', '=', here)
    .where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
