import { formatDay } from '../../calendar/format.ts'
import type { AgendaSource } from '../../meetings/usecases/gather-agenda.ts'
import type { FloorAlarm } from '../contract/presence.ts'
import { floorAlarmsFrom } from '../queries/floor-alarms.ts'
import { presenceTexts } from '../texts/presence.ts'

const words = {
  sv: (unit: string, when: string, missing: number, more: number): string => (
    `${unit}: ${missing} saknas till golvet ${when}.${more === 0 ? '' : ` Golvet bryts också ${more === 1 ? 'en halvdag' : `${more} halvdagar`} till.`}`),
  en: (unit: string, when: string, missing: number, more: number): string => (
    `${unit}: ${missing} missing to the floor ${when}.${more === 0 ? '' : ` It breaks on ${more === 1 ? 'one more half-day' : `${more} more half-days`} too.`}`),
} as const

/** Units whose staffing is under the floor today or in the coming two weeks, the nearest first: one line for each, for the daily meeting. */
export const floorsOnAgenda: AgendaSource = async (tx, { clock }) => {
  const today = clock.today()
  const units = new Map<string, FloorAlarm[]>()
  for (const alarm of await floorAlarmsFrom(tx, today, null)) units.set(alarm.unitId, [...units.get(alarm.unitId) ?? [], alarm])
  return [...units].flatMap(([unitId, [first, ...more]]) => {
    if (first === undefined) return []
    const say = (language: 'sv' | 'en'): string => words[language](first.unitName,
      `${formatDay(first.on, language, 'weekday', today)}, ${presenceTexts[language].halvesInside[first.half]}`, first.missing, more.length)
    return [{ kind: 'floor' as const, unitId, words: { sv: say('sv'), en: say('en') }, href: '/narvaro',
      figures: { on: first.on, half: first.half, missing: first.missing, moreHalfDays: more.length } }]
  })
}
