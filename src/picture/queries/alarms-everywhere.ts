import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'
import type { Alarm } from '../contract/alarm.ts'

export type OpenAlarm = Pick<Alarm, 'id' | 'unitId' | 'unitName' | 'series' | 'ownName' | 'direction' | 'fromWeek' | 'ratio'>

/** The open alarms of every unit, whoever asks: series and ratios alone. Those that nobody has acknowledged come first. */
export async function alarmsEverywhere(tx: Read): Promise<OpenAlarm[]> {
  const { rows } = await sql<OpenAlarm>`SELECT id, unit_id AS "unitId", unit_name AS "unitName", series, own_name AS "ownName", direction,
      from_week AS "fromWeek", ratio
    FROM daily_meeting_alarms() ORDER BY acknowledged, unit_name NULLS FIRST, series, direction`.execute(tx)
  return rows
}
