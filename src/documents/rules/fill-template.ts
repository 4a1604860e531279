import type { FieldFault } from '../../platform/refusal.ts'
import { placeholders } from '../contract/templates.ts'
import type { InsertedValue, Placeholder, ValueSource } from '../contract/templates.ts'

/** What a placeholder stands for: its value and the row it was read from, or why there is none. */
export type KnownValue =
  | { readonly value: string; readonly from: ValueSource }
  | { readonly missing: 'protected' | 'not_there' }
export type KnownValues = Readonly<Partial<Record<Placeholder, KnownValue>>>

const pattern = /\{\{\s*([^{}]*?)\s*\}\}/g
const isPlaceholder = (name: string): name is Placeholder => placeholders.some((each) => each === name)

/** The placeholders that a text names, each once, in the order they come; also those that do not exist. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

/** A template's faults by field: a placeholder that is not in the closed list, or braces that lead nowhere. */
export function templateFaults(texts: Readonly<Record<string, string>>): FieldFault[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    if (!placeholdersIn(text).every(isPlaceholder)) return [{ field, code: 'placeholder_unknown' }]
    return /\{\{|\}\}/.test(text.replace(pattern, '')) ? [{ field, code: 'placeholder_broken' }] : []
  })
}

/** Whether a text still holds a placeholder that nobody has filled in or taken away. */
export function hasPlaceholder(text: string): boolean {
  return /\{\{|\}\}/.test(text)
}

/**
 * Puts the values in a template's text. What is protected, or not known, leaves nothing in the text and stands among the inserted values
 * with its reason, so that whoever writes sees what is missing and why. A value is put in as it is: one that holds a placeholder of its own
 * is not read again.
 */
export function fillTemplate(text: string, values: KnownValues): { readonly text: string; readonly inserted: readonly InsertedValue[] } {
  const inserted: InsertedValue[] = []
  const filled = text.replace(pattern, (whole, name: string) => {
    if (!isPlaceholder(name)) return whole
    const known = values[name] ?? { missing: 'not_there' as const }
    const value = 'value' in known ? known.value : ''
    if (!inserted.some((each) => each.placeholder === name)) {
      inserted.push('value' in known
        ? { placeholder: name, value, from: known.from, missing: null }
        : { placeholder: name, value: '', from: null, missing: known.missing })
    }
    return value
  })
  return { text: filled.replace(/[ \t]+$/gm, ''), inserted }
}

/** The values of several texts of one template, each once. */
export function allInserted(...filled: ReadonlyArray<{ readonly inserted: readonly InsertedValue[] }>): InsertedValue[] {
  const all = filled.flatMap(({ inserted }) => inserted)
  return all.filter((each, index) => all.findIndex((other) => other.placeholder === each.placeholder) === index)
}

/** Whether an inserted value still stands in the text as it was put there. */
export function stillStands({ value }: Pick<InsertedValue, 'value'>, text: string): boolean {
  return value !== '' && text.includes(value)
}
