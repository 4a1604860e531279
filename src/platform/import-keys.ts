import { sql } from 'kysely'
import type { Read, Write } from './db.ts'

export type ImportKey = { readonly id: string; readonly hash: string }
export type NewImportKey = { readonly kind: string; readonly externalId: string; readonly id: string; readonly hash: Buffer }

const here = sql<string>`app_municipality()`
const keysAtATime = 5000

/** What earlier imports have made of the lines of one kind, by the lines' own ids. */
export async function importKeys(tx: Read, kind: string): Promise<Map<string, ImportKey>> {
  const rows = await tx
    .selectFrom('import_key')
    .select(['external_id as externalId', 'row_id as id', sql<string>`encode(content_hash, 'hex')`.as('hash')])
    .where('municipality_code', '=', here)
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ externalId, id, hash }) => [externalId, { id, hash }]))
}

/** Which of these rows came from an earlier import of a kind, and by which id of a line. */
export async function importedRows(tx: Read, kind: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; externalId: string }>`SELECT row_id AS id, external_id AS "externalId" FROM import_key
    WHERE municipality_code = ${here} AND kind = ${kind} AND row_id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, externalId }) => [id, externalId]))
}

/** Keeps which rows lines became and what they said; a line that an earlier import knew keeps its row. */
export async function saveImportKeys(
  tx: Write,
  keys: readonly NewImportKey[],
  by: { importId: string; staffId: string; at: string },
): Promise<void> {
  for (let from = 0; from < keys.length; from += keysAtATime) {
    const batch = keys.slice(from, from + keysAtATime)
    await sql`INSERT INTO import_key (municipality_code, kind, external_id, row_id, content_hash, import_id, imported_by, recorded_at)
      SELECT ${here}, given.kind, given.external_id, given.row_id, decode(given.hash, 'hex'), ${by.importId}::uuid, ${by.staffId}::uuid,
          ${by.at}::timestamptz
        FROM unnest(${batch.map(({ kind }) => kind)}::text[], ${batch.map(({ externalId }) => externalId)}::text[],
          ${batch.map(({ id }) => id)}::uuid[], ${batch.map(({ hash }) => hash.toString('hex'))}::text[])
          AS given (kind, external_id, row_id, hash)
      ON CONFLICT (municipality_code, kind, external_id) DO UPDATE
        SET content_hash = excluded.content_hash, import_id = excluded.import_id`.execute(
      tx,
    )
  }
}
