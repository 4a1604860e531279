import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { comesAfter } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import type { ChangedRound, NewRound, PlanAnswer, Plan, Round, RoundDetail, RoundVisit } from '../contract/visit-rounds.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }
const late = (today: Day) => sql`(v.status IN ('planned', 'confirmed') AND coalesce(v.to_on, r.last_on) < ${today}::date)`
const countsOf = (today: Day) => sql`LEFT JOIN LATERAL (SELECT count(*)::integer AS visits, count(*) FILTER (WHERE v.status = 'done')::integer AS done,
    count(*) FILTER (WHERE v.status IN ('planned', 'confirmed') AND v.from_on IS NOT NULL AND NOT ${late(today)})::integer AS planned,
    count(*) FILTER (WHERE v.status IN ('planned', 'confirmed') AND v.from_on IS NULL AND NOT ${late(today)})::integer AS undated,
    count(*) FILTER (WHERE ${late(today)})::integer AS late, count(*) FILTER (WHERE v.status = 'cancelled')::integer AS cancelled
  FROM visit v WHERE v.municipality_code = ${here} AND v.round_id = r.id) c ON true`
const columns = sql`r.id, r.name, r.number, r.first_on AS "firstOn", r.last_on AS "lastOn", r.recorded_at AS "recordedAt", c.visits, c.done, c.planned, c.undated, c.late, c.cancelled`

/** The rounds, the latest begun first; with a limit one more than asked for. */
export async function roundsAfter(tx: Read, today: Day, asked: PageAsked): Promise<Round[]> {
  const after = comesAfter(asked.after, [{ by: sql`r.recorded_at`, as: 'timestamptz' }, { by: sql`r.id`, as: 'uuid' }], 'descending')
  const most = asked.limit === undefined ? sql`` : sql`LIMIT ${asked.limit + 1}::integer`
  const { rows } = await sql<Round>`SELECT ${columns} FROM visit_round r ${countsOf(today)} WHERE r.municipality_code = ${here} AND ${after}
    ORDER BY r.recorded_at DESC, r.id DESC ${most}`.execute(tx)
  return rows
}

export async function roundPage(tx: Read, today: Day, { page, length }: { page: number; length: number }): Promise<{ rows: Round[]; total: number }> {
  const { rows } = await sql<Round>`SELECT ${columns} FROM (SELECT * FROM visit_round WHERE municipality_code = ${here}
    ORDER BY recorded_at DESC, id DESC LIMIT ${length}::integer OFFSET ${(page - 1) * length}::integer) r ${countsOf(today)} ORDER BY r.recorded_at DESC, r.id DESC`.execute(tx)
  const counted = await sql<{ total: number }>`SELECT count(*)::integer AS total FROM visit_round WHERE municipality_code = ${here}`.execute(tx)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** The latest first rounds, to be followed by a second. */
export async function firstRounds(tx: Read): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM visit_round WHERE municipality_code = ${here} AND number = 1
    ORDER BY recorded_at DESC, id DESC LIMIT 50`.execute(tx)
  return rows
}

export type RoundRow = Omit<RoundDetail, 'list' | 'counties'>
export async function roundOf(tx: Read, id: string, today: Day): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`SELECT ${columns}, r.settings, r.selection_id AS "selectionId", s.name AS "selectionName", r.follows_id AS "followsId",
      f.name AS "followsName", r.feed_since AS "feedSince"
    FROM visit_round r ${countsOf(today)} LEFT JOIN selection s ON s.municipality_code = ${here} AND s.id = r.selection_id
    LEFT JOIN visit_round f ON f.municipality_code = ${here} AND f.id = r.follows_id
    WHERE r.municipality_code = ${here} AND r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** The visits of a round: by day, those without one last. */
export async function visitsOf(tx: Read, roundId: string, today: Day): Promise<RoundVisit[]> {
  const { rows } = await sql<RoundVisit>`SELECT v.id, v.place, m.name, m.county_name AS county, v.number, v.from_on AS from, v.to_on AS to, v.team, v.status, v.locked,
      ${late(today)} AS late, v.changed_at AS "changedAt", f.to_on AS "firstOn"
    FROM visit v JOIN visit_round r ON r.municipality_code = ${here} AND r.id = v.round_id JOIN municipality_reference m ON m.code = v.place
    LEFT JOIN visit f ON f.municipality_code = ${here} AND f.round_id = r.follows_id AND f.place = v.place AND f.status <> 'cancelled'
    WHERE v.municipality_code = ${here} AND v.round_id = ${roundId}::uuid ORDER BY v.from_on NULLS LAST, m.name COLLATE swedish, v.id`.execute(tx)
  return rows
}

export async function saveRound(tx: Write, { name, number, firstOn, lastOn, settings, selectionId, followsId }: NewRound, places: readonly string[], { at, by }: Made): Promise<string> {
  const id = newId()
  await sql`INSERT INTO visit_round (municipality_code, id, name, number, first_on, last_on, selection_id, follows_id, settings, changed_at, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${name}, ${number}::smallint, ${firstOn}::date, ${lastOn}::date, ${selectionId}::uuid, ${followsId}::uuid, ${JSON.stringify(settings)}::jsonb,
      ${at}::timestamptz, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  await addVisits(tx, { id, number }, places, { at, by })
  return id
}

/** Adds municipalities to a round; one that is there stays as it is. @returns the ids of those added. */
export async function addVisits(tx: Write, round: { readonly id: string; readonly number: number }, places: readonly string[], { at, by }: Made): Promise<string[]> {
  const ids = places.map(() => newId())
  const { rows } = await sql<{ id: string }>`INSERT INTO visit (municipality_code, id, round_id, place, number, team, status, locked, plan_link, changed_at, recorded_at, recorded_by)
    SELECT ${here}, n.id, ${round.id}::uuid, m.code, ${round.number}::smallint, '', 'planned', false, '', ${at}::timestamptz, ${at}::timestamptz, ${by}::uuid
    FROM unnest(${ids}::uuid[], ${[...places]}::text[]) AS n (id, code) JOIN municipality_reference m ON m.code = n.code
    ON CONFLICT (municipality_code, round_id, place) DO NOTHING RETURNING id`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function saveRoundChange(tx: Write, id: string, { name, firstOn, lastOn, settings }: ChangedRound, at: Instant): Promise<void> {
  await sql`UPDATE visit_round SET name = ${name}, first_on = ${firstOn}::date, last_on = ${lastOn}::date, settings = ${JSON.stringify(settings)}::jsonb, changed_at = ${at}::timestamptz
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** Locks a round until the request ends. */
export async function lockRound(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM visit_round WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

/** @param hash null: the feed ends. */
export async function saveFeed(tx: Write, id: string, hash: Buffer | null, at: Instant): Promise<void> {
  await sql`UPDATE visit_round SET feed_hash = ${hash}::bytea, feed_since = ${hash === null ? null : at}::timestamptz WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

export async function roundOfFeed(tx: Read, hash: Buffer): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM visit_round WHERE municipality_code = ${here} AND feed_hash = ${hash}::bytea`.execute(tx)
  return rows[0]
}

type PlanRow = Pick<Plan, 'id' | 'roundId' | 'stage' | 'answer' | 'recordedAt'>
const planColumns = sql`p.id, p.round_id AS "roundId", p.stage, p.answer, p.recorded_at AS "recordedAt"`
/** The latest plan of a round that is not dropped. */
export async function latestPlan(tx: Read, roundId: string): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`SELECT ${planColumns} FROM visit_plan p WHERE p.municipality_code = ${here} AND p.round_id = ${roundId}::uuid AND p.stage <> 'dropped'
    ORDER BY p.recorded_at DESC, p.id DESC LIMIT 1`.execute(tx)
  return rows[0]
}

export async function savePlan(tx: Write, roundId: string, { input, answer }: { readonly input: object; readonly answer: PlanAnswer }, { at, by }: Made): Promise<string> {
  const id = newId()
  await sql`UPDATE visit_plan SET stage = 'dropped', changed_at = ${at}::timestamptz WHERE municipality_code = ${here} AND round_id = ${roundId}::uuid AND stage = 'proposed'`.execute(tx)
  await sql`INSERT INTO visit_plan (municipality_code, id, round_id, input, answer, stage, changed_at, recorded_at, recorded_by)
    VALUES (${here}, ${id}::uuid, ${roundId}::uuid, ${JSON.stringify(input)}::jsonb, ${JSON.stringify(answer)}::jsonb, 'proposed', ${at}::timestamptz, ${at}::timestamptz, ${by}::uuid)`.execute(tx)
  return id
}

export async function savePlanAnswer(tx: Write, id: string, answer: PlanAnswer, at: Instant): Promise<void> {
  await sql`UPDATE visit_plan SET answer = ${JSON.stringify(answer)}::jsonb, changed_at = ${at}::timestamptz WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

export async function savePlanStage(tx: Write, id: string, stage: 'accepted' | 'dropped', { at, by }: Made): Promise<void> {
  const accepted = stage === 'accepted'
  await sql`UPDATE visit_plan SET stage = ${stage}, changed_at = ${at}::timestamptz, accepted_at = ${accepted ? at : null}::timestamptz, accepted_by = ${accepted ? by : null}::uuid
    WHERE municipality_code = ${here} AND id = ${id}::uuid`.execute(tx)
}

/** The days of an accepted plan. Visits that are confirmed, done or cancelled since keep theirs. */
export async function saveDays(tx: Write, days: ReadonlyArray<{ readonly visitId: string; readonly on: Day; readonly team: string; readonly locked: boolean }>, at: Instant): Promise<void> {
  await sql`UPDATE visit v SET from_on = n.on_day, to_on = n.on_day, team = n.team, locked = n.locked, changed_at = ${at}::timestamptz
    FROM unnest(${days.map(({ visitId }) => visitId)}::uuid[], ${days.map(({ on }) => on)}::date[], ${days.map(({ team }) => team)}::text[], ${days.map(({ locked }) => locked)}::boolean[])
      AS n (id, on_day, team, locked)
    WHERE v.municipality_code = ${here} AND v.id = n.id AND v.status = 'planned'`.execute(tx)
}
