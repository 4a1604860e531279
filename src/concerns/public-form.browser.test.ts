import { expect, test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'
import { concernWorld } from '../../test/concern-world.ts'

const { open, make, database } = await browserApp()
await concernWorld(make)
const children = async () => (await database.owner.query<{ told_name: string }>(`SELECT told_name FROM concern_child
  ORDER BY recorded_at, position`)).rows.map((row) => row.told_name)

test('without script one writes about two children and gets a receipt', async () => {
  const { page, context, complaints } = await open({ width: 360, height: 740, phone: true, script: false })
  await page.goto('/anmal')
  await page.getByLabel('Barnets namn').first().fill('Tuva')
  await page.getByText('Gäller det ett barn till? Skriv om barn 2 här').click()
  await page.getByLabel('Barnets namn').nth(1).fill('Melker')
  await page.getByLabel('Vad har du sett eller hört?').fill('Är ofta ensamma hemma.')
  expect(await page.getByLabel('Din arbetsplats').isVisible()).toBe(false)
  await page.getByText('Jag vill vara anonym').click()
  expect(await page.getByLabel('Ditt namn').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
  await page.getByRole('heading', { name: 'Vi har tagit emot din orosanmälan' }).waitFor()
  expect(await children()).toEqual(['Tuva', 'Melker'])
  expect(complaints).toEqual([])
  await context.close()
})

test('with script what was begun is back in this browser alone, also about the second child, and gone when it is sent', async () => {
  const { page, context, complaints } = await open({ width: 360, height: 740, phone: true })
  const stored = (): Promise<number> => page.evaluate(() => localStorage.length)
  await page.goto('/anmal')
  await page.getByText('Gäller det ett barn till? Skriv om barn 2 här').click()
  await page.getByLabel('Barnets namn').nth(1).fill('Ida')
  await page.getByText(/Utkast sparat/).first().waitFor()
  await page.goto('/tillganglighet')
  await page.goto('/anmal')
  expect(await page.getByLabel('Barnets namn').nth(1).inputValue()).toBe('Ida')
  expect(await page.getByLabel('Barnets namn').nth(1).isVisible()).toBe(true)

  await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
  await page.getByRole('heading', { name: 'Två uppgifter behöver rättas' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('fel')
  await page.getByRole('link', { name: 'Skriv vad du har sett eller hört' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('narrative')
  await page.keyboard.type('Gråter i skolan.')
  await page.getByRole('radio', { name: /^Privat/ }).check()
  await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
  await page.getByRole('button', { name: 'Skriv ut eller spara kvittot' }).waitFor()
  expect(await stored()).toBe(0)
  expect(await children()).toContain('Ida')
  expect(complaints).toEqual([])
  await context.close()
})
