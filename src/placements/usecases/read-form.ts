import { readOre } from '../../calendar/money.ts'
import type * as z from 'zod'
import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { TypedForm } from '../contract/placements.ts'

/**
 * What was typed in a form, as a shape of the API reads it: fields called `on` or `...On` are days in any usual form, `...Ore` kronor,
 * `providerId` and `homeId` choices (none, the own home: null), `...Ids` and `kinds` lists, `places` a number, ticks yes or no.
 *
 * @throws Refusal invalid (422) with every day and amount that cannot be read; what else is wrong the shape itself says.
 */
export function readForm<S extends z.ZodType>(shape: S, typed: TypedForm, today: Day): z.output<S> {
  const faults: FieldFault[] = []
  const entries = Object.entries(typed).filter(([name]) => !name.startsWith('_'))
  const read = Object.fromEntries(entries.map(([name, value]) => [name, valueOf(name, value, today, faults)]))
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
  return shape.parse(read)
}

const ticks = ['childConsents', 'askDecision']

function valueOf(name: string, value: string | string[], today: Day, faults: FieldFault[]): unknown {
  if (name === 'kinds' || name.endsWith('Ids')) return [value].flat().filter((each) => each !== '')
  const text = [value].flat()[0] ?? ''
  if (ticks.includes(name)) return text === 'ja'
  if (name === 'on' || name.endsWith('On')) return dayIn(name, text, today, faults)
  if (name.endsWith('Ore')) return oreIn(name, text, faults)
  if (name === 'providerId') return text === '' ? null : text
  if (name === 'homeId') return text === 'own-home' ? null : text
  if (name === 'places') return Number(text)
  return text
}

function dayIn(name: string, text: string, today: Day, faults: FieldFault[]): Day | null {
  if (text === '' && /^(toOn|untilOn|plannedToOn)$/.test(name)) return null
  const on = parseDayInput(text, today)
  if (on === null) faults.push({ field: name, code: 'day_unclear' })
  return on
}

function oreIn(name: string, text: string, faults: FieldFault[]): number | null {
  const ore = readOre(text)
  if (ore === null) faults.push({ field: name, code: 'amount_unclear' })
  return ore
}
