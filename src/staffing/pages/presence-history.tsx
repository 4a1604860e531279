import type { Day } from '../../calendar/day.ts'
import { formatDay, formatPercent } from '../../calendar/format.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Sent, Shown, View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { HalfCount } from '../contract/presence.ts'
import { presenceTexts } from '../texts/presence.ts'
import type { PresenceHistory } from '../usecases/show-presence.ts'
import { worstOf } from './presence-words.ts'

const pathOf = (path: string, unitId: string | null, weeks: number): string => `${path}?veckor=${weeks}${unitId === null ? '' : `&enhet=${unitId}`}`

/** Each working day of some weeks: the lower half of it against the floor, of one unit; of all units the days when a floor broke. */
export function presenceHistoryPage(data: PresenceHistory, view: View): Shown {
  const t = presenceTexts[view.language]
  const shown = data.units.filter(({ id }) => data.unitId === null || id === data.unitId)
  const days = rowsOf(data)
  const broken = new Set(days.filter(({ standing }) => standing === 'broken').map(({ on }) => on)).size
  const name = data.unitId === null ? t.allUnits : shown[0]?.name ?? t.allUnits
  return {
    title: t.historyTitle, heading: t.historyHeading(broken, name), lead: t.historyLead, islands: ['ui/print'],
    actions: (
      <ButtonRow>
        <ButtonLink href={pathOf('/narvaro/historik/csv', data.unitId, data.weeks)}>{t.csv}</ButtonLink>
        <ButtonLink href="/narvaro">{t.toBoard}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        <FilterLinks label={t.units} links={[
          { href: pathOf('/narvaro/historik', null, data.weeks), label: t.allUnits, current: data.unitId === null },
          ...data.units.map(({ id, name: unit }) => ({ href: pathOf('/narvaro/historik', id, data.weeks), label: unit, current: id === data.unitId })),
        ]} />
        <FilterLinks label={t.weeks} links={[2, 8, 26].map((weeks) => ({
          href: pathOf('/narvaro/historik', data.unitId, weeks), label: `${weeks}`, current: weeks === data.weeks }))} />
        {days.length === 0 ? <EmptyState heading={t.historyNone}>{t.historyNoneHow}</EmptyState> : <Panel heading={t.historyTable} id="dagar" flush><DayTable days={days} view={view} /></Panel>}
      </>
    ),
  }
}

/** The worst half of each unit and day, the latest day first; days when nobody had anything registered are left out. */
function rowsOf({ counts, unitId }: PresenceHistory): HalfCount[] {
  const groups = new Map<string, HalfCount[]>()
  for (const count of counts) groups.set(`${count.on} ${count.unitId}`, [...(groups.get(`${count.on} ${count.unitId}`) ?? []), count])
  return [...groups.values()].flatMap((group) => worstOf(group) ?? [])
    .filter((count) => count.unanswered < count.employed && (unitId !== null || count.standing === 'broken'))
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1))
}

function DayTable({ days, view }: { days: readonly HalfCount[]; view: View }) {
  const t = presenceTexts[view.language]
  const end = { align: 'end' as const }
  const dayWords = (on: Day): string => formatDay(on, view.language, 'weekday', view.clock.today())
  return (
    <Table caption={t.historyTable} captionHidden dense columns={[{ label: t.day }, { label: t.units }, { label: t.share, ...end }, { label: t.office, ...end }, { label: t.remote, ...end },
      { label: t.away, ...end }, { label: t.unanswered, ...end }, { label: t.held }]}>
      {days.map((count) => (
        <Row key={`${count.on} ${count.unitId}`}>
          <RowHead><a href={`/narvaro?dag=${count.on}`}>{dayWords(count.on)}</a></RowHead>
          <Cell>{count.unitName}</Cell>
          <Cell align="end">{formatPercent(count.working / count.employed, view.language)}</Cell>
          <Cell align="end">{count.office}</Cell>
          <Cell align="end">{count.remote}</Cell>
          <Cell align="end">{count.away}</Cell>
          <Cell align="end">{count.unanswered}</Cell>
          <Cell tone={count.standing === 'broken' ? 'danger' : undefined}>{t.heldWords[count.standing]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** Every unit's every half-day as one long table. */
export function presenceCsv({ counts }: PresenceHistory, language: Language): Sent {
  const t = presenceTexts[language]
  const body = writeCsv([t.day, t.half, t.units, t.office, t.remote, t.away, t.unanswered, t.floor, t.held],
    counts.map((count) => [count.on, t.halves[count.half], count.unitName, count.office, count.remote, count.away, count.unanswered, count.least, t.heldWords[count.standing]]))
  return { name: 'narvaro.csv', type: 'text/csv; charset=utf-8', body }
}
