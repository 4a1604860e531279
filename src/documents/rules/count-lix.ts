/** How hard a text is to read. `lix` is null for a text without words. */
export type ReadingLevel = {
  readonly lix: number | null
  readonly words: number
  readonly sentences: number
  readonly level: 'none' | 'very_easy' | 'easy' | 'medium' | 'hard' | 'very_hard'
}

/** A text for a child should be very easy: at most so much. */
export const mostLixForChildren = 30

/**
 * The readability index LIX (Björnsson 1968): words per sentence, and how many of a hundred words have more than six letters, rounded to a
 * whole number. A sentence ends with . ! ? or :, and with a line that ends without them (headings and list items). Below 30 is very easy,
 * below 40 easy, below 50 medium, below 60 hard.
 */
export function readingLevel(text: string): ReadingLevel {
  const words = text.match(/\p{L}+(?:[-'’]\p{L}+)*|\p{N}+/gu) ?? []
  if (words.length === 0) return { lix: null, words: 0, sentences: 0, level: 'none' }
  const sentences = text.split(/[.!?:]+(?=\s|$)|\n+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  const long = words.filter((word) => word.length > 6).length
  const lix = Math.round(words.length / sentences + (long * 100) / words.length)
  return { lix, words: words.length, sentences, level: levelOf(lix) }
}

function levelOf(lix: number): ReadingLevel['level'] {
  if (lix < 30) return 'very_easy'
  if (lix < 40) return 'easy'
  if (lix < 50) return 'medium'
  return lix < 60 ? 'hard' : 'very_hard'
}
