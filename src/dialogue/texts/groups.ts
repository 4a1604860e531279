import type { Language } from '../../platform/language.ts'

const english: Readonly<Record<string, string>> = {
  A1: 'Large city', A2: 'Commuting municipality near a large city', B3: 'Larger town', B4: 'Commuting municipality near a larger town',
  B5: 'Municipality with little commuting near a larger town', C6: 'Smaller town', C7: 'Commuting municipality near a smaller town',
  C8: 'Rural municipality', C9: 'Rural municipality with a visitor industry',
}

/** A municipality group in words. The groups have no English names of their own: these say the same. @param name the Swedish name. */
export function groupWords(group: string, name: string, language: Language): string {
  return language === 'en' ? english[group] ?? name : name
}
