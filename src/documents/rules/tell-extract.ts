import type { Extract } from '../contract/extract.ts'

type Meaning = 'person' | 'staff' | 'unit' | 'other'
type Found = {
  readonly table: string; readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>; readonly meanings: ReadonlyMap<string, Meaning>
}
export type ExtractWords = {
  readonly tables: Readonly<Record<string, string>>; readonly fields: Readonly<Record<string, string>>
  readonly yes: string; readonly no: string; readonly thePerson: string; readonly anotherPerson: string; readonly weighed: string
}

/** Columns that would tell who reported: each is weighed by itself before it is given (OSL 26:5). */
const weighed: Readonly<Record<string, readonly string[]>> = {
  concern: ['reporter_name', 'reporter_workplace', 'reporter_contact', 'reporter_hidden_reason', 'client_id', 'client_key'],
}

/**
 * The rows about a person in words: what says something about it, by table and column, without the system's own ids. Another person is
 * never
 * named; staff and units are.
 *
 * @param names of staff and units by id.
 */
export function tellExtract(found: readonly Found[], personId: string, names: ReadonlyMap<string, string>,
  words: ExtractWords): Extract['tables'] {
  return found.map(({ table, rows, meanings }) => ({
    table, word: words.tables[table] ?? humanised(table),
    rows: rows.map((row) => Object.entries(row).flatMap(([field, value]) => {
      const said = weighed[table]?.includes(field) === true && value !== null ? words.weighed
        : valueWord(value, meanings.get(field) ?? null, field, { personId, names, words })
      return said === '' ? [] : [{ field, word: words.fields[field] ?? humanised(field), value: said }]
    })).filter((row) => row.length > 0),
  })).filter(({ rows }) => rows.length > 0)
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function valueWord(
  value: unknown, meaning: Meaning | null, field: string,
  { personId, names, words }: { personId: string; names: ReadonlyMap<string, string>; words: ExtractWords },
): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'object') return textsIn(value).join(', ')
  if (typeof value !== 'string') return ''
  if (meaning === 'person') return value === personId ? words.thePerson : words.anotherPerson
  if (meaning === 'staff' || meaning === 'unit' || field.endsWith('_by')) return names.get(value) ?? ''
  return uuid.test(value) ? '' : value
}

/** The texts and numbers inside a value of several parts, without ids. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) || value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each: unknown) => textsIn(each))
}

/** A name of the schema as words, where nobody has written better ones: "given_on" is "given on". */
function humanised(name: string): string {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
