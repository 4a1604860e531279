import { sql } from 'kysely'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { Protection, WhereaboutsKind } from '../contract.ts'
import type { PersonValues } from './person.ts'
import { personToChange, saveEarlierPerson, updatePerson, updateProtection } from './person.ts'

const here = sql<string>`app_municipality()`
/** Why a row was corrected: a word of the file, not of the page. */
const correctedBy = 'Inläst på nytt från fil'

export type PersonToImport = PersonValues & {
  id: string
  protection: Protection
  hiddenFromOn: Day | null
  whereabouts: ReadonlyArray<{ kind: WhereaboutsKind; value: string }>
}
type By = { readonly now: Instant; readonly today: Day; readonly staffId: string }

/** The persons that have one of these stored numbers, by number. */
export async function personsWithNumbers(tx: Read, numbers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ number: string; id: string }>`SELECT identity_number AS number, id FROM person
    WHERE municipality_code = ${here} AND identity_number = ANY(${numbers}::text[])`.execute(tx)
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** How persons are guarded now, by id. */
export async function personsAsTheyStand(
  tx: Read,
  ids: readonly string[],
): Promise<Map<string, { protection: Protection; hiddenFromOn: Day | null }>> {
  const { rows } = await sql<{ id: string; protection: Protection; hiddenFromOn: Day | null }>`
    SELECT id, protection, hidden_whereabouts_from_on AS "hiddenFromOn" FROM person
     WHERE municipality_code = ${here} AND id = ANY(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes many new persons and where they are to be found; nobody sees them until access is renewed. */
export async function saveImportedPersons(tx: Write, persons: readonly PersonToImport[], { now, staffId }: By): Promise<void> {
  await saveMany(
    tx,
    'person',
    {
      id: 'uuid',
      identity_kind: 'text',
      identity_number: 'text',
      given_name: 'text',
      family_name: 'text',
      search_key: 'text',
      birth_on: 'date',
      protection: 'text',
      hidden_whereabouts_from_on: 'date',
      interpreter_language: 'text',
      deceased_on: 'date',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    persons.map((person) => ({
      id: person.id,
      identity_kind: person.identityKind,
      identity_number: person.identityNumber,
      given_name: person.givenName,
      family_name: person.familyName,
      search_key: person.searchKey,
      birth_on: person.birthOn,
      protection: person.protection,
      hidden_whereabouts_from_on: person.hiddenFromOn,
      interpreter_language: person.interpreterLanguage,
      deceased_on: person.deceasedOn,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
  await saveWhereabouts(
    tx,
    persons.flatMap(({ id, whereabouts }) => whereabouts.map((each) => ({ personId: id, ...each }))),
    { now, staffId },
  )
}

async function saveWhereabouts(
  tx: Write,
  rows: ReadonlyArray<{ personId: string; kind: WhereaboutsKind; value: string }>,
  { now, staffId }: Pick<By, 'now' | 'staffId'>,
): Promise<void> {
  await saveMany(
    tx,
    'person_whereabouts',
    {
      id: 'uuid',
      person_id: 'uuid',
      kind: 'text',
      value: 'text',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    rows.map(({ personId, kind, value }) => ({
      id: newId(),
      person_id: personId,
      kind,
      value,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
}

/** Makes a person say what the file says now; what the rows said before is kept, and what of the whereabouts no longer holds is ended. */
export async function correctImported(tx: Write, person: PersonToImport, by: By): Promise<void> {
  const was = await personToChange(tx, person.id)
  if (was === undefined) return
  await saveEarlierPerson(tx, was, { at: by.now, staffId: by.staffId, today: by.today, reason: correctedBy })
  await updatePerson(tx, person.id, person, { at: by.now, staffId: by.staffId })
  await updateProtection(
    tx,
    person.id,
    { protection: person.protection, hiddenWhereaboutsFromOn: person.hiddenFromOn },
    { at: by.now, staffId: by.staffId },
  )
  const { rows } = await sql<{ id: string; kind: WhereaboutsKind; value: string }>`SELECT id, kind, value FROM person_whereabouts
    WHERE municipality_code = ${here} AND person_id = ${person.id}::uuid AND to_on IS NULL`.execute(tx)
  const same = (one: { kind: string; value: string }, other: { kind: string; value: string }): boolean =>
    one.kind === other.kind && one.value === other.value
  const kinds = new Set(person.whereabouts.map(({ kind }) => kind))
  const ended = rows.filter((row) => kinds.has(row.kind) && !person.whereabouts.some((each) => same(each, row)))
  await sql`UPDATE person_whereabouts SET to_on = greatest(from_on, ${addDays(by.today, -1)}::date)
    WHERE municipality_code = ${here} AND id = ANY(${ended.map(({ id }) => id)}::uuid[])`.execute(tx)
  const added = person.whereabouts.filter((each) => !rows.some((row) => same(each, row)))
  await saveWhereabouts(
    tx,
    added.map((each) => ({ personId: person.id, ...each })),
    by,
  )
}

const weight: Readonly<Record<Protection, number>> = { none: 0, confidentiality_mark: 1, protected_registration: 2 }

/** A person whom Helhet had already keeps its header; a protection that the file knows of and Helhet does not is set at once. */
export async function protectImported(
  tx: Write,
  person: Pick<PersonToImport, 'id' | 'protection' | 'hiddenFromOn'>,
  by: By,
): Promise<void> {
  const was = await personToChange(tx, person.id)
  if (was === undefined) return
  const protection = weight[person.protection] > weight[was.protection] ? person.protection : was.protection
  const hiddenWhereaboutsFromOn = was.hiddenWhereaboutsFromOn ?? person.hiddenFromOn
  if (protection === was.protection && hiddenWhereaboutsFromOn === was.hiddenWhereaboutsFromOn) return
  await saveEarlierPerson(tx, was, { at: by.now, staffId: by.staffId, today: by.today, reason: correctedBy })
  await updateProtection(tx, person.id, { protection, hiddenWhereaboutsFromOn }, { at: by.now, staffId: by.staffId })
}
