import { readCsv } from '../../platform/read-csv.ts'
import type { ShareFault, SharesRead } from '../contract/share-sets.ts'

const columnNames = {
  code: ['kommun', 'kommunkod', 'kod', 'municipality', 'code'], share: ['andel', 'andel_promille', 'promille', 'share', 'share_per_mille'], floor: ['golv', 'minst', 'floor'],
} as const

/**
 * Reads shares in per mille from CSV: code of municipality, share, and a floor that the share may not lie below, if there is one. Decimals with comma
 * or point; a code that a spreadsheet took the first nought from is known again.
 *
 * @param known codes of all municipalities. @returns the shares with their sum, or every fault, and then nothing is to be kept.
 */
export function readShares(bytes: Uint8Array, known: ReadonlySet<string>): SharesRead | { readonly faults: ShareFault[] } {
  const file = readCsv(bytes)
  if ('code' in file) return { faults: [{ line: file.line, column: file.column, code: 'file_not_read' }] }
  const column = (names: readonly string[]): string | undefined => file.columns.find((each) => names.includes(each))
  const [code, share, floor] = [column(columnNames.code), column(columnNames.share), column(columnNames.floor)]
  if (code === undefined || share === undefined) return { faults: [{ line: 1, column: code === undefined ? columnNames.code[0] : columnNames.share[0], code: 'column_is_needed' }] }
  const shares: Record<string, number> = {}
  const faults: ShareFault[] = []
  for (const { line, values } of file.rows) {
    const place = (values[code] ?? '').trim().padStart(4, '0')
    const perMille = numberOf(values[share] ?? '')
    const least = floor === undefined || (values[floor] ?? '').trim() === '' ? 0 : numberOf(values[floor] ?? '')
    const wrong = (name: string, fault: ShareFault['code']): void => void faults.push({ line, column: name, code: fault })
    if (!known.has(place)) wrong(code, 'not_a_place')
    else if (shares[place] !== undefined) wrong(code, 'stands_twice')
    if (perMille === null) wrong(share, 'not_a_share')
    else if (least === null) wrong(floor ?? '', 'not_a_floor')
    else if (perMille < least) wrong(share, 'below_floor')
    shares[place] ??= perMille ?? 0
  }
  if (faults.length > 0) return { faults }
  const perMille = sumOf(Object.values(shares))
  if (perMille === 0) return { faults: [{ line: 1, column: share, code: 'nobody' }] }
  return { shares, perMille, absent: [...known].filter((each) => shares[each] === undefined).toSorted() }
}

/** Whole millionths are added, so that 1000 is exactly 1000. */
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6

/** Per mille, 0 to 1000; null for what is no such number. */
function numberOf(written: string): number | null {
  const text = written.replaceAll(/\s|‰/g, '').replace(',', '.')
  if (!/^\d{1,4}(\.\d{1,6})?$/.test(text)) return null
  const value = Number(text)
  return value > 1000 ? null : value
}
