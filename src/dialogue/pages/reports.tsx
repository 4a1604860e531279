import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DueReport, Rhythm } from '../contract/reports.ts'
import { reportTexts } from '../texts/reports.ts'
import type { ReportList } from '../usecases/read-report.ts'

const path = '/dialograpporter'
const daysShown = 6

/** The reports, and the days that status reports are due. */
export function reportsPage({ list: { reports, total, page, pages }, rhythm }: { list: ReportList; rhythm: Rhythm }, view: View): Shown {
  const { language, clock, actor } = view
  const t = reportTexts[language]
  const writes = actor.may.has('dialogue.write')
  return {
    title: t.title, heading: t.heading(total), lead: t.lead, status: doneMessage(view, t.done),
    actions: <>
      {writes && <ButtonLink href={`${path}/ny`} variant="primary">{t.new}</ButtonLink>}
      <ButtonLink href="/rapporter" variant="quiet">{t.toPublic}</ButtonLink>
    </>,
    main: <>
      {reports.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
        <Panel flush>
          <Table caption={t.caption} captionHidden stacked columns={[{ label: t.columns.report }, { label: t.columns.kind }, { label: t.columns.stage }, { label: t.columns.changed }, { label: t.columns.version, align: 'end' }]}>
            {reports.map((report) => (
              <Row key={report.id} open={`${path}/${report.id}`}>
                <RowHead second={report.author}><a class="anywhere" href={`${path}/${report.id}`}>{report.title}</a></RowHead>
                <Cell label={t.columns.kind}>{t.kinds[report.kind]}</Cell>
                <Cell label={t.columns.stage} tone={report.stage === 'review' ? 'warn' : undefined}>{t.stages[report.stage]}</Cell>
                <Cell label={t.columns.changed}>{formatInstant(report.changedAt, clock.today(), language)}</Cell>
                <Cell label={t.columns.version} align="end">{report.number}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${path}?sida=${to}`} t={uiTexts[language]} />
      <DueDays rhythm={rhythm} view={view} writes={writes} />
    </>,
  }
}

function DueDays({ rhythm: { startOn, months, due }, view, writes }: { rhythm: Rhythm; view: View; writes: boolean }) {
  const { language } = view
  const t = reportTexts[language]
  const earlier = due.slice(daysShown)
  return (
    <Panel heading={t.dueHeading} id="statusrapporter">
      {startOn === null ? <p>{t.dueNone}</p> : <>
        <p>{t.dueLead(formatDay(startOn, language, 'long'), months)}</p>
        <DueTable due={due.slice(0, daysShown)} view={view} writes={writes} />
        {earlier.length > 0 && <details><summary>{t.more(earlier.length)}</summary><DueTable due={earlier} view={view} writes={writes} /></details>}
      </>}
      {writes && <ButtonRow><ButtonLink href={`${path}/takt`}>{startOn === null ? t.setRhythm : t.rhythm}</ButtonLink></ButtonRow>}
    </Panel>
  )
}

function DueTable({ due, view, writes }: { due: readonly DueReport[]; view: View; writes: boolean }) {
  const { language } = view
  const t = reportTexts[language]
  const state = (each: DueReport): string => (each.published ? t.duePublished : [...(each.reportId === null ? (each.late ? [] : [t.dueNot]) : [t.dueMade]), ...(each.late ? [t.dueLate] : [])].join('. '))
  return (
    <Table caption={t.dueCaption} captionHidden stacked columns={[{ label: t.dueOn }, { label: t.period }, { label: t.dueState }]}>
      {due.map((each) => (
        <Row key={each.dueOn}>
          <RowHead>{formatDay(each.dueOn, language, 'long')}</RowHead>
          <Cell label={t.period}>{t.periodOf(formatDay(each.fromOn, language, 'long'), formatDay(each.toOn, language, 'long'))}</Cell>
          <Cell label={t.dueState} tone={each.late ? 'warn' : undefined}>
            {each.reportId !== null ? <a href={`${path}/${each.reportId}`}>{state(each)}<span class="ds-sr-only"> {formatDay(each.dueOn, language, 'long')}</span></a> : state(each)}
            {each.reportId === null && writes && (
              <PostForm csrf={view.shell.csrf} action={`${path}/status`}>
                <input type="hidden" name="dueOn" value={each.dueOn} />
                <Button>{t.makeStatus}<span class="ds-sr-only"> {formatDay(each.dueOn, language, 'long')}</span></Button>
              </PostForm>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
