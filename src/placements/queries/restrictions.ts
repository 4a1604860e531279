import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { NewRestriction, Restriction, RestrictionEntry, RestrictionRow } from '../contract/restrictions.ts'

const here = sql<string>`app_municipality()`
const list = (select: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (${select}) x), '[]')`
const utc = (column: string): RawBuilder<unknown> => sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const who = (column: string): RawBuilder<unknown> => sql`(SELECT w.given_name || ' ' || w.family_name FROM staff w
  WHERE w.municipality_code = ${here} AND w.id = ${sql.ref(column)})`
type By = { readonly at: Instant; readonly by: string }

/** The homes that a restriction `v` holds in. */
export const homesOf = sql`h.municipality_code = ${here} AND (h.id = v.home_id OR h.provider_id = v.provider_id)`
const toldOn = (whom: 'home' | 'workers'): RawBuilder<unknown> => sql`(SELECT max(t.told_on) FROM visit_restriction_told t
  WHERE t.municipality_code = ${here} AND t.series_id = v.series_id AND t.period_id = v.period_id AND t.whom = ${whom})`

export type StoredRestriction = Omit<RestrictionRow, 'state'>
const columns = (today: Day): RawBuilder<unknown> => sql`v.series_id AS id, v.home_id AS "homeId", v.provider_id AS "providerId",
  coalesce(o.label, q.name) AS "placeLabel", v.from_on AS "fromOn", v.to_on AS "toOn", v.review_on AS "reviewOn", v.reason_kind AS "reasonKind",
  v.reason, v.decided_on AS "decidedOn", v.decided_who AS "decidedBy", v.ended_on AS "endedOn", v.ended_reason AS "endedReason",
  (SELECT coalesce(sum(t.taken), 0)::integer FROM places_taken(${today}::date) t JOIN home h ON h.id = t.home_id WHERE ${homesOf}) AS children,
  ${toldOn('home')} AS "homeToldOn", ${toldOn('workers')} AS "workersToldOn"`
const from = sql`FROM visit_restriction v LEFT JOIN home o ON o.municipality_code = ${here} AND o.id = v.home_id
  LEFT JOIN provider q ON q.municipality_code = ${here} AND q.id = v.provider_id
  WHERE v.municipality_code = ${here} AND v.replaced_at IS NULL`

/** Every restriction as it stands, the latest begun first; of one home, also those of whoever runs it, or of one provider. */
export async function restrictionRows(tx: Read, of: { homeId?: string | undefined; providerId?: string | undefined }, today: Day): Promise<StoredRestriction[]> {
  const { rows } = await sql<StoredRestriction>`SELECT ${columns(today)} ${from}
      AND (${of.homeId ?? null}::uuid IS NULL OR v.home_id = ${of.homeId ?? null}::uuid OR v.provider_id = (SELECT h.provider_id FROM home h
        WHERE h.municipality_code = ${here} AND h.id = ${of.homeId ?? null}::uuid))
      AND (${of.providerId ?? null}::uuid IS NULL OR v.provider_id = ${of.providerId ?? null}::uuid)
    ORDER BY v.from_on DESC, v.recorded_at DESC`.execute(tx)
  return rows
}

type Rest = Pick<Restriction, 'told' | 'exceptions' | 'earlier'>

/** One restriction as it stands, with who was told, exceptions and its earlier rows; undefined when there is none. */
export async function restrictionOf(tx: Read, id: string, today: Day): Promise<(StoredRestriction & Rest) | undefined> {
  const { rows } = await sql<StoredRestriction & Rest>`SELECT ${columns(today)},
      ${list(sql`SELECT t.id, t.whom, t.told_on AS on, t.way, ${utc('t.recorded_at')} AS "recordedAt", ${who('t.recorded_by')} AS by FROM visit_restriction_told t
        WHERE t.municipality_code = ${here} AND t.series_id = v.series_id ORDER BY t.told_on DESC, t.recorded_at DESC`)} AS told,
      ${list(sql`SELECT e.id, e.whom, e.from_on AS "fromOn", e.to_on AS "toOn", e.reason, ${utc('e.recorded_at')} AS "recordedAt", ${who('e.recorded_by')} AS by
        FROM visit_restriction_exception e WHERE e.municipality_code = ${here} AND e.series_id = v.series_id ORDER BY e.from_on DESC, e.recorded_at DESC`)} AS exceptions,
      ${list(sql`SELECT w.id, w.from_on AS "fromOn", w.to_on AS "toOn", w.reason_kind AS "reasonKind", w.reason, ${utc('w.replaced_at')} AS "correctedAt",
          (SELECT n.correction FROM visit_restriction n WHERE n.municipality_code = ${here} AND n.replaces_id = w.id) AS "correctedBecause"
        FROM visit_restriction w WHERE w.municipality_code = ${here} AND w.series_id = v.series_id AND w.replaced_at IS NOT NULL ORDER BY w.replaced_at DESC, w.id DESC`)} AS earlier
    ${from} AND v.series_id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Locks the restriction until the request ends, so that two who correct it come one after the other. */
export async function lockRestriction(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM visit_restriction WHERE municipality_code = ${here} AND series_id = ${id}::uuid FOR UPDATE`.execute(tx)
}

/** Writes a restriction. @returns its id. */
export async function saveRestriction(tx: Write, made: NewRestriction, { at, by }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('visit_restriction').values({ ...valuesOf(made), id, series_id: id, period_id: id, recorded_at: at, recorded_by: by }).execute()
  return id
}

const valuesOf = (made: NewRestriction) => ({
  municipality_code: here, home_id: made.homeId, provider_id: made.providerId, from_on: made.fromOn, to_on: made.toOn, review_on: made.reviewOn,
  reason_kind: made.reasonKind, reason: made.reason, decided_on: made.decidedOn, decided_who: made.decidedBy,
})

/** Writes the corrected row after the one that stands; `tellAnew`: what was told before does not count any more. */
export async function saveCorrection(tx: Write, seriesId: string, made: NewRestriction & { correction: string; tellAnew: boolean }, { at, by }: By): Promise<void> {
  const before = await tx.selectFrom('visit_restriction').select(['id', 'period_id']).where('municipality_code', '=', here)
    .where('series_id', '=', seriesId).where('replaced_at', 'is', null).executeTakeFirstOrThrow()
  await tx.updateTable('visit_restriction').set({ replaced_at: at }).where('municipality_code', '=', here).where('series_id', '=', seriesId)
    .where('replaced_at', 'is', null).execute()
  const id = newId()
  await tx.insertInto('visit_restriction').values({
    ...valuesOf(made), id, series_id: seriesId, replaces_id: before.id, correction: made.correction, period_id: made.tellAnew ? id : before.period_id, recorded_at: at, recorded_by: by,
  }).execute()
}

/** The days of a restriction as they stand, which is what somebody is told of. */
export const periodOf = (seriesId: string) => sql<string>`(SELECT v.period_id FROM visit_restriction v WHERE v.municipality_code = ${here} AND v.series_id = ${seriesId}::uuid
  AND v.replaced_at IS NULL)`

/** Writes what was entered about a restriction: who was told, an exception, that it ends before its time. */
export async function saveRestrictionEntry(tx: Write, seriesId: string, entry: Exclude<RestrictionEntry, { do: 'correct' }>, { at, by }: By): Promise<void> {
  const row = { municipality_code: here, id: newId(), series_id: seriesId, recorded_at: at, recorded_by: by }
  switch (entry.do) {
    case 'told':
      await tx.insertInto('visit_restriction_told').values({ ...row, period_id: periodOf(seriesId), whom: entry.whom, told_on: entry.on, way: entry.way }).execute()
      return
    case 'exception':
      await tx.insertInto('visit_restriction_exception').values({ ...row, whom: entry.whom, from_on: entry.fromOn, to_on: entry.toOn, reason: entry.reason }).execute()
      return
    case 'end':
      await tx.updateTable('visit_restriction').set({ ended_on: entry.on, ended_reason: entry.reason, ended_at: at, ended_by: by })
        .where('municipality_code', '=', here).where('series_id', '=', seriesId).where('replaced_at', 'is', null).execute()
  }
}
