import { addDays } from '../../calendar/day.ts'
import { formatNumber, formatPercent, formatWeek } from '../../calendar/format.ts'
import { firstDayOfWeek, isoWeek } from '../../calendar/week.ts'
import type { View } from '../../mount/route.ts'
import { HorizontalBars } from '../../ui/charts/horizontal-bars.tsx'
import { StackedBars } from '../../ui/charts/stacked-bars.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { answers, channels, visitKinds } from '../contract/enquiries.ts'
import type { Choices, ReachWeeks } from '../contract/enquiries.ts'
import { enquiryTexts } from '../texts/enquiries.ts'
import { codeWords } from './enquiry-words.ts'

type Charted = { readonly data: { readonly weeks: ReachWeeks; readonly choices: Choices }; readonly view: View }

/** The same without the week that is going on, which would look like a fall. */
export function wholeWeeks(weeks: ReachWeeks): ReachWeeks {
  const toWeek = isoWeek(addDays(firstDayOfWeek(weeks.toWeek), -7))
  return { ...weeks, toWeek, enquiries: weeks.enquiries.filter(({ week }) => week <= toWeek),
    visits: weeks.visits.filter(({ week }) => week <= toWeek) }
}

/** Every week of a span, oldest first. */
export function weeksOf({ fromWeek, toWeek }: ReachWeeks): string[] {
  const weeks: string[] = []
  for (let monday = firstDayOfWeek(fromWeek); isoWeek(monday) <= toWeek; monday = addDays(monday, 7)) weeks.push(isoWeek(monday))
  return weeks
}

export const total = <Row,>(rows: readonly Row[], amount: (row: Row) => number): number => rows.reduce((sum, row) => sum + amount(row), 0)
const parts = (week: string): { year: number; week: number } => ({ year: Number(week.slice(0, 4)), week: Number(week.slice(6)) })

/** Questions per week by what came of them. */
export function AnswerChart({ data, view: { language } }: Charted) {
  const weeks = wholeWeeks(data.weeks)
  const t = enquiryTexts[language]
  const all = weeksOf(weeks)
  const values = all.map((week) => answers.map((answer) => (
    total(weeks.enquiries.filter((row) => row.week === week && row.answer === answer), (row) => row.enquiries))))
  const [whole, answered] = [total(weeks.enquiries, (row) => row.enquiries), total(values, (row) => row[0] ?? 0)]
  return (
    <StackedBars t={uiTexts[language]} title={t.chartTitle(whole === 0 ? '0' : formatPercent(answered / whole, language))}
      definition={t.chartDefinition(formatWeek(weeks.fromWeek, language, true), formatWeek(weeks.toWeek, language, true))}
      weeks={all.map((week, place) => ({ ...parts(week), values: values[place] ?? [] }))}
      series={answers.map((answer) => ({ label: t.answersShort[answer] }))}
      table={{ columns: [t.week, ...answers.map((answer) => t.answers[answer])], rows: all.map((week, place) => (
        [formatWeek(week, language, true), ...(values[place] ?? []).map(String)] as const)).toReversed() }} />
  )
}

/** Visits per week, booked and unbooked. */
export function VisitChart({ data, view: { language } }: Charted) {
  const weeks = wholeWeeks(data.weeks)
  const t = enquiryTexts[language]
  const all = weeksOf(weeks)
  const values = all.map((week) => visitKinds.map((kind) => total(weeks.visits.filter((row) => row.week === week && row.kind === kind),
    (row) => row.visits)))
  const [whole, unbooked] = [total(weeks.visits, (row) => row.visits), total(values, (row) => row[1] ?? 0)]
  return (
    <StackedBars t={uiTexts[language]} title={t.visitsTitle(whole === 0 ? '0' : formatPercent(unbooked / whole, language))}
      definition={t.visitsDefinition(formatWeek(weeks.fromWeek, language, true), formatWeek(weeks.toWeek, language, true))}
      weeks={all.map((week, place) => ({ ...parts(week), values: values[place] ?? [] }))}
      series={visitKinds.map((kind) => ({ label: t.visitsShort[kind] }))}
      table={{ columns: [t.week, ...visitKinds.map((kind) => t.visitsPlural[kind])], rows: all.map((week, place) => (
        [formatWeek(week, language, true), ...(values[place] ?? []).map(String)] as const)).toReversed() }} />
  )
}

/** Questions by theme in the last four whole weeks, the most first. Nothing when there are none. */
export function ThemeBars({ data: { weeks: counted, choices }, view: { language } }: Charted) {
  const weeks = wholeWeeks(counted)
  const t = enquiryTexts[language]
  const latest = weeksOf(weeks).slice(-4)
  const sums = new Map<string, number>()
  for (const { week, theme, enquiries } of weeks.enquiries) if (latest.includes(week)) sums.set(theme, (sums.get(theme) ?? 0) + enquiries)
  const rows = [...sums].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([theme, value]) => ({ label: codeWords(choices, 'theme', theme, language), value, words: formatNumber(value, language) }))
  const [most] = rows
  if (most === undefined) return <p>{t.themesNone}</p>
  return (
    <HorizontalBars t={uiTexts[language]} title={t.themesTitle(most.label)} definition={t.themesDefinition} rows={rows}
      table={{ columns: [t.theme, t.number], rows: rows.map(({ label, words }) => [label, words] as const) }} />
  )
}

/** How long people waited on average by how they asked, of those whose waiting is noted. */
export function WaitingBars({ data: { weeks }, view: { language } }: Charted) {
  const t = enquiryTexts[language]
  const of = (rows: ReachWeeks['enquiries']): { timed: number; minutes: number } => ({ timed: total(rows, (row) => row.timed),
    minutes: total(rows, (row) => row.waitedMinutes) })
  const all = of(weeks.enquiries)
  if (all.timed === 0) return <p>{t.waitNone}</p>
  const rows = channels.map((channel) => ({ channel, ...of(weeks.enquiries.filter((row) => row.channel === channel)) }))
    .filter(({ timed }) => timed > 0)
  const say = (minutes: number, timed: number): string => formatNumber(minutes / timed, language)
  return (
    <HorizontalBars t={uiTexts[language]} title={t.waitTitle(say(all.minutes, all.timed))}
      definition={t.waitDefinition(formatNumber(all.timed, language))}
      rows={rows.map(({ channel, timed, minutes }) => ({ label: t.channels[channel], value: minutes / timed,
        words: t.waitWords(say(minutes, timed)) }))}
      table={{ columns: [t.channel, t.waitedMean, t.timed], rows: rows.map(({ channel, timed, minutes }) => [t.channels[channel],
        say(minutes, timed), formatNumber(timed, language)] as const) }} />
  )
}
