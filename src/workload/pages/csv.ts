import type { Sent } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { ContinuityView } from '../contract/continuity.ts'
import type { Load } from '../contract/load.ts'
import type { TimeUseView } from '../contract/time-use.ts'
import { continuityTexts } from '../texts/continuity.ts'
import { loadTexts } from '../texts/load.ts'
import { timeTexts } from '../texts/time-use.ts'

const type = 'text/csv; charset=utf-8'
const nameIn = (units: ReadonlyArray<{ id: string; name: string }>, id: string): string => units.find((unit) => unit.id === id)?.name ?? ''

/** The load of units: each week's, and today's by kind of work. No worker is in it. */
export function loadCsv(load: Load, language: Language): Sent {
  const t = loadTexts[language]
  const today = load.at.slice(0, 10)
  const head = [t.columns.unit, t.columns.week, t.columns.activity, t.columns.phase, t.columns.count, t.columns.points, t.columns.weighted, t.columns.posts, t.columns.away, t.columns.ceiling]
  return { name: `arbetsbelastning-${today}.csv`, type, body: writeCsv(head, [
    ...load.weeks.map((row) => [nameIn(load.units, row.unitId), row.week, null, null, null, null, row.weighted, row.posts, row.away, row.posts * row.ceiling]),
    ...load.now.flatMap((unit) => unit.activities.map((each) => [nameIn(load.units, unit.unitId), today, t.activities[each.activity], t.phases[each.phase], each.count, each.points, null, null, null, null])),
    ...load.now.map((unit) => [nameIn(load.units, unit.unitId), today, null, null, null, unit.points, unit.weighted, unit.posts, null, unit.ceiling]),
  ]) }
}

/** Continuity of units: counts, and changes by reason. No child is in it. */
export function continuityCsv(view: ContinuityView, language: Language): Sent {
  const t = continuityTexts[language]
  const head = [t.columns.unit, t.columns.year, t.columns.reason, t.columns.changes, t.columns.children, t.columns.one, t.columns.two, t.columns.more, t.columns.workers, t.columns.contacts, t.columns.withResponsible]
  return { name: `kontinuitet-${view.year}.csv`, type, body: writeCsv(head, view.byUnit.flatMap((row) => [
    [nameIn(view.units, row.unitId), view.year, null, null, row.children, row.withOne, row.withTwo, row.withMore, row.workers, row.contacts, row.withResponsible],
    ...row.changes.map(({ reason, count }) => [nameIn(view.units, row.unitId), view.year, t.reasons[reason], count, null, null, null, null, null, null, null]),
  ])) }
}

/** Use of time of units, in hours and shares; units that are too small are left empty. */
export function timeCsv(view: TimeUseView, language: Language): Sent {
  const t = timeTexts[language]
  const rows = view.byUnit.flatMap(({ unitId, workers, shares }) => (shares === null ? [[nameIn(view.units, unitId), t.tooFew(view.fewest), null, null, workers]]
    : shares.map(({ part, minutes, share }) => [nameIn(view.units, unitId), t.parts[part], minutes / 60, share, workers])))
  return { name: `tidsanvandning-${view.weeks.at(-1) ?? ''}.csv`, type, body: writeCsv([t.columns.unit, t.columns.part, t.columns.hours, t.columns.share, t.columns.workers], rows) }
}
