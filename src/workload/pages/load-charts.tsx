import { formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { BandLines } from '../../ui/charts/band-lines.tsx'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Load } from '../contract/load.ts'
import { activities as kinds } from '../contract/table.ts'
import type { PointTable } from '../contract/table.ts'
import type { WeighedActivity } from '../rules/weigh-load.ts'
import type { LoadTexts } from '../texts/load.ts'
import { shareOf } from './address.ts'
import { unitName } from './frame.tsx'

export type LoadProps = { readonly data: { readonly load: Load; readonly table: PointTable }; readonly view: View; readonly t: LoadTexts }

/** The load of each unit against what its posts carry, the units by name. */
export function UnitBars({ data: { load, table }, view, t }: LoadProps) {
  const { language } = view
  const say = (points: number): string => formatNumber(points, language)
  const units = load.units.flatMap(({ id, name }) => load.now.filter(({ unitId }) => unitId === id).map((unit) => ({ name, ...unit })))
  const rows = units.map(({ name, weighted, ceiling }) => {
    const share = shareOf(weighted, ceiling)
    return { label: name, value: Math.round((share ?? 0) * 100), tone: (share ?? 0) > 1 ? 'danger' as const : undefined,
      words: share === null ? t.unitNoPosts(say(weighted)) : t.unitWords(say(weighted), say(ceiling), formatPercent(share, language)) }
  })
  const [most] = units.filter(({ ceiling }) => ceiling > 0).toSorted((one, other) => other.weighted / other.ceiling - one.weighted / one.ceiling)
  const title = most === undefined ? t.unitTitleNone : units.length === 1 ? t.unitTitleOne(formatPercent(most.weighted / most.ceiling, language))
    : t.unitTitle(most.name, formatPercent(most.weighted / most.ceiling, language))
  return (
    <HorizontalBars t={uiTexts[language]} title={title} definition={t.unitDefinition(formatNumber(table.ceiling, language))}
      rows={[...rows, { label: t.carried, value: 100, words: formatPercent(1, language) }]}
      table={{ columns: [t.columns.unit, t.columns.posts, t.columns.weighted, t.columns.ceiling],
        rows: units.map(({ name, posts, weighted, ceiling }) => [name, formatNumber(posts, language, 1), say(weighted), say(ceiling)]) }} />
  )
}

/** Each unit's load in per cent of its ceiling, week by week: within the grey field the posts can carry it. */
export function LoadTrend({ data: { load }, view, t }: LoadProps) {
  const { language } = view
  const weeks = [...new Set(load.weeks.map(({ week }) => week))]
  if (weeks.length === 0) return <p class="quiet">{t.trendNone}</p>
  const percent = (unitId: string, week: string): number | null => {
    const found = load.weeks.find((row) => row.unitId === unitId && row.week === week)
    const share = found === undefined ? null : shareOf(found.weighted, found.posts * found.ceiling)
    return share === null ? null : Math.round(share * 100)
  }
  const shown = load.now.map(({ unitId }) => ({ unitId, name: unitName(load.units, unitId, ''), values: weeks.map((week) => percent(unitId, week)) }))
  const over = shown.filter(({ values }) => (values.at(-1) ?? 0) > 100)
  const said = (value: number | null): string => (value === null ? '' : formatPercent(value / 100, language))
  return (
    <BandLines t={uiTexts[language]} title={t.trendTitle(over.length)}
      definition={t.trendDefinition(formatWeek(weeks[0] ?? '', language, true), formatWeek(weeks.at(-1) ?? '', language, true)) + (load.weeks.some(({ afterwards }) => afterwards) ? t.trendAfterwards : '')}
      panels={shown.map(({ name, values }) => ({
        heading: t.panel(name, said(values.at(-1) ?? null)), outside: (values.at(-1) ?? 0) > 100,
        points: values.map((value, place) => ({ week: Number(weeks[place]?.slice(6) ?? 0), value, low: 0, high: 100 })),
      }))}
      table={{ columns: [t.columns.week, ...shown.map(({ name }) => name)],
        rows: weeks.map((week, place) => [formatWeek(week, language, true), ...shown.map(({ values }) => said(values[place] ?? null))]) }} />
  )
}

/** What the points come of, most first. */
export function ActivityBars({ activities, listHref, view, t }: LoadProps & { activities: readonly WeighedActivity[]; listHref: string }) {
  const { language } = view
  const summed = kinds.map((activity) => {
    const own = activities.filter((each) => each.activity === activity)
    return { activity, points: own.reduce((sum, { points }) => sum + points, 0), count: own.reduce((sum, { count }) => sum + count, 0) }
  }).filter(({ count }) => count > 0).toSorted((one, other) => other.points - one.points)
  const [most] = summed
  const share = most === undefined ? null : shareOf(most.points, summed.reduce((sum, { points }) => sum + points, 0))
  const say = (points: number): string => formatNumber(points, language, points < 10 ? 1 : 0)
  return (
    <HorizontalBars t={uiTexts[language]} definition={t.activityDefinition} listHref={listHref}
      title={most === undefined || share === null ? t.activityNone : t.activityTitle(t.activities[most.activity], formatPercent(share, language))}
      rows={summed.map(({ activity, points, count }) => ({ label: t.activities[activity], value: points, words: t.activityWords(say(points), count) }))}
      table={{ columns: [t.columns.activity, t.columns.count, t.columns.points], rows: summed.map(({ activity, points, count }) => [t.activities[activity], String(count), say(points)]) }} />
  )
}
