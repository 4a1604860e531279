import { sql } from 'kysely'
import type { Read } from '../../platform/db.ts'

/** Kolada's figure of turnover for a whole municipality, in per cent. */
const kpi = 'N00216'

/** What Kolada publishes of the municipality's turnover, as a fraction, the latest year first; only what has been imported is there. */
export async function publishedTurnover(tx: Read): Promise<Array<{ year: number; value: number }>> {
  const { rows } = await sql<{ year: number; value: number }>`SELECT v.year, v.value / 100 AS value FROM public_figure_value v
    WHERE v.municipality_code = app_municipality() AND v.kpi = ${kpi} AND v.gender = 'T' AND v.place = app_municipality() AND v.value IS NOT NULL
    ORDER BY v.year DESC LIMIT 10`.execute(tx)
  return rows
}
