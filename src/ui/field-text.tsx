import type { ComponentProps } from 'preact'
import { describedBy, Field, type FieldProps, type FieldWidth } from './field.tsx'

/** What a line of text may be told; attributes with a hyphen (`data-…`, `aria-…`) pass through too. */
type InputProps = {
  value?: string | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | undefined
  required?: boolean | undefined
  maxlength?: number | undefined
  spellcheck?: boolean | undefined
  autofocus?: boolean | undefined
}

/** One line of text. `width` makes it as wide as what goes in it. */
export function TextField({
  name,
  label,
  id = name,
  hint,
  error,
  optional,
  t,
  width,
  ...rest
}: FieldProps & InputProps & { width?: FieldWidth | undefined }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} t={t} width={width}>
      <input
        {...rest}
        type="text"
        class="ds-input"
        id={id}
        name={name}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  id = name,
  hint,
  error,
  optional,
  t,
  value,
  rows = 5,
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'class'>) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} t={t}>
      <textarea
        {...rest}
        class="ds-input"
        id={id}
        name={name}
        rows={rows}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {value}
      </textarea>
    </Field>
  )
}

/**
 * A calendar day as text, because the browser's own date field follows the computer's language and not the page's.
 * The reader of the form takes 2026-11-26, 20261126, 26/11, "i dag" and +14; `hint={null}` leaves those words out.
 */
export function DayField(props: FieldProps & InputProps) {
  return <TextField autocomplete="off" {...props} hint={props.hint === undefined ? props.t.dayForms : props.hint} width="short" />
}

/** Personnummer, samordningsnummer or reserve number, in any usual form. */
export function IdentityNumberField(props: FieldProps & InputProps) {
  return (
    <TextField
      autocomplete="off"
      inputmode="numeric"
      spellcheck={false}
      {...props}
      hint={props.hint === undefined ? props.t.identityForms : props.hint}
      width="short"
    />
  )
}
