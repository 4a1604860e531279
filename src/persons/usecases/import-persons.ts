import { dayInFile } from '../../calendar/file-day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import type { Cells } from '../../platform/import-cells.ts'
import { importPart } from '../../platform/import-part.ts'
import type { ImportRun, Reading } from '../../platform/import-part.ts'
import { importedRows } from '../../platform/import-keys.ts'
import type { Protection, WhereaboutsKind } from '../contract.ts'
import { correctImported, personsAsTheyStand, personsWithNumbers, protectImported, saveImportedPersons } from '../queries/import-persons.ts'
import { identityOf, searchKey } from '../rules.ts'
import type { Identity } from '../rules.ts'

/** What every file of an import stands on: when, who reads it in, and the staff and units that lines may name. */
export type ImportAround = {
  readonly today: Day
  readonly now: Instant
  readonly staffId: string
  readonly municipalityName: string
  /** User names in lower case of those who may be responsible today, and of everybody. */
  readonly workers: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, string>
  /** Names in lower case of open units, and the unit that takes in reports. */
  readonly units: ReadonlyMap<string, string>
  readonly intakeUnitId: string | null
  /** How many cases each worker gets by the files, by id: counted while they are judged. */
  readonly given: Map<string, number>
}

export type ImportedPerson = Identity & {
  givenName: string
  familyName: string
  deceasedOn: Day | null
  protection: Protection
  hiddenFromOn: Day | null
  interpreterLanguage: string | null
  whereabouts: ReadonlyArray<{ kind: WhereaboutsKind; value: string }>
}

const protectionWords = new Map<string, Protection>([
  ['nej', 'none'],
  ['ingen', 'none'],
  ['sekretessmarkering', 'confidentiality_mark'],
  ['skyddad folkbokföring', 'protected_registration'],
])
const whereaboutsColumns: ReadonlyArray<readonly [string, WhereaboutsKind]> = [
  ['adress', 'address'],
  ['telefon', 'phone'],
  ['e_post', 'email'],
  ['forskola', 'preschool'],
  ['skola', 'school'],
]
const columnOf: Readonly<Record<string, string>> = { identityNumber: 'personnummer', birthOn: 'fodd', givenName: 'fornamn' }
const nobody: Identity = { identityKind: 'unknown', identityNumber: null, birthOn: null }

/** Names, by their ids, the persons whom Helhet had before any file: later files too leave their header as it is. */
const knownHere = 'person_known'

/** Persons, with what must never leak about those who are protected: the column of protection must be there and filled in on every line. */
export const importPersons = importPart<ImportAround, ImportedPerson>({
  kind: 'person',
  file: 'personer.csv',
  names: [knownHere],
  columns: {
    needed: ['fornamn', 'efternamn', 'skydd'],
    optional: ['personnummer', 'fodd', 'avliden', 'dold_vistelse_fran', 'tolksprak', ...whereaboutsColumns.map(([column]) => column)],
  },
  read: personFrom,
  judge: judgePersons,
  async save(tx, { added, changed }, { around, refer, touch }) {
    await saveImportedPersons(
      tx,
      added.map(({ id, row }) => ({ id, ...row, searchKey: searchKey(row.givenName, row.familyName) })),
      around,
    )
    for (const { id, row, told } of changed) {
      const ofFile = told !== 'new' && refer(knownHere, id) === undefined
      if (ofFile) await correctImported(tx, { id, ...row, searchKey: searchKey(row.givenName, row.familyName) }, around)
      else await protectImported(tx, { id, ...row }, around)
      touch(id)
    }
  },
})

function personFrom(cells: Cells, { around }: ImportRun<ImportAround>): ImportedPerson {
  const given = {
    identityNumber: textOrNull(cells.text('personnummer', 20)),
    givenName: cells.text('fornamn', 100),
    familyName: cells.text('efternamn', 100),
    birthOn: cells.read('fodd', dayInFile, 'day_is_unclear'),
  }
  const identity = identityOf(given, around.today)
  if ('code' in identity) cells.fault(columnOf[identity.field] ?? 'id', identity.code)
  const deceasedOn = cells.read('avliden', dayInFile, 'day_is_unclear')
  if (deceasedOn !== null && deceasedOn > around.today) cells.fault('avliden', 'day_in_future')
  if (deceasedOn !== null && !('code' in identity) && identity.birthOn !== null && deceasedOn < identity.birthOn) {
    cells.fault('avliden', 'person_died_after_birth')
  }
  const written = cells.text('skydd', 60)
  const protection = written === '' ? cells.fault('skydd', 'protection_is_said_on_every_line') : cells.choice('skydd', protectionWords)
  return {
    ...('code' in identity ? nobody : identity),
    givenName: given.givenName,
    familyName: given.familyName,
    deceasedOn,
    protection: protection ?? 'none',
    hiddenFromOn: cells.read('dold_vistelse_fran', dayInFile, 'day_is_unclear'),
    interpreterLanguage: textOrNull(cells.text('tolksprak', 60)),
    whereabouts: whereaboutsColumns.flatMap(([column, kind]) => {
      const value = cells.text(column, 200)
      return value === '' ? [] : [{ kind, value }]
    }),
  }
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text
}

/**
 * No number twice; a number that Helhet has already is the same person, whose header the file does not overwrite. Protection may be set
 * by a file, never taken away by one, nor put off: an old file must not open somebody who has been protected since. Who reads in files sees
 * no persons: a new line is told as new whether or not the person was there, and that it was asked is logged.
 */
async function judgePersons(tx: Write, readings: ReadonlyArray<Reading<ImportedPerson>>, run: ImportRun<ImportAround>): Promise<void> {
  const lines = new Map<string, Array<Reading<ImportedPerson>>>()
  for (const reading of readings) {
    const number = reading.row.identityNumber
    if (number !== null) lines.set(number, [...(lines.get(number) ?? []), reading])
  }
  for (const twice of lines.values()) {
    if (twice.length > 1) for (const { line } of twice) run.fault('person', line, 'personnummer', 'number_stands_twice')
  }
  const own = readings.filter(({ id, change }) => change === 'changed' && run.refer(knownHere, id) === undefined)
  const there = await personsWithNumbers(tx, [...lines.keys()])
  const imported = await importedRows(tx, 'person', [...there.values()])
  for (const [number, [reading]] of lines) {
    const id = there.get(number)
    if (reading === undefined || id === undefined || id === reading.id) continue
    run.meet(id)
    if (imported.has(id) || reading.change !== 'new') run.fault('person', reading.line, 'personnummer', 'number_is_another_lines')
    else {
      Object.assign(reading, { id, change: 'changed', told: 'new' })
      run.named(knownHere, id)
    }
  }
  const standing = await personsAsTheyStand(
    tx,
    own.map(({ id }) => id),
  )
  for (const { id, line, row } of own) {
    const now = standing.get(id)
    if (now === undefined) continue
    const later = now.hiddenFromOn !== null && (row.hiddenFromOn === null || row.hiddenFromOn > now.hiddenFromOn)
    const lowered = weight[row.protection] < weight[now.protection] || later
    if (lowered) run.fault('person', line, 'skydd', 'protection_is_not_lowered_by_import')
  }
}

const weight: Readonly<Record<Protection, number>> = { none: 0, confidentiality_mark: 1, protected_registration: 2 }
