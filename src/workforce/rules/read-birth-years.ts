import type { FieldFault } from '../../platform/refusal.ts'
import { birthYearsBody } from '../contract/supply.ts'
import type { BirthYears } from '../contract/supply.ts'

/** Years as they were typed, by staff; who is left empty is left as it was. @returns every field that is no year, and then nothing is read. */
export function readBirthYears(typed: Readonly<Record<string, string>>): { readonly years: BirthYears } | { readonly faults: FieldFault[] } {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const read = filled.map(([staffId, text]) => ({ staffId, birthYear: /^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN }))
  const year = birthYearsBody.shape.years.element
  const faults = read.filter((each) => !year.safeParse(each).success).map(({ staffId }) => ({ field: `ar.${staffId}`, code: 'year_unclear' }))
  return faults.length > 0 ? { faults } : { years: read }
}
