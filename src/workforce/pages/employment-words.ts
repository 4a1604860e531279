import { formatDay } from '../../calendar/format.ts'
import type { Language } from '../../platform/language.ts'
import type { EmploymentRow } from '../contract/employment.ts'
import type { EmploymentForm } from '../rules/employment-tenures.ts'
import { employmentTexts } from '../texts/employment.ts'

/** Permanent, temporary, by the hour or hired. */
export function formOf({ engagement, permanent }: Pick<EmploymentRow, 'engagement' | 'permanent'>): EmploymentForm {
  if (engagement !== 'monthly') return engagement
  return permanent ? 'permanent' : 'temporary'
}

export function formWords(row: Pick<EmploymentRow, 'engagement' | 'permanent'>, language: Language): string {
  return employmentTexts[language].forms[formOf(row)]
}

/** The last day, or that it lasts. */
export function endWords({ toOn }: Pick<EmploymentRow, 'toOn'>, language: Language): string {
  return toOn === null ? employmentTexts[language].lasts : formatDay(toOn, language, 'long')
}
