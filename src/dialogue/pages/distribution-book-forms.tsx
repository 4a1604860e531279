import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { DefinitionList, Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { corrections } from '../contract/distribution-books.ts'
import type { AgreementRow, BookLine, EntryRow } from '../contract/distribution-books.ts'
import type { ShareSetLine } from '../contract/share-sets.ts'
import { bookTexts } from '../texts/distribution-books.ts'
import { booksPath } from './distribution-book-address.ts'
import { agreementWords } from './distribution-book.tsx'
import { SetField } from './distribution-books.tsx'

const formOf = (view: View, entered: Entered | null) => {
  const [t, ui] = [bookTexts[view.language], uiTexts[view.language]]
  const form = typed(entered, t.faults, ui)
  return { t, ui, form, field: (name: string, known = '') => ({ t: ui, name, value: form.value(name, known), error: form.error(name) }) }
}

/** The children of a day: how many, and those who go before the turn. `key` makes what is sent twice be entered once. */
export function arrivalPage({ book, key }: { readonly book: BookLine; readonly key: string }, view: View, entered: Entered | null): Shown {
  const { t, ui, form, field } = formOf(view, entered)
  return {
    title: t.arrivalTitle, heading: t.arrivalTitle, lead: `${book.name}. ${t.arrivalLead}`, status: form.status, actions: <ButtonLink href={`${booksPath}/${book.id}`}>{t.toBook}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${booksPath}/${book.id}/dag`} class="form form-narrow" noValidate>
          <input type="hidden" name="key" value={form.value('key', key)} />
          <DayField {...field('day', formatDay(view.clock.today(), view.language, 'long'))} label={t.day} hint={t.dayHint} />
          <TextField {...field('children')} label={t.children} inputmode="numeric" width="short" autocomplete="off" />
          <TextArea {...field('ties')} label={t.ties} hint={t.tiesHint} rows={3} maxLength={10_000} optional={ui.optional} />
          <TextArea {...field('places')} label={t.places} hint={t.placesHint} rows={3} maxLength={10_000} optional={ui.optional} />
          <TextField {...field('reason')} label={t.reason} hint={t.reasonHint} maxlength={300} autocomplete="off" optional={ui.optional} />
          <TextField {...field('note')} label={t.note} hint={t.noteHint} maxlength={300} autocomplete="off" optional={ui.optional} />
          <ButtonRow><Button variant="primary">{t.save}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

export type CorrectionData = { readonly book: BookLine; readonly entry: EntryRow; readonly names: ReadonlyMap<string, string> }

/** What is to stand instead of an entry, and why. */
export function correctionPage({ book, entry, names }: CorrectionData, view: View, entered: Entered | null): Shown {
  const { t, ui, form, field } = formOf(view, entered)
  const to = names.get(entry.to) ?? entry.to
  return {
    title: t.correct, heading: t.correctTitle(entry.number), lead: t.correctLead, status: form.status, actions: <ButtonLink href={`${booksPath}/${book.id}`}>{t.toBook}</ButtonLink>,
    main: (
      <>
        <Panel heading={t.nowIs} id="nu">
          <DefinitionList rows={[{ term: t.place, value: to }, { term: t.day, value: formatDay(entry.day, view.language, 'long') }, { term: t.how, value: t.ways[entry.how] }]} />
        </Panel>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${booksPath}/${book.id}/ratta/${entry.number}`} class="form form-narrow" noValidate>
            <RadioList {...field('instead')} label={t.instead} options={corrections.map((value) => ({ value, label: t.insteads[value] }))} />
            <TextField {...field('place')} label={t.insteadPlace} hint={t.insteadPlaceHint} maxlength={80} autocomplete="off" optional={ui.optional} />
            <TextField {...field('why')} label={t.whyNeeded} hint={t.noteHint} maxlength={300} autocomplete="off" />
            <ButtonRow><Button variant="primary">{t.saveCorrection}</Button></ButtonRow>
          </PostForm>
        </Panel>
      </>
    ),
  }
}

/** So many of one municipality's children received by another between two days. */
export function agreementPage({ book }: { readonly book: BookLine }, view: View, entered: Entered | null): Shown {
  const { t, ui, form, field } = formOf(view, entered)
  return {
    title: t.newAgreement, heading: t.newAgreement, lead: `${book.name}. ${t.agreementLead}`, status: form.status, actions: <ButtonLink href={`${booksPath}/${book.id}`}>{t.toBook}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${booksPath}/${book.id}/overenskommelse`} class="form form-narrow" noValidate>
          <TextField {...field('from')} label={t.agreementFrom} maxlength={80} autocomplete="off" />
          <TextField {...field('to')} label={t.agreementTo} maxlength={80} autocomplete="off" />
          <TextField {...field('children')} label={t.children} inputmode="numeric" width="short" autocomplete="off" />
          <DayField {...field('fromDay')} label={t.fromDay} />
          <DayField {...field('toDay')} label={t.toDay} />
          <TextField {...field('note')} label={t.note} hint={t.noteHint} maxlength={300} autocomplete="off" optional={ui.optional} />
          <ButtonRow><Button variant="primary">{t.saveAgreement}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** An agreement that ends before its day. */
export function agreementEndPage({ book, agreement, names }: { readonly book: BookLine; readonly agreement: AgreementRow; readonly names: ReadonlyMap<string, string> }, view: View, entered: Entered | null): Shown {
  const { t, form, field } = formOf(view, entered)
  return {
    title: t.endTitle, heading: t.endTitle, lead: `${book.name}. ${t.endLead}`, status: form.status, actions: <ButtonLink href={`${booksPath}/${book.id}`}>{t.toBook}</ButtonLink>,
    main: (
      <Panel>
        <p>{agreementWords(agreement, names, view.language)}</p>
        <PostForm csrf={view.shell.csrf} action={`${booksPath}/${book.id}/overenskommelse/${agreement.id}/avsluta`} class="form form-narrow" noValidate>
          <DayField {...field('lastDay')} label={t.lastDay} hint={agreement.lastTaken === null ? undefined : t.lastTaken(formatDay(agreement.lastTaken, view.language, 'long'))} />
          <TextField {...field('why')} label={t.whyNeeded} hint={t.noteHint} maxlength={300} autocomplete="off" />
          <ButtonRow><Button variant="primary">{t.saveEnd}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Another set of shares from a day on. */
export function bookSharesPage({ book, sets }: { readonly book: BookLine; readonly sets: readonly ShareSetLine[] }, view: View, entered: Entered | null): Shown {
  const { t, form, field } = formOf(view, entered)
  return {
    title: t.versionTitle, heading: t.versionTitle, lead: `${book.name}. ${t.versionLead}`, status: form.status, actions: <ButtonLink href={`${booksPath}/${book.id}`}>{t.toBook}</ButtonLink>,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${booksPath}/${book.id}/andelar`} class="form form-narrow" noValidate>
          <SetField name="shareSetId" sets={sets} form={form} view={view} />
          <DayField {...field('fromDay')} label={t.versionFrom} />
          <ButtonRow><Button variant="primary">{t.saveVersion}</Button></ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
