import { describe, expect, test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'
import { instant } from '../calendar/instant.ts'
import { lingonby } from '../demo/contract.ts'
import { loadDemo } from '../demo/usecases.ts'
import { inTransaction } from '../platform/db.ts'
import { watchSeries } from './usecases/watch-series.ts'

// March 2020 in the invented municipality: from Monday week 12 half of the meetings in person are cancelled by the services. It is Monday
// of week 14: two weeks are complete.
const { open, make, database, goTo } = await browserApp()
await loadDemo({ appUrl: database.appUrl, adminUrl: database.ownerUrl },
  { seed: 'spring', size: 1, now: instant('2020-03-30T07:05:00.000Z'), restrictions: { weeks: 2, units: ['intake', 'north', 'south', 'placement'], share: 0.5 } })
// The clock is moved by the municipality that the tests' own staff work in.
await make.unit()
await goTo('2020-03-30', '09:05')
const { rows: [management] } = await database.owner.query("SELECT id FROM unit WHERE kind = 'management'")
const director = await make.staff({ code: lingonby.code, unitId: management.id, roles: ['director'] })
const worker = await make.staff({ code: lingonby.code, unitId: management.id, roles: ['social_worker'] })
const { page } = await open({ width: 1366, height: 768 }, director)

type Found = { id: string; unitName: string | null; fromWeek: string; ratio: number; acknowledgedAt: string | null; closedAt: string | null }
/** Falls of meetings in person, as they are stored. */
async function falls(): Promise<Found[]> {
  const { rows } = await database.owner.query<Found>(`SELECT a.id, u.name AS "unitName", a.from_week AS "fromWeek", a.ratio, a.acknowledged_at AS "acknowledgedAt",
    a.closed_at AS "closedAt" FROM series_alarm a LEFT JOIN unit u ON u.id = a.unit_id WHERE a.series = 'contacts.personal' AND a.direction = 'fall'`)
  return rows
}

describe('in the second week after meetings began to be cancelled', () => {
  test('the director sees the fall, since when, how large, and that we cancelled', async () => {
    const whole = (await falls()).find(({ unitName }) => unitName === null)
    expect(whole).toMatchObject({ fromWeek: '2020-W12', closedAt: null })
    expect(whole?.ratio).toBeLessThan(0.75)
    await page.goto('/lagesbild')
    const card = page.getByRole('listitem').filter({ hasText: 'Hela kommunen' }).filter({ hasText: 'Personliga möten' })
    expect(await card.getByRole('heading').innerText()).toMatch(/^Personliga möten är ungefär \d+\s% färre än väntat sedan vecka 12\.$/)
    await card.getByRole('link', { name: 'Se förändringen' }).click()
    await page.getByRole('heading', { name: 'Vad förändringen består av' }).waitFor()
    expect(await page.locator('main').innerText()).toMatch(/Mest beror det på inställda av oss: \d+\s% av förändringen\./)
    const byUs = page.getByRole('row').filter({ hasText: 'Inställda av oss' })
    expect(Number((await byUs.getByRole('cell').last().innerText()).replace(/\D/g, ''))).toBeGreaterThan(50)
    expect(await page.getByRole('img', { name: /Personliga möten/ }).count()).toBe(1)
  })

  test('acknowledged with a note it stays the same alarm the next night, and is told no more on the picture', async () => {
    const [before] = (await falls()).filter(({ unitName }) => unitName === null)
    await page.getByRole('button', { name: 'Kvittera' }).click()
    await page.locator('.error-summary').waitFor()
    await page.getByLabel('Vad ni vet och gör').fill('Vi ställde in hembesök. Nu träffas vi utomhus.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Larmet är kvitterat.').waitFor()
    await inTransaction(database.app, { municipality: lingonby.code, staffId: null, keys: '*' }, (tx) => watchSeries(tx, instant('2020-03-31T03:00:00.000Z')))
    const after = (await falls()).filter(({ unitName }) => unitName === null)
    expect(after.map(({ id }) => id)).toEqual([before?.id])
    expect(after[0]?.acknowledgedAt).not.toBeNull()
    await page.goto('/lagesbild')
    expect(await page.getByRole('listitem').filter({ hasText: 'Hela kommunen' }).filter({ hasText: 'Personliga möten' }).count()).toBe(0)
    await page.goto('/lagesbild/forandringar')
    expect(await page.locator('main').innerText()).toContain('Kvitterad av')
  })

  test('who manages nothing sees no alarm', async () => {
    const other = await open({}, worker)
    expect((await other.page.goto('/lagesbild/forandringar'))?.status()).toBe(403)
    await other.context.close()
  })
})
