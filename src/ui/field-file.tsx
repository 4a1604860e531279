import { describedBy, Field, type FieldProps } from './field.tsx'

/** A file to choose. `accept` only helps the choice; what a file is, its bytes tell. */
export function FileField({ name, label, id = name, hint, error, optional, t, accept }: FieldProps & { accept?: string | undefined }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} t={t}>
      <input
        type="file"
        class="ds-input"
        id={id}
        name={name}
        accept={accept}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      />
    </Field>
  )
}
