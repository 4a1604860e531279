import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const measure = (): Record<string, string> => ({ measure: 'reports' })

/** A released table of the municipality, with a hidden number. */
export async function released({ code, unitId }: Family, { run }: Make): Promise<void> {
  await run(`WITH made AS (INSERT INTO release (municipality_code, id, measure, period, from_on, to_on, withheld, late, released_at)
      VALUES ($1, gen_random_uuid(), 'reports', '2026-10', '2026-10-01', '2026-10-31', false, 0, '2026-11-08T03:00:00Z')
      ON CONFLICT DO NOTHING RETURNING id),
    units AS (INSERT INTO release_unit SELECT $1, made.id, u.key, u.parent, u.name, u.position FROM made,
      (VALUES ('all', NULL, '', 0), ($2, 'all', 'Mottagningen', 1)) AS u (key, parent, name, position))
    INSERT INTO release_cell SELECT $1, made.id, c.unit, c.category, c.count FROM made,
      (VALUES ('all', 'all', 40), ('all', 'schools', NULL),
      ('all', 'authorities', 21), ('all', 'persons', NULL), ($2, 'all', 40),
      ($2, 'schools', NULL), ($2, 'authorities', 21), ($2, 'persons', NULL))
      AS c (unit, category, count)`, [code, unitId])
}

/** Released tables are the municipality's: whoever may read them reads the same ones. */
const ofAll = { as: 'director', about: nobody, ofUnit: false, before: released } as const

export const disclosureSamples: Samples = {
  'GET /api/statistics': ofAll,
  'GET /api/statistics/:measure': { ...ofAll, params: measure },
  'GET /statistik': ofAll,
  'GET /statistik/:measure': { ...ofAll, params: measure },
  'GET /statistik/pdf': ofAll,
  'GET /statistik/:measure/csv': { ...ofAll, params: measure },
}
