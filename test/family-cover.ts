import { randomUUID } from 'node:crypto'
import { staffingPlanInput } from '../src/staffing/contract/cover.ts'
import type { CoverPlan } from '../src/staffing/contract/cover.ts'
import type { Make } from './make.ts'

export const coverIds = () => ({ coverPlanId: randomUUID(), competenceCode: randomUUID(), coverRoleId: randomUUID() })

type Around = ReturnType<typeof coverIds> & { worker: string; coworker: string; manager: string; unitId: string; intakeUnitId: string; now: string; today: string }

/** A competence of the municipality's own, what the worker can do, and a plan that moves the co-worker to the unit, accepted for the morning. */
export function coverRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const move = { staff: f.coworker, from: f.intakeUnitId, to: f.unitId, reason: 'floor', needed: 1, there: 1, own: 0, left: 1, leftNeeded: 0, children: 0, others: 0 } as const
  const input = staffingPlanInput.parse({
    days: [f.today], units: [{ id: f.unitId }, { id: f.intakeUnitId }], staff: [{ id: f.worker, unit: f.unitId }, { id: f.coworker, unit: f.intakeUnitId }], activities: [],
  })
  const [day] = input.days
  const answer: CoverPlan = {
    status: 'optimal', levels: [], placements: [], undone: [], broken: [], moves: day === undefined ? [] : [{ ...move, work: [], day, half: 'morning' }, { ...move, work: [], day, half: 'afternoon' }],
  }
  return {
    competence: { code: f.competenceCode, name_sv: `Kompetens ${f.competenceCode.slice(0, 8)}`, name_en: `Competence ${f.competenceCode.slice(0, 8)}`, ...recorded },
    staff_competence: { id: randomUUID(), staff_id: f.worker, competence: 'child_interview', from_on: f.today, ...recorded },
    role_assignment: { id: f.coverRoleId, staff_id: f.coworker, role: 'intake', unit_id: f.intakeUnitId, from_on: '2026-12-28', to_on: '2026-12-29', recorded_at: f.now },
    cover_plan: { id: f.coverPlanId, from_on: f.today, to_on: f.today, choices: '{}', input: JSON.stringify(input), answer: JSON.stringify(answer), ...recorded },
    cover_move: { id: randomUUID(), plan_id: f.coverPlanId, staff_id: f.coworker, day_on: f.today, half: 'morning', from_unit_id: f.intakeUnitId, to_unit_id: f.unitId,
      accepted_at: f.now, accepted_by: f.manager },
    cover_access: { id: randomUUID(), plan_id: f.coverPlanId, staff_id: f.coworker, unit_id: f.unitId, role_id: f.coverRoleId, from_on: '2026-12-28', to_on: '2026-12-29', recorded_at: f.now },
  }
}

type Kept = { readonly coverPlanId: string; readonly code: string; readonly unitId: string; readonly intakeUnitId: string; readonly coworker: { readonly id: string }; readonly manager: { readonly id: string } }

/** Nobody is moved by the plan: it can be accepted. */
export async function withoutMoves({ coverPlanId, code }: Kept, { run }: Make): Promise<void> {
  await run('DELETE FROM cover_move WHERE municipality_code = $1 AND plan_id = $2', [code, coverPlanId])
}

/** One half-day of the plan is accepted: it can be called off. */
export async function withMove(f: Kept, make: Make): Promise<void> {
  await withoutMoves(f, make)
  await make.run(`INSERT INTO cover_move (municipality_code, id, plan_id, staff_id, day_on, half, from_unit_id, to_unit_id, accepted_at, accepted_by)
    SELECT $1, gen_random_uuid(), $2, $3, from_on, 'morning', $4, $5, recorded_at, $6 FROM cover_plan WHERE municipality_code = $1 AND id = $2`,
  [f.code, f.coverPlanId, f.coworker.id, f.intakeUnitId, f.unitId, f.manager.id])
}
