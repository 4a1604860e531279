import { describe, expect, test } from 'vitest'
import { routes } from '../../app.ts'
import { changesSomething, kindOf, readSubject } from './read-words.ts'

const actions = routes.flatMap((route) => (route.kind === 'api' ? [`${route.method} ${route.path}`] : [`GET ${route.path}`, `POST ${route.path}`]))

describe('what was done', () => {
  test.each([
    ['GET /person/:id', 'person'], ['GET /api/persons/:id', 'person'], ['POST /person/:id/anteckna', 'contact'], ['POST /api/contacts', 'contact'],
    ['GET /anmalan/:id', 'report'], ['POST /person/:id/visa', 'protected'], ['PUT /api/persons/:id/protection', 'protected'], ['POST /sok', 'search'],
    ['GET /arbetslista', 'list'], ['POST /nodatkomst', 'emergency'], ['GET /logg/person/:id', 'review'], ['POST /person/:id/lamna-over', 'case'],
    ['POST /api/persons/:id/relations', 'family'], ['GET /lagesbild', 'picture'], ['GET /tillganglighet', 'other'],
    ['GET /statistik-till-staten/barn-och-unga/csv', 'state_report'],
  ])('%s is %s', (action, kind) => {
    expect(kindOf(action)).toBe(kind)
  })

  test('has words of its own for every address about persons', () => {
    expect(actions.filter((action) => kindOf(action) === 'other' && !action.includes(' /administration/') && !/ \/(api\/(calc|staff-support)\/|personal(\/|$))/.test(action) && /person|kontakt|contact|anmalan|concern|arende|case|barn/.test(action))).toEqual([])
  })

  test('changes something unless it is a question that must not stand in an address', () => {
    expect(['POST /person/:id/ratta', 'PUT /api/persons/:id', 'POST /api/contacts', 'DELETE /x'].every(changesSomething)).toBe(true)
    expect(['GET /person/:id', 'POST /sok', 'POST /person/:id/visa', 'POST /logg/:id', 'POST /logg/person'].some(changesSomething)).toBe(false)
  })
})

describe('whom a text means', () => {
  test.each([
    ['SN 2026/00417', { caseNumber: 'SN 2026/00417' }], ['sn 2026/417', { caseNumber: 'SN 2026/00417' }], [' 2026/417 ', { caseNumber: 'SN 2026/00417' }],
    ['20150718-1234', { numbers: ['201507181234'] }], ['150718-1234', { numbers: ['201507181234', '191507181234'] }],
  ])('%s', (text, expected) => {
    expect(readSubject(text, 'SN')).toEqual(expected)
  })

  test.each(['', 'Ekwall Elis', '123', '2026'])('nobody: "%s"', (text) => {
    expect(readSubject(text, 'SN')).toBeNull()
  })
})
