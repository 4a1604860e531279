import { formatDay, formatTime } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { GroupSession, Programme } from '../contract/groups.ts'
import type { GroupsData } from '../queries/load-groups.ts'
import { groupTexts } from '../texts/groups.ts'

/** "tors 26 nov 15.00–16.30". */
export function whenOf({ on, from, to }: Pick<GroupSession, 'on' | 'from' | 'to'>, view: View): string {
  return `${formatDay(on, view.language, 'weekday', view.clock.today())} ${formatTime(from, view.language)}–${formatTime(to, view.language)}`
}

/** The programmes, what is to come, and the form of a new one. */
export function groupsPage({ programmes, sessions, units }: GroupsData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const coming = sessions.filter(({ state }) => state === 'planned')
  return {
    title: t.title, heading: t.groupsHeading(coming.length), lead: t.groupsLead, status: doneMessage(view, t.done) ?? form.status,
    main: (
      <div class="with-wide-side">
        <div class="column">
          <Panel heading={t.sessions} id="traffar" flush>
            {coming.length === 0 ? <EmptyState heading={t.noSessions}>{t.noSessionsHow}</EmptyState> : <Sessions sessions={coming} view={view} named />}
          </Panel>
          <Panel heading={t.programmes} id="grupper" flush>
            {programmes.length === 0 ? <p class="panel-foot">{t.noProgrammes}</p> : <Programmes programmes={programmes} view={view} />}
          </Panel>
        </div>
        <Panel heading={t.newProgramme} id="ny">
          <PostForm csrf={view.shell.csrf} action="/grupper" class="form" noValidate>
            <ProgrammeFields form={form} units={units} view={view} known={null} />
            <ButtonRow><Button>{t.begin}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

function Programmes({ programmes, view }: { programmes: readonly Programme[]; view: View }) {
  const t = groupTexts[view.language]
  return (
    <Table caption={t.programmes} captionHidden stacked columns={[{ label: t.programme }, { label: t.unit }, { label: t.leaders }, { label: t.nextOn }]}>
      {programmes.map((each) => (
        <Row key={each.id}>
          <RowHead second={each.endedOn === null ? undefined : t.ended(formatDay(each.endedOn, view.language, 'weekday', view.clock.today()))}><a href={`/grupp/${each.id}`}>{each.name}</a></RowHead>
          <Cell label={t.unit}>{each.unit}</Cell>
          <Cell label={t.leaders}>{each.leaders.filter(({ part }) => part === 'leader').map(({ name }) => name).join(', ') || t.noLeaders}</Cell>
          <Cell label={t.nextOn}>{each.nextOn === null ? '–' : formatDay(each.nextOn, view.language, 'weekday', view.clock.today())}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Sessions as a table; `named` says which group each is of. */
export function Sessions({ sessions, view, named = false }: { sessions: readonly GroupSession[]; view: View; named?: boolean }) {
  const t = groupTexts[view.language]
  return (
    <Table caption={t.sessionsCaption} captionHidden stacked
      columns={[{ label: t.when }, ...(named ? [{ label: t.programme }] : []), { label: t.room }, { label: t.people, align: 'end' as const }, { label: t.leaders }, { label: t.state }]}>
      {sessions.map((session) => (
        <Row key={session.id}>
          <RowHead second={session.half === null ? undefined : t.half(session.half)}><a href={`/traff/${session.id}`}>{whenOf(session, view)}</a></RowHead>
          {named && <Cell label={t.programme}><a href={`/grupp/${session.programmeId}`}>{session.programme}</a></Cell>}
          <Cell label={t.room}>{session.room.name}</Cell>
          <PeopleCell session={session} view={view} />
          <Cell label={t.leaders}>{session.leaders.map(({ name }) => name).join(', ')}</Cell>
          <Cell label={t.state}>{t.states[session.state]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function PeopleCell({ session: { people, capacity, state }, view }: { session: GroupSession; view: View }) {
  const t = groupTexts[view.language]
  if (state !== 'planned') return <Cell label={t.people} align="end">–</Cell>
  const isFull = people > capacity
  return <Cell label={t.people} align="end" tone={isFull ? 'danger' : undefined} second={isFull ? t.tooMany(people - capacity) : undefined}>{t.ofCapacity(people, capacity)}</Cell>
}

type Form = ReturnType<typeof typed>

function ProgrammeFields({ form, units, view, known }: { form: Form; units: GroupsData['units']; view: View; known: Programme | null }) {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <>
      <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name', known?.name)} error={form.error('name')} maxlength={80} autocomplete="off" />
      <SelectField t={ui} name="unitId" label={t.unit} value={form.value('unitId', known?.unitId ?? view.actor.unitId)} error={form.error('unitId')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField t={ui} name="leadersNeeded" label={t.leadersNeeded} hint={t.leadersNeededHint} value={form.value('leadersNeeded', String(known?.leadersNeeded ?? 1))}
        error={form.error('leadersNeeded')} inputmode="numeric" autocomplete="off" width="short" />
    </>
  )
}

export type ProgrammeData = { readonly programme: Programme; readonly units: GroupsData['units'] }

/** The form in which a programme is changed or ended. */
export function editProgrammePage({ programme, units }: ProgrammeData, view: View, entered: Entered | null): Shown {
  const t = groupTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  const ended = programme.endedOn === null ? '' : formatDay(programme.endedOn, view.language, 'long')
  return {
    title: t.title, heading: t.editProgramme, lead: programme.name, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`/grupp/${programme.id}/andra`} class="form form-narrow" noValidate>
          <ProgrammeFields form={form} units={units} view={view} known={programme} />
          <TextField t={ui} name="endedOn" label={t.endedOn} hint={t.endedHint} value={form.value('endedOn', ended)} error={form.error('endedOn')} autocomplete="off" width="short" />
          <ButtonRow><Button variant="primary">{t.save}</Button><ButtonLink href={`/grupp/${programme.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
