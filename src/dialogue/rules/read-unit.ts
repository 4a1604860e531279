import type { UnitFault } from '../contract/figures.ts'

/** The unit of a figure: as its title says it, and how many it is counted per when it is a rate. */
export type Unit = { readonly words: string; readonly base: number | null; readonly share: boolean }

const bases = /(?:\/|per\s)\s*(\d[\d\s]*)/i
const kinds = /%|\bandel\b|\bantal\b|\bkr\b|\btkr\b|\bmkr\b|index|kvot|\bkg\b|\bkwh\b|(?<!\p{L})år(?!\p{L})|dagar|poäng|medelvärde|median/iu

/**
 * Reads the unit of a figure from its title: what stands after the last comma that says a kind of number, as Kolada writes it.
 * "…, andel (%)" is a share; "…, antal/1000 inv" is counted per 1 000; "…, kr/inv" is what it says. A title that says none gives no words.
 */
export function unitOfTitle(title: string): Unit {
  const last = title.split(',').map((part) => part.trim()).findLast((part) => kinds.test(part)) ?? ''
  const found = bases.exec(last)
  const base = found === null ? null : Number((found[1] ?? '').replaceAll(/\s/g, ''))
  const share = /\bandel\b.*%|\(%\)/i.test(last) && !/förändring/i.test(title)
  return { words: last.slice(0, 80), base: base !== null && base >= 100 ? base : null, share }
}

/**
 * Whether values are of another size than their unit can be. A share of a whole is at most a hundred, and what is counted per a thousand is
 * seldom more than the thousand itself: when more than half of the places are above, the values are counted per something else.
 *
 * @param values those that are known, in any order. @returns null when nothing contradicts.
 */
export function unitFaultOf({ base, share }: Unit, values: readonly number[]): UnitFault | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  if (share && middle > 100) return 'more_than_all'
  return base !== null && middle > base ? 'more_than_base' : null
}
