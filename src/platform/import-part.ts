import { createHash } from 'node:crypto'
import type { Write } from './db.ts'
import { newId } from './id.ts'
import type { Cells } from './import-cells.ts'
import type { ImportKey } from './import-keys.ts'

export type ImportChange = 'new' | 'changed' | 'unchanged'
/** One line as it was read: its own id, what it says, and the row it is or becomes. */
export type Reading<Row> = {
  readonly line: number
  readonly externalId: string
  readonly row: Row
  id: string
  change: ImportChange
  /** What is told of it, where that is another word: a new line is told as new also when its person was there already. */
  told?: ImportChange
}
export type ImportStage = 'reading' | 'comparing' | 'saving' | 'opening'

/** What every part can ask while it reads, judges and saves. */
export type ImportRun<Around> = {
  readonly around: Around
  /** The row that a line of a kind is or becomes, by the line's own id; undefined when there is no such line. */
  readonly refer: (kind: string, externalId: string) => string | undefined
  /** The same for things that have no line of their own: several lines name them, and the first makes them. */
  readonly named: (kind: string, name: string) => string
  /** Notes, and asks, that some line of these files makes a thing of a kind for another line: a case for a person. */
  readonly mark: (kind: string, externalId: string) => void
  readonly marked: (kind: string, externalId: string) => boolean
  /** Notes a fault of a part's line. */
  readonly fault: (kind: string, line: number | null, column: string | null, code: string) => void
  /** Notes that access to everything about a person must be renewed. */
  readonly touch: (personId: string) => void
  /** Notes that a line, by what it says, turned out to be a person who was there already: that was a look-up, and is logged as one. */
  readonly meet: (personId: string) => void
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
  readonly changes: () => ReadonlyArray<{
    readonly line: number
    readonly externalId: string
    readonly id: string
    readonly hash: Buffer
    readonly change: ImportChange
    readonly told?: ImportChange
  }>
}

type Definition<Around, Row> = Omit<ImportPart<Around>, 'open'> & {
  /** What the row says, in plain values and the ids of other lines; what it cannot read it notes as a fault. */
  readonly read: (cells: Cells, run: ImportRun<Around>) => Row
  readonly judge: (tx: Write, readings: ReadonlyArray<Reading<Row>>, run: ImportRun<Around>) => Promise<void>
  readonly save: (
    tx: Write,
    made: { readonly added: ReadonlyArray<Reading<Row>>; readonly changed: ReadonlyArray<Reading<Row>> },
    run: ImportRun<Around>,
  ) => Promise<void>
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
          readings.push({
            line: cells.line,
            externalId,
            row,
            id: newId(),
            change: 'new',
            hash: createHash('sha256').update(JSON.stringify(row)).digest(),
          })
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
