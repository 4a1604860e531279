import { isDay } from '../../calendar/day.ts'
import { shippedAbsence } from '../contract/scenarios.ts'
import type { ScenarioChoices, ScenarioQuery } from '../contract/scenarios.ts'

export type QueryFault = { readonly field: string; readonly code: string }

/** The choices of a page's address as they are typed, or what is wrong with each field. */
export function readScenarioQuery(query: ScenarioQuery): ScenarioChoices | { faults: QueryFault[] } {
  const faults: QueryFault[] = []
  const whole = (field: string, text: string, { usual, least, most,
    code }: { usual: number; least: number; most: number; code: string }): number => {
    const plain = text.replace('%', '').trim()
    if (plain === '') return usual
    const read = /^\d{1,10}$/.test(plain) ? Number(plain) : -1
    if (read < least || read > most) faults.push({ field, code })
    return read
  }
  const factor = (field: 'vald' | 'anmalan' | 'ankomst' | 'bistand'): number =>
    whole(field, query[field], { usual: 100, least: 0, most: 2000, code: 'factor_out_of_range' }) / 100
  const day = query.fran.trim()
  if (day !== '' && !isDay(day)) faults.push({ field: 'fran', code: 'day_needed' })
  const absence = readAbsence(query.franvaro)
  if (absence === null) faults.push({ field: 'franvaro', code: 'absence_out_of_range' })
  const choices = {
    unitId: /^[0-9a-f-]{36}$/.test(query.enhet) ? query.enhet : null, from: isDay(day) ? day : null, absence: absence ?? [],
    weeks: whole('veckor', query.veckor, { usual: 6, least: 1, most: 26, code: 'weeks_out_of_range' }),
    factors: { violence: factor('vald'), report: factor('anmalan'), arrival: factor('ankomst'), application: factor('bistand') },
    cohorts: query.grupp.slice(0, 20), seed: whole('fro', query.fro, { usual: 1, least: 0, most: 2 ** 31 - 1, code: 'seed_out_of_range' }),
  }
  return faults.length > 0 ? { faults } : choices
}

/** Per cent a week, with spaces, commas or semicolons between. Not asked: the shipped assumption; empty: none but the usual. */
function readAbsence(text: string | undefined): number[] | null {
  if (text === undefined) return [...shippedAbsence]
  const parts = text.split(/[\s,;%]+/).filter((part) => part !== '')
  if (parts.length > 26 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 100)) return null
  return parts.map((part) => Number(part) / 100)
}
