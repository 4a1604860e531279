import { defaultMonitor } from '../../src/monitoring/rules/default.ts'
import { monitor } from '../../src/monitoring/rules/monitor.ts'
import { workingShares } from '../../src/monitoring/rules/working-time.ts'
import type { MonitorInput } from '../../src/monitoring/contract.ts'
import { chance, drawnSeries, judgedFrom, scenarios } from './simulated.ts'

/** What a method says of a point: which, and whether it alarms. */
export type Said = { index: number; alarm: 'rise' | 'fall' | null }

/** A method as a study runs it, on a series of weeks and from one of them on. */
export type Method = { name: string; judge: (series: number[], start: string, from: number) => readonly Said[] }

/** The default method held to a rate of false alarms per year. */
export function defaultAt(falseAlarmsPerYear: number): Method {
  return {
    name: falseAlarmsPerYear === 1 ? 'default' : `default, ${falseAlarmsPerYear} false alarms a year`,
    judge: (series, start, from) => defaultMonitor({ series, frequency: 52, start, from, parameters: { falseAlarmsPerYear } }).points,
  }
}

/** The default method as it comes. */
export const defaultMethod = defaultAt(1)

/** A published method with its parameters. */
export function published(name: string, method: MonitorInput['method'], parameters: MonitorInput['parameters'] = {}): Method {
  return { name, judge: (series, start, from) => monitor({ series, frequency: 52, start, method, from, parameters }).points }
}

/** Outbreaks caught, weeks judged outside outbreaks, those that alarm, and alarms that begin there: an alarm that lasts is one. */
export type Tally = {
  outbreaks: number; caught: number; weeks: number; falseWeeks: number; falseAlarms: number
  bySize: Map<number, { outbreaks: number; caught: number }>
}

/** One series for each seed: the kinds of series and the sizes of the outbreak, one to ten deviations, in turn. */
export function outbreakStudy(method: Method, seeds: number, thinned = true): Tally {
  const tally: Tally = { outbreaks: 0, caught: 0, weeks: 0, falseWeeks: 0, falseAlarms: 0, bySize: new Map() }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const scenario = scenarios[seed % scenarios.length]
    const size = 1 + (seed % 10)
    if (scenario === undefined) continue
    const { series, start, outbreak } = drawnSeries(scenario, size, seed, thinned)
    const said = method.judge(series, start, judgedFrom)
    const caught = said.some(({ index, alarm }) => alarm === 'rise' && outbreak[index] === 1) ? 1 : 0
    const quiet = said.filter(({ index }) => outbreak[index] !== 1)
    const ofSize = tally.bySize.get(size) ?? { outbreaks: 0, caught: 0 }
    tally.bySize.set(size, { outbreaks: ofSize.outbreaks + 1, caught: ofSize.caught + caught })
    tally.outbreaks += 1
    tally.caught += caught
    tally.weeks += quiet.length
    tally.falseWeeks += quiet.filter(({ alarm }) => alarm !== null).length
    tally.falseAlarms += begun(said).filter(({ index }) => outbreak[index] !== 1 && outbreak[index - 1] !== 1).length
  }
  return tally
}

/** The points at which an alarm begins: none stood before it, or one of the other direction. */
export function begun(said: readonly Said[]): readonly Said[] {
  return said.filter(({ alarm }, place) => alarm !== null && said[place - 1]?.alarm !== alarm)
}

/** The share of series of 104 quiet weeks of 20 in which a fall to `to` is seen within so many weeks; thinned: by their working days. */
export function fallsSeen(method: Method, to: number, within: number, seeds: number, thinned = false): number {
  let seen = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { poisson } = chance(seed)
    // A thinned series begins in any week of the year, of twelve years.
    const start = thinned ? `${2005 + seed % 12}-W${String(1 + 7 * seed % 52).padStart(2, '0')}` : '2019-W01'
    const shares = thinned ? workingShares(start, 52, 104 + within) : Array.from({ length: 104 + within }, () => 1)
    const series = shares.map((share, week) => poisson(share * (week < 104 ? 20 : to)))
    if (method.judge(series, start, 104).some(({ alarm }) => alarm === 'fall')) seen += 1
  }
  return seen / seeds
}

/** False alarms per series and year where nothing happens: two years after a history of `history` weeks. */
export function falseAlarms(
  method: Method, { mean, dispersion, history, seeds }: { mean: number; dispersion: number; history: number; seeds: number },
): { rises: number; falls: number } {
  const weeks = 104
  let rises = 0
  let falls = 0
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { negativeBinomial } = chance(100_000 + seed)
    const series = Array.from({ length: history + weeks }, () => negativeBinomial(mean, dispersion))
    const starts = begun(method.judge(series, '2019-W01', history))
    rises += starts.filter(({ alarm }) => alarm === 'rise').length
    falls += starts.filter(({ alarm }) => alarm === 'fall').length
  }
  const years = seeds * weeks / 52
  return { rises: rises / years, falls: falls / years }
}
