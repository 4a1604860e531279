import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { OwnFigure } from '../rules/own-counterparts.ts'

const here = sql<string>`app_municipality()`
export type OwnValue = { readonly kpi: string; readonly year: number; readonly value: number; readonly counted: number }

/** The municipality's own figures, the earliest first. */
export async function ownValues(tx: Read): Promise<OwnValue[]> {
  const { rows } = await sql<OwnValue>`SELECT kpi, year, value, counted FROM own_figure WHERE municipality_code = ${here} ORDER BY kpi, year`.execute(tx)
  return rows
}

/** Keeps a figure; one that is kept already stays as it is. */
export async function saveOwnValue(tx: Write, { kpi, year, value, counted }: OwnValue & { readonly kpi: OwnFigure }, at: Instant): Promise<void> {
  await tx.insertInto('own_figure').values({ municipality_code: here, kpi, year, value, counted, recorded_at: at })
    .onConflict((conflict) => conflict.constraint('own_figure_is_counted_once').doNothing()).execute()
}
