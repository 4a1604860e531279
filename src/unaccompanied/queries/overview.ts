import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { CapacityBody, NoticeBody, NoticeKind } from '../contract.ts'
import type { ClaimRow, StepRow } from '../rules.ts'

const here = sql<string>`app_municipality()`

export type PresentChild = {
  id: string; personId: string; name: string | null; protected: boolean; caseNumber: string; arrivedOn: Day; assignedOn: Day | null
  endedOn: Day | null; birthOn: Day | null; responsibleName: string | null; steps: StepRow[]; claims: ClaimRow[]
}

/** The children who are received on a day, the longest here first, as far as the asker may see them. */
export async function presentChildren(tx: Read, today: Day): Promise<PresentChild[]> {
  const { rows } = await sql<PresentChild>`
    SELECT u.id, u.person_id AS "personId", CASE WHEN p.protection = 'none' THEN p.given_name || ' ' || p.family_name END AS name,
      p.protection <> 'none' AS protected, c.case_number AS "caseNumber", u.arrived_on AS "arrivedOn", u.assigned_on AS "assignedOn",
      u.ended_on AS "endedOn", p.birth_on AS "birthOn", s.given_name || ' ' || s.family_name AS "responsibleName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'step', t.step, 'outcome', t.outcome, 'on', t.on_day, 'note', t.note))
        FROM unaccompanied_step t WHERE t.municipality_code = ${here} AND t.child_id = u.id AND t.withdrawn_at IS NULL), '[]') AS steps,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'quarter', k.quarter, 'appliedOn', k.applied_on, 'applied', k.applied_ore,
          'decidedOn', k.decided_on, 'granted', k.granted_ore))
        FROM state_compensation k WHERE k.municipality_code = ${here} AND k.child_id = u.id), '[]') AS claims
    FROM unaccompanied_child u
    JOIN person p ON p.municipality_code = ${here} AND p.id = u.person_id
    JOIN person_case c ON c.municipality_code = ${here} AND c.id = u.case_id
    LEFT JOIN case_responsibility r ON r.municipality_code = ${here} AND r.case_id = c.id AND r.to_at IS NULL
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    WHERE u.municipality_code = ${here} AND u.arrived_on <= ${today}::date AND (u.ended_on IS NULL OR u.ended_on > ${today}::date)
    ORDER BY u.arrived_on, u.id`.execute(tx)
  return rows
}

export type NoticeRow = { id: string; announcedOn: Day; expectedOn: Day; children: number; kind: NoticeKind; received: number }

/** What was announced for the days between, the earliest first. `received`: how many of them are registered, whoever may see them. */
export async function noticesBetween(tx: Read, from: Day, to: Day): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    SELECT n.id, n.announced_on AS "announcedOn", n.expected_on AS "expectedOn", n.children, n.kind, coalesce(r.received, 0)::int AS received
    FROM arrival_notice n LEFT JOIN received_of_notices() r ON r.notice_id = n.id
    WHERE n.municipality_code = ${here} AND n.withdrawn_at IS NULL AND n.expected_on BETWEEN ${from}::date AND ${to}::date
    ORDER BY n.expected_on, n.recorded_at`.execute(tx)
  return rows
}

/** Each Monday with how many had arrived in the week before the next one, and how many were here on its last day: numbers of the whole municipality. */
export async function presenceByWeek(tx: Read, from: Day, to: Day): Promise<Array<{ from: Day; received: number; present: number }>> {
  const { rows } = await sql<{ from: Day; received: number; present: number }>`
    SELECT from_on AS from, received, present FROM minors_by_week(${from}::date, ${to}::date) ORDER BY 1`.execute(tx)
  return rows
}

export type CapacityRow = { fromOn: Day; places: number; hands: number }

/** Places and hands as they were entered, the latest for a day last. */
export async function capacities(tx: Read): Promise<CapacityRow[]> {
  const { rows } = await sql<CapacityRow>`SELECT from_on AS "fromOn", places, hands FROM reception_capacity
    WHERE municipality_code = ${here} ORDER BY from_on, recorded_at`.execute(tx)
  return rows
}

export async function saveNotice(tx: Write, body: NoticeBody, at: Instant, by: string): Promise<string> {
  const id = newId()
  await tx.insertInto('arrival_notice').values({
    municipality_code: here, id, announced_on: body.announcedOn, expected_on: body.expectedOn, children: body.children, kind: body.kind,
    recorded_at: at, recorded_by: by,
  }).execute()
  return id
}

/** @returns false when there was none that stood. */
export async function withdrawNotice(tx: Write, id: string, at: Instant, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('arrival_notice').set({ withdrawn_at: at, withdrawn_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

export async function saveCapacity(tx: Write, body: CapacityBody, at: Instant, by: string): Promise<string> {
  const id = newId()
  await tx.insertInto('reception_capacity').values({
    municipality_code: here, id, from_on: body.fromOn, places: body.places, hands: body.hands, recorded_at: at, recorded_by: by,
  }).execute()
  return id
}
