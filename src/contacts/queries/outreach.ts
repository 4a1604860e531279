import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Outreach, OutreachBody } from '../contract/enquiries.ts'

const here = sql<string>`app_municipality()`
type Made = { readonly at: Instant; readonly by: string }

/** Writes a round of outreach; `correctsId` when it stands in the place of one that was wrong. @returns its id. */
export async function saveOutreach(tx: Write, body: OutreachBody,
  made: Made & { unitId: string; correctsId: string | null }): Promise<string> {
  const id = newId()
  await tx.insertInto('outreach').values({
    municipality_code: here, id, unit_id: made.unitId, on_day: body.on, group_code: body.group, place_code: body.place, way: body.way,
      met: body.met,
    minutes: Math.round(body.hours * 60), staff_count: body.staff, corrects_id: made.correctsId, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  return id
}

/** Takes a round of outreach back. @returns false when it is taken back already, or there is none. */
export async function withdrawOutreach(tx: Write, id: string, { at, by }: Made): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('outreach').set({ withdrawn_at: at, withdrawn_by: by })
    .where('municipality_code', '=', here).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Outreach of a year that stands, the latest day first. @param id only this one, of any year. */
export async function outreachOf(tx: Read, { year, id = null }: { year: number | null; id?: string | null }): Promise<Outreach[]> {
  const { rows } = await sql<Outreach>`
    SELECT o.id, o.unit_id AS "unitId", u.name AS "unitName", o.on_day AS "on", o.group_code AS group, g.name AS "groupName", o.place_code
      AS place,
      p.name AS "placeName", o.way, o.met, (o.minutes / 60.0)::float8 AS hours, o.staff_count AS staff, o.corrects_id AS "correctsId",
        o.recorded_at AS "recordedAt"
    FROM outreach o JOIN unit u ON u.municipality_code = ${here} AND u.id = o.unit_id
    LEFT JOIN reach_choice g ON g.municipality_code = ${here} AND g.list = 'group' AND g.code = o.group_code
    LEFT JOIN reach_choice p ON p.municipality_code = ${here} AND p.list = 'place' AND p.code = o.place_code
    WHERE o.municipality_code = ${here} AND o.withdrawn_at IS NULL AND (${id}::uuid IS NULL OR o.id = ${id}::uuid)
      AND (${year}::integer IS NULL OR o.on_day BETWEEN make_date(${year}::integer, 1, 1) AND make_date(${year}::integer, 12, 31))
    ORDER BY o.on_day DESC, o.recorded_at DESC, o.id`.execute(tx)
  return rows
}
