import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { AdministrationNav } from '../../mount/administration-nav.tsx'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { listedStates } from '../contract.ts'
import type { AccessibilityFault, Done, Job, JobList, Jobs, ListedState, Turn } from '../contract.ts'
import { jobTexts } from '../texts/jobs.ts'
import type { JobTexts } from '../texts/jobs.ts'

type Asked = { readonly kind: string | undefined; readonly state: ListedState | undefined }
type Data = { readonly jobs: Jobs; readonly faults: readonly AccessibilityFault[]; readonly list: JobList; readonly asked: Asked }
type Parts = { readonly view: View; readonly t: JobTexts }

/** What failed first, with what the public has reported about accessibility; then what comes back when, and every job one by one. */
export function showJobs({ jobs, faults, list, asked }: Data, view: View): Shown {
  const t = jobTexts[view.language]
  const parts = { view, t }
  return {
    title: t.title, heading: jobs.failed.length === 0 ? t.allWell : t.failed(jobs.failed.length), lead: t.lead,
    status: doneMessage(view, t.done),
    main: (
      <>
        <AdministrationNav view={view} />
        {jobs.unsent > 0 && <Notice kind="warn" heading={t.noMailHeading}><p>{t.noMail(jobs.unsent)}</p></Notice>}
        {jobs.failed.length > 0 && <Failed jobs={jobs.failed} {...parts} />}
        {faults.length > 0 && <Faults faults={faults} {...parts} />}
        <Panel heading={t.recurringHeading} id="aterkommande" flush><Recurring turns={jobs.recurring} done={jobs.done} {...parts} /></Panel>
        <Panel heading={t.listHeading(list.total)} id="alla" flush><JobRows list={list} asked={asked} {...parts} /></Panel>
      </>
    ),
  }
}

function Failed({ jobs, view, t }: Parts & { jobs: readonly Job[] }) {
  const columns = [{ label: t.kind }, { label: t.ended }, { label: t.fault }, { label: t.action, hidden: true }]
  return (
    <Panel heading={t.failedHeading} id="misslyckade" tone="danger" flush>
      <Table caption={t.failedHow} columns={columns} stacked>
        {jobs.map((job, index) => (
          <Row key={job.id}>
            <RowHead>{kindName(t, job.kind)}</RowHead>
            <Cell label={t.ended}>{when(view, job.endedAt)}</Cell>
            <Cell label={t.fault}>{said(t.notes, job.fault ?? '') ?? job.fault}</Cell>
            <Cell>
              <RunAgain job={job} variant={index === 0 ? 'primary' : 'secondary'} view={view} t={t} />
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Recurring({ turns, done, view, t }: Parts & { turns: readonly Turn[]; done: readonly Done[] }) {
  const columns = [{ label: t.kind }, { label: t.every }, { label: t.lastAt }, { label: t.nextAt }, { label: t.times, align: 'end' as const }]
  return (
    <Table caption={t.recurringHeading} captionHidden columns={columns} stacked>
      {turns.map(({ kind, everyMinutes, lastAt, outcome, fault, nextAt }) => (
        <Row key={kind}>
          <RowHead>{kindName(t, kind)}</RowHead>
          <Cell label={t.every}>{t.everyWords(everyMinutes)}</Cell>
          <Cell label={t.lastAt} second={fault ?? undefined} tone={outcome === 'failed' ? 'danger' : undefined}>
            {outcome === null ? t.neverRun : `${t.outcomes[outcome]} ${when(view, lastAt)}`}
          </Cell>
          <Cell label={t.nextAt}>{when(view, nextAt)}</Cell>
          <Cell label={t.times} align="end">{done.find((each) => each.kind === kind)?.times ?? 0}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function JobRows({ list, asked, view, t }: Parts & { list: JobList; asked: Asked }) {
  const ui = uiTexts[view.language]
  const columns = [{ label: t.kind }, { label: t.state }, { label: t.runAt }, { label: t.ended }, { label: t.attempts, align: 'end' as const },
    { label: t.fault }, { label: t.action, hidden: true }]
  return (
    <>
      <div class="table-tools">
        <FilterForm t={ui} action="/jobb" clear="/jobb" open={asked.kind !== undefined || asked.state !== undefined}>
          <SelectField t={ui} name="typ" label={t.kind} empty={t.allKinds} value={asked.kind}
            options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))} />
          <SelectField t={ui} name="lage" label={t.state} empty={t.allStates} value={asked.state}
            options={listedStates.map((state) => ({ value: state, label: t.states[state] }))} />
        </FilterForm>
      </div>
      {list.jobs.length === 0 ? <EmptyState heading={t.noJobs}>{t.noJobsHow}</EmptyState> : (
        <Table caption={t.listCaption} captionHidden columns={columns} stacked>
          {list.jobs.map((job) => (
            <Row key={job.id}>
              <RowHead>{kindName(t, job.kind)}</RowHead>
              <Cell label={t.state} tone={job.state === 'failed' ? 'danger' : undefined}>{t.states[job.state]}</Cell>
              <Cell label={t.runAt}>{when(view, job.runAt)}</Cell>
              <Cell label={t.ended}>{when(view, job.endedAt)}</Cell>
              <Cell label={t.attempts} align="end">{job.attempts}</Cell>
              <Cell label={t.fault}>{said(t.notes, job.fault ?? '') ?? job.fault ?? said(t.notes, job.note ?? '') ?? job.note ?? '–'}</Cell>
              <Cell>{job.state === 'failed' && <RunAgain job={job} variant="secondary" view={view} t={t} />}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pagination t={ui} page={list.page} pages={list.pages} href={(page) => addressOf(asked, page)} />
    </>
  )
}

function addressOf({ kind, state }: Asked, page: number): string {
  const query = new URLSearchParams({ ...(kind === undefined ? {} : { typ: kind }), ...(state === undefined ? {} : { lage: state }), sida: String(page) })
  return `/jobb?${query}#alla`
}

function RunAgain({ job, variant, view, t }: Parts & { job: Pick<Job, 'id' | 'kind'>; variant: 'primary' | 'secondary' }) {
  return (
    <PostForm csrf={view.shell.csrf} action={`/jobb/${job.id}/kor-igen`}>
      <Button size="row" variant={variant}>{t.runAgain}<span class="ds-sr-only"> {kindName(t, job.kind)}</span></Button>
    </PostForm>
  )
}

function Faults({ faults, view, t }: Parts & { faults: readonly AccessibilityFault[] }) {
  const columns = [{ label: t.faultWhat }, { label: t.faultPage }, { label: t.faultContact }, { label: t.faultWhen }, { label: t.action, hidden: true }]
  return (
    <Panel heading={t.faultsHeading} id="tillganglighet" flush>
      <Table caption={t.faultsHeading} captionHidden columns={columns} stacked>
        {faults.map((fault) => (
          <Row key={fault.id}>
            <RowHead>{fault.description}</RowHead>
            <Cell label={t.faultPage}>{fault.page === '' ? '–' : fault.page}</Cell>
            <Cell label={t.faultContact}>{fault.contact ?? t.anonymous}</Cell>
            <Cell label={t.faultWhen}>{when(view, fault.recordedAt)}</Cell>
            <Cell>
              {fault.answeredAt !== null ? `${t.answered} ${when(view, fault.answeredAt)}` : (
                <PostForm csrf={view.shell.csrf} action={`/jobb/fel/${fault.id}/besvarat`}><Button size="row">{t.markAnswered}</Button></PostForm>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** A kind in words; one that no words were written for by its own name. */
function kindName(t: JobTexts, kind: string): string {
  return said(t.kinds, kind) ?? kind
}

function said(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined
}

function when({ clock, language }: View, at: string | null): string {
  return at === null ? '–' : formatInstant(instant(at), clock.today(), language)
}
