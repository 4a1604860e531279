import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Example, ExampleBody, ExampleDetail, ExamplesAsked, ExampleSource, ExampleText } from '../contract/examples.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
export const examplesAPage = 20
/** How far municipalities are from the one that was asked for, by code. */
export type Distances = ReadonlyMap<string, number>

const columns = sql`e.id, e.address, e.place_code AS "placeCode", e.place, coalesce(m.county_name, '') AS county, coalesce(m.municipality_group, '') AS "group", coalesce(m.municipality_group_name, '') AS "groupName", e.theme, e.title, e.done,
  e.takes, e.source_words AS "sourceWords", e.contact_role AS "contactRole", e.seen_on AS "seenOn", e.published_at AS "publishedAt", e.stage, e.source_kind AS "sourceKind",
  e.source_id AS "sourceId", e.withdrawn_reason AS "withdrawnReason", s.given_name || ' ' || s.family_name AS "writtenBy",
  e.recorded_by AS "writtenById", e.sent_at AS "sentAt", e.sent_by AS "sentById", e.returned_words AS "returnedWords", r.given_name || ' ' || r.family_name AS "publishedBy"`
const from = sql`good_example e JOIN staff s ON s.municipality_code = ${here} AND s.id = e.recorded_by
  LEFT JOIN staff r ON r.municipality_code = ${here} AND r.id = e.published_by LEFT JOIN municipality_reference m ON m.code = e.place_code`

// Every word, in any form: the Swedish stem of one form may be the beginning of another's.
const wordsSought = (words: string): string => [...words.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => `${word}:*`).join(' & ')

function wanted({ words, county, ...asked }: ExamplesAsked, publicOnly: boolean): RawBuilder<unknown> {
  const theme = asked.theme ?? null
  const group = asked.group ?? null
  const stage = publicOnly ? 'published' : asked.stage ?? null
  return sql`e.municipality_code = ${here} AND (${stage}::text IS NULL OR e.stage = ${stage}::text)
    AND (${words} = '' OR to_tsvector('pg_catalog.swedish'::regconfig, e.title || ' ' || e.place || ' ' || e.done || ' ' || e.takes)
      @@ to_tsquery('pg_catalog.swedish'::regconfig, ${wordsSought(words)}::text))
    AND (${theme}::text IS NULL OR e.theme = ${theme}::text) AND (${group}::text IS NULL OR m.municipality_group = ${group}::text)
    AND (${county} = '' OR m.county_name = ${county})`
}

/** A page of the library: those of the most alike municipalities first when distances are given, else the latest changed. */
export async function examplePage(tx: Read, asked: ExamplesAsked, distances: Distances | null, publicOnly: boolean): Promise<{ rows: Example[]; total: number }> {
  const far = sql`LEFT JOIN unnest(${[...(distances?.keys() ?? [])]}::text[], ${[...(distances?.values() ?? [])]}::double precision[]) AS d (code, distance) ON d.code = e.place_code`
  const { rows } = await sql<Example>`SELECT ${columns}, d.distance FROM ${from} ${far} WHERE ${wanted(asked, publicOnly)}
    ORDER BY d.distance NULLS LAST, e.changed_at DESC, e.id LIMIT ${examplesAPage} OFFSET ${(asked.page - 1) * examplesAPage}`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM ${from} WHERE ${wanted(asked, publicOnly)}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** One example with what was corrected in it, by its id or its public address. */
export async function exampleBy(tx: Read, which: { readonly id: string } | { readonly address: string }): Promise<ExampleDetail | undefined> {
  const found = 'id' in which ? sql`e.id = ${which.id}::uuid` : sql`e.address = ${which.address}::text`
  const { rows: [row] } = await sql<Example>`SELECT ${columns}, NULL::double precision AS distance FROM ${from} WHERE e.municipality_code = ${here} AND ${found}`.execute(tx)
  if (row === undefined) return undefined
  const { rows: corrections } = await sql<ExampleDetail['corrections'][number]>`SELECT what, recorded_at AS at FROM good_example_correction
    WHERE municipality_code = ${here} AND example_id = ${row.id}::uuid ORDER BY recorded_at DESC, id`.execute(tx)
  return { ...row, corrections }
}

/** Locks an example until the request ends. */
export async function lockExample(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM good_example WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

type Placed = { readonly placeCode: string | null }
const written = ({ place, theme, title, done, takes, contactRole, seenOn }: ExampleText | ExampleBody, { placeCode }: Placed) => (
  { place_code: placeCode, place, theme, title, done, takes, contact_role: contactRole, seen_on: seenOn })
const set = (tx: Write, id: string) => tx.updateTable('good_example').where('municipality_code', '=', here).where('id', '=', id)

export async function saveExample(tx: Write, body: ExampleBody, about: Placed & { readonly kind: ExampleSource; readonly sourceId: string | null }, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('good_example').values({ municipality_code: here, id, ...written(body, about), source_kind: about.kind, source_id: about.sourceId,
    source_words: body.sourceWords, stage: 'draft', changed_at: at, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function saveExampleText(tx: Write, id: string, text: ExampleText, placed: Placed, at: Instant): Promise<void> {
  await set(tx, id).set({ ...written(text, placed), changed_at: at }).execute()
}

/** What a published example said before it was corrected. */
export async function saveExampleCorrection(tx: Write, { id, place, theme, title, done, takes, contactRole, seenOn }: ExampleDetail, what: string, { at, by }: Made): Promise<void> {
  await tx.insertInto('good_example_correction').values({ municipality_code: here, id: newId(), example_id: id, what, recorded_at: at, recorded_by: by,
    before: JSON.stringify({ place, theme, title, done, takes, contactRole, seenOn }) }).execute()
}

export async function saveExampleSent(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'review', sent_at: at, sent_by: by, returned_words: null, changed_at: at }).execute()
}

export async function saveExampleReturned(tx: Write, id: string, words: string, at: Instant): Promise<void> {
  await set(tx, id).set({ stage: 'draft', sent_at: null, sent_by: null, returned_words: words, changed_at: at }).execute()
}

/** How many wait to be reviewed. */
export async function examplesInReview(tx: Read): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::integer AS count FROM good_example WHERE municipality_code = ${here} AND stage = 'review'`.execute(tx)
  return rows[0]?.count ?? 0
}

export async function saveExamplePublished(tx: Write, id: string, address: string, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'published', address, published_at: at, published_by: by, changed_at: at }).execute()
}

export async function saveExampleWithdrawn(tx: Write, id: string, reason: string, { at, by }: Made): Promise<void> {
  await set(tx, id).set({ stage: 'withdrawn', withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason, changed_at: at }).execute()
}

/** Addresses of examples that begin as this one does. */
export async function exampleAddressesLike(tx: Read, base: string): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`SELECT address FROM good_example WHERE municipality_code = ${here} AND starts_with(address, ${base}::text)`.execute(tx)
  return rows.map(({ address }) => address)
}

/** Which observations and findings have become examples that are not withdrawn. */
export async function usedSources(tx: Read): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`SELECT source_id AS id FROM good_example WHERE municipality_code = ${here} AND source_id IS NOT NULL AND stage <> 'withdrawn'`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export type KeptFinding = { readonly id: string; readonly planId: string; readonly plan: string; readonly words: string; readonly on: Day }

/** What is good and must be kept, of plans for action that are adopted. @param id one alone; null: the latest hundred. */
export async function keptFindings(tx: Read, id: string | null): Promise<KeptFinding[]> {
  const { rows } = await sql<KeptFinding>`SELECT f.id, p.id AS "planId", p.title AS plan, f.words, p.adopted_on AS on FROM plan_finding f
    JOIN action_plan p ON p.municipality_code = ${here} AND p.id = f.plan_id AND p.adopted_on IS NOT NULL
    WHERE f.municipality_code = ${here} AND f.kind = 'keep' AND f.removed_at IS NULL AND (${id}::uuid IS NULL OR f.id = ${id}::uuid)
    ORDER BY p.adopted_on DESC, f.recorded_at, f.id LIMIT 100`.execute(tx)
  return rows
}
