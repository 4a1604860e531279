import { expect, test } from 'vitest'
import { become, browserApp } from './open.ts'
import { axeFindings } from './every-page.ts'

const { open, make, origin } = await browserApp()
const unitId = await make.unit({ kind: 'intake', name: 'Mottagning' })
const inga = await make.staff({ unitId, roles: ['intake'] })
const isKeepAlive = (answer: { url: () => string }): boolean => new URL(answer.url()).pathname === '/session/forlang'
const written = 'Mamman ringer och gråter. Hon säger att'

test('who writes and is called away is warned, goes on by keyboard alone, and finds the draft after having been signed out', async () => {
  const { page, context, complaints } = await open({}, inga)
  await page.clock.install({ time: '2026-11-24T08:00:00+01:00' })
  await page.goto('/anmalningar/ny')
  const text = page.locator('textarea[name=narrative]')
  await text.focus()
  await page.keyboard.type(written)
  await page.clock.runFor(2000)
  await page.locator('[data-draft-words]').getByText(/sparat/i).waitFor()

  // What was typed counts as work: the server is told once, and thirty quiet minutes run from there.
  const warning = page.locator('[role=alert][data-session-say]')
  const heard = page.waitForResponse(isKeepAlive)
  await page.clock.runFor('10:00')
  await heard
  await page.clock.runFor('27:00')
  expect(await warning.textContent()).toBe('')
  await page.clock.runFor('01:30')
  expect(await warning.textContent()).toBe('Du loggas ut om 2 minuter. Dina utkast är sparade.')
  expect(await page.evaluate("document.activeElement.getAttribute('name')")).toBe('narrative')
  expect(await axeFindings(page)).toEqual([])

  // On from the field with the keyboard alone to the button that stays; what was written is untouched.
  expect(await page.getByRole('button', { name: 'Stanna inloggad' }).isVisible()).toBe(true)
  const isOnStay = async (): Promise<unknown> => page.evaluate("document.activeElement.hasAttribute('data-session-stay')")
  for (let steps = 0; steps < 60 && !await isOnStay(); steps += 1) await page.keyboard.press('Tab')
  const told = page.waitForResponse(isKeepAlive)
  await page.keyboard.press('Enter')
  expect((await told).status()).toBe(204)
  await page.clock.runFor('00:10')
  expect(await warning.textContent()).toBe('')
  expect(await text.inputValue()).toBe(written)

  await page.clock.runFor('30:10')
  expect(await warning.textContent()).toContain('Du är utloggad')
  expect(await text.isVisible()).toBe(false)
  await become(context, origin, null)
  const again = page.locator('[data-session-sign-in]')
  expect(await again.getAttribute('href')).toContain('till=%2Fanmalningar%2Fny')
  await again.press('Enter')
  await page.waitForURL(/\/logga-in/)
  expect(await page.locator('main, body').first().innerText()).not.toContain(written)

  await become(context, origin, { cookie: await make.session(inga.id) })
  await page.goto('/anmalningar/ny')
  expect(await page.locator('textarea[name=narrative]').inputValue()).toBe(written)
  expect(complaints).toEqual([])
}, 120_000)
