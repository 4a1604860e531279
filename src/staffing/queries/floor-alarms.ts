import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Language } from '../../platform/language.ts'
import type { FloorAlarm, Half, HalfCount } from '../contract/presence.ts'

const here = sql<string>`app_municipality()`

/** Alarms that stand for some units on some days. */
export async function standingFloorAlarms(tx: Read, units: readonly string[], days: readonly Day[]): Promise<Array<{ id: string; unitId: string; on: Day; half: Half }>> {
  const { rows } = await sql<{ id: string; unitId: string; on: Day; half: Half }>`SELECT id, unit_id AS "unitId", day_on AS "on", half FROM floor_alarm
    WHERE municipality_code = ${here} AND ended_at IS NULL AND unit_id = ANY (${[...units]}::uuid[]) AND day_on = ANY (${[...days]}::date[])`.execute(tx)
  return rows
}

export async function raiseFloorAlarm(tx: Write, { unitId, on, half, employed, working, unanswered, least }: HalfCount, at: Instant): Promise<string> {
  const id = newId()
  await tx.insertInto('floor_alarm').values({ municipality_code: here, id, unit_id: unitId, day_on: on, half, employed, away: employed - working - unanswered, least, raised_at: at }).execute()
  return id
}

export async function endFloorAlarms(tx: Write, ids: readonly string[], at: Instant): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('floor_alarm').set({ ended_at: at }).where('municipality_code', '=', here).where('id', 'in', [...ids]).execute()
}

/** Alarms that stand from a day on, the nearest first. @param among null: of all units. */
export async function floorAlarmsFrom(tx: Read, from: Day, among: readonly string[] | null): Promise<FloorAlarm[]> {
  const { rows } = await sql<FloorAlarm>`SELECT a.unit_id AS "unitId", u.name AS "unitName", a.day_on AS "on", a.half, a.least - (a.employed - a.away) AS missing, a.raised_at AS "raisedAt"
    FROM floor_alarm a JOIN unit u ON u.municipality_code = ${here} AND u.id = a.unit_id
    WHERE a.municipality_code = ${here} AND a.ended_at IS NULL AND a.day_on >= ${from} AND ${among === null ? sql`true` : sql`a.unit_id = ANY (${[...among]}::uuid[])`}
    ORDER BY a.day_on, a.half DESC, u.name COLLATE swedish LIMIT 400`.execute(tx)
  return rows
}

/** Who is written to of a unit's floor: its managers and the directors, with an address. */
export async function floorReaders(tx: Read, unitId: string, on: Day): Promise<Array<{ id: string; email: string; language: Language }>> {
  const { rows } = await sql<{ id: string; email: string; language: Language }>`SELECT DISTINCT s.id, s.email, coalesce(p.value #>> '{}', 'sv') AS language
    FROM role_assignment r JOIN staff s ON s.municipality_code = ${here} AND s.id = r.staff_id
    LEFT JOIN staff_preference p ON p.municipality_code = ${here} AND p.staff_id = s.id AND p.key = 'language'
    WHERE r.municipality_code = ${here} AND (r.role = 'director' OR r.role = 'unit_manager' AND r.unit_id = ${unitId}::uuid)
      AND r.from_on <= ${on} AND (r.to_on IS NULL OR r.to_on >= ${on}) AND s.email IS NOT NULL AND (s.ended_on IS NULL OR s.ended_on >= ${on}) ORDER BY s.id`.execute(tx)
  return rows
}
