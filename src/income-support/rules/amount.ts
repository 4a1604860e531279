import { readOre } from '../../calendar/money.ts'

/**
 * An amount of an application, in öre, as it was typed; an empty field is none.
 *
 * @returns null for what is no amount: letters, more than two decimals, below zero, or above ten million kronor; 0 for nothing at all.
 */
export function oreOf(text: string): number | null {
  if (text.trim() === '') return 0
  const ore = readOre(text)
  return ore === null || ore > 1_000_000_000 ? null : ore
}

/** Öre as it is written in a field: "4200" or "4200,50"; nothing for nothing. */
export function typedKronor(ore: number): string {
  if (ore === 0) return ''
  return ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',')
}
