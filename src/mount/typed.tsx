import type { VNode } from 'preact'
import { ErrorSummary, Refused } from '../ui/messages.tsx'
import type { UiTexts } from '../ui/texts.ts'
import type { Entered } from './route.ts'

/** A form as it stands: what was typed, else what is known, and the words of each fault. */
export type Typed = {
  readonly value: (field: string, known?: string | null) => string
  readonly values: (field: string, known?: readonly string[]) => readonly string[]
  readonly error: (field: string) => string | undefined
  /** The error summary or the refusal: what goes before the heading; null when nothing was refused. */
  readonly status: VNode | null
}

/** Reads what came back of a refused form. `words` are the module's sentences for the codes of its shapes. */
export function typed(entered: Entered | null, words: Readonly<Record<string, string>>, t: UiTexts): Typed {
  const faults = (entered?.faults ?? []).map(({ field, code }) => ({ field, message: words[code] ?? words['value_needed'] ?? code }))
  const unique = faults.filter(({ field }, index) => faults.findIndex((other) => other.field === field) === index)
  return {
    value(field, known = '') {
      const sent = entered?.values[field]
      return typeof sent === 'string' ? sent : known ?? ''
    },
    values(field, known = []) {
      if (entered === null) return known
      const sent = entered.values[field]
      return sent === undefined ? [] : typeof sent === 'string' ? [sent] : sent
    },
    error: (field) => unique.find((fault) => fault.field === field)?.message,
    status: entered === null ? null : entered.refused === null
      ? <ErrorSummary faults={unique} t={t} />
      : <Refused heading={entered.refused.title}><p>{entered.refused.detail}</p></Refused>,
  }
}
