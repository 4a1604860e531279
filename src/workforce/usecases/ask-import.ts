import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Upload } from '../../mount/uploads.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { columnName } from '../../platform/read-csv.ts'
import { Refusal } from '../../platform/refusal.ts'
import { importRowsOnPage, mostImportBytes, mostLinesAtOnce } from '../contract/import.ts'
import type {
  CountSet, ImportedRow, TypedColumns, WorkforceImport, WorkforceImportDetail, WorkforceImportKind,
} from '../contract/import.ts'
import {
  importFaults, importOf, importRows, importsSoFar, lockImport, saveConfirmed, saveImport, saveWithdrawn,
} from '../queries/import.ts'
import type { ImportChange } from '../rules/compare-employments.ts'
import { columnsTyped } from '../rules/count-columns.ts'
import { apply, lookThrough } from './run-import.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
const noProgress = (): Promise<void> => Promise.resolve()

/** The bytes of a form's file, or of the text in its place. @throws Refusal invalid (422) when there is neither. */
export function bytesOf({ uploads, file }: { readonly uploads: readonly Upload[]; readonly file: string }): Uint8Array {
  const bytes = uploads[0]?.bytes ?? new TextEncoder().encode(file)
  if (bytes.length === 0) throw fault('file', 'file_needed')
  return bytes
}

/** A set of counts with the columns as they were typed. @throws Refusal invalid (422) when only some of what is needed is. */
export function countSetOf({ name, source, measure, ...rest }: Omit<CountSet, 'columns'> & TypedColumns): CountSet {
  const { area, year, opening, closing, joiners, leavers, internal, retired, ownRequest, permanent } = rest
  const columns = columnsTyped({ area, year, opening, closing, joiners, leavers, internal, retired, ownRequest, permanent }, columnName)
  if (columns !== null && 'field' in columns) throw fault(columns.field, 'column_needed')
  return { name, source, measure, columns }
}

/**
 * Takes a file in and looks it through: a small one at once, a large one by a job. Nothing is changed by that.
 *
 * @param set what the counts are; null for a file of employments. @throws Refusal too_large (413).
 */
export async function receiveImport(tx: Write, { bytes, set }: { bytes: Uint8Array; set: CountSet | null },
  who: Who): Promise<{ id: string }> {
  if (bytes.length > mostImportBytes) throw new Refusal('too_large', 413)
  const kind: WorkforceImportKind = set === null ? 'employments' : 'counts'
  const id = await saveImport(tx, { kind, set, bytes, by: staffIdOf(who.actor), at: who.clock.now() })
  if (linesOf(bytes) > mostLinesAtOnce) await askFor(tx, id, false, who)
  else await lookThrough(tx, id, { at: who.clock.now(), onProgress: noProgress })
  return { id }
}

/**
 * Lets a file be saved that was looked through without a fault. @throws Refusal workforce_import_not_found (404),
 * workforce_import_not_ready (409).
 */
export async function confirmImport(tx: Write, id: string, kind: WorkforceImportKind | null, who: Who): Promise<WorkforceImport> {
  const found = await heldImport(tx, id, kind)
  if (found.state !== 'previewed') throw new Refusal('workforce_import_not_ready', 409)
  await saveConfirmed(tx, id, { by: staffIdOf(who.actor), at: who.clock.now() })
  if (found.rowsAll > mostLinesAtOnce) await askFor(tx, id, true, who)
  else await apply(tx, id, { at: who.clock.now(), onProgress: noProgress })
  return found
}

/** Takes a file back before it is saved; it is gone at once. @throws Refusal as confirmImport. */
export async function withdrawImport(tx: Write, id: string, kind: WorkforceImportKind | null, { clock }: Pick<Asked,
  'clock'>): Promise<void> {
  const { state } = await heldImport(tx, id, kind)
  if (state !== 'previewed' && state !== 'reading') throw new Refusal('workforce_import_not_ready', 409)
  await saveWithdrawn(tx, id, clock.now())
}

async function heldImport(tx: Write, id: string, kind: WorkforceImportKind | null): Promise<WorkforceImport> {
  await lockImport(tx, id)
  return foundImport(tx, id, kind)
}

async function foundImport(tx: Read, id: string, kind: WorkforceImportKind | null): Promise<WorkforceImport> {
  const found = await importOf(tx, id)
  if (found === undefined || (kind !== null && found.kind !== kind)) throw new Refusal('workforce_import_not_found', 404)
  return found
}

/** One file with its faults. @param kind null: whichever it is. @throws Refusal workforce_import_not_found (404). */
export async function importDetail(tx: Read, id: string, kind: WorkforceImportKind | null): Promise<WorkforceImportDetail> {
  const found = await foundImport(tx, id, kind)
  return { ...found, faultList: found.faults > 0 ? await importFaults(tx, id) : [] }
}

export type ImportPage = {
  readonly found: WorkforceImportDetail; readonly rows: readonly ImportedRow[]; readonly change: ImportChange | null; readonly page: number
}

/** The same with a page of what its lines would do. Those that change nothing are shown when they are asked for. */
export async function importPage(tx: Read, id: string, kind: WorkforceImportKind, { change,
  page }: { change: ImportChange | null; page: number }): Promise<ImportPage> {
  const found = await importDetail(tx, id, kind)
  const rows = await importRows(tx, id, { change, limit: importRowsOnPage, offset: (page - 1) * importRowsOnPage })
  return { found, rows, change, page }
}

/** @throws Refusal workforce_import_not_found (404). */
export async function importRowsOf(tx: Read, id: string, { change,
  page }: { change: ImportChange | null; page: number }): Promise<{ rows: ImportedRow[]; count: number }> {
  const { counts } = await foundImport(tx, id, null)
  const rows = await importRows(tx, id, { change, limit: importRowsOnPage, offset: (page - 1) * importRowsOnPage })
  return { rows, count: change === null ? Object.values(counts).reduce((sum, each) => sum + each, 0) : counts[change] ?? 0 }
}

export async function importsOf(tx: Read, kind: WorkforceImportKind): Promise<{ imports: WorkforceImport[] }> {
  return { imports: await importsSoFar(tx, kind) }
}

async function askFor(tx: Write, id: string, save: boolean, { actor, clock }: Who): Promise<void> {
  const now = clock.now()
  await askForJob(tx, {
    // A file that had to be looked through again is confirmed again: the instant tells the two apart.
    municipality: actor.municipality, kind: 'workforce_import', key: `${id} ${save ? `save ${now}` : 'look'}`, body: { importId: id,
      save }, runAt: now, now,
  })
}

function linesOf(bytes: Uint8Array): number {
  return bytes.reduce((lines, byte) => lines + Number(byte === 10), 0)
}
