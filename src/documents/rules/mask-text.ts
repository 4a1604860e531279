/** A stretch of a text by its characters (UTF-16), the end not included. */
export type Stretch = { readonly first: number; readonly end: number }
export type Mask = Stretch & { readonly paragraph: string }

/**
 * A text as it may be given: every masked stretch is gone, and in its place stands which paragraph hides it. Stretches that touch or
 * overlap
 * become one, so that their borders tell nothing; how much was hidden cannot be seen.
 *
 * @param word what stands where something is hidden: "[maskat: OSL 26 kap. 1 §]".
 */
export function maskText(text: string, masks: readonly Mask[], word: (paragraphs: readonly string[]) => string): string {
  const pieces: string[] = []
  let at = 0
  for (const { first, end, paragraphs } of joined(masks, text.length)) {
    pieces.push(text.slice(at, first), word(paragraphs))
    at = end
  }
  return [...pieces, text.slice(at)].join('')
}

function joined(masks: readonly Mask[], length: number): Array<Stretch & { paragraphs: string[] }> {
  const all: Array<{ first: number; end: number; paragraphs: string[] }> = []
  const ordered = masks.filter((mask) => mask.first < length).toSorted((one, other) => one.first - other.first || one.end - other.end)
  for (const { first, end, paragraph } of ordered) {
    const last = all[all.length - 1]
    if (last !== undefined && first <= last.end) {
      last.end = Math.max(last.end, Math.min(end, length))
      if (!last.paragraphs.includes(paragraph)) last.paragraphs.push(paragraph)
    } else all.push({ first: Math.max(0, first), end: Math.min(end, length), paragraphs: [paragraph] })
  }
  return all
}

/** A passage that can be chosen for masking: one sentence, or a line without an end. `number` counts from 1. */
export type Passage = Stretch & { readonly number: number; readonly text: string }

/** The passages of a text in order. Together they cover everything but the space between them. */
export function passages(text: string): Passage[] {
  const found: Passage[] = []
  const pattern = /[^\n]*?(?:[.!?]+["”')\]]*(?=\s|$)|(?=\n|$))/gu
  for (const match of text.matchAll(pattern)) {
    const said = match[0]
    const lead = said.length - said.trimStart().length
    const kept = said.trim()
    if (kept === '') continue
    const first = match.index + lead
    found.push({ number: found.length + 1, first, end: first + kept.length, text: kept })
  }
  return found
}

/** Every place where some words stand in a text, whatever their case; none for no words. */
export function placesOf(words: string, text: string): Stretch[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const exact = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'giu')
  return [...text.matchAll(exact)].map((match) => ({ first: match.index, end: match.index + match[0].length }))
}
