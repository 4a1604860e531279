import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { leadsCase, readSearch, whyOf } from './rules.ts'

const today = day('2026-11-24')

test.each([
  ['SN 2026/00417', 'SN 2026/00417'], ['sn2026/417', 'SN 2026/00417'], ['2026/417', 'SN 2026/00417'], [' IFO 2025/12 ', 'IFO 2025/00012'],
])('%s is a case number', (text, caseNumber) => {
  expect(readSearch(text, today, 'SN')).toEqual({ by: 'case', caseNumber })
})

test.each(['19121212-1212', '191212121212', '121212+1212'])('%s is the same identity number', (text) => {
  expect(readSearch(text, today, 'SN')).toEqual({ by: 'number', number: '191212121212' })
})

test.each(['', '  ', 'a', '19121212-1213', '2015', 'anna 2015'])('"%s" is nothing that may be searched', (text) => {
  expect(readSearch(text, today, 'SN')).toEqual({ by: 'nothing' })
})

test('anything else is the beginnings of names', () => {
  expect(readSearch(' Ekwall,  MAJA', today, 'SN')).toEqual({ by: 'name', words: ['ekwall', 'maja'] })
  expect(readSearch('Åsé', today, 'SN')).toEqual({ by: 'name', words: ['åse'] })
})

const ground = { responsibleId: 'worker', unitId: 'unit', coworkerIds: ['other'] }
const actor = { id: 'me', keys: ['me'], deputises: [], managedUnits: [] }

test('the log says the nearest reason why somebody sees a case', () => {
  expect(whyOf({ ...actor, id: 'worker' }, ground)).toBe('own_case')
  expect(whyOf({ ...actor, deputises: ['worker'], managedUnits: ['unit'] }, ground)).toBe('deputy')
  expect(whyOf({ ...actor, id: 'other' }, ground)).toBe('coworker')
  expect(whyOf({ ...actor, managedUnits: ['unit'] }, ground)).toBe('manager')
  expect(whyOf(actor, { ...ground, responsibleId: null })).toBe('intake')
})

test('the responsible worker, the deputy and the unit\'s manager act for the case; a co-worker does not', () => {
  expect(leadsCase({ keys: ['worker'] }, ground)).toBe(true)
  expect(leadsCase({ keys: ['me', 'unit'] }, ground)).toBe(true)
  expect(leadsCase({ keys: ['other'] }, ground)).toBe(false)
  expect(leadsCase({ keys: ['other'] }, { responsibleId: null, unitId: 'unit' })).toBe(true)
})
