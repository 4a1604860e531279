import fc from 'fast-check'
import { expect, test, describe } from 'vitest'
import { sealed, tablePayload } from '../../test/family-aggregates.ts'
import { envelopeSchema, envelopeShape } from './contract/envelope.ts'
import type { EnvelopeCell } from './contract/envelope.ts'
import { judgeTable } from './rules/judge-cells.ts'
import { hashOf, isSignedBy, makeKey, readPublicKey, signText } from './usecases/sign-envelope.ts'

const { privateKey, publicKey, fingerprint } = makeKey()
const key = { fingerprint, privateKey: privateKey.toString('base64') }
const payload = tablePayload({ sender: '2421', office: '0000', sequence: 1, note: 'Rättad: två kom in sent' })
const bytes = Buffer.from(JSON.stringify(sealed(payload, key)))

/** Whether the bytes would be believed: the shape, the key and the signature. */
function isBelieved(sent: Uint8Array): boolean {
  try {
    const read = envelopeShape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(sent)))
    return read.success && read.data.key === fingerprint && isSignedBy(envelopeSchema, read.data, publicKey)
  } catch {
    return false
  }
}

describe('an envelope', () => {
  test('is believed as it was signed, and by no other key', () => {
    expect(isBelieved(bytes)).toBe(true)
    const { payload: text, signature } = sealed(payload, key)
    expect(isSignedBy(envelopeSchema, { payload: text, signature }, makeKey().publicKey)).toBe(false)
    expect(isSignedBy('helhet.aggregates.question', { payload: text, signature }, publicKey)).toBe(false)
  })

  test('with any byte changed to any other is refused', () => {
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ change
      expect(isBelieved(changed)).toBe(false)
    }), { numRuns: 1000, seed: 7 })
  })

  test('with any single bit of any byte flipped is refused', () => {
    const believed: number[] = []
    for (const at of bytes.keys()) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      if (isBelieved(changed)) believed.push(at)
    }
    expect(believed).toEqual([])
  })

  test('a signature written with other spare bits is none', () => {
    const { payload: text, signature } = sealed(payload, key)
    const last = signature.at(-1) ?? ''
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const other = `${signature.slice(0, -1)}${alphabet[alphabet.indexOf(last) + 1] ?? 'B'}`
    expect(isSignedBy(envelopeSchema, { payload: text, signature: other }, publicKey)).toBe(false)
  })

  test('keys are read from base64 and PEM, and nothing else is a key', () => {
    expect(readPublicKey(publicKey)?.fingerprint).toBe(fingerprint)
    expect(readPublicKey(`-----BEGIN PUBLIC KEY-----\n${publicKey}\n-----END PUBLIC KEY-----\n`)?.fingerprint).toBe(fingerprint)
    expect([readPublicKey(''), readPublicKey('hej'), readPublicKey(publicKey.slice(4))]).toEqual([null, null, null])
    expect(signText(envelopeSchema, 'x', privateKey)).toHaveLength(86)
    expect(hashOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

type Given = Readonly<Record<string, number | 'suppressed'>>
const cells = (given: Given): EnvelopeCell[] => payload.cells.map(({ category }) => {
  const value = given[category] ?? 0
  return value === 'suppressed' ? { category, state: 'suppressed' } : value === 0 ? { category, state: 'zero' } : { category, state: 'value', value }
})
const whole: Given = { all: 40, schools: 20, school: 12, preschool: 8, authorities: 20, police: 20 }
const judged = (given: Given): ReturnType<typeof judgeTable> => judgeTable({ ...payload, cells: cells({ ...whole, ...given }) })

describe('the cells', () => {
  test.each([
    ['as they were made', {}, null],
    ['nothing at all', { all: 0, schools: 0, school: 0, preschool: 0, authorities: 0, police: 0 }, null],
    ['two hidden', { school: 'suppressed', preschool: 'suppressed' }, null],
    ['a small one open', { school: 17, preschool: 3 }, 'small_cell_is_open'],
    ['parts that are not the total', { school: 13 }, 'parts_do_not_add_up'],
    ['one hidden beside open ones', { school: 'suppressed' }, 'hidden_cell_can_be_worked_out'],
    ['two hidden that share too little to be five', { schools: 5, school: 'suppressed', preschool: 'suppressed', authorities: 35, police: 35 }, 'hidden_cell_can_be_worked_out'],
    ['a hidden total with open parts', { schools: 'suppressed', authorities: 'suppressed', police: 'suppressed', health_care: 'suppressed' }, 'hidden_cell_can_be_worked_out'],
    ['more hidden than there is room for', { schools: 'suppressed', authorities: 'suppressed', persons: 40, private: 40 }, 'parts_do_not_add_up'],
    ['a hidden total of all', { all: 'suppressed' }, 'total_is_too_small'],
    ['a table that is too small', { all: 8, schools: 8, school: 8, preschool: 0, authorities: 0, police: 0 }, 'total_is_too_small'],
  ] as const)('%s', (_name, given, fault) => {
    expect(judged(given)).toBe(fault)
  })

  test('of another form', () => {
    expect(judgeTable({ ...payload, cells: payload.cells.slice(1) })).toBe('cells_are_missing')
    expect(judgeTable({ ...payload, cells: [...payload.cells, payload.cells[0] ?? { category: 'all', state: 'zero' }] })).toBe('category_stands_twice')
    expect(judgeTable({ ...payload, cells: [...payload.cells, { category: 'hittepå', state: 'zero' }] })).toBe('category_unknown')
    expect(judgeTable({ ...payload, period: '2026-Q4' })).toBe('period_of_another_kind')
    expect(judgeTable({ ...payload, period: '2026-13' })).toBe('days_do_not_match')
    expect(judgeTable({ ...payload, period: '2026-09' })).toBe('days_do_not_match')
    expect(judgeTable({ ...payload, withheld: true })).toBe('cells_in_a_withheld_table')
    expect(judgeTable({ ...payload, withheld: true, cells: [] })).toBeNull()
  })
})
