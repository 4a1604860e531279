import type { Actor } from '../access/contract.ts'
import { isDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Strand } from './contract.ts'
import { parseIdentityNumber } from '../persons/identity-number.ts'
import { plainName } from '../persons/rules.ts'

/** What decides why somebody may see a case. */
export type CaseGround = { readonly responsibleId: string | null; readonly unitId: string | null; readonly coworkerIds: readonly string[] }

/** Why one sees a case, as the access log says it; the nearest reason of several. */
export function whyOf(
  actor: Pick<Actor, 'id' | 'keys' | 'deputises' | 'managedUnits'>,
  ground: CaseGround,
): 'own_case' | 'deputy' | 'coworker' | 'manager' | 'intake' | 'role' {
  const { responsibleId, unitId, coworkerIds } = ground
  if (responsibleId !== null && responsibleId === actor.id) return 'own_case'
  if (responsibleId !== null && actor.deputises.includes(responsibleId)) return 'deputy'
  if (coworkerIds.some((id) => id === actor.id || actor.deputises.includes(id))) return 'coworker'
  if (unitId !== null && actor.managedUnits.includes(unitId)) return 'manager'
  return responsibleId === null ? 'intake' : 'role'
}

/**
 * Whether somebody acts for the case as a whole: the responsible worker, who deputises for that one, the manager of the unit, or, while
 * nobody is responsible, whoever sees it. A named co-worker does not.
 */
export function leadsCase(actor: Pick<Actor, 'keys'>, ground: Pick<CaseGround, 'responsibleId' | 'unitId'>): boolean {
  const { responsibleId, unitId } = ground
  return responsibleId === null || actor.keys.includes(responsibleId) || (unitId !== null && actor.keys.includes(unitId))
}

/** What is searched for: one of the only three ways that the law allows, or nothing that can be searched. */
export type Search =
  | { readonly by: 'number'; readonly number: string }
  | { readonly by: 'case'; readonly caseNumber: string }
  | { readonly by: 'name'; readonly words: readonly string[] }
  | { readonly by: 'nothing' }

/**
 * Reads what was typed in the search field: an identity number in any usual form, a case number ("SN 2026/00417", "2026/417"), or
 * the beginnings of names in any order.
 *
 * @param prefix the municipality's letters before its case numbers.
 *
 * Source: förordning (2001:637) om behandling av personuppgifter inom socialtjänsten 15 § (name, identity number, coordination number and
 * case number are the only search keys in case work), read 2026-11-21.
 */
export function readSearch(text: string, today: Day, prefix: string): Search {
  const typed = text.trim()
  const found = /^(?:(\p{L}{1,5})[\s.-]*)?(\d{4})\s*\/\s*(\d{1,6})$/u.exec(typed)
  if (found !== null) {
    const [, letters = prefix, year = '', number = ''] = found
    return { by: 'case', caseNumber: `${letters.toUpperCase()} ${year}/${number.padStart(5, '0')}` }
  }
  if (/\d/.test(typed)) {
    const read = parseIdentityNumber(typed, today)
    return read.valid ? { by: 'number', number: read.normalised ?? read.local ?? '' } : { by: 'nothing' }
  }
  const words = plainName(typed.replaceAll(',', ' '))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 6)
  return words.join('').length < 2 ? { by: 'nothing' } : { by: 'name', words }
}

/** One who may follow another as responsible worker, with the day one is away from, if any. */
export type Worker = { readonly id: string; readonly name: string; readonly unitId: string; readonly unitName: string }

/** Whether a day written in facts is one; facts come from the database as unknown. */
export function dayIn(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null
}

/**
 * For how many minutes an emergency access lasts; the constraint emergency_access_lasts_an_hour says the same. A local choice: no law gives
 * the figure.
 */
export const emergencyMinutes = 60

/** Which strands a co-worker may be named for in this version: those that have rows. */
export const namedStrands: readonly Strand[] = ['unaccompanied', 'concern', 'investigation', 'measure', 'placement', 'contact', 'income_support']
