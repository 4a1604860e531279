import { formatDay, formatTime } from '../../calendar/format.ts'
import { time } from '../../calendar/instant.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Body, MeetingLine, Meetings, Waiting } from '../contract.ts'
import { meetingTexts } from '../texts.ts'

/** "tors 26 nov 13.00". */
export function whenWords({ on, at }: Pick<MeetingLine, 'on' | 'at'>, { language, clock }: Pick<View, 'language' | 'clock'>): string {
  return `${formatDay(on, language, 'weekday', clock.today())} ${formatTime(time(at), language)}`
}

/** The meetings one may open, and what waits for one. */
export function meetingsPage({ meetings, waiting }: Meetings, view: View): Shown {
  const t = meetingTexts[view.language]
  const { may } = view.actor
  return {
    title: t.title, heading: t.heading(waiting.length), lead: t.lead, status: doneMessage(view, t.done),
    actions: (
      <>
        {may.has('delegation.administer') && <ButtonLink href="/sammantraden/organ">{t.bodies}</ButtonLink>}
        {may.has('meeting.prepare') && <ButtonLink href="/sammantraden/nytt" variant="primary">{t.newMeeting}</ButtonLink>}
      </>
    ),
    main: (
      <div class="column">
        {meetings.length === 0 ? <EmptyState heading={t.none}>{may.has('meeting.prepare') ? t.noneHow : t.nothingForYou}</EmptyState>
          : <Panel flush><MeetingRows meetings={meetings} view={view} /></Panel>}
        {waiting.length > 0 && <Panel heading={t.waiting} id="vantar" flush><WaitingRows waiting={waiting} view={view} /></Panel>}
      </div>
    ),
  }
}

function stateOf({ on, items, undecided, adjustedOn }: MeetingLine, { clock }: View): 'planned' | 'held' | 'decided' | 'adjusted' {
  if (adjustedOn !== null) return 'adjusted'
  if (on > clock.today() || items === 0) return 'planned'
  return undecided > 0 ? 'held' : 'decided'
}

function MeetingRows({ meetings, view }: { meetings: readonly MeetingLine[]; view: View }) {
  const t = meetingTexts[view.language]
  return (
    <Table caption={t.caption} captionHidden stacked
      columns={[{ label: t.meeting }, { label: t.place }, { label: t.items, align: 'end' }, { label: t.state }]}>
      {meetings.map((meeting) => {
        const state = stateOf(meeting, view)
        return (
          <Row key={meeting.id} open={`/sammantrade/${meeting.id}`}>
            <RowHead second={meeting.bodyName}><a href={`/sammantrade/${meeting.id}`}>{whenWords(meeting, view)}</a></RowHead>
            <Cell label={t.place}>{meeting.place}</Cell>
            <Cell label={t.items} align="end">{meeting.items}</Cell>
            <Cell label={t.state} tone={state === 'held' ? 'warn' : undefined}>{t.states[state]}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function WaitingRows({ waiting, view }: { waiting: readonly Waiting[]; view: View }) {
  const t = meetingTexts[view.language]
  const { kinds } = kindTexts[view.language]
  return (
    <Table caption={t.waitingCaption} captionHidden stacked columns={[{ label: t.decision }, { label: t.person }, { label: t.since }, { label: t.part }]}>
      {waiting.map((each) => (
        <Row key={each.decisionId} open={`/beslut/${each.decisionId}`}>
          <RowHead><a href={`/beslut/${each.decisionId}`}>{kinds[each.kind]}</a></RowHead>
          <Cell label={t.person}>{each.name ?? each.caseNumber ?? t.protected}</Cell>
          <Cell label={t.since}>{formatDay(each.proposedOn, view.language, 'weekday', view.clock.today())}</Cell>
          <Cell label={t.part}>{t.parts[each.part]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The form of a new meeting. */
export function newMeetingPage({ bodies }: { readonly bodies: readonly Body[] }, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.newHeading, status: form.status,
    main: (
      <Panel>
        {bodies.length === 0 ? <Notice kind="warn"><p>{t.noBodies}</p></Notice> : (
          <PostForm csrf={view.shell.csrf} action="/sammantraden/nytt" class="form form-narrow" noValidate>
            <SelectField t={ui} name="bodyId" label={t.body} value={form.value('bodyId', bodies.length === 1 ? bodies[0]?.id : '')} error={form.error('bodyId')}
              options={[{ value: '', label: '' }, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]} />
            <div class="form-pair">
              <DayField t={ui} name="on" label={t.on} value={form.value('on')} error={form.error('on')} />
              <TextField t={ui} name="at" label={t.at} hint={t.atHint} width="short" value={form.value('at')} error={form.error('at')} autocomplete="off" />
            </div>
            <TextField t={ui} name="place" label={t.place} value={form.value('place')} error={form.error('place')} maxlength={120} autocomplete="off" />
            <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href="/sammantraden" variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
          </PostForm>
        )}
      </Panel>
    ),
  }
}
