import { formatDay, formatInstant } from '../../calendar/format.ts'
import { doneWords } from '../../mount/done.tsx'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ClockChip } from '../../ui/clock.tsx'
import { DraftDone } from '../../ui/draft.tsx'
import { DoneMessage, EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { listViews } from '../contract/handling.ts'
import type { ListView } from '../contract/handling.ts'
import { rowsPerPage } from '../queries/list.ts'
import type { ListedChild, ListedConcern, Statement } from '../queries/list.ts'
import { nextStep } from '../rules/next-step.ts'
import { staffTexts } from '../texts/staff.ts'
import type { StaffTexts } from '../texts/staff.ts'
import { concernWords } from '../texts/words.ts'
import { clockWords, dueWords } from './words.tsx'

export type ListData = { view: ListView; page: number; counts: Record<ListView, number>; rows: ListedConcern[];
  soonDays: number }

/** Addresses of the views, in Swedish words. */
export const viewWords: Readonly<Record<ListView, string>> = { unopened: 'ooppnade', unassigned: 'ofordelade', undecided: 'obeslutade',
  decided: 'beslutade' }

/** The reports that wait, by what they wait for. */
export function listPage(data: ListData, view: View): Shown {
  const t = staffTexts[view.language].list
  const said = doneWords(view, staffTexts[view.language].done)
  return {
    title: t.title, heading: t.heading(data.counts.unopened, data.counts.unassigned), lead: t.lead, islands: ['ui/rows', 'ui/drafts'],
    status: said === undefined ? null : <DoneMessage>{said}<DraftDone draft={`concern-${view.actor.id ?? ''}`} /></DoneMessage>,
    actions: (
      <>
        <ButtonLink href="/anmalningar/dagbesked">{t.statements}</ButtonLink>
        {view.actor.may.has('concern.receive') && <ButtonLink href="/anmalningar/ny" shortcut="N">{t.receive}</ButtonLink>}
      </>
    ),
    main: (
      <Panel flush aside={<Tabs label={t.viewsLabel} tabs={listViews.map((each) => ({
        href: `/anmalningar?visa=${viewWords[each]}`, label: t.views[each], count: data.counts[each], current: each === data.view,
      }))} />}>
        {data.rows.length === 0
          ? <EmptyState heading={t.empty[data.view][0] ?? ''}>{t.empty[data.view][1]}</EmptyState>
          : <Reports data={data} view={view} t={t} />}
        <Pagination t={uiTexts[view.language]} page={data.page} pages={Math.ceil(data.counts[data.view] / rowsPerPage)}
          href={(page) => `/anmalningar?visa=${viewWords[data.view]}&sida=${page}`} />
      </Panel>
    ),
  }
}

function Reports({ data, view, t }: { data: ListData; view: View; t: StaffTexts['list'] }) {
  const columns = [
    { label: t.columns.time }, { label: t.columns.report }, { label: t.columns.child }, { label: t.columns.state, yields: true },
    { label: t.columns.step, hidden: true },
  ]
  return (
    <Table caption={t.caption} captionHidden columns={columns} stacked>
      {data.rows.map((row, index) => <ReportRow key={row.id} row={row} primary={index === 0} soonDays={data.soonDays} view={view} t={t} />)}
    </Table>
  )
}

type ReportRowProps = { row: ListedConcern; primary: boolean; soonDays: number; view: View; t: StaffTexts['list'] }

function ReportRow({ row, primary, soonDays, view, t }: ReportRowProps) {
  const { language } = view
  const today = view.clock.today()
  const first = mostUrgent(row.children)
  const clock = first === undefined ? null : { rule: first.rule ?? '', startedOn: first.startedOn ?? today,
    nominalDueOn: first.nominalDueOn ?? today, legalDueOn: first.legalDueOn ?? today }
  const step = stepOf(row, first, view)
  return (
    <Row open={`/anmalningar/${row.id}`}>
      <Cell second={clock === null ? '' : dueWords(clock, today, language)}>
        {clock === null ? <ClockChip kind="done" words={t.views.decided} /> : <ClockChip {...clockWords(clock, today, language, soonDays)} />}
      </Cell>
      <RowHead second={`${t.received(formatInstant(row.receivedAt, today, language))} ${concernWords[language].from[row.reporterKind]}`}>
        <a href={`/anmalningar/${row.id}`} data-row-open>{row.reference}</a>
      </RowHead>
      <Cell>{row.openedAt === null ? t.children(row.children.length) : <Children rows={row.children} view={view} t={t} />}</Cell>
      <Cell yields second={secondState(row, t)}>{state(row, view, t)}</Cell>
      <td role="cell" class="steps-cell align-end">
        <span class="steps">
          <ButtonLink href={step.href} size="row"
            variant={primary && isWaiting(row) ? 'primary' : 'secondary'} data-row-key="s">{step.label}</ButtonLink>
        </span>
      </td>
    </Row>
  )
}

/** Whether anything is left to do with the report. */
function isWaiting(row: ListedConcern): boolean {
  return row.openedAt === null || row.children.some((child) => child.rule !== null)
}

function mostUrgent(children: readonly ListedChild[]): ListedChild | undefined {
  return children.filter((child) => child.nominalDueOn !== null).toSorted((one,
    other) => ((one.nominalDueOn ?? '') < (other.nominalDueOn ?? '') ? -1 : 1))[0]
}

function stepOf(row: ListedConcern, first: ListedChild | undefined, { language, actor }: View): { label: string; href: string } {
  const open = nextStep('unopened', { concernId: row.id }, language)
  const fallback = { label: staffTexts[language].report.title, href: `/anmalningar/${row.id}` }
  if (row.openedAt === null) return (actor.may.has('concern.open') ? open : null) ?? fallback
  const waiting = row.children.find((child) => child.assignedName === null && !child.grownUp)
  const rule = first?.rule === 'protect-assess' ? 'protect-assess' : waiting !== undefined && actor.may.has('concern.assign') ? 'unassigned'
    : first?.rule
  if (rule == null || !actor.may.has('concern.assess')) return fallback
  return nextStep(rule, { concernId: row.id, concernChildId: first?.id ?? null, personId: waiting?.personId ?? first?.personId ?? null },
    language) ?? fallback
}

function Children({ rows, view, t }: { rows: readonly ListedChild[]; view: View; t: StaffTexts['list'] }) {
  const words = staffTexts[view.language]
  return (
    <>
      {rows.map((child, index) => (
        <span key={child.id} class="line-1">
          {child.protected
            ? <><ProtectedFlag t={uiTexts[view.language]} /> {child.caseNumber !== null && <span
              class="quiet">{t.caseOf(child.caseNumber)}</span>}</>
            : child.name ?? (child.toldName.trim() || words.child.number(index + 1))}
          {!child.protected && child.personId === null && !child.grownUp && <span class="quiet"> ({t.unidentified})</span>}
        </span>
      ))}
    </>
  )
}

function state(row: ListedConcern, view: View, t: StaffTexts['list']): string {
  if (row.openedAt === null) return t.notOpened
  const words = concernWords[view.language]
  const decided = [...new Set(row.children.flatMap((child) => (child.decision === null
    ? (child.attached ? [t.attached] : child.grownUp ? [t.grownUp] : []) : [words.decision[child.decision]])))]
  if (decided.length > 0) return decided.join(', ')
  const workers = [...new Set(row.children.flatMap((child) => child.assignedName ?? []))]
  return workers.length === 0 ? t.unassigned : workers.map(t.assignedTo).join(', ')
}

function secondState(row: ListedConcern, t: StaffTexts['list']): string {
  if (row.openedAt === null) return row.toldManagers.map((told) => (told === 'director' ? t.told.director : t.told.unit_manager)).join(', ')
  return row.openedBy === null ? '' : t.openedBy(row.openedBy)
}

export type StatementsData = { page: number; count: number; rows: Statement[] }

/** The proof of each day: no report lay unopened, or these did. */
export function statementsPage({ page, count, rows }: StatementsData, view: View): Shown {
  const t = staffTexts[view.language].statements
  const latest = rows[0]
  return {
    title: t.title, heading: t.heading(latest?.unopened.length ?? null), lead: t.lead,
    main: (
      <Panel flush>
        {latest === undefined ? <EmptyState heading={t.heading(null)}>{t.empty}</EmptyState> : (
          <Table caption={t.caption} captionHidden stacked
            columns={[{ label: t.columns.day }, { label: t.columns.unit }, { label: t.columns.received, align: 'end' },
              { label: t.columns.unopened }]}>
            {rows.map((row) => (
              <Row key={`${row.statedOn}${row.unitName}`} {...(row.unopened.length > 0 ? { tone: 'danger' as const } : {})}>
                <RowHead>{formatDay(row.statedOn, view.language, 'weekday', view.clock.today())}</RowHead>
                <Cell label={t.columns.unit}>{row.unitName}</Cell>
                <Cell label={t.columns.received} align="end">{row.received}</Cell>
                <Cell label={t.columns.unopened}>{row.unopened.length === 0 ? t.none : row.unopened.join(', ')}</Cell>
              </Row>
            ))}
          </Table>
        )}
        <Pagination t={uiTexts[view.language]} page={page} pages={Math.ceil(count / rowsPerPage)}
          href={(to) => `/anmalningar/dagbesked?sida=${to}`} />
      </Panel>
    ),
  }
}
