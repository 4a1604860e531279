import { formatDay, formatMonth, formatNumber, formatPercent } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { PeriodBars } from '../../ui/charts/period-bars.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { TurnoverView, TurnoverYearShown } from '../contract/turnover-page.ts'
import { scopeGroups } from '../contract/turnover-page.ts'
import { retirementChoices, turnoverDefinitions } from '../rules/turnover.ts'
import { turnoverTexts } from '../texts/turnover.ts'
import type { TurnoverTexts } from '../texts/turnover.ts'
import { ReleasedYears } from './turnover-released.tsx'
import { addressOf, bothWords, countWords, Printed, RateCell, rateWords, TurnoverTabs } from './turnover-words.tsx'

type Props = { readonly data: TurnoverView; readonly view: View; readonly t: TurnoverTexts }
type YearProps = Props & { readonly year: TurnoverYearShown }

/** Turnover by every definition: live for who may see the rows, else as it is released. */
export function turnoverPage(data: TurnoverView, view: View): Shown {
  const { language } = view
  const t = turnoverTexts[language]
  const { year } = data
  const props = { data, view, t }
  if (!view.actor.may.has('employment.read')) {
    return {
      title: t.title, heading: t.headingReleased, lead: t.leadReleased, islands: ['ui/print'],
      actions: <Button type="button" data-print hidden>{t.print}</Button>,
      main: <><ReleasedYears {...props} /><Published {...props} year={null} /><How t={t} /><Printed view={view} /></>,
    }
  }
  const { numerator, denominator, rate } = year?.rates.as_defined.leavers_over_average ?? { numerator: null, denominator: null, rate: null }
  const known = rate !== null && numerator !== null && denominator !== null
  const day = (on: TurnoverYearShown['period']['from']): string => formatDay(on, language, 'long')
  return {
    title: t.title, islands: ['ui/print'],
    heading: known ? t.heading(formatPercent(rate, language), countWords(numerator, language), countWords(denominator, language)) : t.headingNone,
    lead: year === null ? t.empty : t.lead(scopeWords(props), day(year.period.from), day(year.period.to)),
    actions: <><Button type="button" data-print hidden>{t.print}</Button><ButtonLink href="/omsattning/csv">{t.csv}</ButtonLink></>,
    main: (
      <>
        <TurnoverTabs page="turnover" view={view} />
        {year === null ? <EmptyState heading={t.emptyHeading}>{t.empty}</EmptyState> : <Live {...props} year={year} />}
        <Printed view={view} />
      </>
    ),
  }
}

function Live(props: YearProps) {
  return (
    <>
      <Choose {...props} />
      <Panel heading={props.t.definitionsHeading} id="matt" flush><Definitions {...props} /></Panel>
      <div class="with-wide-side">
        <div class="column">
          <Panel><Series {...props} /></Panel>
          <Panel heading={props.t.partsHeading} id="delar" flush><Parts {...props} /></Panel>
        </div>
        <div class="column">
          <Panel heading={props.t.countsHeading} id="tal"><Counts {...props} /></Panel>
          <Published {...props} />
          <How t={props.t} />
        </div>
      </div>
    </>
  )
}

/** Whose turnover it is, in words. */
function scopeWords({ data: { scope, units }, t }: Props): string {
  if (scope === null) return t.whole
  const name = scope.level === 'unit' ? units.find(({ id }) => id === scope.id)?.name ?? t.unit
    : scope.level === 'department' ? departmentWords(t, scope.id) : t.whole
  return scope.group === 'all' ? name : `${name}, ${t.groups[scope.group].toLowerCase()}`
}

function departmentWords(t: TurnoverTexts, kind: string | null): string {
  const words: Readonly<Record<string, string>> = t.departments
  return words[kind ?? ''] ?? kind ?? ''
}

function Choose({ data, view, t }: Props) {
  const ui = uiTexts[view.language]
  const { scope, units, departments } = data
  const whole = { value: '', label: data.whole ? t.whole : t.unit }
  return (
    <FilterForm t={ui} action="/omsattning" clear="/omsattning" label={t.choose}>
      {(units.length > 1 || data.whole) && (
        <SelectField t={ui} name="enhet" label={t.unit} value={scope?.level === 'unit' ? scope.id ?? '' : ''}
          options={[...(data.whole ? [{ ...whole, label: t.allUnits }] : []), ...units.map(({ id, name }) => ({ value: id, label: name }))]} />
      )}
      {data.whole && (
        <SelectField t={ui} name="avdelning" label={t.department} value={scope?.level === 'department' ? scope.id ?? '' : ''}
          options={[whole, ...departments.map((kind) => ({ value: kind, label: t.departments[kind] }))]} />
      )}
      <SelectField t={ui} name="grupp" label={t.group} value={scope?.group ?? 'all'} options={scopeGroups.map((value) => ({ value, label: t.groups[value] }))} />
      <SelectField t={ui} name="matt" label={t.definitionField} value={data.definition}
        options={turnoverDefinitions.map((value) => ({ value, label: t.definitions[value][0] }))} />
      <SelectField t={ui} name="pension" label={t.retirementField} value={data.retirement}
        options={retirementChoices.map((value) => ({ value, label: t.retirement[value] }))} />
    </FilterForm>
  )
}

function Definitions({ year, view, t }: YearProps) {
  const { language } = view
  const { columns } = t
  return (
    <>
      <Table caption={t.definitionsHeading} captionHidden stacked columns={[{ label: columns.definition }, { label: columns.plain, align: 'end' },
        { label: columns.withMoves, align: 'end' }, { label: columns.without, align: 'end' }, { label: columns.with, align: 'end' }]}>
        {turnoverDefinitions.map((definition) => (
          <Row key={definition}>
            <RowHead second={t.definitions[definition][1]}>{t.definitions[definition][0]}</RowHead>
            <RateCell rate={year.rates.as_defined[definition]} label={columns.plain} language={language} />
            <RateCell rate={year.withMoves[definition]} label={columns.withMoves} language={language} />
            <RateCell rate={definition === 'n00216' ? null : year.rates.without[definition]} label={columns.without} language={language} />
            <RateCell rate={definition === 'n00216' ? null : year.rates.with[definition]} label={columns.with} language={language} />
          </Row>
        ))}
      </Table>
      <p class="table-note">{t.definitionsNote}</p>
    </>
  )
}

function Counts({ year: { counts, moved, apart, unexplained }, view: { language }, t }: YearProps) {
  const say = (value: number | null): string => (value === null ? t.unknownReason : formatNumber(value, language))
  return (
    <>
      <DefinitionList rows={[
        { term: t.counts.opening, value: say(counts.opening) }, { term: t.counts.joiners, value: say(counts.joiners) },
        { term: t.counts.leavers, value: say(counts.leavers) }, { term: t.counts.retired, value: say(counts.retired) },
        { term: t.counts.ownRequest, value: say(counts.ownRequest) }, { term: t.counts.closing, value: say(counts.closing) },
        { term: t.counts.movedIn, value: say(moved.in) }, { term: t.counts.movedOut, value: say(moved.out) },
        { term: t.counts.temporary, value: say(apart.temporary) }, { term: t.counts.hourly, value: say(apart.hourly) }, { term: t.counts.agency, value: say(apart.agency) },
      ]} />
      {unexplained !== null && <p class={unexplained === 0 ? 'quiet' : 'alarming'}>{unexplained === 0 ? t.explained : t.notExplained(formatNumber(unexplained, language))}</p>}
    </>
  )
}

function Series({ data: { series, definition }, view: { language }, t }: Props) {
  const [name, how] = t.definitions[definition]
  const [first, last] = [series[0]?.rate, series.at(-1)?.rate]
  const month = (on: string): string => formatMonth(on.slice(0, 7), language)
  const title = first === undefined || last === undefined || first.rate === null || last.rate === null ? t.seriesTitleNone(name)
    : t.seriesTitle(name, rateWords(first, language), rateWords(last, language))
  return (
    <PeriodBars t={uiTexts[language]} title={title} definition={t.seriesDefinition(how)}
      periods={series.map(({ period, rate }) => ({
        label: month(period.to), short: period.to.slice(5, 7),
        value: rate.rate === null ? null : rate.rate * 100, words: rate.rate === null ? t.unknown : formatNumber(rate.rate * 100, language),
      }))}
      table={{ columns: [t.columns.period, t.columns.rate, t.columns.numerator, t.columns.denominator], rows: series.map(({ period, rate }) => [
        month(period.to), rateWords(rate, language), ...[rate.numerator, rate.denominator].map((value) => (value === null ? t.unknown : countWords(value, language))),
      ]) }} />
  )
}

/** So many parts stand on the page; all of them are in the file. */
const mostParts = 60

function Parts({ data, view: { language }, t }: Props) {
  const { parts, definition } = data
  const nameOf = (part: TurnoverView['parts'][number]): string => (part.level === 'unit' ? part.name ?? '' : part.level === 'department' ? departmentWords(t, part.id) : t.whole)
  const query = (part: TurnoverView['parts'][number]): Record<string, string | null> => ({
    enhet: part.level === 'unit' ? part.id : null, avdelning: part.level === 'department' ? part.id : null, grupp: part.group === 'all' ? null : part.group, matt: definition,
  })
  const shown = parts.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level) || nameOf(one).localeCompare(nameOf(other), 'sv')).slice(0, mostParts)
  return (
    <>
      <Table caption={t.partsHeading} captionHidden dense columns={[{ label: t.columns.part }, { label: t.columns.rate, align: 'end' },
        { label: t.columns.both, align: 'end' }, { label: t.columns.unexplained, align: 'end' }]}>
        {shown.map((part) => (
          <Row key={`${part.level} ${part.id ?? ''} ${part.group}`}>
            <RowHead>
              <a href={addressOf('/omsattning', query(part))}>{nameOf(part)}{part.group === 'all' ? '' : `, ${t.groups[part.group].toLowerCase()}`}</a>
            </RowHead>
            <Cell align="end">{rateWords(part.rate, language)}</Cell><Cell align="end">{bothWords(part.rate, language)}</Cell>
            <Cell align="end">{part.unexplained === null ? t.unknown : formatNumber(part.unexplained, language)}</Cell>
          </Row>
        ))}
      </Table>
      <p class="table-note">{t.partsNote(t.definitions[definition][0])}</p>
    </>
  )
}

const levels: ReadonlyArray<TurnoverView['parts'][number]['level']> = ['municipality', 'department', 'unit']

/** Kolada's figure beside one's own by the same definition. */
function Published({ data, year, view: { language }, t }: Props & { readonly year: TurnoverYearShown | null }) {
  const own = year?.rates.as_defined.n00216
  return (
    <Panel heading={t.koladaHeading} id="kolada">
      {data.published.length === 0 ? <p>{t.koladaNone}</p> : (
        <DefinitionList rows={[
          ...(own === undefined ? [] : [{ term: t.koladaOwn, value: rateWords(own, language), second: bothWords(own, language) }]),
          ...data.published.map(({ year: of, value }) => ({ term: t.koladaRow(String(of)), value: formatPercent(value, language, 1) })),
        ]} />
      )}
      <p class="quiet">{t.koladaNote}</p>
    </Panel>
  )
}

function How({ t }: { t: TurnoverTexts }) {
  return <Panel heading={t.howHeading} id="sa-raknas-det"><ul class="prose">{t.how.map((line) => <li key={line}>{line}</li>)}</ul></Panel>
}
