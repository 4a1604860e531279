import { randomUUID } from 'node:crypto'
import type { Make } from './make.ts'

/** Each family's plan has a number of its own, with room for what is adopted after it. */
let plans = 0

export const crisisIds = () => ({
  planId: randomUUID(), planVersion: String(plans += 20), activityId: randomUUID(), neededActivityId: randomUUID(), activationId: randomUUID(), exerciseId: randomUUID(),
  routineId: randomUUID(),
})

type Around = ReturnType<typeof crisisIds> & { worker: string; manager: string; unitId: string; now: string; today: string; child: { id: string }; clockId: string }

const activity = (f: Pick<Around, 'unitId'>, planId: string, stage: string, id: string, rank: number) => ({
  plan_id: planId, activity_id: id, plan_stage: stage, name: `Verksamhet ${rank}`, unit_id: f.unitId, priority: 3, rank, hours_per_day: 4, qualified: false,
  tolerable_hours: 168, plan_b: 'Telefon', low_gear_from: 2, covers: '{task}',
})

/** An adopted plan, a crisis that is over, what it postponed, an exercise, and a routine with a draft, read by the worker. */
export function crisisRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.manager }
  const adopted = { stage: 'adopted', adopted_on: '2020-01-01', adopted_who: 'Nämnden', valid_from_on: '2020-01-01', adopted_at: f.now, adopted_by: f.manager }
  const text = { routine_id: f.routineId, body: 'Gör så här.', steps: '{contact}', ...recorded }
  return {
    crisis_plan: { id: f.planId, version: Number(f.planVersion), aim: 'Hålla igång', ...adopted, change_note: 'Ny', ...recorded },
    crisis_activity: [activity(f, f.planId, 'adopted', f.activityId, 1), activity(f, f.planId, 'adopted', f.neededActivityId, 2)],
    crisis_activity_need: { plan_id: f.planId, activity_id: f.activityId, needs_id: f.neededActivityId, plan_stage: 'adopted' },
    crisis_activation: { id: f.activationId, level: 1, reason: 'Många borta', whole: false, from_on: '2026-01-07', to_on: '2026-01-20', ...recorded },
    crisis_activation_unit: { activation_id: f.activationId, unit_id: f.unitId },
    crisis_evaluation: { id: randomUUID(), activation_id: f.activationId, made_on: f.today, held: 'Ordningen', failed: 'Sammanslagning', taught: 'Slå inte ihop',
      child_view: 'Längre väntan', ...recorded },
    crisis_exercise: { id: f.exerciseId, held_on: f.today, scenario: 'Gränsen stängd', took_part: 'Alla enheter', ...recorded },
    crisis_postponement: { id: randomUUID(), activation_id: f.activationId, person_id: f.child.id, unit_id: f.unitId, row_kind: 'clock', row_id: f.clockId,
      rule: 'prelim-assess', nominal_due_on: f.today, legal_due_on: f.today, until_on: '2026-12-24', reason: 'Många borta', postponed_on: '2026-01-08', access: '{}', ...recorded },
    routine: { id: f.routineId, title: `Rutin ${f.routineId}`, kind: 'routine', owner_id: f.manager, ...recorded },
    routine_version: [{ ...text, ...adopted, version: 1, review_on: '2027-01-01' }, { ...text, version: 2, stage: 'draft', change_note: 'Nytt' }],
    routine_read: { routine_id: f.routineId, version: 1, staff_id: f.worker, read_at: f.now },
  }
}

type Kept = { readonly code: string; readonly unitId: string; readonly activityId: string; readonly neededActivityId: string; readonly manager: { readonly id: string } }

/** Throws away the municipality's draft: there is room for one. */
export async function withoutDraft({ code }: Pick<Kept, 'code'>, { run }: Make): Promise<void> {
  await run("DELETE FROM crisis_plan WHERE municipality_code = $1 AND stage = 'draft'", [code])
}

/** A draft with the family's two activities, ready to be adopted. */
export async function withDraft(family: Kept, make: Make): Promise<void> {
  await withoutDraft(family, make)
  const planId = randomUUID()
  await make.run(`INSERT INTO crisis_plan (municipality_code, id, version, stage, aim, change_note, taught, recorded_at, recorded_by)
    SELECT $1, $2, max(version) + 1, 'draft', 'Hålla igång', 'Nytt', 'Slå inte ihop', max(recorded_at), $3 FROM crisis_plan WHERE municipality_code = $1`,
  [family.code, planId, family.manager.id])
  for (const [rank, id] of [family.activityId, family.neededActivityId].entries()) {
    const row = { municipality_code: family.code, ...activity(family, planId, 'draft', id, rank + 1) }
    await make.run(`INSERT INTO crisis_activity (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row))
  }
}

/** The family's crisis goes on. */
export async function inCrisis({ code, activationId }: { readonly code: string; readonly activationId: string }, { run }: Make): Promise<void> {
  await run('UPDATE crisis_activation SET to_on = NULL WHERE municipality_code = $1 AND id = $2', [code, activationId])
}
