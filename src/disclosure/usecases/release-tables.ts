import type { Day } from '../../calendar/day.ts'
import { dayOf, instant, instantFrom } from '../../calendar/instant.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { openSolver } from '../../platform/solver.ts'
import type { Solver } from '../../platform/solver.ts'
import type { FactSource, FactSources, HandedIn } from '../contract.ts'
import { releasedAt, releasedPeriods, saveRelease, stillHere, unitsNamed, unitsOpen, withheldOf } from '../queries.ts'
import { measureKeys, measures, unitTree } from '../rules/measure.ts'
import type { MeasureKey, UnitNode } from '../rules/measure.ts'
import { daysOf, duePeriods, periodBefore, periodOf } from '../rules/period.ts'
import type { Period } from '../rules/period.ts'
import { isWithheld } from '../rules/small.ts'
import { suppress } from '../rules/suppress.ts'
import type { Solve } from '../rules/suppress.ts'
import { all, countTable } from '../rules/table.ts'

/** The longest that one program of the solver's may take; a table needs from none to some fifty, most of them a few milliseconds. */
const secondsPerProgram = 5

/**
 * The work of releasing: each night it is seen which periods are over and not released; each of them is then a job of its own, so that one
 * which fails is tried again by itself.
 */
export function disclosureJobKinds(sources: FactSources): readonly JobKind[] {
  const solver = openSolver({ seconds: secondsPerProgram })
  return [
    { kind: 'release_due_tables', run: askForDue },
    {
      kind: 'release_table',
      async run(tx, { body, now }) {
        const measure = measureKeys.find((key) => key === body['measure'])
        if (measure === undefined || typeof body['period'] !== 'string') throw new RangeError('no such table or period')
        await releaseTable(tx, { measure, period: body['period'], sources, solve: solvingIn(tx, solver), at: now })
      },
    },
  ]
}

/** The job's transaction shows that it lives before each program: one that stands idle for long is ended by the database. */
function solvingIn(tx: Write, { solve }: Solver): Solve {
  return async (program) => {
    await stillHere(tx)
    return solve(program)
  }
}

export const disclosureRecurring: readonly Recurring[] = [{ kind: 'release_due_tables', everyMinutes: 24 * 60, offsetMinutes: 150 }]

/**
 * The latest periods first, so that a system that begins with years of rows soon has something to show; what bounds another table after
 * all of that one's.
 */
async function askForDue(tx: Write, { municipality, now }: { municipality: string; now: string }): Promise<void> {
  const today = dayOf(instant(now))
  const due: Array<{ measure: MeasureKey; period: Period; to: Day }> = []
  for (const measure of measureKeys) {
    const done = new Set(await releasedPeriods(tx, measure))
    const { period, grace, back } = measures[measure]
    for (const each of duePeriods(period, today, grace, back)) if (!done.has(each)) due.push({ measure, period: each, to: daysOf(each).to })
  }
  const last = (measure: MeasureKey): number => (measures[measure].covers === null ? 0 : 1)
  const ordered = due.toSorted((a, b) => last(a.measure) - last(b.measure) || b.to.localeCompare(a.to))
  for (const [index, { measure, period }] of ordered.entries()) {
    // Jobs are run in the order of their instants.
    const runAt = instantFrom(Date.parse(now) - ordered.length + index)
    await askForJob(tx, { municipality, kind: 'release_table', key: `${measure} ${period}`, body: { measure, period }, runAt, now })
  }
}

type Asked = {
  readonly measure: MeasureKey; readonly period: Period; readonly sources: FactSources; readonly solve: Solve; readonly at: string
}

/**
 * Counts a period, hides what may not be shown, and stores what is left; the true numbers of hidden cells are written nowhere. A period
 * before anything was ever written down is not released: none would be said of a time when nobody counted.
 */
async function releaseTable(tx: Write, { measure, period, sources, solve, at }: Asked): Promise<void> {
  const source = sources[measure]
  const { from, to } = daysOf(period)
  const facts = await source(tx, { from, to })
  if (facts.length === 0 && await isBeforeAll(tx, measure, source, to, at)) return
  const units = await treeFor(tx, from, facts)
  const { categories, detail } = measures[measure]
  const table = countTable({ units, categories, detail }, facts)
  const found = await coversWithheld(tx, measure, sources, { from, to }, at) ? { withheld: true } as const : await suppress(table, solve)
  const shown = new Set(table.cells.map(({ unit }) => unit))
  await saveRelease(tx, {
    id: newId(), measure, period, from, to, at, withheld: found.withheld, late: await lateOf(tx, measure, period, source),
    units: units.filter(({ key }) => shown.has(key)),
    cells: found.withheld ? [] : table.cells.map(({ unit, category, count }, cell) => (
      { unit, category, count: found.hidden[cell] === true ? null : count })),
  })
}

/** Whether nothing was counted up to this day, as far back as releases go. */
async function isBeforeAll(tx: Write, measure: MeasureKey, source: FactSource, to: Day, at: string): Promise<boolean> {
  const { period: kind, grace, back } = measures[measure]
  const [first] = duePeriods(kind, dayOf(instant(at)), grace, back)
  const { from } = daysOf(first ?? periodOf(to, kind))
  return (await source(tx, { from, to })).length === 0
}

/**
 * Whether the total would bound one that is withheld.
 *
 * @throws RangeError when a period that it may bound is due and not released yet: the job is then tried again later.
 */
async function coversWithheld(
  tx: Write, measure: MeasureKey, sources: FactSources, { from, to }: { from: Day; to: Day }, at: string,
): Promise<boolean> {
  const { covers } = measures[measure]
  if (covers === null) return false
  const { period: kind, grace, back } = measures[covers]
  const inside = duePeriods(kind, dayOf(instant(at)), grace, back)
    .filter((period) => daysOf(period).from <= to && daysOf(period).to >= from)
  const found = await withheldOf(tx, covers, inside)
  for (const period of inside) {
    // One before anything was written down has no release, and nothing that could be bounded.
    if (found.has(period) || (await sources[covers](tx, daysOf(period))).length === 0) continue
    throw new RangeError('a table that this one bounds must be released first')
  }
  return [...found.values()].includes(true)
}

/** The tree of the units open in the period, and of those where something was counted all the same. */
async function treeFor(tx: Write, from: Day, facts: readonly HandedIn[]): Promise<readonly UnitNode[]> {
  const open = await unitsOpen(tx, from)
  const others = new Set(facts.map(({ unit }) => unit).filter((id) => !open.some((unit) => unit.id === id)))
  return unitTree([...open, ...await unitsNamed(tx, [...others])])
}

/** How many facts of the period before were written down after its release; null when they are some but too few to tell. */
async function lateOf(tx: Write, measure: MeasureKey, period: Period, source: FactSource): Promise<number | null> {
  const before = periodBefore(period, measures[measure].period)
  const since = await releasedAt(tx, measure, before)
  if (since === null) return 0
  const facts = (await source(tx, daysOf(before))).filter(({ recordedAt }) => recordedAt !== null && recordedAt > since)
  const count = { unit: all, category: all, count: facts.length, persons: new Set(facts.flatMap(({ whom }) => whom)).size }
  return isWithheld({ cells: [count], sums: [] }) ? null : facts.length
}
