/**
 * An amount in kronor as people write it ("4 200", "4200,50", "4 200 kr") in öre.
 *
 * @returns null for what is no amount: letters, more than two decimals, below zero, or above ten million kronor; 0 for nothing at all.
 */
export function oreOf(text: string): number | null {
  const plain = text.replace(/kr\.?$/i, '').replace(/[\s\u00A0\u202F]/g, '').replace(',', '.')
  if (plain === '') return 0
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(plain)) return null
  const ore = Math.round(Number(plain) * 100)
  return ore > 1_000_000_000 ? null : ore
}

/** Öre as it is written in a field: "4200" or "4200,50"; nothing for nothing. */
export function typedKronor(ore: number): string {
  if (ore === 0) return ''
  return ore % 100 === 0 ? String(ore / 100) : (ore / 100).toFixed(2).replace('.', ',')
}
