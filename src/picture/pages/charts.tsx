import type { Day } from '../../calendar/day.ts'
import { formatDay, formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import { DaysLeftSquares } from '../../ui/charts/days-left-squares.tsx'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { StackedBars } from '../../ui/charts/stacked-bars.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Figure, Picture } from '../contract.ts'
import { contactParts, digitalShare, notHeld, overdueByRule, reporterParts, sumsByWeek, waitingByDaysLeft } from '../rules.ts'
import { pictureTexts } from '../texts.ts'
import { overTimeTexts } from '../texts/over-time.ts'
import { marksFor } from './holiday-marks.ts'
import { listAddress } from './list-address.ts'
import { overTimeAddress } from './over-time-address.ts'
import { reporterKindWords } from './words.ts'

type Charted = { picture: Picture; terms: Readonly<Record<string, string>>; today: Day; language: Language }
/** What is counted by week is drawn alike as it is known now and as it was known on a day; the lists are of now alone. */
type Counted = { picture: Pick<Picture, 'weeks' | 'reports' | 'contacts' | 'unitId' | 'units' | 'digital'>; language: Language; knownOn?: Day | undefined }

const follow = (figure: string, { picture, knownOn, language }: Counted) => (
  { href: overTimeAddress(figure, { unitId: picture.unitId, knownOn: knownOn ?? null }), label: overTimeTexts[language].see })
/** The list behind a week, unless what is shown is of an earlier day. */
const listOf = (figure: Figure, { picture, knownOn }: Counted, week?: string): string | undefined => (
  knownOn === undefined ? listAddress(figure, picture.unitId, week) : undefined)

const weekParts = (week: string): { year: number; week: number } => ({ year: Number(week.slice(0, 4)), week: Number(week.slice(6)) })
const span = (weeks: readonly string[], language: Language): [string, string] => [formatWeek(weeks[0] ?? '', language, true),
  formatWeek(weeks.at(-1) ?? '', language, true)]

/** Contacts that came about, by week: in person, video, phone and letters. */
export function Contacts(charted: Counted) {
  const { picture, language } = charted
  const t = pictureTexts[language]
  const held = picture.contacts.filter((row) => row.outcome === 'held')
  const sums = sumsByWeek(picture.weeks, held, contactParts, (row) => row.mode, (row) => row.contacts)
  const week = picture.weeks.at(-1) ?? ''
  const total = (sums.at(-1) ?? []).reduce((all, value) => all + value, 0)
  const digital = digitalShare(picture, week)
  const [from, to] = span(picture.weeks, language)
  return (
    <StackedBars
      t={uiTexts[language]} overTime={follow('contacts.held', charted)} title={t.contactsTitle(total)} listHref={listOf('kontakter', charted, week)}
      definition={t.contactsDefinition(from, to, digital === null ? t.noDigital : t.digital(formatPercent(digital.share, language),
        digital.part, digital.whole))}
      weeks={picture.weeks.map((each, index) => ({ ...weekParts(each), values: sums[index] ?? [] }))}
        marks={marksFor(picture.weeks, language)}
      series={t.contactSeries.map((label,
        index) => ({ label, detail: t.contactDetails[index] === '' ? undefined : t.contactDetails[index] }))}
      table={{ columns: [t.columns.week, ...t.contactSeries], rows: weekRows(picture.weeks, sums, language) }}
    />
  )
}

function weekRows(weeks: readonly string[], sums: readonly number[][], language: Language): Array<[string, ...string[]]> {
  return weeks.map((week, index) => [formatWeek(week, language, true), ...(sums[index] ?? []).map(String)])
}

/** Reports that came in, by week and kind of reporter. */
export function Reports(charted: Counted) {
  const { picture, language } = charted
  const t = pictureTexts[language]
  const sums = sumsByWeek(picture.weeks, picture.reports, reporterParts, (row) => row.reporterKind, (row) => row.reports)
  const total = (sums.at(-1) ?? []).reduce((all, value) => all + value, 0)
  return (
    <StackedBars
      t={uiTexts[language]} overTime={follow('reports.all', charted)} title={t.reportsTitle(total)} definition={t.reportsDefinition(...span(picture.weeks, language))}
      listHref={listOf('anmalningar', charted, picture.weeks.at(-1))} marks={marksFor(picture.weeks, language)}
      weeks={picture.weeks.map((each, index) => ({ ...weekParts(each), values: sums[index] ?? [] }))}
      series={t.reporterSeries.map((label, index) => ({ label, detail: t.reporterDetails[index] }))}
      table={{ columns: [t.columns.week, ...t.reporterSeries], rows: weekRows(picture.weeks, sums, language) }}
    />
  )
}

/** Who reported during the last thirteen weeks. */
export function Kinds(charted: Counted) {
  const { picture, language } = charted
  const t = pictureTexts[language]
  const weeks = picture.weeks.slice(-13)
  const counts = new Map<string, number>()
  for (const row of picture.reports) if (weeks.includes(row.week)) counts.set(row.reporterKind,
    (counts.get(row.reporterKind) ?? 0) + row.reports)
  const rows = [...counts].sort((a, b) => b[1] - a[1])
    .map(([kind, value]) => ({ label: reporterKindWords(kind, language), value, words: String(value) }))
  const all = rows.reduce((sum, row) => sum + row.value, 0)
  return (
    <HorizontalBars
      t={uiTexts[language]} title={rows[0] === undefined ? t.kindsEmpty : t.kindsTitle(rows[0].label)}
        definition={t.kindsDefinition(all, ...span(weeks, language))} rows={rows}
      table={{ columns: [t.columns.kind, t.columns.reports], rows: rows.map((row) => [row.label, row.words]) }}
    />
  )
}

/** Children whose preliminary assessment waits, one square each. */
export function Waiting({ picture, today, language }: Charted) {
  const t = pictureTexts[language]
  const waiting = waitingByDaysLeft(picture, today)
  const sum = (rows: typeof waiting): number => rows.reduce((total, row) => total + row.count, 0)
  const all = sum(waiting)
  return (
    <DaysLeftSquares
      t={uiTexts[language]} overTime={follow('clocks.undecided', { picture, language })} waiting={waiting} longest={14} soon={1} axis={t.waitingAxis}
        definition={t.waitingDefinition(formatDay(today, language, 'dayMonth'))}
      title={all === 0 ? t.waitingEmpty : t.waitingTitle(all, sum(waiting.filter((row) => row.days < 0)))}
        listHref={listAddress('obeslutade', picture.unitId)}
      table={{ columns: [t.columns.days, t.columns.children], rows: waiting.map(({ days, count }) => [String(days), String(count)]) }}
    />
  )
}

/** Duties whose last legal day has passed, by what the law requires. */
export function Overdue({ picture, terms, today, language }: Charted) {
  const t = pictureTexts[language]
  const rows = overdueByRule(picture,
    today).map(({ rule, clocks }) => ({ label: terms[rule] ?? rule, value: clocks, words: String(clocks), tone: 'danger' as const }))
  const all = rows.reduce((sum, row) => sum + row.value, 0)
  return (
    <HorizontalBars
      t={uiTexts[language]} overTime={follow('clocks.overdue', { picture, language })} title={all === 0 ? t.overdueEmpty : t.overdueTitle(all)}
        definition={t.overdueDefinition(formatDay(today, language, 'dayMonth'))} rows={rows}
      listHref={listAddress('forsenade', picture.unitId)} table={{ columns: [t.columns.what, t.columns.clocks],
        rows: rows.map((row) => [row.label, row.words]) }}
    />
  )
}

/** What did not come about last week, by why; cancelled by us and by them are never one figure. */
export function NotHeld(charted: Counted) {
  const { picture, language } = charted
  const t = pictureTexts[language]
  const week = picture.weeks.at(-1) ?? ''
  const counts = notHeld(picture, week)
  const rows = (['byUs', 'byThem', 'illness', 'noShow'] as const)
    .map((why) => ({ label: t.notHeldRows[why], value: counts[why], words: String(counts[why]) }))
  return (
    <HorizontalBars
      t={uiTexts[language]} overTime={follow('contacts.cancelled_by_us', charted)} title={t.notHeldTitle(counts.byUs, counts.byThem)}
        definition={t.notHeldDefinition(formatWeek(week, language, true))} rows={rows}
      table={{ columns: [t.columns.why, t.columns.contacts], rows: rows.map((row) => [row.label, row.words]) }}
    />
  )
}

/** The share of digital contacts of each unit last week, against the goal where one is set; units by name. */
export function Digital(charted: Counted) {
  const { picture, language } = charted
  const t = pictureTexts[language]
  const { goal, units } = picture.digital
  const rows = picture.units.flatMap(({ id, name }) => units.filter(({ unitId, held }) => unitId === id && held > 0).map(({ digital, held }) => (
    { name, digital, held, share: digital / held })))
  if (rows.length === 0) return null
  const below = goal === null ? 0 : rows.filter(({ share }) => share < goal).length
  const title = goal === null ? t.digitalTitle : t.digitalTitleGoal(below, rows.length, formatPercent(goal, language))
  return (
    <HorizontalBars
      t={uiTexts[language]} overTime={follow('contacts.digital', charted)} title={title} definition={t.digitalDefinition(formatWeek(picture.weeks.at(-1) ?? '', language, true), goal === null)}
      rows={rows.map(({ name, digital, held, share }) => ({ label: name, value: Math.round(share * 100), words: t.digitalWords(formatPercent(share, language), digital, held) }))}
      {...(goal === null ? {} : { line: { value: goal * 100, words: t.digitalGoal(formatPercent(goal, language)) } })}
      table={{ columns: [t.columns.unit, t.columns.digital, t.columns.contacts], rows: rows.map(({ name, digital, held }) => [name, String(digital), String(held)]) }}
    />
  )
}

/** The weighted load of each unit for one full-time post, against what a post can carry; by unit, never by worker. */
export function Caseload({ picture, language }: Charted) {
  const t = pictureTexts[language]
  const all = picture.caseload.reduce((sum, row) => sum + row.cases, 0)
  const loads = picture.caseload.flatMap(({ unitName, load }) => (load === null || load.posts === 0 ? [] : [{ unitName, ...load, perPost: load.points / load.posts }]))
  const heaviest = loads.toSorted((one, other) => other.perPost - one.perPost)[0]
  const rows = heaviest === undefined ? picture.caseload.map((row) => ({ label: row.unitName, value: row.cases, words: String(row.cases) }))
    : loads.map((row) => ({ label: row.unitName, value: row.perPost, words: formatNumber(row.perPost, language) }))
  const number = (value: number | undefined, decimals: number): string => (value === undefined ? '' : formatNumber(value, language, decimals))
  return (
    <HorizontalBars
      t={uiTexts[language]} overTime={follow('cases.open', { picture, language })} rows={rows} listHref={listAddress('arenden', picture.unitId)}
      title={heaviest === undefined ? t.caseloadUncounted(all) : t.caseloadTitle(heaviest.unitName, formatNumber(heaviest.perPost, language))}
      definition={heaviest === undefined ? t.caseloadCases : t.caseloadDefinition(formatWeek(heaviest.week, language, true), all)}
      {...(heaviest === undefined ? {} : { line: { value: heaviest.ceiling, words: t.caseloadCeiling(formatNumber(heaviest.ceiling, language)) } })}
      table={{ columns: [t.columns.unit, t.columns.points, t.columns.posts, t.columns.cases],
        rows: picture.caseload.map(({ unitName, cases, load }) => [unitName, number(load?.points, 0), number(load?.posts, 1), String(cases)]) }}
    />
  )
}
