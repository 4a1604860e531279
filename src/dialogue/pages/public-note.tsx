import { formatDay, formatInstant } from '../../calendar/format.ts'
import { dayOf } from '../../calendar/instant.ts'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { CheckboxField } from '../../ui/field-choice.tsx'
import { TextArea, TextField } from '../../ui/field-text.tsx'
import { Pagination } from '../../ui/navigation.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { PrintHeader } from '../../ui/print-parts.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { mostComment } from '../contract/comments.ts'
import type { PublicComment, PublicNoteDetail } from '../contract/notes.ts'
import { commentTexts } from '../texts/comments.ts'
import { publicNoteTexts } from '../texts/public-notes.ts'
import { NoteText, ReaderText } from './written-text.tsx'

const root = '/besok'
export type PublicNoteData = { readonly note: PublicNoteDetail; readonly formId: string }

/** A published note with what readers have written, and the form to write. */
export function publicNotePage({ note, formId }: PublicNoteData, view: View, entered: Entered | null): Shown {
  const { language, clock, shell } = view
  const t = publicNoteTexts[language]
  const today = clock.today()
  const path = `${root}/${note.address}`
  const form = typed(entered, commentTexts[language].faults, uiTexts[language])
  return {
    title: note.title, status: form.status, islands: ['ui/print'],
    main: <>
      <PrintHeader owner={shell.municipality} />
      <p class="no-print"><a href={root}>{t.all}</a></p>
      <article class="public-text">
        <h1 class="anywhere">{note.title}</h1>
        <p>{t.visit(note.place, formatDay(note.visitedOn, language, 'long'))}. {t.by(note.author, formatDay(dayOf(note.publishedAt), language, 'long'))}.</p>
        {note.corrections.map(({ what, at }) => <p key={at} class="quiet">{t.corrected(formatDay(dayOf(at), language, 'long'), what)}</p>)}
        <NoteText text={note.body} />
        {note.tags.length > 0 && (
          <p class="tag-list">{t.taggedWith} {note.tags.map((tag, index) => <>{index > 0 && ', '}<a href={`${root}?${new URLSearchParams({ tagg: tag })}`}><bdi>{tag}</bdi></a></>)}</p>
        )}
        <p class="quiet">{t.address(path)}</p>
        <p class="no-print"><Button type="button" data-print hidden>{t.print}</Button></p>
      </article>
      <section class="public-part" aria-labelledby="kommentarer">
        <h2 id="kommentarer">{t.commentCount(note.comments)}</h2>
        {note.shown.map((comment) => <ShownComment key={comment.id} comment={comment} language={language} today={today} />)}
        <Pagination page={note.page} pages={note.pages} href={(to) => `${path}?sida=${to}#kommentarer`} t={uiTexts[language]} />
      </section>
      {note.takesComments ? <CommentForm path={path} formId={formId} form={form} view={view} /> : <p class="quiet">{t.closed}</p>}
    </>,
  }
}

/** The form alone, as it was written, when so many comment at once that it could not be taken. */
export function commentAgainPage(address: string, view: View, entered: Entered): Shown {
  const t = publicNoteTexts[view.language]
  const form = typed(entered, commentTexts[view.language].faults, uiTexts[view.language])
  const path = `${root}/${address}`
  return {
    title: commentTexts[view.language].formHeading, status: form.status,
    main: <>
      <h1>{commentTexts[view.language].formHeading}</h1>
      <CommentForm path={path} formId="" form={form} view={view} alone />
      <p><a href={path}>{t.toNote}</a></p>
    </>,
  }
}

function ShownComment({ comment, language, today }: { comment: PublicComment; language: View['language']; today: ReturnType<View['clock']['today']> }) {
  const t = publicNoteTexts[language]
  return (
    <article class="reader-comment" id={`kommentar-${comment.id}`}>
      <h3><bdi>{comment.name}</bdi></h3>
      <p class="quiet">
        {formatInstant(comment.receivedAt, today, language)}
        {comment.link !== null && <> · <a href={comment.link} rel="ugc nofollow noreferrer">{t.site}</a></>}
      </p>
      <ReaderText html={comment.html} />
      {comment.answer !== null && comment.answeredAt !== null && (
        <div class="reader-answer">
          <h4>{t.answerBy(comment.answeredBy ?? '', formatDay(dayOf(comment.answeredAt), language, 'short', today))}</h4>
          <NoteText text={comment.answer} plain />
        </div>
      )}
    </article>
  )
}

function CommentForm({ path, formId, form, view, alone = false }: { path: string; formId: string; form: ReturnType<typeof typed>; view: View; alone?: boolean }) {
  const t = commentTexts[view.language]
  const ui = uiTexts[view.language]
  return (
    <section class="public-part no-print" aria-label={alone ? t.formHeading : undefined} aria-labelledby={alone ? undefined : 'kommentera'}>
      {!alone && <h2 id="kommentera">{t.formHeading}</h2>}
      <p>{t.formLead} <a href={`${root}/regler`}>{t.policy}</a></p>
      <PostForm csrf={view.shell.csrf} action={path} noValidate>
        <input type="hidden" name="formId" value={form.value('formId', formId)} />
        <TextField t={ui} name="name" label={t.name} hint={t.nameHint} value={form.value('name')} error={form.error('name')} maxlength={80} autocomplete="name" />
        <TextField t={ui} name="email" label={t.email} hint={t.emailHint} value={form.value('email')} error={form.error('email')} maxlength={200} autocomplete="email" inputmode="email" />
        <CheckboxField t={ui} name="tell" label={t.tell} value="yes" checked={form.value('tell') === 'yes'} />
        <TextField t={ui} name="link" label={t.link} hint={t.linkHint} optional={ui.optional} value={form.value('link')} error={form.error('link')} maxlength={300} autocomplete="url" />
        <TextArea t={ui} name="body" label={t.body} hint={t.bodyHint} value={form.value('body')} error={form.error('body')} maxlength={mostComment} rows={8} />
        <TextField t={ui} name="trap" label={t.trap} hint={t.trapHint} value={form.value('trap')} error={form.error('trap')} maxlength={300} autocomplete="off" />
        <ButtonRow><Button variant="primary">{t.send}</Button></ButtonRow>
      </PostForm>
    </section>
  )
}
