import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Advert, AdvertBody, DeletedCount, ShareCount, SourceCount } from '../contract/adverts.ts'

const here = sql<string>`app_municipality()`
export type AdvertRow = Omit<Advert, 'state'>

/**
 * Adverts, the latest to apply for first. `address` or `id`: that one alone. `open`: those that anybody may see on the day.
 * Candidates are counted as far as they are kept on the day.
 */
export async function adverts(tx: Read, today: Day, only: { id?: string; address?: string; open?: boolean } = {}): Promise<AdvertRow[]> {
  const { rows } = await sql<AdvertRow>`SELECT a.id, a.address, a.title, a.kind, a.about, a.asked_for AS "askedFor", a.offered, a.contact,
      a.unit_id AS "unitId", u.name AS "unitName", a.hours_percent AS "hoursPercent", a.places, a.starts_on AS "startsOn", a.last_on AS "applyBy",
      a.published_on AS "publishedOn", a.closed_on AS "closedOn",
      (SELECT count(*)::integer FROM candidate c WHERE c.municipality_code = ${here} AND c.advert_id = a.id AND c.withdrawn_at IS NULL
        AND c.consent_to_on >= ${today}::date) AS candidates
    FROM advert a JOIN unit u ON u.municipality_code = ${here} AND u.id = a.unit_id
    WHERE a.municipality_code = ${here} AND (${only.id ?? null}::uuid IS NULL OR a.id = ${only.id ?? null}::uuid)
      AND (${only.address ?? null}::text IS NULL OR a.address = ${only.address ?? null}::text)
      AND (NOT ${only.open ?? false}::boolean OR a.published_on <= ${today}::date AND a.last_on >= ${today}::date
        AND (a.closed_on IS NULL OR a.closed_on > ${today}::date))
    ORDER BY a.last_on DESC, a.title COLLATE swedish, a.id LIMIT 500`.execute(tx)
  return rows
}

const columnsOf = (body: AdvertBody) => ({
  title: body.title, unit_id: body.unitId, kind: body.kind, about: body.about, asked_for: body.askedFor, offered: body.offered, contact: body.contact,
  hours_percent: body.hoursPercent, places: body.places, starts_on: body.startsOn, last_on: body.applyBy,
})

/** The addresses that begin with a word. */
export async function addressesLike(tx: Read, word: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('advert').select('address').where('municipality_code', '=', here).where('address', 'like', `${word}%`).execute()
  return new Set(rows.map(({ address }) => address))
}

export async function saveAdvert(tx: Write, address: string, body: AdvertBody, { at, by }: { at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('advert').values({ municipality_code: here, id, address, ...columnsOf(body), recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function changeAdvert(tx: Write, id: string, body: AdvertBody): Promise<void> {
  await tx.updateTable('advert').set(columnsOf(body)).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Publishes from a day (again, if it was taken down), or takes down. */
export async function setPublished(tx: Write, id: string, change: { published_on?: Day; closed_on: Day | null }): Promise<void> {
  await tx.updateTable('advert').set(change).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** An employee's own code; undefined before there is one. */
export async function shareCodeOf(tx: Read, staffId: string): Promise<string | undefined> {
  const row = await tx.selectFrom('share_code').select('code').where('municipality_code', '=', here).where('staff_id', '=', staffId).executeTakeFirst()
  return row?.code
}

export async function saveShareCode(tx: Write, staffId: string, code: string, at: Instant): Promise<void> {
  await tx.insertInto('share_code').values({ municipality_code: here, staff_id: staffId, code, recorded_at: at })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'staff_id']).doNothing()).execute()
}

/** Whose code it is; undefined for nobody's. */
export async function staffOfCode(tx: Read, code: string): Promise<string | undefined> {
  const row = await tx.selectFrom('share_code').select('staff_id').where('municipality_code', '=', here).where('code', '=', code).executeTakeFirst()
  return row?.staff_id
}

/** Adds one visit, application or employment to what came of an employee's link. */
export async function countShare(tx: Write, advertId: string, staffId: string, what: 'visits' | 'applications' | 'employed'): Promise<void> {
  const one = { visits: 0, applications: 0, employed: 0, [what]: 1 }
  await tx.insertInto('share_count').values({ municipality_code: here, advert_id: advertId, staff_id: staffId, ...one })
    .onConflict((conflict) => conflict.columns(['municipality_code', 'advert_id', 'staff_id'])
      .doUpdateSet({ [what]: sql`share_count.${sql.ref(what)} + 1` })).execute()
}

/** What came of the links: of everybody, or of one employee. */
export async function shareCounts(tx: Read, staffId: string | null = null): Promise<ShareCount[]> {
  const { rows } = await sql<ShareCount>`SELECT k.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS "staffName", k.advert_id AS "advertId",
      a.title, k.visits, k.applications, k.employed
    FROM share_count k JOIN staff s ON s.municipality_code = ${here} AND s.id = k.staff_id
    JOIN advert a ON a.municipality_code = ${here} AND a.id = k.advert_id
    WHERE k.municipality_code = ${here} AND (${staffId}::uuid IS NULL OR k.staff_id = ${staffId}::uuid)
    ORDER BY k.applications DESC, k.visits DESC, s.family_name COLLATE swedish, s.given_name COLLATE swedish, a.title COLLATE swedish, a.id LIMIT 500`.execute(tx)
  return rows
}

/** Where the candidates that are kept came from, and how many of them were employed. */
export async function sourceCounts(tx: Read, today: Day): Promise<SourceCount[]> {
  const { rows } = await sql<SourceCount>`SELECT CASE WHEN c.advert_id IS NULL THEN 'spontaneous' WHEN c.via_staff_id IS NULL THEN 'advert' ELSE 'shared' END AS source,
      count(*)::integer AS candidates, count(*) FILTER (WHERE c.stage = 'employed')::integer AS employed
    FROM candidate c WHERE c.municipality_code = ${here} AND c.withdrawn_at IS NULL AND c.consent_to_on >= ${today}::date
    GROUP BY 1 ORDER BY 2 DESC, 1`.execute(tx)
  return rows
}

/** How many were deleted, by month and why, the latest first. */
export async function deletedCounts(tx: Read): Promise<DeletedCount[]> {
  const { rows } = await sql<DeletedCount>`SELECT month, outcome, candidates FROM candidate_month_count WHERE municipality_code = ${here}
    ORDER BY month DESC, outcome LIMIT 120`.execute(tx)
  return rows
}

/** Whose link a candidate came by, and to what; undefined when by none. */
export async function staffOfCandidateLink(tx: Read, candidateId: string): Promise<{ advertId: string; staffId: string } | undefined> {
  const { rows } = await sql<{ advertId: string; staffId: string }>`SELECT advert_id AS "advertId", via_staff_id AS "staffId" FROM candidate
    WHERE municipality_code = ${here} AND id = ${candidateId}::uuid AND advert_id IS NOT NULL AND via_staff_id IS NOT NULL`.execute(tx)
  return rows[0]
}
