import type { Day } from '../../calendar/day.ts'
import { importPart } from '../../platform/import-part.ts'
import { importedRows } from '../../platform/import-keys.ts'
import type { Reading } from '../../platform/import-part.ts'
import { changedIds, personNamed, refuseRewritten, timeBetween } from '../../persons/usecases/import-families.ts'
import type { ImportAround } from '../../persons/usecases/import-persons.ts'
import type { Strand } from '../contract.ts'
import { casesOf } from '../queries/import-cases.ts'
import { coworkerRows, endImportedCoworkers, saveImportedCoworkers } from '../queries/import-coworkers.ts'
import { workerNamed } from './import-cases.ts'

export type ImportedCoworker = {
  person: string
  worker: string
  strand: Strand
  fromOn: Day | null
  toOn: Day | null
  reason: string
}

const strandWords = new Map<string, Strand>([
  ['anmälan', 'concern'],
  ['utredning', 'investigation'],
  ['insats', 'measure'],
  ['placering', 'placement'],
  ['ekonomiskt bistånd', 'income_support'],
  ['ensamkommande', 'unaccompanied'],
  ['kontakt', 'contact'],
])

/** Named co-workers, each for one strand of a case. */
export const importCoworkers = importPart<ImportAround, ImportedCoworker>({
  kind: 'coworker',
  file: 'medhandlaggare.csv',
  names: [],
  columns: { needed: ['person', 'anvandare', 'del', 'fran', 'skal'], optional: ['till'] },
  read(cells, run) {
    cells.needed('fran', 40)
    cells.needed('del', 60)
    return {
      person: personNamed(cells, run, 'person'),
      worker: workerNamed(cells, run, 'anvandare'),
      strand: cells.choice('del', strandWords) ?? 'contact',
      ...timeBetween(cells),
      reason: cells.needed('skal', 500),
    }
  },
  async judge(tx, readings, run) {
    const there = await casesOf(
      tx,
      readings.flatMap(({ row }) => run.refer('person', row.person) ?? []),
    )
    // A case that was opened in Helhet is opened to more people there, by who may: a file only says who works on what came by file.
    const imported = await importedRows(tx, 'case', [...there.values()])
    for (const { line, row } of readings) {
      const personId = run.refer('person', row.person)
      if (personId !== undefined && !imported.has(there.get(personId) ?? '') && !run.marked('case', row.person))
        run.fault('coworker', line, 'person', 'person_has_no_case')
    }
    refuseRewritten(
      readings,
      await coworkerRows(tx, changedIds(readings)),
      'coworker',
      run,
      ({ person, worker, strand, fromOn, reason }) => [run.refer('person', person), run.around.workers.get(worker), strand, fromOn, reason],
    )
  },
  async save(tx, { added, changed }, { around, refer, touch }) {
    const personOf = ({ row }: Reading<ImportedCoworker>): string => refer('person', row.person) ?? ''
    const cases = await casesOf(tx, added.map(personOf))
    await saveImportedCoworkers(
      tx,
      added.map((reading) => ({
        ...reading.row,
        id: reading.id,
        personId: personOf(reading),
        caseId: cases.get(personOf(reading)) ?? '',
        staffId: around.workers.get(reading.row.worker) ?? '',
        fromOn: reading.row.fromOn ?? around.today,
      })),
      around,
    )
    await endImportedCoworkers(
      tx,
      changed.map(({ id, row }) => ({ id, toOn: row.toOn })),
    )
    for (const reading of [...added, ...changed]) touch(personOf(reading))
  },
})
