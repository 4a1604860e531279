import type { Language, Texts } from '../platform/language.ts'
import type { Refusal } from '../platform/refusal.ts'
import type { RefusalTexts } from '../platform/refusal.ts'

/** The sentences for every refusal code of every module. */
export type Wording = Texts<RefusalTexts>

export type Problem = {
  readonly type: string; readonly title: string; readonly status: number; readonly detail: string; readonly code: string
  readonly errors?: ReadonlyArray<{ readonly field: string; readonly code: string }>
}

/** All modules' refusal texts as one; a code said by two modules is a mistake found at start. @throws Error naming the code. */
export function gatherWording(parts: readonly Wording[]): Wording {
  const gathered: Record<Language, Record<string, RefusalTexts[string]>> = { sv: {}, en: {} }
  for (const part of parts) {
    for (const language of ['sv', 'en'] as const) {
      for (const [code, text] of Object.entries(part[language])) {
        if (gathered[language][code] !== undefined) throw new Error(`two modules word the refusal ${code}`)
        gathered[language][code] = text
      }
    }
  }
  return gathered
}

/**
 * What happened and what to do, in the reader's language. A code nobody has worded is told as somebody else being first: it is a
 * constraint.
 */
export function wordsFor(wording: Wording, language: Language, refusal: Refusal): { title: string; detail: string } {
  const texts = wording[language]
  const text = texts[refusal.code] ?? (refusal.status === 409 ? texts['changed_meanwhile'] : texts['fault'])
  if (text === undefined) throw new Error(`no words for the refusal ${refusal.code}`)
  return text(refusal.facts)
}

/** The one shape of an error on the wire (RFC 9457). No stack trace, no name, no identity number. */
export function problemOf(wording: Wording, language: Language, refusal: Refusal): Problem {
  const { title, detail } = wordsFor(wording, language, refusal)
  const shape = { type: `https://helhet.example/problem/${refusal.code}`, title, status: refusal.status, detail, code: refusal.code }
  return refusal.fields.length === 0 ? shape : { ...shape, errors: refusal.fields }
}
