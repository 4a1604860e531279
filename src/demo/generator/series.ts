import numbers from '../data/test-numbers.json' with { type: 'json' }
import { day, dayNumber, isDay } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { lingonby } from '../contract.ts'

/** What is handed out once in the whole municipality, over all its parts. */
export type Series = {
  /** "SN 2026/00417": in order, leaving out the numbers that are reserved. */
  readonly caseNumber: (year: number) => string
  /** Sets a number aside for a case that is told by hand: the wanted one, or the next that is free. */
  readonly reserve: (year: number, wanted: number) => string
  /** The last number of each year, for whoever opens the next case. */
  readonly lastCaseNumbers: () => readonly { year: number; last: number }[]
  /** "LI-7K4QX-26", never the same twice. */
  readonly reference: (year: number) => string
  /** "demo:maja.ekwall", with a figure when it is taken. */
  readonly subject: (given: string, family: string) => string
  /** A test number born as near the day as there is, at most so many days off, and its day of birth; null when none is left. */
  readonly number: (near: Day, sex: 'f' | 'm', within: number) => { number: string; birth: Day } | null
  readonly coordinationNumber: () => { number: string; birth: Day } | null
  /** "DEMO-000123". */
  readonly localNumber: () => string
}

export function newSeries(): Series {
  const reserved = new Set<string>()
  const cases = new Map<number, number>()
  const taken = new Set<string>()
  const serial = { reference: 0, local: 0 }
  const pools = { f: poolOf('f'), m: poolOf('m') }
  const coordination = coordinationPool()
  const caseText = (year: number, number: number): string => `${lingonby.prefix} ${year}/${String(number).padStart(5, '0')}`
  return {
    caseNumber(year) {
      let number = (cases.get(year) ?? 0) + 1
      while (reserved.has(caseText(year, number))) number += 1
      cases.set(year, number)
      return caseText(year, number)
    },
    reserve(year, wanted) {
      let number = wanted
      while (reserved.has(caseText(year, number))) number += 1
      reserved.add(caseText(year, number))
      return caseText(year, number)
    },
    lastCaseNumbers() {
      for (const text of reserved) {
        const [year = 0, last = 0] = text.slice(lingonby.prefix.length + 1).split('/').map(Number)
        cases.set(year, Math.max(last, cases.get(year) ?? 0))
      }
      return [...cases].map(([year, last]) => ({ year, last })).sort((one, other) => one.year - other.year)
    },
    reference(year) {
      serial.reference += 1
      return `LI-${scrambled(serial.reference)}-${String(year).slice(2)}`
    },
    subject(given, family) {
      const base = `demo:${ascii(given)}.${ascii(family)}`
      let subject = base
      for (let count = 2; taken.has(subject); count += 1) subject = `${base}.${count}`
      taken.add(subject)
      return subject
    },
    number: (near, sex, within) => nearest(pools[sex], dayNumber(near), within),
    coordinationNumber: () => coordination.pop() ?? null,
    localNumber() {
      serial.local += 1
      return `DEMO-${String(serial.local).padStart(6, '0')}`
    },
  }
}

type Pool = { readonly born: number[]; readonly numbers: (string | null)[] }

// The last figure but one is odd for men.
function poolOf(sex: 'f' | 'm'): Pool {
  const own = numbers.personnummer.filter((number) => (Number(number[10]) % 2 === 1) === (sex === 'm') && isDay(birthText(number)))
  return { born: own.map((number) => dayNumber(day(birthText(number)))), numbers: [...own] }
}

function birthText(number: string): string {
  return `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`
}

/** Samordningsnummer with a whole day of birth, which stands in them with 60 added. */
function coordinationPool(): { number: string; birth: Day }[] {
  return numbers.samordningsnummer.flatMap((number) => {
    const text = `${number.slice(0, 6)}${String(Number(number.slice(6, 8)) - 60).padStart(2, '0')}`
    const birth = birthText(text)
    return isDay(birth) && birth < '2005' ? [{ number, birth }] : []
  })
}

/** Takes the nearest number that is left, looking outwards from where the day belongs. */
function nearest({ born, numbers: left }: Pool, near: number, within: number): { number: string; birth: Day } | null {
  let up = born.findIndex((number) => number >= near)
  if (up === -1) up = born.length
  let down = up - 1
  for (;;) {
    const above = (born[up] ?? Number.POSITIVE_INFINITY) - near
    const below = near - (born[down] ?? Number.NEGATIVE_INFINITY)
    if (Math.min(above, below) > within) return null
    const place = above <= below ? up++ : down--
    const number = left[place]
    if (number === null || number === undefined) continue
    left[place] = null
    return { number, birth: day(birthText(number)) }
  }
}

// The signs of a reference: none is taken for another.
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const places = signs.length ** 5

/** Five signs that look random and differ for each count: a step with no divisor in common with the places visits each once. */
function scrambled(count: number): string {
  let place = (count * 7_389_169 + 2_039_473) % places
  let text = ''
  for (let sign = 0; sign < 5; sign += 1) {
    text += signs[place % signs.length] ?? ''
    place = Math.floor(place / signs.length)
  }
  return text
}

function ascii(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i').replace(/[^a-z]/g, '')
}
