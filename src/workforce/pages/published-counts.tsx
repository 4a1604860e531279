import { formatInstant, formatNumber, formatPercent } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { EmptyState, Notice } from '../../ui/messages.tsx'
import { FilterLinks, Pagination } from '../../ui/navigation.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { PublishedSet } from '../contract/published-counts.ts'
import { turnoverDefinitions } from '../rules/turnover.ts'
import type { TurnoverRate } from '../rules/turnover.ts'
import type { PublishedTurnover, SetPage } from '../usecases/show-published-counts.ts'
import { workforceImportTexts } from '../texts/import.ts'
import { publishedCountTexts } from '../texts/published-counts.ts'

const list = '/personal/jamforelsetal'
const yearsOf = ({ first, last }: PublishedSet): string => (first === null
  || last === null ? '–' : first === last ? String(first) : `${first}–${last}`)

/** The sets of published counts that stand. */
export function publishedSetsPage({ sets }: { readonly sets: readonly PublishedSet[] }, view: View): Shown {
  const { language, clock, actor } = view
  const t = publishedCountTexts[language]
  const words = workforceImportTexts[language].measures
  return {
    title: t.title, heading: t.heading(sets.length), lead: t.lead, status: doneMessage(view, workforceImportTexts[language].done),
    actions: actor.may.has('employment.import') ? <ButtonLink href={`${list}/las-in`} variant="primary">{t.import}</ButtonLink> : <></>,
    main: sets.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel heading={t.list} id="mangder" flush>
        <Table caption={t.list} captionHidden stacked columns={[{ label: t.name }, { label: t.measure }, { label: t.years },
          { label: t.areas, align: 'end' }, { label: t.rows, align: 'end' },
          { label: t.readIn }]}>
          {sets.map((set) => (
            <Row key={set.id}>
              <RowHead second={set.source}><a href={`${list}/${set.id}`}>{set.name}</a></RowHead>
              <Cell label={t.measure}>{words[set.measure]}</Cell>
              <Cell label={t.years}>{yearsOf(set)}</Cell>
              <Cell label={t.areas} align="end">{formatNumber(set.areas, language)}</Cell>
              <Cell label={t.rows} align="end">{formatNumber(set.rows, language)}</Cell>
              <Cell label={t.readIn} second={set.recordedBy}>{formatInstant(instant(set.recordedAt), clock.today(), language)}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

/** The address of a set as it is chosen, with some of it chosen otherwise. */
function addressOf({ set, year, level, area, retirement }: SetPage,
  change: { ar?: number; niva?: string | null; omrade?: string | null; pension?: 'utan' | null; sida?: number } = {}): string {
  const chosen = { ar: year, niva: level, omrade: area, pension: retirement === 'without' ? 'utan' : null, sida: null, ...change }
  const words = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])))
  return `${list}/${set.id}?${words.toString()}`
}

/** One set: every area of a year, or an area over the years, by every definition with both numbers. */
export function publishedSetPage(data: SetPage, view: View): Shown {
  const { language } = view
  const { set, area, rows } = data
  const t = publishedCountTexts[language]
  const measure = workforceImportTexts[language].measures[set.measure]
  return {
    title: t.title, islands: ['ui/print'],
    heading: area === null ? t.setHeading(set.name, String(data.year ?? '')) : t.areaHeading(area,
      rows.length === 0 ? yearsOf(set) : `${rows[0]?.year ?? ''}–${rows.at(-1)?.year ?? ''}`),
    lead: area === null ? t.setLead(formatNumber(data.areas, language), measure) : t.areaLead(measure),
    actions: (
      <ButtonRow>
        <ButtonLink href={`${list}/${set.id}/csv`}>{t.csv}</ButtonLink>
        {area !== null && <ButtonLink href={addressOf({ ...data, year: rows.at(-1)?.year ?? null },
          { omrade: null })}>{t.toYear}</ButtonLink>}
        <ButtonLink href={list}>{t.back}</ButtonLink>
        <Button type="button" data-print hidden>{t.print}</Button>
      </ButtonRow>
    ),
    main: (
      <>
        {set.replacedAt !== null && <Notice kind="warn"><p>{t.replaced}</p></Notice>}
        <Choices data={data} view={view} />
        <Panel heading={area ?? set.name} id="tal" flush>
          {rows.length === 0 ? <EmptyState heading={t.noRows} /> : <Turnover data={data} view={view} />}
        </Panel>
        <Pagination t={uiTexts[language]} page={data.page} pages={data.pages} href={(sida) => addressOf(data, { sida })} />
        <Panel heading={t.definitionsHeading} id="sa-raknas">
          <DefinitionList rows={turnoverDefinitions.map((id) => ({ term: t.definitions[id].short, value: t.definitions[id].how,
            second: t.definitions[id].who }))} />
          <p class="quiet">{t.unexplainedHow}</p>
          <p class="quiet">{t.noOpening}</p>
          <p class="quiet">{t.source}: {set.source}</p>
        </Panel>
      </>
    ),
  }
}

function Choices({ data, view }: { data: SetPage; view: View }) {
  const t = publishedCountTexts[view.language]
  const { years, levels, level, year, area, retirement, knowsRetired } = data
  return (
    <>
      {area === null && <FilterLinks label={t.year} links={years.map((ar) => ({ href: addressOf(data, { ar }), label: String(ar),
        current: ar === year }))} />}
      {area === null && levels.length > 1 && (
        <FilterLinks label={t.level} links={[{ href: addressOf(data, { niva: null }), label: t.allLevels, current: level === null },
          ...levels.map((niva) => ({ href: addressOf(data, { niva }), label: niva, current: niva === level }))]} />
      )}
      {knowsRetired && (
        <FilterLinks label={t.retirement} links={[{ href: addressOf(data, { pension: null }), label: t.as_defined,
          current: retirement === 'as_defined' },
          { href: addressOf(data, { pension: 'utan' }), label: t.without, current: retirement === 'without' }]} />
      )}
    </>
  )
}

const numberWords = (value: number | null, language: Language): string =>
  (value === null ? publishedCountTexts[language].unknown : formatNumber(value, language, Number.isInteger(value) ? 0 : 1))

function rateWords({ numerator, denominator, rate }: TurnoverRate, language: Language): { share: string; numbers: string } {
  const t = publishedCountTexts[language]
  return { share: rate === null ? t.unknown : formatPercent(rate, language, 1), numbers: t.share(numberWords(numerator, language),
    numberWords(denominator, language)) }
}

function Turnover({ data, view: { language } }: { data: SetPage; view: View }) {
  const t = publishedCountTexts[language]
  const end = { align: 'end' as const }
  const heads = [t.opening, t.closing, t.joiners, t.leavers, t.unexplained, ...turnoverDefinitions.map((id) => t.definitions[id].short)]
  return (
    <Table caption={data.area ?? data.set.name} captionHidden dense columns={[{ label: data.area === null ? t.area : t.year },
      ...heads.map((label) => ({ label, ...end }))]}>
      {data.rows.map((row) => (
        <Row key={`${row.unit} ${row.year}`}>
          <RowHead>{data.area === null ? <a href={addressOf(data, { omrade: row.unit })}>{row.unit}</a> : row.year}</RowHead>
          {[row.counts.opening, row.counts.closing, row.counts.joiners, row.counts.leavers, row.unexplained].map((value, at) => <Cell
            key={at} align="end">{numberWords(value, language)}</Cell>)}
          {turnoverDefinitions.map((id) => {
            const { share, numbers } = rateWords(row.rates[id], language)
            return <Cell key={id} align="end" second={numbers}>{share}</Cell>
          })}
        </Row>
      ))}
    </Table>
  )
}

/** Every area and year by every definition; an empty cell is not known. */
export function publishedCsv(rows: readonly PublishedTurnover[], language: Language): Sent {
  const t = publishedCountTexts[language]
  const head = [t.area, t.level, t.year, t.opening, t.closing, t.joiners, t.leavers, t.unexplained,
    ...turnoverDefinitions.map((id) => t.definitions[id].short)]
  const body = writeCsv(head, rows.map(({ unit, level, year, counts, unexplained, rates }) => [
    unit, level, year, counts.opening, counts.closing, counts.joiners, counts.leavers, unexplained,
      ...turnoverDefinitions.map((id) => rates[id].rate)]))
  return { name: 'jamforelsetal.csv', type: 'text/csv; charset=utf-8', body }
}
