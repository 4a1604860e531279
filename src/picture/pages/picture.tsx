import { formatDay, formatInstant, formatPercent, formatTime, formatWeek } from '../../calendar/format.ts'
import type { Day } from '../../calendar/day.ts'
import { dayOf, timeOf } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { AlarmCard, Alarms, AllWell, KeyFigures } from '../../ui/picture-parts.tsx'
import type { KeyFigure } from '../../ui/picture-parts.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Picture } from '../contract.ts'
import type { Alarm } from '../contract/alarm.ts'
import { overdueByRule, shareOf, waitingByDaysLeft } from '../rules.ts'
import { pictureTexts } from '../texts.ts'
import type { PictureTexts } from '../texts.ts'
import { alarmTexts } from '../texts/alarm.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { AlarmCards } from './alarm.tsx'
import { ChooseKnown, FollowFigure } from './choose-figure.tsx'
import { Caseload, Contacts, Digital, Kinds, NotHeld, Overdue, Reports, Waiting } from './charts.tsx'
import { listAddress } from './list-address.ts'

export type Terms = Readonly<Record<string, string>>

/** The picture as a manager opens it: what to act on first, then the figures, each with its definition and the list behind it. */
export function showPicture({ picture, terms, changes }: { picture: Picture; terms: Terms; changes: readonly Alarm[] }, view: View): Shown {
  const { language } = view
  const t = pictureTexts[language]
  const today = dayOf(picture.at)
  const time = formatTime(timeOf(picture.at), language)
  const chosen = picture.units.find((unit) => unit.id === picture.unitId) ?? (picture.units.length === 1 ? picture.units[0] : undefined)
  const charts = { picture, terms, today, language }
  return {
    title: t.title,
    heading: headingOf(picture, today, t),
    lead: t.lead(formatDay(today, language, 'dayMonth'), time, formatWeek(isoWeek(today), language), chosen?.name ?? t.allUnits),
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink
      href={`/lagesbild/csv${unitQuery(picture.unitId)}`}>{t.csv}</ButtonLink>
      <ButtonLink href={`/lagesbild/xlsx${unitQuery(picture.unitId)}`}>{overTimeTexts[language].xlsx}</ButtonLink></>,
    islands: ['ui/print'],
    main: (
      <>
        {picture.units.length > 1 && <UnitLinks picture={picture} t={t} />}
        <div class="columns-2">
          <FollowFigure unitId={picture.unitId} knownOn={null} language={language} />
          <ChooseKnown unitId={picture.unitId} knownOn={null} language={language} />
        </div>
        <Changes changes={changes.filter(({ unitId }) => picture.unitId === null || unitId === picture.unitId)} view={view} />
        <Findings picture={picture} terms={terms} today={today} t={t} time={time} />
        <div class="with-wide-side">
          <div class="column">
            <Panel><Contacts {...charts} /></Panel>
            <Panel><KeyFigures figures={keyFigures(picture, view, t)} howCounted={t.howCounted} /></Panel>
            <Panel><Reports {...charts} /></Panel>
            <Panel><NotHeld {...charts} /></Panel>
            <Panel><Kinds {...charts} /></Panel>
          </div>
          <div class="column">
            <Panel><Waiting {...charts} /></Panel>
            <Panel><Overdue {...charts} /></Panel>
            <Panel><Caseload {...charts} /><p class="no-print"><a href={`/arbetsbelastning${unitQuery(picture.unitId)}`}>{t.toLoad}</a></p></Panel>
            {picture.digital.units.some(({ held }) => held > 0) && <Panel><Digital {...charts} /></Panel>}
          </div>
        </div>
        <PrintFooter printed={uiTexts[language].printedBy(`${formatDay(today, language, 'long')} ${time}`, view.actor.name)} />
      </>
    ),
  }
}

function unitQuery(unitId: string | null): string {
  return unitId === null ? '' : `?enhet=${unitId}`
}

/** The changes nobody has acknowledged, and where the others are. Nothing when nothing departs. */
function Changes({ changes, view: { language, clock } }: { changes: readonly Alarm[]; view: View }) {
  const t = alarmTexts[language]
  if (changes.length === 0) return null
  const fresh = changes.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  return (
    <>
      {fresh.length > 0 && <Alarms label={t.title}><AlarmCards alarms={fresh.slice(0, 3)} language={language} now={clock.now()} /></Alarms>}
      <p class="no-print"><a href="/lagesbild/forandringar">{t.heading(changes.length)}</a></p>
    </>
  )
}

type Counts = { overdue: number; soon: number; late: number }

/** Duties past their legal day, children whose decision is due by tomorrow, and those of them already past the nominal day. */
function countsOf(picture: Picture, today: Day): Counts {
  const waiting = waitingByDaysLeft(picture, today)
  const sum = (rows: typeof waiting): number => rows.reduce((total, row) => total + row.count, 0)
  return {
    overdue: overdueByRule(picture, today).reduce((total, row) => total + row.clocks, 0),
    soon: sum(waiting.filter((row) => row.days >= 0 && row.days <= 1)), late: sum(waiting.filter((row) => row.days < 0)),
  }
}

function headingOf(picture: Picture, today: Day, t: PictureTexts): string {
  const { overdue, soon } = countsOf(picture, today)
  const found = [
    picture.unopened > 0 ? t.headingUnopened(picture.unopened) : null, overdue > 0 ? t.headingOverdue(overdue) : null,
      soon > 0 ? t.headingSoon(soon) : null,
  ].filter((each) => each !== null)
  return found.length === 0 ? t.headingQuiet : found.slice(0, 2).join(' ')
}

function UnitLinks({ picture, t }: { picture: Picture; t: PictureTexts }) {
  const links = [{ href: '/lagesbild?visa=allt', label: t.allUnits, current: picture.unitId === null },
    ...picture.units.map((unit) => ({ href: `/lagesbild?enhet=${unit.id}`, label: unit.name, current: unit.id === picture.unitId }))]
  return <FilterLinks label={t.units} links={links} />
}

/** The three duties most often overdue, with how many of each. */
function overdueWords(picture: Picture, today: Day, terms: Terms): string {
  return overdueByRule(picture, today).slice(0, 3).map(({ rule, clocks }) => `${terms[rule] ?? rule} (${clocks})`).join(', ')
}

/** What to act on, most serious first. A quiet day is one line. */
function Findings({ picture, terms, today, t, time }: { picture: Picture; terms: Terms; today: Day; t: PictureTexts; time: string }) {
  const { overdue, soon, late } = countsOf(picture, today)
  const { unseen } = picture
  if (picture.unopened + overdue + soon + unseen.children === 0) return <AllWell>{t.allWell(time)}</AllWell>
  const to = (figure: 'forsenade' | 'obeslutade') => <ButtonLink
    href={listAddress(figure, picture.unitId)}>{t.openList}</ButtonLink>
  return (
    <Alarms label={t.alarms}>
      {picture.unopened > 0 && <AlarmCard kind={t.unopenedKind} finding={t.headingUnopened(picture.unopened)} cause={t.unopenedCause}
        actions={<ButtonLink href="/anmalningar" variant="primary">{t.unopenedOpen}</ButtonLink>} />}
      {overdue > 0 && <AlarmCard kind={t.overdueKind} finding={t.overdueFinding(overdue)}
        cause={t.overdueCause(overdueWords(picture, today, terms))} actions={to('forsenade')} />}
      {soon > 0 && <AlarmCard level="watch" kind={t.soonKind} finding={t.soonFinding(soon)} cause={t.soonCause(late)}
        actions={to('obeslutade')} />}
      {unseen.children > 0 && <AlarmCard level="watch" kind={t.unseenKind} finding={t.unseenFinding(unseen.children, unseen.of)} cause={t.unseenCause}
        actions={<ButtonLink href={`/ej-traffade${unitQuery(picture.unitId)}`}>{t.openList}</ButtonLink>} />}
    </Alarms>
  )
}

function keyFigures(picture: Picture, { language }: View, t: PictureTexts): KeyFigure[] {
  const { decidedInTime, unseen, unassigned } = picture
  const inTime = shareOf(decidedInTime.inTime, decidedInTime.decided)
  const week = picture.weeks.at(-1) ?? ''
  const last = picture.reports.filter((row) => row.week === week)
  const sum = (amount: (row: (typeof last)[number]) => number): number => last.reduce((total, row) => total + amount(row), 0)
  return [
    {
      label: t.inTime, value: inTime === null ? t.nothingDecided : formatPercent(inTime.share, language), definition: t.inTimeDefinition,
      numbers: inTime === null ? undefined : t.inTimeNumbers(inTime.part, inTime.whole, formatWeek(decidedInTime.fromWeek, language, true)),
    },
    { label: t.lastWeek, value: String(sum((row) => row.reports)), numbers: t.lastWeekNumbers(sum((row) => row.children)),
      definition: t.lastWeekDefinition, href: listAddress('anmalningar', picture.unitId, week) },
    { label: t.unseenKind, value: String(unseen.children), numbers: t.unseenNumbers(unseen.of), definition: t.unseenDefinition, href: `/ej-traffade${unitQuery(picture.unitId)}` },
    {
      label: t.unassigned, value: String(unassigned.children), definition: t.unassignedDefinition,
        href: listAddress('ofordelade', picture.unitId),
      numbers: unassigned.oldestReceivedAt === null ? t.none
        : t.unassignedNumbers(formatInstant(unassigned.oldestReceivedAt, dayOf(picture.at), language)),
    },
  ]
}
