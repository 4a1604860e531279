import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { Sent, View } from '../../mount/route.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { FilterForm } from '../../ui/filter-form.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { entryWays } from '../contract/distribution-books.ts'
import type { EntryRow } from '../contract/distribution-books.ts'
import { bookTexts } from '../texts/distribution-books.ts'
import { bookAddress, booksPath } from './distribution-book-address.ts'
import type { BookData } from './distribution-book-address.ts'

/** The entries of a ledger, the latest first, chosen by municipality, way and days. */
export function BookEntries({ book, query, names, found, view }: BookData & { readonly view: View }) {
  const { language } = view
  const t = bookTexts[language]
  const ui = uiTexts[language]
  const chosen = query.kommun !== '' || query.satt !== '' || query.fran !== undefined || query.till !== undefined
  const whole = bookAddress(book.id, { ...query, kommun: '', satt: '', fran: undefined, till: undefined, sida: 1 })
  return (
    <Panel heading={book.lastDay === null ? t.entries : t.entriesCount(formatNumber(found.count, language))} id="poster" flush={found.count > 0}>
      {book.lastDay !== null && (
        <div class="panel-part no-print">
          <FilterForm action={`${booksPath}/${book.id}#poster`} clear={`${whole}#poster`} open={chosen} label={t.filter} t={ui}>
            {query.ordna !== 'value' && <input type="hidden" name="ordna" value={query.ordna} />}
            {query.lan !== '' && <input type="hidden" name="lan" value={query.lan} />}
            <TextField t={ui} name="kommun" label={t.municipality} value={query.kommun} maxlength={80} autocomplete="off" />
            <SelectField t={ui} name="satt" label={t.how} empty={t.everyWay} value={query.satt} options={entryWays.map((value) => ({ value, label: t.ways[value] }))} />
            <DayField t={ui} name="fran" label={t.from} value={query.fran ?? ''} hint={null} />
            <DayField t={ui} name="till" label={t.to} value={query.till ?? ''} hint={null} />
          </FilterForm>
        </div>
      )}
      {found.count === 0 ? <EmptyState heading={t.entriesNone}>{chosen ? t.entriesNoneChosen : t.entriesNoneHow}</EmptyState>
        : <Entries book={book} names={names} found={found} view={view} />}
      <Pagination page={found.page} pages={found.pages} t={ui} href={(sida) => `${bookAddress(book.id, query, { sida: String(sida) })}#poster`} />
    </Panel>
  )
}

function Entries({ book, names, found, view: { language, clock, actor } }: Pick<BookData, 'book' | 'names' | 'found'> & { readonly view: View }) {
  const t = bookTexts[language]
  const may = actor.may.has('dialogue.write')
  const nameOf = (code: string): string => names.get(code) ?? code
  return (
    <Table caption={t.entries} captionHidden stacked dense columns={[{ label: t.number, align: 'end' }, { label: t.day }, { label: t.place }, { label: t.how }, { label: t.why }, { label: t.entered },
      ...(may ? [{ label: t.correct, hidden: true }] : [])]}>
      {found.entries.map((entry) => (
        <Row key={entry.number} tone={entry.counts === -1 ? 'danger' : undefined} id={`post-${entry.number}`}>
          <RowHead>{entry.number}</RowHead>
          <Cell label={t.day}>{formatDay(entry.day, language, 'long')}</Cell>
          <Cell label={t.place} second={entry.turn === entry.to ? undefined : t.inTurnOf(nameOf(entry.turn))}>{nameOf(entry.to)}</Cell>
          <Cell label={t.how} second={standingWords(entry, language)}>{t.ways[entry.how]}</Cell>
          <Cell label={t.why} second={entry.shares}>{[entry.why, entry.note].filter((words) => words !== '').join('. ')}</Cell>
          <Cell label={t.entered} second={formatInstant(instant(entry.enteredAt), clock.today(), language)}>{entry.enteredBy}</Cell>
          {may && <Cell label={t.correct}>{entry.counts === 1 && entry.reversedBy === null
            && <a href={`${booksPath}/${book.id}/ratta/${entry.number}`} aria-label={t.correctOne(entry.number)}>{t.correct}</a>}</Cell>}
        </Row>
      ))}
    </Table>
  )
}

/** What else an entry has to do with: which it takes back or replaces, and with whom it stood equal. */
function standingWords({ reverses, replaces, reversedBy, equal }: EntryRow, language: Language): string | undefined {
  const t = bookTexts[language]
  const words = [reverses !== null && t.reversesIs(reverses), replaces !== null && t.replacesIs(replaces), reversedBy !== null && t.reversedByIs(reversedBy), equal > 1 && t.equal(equal)].filter((each) => each !== false)
  return words.length === 0 ? undefined : words.join('. ')
}

/** Every entry that was chosen, for Swedish Excel. */
export function entriesCsv(entries: readonly EntryRow[], names: ReadonlyMap<string, string>, on: string, language: Language): Sent {
  const t = bookTexts[language]
  const nameOf = (code: string): string => names.get(code) ?? code
  return { name: `${t.entriesName}-${on}.csv`, type: 'text/csv; charset=utf-8',
    body: writeCsv(t.entryColumns, entries.map((each) => ([each.number, each.day, each.counts, t.ways[each.how], nameOf(each.turn), nameOf(each.to), each.equal, each.reverses, each.replaces, each.why,
      each.note, each.shares, each.enteredAt, each.enteredBy]))) }
}
