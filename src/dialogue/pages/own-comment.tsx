import { formatInstant } from '../../calendar/format.ts'
import { doneMessage } from '../../mount/done.tsx'
import type { Entered, Shown, View } from '../../mount/route.ts'
import { typed } from '../../mount/typed.tsx'
import { Button, ButtonRow } from '../../ui/button.tsx'
import { PostForm } from '../../ui/post-form.tsx'
import { uiTexts } from '../../ui/texts.ts'
import { refusedFor } from '../contract/comments.ts'
import type { OwnComment } from '../contract/comments.ts'
import { commentTexts } from '../texts/comments.ts'
import { publicNoteTexts } from '../texts/public-notes.ts'
import { keptDays } from '../usecases/moderate-comments.ts'

export type OwnData = { readonly comment: OwnComment; readonly token: string }

/** A reader's own comment under its secret address: what became of it, and taking it back. */
export function ownCommentPage({ comment, token }: OwnData, view: View, entered: Entered | null): Shown {
  const { language, clock } = view
  const t = commentTexts[language]
  const form = typed(entered, t.faults, uiTexts[language])
  const { state, title, address, body, receivedAt } = comment
  return {
    title: t.ownTitle, status: form.status ?? doneMessage(view, t.done),
    main: <>
      <h1>{t.ownHeading[state]}</h1>
      <p class="public-lead anywhere">{t.ownLead(title, formatInstant(receivedAt, clock.today(), language))}</p>
      {comment.refusedFor !== null && state === 'refused' && <p>{t.ownRefused(t.reasons[comment.refusedFor])}</p>}
      {state === 'withdrawn' ? <p>{t.ownGone}</p> : body === null ? <p>{t.ownErased}</p> : <>
        <p>{t.ownSave}</p>
        <h2>{t.youWrote}</h2>
        <p class="as-written">{body}</p>
        <PostForm csrf={view.shell.csrf} action={`/besok/kommentar/${token}`} class="public-part">
          <p>{t.withdrawLead}</p>
          <ButtonRow><Button variant="danger">{t.withdraw}</Button></ButtonRow>
        </PostForm>
      </>}
      {address !== null && <p><a href={`/besok/${address}`}>{t.toNote}</a></p>}
    </>,
  }
}

/** What may be written and what becomes of it, for everybody. */
export function commentPolicyPage(_data: unknown, { language }: View): Shown {
  const t = commentTexts[language]
  return {
    title: t.policyTitle,
    main: <>
      <h1>{t.policyTitle}</h1>
      <p class="public-lead">{t.policyLead}</p>
      <h2>{t.policyShown}</h2>
      <ul>{refusedFor.map((reason) => <li key={reason}>{t.policyReasons[reason]}</li>)}</ul>
      <p>{t.policyWrong}</p>
      <h2>{t.policyData}</h2>
      <p>{t.policyKept(keptDays.refused, keptDays.email)}</p>
      <p>{t.policyWithdraw}</p>
      <p>{t.policyNoTracking}</p>
      <p><a href="/besok">{publicNoteTexts[language].all}</a></p>
    </>,
  }
}
