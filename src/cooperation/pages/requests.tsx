import { daysBetween } from '../../calendar/day.ts'
import { formatDayCount } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { requestAreas } from '../contract/requests.ts'
import type { SafetyRequest } from '../contract/requests.ts'
import { mostWords } from '../contract/typed-words.ts'
import { duties, dutyKeys } from '../rules/duties.ts'
import { requestTexts } from '../texts/requests.ts'
import type { RequestTexts } from '../texts/requests.ts'
import type { RequestList } from '../usecases/keep-requests.ts'
import { address, around, printedBy, SavingForm, short } from './shared.tsx'
import type { Around } from './shared.tsx'

type Asked = { readonly unitId?: string | null; readonly openOnly?: boolean; readonly order?: RequestList['order']; readonly page?: number }
const path = '/arbetsmiljo'

/** What is left until the answer is due, or how late it is; nothing when it is answered or over. */
export function waitWords({ state, answerDueOn }: Pick<SafetyRequest, 'state' | 'answerDueOn'>, { view }: Around, t: RequestTexts): string | null {
  if (state !== 'waiting' && state !== 'overdue') return null
  const days = daysBetween(view.clock.today(), answerDueOn)
  return days < 0 ? t.over(-days) : t.left(days)
}

/** Requests of safety representatives, those whose answer is due first at the top; with what leads to incidents and stops. */
export function requestsPage(data: RequestList, view: View): Shown {
  const t = requestTexts[view.language]
  const a = around(view)
  const to = ({ unitId = data.unitId, openOnly = data.openOnly, order = data.order, page = 1 }: Asked): string => (
    address(path, { enhet: unitId, visa: openOnly ? null : 'alla', ordna: order === 'svar' ? null : order, sida: page === 1 ? null : String(page) }))
  return {
    title: t.title, heading: data.openOnly ? t.heading(data.total) : t.headingAll(data.total), lead: t.lead(data.answerDays), status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: (
      <>
        <Button type="button" data-print hidden>{a.s.print}</Button>
        <ButtonLink href={`${path}/handelser`}>{t.incidents}</ButtonLink>
        <ButtonLink href={`${path}/stopp`}>{t.stops}</ButtonLink>
        <ButtonLink href={`${path}/framstallan/ny`} variant="primary">{t.add}</ButtonLink>
      </>
    ),
    main: (
      <>
        {data.lastingStops > 0 && <Notice kind="danger"><p>{t.stopLasts(data.lastingStops)} <a href={`${path}/stopp`}>{t.seeStops}</a></p></Notice>}
        <FilterLinks label={a.s.show} links={[true, false].map((openOnly) => ({ href: to({ openOnly }), label: openOnly ? a.s.open : a.s.all, current: data.openOnly === openOnly }))} />
        {data.units.length > 1 && (
          <FilterLinks label={a.s.unit} links={[{ id: null, name: a.s.allUnits }, ...data.units].map(({ id, name }) => ({ href: to({ unitId: id }), label: name, current: data.unitId === id }))} />
        )}
        {data.requests.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : <Requests data={data} a={a} to={to} />}
        <Pagination t={a.ui} page={data.page} pages={data.pages} href={(page) => to({ page })} />
        <Duties a={a} answerDays={data.answerDays} />
        <PrintFooter printed={printedBy(view)} />
      </>
    ),
  }
}

function Requests({ data, a, to }: { data: RequestList; a: Around; to: (asked: Asked) => string }) {
  const t = requestTexts[a.view.language]
  const sort = (order: RequestList['order'], direction: 'ascending' | 'descending') => ({ href: to({ order }), direction: data.order === order ? direction : 'none' as const })
  return (
    <Panel flush>
      <Table caption={t.caption} captionHidden stacked
        columns={[{ label: t.request }, { label: t.unit, sort: sort('enhet', 'ascending') }, { label: t.came, sort: sort('kom', 'descending') }, { label: t.due, sort: sort('svar', 'ascending') }, { label: t.state }]}>
        {data.requests.map((request) => (
          <Row key={request.id} open={`${path}/framstallan/${request.id}`}>
            <RowHead second={t.areas[request.area]}><a href={`${path}/framstallan/${request.id}`}>{short(request.what)}</a></RowHead>
            <Cell label={t.unit}>{request.unitName}</Cell>
            <Cell label={t.came}>{a.on(request.receivedOn)}</Cell>
            <Cell label={t.due} second={waitWords(request, a, t) ?? undefined}>{a.on(request.answerDueOn)}</Cell>
            <Cell label={t.state} tone={request.state === 'overdue' || request.lateActions > 0 ? 'danger' : request.state === 'waiting' ? 'warn' : undefined}>{t.states[request.state]}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** Each duty with how soon and where it stands; a number of days is a local setting and said to be one. */
function Duties({ a, answerDays }: { a: Around; answerDays: number }) {
  const { language } = a.view
  const t = requestTexts[language]
  return (
    <Panel heading={t.dutiesHeading} id="lagen">
      <ul class="plain-list">
        {dutyKeys.map((key) => {
          const { paragraph, length, setting, readOn } = duties[key]
          const days = setting === 'safety-answer' ? `, ${formatDayCount(answerDays, language)} (${t.local})` : ''
          return <li key={key}>{t.duties[key]}: {t.lengths[length]}{days}<span class="line-2">{paragraph}, {t.readOn(readOn)}</span></li>
        })}
      </ul>
    </Panel>
  )
}

type ToMake = { readonly units: ReadonlyArray<{ id: string; name: string }>; readonly answerDays: number }

/** The form of a new request: a safety representative's own, or one that came on paper. */
export function newRequestPage({ units, answerDays }: ToMake, view: View, entered: Entered | null): Shown {
  const t = requestTexts[view.language]
  const a = around(view, entered)
  const { form, ui } = a
  const own = view.actor.roles.includes('union')
  return {
    title: t.title, heading: t.newHeading, lead: t.newLead, status: form.status,
    main: (
      <Panel>
        <SavingForm a={a} action={`${path}/framstallan/ny`} label={own ? t.save : t.saveOther} cancel={path}>
          <SelectField t={ui} name="unitId" label={t.unit} empty={a.s.choose} options={units.map(({ id, name }) => ({ value: id, label: name }))} value={form.value('unitId', units.length === 1 ? units[0]?.id : '')} error={form.error('unitId')} />
          <SelectField t={ui} name="area" label={t.area} empty={a.s.choose} options={requestAreas.map((value) => ({ value, label: t.areas[value] }))} value={form.value('area')} error={form.error('area')} />
          <TextArea t={ui} name="what" label={t.what} hint={t.whatHint} value={form.value('what')} error={form.error('what')} maxlength={mostWords} rows={4} />
          <TextArea t={ui} name="why" label={t.why} hint={t.whyHint} value={form.value('why')} error={form.error('why')} maxlength={mostWords} rows={3} />
          {!own && <TextField t={ui} name="representativeName" label={t.representative} hint={t.representativeHint} value={form.value('representativeName')} error={form.error('representativeName')} maxlength={120} />}
          <DayField t={ui} name="receivedOn" label={t.receivedOn} value={form.value('receivedOn', a.today)} error={form.error('receivedOn')} />
          <DayField t={ui} name="answerBy" label={t.answerBy} hint={t.answerByHint(answerDays)} optional={ui.optional} value={form.value('answerBy')} error={form.error('answerBy')} />
        </SavingForm>
      </Panel>
    ),
  }
}
