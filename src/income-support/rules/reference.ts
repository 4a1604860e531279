/** Letters and digits that are not taken for one another when read aloud. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/**
 * The reference of an application from the public form, "EB-7K2QF-26": drawn, so that it tells nothing and cannot be counted from another.
 *
 * @param bytes five random bytes.
 */
export function referenceFrom(year: number, bytes: Uint8Array): string {
  const drawn = Array.from(bytes.slice(0, 5), (byte) => signs.charAt(byte % signs.length)).join('')
  return `EB-${drawn}-${String(year % 100).padStart(2, '0')}`
}
