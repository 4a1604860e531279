import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonLink, ButtonRow } from '../../ui/button.tsx'
import { RadioList, SelectField } from '../../ui/field-choice.tsx'
import { TextArea } from '../../ui/field-text.tsx'
import { EmptyState } from '../../ui/messages.tsx'
import { Pagination, Tabs } from '../../ui/navigation.tsx'
import { DefinitionList, Panel, WithSide } from '../../ui/panel.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { Cell, Row, RowHead, Table } from '../../ui/table.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { refusedFor } from '../contract/comments.ts'
import type { CommentDetail, CommentView } from '../contract/comments.ts'
import { commentTexts } from '../texts/comments.ts'
import type { CommentPage } from '../usecases/moderate-comments.ts'
import { ReaderText } from './written-text.tsx'

const path = '/kommentarer'
const views = ['vantar', 'visade', 'nekade'] as const satisfies readonly CommentView[]

/** The queue: what readers have written and nobody has read, or what has been decided. */
export function commentsPage({ comments, view: chosen, page, pages, total }: CommentPage, view: View): Shown {
  const { language, clock } = view
  const t = commentTexts[language]
  const today = clock.today()
  return {
    title: t.title, heading: chosen === 'vantar' ? t.heading(total) : t.headingOther(total), lead: t.lead, status: doneMessage(view, t.done),
    actions: <ButtonLink href="/besok/regler" variant="quiet">{t.policy}</ButtonLink>,
    main: <>
      <Tabs label={t.views} tabs={views.map((each) => ({ href: `${path}?visa=${each}`, label: t.view[each], current: chosen === each }))} />
      {comments.length === 0 ? <EmptyState heading={t.none}>{t.noneHow}</EmptyState> : (
        <Panel flush>
          <Table caption={t.caption} captionHidden stacked columns={[{ label: t.from }, { label: t.note }, { label: t.came }, { label: t.found }]}>
            {comments.map((comment) => (
              <Row key={comment.id} open={`${path}/${comment.id}`}>
                <RowHead><a href={`${path}/${comment.id}`}><bdi>{comment.name}</bdi></a></RowHead>
                <Cell label={t.note}>{comment.noteTitle}</Cell>
                <Cell label={t.came}>{formatInstant(comment.receivedAt, today, language)}</Cell>
                <Cell label={t.found} tone={comment.found.length > 0 ? 'warn' : undefined}>
                  {comment.found.length === 0 ? t.nothingFound : comment.found.map((kind) => t.kinds[kind]).join(', ')}
                </Cell>
              </Row>
            ))}
          </Table>
        </Panel>
      )}
      <Pagination page={page} pages={pages} href={(to) => `${path}?visa=${chosen}&sida=${to}`} t={uiTexts[language]} />
    </>,
  }
}

/** One comment, as it is shown and as it was written, and what becomes of it. */
export function commentPage(comment: CommentDetail, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = commentTexts[language]
  const today = clock.today()
  const form = typed(entered, t.faults, uiTexts[language])
  const rows = [
    { term: t.name, value: <bdi class="anywhere">{comment.name}</bdi> },
    ...(comment.email === null ? [] : [{ term: t.email, value: <span class="anywhere">{comment.email}</span> }]),
    ...(comment.link === null ? [] : [{ term: t.link, value: <span class="anywhere">{comment.link}</span> }]),
  ]
  return {
    title: t.title, heading: t.one, lead: <span class="anywhere">{t.oneLead(comment.noteTitle, formatInstant(comment.receivedAt, today, language))}</span>,
    status: form.status ?? doneMessage(view, t.done), actions: <ButtonLink href={path} variant="quiet">{t.back}</ButtonLink>,
    main: (
      <WithSide side={<Panel heading={t.sender} id="avsandare"><DefinitionList rows={rows} /></Panel>}>
        <Panel heading={t.seen} id="visas"><ReaderText html={comment.preview} /></Panel>
        <Panel heading={t.written} id="skrevs"><p class="as-written">{comment.body}</p></Panel>
        <Panel heading={t.marksHeading} id="personuppgifter">
          {comment.marks.length === 0 ? <p class="quiet">{t.marksNone}</p>
            : <ul class="plain-list anywhere">{comment.marks.map(({ kind, text }) => <li key={text}><strong>{text}</strong>, {t.kinds[kind]}</li>)}</ul>}
        </Panel>
        <Decision comment={comment} form={form} view={view} />
      </WithSide>
    ),
  }
}

function Decision({ comment, form, view }: { comment: CommentDetail; form: ReturnType<typeof typed>; view: View }) {
  const t = commentTexts[view.language]
  const ui = uiTexts[view.language]
  const { state, decidedAt, decidedBy } = comment
  const outcome = state === 'shown' ? 'show' : state === 'refused' ? 'refuse' : ''
  // What was found is covered unless the moderator decides otherwise.
  const masked = comment.state === 'waiting' ? comment.marks.map(({ text }) => text) : comment.masked
  return (
    <Panel heading={t.decideHeading} id="beslut">
      {decidedAt !== null && <p class="quiet">{t.decidedBy(t.states[state], decidedBy ?? '', formatInstant(decidedAt, view.clock.today(), view.language))}</p>}
      <PostForm csrf={view.shell.csrf} action={`${path}/${comment.id}`} class="form" noValidate>
        <TextArea t={ui} name="mask" label={t.mask} hint={t.maskHint} optional={ui.optional} value={form.value('mask', masked.join('\n'))} error={form.error('mask')} rows={4} />
        <RadioList t={ui} name="outcome" label={t.outcome} options={[{ value: 'show', label: t.show }, { value: 'refuse', label: t.refuse }]}
          value={form.value('outcome', outcome)} error={form.error('outcome')} />
        <SelectField t={ui} name="refusedFor" label={t.refusedFor} empty={t.noReason} options={refusedFor.map((value) => ({ value, label: t.reasons[value] }))}
          value={form.value('refusedFor', comment.refusedFor)} error={form.error('refusedFor')} />
        <ButtonRow>
          <Button variant="primary" data-key-send>{t.decide}</Button>
          {state === 'shown' && view.actor.may.has('dialogue.write') && <ButtonLink href={`${path}/${comment.id}/svara`}>{t.answerIt}</ButtonLink>}
        </ButtonRow>
      </PostForm>
    </Panel>
  )
}

/** The answer to a shown comment. */
export function answerPage(comment: CommentDetail, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = commentTexts[language]
  const ui = uiTexts[language]
  const form = typed(entered, t.faults, ui)
  return {
    title: t.title, heading: t.answerHeading, lead: <span class="anywhere">{t.oneLead(comment.noteTitle, formatInstant(comment.receivedAt, clock.today(), language))}</span>, status: form.status,
    main: (
      <div class="column">
        <Panel heading={t.seen} id="visas"><p><bdi>{comment.name}</bdi></p><ReaderText html={comment.preview} /></Panel>
        <Panel>
          <PostForm csrf={view.shell.csrf} action={`${path}/${comment.id}/svara`} class="form" noValidate>
            <TextArea t={ui} name="answer" label={t.answer} hint={t.answerHint} value={form.value('answer', comment.answer)} error={form.error('answer')} maxlength={3000} rows={6} />
            <ButtonRow>
              <Button variant="primary" data-key-send>{t.sendAnswer}</Button>
              <ButtonLink href={`${path}/${comment.id}`} variant="quiet">{t.cancel}</ButtonLink>
            </ButtonRow>
          </PostForm>
        </Panel>
      </div>
    ),
  }
}
