import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { NewView, PictureView } from '../contract/view.ts'

const here = sql<string>`app_municipality()`
const firstKey = 'picture.first'

/** The views one has kept, and those that are shared with the units one manages: one's own first, by name. */
export async function viewsOf(tx: Read, staffId: string, managed: readonly string[], id: string | null = null): Promise<PictureView[]> {
  const { rows } = await sql<PictureView>`
    SELECT v.id, v.name, v.figures, v.unit_id AS "unitId", u.name AS "unitName", v.weeks, v.known_on AS "knownOn", v.shared_unit_id AS "sharedUnitId",
      w.name AS "sharedUnitName", CASE WHEN v.staff_id <> ${staffId}::uuid THEN s.given_name || ' ' || s.family_name END AS "sharedBy",
      EXISTS (SELECT FROM staff_preference f WHERE f.municipality_code = ${here} AND f.staff_id = ${staffId}::uuid AND f.key = ${firstKey}
        AND f.value = to_jsonb(v.id::text)) AS first
    FROM picture_view v JOIN staff s ON s.municipality_code = ${here} AND s.id = v.staff_id
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = v.unit_id LEFT JOIN unit w ON w.municipality_code = ${here} AND w.id = v.shared_unit_id
    WHERE v.municipality_code = ${here} AND (v.staff_id = ${staffId}::uuid OR v.shared_unit_id = ANY (${[...managed]}::uuid[]))
      AND (${id}::uuid IS NULL OR v.id = ${id}::uuid)
    ORDER BY v.staff_id <> ${staffId}::uuid, v.name COLLATE swedish, v.id LIMIT 200`.execute(tx)
  return rows
}

/** @returns the id of the new view. A name that one has already breaks `picture_view_has_a_name_of_its_own`. */
export async function saveView(tx: Write, { name, figures, unitId, weeks, knownOn }: NewView, by: { staffId: string; at: Instant }): Promise<string> {
  const id = newId()
  await tx.insertInto('picture_view').values({
    municipality_code: here, id, staff_id: by.staffId, name, figures: [...figures], unit_id: unitId, weeks, known_on: knownOn, access: [by.staffId], recorded_at: by.at,
  }).execute()
  return id
}

export async function renameView(tx: Write, id: string, name: string): Promise<void> {
  await tx.updateTable('picture_view').set({ name }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Opens a view to the managers of a unit; null: to the owner alone. */
export async function shareView(tx: Write, id: string, unitId: string | null, staffId: string): Promise<void> {
  await tx.updateTable('picture_view').set({ shared_unit_id: unitId, access: unitId === null ? [staffId] : [staffId, unitId] })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function removeView(tx: Write, id: string): Promise<void> {
  await tx.deleteFrom('picture_view').where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** The view that the picture opens with; null: the whole picture. */
export async function saveFirst(tx: Write, staffId: string, id: string | null): Promise<void> {
  if (id === null) {
    await tx.deleteFrom('staff_preference').where('municipality_code', '=', here).where('staff_id', '=', staffId).where('key', '=', firstKey).execute()
    return
  }
  await tx.insertInto('staff_preference').values({ municipality_code: here, staff_id: staffId, key: firstKey, value: JSON.stringify(id) })
    .onConflict((there) => there.columns(['municipality_code', 'staff_id', 'key']).doUpdateSet({ value: JSON.stringify(id) })).execute()
}
