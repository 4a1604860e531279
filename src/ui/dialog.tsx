import type { ComponentChildren } from 'preact'
import { Button, ButtonLink, type ButtonVariant } from './button.tsx'
import { PostForm } from './post-form.tsx'

/**
 * A question in a native dialog: the consequence in one line, choices if any, two buttons with verbs. Opened by
 * `DialogButton`. The same question stands on a page of its own with `DialogForm`.
 */
export function Dialog(props: { id: string } & DialogQuestion) {
  const { id, ...question } = props
  return (
    <dialog class="ds-dialog dialog" id={id} aria-labelledby={`${id}-fraga`} closedby="closerequest">
      <DialogForm
        {...question}
        id={id}
        cancel={
          <Button type="button" commandfor={id} command="close">
            {question.cancelLabel}
          </Button>
        }
      />
    </dialog>
  )
}

/** What a dialog asks. */
export type DialogQuestion = {
  heading: string
  /** What follows if one says yes. */
  consequence?: string | undefined
  action: string
  csrf: string | null
  /** The verb: "Visa i 15 minuter". */
  confirmLabel: string
  confirmVariant?: ButtonVariant | undefined
  cancelLabel: string
  children?: ComponentChildren
}

/** The question itself: inside a dialog, or on a page of its own with a link as `cancel`. */
export function DialogForm({
  id,
  heading,
  consequence,
  action,
  csrf,
  confirmLabel,
  confirmVariant = 'primary',
  cancel,
  children,
}: DialogQuestion & { id: string; cancel: ComponentChildren }) {
  return (
    <PostForm csrf={csrf} action={action} class="dialog-form">
      <h2 id={`${id}-fraga`}>{heading}</h2>
      {consequence && <p class="dialog-consequence">{consequence}</p>}
      {children}
      <div class="button-row">
        <Button variant={confirmVariant}>{confirmLabel}</Button>
        {cancel}
      </div>
    </PostForm>
  )
}

/**
 * Opens the dialog of that id by `command`; the island `ui/keys` does it for browsers that know no commands. Where no
 * script runs at all, a link to `fallback`, the page with the same question, stands in its place.
 */
export function DialogButton({
  dialog,
  fallback,
  variant,
  children,
}: {
  dialog: string
  fallback: string
  variant?: ButtonVariant | undefined
  children: ComponentChildren
}) {
  return (
    <>
      <Button type="button" variant={variant} commandfor={dialog} command="show-modal" aria-haspopup="dialog" data-scripted>
        {children}
      </Button>
      <noscript>
        <ButtonLink href={fallback} variant={variant}>
          {children}
        </ButtonLink>
      </noscript>
    </>
  )
}
