import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { UiTexts } from './texts.ts'

/** A fault in a form: the id of the field it belongs to and the words that say what to do. */
export type FieldFault = { readonly field: string; readonly message: string }

/** All faults of a form, before the h1. It takes focus when the page opens; each line leads to its field. Nothing when there are none. */
export function ErrorSummary({ faults, t, heading }: { faults: readonly FieldFault[]; t: UiTexts; heading?: string | undefined }) {
  if (faults.length === 0) return null
  return (
    <section class="error-summary" id="fel" tabIndex={-1} autofocus aria-labelledby="fel-rubrik">
      <h2 id="fel-rubrik">{heading ?? t.errorsHeading(faults.length)}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A refusal that belongs to no field: what is the case and what one can do. */
export function Refused({ heading, children }: { heading: string; children?: ComponentChildren }) {
  return (
    <section class="error-summary" role="alert">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

/** Says what is now done and which duty vanished by it. Stays until the next page. */
export function DoneMessage({ children }: { children: ComponentChildren }) {
  return (
    <div class="done-message" role="status">
      <Icon name="tick" />
      <div>{children}</div>
    </div>
  )
}

/** A quiet remark (`note`), something to watch (`warn`), or danger at once (`danger`: the 112 box of the public form). */
export function Notice({
  kind = 'note',
  heading,
  children,
}: {
  kind?: 'note' | 'warn' | 'danger' | 'done' | undefined
  heading?: string | undefined
  children: ComponentChildren
}) {
  return (
    <div class={`notice notice-${kind}`}>
      {heading && <p class="notice-heading">{heading}</p>}
      {children}
    </div>
  )
}

/** An empty list: what that means, and what one can do. */
export function EmptyState({ heading, children, action }: { heading: string; children?: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <h2>{heading}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  )
}
