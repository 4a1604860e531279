import { formatDay } from '../../calendar/format.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { DraftState, draftOf } from '../../ui/draft.tsx'
import { CheckboxField, RadioList } from '../../ui/field-choice.tsx'
import { DayField, TextArea, TextField } from '../../ui/field-text.tsx'
import { Notice } from '../../ui/messages.tsx'
import { Panel } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostNote } from '../contract/notes.ts'
import type { NoteDetail } from '../contract/notes.ts'
import { noteTexts } from '../texts/notes.ts'
import { NoteText } from './written-text.tsx'

const path = '/anteckningar-besok'

/** The form of a new note. The browser keeps what is written until it is saved. */
export function newNotePage(_data: unknown, view: View, entered: Entered | null): Shown {
  return noteForm(null, view, entered)
}

/** The form of a draft. */
export function changeNotePage(note: NoteDetail, view: View, entered: Entered | null): Shown {
  return noteForm(note, view, entered)
}

function noteForm(note: NoteDetail | null, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = noteTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const day = formatDay(note?.visitedOn ?? clock.today(), language, 'long')
  const takes = entered === null ? note?.takesComments ?? true : form.value('takesComments') !== ''
  return {
    title: t.title, heading: note === null ? t.newHeading : t.changeHeading, lead: t.formLead, status: form.status, islands: ['ui/drafts'],
    main: (
      <Panel>
        {note?.returnedWords != null && <Notice kind="warn" heading={t.returned}><p>{note.returnedWords}</p></Notice>}
        <PostForm csrf={view.shell.csrf} action={note === null ? `${path}/ny` : `${path}/${note.id}/andra`} class="form" noValidate
          {...draftOf(`${view.actor.id ?? ''}.visit-note.${note?.id ?? 'new'}`)}>
          <TextField t={ui} name="title" label={t.subject} value={form.value('title', note?.title)} error={form.error('title')} maxlength={120} autocomplete="off" />
          <div class="form-pair">
            <TextField t={ui} name="place" label={t.place} value={form.value('place', note?.place)} error={form.error('place')} maxlength={80} autocomplete="off" />
            <DayField t={ui} name="visited" label={t.day} value={form.value('visited', day)} error={form.error('visited') ?? form.error('visitedOn')} />
          </div>
          <TextArea t={ui} name="body" label={t.text} hint={t.textHint} value={form.value('body', note?.body)} error={form.error('body')} maxlength={mostNote} rows={18} />
          <TextField t={ui} name="tags" label={t.tags} hint={t.tagsHint} optional={ui.optional} value={form.value('tags', note?.tags.join(', '))} error={form.error('tags')} maxlength={400} autocomplete="off" />
          <CheckboxField t={ui} name="takesComments" label={t.takesComments} checked={takes} />
          <ButtonRow>
            <Button variant="primary" name="do" value="save" data-key-send>{t.save}</Button>
            <Button name="do" value="send">{t.send}</Button>
            <ButtonLink href={note === null ? path : `${path}/${note.id}`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
          <DraftState t={ui} />
        </PostForm>
      </Panel>
    ),
  }
}

/** Review by somebody else than who wrote it: the whole text, and publish or send back. */
export function reviewNotePage(note: NoteDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = noteTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  const options = [{ value: 'publish', label: t.publish }, { value: 'return', label: t.returnIt }]
  return {
    title: t.title, heading: <span class="anywhere">{`${t.reviewHeading}: ${note.title}`}</span>, lead: t.reviewLead, status: form.status,
    main: (
      <div class="column">
        <Panel><NoteText text={note.body} /></Panel>
        {note.authorId === view.actor.id ? <Notice><p>{t.reviewOwn}</p></Notice> : null}
        <Panel heading={t.outcome} id="beslut">
          <PostForm csrf={view.shell.csrf} action={`${path}/${note.id}/granska`} class="form" noValidate>
            <RadioList t={ui} name="outcome" label={t.outcome} options={options} value={form.value('outcome')} error={form.error('outcome')} />
            <TextArea t={ui} name="words" label={t.words} hint={t.wordsHint} value={form.value('words')} error={form.error('words')} maxlength={2000} rows={4} />
            <ButtonRow>
              <Button variant="primary" data-key-send>{t.decide}</Button>
              <ButtonLink href={`${path}/${note.id}`} variant="quiet">{t.cancel}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}

/** Correction of a published note. */
export function correctNotePage(note: NoteDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = noteTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.correctHeading, lead: t.correctLead, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${note.id}/ratta`} class="form" noValidate>
          <TextField t={ui} name="title" label={t.subject} value={form.value('title', note.title)} error={form.error('title')} maxlength={120} autocomplete="off" />
          <TextArea t={ui} name="body" label={t.text} hint={t.textHint} value={form.value('body', note.body)} error={form.error('body')} maxlength={mostNote} rows={18} />
          <TextField t={ui} name="what" label={t.what} value={form.value('what')} error={form.error('what')} maxlength={300} autocomplete="off" />
          <ButtonRow>
            <Button variant="primary" data-key-send>{t.correct}</Button>
            <ButtonLink href={`${path}/${note.id}`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}

/** Taking a note away, with the reason. */
export function withdrawNotePage(note: NoteDetail, view: View, entered: Entered | null): Shown {
  const { language } = view
  const t = noteTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.withdrawHeading, lead: <span class="anywhere">{`${note.title}. ${t.withdrawLead}`}</span>, status: form.status,
    main: (
      <Panel>
        <PostForm csrf={view.shell.csrf} action={`${path}/${note.id}/ta-bort`} class="form" noValidate>
          <TextField t={ui} name="reason" label={t.reason} hint={t.reasonHint} value={form.value('reason')} error={form.error('reason')} maxlength={300} autocomplete="off" />
          <ButtonRow>
            <Button variant="danger">{t.withdraw}</Button>
            <ButtonLink href={`${path}/${note.id}`} variant="quiet">{t.cancel}</ButtonLink>
          </ButtonRow>
        </PostForm>
      </Panel>
    ),
  }
}
