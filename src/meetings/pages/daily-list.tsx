import { formatDay } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { DailyAction, DailyLine } from '../contract/daily.ts'
import { dailyTexts } from '../texts/daily.ts'
import type { DailyList } from '../usecases/read-daily-meeting.ts'

const path = '/dagligt-mote'

/** The history of the daily meetings with its search, what is left to do, and one touch to start the meeting of today. */
export function dailyListPage(data: DailyList, view: View, entered: Entered | null): Shown {
  const t = dailyTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  const { todays } = data
  return {
    title: t.title, heading: t.heading(todays === null ? 'none' : todays.closedAt === null ? 'open' : 'closed'), lead: t.lead,
    status: form.status ?? doneMessage(view, t.doneWords),
    actions: todays !== null ? <ButtonLink href={`${path}/${todays.id}`} variant="primary">{t.toToday}</ButtonLink>
      : view.actor.may.has('daily_meeting.hold') && (
        <PostForm csrf={view.shell.csrf} action={`${path}/starta`}><Button variant="primary">{t.start}</Button></PostForm>
      ) || <></>,
    main: (
      <div class="column">
        <Panel heading={t.openHeading} id="kvar" flush>
          {data.open.length === 0 ? <EmptyState heading={t.openNone}>{t.openNoneHow}</EmptyState> : <ActionRows actions={data.open}
            view={view} />}
        </Panel>
        <Panel heading={data.searched === null ? t.history : data.meetings.length === 0 ? t.history : t.found(data.meetings.length,
          data.searched)} id="moten" flush>
          <div class="panel-foot no-print">
            <PostForm csrf={view.shell.csrf} action={path} class="form-line">
              <TextField t={uiTexts[view.language]} name="ord" label={t.search} hint={t.searchHint} value={form.value('ord',
                data.searched)} error={form.error('ord')} maxlength={80} autocomplete="off" />
              <ButtonRow><Button>{t.doSearch}</Button>{data.searched !== null && <ButtonLink href={path}
                variant="quiet">{t.clear}</ButtonLink>}</ButtonRow>
            </PostForm>
          </div>
          <Meetings data={data} view={view} />
        </Panel>
        {data.pages > 1 && <Pagination t={uiTexts[view.language]} page={data.page} pages={data.pages}
          href={(to) => `${path}?sida=${to}`} />}
      </div>
    ),
  }
}

function Meetings({ data: { meetings, searched }, view }: { data: DailyList; view: View }) {
  const t = dailyTexts[view.language]
  if (meetings.length === 0) {
    return searched === null ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState>
      : <EmptyState heading={t.foundNone(searched)}>{t.foundNoneHow}</EmptyState>
  }
  return (
    <Table caption={t.historyCaption} captionHidden stacked columns={[
      { label: t.day }, { label: t.participantCount, align: 'end' }, { label: t.decisionCount, align: 'end' }, { label: t.actionCount,
        align: 'end' },
      { label: t.leftCount, align: 'end' }, { label: t.state },
    ]}>
      {meetings.map((meeting) => <MeetingRow key={meeting.id} meeting={meeting} view={view} />)}
    </Table>
  )
}

function MeetingRow({ meeting, view }: { meeting: DailyLine; view: View }) {
  const t = dailyTexts[view.language]
  return (
    <Row open={`${path}/${meeting.id}`}>
      <RowHead second={meeting.startedByName}><a href={`${path}/${meeting.id}`}>{formatDay(meeting.on, view.language, 'weekday',
        view.clock.today())}</a></RowHead>
      <Cell label={t.participantCount} align="end">{meeting.participants}</Cell>
      <Cell label={t.decisionCount} align="end">{meeting.decisions}</Cell>
      <Cell label={t.actionCount} align="end">{meeting.actions}</Cell>
      <Cell label={t.leftCount} align="end">{meeting.openActions}</Cell>
      <Cell label={t.state}>{t.states[meeting.closedAt === null ? 'open' : 'closed']}</Cell>
    </Row>
  )
}

/** Actions with their owner and day; whoever may say that one is done has a button for it. */
export function ActionRows({ actions, view }: { actions: readonly DailyAction[]; view: View }) {
  const { language, actor, clock } = view
  const t = dailyTexts[language]
  const today = clock.today()
  return (
    <Table caption={t.caption} captionHidden stacked columns={[{ label: t.action }, { label: t.owner }, { label: t.due }, { label: t.done,
      hidden: true }]}>
      {actions.map((action) => {
        const late = action.doneOn === null && action.dueOn < today
        return (
          <Row key={action.id}>
            <RowHead second={`${t.given} ${formatDay(action.givenOn, language, 'weekday', today)}`}><span
              id={`atgard-${action.id}`}>{action.what}</span></RowHead>
            <Cell label={t.owner}>{action.ownerName}</Cell>
            <Cell label={t.due} tone={late ? 'danger' : undefined}>
              {formatDay(action.dueOn, language, 'weekday', today)}{late && `. ${t.late}`}
            </Cell>
            <Cell label={t.done} align="end">
              {action.doneOn !== null ? t.doneOn(formatDay(action.doneOn, language, 'weekday', today), action.doneByName ?? '')
                : (action.ownerId === actor.id || actor.may.has('daily_meeting.hold')) && (
                  <PostForm csrf={view.shell.csrf} action={`${path}/atgard/${action.id}/klar`}>
                    <Button size="row">{t.done}<span class="ds-sr-only">: {action.what}</span></Button>
                  </PostForm>
                )}
            </Cell>
          </Row>
        )
      })}
    </Table>
  )
}

/** What one has promised oneself: for everybody, also those who do not read the protocols. */
export function ownActionsPage(actions: readonly DailyAction[], view: View): Shown {
  const t = dailyTexts[view.language]
  return {
    title: t.own, heading: t.ownHeading(actions.length), lead: t.ownLead, status: doneMessage(view, t.doneWords),
    main: actions.length === 0 ? <EmptyState heading={t.ownNone}>{t.ownNoneHow}</EmptyState>
      : <Panel flush><ActionRows actions={actions} view={view} /></Panel>,
  }
}
