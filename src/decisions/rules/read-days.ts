import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'

/** A day as it was typed. @throws Refusal (422) naming the field when it is none. */
export function dayTyped(text: string, field: string, today: Day, toward: 'past' | 'nearest' | 'future' = 'past'): Day {
  const read = parseDayInput(text, today, toward)
  if (read === null) throw new Refusal('day_is_wrong', 422, {}, [{ field, code: text === '' ? 'day_needed' : 'day_unclear' }])
  return read
}

/** The same where it may be left out: null. @throws Refusal (422) naming the field when it is no day. */
export function dayTypedIfAny(text: string, field: string, today: Day): Day | null {
  return text === '' ? null : dayTyped(text, field, today, 'nearest')
}
