import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { DoneMessage, EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { AccessibilityFault, Done, Job, Jobs } from '../contract.ts'
import { jobTexts } from '../texts/jobs.ts'
import type { JobTexts } from '../texts/jobs.ts'

type Data = { readonly jobs: Jobs; readonly faults: readonly AccessibilityFault[] }
type Parts = { readonly view: View; readonly t: JobTexts }

/** What failed first, then what waits and what was done; and what the public has reported about accessibility. */
export function showJobs({ jobs, faults }: Data, view: View): Shown {
  const t = jobTexts[view.language]
  const parts = { view, t }
  const done = view.done === null ? undefined : said(t.done, view.done)
  return {
    title: t.title, heading: jobs.failed.length === 0 ? t.allWell : t.failed(jobs.failed.length), lead: t.lead,
    status: done === undefined ? null : <DoneMessage>{done}</DoneMessage>,
    main: (
      <>
        {jobs.unsent > 0 && <Notice kind="warn" heading={t.noMailHeading}><p>{t.noMail(jobs.unsent)}</p></Notice>}
        {jobs.failed.length > 0 && <Failed jobs={jobs.failed} {...parts} />}
        {faults.length > 0 && <Faults faults={faults} {...parts} />}
        {jobs.waiting.length === 0
          ? <EmptyState heading={t.nothingWaits}>{t.nothingWaitsHow}</EmptyState>
          : <Panel heading={t.waitingHeading} id="vantar" flush><Waiting jobs={jobs.waiting} {...parts} /></Panel>}
        {jobs.done.length > 0 && <Panel heading={t.doneHeading} id="klara" flush><DoneKinds kinds={jobs.done} {...parts} /></Panel>}
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
            <Cell label={t.fault}>{job.fault}</Cell>
            <Cell>
              <PostForm csrf={view.shell.csrf} action={`/jobb/${job.id}/kor-igen`}>
                <Button size="row" variant={index === 0 ? 'primary' : 'secondary'}>{t.runAgain}<span class="ds-sr-only"> {kindName(t, job.kind)}</span></Button>
              </PostForm>
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function Waiting({ jobs, view, t }: Parts & { jobs: readonly Job[] }) {
  return (
    <Table caption={t.waitingHeading} captionHidden columns={[{ label: t.kind }, { label: t.runAt }, { label: t.attempts, align: 'end' }, { label: t.fault }]} stacked>
      {jobs.map((job) => (
        <Row key={job.id}>
          <RowHead>{kindName(t, job.kind)}</RowHead>
          <Cell label={t.runAt}>{when(view, job.runAt)}</Cell>
          <Cell label={t.attempts} align="end">{job.attempts}</Cell>
          <Cell label={t.fault}>{job.fault ?? '–'}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function DoneKinds({ kinds, view, t }: Parts & { kinds: readonly Done[] }) {
  return (
    <Table caption={t.doneHeading} captionHidden columns={[{ label: t.kind }, { label: t.lastAt }, { label: t.times, align: 'end' }]} stacked>
      {kinds.map(({ kind, lastAt, times }) => (
        <Row key={kind}>
          <RowHead>{kindName(t, kind)}</RowHead>
          <Cell label={t.lastAt}>{when(view, lastAt)}</Cell>
          <Cell label={t.times} align="end">{times}</Cell>
        </Row>
      ))}
    </Table>
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
