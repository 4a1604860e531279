import type { Day } from '../../calendar/day.ts'
import { countInWords, formatDay, formatNearDay, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { FloorStrip } from '../../ui/charts/floor-squares.tsx'
import type { FloorRow } from '../../ui/charts/floor-squares.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import type { HalfCount, KnownState } from '../contract/presence.ts'
import { workdayFrom } from '../usecases/show-presence.ts'
import type { Board } from '../usecases/show-presence.ts'
import { presenceTexts } from '../texts/presence.ts'
import { standingWords, worstOf } from './presence-words.ts'
import { addDays } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'

export type BoardData = Board & { readonly usual: number }
type Props = { readonly data: BoardData; readonly view: View }

/** Who is at work in every unit on a day against its floor, and the coming two weeks. Names too, for who works with them and while they are few. */
export function presenceBoardPage(data: BoardData, view: View): Shown {
  const t = presenceTexts[view.language]
  const now = data.counts.filter(({ on, half }) => on === data.on && half === data.half)
  const half = t.halves[data.half].toLowerCase()
  return {
    title: t.title, heading: headingOf(now, view), islands: ['ui/print'],
    lead: t.boardLead(formatDay(data.on, view.language, 'dayMonth'), half, formatPercent(data.usual, view.language)),
    actions: (
      <ButtonRow>
        <ButtonLink href="/narvaro/jag" variant="primary">{t.toOwn}</ButtonLink>
        <ButtonLink href={`/narvaro?dag=${previousOf(data.on)}`}>{t.yesterday}</ButtonLink>
        <ButtonLink href={`/narvaro?dag=${workdayFrom(addDays(data.on, 1))}`}>{t.tomorrow}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: now.length === 0 ? <EmptyState heading={t.boardNone} /> : (
      <>
        <WithSide side={<Panel heading={t.alarms} id="larm"><AlarmList data={data} view={view} /></Panel>}>
          <div class="column">
          <Panel flush><NowTable data={data} counts={now} view={view} /></Panel>
          {data.days.length > 0 && <Panel heading={t.twoWeeks} id="tva-veckor"><TwoWeeks data={data} view={view} /></Panel>}
          </div>
        </WithSide>
        <p class="no-print">
          <a href="/narvaro/historik">{t.toHistory}</a>
          {view.actor.may.has('presence.manage') && <> · <a href="/narvaro/halvor">{t.toHalves}</a></>}
          {view.actor.may.has('import.run') && <> · <a href="/narvaro/import">{t.toImport}</a></>}
        </p>
      </>
    ),
  }
}

function previousOf(on: Day): Day {
  let before = addDays(on, -1)
  while (!isWorkingDay(before)) before = addDays(before, -1)
  return before
}

function headingOf(now: readonly HalfCount[], { language }: View): string {
  const t = presenceTexts[language]
  const broken = now.filter(({ standing }) => standing === 'broken').toSorted((one, other) => other.missing - one.missing)
  const [worst] = broken
  if (worst !== undefined) return t.boardBroken(worst.unitName, t.people(countInWords(worst.missing, language), worst.missing), broken.length - 1)
  const silent = now.filter(({ standing }) => standing === 'open').reduce((sum, { unanswered }) => sum + unanswered, 0)
  return now.length === 0 ? t.title : silent > 0 ? t.boardOpen(countInWords(silent, language, 'start'), silent) : t.boardHolds
}

const stripOf = (count: HalfCount): FloorRow => ({
  label: count.unitName, present: count.working, employed: count.employed, floor: count.least, words: '', broken: count.standing === 'broken' })

function NowTable({ data, counts, view }: Props & { counts: readonly HalfCount[] }) {
  const t = presenceTexts[view.language]
  const sum = (amount: (count: HalfCount) => number): number => counts.reduce((whole, count) => whole + amount(count), 0)
  const silent = sum(({ unanswered }) => unanswered)
  const named = ({ unitId }: HalfCount, state: KnownState): string | undefined => {
    const words: Readonly<Record<string, string>> = t.reasons
    const people = data.people.filter((person) => person.unitId === unitId && person.state === state)
    return people.length === 0 ? undefined : people.map(({ name, reason }) => (reason === null ? name : `${name} ${words[reason] ?? ''}`)).join(', ')
  }
  const seesUnits = view.actor.may.has('presence.staff')
  return (
    <>
      <Table caption={t.title} captionHidden stacked columns={[{ label: t.unit }, { label: t.office }, { label: t.remote }, { label: t.away }, { label: t.unanswered }]}>
        {counts.map((count) => (
          <Row key={count.unitId} tone={count.standing === 'broken' ? 'danger' : undefined}>
            <RowHead second={<span class={count.standing === 'broken' ? 'alarming' : undefined}>{standingWords(count, t)}</span>}>
              {seesUnits ? <a href={`/narvaro/enhet/${count.unitId}?dag=${count.on}`}>{count.unitName}</a> : count.unitName}
              {count.employed <= 40 && <><br /><FloorStrip row={stripOf(count)} /></>}
            </RowHead>
            <Cell label={t.office} second={named(count, 'office')}>{count.office}</Cell>
            <Cell label={t.remote} second={named(count, 'remote')}>{count.remote}</Cell>
            <Cell label={t.away} second={named(count, 'away') ?? (reasonWords(count, view) || undefined)}>{count.away}</Cell>
            <Cell label={t.unanswered} second={named(count, 'unanswered')}>{count.unanswered}</Cell>
          </Row>
        ))}
      </Table>
      <p class="panel-foot">
        <strong>{t.total(sum(({ working }) => working), sum(({ employed }) => employed))}</strong>
        {silent > 0 && <> · {t.totalSilent(silent)}</>}
      </p>
    </>
  )
}

/** "2 sjuk, 1 semester", for who may know why. */
export function reasonWords({ reasons }: HalfCount, { language }: View): string {
  const t: Readonly<Record<string, string>> = presenceTexts[language].reasons
  return Object.entries(reasons).map(([reason, people]) => `${people} ${t[reason] ?? reason}`).join(', ')
}

function AlarmList({ data: { alarms, on }, view }: Props) {
  const t = presenceTexts[view.language]
  const today = view.clock.today()
  if (alarms.length === 0) return <p>{t.noAlarms}</p>
  return (
    <ul class="plain-list">
      {alarms.slice(0, 20).map((alarm) => (
        <li key={`${alarm.unitId} ${alarm.on} ${alarm.half}`}>
          <strong>{alarm.unitName}</strong><br />
          <span class={alarm.on === on ? 'alarming' : undefined}>{t.alarm(formatNearDay(alarm.on, today, view.language), t.halvesInside[alarm.half], alarm.missing)}</span>
          {view.actor.managedUnits.includes(alarm.unitId) && <><br /><a href={`/narvaro/enhet/${alarm.unitId}?dag=${alarm.on}#tacka`}>{t.whoCould}</a></>}
        </li>
      ))}
    </ul>
  )
}

/** Each unit's worst half of each of the coming days. */
export function TwoWeeks({ data, view }: { data: Pick<Board, 'days' | 'counts'>; view: View }) {
  const t = presenceTexts[view.language]
  const units = [...new Map(data.counts.map(({ unitId, unitName }) => [unitId, unitName]))]
  const worstHalves = new Map<string, HalfCount | undefined>()
  for (const count of data.counts) {
    const key = `${count.unitId} ${count.on}`
    const other = worstHalves.get(key)
    worstHalves.set(key, worstOf(other === undefined ? [count] : [other, count]))
  }
  const worst = (unitId: string, on: Day): HalfCount | undefined => worstHalves.get(`${unitId} ${on}`)
  const first = data.days.flatMap((on) => units.map(([unitId]) => worst(unitId, on))).find((count) => count?.standing === 'broken')
  return (
    <>
      <p>{first === undefined ? t.twoWeeksHolds : <strong>{t.twoWeeksBroken(first.unitName, formatNearDay(first.on, view.clock.today(), view.language))}</strong>} <span class="quiet">{t.twoWeeksLead}</span></p>
      <Table caption={t.expected} captionHidden dense columns={[{ label: t.expected }, ...data.days.map((on) => ({ label: formatDay(on, view.language) }))]}>
        {units.map(([unitId, name]) => (
          <Row key={unitId}>
            <RowHead>{name}</RowHead>
            {data.days.map((on) => <DayCell key={on} count={worst(unitId, on)} view={view} />)}
          </Row>
        ))}
      </Table>
    </>
  )
}

function DayCell({ count, view }: { count: HalfCount | undefined; view: View }) {
  const t = presenceTexts[view.language]
  if (count === undefined) return <Cell />
  const { working } = count
  const tone = count.standing === 'broken' ? 'danger' : count.standing === 'holds' && count.least > 0 && working === count.least ? 'warn' : undefined
  const said = count.standing === 'broken' ? t.missing(count.missing) : tone === 'warn' ? t.exact : count.unanswered > 0 ? t.silentShort(count.unanswered) : undefined
  return <Cell tone={tone} second={said}>{working}/{count.employed}</Cell>
}
