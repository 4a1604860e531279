import type { Page } from 'playwright-core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testNow } from '../app.ts'
import { preparedFamily } from '../family.ts'
import { browserApp } from './open.ts'

// Everything by keyboard alone: where focus goes, that it is seen, and what each single letter does.
const { open, make } = await browserApp()
const family = await preparedFamily(make, { now: testNow })
const { child, worker, coworker } = family
const hidden = await make.personWithCase(worker, { protection: 'confidentiality_mark' })
const { page, context, complaints } = await open({ width: 1366, height: 768 }, worker)
const telephone = await open({ width: 360, height: 740 }, worker)
afterAll(() => Promise.all([context.close(), telephone.context.close()]))

for (const [index, personId] of [child.id, family.sibling.id, family.wrong.id].entries()) {
  const answer = await page.request.post('/api/tasks', { data: { personId, title: `Löfte ${index + 1}`, dueOn: `2026-11-2${index + 5}` },
    headers: { 'sec-fetch-site': 'same-origin' } })
  expect(answer.ok()).toBe(true)
}

const focusIs = async (selector: string, at = page): Promise<boolean> =>
  Boolean(await at.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`))
const rowInFocus = async (): Promise<unknown> =>
  page.evaluate("[...document.querySelectorAll('[data-row]')].findIndex((row) => row.contains(document.activeElement))")

/** Presses keys one after the other; the last may lead to another page. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function pressTo(address: RegExp, ...keys: string[]): Promise<void> {
  const came = page.waitForURL(address)
  await press(...keys)
  await came
}

type Stop = { what: string; region: string; unseen: string }

/** Goes through a page with Tab until it comes round, and tells where each stop is and whether one can see it. */
async function stopsOf(at: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let count = 0; count < 250; count += 1) {
    await at.keyboard.press('Tab')
    const stop: unknown = await at.evaluate(stopHere)
    if (stop === null || typeof stop !== 'object' || !('what' in stop) || !('region' in stop) || !('unseen' in stop)) break
    stops.push({ what: String(stop.what), region: String(stop.region), unseen: String(stop.unseen) })
  }
  return stops
}

const stopHere = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return null
  if (at.dataset.visited) return null
  at.dataset.visited = 'yes'
  const regions = { skip: '.skip-link', demo: '.demo-strip', header: '.bar, .public-header', actions: '.page-head', tools: '.table-tools, .tabs', list: '[data-row], table', side: 'aside, .side', footer: '.page-footer' }
  const region = Object.entries(regions).find(([, selector]) => at.closest(selector))?.[0] ?? 'main'
  const label = at.closest('label')
  const drawn = label && getComputedStyle(at).opacity === '0' ? label : at
  const box = drawn.getBoundingClientRect()
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), y = box.top + Math.min(box.height / 2, 20)
  const over = document.elementFromPoint(x, y)
  const covered = !over || !(drawn.contains(over) || over.contains(drawn) || (label && label.contains(over)))
  const style = getComputedStyle(drawn)
  const ringed = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none' || at.closest('.error-summary, main') === at
  const unseen = box.width < 1 || y < 0 || y > innerHeight ? 'outside the window' : covered ? 'covered by ' + over?.className : ringed ? '' : 'without a ring'
  return { what: at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.name ?? '') + ' ' + (at.textContent ?? '').trim().slice(0, 30), region, unseen }
})()`

describe('focus', () => {
  const pages = ['/arbetslista', `/person/${child.id}`, `/person/${child.id}/anteckna`, '/anmalningar', '/anmalningar/ny', '/personer',
    '/anmal'] as const

  test.each(pages)('is seen at every stop of %s, on a computer and a small window', async (address) => {
    for (const at of [page, telephone.page]) {
      await at.goto(address)
      const stops = await stopsOf(at)
      expect(stops.length).toBeGreaterThan(5)
      expect(stops.filter(({ unseen }) => unseen !== '').map(({ what, unseen }) => `${what}: ${unseen}`)).toEqual([])
    }
  }, 60_000)

  const others = [
    ['administrator', '/administration'], ['administrator', '/administration/personal'], ['administrator', '/administration/personal/ny'],
    ['administrator', `/administration/personal/${coworker.id}`], ['administrator', '/administration/enheter'],
    ['administrator', '/administration/klienter/ny'], ['administrator', '/administration/webhooks/ny'],
    ['administrator', '/administration/installningar'], ['administrator', '/administration/lag/prelim-assess'],
    ['administrator', '/administration/import'], ['administrator', '/administration/export'], ['administrator', '/jobb'],
    ['log_reviewer', '/logg'], ['log_reviewer', `/logg/${family.reviewItemId}`], ['log_reviewer', '/logg/medarbetare'],
    ['log_reviewer', `/logg/person/${child.id}`], ['director', '/lagesbild'], ['director', '/statistik'], ['social_worker', '/nodatkomst'],
  ] as const

  test.each(others)('is seen at every stop for the %s of %s, on a computer and a small window', async (role, address) => {
    const person = role === 'social_worker' ? worker : await make.staff({ unitId: family.unitId, roles: [role] })
    for (const seat of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
      const own = await open(seat, person)
      await own.page.goto(address)
      const stops = await stopsOf(own.page)
      expect(stops.length).toBeGreaterThan(4)
      expect(stops.filter(({ unseen }) => unseen !== '').map(({ what, unseen }) => `${what}: ${unseen}`)).toEqual([])
      await own.context.close()
    }
  }, 60_000)

  test('goes from the skip link over the header and the list to the side', async () => {
    await page.goto('/arbetslista')
    const stops = await stopsOf(page)
    const regions = stops.map(({ region }) => region).filter((region, index, all) => region !== all[index - 1] && region !== 'main')
    expect(regions.filter((region) => ['skip', 'header', 'actions', 'tools', 'list', 'side', 'footer'].includes(region)))
      .toEqual(['skip', 'header', 'actions', 'tools', 'list', 'side', 'footer'].filter((region) => regions.includes(region)))
    expect(stops[0]?.region).toBe('skip')
  })

  test('goes past the header with the first key', async () => {
    await page.goto('/arbetslista')
    await press('Tab', 'Enter')
    expect(await focusIs('main')).toBe(true)
  })
})

describe('letters', () => {
  beforeEach(async () => {
    await page.goto('/arbetslista')
  })

  test('J and K go between the rows, Enter opens the person', async () => {
    await press('j')
    expect(await rowInFocus()).toBe(0)
    await press('j', 'j', 'k')
    expect(await rowInFocus()).toBe(1)
    await press('ArrowDown', 'ArrowUp')
    expect(await rowInFocus()).toBe(1)
    await pressTo(/\/person\/[^/]+$/, 'Enter')
  })

  test('S takes the next step, A notes a contact, X puts aside', async () => {
    await pressTo(/\/(person|anmalningar)\//, 'j', 's')
    await page.goto('/arbetslista')
    await pressTo(/\/anteckna/, 'j', 'a')
    await page.goto('/arbetslista')
    const row = page.locator('[data-row]', { has: page.locator('[data-row-key="x"]') }).first()
    await row.locator('[data-row-open]').focus()
    await pressTo(new RegExp(await row.locator('[data-row-key="x"]').getAttribute('href') ?? 'nowhere'), 'x')
  })

  test('G and a letter go to the places, N takes in a report, F opens the filter, / the search', async () => {
    await press('f')
    expect(await page.locator('details:has(> summary[data-key="f"])').getAttribute('open')).not.toBeNull()
    await press('/')
    expect(await focusIs('input[name="fraga"]')).toBe(true)
    await press('n', 'g', 'p')
    expect(await page.locator('input[name="fraga"]').first().inputValue()).toBe('ngp')
    await page.goto('/arbetslista')
    await pressTo(/\/anmalningar\/ny$/, 'n')
    await page.goto('/arbetslista')
    await pressTo(/\/personer$/, 'g', 'p')
    await pressTo(/\/arbetslista$/, 'g', 'a')
  })

  test('? shows them all, and gives focus back', async () => {
    await press('j')
    await press('?')
    const dialog = page.locator('dialog[open]')
    expect(await dialog.innerText()).toMatch(/J[\s\S]*K[\s\S]*S[\s\S]*A[\s\S]*X/)
    await press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await rowInFocus()).toBe(0)
  })

  test('can be switched off', async () => {
    await page.locator('.person-menu summary').click()
    await page.locator('.keys-choice button').last().click()
    await press('Escape')
    await page.locator('h1').click()
    await press('j')
    expect(await rowInFocus()).toBe(-1)
    await page.evaluate("localStorage.removeItem('helhet.kortkommandon')")
  })
})

test('L leads the manager to the picture', async () => {
  const boss = await open({}, family.manager)
  await boss.page.goto('/arbetslista')
  const came = boss.page.waitForURL(/\/lagesbild$/)
  await boss.page.keyboard.press('g')
  await boss.page.keyboard.press('l')
  await came
  await boss.context.close()
})

test('a dialog takes focus, and gives it back to the button that opened it', async () => {
  await page.goto(`/person/${hidden.id}`)
  const button = page.locator('button[command="show-modal"]').first()
  await button.focus()
  await press('Enter')
  expect(await page.evaluate("document.querySelector('dialog[open]')?.contains(document.activeElement)")).toBe(true)
  await press('Escape')
  expect(await focusIs('button[command="show-modal"]')).toBe(true)
})

test('in the note 1-6 choose how, J that it was held, Esc closes and the draft stays', async () => {
  await page.goto(`/person/${family.sibling.id}/anteckna`)
  await press('5')
  expect(await page.locator('input[name="mode"][value="phone"]').isChecked()).toBe(true)
  await page.locator('input[name="outcome"][value="no_show"]').check()
  await press('j')
  expect(await page.locator('input[name="outcome"][value="held"]').isChecked()).toBe(true)
  await page.locator('textarea[name="note"]').fill('halvskrivet')
  await page.locator('[data-draft-words]').filter({ hasText: /\d\d\.\d\d/ }).waitFor()
  await pressTo(/\/person\/[^/]+$/, 'Escape')
  await page.goto(`/person/${family.sibling.id}/anteckna`)
  expect(await page.locator('textarea[name="note"]').inputValue()).toBe('halvskrivet')
})

test('no page complained', () => {
  expect([...complaints, ...telephone.complaints]).toEqual([])
})
