import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { itemKinds } from '../contract/daily.ts'
import type { DailyItem, DailyMeeting } from '../contract/daily.ts'
import { dailyTexts } from '../texts/daily.ts'
import { mayFollow } from '../usecases/read-daily-meeting.ts'
import { AdditionForm, DecisionForm, NewActionForm, OutsideForm, StaffForm, ToldForm } from './daily-forms.tsx'
import { ActionRows } from './daily-list.tsx'
import type { DailyProps, HeldMeeting } from './daily-props.ts'

const path = '/dagligt-mote'

/** A daily meeting: its agenda, who is there, decisions, actions, who was told; with the forms while it goes on. */
export function dailyMeetingPage(meeting: HeldMeeting, view: View, entered: Entered | null): Shown {
  const { language, clock, actor } = view
  const t = dailyTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const when = (at: DailyMeeting['startedAt']): string => formatInstant(at, clock.today(), language)
  const open = meeting.closedAt === null && actor.may.has('daily_meeting.hold')
  const props = { meeting, view, form }
  return {
    title: t.title, heading: t.meetingHeading(formatDay(meeting.on, language, 'weekday', clock.today())), islands: ['ui/print'],
    lead: `${t.started(when(meeting.startedAt), meeting.startedByName)} ${meeting.closedAt === null ? '' : t.closed(when(meeting.closedAt),
      meeting.closedByName ?? '')}`.trim(),
    status: form.status ?? doneMessage(view, t.doneWords),
    actions: (
      <>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={`${path}/${meeting.id}/pdf`}>{t.pdf}</ButtonLink>
        <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>
      </>
    ),
    main: (
      <div class="column">
        <Agenda meeting={meeting} view={view} />
        <Decisions {...props} open={open} />
        <Panel heading={t.actions} id="atgarder" flush>
          {meeting.actions.length === 0 ? <p class="panel-foot quiet">{t.noActions}</p> : <ActionRows actions={meeting.actions}
            view={view} />}
          {open && <div class="panel-foot no-print"><NewActionForm {...props} /></div>}
        </Panel>
        <Participants {...props} open={open} />
        <Told {...props} open={open} />
        <Additions {...props} />
        {open && (
          <Panel heading={t.close} id="avsluta">
            <p>{t.closeLead}</p>
            <PostForm csrf={view.shell.csrf} action={`${path}/${meeting.id}/avsluta`}><ButtonRow><Button
              variant="primary">{t.close}</Button></ButtonRow></PostForm>
          </Panel>
        )}
        <PrintFooter definitions={t.frozen} printed={ui.printedBy(when(clock.now()), actor.name)} />
      </div>
    ),
  }
}

function Agenda({ meeting, view }: Omit<DailyProps, 'form'>) {
  const t = dailyTexts[view.language]
  const kinds = itemKinds.map((kind) => ({ kind, items: meeting.items.filter((item) => item.kind === kind) })).filter(({ items }) =>
    items.length > 0)
  return (
    <Panel heading={t.agenda} id="dagordning">
      {kinds.length === 0 ? <EmptyState heading={t.agendaNone}>{t.agendaNoneHow}</EmptyState> : <p class="quiet">{t.frozen}</p>}
      <div class="column">
        {kinds.map(({ kind, items }) => (
          <section key={kind}>
            <h3>{t.kinds[kind]}</h3>
            <ul class="plain-list">{items.map((item) => <AgendaItem key={item.id} item={item} view={view} />)}</ul>
          </section>
        ))}
      </div>
    </Panel>
  )
}

function AgendaItem({ item, view }: { item: DailyItem; view: View }) {
  const t = dailyTexts[view.language]
  return (
    <li>
      {item.words[view.language]}
      {item.href !== null && mayFollow(item, view.actor) && (
        <> <a class="no-print" href={item.href}>{t.follow}<span class="ds-sr-only">{t.followWhat(item.words[view.language])}</span></a></>
      )}
    </li>
  )
}

type Open = DailyProps & { readonly open: boolean }

function Remove({ meeting, view, what, rowId, name }: Omit<DailyProps, 'form'> & { what: string; rowId: string; name: string }) {
  const t = dailyTexts[view.language]
  return (
    <PostForm csrf={view.shell.csrf} action={`${path}/${meeting.id}/ta-bort`} class="no-print">
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="rowId" value={rowId} />
      <Button variant="quiet" size="row">{t.remove}<span class="ds-sr-only">{t.removeWhat(name)}</span></Button>
    </PostForm>
  )
}

function Decisions({ open, ...props }: Open) {
  const { meeting, view } = props
  const t = dailyTexts[view.language]
  return (
    <Panel heading={t.decisions} id="beslut"><div class="column">
      {meeting.decisions.length === 0 ? <p class="quiet">{t.noDecisions}</p> : (
        <ol class="plain-list">
          {meeting.decisions.map((decision, index) => (
            <li key={decision.id}>
              <strong>{t.number(index + 1)}</strong>: {decision.what}<ItemOf {...props} itemId={decision.itemId} />
              {open && <Remove {...props} what="decision" rowId={decision.id} name={t.number(index + 1)} />}
            </li>
          ))}
        </ol>
      )}
      {open && <div class="no-print"><DecisionForm {...props} /></div>}
    </div></Panel>
  )
}

function ItemOf({ meeting, view, itemId }: Omit<DailyProps, 'form'> & { itemId: string | null }) {
  const item = meeting.items.find(({ id }) => id === itemId)
  return item === undefined ? null : <span class="line-2">{item.words[view.language]}</span>
}

function Participants({ open, ...props }: Open) {
  const { meeting, view } = props
  const t = dailyTexts[view.language]
  return (
    <Panel heading={t.participants} id="deltagare"><div class="column">
      {meeting.participants.length === 0 ? <p class="quiet">{t.noParticipants}</p> : (
        <ul class="plain-list">
          {meeting.participants.map(({ id, name, role, staffId }) => (
            <li key={id}>{name}<span class="line-2">{staffId === null ? `${role}. ${t.outside}` : role}</span>{open && <Remove {...props}
              what="participant" rowId={id} name={name} />}</li>
          ))}
        </ul>
      )}
      {open && <div class="columns-2 no-print"><StaffForm {...props} /><OutsideForm {...props} /></div>}
    </div></Panel>
  )
}

function Told({ open, ...props }: Open) {
  const { meeting, view } = props
  const t = dailyTexts[view.language]
  return (
    <Panel heading={t.told} id="information"><div class="column">
      {meeting.told.length === 0 ? <p class="quiet">{t.toldNone}</p> : (
        <ul class="plain-list">
          {meeting.told.map(({ id, whom, how }) => (
            <li key={id}>{whom}<span class="line-2">{t.ways[how]}</span>{open && <Remove {...props} what="told" rowId={id}
              name={whom} />}</li>
          ))}
        </ul>
      )}
      {open && <div class="no-print"><ToldForm {...props} /></div>}
    </div></Panel>
  )
}

function Additions(props: DailyProps) {
  const { meeting, view } = props
  const t = dailyTexts[view.language]
  if (meeting.closedAt === null) return null
  return (
    <Panel heading={t.additions} id="tillagg">
      <ul class="plain-list">
        {meeting.additions.map(({ id, what, by, at }) => (
          <li key={id}>{what}<span class="line-2">{t.additionBy(by, formatInstant(at, view.clock.today(), view.language))}</span></li>
        ))}
      </ul>
      {view.actor.may.has('daily_meeting.hold') && <div class="no-print"><AdditionForm {...props} /></div>}
    </Panel>
  )
}
