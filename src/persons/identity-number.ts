import { isDay, yearOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

/** What a number is: a personnummer, a samordningsnummer, a local (reserve) number with letters, or nothing we know. */
export const identityKinds = ['personnummer', 'samordningsnummer', 'local', 'unknown'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** What is wrong, in the order it is looked for; of several faults the first is told. */
export const identityFaults = ['characters', 'length', 'date', 'check-digit'] as const
export type IdentityFault = (typeof identityFaults)[number]

/**
 * A number as entered, judged. `normalised` is the twelve digits that are stored, null for a local or faulty number.
 * `local` is the stored form of a local number, YYYYMMDD-NNNN with its letters in capitals. `birth` is null when a
 * samordningsnummer holds no whole day of birth.
 */
export type IdentityNumber =
  | { valid: true; kind: 'personnummer'; normalised: string; local: null; birth: Day; fault: null }
  | { valid: true; kind: 'samordningsnummer'; normalised: string; local: null; birth: Day | null; fault: null }
  | { valid: true; kind: 'local'; normalised: null; local: string; birth: Day | null; fault: null }
  | { valid: false; kind: IdentityKind; normalised: null; local: null; birth: null; fault: IdentityFault }

type Entered = { digits: string; serial: string; centenarian: boolean }

/**
 * Reads an identity number in any usual form: ten or twelve characters, with or without `-`, `+` or a space before
 * the last four, spaces around it. Letters among the last four make it a local number, which has no check digit.
 *
 * @param today decides the century of ten characters: the latest birth that is not after today, a hundred years
 * earlier with `+`. A birth after today is a fault of the date in the twelve-digit form.
 *
 * Source: folkbokföringslagen (1991:481) 18 §, lagen (2022:1697) om samordningsnummer 2 kap. 8 §, read 2026-11-21. The
 * check digit is computed as Skatteverket does (Luhn). A samordningsnummer has 60 added to the day; its day of birth may
 * be unknown, so month 00, day 60 and 31 February occur, in Skatteverket's test series too.
 */
export function parseIdentityNumber(text: string, today: Day): IdentityNumber {
  const entered = takeApart(text)
  if (typeof entered === 'string') return faulty('unknown', entered)

  const local = /[A-Z]/.test(entered.serial)
  const dated = dateFrom(entered, today)
  if (dated === null) return faulty(local ? 'local' : kindOf(entered.digits), 'date')

  const compact = dated.year + entered.digits.slice(-4)
  if (local) {
    return { valid: true, kind: 'local', normalised: null, local: `${compact}-${entered.serial}`, birth: dated.birth, fault: null }
  }
  const normalised = compact + entered.serial
  if (!hasRightCheckDigit(normalised)) return faulty(dated.kind, 'check-digit')
  const found = { valid: true, normalised, local: null, fault: null } as const
  return dated.kind === 'personnummer'
    ? { ...found, kind: dated.kind, birth: dated.birth }
    : { ...found, kind: dated.kind, birth: dated.birth }
}

/** Twelve stored digits as people see them: YYYYMMDD-NNNN. @throws RangeError when they are not twelve digits. */
export function displayIdentityNumber(normalised: string): string {
  if (!/^\d{12}$/.test(normalised)) throw new RangeError('an identity number is stored as twelve digits')
  return `${normalised.slice(0, 8)}-${normalised.slice(8)}`
}

/**
 * The day of birth that twelve stored digits hold, also of a samordningsnummer; null when they hold no whole day. It may
 * be a neighbouring day when the numbers of a day had run out, so a registered birth day goes before it.
 */
export function birthDayIn(normalised: string): Day | null {
  if (!/^\d{12}$/.test(normalised)) return null
  return readDate(normalised.slice(0, 4), normalised.slice(4, 8))?.birth ?? null
}

function takeApart(text: string): Entered | 'characters' | 'length' {
  const found = /^([0-9a-z]*)([-+\s]?)([0-9a-z]*)$/i.exec(text.trim())
  if (found === null) return 'characters'
  const [, before = '', separator = '', after = ''] = found
  const whole = (before + after).toUpperCase()
  // With a separator the letters stand after it; without one among the last four.
  const digits = separator === '' ? whole.slice(0, -4) : before.toUpperCase()
  const serial = separator === '' ? whole.slice(-4) : after.toUpperCase()
  if (/[A-Z]/.test(digits)) return 'characters'
  if (serial.length !== 4 || (digits.length !== 6 && digits.length !== 8)) return 'length'
  return { digits, serial, centenarian: separator === '+' }
}

/** The date with its century; null when there is no such date, or none that is not after today. */
function dateFrom({ digits, centenarian }: Entered, today: Day): NumberDate | null {
  const monthAndDay = digits.slice(-4)
  if (digits.length === 8) {
    const found = readDate(digits.slice(0, 4), monthAndDay)
    return found === null || isAfter(found, today) || found.year < '1800' ? null : found
  }
  const lastYear = yearOf(today) - (centenarian ? 100 : 0)
  const latest = lastYear - ((((lastYear - Number(digits.slice(0, 2))) % 100) + 100) % 100)
  const found = readDate(String(latest), monthAndDay)
  // Later this year than today is a hundred years ago; that year may lack the 29 February, so the day is looked up again.
  return found !== null && isAfter(found, today) ? readDate(String(latest - 100), monthAndDay) : found
}

type NumberDate =
  | { kind: 'personnummer'; year: string; birth: Day }
  | { kind: 'samordningsnummer'; year: string; birth: Day | null }

function readDate(year: string, monthAndDay: string): NumberDate | null {
  const month = monthAndDay.slice(0, 2)
  const date = Number(monthAndDay.slice(2))
  if (date < 60) {
    const written = `${year}-${month}-${monthAndDay.slice(2)}`
    return isDay(written) ? { kind: 'personnummer', year, birth: written } : null
  }
  const written = `${year}-${month}-${String(date - 60).padStart(2, '0')}`
  if (date > 91 || Number(month) > 12) return null
  return { kind: 'samordningsnummer', year, birth: isDay(written) ? written : null }
}

function isAfter({ year, birth }: NumberDate, today: Day): boolean {
  return birth === null ? Number(year) > yearOf(today) : birth > today
}

/** What the number sets out to be when its date does not exist. */
function kindOf(digits: string): IdentityKind {
  const date = Number(digits.slice(-2))
  if (date >= 1 && date <= 31) return 'personnummer'
  return date >= 60 && date <= 91 ? 'samordningsnummer' : 'unknown'
}

/** Luhn over the ten last digits: every other digit doubled, the figures of the products summed, a multiple of ten. */
function hasRightCheckDigit(normalised: string): boolean {
  let sum = 0
  for (let place = 2; place < normalised.length; place += 1) {
    const product = Number(normalised[place]) * (place % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}

function faulty(kind: IdentityKind, fault: IdentityFault): IdentityNumber {
  return { valid: false, kind, normalised: null, local: null, birth: null, fault }
}
