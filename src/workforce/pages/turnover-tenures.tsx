import { formatDay, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { TenuresView } from '../contract/turnover-page.ts'
import { turnoverTexts } from '../texts/turnover.ts'
import { SurvivalChart } from './survival-chart.tsx'
import { Printed, TurnoverTabs } from './turnover-words.tsx'

type Cohort = TenuresView['cohorts'][number]
type Props = { readonly data: TenuresView; readonly view: View }
const daysAYear = 365.25

/** How long permanent employments last: one curve of all, and a row for each year of start. */
export function tenuresPage(data: TenuresView, view: View): Shown {
  const { language } = view
  const t = turnoverTexts[language].tenures
  const [all] = data.cohorts
  const median = all?.median.time ?? null
  return {
    title: t.title, islands: ['ui/print'],
    heading: all === undefined ? t.headingNone : median === null ? t.headingNoMedian : t.headingMedian(yearsOf(median, language)),
    lead: data.since === null ? t.lead : `${t.lead} ${t.since(formatDay(data.since, language, 'long'))}`,
    actions: <Button type="button" data-print hidden>{turnoverTexts[language].print}</Button>,
    main: (
      <>
        <TurnoverTabs page="tenures" view={view} />
        {all === undefined ? <EmptyState heading={t.headingNone}>{turnoverTexts[language].empty}</EmptyState> : (
          <>
            <Panel><Curve cohort={all} view={view} /></Panel>
            <Panel heading={t.byStart} id="startar" flush><Cohorts data={data} view={view} /></Panel>
          </>
        )}
        <Printed view={view} />
      </>
    ),
  }
}

const yearsOf = (days: number, language: Language): string => formatNumber(days / daysAYear, language, 1)

function Curve({ cohort, view: { language } }: { cohort: Cohort; view: View }) {
  const t = turnoverTexts[language].tenures
  const { columnsCurve: columns } = t
  const median = cohort.median.time
  // A row a year is enough to read the curve by; the steps are days.
  const rows = yearly(cohort).map(({ atRisk, survival, low, high, year }): readonly [string, ...string[]] => [
    t.years(year), formatNumber(atRisk, language), formatPercent(survival, language), ...[low, high].map((value) => (value === null ? '' : formatPercent(value, language)))])
  return (
    <SurvivalChart t={uiTexts[language]} language={language} years={t.years} steps={cohort.steps} definition={t.chartDefinition}
      title={median === null ? t.headingNoMedian : t.headingMedian(yearsOf(median, language))}
      table={{ columns: [columns.year, columns.atRisk, columns.share, columns.low, columns.high], rows }} />
  )
}

/** The last step of each whole year that was reached. */
function yearly({ steps }: Cohort): Array<Cohort['steps'][number] & { year: number }> {
  const longest = Math.ceil((steps.at(-1)?.time ?? 0) / daysAYear)
  return Array.from({ length: longest }, (_, at) => at + 1).flatMap((year) => {
    const step = steps.findLast(({ time }) => time <= year * daysAYear)
    return step === undefined ? [] : [{ ...step, year }]
  })
}

function Cohorts({ data: { cohorts }, view: { language } }: Props) {
  const t = turnoverTexts[language].tenures
  const { columns } = t
  const interval = (low: string, high: string): string | undefined => (low === '' ? undefined : high === '' ? t.atLeast(low) : `${low}–${high}`)
  const percent = (value: number | null): string => (value === null ? '' : formatPercent(value, language))
  const years = (value: number | null): string => (value === null ? '' : yearsOf(value, language))
  return (
    <>
      <Table caption={t.byStart} captionHidden stacked columns={[{ label: columns.start }, { label: columns.count, align: 'end' },
        ...(cohorts[0]?.afterYears ?? []).map((after) => ({ label: columns.after(after.years), align: 'end' as const })), { label: columns.median, align: 'end' }]}>
        {cohorts.map(({ startYear, count, afterYears, median }) => (
          <Row key={startYear ?? 'all'}>
            <RowHead>{startYear ?? t.all}</RowHead><Cell label={columns.count} align="end">{formatNumber(count, language)}</Cell>
            {afterYears.map((after) => (after.share === null
              ? <Cell key={after.years} label={columns.after(after.years)} align="end"><span class="quiet">{t.notFollowed}</span></Cell>
              : <Cell key={after.years} label={columns.after(after.years)} align="end" second={interval(percent(after.share.low), percent(after.share.high))}>{percent(after.share.survival)}</Cell>))}
            <Cell label={columns.median} align="end" second={median.time === null ? undefined : interval(years(median.low), years(median.high))}>
              {median.time === null ? <span class="quiet">{t.notReached}</span> : years(median.time)}
            </Cell>
          </Row>
        ))}
      </Table>
      <p class="table-note">{t.few}</p>
    </>
  )
}
