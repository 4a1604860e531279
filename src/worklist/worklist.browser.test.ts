import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { axeFindings } from '../../test/browser/every-page.ts'
import { browserApp } from '../../test/browser/open.ts'
import { testNow } from '../../test/app.ts'
import { home } from '../../test/make.ts'

const { open, make, database, origin } = await browserApp()
const unitId = await make.unit({ name: 'Utredning Norr' })
const maja = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })

// A hundred children with two clocks each: late, soon and far off.
for (let child = 0; child < 100; child += 1) {
  const { id } = await make.personWithCase(maja, { given: 'Barn', family: `Efternamn${child}` })
  for (const [rule, due] of [['prelim-assess', `2026-11-${15 + (child % 15)}`], ['child-invest', `2027-01-${10 + (child % 20)}`]]) {
    await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on,
      nominal_due_on, legal_due_on,
      paragraph, access, recorded_at) VALUES ($1, $2, $3, 2, 'person', $4, $4, $5, '2026-11-10', $6, $6, 'SoL 20:2', $7, $8)`,
    [home, randomUUID(), rule, id, unitId, due, [maja.id, unitId], testNow])
  }
}
await database.owner.query('ANALYZE')

describe('two hundred rows', () => {
  test('come with one request, on a slow processor and line too, and J reaches the last', async () => {
    const { page, context, complaints } = await open({}, maja)
    const line = await context.newCDPSession(page)
    await line.send('Network.enable')
    await line.send('Network.emulateNetworkConditions',
      { offline: false, latency: 30, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 })
    await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const asked: string[] = []
    page.on('request', (request) => { if (['document', 'fetch', 'xhr'].includes(request.resourceType())) asked.push(new URL(request.url())
      .pathname) })
    await page.goto('/arbetslista')
    expect(await page.locator('tr[data-row]').count()).toBe(200)
    expect(asked).toEqual(['/arbetslista'])
    await line.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    for (let row = 0; row < 200; row += 1) await page.keyboard.press('j')
    expect(await page.evaluate("[...document.querySelectorAll('tr[data-row]')].indexOf(document.activeElement.closest('tr'))")).toBe(199)
    const href = await page.evaluate("document.activeElement.getAttribute('href')")
    await page.keyboard.press('Enter')
    await page.waitForURL(`${origin}${String(href)}`)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('are put aside, and taken back, without a mouse', async () => {
    const { page, context } = await open({}, maja)
    await page.goto('/arbetslista?urval=1&krav=child-invest')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.waitForURL(/\/arbetslista\/parkera\//)
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.type('tors 3 dec')
    await page.keyboard.press('Tab')
    await page.keyboard.type('väntar på skolan')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Raden är parkerad').waitFor()
    await page.goto('/arbetslista?vy=parkerade')
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Ta tillbaka raden nu' }).press('Enter')
    await page.getByRole('status').getByText('Raden är tillbaka').waitFor()
    await page.goto('/arbetslista?urval=1')
    await context.close()
  })

  test('are narrowed, ordered and gathered without scripts, and the choice is still there the next time', async () => {
    const { page, context } = await open({ script: false }, maja)
    await page.goto('/arbetslista?urval=1')
    await page.locator('#filter > summary').click()
    await page.getByLabel('Krav').selectOption('child-invest')
    await page.getByRole('button', { name: 'Visa urvalet' }).click()
    expect(await page.locator('tr[data-row]').count()).toBe(100)
    await page.getByRole('link', { name: 'Barn', exact: true }).click()
    await page.getByRole('link', { name: 'Samla syskon' }).click()
    await page.goto('/arbetslista')
    expect(await page.locator('tr[data-row]').count()).toBe(100)
    expect(await page.getByRole('columnheader', { name: 'Barn' }).getAttribute('aria-sort')).toBe('ascending')
    await context.close()
  })
})
