import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { Day } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import { meetingKinds } from '../contract/meetings.ts'
import type { CooperationMeeting, MeetingDetail } from '../contract/meetings.ts'
import { mostTitle } from '../contract/typed-words.ts'
import { isApproved } from '../rules/approve-protocol.ts'
import { meetingTexts } from '../texts/meetings.ts'
import type { MeetingTexts } from '../texts/meetings.ts'
import type { MeetingList } from '../usecases/hold-meetings.ts'
import { address, around, printedBy, SavingForm } from './shared.tsx'
import type { Around } from './shared.tsx'

const path = '/samverkan/moten'

/** How it stands with a protocol. */
export function protocolState(meeting: CooperationMeeting, today: Day): keyof MeetingTexts['states'] {
  if (isApproved(meeting)) return 'approved'
  if (meeting.employerApprovedAt !== null || meeting.unionApprovedAt !== null) return 'half'
  return meeting.heldOn > today ? 'planned' : 'draft'
}

/** Meetings, the latest first. */
export function meetingsPage(data: MeetingList, view: View): Shown {
  const { language, clock } = view
  const t = meetingTexts[language]
  const a = around(view)
  const to = (asked: { unitId?: string | null; kind?: MeetingList['kind']; page?: number }): string => {
    const { unitId = data.unitId, kind = data.kind, page = 1 } = asked
    return address(path, { enhet: unitId, slag: kind, sida: page === 1 ? null : String(page) })
  }
  return {
    title: t.title, heading: t.heading(data.total), lead: t.lead, status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <><Button type="button" data-print hidden>{a.s.print}</Button><ButtonLink href="/samverkan" variant="quiet">{t.toVision}</ButtonLink><ButtonLink href={`${path}/nytt`} variant="primary">{t.add}</ButtonLink></>,
    main: (
      <>
        <FilterLinks label={t.kind} links={[null, ...meetingKinds].map((kind) => ({ href: to({ kind }), label: kind === null ? t.allKinds : t.kinds[kind], current: data.kind === kind }))} />
        {data.meetings.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
          <Panel flush>
            <Table caption={t.caption} captionHidden stacked columns={[{ label: t.meeting }, { label: a.s.unit }, { label: t.matters, align: 'end' }, { label: t.state }]}>
              {data.meetings.map((meeting) => (
                <Row key={meeting.id} open={`${path}/${meeting.id}`}>
                  <RowHead second={t.kinds[meeting.kind]}><a href={`${path}/${meeting.id}`}>{formatDay(meeting.heldOn, language, 'long', clock.today())}</a></RowHead>
                  <Cell label={a.s.unit}>{meeting.unitName ?? a.s.whole}</Cell>
                  <Cell label={t.matters} align="end">{meeting.matters}</Cell>
                  <Cell label={t.state}>{t.states[protocolState(meeting, clock.today())]}</Cell>
                </Row>
              ))}
            </Table>
          </Panel>
        )}
        <Pagination t={a.ui} page={data.page} pages={data.pages} href={(page) => to({ page })} />
        <PrintFooter printed={printedBy(view)} />
      </>
    ),
  }
}

/** The form of a new meeting. */
export function newMeetingPage(units: ReadonlyArray<{ id: string; name: string }>, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const a = around(view, entered)
  const { form, ui } = a
  return {
    title: t.title, heading: t.newHeading, lead: t.law, status: form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={`${path}/nytt`} cancel={path}>
          <SelectField t={ui} name="kind" label={t.kind} empty={a.s.choose} options={meetingKinds.map((value) => ({ value, label: t.kinds[value] }))} value={form.value('kind')} error={form.error('kind')} />
          <SelectField t={ui} name="unitId" label={a.s.unit} empty={a.s.whole} options={units.map(({ id, name }) => ({ value: id, label: name }))} value={form.value('unitId')} error={form.error('unitId')} />
          <MeetingFields a={a} meeting={null} />
        </SavingForm>
      </Panel>
    ),
  }
}

/** The form that changes a meeting while its protocol is a draft. */
export function changeMeetingPage(meeting: MeetingDetail, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const a = around(view, entered)
  return {
    title: t.title, heading: t.change, status: a.form.status,
    main: <Panel><SavingForm a={a} action={`${path}/${meeting.id}/andra`} cancel={`${path}/${meeting.id}`}><MeetingFields a={a} meeting={meeting} /></SavingForm></Panel>,
  }
}

function MeetingFields({ a, meeting }: { a: Around; meeting: MeetingDetail | null }) {
  const { language } = a.view
  const t = meetingTexts[language]
  const { form, ui } = a
  return (
    <>
      <DayField t={ui} name="heldOn" label={t.heldOn} value={form.value('heldOn', meeting === null ? a.today : formatDay(meeting.heldOn, language, 'long'))} error={form.error('heldOn')} />
      <TextField t={ui} name="place" label={t.place} optional={ui.optional} value={form.value('place', meeting?.place)} error={form.error('place')} maxlength={mostTitle} />
      <TextArea t={ui} name="participants" label={t.participants} hint={t.participantsHint} optional={ui.optional} value={form.value('participants', meeting?.participants)} error={form.error('participants')} maxlength={1000} rows={3} />
    </>
  )
}
