import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { CheckboxList, SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { presences } from '../contract/groups.ts'
import type { GroupSession, SessionAnswer } from '../contract/groups.ts'
import type { GroupData } from '../queries/load-groups.ts'
import { groupTexts } from '../texts/groups.ts'
import { ParticipantName } from './group.tsx'
import { whenOf } from './groups.tsx'

/** A session: when, where, who leads, and how each participant was, registered once for all of them. Printed it is the list to tick. */
export function sessionPage({ session, participants, leads }: SessionAnswer, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const planned = session.state === 'planned' && view.actor.may.has('group.write')
  const open = planned && leads && hasBegun(session, view) && participants.length > 0
  return {
    title: t.title, heading: `${session.programme}${session.half === null ? '' : `, ${t.half(session.half)}`}`, lead: whenOf(session, view),
    status: doneMessage(view, t.done) ?? form.status,
    ...(planned ? {
      actions: <ButtonRow><ButtonLink href={`/traff/${session.id}/andra`}>{t.editSession}</ButtonLink><ButtonLink href={`/traff/${session.id}/stall-in`}>{t.callOff}</ButtonLink></ButtonRow>,
    } : {}),
    main: (
      <div class="column">
        <Panel heading={t.about} id="lage"><About session={session} view={view} /></Panel>
        <Panel heading={session.state === 'planned' && leads ? t.presenceHeading : t.presence} id="narvaro" flush={!open}>
          {participants.length === 0 ? <EmptyState heading={t.noParticipants}>{t.noParticipantsHow}</EmptyState>
            : <Presence answer={{ session, participants, leads }} form={form} view={view} open={open} />}
        </Panel>
      </div>
    ),
  }
}

function About({ session, view }: { session: GroupSession; view: View }) {
  const t = groupTexts[view.language]
  const { people, capacity, state, cancelReason } = session
  return (
    <>
      {state === 'planned' && people > capacity && <Notice kind="warn"><p>{t.tooMany(people - capacity)}</p></Notice>}
      <DefinitionList rows={[
        { term: t.state, value: state === 'cancelled' ? t.cancelledBecause(cancelReason ?? '') : state === 'attended' ? t.attended : t.states.planned },
        { term: t.room, value: session.room.name }, { term: t.leaders, value: session.leaders.map(({ name }) => name).join(', ') || t.noLeaders },
        ...(state === 'planned' ? [{ term: t.people, value: t.ofCapacity(people, capacity) }] : []),
        { term: t.programme, value: <a href={`/grupp/${session.programmeId}`}>{t.toGroup}</a> },
      ]} />
    </>
  )
}

function hasBegun({ on, from }: GroupSession, { clock }: View): boolean {
  return on < clock.today() || (on === clock.today() && from <= timeOf(clock.now()))
}

type PresenceProps = { answer: SessionAnswer; form: ReturnType<typeof typed>; view: View; open: boolean }

function Presence({ answer: { session, participants, leads }, form, view, open }: PresenceProps) {
  const t = groupTexts[view.language]
  const table = (
    <Table caption={t.participantsCaption} captionHidden stacked columns={[{ label: t.participant }, { label: t.accompanying, align: 'end' }, { label: t.presence }]}>
      {participants.map((each) => (
        <Row key={each.id}>
          <RowHead><ParticipantName participant={each} view={view} /></RowHead>
          <Cell label={t.accompanying} align="end">{each.accompanying}</Cell>
          <Cell label={t.presence}>
            {open ? (
              <fieldset class="choices" aria-describedby={form.error(`presence.${each.id}`) === undefined ? undefined : `presence.${each.id}-fel`}>
                <legend class="ds-sr-only">{t.presence}, {each.protected ? each.caseNumber : each.name}</legend>
                {form.error(`presence.${each.id}`) !== undefined && <p class="field-error" id={`presence.${each.id}-fel`}>{form.error(`presence.${each.id}`)}</p>}
                <div class="joined">
                  {presences.map((value, index) => (
                    <label key={value} class="joined-choice">
                      <input type="radio" id={`presence.${each.id}${index === 0 ? '' : `-${index}`}`} name={`presence.${each.id}`} value={value} checked={form.value(`presence.${each.id}`) === value} />
                      <span data-text={t.presences[value]}>{t.presences[value]}</span>
                    </label>
                  ))}
                </div>
              </fieldset>
            ) : each.presence === null ? '–' : t.presences[each.presence]}
          </Cell>
        </Row>
      ))}
    </Table>
  )
  if (!open) return <>{table}{session.state === 'planned' && <p class="panel-foot">{!leads ? t.notLeader : t.notYet} {t.print}</p>}</>
  return (
    <PostForm csrf={view.shell.csrf} action={`/traff/${session.id}`} noValidate>
      {table}
      <div class="panel-foot"><p>{t.presenceHelp} {t.print}</p><ButtonRow><Button variant="primary">{t.lock}</Button></ButtonRow></div>
    </PostForm>
  )
}

export type PlanData = GroupData & { readonly session: GroupSession | null }

/** The form in which a session is planned or given another time, room or leaders. */
export function planSessionPage({ programme, rooms, colleagues, session }: PlanData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const chosen = session?.leaders.map(({ id }) => id) ?? programme.leaders.filter(({ part }) => part === 'leader').map(({ id }) => id)
  const leaders = [...programme.leaders, ...(session?.leaders ?? []).filter(({ id }) => !programme.leaders.some((each) => each.id === id))]
  const known = session === null ? { on: '', from: '', to: '' }
    : { on: formatDay(session.on, view.language, 'long'), from: formatTime(session.from, view.language), to: formatTime(session.to, view.language) }
  const back = session === null ? `/grupp/${programme.id}` : `/traff/${session.id}`
  return {
    title: t.title, heading: session === null ? t.newSession : t.editSession, lead: session === null ? programme.name : `${programme.name}. ${t.replanLead}`, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={session === null ? `/grupp/${programme.id}/traff` : `/traff/${session.id}/andra`} class="form form-narrow" noValidate>
          <DayField t={ui} name="on" label={t.on} value={form.value('on', known.on)} error={form.error('on')} />
          <TextField t={ui} name="from" label={t.from} hint={t.timeHint} value={form.value('from', known.from)} error={form.error('from')} width="short" autocomplete="off" />
          <TextField t={ui} name="to" label={t.to} hint={t.timeHint} value={form.value('to', known.to)} error={form.error('to')} width="short" autocomplete="off" />
          <SelectField t={ui} name="roomId" label={t.room} value={form.value('roomId', session?.room.id)} error={form.error('roomId')} empty={t.faults.value_needed}
            options={rooms.map(({ id, name, capacity }) => ({ value: id, label: `${name} (${capacity})` }))} />
          <CheckboxList t={ui} name="leaderIds" label={t.leaders} values={form.values('leaderIds', chosen)} error={form.error('leaderIds')}
            options={leaders.map(({ id, name }) => ({ value: id, label: name }))} />
          {leaders.length === 0 && colleagues.length > 0 && <p><a href={`/grupp/${programme.id}/ledare`}>{t.chooseLeader}</a></p>}
          <ButtonRow><Button variant="primary">{session === null ? t.plan : t.replan}</Button><ButtonLink href={back} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The form in which a session is cancelled, with why. */
export function callOffPage({ session }: SessionAnswer, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.callOff, lead: `${session.programme}, ${whenOf(session, view)}. ${t.callOffLead}`, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/traff/${session.id}/stall-in`} class="form form-narrow" noValidate>
          <TextArea t={ui} name="reason" label={t.reason} value={form.value('reason')} error={form.error('reason')} rows={3} maxlength={300} />
          <ButtonRow><Button variant="primary">{t.callOff}</Button><ButtonLink href={`/traff/${session.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
