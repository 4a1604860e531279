// No letter or figure that is taken for another one on paper or over the telephone.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The reference of a report, "LI-7K4QX-26": two letters of the municipality, five signs by chance, the year it came in.
 *
 * @param chance five or more bytes; they say nothing about the report or how many there are.
 */
export function referenceFrom(municipality: string, year: number, chance: Uint8Array): string {
  const letters = municipality.normalize('NFC').toUpperCase().replace(/[^A-ZÅÄÖ]/g, '').slice(0, 2)
  const drawn = Array.from(chance.slice(0, 5), (byte) => signs[byte % signs.length]).join('')
  return `${letters}-${drawn}-${String(year % 100).padStart(2, '0')}`
}
