// Measures what the dialogue rests on, on public figures that are not shipped. Prints Markdown for docs/dialogue.md.
// `npx tsx scripts/measure-dialogue.ts <folder> [sample|others|apportion|distribute|peers]`
// The folder holds kommuner, kolada, urval, fordelning and ensamkommande.
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { performance } from 'node:perf_hooks'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { addDays, day, daysBetween } from '../src/calendar/day.ts'
import { sample } from '../src/calc/sample.ts'
import { peersAnswer, peerThemeNames } from '../src/dialogue/contract/peers.ts'
import { peers } from '../src/calc/peers.ts'
import { sampleAnswer } from '../src/dialogue/contract/sample.ts'
import type { Member, SampleAnswer, SampleMethod } from '../src/dialogue/contract/sample.ts'
import { apportion } from '../src/dialogue/rules/apportion.ts'
import { distributeChildren, ledgerByDay, sharesFromElements } from '../src/dialogue/rules/distribute-children.ts'

const [folder = '.', which = 'all'] = argv.slice(2)
type Row = Readonly<Record<string, string>>

function read(...path: string[]): Row[] {
  const file = readFileSync(join(folder, ...path))
  const rows: Row[] = parse(path.at(-1)?.endsWith('.gz') === true ? gunzipSync(file) : file, { columns: true })
  return rows
}
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'))
const line = (...cells: Array<string | number | undefined>): void => { stdout.write(`| ${cells.join(' | ')} |\n`) }
function heading(...cells: string[]): void {
  line(...cells)
  line(...cells.map(() => '---'))
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const most = (values: readonly number[]): number => values.reduce((best, value) => Math.max(best, value), -Infinity)
const digits = (value: number, places = 4): string => value.toFixed(places)
const load = (): string => digits(loadavg()[0] ?? 0, 1)

const municipalities = read('kommuner', 'municipalities.csv')
const variables = ['log population', 'aged 0-19', 'tertiary education', 'tax base', 'N02904', 'N15428', 'N17461', 'N15030']

function figuresOf(rows: readonly Row[], kpi: string, year: string): Map<string, number> {
  return new Map(rows.filter((row) => row['kpi'] === kpi && row['period'] === year && row['gender'] === 'T' && row['value'] !== '')
    .map((row) => [row['municipality'] ?? '', Number(row['value'])]))
}

function swedishMunicipalities(): Member[] {
  const covariates = new Map(read('kommuner', 'scb_covariates_2022.csv').map((row) => [(row['municip_code'] ?? '').padStart(4, '0'), row]))
  const kolada = read('kolada', 'values_24kpi_2010_2024.csv.gz')
  const poor = figuresOf(read('kolada', 'values_N02904_2007_2021.csv'), 'N02904', '2021')
  const schools = ['N15428', 'N17461', 'N15030'].map((kpi) => figuresOf(kolada, kpi, '2023'))
  return municipalities.map((row) => {
    const code = row['code'] ?? ''
    const known = covariates.get(code)
    const x = [
      Math.log(Number(row['population_2024'])), Number(row['share_0_19_2021']), Number(known?.['share_tertiary_school']),
      Number(known?.['tax_base']), poor.get(code) ?? null, ...schools.map((figures) => figures.get(code) ?? null),
    ]
    return { id: code, group: row['kommungrupp'] ?? '', stratum2: row['county_code'] ?? '', x }
  })
}

type Drawn = SampleAnswer & { seconds: number }

function draw(population: readonly Member[], n: number, method: SampleMethod, seed: number, minStratum2: number): Drawn {
  const begun = performance.now()
  const { answer, faults } = sample.calculate({ population, n, seed, method, minStratum2 })
  if (faults !== null) throw new Error(faults.map(({ what }) => what).join('; '))
  return { ...sampleAnswer.parse(answer), seconds: (performance.now() - begun) / 1000 }
}

const groupNames = ['A1', 'A2', 'B3', 'B4', 'B5', 'C6', 'C7', 'C8', 'C9']

function measureMunicipalities(): void {
  const population = swedishMunicipalities()
  stdout.write(`52 of ${population.length}, at least 17 counties; ${variables.join(', ')}.\n\n`)
  heading(
    'method', 'seeds', 'mean difference', 'highest of a seed', 'worst variable, mean', 'groups', 'fewest counties', 'drawn anew', 's, most',
    'load',
  )
  const byVariable: Array<readonly [string, readonly Drawn[]]> = []
  for (const [method, seeds] of [['balanced', 1000], ['best', 10], ['stratified', 1000], ['random', 1000]] as const) {
    const answers = Array.from({ length: seeds }, (_, index) => draw(population, 52, method, index + 1, 17))
    byVariable.push([method, answers])
    const groups = new Set(answers.map(({ groups: got }) => groupNames.map((name) => got[name] ?? 0).join('/')))
    const differences = answers.map(({ difference }) => difference.mean ?? 0)
    const worst = mean(answers.map(({ difference }) => difference.max ?? 0))
    line(
      method, seeds, digits(mean(differences)), digits(most(differences)), digits(worst),
      groups.size === 1 ? [...groups].join('') : `${groups.size} kinds`, -most(answers.map(({ strata2 }) => -strata2)),
      answers.filter(({ draws }) => draws > 1).length, digits(most(answers.map(({ seconds }) => seconds)), 2), load(),
    )
  }
  stdout.write('\n')
  heading('mean difference', ...variables)
  for (const [method, answers] of byVariable) {
    line(method, ...variables.map((_, at) => digits(mean(answers.map(({ difference }) => difference.byVariable[at] ?? 0)), 3)))
  }
  const probabilities = Object.entries(draw(population, 52, 'balanced', 1, 0).probabilities ?? {})
  const equal = draw(population, 52, 'stratified', 1, 0).probabilities ?? {}
  const ratios = probabilities.map(([id, chance]) => chance / (equal[id] ?? 1)).toSorted((a, b) => a - b)
  const at = (share: number): string => digits(ratios[Math.round(share * (ratios.length - 1))] ?? 0, 2)
  stdout.write(`\nChance under balanced over chance under stratified: ${at(0)} to ${at(1)}, nine of ten ${at(0.05)} to ${at(0.95)}.\n\n`)
}

/** Other populations than the one the limits are for. */
function measureOthers(): void {
  const mu284 = read('urval', 'MU284.csv').map((row) => ({
    id: row['LABEL'] ?? '', group: row['REG'] ?? '', stratum2: row['CL'] ?? '',
    x: ['P85', 'RMT85', 'CS82', 'SS82', 'ME84', 'REV84'].map((name) => Number(row[name])),
  }))
  const swiss = read('urval', 'swissmunicipalities.csv').map((row) => ({
    id: row['COM'] ?? '', group: row['REG'] ?? '', stratum2: row['CT'] ?? '',
    x: ['HApoly', 'POPTOT', 'Pop020', 'Pop2040', 'Pop4065', 'Pop65P'].map((name) => Number(row[name])),
  }))
  heading('population', 'n of N', 'method', 'seeds', 'mean difference', 's, most', 'load')
  for (const [name, population, n] of [['MU284', mu284, 50], ['Swiss municipalities', swiss, 200]] as const) {
    for (const [method, seeds] of [['balanced', 50], ['best', 3], ['stratified', 50]] as const) {
      const answers = Array.from({ length: seeds }, (_, index) => draw(population, n, method, index + 1, 0))
      const difference = digits(mean(answers.map((answer) => answer.difference.mean ?? 0)))
      line(name, `${n} of ${population.length}`, method, seeds, difference, digits(most(answers.map(({ seconds }) => seconds)), 2), load())
    }
  }
  stdout.write('\n')
}

const caseShape = z.looseObject({
  case: z.string(), method: z.string(), seats: z.int().optional(), units: z.array(z.object({ name: z.string(), weight: z.number() })),
})

function measureApportionment(): void {
  heading('case', 'method', 'seats', 'units', 'seats by unit', 'ties')
  for (const { case: name, method, seats, units } of z.array(caseShape).parse(json('fordelning', 'apportionment_cases.json'))) {
    if (seats === undefined) continue
    const kind = method.startsWith('largest') ? 'largest-remainder' : 'modified-sainte-lague'
    const least = name === 'eu2014_sweden' ? 0.04 * units.reduce((sum, unit) => sum + unit.weight, 0) : 0
    const above = units.filter(({ weight }) => weight >= least)
    const answer = apportion({ method: kind, seats, firstDivisor: 1.4, units: above.map((unit) => ({ ...unit, floor: 0 })) })
    const got = answer.units.map((unit) => `${unit.name.slice(0, 8)} ${unit.seats}`).join(', ')
    line(name, kind, seats, above.length, got, answer.ties.length)
  }
  stdout.write('\n')
}

/**
 * The autumn of 2015 as it was published, day by day; days without a figure of their own get the mean of the seven days that were told
 * instead.
 */
function measureDistribution(): void {
  const daily = new Map(read('ensamkommande', 'asylum_uam_daily_releases.csv').filter((row) => row['uam_total'] !== '')
    .map((row) => [row['date'] ?? '', Number(row['uam_total'])]))
  const weekly = read('ensamkommande', 'asylum_uam_7day_releases.csv').filter((row) => row['uam_7day'] !== '')
  const first = day('2015-10-02')
  const days = Array.from({ length: daysBetween(first, day('2015-12-31')) + 1 }, (_, at) => addDays(first, at))
  const came = days.map((each) => {
    const week = weekly.findLast((row) => (row['period_start'] ?? '') <= each && each <= (row['period_end'] ?? ''))
      ?? weekly.findLast((row) => (row['period_start'] ?? '') <= each)
    return { day: each, count: daily.get(each) ?? Math.round(Number(week?.['uam_7day'] ?? 0) / 7) }
  })
  const arrivals = came.flatMap(({ day: each, count }) => Array.from({ length: count }, () => ({ day: each })))
  const population = new Map(municipalities.map((row) => [row['code'] ?? '', Number(row['population_2021'])]))
  const shares = sharesFromElements([{ weight: 1, by: population }], 1)
  const begun = performance.now()
  const { given, ties } = distributeChildren({ shares, balance: {}, arrivals })
  const seconds = digits((performance.now() - begun) / 1000, 2)
  const ledger = ledgerByDay({ shares, balance: {} }, given)
  const told = days.filter((each) => daily.has(each)).length
  stdout.write(`${arrivals.length} children on ${days.length} days (${told} with a figure of their own), `)
  stdout.write(`${ties.length} ties, ${seconds} s, load ${load()}.\n\n`)
  heading('day', 'came', 'assigned by then', 'lowest fulfilment', 'highest')
  for (const { day: each, came: count, all, lowest, highest } of ledger.filter((_, at) => at % 10 === 0 || at === ledger.length - 1)) {
    line(each, count, all, digits(lowest, 2), digits(highest, 2))
  }
  stdout.write('\n')
}

function measurePeers(): void {
  const known = z.record(z.string(), z.array(z.string())).parse(json('kommuner', 'rka_peers_overgripande_2025.json'))
  heading('theme', 'of RKA\'s seven, in our seven', 'in our twenty', 'none in common', 'of the seven, in the same group')
  for (const theme of peerThemeNames) {
    const found = Object.entries(known).map(([municipality, theirs]) => {
      const answer = peersAnswer.parse(peers.calculate({ municipality, theme, k: 20 }).answer)
      const ours = answer.peers.map(({ code }) => code)
      const common = ours.slice(0, 7).filter((code) => theirs.includes(code)).length
      return {
        common, inTwenty: ours.filter((code) => theirs.includes(code)).length,
        sameGroup: answer.peers.slice(0, 7).filter(({ group }) => group === answer.municipality.group).length,
      }
    })
    line(
      theme, digits(mean(found.map(({ common }) => common)), 2), digits(mean(found.map(({ inTwenty }) => inTwenty)), 2),
      found.filter(({ common }) => common === 0).length, digits(mean(found.map(({ sameGroup }) => sameGroup)), 2),
    )
  }
  stdout.write('\n')
}

const measures = {
  sample: measureMunicipalities, others: measureOthers, apportion: measureApportionment, distribute: measureDistribution,
  peers: measurePeers,
}
for (const [name, measure] of Object.entries(measures)) if (which === 'all' || which === name) measure()
