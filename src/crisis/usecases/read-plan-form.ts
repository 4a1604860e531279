import type * as z from 'zod'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { TypedForm } from '../contract/plan.ts'

const lists = ['dependsOn', 'covers', 'unitIds', 'steps']
const numbers = ['priority', 'rank', 'hoursPerDay', 'tolerableHours', 'level', 'lowGearFrom']
const mayBeEmpty = ['unitId', 'competence', 'lowGearFrom', 'lowGearWords', 'toOn', 'validToOn', 'reviewOn', 'replacesId']

/**
 * What was typed in a form of the plan, a crisis or a routine, as a shape of the API reads it: fields that end in `On` are days in any usual form, lists
 * and numbers are those named above, a tick is "ja", and what may be empty is then none.
 *
 * @throws Refusal invalid (422) with every day that cannot be read; what else is wrong the shape itself says.
 */
export function readForm<S extends z.ZodType>(shape: S, typed: TypedForm, today: Day): z.output<S> {
  const faults: FieldFault[] = []
  const entries = Object.entries(typed).filter(([name]) => !name.startsWith('_'))
  const read = Object.fromEntries(entries.map(([name, value]) => [name, valueOf(name, value, today, faults)]))
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  return shape.parse(read)
}

function valueOf(name: string, value: string | string[], today: Day, faults: FieldFault[]): unknown {
  if (lists.includes(name)) return [value].flat().filter((each) => each !== '')
  const text = ([value].flat()[0] ?? '').trim()
  if (text === '' && mayBeEmpty.includes(name)) return null
  if (name === 'qualified') return text === 'ja'
  if (numbers.includes(name)) return text === '' ? undefined : Number(text.replace(',', '.'))
  if (!name.endsWith('On')) return text
  const on = parseDayInput(text, today)
  if (on === null) faults.push({ field: name, code: 'day_unclear' })
  return on
}

/** @throws Refusal invalid (422) with the faults, when there are any. */
export function refuseIf(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}
