import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testNow } from '../app.ts'
import { preparedFamily } from '../family.ts'
import type { Family } from '../family.ts'
import { lookAgain } from '../look-again.ts'
import { addressOf, axeFindings, pageLines, sampleOf, tooWide, visitorOf } from './every-page.ts'
import type { PageLine } from './every-page.ts'
import { become, browserApp } from './open.ts'
import { swedishIn, wordsFromDatabase } from './swedish.ts'

// Every form of the route table, sent with nothing in it: with and without JavaScript, on a computer and a telephone.
const { open, make, database, origin } = await browserApp()
const computer = await open({ width: 1440, height: 900 })
const telephone = await open({ width: 360, height: 740, phone: true, language: 'en', scheme: 'dark' })
const withoutScript = await open({ width: 1440, height: 900, script: false })
afterAll(() => Promise.all([computer, telephone, withoutScript].map(({ context }) => context.close())))

const forms = pageLines.filter(({ isForm }) => isForm).toSorted((one, other) => Number(one.path.includes(':')) - Number(other.path.includes(':')))

/** Opens a form about a family as somebody who may send it. */
async function at(line: PageLine, family: Family, { page, context }: typeof computer): Promise<void> {
  const sample = sampleOf(line, 'POST')
  await make.run("DELETE FROM staff_preference WHERE key IN ('language', 'theme')", [])
  await become(context, origin, await visitorOf(sample.as, family, make))
  await page.goto(addressOf(line, family, sample))
}

let common: Family | null = null
/** The family that a form was last sent of and refused for: it is as it was, and can be sent of once more. */
let refusedFor: { readonly line: PageLine; readonly family: Family } | null = null

/**
 * A family of whom the form can be sent. Forms about nobody in particular share one until it takes an empty form, for then it is no longer as
 * it was. A list shows all that there are, and is looked at while they are few.
 */
async function familyFor(line: PageLine): Promise<Family> {
  const family = line.path.includes(':') || common === null ? await preparedFamily(make, { now: testNow }) : common
  common = line.path.includes(':') ? common : family
  await sampleOf(line, 'POST').before?.(family, make)
  return family
}

let ours = await wordsFromDatabase(database.owner)
/** Swedish words on a page that nobody wrote in a row; the rows are read again only when one is met. */
async function swedishOn(page: Page): Promise<string[]> {
  if ((await swedishIn(page, ours)).length === 0) return []
  ours = await wordsFromDatabase(database.owner)
  return swedishIn(page, ours)
}

// Each line makes a family.
const statistics = lookAgain(database.owner)

/** Empties the form that is sent to the page's own address, presses its button, and answers with the status that came back. */
async function sendEmpty(page: Page): Promise<number> {
  const form = page.locator('main form[method="post"]').filter({ has: page.locator('[data-emptied]') })
  await page.evaluate(`(() => {
    const own = [...document.querySelectorAll('main form[method="post"]')].find((form) => new URL(form.action).pathname === location.pathname)
    if (!own) throw new Error('no form is sent to ' + location.pathname)
    const button = [...own.elements].find((each) => each.matches('button[type=submit], button:not([type])'))
    if (!button) throw new Error('the form has no button')
    // A form that is folded in is first unfolded, as a person does.
    for (let fold = own.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
    own.noValidate = true
    for (const field of own.elements) {
      if (field.matches('input[type=text], input[type=search], input[type=tel], input:not([type]), textarea')) field.value = ''
      if (field.matches('input[type=radio], input[type=checkbox]')) field.checked = false
    }
    button.dataset.emptied = ''
  })()`)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.request().isNavigationRequest())
  await form.locator('[data-emptied]').click()
  const status = (await answered).status()
  await page.waitForLoadState()
  return status
}

describe.each(forms)('$name', (line) => {
  beforeAll(statistics)

  test('says what is missing, first of all and at each field, where a screen reader finds it', async () => {
    const found: string[] = []
    let family = await familyFor(line)
    for (const { page, complaints, at: seat } of [{ ...computer, at: 'computer' }, { ...telephone, at: 'telephone' }]) {
      await at(line, family, seat === 'computer' ? computer : telephone)
      const status = await sendEmpty(page)
      refusedFor = status === 422 ? { line, family } : null
      if (status < 400) {
        common = null
        family = await familyFor(line)
        continue
      }
      expect([line.name, status]).toEqual([line.name, 422])
      const summary = page.locator('.error-summary')
      expect(await summary.count()).toBe(1)
      // The browser gives the focus when it next draws, which may be after the page has come.
      if (await summary.getAttribute('role') === null) await expect.poll(() => page.evaluate("document.activeElement === document.querySelector('.error-summary')")).toBe(true)
      for (const link of await summary.locator('a').all()) {
        const field = (await link.getAttribute('href') ?? '').slice(1)
        if (await page.locator(`[id="${field}"]`).count() !== 1) found.push(`${seat}: the fault of ${field} leads nowhere`)
      }
      for (const finding of await axeFindings(page, seat === 'computer' ? 'everything' : 'colours')) found.push(`${seat}: ${finding}`)
      if (await tooWide(page) > 0) found.push(`${seat}: ${await tooWide(page)} px too wide`)
      if (seat === 'telephone') for (const word of await swedishOn(page)) found.push(`Swedish: ${word}`)
      found.push(...complaints.splice(0))
    }
    expect(found).toEqual([])
  }, 40_000)

  test('can be sent without JavaScript', async () => {
    await at(line, refusedFor?.line === line ? refusedFor.family : await familyFor(line), withoutScript)
    const status = await sendEmpty(withoutScript.page)
    if (status < 400) common = null
    expect([200, 303, 422]).toContain(status)
    expect(await withoutScript.page.locator('h1').count()).toBe(1)
  }, 20_000)
})
