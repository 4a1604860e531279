import { formatInstant } from '../../calendar/format.ts'
import { doneWords } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button } from '../../ui/button.tsx'
import { DraftDone } from '../../ui/draft.tsx'
import { DoneMessage } from '../../ui/messages.tsx'
import { DefinitionList, Panel, PanelPart, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import type { ReportHead } from '../queries/report.ts'
import type { ChildView, ReportView } from '../usecases/load-report.ts'
import { urgentSteps } from '../rules/steps.ts'
import { draftNames } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import type { StaffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { ChildPanel } from './report-child.tsx'
import { Paragraphs, whenWords } from './words.tsx'

/** A report of concern: what was told, who told it, each child, what has happened, and the one thing to do next. */
export function reportPage({ head, children, mayOpen, soonDays }: ReportView, view: View): Shown {
  const t = staffTexts[view.language]
  const primary = children.find((child) => child.next === mostUrgent(children))
  const said = doneWords(view, t.done)
  return {
    title: t.report.title, heading: headingOf(head, mayOpen, primary, t), lead: `${head.reference} · ${leadOf(head, view)}`,
    islands: ['ui/drafts'],
    status: said === undefined ? null : <DoneMessage>{said}<SentDrafts rows={children} view={view} /></DoneMessage>,
    main: (
      <WithSide side={<Side head={head} rows={children} view={view} />}>
        <div class="column">
          {head.openedAt === null
            ? <Unopened head={head} count={children.length} mayOpen={mayOpen} view={view} t={t} />
            : <Told head={head} view={view} t={t} />}
          {head.openedAt !== null && children.map((child, index) => (
            <ChildPanel key={child.id} head={head} child={child} number={index + 1} primary={child.id === primary?.id}
              soonDays={soonDays} view={view} />
          ))}
        </div>
      </WithSide>
    ),
  }
}

function mostUrgent(children: readonly ChildView[]): ChildView['next'] {
  return urgentSteps.find((step) => children.some((child) => child.next === step)) ?? null
}

function headingOf(head: ReportHead, mayOpen: boolean, primary: ChildView | undefined, t: StaffTexts): string {
  if (head.openedAt === null) return mayOpen ? t.report.headings.open : t.list.notOpened
  const step = urgentSteps.find((each) => each === primary?.next)
  return step === undefined ? t.report.headings.done : t.report.headings[step]
}

function leadOf(head: ReportHead, { language, clock }: View): string {
  const words = concernWords[language]
  return staffTexts[language].report.lead(formatInstant(head.receivedAt, clock.today(), language), words.from[head.reporterKind],
    words.arrival[head.arrivedVia])
}

/** What was locked is no draft any more: the browser's copies go. */
function SentDrafts({ rows, view }: { rows: readonly ChildView[]; view: View }) {
  const own = view.actor.id ?? ''
  const names = view.done === 'received' ? [`concern-${own}`] : rows.flatMap((child) => draftNames(own, child.id))
  return <>{names.map((name) => <DraftDone key={name} draft={name} />)}</>
}

function Unopened({ head, count, mayOpen, view, t }: { head: ReportHead; count: number; mayOpen: boolean; view: View; t: StaffTexts }) {
  return (
    <Panel heading={t.report.childrenCount(count)} id="oppna">
      <div class="stack">
        <p>{t.report.unopened}</p>
        {mayOpen && (
          <PostForm csrf={view.shell.csrf} action={`/anmalningar/${head.id}/oppna`}>
            <Button variant="primary">{t.report.openButton}</Button>
          </PostForm>
        )}
      </div>
    </Panel>
  )
}

function Told({ head, view, t }: { head: ReportHead; view: View; t: StaffTexts }) {
  const words = concernWords[view.language]
  const grounds = head.grounds.map((ground) => words.ground[ground]).join(', ')
  return (
    <Panel heading={t.report.told} id="berattat">
      <div class="stack">
        <div class="prose"><Paragraphs text={head.narrative} /></div>
        <DefinitionList rows={[
          ...(head.lastHappened === null ? [] : [{ term: t.report.lastHappened, value: words.lastHappened[head.lastHappened] }]),
          ...(grounds === '' ? [] : [{ term: t.report.grounds, value: grounds }]),
        ]} />
      </div>
    </Panel>
  )
}

function Side({ head, rows, view }: { head: ReportHead; rows: readonly ChildView[]; view: View }) {
  const t = staffTexts[view.language]
  const around = aroundRows(head, view, t)
  return (
    <Panel>
      {around.length > 0 && <PanelPart heading={t.report.chain}><DefinitionList rows={around} /></PanelPart>}
      {head.openedAt !== null && (
        <PanelPart heading={t.report.reporter}>
          <Reporter head={head} hidden={rows.some((child) => child.hidden.whereabouts)} view={view} t={t} />
        </PanelPart>
      )}
    </Panel>
  )
}

/** What the children's chains do not show: that it was written down later, who was told, and the beginning while it is unopened. */
function aroundRows(head: ReportHead, view: View, t: StaffTexts) {
  const steps = t.report.chainSteps
  const late = head.recordedAt.slice(0, 16) !== head.receivedAt.slice(0, 16) || head.recordedBy !== null
  return [
    ...(head.openedAt === null ? [{ term: steps.received, value: whenWords(head.receivedAt, view), second: head.unitName }] : []),
    ...(late ? [{ term: steps.recorded, value: whenWords(head.recordedAt, view), second: head.recordedBy ?? '' }] : []),
    ...head.escalations.map(({ told, at }) => ({ term: steps.escalated, value: whenWords(at, view), second: t.report.toldManager[told] })),
    ...(head.openedAt === null ? [{ term: steps.opened, value: t.report.notYet, second: '' }] : []),
  ]
}

function Reporter({ head, hidden, view, t }: { head: ReportHead; hidden: boolean; view: View; t: StaffTexts }) {
  const r = t.report
  if (head.anonymous) return <p>{r.reporterNone}</p>
  const secret = hidden ? t.child.protected : null
  const rows = [
    { term: r.kind, value: concernWords[view.language].reporter[head.reporterKind] },
    { term: r.name, value: head.reporterName }, { term: r.workplace, value: secret ?? head.reporterWorkplace },
    { term: r.contact, value: secret ?? head.reporterContact },
    { term: r.mandated, value: head.mandated ? r.yes : r.no },
    ...(head.mandated ? [{ term: r.wants, value: head.wantsFeedback ? r.wantsYes : r.wantsNo }] : []),
  ]
  return (
    <>
      <DefinitionList rows={rows.filter((row) => row.value !== null)} />
      {head.hiddenReason !== null && <p><strong>{r.reporterHidden}:</strong> {head.hiddenReason}</p>}
    </>
  )
}

