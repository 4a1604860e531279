import { sql } from 'kysely'
import type { Instant } from '../calendar/instant.ts'
import type { Day } from '../calendar/day.ts'
import type { Read, Write } from '../platform/db.ts'
import type { Role } from './contract.ts'

export type SessionRow = {
  staff_id: string; given_name: string; family_name: string; title: string; unit_id: string; unit_name: string; last_seen_at: string
  roles: Role[]; keys: string[]; managed_units: string[]; deputised: string[]; preferences: { language?: 'sv' | 'en'; theme?: 'auto' | 'light' | 'dark' }
}

/** The statement that opens a request: one trip to the database. Every value was validated to hold nothing but hex, digits or an instant. */
export function sessionSql(hash: string, today: Day, idleSince: Instant): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a session hash is 64 hex digits')
  return `SELECT * FROM session_actor('\\x${hash}', '${today}', '${idleSince}')`
}

export type ClientRow = { id: string; name: string; reporterKind: string; scope: string[] }

/** The client credential that this secret opens today; undefined when unknown, ended or revoked. */
export function clientOf(tx: Read, id: string, secretHash: Buffer, today: Day): Promise<ClientRow | undefined> {
  return tx.selectFrom('client_credential')
    .select(['id', 'name', 'reporter_kind as reporterKind', 'scope'])
    .where('municipality_code', '=', sql<string>`app_municipality()`).where('id', '=', id).where('secret_hash', '=', secretHash)
    .where('from_on', '<=', today).where('to_on', '>=', today).where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** Notes that a session is in use; called at most once a minute per session. */
export async function saveSessionSeen(tx: Write, hash: Buffer, at: Instant): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: at }).where('municipality_code', '=', sql<string>`app_municipality()`)
    .where('id_hash', '=', hash).execute()
}
