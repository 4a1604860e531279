import { importCases } from '../../cases/usecases/import-cases.ts'
import { importCoworkers } from '../../cases/usecases/import-coworkers.ts'
import { accessToRenew, renewAccessOf, renewHeadersOf } from '../../cases/queries/import-cases.ts'
import { importReports } from '../../concerns/usecases/import-reports.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import { constraintOf } from '../../platform/constraint-of.ts'
import type { Write } from '../../platform/db.ts'
import { importFiles } from '../../platform/import.ts'
import type { ImportFiles, ImportOutcome } from '../../platform/import.ts'
import type { ImportPart, ImportStage } from '../../platform/import-part.ts'
import type { Aside, JobKind } from '../../platform/jobs.ts'
import { importHouseholds, importRelations } from '../../persons/usecases/import-families.ts'
import { importPersons } from '../../persons/usecases/import-persons.ts'
import type { ImportAround } from '../../persons/usecases/import-persons.ts'
import {
  dropImportFiles,
  importFilesOf,
  importGround,
  importToRun,
  lockImporting,
  saveImportOutcome,
  saveImportProgress,
  saveImportTrace,
  savepoint,
  waitLonger,
} from '../queries/imports.ts'

/** Every file that an import can hold, in the order they are read: a later one may name lines of the earlier. */
export const importParts: ReadonlyArray<ImportPart<ImportAround>> = [
  importPersons,
  importRelations,
  importHouseholds,
  importCases,
  importCoworkers,
  importReports,
]

type Progress = (stage: ImportStage, done: number, all: number) => Promise<void>
type Asked = {
  readonly importId: string
  readonly files: ImportFiles
  readonly staffId: string
  readonly now: Instant
  readonly save: boolean
  readonly onProgress: Progress
}

/** What was found, and how many cases each worker gets, by id. */
export type ReadIn = ImportOutcome & { readonly given: ReadonlyMap<string, number> }

const openedAtATime = 100

/**
 * Looks files through, or saves what they hold: all of it or, when anything at all is wrong, nothing. What is saved is opened to those
 * who may see it before the transaction ends, so that nobody ever sees a protected person too early.
 */
export async function readIn(tx: Write, { importId, files, staffId, now, save, onProgress }: Asked): Promise<ReadIn> {
  const today = dayOf(now)
  const around: ImportAround = { ...(await importGround(tx, today)), today, now, staffId, given: new Map() }
  await savepoint(tx, 'set')
  try {
    const outcome = await importFiles(tx, importParts, files, { around, save: save ? { importId, staffId, at: now } : null, onProgress })
    if (save && outcome.faults.length === 0) await open(tx, outcome.touched, { today, onProgress })
    return { ...outcome, given: around.given }
  } catch (fault) {
    // A rule of the database that no line was seen to break: the files contradict what is there. Nothing is saved.
    const code = constraintOf(fault)
    if (code === null) throw fault
    await savepoint(tx, 'back')
    return { faults: [{ file: '', line: null, column: null, code }], counts: {}, firstRows: [], touched: [], met: [], given: new Map() }
  }
}

/** Opens what was saved to those who may see it. */
async function open(tx: Write, touched: readonly string[], { today, onProgress }: { today: Day; onProgress: Progress }): Promise<void> {
  const { whole, headers } = await accessToRenew(tx, touched)
  const all = whole.length + headers.length
  for (let from = 0; from < whole.length; from += openedAtATime) {
    await onProgress('opening', from, all)
    await renewAccessOf(tx, whole.slice(from, from + openedAtATime), today)
  }
  for (let from = 0; from < headers.length; from += openedAtATime) {
    await onProgress('opening', whole.length + from, all)
    await renewHeadersOf(tx, headers.slice(from, from + openedAtATime), today)
  }
}

/** Looks an uploaded import through, or saves it once it is confirmed; tells how far it has come while it works. */
export const runImport: JobKind = {
  kind: 'case_import',
  async run(tx, { body, municipality, now, aside }) {
    const importId = String(body['importId'])
    const save = body['save'] === true
    const asked = await importToRun(tx, importId, save)
    if (asked === undefined) return
    await waitLonger(tx)
    if (save) await lockImporting(tx)
    const at = instant(now)
    const outcome = await readIn(tx, {
      importId,
      files: await importFilesOf(tx, importId),
      staffId: asked.staffId,
      now: at,
      save,
      onProgress: progressOf(aside, importId),
    })
    const saved = save && outcome.faults.length === 0
    await saveImportOutcome(tx, importId, outcome, { at, saved })
    if (outcome.met.length > 0) {
      const action = save ? 'helhet import' : 'helhet import --preview'
      await saveImportTrace(tx, municipality, { at, actorId: asked.staffId, action, about: outcome.met })
    }
    if (saved || outcome.faults.length > 0) await dropImportFiles(tx, importId)
  },
}

function progressOf(aside: Aside, importId: string): Progress {
  return (stage, done, all) => aside((tx) => saveImportProgress(tx, importId, { stage, done, all }))
}
