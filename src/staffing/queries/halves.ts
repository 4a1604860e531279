import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import { conflictsShape } from '../contract/halves.ts'
import type { HalvesMember, HalvesPlan, PairBody, PresencePair, ProposalBody, SplitAnswer } from '../contract/halves.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

export type Divided = { readonly id: string; readonly unit: string; readonly leads: boolean; readonly competences: string[] }

/** The staff to divide: of a unit or of all, with who leads its unit, as manager or as the manager's deputy some day of the plan. */
export async function staffToDivide(tx: Read, { unitId, fromOn, toOn }: Pick<ProposalBody, 'unitId' | 'fromOn' | 'toOn'>): Promise<Divided[]> {
  const { rows } = await sql<Divided>`WITH lead AS (SELECT r.staff_id, r.unit_id FROM role_assignment r WHERE r.municipality_code = ${here} AND r.role IN ('unit_manager', 'director')
      AND r.from_on <= ${toOn} AND (r.to_on IS NULL OR r.to_on >= ${fromOn}))
    SELECT s.id, u.name AS unit, (EXISTS (SELECT FROM lead l WHERE l.staff_id = s.id) OR EXISTS (SELECT FROM deputy d JOIN lead l ON l.staff_id = d.staff_id
        JOIN staff m ON m.municipality_code = ${here} AND m.id = d.staff_id AND m.unit_id = s.unit_id
        WHERE d.municipality_code = ${here} AND d.deputy_id = s.id AND d.from_on <= ${toOn} AND d.to_on >= ${fromOn})) AS leads,
      ARRAY(SELECT DISTINCT c.competence FROM staff_competence c
        WHERE c.municipality_code = ${here} AND c.staff_id = s.id AND c.ended_at IS NULL AND c.from_on <= ${toOn} ORDER BY 1) AS competences
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${fromOn}) AND ${unitId === null ? sql`u.kind <> 'emergency_duty'` : sql`s.unit_id = ${unitId}::uuid`}
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee', 'union', 'coordinator')
        AND r.from_on <= ${toOn} AND (r.to_on IS NULL OR r.to_on >= ${fromOn}))
    ORDER BY u.name COLLATE swedish, s.id`.execute(tx)
  return rows
}

/** Pairs that stand, of which at least one works in the units. @param among null: all. */
export async function standingPairs(tx: Read, among: readonly string[] | null): Promise<PresencePair[]> {
  const { rows } = await sql<PresencePair>`SELECT p.id, p.kind, p.one_staff_id AS "oneId", a.given_name || ' ' || a.family_name AS one, p.other_staff_id AS "otherId", b.given_name || ' ' || b.family_name AS other
    FROM presence_pair p JOIN staff a ON a.municipality_code = ${here} AND a.id = p.one_staff_id JOIN staff b ON b.municipality_code = ${here} AND b.id = p.other_staff_id
    WHERE p.municipality_code = ${here} AND p.ended_at IS NULL AND ${among === null ? sql`true` : sql`(a.unit_id = ANY (${[...among]}::uuid[]) OR b.unit_id = ANY (${[...among]}::uuid[]))`}
    ORDER BY a.family_name COLLATE swedish, a.given_name COLLATE swedish LIMIT 500`.execute(tx)
  return rows
}

/** @throws a broken constraint as refusal presence_pair_stands_already (409). */
export async function savePair(tx: Write, { kind, one, other }: PairBody, { at, by }: Made): Promise<string> {
  const id = newId()
  const [first, second] = one < other ? [one, other] : [other, one]
  await tx.insertInto('presence_pair').values({ municipality_code: here, id, kind, one_staff_id: first, other_staff_id: second, recorded_at: at, recorded_by: by }).execute()
  return id
}

export async function endPair(tx: Write, id: string, { at, by }: Made): Promise<void> {
  await tx.updateTable('presence_pair').set({ ended_at: at, ended_by: by }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type Employee = { readonly staffId: string; readonly name: string; readonly unitId: string; readonly unitName: string }

/** Everybody who works on a day, by name, for choosing a pair. */
export async function employees(tx: Read, on: Day): Promise<Employee[]> {
  const { rows } = await sql<Employee>`SELECT s.id AS "staffId", s.given_name || ' ' || s.family_name AS name, s.unit_id AS "unitId", u.name AS "unitName"
    FROM staff s JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${on})
    ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id LIMIT 4000`.execute(tx)
  return rows
}

export async function saveProposal(tx: Write, body: ProposalBody, answer: SplitAnswer, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('halves_plan').values({ municipality_code: here, id, unit_id: body.unitId, from_on: body.fromOn, to_on: body.toOn, swap_weekday: body.swapWeekday, swap_weeks: body.swapWeeks,
    objective: answer.objective, bound: answer.bound, conflicts: JSON.stringify(answer.conflicts), recorded_at: at, recorded_by: by }).execute()
  const members = [...answer.a.map((staffId) => ({ plan_id: id, staff_id: staffId, team: 'a' })), ...answer.b.map((staffId) => ({ plan_id: id, staff_id: staffId, team: 'b' }))]
  await saveMany(tx, 'halves_member', { plan_id: 'uuid', staff_id: 'uuid', team: 'text' }, members)
  return id
}

/** Plans, the latest first: of all units and of some. @param among null: all. */
export async function halvesPlans(tx: Read, among: readonly string[] | null, id: string | null = null): Promise<HalvesPlan[]> {
  const { rows } = await sql<Omit<HalvesPlan, 'conflicts'> & { conflicts: unknown }>`SELECT p.id, p.unit_id AS "unitId", u.name AS "unitName", p.from_on AS "fromOn", p.to_on AS "toOn", p.swap_weekday AS "swapWeekday",
      p.swap_weeks AS "swapWeeks", p.objective, p.bound, p.conflicts, p.recorded_at AS "recordedAt", p.applied_at AS "appliedAt"
    FROM halves_plan p LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = p.unit_id
    WHERE p.municipality_code = ${here} AND (${id}::uuid IS NULL OR p.id = ${id}::uuid) AND ${among === null ? sql`true` : sql`(p.unit_id IS NULL OR p.unit_id = ANY (${[...among]}::uuid[]))`}
    ORDER BY p.recorded_at DESC, p.id LIMIT 30`.execute(tx)
  return rows.map((row) => ({ ...row, conflicts: conflictsShape.parse(row.conflicts) }))
}

/** @param among null: all; units whose members are shown. */
export async function halvesMembers(tx: Read, planId: string, among: readonly string[] | null): Promise<HalvesMember[]> {
  const { rows } = await sql<HalvesMember>`SELECT m.staff_id AS "staffId", s.given_name || ' ' || s.family_name AS name, u.name AS "unitName", m.team
    FROM halves_member m JOIN staff s ON s.municipality_code = ${here} AND s.id = m.staff_id JOIN unit u ON u.municipality_code = ${here} AND u.id = s.unit_id
    WHERE m.municipality_code = ${here} AND m.plan_id = ${planId}::uuid AND ${among === null ? sql`true` : sql`s.unit_id = ANY (${[...among]}::uuid[])`}
    ORDER BY u.name COLLATE swedish, m.team, s.family_name COLLATE swedish, s.given_name COLLATE swedish`.execute(tx)
  return rows
}

/** @returns false when somebody applied it first. */
export async function markApplied(tx: Write, id: string, { at, by }: Made): Promise<boolean> {
  const { rows } = await sql`UPDATE halves_plan SET applied_at = ${at}::timestamptz, applied_by = ${by}::uuid
    WHERE municipality_code = ${here} AND id = ${id}::uuid AND applied_at IS NULL RETURNING id`.execute(tx)
  return rows.length > 0
}

/** Half-days that stand as away, or that were answered: a plan of halves never writes over them. */
export async function fixedHalves(tx: Read, staff: readonly string[], days: readonly Day[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`SELECT staff_id || ' ' || day_on || ' ' || half AS key FROM presence
    WHERE municipality_code = ${here} AND staff_id = ANY (${[...staff]}::uuid[]) AND day_on = ANY (${[...days]}::date[]) AND replaced_at IS NULL AND (state = 'away' OR kind = 'answer')`.execute(tx)
  return new Set(rows.map(({ key }) => key))
}
