import { formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { PeriodBars } from '../../ui/charts/period-bars.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { TimeUseView } from '../contract/time-use.ts'
import { timeTexts } from '../texts/time-use.ts'
import type { TimeTexts } from '../texts/time-use.ts'
import { addressOf, shareOf } from './address.ts'
import { HowCounted, PageActions, Printed, UnitLinks, unitName } from './frame.tsx'

type Props = { readonly data: TimeUseView; readonly view: View; readonly t: TimeTexts }

/** How the working time divides, with what is assumed said on the page. */
export function showTimeUse(data: TimeUseView, view: View): Shown {
  const { language } = view
  const t = timeTexts[language]
  const children = data.whole?.shares?.find(({ part }) => part === 'children')
  const [from, to] = [formatWeek(data.weeks[0] ?? '', language, true), formatWeek(data.weeks.at(-1) ?? '', language, true)]
  const props = { data, view, t }
  const over = (data.whole?.shares ?? []).reduce((sum, { share }) => sum + share, 0) > 1.000001
  return {
    title: t.title, heading: children === undefined ? t.headingNone : t.heading(formatPercent(children.share, language, 1)), islands: ['ui/print'],
    lead: `${t.lead(unitName(data.units, data.unitId, t.allUnits), from, to)} ${t.leadTable}`,
    actions: <PageActions print={t.print} csv={t.csv} href={addressOf('/tidsanvandning/csv', { enhet: data.unitId })} more={{ href: '/arbetsbelastning/poang', label: t.toTable }} />,
    main: (
      <>
        <UnitLinks units={data.units} unitId={data.unitId} path="/tidsanvandning" all={t.allUnits} label={t.units} />
        {over && <Notice kind="warn" heading={t.title}><p>{t.over}</p></Notice>}
        {data.byUnit.length === 0 ? <EmptyState heading={t.emptyHeading}>{t.empty}</EmptyState> : (
          <div class="columns-2">
            {data.whole?.shares != null && <Panel><Parts {...props} /></Panel>}
            {(data.byUnit.length > 1 || data.whole === null) && <Panel><Units {...props} /></Panel>}
          </div>
        )}
        {children !== undefined && <Panel><Weeks {...props} /></Panel>}
        <HowCounted heading={t.howHeading} lines={howOf(props)} />
        <Printed view={view} />
      </>
    ),
  }
}

function howOf({ data, view, t }: Props): readonly string[] {
  const say = (value: number): string => formatNumber(value, view.language)
  const { journey, note, document, investigation } = data.minutes
  const met = (data.whole?.sums.childMinutes ?? 0) + (data.whole?.sums.adultMinutes ?? 0)
  const assumed = shareOf(data.whole?.sums.assumedMinutes ?? 0, met) ?? 0
  return t.how({ journey: say(journey), note: say(note), document: say(document), investigation: say(investigation) }, formatPercent(assumed, view.language))
}

const hours = (minutes: number, view: View): string => formatNumber(minutes / 60, view.language)

function Parts({ data, view, t }: Props) {
  const { language } = view
  const shares = data.whole?.shares ?? []
  const worked = hours(data.whole?.sums.workingMinutes ?? 0, view)
  const other = shares.find(({ part }) => part === 'other')
  const [most] = shares.filter(({ part }) => part !== 'other').toSorted((one, next) => next.share - one.share)
  const title = other !== undefined && other.share >= 0.5 ? t.partsTitle(formatPercent(other.share, language, 1))
    : most === undefined ? t.title : t.partsTitleMost(t.parts[most.part], formatPercent(most.share, language, 1))
  return (
    <HorizontalBars t={uiTexts[language]} title={title} definition={t.partsDefinition(worked)}
      rows={shares.map(({ part, share, minutes }) => ({ label: t.parts[part], value: Math.round(share * 1000) / 10, words: t.words(formatPercent(share, language, 1), hours(minutes, view)) }))}
      table={{ columns: [t.columns.part, t.columns.hours, t.columns.share], rows: shares.map(({ part, minutes, share }) => [t.parts[part], hours(minutes, view), formatPercent(share, language, 1)]) }} />
  )
}

/** The share with children of each unit, by name; units that are too small say so. */
function Units({ data, view, t }: Props) {
  const { language } = view
  const rows = data.units.flatMap(({ id, name }) => data.byUnit.filter(({ unitId }) => unitId === id).map(({ workers, sums, shares }) => {
    const children = shares?.find(({ part }) => part === 'children')
    const words = children === undefined || sums === null ? t.tooFew(data.fewest) : t.unitWords(formatPercent(children.share, language, 1), hours(children.minutes, view), hours(sums.workingMinutes, view))
    return { label: name, value: Math.round((children?.share ?? 0) * 1000) / 10, words, workers }
  }))
  return (
    <HorizontalBars t={uiTexts[language]} title={t.unitTitle} definition={t.unitDefinition} rows={rows}
      table={{ columns: [t.columns.unit, t.columns.share, t.columns.workers], rows: rows.map(({ label, words, workers }) => [label, words, String(workers)]) }} />
  )
}

function Weeks({ data, view, t }: Props) {
  const { language } = view
  const say = (share: number | null): string => (share === null ? t.weekNone : formatPercent(share, language, 1))
  return (
    <PeriodBars t={uiTexts[language]} title={t.weekTitle} definition={t.weekDefinition}
      periods={data.byWeek.map(({ week, children }) => ({ label: formatWeek(week, language, true), short: formatWeek(week, language), value: children === null ? null : children * 100, words: say(children) }))}
      table={{ columns: [t.columns.week, t.columns.share], rows: data.byWeek.map(({ week, children }) => [formatWeek(week, language, true), say(children)]) }} />
  )
}
