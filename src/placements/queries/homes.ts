import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Home, HomeEntry, HomeRow, NewHome } from '../contract/homes.ts'
import type { HomeKind } from '../contract/words.ts'

const here = sql<string>`app_municipality()`
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`
type By = { readonly at: Instant; readonly by: string }

const latest = (kind: string): RawBuilder<unknown> => sql`(SELECT max(c.checked_on) FROM home_check c WHERE c.municipality_code = ${here}
  AND c.home_id = h.id AND c.kind = ${kind})`
const columns = sql`h.id, h.kind, h.label, h.situated_in AS "situatedIn", h.places, coalesce(t.taken, 0) AS taken,
  greatest(h.places - coalesce(t.taken, 0), 0) AS free, h.provider_id AS "providerId", v.name AS "providerName", h.closed_on AS "closedOn",
  ${latest('criminal_register')} AS "criminalRegisterOn", ${latest('suspicion_register')} AS "suspicionRegisterOn",
  ${latest('home_study')} AS "homeStudyOn"`
const from = (today: Day): RawBuilder<unknown> => sql`FROM home h
  LEFT JOIN provider v ON v.municipality_code = ${here} AND v.id = h.provider_id
  LEFT JOIN places_taken(${today}::date) t ON t.home_id = h.id WHERE h.municipality_code = ${here}`

/** The homes, open ones first, with how many sleep there tonight; of one kind, or only those with a free place, when asked. */
export async function homeRows(tx: Read, asked: { kind?: HomeKind | undefined; free?: boolean | undefined }, today: Day): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`SELECT ${columns} ${from(today)}
      AND (${asked.kind ?? null}::text IS NULL OR h.kind = ${asked.kind ?? null})
      AND (NOT ${asked.free === true}::boolean OR (h.closed_on IS NULL AND h.places > coalesce(t.taken, 0)))
    ORDER BY h.closed_on IS NOT NULL, h.kind, h.label, h.id`.execute(tx)
  return rows
}

/** A home with everything entered about it; undefined when there is none. Who lives there stands apart (queries/tonight). */
export async function homeOf(tx: Read, id: string, today: Day): Promise<Omit<Home, 'children'> | undefined> {
  const { rows } = await sql<Omit<Home, 'children'>>`SELECT ${columns}, h.address,
      ${list(sql`SELECT c.id, c.name, c.part, c.phone, c.to_on AS "toOn" FROM home_contact c WHERE c.municipality_code = ${here}
        AND c.home_id = h.id ORDER BY c.to_on NULLS FIRST, c.recorded_at`)} AS contacts,
      ${list(sql`SELECT c.id, c.kind, c.checked_on AS on, c.outcome, c.words FROM home_check c WHERE c.municipality_code = ${here}
        AND c.home_id = h.id ORDER BY c.checked_on DESC, c.recorded_at DESC`)} AS checks,
      ${list(sql`SELECT c.id, c.from_on AS "fromOn", c.to_on AS "toOn", c.fee_ore AS "feeOre", c.costs_ore AS "costsOre", c.words
        FROM home_agreement c WHERE c.municipality_code = ${here} AND c.home_id = h.id ORDER BY c.from_on DESC`)} AS agreements
    ${from(today)} AND h.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** A home to choose for a child, with its free places tonight. */
export type HomeChoice = { id: string; kind: HomeKind; label: string; situatedIn: string; free: number }

/** The homes that are not closed. */
export async function homeChoices(tx: Read, today: Day): Promise<HomeChoice[]> {
  const { rows } = await sql<HomeChoice>`SELECT h.id, h.kind, h.label, h.situated_in AS "situatedIn",
      greatest(h.places - coalesce(t.taken, 0), 0) AS free ${from(today)} AND h.closed_on IS NULL ORDER BY h.kind, h.label, h.id`.execute(tx)
  return rows
}

/** A home that a child can be placed in; undefined when there is none or it is closed. */
export function openHome(tx: Read, id: string): Promise<{ id: string; kind: HomeKind } | undefined> {
  return tx.selectFrom('home').select(['id', sql<HomeKind>`kind`.as('kind')]).where('municipality_code', '=', here).where('id', '=', id)
    .where('closed_on', 'is', null).executeTakeFirst()
}

/** Writes a home. @returns its id. */
export async function saveHome(tx: Write, made: NewHome, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('home').values({
    municipality_code: here, id, kind: made.kind, label: made.label, situated_in: made.situatedIn, address: made.address, places: made.places,
    provider_id: made.providerId, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Writes what was entered about a home. Agreements that hold at once are refused: one_agreement_with_a_home_a_day. */
export async function saveHomeEntry(tx: Write, homeId: string, entry: HomeEntry, { at, by }: By): Promise<void> {
  const row = { municipality_code: here, id: newId(), home_id: homeId, recorded_at: at, recorded_by: by }
  switch (entry.do) {
    case 'change':
      await tx.updateTable('home').set({ label: entry.label, situated_in: entry.situatedIn, address: entry.address, places: entry.places })
        .where('municipality_code', '=', here).where('id', '=', homeId).execute()
      return
    case 'close':
      await tx.updateTable('home').set({ closed_on: entry.on }).where('municipality_code', '=', here).where('id', '=', homeId).execute()
      return
    case 'contact':
      await tx.insertInto('home_contact').values({ ...row, name: entry.name, part: entry.part, phone: entry.phone }).execute()
      return
    case 'end_contact':
      await tx.updateTable('home_contact').set({ to_on: entry.toOn }).where('municipality_code', '=', here).where('home_id', '=', homeId)
        .where('id', '=', entry.contactId).execute()
      return
    case 'check':
      await tx.insertInto('home_check').values({ ...row, kind: entry.kind, checked_on: entry.on, outcome: entry.outcome, words: entry.words })
        .execute()
      return
    case 'agreement':
      if (entry.toOn === null) await endAgreementBefore(tx, homeId, entry.fromOn)
      await tx.insertInto('home_agreement').values({ ...row, fee_ore: entry.feeOre, costs_ore: entry.costsOre, words: entry.words,
        from_on: entry.fromOn, to_on: entry.toOn }).execute()
  }
}

/** An agreement until further notice ends the day before the next one begins. */
async function endAgreementBefore(tx: Write, homeId: string, fromOn: Day): Promise<void> {
  await sql`UPDATE home_agreement SET to_on = ${fromOn}::date - 1 WHERE municipality_code = ${here} AND home_id = ${homeId}::uuid
    AND to_on IS NULL AND from_on < ${fromOn}::date`.execute(tx)
}
