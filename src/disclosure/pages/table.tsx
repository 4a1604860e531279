import { formatDay, formatNumber, formatTime } from '../../calendar/format.ts'
import { MONTH_NAMES } from '../../calendar/names.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PeriodBars } from '../../ui/charts/period-bars.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Release, ReleasedTable } from '../contract.ts'
import { measures } from '../rules/measure.ts'
import { periodBefore } from '../rules/period.ts'
import { all } from '../rules/table.ts'
import { disclosureTexts, periodWords } from '../texts.ts'
import type { DisclosureTexts } from '../texts.ts'
import { Protected } from './catalogue.tsx'
import { ByCategory, ByUnit } from './cells.tsx'

/** So many periods are offered as links, and drawn. */
const mostShown = 13

/** One released table: its finding, its periods, the numbers that may be shown and how they are counted. */
export function showTable(table: ReleasedTable, view: View): Shown {
  const { language } = view
  const t = disclosureTexts[language]
  const { title, definition } = t.measures[table.measure]
  const { release } = table
  const now = view.clock.now()
  const printedAt = `${formatDay(dayOf(now), language, 'long')} ${formatTime(timeOf(now), language)}`
  return {
    title: `${title} – ${t.title}`, heading: headingOf(table, view, t),
    lead: release === null
      ? definition : t.tableLead(definition, formatDay(dayOf(release.releasedAt), language, 'weekday', view.clock.today())),
    actions: (
      <>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={`/statistik/${table.measure}/csv`}>{t.csv}</ButtonLink>
        <ButtonLink href="/statistik" variant="quiet">{t.back}</ButtonLink>
      </>
    ),
    islands: ['ui/print'],
    main: (
      <>
        {release === null ? <EmptyState heading={t.nothingYet}>{t.nothingYetHow}</EmptyState> : (
          <>
            <Periods table={table} release={release} view={view} t={t} />
            {release.withheld
              ? <Notice heading={headingOf(table, view, t)}><p>{t.withheldHow}</p></Notice>
              : <Numbers table={table} release={release} view={view} />}
            <Panel><OverTime table={table} view={view} t={t} /></Panel>
          </>
        )}
        <Protected t={t} />
        <PrintFooter printed={uiTexts[language].printedBy(printedAt, view.actor.name)} />
      </>
    ),
  }
}

function headingOf({ measure, release }: ReleasedTable, { language }: View, t: DisclosureTexts): string {
  const { title, counted } = t.measures[measure]
  if (release === null) return title
  const when = periodWords(release.period, language)
  const total = countAt(release, all, all)
  if (total === null) return t.withheldHeading(title, when)
  const words = t.latest(counted(total), when)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function Periods({ table, release, view, t }: { table: ReleasedTable; release: Release; view: View; t: DisclosureTexts }) {
  const links = table.periods.slice(0, mostShown).map(({ period }, index) => ({
    href: `/statistik/${table.measure}${index === 0 ? '' : `?period=${period}`}`,
    label: periodWords(period, view.language), current: period === release.period,
  }))
  return links.length < 2 ? null : <FilterLinks label={t.periods} links={links} />
}

function Numbers({ table, release, view }: { table: ReleasedTable; release: Release; view: View }) {
  const { language } = view
  const t = disclosureTexts[language]
  const { detail } = measures[table.measure]
  const before = periodWords(periodBefore(release.period, table.periodKind), language)
  return (
    <>
      {detail !== 'municipality_only' && <ByUnit table={table} release={release} language={language} />}
      {detail !== 'every_category' && <ByCategory table={table} release={release} language={language} />}
      {release.late !== 0 && <p>{release.late === null ? t.lateFew(before) : t.late(release.late, before)}</p>}
    </>
  )
}

/** The grand total of each period, oldest first; a gap where it may not be shown. */
function OverTime({ table, view, t }: { table: ReleasedTable; view: View; t: DisclosureTexts }) {
  const { language } = view
  const { title, counted } = t.measures[table.measure]
  const shown = table.periods.slice(0, mostShown)
  const told = shown.flatMap(({ period, total }) => (total === null ? [] : [t.latest(counted(total), periodWords(period, language))]))
  const words = (total: number | null): string => (total === null ? t.withheldWord : formatNumber(total, language))
  const finding = told[0] === undefined ? title : t.overTime(told[0].slice(0, 1).toUpperCase() + told[0].slice(1), told[1] ?? null)
  return (
    <PeriodBars
      t={uiTexts[language]} title={finding} definition={t.overTimeDefinition(title)}
      periods={shown.toReversed().map(({ period, total }) => (
        { label: periodWords(period, language), short: shortOf(period, language, t), value: total, words: words(total) }))}
      table={{ columns: [t.periods, t.number], rows: shown.map(({ period, total }) => [periodWords(period, language), words(total)]) }}
    />
  )
}

/** Under the axis: "okt 26", "kv 4 26", "v 47", "2026". */
function shortOf(period: string, language: View['language'], t: DisclosureTexts): string {
  if (period.includes('W')) return t.shortWeek(Number(period.slice(6)))
  if (period.includes('Q')) return t.shortQuarter(Number(period.slice(6)), period.slice(2, 4))
  return period.length === 7 ? `${MONTH_NAMES[language].short[Number(period.slice(5)) - 1] ?? ''} ${period.slice(2, 4)}` : period
}

/** @returns null when hidden or withheld. */
function countAt({ cells }: Release, unit: string, category: string): number | null {
  return cells.find((cell) => cell.unit === unit && cell.category === category)?.count ?? null
}
