import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { browserApp, offerSignIn } from '../../test/browser/open.ts'
import type { Opened } from '../../test/browser/open.ts'

// A new social worker's first day, and the day the role ends: by an administrator and the worker in browsers of their own.
const { open, make } = await browserApp()
const unitId = await make.unit({ name: 'Utredning Norr' })
const admin = await make.staff({ unitId, roles: ['administrator'], given: 'Ove', family: 'Tapper' })
await make.staff({ unitId, roles: ['administrator'], given: 'Eva', family: 'Reserv' })

const opened: Opened[] = []
afterAll(() => Promise.all(opened.map(({ context }) => context.close())))

async function sit(as: { cookie: string } | null, seat: Parameters<typeof open>[0] = {}): Promise<Page> {
  const seated = await open(seat, as)
  opened.push(seated)
  return seated.page
}

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent()
const memberIn = (page: Page): string => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''

test('an administrator adds a social worker with a role, who signs in, works, and is signed out when the role ends', async () => {
  const page = await sit(admin)
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/administration')
  await page.getByRole('link', { name: 'Lägg till medarbetare' }).first().click()
  await page.getByLabel('Förnamn').fill('Maja')
  await page.getByLabel('Efternamn').fill('Ekwall')
  await page.getByLabel('Titel').fill('socialsekreterare')
  await page.getByLabel('Enhet', { exact: true }).selectOption({ label: 'Utredning Norr' })
  await page.getByLabel('Konto i inloggningen').fill('maja.ekwall')
  await page.getByRole('button', { name: 'Lägg till medarbetaren' }).click()
  expect(await heading(page)).toBe('Maja Ekwall')
  expect(await page.getByRole('status').first().innerText()).toContain('Ge en roll, så går det att logga in.')
  const id = memberIn(page)
  await offerSignIn(make, [{ id }])

  const worker = await sit(null)
  await worker.goto('/logga-in')
  expect(await worker.getByRole('button', { name: 'Maja Ekwall' }).count()).toBe(0)

  await page.getByRole('link', { name: 'Ge en roll' }).click()
  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Socialsekreterare' })
  await page.getByRole('button', { name: 'Ge rollen' }).click()
  expect(await page.getByRole('status').first().innerText()).toBe('Rollen är given.')

  await worker.reload()
  await worker.getByRole('button', { name: 'Maja Ekwall' }).click()
  expect(new URL(worker.url()).pathname).toBe('/arbetslista')
  await page.reload()
  expect(await page.getByText('Inloggad på en plats.').count()).toBe(1)

  await page.getByRole('link', { name: 'Avsluta Socialsekreterare' }).click()
  await page.getByLabel('Genast').check()
  await page.getByRole('button', { name: 'Avsluta rollen' }).click()
  expect(await page.getByRole('status').first().innerText()).toBe('Rollen är avslutad.')
  await worker.goto('/arbetslista')
  expect(await worker.getByText('Du har blivit utloggad.').count()).toBe(1)
}, 60_000)

test('by keyboard alone, without script, on a telephone: a fault is told at its field and what was typed stays', async () => {
  const page = await sit(admin, { width: 360, height: 740, phone: true, script: false })
  await page.goto('/administration/enheter/ny')
  await page.getByLabel('Namn').focus()
  await page.keyboard.type('Familjerätten')
  await page.keyboard.press('Enter')
  expect(await page.locator('.error-summary').innerText()).toContain('Fyll i uppgiften')
  expect(await page.getByLabel('Namn').inputValue()).toBe('Familjerätten')
  await page.getByLabel('Stöd och behandling').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  expect(await page.getByRole('status').first().innerText()).toBe('Enheten är tillagd.')
}, 30_000)
