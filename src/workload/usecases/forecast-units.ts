import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { BreakingClock, UnitForecast } from '../contract/load.ts'
import { clockWork } from '../contract/table.ts'
import type { PointTable } from '../contract/table.ts'
import { clocksDueBy } from '../../staffing/queries/due-clocks.ts'
import type { DueClock } from '../../staffing/queries/due-clocks.ts'
import { clocksNamed } from '../queries/clocks.ts'
import { awayBetween, employedBetween } from '../queries/staff.ts'
import { availableHours, forecastClocks } from '../../staffing/rules/forecast-clocks.ts'
import type { Forecast } from '../../staffing/rules/forecast-clocks.ts'
import { workOf } from '../rules/shipped-table.ts'
import { tableNow } from './decide-table.ts'
import { unitsAsked } from './choose-units.ts'

/** The coming thirty days, and today. */
export const forecastDays = 31

type UnitClocks = { unitId: string; clocks: DueClock[]; forecast: Forecast }

/** What each unit's hours are enough for; units without a registered employment are left out: nothing is known of their hours. */
async function clocksOf(tx: Read, units: readonly string[], today: Day, table: PointTable): Promise<UnitClocks[]> {
  if (units.length === 0) return []
  const span = { from: today, to: addDays(today, forecastDays - 1) }
  const employed = await employedBetween(tx, { ...span, units })
  const away = await awayBetween(tx, employed.map(({ id }) => id), span)
  const due = await clocksDueBy(tx, units, span.to)
  return units.flatMap((unitId) => {
    const staff = employed.filter((one) => one.unitId === unitId)
    if (staff.length === 0) return []
    const clocks = due.filter((clock) => clock.unitId === unitId)
    const days = availableHours(staff, away, { today, days: forecastDays, clockShare: table.clockShare })
    const asked = clocks.map(({ id, startedOn, dueOn, rule }) => ({ id, startedOn, dueOn, hours: table.clockHours[workOf(rule)] }))
    return [{ unitId, clocks, forecast: forecastClocks(asked, days, today) }]
  })
}

/** The forecast of each unit, in counts. */
export async function forecastUnits(tx: Read, units: readonly string[], today: Day, table: PointTable): Promise<UnitForecast[]> {
  return (await clocksOf(tx, units, today, table)).map(({ unitId, clocks, forecast }) => {
    const breaking = new Set(forecast.clocks.filter(({ breaks }) => breaks).map(({ id }) => id))
    const byWork = clockWork.map((work) => {
      const of = clocks.filter(({ rule }) => workOf(rule) === work)
      return { work, duties: of.length, breaking: of.filter(({ id }) => breaking.has(id)).length }
    })
    return {
      unitId, days: forecastDays - 1, duties: clocks.length, overdue: forecast.overdue, breaking: forecast.breaking, least: forecast.least,
      neededHours: forecast.needed, availableHours: forecast.available, firstBreaksOn: forecast.clocks.find(({ breaks }) => breaks)?.dueOn ?? null,
      byWork: byWork.filter(({ duties }) => duties > 0),
    }
  })
}

const pageLength = 50
type ClocksAsked = Pick<Asked, 'actor' | 'clock'> & { readonly query: { enhet?: string | undefined; sida: number } }

/** The duties that the forecast says will break, and those that have, fifty a page, with whose they are. */
export async function breakingClocks(tx: Read, { actor, clock, query }: ClocksAsked): Promise<{ rows: BreakingClock[]; total: number }> {
  const { chosen } = await unitsAsked(tx, { actor }, query.enhet)
  const { table } = await tableNow(tx)
  const found = (await clocksOf(tx, chosen, clock.today(), table)).flatMap(({ forecast }) => forecast.clocks.filter(({ breaks, overdue }) => breaks || overdue))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id))
  const shown = found.slice((query.sida - 1) * pageLength, query.sida * pageLength)
  const named = new Map((await clocksNamed(tx, shown.map(({ id }) => id))).map((row) => [row.id, row]))
  return {
    total: found.length,
    rows: shown.flatMap(({ id, dueOn, hoursLeft, finishedOn, overdue }) => {
      const row = named.get(id)
      return row === undefined ? [] : [{ ...row, dueOn, hoursLeft, finishedOn, overdue }]
    }),
  }
}
