import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Sent, Shown, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PrintFooter } from '../../ui/print-parts.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { AgreementRow, Book, BookQuery, BookRow } from '../contract/distribution-books.ts'
import { bookTexts } from '../texts/distribution-books.ts'
import { BookEntries } from './distribution-entries.tsx'
import { bookAddress, booksPath } from './distribution-book-address.ts'
import type { BookData } from './distribution-book-address.ts'
import { fulfilmentWords, inOrder } from './distribution-run-parts.tsx'
import { MunicipalityMap, quintiles } from './municipality-map.tsx'
import { shareWords } from './share-sets.tsx'

/** A standing ledger today: who is next, how each municipality stands, and every entry. */
export function bookPage({ book, query, names, found }: BookData, view: View): Shown {
  const { language, clock, actor } = view
  const t = bookTexts[language]
  const at = formatInstant(clock.now(), clock.today(), language)
  const may = actor.may.has('dialogue.write')
  return {
    title: t.title, islands: ['ui/print'], heading: t.headingOf(formatNumber(book.all, language)), status: doneMessage(view, t.done),
    lead: t.leadOf(book.name, formatDay(book.startDay, language, 'long'), t.startedBy(book.startedBy, formatInstant(instant(book.startedAt), clock.today(), language))),
    actions: (
      <ButtonRow>
        {may && <ButtonLink href={`${booksPath}/${book.id}/dag`} variant="primary">{t.enter}</ButtonLink>}
        <Button type="button" data-print hidden>{t.print}</Button>
        <ButtonLink href={bookAddress(book.id, query, {}, '/csv')}>{t.csv}</ButtonLink>
        <ButtonLink href={bookAddress(book.id, query, { sida: '' }, '/poster')}>{t.entriesCsv}</ButtonLink>
        <ButtonLink href={booksPath}>{t.back}</ButtonLink>
      </ButtonRow>
    ),
    main: (
      <div class="column">
        <NextPanel book={book} language={language} />
        <Standing book={book} query={query} language={language} />
        <BookEntries book={book} query={query} names={names} found={found} view={view} />
        <Agreements book={book} names={names} view={view} />
        <PrintFooter printed={uiTexts[language].printedBy(at, actor.name)} />
      </div>
    ),
  }
}

const mostEqual = 5
function NextPanel({ book, language }: { readonly book: Book; readonly language: Language }) {
  const t = bookTexts[language]
  const [first, ...equal] = book.next
  const version = book.versions.findLast(({ fromDay }) => fromDay <= book.day)
  const shares = Math.round(book.rows.reduce((sum, { share }) => sum + share, 0) * 1e6) / 1e6
  const names = equal.slice(0, mostEqual).map(({ name }) => name).join(', ')
  return (
    <Panel heading={t.next} id="tur">
      <p>{first === undefined ? t.nextNobody : equal.length === 0 ? t.nextIs(first.name) : t.nextEqual(first.name, equal.length > mostEqual ? `${names} ${t.andMore(equal.length - mostEqual)}` : names)}</p>
      <p>{book.lowest === null ? t.spreadNone : t.spread(fulfilmentWords(book.lowest, language), fulfilmentWords(book.highest, language))}</p>
      {version !== undefined && <p class="quiet">{t.usesShares(version.name, version.version, formatDay(version.fromDay, language, 'long'))}</p>}
      {shares !== 1000 && <Notice kind="warn"><p>{t.notWhole(shareWords(shares, language))}</p></Notice>}
    </Panel>
  )
}

function Standing({ book, query, language }: { readonly book: Book; readonly query: BookQuery; readonly language: Language }) {
  const t = bookTexts[language]
  const head = (label: string, ordna: BookQuery['ordna'], align?: 'end') => ({
    label, ...(align === undefined ? {} : { align }),
    sort: { href: `${bookAddress(book.id, query, { ordna })}#stallning`, direction: query.ordna !== ordna ? 'none' as const : ordna === 'share' || ordna === 'n' ? 'descending' as const : 'ascending' as const },
  })
  const counties = [...new Set(book.rows.map(({ county }) => county))].toSorted((a, b) => a.localeCompare(b, 'sv'))
  return (
    <Panel heading={t.standing} id="stallning" flush>
      <div class="panel-part">
        <p class="quiet">{t.standingHow}</p>
        <form action={`${booksPath}/${book.id}#stallning`} method="get" class="form-line no-print">
          {Object.entries({ ordna: query.ordna, kommun: query.kommun, satt: query.satt, fran: query.fran ?? '', till: query.till ?? '' }).filter(([, value]) => value !== '')
            .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
          <SelectField t={uiTexts[language]} name="lan" label={t.county} empty={t.everyCounty} value={query.lan} options={counties.map((county) => ({ value: county, label: county }))} />
          <Button>{t.show}</Button>
        </form>
      </div>
      {book.all > 0 && (
        <div class="panel-part">
          <MunicipalityMap language={language} title={t.map} classes={quintiles(book.rows.map(({ code, value }) => ({ code, value })), (value) => fulfilmentWords(value, language), language)} />
        </div>
      )}
      <Table caption={t.standing} captionHidden stacked dense columns={[head(t.place, 'name'), head(t.share, 'share', 'end'), head(t.n, 'n', 'end'), { label: t.receives, align: 'end' },
        { label: t.ideal, align: 'end' }, head(t.gap, 'gap', 'end'), head(t.value, 'value', 'end')]}>
        {inOrder(book.rows, query).map((row) => (
          <Row key={row.code}>
            <RowHead second={row.county}>{row.name}</RowHead>
            <Cell label={t.share} align="end">{shareWords(row.share, language)}</Cell>
            <Cell label={t.n} align="end">{formatNumber(row.n, language)}</Cell>
            <Cell label={t.receives} align="end">{formatNumber(row.receives, language)}</Cell>
            <Cell label={t.ideal} align="end">{formatNumber(row.ideal, language, 1)}</Cell>
            <Cell label={t.gap} align="end">{formatNumber(row.gap, language, 1)}</Cell>
            <Cell label={t.value} align="end">{fulfilmentWords(row.value, language)}</Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  )
}

/** Whose children an agreement is about, who receives them, how many it has taken, and the days that were agreed. */
export function agreementWords({ from, to, taken, children, fromDay, agreedTo }: AgreementRow, names: BookData['names'], language: Language): string {
  const t = bookTexts[language]
  return `${names.get(from) ?? from} → ${names.get(to) ?? to}: ${t.taken(taken, children)}, ${t.between(formatDay(fromDay, language, 'long'), formatDay(agreedTo, language, 'long'))}`
}

function Agreements({ book, names, view: { language, actor } }: { readonly book: Book; readonly names: BookData['names']; readonly view: View }) {
  const t = bookTexts[language]
  const may = actor.may.has('dialogue.write')
  const day = (on: Book['startDay']): string => formatDay(on, language, 'long')
  return (
    <>
      <Panel heading={t.agreements} id="overenskommelser" aside={may ? <ButtonLink href={`${booksPath}/${book.id}/overenskommelse`} size="row">{t.newAgreement}</ButtonLink> : undefined}>
        {book.agreements.length === 0 ? <p>{t.agreementsNone}</p> : (
          <ul>{book.agreements.map((each) => (
            <li key={each.id}>{agreementWords(each, names, language)}
              {each.note !== '' && `. ${each.note}`} <span class="quiet">({each.savedBy})</span>
              {each.endedWhy !== null && <><br />{t.ended(day(each.toDay), each.endedWhy)} <span class="quiet">({each.endedBy})</span></>}
              {may && each.endedWhy === null && each.toDay >= book.day && <> <a class="no-print" href={`${booksPath}/${book.id}/overenskommelse/${each.id}/avsluta`}>{t.endAgreement}<span class="ds-sr-only">{t.endOf(names.get(each.from) ?? each.from, names.get(each.to) ?? each.to)}</span></a></>}</li>
          ))}</ul>
        )}
      </Panel>
      <Panel heading={t.versions} id="andelar" aside={may ? <ButtonLink href={`${booksPath}/${book.id}/andelar`} size="row">{t.newVersion}</ButtonLink> : undefined}>
        <ul>{book.versions.map((each) => (
          <li key={each.fromDay}><a href={`/fordelning/andelar/${each.id}`}>{t.versionLine(each.name, each.version, day(each.fromDay), each.savedBy)}</a></li>
        ))}</ul>
      </Panel>
    </>
  )
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** The standing today for Swedish Excel, in the order and of the county that are shown. */
export function bookCsv({ book, query }: Pick<BookData, 'book' | 'query'>, language: Language): Sent {
  const t = bookTexts[language]
  const version = book.versions.findLast(({ fromDay }) => fromDay <= book.day)
  return {
    name: `${t.csvName}-${book.day}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv(t.csvColumns, inOrder<BookRow>(book.rows, query).map((row) => ([row.code, row.name, row.county, row.share, row.n, row.receives, rounded(row.ideal), rounded(row.gap),
      row.value === null ? null : rounded(row.value), book.day, version === undefined ? '' : `${version.name} ${version.version}`]))),
  }
}
