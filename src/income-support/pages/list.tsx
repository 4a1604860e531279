import { formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { ListRow } from '../contract/application.ts'
import { viewWords } from '../contract/forms.ts'
import { listViews } from '../contract/words.ts'
import type { ListView } from '../contract/words.ts'
import { listedPerPage } from '../queries/list.ts'
import type { ViewCounts } from '../queries/list.ts'
import { monthOf, monthsLater } from '../rules/month.ts'
import { supportTexts } from '../texts/staff.ts'
import { supportWords } from '../texts/words.ts'
import { dayOn, money, month, nameOf } from './words.ts'

export type WaitingSubmission = { readonly id: string; readonly reference: string; readonly receivedAt: string; readonly month: string }
export type ListData = {
  readonly view: ListView; readonly month: string | null; readonly page: number; readonly counts: ViewCounts; readonly rows: readonly ListRow[]
  readonly submissions: readonly WaitingSubmission[]
}

/** The applications that wait and have been decided, by month; and what came by the public form. */
export function listPage(data: ListData, view: View): Shown {
  const t = supportTexts[view.language]
  const l = t.list
  const words = viewWords[data.view]
  const address = (word: string, page = 1): string => `/bistand?visa=${word}${data.month === null ? '' : `&manad=${data.month}`}${page === 1 ? '' : `&sida=${page}`}`
  return {
    title: t.title, heading: l.heading(data.counts.open), lead: l.lead, status: doneMessage(view, t.done), islands: ['ui/rows'],
    actions: (
      <>
        {view.actor.may.has('support.pay') && <ButtonLink href="/utbetalningar">{l.payments}</ButtonLink>}
        <ButtonLink href="/norm">{l.norm}</ButtonLink>
        {view.actor.may.has('support.report') && <ButtonLink href="/statistik-till-staten?del=ekonomiskt-bistand">{l.statistics}</ButtonLink>}
      </>
    ),
    main: (
      <Panel flush>
        <div class="table-tools">
          <Tabs label={l.views} tabs={listViews.map((each) => ({ href: address(viewWords[each]), label: supportWords[view.language].views[each], count: data.counts[each], current: each === data.view }))} />
          <MonthFilter data={data} words={words} view={view} />
        </div>
        <Calculate data={data} view={view} />
        {data.view === 'incoming' ? <Submissions rows={data.submissions} view={view} />
          : data.rows.length === 0 ? <EmptyState heading={l.empty[data.view][0] ?? ''}>{l.empty[data.view][1]}</EmptyState>
            : <Applications rows={data.rows} view={view} />}
        {data.view !== 'incoming' && <Pagination t={uiTexts[view.language]} page={data.page} pages={Math.ceil(data.counts[data.view] / listedPerPage)}
          href={(page) => address(words, page)} />}
      </Panel>
    ),
  }
}

function MonthFilter({ data, words, view }: { data: ListData; words: string; view: View }) {
  const l = supportTexts[view.language].list
  const ui = uiTexts[view.language]
  const months = Array.from({ length: 16 }, (_, back) => monthsLater(monthOf(view.clock.today()), 2 - back))
  return (
    <FilterForm t={ui} action="/bistand">
      <input type="hidden" name="visa" value={words} />
      <SelectField t={ui} name="manad" label={l.month} empty={l.allMonths} value={data.month} options={months.map((value) => ({ value, label: month(value, view) }))} />
    </FilterForm>
  )
}

/** Calculates all that is open in the month that is shown. */
function Calculate({ data, view }: { data: ListData; view: View }) {
  if (data.view !== 'open' || data.month === null || data.counts.open === 0 || !view.actor.may.has('support.write')) return null
  return (
    <div class="panel-foot">
      <PostForm csrf={view.shell.csrf} action="/bistand/berakna">
        <input type="hidden" name="month" value={data.month} />
        <Button>{supportTexts[view.language].list.calculateMonth(month(data.month, view))}</Button>
      </PostForm>
    </div>
  )
}

/** Applications as rows: whose, which month, when it came, how much and how it stands. */
export function Applications({ rows, view, personId = null }: { rows: readonly ListRow[]; view: View; personId?: string | null }) {
  const t = supportTexts[view.language]
  const w = supportWords[view.language]
  const c = t.list.columns
  return (
    <Table caption={t.list.caption} captionHidden stacked
      columns={[{ label: c.who }, { label: c.month }, { label: c.received, yields: true }, { label: c.support, align: 'end' }, { label: c.standing }]}>
      {rows.map((row) => (
        <Row key={row.id} open={`/bistand/${row.id}`}>
          <RowHead second={personId !== null && row.personId !== personId ? `${t.person.of} ${nameOf(row, view)}` : `${t.household(row.members)}, ${row.caseNumber ?? ''}`}>
            {row.protected && <ProtectedFlag t={uiTexts[view.language]} />} <a href={`/bistand/${row.id}`} data-row-open>{nameOf(row, view)}</a>
          </RowHead>
          <Cell label={c.month}>{month(row.month, view)}</Cell>
          <Cell label={c.received} yields>{dayOn(row.receivedOn, view)}</Cell>
          <Cell label={c.support} align="end">{row.amount !== null && row.outcome !== null ? money(row.amount, view) : row.support === null ? '–' : money(row.support, view)}</Cell>
          <Cell label={c.standing} second={row.standing === 'to_pay' && !row.hasPayee ? t.list.noAccount : undefined}>{w.standings[row.standing]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Submissions({ rows, view }: { rows: readonly WaitingSubmission[]; view: View }) {
  const l = supportTexts[view.language].list
  const opens = view.actor.may.has('support.write')
  if (rows.length === 0) return <EmptyState heading={l.empty.incoming[0] ?? ''}>{l.empty.incoming[1]}</EmptyState>
  return (
    <Table caption={l.caption} captionHidden stacked columns={[{ label: l.columns.reference }, { label: l.columns.month }, { label: l.columns.received }]}>
      {rows.map((row) => (
        <Row key={row.id} {...(opens ? { open: `/bistand/inkommen/${row.id}` } : {})}>
          <RowHead>{opens ? <a href={`/bistand/inkommen/${row.id}`} data-row-open>{row.reference}</a> : row.reference}</RowHead>
          <Cell label={l.columns.month}>{month(row.month, view)}</Cell>
          <Cell label={l.columns.received}>{formatInstant(instant(row.receivedAt), view.clock.today(), view.language)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
