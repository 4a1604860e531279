import { parseArgs } from 'node:util'
import { StartFault } from '../platform/start-fault.ts'

/**
 * The options of a command; every one takes a value: `--size 1000` or `--size=1000`.
 *
 * @param words how many words without dashes may stand beside them.
 * @throws StartFault naming the command's usage when something else was written.
 */
export function readOptions<Name extends string>(args: readonly string[], names: readonly Name[], usage: string, words = 0) {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length > words) throw misused(usage)
    const value = (name: Name): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined)
    return { value, words: positionals }
  } catch (cause) {
    throw cause instanceof StartFault ? cause : misused(usage, cause)
  }
}

/** A whole number in decimal digits. @throws StartFault when the text is anything else, or outside the bounds. */
export function wholeNumber(text: string, option: string, least: number, most: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new StartFault({
    sv: `${option} ska vara ett heltal från ${least} till ${most}.`,
    en: `${option} must be a whole number from ${least} to ${most}.`,
  })
}

/** Told when a command is written in a way that it does not understand. */
export function misused(usage: string, cause?: unknown): StartFault {
  return new StartFault({ sv: `Skriv så här: helhet ${usage}`, en: `Write it like this: helhet ${usage}` }, cause)
}
