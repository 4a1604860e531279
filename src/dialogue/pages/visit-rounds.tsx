import { day } from '../../calendar/day.ts'
import { formatDay, formatInstant } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Sent, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { TextField } from '../../ui/field-text.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { RoundDetail, RoundVisit } from '../contract/visit-rounds.ts'
import { visitRoundTexts } from '../texts/visit-rounds.ts'
import { visitTexts } from '../texts/visits.ts'
import type { RoundPage } from '../usecases/keep-rounds.ts'

export const roundsPath = '/besoksplan'
const long = (on: string, language: Language): string => formatDay(day(on), language, 'long')

/** The rounds of visits with how far each has come. */
export function roundsPage({ rounds, page, pages, total }: RoundPage, view: View): Shown {
  const { language, actor } = view
  const t = visitRoundTexts[language]
  return {
    title: t.title, heading: t.heading(total), lead: t.lead, status: doneMessage(view, t.done),
    actions: actor.may.has('dialogue.write') ? <ButtonLink href={`${roundsPath}/ny`} variant="primary">{t.new}</ButtonLink> : <></>,
    main: <>
      {rounds.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
        <Panel flush>
          <Table caption={t.title} captionHidden stacked columns={[{ label: t.round }, { label: t.time }, { label: t.progress }, { label: t.undated, align: 'end' }, { label: t.late, align: 'end' }]}>
            {rounds.map((round) => (
              <Row key={round.id} open={`${roundsPath}/${round.id}`}>
                <RowHead second={t.numbers[round.number]}><a href={`${roundsPath}/${round.id}`}>{round.name}</a></RowHead>
                <Cell label={t.time}>{t.days(long(round.firstOn, language), long(round.lastOn, language))}</Cell>
                <Cell label={t.progress}>{t.doneOf(round.done, round.visits - round.cancelled)}</Cell>
                <Cell label={t.undated} align="end">{round.undated}</Cell>
                <Cell label={t.late} align="end" tone={round.late > 0 ? 'danger' : undefined}>{round.late}</Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${roundsPath}?sida=${to}`} t={uiTexts[language]} />
    </>,
  }
}

export type RoundData = { readonly round: RoundDetail; readonly order: 'dag' | 'kommun' | 'lan' }

function ordered(list: readonly RoundVisit[], order: RoundData['order']): readonly RoundVisit[] {
  if (order === 'dag') return list
  return list.toSorted((a, b) => (order === 'lan' ? a.county.localeCompare(b.county, 'sv') : 0) || a.name.localeCompare(b.name, 'sv'))
}

/** One round: how far it has come, its visits, progress by county, and what may be done with it. */
export function roundPage({ round, order }: RoundData, view: View): Shown {
  const { language, clock, actor } = view
  const t = visitRoundTexts[language]
  const here = `${roundsPath}/${round.id}`
  const writes = actor.may.has('dialogue.write')
  const all = round.visits - round.cancelled
  return {
    title: t.title, heading: <span class="anywhere">{round.name}</span>, lead: t.roundLead(t.placesCount(round.visits), long(round.firstOn, language), long(round.lastOn, language)),
    status: doneMessage(view, t.done), islands: ['ui/print'],
    actions: <>
      {writes && <ButtonLink href={`${here}/forslag`} variant="primary">{t.planLink}</ButtonLink>}
      {writes && <ButtonLink href={`${here}/andra`}>{t.change}</ButtonLink>}
      <ButtonLink href={`${here}/plan.csv`} variant="quiet">{t.csv}</ButtonLink>
      <Button type="button" data-print hidden>{t.print}</Button>
      <ButtonLink href={roundsPath} variant="quiet">{t.back}</ButtonLink>
    </>,
    main: (
      <WithSide side={<div class="column"><Beside round={round} view={view} /></div>}>
        <div class="column">
        <p>{t.progressWords(round.done, all, round.late, round.undated)} {round.cancelled > 0 && t.cancelledCount(round.cancelled)}</p>
        <Panel heading={t.visitsHeading} id="besok" flush>
          <div class="panel-part no-print"><FilterLinks label={t.order} links={(['dag', 'kommun', 'lan'] as const).map((each) => ({ href: `${here}?ordning=${each}`, label: t.orders[each], current: each === order }))} /></div>
          <VisitTable visits={ordered(round.list, order)} view={view} />
        </Panel>
        <PrintFooter printed={uiTexts[language].printedBy(formatInstant(clock.now(), clock.today(), language), actor.name)} />
        </div>
      </WithSide>
    ),
  }
}

function VisitTable({ visits, view: { language, clock } }: { visits: readonly RoundVisit[]; view: View }) {
  const t = visitRoundTexts[language]
  const { statuses } = visitTexts[language]
  return (
    <Table caption={t.visitsCaption} captionHidden stacked columns={[{ label: t.place }, { label: t.day }, { label: t.team }, { label: t.status }]}>
      {visits.map((visit) => (
        <Row key={visit.id} open={`/kommunbesok/${visit.id}`}>
          <RowHead second={visit.county}><a href={`/kommunbesok/${visit.id}`}>{visit.name}</a></RowHead>
          <Cell label={t.day}>{visit.from === null ? t.noDay : formatDay(day(visit.from), language, 'weekday', clock.today())}</Cell>
          <Cell label={t.team}>{visit.team}</Cell>
          <Cell label={t.status} tone={visit.late ? 'danger' : undefined}>{visit.late ? t.isLate : statuses[visit.status]}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Beside({ round, view: { language, clock, actor, shell } }: { round: RoundDetail; view: View }) {
  const t = visitRoundTexts[language]
  const ui = uiTexts[language]
  const here = `${roundsPath}/${round.id}`
  return <>
    {round.late > 0 && <Notice kind="warn"><p>{t.progressWords(round.done, round.visits - round.cancelled, round.late, round.undated)}</p></Notice>}
    <Panel heading={t.countiesHeading} id="lan" flush>
      <Table caption={t.countiesHeading} captionHidden dense columns={[{ label: t.county }, { label: t.progress, align: 'end' }, { label: t.late, align: 'end' }]}>
        {round.counties.map((each) => (
          <Row key={each.county}><RowHead>{each.county}</RowHead><Cell align="end">{t.doneOf(each.done, each.visits)}</Cell>
            <Cell align="end" tone={each.late > 0 ? 'danger' : undefined}>{each.late}</Cell></Row>
        ))}
      </Table>
    </Panel>
    {(round.selectionId !== null || round.followsId !== null) && (
      <Panel heading={t.source} id="urval">
        {round.selectionId !== null && <p>{t.fromSelection} <a href={`/urval/${round.selectionId}`}>{round.selectionName}</a>.</p>}
        {round.followsId !== null && <p>{t.follows} <a href={`${roundsPath}/${round.followsId}`}>{round.followsName}</a>.</p>}
      </Panel>
    )}
    {actor.may.has('dialogue.write') && (
      <div class="column no-print">
        <Panel heading={t.feedHeading} id="kalender">
          <p class="quiet">{round.feedSince === null ? t.feedNone : t.feedSince(formatInstant(instant(round.feedSince), clock.today(), language))}</p>
          <ButtonRow><ButtonLink href={`${here}/kalender`}>{t.feedPage}</ButtonLink></ButtonRow>
        </Panel>
        <Panel heading={t.addHeading} id="lagg-till">
          <p class="quiet">{t.addHow}</p>
          <PostForm csrf={shell.csrf} action={`${here}/lagg-till`} class="form" noValidate>
            <TextField t={ui} name="place" label={t.place} autocomplete="off" maxlength={60} />
            <ButtonRow><Button>{t.add}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </div>
    )}
  </>
}

/** Adding a municipality: the form by itself, for when what was written was none. */
export function addPlacePage({ round }: { readonly round: RoundDetail }, view: View, entered: Entered | null): Shown {
  const t = visitRoundTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.addHeading, lead: <span class="anywhere">{round.name}</span>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${roundsPath}/${round.id}/lagg-till`} class="form" noValidate>
          <TextField t={ui} name="place" label={t.place} value={form.value('place')} error={form.error('place')} autocomplete="off" maxlength={60} />
          <ButtonRow><Button variant="primary">{t.add}</Button><ButtonLink href={`${roundsPath}/${round.id}`} variant="quiet">{t.cancel}</ButtonLink></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type FeedData = { readonly round: RoundDetail; readonly address: string | null; readonly ended: boolean }
/** The secret address of the calendar: made, shown once, and ended. */
export function feedPage({ round, address, ended }: FeedData, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = visitRoundTexts[language]
  const ui = uiTexts[language]
  const since = round.feedSince === null || ended ? t.feedNone : t.feedSince(formatInstant(instant(round.feedSince), clock.today(), language))
  return {
    title: t.title, heading: t.feedPage, lead: t.feedHow, status: typed(entered, t.faults, ui).status,
    actions: <ButtonLink href={`${roundsPath}/${round.id}`} variant="quiet">{t.backToRound}</ButtonLink>,
    main: (
      <Panel>
        {ended && <Notice><p>{t.feedEnded}</p></Notice>}
        {address === null ? <p>{since}</p> : <Notice heading={t.feedShown}><p class="anywhere"><code>{address}</code></p></Notice>}
        <PostForm csrf={view.shell.csrf} action={`${roundsPath}/${round.id}/kalender`} noValidate>
          <ButtonRow>
            <Button variant="primary" name="do" value="new">{t.feedNew}</Button>
            {(address !== null || (round.feedSince !== null && !ended)) && <Button variant="danger" name="do" value="end">{t.feedEnd}</Button>}
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** The visits of a round for Swedish Excel. */
export function roundCsv({ list }: RoundDetail, language: Language): Sent {
  const t = visitRoundTexts[language]
  const v = visitTexts[language]
  const rows = list.map((each) => [each.place, each.name, each.county, v.number(each.number), v.statuses[each.status], each.from, each.to, each.from === null ? null : isoWeek(day(each.from)), each.team,
    each.late ? t.yes : t.no])
  return { name: 'besoksplan.csv', type: 'text/csv; charset=utf-8', body: writeCsv(t.csvColumns, rows) }
}
