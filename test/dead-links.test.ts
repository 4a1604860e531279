import { describe, expect, test } from 'vitest'
import { roles } from '../src/access/contract.ts'
import { testApp, testNow } from './app.ts'
import { pageLines } from './browser/every-page.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import { maker } from './make.ts'

// A link is a promise: whoever is shown it may go there. Everybody follows what every page offers, two of each kind of address.
const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const family = await preparedFamily(make, { now: testNow })
await preparedFamily(make, { now: testNow })
await database.owner.query('ANALYZE')

const mostOfAKind = 2
const patterns = pageLines.map(({ path }) => ({ path, matches: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))
  .toSorted((one, other) => one.path.split(':').length - other.path.split(':').length)

/** The line of the route table an address belongs to, with the names of what its query holds. */
function kindOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const line = patterns.find(({ matches }) => matches.test(pathname))
  return `${line?.path ?? pathname}?${[...searchParams.keys()].toSorted().join('&')}`
}

/** Addresses of our own that a page links to, without where on the page. */
function linksOf(html: string): string[] {
  return [...html.matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, address]) => (address ?? '').replaceAll('&amp;', '&'))
    .filter((address) => address !== '/logga-ut' && !address.startsWith('/visning') && !address.startsWith('/assets/'))
}

/** Follows links from the first page on. @returns how many pages were met, and those that may not be opened, each with the page that links to it. */
async function follow(as: { cookie: string }): Promise<{ met: number; dead: string[] }> {
  const waiting: Array<{ address: string; from: string }> = [{ address: '/', from: '' }]
  const met = new Set<string>()
  const ofKind = new Map<string, number>()
  const dead = new Set<string>()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { address, from } = next
    const kind = kindOf(address)
    const already = ofKind.get(kind) ?? 0
    if (met.has(address) || already >= mostOfAKind) continue
    met.add(address)
    ofKind.set(kind, already + 1)
    const { status, headers, location, text } = await ask('GET', address, as)
    if (status >= 400) dead.add(`${kindOf(from)} links to ${kind}: ${status}`)
    if (location?.startsWith('/') === true) waiting.push({ address: location, from: address })
    if (!String(headers['content-type']).startsWith('text/html')) continue
    for (const link of linksOf(text)) waiting.push({ address: link, from: address })
  }
  return { met: met.size, dead: [...dead] }
}

const own = { worker: family.worker, coworker: family.coworker, manager: family.manager, intake: family.intake }
describe('every link that a page shows leads to something that may be opened', () => {
  test.each(Object.entries(own))('by the %s of a family', async (_who, { id }) => {
    const { met, dead } = await follow({ cookie: await make.session(id, family.code) })
    expect(met).toBeGreaterThan(5)
    expect(dead).toEqual([])
  }, 120_000)

  // The unit's manager is among the family's own.
  test.each(roles.filter((role) => role !== 'unit_manager'))('by a %s of its unit', async (role) => {
    const { met, dead } = await follow(await make.staff({ code: family.code, unitId: family.unitId, roles: [role] }))
    expect(met).toBeGreaterThan(2)
    expect(dead).toEqual([])
  }, 120_000)
})
