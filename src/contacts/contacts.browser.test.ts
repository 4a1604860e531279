import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, scriptBytes, weighScripts } from '../../test/browser/every-page.ts'
import { become, browserApp } from '../../test/browser/open.ts'

const { open, make, database, origin } = await browserApp()
const unitId = await make.unit({ name: 'Utredning Norr' })
const mother = await make.person({ given: 'Samira', birthOn: '1985-02-01' })

async function workerWithSiblings() {
  const maja = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
  const elis = await make.personWithCase(maja, { given: 'Elis', birthOn: '2015-07-18' })
  const noor = await make.personWithCase(maja, { given: 'Noor', birthOn: '2019-03-02' })
  for (const child of [elis, noor]) await make.relation(child.id, mother, 'custodian', { word: 'mamma' })
  return { maja, elis, noor, note: `/person/${elis.id}/anteckna?till=arbetslista` }
}

/** Counts what a person does after the page has opened: each key and each click is one. */
function hands(page: Page) {
  let presses = 0
  return {
    key: async (key: string) => { presses += 1; await page.keyboard.press(key) },
    click: async (words: string) => { presses += 1; await page.locator('label', { hasText: words }).first().click() },
    presses: () => presses,
  }
}

async function latest(personId: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.owner.query(`SELECT k.mode, k.outcome, k.note, c.seen, c.seen_alone AS alone FROM contact k
    JOIN contact_child c ON c.contact_id = k.id
    WHERE c.person_id = $1 ORDER BY k.recorded_at DESC, k.id LIMIT 1`, [personId])
  return rows[0]
}
const notes = async (personId: string): Promise<number> =>
  (await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM contact_child WHERE person_id = $1', [personId])).rows[0]?.n
  ?? 0
const saysSaved = (page: Page): Promise<void> => page.locator('.draft-state:not(.is-local)').getByText('Utkast sparat').waitFor()

describe('without text, at most four presses after opening', () => {
  test('a home visit at which the child was seen: two', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    const { key, presses } = hands(page)
    await key('1')
    await key('Control+Enter')
    await page.waitForURL(/klart=contact_locked/)
    expect(presses()).toBe(2)
    expect(await latest(elis.id)).toMatchObject({ mode: 'visit', outcome: 'held', seen: true, alone: false })
    await context.close()
  })

  test('seen in private at the office: three', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    const { key, click, presses } = hands(page)
    await key('2')
    await click('Enskilt')
    await key('Control+Enter')
    await page.waitForURL(/klart=contact_locked/)
    expect(presses()).toBeLessThanOrEqual(4)
    expect(await latest(elis.id)).toMatchObject({ mode: 'office', seen: true, alone: true })
    await context.close()
  })

  test('a telephone call with the mother and not the child, one that they called off, on a telephone by touch: four each', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({ width: 360, height: 740, phone: true }, maja)
    await page.goto(note)
    const call = hands(page)
    for (const words of ['Telefon', 'Elis', 'Mamma']) await call.click(words)
    await page.getByRole('button', { name: 'Klar, lås anteckningen' }).tap()
    await page.waitForURL(/klart=contact_locked/)
    expect(call.presses() + 1).toBe(4)
    expect(await latest(elis.id)).toMatchObject({ mode: 'phone', seen: false })
    await page.goto(note)
    const cancelled = hands(page)
    for (const words of ['Hembesök', 'De ställde in']) await cancelled.click(words)
    await page.getByRole('button', { name: 'Klar, lås anteckningen' }).tap()
    await page.waitForURL(/klart=contact_locked/)
    expect(cancelled.presses() + 1).toBe(3)
    expect(await notes(elis.id)).toBe(2)
    await context.close()
  })
})

describe('the form follows what is chosen', () => {
  test('J is held; what did not take place asks why and hides who was seen; Esc closes', async () => {
    const { maja, note } = await workerWithSiblings()
    const { page, context, complaints } = await open({}, maja)
    await page.goto(note)
    expect(await page.getByLabel('Varför blev det inte av?').isVisible()).toBe(false)
    await page.locator('label', { hasText: 'Uteblev' }).click()
    expect(await page.getByLabel('Varför blev det inte av?').isVisible()).toBe(true)
    expect(await page.getByText('Såg du barnet?').isVisible()).toBe(false)
    await page.keyboard.press('j')
    expect(await page.getByText('Såg du barnet?').isVisible()).toBe(true)
    expect(await page.getByRole('group', { name: 'Noor' }).isVisible()).toBe(false)
    await page.locator('label', { hasText: 'Noor' }).first().click()
    expect(await page.getByRole('group', { name: 'Noor' }).isVisible()).toBe(true)
    await page.keyboard.press('5')
    expect(await page.getByText('Såg du barnet?').isVisible()).toBe(false)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axeFindings(page)).toEqual([])
    }
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/arbetslista/)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('pressing the lock twice makes one note', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Klar, lås anteckningen' }).dblclick()
    await page.waitForURL(/klart=contact_locked/)
    expect(await notes(elis.id)).toBe(1)
    await context.close()
  })

  test('without scripts the whole form is there and is locked the same way', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({ script: false }, maja)
    await page.goto(note)
    await page.locator('label', { hasText: 'Ute' }).first().click()
    await page.getByLabel('Det som har betydelse').fill('Vi gick en runda')
    await page.getByRole('button', { name: 'Klar, lås anteckningen' }).click()
    await page.waitForURL(/klart=contact_locked/)
    expect(await latest(elis.id)).toMatchObject({ mode: 'outdoors', note: 'Vi gick en runda', seen: true })
    await context.close()
  })

  test('its scripts weigh less than 15 kB together', async () => {
    const { maja, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    const weights = weighScripts(page)
    await page.goto(note, { waitUntil: 'networkidle' })
    expect(await scriptBytes(page, weights)).toBeLessThan(15_000)
    await context.close()
  })
})

describe('a draft survives', () => {
  test('a closed browser: it is on the server within a second, and back on another computer', async () => {
    const { maja, note } = await workerWithSiblings()
    const first = await open({}, maja)
    await first.page.goto(note)
    await first.page.keyboard.press('1')
    await first.page.getByLabel('Det som har betydelse').fill('Lugnare när pappa bor hos farmor')
    const typed = Date.now()
    await saysSaved(first.page)
    expect(Date.now() - typed).toBeLessThan(1000)
    await first.context.close()
    const second = await open({ width: 360, height: 740, phone: true }, maja)
    await second.page.goto(note)
    expect(await second.page.getByLabel('Det som har betydelse').inputValue()).toBe('Lugnare när pappa bor hos farmor')
    expect(await second.page.locator('input[name="mode"][value="visit"]').isChecked()).toBe(true)
    await second.context.close()
  })

  test('a tab killed at once: the browser had it already', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await page.route('**/api/drafts/**', () => {})
    await page.getByLabel('Det som har betydelse').fill('Sista meningen')
    await page.close({ runBeforeUnload: false })
    const again = await context.newPage()
    await again.goto(note)
    expect(await again.getByLabel('Det som har betydelse').inputValue()).toBe('Sista meningen')
    await saysSaved(again)
    expect((await database.owner.query('SELECT body ->> $2 AS note FROM draft WHERE subject_id = $1', [elis.id, 'note'])).rows)
      .toEqual([{ note: 'Sista meningen' }])
    await context.close()
  })

  test('a lost network: the page says so, and sends it when the network is back', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await context.setOffline(true)
    await page.getByLabel('Det som har betydelse').fill('I tunneln')
    await page.getByText('Servern nås inte just nu').waitFor()
    await context.setOffline(false)
    await saysSaved(page)
    expect((await database.owner.query('SELECT body ->> $2 AS note FROM draft WHERE subject_id = $1', [elis.id, 'note'])).rows)
      .toEqual([{ note: 'I tunneln' }])
    await context.close()
  })

  test('a session that ended: the page warns and hides, and the text is back after signing in', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await database.owner.query("UPDATE session SET ended_at = last_seen_at, ended_why = 'idle' WHERE staff_id = $1", [maja.id])
    await page.getByLabel('Det som har betydelse').fill('Det jag skrev medan tiden gick ut')
    await page.getByText('Du är utloggad. Dina utkast är sparade.').waitFor()
    expect(await page.getByLabel('Det som har betydelse').isVisible()).toBe(false)
    expect(await page.getByRole('link', { name: 'Logga in' }).getAttribute('href'))
      .toContain(encodeURIComponent(`/person/${elis.id}/anteckna`))
    await become(context, origin, { cookie: await make.session(maja.id) })
    await page.goto(note)
    expect(await page.getByLabel('Det som har betydelse').inputValue()).toBe('Det jag skrev medan tiden gick ut')
    await page.keyboard.press('1')
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/klart=contact_locked/)
    expect(await latest(elis.id)).toMatchObject({ note: 'Det jag skrev medan tiden gick ut' })
    await context.close()
  })

  test('nothing: a locked note leaves no draft behind, in the browser or on the server', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await page.keyboard.press('1')
    await page.getByLabel('Det som har betydelse').fill('Klart och låst')
    await page.getByLabel('Det som har betydelse').press('Control+Enter')
    await page.waitForURL(/klart=contact_locked/)
    await page.goto(note)
    expect(await page.getByLabel('Det som har betydelse').inputValue()).toBe('')
    expect(await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('helhet.utkast.'))")).toEqual([])
    expect((await database.owner.query('SELECT FROM draft WHERE subject_id = $1', [elis.id])).rows).toEqual([])
    await context.close()
  })

  test('until its writer throws it away, on the server too', async () => {
    const { maja, elis, note } = await workerWithSiblings()
    const { page, context } = await open({}, maja)
    await page.goto(note)
    await page.getByLabel('Det som har betydelse').fill('Fel barn')
    await saysSaved(page)
    await page.reload()
    await page.getByRole('button', { name: 'Börja om från tomt' }).click()
    await expect.poll(() => page.getByLabel('Det som har betydelse').inputValue().catch(() => null)).toBe('')
    expect((await database.owner.query('SELECT FROM draft WHERE subject_id = $1', [elis.id])).rows).toEqual([])
    await context.close()
  })
})
