import type { ComponentChildren } from 'preact'
import { formatDay, formatTime, formatWeek } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import { urgencyGroups } from '../../law/clocks.ts'
import type { Shown, View } from '../../mount/route.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DutyTable } from '../../ui/duty-table.tsx'
import type { Duty } from '../../ui/duty-table.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks, Pagination, Tabs } from '../../ui/navigation.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { views } from '../contract.ts'
import type { Order } from '../contract.ts'
import { mostRows } from '../queries/open-rows.ts'
import type { DutyRow, ViewRow, Worklist } from '../queries/load-worklist.ts'
import { dueToday, ordered, siblingsTogether } from '../rules.ts'
import { mayWait, waitsLast } from '../rules/low-gear.ts'
import { worklistTexts } from '../texts.ts'
import type { WorklistTexts } from '../texts.ts'
import { isNarrowed, listAddress } from './address.ts'
import { DoneTable, doneMessage } from './done.tsx'
import { Filter } from './filter.tsx'
import { dutyInWords, dutyOf } from './row-words.ts'
import { sideParts } from './side.tsx'

/** The worklist: what must be done now, in the order of the law. */
export function showWorklist(list: Worklist, view: View): Shown {
  const t = worklistTexts[view.language]
  const day = formatDay(list.today, view.language, 'dayMonth')
  const when = t.todayIs(day.slice(0, 1).toUpperCase() + day.slice(1), formatWeek(isoWeek(list.today), view.language))
  return {
    title: t.title,
    islands: view.done === null ? ['ui/rows'] : ['ui/rows', 'ui/drafts'],
    heading: headingOf(list, t, view),
    status: doneMessage(list, view, t),
    lead: <Lead list={list} when={when} t={t} />,
    actions: <Actions view={view} t={t} />,
    main: (
      <Beside list={list} view={view}>
        <Panel flush>
          <Tools list={list} view={view} t={t} />
          {list.capped && <Notice kind="warn">{t.capped(mostRows)}</Notice>}
          {list.view === 'klara' ? <DoneTable list={list} view={view} /> : <Rows list={list} view={view} />}
        </Panel>
        <Pagination
          page={list.page}
          pages={list.pages}
          href={(page) => listAddress(list.choices, { view: list.view, page })}
          t={uiTexts[view.language]}
        />
      </Beside>
    ),
  }
}

/** The day, and in what order the list stands; from another order than the law's there is a way back to it. */
function Lead({ list, when, t }: { list: Worklist; when: string; t: WorklistTexts }) {
  if (list.view === 'klara') return <>{when}</>
  if (list.choices.ordning === 'lag') return <>{`${when} ${t.orderedByLaw}`}</>
  return (
    <>
      {`${when} ${t.orderedBy(t.orderNames[list.choices.ordning])} `}
      <a href={listAddress(list.choices, { view: list.view, order: 'lag' })}>{t.backToLaw}</a>
    </>
  )
}

/** With the person's own day at the side, when there is anything to say there. */
function Beside({ list, view, children }: { list: Worklist; view: View; children: ComponentChildren }) {
  const parts = sideParts(list, view)
  return parts.length === 0 ? <>{children}</> : <WithSide side={<Panel>{parts}</Panel>}>{children}</WithSide>
}

/** The same list whole, for paper: no buttons, and who printed it when. */
export function showPaperList(list: Worklist, view: View): Shown {
  const t = worklistTexts[view.language]
  const now = `${formatDay(list.today, view.language, 'long')} ${formatTime(timeOf(view.clock.now()), view.language)}`
  const printed = uiTexts[view.language].printedBy(now, view.actor.name)
  return {
    title: t.title,
    islands: [],
    heading: t.caption[list.view],
    lead: formatDay(list.today, view.language, 'full'),
    actions: (
      <>
        <a href={listAddress(list.choices, { view: list.view })}>{t.back}</a>
      </>
    ),
    main: (
      <>
        <p class="no-print">{t.printHint}</p>
        <Panel flush>{list.view === 'klara' ? <DoneTable list={list} view={view} /> : <Rows list={list} view={view} />}</Panel>
        <PrintFooter definitions={t.printed(list.total)} printed={printed} />
      </>
    ),
  }
}

function headingOf(list: Worklist, t: WorklistTexts, view: View): string {
  const now = list.chosen.filter(({ row }) => !waitsLast(row))
  const first = ordered(now, 'lag', list.today, new Map())[0]
  const due = dueToday(now.map(({ standing }) => standing))
  switch (list.view) {
    case 'klara':
      return t.doneCount(list.done.length)
    case 'parkerade':
      return t.parkedCount(list.chosen.length)
    case 'ofordelade':
      return list.chosen.length === 0 ? t.noReportsWait : t.reportsWait(list.chosen.length)
    default: {
      if (first === undefined) return list.view === 'mina' ? t.nothingAtAll : t.empty.enhet[0]
      const duty = dutyInWords(first.row, t, view.language)
      if (due === 0) return `${t.nothingToday} ${t.nextIs(duty, formatDay(first.row.nominalDueOn, view.language, 'weekday', list.today))}`
      return `${list.view === 'mina' ? t.doToday(due) : t.unitToday(due)} ${t.startWith(duty)}`
    }
  }
}

function Actions({ view, t }: { view: View; t: WorklistTexts }) {
  return (
    <>
      {view.actor.may.has('contact.write') && (
        <ButtonLink href="/personer" icon="pen">
          {t.takeNote}
        </ButtonLink>
      )}
      {view.actor.may.has('concern.receive') && (
        <ButtonLink href="/anmalningar/ny" shortcut="N">
          {t.takeReport}
        </ButtonLink>
      )}
      {view.actor.may.has('unit_deputy.administer') && <ButtonLink href="/enheten/stallforetradare">{t.deputies}</ButtonLink>}
    </>
  )
}

function Tools({ list, view, t }: { list: Worklist; view: View; t: WorklistTexts }) {
  const tabs = views.flatMap((name) => {
    const count = list.counts[name]
    return count === null ? [] : [{ href: `/arbetslista?vy=${name}`, label: t.tabs[name], count, current: name === list.view }]
  })
  const gathered = list.choices.syskon !== null
  return (
    <div class="table-tools">
      <Tabs label={t.tabsLabel} tabs={tabs} />
      <div class="table-tools-end">
        {list.view !== 'klara' && (
          <FilterLinks
            label={t.gatherSiblings}
            links={[
              { href: listAddress(list.choices, { view: list.view, siblings: !gathered }), label: t.gatherSiblings, current: gathered },
            ]}
          />
        )}
        <a href={listAddress(list.choices, { view: list.view }, '/arbetslista/utskrift')}>{t.print}</a>
      </div>
      <Filter list={list} view={view} t={t} />
    </div>
  )
}

function Rows({ list, view }: { list: Worklist; view: View }) {
  const t = worklistTexts[view.language]
  if (list.rows.length === 0) {
    const narrowed = isNarrowed(list.choices)
    const [heading, words] = narrowed ? t.emptyFiltered : t.empty[list.view]
    return (
      <EmptyState
        heading={heading ?? ''}
        action={narrowed ? <a href={`/arbetslista?vy=${list.view}&urval=1`}>{t.clearFilter}</a> : undefined}
      >
        {words}
      </EmptyState>
    )
  }
  const column = (label: string, order: Order) => ({
    label,
    sort: {
      href: listAddress(list.choices, { view: list.view, order: list.choices.ordning === order ? 'lag' : order }),
      direction: list.choices.ordning === order ? ('ascending' as const) : ('none' as const),
    },
  })
  return (
    <DutyTable
      t={uiTexts[view.language]}
      caption={t.caption[list.view]}
      groups={groupsOf(list, view, t)}
      selected={list.rows[0]?.row.id}
      columns={[
        column(t.columns.clock, 'tid'),
        column(t.columns.child, 'namn'),
        column(t.columns.duty, 'krav'),
        column(t.columns.contact, 'kontakt'),
        { label: t.columns.step },
      ]}
    />
  )
}

/** In the legal order the rows stand in its four groups; in another order they are one. Parked rows are one too. */
function groupsOf(list: Worklist, view: View, t: WorklistTexts) {
  const siblings = new Map(list.rows.map(({ row, person }) => [row.personId ?? '', new Set(person?.siblings.map((each) => each.personId))]))
  const together =
    list.choices.syskon === null
      ? list.rows.map((row) => [row.row])
      : siblingsTogether(
          list.rows.map(({ row }) => row),
          siblings,
        )
  const byId = new Map(list.rows.map((each) => [each.row.id, each]))
  const gathered = together.map((rows) => rows.flatMap(({ id }) => byId.get(id) ?? []).toSorted(eldestFirst))
  const works = view.actor.may.has('task.write')
  const dutiesOf = (rows: typeof gathered) => rows.flatMap((each) => {
    const duty = dutyOf(each, view.language, list.today)
    return duty === null ? [] : postponing(works ? duty : lookedAt(duty, each[0]?.row, t), each, view)
  })
  const waiting = dutiesOf(gathered.filter(([first]) => first !== undefined && waitsLast(first.row)))
  const last = waiting.length === 0 ? [] : [{ label: t.lowGear, duties: waiting }]
  const goes = gathered.filter(([first]) => first !== undefined && !waitsLast(first.row))
  if (list.choices.ordning !== 'lag' || list.view === 'parkerade') return [{ label: t.allInOrder, duties: dutiesOf(goes) }, ...last]
  const groups = urgencyGroups
    .map((group) => ({ label: group === 'this-week' ? t.soon(list.soonDays) : t.groups[group], duties: dutiesOf(goes.filter(([first]) => first?.standing.group === group)) }))
    .filter(({ duties }) => duties.length > 0)
  return [...groups, ...last]
}

/** In a crisis whoever leads the unit may postpone a clock, one child's at a time, in writing. */
function postponing(duty: Duty, [first, ...others]: readonly ViewRow[], view: View): Duty {
  if (first === undefined || others.length > 0 || !mayWait(first.row) || !view.actor.may.has('crisis.postpone')) return duty
  return { ...duty, park: { href: `/krisplan/skjut-upp/${first.row.id}`, label: worklistTexts[view.language].postpone } }
}

/** A row of somebody else's work, for who follows it and does none of it: it leads to the person or the report, and a report is dealt out. */
function lookedAt(duty: Duty, row: DutyRow | undefined, t: WorklistTexts): Duty {
  const isDealtOut = row?.kind === 'unopened' || row?.kind === 'unassigned'
  const step = isDealtOut ? duty.step : { href: duty.open, label: row?.personId === null ? t.unopened : t.stepPerson }
  return { ...duty, step, note: null, park: undefined }
}

function eldestFirst(one: ViewRow, other: ViewRow): number {
  return (one.row.birthOn ?? '') < (other.row.birthOn ?? '') ? -1 : 1
}
