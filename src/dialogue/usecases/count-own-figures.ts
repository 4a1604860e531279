import { addDays, day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import type { Read } from '../../platform/db.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { ownValues, saveOwnValue } from '../queries/own-figures.ts'
import { meanDays, ownFigures } from '../rules/own-counterparts.ts'
import type { OwnFigure } from '../rules/own-counterparts.ts'

/** Where each own figure comes from: days of what was concluded from one day to another. */
export type OwnFigureSources = Readonly<Record<OwnFigure, (tx: Read, days: { readonly from: Day; readonly to: Day }) => Promise<number[]>>>

const jobKind = 'count_own_figures'
/** So long after the half-year is over, in days, that what was concluded is written down; and so many years back at the first count. */
const grace = 31
const back = 3

/** Each night: the figures whose period has been over for a month and that are not counted yet. */
export function ownFigureJobKinds(sources: OwnFigureSources): readonly JobKind[] {
  return [{ kind: jobKind, run: async (tx, { now }) => {
    const ready = addDays(dayOf(instant(now)), -grace)
    const latest = Number(ready.slice(0, 4)) - (ready.slice(5) > '06-30' ? 0 : 1)
    const kept = new Set((await ownValues(tx)).map(({ kpi, year }) => `${kpi} ${year}`))
    for (const kpi of ownFigures) {
      for (let year = latest - back; year <= latest; year += 1) {
        if (kept.has(`${kpi} ${year}`)) continue
        const days = await sources[kpi](tx, { from: day(`${year}-01-01`), to: day(`${year}-06-30`) })
        const value = meanDays(days)
        if (value !== null) await saveOwnValue(tx, { kpi, year, value, counted: days.length }, instant(now))
      }
    }
  } }]
}
/** At 02.45 UTC. */
export const ownFigureRecurring: readonly Recurring[] = [{ kind: jobKind, everyMinutes: 24 * 60, offsetMinutes: 2 * 60 + 45 }]
