// Measures the methods of detection and the forecast, and writes the tables of docs/monitoring.md. Seeded: the same figures every time.
//   npm run study:monitoring                                all that needs no data from outside
//   npm run study:monitoring -- outbreaks --seeds 1000      one table
//   npm run study:monitoring -- series forecast --data <folder>   on monitoring/count_series.json and forecasting/m3_*.json (sources: docs)
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { day } from '../src/calendar/day.ts'
import { defaultMonitor } from '../src/monitoring/rules/default.ts'
import { arrivalReleases, arrivalsAsOf } from '../test/monitoring/arrivals.ts'
import { compared, covered, cutsOf } from '../test/monitoring/forecasting.ts'
import { begun, defaultAt, defaultMethod, falseAlarms, fallsSeen, outbreakStudy, published } from '../test/monitoring/measured.ts'
import type { Method } from '../test/monitoring/measured.ts'

const { values: options, positionals } = parseArgs({
  allowPositionals: true, options: { seeds: { type: 'string', default: '1000' }, data: { type: 'string' } },
})
const seeds = Number(options.seeds)
const page = new URL('../docs/monitoring.md', import.meta.url)

/** Measured on every seed: the default at its setting and at one for more, the method to beat at its own and at a stricter one. */
const thorough: readonly Method[] = [
  defaultMethod, defaultAt(1.7), published('Farrington flexible', 'farrington-flexible'),
  published('Farrington flexible, alpha 0.017', 'farrington-flexible', { alpha: 0.017 }),
]
/** Measured on a fifth of the seeds. CUSUM and GLR take all before the first judged point as their baseline: five years, as the others. */
const rest: readonly Method[] = [
  published('EARS C1', 'ears-c1'), published('EARS C2', 'ears-c2'), published('EARS C3', 'ears-c3'),
  ...[published('CUSUM, Rossi', 'cusum-rossi'), published('Poisson GLR', 'glr-poisson')].map((method): Method => ({
    ...method, judge: (series, start, from) => {
      const cut = Math.max(0, from - 260)
      return method.judge(series.slice(cut), start, from - cut).map(({ index, alarm }) => ({ index: index + cut, alarm }))
    },
  })),
]

const per = (value: number, digits = 1): string => `${(100 * value).toFixed(digits)} %`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function outbreaks(): string {
  const fifth = Math.round(seeds / 5)
  const runs = [...thorough.map((method) => ({ method, many: seeds })), ...rest.map((method) => ({ method, many: fifth }))]
  const rows = runs.map(({ method, many }) => {
    const tally = outbreakStudy(method, many)
    const share = (from: number, to: number): string => {
      const some = [...tally.bySize].filter(([size]) => size >= from && size <= to).map(([, found]) => found)
      return per(some.reduce((sum, { caught }) => sum + caught, 0) / some.reduce((sum, one) => sum + one.outbreaks, 0), 0)
    }
    console.error(method.name, tally.caught / tally.outbreaks)
    return [method.name, String(many), per(tally.caught / tally.outbreaks), share(1, 3), share(4, 6), share(7, 10),
      per(tally.falseWeeks / tally.weeks), (tally.falseAlarms / tally.weeks * 52).toFixed(2)]
  })
  const head = ['method', 'series', 'outbreaks caught', 'of 1-3 deviations', '4-6', '7-10', 'weeks falsely in alarm', 'false alarms a year']
  return `Seeds from 1, a series each, one outbreak and 49 judged weeks in each.\n\n${table(head, rows)}`
}

function falls(): string {
  const rows = [false, true].flatMap((thinned) => [[12, 3], [14, 6]].map(([to = 0, within = 0]) =>
    [`20 to ${to} a week`, thinned ? 'thinned by working days' : 'alike', `${within} weeks`,
      per(fallsSeen(defaultMethod, to, within, seeds, thinned))]))
  return `${seeds} series each (seeds 1-${seeds}).\n\n${table(['fall', 'weeks', 'seen within', 'share of the series'], rows)}`
}

function quiet(): string {
  const kinds = [
    [20, 1, 104, 1], [20, 1, 104, 0.5], [20, 1, 104, 2], [20, 1, 260, 1],
    [0.5, 1, 260, 1], [3, 1.5, 260, 1], [20, 2, 104, 1], [20, 2, 260, 1], [100, 3, 260, 1],
  ] as const
  const some = Math.max(20, Math.round(seeds / 10))
  const rows = kinds.map(([mean, dispersion, history, rate]) => {
    const { rises, falls: down } = falseAlarms(defaultAt(rate), { mean, dispersion, history, seeds: some })
    console.error('quiet', mean, dispersion, rate, rises, down)
    const found = [rises, down, rises + down].map((value) => value.toFixed(2))
    return [String(rate), String(mean), String(dispersion), `${history} weeks`, ...found]
  })
  const head = ['setting, a year', 'mean a week', 'dispersion', 'history', 'rises', 'falls', 'together']
  return `Measured false alarms per series and year; ${some} series of two judged years for each figure.\n\n${table(head, rows)}`
}

function arrivals(): string {
  const days = [...new Set(arrivalReleases().map(({ releasedOn }) => releasedOn))].toSorted()
  const rows = days.flatMap((asOf) => {
    const { weeks, monitored } = arrivalsAsOf(asOf)
    return monitored.points.filter(({ index }) => index >= weeks.length - 2 && weeks[index]?.count !== null).map((point) => {
      const week = weeks[point.index]
      return [asOf, `${week?.start} to ${week?.end}`, String(point.observed), per(week?.known ?? 0, 0), String(week?.replaced.length ?? 0),
        point.expected.toFixed(0), point.alarm ?? '']
    })
  })
  const changes = arrivalsAsOf(day('2015-12-07'))
  const said = changes.monitored.changes.map(({ from, ratio, interval: [low, high] }) =>
    `${ratio > 1 ? 'Rise' : 'Fall'} from the week of ${changes.weeks[from]?.start}: ${ratio.toFixed(2)} times what was expected `
    + `(${low.toFixed(2)}-${high.toFixed(2)}).`)
  const head = ['known on', 'week', 'count', 'usual share known', 'figures replaced', 'expected of what is known', 'alarm']
  return `${table(head, rows)}\n\nChanges as told on 2015-12-07. ${said.join(' ')}`
}

const seriesShape = z.array(z.object({
  name: z.string(), freq: z.union([z.literal(52), z.literal(12)]), start: z.tuple([z.number(), z.number()]), observed: z.array(z.number()),
}))

function series(): string {
  const found = seriesShape.parse(JSON.parse(readFileSync(join(folder(), 'monitoring/count_series.json'), 'utf8')))
  const rows = found.map(({ name, freq, start: [year, place], observed }) => {
    const start = freq === 52 ? `${year}-W${String(place).padStart(2, '0')}` : `${year}-${String(place).padStart(2, '0')}`
    const { points, changes } = defaultMonitor({ series: observed, frequency: freq, start, from: 2 * freq })
    const years = points.length / freq
    const mean = observed.reduce((sum, count) => sum + count, 0) / observed.length
    const flexible = freq === 52
      ? published('', 'farrington-flexible').judge(observed, start, Math.max(2 * freq, 52 + 3)) : []
    const inAlarm = (said: readonly { alarm: unknown }[]): string =>
      (said.length === 0 ? '' : per(said.filter(({ alarm }) => alarm !== null).length / said.length))
    const figures = [mean, years, begun(points).length / years].map((value) => value.toFixed(1))
    return [name, ...figures, String(changes.length), inAlarm(points), inAlarm(flexible)]
  })
  const head = ['series', 'mean', 'years judged', 'alarms a year', 'changes', 'points in alarm', 'points in alarm, Farrington flexible']
  return table(head, rows)
}

const trainShape = z.record(z.string(), z.object({ train: z.array(z.number()) }))

function trainsOf(file: string): number[][] {
  const found = trainShape.parse(JSON.parse(readFileSync(join(folder(), 'forecasting', file), 'utf8')))
  return Object.values(found).map(({ train }) => train)
}

/** Calls and referrals: what there is of contacts in the open. Too short for a year before a point, so the short history judges all. */
function contacts(): string {
  const rowsOf = (file: string): Record<string, string>[] =>
    z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(join(folder(), 'kontakter', file)), { columns: true }))
  const calls = rowsOf('scot_nhs-24-calls.csv').map((row) => Number(row['Calls - NHS24 111']))
  const weeks = Array.from({ length: Math.floor(calls.length / 7) }, (_, week) =>
    calls.slice(7 * week, 7 * week + 7).reduce((sum, count) => sum + count, 0))
  const referrals = rowsOf('la_dcfs_referrals_monthly_2006_2007.csv')
  const kinds = Object.keys(referrals[0] ?? {}).filter((name) => name !== 'month')
  const all = [
    { name: 'calls to NHS 24, Scotland, weeks from 17 March 2020', counts: weeks, frequency: 52 as const },
    ...kinds.map((kind) => ({
      name: `referrals, Los Angeles County, ${kind.replaceAll('_', ' ')}`, frequency: 12 as const,
      counts: referrals.map((row) => Number(row[kind])),
    })),
  ]
  const rows = all.map(({ name, counts, frequency }) => {
    const { points, changes } = defaultMonitor({ series: counts, frequency, from: 5 })
    const told = changes.map(({ from, ratio }) => `point ${from + 1}: ${ratio.toFixed(2)} times`).join('; ')
    return [name, (counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(0), String(points.length),
      String(points.filter(({ alarm }) => alarm !== null).length), told]
  })
  return table(['series', 'mean', 'points judged', 'in alarm', 'changes'], rows)
}

function forecasts(): string {
  const sets = [['m3_monthly_250_train.json', 12, 18, 'months'], ['m3_yearly_100_train.json', 1, 6, 'years']] as const
  const rows = sets.flatMap(([file, frequency, horizon, unit]) => {
    const all = trainsOf(file)
    return (['all cuts', 'last cut'] as const).flatMap((which) => {
      const cuts = all.flatMap((one) => cutsOf(one, frequency, horizon).slice(0, which === 'all cuts' ? 3 : 1))
      const intervals = [80, 95].map((level) => per(covered(cuts, frequency, level)))
      return [...compared(cuts, frequency)].map(([name, { sMape, mase, owa }]) =>
        [`${horizon} ${unit}, ${which} (${cuts.length})`, name, sMape.toFixed(2), mase.toFixed(3), owa.toFixed(3),
          ...(name === 'forecast' ? intervals : ['', ''])])
    })
  })
  const halves = sets.flatMap(([file, frequency, horizon, unit]) => {
    const all = trainsOf(file)
    return ['measured', 'checked'].map((half, which) => {
      const cuts = all.filter((_, place) => place % 2 === which).flatMap((one) => cutsOf(one, frequency, horizon))
      return [`${unit}, ${half}`, per(covered(cuts, frequency, 80)), per(covered(cuts, frequency, 95))]
    })
  })
  const first = table(['held out', 'method', 'sMAPE', 'MASE', 'OWA', 'in 80 %', 'in 95 %'], rows)
  return `${first}\n\n${table(['half of the series', 'in 80 %', 'in 95 %'], halves)}`
}

function folder(): string {
  if (options.data === undefined) throw new Error('say where the data is: --data <folder>')
  return options.data
}

const studies: Readonly<Record<string, () => string>> = { arrivals, falls, quiet, outbreaks, series, contacts, forecast: forecasts }
const asked = positionals.length > 0 ? positionals : ['arrivals', 'falls', 'quiet', 'outbreaks']
for (const name of asked) {
  const study = studies[name]
  if (study === undefined) throw new Error(`no such study: ${Object.keys(studies).join(', ')}`)
  const made = study()
  const text = readFileSync(page, 'utf8')
  const [opening, closing] = [`<!-- table: ${name} -->\n`, `<!-- end: ${name} -->`]
  const [start, end] = [text.indexOf(opening), text.indexOf(closing)]
  if (start < 0 || end < 0) throw new Error(`docs/monitoring.md has no place for ${name}`)
  writeFileSync(page, `${text.slice(0, start)}${opening}\n${made}\n\n${text.slice(end)}`)
  console.log(`${name}: written`)
}
