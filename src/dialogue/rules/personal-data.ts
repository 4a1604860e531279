export const personalKinds = ['identity_number', 'phone', 'email'] as const
export type PersonalKind = (typeof personalKinds)[number]
export type PersonalFound = { readonly kind: PersonalKind; readonly text: string }

// Looser than an identity number is: what may be one is looked at by a person, right check digit or not.
const patterns: ReadonlyArray<readonly [PersonalKind, RegExp]> = [
  ['identity_number', /(?<!\d)(?:\d{2})?\d{6}[-+\u2010-\u2015 \u00a0]?\d{4}(?!\d)/g],
  ['phone', /(?<!\d)(?:\+|0)(?:[ \u00a0()/-]{0,2}\d){6,14}(?!\d)/g],
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
]

/**
 * What in a text looks like an identity number, a telephone number or an e-mail address, each once, in that order. A telephone number has
 * at least seven digits and begins with a nought or a plus sign; a day is none. Names cannot be told from other words: people mark them.
 */
export function findPersonalData(text: string): PersonalFound[] {
  const found: PersonalFound[] = []
  let left = text
  for (const [kind, pattern] of patterns) {
    left = left.replaceAll(pattern, (match) => {
      if (!found.some((each) => each.text === match)) found.push({ kind, text: match })
      return ' '.repeat(match.length)
    })
  }
  return found
}

// A role in Swedish or English has a capital letter at its beginning alone, unless an organisation is named.
const twoCapitals = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[ \u00a0]+(?:(?:af|von|de|van)[ \u00a0]+)?\p{Lu}\p{Ll}+/u

/**
 * Whether a text that should be a role may name somebody: two words in a row that both begin with a capital letter, or a telephone number, an
 * e-mail address or an identity number. For a warning and never a refusal: "Region Väst" is found too, and "anna på kansliet" is not.
 */
export function mayNameSomebody(role: string): boolean {
  return twoCapitals.test(role) || findPersonalData(role).length > 0
}

/** What stands where a word was covered. */
export const cover = '[…]'

/** A text with every occurrence of the words covered, in capital or small letters. Longer words go first. */
export function coverWords(text: string, words: readonly string[]): string {
  const wanted = words.map((word) => word.trim()).filter((word) => word !== '').toSorted((one, other) => other.length - one.length)
  if (wanted.length === 0) return text
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|')
  return text.replaceAll(new RegExp(pattern, 'giu'), cover)
}
