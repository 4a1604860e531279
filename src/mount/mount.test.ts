import { expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)

test('an address that does not exist is told so, in one shape on the wire and as a page for people', async () => {
  const api = await ask('GET', '/api/nothing-here')
  expect(api.status).toBe(404)
  expect(api.json()['code']).toBe('not_found')
  const page = await ask('GET', '/finns-inte')
  expect(page.text).toContain('Sidan finns inte')
})

test('the server says whether it lives and is ready, and gives measurements only to who shows the token', async () => {
  expect((await ask('GET', '/halsa/redo')).json()).toEqual({ status: 'ready' })
  expect((await ask('GET', '/metrics')).status).toBe(404)
})

test('nothing inline and nothing from other hosts is allowed', async () => {
  const page = await ask('GET', '/finns-inte')
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['content-security-policy']).not.toContain('unsafe-inline')
})

test('a code in the address that the page has no words for says nothing, whatever word it is', async () => {
  const make = maker(database.owner, testNow)
  const worker = await make.staff({ unitId: await make.unit() })
  for (const code of ['constructor', 'toString', '__proto__', 'nothing_known']) {
    expect((await ask('GET', `/personer?klart=${code}`, worker)).text, code).not.toContain('done-message')
  }
})
