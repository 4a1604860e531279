import { createHash } from 'node:crypto'
import { dayOf, instant, instantFrom } from '../../calendar/instant.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import type { CsvFault } from '../../platform/read-csv.ts'
import type { WorkforceImportStage } from '../contract/import.ts'
import { holdEmployments, unitChoices } from '../queries/employment.ts'
import { importToRun, saveApplied, saveImportProgress, saveLooked, waitLonger, withdrawOld } from '../queries/import.ts'
import type { ImportToRun, Looked, LookedRow } from '../queries/import.ts'
import { holdPublishedCounts, savePublishedSet } from '../queries/published-counts.ts'
import type { ImportChange } from '../rules/compare-employments.ts'
import { lookThroughCounts } from './import-counts.ts'
import { applyEmployments, isFaulty, lookThroughEmployments } from './import-employments.ts'

export type Progress = (stage: WorkforceImportStage, done: number, all: number) => Promise<void>
type Running = { readonly at: Instant; readonly onProgress: Progress }
type Save = (made: { importId: string; at: Instant; by: string }) => Promise<void>
/** What was found, and how to save it. */
type Found = Looked & { readonly save: Save }

/** Looks a file through that waits for it; one that no longer waits is left. */
export async function lookThrough(tx: Write, id: string, { at, onProgress }: Running): Promise<void> {
  const asked = await importToRun(tx, id, false)
  if (asked === undefined) return
  await saveLooked(tx, id, await find(tx, asked, { at, onProgress }), { at, again: false })
}

/**
 * Saves a file that is confirmed: all of it or, when what is registered has changed since it was looked through, nothing, and what it would
 * change now is shown to be confirmed again.
 */
export async function apply(tx: Write, id: string, { at, onProgress }: Running): Promise<void> {
  const asked = await importToRun(tx, id, true)
  if (asked === undefined) return
  await (asked.kind === 'employments' ? holdEmployments(tx) : holdPublishedCounts(tx))
  const found = await find(tx, asked, { at, onProgress })
  if (found.faults.length > 0 || found.fingerprint !== asked.fingerprint) {
    await saveLooked(tx, id, found, { at, again: true })
    return
  }
  await onProgress('saving', 0, found.rows.length)
  await found.save({ importId: id, at, by: asked.staffId })
  await saveApplied(tx, id, at)
}

async function find(tx: Write, asked: ImportToRun, { at, onProgress }: Running): Promise<Found> {
  const onRead = (done: number, all: number): Promise<void> => onProgress(done < all ? 'reading' : 'comparing', done, all)
  if (asked.set === null) {
    const changes = await lookThroughEmployments(tx, asked.bytes, dayOf(at), onRead)
    if (isFaulty(changes)) return faulty(changes)
    const units = await unitNamesOf(tx)
    const rows = changes.map(({ line, change, row, differences }) => ({
      line, change, staffId: row.staffId, subject: `${units.get(row.unitId) ?? ''}, ${row.post}, ${row.fromOn}`,
        differences: [...differences] }))
    return { ...told(rows), save: (made) => applyEmployments(tx, changes, made) }
  }
  const { set } = asked
  const found = await lookThroughCounts(tx, asked.bytes, set, onRead)
  if (Array.isArray(found)) return faulty(found)
  const rows = found.changes.map(({ line, change, row, differences }) => ({
    line, change, staffId: null, subject: `${row.unit} ${row.year}`, differences: [...differences] }))
  const saved = found.changes.filter(({ line }) => line !== null).map(({ row }) => row)
  return { ...told(rows), save: async (made) => void await savePublishedSet(tx, { set, rows: saved, replaces: found.replaces, ...made }) }
}

async function unitNamesOf(tx: Read): Promise<Map<string, string>> {
  return new Map((await unitChoices(tx, null)).map(({ id, name }) => [id, name]))
}

function faulty(faults: readonly CsvFault[]): Found {
  return { faults, rows: [], counts: {}, fingerprint: '', save: () => Promise.resolve() }
}

function told(rows: readonly LookedRow[]): Looked {
  const counts: Partial<Record<ImportChange, number>> = {}
  for (const { change } of rows) counts[change] = (counts[change] ?? 0) + 1
  const changing = rows.filter(({ change }) => change !== 'unchanged' && change !== 'absent')
  return { faults: [], rows, counts, fingerprint: createHash('sha256').update(JSON.stringify(changing)).digest('hex') }
}

/** Looks a large file through, or saves it once it is confirmed; tells how far it has come while it works. */
const runImport: JobKind = {
  kind: 'workforce_import',
  async run(tx, { body, now, aside }) {
    const id = String(body['importId'])
    await waitLonger(tx)
    const onProgress: Progress = (stage, done, all) => aside((beside) => saveImportProgress(beside, id, { stage, done, all }))
    await (body['save'] === true ? apply : lookThrough)(tx, id, { at: instant(now), onProgress })
  },
}

const daysKept = 7
/** Files of staff lie no longer than a week. */
const forgetImports: JobKind = {
  kind: 'forget_workforce_imports',
  run: (tx, { now }) => withdrawOld(tx, instantFrom(Date.parse(now) - daysKept * 86_400_000), instant(now)),
}

export const workforceImportJobKinds: readonly JobKind[] = [runImport, forgetImports]
export const workforceImportRecurring: readonly Recurring[] = [{ kind: 'forget_workforce_imports', everyMinutes: 24 * 60,
  offsetMinutes: 100 }]
