import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DaySpread } from '../../ui/charts/day-spread.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { Run, RunLine, RunQuery, RunRow } from '../contract/distribution-runs.ts'
import { distributionTexts } from '../texts/distribution.ts'
import { mapTexts } from '../texts/map.ts'
import type { ReadRun } from '../usecases/run-distribution.ts'
import { distributionPath } from './distribution.tsx'
import { fulfilmentWords, inOrder } from './distribution-run-parts.tsx'
import { MunicipalityMap, quintiles } from './municipality-map.tsx'

export type RunData = { readonly run: ReadRun; readonly query: RunQuery; readonly runs: readonly RunLine[] }

const addressOf = (id: string, { dag, ordna, lan, mot }: RunQuery, change: Partial<Record<keyof RunQuery, string>> = {}): string => {
  const now = { ...(dag === undefined ? {} : { dag }), ordna, lan, ...(mot === undefined ? {} : { mot }), ...change }
  return `${distributionPath}/${id}?${new URLSearchParams(Object.entries(now).filter(([, value]) => value !== '')).toString()}`
}

/** A run: how far apart all stand day by day, who is next, and the ledger after a day. */
export function runPage({ run, query, runs }: RunData, view: View): Shown {
  const { language, clock, actor } = view
  const t = distributionTexts[language]
  const ui = uiTexts[language]
  const at = formatInstant(instant(run.savedAt), clock.today(), language)
  const days = run.series.map(({ day, lowest, highest }) => ({ label: formatDay(day, language, 'long'), low: lowest ?? 0, high: highest ?? 0 }))
  const two = (value: number | null): string => fulfilmentWords(value, language)
  return {
    title: t.title, islands: ['ui/print'], heading: run.name, status: doneMessage(view, t.done),
    lead: `${t.runHeading(formatNumber(run.children, language), run.days)}. ${t.runLead(formatDay(run.firstDay, language, 'long'), formatDay(run.lastDay, language, 'long'), run.savedBy, at)}`,
    actions: (
      <ButtonRow>
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={`${distributionPath}/${run.id}/csv${addressOf(run.id, query).replace(/^[^?]*/, '')}`}>{t.csv}</ButtonLink>
        {actor.may.has('dialogue.write') && <ButtonLink href={`${distributionPath}/ny`}>{t.new}</ButtonLink>}
        <ButtonLink href={distributionPath}>{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="column">
        <Panel heading={t.spread} id="spridning">
          <p>{t.isNotHistory}</p>
          <DaySpread days={days} format={(value) => formatNumber(value, language, 1)} t={ui} title={t.spreadTitle(two(run.lowest), two(run.highest))} definition={t.spreadHow}
            table={{ columns: [t.day, t.came, t.all, t.low, t.high, t.equal], rows: run.series.map((each) => [formatDay(each.day, language, 'long'), formatNumber(each.came, language),
              formatNumber(each.all, language), two(each.lowest), two(each.highest), formatNumber(each.equal, language)]),
            links: run.series.map(({ day }) => `${addressOf(run.id, query, { dag: day })}#huvudbok`) }} />
          <p class="quiet">{t.daysHow}</p>
        </Panel>
        <Ledger run={run} query={query} runs={runs} view={view} />
        <HowItWasMade run={run} view={view} />
        <PrintFooter printed={ui.printedBy(at, actor.name)} />
      </div>
    ),
  }
}

function Ledger({ run, query, runs, view: { language } }: RunData & { view: View }) {
  const t = distributionTexts[language]
  const head = (label: string, ordna: RunQuery['ordna'], align?: 'end') => ({
    label, ...(align === undefined ? {} : { align }),
    sort: { href: `${addressOf(run.id, query, { ordna })}#huvudbok`, direction: query.ordna !== ordna ? 'none' as const : ordna === 'share' || ordna === 'n' ? 'descending' as const : 'ascending' as const },
  })
  const [first, ...equal] = run.next
  const rows = inOrder(run.rows, query)
  const { other } = run
  const columns = [head(t.place, 'name'), head(t.share, 'share', 'end'), head(t.n, 'n', 'end'), { label: t.ideal, align: 'end' as const }, head(t.gap, 'gap', 'end'),
    head(t.value, 'value', 'end'), ...(other === null ? [] : [{ label: t.other(other), align: 'end' as const }, { label: t.change, align: 'end' as const }])]
  return (
    <Panel heading={t.ledger(formatDay(run.day, language, 'long'))} id="huvudbok" flush>
      <div class="panel-part">
        {first !== undefined && <p>{equal.length === 0 ? t.nextIs(first.name) : t.nextEqual(first.name, equal.length)}</p>}
        <ChooseForm run={run} query={query} runs={runs} language={language} />
      </div>
      <div class="panel-part">
        <MunicipalityMap language={language} title={other === null ? mapTexts[language].distribution : mapTexts[language].change(other)}
          classes={quintiles(run.rows.map(({ code, n, other: before }) => ({ code, value: n - (before ?? 0) })), (value) => (other === null ? formatNumber(value, language) : signed(value, language, 0)), language)} />
      </div>
      <Table caption={t.ledger(formatDay(run.day, language, 'long'))} captionHidden stacked dense columns={columns}>
        {rows.map((row) => (
          <Row key={row.code}>
            <RowHead second={row.county}>{row.name}</RowHead>
            <Cell label={t.share} align="end">{formatNumber(row.share, language)}</Cell>
            <Cell label={t.n} align="end">{formatNumber(row.n, language)}</Cell>
            <Cell label={t.ideal} align="end">{formatNumber(row.ideal, language, 1)}</Cell>
            <Cell label={t.gap} align="end">{signed(row.gap, language, 1)}</Cell>
            <Cell label={t.value} align="end">{fulfilmentWords(row.value, language)}</Cell>
            {other !== null && <Cell label={t.other(other)} align="end">{formatNumber(row.other ?? 0, language)}</Cell>}
            {other !== null && <Cell label={t.change} align="end">{signed(row.n - (row.other ?? 0), language, 0)}</Cell>}
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

function signed(value: number, language: Language, decimals: number): string {
  const words = formatNumber(Math.abs(value), language, decimals)
  return /^[0,.]+$/.test(words) ? words : `${value < 0 ? '−' : '+'}${words}`
}

function ChooseForm({ run, query, runs, language }: RunData & { language: Language }) {
  const t = distributionTexts[language]
  const ui = uiTexts[language]
  const counties = [...new Set(run.rows.map(({ county }) => county))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  return (
    <form action={`${distributionPath}/${run.id}#huvudbok`} method="get" class="form-line no-print">
      <input type="hidden" name="ordna" value={query.ordna} />
      <SelectField t={ui} name="dag" label={t.chooseDay} value={run.day} options={run.series.map(({ day }) => ({ value: day, label: formatDay(day, language, 'long') }))} />
      <SelectField t={ui} name="lan" label={t.chooseCounty} empty={t.everyCounty} value={query.lan} options={counties.map((county) => ({ value: county, label: county }))} />
      <SelectField t={ui} name="mot" label={t.compareWith} empty={t.noComparison} value={query.mot ?? ''}
        options={runs.filter(({ id }) => id !== run.id).map(({ id, name }) => ({ value: id, label: name }))} />
      <Button>{t.show}</Button>
    </form>
  )
}

function HowItWasMade({ run: { choices, rows }, view: { language } }: { run: Run; view: View }) {
  const t = distributionTexts[language]
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const { weights, ties, moves } = choices
  const parts = [[t.population, weights.population], [t.young, weights.young], [t.own, weights.own]] as const
  return (
    <Panel heading={t.how} id="hur">
      <DefinitionList rows={[
        { term: t.stream, value: t.streams[choices.stream], second: choices.stream === 'autumn_2015' ? t.streamHints.autumn_2015 : undefined },
        { term: t.weights, value: parts.filter(([, weight]) => weight > 0).map(([words, weight]) => `${words} ${formatNumber(weight, language)}`).join(', '), second: t.floorIs(choices.floor) },
        { term: t.ties, value: ties.length === 0 ? t.noMoves : ties.map(({ code, children }) => `${names.get(code) ?? code} ${children}`).join(', ') },
        { term: t.moves, value: moves.length === 0 ? t.noMoves : moves.map(({ from, to, perMille }) => `${names.get(from) ?? from} → ${names.get(to) ?? to} ${perMille} ‰`).join(', ') },
      ]} />
      <p class="quiet">{t.source}</p>
    </Panel>
  )
}

/** The ledger after a day for Swedish Excel, each row with its day and where it comes from; of a comparison also how the other run stood then. */
export function runCsv({ run, query }: RunData, language: Language): Sent {
  const t = distributionTexts[language]
  const { beside } = run
  return {
    name: `${language === 'sv' ? 'fordelning' : 'distribution'}-${run.day}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv([...t.csvColumns, ...(beside === null ? [] : t.csvCompared)], inOrder(run.rows, query).map((row) => {
      const other = beside?.rows.get(row.code)
      return [row.code, row.name, row.county, row.share, ...standingCells(row), run.day, t.source,
        ...(beside === null ? [] : [beside.name, other?.share ?? 0, ...standingCells(other), row.n - (other?.n ?? 0)])]
    })),
  }
}

function standingCells(of: Pick<RunRow, 'n' | 'ideal' | 'gap' | 'value'> | undefined): Array<number | null> {
  return of === undefined ? [0, 0, 0, null] : [of.n, rounded(of.ideal), rounded(of.gap), of.value === null ? null : rounded(of.value)]
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4
