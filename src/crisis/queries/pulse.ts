import { sql } from 'kysely'
import type { IsoWeek } from '../../calendar/week.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { additionsOf, PointCount } from '../rules/show-pulse.ts'

const here = sql<string>`app_municipality()`

/** Whether somebody has answered in a week; each can ask for oneself alone. */
export async function hasAnswered(tx: Read, staffId: string, week: IsoWeek): Promise<boolean> {
  const row = await tx.selectFrom('pulse_answered').select('week').where('municipality_code', '=', here).where('staff_id', '=', staffId)
    .where('week', '=', week).executeTakeFirst()
  return row !== undefined
}

/** Notes that somebody has answered this week, and forgets the weeks before. @returns false when it was noted already. */
export async function saveAnswered(tx: Write, staffId: string, week: IsoWeek): Promise<boolean> {
  await tx.deleteFrom('pulse_answered').where('municipality_code', '=', here).where('staff_id', '=', staffId).where('week', '<>',
    week).execute()
  const { numInsertedOrUpdatedRows } = await tx.insertInto('pulse_answered').values({ municipality_code: here, staff_id: staffId, week })
    .onConflict((each) => each.columns(['municipality_code', 'staff_id', 'week']).doNothing()).executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * Adds an answer to the numbers of a unit and week. All of them are written again in one order, also those that stay as they are, so that
 * neither the row's own marks nor its place tells which changed.
 */
export async function addToPulse(tx: Write, of: { unitId: string; week: IsoWeek },
  additions: ReturnType<typeof additionsOf>): Promise<void> {
  await sql`INSERT INTO pulse_count AS c (municipality_code, unit_id, week, question, point, answers)
    SELECT ${here}, ${of.unitId}::uuid, ${of.week}::char(8), a.question, a.point, a.more
      FROM jsonb_to_recordset(${JSON.stringify(additions)}::jsonb) AS a (question text, point integer, more integer) ORDER BY a.question,
        a.point
    ON CONFLICT (municipality_code, unit_id, week, question, point) DO UPDATE SET answers = c.answers + excluded.answers`.execute(tx)
}

/** The numbers of the weeks from one to another. */
export async function pulseCounts(tx: Read, weeks: { from: IsoWeek; to: IsoWeek }): Promise<Array<PointCount & { week: string }>> {
  const { rows } = await sql<PointCount & { week: string }>`SELECT week, unit_id AS "unitId", question, point, answers FROM pulse_count
    WHERE municipality_code = ${here} AND week BETWEEN ${weeks.from} AND ${weeks.to} ORDER BY week DESC, unit_id, question,
      point`.execute(tx)
  return rows
}
