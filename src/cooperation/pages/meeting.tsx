import { formatDay, formatInstant } from '../../calendar/format.ts'
import type { Instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { matterKinds, matterOutcomes } from '../contract/meetings.ts'
import type { Matter, MeetingDetail } from '../contract/meetings.ts'
import { mostTitle, mostWords } from '../contract/typed-words.ts'
import { isApproved, refusedApproval, sideOf } from '../rules/approve-protocol.ts'
import { meetingTexts } from '../texts/meetings.ts'
import type { MeetingToHold } from '../usecases/hold-meetings.ts'
import { around, printedBy, SavingForm, short } from './shared.tsx'
import type { Around } from './shared.tsx'

const path = '/samverkan/moten'
const at = (when: Instant, { language, clock }: View): string => formatInstant(when, clock.today(), language)

/** One meeting: its matters with what came of them, and who has approved the protocol. A draft is written in here. */
export function meetingPage({ meeting, requests }: MeetingToHold, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = meetingTexts[language]
  const a = around(view, entered)
  const locked = isApproved(meeting)
  return {
    title: t.title, heading: t.page(t.kinds[meeting.kind], formatDay(meeting.heldOn, language, 'long')), lead: meeting.unitName ?? a.s.whole, status: a.form.status ?? doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        <Button type="button" data-print hidden>{a.s.print}</Button>
        <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>
        {!locked && <ButtonLink href={`${path}/${meeting.id}/andra`}>{t.change}</ButtonLink>}
        <ButtonLink href={`${path}/${meeting.id}/pdf`} download>{t.pdf}</ButtonLink>
      </>
    ),
    main: (
      <div class="column">
        {(meeting.place !== '' || meeting.participants !== '') && <Panel><DefinitionList rows={[{ term: t.place, value: meeting.place || '–' }, { term: t.participants, value: meeting.participants || '–' }]} /></Panel>}
        <Matters meeting={meeting} a={a} locked={locked} />
        {!locked && <Panel heading={t.addMatter} id="nytt"><SavingForm a={a} action={`${path}/${meeting.id}`}><MatterFields a={a} requests={requests} matter={null} /></SavingForm></Panel>}
        <Approval meeting={meeting} a={a} />
        {locked && <Additions meeting={meeting} a={a} />}
        <PrintFooter printed={printedBy(view)} />
      </div>
    ),
  }
}

function Matters({ meeting, a, locked }: { meeting: MeetingDetail; a: Around; locked: boolean }) {
  const t = meetingTexts[a.view.language]
  if (meeting.rows.length === 0) return <Panel heading={t.mattersHeading} id="arenden"><p class="quiet">{t.noMatters}</p></Panel>
  return (
    <Panel heading={t.mattersHeading} id="arenden">
      <ol class="plain-list">
        {meeting.rows.map((matter) => (
          <li key={matter.id}>
            <h3>{matter.title}</h3>
            <p class="quiet">{t.matterKinds[matter.kind]}. {matter.outcome === null ? t.noOutcome : t.outcomes[matter.outcome]}.</p>
            {matter.what !== '' && <p class="prose">{matter.what}</p>}
            {matter.outcomeWords !== '' && <p class="prose"><strong>{t.outcomeWords}:</strong> {matter.outcomeWords}</p>}
            {matter.unionView !== '' && <p class="prose"><strong>{t.unionView}:</strong> {matter.unionView}</p>}
            {matter.requestId !== null && <p><a href={`/arbetsmiljo/framstallan/${matter.requestId}`}>{t.toRequest}<span class="ds-sr-only">{t.of(matter.title)}</span></a></p>}
            {!locked && (
              <div class="no-print">
                <ButtonRow>
                  <ButtonLink href={`${path}/${meeting.id}/arende/${matter.id}`} size="row">{t.edit}<span class="ds-sr-only">{t.of(matter.title)}</span></ButtonLink>
                  <PostForm csrf={a.view.shell.csrf} action={`${path}/${meeting.id}/arende/${matter.id}/ta-bort`}><Button size="row" variant="quiet">{t.remove}<span class="ds-sr-only">{t.of(matter.title)}</span></Button></PostForm>
                </ButtonRow>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type Requests = MeetingToHold['requests']

function MatterFields({ a, requests, matter }: { a: Around; requests: Requests; matter: Matter | null }) {
  const t = meetingTexts[a.view.language]
  const { form, ui } = a
  const known = matter?.requestId ?? null
  const options = requests.map(({ id, what, unitName }) => ({ value: id, label: `${unitName}: ${short(what)}` }))
  return (
    <>
      <SelectField t={ui} name="kind" label={t.matterKind} empty={a.s.choose} options={matterKinds.map((value) => ({ value, label: t.matterKinds[value] }))} value={form.value('kind', matter?.kind)} error={form.error('kind')} />
      <TextField t={ui} name="title" label={t.matterTitle} value={form.value('title', matter?.title)} error={form.error('title')} maxlength={mostTitle} />
      <TextArea t={ui} name="what" label={t.what} optional={ui.optional} value={form.value('what', matter?.what)} error={form.error('what')} maxlength={mostWords} rows={3} />
      <SelectField t={ui} name="outcome" label={t.outcome} empty={t.noOutcome} options={matterOutcomes.map((value) => ({ value, label: t.outcomes[value] }))} value={form.value('outcome', matter?.outcome)} error={form.error('outcome')} />
      <TextArea t={ui} name="outcomeWords" label={t.outcomeWords} optional={ui.optional} value={form.value('outcomeWords', matter?.outcomeWords)} error={form.error('outcomeWords')} maxlength={mostWords} rows={3} />
      <TextArea t={ui} name="unionView" label={t.unionView} optional={ui.optional} value={form.value('unionView', matter?.unionView)} error={form.error('unionView')} maxlength={mostWords} rows={2} />
      <SelectField t={ui} name="requestId" label={t.request} empty={t.noRequest} value={form.value('requestId', known)} error={form.error('requestId')}
        options={known === null || options.some(({ value }) => value === known) ? options : [...options, { value: known, label: t.toRequest }]} />
    </>
  )
}

type OneMatter = MeetingToHold & { readonly matter: Matter }
/** The form of one matter, where its outcome is written in. */
export function matterPage({ meeting, requests, matter }: OneMatter, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const a = around(view, entered)
  return {
    title: t.title, heading: t.changeMatter, lead: t.page(t.kinds[meeting.kind], formatDay(meeting.heldOn, view.language, 'long')), status: a.form.status,
    main: <Panel><SavingForm a={a} action={`${path}/${meeting.id}/arende/${matter.id}`} cancel={`${path}/${meeting.id}`}><MatterFields a={a} requests={requests} matter={matter} /></SavingForm></Panel>,
  }
}

function Approval({ meeting, a }: { meeting: MeetingDetail; a: Around }) {
  const { view } = a
  const t = meetingTexts[view.language]
  const side = sideOf(view.actor)
  const words = (when: Instant | null, by: string | null): string => (when === null ? t.notApproved : t.approvedBy(by ?? '', at(when, view)))
  return (
    <Panel heading={t.approveHeading} id="justering">
      <DefinitionList rows={[{ term: t.employer, value: words(meeting.employerApprovedAt, meeting.employerApprovedBy) }, { term: t.union, value: words(meeting.unionApprovedAt, meeting.unionApprovedBy) }]} />
      {!isApproved(meeting) && <p class="quiet">{t.approveHow}</p>}
      {refusedApproval(meeting, side, view.clock.today()) === null && (
        <PostForm csrf={view.shell.csrf} action={`${path}/${meeting.id}/justera`} class="no-print"><Button variant="primary">{side === 'union' ? t.approveUnion : t.approve}</Button></PostForm>
      )}
    </Panel>
  )
}

function Additions({ meeting, a }: { meeting: MeetingDetail; a: Around }) {
  const t = meetingTexts[a.view.language]
  return (
    <Panel heading={t.additions} id="tillagg">
      <ul class="plain-list">{meeting.additions.map(({ id, what, by, at: when }) => <li key={id}>{what}<span class="line-2">{t.additionBy(by, at(when, a.view))}</span></li>)}</ul>
      <p class="no-print"><a href={`${path}/${meeting.id}/tillagg`}>{t.addAddition}</a></p>
    </Panel>
  )
}

/** The form of an addition to a protocol that is approved. */
export function additionPage(meeting: MeetingDetail, view: View, entered: Entered | null): Shown {
  const t = meetingTexts[view.language]
  const a = around(view, entered)
  return {
    title: t.title, heading: t.addAddition, lead: t.page(t.kinds[meeting.kind], formatDay(meeting.heldOn, view.language, 'long')), status: a.form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={`${path}/${meeting.id}/tillagg`} cancel={`${path}/${meeting.id}`}>
          <TextArea t={a.ui} name="what" label={t.addition} value={a.form.value('what')} error={a.form.error('what')} maxlength={mostWords} rows={4} />
        </SavingForm>
      </Panel>
    ),
  }
}
