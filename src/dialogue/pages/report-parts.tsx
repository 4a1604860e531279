import { formatDay, formatNumber } from '../../calendar/format.ts'
import { day } from '../../calendar/day.ts'
import type { Language } from '../../platform/language.ts'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { reportLevels } from '../contract/reports.ts'
import type { Block, PlacePart, ReportContent, Source, ThemeCount } from '../contract/reports.ts'
import { noteNumbers } from '../rules/report-standing.ts'
import { reportTexts } from '../texts/reports.ts'
import { statementWords } from '../texts/statements.ts'
import type { Shown } from '../usecases/read-report.ts'

/** Where a source is opened; null: it is named alone. */
export type Open = (source: Source) => string | null
const shownSources = 6

/** Where a source is opened by those who work with the dialogue. */
export function openForStaff({ kind, at }: Source): string | null {
  if (kind === 'note') return `/anteckningar-besok/${at}`
  if (kind === 'message') return `/medskick/${at}`
  if (kind === 'figure') return `/kommuntal/${at}`
  return kind === 'comment' ? '/kommentarer' : `/kommunbesok/${at}`
}

/** What a block says; of a quote what may be shown of it now, null for nothing. */
export function wordsOf({ kind, key, text }: Pick<Block, 'kind' | 'key' | 'text'>, { quotes }: Shown, language: Language): string | null {
  if (kind !== 'quote') return text
  const quote = quotes.get(key)
  return quote === undefined ? null : quoteWords(quote, language)
}

function quoteWords(quote: { role: string; name: string; words: string }, language: Language): string {
  const t = reportTexts[language]
  return t.quoteBy(quote.words, t.quoted(statementWords[language].programme(quote.role), quote.name))
}

/** The text of a report as it is read: chapters with numbered statements, counts by theme, the part about each municipality, and the notes. */
export function ReportText({ content, shown, language, open, parts = 'all' }: { content: ReportContent; shown: Shown; language: Language; open: Open; parts?: 'all' | 'places' }) {
  const t = reportTexts[language]
  const numbers = noteNumbers(content.blocks)
  if (parts === 'places') return <div class="anywhere">{content.places.map((place) => <PlaceDetails key={place.code} place={place} shown={shown} language={language} />)}</div>
  const told = content.blocks.filter(({ out }) => !out)
  return (
    <div class="anywhere">
      {reportLevels.map((each) => (
        <section key={each} class="public-part" aria-labelledby={`kapitel-${each}`}>
          <h2 id={`kapitel-${each}`}>{t.levels[each]}</h2>
          {told.every((block) => block.level !== each) && <p class="quiet">{t.empty}</p>}
          {told.filter((block) => block.level === each).map((block) => <Paragraph key={block.id} block={block} number={numbers.get(block.id) ?? 0} words={wordsOf(block, shown, language)} language={language} />)}
        </section>
      ))}
      {content.counts.length > 0 && <section class="public-part"><ThemeTable counts={content.counts} language={language} /></section>}
      {content.places.length > 0 && (
        <section class="public-part" aria-labelledby="bilaga">
          <h2 id="bilaga">{t.appendix}</h2>
          {content.places.map((place) => <PlaceDetails key={place.code} place={place} shown={shown} language={language} />)}
        </section>
      )}
      {numbers.size > 0 && (
        <section class="public-part" aria-labelledby="underlag">
          <h2 id="underlag">{t.footnotes}</h2>
          <ol>{told.filter(({ id }) => numbers.has(id)).map((block) => (
            <li key={block.id} id={`underlag-${numbers.get(block.id) ?? 0}`}><SourceList sources={block.sources} open={open} language={language} /></li>
          ))}</ol>
        </section>
      )}
    </div>
  )
}

function Paragraph({ block, number, words, language }: { block: Block; number: number; words: string | null; language: Language }) {
  if (words === null) return null
  const note = number > 0 && <> <sup><a href={`#underlag-${number}`} aria-label={reportTexts[language].noteLink(number)}>{number}</a></sup></>
  return block.kind === 'quote' ? <blockquote><p>{words}{note}</p></blockquote>
    : <>{words.split(/\n{2,}/).map((part, index, all) => <p key={index}>{part}{index === all.length - 1 && note}</p>)}</>
}

/** The sources of a statement, each opened where it can be; many are folded away. */
export function SourceList({ sources, open, language, whole = false }: { sources: readonly Source[]; open: Open; language: Language; whole?: boolean }) {
  const list = (
    <ul class="plain-list">{sources.map((source) => {
      const href = open(source)
      return <li key={`${source.kind}${source.id}`}>{href === null ? source.label : <a href={href}>{source.label}</a>}</li>
    })}</ul>
  )
  return whole || sources.length <= shownSources ? list : <details><summary>{reportTexts[language].sources(sources.length)}</summary>{list}</details>
}

/** How many municipalities told of each theme. */
export function ThemeTable({ counts, language }: { counts: readonly ThemeCount[]; language: Language }) {
  const t = reportTexts[language]
  const { theme, ...numbers } = t.countColumns
  return (
    <Table caption={t.counts} columns={[{ label: theme }, ...Object.values(numbers).map((label) => ({ label, align: 'end' as const }))]} stacked>
      {counts.map((count) => (
        <Row key={count.theme}>
          <RowHead>{count.name}</RowHead>
          {(['municipalities', 'observations', 'strengths', 'gaps'] as const).map((key) => <Cell key={key} label={numbers[key]} align="end">{formatNumber(count[key], language)}</Cell>)}
        </Row>
      ))}
    </Table>
  )
}

/** What is told of one municipality, as terms and lists: on the page and on paper. */
export function placeLines(place: PlacePart, { quotes }: Shown, language: Language): Array<{ term: string; values: string[] }> {
  const t = reportTexts[language]
  const said = place.quotes.flatMap((id) => { const quote = quotes.get(id); return quote === undefined ? [] : [quoteWords(quote, language)] })
  return [
    { term: t.visits, values: place.visits.map(({ number, on, programme }) => `${t.visitOf(number, formatDay(day(on), language, 'long'))}${programme.length === 0 ? '' : `: ${programme.join(', ')}`}`) },
    { term: t.themes, values: place.themes.map(({ name, observations }) => `${name} (${observations})`) },
    { term: t.strengths, values: place.strengths }, { term: t.gaps, values: place.gaps },
    { term: t.plan, values: place.plan.map(({ words, status }) => `${words} (${status})`) },
    ...(said.length === 0 ? [] : [{ term: t.quotes, values: said }]),
  ]
}

/** A public figure of one municipality beside the medians, as words. */
export function figureCells(figure: PlacePart['figures'][number], language: Language): string[] {
  const number = (value: number | null): string => (value === null ? reportTexts[language].unknown : formatNumber(value, language, Number.isInteger(value) || Math.abs(value) >= 1000 ? 0 : 1))
  return [String(figure.year), number(figure.value), number(figure.group), number(figure.nation)]
}

function PlaceDetails({ place, shown, language }: { place: PlacePart; shown: Shown; language: Language }) {
  const t = reportTexts[language]
  return (
    <details>
      <summary>{place.name}<span class="quiet"> {place.county}</span></summary>
      <dl class="definitions">
        {placeLines(place, shown, language).map(({ term, values }) => (
          <div key={term}><dt>{term}</dt><dd>{values.length === 0 ? t.nothing : <ul class="plain-list">{values.map((value, index) => <li key={index}>{value}</li>)}</ul>}</dd></div>
        ))}
      </dl>
      {place.figures.length > 0 && (
        <Table caption={`${t.figures}, ${place.name}`} captionHidden stacked columns={[{ label: t.figure }, ...[t.year, t.value, t.group, t.nation].map((label) => ({ label, align: 'end' as const }))]}>
          {place.figures.map((figure) => (
            <Row key={figure.kpi}>
              <RowHead second={`Kolada ${figure.kpi}`}>{figure.title}</RowHead>
              {figureCells(figure, language).map((cell, index) => <Cell key={index} label={[t.year, t.value, t.group, t.nation][index]} align="end">{cell}</Cell>)}
            </Row>
          ))}
        </Table>
      )}
    </details>
  )
}
