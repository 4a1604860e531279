import { Fragment } from 'preact'
import { countInWords, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { View } from '../../mount/route.ts'
import { BandLines } from '../../ui/charts/band-lines.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, GroupRow, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { inflowKinds } from '../contract/scenario.ts'
import type { Interval } from '../contract/scenario.ts'
import { usualWeeks } from '../contract/scenarios.ts'
import type { DrawnScenario } from '../contract/scenarios.ts'
import { scenarioTexts } from '../texts/scenarios.ts'
import { assumedWords, howWords, spreadWords, weekWords } from './scenario-words.ts'

type Props = { readonly drawn: DrawnScenario; readonly view: View }

/** The week in which most hours are missing of some. */
export function worstWeek<Week extends { missingHours: Interval }>(weeks: readonly Week[]): Week | undefined {
  return weeks.toSorted((one, other) => other.missingHours.median - one.missingHours.median)[0]
}

/** What was found, in one sentence, and how sure it is, in another. */
export function findingOf({ answer, usual, choices }: DrawnScenario, { language }: Pick<View, 'language'>): {
  heading: string; lead: string } {
  const t = scenarioTexts[language]
  const say = (value: number): string => formatNumber(value, language)
  const weeks = t.weeks(choices.weeks, countInWords(choices.weeks, language))
  const { median, low, high } = answer.total.missingHours
  const worst = worstWeek(answer.total.weeks)
  return {
    heading: Math.round(median) === 0 || worst === undefined ? t.findingNone(weeks)
      : t.finding(say(median), weeks, weekWords(worst.from, language)),
    lead: t.findingLead(say(low), say(high), say(usual.total.missingHours.median)),
  }
}

/** Everything that a scenario came to: by unit and week, what waits, clocks, and what is assumed. */
export function ScenarioFigures({ drawn, view }: Props) {
  const { language } = view
  const t = scenarioTexts[language]
  return (
    <>
      <Panel><MissingLines drawn={drawn} view={view} /></Panel>
      <Panel heading={t.weekHeading} id="veckor" flush><WeekTable drawn={drawn} view={view} /></Panel>
      <div class="columns-2">
        <Panel heading={t.waitingHeading} id="vantar" flush><WaitingTable drawn={drawn} view={view} /></Panel>
        <Panel heading={t.clocksHeading} id="frister" flush><ClockTable drawn={drawn} view={view} /></Panel>
      </div>
      <Panel heading={t.assumedHeading} id="antaganden">
        <DefinitionList rows={assumedWords(drawn.choices, drawn.input, t, language)} />
      </Panel>
      <Panel heading={t.howHeading} id="sa-raknas-det">
        <ul class="prose">{howWords(drawn.input, usualWeeks, t, language).map((line) => <li key={line}>{line}</li>)}</ul>
      </Panel>
    </>
  )
}

function nameOf({ choices }: DrawnScenario, unitId: string): string {
  return choices.units.find(({ id }) => id === unitId)?.name ?? ''
}

function MissingLines({ drawn, view: { language } }: Props) {
  const t = scenarioTexts[language]
  const { units } = drawn.answer
  const say = (value: number): string => formatNumber(value, language)
  const atWorst = ({ weeks }: (typeof units)[number]): number => worstWeek(weeks)?.missingHours.median ?? 0
  const [most] = units.toSorted((one, other) => atWorst(other) - atWorst(one))
  const worst = most === undefined ? undefined : worstWeek(most.weeks)
  return (
    <BandLines t={uiTexts[language]} definition={t.missingDefinition}
      title={most === undefined || worst === undefined || worst.missingHours.median < 0.5 ? t.missingTitleNone
        : t.missingTitle(nameOf(drawn, most.id), weekWords(worst.from, language))}
      panels={units.map(({ id, weeks }) => ({
        heading: t.panel(nameOf(drawn, id), say(weeks.at(-1)?.missingHours.median ?? 0)),
        points: weeks.map(({ from, missingHours: { median, low, high } }) =>
          ({ week: Number(weekWords(from, 'en').slice(5)), value: Math.round(median), low: Math.floor(low), high: Math.ceil(high) })),
      }))}
      table={{ columns: [t.columns.week, ...units.map(({ id }) => nameOf(drawn, id))],
        rows: drawn.answer.total.weeks.map(({ from }, place) => [weekWords(from, language), ...units.map(({ weeks }) => {
          const found = weeks[place]
          return found === undefined ? '' : spreadWords(found.missingHours, t, say)
        })]) }} />
  )
}

function WeekTable({ drawn, view: { language } }: Props) {
  const t = scenarioTexts[language]
  const say = (value: number): string => formatNumber(value, language)
  return (
    <Table caption={t.weekHeading} captionHidden stacked dense
      columns={[{ label: t.columns.week }, { label: t.present, align: 'end' }, { label: t.below }, { label: t.missing, align: 'end' }]}>
      {drawn.answer.units.map(({ id, staff, least, weeks }) => (
        <Fragment key={id}>
          <GroupRow label={`${nameOf(drawn, id)}, ${t.floorOf(least, staff)}`} columns={4} />
          {weeks.map(({ week, from, present, belowFloor, missingHours }) => (
            <Row key={`${id} ${week}`}>
              <RowHead>{weekWords(from, language)}</RowHead>
              <Cell label={t.present} align="end">{spreadWords(present, t, say)}</Cell>
              <Cell label={t.below} tone={belowFloor >= 0.5 ? 'danger' : undefined}>{belowFloor === 0 ? t.belowNever
                : t.belowShare(formatPercent(belowFloor, language))}</Cell>
              <Cell label={t.missing} align="end">{spreadWords(missingHours, t, say)}</Cell>
            </Row>
          ))}
        </Fragment>
      ))}
    </Table>
  )
}

function WaitingTable({ drawn: { answer, usual, input }, view: { language } }: Props) {
  const t = scenarioTexts[language]
  const say = (value: number): string => formatNumber(value, language)
  const end = (of: typeof answer, kind: (typeof inflowKinds)[number]): string => {
    const last = of.total.weeks.at(-1)
    return last === undefined ? '' : spreadWords(last.waiting[kind], t, say)
  }
  return (
    <Table caption={t.waitingCaption} stacked dense columns={[{ label: t.columns.kind }, { label: t.now, align: 'end' },
      { label: t.waiting, align: 'end' }, { label: t.usually, align: 'end' }]}>
      {inflowKinds.map((kind) => (
        <Row key={kind}>
          <RowHead>{t.kinds[kind]}</RowHead>
          <Cell label={t.now} align="end">{say(input.units.reduce((sum, unit) => sum + unit.waiting[kind], 0))}</Cell>
          <Cell label={t.waiting} align="end">{end(answer, kind)}</Cell><Cell label={t.usually} align="end">{end(usual, kind)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function ClockTable({ drawn, view: { language } }: Props) {
  const t = scenarioTexts[language]
  const { answer, usual } = drawn
  const say = (value: number): string => formatNumber(value, language)
  const rows = [{ name: t.breaking, second: undefined, key: 'breaking' as const }, { name: t.late, second: t.law, key: 'late' as const }]
  return (
    <Table caption={t.clocksHeading} captionHidden stacked dense
      columns={[{ label: t.clocksHeading }, { label: t.columns.scenario, align: 'end' }, { label: t.usually, align: 'end' }]}>
      {rows.flatMap(({ name, second, key }) => [
        <Row key={key}>
          <RowHead second={second}>{name}</RowHead>
          <Cell label={t.columns.scenario} align="end">{spreadWords(answer.total[key], t, say)}</Cell>
          <Cell label={t.usually} align="end">{spreadWords(usual.total[key], t, say)}</Cell>
        </Row>,
        ...(answer.units.length < 2 ? [] : answer.units.filter((unit) => unit[key].high > 0).map((unit) => {
          const before = usual.units.find(({ id }) => id === unit.id)
          return (
            <Row key={`${key} ${unit.id}`}>
              <RowHead><span class="quiet">{nameOf(drawn, unit.id)}</span></RowHead>
              <Cell label={t.columns.scenario} align="end">{spreadWords(unit[key], t, say)}</Cell>
              <Cell label={t.usually} align="end">{before === undefined ? '' : spreadWords(before[key], t, say)}</Cell>
            </Row>
          )
        })),
      ])}
    </Table>
  )
}
