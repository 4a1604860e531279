import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type {
  AdoptBody, Finding, MeetingBody, Plan, PlanBody, PlanMeeting, PlanRow, PlansQuery, Proposal, ProposalBody, ProposalOutcome,
} from '../contract/plan.ts'

const here = sql<string>`app_municipality()`
export type Made = { readonly at: Instant; readonly by: string }
/** An indicator as its columns have it; the use case judges it. */
export type IndicatorRow = {
  readonly figure: string | null; readonly direction: 'higher' | 'lower' | null; readonly value: string | null
  readonly baselineCount: number | null; readonly baselineOf: number | null; readonly baselineWeek: string | null
  readonly latestCount: number | null; readonly latestOf: number | null; readonly latestWeek: string | null
}
/** The columns of an indicator. @param value the column of what it is to be, or not to pass. */
export const indicatorColumns = (table: string, value: string): RawBuilder<unknown> => sql.raw(`${table}.figure, ${table}.direction, ${table}.${value}::text AS value,
  ${table}.baseline_count AS "baselineCount", ${table}.baseline_of AS "baselineOf", ${table}.baseline_week AS "baselineWeek",
  ${table}.latest_count AS "latestCount", ${table}.latest_of AS "latestOf", ${table}.latest_week AS "latestWeek"`)

const pageLength = 30
const orders = { period: sql`p.from_on DESC, p.title COLLATE swedish`, titel: sql`p.title COLLATE swedish`, enhet: sql`u.name COLLATE swedish NULLS FIRST, p.from_on DESC` }

/** The plans, thirty a page, and how many there are; drafts only for those who write plans. @param drafts whether drafts are shown. */
export async function planRows(tx: Read, { lage, enhet, sortera, sida }: PlansQuery, { today, drafts }: { today: Day; drafts: boolean }): Promise<{ plans: PlanRow[]; total: number }> {
  const { rows } = await sql<PlanRow & { total: number }>`SELECT p.id, p.title, p.unit_id AS "unitId", u.name AS "unitName", p.origin, p.from_on AS "fromOn", p.to_on AS "toOn",
      p.stage, p.published_at IS NOT NULL AS published, coalesce(a.actions, 0) AS actions, coalesce(a.done, 0) AS done, coalesce(a.late, 0) AS late,
      (SELECT count(*)::integer FROM plan_finding f WHERE f.municipality_code = ${here} AND f.plan_id = p.id AND f.removed_at IS NULL AND f.fell_on IS NOT NULL) AS fallen,
      count(*) OVER ()::integer AS total
    FROM action_plan p LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = p.unit_id
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE a.status <> 'dropped')::integer AS actions, count(*) FILTER (WHERE a.status = 'done')::integer AS done,
        count(*) FILTER (WHERE a.status IN ('planned', 'ongoing') AND a.due_on < ${today}::date)::integer AS late
      FROM plan_action a WHERE a.municipality_code = ${here} AND a.plan_id = p.id) a ON true
    WHERE p.municipality_code = ${here} AND (${drafts} OR p.stage <> 'draft') AND (${lage ?? null}::text IS NULL OR p.stage = ${lage ?? null}::text)
      AND (${enhet ?? null}::uuid IS NULL OR p.unit_id = ${enhet ?? null}::uuid)
    ORDER BY ${orders[sortera]}, p.id LIMIT ${pageLength} OFFSET ${(sida - 1) * pageLength}`.execute(tx)
  return { plans: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 }
}

const planColumns = sql`p.id, p.title, p.unit_id AS "unitId", (SELECT u.name FROM unit u WHERE u.municipality_code = ${here} AND u.id = p.unit_id) AS "unitName", p.origin,
  p.origin_on AS "originOn", p.origin_words AS "originWords", p.aim, p.from_on AS "fromOn", p.to_on AS "toOn", p.stage, p.adopted_on AS "adoptedOn",
  p.adopted_who AS "adoptedWho", p.address, p.published_at IS NOT NULL AS published, p.closed_on AS "closedOn", p.lessons, p.copied_from_id AS "copiedFromId"`

/** One plan by its id, or the published one at an address; undefined when there is none. */
export async function planBy(tx: Read, which: { readonly id: string } | { readonly address: string }): Promise<Plan | undefined> {
  const found = 'id' in which ? sql`p.id = ${which.id}::uuid` : sql`p.address = ${which.address} AND p.published_at IS NOT NULL`
  return (await sql<Plan>`SELECT ${planColumns} FROM action_plan p WHERE p.municipality_code = ${here} AND ${found}`.execute(tx)).rows[0]
}

/** Holds a plan until the request ends. */
export async function holdPlan(tx: Write, id: string): Promise<void> {
  await sql`SELECT FROM action_plan WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
}

const wordsOf = (body: PlanBody) => ({
  title: body.title, unit_id: body.unitId, origin: body.origin, origin_on: body.originOn, origin_words: body.originWords, aim: body.aim, from_on: body.fromOn, to_on: body.toOn,
})

export async function savePlan(tx: Write, body: PlanBody, { at, by }: Made, copiedFromId: string | null = null): Promise<string> {
  const id = newId()
  await tx.insertInto('action_plan').values({ municipality_code: here, id, ...wordsOf(body), stage: 'draft', lessons: '', copied_from_id: copiedFromId, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function changePlan(tx: Write, id: string, body: PlanBody): Promise<void> {
  await tx.updateTable('action_plan').set(wordsOf(body)).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveAdoption(tx: Write, id: string, { adoptedOn, adoptedWho }: AdoptBody): Promise<void> {
  await tx.updateTable('action_plan').set({ stage: 'adopted', adopted_on: adoptedOn, adopted_who: adoptedWho }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Publishes a plan at an address; null takes its page away and keeps the address. */
export async function savePublication(tx: Write, id: string, address: string | null, { at, by }: Made): Promise<void> {
  await tx.updateTable('action_plan').set(address === null ? { published_at: null, published_by: null } : { address, published_at: at, published_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveClosing(tx: Write, id: string, lessons: string, on: Day): Promise<void> {
  await tx.updateTable('action_plan').set({ stage: 'closed', closed_on: on, lessons }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function findingsOf(tx: Read, planId: string): Promise<Array<Omit<Finding, 'indicator'> & IndicatorRow>> {
  const { rows } = await sql<Omit<Finding, 'indicator'> & IndicatorRow>`SELECT f.id, f.kind, f.words, f.fell_on AS "fellOn", ${indicatorColumns('f', 'guard')} FROM plan_finding f
    WHERE f.municipality_code = ${here} AND f.plan_id = ${planId}::uuid AND f.removed_at IS NULL ORDER BY f.kind, f.recorded_at, f.id`.execute(tx)
  return rows
}

export type NewIndicator = { readonly figure: string; readonly direction: 'higher' | 'lower'; readonly value: number; readonly count: number | null; readonly of: number | null; readonly week: string | null }

/** Writes a finding, with the figure that guards it when there is one. @param at later by a millisecond for each, so that they keep their order. */
export async function saveFinding(tx: Write, planId: string, { kind, words, guard }: { kind: string; words: string; guard: NewIndicator | null }, { at, by }: Made): Promise<string> {
  const id = newId()
  const counted = guard === null ? {} : {
    figure: guard.figure, direction: guard.direction, guard: String(guard.value), baseline_count: guard.count, baseline_of: guard.of, baseline_week: guard.week,
    latest_count: guard.count, latest_of: guard.of, latest_week: guard.week,
  }
  await tx.insertInto('plan_finding').values({ municipality_code: here, id, plan_id: planId, kind, words, ...counted, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function removeFinding(tx: Write, planId: string, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('plan_finding').set({ removed_at: at }).where('municipality_code', '=', here).where('plan_id', '=', planId)
    .where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function proposalsOf(tx: Read, planId: string): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`SELECT o.id, o.what, o.why, o.outcome, o.answer, o.answered_on AS "answeredOn", s.id AS "byId", s.given_name || ' ' || s.family_name AS by,
      o.recorded_at AS "madeAt"
    FROM plan_proposal o JOIN staff s ON s.municipality_code = ${here} AND s.id = o.recorded_by
    WHERE o.municipality_code = ${here} AND o.plan_id = ${planId}::uuid ORDER BY o.outcome IS NOT NULL, o.recorded_at DESC, o.id`.execute(tx)
  return rows
}

export async function saveProposal(tx: Write, planId: string, { what, why }: ProposalBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('plan_proposal').values({ municipality_code: here, id, plan_id: planId, what, why, answer: '', recorded_at: at, recorded_by: by }).execute()
  return id
}

/** Answers a proposal, or takes one's own back. @returns false when it was answered before. */
export async function saveAnswer(tx: Write, id: string, { outcome, answer }: { outcome: ProposalOutcome; answer: string }, { on, by }: { on: Day; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('plan_proposal').set({ outcome, answer, answered_on: on, answered_by: by }).where('municipality_code', '=', here)
    .where('id', '=', id).where('outcome', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function meetingsOf(tx: Read, planId: string): Promise<PlanMeeting[]> {
  const { rows } = await sql<PlanMeeting>`SELECT m.id, m.held_on AS "heldOn", m.took_part AS "tookPart", m.words, m.next_on AS "nextOn" FROM plan_meeting m
    WHERE m.municipality_code = ${here} AND m.plan_id = ${planId}::uuid ORDER BY m.held_on DESC, m.recorded_at DESC`.execute(tx)
  return rows
}

export async function saveMeeting(tx: Write, planId: string, { heldOn, tookPart, words, nextOn }: MeetingBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('plan_meeting').values({
    municipality_code: here, id, plan_id: planId, held_on: heldOn, took_part: tookPart, words, next_on: nextOn, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}
