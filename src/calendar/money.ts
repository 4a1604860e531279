import type { Language } from '../platform/language.ts'
import { formatNumber } from './format.ts'

/**
 * An amount in kronor as people write it ("4 200", "4200,50", "4 200 kr", "4 200:-") in öre.
 *
 * @returns null for what is no amount: nothing, letters, more than two decimals, below zero, or ten thousand million kronor and more.
 */
export function readOre(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/g, '').replace(/kr\.?$/i, '').replace(/:-$/, '')
  const found = /^(\d{1,10})(?:[.,](\d{1,2}))?$/.exec(plain)
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}

/** Öre as people read them: "4 200 kr", with decimals only where there are any; the space does not break. */
export function formatKronor(ore: number, language: Language): string {
  return `${formatNumber(ore / 100, language, ore % 100 === 0 ? 0 : 2)}\u00A0kr`
}
