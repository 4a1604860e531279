import { expect, test } from 'vitest'
import { judgeStanding } from './judge-standing.ts'
import { unitFaultOf, unitOfTitle } from './read-unit.ts'

test.each([
  ['Gymnasieelever med examen inom 4 år, hemkommun, andel (%)', { words: 'andel (%)', base: null, share: true }],
  ['Anmälda brott om skadegörelse, antal/100 000 inv', { words: 'antal/100 000 inv', base: 100_000, share: false }],
  ['Aktivitetstillfällen för barn och unga i kommunala bibliotek, antal/1000 inv 0-18 år', { words: 'antal/1000 inv 0-18 år', base: 1000, share: false }],
  ['Personalkostnader, kr/inv', { words: 'kr/inv', base: null, share: false }],
  ['Befolkningsförändring, andel (%)', { words: 'andel (%)', base: null, share: false }],
  ['Något som inte säger', { words: '', base: null, share: false }],
])('the unit of "%s"', (title, unit) => expect(unitOfTitle(title)).toEqual(unit))

test('a share above a hundred and a rate above its base are other units than the title says; a few that are above are not', () => {
  const share = unitOfTitle('Barn, andel (%)')
  const rate = unitOfTitle('Anmälda brott, antal/1000 inv')
  expect(unitFaultOf(share, [91, 95, 117])).toBe(null)
  expect(unitFaultOf(share, [101, 130, 117])).toBe('more_than_all')
  expect(unitFaultOf(rate, [12, 40, 1200])).toBe(null)
  expect(unitFaultOf(rate, [2100, 3400, 900])).toBe('more_than_base')
  expect(unitFaultOf(rate, [])).toBe(null)
  expect(unitFaultOf(unitOfTitle('Kostnad, kr/inv'), [55_000])).toBe(null)
})

test('why a value is not there is kept apart, and a value that says it is missing is refused', () => {
  expect(['', 'Missing', 'Privacy', 'Not applicable'].map((status) => judgeStanding(null, status))).toEqual(['missing', 'missing', 'privacy', 'not_applicable'])
  expect([judgeStanding(0, ''), judgeStanding(1, 'Privacy'), judgeStanding(null, 'Hemlig')]).toEqual(['known', 'value_and_status', 'not_a_status'])
})
