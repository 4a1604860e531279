import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { z } from 'zod'
import { StartFault } from './start-fault.ts'

/**
 * One thing that was destroyed: kind, municipality, id and the day; nothing else about it is kept. The list lies outside the database and
 * its backups, so that a restored backup does not bring back what has been destroyed since.
 */
export type Deletion = z.infer<typeof deletion>
const deletion = z.strictObject({
  kind: z.enum(['person', 'concern', 'contact', 'concern_child', 'candidate', 'note_comment', 'visit_quote', 'visit_participant', 'visit_name']), municipality: z.string().regex(/^\d{4}$/), id: z.uuid(), day: z.iso.date(),
})

/** What is emptied of its row, which stays: how many took part is still so without their names. A consent given later stands. */
const emptied = {
  visit_name: `UPDATE visit_participant SET name = NULL, contact = NULL, purpose = NULL, consent_on = NULL, keep_until = NULL
    WHERE municipality_code = $1 AND id = $2 AND consent_on <= $3`,
} as const satisfies Partial<Record<Deletion['kind'], string>>

/**
 * The tables whose rows can be destroyed, by kind. `shared`: a row of that table goes when the last of its members has gone, as a report
 * does when it is about no other child; `key`: the member's column that holds the id on the list. A new kind is one line here.
 */
const destroyed = {
  person: {
    table: 'person',
    shared: [
      { table: 'concern', member: 'concern_child', by: 'concern_id', key: 'person_id' },
      { table: 'contact', member: 'contact_child', by: 'contact_id', key: 'person_id' },
    ],
  },
  concern_child: { table: 'concern_child', shared: [{ table: 'concern', member: 'concern_child', by: 'concern_id', key: 'id' }] },
  concern: { table: 'concern', shared: [] },
  contact: { table: 'contact', shared: [] },
  candidate: { table: 'candidate', shared: [] },
  note_comment: { table: 'note_comment', shared: [] },
  visit_quote: { table: 'visit_quote', shared: [] },
  visit_participant: { table: 'visit_participant', shared: [] },
} as const satisfies Record<Exclude<Deletion['kind'], keyof typeof emptied>, { table: string; shared: ReadonlyArray<{ table: string; member: string; by: string; key: string }> }>
const ofQuote = `FROM visit_quote q JOIN visit v ON v.municipality_code = q.municipality_code AND v.id = q.visit_id
  WHERE q.municipality_code = $1 AND q.id = $2 AND q.words IS NOT NULL AND x.municipality_code = $1`
/** What is said elsewhere in the words of the destroyed, taken out while they are still known; of one line each. */
const first: Readonly<Partial<Record<Deletion['kind'], readonly string[]>>> = {
  visit_quote: [
    `UPDATE visit_note x SET body = text_without_quote(x.body, q.words, '[citatet är borttaget]') ${ofQuote} AND x.id = v.note_id`,
    `UPDATE visit_note_correction x SET body_before = text_without_quote(x.body_before, q.words, '[citatet är borttaget]') ${ofQuote} AND x.note_id = v.note_id`,
  ],
}
/** Rows that name what was destroyed without a foreign key. */
const named = [{ table: 'draft', by: 'subject_id' }, { table: 'destruction_item', by: 'subject_id' }, { table: 'archive_package_item', by: 'subject_id' }] as const

/** One line of the append-only file. */
export function writeDeletion(line: Deletion): string {
  return `${JSON.stringify({ kind: line.kind, municipality: line.municipality, id: line.id, day: line.day })}\n`
}

/**
 * The list from its file: one JSON object per line; empty lines are passed over.
 *
 * @param required whether the file must exist; the usual place holds none until something has been destroyed.
 * @throws StartFault naming the first line that cannot be read: a line passed over would bring somebody back.
 */
export async function readDeletionList(file: string, required: boolean): Promise<Deletion[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (!required && cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw new StartFault({
      sv: `Listan över det som har förstörts, ${file}, går inte att läsa. Utan den skulle förstörda uppgifter komma tillbaka.`,
      en: `The list of what was destroyed, ${file}, cannot be read. Without it, what was destroyed would come back.`,
    }, cause)
  })
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const read = deletion.safeParse(parsed(line))
    if (read.success) return [read.data]
    throw new StartFault({
      sv: `Rad ${index + 1} i ${file} går inte att läsa. Rätta den: kind, municipality, id och day som JSON.`,
      en: `Line ${index + 1} of ${file} cannot be read. Mend it: kind, municipality, id and day as JSON.`,
    })
  })
}

/**
 * Removes what the list names, everything that points to it, and shared rows that are then about nobody. The log keeps its lines, and
 * counts per week keep their numbers: neither says anything about a person beyond an id.
 *
 * Called with foreign keys taken away and row level security lifted (restore); the keys are checked again when they are put back.
 *
 * @returns how many of the named things were there.
 */
export async function deleteAgain(client: pg.ClientBase, list: readonly Deletion[]): Promise<number> {
  await client.query('CREATE TEMP TABLE left_alone (t text, municipality_code char(4), id uuid) ON COMMIT DROP')
  let found = 0
  for (const [kind, text] of Object.entries(emptied)) {
    for (const line of list.filter((each) => each.kind === kind)) found += (await client.query(text, [line.municipality, line.id, line.day])).rowCount ?? 0
  }
  for (const [kind, { table, shared }] of Object.entries(destroyed)) {
    const read = deletion.shape.kind.parse(kind)
    const lines = list.filter((line) => line.kind === kind)
    for (const { municipality, id } of lines) for (const text of first[read] ?? []) await client.query(text, [municipality, id])
    const keys = [lines.map((line) => line.municipality), lines.map((line) => line.id)]
    const these = 'SELECT * FROM unnest($1::char(4)[], $2::uuid[])'
    for (const { table: whole, member, by, key } of shared) {
      await client.query(`INSERT INTO left_alone SELECT '${whole}', municipality_code, ${by} FROM ${member}
        WHERE (municipality_code, ${key}) IN (${these})`, keys)
    }
    for (const { table: naming, by } of named) {
      await client.query(`DELETE FROM ${naming} WHERE (municipality_code, ${by}) IN (${these})`, keys)
    }
    found += (await client.query(`DELETE FROM ${table} WHERE (municipality_code, id) IN (${these})`, keys)).rowCount ?? 0
  }
  return found
}

/** After what pointed to the destroyed has gone: shared rows that have no member left. @returns how many. */
export async function deleteLeftAlone(client: pg.ClientBase): Promise<number> {
  let removed = 0
  for (const { table, member, by } of Object.values(destroyed).flatMap(({ shared }): ReadonlyArray<{ table: string; member: string; by: string }> => shared)) {
    const { rowCount } = await client.query(`DELETE FROM ${table} w USING left_alone l
      WHERE l.t = '${table}' AND w.municipality_code = l.municipality_code AND w.id = l.id
        AND NOT EXISTS (SELECT FROM ${member} m WHERE m.municipality_code = w.municipality_code AND m.${by} = w.id)`)
    removed += rowCount ?? 0
  }
  return removed
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
