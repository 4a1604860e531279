import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { NewProvider, Provider, ProviderEntry, ProviderRow } from '../contract/providers.ts'

const here = sql<string>`app_municipality()`
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`
type By = { readonly at: Instant; readonly by: string }

const columns = (today: Day): RawBuilder<unknown> => sql`v.id, v.name, v.organisation_number AS "organisationNumber", v.phone,
  t.permit_number AS "permitNumber", t.to_on AS "permitToOn", t.permit_number IS NOT NULL AS "permitHolds",
  (SELECT max(c.checked_on) FROM provider_check c WHERE c.municipality_code = ${here} AND c.provider_id = v.id) AS "checkedOn",
  (SELECT count(*)::integer FROM home h WHERE h.municipality_code = ${here} AND h.provider_id = v.id AND h.closed_on IS NULL) AS homes,
  (SELECT coalesce(sum(k.taken), 0)::integer FROM places_taken(${today}::date) k JOIN home h ON h.municipality_code = ${here}
    AND h.id = k.home_id AND h.provider_id = v.id) AS placed,
  (SELECT count(*)::integer FROM provider_deviation d WHERE d.municipality_code = ${here} AND d.provider_id = v.id AND NOT EXISTS (
    SELECT FROM deviation_follow_up f WHERE f.municipality_code = ${here} AND f.deviation_id = d.id)) AS "openDeviations"`
const from = (today: Day): RawBuilder<unknown> => sql`FROM provider v LEFT JOIN LATERAL (SELECT e.permit_number, e.to_on FROM provider_permit e
    WHERE e.municipality_code = ${here} AND e.provider_id = v.id AND e.from_on <= ${today}::date AND (e.to_on IS NULL OR e.to_on >= ${today}::date)
    ORDER BY e.to_on DESC NULLS FIRST LIMIT 1) t ON true
  WHERE v.municipality_code = ${here}`

/** The providers by name. */
export async function providerRows(tx: Read, today: Day): Promise<ProviderRow[]> {
  const { rows } = await sql<ProviderRow>`SELECT ${columns(today)} ${from(today)} ORDER BY v.name, v.id`.execute(tx)
  return rows
}

export type ProviderParts = ProviderRow & Pick<Provider, 'permits' | 'checks' | 'deviations' | 'ownHomes'> & {
  contracts: Array<Omit<Provider['contracts'][number], 'othersMedianOre' | 'others'>>
  /** The prices of others that hold today, by kind. */
  otherPrices: Array<{ kind: string; priceOre: number }>
  invoices: Array<{ id: string; number: string; receivedOn: Day }>
}

/** A provider with everything entered about it; undefined when there is none. */
export async function providerOf(tx: Read, id: string, today: Day): Promise<ProviderParts | undefined> {
  const { rows } = await sql<ProviderParts>`SELECT ${columns(today)},
      ${list(sql`SELECT e.id, e.permit_number AS number, e.kinds, e.places, e.from_on AS "fromOn", e.to_on AS "toOn" FROM provider_permit e
        WHERE e.municipality_code = ${here} AND e.provider_id = v.id ORDER BY e.from_on DESC, e.id`)} AS permits,
      ${list(sql`SELECT e.id, e.checked_on AS on, e.outcome, e.words FROM provider_check e
        WHERE e.municipality_code = ${here} AND e.provider_id = v.id ORDER BY e.checked_on DESC, e.recorded_at DESC`)} AS checks,
      ${list(sql`SELECT e.id, e.kind, e.price_ore AS "priceOre", e.from_on AS "fromOn", e.to_on AS "toOn" FROM provider_contract e
        WHERE e.municipality_code = ${here} AND e.provider_id = v.id ORDER BY e.kind, e.from_on DESC`)} AS contracts,
      ${list(sql`SELECT e.kind, e.price_ore AS "priceOre" FROM provider_contract e WHERE e.municipality_code = ${here} AND e.provider_id <> v.id
        AND e.from_on <= ${today}::date AND (e.to_on IS NULL OR e.to_on >= ${today}::date)`)} AS "otherPrices",
      ${list(sql`SELECT d.id, d.happened_on AS on, d.words, ${list(sql`SELECT f.followed_up_on AS on, f.words FROM deviation_follow_up f
          WHERE f.municipality_code = ${here} AND f.deviation_id = d.id ORDER BY f.followed_up_on, f.recorded_at`)} AS "followUps"
        FROM provider_deviation d WHERE d.municipality_code = ${here} AND d.provider_id = v.id ORDER BY d.happened_on DESC, d.id`)} AS deviations,
      ${list(sql`SELECT h.id, h.label, h.kind, h.places, coalesce(k.taken, 0) AS taken FROM home h
        LEFT JOIN places_taken(${today}::date) k ON k.home_id = h.id
        WHERE h.municipality_code = ${here} AND h.provider_id = v.id AND h.closed_on IS NULL ORDER BY h.label, h.id`)} AS "ownHomes",
      ${list(sql`SELECT i.id, i.number, i.received_on AS "receivedOn" FROM provider_invoice i
        WHERE i.municipality_code = ${here} AND i.provider_id = v.id ORDER BY i.received_on DESC, i.number DESC`)} AS invoices
    ${from(today)} AND v.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Writes a provider. One that is there already is refused: provider_is_registered_once. @returns its id. */
export async function saveProvider(tx: Write, made: NewProvider, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('provider').values({ municipality_code: here, id, name: made.name, organisation_number: made.organisationNumber,
    phone: made.phone, recorded_at: at, recorded_by: by }).execute()
  return id
}

/** Writes what was entered about a provider; an invoice is written by queries/invoices. @returns the entry's id. */
export async function saveProviderEntry(
  tx: Write, providerId: string, entry: Exclude<ProviderEntry, { do: 'invoice' }>, { at, by }: By,
): Promise<string> {
  const id = newId()
  const recorded = { municipality_code: here, id, recorded_at: at, recorded_by: by }
  const row = { ...recorded, provider_id: providerId }
  switch (entry.do) {
    case 'permit':
      await tx.insertInto('provider_permit').values({ ...row, permit_number: entry.number, kinds: entry.kinds, places: entry.places,
        from_on: entry.fromOn, to_on: entry.toOn }).execute()
      break
    case 'permit_check':
      await tx.insertInto('provider_check').values({ ...row, checked_on: entry.on, outcome: entry.outcome, words: entry.words }).execute()
      break
    case 'contract':
      // A price until further notice takes the place of the one before it.
      if (entry.toOn === null) await sql`UPDATE provider_contract SET to_on = ${entry.fromOn}::date - 1 WHERE municipality_code = ${here}
        AND provider_id = ${providerId}::uuid AND kind = ${entry.kind} AND to_on IS NULL AND from_on < ${entry.fromOn}::date`.execute(tx)
      await tx.insertInto('provider_contract').values({ ...row, kind: entry.kind, price_ore: entry.priceOre, from_on: entry.fromOn,
        to_on: entry.toOn }).execute()
      break
    case 'deviation':
      await tx.insertInto('provider_deviation').values({ ...row, happened_on: entry.on, words: entry.words }).execute()
      break
    case 'follow_up':
      await tx.insertInto('deviation_follow_up').values({ ...recorded, deviation_id: entry.deviationId, followed_up_on: entry.on,
        words: entry.words }).execute()
  }
  return id
}
