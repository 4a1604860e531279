import * as z from 'zod'
import { composeSelection } from '../rules/compose-selection.ts'
import { RunFault, runDistribution } from '../rules/run-distribution.ts'

/** What the thread can be asked for: a name, and what its rule takes. */
const works = {
  selection: (...given: Parameters<typeof composeSelection>) => composeSelection(...given),
  distribution: (...given: Parameters<typeof runDistribution>) => runDistribution(...given),
} as const
export type Works = typeof works

const askedShape = z.discriminatedUnion('work', [
  z.object({ work: z.literal('selection'), given: z.custom<Parameters<Works['selection']>>() }),
  z.object({ work: z.literal('distribution'), given: z.custom<Parameters<Works['distribution']>>() }),
])

/** What came of it. Faults lose their kind between threads, so each is told by its parts. */
export type Reckoned<T> = { readonly done: T }
  | { readonly range: string }
  | { readonly field: RunFault['field']; readonly code: string }

/** Does what is asked. @throws what is not a fault of the asker's own; it ends the thread. */
export function answerAsked(asked: unknown): Reckoned<unknown> {
  const parsed = askedShape.parse(asked)
  try {
    return { done: parsed.work === 'selection' ? works.selection(...parsed.given) : works.distribution(...parsed.given) }
  } catch (fault) {
    if (fault instanceof RunFault) return { field: fault.field, code: fault.code }
    if (fault instanceof RangeError) return { range: fault.message }
    throw fault
  }
}
