import { formatDay, formatInstant, formatNumber } from '../../calendar/format.ts'
import { instant } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field-choice.tsx'
import { DayField, TextField } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import type { BookLine } from '../contract/distribution-books.ts'
import type { ShareSetLine } from '../contract/share-sets.ts'
import { bookTexts } from '../texts/distribution-books.ts'
import { booksPath } from './distribution-book-address.ts'
import { shareWords, setsPath } from './share-sets.tsx'

/** The standing ledgers, the latest begun first. */
export function booksPage({ books }: { readonly books: readonly BookLine[] }, { language, clock, actor }: View): Shown {
  const t = bookTexts[language]
  const { columns: c } = t
  return {
    title: t.title, heading: t.heading(books.length), lead: t.lead,
    actions: (
      <ButtonRow>
        {actor.may.has('dialogue.write') && <ButtonLink href={`${booksPath}/ny`} variant="primary">{t.new}</ButtonLink>}
        <ButtonLink href={setsPath}>{t.toShares}</ButtonLink>
        <ButtonLink href="/fordelning">{t.toRuns}</ButtonLink>
      </ButtonRow>
    ),
    main: books.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
      <Panel flush>
        <Table caption={t.title} captionHidden stacked columns={[{ label: c.name }, { label: c.start }, { label: c.all, align: 'end' }, { label: c.last }, { label: c.by }]}>
          {books.map((book) => (
            <Row key={book.id} open={`${booksPath}/${book.id}`}>
              <RowHead><a href={`${booksPath}/${book.id}`}>{book.name}</a></RowHead>
              <Cell label={c.start}>{formatDay(book.startDay, language, 'long')}</Cell>
              <Cell label={c.all} align="end">{formatNumber(book.all, language)}</Cell>
              <Cell label={c.last}>{book.lastDay === null ? t.nobodyYet : formatDay(book.lastDay, language, 'long')}</Cell>
              <Cell label={c.by}>{t.startedBy(book.startedBy, formatInstant(instant(book.startedAt), clock.today(), language))}</Cell>
            </Row>
          ))}
        </Table>
      </Panel>
    ),
  }
}

/** The sets that a ledger can go by, to choose from. */
export function SetField({ name, sets, form, view: { language } }: { readonly name: string; readonly sets: readonly ShareSetLine[]; readonly form: ReturnType<typeof typed>; readonly view: View }) {
  const t = bookTexts[language]
  return <SelectField t={uiTexts[language]} name={name} label={t.shareSet} empty={t.choose} value={form.value(name)} error={form.error(name)}
    options={sets.map((set) => ({ value: set.id, label: t.setName(set.name, set.version, shareWords(set.perMille, language)) }))} />
}

/** The form that begins a ledger: its name, the day it counts from, and the shares it goes by. */
export function newBookPage({ sets }: { readonly sets: readonly ShareSetLine[] }, view: View, entered: Entered | null): Shown {
  const t = bookTexts[view.language]
  const ui = uiTexts[view.language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.new, heading: t.new, lead: t.newLead, status: form.status, actions: <ButtonLink href={booksPath}>{t.back}</ButtonLink>,
    main: sets.length === 0 ? <EmptyState heading={t.noSets} action={<ButtonLink href={`${setsPath}/ny`} variant="primary">{t.readIn}</ButtonLink>}>{t.noSetsHow}</EmptyState> : (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${booksPath}/ny`} class="form form-narrow" noValidate>
          <TextField t={ui} name="name" label={t.name} value={form.value('name')} error={form.error('name')} maxlength={80} autocomplete="off" />
          <DayField t={ui} name="startDay" label={t.startDay} value={form.value('startDay')} error={form.error('startDay')} />
          <SetField name="shareSetId" sets={sets} form={form} view={view} />
          <ButtonRow><Button variant="primary">{t.begin}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
