import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { birthDayIn, displayIdentityNumber, parseIdentityNumber } from './identity-number.ts'

const today = day('2026-11-21')

function testNumbers(file: string): string[] {
  const text = readFileSync(new URL(`../../test/data/personnummer/${file}`, import.meta.url), 'utf8')
  return text.trim().split(/\s+/)
}

// Reserved numbers that belong to nobody; source in test/data/personnummer/README.md.
const personnummer = testNumbers('skatteverket_test_personnummer_5000.txt')
const samordningsnummer = testNumbers('skatteverket_test_samordningsnummer_200.txt')
const anyNumber = fc.constantFrom(...personnummer, ...samordningsnummer)

/** The first test number that fits, so that no number has to be written here. */
function numberWhere(fits: (number: string) => boolean, among = personnummer): string {
  const found = among.find(fits)
  if (found === undefined) throw new RangeError('no such test number')
  return found
}

test('every official test number is valid, of its kind, stored and shown one way', () => {
  expect([personnummer.length, samordningsnummer.length]).toEqual([5000, 200])
  const refused = [...personnummer, ...samordningsnummer].filter((number) => !parseIdentityNumber(number, today).valid)
  expect(refused).toHaveLength(0)
  expect(personnummer.every((number) => parseIdentityNumber(number, today).kind === 'personnummer')).toBe(true)
  expect(samordningsnummer.every((number) => parseIdentityNumber(number, today).kind === 'samordningsnummer')).toBe(true)
})

test('each usual form of a number comes to the same twelve digits', () => {
  fc.assert(fc.property(anyNumber, fc.constantFrom('', '-', ' '), fc.constantFrom('', ' ', '\u00a0\n'), (number, mark, around) => {
    const long = `${around}${number.slice(0, 8)}${mark}${number.slice(8)}${around}`
    expect(parseIdentityNumber(long, today).normalised).toBe(number)
    const born = birthDayIn(number) ?? `${number.slice(0, 4)}-01-01`
    const short = `${around}${number.slice(2, 8)}${born > '1926-11-21' ? mark : '+'}${number.slice(8)}${around}`
    expect(parseIdentityNumber(short, today).normalised).toBe(number)
    expect(parseIdentityNumber(displayIdentityNumber(number), today).normalised).toBe(number)
  }))
})

test('any one digit changed among the last ten is caught', () => {
  fc.assert(fc.property(anyNumber, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
    const digit = (Number(number[place]) + step) % 10
    const changed = parseIdentityNumber(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`, today)
    expect(changed.valid).toBe(false)
    expect(['date', 'check-digit']).toContain(changed.fault)
  }), { numRuns: 2000 })
})

test('two digits that changed places are caught in the last ten, save 0 with 9', () => {
  fc.assert(fc.property(anyNumber, fc.integer({ min: 2, max: 10 }), (number, place) => {
    const [one = '', other = ''] = [number[place], number[place + 1]]
    fc.pre(one !== other && `${one}${other}` !== '09' && `${one}${other}` !== '90')
    const changed = `${number.slice(0, place)}${other}${one}${number.slice(place + 2)}`
    expect(parseIdentityNumber(changed, today).valid).toBe(false)
  }), { numRuns: 1000 })
})

describe('ten digits', () => {
  test('are never a birth after today', () => {
    fc.assert(fc.property(anyNumber, fc.integer({ min: 0, max: 45_000 }), fc.constantFrom('-', '+', ''), (number, days, mark) => {
      const on = addDays(day('1980-01-01'), days % 30_000)
      const found = parseIdentityNumber(`${number.slice(2, 8)}${mark}${number.slice(8)}`, on)
      if (found.birth === null) return
      expect(found.birth <= on).toBe(true)
      const age = Number(on.slice(0, 4)) - Number(found.birth.slice(0, 4))
      expect(mark === '+' ? age >= 100 : age <= 100).toBe(true)
    }))
  })

  test('of someone born later in the year than today belong to the century before', () => {
    const number = numberWhere((one) => one.startsWith('2023') && one.slice(4, 8) > '0301')
    const ten = `${number.slice(2, 8)}-${number.slice(8)}`
    expect(parseIdentityNumber(ten, day('2023-12-31')).normalised?.slice(0, 4)).toBe('2023')
    expect(parseIdentityNumber(ten, day('2023-01-31')).normalised?.slice(0, 4)).toBe('1923')
  })

  test('with + are a hundred years older, from the year the person turns a hundred', () => {
    const number = numberWhere((one) => one.startsWith('1920'))
    const ten = (mark: string): string => `${number.slice(2, 8)}${mark}${number.slice(8)}`
    expect(parseIdentityNumber(ten('+'), day('2020-01-01')).normalised).toBe(number)
    expect(parseIdentityNumber(ten('-'), day('2019-12-31')).normalised).toBe(number)
    expect(parseIdentityNumber(ten('+'), today).normalised).toBe(number)
    expect(parseIdentityNumber(ten('-'), today).normalised?.slice(0, 4)).toBe('2020')
  })
})

describe('faults', () => {
  const good = numberWhere((one) => one.startsWith('1985'))
  const wrongCheck = good.slice(0, 11) + String((Number(good[11]) + 1) % 10)

  test.each([
    ['', 'length'], ['   ', 'length'], [good.slice(0, 11), 'length'], [`${good}0`, 'length'], [good.slice(0, 9), 'length'],
    [`${good.slice(0, 7)}-${good.slice(7)}`, 'length'], [`${good.slice(0, 8)}-`, 'length'],
    [`${good.slice(0, 8)}_${good.slice(8)}`, 'characters'], [`${good.slice(0, 8)}--${good.slice(8)}`, 'characters'],
    [`x${good.slice(1)}`, 'characters'], [`${good.slice(0, 5)}A${good.slice(6)}`, 'characters'], ['åäö', 'characters'],
    [`${good.slice(0, 4)}-${good.slice(4, 6)}-${good.slice(6, 8)}-${good.slice(8)}`, 'characters'], ['\u0661'.repeat(12), 'characters'],
    [`${good.slice(0, 4)}1301${good.slice(8)}`, 'date'], [`${good.slice(0, 4)}0230${good.slice(8)}`, 'date'],
    [`${good.slice(0, 4)}0145${good.slice(8)}`, 'date'], [`${good.slice(0, 4)}0192${good.slice(8)}`, 'date'],
    [`2030${good.slice(4)}`, 'date'], [`1700${good.slice(4)}`, 'date'], [wrongCheck, 'check-digit'],
  ])('number %# has the fault it should', (text, fault) => {
    const found = parseIdentityNumber(text, today)
    expect(found).toMatchObject({ valid: false, fault, normalised: null })
  })

  test('are told one at a time: characters, length, date, check digit', () => {
    expect(parseIdentityNumber('1985134', today).fault).toBe('length')
    expect(parseIdentityNumber('1985?', today).fault).toBe('characters')
    expect(parseIdentityNumber(`19851301${wrongCheck.slice(8)}`, today).fault).toBe('date')
  })

  test('leave the kind that the date points to', () => {
    expect(parseIdentityNumber(wrongCheck, today).kind).toBe('personnummer')
    expect(parseIdentityNumber(`${good.slice(0, 4)}0145${good.slice(8)}`, today).kind).toBe('unknown')
    expect(parseIdentityNumber('', today).kind).toBe('unknown')
    const coordination = samordningsnummer[0] ?? ''
    const broken = coordination.slice(0, 11) + String((Number(coordination[11]) + 5) % 10)
    expect(parseIdentityNumber(broken, today)).toMatchObject({ kind: 'samordningsnummer', fault: 'check-digit' })
  })

  test('are found in whatever is typed, without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789+-T '.split('')) })), (text) => {
      const found = parseIdentityNumber(text, today)
      expect(found.valid).toBe(found.fault === null)
    }), { numRuns: 2000 })
  })
})

describe('a local number', () => {
  test('has letters in the serial, no check digit and no twelve digits', () => {
    expect(parseIdentityNumber(' 19850412-t123 ', today)).toEqual({
      valid: true, kind: 'local', normalised: null, local: '19850412-T123', birth: '1985-04-12', fault: null,
    })
    expect(parseIdentityNumber('850412T123', today)).toMatchObject({ kind: 'local', valid: true, local: '19850412-T123' })
    expect(parseIdentityNumber('850472-TF12', today)).toMatchObject({ kind: 'local', local: '19850472-TF12', birth: '1985-04-12' })
  })

  test('still holds a date that exists', () => {
    expect(parseIdentityNumber('19851341-T123', today)).toMatchObject({ valid: false, kind: 'local', fault: 'date' })
  })
})

test('the birth day of a samordningsnummer is sixty days less, and unknown when the number holds no whole day', () => {
  const whole = samordningsnummer.filter((number) => birthDayIn(number) !== null)
  expect(whole).toHaveLength(178)
  for (const number of whole) {
    expect(birthDayIn(number)?.slice(8)).toBe(String(Number(number.slice(6, 8)) - 60).padStart(2, '0'))
  }
  const withoutMonth = numberWhere((one) => one.slice(4, 6) === '00', samordningsnummer)
  expect(parseIdentityNumber(withoutMonth, today)).toMatchObject({ valid: true, birth: null, normalised: withoutMonth })
  expect(birthDayIn('abc')).toBeNull()
  expect(() => displayIdentityNumber('1')).toThrow(RangeError)
})

test('a personnummer needs a whole day of birth', () => {
  const number = numberWhere((one) => one.startsWith('1985'))
  expect(parseIdentityNumber(`${number.slice(0, 4)}0012${number.slice(8)}`, today)).toMatchObject({ fault: 'date' })
  expect(parseIdentityNumber(`${number.slice(0, 4)}0100${number.slice(8)}`, today)).toMatchObject({ fault: 'date' })
})
