import { sql } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'

/** Whether one of these persons' rows opens to one of the keys and to none of the others. */
export async function seenOnlyWith(tx: Read, persons: readonly string[], keys: readonly string[], others: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT EXISTS (SELECT FROM person p
    WHERE p.municipality_code = app_municipality() AND p.id = ANY(${persons}::uuid[]) AND p.access && ${keys}::uuid[]
      AND NOT p.access && ${others}::uuid[]) AS found`.execute(tx)
  return rows[0]?.found === true
}

/** Leaves the rest of the transaction no other access keys than these. */
export async function holdOnly(tx: Write, keys: readonly string[]): Promise<void> {
  await sql`SELECT see_again_with(${keys}::uuid[]::text)`.execute(tx)
}
