import { afterAll, expect, test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'

const { open, make, database } = await browserApp()
const unitId = await make.unit({ kind: 'intake' })
const worker = await make.staff({ unitId, roles: ['intake'] })
const { page, context, complaints } = await open({ width: 1366, height: 768 }, worker)
afterAll(() => context.close())

const counted = async (): Promise<unknown> => (await database.owner.query(
  'SELECT theme, channel, withdrawn_at IS NULL AS stands FROM enquiry WHERE unit_id = $1 ORDER BY theme', [unitId])).rows

/** Presses a key and waits for the page that comes back. */
async function count(key: string, done: RegExp): Promise<void> {
  const came = page.waitForURL(done)
  await page.keyboard.press(key)
  await came
}

test('questions are counted and taken back by single keys, and Enter on a choice counts nothing', async () => {
  await page.goto('/fragor')
  await page.keyboard.press('r')
  await count('5', /satt=desk&klart=counted/)
  expect(await counted()).toEqual([{ theme: 'housing', channel: 'desk', stands: true }])
  const before = await page.getByRole('button', { name: 'Boende' }).boundingBox()
  await page.locator('input[name="answer"][value="passed_on"]').focus()
  await page.keyboard.press('Enter')
  await count('z', /klart=taken_back/)
  expect(await counted()).toEqual([{ theme: 'housing', channel: 'desk', stands: false }])
  // No button moves under a finger, whatever was just done.
  expect(await page.getByRole('button', { name: 'Boende' }).boundingBox()).toEqual(before)
  expect(complaints).toEqual([])
})
