/**
 * Numbers as whole ones that stand to each other exactly as the decimals that were written, so that a tie is a tie and nothing else is.
 *
 * @param numbers finite and 0 or more.
 * @returns each times the same power of ten: [0.1, 0.25] gives [10n, 25n].
 */
export function exactly(numbers: readonly number[]): bigint[] {
  const written = numbers.map(decimals)
  const most = Math.max(0, ...written.map(({ places }) => places))
  return written.map(({ digits, places }) => digits * 10n ** BigInt(most - places))
}

/** The shortest decimal that a number is written as: 1.5e-7 is 15 with eight places. */
function decimals(number: number): { digits: bigint; places: number } {
  const [mantissa = '0', exponent = '0'] = String(number).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const places = part.length - Number(exponent)
  const digits = BigInt(whole + part)
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}
