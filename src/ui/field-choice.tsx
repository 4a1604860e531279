import { classes } from './class-names.ts'
import { describedBy, Field, FieldGroup, type FieldProps, type FieldWidth } from './field.tsx'
import { Icon } from './icon.tsx'

/** One choice of several. */
export type Option = {
  readonly value: string
  readonly label: string
  /** Second line of a radio card. */
  readonly hint?: string | undefined
}

type GroupProps = FieldProps & { options: readonly Option[] }
type OneOf = GroupProps & { value?: string | null | undefined; required?: boolean | undefined }
type SomeOf = GroupProps & { values?: readonly string[] | undefined }

/** The first choice has the group's own id, so that the error summary's link lands in it. */
function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}

/** A list to choose from when there are more than about seven choices. `empty` is the first, chosen by nobody. */
export function SelectField({
  name,
  label,
  id = name,
  hint,
  error,
  optional,
  t,
  options,
  value,
  empty,
  required,
  width,
}: OneOf & { empty?: string | undefined; width?: FieldWidth | undefined }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} t={t} width={width}>
      <select
        class="ds-input"
        id={id}
        name={name}
        required={required}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={describedBy(id, { hint, error })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/**
 * Native radio buttons drawn as joined buttons, for two to six short choices. `keys` numbers them 1 to 9 for the
 * island `ui/keys`. `inline` puts the label to the left: one row of a small table of choices.
 */
export function RadioButtons({
  name,
  id = name,
  options,
  value,
  required,
  keys = false,
  inline = false,
  ...field
}: OneOf & { keys?: boolean | undefined; inline?: boolean | undefined }) {
  return (
    <FieldGroup id={id} {...field} class={classes('choices', inline && 'choices-inline')}>
      <div class="joined">
        {options.map((option, index) => (
          <label key={option.value} class="joined-choice">
            <input
              type="radio"
              id={optionId(id, index)}
              name={name}
              value={option.value}
              checked={option.value === value}
              required={required}
              {...(keys ? { 'data-key-number': String(index + 1) } : {})}
            />
            <Icon name="tick" />
            <span data-text={option.label}>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Native checkboxes drawn as separate buttons with a tick: who was there. */
export function CheckboxButtons({ name, id = name, options, values = [], ...field }: SomeOf) {
  return (
    <FieldGroup id={id} {...field} class="choices">
      <div class="loose">
        {options.map((option, index) => (
          <label key={option.value} class="loose-choice">
            <input type="checkbox" id={optionId(id, index)} name={name} value={option.value} checked={values.includes(option.value)} />
            <Icon name="tick" />
            <span data-text={option.label}>{option.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Radio buttons as cards, each with a line of explanation: public forms. */
export function RadioCards({ name, id = name, options, value, required, ...field }: OneOf) {
  return (
    <FieldGroup id={id} {...field} class="choices">
      {options.map((option, index) => (
        <label key={option.value} class="choice-card">
          <input
            class="ds-input"
            type="radio"
            id={optionId(id, index)}
            name={name}
            value={option.value}
            checked={option.value === value}
            required={required}
          />
          <span>
            {option.label}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** Plain radio buttons under one another: dialogs. */
export function RadioList({ name, id = name, options, value, required, ...field }: OneOf) {
  return (
    <FieldGroup id={id} {...field} class="choices">
      {options.map((option, index) => (
        <label key={option.value} class="choice-plain">
          <input
            class="ds-input"
            type="radio"
            id={optionId(id, index)}
            name={name}
            value={option.value}
            checked={option.value === value}
            required={required}
          />
          <span>
            {option.label}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** Plain checkboxes under one another, several may be chosen. */
export function CheckboxList({ name, id = name, options, values = [], ...field }: SomeOf) {
  return (
    <FieldGroup id={id} {...field} class="choices">
      {options.map((option, index) => (
        <label key={option.value} class="choice-plain">
          <input
            class="ds-input"
            type="checkbox"
            id={optionId(id, index)}
            name={name}
            value={option.value}
            checked={values.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="choice-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** One checkbox with its own words. `card` draws a frame around it, as on public forms. */
export function CheckboxField({
  name,
  id = name,
  label,
  hint,
  error,
  value = 'ja',
  checked = false,
  card = false,
  t,
}: Omit<FieldProps, 'optional'> & { value?: string | undefined; checked?: boolean | undefined; card?: boolean | undefined }) {
  return (
    <div class={classes('field', error !== undefined && 'has-error')}>
      {error !== undefined && (
        <p class="field-error" id={`${id}-fel`}>
          <Icon name="alert" />
          <span>
            <span class="ds-sr-only">{t.error} </span>
            {error}
          </span>
        </p>
      )}
      <label class={card ? 'choice-card' : 'choice-plain'}>
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={checked}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(id, { hint, error })}
        />
        <span>{label}</span>
      </label>
      {hint != null && (
        <p class="field-hint" id={`${id}-tips`}>
          {hint}
        </p>
      )}
    </div>
  )
}
