import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { CsvFault } from '../../platform/read-csv.ts'
import { saveMany } from '../../platform/save-many.ts'
import type {
  CountSet, ImportedRow, WorkforceImport, WorkforceImportKind, WorkforceImportStage,
} from '../contract/import.ts'
import type { ImportChange } from '../rules/compare-employments.ts'

const here = sql<string>`app_municipality()`
/** More faults than this are counted, not listed: nobody reads on. */
export const mostFaultsKept = 1000

export type LookedRow = Omit<ImportedRow, 'name'> & { readonly staffId: string | null }
export type Looked = {
  readonly faults: readonly CsvFault[]; readonly rows: readonly LookedRow[]; readonly counts: Readonly<Partial<Record<ImportChange,
    number>>>
  readonly fingerprint: string
}

/** Keeps a file until it is saved or taken back. */
export async function saveImport(
  tx: Write, made: { kind: WorkforceImportKind; set: CountSet | null; bytes: Uint8Array; by: string; at: Instant },
): Promise<string> {
  const id = newId()
  await tx.insertInto('workforce_import').values({
    municipality_code: here, id, kind: made.kind, name: made.set?.name ?? '', source: made.set?.source ?? '',
      measure: made.set?.measure ?? null,
    columns: made.set === null || made.set.columns === null ? null : JSON.stringify(made.set.columns), asked_by: made.by, asked_at: made.at,
    stage: 'waiting', rows_done: 0, rows_all: 0, faults: 0, counts: '{}', looked_again: false,
  }).execute()
  await tx.insertInto('workforce_import_file').values({ municipality_code: here, import_id: id, bytes: Buffer.from(made.bytes) }).execute()
  return id
}

const imports = (which: ReturnType<typeof sql>) => sql<WorkforceImport>`
  SELECT i.id, i.kind, i.name, i.source, i.measure, i.stage, i.rows_done AS "rowsDone", i.rows_all AS "rowsAll",
    s.given_name || ' ' || s.family_name AS "askedBy", i.asked_at AS "askedAt", i.applied_at AS "appliedAt", i.faults, i.counts,
    i.looked_again AS "lookedAgain", (SELECT p.id FROM published_count_set p WHERE p.municipality_code = ${here}
      AND p.import_id = i.id) AS "setId",
    CASE WHEN i.applied_at IS NOT NULL THEN 'done' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.faults > 0 THEN 'faulty'
      WHEN i.confirmed_at IS NOT NULL THEN 'applying' WHEN i.previewed_at IS NOT NULL THEN 'previewed' ELSE 'reading' END AS state
    FROM workforce_import i JOIN staff s ON s.municipality_code = ${here} AND s.id = i.asked_by
   WHERE i.municipality_code = ${here} AND ${which} ORDER BY i.asked_at DESC, i.id LIMIT 50`

/** The latest files of a kind, at most fifty. */
export async function importsSoFar(tx: Read, kind: WorkforceImportKind): Promise<WorkforceImport[]> {
  return (await imports(sql`i.kind = ${kind}`).execute(tx)).rows
}

export async function importOf(tx: Read, id: string): Promise<WorkforceImport | undefined> {
  return (await imports(sql`i.id = ${id}::uuid`).execute(tx)).rows[0]
}

export async function lockImport(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM workforce_import WHERE municipality_code = ${here} AND id = ${id}::uuid FOR NO KEY UPDATE`.execute(tx)
}

export async function importFaults(tx: Read, id: string): Promise<CsvFault[]> {
  return tx.selectFrom('workforce_import_fault').select(['line', 'column_name as column', 'code'])
    .where('municipality_code', '=', here).where('import_id', '=', id).orderBy('number').execute()
}

/** A page of what the lines would do, in the order of the file; `change` null: all of them. */
export async function importRows(
  tx: Read, id: string, { change, limit, offset }: { change: ImportChange | null; limit: number; offset: number },
): Promise<ImportedRow[]> {
  const { rows } = await sql<ImportedRow>`SELECT r.line, r.change, r.subject, r.differences, s.given_name || ' ' || s.family_name AS name
    FROM workforce_import_row r LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE r.municipality_code = ${here} AND r.import_id = ${id}::uuid AND ${change === null ? sql`true` : sql`r.change = ${change}`}
    ORDER BY r.number LIMIT ${limit} OFFSET ${offset}`.execute(tx)
  return rows
}

export type ImportToRun = {
  readonly kind: WorkforceImportKind; readonly set: CountSet | null; readonly staffId: string; readonly bytes: Uint8Array
  readonly fingerprint: string | null
}

/** A file that waits to be looked through, or is confirmed and waits to be saved; undefined when it no longer waits. */
export async function importToRun(tx: Read, id: string, save: boolean): Promise<ImportToRun | undefined> {
  const { rows: [row] } = await sql<Omit<CountSet, 'measure'> & Omit<ImportToRun, 'set'> & { measure: CountSet['measure'] | null }>`
    SELECT i.kind, i.name, i.source, i.measure, i.columns, i.fingerprint, coalesce(i.confirmed_by, i.asked_by) AS "staffId", f.bytes
    FROM workforce_import i JOIN workforce_import_file f ON f.municipality_code = ${here} AND f.import_id = i.id
    WHERE i.municipality_code = ${here} AND i.id = ${id}::uuid AND i.applied_at IS NULL AND i.withdrawn_at IS NULL AND i.faults = 0
      AND (i.confirmed_at IS NOT NULL) = ${save}`.execute(tx)
  if (row === undefined) return undefined
  const { kind, name, source, measure, columns, staffId, bytes, fingerprint } = row
  return { kind, set: measure === null ? null : { name, source, measure, columns }, staffId, bytes, fingerprint }
}

export async function saveImportProgress(tx: Write, id: string,
  at: { stage: WorkforceImportStage; done: number; all: number }): Promise<void> {
  await tx.updateTable('workforce_import').set({ stage: at.stage, rows_done: at.done, rows_all: at.all })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes what was found in the place of what was found before. A file with faults is not kept. */
export async function saveLooked(tx: Write, id: string, { faults, rows, counts, fingerprint }: Looked, { at,
  again }: { at: Instant; again: boolean }): Promise<void> {
  await dropRows(tx, id)
  await tx.deleteFrom('workforce_import_fault').where('municipality_code', '=', here).where('import_id', '=', id).execute()
  await saveMany(tx, 'workforce_import_fault', { import_id: 'uuid', number: 'integer', line: 'integer', column_name: 'text', code: 'text' },
    faults.slice(0, mostFaultsKept).map(({ line, column, code }, index) => ({ import_id: id, number: index + 1, line, column_name: column,
      code })))
  await saveMany(tx, 'workforce_import_row', {
    import_id: 'uuid', number: 'integer', line: 'integer', change: 'text', staff_id: 'uuid', subject: 'text', differences: 'jsonb',
  }, rows.map((row, index) => ({
    import_id: id, number: index + 1, line: row.line, change: row.change, staff_id: row.staffId, subject: row.subject,
    differences: JSON.stringify(row.differences),
  })))
  const lines = rows.filter(({ line }) => line !== null).length
  await tx.updateTable('workforce_import').set({
    stage: 'ended', rows_done: lines, rows_all: lines, faults: faults.length, counts: JSON.stringify(counts), fingerprint,
    previewed_at: at, looked_again: again, confirmed_at: null, confirmed_by: null,
  }).where('municipality_code', '=', here).where('id', '=', id).execute()
  if (faults.length > 0) await dropFile(tx, id)
}

export async function saveConfirmed(tx: Write, id: string, made: { by: string; at: Instant }): Promise<void> {
  await tx.updateTable('workforce_import').set({ confirmed_at: made.at, confirmed_by: made.by, stage: 'waiting', rows_done: 0 })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Notes that it is saved; the file and what each line would do are not needed any more. */
export async function saveApplied(tx: Write, id: string, at: Instant): Promise<void> {
  await sql`UPDATE workforce_import SET applied_at = ${at}::timestamptz, stage = 'ended', rows_done = rows_all
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
  await dropRows(tx, id)
  await dropFile(tx, id)
}

export async function saveWithdrawn(tx: Write, id: string, at: Instant): Promise<void> {
  await tx.updateTable('workforce_import').set({ withdrawn_at: at, stage: 'ended' }).where('municipality_code', '=', here).where('id', '=',
    id).execute()
  await dropRows(tx, id)
  await dropFile(tx, id)
}

/** Takes back files that nobody has confirmed for long. */
export async function withdrawOld(tx: Write, before: Instant, at: Instant): Promise<void> {
  const { rows } = await sql<{ id: string }>`SELECT i.id FROM workforce_import i WHERE i.municipality_code = ${here}
    AND i.asked_at < ${before}::timestamptz AND i.applied_at IS NULL AND i.withdrawn_at IS NULL AND i.faults = 0`.execute(tx)
  for (const { id } of rows) await saveWithdrawn(tx, id, at)
}

/** A long job's transaction waits longer than a request may. */
export async function waitLonger(tx: Write): Promise<void> {
  await sql`SET LOCAL statement_timeout = '10min'`.execute(tx)
  await sql`SET LOCAL idle_in_transaction_session_timeout = '10min'`.execute(tx)
}

async function dropRows(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('workforce_import_row').where('municipality_code', '=', here).where('import_id', '=', id).execute()
}

async function dropFile(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('workforce_import_file').where('municipality_code', '=', here).where('import_id', '=', id).execute()
}
