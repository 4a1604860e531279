import { createHash } from 'node:crypto'
import type { Write } from './db.ts'
import { newId } from './id.ts'
import { cellsOf } from './import-cells.ts'
import type { Cells, ImportFault } from './import-cells.ts'
import { importKeys, saveImportKeys } from './import-keys.ts'
import type { ImportKey, NewImportKey } from './import-keys.ts'
import { readUnevenCsv } from './read-csv.ts'

export type ImportChange = 'new' | 'changed' | 'unchanged'
/** One line as it was read: its own id, what it says, and the row it is or becomes. */
export type Reading<Row> = { readonly line: number; readonly externalId: string; readonly row: Row; id: string; change: ImportChange }
export type ImportCount = { readonly rows: number; readonly new: number; readonly changed: number; readonly unchanged: number }
export type ImportStage = 'reading' | 'comparing' | 'saving' | 'opening'

/** What every part can ask while it reads, judges and saves. */
export type ImportRun<Around> = {
  readonly around: Around
  /** The row that a line of a kind is or becomes, by the line's own id; undefined when there is no such line. */
  refer(kind: string, externalId: string): string | undefined
  /** The same for things that have no line of their own: several lines name them, and the first makes them. */
  named(kind: string, name: string): string
  /** Notes, and asks, that some line of these files makes a thing of a kind for another line: a case for a person. */
  mark(kind: string, externalId: string): void
  marked(kind: string, externalId: string): boolean
  /** Notes a fault of a part's line. */
  fault(kind: string, line: number | null, column: string | null, code: string): void
  /** Notes that access to everything about a person must be renewed. */
  touch(personId: string): void
}

/** One file of an import: its columns, how a row is read, judged against the others and the database, and saved. */
export type ImportPart<Around> = {
  readonly kind: string
  /** The name of the file, "personer.csv". */
  readonly file: string
  readonly columns: { readonly needed: readonly string[]; readonly optional: readonly string[] }
  /** Kinds of things that its lines name without giving them a line of their own: the household that several move into. */
  readonly names: readonly string[]
  readonly open: (run: ImportRun<Around>) => OpenPart
}
export type OpenPart = {
  read(cells: Cells, externalId: string): void
  /** Gives each line its row, from what earlier imports have made. */
  compare(keys: ReadonlyMap<string, ImportKey>): void
  judge(tx: Write): Promise<void>
  save(tx: Write): Promise<void>
  readonly changes: () => ReadonlyArray<{ readonly line: number; readonly externalId: string; readonly id: string; readonly hash: Buffer; readonly change: ImportChange }>
}

type Definition<Around, Row> = Omit<ImportPart<Around>, 'open'> & {
  /** What the row says, in plain values and the ids of other lines; what it cannot read it notes as a fault. */
  readonly read: (cells: Cells, run: ImportRun<Around>) => Row
  readonly judge: (tx: Write, readings: ReadonlyArray<Reading<Row>>, run: ImportRun<Around>) => Promise<void>
  readonly save: (tx: Write, made: { readonly added: ReadonlyArray<Reading<Row>>; readonly changed: ReadonlyArray<Reading<Row>> }, run: ImportRun<Around>) => Promise<void>
}

/** A part of an import from what its module declares; what a row holds is the module's own affair. */
export function importPart<Around, Row>({ read, judge, save, ...part }: Definition<Around, Row>): ImportPart<Around> {
  return {
    ...part,
    open(run) {
      const readings: Array<Reading<Row> & { hash: Buffer }> = []
      const of = (change: ImportChange) => readings.filter((reading) => reading.change === change)
      return {
        read(cells, externalId) {
          const row = read(cells, run)
          readings.push({ line: cells.line, externalId, row, id: newId(), change: 'new', hash: createHash('sha256').update(JSON.stringify(row)).digest() })
        },
        compare(keys) {
          for (const reading of readings) {
            const key = keys.get(reading.externalId)
            if (key === undefined) continue
            reading.id = key.id
            reading.change = key.hash === reading.hash.toString('hex') ? 'unchanged' : 'changed'
          }
        },
        judge: (tx) => judge(tx, readings, run),
        save: (tx) => save(tx, { added: of('new'), changed: of('changed') }, run),
        changes: () => readings,
      }
    },
  }
}

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
}
export type ImportSettings<Around> = {
  readonly around: Around
  /** Whether to save when nothing is wrong; otherwise only what would change is told. */
  readonly save: { readonly importId: string; readonly staffId: string; readonly at: string } | null
  readonly onProgress: (stage: ImportStage, done: number, all: number) => Promise<void>
}

/** More faults than this are counted, not listed: nobody reads on. */
export const mostFaults = 1000
const mostRows = 200_000
const firstRowsShown = 20

/**
 * Reads files in, compares them with what earlier imports made, and saves what is new and changed if nothing at all is wrong. The caller's
 * transaction makes it all or nothing; the same files again change nothing, since each line has an id of its own.
 *
 * @param files by the kind of their part.
 */
export async function importFiles<Around>(
  tx: Write, parts: ReadonlyArray<ImportPart<Around>>, files: ImportFiles, { around, save, onProgress }: ImportSettings<Around>,
): Promise<ImportOutcome> {
  const faults: ImportFault[] = []
  const known = new Map<string, Map<string, string>>()
  const made = new Map<string, Map<string, string>>()
  const touched = new Set<string>()
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
  }
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
  return { ...(await settle(tx, opened, { run, known, made, save, faults, onProgress })), faults: sorted(faults), touched: [...touched] }
}

type Settling<Around> = Pick<ImportSettings<Around>, 'save' | 'onProgress'> & {
  run: ImportRun<Around>; known: Map<string, Map<string, string>>; made: Map<string, Map<string, string>>; faults: readonly ImportFault[]
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
  const firstRows = changes.flatMap(({ part, changes: lines }) => lines.filter(({ change }) => change !== 'unchanged').slice(0, firstRowsShown)
    .map(({ line, change }) => ({ file: part.file, line, change }))).slice(0, firstRowsShown * 2)
  return { counts, firstRows }
}

function readPart<Around>(part: ImportPart<Around>, bytes: Uint8Array, lines: OpenPart, run: ImportRun<Around>): void {
  const fault = (line: number | null, column: string | null, code: string): void => run.fault(part.kind, line, column, code)
  const file = readUnevenCsv(bytes)
  if ('code' in file) return fault(file.line, file.column, file.code)
  const { needed, optional } = part.columns
  const missing = ['id', ...needed].filter((column) => !file.columns.includes(column))
  for (const column of missing) fault(1, column, 'column_is_missing')
  for (const column of file.columns) if (column !== 'id' && ![...needed, ...optional].includes(column)) fault(1, column, 'column_is_unknown')
  if (missing.length > 0) return
  if (file.rows.length > mostRows) return fault(null, null, 'file_has_too_many_rows')
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
  tx: Write, parts: ReadonlyArray<{ part: { kind: string }; changes: ReturnType<OpenPart['changes']> }>, made: ReadonlyMap<string, ReadonlyMap<string, string>>,
  by: { importId: string; staffId: string; at: string },
): Promise<void> {
  const keys = (change: ImportChange): NewImportKey[] => parts.flatMap(({ part, changes }) =>
    changes.filter((each) => each.change === change).map(({ externalId, id, hash }) => ({ kind: part.kind, externalId, id, hash })))
  const named = [...made].flatMap(([kind, names]) => [...names].map(([externalId, id]) => ({ kind, externalId, id, hash: nothingSaid })))
  await saveImportKeys(tx, [...keys('new'), ...keys('changed'), ...named], by)
}

function countOf(changes: ReadonlyArray<{ change: ImportChange }>): ImportCount {
  const of = (change: ImportChange): number => changes.filter((each) => each.change === change).length
  return { rows: changes.length, new: of('new'), changed: of('changed'), unchanged: of('unchanged') }
}

function sorted(faults: readonly ImportFault[]): ImportFault[] {
  return faults.toSorted((one, other) => one.file.localeCompare(other.file, 'sv') || (one.line ?? 0) - (other.line ?? 0))
}
