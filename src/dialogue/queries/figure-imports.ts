import { sql } from 'kysely'
import type { Read, Write } from '../../platform/db.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { FigureImport, FileFault } from '../contract/figures.ts'

const here = sql<string>`app_municipality()`

export async function saveImport(tx: Write, { files, at, by }: { files: number; at: Instant; by: string }): Promise<string> {
  const id = newId()
  await sql`INSERT INTO figure_import (municipality_code, id, stage, pieces, pieces_done, values_read, figures_read, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, 'waiting', ${files}, 0, 0, 0, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  return id
}

export async function saveImportFile(tx: Write, importId: string, number: number, bytes: Uint8Array): Promise<void> {
  await sql`INSERT INTO figure_import_file (municipality_code, import_id, number, bytes)
    VALUES (${here}, ${importId}::uuid, ${number}, ${Buffer.from(bytes)})`.execute(tx)
}

/** The latest imports, at most fifty; or one by its id. */
export async function figureImports(tx: Read, id: string | null = null): Promise<FigureImport[]> {
  const { rows } = await sql<FigureImport>`SELECT i.id, i.stage, i.pieces, i.pieces_done AS "piecesDone", i.values_read AS values,
      i.figures_read AS figures, i.recorded_at AS "askedAt", s.given_name || ' ' || s.family_name AS "askedBy", i.ended_at AS "endedAt",
      CASE WHEN i.asked_kpis IS NOT NULL THEN jsonb_build_object('kpis', i.asked_kpis, 'years', i.asked_years) END AS fetched,
      CASE WHEN i.fault IS NOT NULL THEN jsonb_build_object('code', i.fault, 'file', i.fault_file, 'row', i.fault_row, 'column', i.fault_column) END AS fault
    FROM figure_import i JOIN staff s ON s.municipality_code = ${here} AND s.id = i.recorded_by
    WHERE i.municipality_code = ${here} AND (${id}::uuid IS NULL OR i.id = ${id}::uuid) ORDER BY i.recorded_at DESC, i.id LIMIT 50`.execute(tx)
  return rows
}

export type ImportToRun = { readonly pieces: number; readonly piecesDone: number }

/** An import that has not ended; undefined when it has. */
export async function importToRun(tx: Read, id: string): Promise<ImportToRun | undefined> {
  const { rows } = await sql<ImportToRun>`SELECT pieces, pieces_done AS "piecesDone" FROM figure_import
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND asked_kpis IS NULL AND stage IN ('waiting', 'reading')`.execute(tx)
  return rows[0]
}

export async function importFile(tx: Read, importId: string, number: number): Promise<Uint8Array> {
  const { rows } = await sql<{ bytes: Uint8Array }>`SELECT bytes FROM figure_import_file
    WHERE municipality_code = ${here} AND import_id = ${importId}::uuid AND number = ${number}`.execute(tx)
  return rows[0]?.bytes ?? new Uint8Array()
}

/** One more piece is read and saved. */
export async function savePieceDone(tx: Write, id: string, piece: { number: number; values: number; figures: number }): Promise<void> {
  await sql`UPDATE figure_import SET stage = 'reading', pieces_done = ${piece.number}, values_read = values_read + ${piece.values},
    figures_read = figures_read + ${piece.figures} WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** Ends an import; its files are gone at once. @param fault null: all is read. */
export async function saveImportEnd(tx: Write, id: string, fault: (FileFault & { readonly file: number | null }) | null,
  at: Instant): Promise<void> {
  await sql`UPDATE figure_import SET stage = ${fault === null ? 'done' : 'refused'}, fault = ${fault?.code ?? null}, fault_file = ${fault?.file ?? null},
    fault_row = ${fault?.row ?? null}, fault_column = ${fault?.column ?? null}, ended_at = ${at}::timestamptz
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
  await sql`DELETE FROM figure_import_file WHERE municipality_code = ${here} AND import_id = ${id}::uuid`.execute(tx)
}
