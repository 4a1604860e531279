import type * as z from 'zod'
import type { Day } from '../../calendar/day.ts'
import { typedDay } from '../../persons/rules.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openBody, stepBody } from '../contract.ts'
import type { OpenBody, StepBody, openForm, stepForm } from '../contract.ts'

type Typed = { readonly decidedAs: string; readonly decidedOn: string }

/** Who has decided elsewhere and when; null when the decision is to be made here. @throws Refusal invalid (422) when one of the two is missing. */
function elsewhereFrom({ decidedAs, decidedOn }: Typed, today: Day): { as: string; on: Day } | null {
  const on = typedDay(decidedOn, 'elsewhere.on', today)
  if (decidedAs === '' && on === null) return null
  if (decidedAs === '' || on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'elsewhere.on', code: 'elsewhere_needed' }])
  return { as: decidedAs, on }
}

/** The form that opens a matter as its body. */
export function openFrom(form: z.output<typeof openForm>, today: Day): OpenBody {
  const { start, why, court, what, reasons } = form
  return openBody.parse({ start, why, court, what, reasons, elsewhere: elsewhereFrom(form, today) })
}

/** The form of a step as its body. */
export function stepFrom(form: z.output<typeof stepForm>, today: Day): StepBody {
  const { type, words, sentHow, courtCaseNumber, what, reasons } = form
  return stepBody.parse({
    type, words, sentHow, courtCaseNumber, what, reasons, on: typedDay(form.on, 'on', today), until: typedDay(form.until, 'until', today, 'future'),
    basis: form.basis === '' ? null : form.basis, by: form.by === '' ? null : form.by, elsewhere: elsewhereFrom(form, today),
  })
}
