import { expect, test } from 'vitest'
import { atScreen, colleagues } from './colleague.ts'
import { browserApp, offerSignIn } from './open.ts'

/*
 * From an advert to a trained substitute in a unit: written and published by a manager, shared by an employee, applied for on a telephone by
 * somebody who has no account, met, trained before the summer and employed, without anything typed twice.
 */
const app = await browserApp()
const { make, open, database } = app
const { as, goTo, complaints } = colleagues(app)
const unitId = await make.unit({ name: 'Utredning Norr' })
const manager = await make.staff({ unitId, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
const worker = await make.staff({ unitId, given: 'Siri', family: 'Lund' })
await offerSignIn(make, [manager, worker])

test('from an advert, a shared link and an application on a telephone to a trained substitute in a unit', async () => {
  const bo = await as('Bo Rask')
  await bo.go('/rekrytering/annonser/ny')
  await bo.write({ Rubrik: 'Sommarvikarie i barnutredning', Enhet: 'Utredning Norr', Sommarvikariat: true, Arbetet: 'Du utreder tillsammans med oss.',
    'Kontakt för frågor': 'Enhetschefen, 0999-10 20 00', 'Sista dag att söka': '2027-02-28', Börjar: '2027-06-14' })
  await bo.press('Spara')
  await bo.press('Publicera')
  expect(await bo.reads()).toContain('Öppen')

  const siri = await as('Siri Lund')
  await siri.go('/dela-annonser')
  await siri.press('Gör min länk')
  const link = await siri.page.locator('a[data-share]').first().getAttribute('href') ?? ''
  expect(link).toMatch(/^\/dela\/[a-z]{8}\/sommarvikarie-i-barnutredning$/)

  const visitor = await open({ width: 360, height: 740, phone: true })
  const alma = atScreen(visitor.page)
  await alma.go(link)
  expect(alma.at()).toBe('/lediga-jobb/sommarvikarie-i-barnutredning')
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await alma.write({ Förnamn: 'Alma', Efternamn: 'Provdotter', 'E-post': 'alma@example.se', 'Studerar till socionom': true, Examensår: '2027', 'Jag samtycker': true })
  await visitor.page.locator('input[type=file]').setInputFiles({ name: 'Alma Provdotter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 mitt cv') })
  await alma.press('Skicka ansökan')
  expect(await alma.reads()).toContain('Tack, ansökan är mottagen')
  // The harness itself chooses the language by a cookie; the pages set none.
  expect((await visitor.context.cookies()).map(({ name }) => name)).toEqual(['helhet-sprak'])
  expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await bo.go('/rekrytering')
  expect(await bo.reads('Nya 1')).toContain('via Siri Lund')
  // By keyboard alone: the button of the next step is reached and pressed.
  await bo.page.getByRole('button', { name: 'Kontaktad Alma Provdotter' }).focus()
  await Promise.all([bo.page.waitForEvent('domcontentloaded'), bo.page.keyboard.press('Enter')])
  expect(await bo.reads('Kontaktade 1')).toContain('Alma Provdotter')
  await bo.press('Alma Provdotter')
  await bo.write({ Anteckningar: 'Trygg i samtal, vill lära sig.' })
  await bo.press('Anteckna')
  await bo.write({ Handledare: 'Siri Lund' })
  await bo.press('Börja utbilda')
  expect(await bo.reads()).toContain('Gå bredvid på hembesök')

  await bo.press('Till kandidaten')
  await bo.press('Anställ')
  await bo.write({ 'Sista dag': '2027-08-20' })
  await bo.press('Anställ')
  const plan = bo.at()
  await goTo('2027-06-01', '09:00')
  const again = await as('Bo Rask')
  await again.go(plan)
  for (let step = 0; step < 7; step += 1) await again.press(/^Klart /)
  expect(await again.reads()).not.toContain('Ta bort')
  expect(await again.page.getByRole('heading', { level: 1 }).innerText()).toBe('Alma Provdotter: utbildad')

  const { rows } = await database.owner.query(`SELECT s.given_name, u.name, e.from_on::text, e.degree FROM employment_event e JOIN staff s ON s.id = e.staff_id
    JOIN unit u ON u.id = e.unit_id WHERE s.family_name = 'Provdotter'`)
  expect(rows).toEqual([{ given_name: 'Alma', name: 'Utredning Norr', from_on: '2027-06-14', degree: 'none' }])
  const counted = await as('Siri Lund')
  await counted.go('/dela-annonser')
  expect(await database.owner.query('SELECT visits, applications, employed FROM share_count')).toMatchObject({ rows: [{ visits: 1, applications: 1, employed: 1 }] })
  expect([...complaints(), ...visitor.complaints]).toEqual([])
}, 120_000)
