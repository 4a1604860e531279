import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { traceSql } from '../../mount/trace.ts'
import type { TraceEntry } from '../../mount/trace.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { ImportFault } from '../../platform/import-cells.ts'
import type { ImportOutcome } from '../../platform/import.ts'
import type { ImportStage } from '../../platform/import-part.ts'
import { mostFaults } from '../../platform/import.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { CaseImport } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** Keeps what was handed in until it has been read in or taken back. */
export async function saveImport(
  tx: Write,
  made: { files: ReadonlyArray<{ kind: string; bytes: Uint8Array }>; by: string; at: Instant },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('case_import')
    .values({
      municipality_code: here,
      id,
      asked_by: made.by,
      asked_at: made.at,
      stage: 'waiting',
      rows_done: 0,
      rows_all: 0,
      faults: 0,
      counts: '{}',
      first_rows: '[]',
      workers: '[]',
    })
    .execute()
  for (const { kind, bytes } of made.files) {
    await tx
      .insertInto('case_import_file')
      .values({
        municipality_code: here,
        import_id: id,
        kind,
        size: bytes.length,
        bytes: Buffer.from(bytes),
        uploaded_by: made.by,
      })
      .execute()
  }
  return id
}

const imports = (which: ReturnType<typeof sql>) => sql<CaseImport>`
  SELECT i.id, i.stage, i.rows_done AS "rowsDone", i.rows_all AS "rowsAll",
    s.given_name || ' ' || s.family_name AS "askedBy", i.asked_at AS "askedAt",
    i.applied_at AS "appliedAt", i.faults, i.counts, i.first_rows AS "firstRows",
    coalesce((SELECT json_agg(json_build_object('staffId', w.id, 'name', w.given_name || ' ' || w.family_name, 'cases', e.cases)
        ORDER BY e.cases DESC, w.family_name, w.id)
      FROM jsonb_to_recordset(i.workers) AS e ("staffId" uuid, cases integer)
      JOIN staff w ON w.municipality_code = ${here} AND w.id = e."staffId"), '[]') AS workers,
    CASE WHEN i.applied_at IS NOT NULL THEN 'done' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn' WHEN i.faults > 0 THEN 'faulty'
      WHEN i.confirmed_at IS NOT NULL THEN 'applying' WHEN i.previewed_at IS NOT NULL THEN 'previewed' ELSE 'reading' END AS state,
    ARRAY(SELECT f.kind FROM case_import_file f WHERE f.municipality_code = ${here} AND f.import_id = i.id ORDER BY f.kind) AS files
    FROM case_import i JOIN staff s ON s.municipality_code = ${here} AND s.id = i.asked_by
   WHERE i.municipality_code = ${here} AND ${which} ORDER BY i.asked_at DESC, i.id LIMIT 100`

/** The latest imports, at most a hundred. */
export async function importsSoFar(tx: Read): Promise<CaseImport[]> {
  return (await imports(sql`true`).execute(tx)).rows
}

export async function importOf(tx: Read, id: string): Promise<CaseImport | undefined> {
  return (await imports(sql`i.id = ${id}::uuid`).execute(tx)).rows[0]
}

/** The faults of an import, the first thousand. */
export async function importFaults(tx: Read, id: string): Promise<ImportFault[]> {
  return tx
    .selectFrom('case_import_fault')
    .select(['file', 'line', 'column_name as column', 'code'])
    .where('municipality_code', '=', here)
    .where('import_id', '=', id)
    .orderBy('number')
    .execute()
}

export async function lockImport(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM case_import WHERE municipality_code = ${here} AND id = ${id}::uuid FOR NO KEY UPDATE`.execute(tx)
}

export async function saveImportConfirmed(tx: Write, id: string, made: { by: string; at: Instant }): Promise<void> {
  await tx
    .updateTable('case_import')
    .set({ confirmed_at: made.at, confirmed_by: made.by, stage: 'waiting', rows_done: 0 })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

export async function saveImportWithdrawn(tx: Write, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('case_import')
    .set({ withdrawn_at: at, stage: 'ended' })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
  await dropImportFiles(tx, id)
}

/** Takes the uploaded files away: nobody needs them any more. */
export async function dropImportFiles(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('case_import_file').where('municipality_code', '=', here).where('import_id', '=', id).execute()
}

/** Takes away files of imports that nobody has confirmed or taken back for long. */
export async function dropOldImportFiles(tx: Write, before: Instant, at: Instant): Promise<void> {
  await sql`UPDATE case_import SET withdrawn_at = ${at}::timestamptz, stage = 'ended'
    WHERE municipality_code = ${here} AND asked_at < ${before}::timestamptz AND applied_at IS NULL AND withdrawn_at IS NULL`.execute(tx)
  await sql`DELETE FROM case_import_file f USING case_import i WHERE f.municipality_code = ${here} AND i.municipality_code = ${here}
    AND i.id = f.import_id AND i.withdrawn_at IS NOT NULL`.execute(tx)
}

/** Who confirmed an import that waits to be saved, or asked for one that waits to be looked through; undefined when it no longer waits. */
export async function importToRun(tx: Read, id: string, save: boolean): Promise<{ staffId: string } | undefined> {
  const { rows } = await sql<{ staffId: string }>`SELECT coalesce(confirmed_by, asked_by) AS "staffId" FROM case_import
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND applied_at IS NULL AND withdrawn_at IS NULL AND faults = 0
      AND (confirmed_at IS NOT NULL) = ${save}`.execute(tx)
  return rows[0]
}

export async function importFilesOf(tx: Read, id: string): Promise<Map<string, Uint8Array>> {
  const rows = await tx
    .selectFrom('case_import_file')
    .select(['kind', 'bytes'])
    .where('municipality_code', '=', here)
    .where('import_id', '=', id)
    .execute()
  return new Map(rows.map(({ kind, bytes }) => [kind, bytes]))
}

export async function saveImportProgress(tx: Write, id: string, at: { stage: ImportStage; done: number; all: number }): Promise<void> {
  await tx
    .updateTable('case_import')
    .set({ stage: at.stage, rows_done: at.done, rows_all: at.all })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Writes what was found: counts, first lines and faults; and that it is saved, when it is. */
export async function saveImportOutcome(
  tx: Write,
  id: string,
  { faults, counts, firstRows, given }: Pick<ImportOutcome, 'faults' | 'counts' | 'firstRows'> & { given: ReadonlyMap<string, number> },
  made: { at: Instant; saved: boolean },
): Promise<void> {
  await sql`DELETE FROM case_import_fault WHERE municipality_code = ${here} AND import_id = ${id}::uuid`.execute(tx)
  await saveMany(
    tx,
    'case_import_fault',
    { import_id: 'uuid', number: 'integer', file: 'text', line: 'integer', column_name: 'text', code: 'text' },
    faults
      .slice(0, mostFaults)
      .map((fault, at) => ({
        import_id: id,
        number: at + 1,
        file: fault.file,
        line: fault.line,
        column_name: fault.column,
        code: fault.code,
      })),
  )
  await tx
    .updateTable('case_import')
    .set({
      faults: faults.length,
      counts: JSON.stringify(counts),
      first_rows: JSON.stringify(firstRows),
      workers: JSON.stringify([...given].map(([staffId, cases]) => ({ staffId, cases }))),
      stage: 'ended',
      ...(made.saved ? { applied_at: made.at } : { previewed_at: made.at }),
    })
    .where('municipality_code', '=', here)
    .where('id', '=', id)
    .execute()
}

/** Logs that an import asked whether these persons were there: it is told nobody, but whoever reads in files could try to find out. */
export async function saveImportTrace(tx: Write, code: string, line: Pick<TraceEntry, 'at' | 'actorId' | 'action' | 'about'>): Promise<void> {
  const entry = { ...line, actorKind: 'staff', why: 'role', outcome: 'done', refusal: null, requestId: newId() } as const
  await sql.raw(traceSql(code, entry)).execute(tx)
}

/** Nobody else saves an import of this municipality until the transaction ends. */
export async function lockImporting(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('helhet import ' || ${here}, 0))`.execute(tx)
}

/** A long job's transaction waits longer than a request may. */
export async function waitLonger(tx: Write): Promise<void> {
  await sql`SET LOCAL statement_timeout = '10min'`.execute(tx)
  await sql`SET LOCAL idle_in_transaction_session_timeout = '10min'`.execute(tx)
}

export async function savepoint(tx: Write, what: 'set' | 'back'): Promise<void> {
  await (what === 'set' ? sql`SAVEPOINT import_files` : sql`ROLLBACK TO SAVEPOINT import_files`).execute(tx)
}

export type Ground = {
  staff: Map<string, string>
  workers: Map<string, string>
  units: Map<string, string>
  intakeUnitId: string | null
  municipalityName: string
}

/** Staff by user name and units by name, in lower case: what the lines of files may name. */
export async function importGround(tx: Read, today: Day): Promise<Ground> {
  const lower = (rows: ReadonlyArray<{ name: string; id: string }>) => new Map(rows.map(({ name, id }) => [name.toLowerCase(), id]))
  const staff = await tx.selectFrom('staff').select(['id', 'subject as name']).where('municipality_code', '=', here).execute()
  const workers = await sql<{ id: string; name: string }>`SELECT s.id, s.subject AS name FROM staff s WHERE s.municipality_code = ${here}
    AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date) AND EXISTS (SELECT FROM role_assignment r
      WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role IN ('social_worker', 'intake', 'emergency_duty', 'unit_manager')
        AND r.from_on <= ${today}::date AND (r.to_on IS NULL OR r.to_on >= ${today}::date))`.execute(tx)
  const units = await tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('municipality_code', '=', here)
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute()
  const { name } = await tx.selectFrom('municipality').select('name').where('municipality_code', '=', here).executeTakeFirstOrThrow()
  return {
    staff: lower(staff),
    workers: lower(workers.rows),
    units: lower(units),
    municipalityName: name,
    intakeUnitId: units.find(({ kind }) => kind === 'intake')?.id ?? null,
  }
}

/** A member of staff by user name, for the command line. */
export async function staffNamed(tx: Read, subject: string): Promise<string | undefined> {
  const row = await tx.selectFrom('staff').select('id').where('municipality_code', '=', here)
    .where(sql<boolean>`lower(subject) = ${subject.toLowerCase()}`).where('ended_on', 'is', null).executeTakeFirst()
  return row?.id
}
