import type { Language } from '../../platform/language.ts'
import type { Choice, ChoiceList, Choices } from '../contract/enquiries.ts'
import { enquiryTexts } from '../texts/enquiries.ts'

/** What a choice is called: the municipality's own words, else the shipped ones, else its code. */
export function choiceWords(list: ChoiceList, { code, name }: Pick<Choice, 'code' | 'name'>, language: Language): string {
  const shipped: Readonly<Record<string, string>> = enquiryTexts[language].shippedWords[list]
  return name ?? shipped[code] ?? code
}

/** The same for a code that was counted, also of a choice that is closed. */
export function codeWords(choices: Choices, list: ChoiceList, code: string, language: Language): string {
  return choiceWords(list, choices[list].find((each) => each.code === code) ?? { code, name: null }, language)
}
