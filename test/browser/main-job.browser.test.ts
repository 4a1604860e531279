import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { home } from '../make.ts'
import { testNumbers } from '../test-numbers.ts'
import { browserApp, offerSignIn } from './open.ts'
import type { Opened } from './open.ts'

// The whole main job, by people with names in browsers of their own: from the first worried words to the picture made of them.
const { open, make, database } = await browserApp()
const intakeUnit = await make.unit({ name: 'Mottagningen', kind: 'intake' })
const unitId = await make.unit({ name: 'Utredning Norr' })
const intake = await make.staff({ unitId: intakeUnit, roles: ['intake'], given: 'Per', family: 'Aldin' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const manager = await make.staff({ unitId, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
const director = await make.staff({ unitId, roles: ['director'], given: 'Karin', family: 'Sjö' })
await offerSignIn(make, [worker, intake, manager, director])
const number = testNumbers.next()
const childId = await make.person({ given: 'Tuva', family: 'Ranstam', birthOn: '2017-05-01', number })
await earlierReport('2026-02-03')

const opened: Opened[] = []
afterAll(() => Promise.all(opened.map(({ context }) => context.close())))

/** A report about the child that was answered long ago without an investigation. */
async function earlierReport(on: string): Promise<void> {
  const [concern, child] = [randomUUID(), randomUUID()]
  const at = `${on}T07:12:00Z`
  await make.run(`INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated,
    anonymous, wants_feedback, narrative, unit_id,
    opened_at, opened_by, access, recorded_at) VALUES ($1, $2, 'O-AAAAA-22', $3, $4, 'phone', 'school', true, false, false, 'Provtext', $5,
      $4, $6, '{}', $4)`, [home, concern, on, at, intakeUnit, intake.id])
  await make.run(`INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts, person_id,
    identified_at, identified_by, unit_id, access, recorded_at)
    VALUES ($1, $2, $3, 1, '', '', '', $4, $5, $6, $7, '{}', $5)`, [home, child, concern, childId, at, intake.id, intakeUnit])
  await make.run(`INSERT INTO preliminary_decision (municipality_code, id, concern_child_id, person_id, decision, reasons, decided_on,
    decided_at, decided_by, rule_version, access, recorded_at)
    VALUES ($1, $2, $3, $4, 'do_not_open', 'Provskäl', $5, $6, $7, 2, '{}', $6)`, [home, randomUUID(), child, childId, on, at, worker.id])
  await make.refresh(childId)
}

async function signIn(name: string): Promise<Page> {
  const seat = await open()
  opened.push(seat)
  await seat.page.goto('/')
  await seat.page.getByRole('button', { name }).click()
  return seat.page
}

const heading = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent()

/** The texts of a page's figures: label and value as they are read. */
async function figures(page: Page): Promise<string> {
  await page.goto('/lagesbild')
  return page.locator('main').innerText()
}

async function report(page: Page, child: string): Promise<string> {
  await page.goto('/anmal')
  await page.getByLabel('Barnets namn').first().fill(child)
  await page.getByLabel('Ålder eller född').first().fill('9 år')
  await page.getByLabel('Var finns barnet oftast?').first().fill('Granåsskolan')
  await page.getByLabel('Vad har du sett eller hört?')
    .fill('Tuva berättade i dag att pappa slog henne i går kväll. Hon har ett märke på armen.')
  await page.getByLabel('I dag eller i går').check()
  await page.getByLabel('Genom mitt arbete').check()
  await page.getByLabel('Vad är det för arbetsplats?').selectOption({ label: 'Skola' })
  await page.getByLabel('Din arbetsplats').fill('Granåsskolan')
  await page.getByLabel('Ditt namn').fill('Anna Lind')
  await page.getByLabel('Så når vi dig').fill('070-174 06 05')
  await page.getByLabel('Jag vill veta om utredning inleds').check()
  await page.getByRole('button', { name: 'Skicka orosanmälan' }).click()
  expect(await heading(page)).toBe('Vi har tagit emot din orosanmälan')
  return await page.locator('.reference strong, .reference').first().textContent() ?? ''
}

test('on a telephone without JavaScript anybody can report, and gets a receipt', async () => {
  const telephone = await open({ width: 360, height: 740, phone: true, script: false })
  opened.push(telephone)
  expect(await report(telephone.page, 'Någon Annan')).toMatch(/[2-9A-Z]{5}-\d{2}/)
})

test('from the worried call to the decision and the picture', async () => {
  const bo = await signIn('Bo Rask')
  const before = await figures(bo)

  const telephone = await open({ width: 360, height: 740, phone: true })
  opened.push(telephone)
  const reference = /[A-ZÅÄÖ]{1,2}-[2-9A-Z]{5}-\d{2}/.exec(await report(telephone.page, 'Tuva Ranstam'))?.[0] ?? ''
  expect(reference).not.toBe('')

  const per = await signIn('Per Aldin')
  await per.goto('/anmalningar')
  expect(await heading(per)).toBe('Två anmälningar är inte öppnade')
  await per.getByRole('link', { name: reference }).click()
  await per.getByRole('button', { name: 'Öppna och läs' }).click()
  expect(await per.locator('main').innerText()).toContain('Hon har ett märke på armen')
  await per.getByRole('link', { name: 'Ange vem barnet är' }).click()
  await per.locator('main').getByLabel('Personnummer', { exact: true }).first().fill(number)
  await per.getByRole('button', { name: 'Slå upp' }).click()
  await per.getByRole('button', { name: 'Det är barnet' }).click()
  expect(await per.locator('main').innerText()).toContain('Anmälan nr 2 på 10 månader')
  await per.locator('summary', { hasText: '1 tidigare anmälan, även om syskon' }).click()
  expect(await per.getByRole('row').last().innerText()).toContain('Utredning inleds inte')
  await per.getByRole('link', { name: 'Fördela anmälan' }).first().click()
  await per.getByLabel('Handläggare för Tuva Ranstam').selectOption({ label: 'Maja Ekwall, Utredning Norr' })
  await per.getByRole('button', { name: 'Fördela' }).click()
  expect(await per.getByRole('status').first().innerText()).toContain('Anmälan är fördelad')

  const maja = await signIn('Maja Ekwall')
  expect(await heading(maja)).toContain('skyddsbedömningen för Tuva Ranstam')
  const first = maja.locator('[data-row]').first()
  expect(await first.innerText()).toContain('Tuva Ranstam')
  expect(await first.innerText()).toContain('Genast')
  await first.getByRole('link', { name: 'Gör skyddsbedömning' }).click()
  await maja.getByLabel('Inget behov av omedelbart skydd').check()
  await maja.getByLabel('Skäl').fill('Pappan bor inte hemma. Mamman hämtar och är med i planen.')
  await maja.getByRole('button', { name: 'Lås skyddsbedömningen' }).click()
  expect(await maja.getByRole('status').first().innerText()).toContain('Skyddsbedömningen är låst')

  await maja.goto('/arbetslista')
  expect(await maja.locator('[data-rows]').innerText()).not.toContain('Genast')
  expect(await maja.locator('[data-rows]').innerText()).toContain('Förhandsbedömning')
  await maja.getByRole('link', { name: 'Besluta om utredning' }).first().click()
  await maja.getByRole('radio', { name: /^Utredning inleds(?! inte)/ }).check()
  await maja.getByLabel('Skäl för beslutet').fill('Uppgifterna om våld måste utredas.')
  await maja.getByRole('button', { name: 'Lås beslutet' }).click()
  expect(await maja.getByRole('status').first().innerText()).toContain('Beslutet är låst')

  await maja.getByRole('link', { name: 'Ge återkoppling' }).click()
  await maja.getByLabel('Anmälaren har fått veta').check()
  await maja.getByLabel('Hur?').fill('Telefon till läraren')
  await maja.getByRole('button', { name: 'Lås återkopplingen' }).click()
  expect(await maja.getByRole('status').first().innerText()).toContain('Återkopplingen är låst')

  await maja.goto('/arbetslista')
  const noted = await noteWithKeys(maja)
  expect(noted.presses).toBeLessThanOrEqual(4)
  expect(noted.said).toContain('Tuva Ranstam')

  const after = await figures(bo)
  expect(after).not.toBe(before)
  const karin = await signIn('Karin Sjö')
  expect(new URL(karin.url()).pathname).toBe('/lagesbild')
  expect(await figures(karin)).not.toBe(before)

  const { rows } = await database.owner.query<{ action: string; actor_id: string | null; why: string }>(
    "SELECT action, actor_id, why FROM trace WHERE outcome = 'done' AND action NOT LIKE 'GET %' ORDER BY id")
  const who = new Map([[intake.id, 'Per'], [worker.id, 'Maja'], [manager.id, 'Bo'], [director.id, 'Karin']])
  const steps = rows.map(({ action, actor_id }) => `${who.get(actor_id ?? '') ?? 'someone'} ${action}`).filter((step) =>
    !/logga-in|utkast|drafts|session/.test(step))
  expect(steps).toEqual([
    'someone POST /anmal', 'someone POST /anmal',
    'Per POST /anmalningar/:id/oppna', 'Per POST /anmalningar/barn/:childId/identifiera', 'Per POST /anmalningar/barn/:childId/koppla',
      'Per POST /anmalningar/:id/fordela',
    'Maja POST /anmalningar/barn/:childId/skydd', 'Maja POST /anmalningar/barn/:childId/beslut',
      'Maja POST /anmalningar/barn/:childId/aterkoppling',
    'Maja POST /person/:id/anteckna',
  ])
  expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
}, 90_000)

/** From the list, with the keyboard: the row's note is opened with A, and what is pressed after that is counted. */
async function noteWithKeys(page: Page): Promise<{ presses: number; said: string }> {
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await page.waitForURL('**/anteckna**')
  await page.locator('form[data-note]').waitFor()
  const keys = ['5', 'Control+Enter']
  for (const key of keys) await page.keyboard.press(key)
  await page.waitForURL('**/arbetslista**')
  return { presses: keys.length, said: await page.getByRole('status').first().innerText() }
}
