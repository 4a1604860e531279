import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import { plansPerPage } from '../contract/cover-plans.ts'
import type { AcceptedMove, CoverAccess, CoverChoices, CoverLine, OwnCover } from '../contract/cover-plans.ts'
import type { CoverPlan, StaffingPlanInput } from '../contract/cover.ts'
import type { Made } from './competence.ts'

const here = sql<string>`app_municipality()`

/** How many open cases each has, and who leads: those are not moved. Numbers only, counted past the asker's keys as an administrator's are. */
export async function casesAndLeaders(tx: Read, staffIds: readonly string[], on: Day): Promise<Map<string, { cases: number; leads: boolean; share: number }>> {
  const { rows } = await sql<{ id: string; cases: number; leads: boolean; share: string | null }>`
    SELECT s.id, d.cases, EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id
        AND r.role IN ('unit_manager', 'director', 'administrator', 'hr', 'log_reviewer') AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on})) AS leads,
      (SELECT e.hours_share FROM employment_event e WHERE e.municipality_code = ${here} AND e.staff_id = s.id AND e.from_on <= ${on} AND (e.to_on IS NULL OR e.to_on >= ${on})
        AND NOT e.withdrawn AND NOT EXISTS (SELECT FROM employment_event l WHERE l.municipality_code = ${here} AND l.supersedes_id = e.id) ORDER BY e.from_on DESC LIMIT 1) AS share
    FROM staff s CROSS JOIN LATERAL duties_of_staff(s.id) d WHERE s.municipality_code = ${here} AND s.id = ANY (${[...staffIds]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, cases, leads, share }) => [id, { cases, leads, share: share === null ? 1 : Number(share) }]))
}

type NewPlan = {
  readonly from: Day; readonly to: Day; readonly choices: CoverChoices; readonly input: StaffingPlanInput; readonly answer: CoverPlan; readonly replacesId: string | null
} & Made

export async function saveCoverPlan(tx: Write, { from, to, choices, input, answer, replacesId, at, by }: NewPlan): Promise<string> {
  const id = newId()
  await tx.insertInto('cover_plan').values({
    municipality_code: here, id, from_on: from, to_on: to, choices: JSON.stringify(choices), input: JSON.stringify(input), answer: JSON.stringify(answer),
    replaces_id: replacesId, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

export type StoredPlan = Pick<CoverLine, 'id' | 'fromOn' | 'toOn' | 'askedAt' | 'askedBy' | 'replacesId'> & { readonly choices: unknown; readonly input: unknown; readonly answer: unknown }

export async function coverPlanOf(tx: Read, id: string): Promise<StoredPlan | undefined> {
  const { rows } = await sql<StoredPlan>`SELECT p.id, p.from_on AS "fromOn", p.to_on AS "toOn", p.recorded_at AS "askedAt", s.given_name || ' ' || s.family_name AS "askedBy",
      p.replaces_id AS "replacesId", p.choices, p.input, p.answer
    FROM cover_plan p JOIN staff s ON s.municipality_code = ${here} AND s.id = p.recorded_by WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Plans that were asked for, the latest first, and how many there are. */
export async function coverPlans(tx: Read, page: number): Promise<{ plans: CoverLine[]; total: number }> {
  const { rows } = await sql<CoverLine & { total: string }>`SELECT p.id, p.from_on AS "fromOn", p.to_on AS "toOn", p.recorded_at AS "askedAt",
      s.given_name || ' ' || s.family_name AS "askedBy", p.replaces_id AS "replacesId", p.answer ->> 'status' AS status, jsonb_array_length(p.answer -> 'moves') AS moves,
      jsonb_array_length(p.answer -> 'broken') AS broken,
      (SELECT coalesce(sum((u ->> 'missing')::float8), 0) FROM jsonb_array_elements(p.answer -> 'undone') u) AS "undoneHours",
      (SELECT count(*)::integer FROM cover_move m WHERE m.municipality_code = ${here} AND m.plan_id = p.id AND m.ended_at IS NULL) AS accepted, count(*) OVER () AS total
    FROM cover_plan p JOIN staff s ON s.municipality_code = ${here} AND s.id = p.recorded_by WHERE p.municipality_code = ${here}
    ORDER BY p.recorded_at DESC, p.id LIMIT ${plansPerPage} OFFSET ${(page - 1) * plansPerPage}`.execute(tx)
  return { plans: rows, total: Number(rows[0]?.total ?? 0) }
}

/** Half-days accepted and not called off. @param of of one plan, or of one person from a day. */
export async function acceptedMoves(tx: Read, of: { planId: string } | { from: Day; to: Day }): Promise<Array<AcceptedMove & { planId: string }>> {
  const which = 'planId' in of ? sql`plan_id = ${of.planId}::uuid` : sql`day_on BETWEEN ${of.from} AND ${of.to}`
  const { rows } = await sql<AcceptedMove & { planId: string }>`SELECT plan_id AS "planId", staff_id AS "staffId", day_on AS "on", half, from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId"
    FROM cover_move WHERE municipality_code = ${here} AND ended_at IS NULL AND ${which} ORDER BY day_on, half DESC, staff_id`.execute(tx)
  return rows
}

export async function saveMoves(tx: Write, planId: string, moves: readonly AcceptedMove[], { at, by }: Made): Promise<void> {
  await saveMany(tx, 'cover_move', {
    id: 'uuid', plan_id: 'uuid', staff_id: 'uuid', day_on: 'date', half: 'text', from_unit_id: 'uuid', to_unit_id: 'uuid', accepted_at: 'timestamptz', accepted_by: 'uuid',
  }, moves.map(({ staffId, on, half, fromUnitId, toUnitId }) => ({
    id: newId(), plan_id: planId, staff_id: staffId, day_on: on, half, from_unit_id: fromUnitId, to_unit_id: toUnitId, accepted_at: at, accepted_by: by,
  })))
}

/** Calls off what is left of a plan from a day on, into units that one manages. @returns how many half-days. */
export async function endMoves(tx: Write, planId: string, { from, units, at, by }: Made & { readonly from: Day; readonly units: readonly string[] }): Promise<number> {
  const { numUpdatedRows } = await tx.updateTable('cover_move').set({ ended_at: at, ended_by: by }).where('municipality_code', '=', here).where('plan_id', '=', planId)
    .where('day_on', '>=', from).where('to_unit_id', 'in', [...units]).where('ended_at', 'is', null).executeTakeFirst()
  return Number(numUpdatedRows)
}

type Granted = { readonly planId: string; readonly staffId: string; readonly unitId: string; readonly deputyId: string | null; readonly roleId: string | null; readonly from: Day; readonly to: Day } & Pick<Made, 'at'>

export async function saveAccess(tx: Write, { planId, staffId, unitId, deputyId, roleId, from, to, at }: Granted): Promise<void> {
  await tx.insertInto('cover_access').values({
    municipality_code: here, id: newId(), plan_id: planId, staff_id: staffId, unit_id: unitId, deputy_id: deputyId, role_id: roleId, from_on: from, to_on: to, recorded_at: at,
  }).execute()
}

/** What a plan has opened, for whom and until when: as the deputyship or the role stands now. */
export async function accessOf(tx: Read, planId: string): Promise<Array<CoverAccess & { deputyId: string | null; roleId: string | null }>> {
  const { rows } = await sql<CoverAccess & { deputyId: string | null; roleId: string | null }>`SELECT a.staff_id AS "staffId", a.unit_id AS "unitId", a.deputy_id AS "deputyId", a.role_id AS "roleId",
      s.given_name || ' ' || s.family_name AS instead, coalesce(d.from_on, r.from_on) AS "fromOn", coalesce(d.to_on, r.to_on) AS "toOn"
    FROM cover_access a LEFT JOIN deputy d ON d.municipality_code = ${here} AND d.id = a.deputy_id LEFT JOIN role_assignment r ON r.municipality_code = ${here} AND r.id = a.role_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = d.staff_id
    WHERE a.municipality_code = ${here} AND a.plan_id = ${planId}::uuid ORDER BY a.from_on, a.staff_id, instead`.execute(tx)
  return rows
}

/** Which of some hold a role in a unit on each day of a span. */
export async function holdersOf(tx: Read, staffIds: readonly string[], role: string, { unitId, from, to }: { unitId: string; from: Day; to: Day }): Promise<Set<string>> {
  const rows = await tx.selectFrom('role_assignment').select('staff_id as id').where('municipality_code', '=', here).where('staff_id', 'in', [...staffIds]).where('role', '=', role)
    .where('unit_id', '=', unitId).where('from_on', '<=', to).where((row) => row.or([row('to_on', 'is', null), row('to_on', '>=', from)])).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Where somebody covers from a day on, as it was accepted. */
export async function ownCover(tx: Read, staffId: string, from: Day): Promise<OwnCover[]> {
  const { rows } = await sql<OwnCover>`SELECT m.day_on AS "on", m.half, t.name AS "unitName", f.name AS "fromUnitName" FROM cover_move m
    JOIN unit t ON t.municipality_code = ${here} AND t.id = m.to_unit_id JOIN unit f ON f.municipality_code = ${here} AND f.id = m.from_unit_id
    WHERE m.municipality_code = ${here} AND m.staff_id = ${staffId}::uuid AND m.day_on >= ${from} AND m.ended_at IS NULL ORDER BY 1, 2 DESC`.execute(tx)
  return rows
}
