import type { Day } from '../../calendar/day.ts'
import type { Toward } from '../../calendar/input.ts'
import { typedDay } from '../../persons/rules.ts'
import { Refusal } from '../../platform/refusal.ts'

/** The day that was typed in a field that needs one. @throws Refusal invalid with the field: day_needed, day_unclear. */
export function neededDay(text: string, field: string, today: Day, toward: Toward = 'past'): Day {
  const on = typedDay(text, field, today, toward)
  if (on === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field, code: 'day_needed' }])
  return on
}
