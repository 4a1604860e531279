import { addDays } from '../../../calendar/day.ts'
import municipalities from '../../../dialogue/data/municipality-figures.json' with { type: 'json' }
import type { RunChoices } from '../../../dialogue/contract/distribution-runs.ts'
import { assignArrivals } from '../../../dialogue/rules/assign-arrivals.ts'
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
  addLedger({ today, rows, by: coordinator.row.id }, places)
}

/** A standing ledger of a fortnight in the demo's own time, on shares by inhabitants: how one is kept, not what has happened. */
function addLedger({ today, rows, by }: Pick<World, 'today' | 'rows'> & { readonly by: string }, places: Parameters<typeof runDistribution>[2]): void {
  const chance = chanceFrom(`standing ledger ${today}`)
  const start = addDays(today, -14)
  const begun = { recorded_at: at(workdayBefore(start), clock(9, 5)), recorded_by: by }
  const { shares } = runDistribution(byPopulation, autumn2015.slice(0, 1), places)
  const [set, book] = [chance.id(), chance.id()]
  rows.share_set.push({ id: set, name: 'Övning efter invånare', version: 1, valid_from: start, source: 'Egen uträkning ur invånare 31 december (SCB). Inte statens andelar.', shares: JSON.stringify(shares),
    places: Object.keys(shares).length, per_mille: Object.values(shares).reduce((sum, share) => sum + share, 0), ...begun })
  rows.distribution_book.push({ id: book, name: 'Övningsliggare', start_on: start, ...begun })
  rows.distribution_book_shares.push({ book_id: book, from_day: start, share_set_id: set, ...begun })
  const counts = new Map<string, number>()
  let number = 0
  for (let day = start, index = 0; day < today; day = addDays(day, 1), index += 1) {
    if (workdayBefore(day) !== day) continue
    const arrival = chance.id()
    const children = 4 + index % 5
    const stamp = { recorded_at: at(day, clock(15, 20)), recorded_by: by }
    rows.distribution_arrival.push({ id: arrival, book_id: book, on_day: day, children, note: 'Övning', ...stamp })
    for (const each of assignArrivals({ shares, counts, day, children, wishes: [], agreements: [] })) {
      counts.set(each.turn, (counts.get(each.turn) ?? 0) + 1)
      rows.distribution_entry.push({ book_id: book, number: number += 1, on_day: day, counts: 1, how: each.how, turn_code: each.turn, to_code: each.to, equal: each.equal, share_set_id: set,
        arrival_id: arrival, agreement_id: null, reverses: null, replaces: null, why: '', ...stamp })
    }
  }
}
