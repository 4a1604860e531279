import { formatDay, formatNumber } from '../../calendar/format.ts'
import type { Shown, View } from '../../mount/route.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { ValueSpread } from '../../ui/charts/value-spread.tsx'
import { YearLines } from '../../ui/charts/year-lines.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { Notice } from '../../ui/messages.tsx'
import { FilterLinks } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { standings } from '../contract/figures.ts'
import type { FigureOf, FigureQuery, Place } from '../contract/figures.ts'
import { groupWords } from '../texts/groups.ts'
import { figuresTexts } from '../texts/figures.ts'
import { mapTexts } from '../texts/map.ts'
import { MunicipalityMap, quintiles } from './municipality-map.tsx'

export type FigureData = { readonly found: FigureOf; readonly query: FigureQuery; readonly places: readonly Place[] }
type Part = { readonly data: FigureData; readonly view: View }

/** A value as people read it: three digits that count, more where the number is large. */
export function valueWords(value: number, language: Language): string {
  const size = Math.abs(value)
  return formatNumber(value, language, size >= 100 || Number.isInteger(value) ? 0 : size >= 1 ? 1 : 2)
}

function addressOf({ found, query }: FigureData, change: { ordning?: string; file?: boolean }): string {
  const { ar = found.year ?? undefined, kon, plats, grupp, ordning } = { ...query, ...change }
  const asked = { ...(ar === undefined ? {} : { ar: String(ar) }), kon, ...(plats === undefined ? {} : { plats }),
    ...(grupp === undefined ? {} : { grupp }), ordning: ordning ?? query.ordning }
  return `/kommuntal/${found.figure.kpi}${change.file === true ? '/csv' : ''}?${new URLSearchParams(asked).toString()}`
}

/** One figure: what it is, how the municipalities lie, one's own year by year, and every value as a table. */
export function figurePage(data: FigureData, view: View): Shown {
  const { language } = view
  const t = figuresTexts[language]
  const { figure, summary } = data.found
  return {
    title: figure.kpi, islands: ['ui/print'], heading: figure.title, lead: figure.kpi,
    actions: (
      <ButtonRow>
        <ButtonLink href="/kommuntal">{t.back}</ButtonLink>
        <ButtonLink href={addressOf(data, { file: true })}>{t.csv}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        {figure.unitFault !== null && <Notice kind="warn"><p><strong>{t.unitFaultHeading}.</strong> {t.unitFaults[figure.unitFault]}</p></Notice>}
        <Choices data={data} view={view} />
        <div class="with-wide-side">
          <div class="column">
            <Panel><Spread data={data} view={view} /></Panel>
            {data.found.year !== null && <Panel><OnMap data={data} view={view} /></Panel>}
            {data.found.own !== null && <Panel><OwnYears data={data} view={view} /></Panel>}
          </div>
          <div class="column">
            <About data={data} view={view} />
            {summary !== null && <Measures data={data} view={view} />}
          </div>
        </div>
        {data.found.year !== null && <Values data={data} view={view} />}
        <p class="quiet">{t.source}</p>
      </>
    ),
  }
}

/** Where the values of the year lie in the country; those that the table names, in fifths. */
function OnMap({ data: { found: { rows, year }, query, places }, view: { language } }: Part) {
  const own = places.find(({ code }) => code === query.plats) ?? null
  return <MunicipalityMap language={language} title={mapTexts[language].figure(year ?? 0)} own={own} classes={quintiles(rows, (value) => valueWords(value, language), language)} />
}

function Choices({ data: { found, query, places }, view: { language } }: Part) {
  const t = figuresTexts[language]
  const ui = uiTexts[language]
  const groups = [...new Map(places.map(({ group, groupName }) => [group, groupName]))].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (found.years.length === 0) return null
  return (
    <form action={`/kommuntal/${found.figure.kpi}`} method="get" class="form-line no-print">
      <SelectField t={ui} name="ar" label={t.year} value={String(found.year ?? '')} options={found.years.map((year) => ({ value: String(year), label: String(year) }))} />
      {found.genders.length > 1 && <SelectField t={ui} name="kon" label={t.gender} value={found.gender} options={found.genders.map((value) => ({ value, label: t.genders[value] }))} />}
      <SelectField t={ui} name="plats" label={t.place} empty={t.noPlace} value={query.plats ?? ''} options={places.map(({ code,
        name }) => ({ value: code, label: name }))} />
      <SelectField t={ui} name="grupp" label={t.group} empty={t.allGroups} value={query.grupp ?? ''} options={groups.map(([value,
        name]) => ({ value, label: `${value} ${groupWords(value, name, language)}` }))} />
      <Button>{t.show}</Button>
    </form>
  )
}

function Spread({ data: { found, query }, view: { language } }: Part) {
  const t = figuresTexts[language]
  const words = (value: number): string => valueWords(value, language)
  const { summary, year, figure, rows } = found
  const own = rows.find(({ code }) => code === query.plats)
  const known = rows.flatMap(({ value }) => value ?? [])
  if (summary === null || year === null || summary.median === null) return <p>{t.spreadNone}</p>
  const title = own?.value == null || own.rank === null ? t.spreadPlain(summary.n, words(summary.median)) : t.spreadTitle(own.name,
    words(own.value), own.rank, summary.n)
  return (
    <ValueSpread t={uiTexts[language]} title={title} definition={t.spreadDefinition(figure.title, year)} values={known} format={words}
      marks={[{ value: summary.median, words: t.median(words(summary.median)) }, ...(own?.value == null ? [] : [{ value: own.value,
        words: t.own(own.name, words(own.value)) }])]}
      table={{ columns: [t.measure, t.amount], rows: measuresOf(found, language) }} />
  )
}

function measuresOf({ summary, nation }: FigureOf, language: Language): Array<[string, string]> {
  const t = figuresTexts[language]
  const words = (value: number | null): string => (value === null ? t.unknown : valueWords(value, language))
  if (summary === null) return []
  const statuses = { missing: 'Missing', privacy: 'Privacy', not_applicable: 'Not applicable' } as const
  return [
    [t.n, formatNumber(summary.n, language)], [t.q1, words(summary.q1)], [t.middle, words(summary.median)], [t.q3, words(summary.q3)],
      [t.mean, words(summary.mean)],
    ...(nation === null ? [] : [[t.nation, words(nation)] satisfies [string, string]]),
    ...standings.flatMap((standing): Array<[string, string]> => {
      const count = standing === 'known' ? undefined : summary.missing[statuses[standing]]
      return count === undefined ? [] : [[t.standings[standing], formatNumber(count, language)]]
    }),
  ]
}

function Measures({ data: { found }, view: { language } }: Part) {
  const t = figuresTexts[language]
  return <Panel heading={`${t.amount} ${found.year ?? ''}`} id="matt"><DefinitionList rows={measuresOf(found, language).map(([term,
    value]) => ({ term, value }))} /></Panel>
}

function About({ data: { found: { figure } }, view: { language, clock } }: Part) {
  const t = figuresTexts[language]
  return (
    <Panel heading={t.definition} id="definition">
      <p>{figure.description === '' ? t.noDefinition : figure.description}</p>
      <DefinitionList rows={[
        { term: t.unit, value: figure.unit === '' ? t.noUnit : figure.unit }, ...(figure.area === '' ? [] : [{ term: t.area,
          value: figure.area }]),
        { term: t.columns.published, value: figure.publishedOn === null ? t.unknown : formatDay(figure.publishedOn, language, 'weekday',
          clock.today()), second: t.publishedFor(figure.publishedFor) },
      ]} />
    </Panel>
  )
}

function OwnYears({ data: { found, places }, view: { language } }: Part) {
  const t = figuresTexts[language]
  const words = (value: number | null): string => (value === null ? t.unknown : valueWords(value, language))
  if (found.own === null) return null
  const { place, series } = found.own
  const [first] = found.rows
  const group = first !== undefined && found.rows.length < places.length ? groupWords(first.group, first.groupName, language) : undefined
  return (
    <YearLines t={uiTexts[language]} title={t.seriesTitle(place.name,
      group === undefined ? t.inCountry : group.toLowerCase())} definition={t.seriesDefinition} format={words}
      panels={[{ heading: found.figure.title, points: series.map(({ year, value, median }) => ({ year, own: value, other: median })) }]}
      table={{ columns: [t.year, t.seriesOne, t.seriesOther], rows: series.map(({ year, value, standing, median }) => (
        [String(year), value === null ? t.standings[standing ?? 'missing'] : words(value), words(median)])) }} />
  )
}

function Values({ data, view: { language } }: Part) {
  const t = figuresTexts[language]
  const { found, query } = data
  const rows = query.ordning === 'namn' ? found.rows : found.rows.toSorted((a, b) => (a.rank ?? 1e6) - (b.rank ?? 1e6))
  return (
    <Panel heading={t.table} id="kommuner" flush>
      <div class="table-tools">
        <FilterLinks label={t.orderLabel} links={(['rang', 'namn'] as const).map((ordning) => (
          { href: `${addressOf(data, { ordning })}#kommuner`, label: t.order[ordning], current: query.ordning === ordning }))} />
      </div>
      <Table caption={t.table} captionHidden dense columns={[{ label: t.place }, { label: t.rank, align: 'end' }, { label: t.value,
        align: 'end' }, { label: t.county }, { label: t.group }]}>
        {rows.map((row) => (
          <Row key={row.code} selected={row.code === query.plats}>
            <RowHead>{row.name}</RowHead>
            <Cell align="end">{row.rank ?? '–'}</Cell>
            <Cell align="end">{row.value === null ? t.standings[row.standing] : valueWords(row.value, language)}</Cell>
            <Cell>{row.county}</Cell>
            <Cell>{groupWords(row.group, row.groupName, language)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}
