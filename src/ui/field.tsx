import type { ComponentChildren } from 'preact'
import { classes } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { UiTexts } from './texts.ts'

/** What every field has. `id` is `name` unless one page has the name twice. */
export type FieldProps = {
  name: string
  label: string
  id?: string | undefined
  hint?: ComponentChildren
  /** The fault in words that say what to do; the same words as in the error summary. */
  error?: string | undefined
  /** Words after the label: "(får vara tomt)". */
  optional?: string | undefined
  t: UiTexts
}

/** The ids a control points at, in the order they are read: hint, then fault. */
export function describedBy(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>): string | undefined {
  return classes(hint != null && `${id}-tips`, error !== undefined && `${id}-fel`)
}

/** Label, hint and fault around one control. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  t,
  width,
  children,
}: Omit<FieldProps, 'name' | 'id'> & {
  id: string
  width?: FieldWidth | undefined
  children: ComponentChildren
}) {
  return (
    <div class={classes('field', width && `field-${width}`, error !== undefined && 'has-error')}>
      <label for={id}>
        {label}
        {optional && <span class="field-optional"> {optional}</span>}
      </label>
      <HintAndError id={id} hint={hint} error={error} t={t} />
      {children}
    </div>
  )
}

/** Legend, hint and fault around a group of choices. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional,
  t,
  class: extra,
  children,
}: Omit<FieldProps, 'name' | 'id'> & {
  id: string
  class?: string | undefined
  children: ComponentChildren
}) {
  return (
    <fieldset class={classes('field', extra, error !== undefined && 'has-error')} aria-describedby={describedBy(id, { hint, error })}>
      <legend>
        {label}
        {optional && <span class="field-optional"> {optional}</span>}
      </legend>
      <HintAndError id={id} hint={hint} error={error} t={t} />
      {children}
    </fieldset>
  )
}

/** How wide the control is: as wide as what goes in it. Without it the control fills its place. */
export type FieldWidth = 'short' | 'medium'

function HintAndError({ id, hint, error, t }: { id: string; hint?: ComponentChildren; error?: string | undefined; t: UiTexts }) {
  return (
    <>
      {hint != null && (
        <p class="field-hint" id={`${id}-tips`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-fel`}>
          <Icon name="alert" />
          <span>
            <span class="ds-sr-only">{t.error} </span>
            {error}
          </span>
        </p>
      )}
    </>
  )
}
