import { createServer } from 'node:http'
import { createServer as createSocketServer } from 'node:net'
import type { RequestListener } from 'node:http'
import { afterAll, describe, expect, test } from 'vitest'
import { innerAllowed, innerEntry, isInside, postOut } from './post-out.ts'
import type { Lookup } from './post-out.ts'

const open: Array<() => void> = []
afterAll(() => {
  for (const close of open) close()
})

async function server(answer: RequestListener): Promise<URL> {
  const made = createServer(answer)
  await new Promise<void>((resolve) => {
    made.listen(0, '127.0.0.1', resolve)
  })
  open.push(() => {
    made.closeAllConnections()
    made.close()
  })
  const at = made.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  return new URL(`http://127.0.0.1:${at.port}/in`)
}

const letter = { body: '{}', headers: { 'content-type': 'application/json' }, guarded: null }
const leadsTo = (...addresses: string[]): Lookup => (_host, _options, found) =>
  found(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))

describe('addresses', () => {
  test.each([
    '127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:a00:1::', '::ffff:0:a00:1', 'ff02::1', 'no address',
  ])('%s is inside', (address) => {
    expect(isInside(address)).toBe(true)
  })
  test.each(['193.10.64.99', '8.8.8.8', '172.32.0.1', '2001:67c:2564::1', '2a00:1450::1'])('%s is outside', (address) => {
    expect(isInside(address)).toBe(false)
  })

  test('inside are refused when guarded, written as number or as name, and nothing is sent', async () => {
    let reached = 0
    const at = await server((_request, answer) => {
      reached += 1
      answer.end()
    })
    const named = new URL(`http://system.example:${at.port}/`)
    const refused = { fault: 'address_refused' }
    expect(await postOut(at, { ...letter, guarded: innerAllowed([]) })).toEqual(refused)
    expect(await postOut(new URL(`http://[::ffff:127.0.0.1]:${at.port}/`), { ...letter, guarded: innerAllowed([]) })).toEqual(refused)
    expect(await postOut(new URL(`http://2130706433:${at.port}/`), { ...letter, guarded: innerAllowed([]) })).toEqual(refused)
    expect(await postOut(named, { ...letter, guarded: innerAllowed([]), lookup: leadsTo('127.0.0.1') })).toEqual(refused)
    expect(await postOut(named, { ...letter, guarded: innerAllowed([]), lookup: leadsTo('193.10.64.99', '10.0.0.1') })).toEqual(refused)
    expect(reached).toBe(0)
    expect(await postOut(named, { ...letter, lookup: leadsTo('127.0.0.1') })).toEqual({ status: 200 })
  })
})

describe('what an operator allows of the inner network', () => {
  test.each(['10.20.0.0/16', '10.1.2.3', 'fd00:1::/32', 'integration.kommun.local', 'a-b.kommun.se'])('%s is a place', (text) => {
    expect(innerEntry(text)).not.toBeNull()
  })
  test.each([
    '', '10.0.0.0/33', '10.0.0.0/0', '10.0.0/8', '10.0.0.0/8/8', 'fd00::/129', 'kommun', '*.kommun.se', 'http://kommun.se', '1.2.3.4.5', 'a..b',
  ])('%s is none', (text) => {
    expect(innerEntry(text)).toBeNull()
  })

  test('is reached by the name or the network, and nothing else inside is', async () => {
    const to = async (allowed: readonly string[], leads: string) => postOut(new URL('http://platform.kommun.local:9/'),
      { ...letter, guarded: innerAllowed(allowed), timeoutMs: 50, lookup: leadsTo(leads) })
    const refused = { fault: 'address_refused' }
    for (const allowed of [['platform.kommun.local'], ['PLATFORM.kommun.local'], ['10.20.0.0/16']]) {
      expect(await to(allowed, '10.20.1.1')).not.toEqual(refused)
    }
    for (const allowed of [[], ['other.kommun.local'], ['10.21.0.0/16'], ['kommun.local']]) {
      expect(await to(allowed, '10.20.1.1')).toEqual(refused)
    }
    for (const own of ['127.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fe80::1', '0.0.0.0']) {
      expect(await to(['platform.kommun.local', '127.0.0.0/8', '169.254.0.0/16', '::/1'], own)).toEqual(refused)
    }
  })
})

describe('what comes back', () => {
  test('is the status alone; a redirect is not followed', async () => {
    let reached = 0
    const at = await server((request, answer) => {
      reached += 1
      answer.writeHead(request.url === '/in' ? 307 : 200, { location: '/annan' }).end('x'.repeat(1_000_000))
    })
    expect(await postOut(at, letter)).toEqual({ status: 307 })
    expect(reached).toBe(1)
  })

  test('is waited for a while only, and a place that is not there is told as such', async () => {
    const silent = await server(() => {})
    expect(await postOut(silent, { ...letter, timeoutMs: 150 })).toEqual({ fault: 'timed_out' })
    expect(await postOut(new URL('http://127.0.0.1:1/'), letter)).toEqual({ fault: 'not_reached' })
    expect(await postOut(new URL('http://ingenstans.invalid/'), { ...letter, lookup: (_h, _o, found) => found(new Error('none'), []) })).toEqual({ fault: 'not_reached' })
  })
})

test('a receiver that answers by changing protocol does not keep the sender waiting', async () => {
  const made = createSocketServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n'))
  })
  await new Promise<void>((resolve) => {
    made.listen(0, '127.0.0.1', resolve)
  })
  open.push(() => made.close())
  const at = made.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  expect(await postOut(new URL(`http://127.0.0.1:${at.port}/`), letter)).toEqual({ fault: 'not_reached' })
})
