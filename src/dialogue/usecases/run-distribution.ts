import { staffIdOf } from '../../access/rules.ts'
import { isDay } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { NewRun, Run, RunChoices, RunRow } from '../contract/distribution-runs.ts'
import autumn from '../data/arrivals-autumn-2015.json' with { type: 'json' }
import shipped from '../data/municipality-figures.json' with { type: 'json' }
import { runOf, saveRun } from '../queries/distribution-runs.ts'
import { places } from '../queries/figures.ts'
import { nextInTurn, RunFault, standingAfter, standingOf } from '../rules/run-distribution.ts'
import type { SharingPlace } from '../rules/run-distribution.ts'
import { reckonAside } from './reckon-aside.ts'

/** Children who sought asylum without parents from 2 October to 31 December 2015, by day (src/dialogue/data/README.md). */
export const autumn2015: ReadonlyArray<{ day: Day; children: number }> = autumn.days.flatMap(([on, children]) => (
  typeof on === 'string' && isDay(on) && typeof children === 'number' ? [{ day: on, children }] : []))

const [populationAt, youngAt] = [shipped.variables.indexOf('population'), shipped.variables.indexOf('aged0to19')]
const shippedNumbers = new Map(shipped.rows.map(([code, , , figures]) => {
  const at = (index: number): number => { const value: unknown = Array.isArray(figures) ? figures[index] : 0; return typeof value === 'number' ? value : 0 }
  return [String(code), { population: at(populationAt), young: at(populationAt) * at(youngAt) }]
}))

/** The municipalities with what shares are made of: inhabitants, and how many of them are 0-19 years. */
export function sharingPlaces(all: ReadonlyArray<{ code: string; county: string }>): SharingPlace[] {
  return all.map(({ code, county }) => ({ code, county, ...(shippedNumbers.get(code) ?? { population: 0, young: 0 }) }))
}

/**
 * Runs the distribution and saves it with its ledger.
 *
 * @throws Refusal `invalid` with the field when the choices cannot be kept together.
 */
export async function keepRun(tx: Write, { name, choices }: NewRun, { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<{ id: string }> {
  const known = sharingPlaces(await places(tx))
  const codes = new Set(known.map(({ code }) => code))
  const strangers = ([['own', choices.own], ['ties', choices.ties], ['moves', choices.moves.flatMap(({ from, to }) => [{ code: from }, { code: to }])]] as const)
    .filter(([, lines]) => lines.some(({ code }) => !codes.has(code)))
  if (strangers.length > 0) throw fieldRefusal(strangers.map(([field]) => ({ field: fieldNames[field], code: 'not_a_place' })))
  const arrivals = choices.stream === 'autumn_2015' ? autumn2015 : byDay(choices.arrivals)
  try {
    const result = await reckonAside('distribution', choices, arrivals, known)
    return { id: await saveRun(tx, { name, choices, result }, { at: clock.now(), by: staffIdOf(actor) }) }
  } catch (fault) {
    if (fault instanceof RunFault) throw fieldRefusal([{ field: fieldNames[fault.field], code: fault.code }])
    throw fault
  }
}

/** Which field of the form each part of the choices is. */
const fieldNames = { arrivals: 'arrivals', weights: 'population', ties: 'ties', moves: 'moves', own: 'ownLines' } as const

function fieldRefusal(faults: ReadonlyArray<{ field: string; code: string }>): Refusal {
  return new Refusal('invalid', 422, { faults: faults.length }, [...faults])
}

/** Days in order, each once. */
function byDay(given: RunChoices['arrivals']): Array<{ day: Day; children: number }> {
  const sums = new Map<Day, number>()
  for (const { day, children } of given) sums.set(day, (sums.get(day) ?? 0) + children)
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([day, children]) => ({ day, children }))
}

/** The run that another is compared with, after the same day. */
export type BesideRun = { readonly name: string; readonly rows: ReadonlyMap<string, Standing> }
type Standing = { readonly share: number; readonly n: number } & ReturnType<typeof standingOf>
export type ReadRun = Run & { readonly other: string | null; readonly beside: BesideRun | null }

/** A run as it stood after a day (null, or a day outside it: after the last), beside another run when one is named. */
export async function readRun(tx: Read, id: string, { day, other = null }: { readonly day: Day | null; readonly other?: string | null }): Promise<ReadRun> {
  const found = await runOf(tx, id)
  if (found === undefined) throw new Refusal('distribution_not_found', 404)
  const beside = other === null || other === id ? undefined : await runOf(tx, other)
  const { result, ...run } = found
  const on = result.days.findLast((each) => day !== null && each.day <= day)?.day ?? run.lastDay
  const counts = standingAfter(result, on)
  const standings = standingsOf(result.shares, counts)
  const against = beside === undefined ? null : { name: beside.name, rows: standingsOf(beside.result.shares, standingAfter(beside.result, on)) }
  const known = await places(tx)
  const names = new Map(known.map(({ code, name }) => [code, name]))
  const rows = known.flatMap(({ code, name, county }): RunRow[] => {
    const standing = standings.get(code)
    return standing === undefined ? [] : [{ code, name, county, ...standing, other: against === null ? null : against.rows.get(code)?.n ?? 0 }]
  })
  return {
    ...run, day: on, rows, series: result.days.map(({ day: of, came, all: sum, lowest, highest, equal }) => ({ day: of, came, all: sum, lowest, highest, equal })), other: beside?.name ?? null, beside: against,
    next: nextInTurn(result.shares, counts).map((code) => ({ code, name: names.get(code) ?? code })),
  }
}

function standingsOf(shares: Readonly<Record<string, number>>, counts: ReadonlyMap<string, number>): Map<string, Standing> {
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0)
  return new Map(Object.entries(shares).map(([code, share]) => [code, { share, n: counts.get(code) ?? 0, ...standingOf(counts.get(code) ?? 0, share, all) }]))
}
