import type { Write } from './db.ts'
import { newId } from './id.ts'
import { cellsOf } from './import-cells.ts'
import type { ImportFault } from './import-cells.ts'
import { importKeys, saveImportKeys } from './import-keys.ts'
import type { ImportKey, NewImportKey } from './import-keys.ts'
import type { ImportChange, ImportPart, ImportRun, ImportStage, OpenPart } from './import-part.ts'
import { readUnevenCsv } from './read-csv.ts'

export type ImportCount = { readonly rows: number; readonly new: number; readonly changed: number; readonly unchanged: number }

/** What stands in the place of a hash for a thing that no line describes. */
const nothingSaid = Buffer.alloc(32)

export type ImportFiles = ReadonlyMap<string, Uint8Array>
export type ImportOutcome = {
  readonly faults: readonly ImportFault[]
  readonly counts: Readonly<Record<string, ImportCount>>
  /** The first lines that change something. */
  readonly firstRows: ReadonlyArray<{ readonly file: string; readonly line: number; readonly change: ImportChange }>
  /** Persons whose rows must be opened to the right ones. */
  readonly touched: readonly string[]
  /** Persons who were there already and whom lines turned out to be about. */
  readonly met: readonly string[]
}
export type ImportSettings<Around> = {
  readonly around: Around
  /** Whether to save when nothing is wrong; otherwise only what would change is told. */
  readonly save: { readonly importId: string; readonly staffId: string; readonly at: string } | null
  readonly onProgress: (stage: ImportStage, done: number, all: number) => Promise<void>
}

/** More faults than this are counted, not listed: nobody reads on. */
export const mostFaults = 1000
const firstRowsShown = 20

/**
 * Reads files in, compares them with what earlier imports made, and saves what is new and changed if nothing at all is wrong. The caller's
 * transaction makes it all or nothing; the same files again change nothing, since each line has an id of its own.
 *
 * @param files by the kind of their part.
 */
export async function importFiles<Around>(
  tx: Write,
  parts: ReadonlyArray<ImportPart<Around>>,
  files: ImportFiles,
  { around, save, onProgress }: ImportSettings<Around>,
): Promise<ImportOutcome> {
  const { run, known, made, faults, touched, met } = begin(parts, around)
  const given = parts.filter(({ kind }) => files.has(kind))
  const opened = given.map((part) => ({ part, lines: part.open(run) }))
  const keys = new Map<string, Map<string, ImportKey>>()
  for (const kind of parts.flatMap((part) => [part.kind, ...part.names])) {
    const earlier = await importKeys(tx, kind)
    keys.set(kind, earlier)
    known.set(kind, new Map([...earlier].map(([externalId, { id }]) => [externalId, id])))
  }
  for (const [at, { part, lines }] of opened.entries()) {
    await onProgress('reading', at, opened.length)
    readPart(part, files.get(part.kind) ?? new Uint8Array(), lines, run)
    lines.compare(keys.get(part.kind) ?? new Map<string, ImportKey>())
    const ids = known.get(part.kind) ?? new Map<string, string>()
    for (const { externalId, id } of lines.changes()) ids.set(externalId, id)
  }
  const settled = await settle(tx, opened, { run, known, made, save, faults, onProgress })
  return { ...settled, faults: sorted(faults), touched: [...touched], met: [...met] }
}

/** What a run keeps in mind while its parts are read, judged and saved. */
function begin<Around>(parts: ReadonlyArray<ImportPart<Around>>, around: Around) {
  const faults: ImportFault[] = []
  const known = new Map<string, Map<string, string>>()
  const made = new Map<string, Map<string, string>>()
  const touched = new Set<string>()
  const met = new Set<string>()
  const marks = new Set<string>()
  const fileOf = new Map(parts.map(({ kind, file }) => [kind, file]))
  const run: ImportRun<Around> = {
    around,
    refer: (kind, externalId) => known.get(kind)?.get(externalId),
    named(kind, name) {
      const there = known.get(kind)?.get(name) ?? made.get(kind)?.get(name)
      if (there !== undefined) return there
      const id = newId()
      made.set(kind, (made.get(kind) ?? new Map<string, string>()).set(name, id))
      return id
    },
    mark: (kind, externalId) => void marks.add(`${kind} ${externalId}`),
    marked: (kind, externalId) => marks.has(`${kind} ${externalId}`),
    fault: (kind, line, column, code) => void faults.push({ file: fileOf.get(kind) ?? kind, line, column, code }),
    touch: (personId) => void touched.add(personId),
    meet: (personId) => void met.add(personId),
  }
  return { run, known, made, faults, touched, met }
}

type Settling<Around> = Pick<ImportSettings<Around>, 'save' | 'onProgress'> & {
  run: ImportRun<Around>
  known: Map<string, Map<string, string>>
  made: Map<string, Map<string, string>>
  faults: readonly ImportFault[]
}
type Opened<Around> = ReadonlyArray<{ part: ImportPart<Around>; lines: OpenPart }>

async function settle<Around>(tx: Write, opened: Opened<Around>, { known, made, save, faults, onProgress }: Settling<Around>) {
  for (const [at, { part, lines }] of opened.entries()) {
    await onProgress('comparing', at, opened.length)
    await lines.judge(tx)
    // A part may have found that a line is a row that was there already.
    for (const { externalId, id } of lines.changes()) known.get(part.kind)?.set(externalId, id)
  }
  const changes = opened.map(({ part, lines }) => ({ part, changes: lines.changes() }))
  if (save !== null && faults.length === 0) {
    const all = changes.reduce((sum, each) => sum + each.changes.length, 0)
    let done = 0
    for (const { part, lines } of opened) {
      await onProgress('saving', done, all)
      await lines.save(tx)
      done += changes.find((each) => each.part === part)?.changes.length ?? 0
    }
    await saveKeys(tx, changes, made, save)
  }
  const counts = Object.fromEntries(changes.map((each) => [each.part.kind, countOf(each.changes)]))
  const firstRows = changes
    .flatMap(({ part, changes: lines }) =>
      lines
        .filter(({ change }) => change !== 'unchanged')
        .slice(0, firstRowsShown)
        .map(({ line, change, told }) => ({ file: part.file, line, change: told ?? change })),
    )
    .slice(0, firstRowsShown * 2)
  return { counts, firstRows }
}

function readPart<Around>(part: ImportPart<Around>, bytes: Uint8Array, lines: OpenPart, run: ImportRun<Around>): void {
  const fault = (line: number | null, column: string | null, code: string): void => run.fault(part.kind, line, column, code)
  const file = readUnevenCsv(bytes)
  if ('code' in file) return fault(file.line, file.column, file.code)
  const { needed, optional } = part.columns
  const missing = ['id', ...needed].filter((column) => !file.columns.includes(column))
  for (const column of missing) fault(1, column, 'column_is_missing')
  for (const column of file.columns)
    if (column !== 'id' && ![...needed, ...optional].includes(column)) fault(1, column, 'column_is_unknown')
  if (missing.length > 0) return
  for (const line of file.uneven) fault(line, null, 'cells_do_not_match_head')
  const seen = new Set<string>()
  for (const row of file.rows) {
    const cells = cellsOf(row, (column, code) => fault(row.line, column, code))
    const externalId = cells.needed('id', 200)
    if (externalId !== '' && seen.has(externalId)) cells.fault('id', 'id_stands_twice')
    seen.add(externalId)
    lines.read(cells, externalId)
  }
}

async function saveKeys(
  tx: Write,
  parts: ReadonlyArray<{ part: { kind: string }; changes: ReturnType<OpenPart['changes']> }>,
  made: ReadonlyMap<string, ReadonlyMap<string, string>>,
  by: { importId: string; staffId: string; at: string },
): Promise<void> {
  const keys = (change: ImportChange): NewImportKey[] =>
    parts.flatMap(({ part, changes }) =>
      changes.filter((each) => each.change === change).map(({ externalId, id, hash }) => ({ kind: part.kind, externalId, id, hash })),
    )
  const named = [...made].flatMap(([kind, names]) => [...names].map(([externalId, id]) => ({ kind, externalId, id, hash: nothingSaid })))
  await saveImportKeys(tx, [...keys('new'), ...keys('changed'), ...named], by)
}

function countOf(changes: ReadonlyArray<{ change: ImportChange; told?: ImportChange }>): ImportCount {
  const of = (change: ImportChange): number => changes.filter((each) => (each.told ?? each.change) === change).length
  return { rows: changes.length, new: of('new'), changed: of('changed'), unchanged: of('unchanged') }
}

function sorted(faults: readonly ImportFault[]): ImportFault[] {
  return faults.toSorted((one, other) => one.file.localeCompare(other.file, 'sv') || (one.line ?? 0) - (other.line ?? 0))
}
