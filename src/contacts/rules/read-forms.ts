import type { Day } from '../../calendar/day.ts'
import { parseTimeInput } from '../../calendar/input.ts'
import type { Time } from '../../calendar/instant.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import { Refusal } from '../../platform/refusal.ts'

/** A time of day as it was typed, "15.00" or "15". @throws Refusal invalid (422) naming the field when it is none. */
export function timeTyped(text: string, field: string, today: Day): Time {
  const read = parseTimeInput(text, today, 'future')
  if (read === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: text === '' ? 'needed' : 'time_unclear' }])
  return read.time
}

/** Day and time from the fields of a form. @throws Refusal (422) naming the field that is none. */
export function spanTyped(form: { readonly on: string; readonly from: string; readonly to: string }, today: Day): { on: Day; from: Time; to: Time } {
  return { on: dayTyped(form.on, 'on', today, 'nearest'), from: timeTyped(form.from, 'from', today), to: timeTyped(form.to, 'to', today) }
}
