import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Role } from '../contract.ts'

const here = sql<string>`app_municipality()`

export type SessionRow = {
  staff_id: string; given_name: string; family_name: string; title: string; unit_id: string; unit_name: string; last_seen_at: string
  roles: Role[]; keys: string[]; managed_units: string[]; deputised: string[]; preferences: { language?: 'sv' | 'en'; theme?: 'auto' | 'light' | 'dark' }
  reviews: boolean
  emergencies: Array<{ id: string; person_id: string; until_at: string; case_number: string | null; name: string | null }>
}

/** The key of what belongs to the log review: review_key() in the database. */
export const reviewKey = '00000000-0000-4000-8000-000000000001'

/**
 * The statement that opens a request: one trip to the database. Every value was validated to hold nothing but hex, digits or an instant.
 *
 * @param begunSince a session that began earlier is over, however much it is used.
 * @param now the instant that emergency accesses are judged by.
 */
export function sessionSql(
  hash: string, { today, idleSince, begunSince, now }: { today: Day; idleSince: Instant; begunSince: Instant; now: Instant },
): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a session hash is 64 hex digits')
  return `SELECT a.*, 'log_reviewer' = ANY (a.roles) AS reviews,
    (SELECT coalesce(jsonb_agg(e), '[]') FROM emergency_held(a.staff_id, '${now}') e) AS emergencies
    FROM session_actor('\\x${hash}', '${today}', '${idleSince}') a
    WHERE EXISTS (SELECT FROM session s WHERE s.municipality_code = app_municipality() AND s.id_hash = '\\x${hash}'
      AND s.started_at > '${begunSince}')`
}

export type ClientRow = { id: string; name: string; reporterKind: string; scope: string[] }

/** The client credential that this secret opens today, as the present secret or the one before it while that lasts; undefined when none. */
export function clientOf(tx: Read, id: string, secretHash: Buffer, today: Day): Promise<ClientRow | undefined> {
  return tx.selectFrom('client_credential')
    .select(['id', 'name', 'reporter_kind as reporterKind', 'scope'])
    .where('municipality_code', '=', here).where('id', '=', id)
    .where((client) => client.or([
      client('secret_hash', '=', secretHash),
      client.and([client('previous_secret_hash', '=', secretHash), client('previous_until_on', '>=', today)]),
    ]))
    .where('from_on', '<=', today).where('to_on', '>=', today).where('revoked_at', 'is', null)
    .executeTakeFirst()
}

/** Notes that a session is in use; called at most once a minute per session. */
export async function saveSessionSeen(tx: Write, hash: Buffer, at: Instant): Promise<void> {
  await tx.updateTable('session').set({ last_seen_at: at }).where('municipality_code', '=', here).where('id_hash', '=', hash).execute()
}

/** The member of staff that the sign-in's subject is, with the roles of the day; undefined when there is none, or no longer. */
export async function staffToSignIn(tx: Read, subject: string, today: Day): Promise<{ id: string; hasRole: boolean } | undefined> {
  return tx.selectFrom('staff as s')
    .select(['s.id', (s) => s.exists(s.selectFrom('role_assignment as r').select('r.id')
      .where('r.municipality_code', '=', here).whereRef('r.staff_id', '=', 's.id').where('r.from_on', '<=', today)
      .where((r) => r.or([r('r.to_on', 'is', null), r('r.to_on', '>=', today)]))).$castTo<boolean>().as('hasRole')])
    .where('s.municipality_code', '=', here).where('s.subject', '=', subject)
    .where((s) => s.or([s('s.ended_on', 'is', null), s('s.ended_on', '>=', today)]))
    .executeTakeFirst()
}

export async function saveSession(tx: Write, session: { hash: Buffer; staffId: string; acr: string; at: Instant }): Promise<void> {
  await tx.insertInto('session').values({
    municipality_code: here, id_hash: session.hash, staff_id: session.staffId, acr: session.acr, started_at: session.at, last_seen_at: session.at,
  }).execute()
}

export type EndedWhy = 'signed_out' | 'signed_out_everywhere' | 'idle' | 'too_old' | 'role_ended' | 'revoked'

/** Ends one session; one that has ended already stays as it ended. */
export async function endSession(tx: Write, hash: Buffer, at: Instant, why: EndedWhy): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at, ended_why: why })
    .where('municipality_code', '=', here).where('id_hash', '=', hash).where('ended_at', 'is', null).execute()
}

/** Ends every open session of a member of staff. */
export async function endSessionsOf(tx: Write, staffId: string, at: Instant, why: EndedWhy): Promise<void> {
  await tx.updateTable('session').set({ ended_at: at, ended_why: why })
    .where('municipality_code', '=', here).where('staff_id', '=', staffId).where('ended_at', 'is', null).execute()
}

/** Writes down what already holds: that sessions idle or begun since before an instant, or of staff without any role that day, have ended. */
export async function endStaleSessions(
  tx: Write, { idleSince, begunSince, today, at }: { idleSince: Instant; begunSince: Instant; today: Day; at: Instant },
): Promise<void> {
  const open = tx.updateTable('session').where('municipality_code', '=', here).where('ended_at', 'is', null)
  await open.set({ ended_at: at, ended_why: 'idle' }).where('last_seen_at', '<=', idleSince).execute()
  await open.set({ ended_at: at, ended_why: 'too_old' }).where('started_at', '<=', begunSince).execute()
  await open.set({ ended_at: at, ended_why: 'role_ended' })
    .where((s) => s.not(s.exists(s.selectFrom('role_assignment as r').select('r.id')
      .where('r.municipality_code', '=', here).whereRef('r.staff_id', '=', 'session.staff_id').where('r.from_on', '<=', today)
      .where((r) => r.or([r('r.to_on', 'is', null), r('r.to_on', '>=', today)])))))
    .execute()
}
