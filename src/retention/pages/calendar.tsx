import { day } from '../../calendar/day.ts'
import { formatDay, formatMonth, formatNumber } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { RetentionView } from '../contract.ts'
import { retentionTexts } from '../texts.ts'
import { KeptFiles, Packages } from './archive.tsx'
import { Destructions } from './destructions.tsx'

type Props = { data: RetentionView; view: View }

/** What is to be destroyed, what comes, what is kept and why, and the proposals with their proof. */
export function showCalendar(data: RetentionView, view: View, entered: Entered | null): Shown {
  const t = retentionTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.heading(data.due.length), lead: t.lead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <Panel heading={t.dueHeading} id="subject" flush>
          {data.due.length === 0 ? <EmptyState heading={t.nothingDue}>{t.nothingDueHint}</EmptyState> : <Due data={data} view={view} />}
        </Panel>
        <Panel heading={t.donePartHeading} id="forslag" flush>
          {data.destructions.length === 0 ? <EmptyState heading={t.noDone}>{t.noDoneHint}</EmptyState> : <Destructions data={data} view={view} form={form} />}
        </Panel>
        <Panel heading={t.archive.heading} id="person" flush><KeptFiles data={data} view={view} /></Panel>
        <Panel heading={t.archive.packages} id="paket" flush><Packages data={data} view={view} form={form} /></Panel>
        <div class="columns-2">
          <Panel heading={t.monthsHeading} id="manader" flush><Months data={data} view={view} /></Panel>
          <Panel heading={t.keptHeading} id="sparas" flush><Kept data={data} view={view} /></Panel>
        </div>
      </>
    ),
  }
}

function Due({ data, view }: Props) {
  const t = retentionTexts[view.language]
  const long = (on: string): string => formatDay(day(on), view.language, 'long')
  const proposes = view.actor.may.has('retention.propose')
  const table = (
    <Table caption={t.dueCaption} captionHidden stacked columns={[...(proposes ? [{ label: t.choose, hidden: true }] : []), { label: t.case }, { label: t.what }, { label: t.until },
      { label: t.by }, { label: t.why }, { label: t.state }]}>
      {data.due.map((line) => (
        <Row key={`${line.kind} ${line.subjectId}`}>
          {proposes && (
            <Cell>
              {!line.proposed && <input type="checkbox" name="subject" value={`${line.kind}:${line.subjectId}`} aria-label={`${line.caseNumber ?? ''} ${t.kinds[line.kind]}`} />}
            </Cell>
          )}
          <RowHead><a href={`/person/${line.personId}`}>{line.caseNumber ?? t.toPerson}</a></RowHead>
          <Cell label={t.what}>{t.kinds[line.kind]}</Cell>
          <Cell label={t.until}>{long(line.until)}</Cell>
          <Cell label={t.by}>{line.overdue ? <strong class="alarming">{long(line.destroyBy)}</strong> : long(line.destroyBy)}</Cell>
          <Cell label={t.why} second={line.paragraph}>{t.reasons[line.reason]}</Cell>
          <Cell label={t.state}>{line.proposed ? t.proposed : line.overdue ? t.overdue : t.open}</Cell>
        </Row>
      ))}
    </Table>
  )
  return (
    <>
      {data.due.length >= 500 && <Notice>{t.more}</Notice>}
      {proposes ? (
        <PostForm csrf={view.shell.csrf} action="/gallring">
          <input type="hidden" name="what" value="propose" />
          {table}
          <div class="panel-foot"><ButtonRow><Button variant="primary">{t.propose}</Button></ButtonRow></div>
        </PostForm>
      ) : table}
    </>
  )
}

function Months({ data, view }: Props) {
  const t = retentionTexts[view.language]
  if (data.months.length === 0) return <EmptyState heading={t.noMonths}>{t.nothingDueHint}</EmptyState>
  return (
    <Table caption={t.monthsCaption} captionHidden columns={[{ label: t.month }, { label: t.persons, align: 'end' }, { label: t.reports, align: 'end' }]}>
      {data.months.map(({ month, persons, reports }) => (
        <Row key={month}>
          <RowHead>{formatMonth(month, view.language)}</RowHead>
          <Cell label={t.persons} align="end">{formatNumber(persons, view.language)}</Cell>
          <Cell label={t.reports} align="end">{formatNumber(reports, view.language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Kept({ data, view }: Props) {
  const t = retentionTexts[view.language]
  if (data.kept.length === 0) return <EmptyState heading={t.nothingKept}>{t.keptHint}</EmptyState>
  return (
    <Table caption={t.keptCaption} captionHidden columns={[{ label: t.why }, { label: t.paragraph }, { label: t.count, align: 'end' }]}>
      {data.kept.map(({ reason, paragraph, persons }) => (
        <Row key={`${reason} ${paragraph}`}>
          <RowHead>{t.reasons[reason]}</RowHead>
          <Cell label={t.paragraph}>{paragraph}</Cell>
          <Cell label={t.count} align="end">{formatNumber(persons, view.language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
