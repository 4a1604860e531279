import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import type { Read } from '../../platform/db.ts'
import type { AwayReason, Half, KnownState, PresenceState } from '../contract/presence.ts'

const here = sql<string>`app_municipality()`

/** The working days from one day to another, both included. */
export function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days.push(on)
  return days
}

/**
 * What is known of every member of staff, working day and half, as a query to select from: staff_id, unit_id, day_on, half, state, planned,
 * reason. Nothing known is the state unanswered. Elected members and visitors from outside are no staff here.
 *
 * A whole day in absence_day is away, unless the person has answered otherwise since; a part of a day does not say which half, and says
 * nothing. `reason` is empty for whoever manages neither the person nor the unit, and where it is not asked for: who may know it is looked up
 * row by row.
 *
 * @param answeredBy on this day and before, a plan to be at work counts as unanswered until it is answered; null: a plan counts.
 * @param around units, to read only those who may count in them: who is employed there, has answered as theirs, or covers there. Left out: everybody.
 */
export function knownHalves(days: readonly Day[], answeredBy: Day | null, around: readonly string[] | null = null, reasons = true): RawBuilder<unknown> {
  const list = sql`${[...days]}::date[]`
  const units = sql`${[...around ?? []]}::uuid[]`
  // By three indexes: a municipality's whole staff is not read for one person's answer.
  const isAround = around === null ? sql`` : sql`AND s.id IN (SELECT o.id FROM staff o WHERE o.municipality_code = ${here} AND o.unit_id = ANY (${units})
    UNION ALL SELECT o.staff_id FROM presence o WHERE o.municipality_code = ${here} AND o.unit_id = ANY (${units}) AND o.day_on = ANY (${list}) AND o.replaced_at IS NULL
    UNION ALL SELECT o.staff_id FROM cover_move o WHERE o.municipality_code = ${here} AND o.to_unit_id = ANY (${units}) AND o.day_on = ANY (${list}) AND o.ended_at IS NULL)`
  const isAway = sql`(a.staff_id IS NOT NULL AND (p.id IS NULL OR p.kind = 'plan' OR a.recorded_at > p.recorded_at))`
  const isOnlyPlanned = sql`(p.kind = 'plan' AND d.day_on <= ${answeredBy}::date)`
  const mayKnow = sql`CASE WHEN s.id = app_staff() OR app_sees(ARRAY[coalesce(p.unit_id, s.unit_id)]) THEN CASE WHEN ${isAway} THEN a.reason ELSE p.reason END END`
  return sql`SELECT s.id AS staff_id, coalesce(p.unit_id, s.unit_id) AS unit_id, d.day_on, h.half,
      CASE WHEN ${isAway} THEN 'away' WHEN p.state = 'away' THEN 'away' WHEN p.id IS NULL OR ${isOnlyPlanned} THEN 'unanswered' ELSE p.state END AS state,
      CASE WHEN p.kind = 'plan' THEN p.state END AS planned,
      ${reasons ? mayKnow : sql`NULL::text`} AS reason
    FROM unnest(${list}) AS d (day_on) CROSS JOIN (VALUES ('morning'), ('afternoon')) AS h (half)
    JOIN staff s ON s.municipality_code = ${here} AND (s.ended_on IS NULL OR s.ended_on >= d.day_on)
      AND EXISTS (SELECT FROM role_assignment r WHERE r.municipality_code = ${here} AND r.staff_id = s.id AND r.role NOT IN ('committee', 'union', 'coordinator')
        AND r.from_on <= d.day_on AND (r.to_on IS NULL OR r.to_on >= d.day_on)) ${isAround}
    LEFT JOIN presence p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.day_on = d.day_on AND p.half = h.half AND p.replaced_at IS NULL
    LEFT JOIN (SELECT staff_id, absent_on, min(kind) AS reason, max(recorded_at) AS recorded_at FROM absence_day
        WHERE municipality_code = ${here} AND share >= 1 AND absent_on = ANY (${list}) GROUP BY 1, 2) a ON a.staff_id = s.id AND a.absent_on = d.day_on`
}

/** One half-day of one member of staff. `planned`: what was planned before the day, when nothing was answered since. */
export type ExpectedHalf = {
  readonly staffId: string; readonly unitId: string; readonly on: Day; readonly half: Half; readonly state: KnownState
  /** Null also for who may not know it: only the person and who manages the unit do. */
  readonly reason: AwayReason | null
  readonly planned: PresenceState | null
}

/**
 * Who is expected where, each working day and half from one day to another (both included), for every member of staff.
 *
 * @param answeredBy today, to count who planned to come today and has not answered as unanswered; left out, plans count.
 * @param among units; left out: all.
 */
export async function expectedPresence(tx: Read, from: Day, to: Day,
  { answeredBy = null, among = null }: { answeredBy?: Day | null; among?: readonly string[] | null } = {}): Promise<ExpectedHalf[]> {
  const days = workingDays(from, to)
  if (days.length === 0) return []
  const { rows } = await sql<ExpectedHalf>`SELECT k.staff_id AS "staffId", k.unit_id AS "unitId", k.day_on AS "on", k.half, k.state, k.reason, k.planned
    FROM (${knownHalves(days, answeredBy, among)}) k
    WHERE ${among === null ? sql`true` : sql`k.unit_id = ANY (${[...among]}::uuid[])`}
    ORDER BY k.day_on, k.half DESC, k.unit_id, k.staff_id`.execute(tx)
  return rows
}
