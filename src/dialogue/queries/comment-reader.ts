import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { roles } from '../../access/contract.ts'
import { permissionsOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'

const here = sql<string>`app_municipality()`
export type Addressee = { readonly id: string; readonly email: string; readonly language: Language }

/** Whoever may decide on comments today and has an address. */
export function moderators(tx: Read, on: Day): Promise<Addressee[]> {
  const moderating = roles.filter((role) => permissionsOf([role]).has('dialogue.moderate'))
  return addressees(tx, sql`EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
    AND r.role = ANY(${moderating}::text[]) AND r.from_on <= ${on}::date AND (r.to_on IS NULL OR r.to_on >= ${on}::date))`, on)
}

/** The author of a note, when still employed and with an address. */
export function authorOf(tx: Read, staffId: string, on: Day): Promise<Addressee[]> {
  return addressees(tx, sql`s.id = ${staffId}::uuid`, on)
}

async function addressees(tx: Read, which: RawBuilder<unknown>, on: Day): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`SELECT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language FROM staff s
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE s.municipality_code = ${here} AND ${which} AND s.email IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= ${on}::date) ORDER BY s.id`.execute(tx)
  return rows
}

/** How many comments wait for a moderator. */
export async function countWaiting(tx: Read): Promise<number> {
  const { rows } = await sql<{ many: number }>`SELECT count(*)::integer AS many FROM note_comment
    WHERE municipality_code = ${here} AND state = 'waiting'`.execute(tx)
  return rows[0]?.many ?? 0
}
