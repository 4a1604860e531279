import { addDays } from '../../../calendar/day.ts'
import municipalities from '../../../dialogue/data/municipality-figures.json' with { type: 'json' }
import type { RunChoices } from '../../../dialogue/contract/distribution-runs.ts'
import { runDistribution } from '../../../dialogue/rules/run-distribution.ts'
import { autumn2015, sharingPlaces } from '../../../dialogue/usecases/run-distribution.ts'
import { chanceFrom } from '../chance.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { World } from '../world.ts'

const byPopulation: RunChoices = { stream: 'autumn_2015', arrivals: [], weights: { population: 100, young: 0, own: 0 }, own: [], floor: 1, ties: [], moves: [] }
const runs: ReadonlyArray<readonly [name: string, choices: RunChoices]> = [
  ['Hösten 2015 efter invånare', byPopulation],
  ['Hösten 2015 efter invånare 0–19 år', { ...byPopulation, weights: { population: 0, young: 100, own: 0 } }],
]

/** The autumn of 2015 run by two kinds of shares: how it would have been, which is not how it was. */
export function addDistributions({ part, today, rows, workers }: World): void {
  const coordinator = workers.find(({ role }) => role === 'coordinator')
  if (part !== 1 || coordinator === undefined) return
  const chance = chanceFrom(`distribution ${today}`)
  // Counties are the first two figures of the code: enough for shares without agreements.
  const places = sharingPlaces(municipalities.rows.map(([code]) => ({ code: String(code), county: String(code).slice(0, 2) })))
  for (const [index, [name, choices]] of runs.entries()) {
    const { shares, days } = runDistribution(choices, autumn2015, places)
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) continue
    const id = chance.id()
    rows.distribution_run.push({ id, name, choices: JSON.stringify(choices), shares: JSON.stringify(shares), children: last.all, first_on: first.day, last_on: last.day,
      lowest: last.lowest, highest: last.highest, recorded_at: at(workdayBefore(addDays(today, -6)), clock(14, 10 + index)), recorded_by: coordinator.row.id })
    for (const { day, came, all, lowest, highest, equal, given } of days) {
      rows.distribution_day.push({ run_id: id, on_day: day, came, sum: all, lowest, highest, equal, given: JSON.stringify(given) })
    }
  }
}
