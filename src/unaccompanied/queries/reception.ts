import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ApplyBody, EndBody, Ending, GrantBody, ReceiveBody, StepBody } from '../contract.ts'
import type { ClaimRow, StepRow } from '../rules.ts'

const here = sql<string>`app_municipality()`

/** One stay of a child here, with its steps that stand and what was asked of the state. */
export type ReceptionRow = {
  id: string; personId: string; arrivedOn: Day; assignedOn: Day | null; endedOn: Day | null; endedHow: Ending | null; movedTo: string | null
  birthOn: Day | null; steps: StepRow[]; claims: ClaimRow[]
}

/** The child as the page names it; the name is null for a protected identity. Undefined when it is not the asker's to see. */
export type ChildHead = { id: string; name: string | null; caseNumber: string | null; caseId: string | null; birthOn: Day | null }

export async function childHead(tx: Read, personId: string): Promise<ChildHead | undefined> {
  const { rows } = await sql<ChildHead>`
    SELECT p.id, CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name, c.case_number AS "caseNumber",
      c.id AS "caseId", p.birth_on AS "birthOn"
    FROM person p LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = p.id
    WHERE p.municipality_code = ${here} AND p.id = ${personId}::uuid`.execute(tx)
  return rows[0]
}

/** The stays of a child here, the latest first, as far as the asker may see them. */
export async function receptionsOf(tx: Read, personId: string): Promise<ReceptionRow[]> {
  const { rows } = await sql<ReceptionRow>`
    SELECT u.id, u.person_id AS "personId", u.arrived_on AS "arrivedOn", u.assigned_on AS "assignedOn", u.ended_on AS "endedOn",
      u.ended_how AS "endedHow", u.moved_to AS "movedTo", p.birth_on AS "birthOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', s.id, 'step', s.step, 'outcome', s.outcome, 'on', s.on_day, 'note', s.note))
        FROM unaccompanied_step s WHERE s.municipality_code = ${here} AND s.child_id = u.id AND s.withdrawn_at IS NULL), '[]') AS steps,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'quarter', k.quarter, 'appliedOn', k.applied_on, 'applied', k.applied_ore,
          'decidedOn', k.decided_on, 'granted', k.granted_ore))
        FROM state_compensation k WHERE k.municipality_code = ${here} AND k.child_id = u.id), '[]') AS claims
    FROM unaccompanied_child u JOIN person p ON p.municipality_code = ${here} AND p.id = u.person_id
    WHERE u.municipality_code = ${here} AND u.person_id = ${personId}::uuid ORDER BY u.arrived_on DESC, u.id`.execute(tx)
  return rows
}

type By = { readonly at: Instant; readonly by: string; readonly access: string[] }

export async function saveReception(tx: Write, personId: string, caseId: string, body: ReceiveBody, { at, by, access }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('unaccompanied_child').values({
    municipality_code: here, id, person_id: personId, case_id: caseId, arrived_on: body.arrivedOn, assigned_on: body.assignedOn,
    notice_id: body.noticeId, access, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** Two who register the same step at once meet at `one_standing_step_of_a_kind`. */
export async function saveStep(tx: Write, child: { id: string; personId: string }, body: StepBody, { at, by, access }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('unaccompanied_step').values({
    municipality_code: here, id, child_id: child.id, person_id: child.personId, step: body.step, outcome: body.outcome, on_day: body.on,
    note: body.note, access, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** @returns false when it did not stand, or is not the asker's to see. */
export async function withdrawStep(tx: Write, personId: string, id: string, made: { at: Instant; reason: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('unaccompanied_step').set({ withdrawn_at: made.at, withdrawn_reason: made.reason })
    .where('municipality_code', '=', here).where('person_id', '=', personId).where('id', '=', id).where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function saveEnd(tx: Write, id: string, { on, how, movedTo }: EndBody): Promise<void> {
  await tx.updateTable('unaccompanied_child').set({ ended_on: on, ended_how: how, moved_to: movedTo })
    .where('municipality_code', '=', here).where('id', '=', id).where('ended_on', 'is', null).execute()
}

/** Two who ask for the same quarter at once meet at `state_compensation_once_a_quarter`. */
export async function saveClaim(tx: Write, child: { id: string; personId: string }, body: ApplyBody, { at, by, access }: By): Promise<string> {
  const id = newId()
  await tx.insertInto('state_compensation').values({
    municipality_code: here, id, child_id: child.id, person_id: child.personId, quarter: body.quarter, applied_on: body.on,
    applied_ore: body.amount, access, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** @returns false when there is no such claim that waits for an answer. */
export async function saveGrant(tx: Write, personId: string, id: string, { on, amount }: GrantBody): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('state_compensation').set({ decided_on: on, granted_ore: amount })
    .where('municipality_code', '=', here).where('person_id', '=', personId).where('id', '=', id).where('decided_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
