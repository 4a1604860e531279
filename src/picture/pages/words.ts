import type { Language } from '../../platform/language.ts'
import { pictureTexts } from '../texts.ts'

/** A code as people read it; a code without words is shown as it is. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}

export function reporterKindWords(kind: string, language: Language): string {
  return wordOf(pictureTexts[language].reporterKinds, kind)
}

export function modeWords(mode: string, language: Language): string {
  return wordOf(pictureTexts[language].modes, mode)
}

export function outcomeWords(outcome: string, language: Language): string {
  return wordOf(pictureTexts[language].outcomes, outcome)
}
