import { formatNumber, formatWeek } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Choices, ReachWeeks } from '../contract/enquiries.ts'
import { enquiryTexts } from '../texts/enquiries.ts'
import { AnswerChart, ThemeBars, total, VisitChart, WaitingBars, weeksOf } from './enquiry-charts.tsx'
import { codeWords } from './enquiry-words.ts'

export type WeeksData = { readonly weeks: ReachWeeks; readonly choices: Choices; readonly unitId: string | null }
type Props = { readonly data: WeeksData; readonly view: View }

const addressOf = (path: string, unitId: string | null): string => (unitId === null ? path : `${path}?enhet=${unitId}`)

/** Half a year of questions and visits: by answer, by theme, week by week, of a unit or of all. */
export function weeksPage(data: WeeksData, view: View): Shown {
  const t = enquiryTexts[view.language]
  const { weeks, unitId } = data
  const say = (value: number): string => formatNumber(value, view.language)
  const [enquiries, visits] = [total(weeks.enquiries, (row) => row.enquiries), total(weeks.visits, (row) => row.visits)]
  return {
    title: t.weeksTitle, heading: enquiries + visits === 0 ? t.weeksNone : t.weeksHeading(say(enquiries), say(visits)),
    lead: `${t.weeksLead(weeks.units.find(({ id }) => id === unitId)?.name ?? t.allUnits)} ${t.earlySigns}`,
    actions: (
      <ButtonRow>
        {view.actor.may.has('enquiry.write') && <ButtonLink href="/fragor">{t.toCount}</ButtonLink>}
        <ButtonLink href={addressOf('/fragor/veckor/csv', unitId)}>{t.csv}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <>
        {weeks.units.length > 1 && <FilterLinks label={t.units} links={[
          { href: '/fragor/veckor', label: t.allUnits, current: unitId === null },
          ...weeks.units.map(({ id, name }) => ({ href: addressOf('/fragor/veckor', id), label: name, current: id === unitId })),
        ]} />}
        {enquiries + visits === 0 ? <EmptyState heading={t.weeksNone}>{t.weeksNoneHow}</EmptyState> : (
          <>
            <div class="columns-2">
              <Panel><AnswerChart data={data} view={view} /></Panel>
              <Panel><VisitChart data={data} view={view} /></Panel>
              <Panel><ThemeBars data={data} view={view} /></Panel>
              <Panel><WaitingBars data={data} view={view} /></Panel>
            </div>
            <Panel heading={t.weekTable} id="veckor" flush><WeekTable data={data} view={view} /></Panel>
          </>
        )}
      </>
    ),
  }
}

function WeekTable({ data: { weeks, choices }, view: { language } }: Props) {
  const t = enquiryTexts[language]
  const themes = choices.theme.filter(({ code }) => weeks.enquiries.some((row) => row.theme === code))
  const sum = (week: string, theme: string | null): number => (
    total(weeks.enquiries.filter((row) => row.week === week && (theme === null || row.theme === theme)), (row) => row.enquiries))
  return (
    <Table caption={t.weekTable} captionHidden dense columns={[
      { label: t.week }, ...themes.map(({ code }) => ({ label: codeWords(choices, 'theme', code, language), align: 'end' as const })),
        { label: t.total, align: 'end' as const },
    ]}>
      {weeksOf(weeks).toReversed().map((week) => (
        <Row key={week}>
          <RowHead>{formatWeek(week, language, true)}{week === weeks.toWeek && ` ${t.goingOn}`}</RowHead>
          {themes.map(({ code }) => <Cell key={code} align="end">{sum(week, code)}</Cell>)}
          <Cell align="end">{sum(week, null)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Every count as one long table, for Swedish Excel. */
export function weeksCsv({ weeks, choices }: WeeksData, language: Language): Sent {
  const t = enquiryTexts[language]
  const unit = (id: string): string => weeks.units.find((each) => each.id === id)?.name ?? ''
  const body = writeCsv([t.week, t.unit, t.what, t.theme, t.channel, t.answer, t.number, t.timed, t.waitedSum], [
    ...weeks.enquiries.map((row) => [row.week, unit(row.unitId), t.kindOfRow.enquiry, codeWords(choices, 'theme', row.theme, language),
      t.channels[row.channel],
      t.answers[row.answer], row.enquiries, row.timed, row.waitedMinutes]),
    ...weeks.visits.map((row) => [row.week, unit(row.unitId), t.kindOfRow.visit, t.visits[row.kind], null, null, row.visits, null, null]),
  ])
  return { name: `fragor-${weeks.toWeek}.csv`, type: 'text/csv; charset=utf-8', body }
}
