import { dayInFile } from '../../calendar/file-day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Cells } from '../../platform/import-cells.ts'
import { importPart } from '../../platform/import-part.ts'
import type { ImportRun, Reading } from '../../platform/import-part.ts'
import type { RelationKind } from '../contract.ts'
import { endImportedRows, householdRows, relationRows, saveImportedHouseholds, saveImportedRelations } from '../queries/import-families.ts'
import type { ImportAround } from './import-persons.ts'

const relationWords = new Map<string, RelationKind>([
  ['vårdnadshavare', 'custodian'],
  ['förälder', 'parent'],
  ['styvförälder', 'step_parent'],
  ['syskon', 'sibling'],
  ['mor- eller farförälder', 'grandparent'],
  ['nätverk', 'network'],
])

export type ImportedRelation = {
  person: string
  relative: string
  kind: RelationKind
  word: string | null
  fromOn: Day | null
  toOn: Day | null
}
export type ImportedMember = { household: string; person: string; fromOn: Day | null; toOn: Day | null }
type Run = ImportRun<ImportAround>

/** The id of another line, which must be in the file of persons or have come with an earlier import. */
export function personNamed(cells: Cells, { refer }: Run, column: string): string {
  const named = cells.needed(column, 200)
  if (named !== '' && refer('person', named) === undefined) cells.fault(column, 'person_is_not_in_the_files')
  return named
}

/** A time from day to day, in columns of these names; either may be empty. */
export function timeBetween(cells: Cells): { fromOn: Day | null; toOn: Day | null } {
  const fromOn = cells.read('fran', dayInFile, 'day_is_unclear')
  const toOn = cells.read('till', dayInFile, 'day_is_unclear')
  if (fromOn !== null && toOn !== null && toOn < fromOn) cells.fault('till', 'end_is_before_start')
  return { fromOn, toOn }
}

/** Who is what to whom: the mother of Tuva is a line with Tuva as person and the mother as relative. */
export const importRelations = importPart<ImportAround, ImportedRelation>({
  kind: 'relation',
  file: 'familjer.csv',
  names: [],
  columns: { needed: ['person', 'anhorig', 'slag'], optional: ['ord', 'fran', 'till'] },
  read(cells, run) {
    const person = personNamed(cells, run, 'person')
    const relative = personNamed(cells, run, 'anhorig')
    if (person !== '' && person === relative) cells.fault('anhorig', 'relation_is_to_somebody_else')
    cells.needed('slag', 60)
    const kind = cells.choice('slag', relationWords) ?? 'network'
    const word = cells.text('ord', 60)
    return { person, relative, kind, word: word === '' ? null : word, ...timeBetween(cells) }
  },
  async judge(tx, readings, run) {
    const seen = new Map<string, Reading<ImportedRelation>>()
    for (const reading of readings) {
      const { person, relative, kind, fromOn } = reading.row
      const same = [person, relative, kind, fromOn].join('\n')
      if (seen.has(same)) run.fault('relation', reading.line, 'id', 'relation_is_recorded_once')
      seen.set(same, reading)
    }
    refuseRewritten(readings, await relationRows(tx, changedIds(readings)), 'relation', run, ({ person, relative, kind, word, fromOn }) => [
      run.refer('person', person),
      run.refer('person', relative),
      kind,
      word,
      fromOn,
    ])
  },
  async save(tx, { added, changed }, run) {
    const { around, refer, touch } = run
    await saveImportedRelations(
      tx,
      added.map(({ id, row }) => ({
        ...row,
        id,
        personId: refer('person', row.person) ?? '',
        relativeId: refer('person', row.relative) ?? '',
      })),
      around,
    )
    await endImportedRows(
      tx,
      'relation',
      changed.map(({ id, row }) => ({ id, toOn: row.toOn })),
    )
    for (const { row } of [...added, ...changed]) touch(refer('person', row.person) ?? '')
  },
})

/** Who lives together: lines with the same name of a household. */
export const importHouseholds = importPart<ImportAround, ImportedMember>({
  kind: 'household_member',
  file: 'hushall.csv',
  names: ['household'],
  columns: { needed: ['hushall', 'person'], optional: ['fran', 'till'] },
  read: (cells, run) => ({ household: cells.needed('hushall', 200), person: personNamed(cells, run, 'person'), ...timeBetween(cells) }),
  async judge(tx, readings, run) {
    refuseRewritten(readings, await householdRows(tx, changedIds(readings)), 'household_member', run, ({ household, person, fromOn }) => [
      run.named('household', household),
      run.refer('person', person),
      fromOn,
    ])
  },
  async save(tx, { added, changed }, { around, refer, named, touch }) {
    await saveImportedHouseholds(
      tx,
      added.map(({ id, row }) => ({
        ...row,
        id,
        householdId: named('household', row.household),
        personId: refer('person', row.person) ?? '',
      })),
      around,
    )
    await endImportedRows(
      tx,
      'household_member',
      changed.map(({ id, row }) => ({ id, toOn: row.toOn })),
    )
    for (const { row } of [...added, ...changed]) touch(refer('person', row.person) ?? '')
  },
})

export function changedIds(readings: ReadonlyArray<Reading<unknown>>): string[] {
  return readings.filter(({ change }) => change === 'changed').map(({ id }) => id)
}

/** A line that was read in before may only have got its last day since; all else is corrected in Helhet, or is a new line. */
export function refuseRewritten<Row>(
  readings: ReadonlyArray<Reading<Row>>,
  rows: ReadonlyMap<string, string>,
  kind: string,
  run: Run,
  said: (row: Row) => ReadonlyArray<string | null | undefined>,
): void {
  for (const { id, line, change, row } of readings) {
    if (
      change === 'changed' &&
      rows.get(id) !==
        said(row)
          .map((each) => each ?? '')
          .join('|')
    )
      run.fault(kind, line, null, 'line_is_corrected_in_helhet')
  }
}
