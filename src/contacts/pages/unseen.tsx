import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { ProtectedFlag } from '../../ui/protected-flag.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { unseenKinds } from '../contract/unseen.ts'
import type { Unseen, UnseenKind, UnseenRow } from '../contract/unseen.ts'
import { passedLimit } from '../rules/judge-unseen.ts'
import { unseenTexts } from '../texts/unseen.ts'

export type UnseenData = Unseen & { readonly chosenKind: UnseenKind | null; readonly page: number }
type Props = { data: UnseenData; view: View }
const path = '/ej-traffade'

/** The children who have waited past the limit, by their waiting; for whoever leads everything only how many there are. */
export function showUnseen(data: UnseenData, view: View): Shown {
  const t = unseenTexts[view.language]
  const sum = (of: (row: Unseen['numbers'][number]) => number): number => data.numbers.reduce((all, row) => all + of(row), 0)
  const now = `${formatDay(data.on, view.language, 'long')} ${formatTime(timeOf(view.clock.now()), view.language)}`
  return {
    title: t.title, islands: ['ui/rows', 'ui/print'],
    heading: data.rowsOf === 'none' ? t.headingNumbers(sum(({ past }) => past), sum(({ children }) => children)) : t.heading(data.total),
    lead: `${data.rowsOf === 'unit' ? t.lead.unit(data.unitAfterDays) : t.lead[data.rowsOf]} ${t.local}`,
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href={address(data, { csv: true })}>{t.csv}</ButtonLink></>,
    main: (
      <>
        <Choices data={data} view={view} />
        {data.rowsOf !== 'none' && (data.rows.length === 0 ? <EmptyState heading={t.empty}>{t.emptyHow}</EmptyState> : <Rows data={data} view={view} />)}
        {data.numbers.length > 0 && <Numbers data={data} view={view} />}
        <Panel heading={t.limits} id="granser">
          <DefinitionList rows={[...unseenKinds.map((kind) => ({ term: t.kinds[kind], value: t.days(data.limits.seen[kind]) })),
            { term: t.aloneEvery, value: t.days(data.limits.alone) }]} />
          <p class="line-2">{t.counts}</p>
        </Panel>
        <PrintFooter definitions={t.local} printed={uiTexts[view.language].printedBy(now, view.actor.name)} />
      </>
    ),
  }
}

/** The address of the list, or of its file, with what is chosen and something changed. */
function address(data: UnseenData, { unit = data.unitId, kind = data.chosenKind, page, csv = false }: {
  unit?: string | null; kind?: UnseenKind | null; page?: number; csv?: boolean
}): string {
  const query = new URLSearchParams({ ...(unit === null ? {} : { enhet: unit }), ...(kind === null ? {} : { slag: kind }),
    ...(page === undefined ? {} : { sida: String(page) }) }).toString()
  return `${path}${csv ? '/csv' : ''}${query === '' ? '' : `?${query}`}`
}

function Choices({ data, view }: Props) {
  const t = unseenTexts[view.language]
  return (
    <>
      {data.units.length > 1 && <FilterLinks label={t.units} links={[{ href: address(data, { unit: null }), label: t.allUnits, current: data.unitId === null },
        ...data.units.map(({ id, name }) => ({ href: address(data, { unit: id }), label: name, current: id === data.unitId }))]} />}
      {data.rowsOf !== 'none' && <FilterLinks label={t.kindsLabel} links={[{ href: address(data, { kind: null }), label: t.allKinds, current: data.chosenKind === null },
        ...unseenKinds.map((kind) => ({ href: address(data, { kind }), label: t.kinds[kind], current: kind === data.chosenKind }))]} />}
    </>
  )
}

/** "34 dagar sedan", with the day under it; what never happened is said. */
function lastWords(on: Day | null, { language, clock }: View): { first: string; second: string | undefined } {
  const t = unseenTexts[language]
  if (on === null) return { first: t.never, second: undefined }
  return { first: t.daysAgo(daysBetween(on, clock.today())), second: formatDay(on, language, 'short', clock.today()) }
}

function Rows({ data, view }: Props) {
  const t = unseenTexts[view.language]
  const columns = [{ label: t.columns.child }, { label: t.columns.waited }, { label: t.columns.kind }, { label: t.columns.seen }, { label: t.columns.alone },
    { label: t.columns.worker }, { label: t.columns.step, hidden: true }]
  return (
    <Panel flush>
      <Table caption={t.title} captionHidden columns={columns} stacked>
        {data.rows.map((row) => <ChildRow key={row.personId} row={row} view={view} />)}
      </Table>
      <Pagination page={data.page} pages={Math.ceil(data.total / 50)} href={(page) => address(data, { page })} t={uiTexts[view.language]} />
    </Panel>
  )
}

function ChildRow({ row, view }: { row: UnseenRow; view: View }) {
  const { language, clock } = view
  const t = unseenTexts[language]
  const passed = passedLimit(row)
  const [seen, alone] = [lastWords(row.seenOn, view), lastWords(row.aloneOn, view)]
  const decides = passed?.waiting ?? row.seen
  const whom = row.name ?? t.caseNumber(row.caseNumber)
  return (
    <Row open={`/person/${row.personId}`}>
      <RowHead second={row.caseNumber}><a href={`/person/${row.personId}`}>{row.protected ? <ProtectedFlag t={uiTexts[language]} /> : row.name}</a></RowHead>
      <Cell label={t.columns.waited} second={decides.beyondSince === null ? undefined : t.beyondSince(formatDay(decides.beyondSince, language, 'short', clock.today()))}>
        {t.beyond(decides.daysBeyond)}
      </Cell>
      <Cell label={t.columns.kind} second={passed?.what === 'alone' ? t.aloneLimit(decides.limit) : t.limit(decides.limit)}>{t.kinds[decides.kind]}</Cell>
      <Cell label={t.columns.seen} second={seen.second}>{seen.first}</Cell>
      <Cell label={t.columns.alone} second={alone.second}>{alone.first}</Cell>
      <Cell label={t.columns.worker} second={row.unitName}>{row.responsibleName ?? t.noWorker}</Cell>
      <Cell>{view.actor.may.has('contact.write') && <ButtonLink href={`/person/${row.personId}/anteckna`} size="row" icon="pen" iconOnly>{t.noteFor(whom)}</ButtonLink>}</Cell>
    </Row>
  )
}

/** How many there are by kind of case, under each unit with its sum. */
function Numbers({ data, view }: Props) {
  const t = unseenTexts[view.language]
  const sum = (rows: Unseen['numbers'], of: 'past' | 'children'): number => rows.reduce((all, row) => all + row[of], 0)
  const columns = [{ label: t.columns.kindOfCase }, { label: t.columns.children, align: 'end' as const }, { label: t.columns.past, align: 'end' as const },
    { label: t.columns.unseen, align: 'end' as const }, { label: t.columns.unseenAlone, align: 'end' as const }]
  return (
    <Panel heading={t.numbers} id="antal" flush>
      <Table caption={t.numbers} captionHidden columns={columns} stacked dense>
        {data.units.map(({ id, name }) => {
          const rows = data.numbers.filter(({ unitId }) => unitId === id)
          if (rows.length === 0) return null
          return (
            <>
              <GroupRow label={t.ofUnit(name, sum(rows, 'past'), sum(rows, 'children'))} columns={5} />
              {unseenKinds.flatMap((kind) => rows.filter((row) => row.kind === kind)).map((row) => (
                <Row key={`${row.unitId} ${row.kind}`}>
                  <RowHead>{t.kinds[row.kind]}</RowHead>
                  <Cell label={t.columns.children} align="end">{String(row.children)}</Cell>
                  <Cell label={t.columns.past} align="end">{String(row.past)}</Cell>
                  <Cell label={t.columns.unseen} align="end">{String(row.unseen)}</Cell>
                  <Cell label={t.columns.unseenAlone} align="end">{String(row.unseenAlone)}</Cell>
                </Row>
              ))}
            </>
          )
        })}
      </Table>
      <p class="panel-foot">{t.numbersHow}</p>
    </Panel>
  )
}
