import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { testNow } from '../../test/app.ts'
import { axeFindings } from '../../test/browser/every-page.ts'
import { browserApp } from '../../test/browser/open.ts'
import { preparedFamily } from '../../test/family.ts'

const { open, make, database } = await browserApp()
const family = await preparedFamily(make, { now: testNow })
const address = `/utredning/${family.investigationId}`

const state = (page: Page, field: string) => page.locator(`[data-text-field="${field}"] [data-text-state]`)

async function bodies(field: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ body: string }>(
    'SELECT body FROM investigation_field WHERE investigation_id = $1 AND field = $2 ORDER BY version', [family.investigationId, field])
  return rows.map(({ body }) => body)
}

test('two who write in the same text at once lose nothing, see both side by side, and one of them writes them together', async () => {
  const [one, other] = [await open({}, family.worker), await open({}, family.manager)]
  await one.page.goto(address)
  await other.page.goto(address)
  await one.page.locator('#weighing').fill('Vi ser att det har blivit lugnare.')
  await state(one.page, 'weighing').getByText('Sparat').waitFor()
  await other.page.locator('#weighing').fill('Oron finns kvar på kvällarna.')
  await state(other.page, 'weighing').getByText('Någon annan har skrivit här samtidigt').waitFor()
  expect(await bodies('weighing')).toEqual(['Vi ser att det har blivit lugnare.', 'Oron finns kvar på kvällarna.'])

  await state(other.page, 'weighing').getByRole('link', { name: 'Jämför och välj' }).click()
  await other.page.getByRole('heading', { name: 'Två texter finns under Sammanvägd bedömning' }).waitFor()
  expect(await axeFindings(other.page)).toEqual([])
  await other.page.getByRole('button', { name: 'Spara sammanskrivningen' }).click()
  await other.page.waitForURL(/klart=text_settled/)
  expect(await other.page.locator('#weighing').inputValue()).toBe('Vi ser att det har blivit lugnare.\nOron finns kvar på kvällarna.')
  expect([...one.complaints, ...other.complaints]).toEqual([])
  await one.context.close()
  await other.context.close()
})

test('a text survives that the network is away while it is written, and goes on from the version it began from', async () => {
  const { page, context } = await open({}, family.worker)
  await page.goto(address)
  await context.setOffline(true)
  await page.locator('#best_interests').fill('Skrivet utan nät.')
  await state(page, 'best_interests').getByText('Sparat i webbläsaren').waitFor()
  expect(await bodies('best_interests')).toEqual([])
  await context.setOffline(false)
  await state(page, 'best_interests').getByText(/^Sparat \d/).waitFor()
  expect(await bodies('best_interests')).toEqual(['Skrivet utan nät.'])
  await context.close()
})

test('by keyboard alone: a text is written, saved when it is left, and how the child was heard is chosen', async () => {
  const { page, context } = await open({}, family.worker)
  await page.goto(address)
  await page.locator('#child_view').focus()
  await page.keyboard.type('Jag vill bo kvar hemma.')
  await page.keyboard.press('Tab')
  await state(page, 'child_view').getByText('Sparat').waitFor()
  await page.locator('#child_heard').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await state(page, 'child_heard').getByText('Sparat').waitFor()
  expect([await bodies('child_view'), await bodies('child_heard')]).toEqual([['Jag vill bo kvar hemma.'], ['alone']])
  await context.close()
})

test('without script the button saves what was changed', async () => {
  const { page, context } = await open({ script: false }, family.worker)
  await page.goto(address)
  await page.locator('#custodian_view').fill('Vi håller med.')
  await page.getByRole('button', { name: 'Spara texterna' }).click()
  await page.waitForURL(/klart=texts_saved/)
  expect(await bodies('custodian_view')).toEqual(['Vi håller med.'])
  await context.close()
})
