import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { PublicComment } from '../contract/notes.ts'

const here = sql<string>`app_municipality()`
/** Which published notes: those with the words, with the tag; empty: all of them. */
export type PublicChoice = { readonly words: string; readonly tag: string }
export type PublicRow = {
  readonly id: string; readonly address: string; readonly title: string; readonly place: string; readonly visitedOn: Day; readonly body: string
  readonly tags: string[]; readonly author: string; readonly publishedAt: Instant; readonly changedAt: Instant; readonly comments: number
}

/** `masked`: what the moderator covers, in the name too. */
export type ShownRow = PublicComment & { readonly masked: string[] }

// A list needs the beginning of the text alone.
const columns = (body: RawBuilder<unknown>): RawBuilder<unknown> => sql`n.id, n.address, n.title, n.place, n.visited_on AS "visitedOn", ${body} AS body, n.tags,
  s.given_name || ' ' || s.family_name AS author, n.published_at AS "publishedAt", n.changed_at AS "changedAt",
  (SELECT count(*)::integer FROM note_comment c WHERE c.municipality_code = ${here} AND c.note_id = n.id AND c.state = 'shown') AS comments`
// Every word, in any form: the Swedish stem of one form may be the beginning of another's. Signs that the search would read are no words.
const wordsSought = (words: string): string => [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => `${word}:*`).join(' & ')
const from = sql`visit_note n JOIN staff s ON s.municipality_code = ${here} AND s.id = n.author_id`
const chosen = ({ words, tag }: PublicChoice): RawBuilder<unknown> => sql`n.municipality_code = ${here} AND n.stage = 'published'
  AND ${words === '' ? sql`true` : sql`n.words @@ to_tsquery('pg_catalog.swedish'::regconfig, ${wordsSought(words)}::text)`}
  AND ${tag === '' ? sql`true` : sql`n.tags @> ARRAY[${tag}::text]`}`

/** One page of the published notes, the latest first, and how many there are. Comments are counted for those on the page alone. */
export async function publishedPage(tx: Read, choice: PublicChoice,
  { page, length }: { page: number; length: number }): Promise<{ rows: PublicRow[]; total: number }> {
  const { rows } = await sql<PublicRow>`SELECT ${columns(sql`left(n.body, 2000)`)} FROM ${from}
    JOIN (SELECT n.id FROM visit_note n WHERE ${chosen(choice)} ORDER BY n.published_at DESC, n.id DESC
      LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer) AS on_page ON on_page.id = n.id
    WHERE n.municipality_code = ${here} ORDER BY n.published_at DESC, n.id DESC`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM visit_note n WHERE ${chosen(choice)}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The same by cursor; with a limit one more than asked for. */
export async function publishedAfter(tx: Read, choice: PublicChoice, asked: PageAsked): Promise<PublicRow[]> {
  const after = comesAfter(asked.after, [{ by: sql`n.published_at`, as: 'timestamptz' }, { by: sql`n.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await sql<PublicRow>`SELECT ${columns(sql`left(n.body, 2000)`)} FROM ${from} 
    JOIN (SELECT n.id FROM visit_note n WHERE ${chosen(choice)} AND ${after} ORDER BY n.published_at DESC, n.id DESC ${most}) AS on_page ON on_page.id = n.id
    WHERE n.municipality_code = ${here} ORDER BY n.published_at DESC, n.id DESC`.execute(tx)
  return rows
}

/** A note that is or was public, whole. */
export async function noteAtAddress(tx: Read, address: string): Promise<(PublicRow & { stage: string; takesComments: boolean }) | undefined> {
  const { rows } = await sql<PublicRow & { stage: string; takesComments: boolean }>`SELECT ${columns(sql`n.body`)}, n.stage, n.takes_comments AS "takesComments"
    FROM ${from} WHERE n.municipality_code = ${here} AND n.address = ${address}::text AND n.stage IN ('published', 'withdrawn')`.execute(tx)
  return rows[0]
}

/** The tags of published notes, the most used first. */
export async function tagCounts(tx: Read, most: number): Promise<{ tag: string; notes: number }[]> {
  const { rows } = await sql<{ tag: string; notes: number }>`SELECT t.tag, count(*)::integer AS notes FROM visit_note n, unnest(n.tags) AS t(tag)
   WHERE n.municipality_code = ${here} AND n.stage = 'published' GROUP BY t.tag ORDER BY 2 DESC, 1 LIMIT ${most}::integer`.execute(tx)
  return rows
}

/** One page of the comments that are shown under a note, in the order they came. */
export async function shownComments(tx: Read, noteId: string, { page, length }: { page: number; length: number }): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`SELECT c.id, c.name, c.masked, c.link, c.shown_html AS html, c.received_at AS "receivedAt", c.answer,
      CASE WHEN a.id IS NOT NULL THEN a.given_name || ' ' || a.family_name END AS "answeredBy", c.answered_at AS "answeredAt"
    FROM note_comment c LEFT JOIN staff a ON a.municipality_code = ${here} AND a.id = c.answered_by
   WHERE c.municipality_code = ${here} AND c.note_id = ${noteId}::uuid AND c.state = 'shown'
   ORDER BY c.received_at, c.id LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer`.execute(tx)
  return rows
}

/** Another text each time something that readers see of the notes has changed. */
export async function publicVersion(tx: Read): Promise<string> {
  const { rows } = await sql<{ version: string }>`SELECT version::text FROM public_version WHERE municipality_code = ${here}`.execute(tx)
  return rows[0]?.version ?? '0'
}

/** Says that it has, in the same transaction as the change; the last thing done there, so that nobody waits with it locked. */
export async function savePublicChange(tx: Write): Promise<void> {
  await sql`INSERT INTO public_version (municipality_code, version) VALUES (${here}, 1)
    ON CONFLICT (municipality_code) DO UPDATE SET version = public_version.version + 1`.execute(tx)
}
