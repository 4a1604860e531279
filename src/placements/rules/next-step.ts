import type { Language, Texts } from '../../platform/language.ts'

const words: Texts<string> = { sv: 'Öppna placeringen', en: 'Open the placement' }

/** Clocks that are met on the placement's own page; considerations have pages of their own. */
const rules: readonly string[] = ['care-plan-rev', 'jourhem-max', 'health-exam']

/** Where a running clock of a placement leads, as a verb and an address; null for other clocks. */
export function placementStep(rule: string, personId: string | null, language: Language): { label: string; href: string } | null {
  return personId === null || !rules.includes(rule) ? null : { href: `/person/${personId}/placering`, label: words[language] }
}
