import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { IntroductionPlan, PlanKind } from '../contract/introductions.ts'

const here = sql<string>`app_municipality()`
export type PlanRow = Omit<IntroductionPlan, 'done' | 'state'>

/** Plans with their steps, the first day of work nearest first; a candidate's plan as long as the candidate is kept. */
export async function introductionPlans(tx: Read, today: Day, only: { id?: string; kind?: PlanKind | null; unitId?: string | null } = {}): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`SELECT p.id, p.kind, p.candidate_id AS "candidateId", p.staff_id AS "staffId",
      coalesce(c.given_name || ' ' || c.family_name, s.given_name || ' ' || s.family_name) AS name, p.unit_id AS "unitId", u.name AS "unitName",
      p.mentor_id AS "mentorId", m.given_name || ' ' || m.family_name AS "mentorName", p.starts_on AS "startsOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'what', t.what, 'dueOn', t.due_on, 'doneOn', t.done_on,
          'by', d.given_name || ' ' || d.family_name) ORDER BY t.due_on, t.recorded_at, t.id)
        FROM introduction_step t LEFT JOIN staff d ON d.municipality_code = ${here} AND d.id = t.done_by
        WHERE t.municipality_code = ${here} AND t.plan_id = p.id AND t.dropped_on IS NULL), '[]') AS steps
    FROM introduction_plan p JOIN unit u ON u.municipality_code = ${here} AND u.id = p.unit_id
    LEFT JOIN candidate c ON c.municipality_code = ${here} AND c.id = p.candidate_id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = p.staff_id
    LEFT JOIN staff m ON m.municipality_code = ${here} AND m.id = p.mentor_id
    WHERE p.municipality_code = ${here} AND (${only.id ?? null}::uuid IS NULL OR p.id = ${only.id ?? null}::uuid)
      AND (${only.kind ?? null}::text IS NULL OR p.kind = ${only.kind ?? null}::text)
      AND (${only.unitId ?? null}::uuid IS NULL OR p.unit_id = ${only.unitId ?? null}::uuid)
      AND (p.candidate_id IS NULL OR c.withdrawn_at IS NULL AND c.consent_to_on >= ${today}::date)
    ORDER BY p.starts_on, coalesce(c.family_name, s.family_name) COLLATE swedish, p.id LIMIT 1000`.execute(tx)
  return rows
}

type NewPlan = {
  readonly kind: PlanKind; readonly candidateId: string | null; readonly staffId: string | null; readonly unitId: string; readonly mentorId: string | null
  readonly startsOn: Day; readonly steps: ReadonlyArray<{ readonly what: string; readonly dueOn: Day }>; readonly at: Instant; readonly by: string
}

export async function savePlan(tx: Write, made: NewPlan): Promise<string> {
  const id = newId()
  await tx.insertInto('introduction_plan').values({ municipality_code: here, id, kind: made.kind, candidate_id: made.candidateId, staff_id: made.staffId,
    unit_id: made.unitId, mentor_id: made.mentorId, starts_on: made.startsOn, recorded_at: made.at, recorded_by: made.by }).execute()
  for (const step of made.steps) await saveStep(tx, id, step, made.at)
  return id
}

export async function saveStep(tx: Write, planId: string, step: { readonly what: string; readonly dueOn: Day }, at: Instant): Promise<string> {
  const id = newId()
  await tx.insertInto('introduction_step').values({ municipality_code: here, id, plan_id: planId, what: step.what, due_on: step.dueOn, recorded_at: at }).execute()
  return id
}

/** Marks a step that stands in the plan. @returns false when there is none. */
export async function markStep(
  tx: Write, planId: string, stepId: string, mark: { done_on: Day | null; done_by: string | null; dropped_on: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('introduction_step').set(mark).where('municipality_code', '=', here).where('plan_id', '=', planId)
    .where('id', '=', stepId).where('dropped_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The candidate's plan becomes the employee's, so that it stays when the candidate is deleted. @returns its id; undefined without one. */
export async function handPlanOver(
  tx: Write, candidateId: string, to: { staffId: string; unitId: string; mentorId: string | null; startsOn: Day },
): Promise<string | undefined> {
  const row = await tx.updateTable('introduction_plan')
    .set({ candidate_id: null, staff_id: to.staffId, unit_id: to.unitId, starts_on: to.startsOn, ...(to.mentorId === null ? {} : { mentor_id: to.mentorId }) })
    .where('municipality_code', '=', here).where('candidate_id', '=', candidateId).returning('id').executeTakeFirst()
  return row?.id
}

/** Staff who work on the day, for a list to choose a mentor in. */
export async function mentorsToChoose(tx: Read, today: Day): Promise<Array<{ id: string; name: string }>> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT s.id, s.given_name || ' ' || s.family_name || ', ' || s.title AS name FROM staff s
    WHERE s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= ${today}::date) ORDER BY s.family_name COLLATE swedish, s.given_name COLLATE swedish, s.id LIMIT 5000`.execute(tx)
  return rows
}
