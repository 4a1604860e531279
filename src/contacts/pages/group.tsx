import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { leaderParts } from '../contract/groups.ts'
import type { Participant } from '../contract/groups.ts'
import type { GroupData } from '../queries/load-groups.ts'
import { groupTexts } from '../texts/groups.ts'
import { Sessions } from './groups.tsx'

/** A programme: its sessions, those who take part as far as one may see them, and who leads it. */
export function groupPage({ programme, sessions, participants }: GroupData, view: View): Shown {
  const t = groupTexts[view.language]
  const may = view.actor.may.has('group.write')
  const here = `/grupp/${programme.id}`
  return {
    title: t.title, heading: programme.name, lead: programme.unit, status: doneMessage(view, t.done),
    ...(may ? { actions: <ButtonRow><ButtonLink variant="primary" href={`${here}/traff`}>{t.newSession}</ButtonLink><ButtonLink href={`${here}/andra`}>{t.editProgramme}</ButtonLink></ButtonRow> } : {}),
    main: (
      <div class="column">
        <Panel heading={t.sessions} id="traffar" flush>
          {sessions.length === 0 ? <EmptyState heading={t.noSessions}>{t.noSessionsHow}</EmptyState> : <Sessions sessions={sessions} view={view} />}
        </Panel>
        <Panel heading={t.participants} id="deltagare" flush aside={may && <ButtonLink size="row" href={`${here}/deltagare`}>{t.addParticipant}</ButtonLink>}>
          {participants.length === 0 ? <EmptyState heading={t.noParticipants}>{t.noParticipantsHow}</EmptyState> : <Participants programmeId={programme.id} participants={participants} view={view} />}
        </Panel>
        <Panel heading={t.leaders} id="ledare" aside={may && <ButtonLink size="row" href={`${here}/ledare`}>{t.chooseLeader}</ButtonLink>}>
          {programme.leaders.length === 0 ? <p>{t.noLeaders}</p>
            : <DefinitionList rows={programme.leaders.map(({ name, part }) => ({ term: t.parts[part], value: name }))} />}
        </Panel>
      </div>
    ),
  }
}

function Participants({ programmeId, participants, view }: { programmeId: string; participants: readonly Participant[]; view: View }) {
  const t = groupTexts[view.language]
  const may = view.actor.may.has('group.write')
  const shown = (on: Participant['fromOn']): string => formatDay(on, view.language, 'weekday', view.clock.today())
  return (
    <Table caption={t.participantsCaption} captionHidden stacked
      columns={[{ label: t.participant }, { label: t.fromTo }, { label: t.accompanying, align: 'end' }, { label: t.told }, { label: t.editParticipant, hidden: true }]}>
      {participants.map((each) => (
        <Row key={each.id}>
          <RowHead><ParticipantName participant={each} view={view} /></RowHead>
          <Cell label={t.fromTo} second={each.toOn === null ? undefined : t.until(shown(each.toOn))}>{t.since(shown(each.fromOn))}</Cell>
          <Cell label={t.accompanying} align="end">{each.accompanying}</Cell>
          <Cell label={t.told}>{t.toldBy[each.toldBy]}</Cell>
          <Cell align="end">
            {may && each.mayChange && <ButtonLink size="row" href={`/grupp/${programmeId}/deltagare/${each.id}`}>{t.editParticipant}<span class="ds-sr-only"> {each.name ?? each.caseNumber}</span></ButtonLink>}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** The name, or for a protected identity the flag and the case number. */
export function ParticipantName({ participant: { name, protected: isProtected, caseNumber }, view }: { participant: Pick<Participant, 'name' | 'protected' | 'caseNumber'>; view: View }) {
  const t = groupTexts[view.language]
  if (!isProtected && name !== null) return <>{name}</>
  return <><ProtectedFlag t={uiTexts[view.language]} /> {caseNumber ?? t.hidden}</>
}

/** The form in which somebody is taken into the group. */
export function addParticipantPage({ programme }: GroupData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.addParticipant, lead: programme.name, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/grupp/${programme.id}/deltagare`} class="form form-narrow" noValidate>
          <TextField t={ui} name="person" label={t.person} hint={t.personHint} value={form.value('person')} error={form.error('person')} autocomplete="off" />
          <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn')} error={form.error('fromOn')} />
          <AboutComing form={form} view={view} accompanying="0" mailTo="" />
          <ButtonRow><Button variant="primary">{t.add}</Button><ButtonLink href={`/grupp/${programme.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

function AboutComing({ form, view, accompanying, mailTo }: { form: ReturnType<typeof typed>; view: View; accompanying: string; mailTo: string }) {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <TextField t={ui} name="accompanying" label={t.accompanying} value={form.value('accompanying', accompanying)} error={form.error('accompanying')} inputmode="numeric" autocomplete="off" width="short" />
      <TextField t={ui} name="mailTo" label={t.mailTo} hint={t.mailHint} value={form.value('mailTo', mailTo)} error={form.error('mailTo')} inputmode="email" autocomplete="off" />
    </>
  )
}

export type ParticipantData = GroupData & { readonly participant: Participant; readonly mailTo: string | null }

/** The form in which a participant is changed or leaves. */
export function editParticipantPage({ programme, participant, mailTo }: ParticipantData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const last = participant.toOn === null ? '' : formatDay(participant.toOn, view.language, 'long')
  return {
    title: t.title, heading: t.editParticipantHeading, lead: <><ParticipantName participant={participant} view={view} />, {programme.name}</>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/grupp/${programme.id}/deltagare/${participant.id}`} class="form form-narrow" noValidate>
          <DayField t={ui} name="toOn" label={t.toOn} value={form.value('toOn', last)} error={form.error('toOn')} />
          <AboutComing form={form} view={view} accompanying={String(participant.accompanying)} mailTo={mailTo ?? ''} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={`/grupp/${programme.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The form in which somebody is chosen to lead, to step in, or neither. */
export function chooseLeaderPage({ programme, colleagues }: GroupData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.chooseLeader, lead: programme.name, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/grupp/${programme.id}/ledare`} class="form form-narrow" noValidate>
          <SelectField t={ui} name="staffId" label={t.staff} value={form.value('staffId')} error={form.error('staffId')} empty={t.faults.value_needed}
            options={colleagues.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }))} />
          <RadioList t={ui} name="part" label={t.part} value={form.value('part', 'leader')} error={form.error('part')} options={leaderParts.map((value) => ({ value, label: t.parts[value] }))} />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={`/grupp/${programme.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
