import { formatInstant, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { KeyFigures } from '../../ui/picture-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ContinuityView } from '../contract/continuity.ts'
import { continuityTexts } from '../texts/continuity.ts'
import type { ContinuityTexts } from '../texts/continuity.ts'
import { addressOf, shareOf } from './address.ts'
import { PageActions, Printed, UnitLinks, unitName } from './frame.tsx'

type Props = { readonly data: ContinuityView; readonly view: View; readonly t: ContinuityTexts }

/** How many workers the children had in a year, how often they met the responsible one, and why it changed. */
export function showContinuity(data: ContinuityView, view: View): Shown {
  const { language, clock } = view
  const t = continuityTexts[language]
  const { whole, year } = data
  const unit = unitName(data.units, data.unitId, t.allUnits)
  const now = Number(clock.today().slice(0, 4))
  const more = whole.withTwo + whole.withMore
  const props = { data, view, t }
  return {
    title: t.title, heading: whole.children === 0 ? t.headingNone(year) : t.heading(more, whole.children, year), islands: ['ui/print'],
    lead: data.countedAt === null ? t.leadNone(unit) : t.lead(unit, formatInstant(data.countedAt, clock.today(), language)),
    actions: <PageActions print={t.print} csv={t.csv} href={addressOf('/kontinuitet/csv', { enhet: data.unitId, ar: year })} />,
    main: (
      <>
        <UnitLinks units={data.units} unitId={data.unitId} path="/kontinuitet" all={t.allUnits} label={t.units} more={{ ar: year }} />
        <FilterLinks label={t.years} links={[now - 1, now].map((each) => (
          { href: addressOf('/kontinuitet', { enhet: data.unitId, ar: each }), label: String(each), current: each === year }))} />
        {whole.children === 0 ? <EmptyState heading={t.emptyHeading}>{t.empty}</EmptyState> : (
          <div class="columns-2">
            <Panel><Workers {...props} /></Panel>
            <Panel><Reasons {...props} /></Panel>
            <Panel><Figures {...props} /></Panel>
            {data.byUnit.length > 1 && <Panel><Units {...props} /></Panel>}
          </div>
        )}
        <Printed view={view} />
      </>
    ),
  }
}

const listOf = ({ unitId, year }: ContinuityView): string => addressOf('/kontinuitet/barn', { enhet: unitId, ar: year })

function Workers({ data, view, t }: Props) {
  const { whole, year } = data
  const rows = [{ label: t.one, value: whole.withOne }, { label: t.two, value: whole.withTwo }, { label: t.more, value: whole.withMore }]
  return (
    <HorizontalBars t={uiTexts[view.language]} title={t.workersTitle(formatNumber(whole.workers / whole.children, view.language, 1))}
      definition={t.workersDefinition(year, whole.children)} rows={rows.map((row) => ({ ...row, words: t.children(row.value) }))}
      table={{ columns: [t.columns.workers, t.columns.children], rows: rows.map(({ label, value }) => [label, String(value)]) }} />
  )
}

function Reasons({ data, view, t }: Props) {
  const { changes } = data.whole
  const [first] = changes
  return (
    <HorizontalBars t={uiTexts[view.language]} title={first === undefined ? t.reasonsNone : t.reasonsTitle(t.reasons[first.reason])}
      definition={t.reasonsDefinition(changes.reduce((sum, { count }) => sum + count, 0))} listHref={listOf(data)}
      rows={changes.map(({ reason, count }) => ({ label: t.reasons[reason], value: count, words: String(count) }))}
      table={{ columns: [t.columns.reason, t.columns.changes], rows: changes.map(({ reason, count }) => [t.reasons[reason], String(count)]) }} />
  )
}

function Figures({ data, view, t }: Props) {
  const { language } = view
  const { whole, years } = data
  const share = shareOf(whole.withResponsible, whole.contacts)
  const mean = (row: { workers: number; children: number }): string => (row.children === 0 ? '' : formatNumber(row.workers / row.children, language, 2))
  return (
    <>
      <KeyFigures howCounted={uiTexts[language].howCounted} figures={[
        { label: t.contactsLabel, value: share === null ? t.contactsNone : formatPercent(share, language), definition: t.contactsDefinition,
          numbers: share === null ? undefined : t.contactsNumbers(whole.withResponsible, whole.contacts) },
        { label: t.meanLabel, value: mean(whole), numbers: t.meanNumbers(whole.workers, whole.children), definition: t.meanDefinition, href: listOf(data) },
      ]} />
      <HorizontalBars t={uiTexts[language]} title={t.yearsTitle} definition={t.yearsDefinition}
        rows={years.map((row) => ({ label: String(row.year), value: row.children === 0 ? 0 : row.workers / row.children, words: mean(row) }))}
        table={{ columns: [t.columns.year, t.columns.children, t.columns.workers, t.columns.contacts, t.columns.withResponsible],
          rows: years.map((row) => [String(row.year), String(row.children), String(row.workers), String(row.contacts), String(row.withResponsible)]) }} />
    </>
  )
}

function Units({ data, view, t }: Props) {
  const { language } = view
  const units = data.units.flatMap(({ id, name }) => data.byUnit.filter(({ unitId, children }) => unitId === id && children > 0).map((row) => ({ name, ...row })))
  const share = (row: (typeof units)[number]): number => (row.withTwo + row.withMore) / row.children
  return (
    <HorizontalBars t={uiTexts[language]} title={t.unitTitle} definition={t.unitDefinition}
      rows={units.map((row) => ({ label: row.name, value: Math.round(share(row) * 100), words: t.unitWords(row.withTwo + row.withMore, row.children, formatPercent(share(row), language)) }))}
      table={{ columns: [t.columns.unit, t.columns.children, t.columns.one, t.columns.two, t.columns.more, t.columns.contacts, t.columns.withResponsible],
        rows: units.map((row) => [row.name, ...[row.children, row.withOne, row.withTwo, row.withMore, row.contacts, row.withResponsible].map(String)] as const) }} />
  )
}
