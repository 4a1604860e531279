import { shippedTable } from '../src/workload/rules/shipped-table.ts'

type Around = { unitId: string; worker: string; now: string }

/** A row of every table of what is counted about the work: last week's load and time, this year's continuity, and a table of one's own. */
export function workloadRows(f: Around) {
  const ofUnit = { unit_id: f.unitId, access: [f.unitId] }
  return {
    workload_table: { version: 2, amounts: JSON.stringify(shippedTable), reason: 'Prov', recorded_at: f.now, recorded_by: f.worker },
    workload_week: { ...ofUnit, week: '2026-W47', activities: '[]', weighted_points: 20, posts: 1, posts_away: 0, ceiling: 30, table_version: 1, recorded_at: f.now },
    time_use_week: {
      ...ofUnit, week: '2026-W47', working_minutes: 12_000, workers: 5, child_minutes: 240, adult_minutes: 600, assumed_minutes: 0, journeys: 3, notes: 12, documents: 4,
      investigations: 0, counted_at: f.now,
    },
    continuity_year: {
      ...ofUnit, year: 2026, children: 3, with_one: 2, with_two: 1, with_more: 0, workers: 4, changes: '[{"reason":"left","count":1}]', contacts: 12,
      contacts_with_responsible: 10, counted_at: f.now,
    },
  }
}
