import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Alarm } from '../contract/alarm.ts'
import type { OverTime, OverTimeQuery } from '../contract/over-time.ts'
import { alarmsOf } from '../queries/alarm.ts'
import { countedAt, countedNow } from '../queries/count-sources.ts'
import { figureWeeks, firstWeeks } from '../queries/over-time.ts'
import { completeWeeks } from '../rules.ts'
import { figureRules } from '../rules/figures.ts'
import type { FigureRule } from '../rules/figures.ts'
import { endOf, knownDay, lineOf } from '../rules/over-time.ts'
import { unitsAsked } from '../usecases.ts'

/** Two years before the first week shown: season and trend. */
const weeksBefore = 104
type By = Pick<Asked, 'actor' | 'clock'>

/**
 * One figure of the units one manages, week by week, with the same week a year before, what is expected, and the alarms. Complete weeks only;
 * with `kant` counted from what had been written down when that day was over.
 *
 * @throws Refusal figure_not_found (404), figure_not_kept (409) for a figure that cannot be counted as it was known, unit_not_yours (404).
 */
export async function readOverTime(tx: Read, figure: string, query: OverTimeQuery, { actor, clock }: By): Promise<OverTime> {
  const rule = figureRules[figure]
  if (rule === undefined) throw new Refusal('figure_not_found', 404)
  const today = clock.today()
  const knownOn = knownDay(query.kant, today)
  if (knownOn !== null && !rule.known) throw new Refusal('figure_not_kept', 409)
  const { units, chosen } = await unitsAsked(tx, actor.managedUnits, query.enhet)
  const shown = Number(query.veckor)
  const weeks = completeWeeks(knownOn === null ? today : addDays(knownOn, 1), shown + weeksBefore)
  const rows = await rowsFor(tx, { figure, weeks, units: chosen, knownOn, today })
  const firsts = await firstsFor(tx, figure, rule, chosen, rows)
  const line = { kind: rule.kind, weeks, shown }
  const own = units.filter(({ id }) => chosen.includes(id))
  const everybody = [...firsts.values()].toSorted()[0] ?? null
  return {
    figure, kind: rule.kind, at: clock.now(), knownOn, units, unitId: query.enhet ?? null, weeks: weeks.slice(-shown), since: everybody,
    whole: lineOf(rows, { ...line, judged: true, first: everybody, unit: { id: query.enhet ?? null, name: own.length === 1 ? own[0]?.name ?? null : null } }),
    byUnit: own.length < 2 || figure === 'arrivals' ? [] : own.filter(({ id }) => firsts.has(id)).map((unit) => lineOf(rows.filter(({ unitId }) => unitId === unit.id),
      { ...line, judged: false, first: firsts.get(unit.id) ?? null, unit })),
    alarms: knownOn === null ? await alarmsIn(tx, figure, query.enhet ?? null, weeks.at(-shown) ?? '', actor.managedUnits) : [],
  }
}

type Counted = { readonly figure: string; readonly weeks: readonly string[]; readonly units: readonly string[]; readonly knownOn: Day | null; readonly today: Day }

async function rowsFor(tx: Read, { figure, weeks, units, knownOn, today }: Counted) {
  const [fromWeek, toWeek] = [weeks[0] ?? '', weeks.at(-1) ?? '']
  const span = { fromWeek, toWeek, fromDay: firstDayOfWeek(fromWeek), toDay: addDays(firstDayOfWeek(toWeek), 6) }
  const from = knownOn === null ? countedNow : countedAt(endOf(knownOn), { units, ...span })
  return figureWeeks(tx, { figure, units, weeks, span, from, notSeenDays: await localNumber(tx, 'child-not-seen-alone', today) })
}

/** The first week of each unit: of contacts and reports from what it ever counted, else of the figure's own rows. */
async function firstsFor(tx: Read, figure: string, { group }: FigureRule, units: readonly string[],
  rows: ReadonlyArray<{ unitId: string | null; week: string }>): Promise<ReadonlyMap<string, string>> {
  if (group === 'contacts') return firstWeeks(tx, 'contacts', units)
  if (group === 'reports' || group === 'reporters' || group === 'grounds') return firstWeeks(tx, 'reports', units)
  const first = new Map<string, string>()
  for (const { unitId, week } of rows) {
    const key = unitId ?? figure
    const known = first.get(key)
    if (known === undefined || week < known) first.set(key, week)
  }
  return first
}

/** The alarms of the figure that touch the weeks shown: of the unit asked about, else of the whole and of each unit. */
async function alarmsIn(tx: Read, figure: string, unitId: string | null, fromWeek: string, managed: readonly string[]): Promise<Alarm[]> {
  const all = await alarmsOf(tx, { units: managed, open: false })
  return all.filter((alarm) => alarm.series === figure && alarm.lastWeek >= fromWeek && (unitId === null || alarm.unitId === unitId))
    .toSorted((one, other) => (one.fromWeek < other.fromWeek ? -1 : one.fromWeek > other.fromWeek ? 1 : 0))
}
