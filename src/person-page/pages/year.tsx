import type { ComponentChildren } from 'preact'
import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { formatDay, formatMonth, formatTime } from '../../calendar/format.ts'
import { timeOf } from '../../calendar/instant.ts'
import { considerationTexts } from '../../considerations/texts.ts'
import { contactTexts } from '../../contacts/texts.ts'
import { kindTexts } from '../../decisions/texts/kinds.ts'
import { kindName } from '../../measures/texts.ts'
import type { Shown, View } from '../../mount/route.ts'
import { placementWords } from '../../placements/texts/words.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { continuityTexts } from '../../workload/texts/continuity.ts'
import type { PersonYear } from '../contract/year.ts'
import { yearTexts } from '../texts/year.ts'

type Props = { readonly data: PersonYear; readonly view: View }

/** One person's year on one sheet: counts, each with a link to its rows, and under it what it was and when. */
export function personYearPage(data: PersonYear, view: View): Shown {
  const t = yearTexts[view.language]
  const { clock, language } = view
  const now = yearOf(clock.today())
  const years = [now - 3, now - 2, now - 1, now].map((year) => (
    { href: `${homeOf(data)}/ar?ar=${year}`, label: String(year), current: year === data.year }))
  const printed = uiTexts[language].printedBy(`${formatDay(clock.today(), language, 'long')} ${formatTime(timeOf(clock.now()), language)}`,
    view.actor.name)
  return {
    title: t.title, heading: t.heading(data.year), lead: <>{whoWords(data, view)}. {t.lead}</>,
    actions: <ButtonLink href={homeOf(data)}>{t.back}</ButtonLink>,
    main: (
      <>
        <FilterLinks label={t.years} links={years} />
        <div class="columns-2">
          <Panel heading={t.parts.incoming} id="inkommet"><Incoming data={data} view={view} /></Panel>
          <Panel heading={t.parts.care} id="insatser"><Care data={data} view={view} /></Panel>
          <Panel heading={t.parts.contact} id="kontakt"><Contact data={data} view={view} /></Panel>
          <Panel heading={t.parts.times} id="frister"><Times data={data} view={view} /></Panel>
          <Panel heading={t.parts.support} id="ekonomi"><Support data={data} view={view} /></Panel>
          <Panel heading={t.parts.responsible} id="ansvarig"><Responsible data={data} view={view} /></Panel>
        </div>
        <PrintFooter printed={printed} />
      </>
    ),
  }
}

const homeOf = ({ person }: PersonYear): string => `/person/${person.id}`
const dayWords = (on: Day, { language }: View): string => formatDay(on, language, 'short')

/** Name and case number as the person's page shows them: no name of a protected identity before somebody has said why it is needed. */
function whoWords({ person, caseNumber }: PersonYear, { language }: View): string {
  const t = yearTexts[language]
  if (person.hidden.identity) return t.protectedCase(caseNumber ?? '')
  const name = [person.givenName, person.familyName].filter((part) => part !== null && part !== '').join(' ') || t.nameless
  return caseNumber === null ? name : `${name}, ${caseNumber}`
}

type Line = { readonly key: string; readonly href: string | null; readonly words: string }

/** A count that leads to its rows, with a short line for each under it; a zero leads nowhere. */
function figure(term: string, count: number, href: string, lines: readonly Line[] = []) {
  const second: ComponentChildren = lines.map(({ key, href: to, words }, place) => (
    <span key={key}>{place > 0 && ' · '}{to === null ? words : <a href={to}>{words}</a>}</span>
  ))
  return { term: count === 0 ? term : <a href={href}>{term}</a>, value: count, ...(lines.length === 0 ? {} : { second }) }
}

function Incoming({ data, view }: Props) {
  const t = yearTexts[view.language]
  const kinds = kindTexts[view.language].kinds
  const home = homeOf(data)
  const days = (rows: ReadonlyArray<{ id: string; on: Day }>, to: (id: string) => string): Line[] =>
    rows.map(({ id, on }) => ({ key: id, href: to(id), words: dayWords(on, view) }))
  return (
    <DefinitionList rows={[
      figure(t.reports, data.reports.length, `${home}?visa=inkommet#tidslinje`, days(data.reports, (id) => `/anmalningar/${id}`)),
      figure(t.opened, data.opened.length, `${home}/utredning`, days(data.opened, (id) => `/utredning/${id}`)),
      figure(t.concluded, data.concluded.length, `${home}/utredning`, days(data.concluded, (id) => `/utredning/${id}`)),
      figure(t.decisions, data.decisions.length, `${home}/beslut`, data.decisions.map(({ id, kind, on }) => (
        { key: id, href: `/beslut/${id}`, words: `${kinds[kind]} ${dayWords(on, view)}` }))),
    ]} />
  )
}

function Care({ data, view }: Props) {
  const t = yearTexts[view.language]
  const { forms } = placementWords[view.language]
  const kinds = considerationTexts[view.language].kinds
  const home = homeOf(data)
  const nights = data.nights.reduce((sum, each) => sum + each.nights, 0)
  return (
    <DefinitionList rows={[
      figure(t.measures, data.measures.length, `${home}/insatser`, data.measures.map(({ id, kind, ownName, fromOn, toOn }) => (
        { key: id, href: `/insats/${id}`, words: `${kindName(kind, ownName, view.language)} ${spanWords(fromOn, toOn, view)}` }))),
      figure(t.nights, nights, `${home}/placering`, data.nights.map(({ form, nights: count, placementId }) => (
        { key: form, href: `/placering/${placementId}`, words: `${forms[form]} ${t.night(count)}` }))),
      figure(t.moves, data.moves.length, `${home}?visa=placering#tidslinje`, data.moves.map(({ id, on }) => (
        { key: `${id} ${on}`, href: `/placering/${id}`, words: dayWords(on, view) }))),
      figure(t.considerations, data.considerations.length, `${home}/placering`, data.considerations.map(({ id, kind, on }) => (
        { key: id, href: view.actor.may.has('consideration.write') ? `/overvagande/${id}` : null, words: `${kinds[kind]} ${dayWords(on, view)}` }))),
    ]} />
  )
}

function Contact({ data, view }: Props) {
  const t = yearTexts[view.language]
  const rows = `${homeOf(data)}?visa=kontakter#tidslinje`
  const held = data.contacts.reduce((sum, { count }) => sum + count, 0)
  return (
    <DefinitionList rows={[
      figure(t.contacts, held, rows, data.contacts.map(({ mode, count }) => (
        { key: mode, href: null, words: `${contactTexts[view.language].modes[mode]} ${count}` }))),
      figure(t.notHeld, data.notHeld, rows), figure(t.seen, data.seen, rows), figure(t.seenAlone, data.seenAlone, rows),
    ]} />
  )
}

function Times({ data, view }: Props) {
  const t = yearTexts[view.language]
  const { met, metLate, overdue, lapsed, late } = data.clocks
  const rows = homeOf(data)
  const named = (open: boolean): Line[] => late.filter(({ endedOn }) => (endedOn === null) === open).map(({ id, term, dueOn,
    endedOn }) => ({
    key: id, href: null, words: t.late(term[view.language], dayWords(dueOn, view), endedOn === null ? null : dayWords(endedOn, view)) }))
  return (
    <DefinitionList rows={[
      figure(t.met, met, rows), figure(t.metLate, metLate, rows, named(false)), figure(t.overdue, overdue, rows, named(true)),
      figure(t.lapsed, lapsed, `${rows}?visa=placering#tidslinje`),
    ]} />
  )
}

function Support({ data, view }: Props) {
  const t = yearTexts[view.language]
  const months = new Set(data.support.map(({ month }) => month)).size
  return (
    <DefinitionList rows={[figure(t.support, months, `${homeOf(data)}/ekonomiskt-bistand`, data.support.map(({ id, month }) => (
      { key: id, href: `/bistand/${id}`, words: formatMonth(month, view.language) })))]} />
  )
}

function Responsible({ data, view }: Props) {
  const t = yearTexts[view.language]
  if (data.responsible.length === 0) return <p class="quiet">{t.nobody}</p>
  const { workers, changes, contacts, withResponsible } = data.continuity
  const c = continuityTexts[view.language]
  return (
    <DefinitionList rows={[
      ...data.responsible.map(({ name, fromOn, toOn }) => ({ term: name, value: <span>{spanWords(fromOn, toOn, view)}</span> })),
      { term: c.year.workers, value: workers },
      ...(changes.length === 0 ? [] : [{ term: c.year.changes, value: changes.length,
        second: changes.map(({ on, reason }) => `${dayWords(on, view)} ${c.reasons[reason].toLowerCase()}`).join(' · ') }]),
      ...(contacts === 0 ? [] : [{ term: c.year.contacts, value: c.year.of(withResponsible, contacts) }]),
    ]} />
  )
}

/** "3 mar 2025 till 4 maj 2026", or only from when. */
function spanWords(fromOn: Day, toOn: Day | null, view: View): string {
  const t = yearTexts[view.language]
  const say = (on: Day): string => `${dayWords(on, view)} ${yearOf(on)}`
  return toOn === null ? t.since(say(fromOn)) : t.span(say(fromOn), say(toOn))
}
