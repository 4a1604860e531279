const longest = 60
const taken = new Set(['regler', 'flode', 'kommentar'])

/**
 * The last part of a note's public address: its title in small letters a to z, digits and hyphens, at most 60 characters. Given once; the
 * title may change afterwards, the address does not.
 *
 * @param used addresses that other notes have: a number is put after the title until it is free.
 */
export function noteAddress(title: string, used: readonly string[]): string {
  const letters = title.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').normalize('NFD').replaceAll(/\p{M}/gu, '')
  const words = letters.replaceAll(/[^a-z0-9]+/g, '-').slice(0, longest).replaceAll(/^-+|-+$/g, '')
  const base = words === '' ? 'besok' : words
  const busy = new Set([...used, ...taken])
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? base : `${base}-${number}`
    if (!busy.has(address)) return address
  }
}
