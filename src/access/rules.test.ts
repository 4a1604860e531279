import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permissions, roles } from './contract.ts'
import { landingPath, mainRole, ownPath, permissionsOf, startOf } from './rules.ts'

describe('permissions', () => {
  test('several roles give what any of them gives', () => {
    const both = new Set([...permissionsOf(['hr']), ...permissionsOf(['administrator'])])
    expect(permissionsOf(['hr', 'administrator'])).toEqual(both)
    expect(both.size).toBeGreaterThan(permissionsOf(['hr']).size)
  })

  test('an administrator sees no person, and no role but a client may hand in through the client\'s door', () => {
    const ofPersons = permissions.filter((permission) => /^(person|concern|contact|case|intake)\./.test(permission))
    expect(ofPersons.filter((permission) => permissionsOf(['administrator', 'hr', 'log_reviewer', 'coordinator', 'union', 'committee']).has(permission))).toEqual([])
    expect(permissionsOf(roles).has('concern.report')).toBe(false)
  })

  test('everybody with a role has a start page', () => {
    for (const role of roles) expect(startOf([role])).toMatch(/^\/[a-z-]+$/)
    expect(mainRole([])).toBeNull()
  })
})

describe('where one may be led', () => {
  test('own pages with their query', () => {
    expect(ownPath('/person/1?vy=allt')).toBe('/person/1?vy=allt')
  })

  test('never to another site, whatever is written', () => {
    const parts = fc.constantFrom('/', '//', '\\', 'http:', 'https:', 'javascript:', 'evil.example', '@', '.', '..', '%2f', '%5c', '\t', '\n', '?', '#', 'a', ' ')
    fc.assert(fc.property(fc.array(parts, { maxLength: 8 }).map((all) => all.join('')), (address) => {
      const led = ownPath(address)
      expect(new URL(led, 'https://own.example').origin).toBe('https://own.example')
      expect(led.startsWith('/')).toBe(true)
    }), { numRuns: 2000 })
  })

  test('not back to signing in or out', () => {
    for (const path of ['/logga-in', '/logga-in?till=/a', '/logga-ut', '/api/me', '/demo-idp/auth']) expect(landingPath(path)).toBe('/')
    expect(landingPath('/logga-info')).toBe('/logga-info')
  })
})
