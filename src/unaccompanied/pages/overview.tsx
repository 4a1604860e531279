import { day } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatWeek } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import type { Typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { noticeKinds } from '../contract.ts'
import type { Overview } from '../contract.ts'
import { unaccompaniedTexts } from '../texts.ts'

const address = '/ensamkommande'

/** Arrivals week by week against places and hands, what is announced, and what is missing for each child who is here. */
export function showOverview(data: Overview, view: View, entered: Entered | null): Shown {
  const t = unaccompaniedTexts[view.language]
  const form = typed(entered, t.faults, uiTexts[view.language])
  return {
    title: t.title, heading: t.heading(data.children.length), lead: t.lead, status: form.status ?? doneMessage(view, t.done),
    main: (
      <>
        <Panel heading={t.childrenHeading} id="barn" flush>
          {data.children.length === 0 ? <EmptyState heading={t.noChildren}>{t.noChildrenHint}</EmptyState> : <Children data={data} view={view} />}
        </Panel>
        <Panel heading={t.weeksHeading} id="veckor" flush><Weeks data={data} view={view} /></Panel>
        <Panel heading={t.noticesHeading} id="anvisningar" flush>
          {data.notices.length === 0 ? <EmptyState heading={t.noNotices}>{t.noNoticesHint}</EmptyState> : <Notices data={data} view={view} />}
        </Panel>
        {view.actor.may.has('arrival.write') && <Forms form={form} view={view} />}
      </>
    ),
  }
}

function Children({ data, view }: { data: Overview; view: View }) {
  const t = unaccompaniedTexts[view.language]
  const words = (on: string) => formatDay(day(on), view.language, 'dayMonth', view.clock.today())
  return (
    <Table caption={t.childrenCaption} captionHidden stacked
      columns={[{ label: t.child }, { label: t.since }, { label: t.missing }, { label: t.worker }, { label: t.claim }]}>
      {data.children.map((child) => (
        <Row key={child.personId} open={`/person/${child.personId}/ensamkommande`}>
          <RowHead second={child.turns18On === null ? child.caseNumber : `${child.caseNumber} · ${t.turns18(formatDay(day(child.turns18On), view.language, 'long'))}`}>
            <a href={`/person/${child.personId}/ensamkommande`}>{child.name ?? t.protectedName}</a>
          </RowHead>
          <Cell label={t.since}>{formatDay(day(child.arrivedOn), view.language, 'long')}</Cell>
          <Cell label={t.missing}>
            {child.missing.length === 0 ? t.nothingMissing : (
              <ul class="plain-list">
                {child.missing.map(({ step, turn, days }) => <li key={step}>{t.missingLine(t.steps[step], t.turns[turn], days)}</li>)}
              </ul>
            )}
          </Cell>
          <Cell label={t.worker}>{child.responsibleName ?? t.nobody}</Cell>
          <Cell label={t.claim}>{child.nextClaim === null ? t.noClaim : t.claimBy(child.nextClaim.quarter, words(child.nextClaim.lastDay))}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Weeks({ data, view }: { data: Overview; view: View }) {
  const t = unaccompaniedTexts[view.language]
  const number = (value: number | null) => (value === null ? t.noCapacity : formatNumber(value, view.language))
  return (
    <Table caption={t.weeksCaption} captionHidden stacked columns={[{ label: t.week }, { label: t.announced, align: 'end' },
      { label: t.received, align: 'end' }, { label: t.present, align: 'end' }, { label: t.places, align: 'end' }, { label: t.hands, align: 'end' },
      { label: t.short, align: 'end' }]}>
      {data.weeks.map((week) => (
        <Row key={week.week}>
          <RowHead second={week.from > view.clock.today() ? t.comingWeek : undefined}>{formatWeek(week.week, view.language)}</RowHead>
          <Cell label={t.announced} align="end">{number(week.announced)}</Cell>
          <Cell label={t.received} align="end">{number(week.received)}</Cell>
          <Cell label={t.present} align="end">{number(week.present)}</Cell>
          <Cell label={t.places} align="end">{number(week.places)}</Cell>
          <Cell label={t.hands} align="end">{number(week.hands)}</Cell>
          <Cell label={t.short} align="end">
            {week.short === null ? t.noCapacity : week.short === 0 ? t.enough : <strong class="alarming">{number(week.short)}</strong>}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Notices({ data, view }: { data: Overview; view: View }) {
  const t = unaccompaniedTexts[view.language]
  return (
    <Table caption={t.noticeCaption} captionHidden stacked
      columns={[{ label: t.expected }, { label: t.count, align: 'end' }, { label: t.kind }, { label: t.announcedOn }, { label: t.action, hidden: true }]}>
      {data.notices.map((notice) => (
        <Row key={notice.id}>
          <RowHead>{formatDay(day(notice.expectedOn), view.language, 'weekday', view.clock.today())}</RowHead>
          <Cell label={t.count} align="end" second={t.ofThem(notice.received)}>{formatNumber(notice.children, view.language)}</Cell>
          <Cell label={t.kind}>{t.kinds[notice.kind]}</Cell>
          <Cell label={t.announcedOn}>{formatDay(day(notice.announcedOn), view.language, 'weekday', view.clock.today())}</Cell>
          <Cell align="end">
            {view.actor.may.has('arrival.write') && (
              <PostForm csrf={view.shell.csrf} action={address}>
                <input type="hidden" name="what" value="withdraw" />
                <input type="hidden" name="rowId" value={notice.id} />
                <Button size="row">{t.withdraw}<span class="ds-sr-only"> {formatDay(day(notice.expectedOn), view.language, 'long')}</span></Button>
              </PostForm>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

function Forms({ form, view }: { form: Typed; view: View }) {
  const t = unaccompaniedTexts[view.language]
  const ui = uiTexts[view.language]
  const today = view.clock.today()
  return (
    <div class="columns-2">
      <Panel heading={t.newNotice} id="ny-anvisning">
        <PostForm csrf={view.shell.csrf} action={address} class="form">
          <input type="hidden" name="what" value="notice" />
          <DayField t={ui} name="announcedOn" label={t.announcedOn} value={form.value('announcedOn', today)} error={form.error('announcedOn')} />
          <DayField t={ui} name="expectedOn" label={t.expectedOn} value={form.value('expectedOn')} error={form.error('expectedOn')} />
          <TextField t={ui} name="children" label={t.count} inputmode="numeric" width="short" value={form.value('children', '1')} error={form.error('children')} />
          <SelectField t={ui} name="kind" label={t.kind} value={form.value('kind', 'assigned')} error={form.error('kind')}
            options={noticeKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
          <ButtonRow><Button variant="primary">{t.saveNotice}</Button></ButtonRow>
        </PostForm>
      </Panel>
      <Panel heading={t.newCapacity} id="platser">
        <PostForm csrf={view.shell.csrf} action={address} class="form">
          <input type="hidden" name="what" value="capacity" />
          <DayField t={ui} name="fromOn" label={t.fromOn} value={form.value('fromOn', today)} error={form.error('fromOn')} />
          <TextField t={ui} name="places" label={t.places} inputmode="numeric" width="short" value={form.value('places')} error={form.error('places')} />
          <TextField t={ui} name="hands" label={t.hands} inputmode="numeric" width="short" value={form.value('hands')} error={form.error('hands')} />
          <ButtonRow><Button variant="primary">{t.saveCapacity}</Button></ButtonRow>
        </PostForm>
      </Panel>
    </div>
  )
}
