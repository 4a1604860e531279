import { day } from '../../calendar/day.ts'
import { parseDayInput, parseTimeInput } from '../../calendar/input.ts'
import type { Day } from '../../calendar/day.ts'
import type { Time } from '../../calendar/instant.ts'
import { moveTask } from '../../cases/usecases/keep-task.ts'
import { parkRow } from '../../cases/usecases/park-row.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** Parks a clock as the form has it: the day as typed. @throws Refusal as `parkRow`, and invalid (422) with the fields that are wrong. */
export async function parkFromForm(
  tx: Write,
  id: string,
  form: { until: string; reason: string },
  who: Who,
): Promise<{ personId: string | null }> {
  const today = who.clock.today()
  const untilOn = parseDayInput(form.until, today, 'future')
  const faults = [
    ...(untilOn === null
      ? [{ field: 'until', code: 'until_unclear' }]
      : untilOn <= today
        ? [{ field: 'until', code: 'parking_ends_in_the_past' }]
        : []),
    ...(form.reason === ''
      ? [{ field: 'reason', code: 'reason_needed' }]
      : form.reason.length > 200
        ? [{ field: 'reason', code: 'too_long' }]
        : []),
  ]
  if (faults.length > 0 || untilOn === null) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  return parkRow(tx, { kind: 'clock', id, untilOn, reason: form.reason }, who)
}

/** Moves a promise to the day typed, with a time when one was typed after it. @throws Refusal as `moveTask`, and invalid (422). */
export async function moveFromForm(tx: Write, id: string, typed: string, who: Who): Promise<{ personId: string }> {
  const to = dayTyped(typed, who.clock.today())
  if (to === null) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'due', code: 'due_unclear' }])
  if (to.dueOn < who.clock.today()) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'due', code: 'task_due_in_the_past' }])
  return moveTask(tx, id, to, who)
}

function dayTyped(typed: string, today: Day): { dueOn: Day; dueTime: Time | null } | null {
  const timed = parseTimeInput(typed, today, 'future')
  if (timed !== null) return { dueOn: timed.day ?? today, dueTime: timed.time }
  const on = parseDayInput(typed, today, 'future')
  return on === null ? null : { dueOn: day(on), dueTime: null }
}
