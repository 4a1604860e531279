import { randomUUID } from 'node:crypto'

export const pictureIds = () => ({ alarmId: randomUUID(), viewId: randomUUID() })

/** A change in the unit's meetings that nobody has acknowledged, and the weeks it was found in. */
export function pictureRows(f: { alarmId: string; viewId: string; manager: string; unitId: string; now: string }) {
  const ofUnit = { unit_id: f.unitId, access: [f.unitId] }
  return {
    picture_view: { id: f.viewId, staff_id: f.manager, name: 'Varje måndag', figures: ['contacts.personal', 'reports.all'], unit_id: f.unitId, weeks: 52,
      shared_unit_id: null, access: [f.manager], recorded_at: f.now },
    series_alarm: { ...ofUnit, id: f.alarmId, series: 'contacts.personal', direction: 'fall', from_week: '2026-W45', last_week: '2026-W47', ratio: 0.6, ratio_low: 0.5,
      ratio_high: 0.75, raised_at: f.now },
  }
}
