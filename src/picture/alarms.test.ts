import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { instant } from '../calendar/instant.ts'
import { lingonby } from '../demo/contract.ts'
import { loadDemo } from '../demo/usecases.ts'
import { inTransaction } from '../platform/db.ts'
import { watchSeries } from './usecases/watch-series.ts'

// March 2020 in the invented municipality: from Monday week 12 half of the meetings in person are cancelled by the services. It is Monday
// of week 14: two weeks are complete.
const now = '2020-03-30T07:05:00.000Z'
const database = await testDatabase()
await loadDemo({ appUrl: database.appUrl, adminUrl: database.ownerUrl },
  { seed: 'spring', size: 1, now: instant(now), restrictions: { weeks: 2, units: ['intake', 'north', 'south', 'placement'], share: 0.5 } })
const { ask } = await testApp(database, { now })
const make = maker(database.owner, now)
const [{ id: managementId }] = (await database.owner.query("SELECT id FROM unit WHERE kind = 'management'")).rows
const director = await make.staff({ code: lingonby.code, unitId: managementId, roles: ['director'] })
const worker = await make.staff({ code: lingonby.code, unitId: managementId, roles: ['social_worker'] })

type Found = { id: string; series: string; direction: string; fromWeek: string; unitName: string | null; ratio: number; low: number; high: number; closedAt: string | null; acknowledgedAt: string | null }
const alarms = async (): Promise<Found[]> => JSON.parse((await ask('GET', '/api/picture/alarms', director)).text).alarms
const falls = async (): Promise<Found[]> => (await alarms()).filter(({ series, direction }) => series === 'contacts.personal' && direction === 'fall')
/** That of the whole municipality. */
const fall = async (): Promise<Found | undefined> => (await falls()).find(({ unitName }) => unitName === null)
const watchAgain = (at: string): Promise<void> => (
  inTransaction(database.app, { municipality: lingonby.code, staffId: null, keys: '*' }, (tx) => watchSeries(tx, instant(at))))

describe('in the second week after meetings began to be cancelled', () => {
  test('the director sees the fall, since when, how large, and that we cancelled', async () => {
    expect((await falls()).length).toBeGreaterThanOrEqual(2)
    const found = await fall()
    expect(found).toMatchObject({ fromWeek: '2020-W12', closedAt: null })
    expect(found?.ratio).toBeLessThan(0.75)
    const detail = JSON.parse((await ask('GET', `/api/picture/alarms/${found?.id}`, director)).text)
    const change = detail.split.after - detail.split.before
    const byUs = detail.split.parts.find((part: { why: string }) => part.why === 'by_us')
    expect(byUs.change / change).toBeGreaterThan(0.5)
    const page = (await ask('GET', `/lagesbild/forandringar/${found?.id}`, director)).text
    expect(page).toContain('färre än väntat sedan vecka 12')
    expect(page).toContain('Mest beror det på inställda av oss')
    expect((await ask('GET', '/lagesbild', director)).text).toContain('färre än väntat sedan vecka 12')
  })

  test('who manages nothing sees no alarm', async () => {
    const found = await fall()
    expect((await ask('GET', '/api/picture/alarms', worker)).status).toBe(403)
    expect((await ask('GET', `/lagesbild/forandringar/${found?.id}`, worker)).status).toBe(403)
  })

  test('acknowledged with a note it is the same alarm the next night, and is told no more on the picture', async () => {
    const found = await fall()
    expect((await ask('POST', `/api/picture/alarms/${found?.id}/acknowledgement`, director, { note: '' })).status).toBe(422)
    const done = await ask('POST', `/api/picture/alarms/${found?.id}/acknowledgement`, director, { note: 'Vi ställde in hembesök. Nu träffas vi utomhus.' })
    expect(done.status).toBe(200)
    await watchAgain('2020-03-31T03:00:00.000Z')
    const after = await alarms()
    expect(after.filter(({ series, unitName }) => series === 'contacts.personal' && unitName === found?.unitName).map(({ id }) => id)).toEqual([found?.id])
    expect(after.find(({ id }) => id === found?.id)?.acknowledgedAt).not.toBeNull()
  })
})
