import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { dayShape } from '../../src/calendar/contract.ts'
import type { Day } from '../../src/calendar/day.ts'
import { defaultMonitor } from '../../src/monitoring/rules/default.ts'
import type { DefaultMonitored } from '../../src/monitoring/rules/default.ts'
import { weeksFromReleases } from '../../src/monitoring/rules/released-weeks.ts'
import type { Release, ReleasedWeek } from '../../src/monitoring/rules/released-weeks.ts'

const rowShape = z.object({ release_date: dayShape, date: dayShape, uam_total: z.string() })
const file = new URL('../data/monitoring/asylum_uam_daily_releases.csv', import.meta.url)

/** What the Migration Agency released of unaccompanied minors day by day in the autumn of 2015; days without a figure are left out. */
export function arrivalReleases(): Release[] {
  const rows = z.array(rowShape).parse(parse(readFileSync(file), { columns: true }))
  return rows.filter(({ uam_total: total }) => total !== '')
    .map(({ release_date: releasedOn, date: on, uam_total: total }) => ({ releasedOn, on, count: Number(total) }))
}

/** The Friday to Thursday weeks as known on a day, and what the default method says of each of them. */
export function arrivalsAsOf(asOf: Day): { weeks: ReleasedWeek[]; monitored: DefaultMonitored } {
  const weeks = weeksFromReleases(arrivalReleases(), 5, asOf)
  // People ask for asylum on holidays too: every week is an ordinary one.
  const parameters = { known: weeks.map(({ known }) => known) }
  return { weeks, monitored: defaultMonitor({ series: weeks.map(({ count }) => count), frequency: 52, from: 1, parameters }) }
}
