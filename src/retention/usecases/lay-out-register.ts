import { namesOf, rowsAbout } from '../../documents/queries/extract.ts'
import { archiveCell } from '../../platform/archive.ts'
import type { ArchiveTable } from '../../platform/archive.ts'
import type { Read } from '../../platform/db.ts'
import { isId } from '../../platform/id.ts'
import { personsNamed } from '../queries/register.ts'

export type RegisterFile = { readonly name: string; readonly bytes: Buffer; readonly table: string | null }

/**
 * The whole register of a person: every row of every table that is about it, as it is stored, and the names of persons, staff and units
 * that the rows name by id. CSV: comma, UTF-8, texts that need it in quotation marks, nothing for what is unknown.
 */
export async function registerOf(tx: Read, personId: string): Promise<RegisterFile[]> {
  const found = await rowsAbout(tx, personId)
  const ids = [...new Set(found.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row).filter((value): value is string => typeof value === 'string' && isId(value)))))]
  const persons = (await personsNamed(tx, [personId, ...ids])).map((each) => (
    [each.id, each.identityKind, each.identityNumber, each.givenName, each.familyName, each.birthOn]))
  const names = [...await namesOf(tx, ids)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [
    ...found.map(({ table, rows }) => ({ name: table, table, bytes: csv(Object.keys(rows[0] ?? {}), rows.map((row) => Object.values(row).map(written))) })),
    { name: 'named_persons', table: null, bytes: csv(['id', 'identity_kind', 'identity_number', 'given_name', 'family_name', 'birth_on'], persons) },
    { name: 'named_staff_and_units', table: null, bytes: csv(['id', 'name'], names) },
  ]
}

/** What the columns of the tables hold, as the schema says it. */
export function columnsOf(tables: readonly ArchiveTable[], used: ReadonlySet<string>): Buffer {
  const rows = tables.filter(({ name }) => used.has(name)).flatMap((table) => [
    ...(table.note === null ? [] : [[table.name, '', '', table.note]]), ...table.columns.map(({ name, type, note }) => [table.name, name, type, note]),
  ])
  return csv(['table', 'column', 'type', 'note'], rows)
}

function csv(head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | null>>): Buffer {
  return Buffer.from([head, ...rows].map((row) => `${row.map(archiveCell).join(',')}\n`).join(''))
}

function written(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
