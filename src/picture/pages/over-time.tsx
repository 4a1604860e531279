import { formatDay, formatNumber, formatPercent, formatTime, formatWeek } from '../../calendar/format.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { BandLines } from '../../ui/charts/band-lines.tsx'
import type { ChartText } from '../../ui/charts/chart-figure.tsx'
import { TrendLine } from '../../ui/charts/trend-line.tsx'
import { Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { OverTime } from '../contract/over-time.ts'
import { figureRules } from '../rules/figures.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import type { OverTimeTexts } from '../texts/over-time.ts'
import { findingOf } from './alarm-words.ts'
import { ChooseFigure } from './choose-figure.tsx'
import { countedWords, drawnValue, figureDefinition, figureName, overTimeFinding } from './figure-words.ts'
import { marksFor } from './holiday-marks.ts'
import { listAddress } from './list-address.ts'
import { overTimeAddress, seenQuery } from './over-time-address.ts'
import type { Seen } from './over-time-address.ts'

type Props = { readonly data: OverTime; readonly view: View; readonly t: OverTimeTexts }
const seenIn = (data: OverTime): Seen => ({ unitId: data.unitId, weeks: data.weeks.length, knownOn: data.knownOn })

/** One figure over time: what it says now, the weeks with season and holidays, each unit, and what is counted. */
export function showOverTime(data: OverTime, view: View): Shown {
  const { language } = view
  const t = overTimeTexts[language]
  const unit = data.units.find(({ id }) => id === data.unitId)?.name ?? (data.units.length === 1 ? data.units[0]?.name : undefined) ?? t.all
  const at = `${formatDay(dayOf(data.at), language, 'long')} ${formatTime(timeOf(data.at), language)}`
  const seen = seenIn(data)
  const props = { data, view, t }
  const file = (form: string): string => `/lagesbild/over-tid/${data.figure}/${form}${seenQuery(seen)}`
  return {
    title: t.title, heading: overTimeFinding(data, language), lead: t.lead(figureDefinition(data.figure, language), unit), islands: ['ui/print'],
    actions: (
      <>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={file('csv')}>{t.csv}</ButtonLink>
        <ButtonLink href={file('xlsx')}>{t.xlsx}</ButtonLink>
        <ButtonLink href={`/lagesbild${seenQuery({ ...seen, weeks: undefined })}`} variant="quiet">{t.backToPicture}</ButtonLink>
      </>
    ),
    main: (
      <>
        <ChooseFigure figure={data.figure} units={data.units} seen={seen} language={language} />
        {data.knownOn !== null && <KnownThen day={data.knownOn} nowHref={overTimeAddress(data.figure, { ...seen, knownOn: null })} language={language} />}
        <Panel><FigureChart {...props} title={t.perWeek(figureName(data.figure, language))} /></Panel>
        {data.byUnit.length > 0 && <Panel><ByUnit {...props} /></Panel>}
        <div class="columns-2">
          <Panel heading={t.alarms}><AlarmList {...props} /></Panel>
          <Panel heading={t.definition}><Definition {...props} /></Panel>
        </div>
        <PrintFooter printed={uiTexts[language].printedBy(at, view.actor.name)} />
      </>
    ),
  }
}

/** Said on every page that counts what was known on an earlier day, with the way back. */
export function KnownThen({ day, nowHref, language }: { day: NonNullable<OverTime['knownOn']>; nowHref: string; language: View['language'] }) {
  const t = overTimeTexts[language]
  return (
    <Notice kind="warn" heading={t.knownHeading(formatDay(day, language, 'full'))}>
      <p>{t.knownHow} <a href={nowHref}>{t.backToNow}</a></p>
    </Notice>
  )
}

/** A figure's weeks drawn, under a title of the page's own. */
export function FigureChart({ data, view: { language }, t, title, definition, overTime }: Props & { title: string; definition?: string; overTime?: ChartText['overTime'] }) {
  const { figure, kind, weeks, whole, alarms, unitId } = data
  const judged = whole.points.some(({ expected }) => expected !== null)
  const rule = figureRules[figure]
  const list = rule?.list ?? null
  const number = (value: number): string => (kind === 'share' ? formatPercent(value, language) : formatNumber(value, language))
  const bounds = (low: number | null, high: number | null): string => (low === null || high === null ? t.unknown : `${formatNumber(low, language)}–${formatNumber(high, language)}`)
  const words = (point: { count: number | null; of: number | null } | null): string => (
    point === null || point.count === null ? t.unknown : countedWords({ count: point.count, of: point.of }, kind, language))
  return (
    <TrendLine t={uiTexts[language]} title={title} overTime={overTime} format={number} whole={kind !== 'share'} beforeLabel={t.beforeLabel} marks={marksFor(weeks, language)}
      definition={definition ?? `${data.knownOn === null ? '' : `${t.leadKnown(formatDay(data.knownOn, language, 'long'))} `}${t.chart(formatWeek(weeks[0] ?? '', language, true), formatWeek(weeks.at(-1) ?? '', language, true), judged)}`}
      points={whole.points.map((point) => ({ year: Number(point.week.slice(0, 4)), week: Number(point.week.slice(6)), value: drawnValue(point, kind),
        before: drawnValue(point.yearBefore, kind), low: point.lower, high: point.upper }))}
      alarms={alarms.flatMap((alarm, index) => (alarm.unitId === unitId ? [{ at: Math.max(0, weeks.indexOf(alarm.fromWeek)), number: index + 1 }] : []))}
      listHref={list === null || data.knownOn !== null ? undefined : listAddress(list, unitId, rule?.weekly === true ? weeks.at(-1) : undefined)}
      table={{
        columns: [t.columns.week, kind === 'share' ? t.columns.share : t.columns.count, t.columns.before, ...(judged ? [t.columns.within] : [])],
        rows: whole.points.toReversed().map((point) => [formatWeek(point.week, language, true), words(point), words(point.yearBefore),
          ...(judged ? [bounds(point.lower, point.upper)] : [])]),
        links: list === null || rule?.weekly !== true || data.knownOn !== null ? undefined : weeks.toReversed().map((week) => listAddress(list, unitId, week)),
      }} />
  )
}

/** Each unit by itself, drawn to one scale, by name: never in the order of their numbers. */
function ByUnit({ data, view: { language }, t }: Props) {
  const { byUnit, kind, figure, weeks } = data
  const percent = kind === 'share'
  const value = (point: (typeof byUnit)[number]['points'][number]): number | null => {
    const drawn = drawnValue(point, kind)
    return drawn === null ? null : percent ? Math.round(drawn * 100) : drawn
  }
  const name = figureName(figure, language)
  return (
    <>
      <BandLines t={uiTexts[language]} title={t.byUnit(percent ? `${name}, %` : name)} definition={t.byUnitHow}
        panels={byUnit.map(({ unitName, points }) => ({ heading: unitName ?? '', points: points.map((point) => {
          const counted = value(point)
          return { week: Number(point.week.slice(6)), value: counted, low: counted ?? 0, high: counted ?? 0 }
        }) }))}
        table={{ columns: [t.columns.week, ...byUnit.map(({ unitName }) => unitName ?? '')], rows: weeks.map((week, at): [string, ...string[]] => [formatWeek(week, language, true),
          ...byUnit.map(({ points }) => { const point = points[at]; return point === undefined || point.count === null ? t.unknown : countedWords({ count: point.count, of: point.of }, kind, language) })]).toReversed() }} />
      <FilterLinks label={t.followUnit} links={byUnit.map(({ unitId, unitName }) => (
        { href: overTimeAddress(figure, { ...seenIn(data), unitId }), label: t.follow(unitName ?? ''), current: false }))} />
    </>
  )
}

function AlarmList({ data, view: { language }, t }: Props) {
  if (data.knownOn !== null) return <p>{t.alarmsThen}</p>
  if (data.alarms.length === 0) return <p>{t.noAlarms}</p>
  return (
    <>
      <ol>
        {data.alarms.map((alarm) => (
          <li key={alarm.id}><a href={`/lagesbild/forandringar/${alarm.id}`}>{alarm.unitName === null ? '' : `${alarm.unitName}: `}{findingOf(alarm, language)}</a></li>
        ))}
      </ol>
      {data.alarms.some(({ unitId }) => unitId === data.unitId) && <p class="quiet">{t.alarmsHow}</p>}
    </>
  )
}

function Definition({ data, view: { language }, t }: Props) {
  const rule = figureRules[data.figure]
  const isCounted = rule?.group === 'contacts' || rule?.kind === 'count' && rule.list === 'anmalningar' || data.figure === 'decisions.in_time'
  const list = rule?.list ?? null
  const last = data.weeks.at(-1)
  return (
    <DefinitionList rows={[
      { term: figureName(data.figure, language), value: figureDefinition(data.figure, language) },
      { term: t.source, value: isCounted ? t.sourceCount : t.sourceRows },
      ...(data.since === null ? [] : [{ term: t.since, value: formatWeek(data.since, language, true) }]),
      { term: t.kept, value: rule?.known === true ? t.keptYes : t.keptNo },
      { term: t.rows, value: list === null ? t.noRows : <a href={listAddress(list, data.unitId, rule?.weekly === true ? last : undefined)}>
        {rule?.weekly === true ? t.openWeek(formatWeek(last ?? '', language)) : t.openNow}</a> },
    ]} />
  )
}
