import { mkdirSync } from 'node:fs'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { home } from '../make.ts'
import { axeFindings, tooWide } from './every-page.ts'
import { colleagues } from './colleague.ts'
import { browserApp, offerSignIn } from './open.ts'

/*
 * From what a visit found to a plan with live figures, adopted and followed up, read by anybody on its public page, and on to a message to the
 * state that carries the same figures.
 */
const app = await browserApp()
const { make } = app
const { as, complaints } = colleagues(app)
const north = await make.unit({ name: 'Utredning Norr' })
const boardroom = await make.unit({ name: 'Ledningen', kind: 'management' })
const manager = await make.staff({ unitId: north, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
const director = await make.staff({ unitId: boardroom, roles: ['director'], given: 'Karin', family: 'Sjö' })
const worker = await make.staff({ unitId: north, given: 'Vera', family: 'Lind' })
await offerSignIn(make, [manager, director, worker])
const held = (week: string, mode: string, contacts: number) => make.run(`INSERT INTO contact_week_count (municipality_code, unit_id, week, mode, outcome, contacts,
    children_seen, children_seen_alone, access) VALUES ($1, $2, $3, $4, 'held', $5, 0, 0, ARRAY[$2::uuid])`, [home, north, week, mode, contacts])
await held('2026-W47', 'visit', 30)
await held('2026-W46', 'video', 10)

test('from a visit\'s findings to a plan with live indicators to a message with its figures', async () => {
  const bo = await as('Bo Rask')
  await bo.go('/handlingsplaner')
  await bo.press('Ny plan')
  await bo.write({ Namn: 'Plan för handling 2027', Gäller: 'Utredning Norr', Besök: true, 'Vem besökte': 'Barnombudet', 'Dag för besöket': '2026-11-20', 'Vad ska planen': 'Barnen vet vem som kommer',
    Från: '2027-01-01', Till: '2027-12-31', 'Det som ska bli annorlunda': '- För många möten på skärm\n- Barn väntar för länge', 'Det som är bra': 'Besök blir av' })
  await bo.press('Börja planen')
  expect(await bo.reads()).toContain('För många möten på skärm')
  await bo.press('Ny åtgärd')
  await bo.write({ 'Vad ska göras': 'Videomöten bara när barnet vill', Varför: 'Barnen vågade inte prata på skärm', 'Svarar mot': 'För många möten', Ansvarig: 'Lind, Vera', 'Med vilka': 'Skolan',
    Börjar: '2026-11-24', 'Klar senast': '2026-12-20', 'Siffra ur': 'Andel digitala', högst: true, Mål: '15' })
  await bo.press('Spara')
  expect((await bo.reads('Åtgärder')).replaceAll('\u00a0', ' ')).toContain('nu 25 % (10 av 40)')
  await picture(bo.page, 'plan')
  const karin = await as('Karin Sjö')
  await karin.go(new URL(bo.page.url()).pathname)
  await karin.write({ 'Antagen av': 'socialnämnden', Dag: '2026-11-24' })
  await karin.press('Anta')
  await karin.press('Publicera')
  const vera = await as('Vera Lind')
  await vera.go('/handlingsplaner')
  await vera.press('Videomöten bara när barnet vill')
  await vera.write({ Pågår: true, 'Vad har hänt': 'Frågan ställs vid bokningen' })
  await vera.press('Anteckna')
  await bo.go(karin.at())
  await bo.press('Uppföljning')
  await bo.write({ Dag: '2026-11-24', 'Vilka var med': 'Ledningen', 'Vad ni kom fram till': 'Vi håller i', 'Nästa uppföljning': '2027-01-15' })
  await bo.press('Spara')
  expect(await bo.reads('Uppföljningar')).toContain('Vi håller i')
  await picture(bo.page, 'uppfoljning')
  const phone = await app.open({ width: 360, height: 740, phone: true }, null)
  await phone.page.goto('/plan/plan-for-handling-2027')
  const published = await phone.page.locator('main').innerText()
  expect([published.includes('Videomöten bara när barnet vill'), published.includes('Vera'), await tooWide(phone.page), await axeFindings(phone.page)]).toEqual([true, false, 0, []])
  await picture(phone.page, 'publik')
  await phone.context.close()
  await karin.go(karin.at())
  await karin.press('Skriv ett medskick')
  await karin.write({ Rubrik: 'Låt barnet välja hur vi möts', Text: 'Vägledningen om digitala möten behöver säga att barnet väljer.', Tema: 'Tillsyn', Nationell: true, Till: 'Socialstyrelsen' })
  await karin.press('Spara utkastet')
  expect((await karin.reads('Siffror')).replaceAll('\u00a0', ' ')).toContain('10 av 40')
  await karin.press('Skicka medskicket')
  await held('2026-W45', 'video', 90)
  await karin.go(karin.at())
  expect((await karin.reads('Siffror')).replaceAll('\u00a0', ' ')).toContain('10 av 40')
  await picture(karin.page, 'medskick')
  expect(complaints()).toEqual([])
}, 120_000)

/** Draws what stands on a page, where a folder for it is asked for. */
async function picture(page: { screenshot: (as: { path: string; fullPage: boolean }) => Promise<unknown> }, name: string): Promise<void> {
  const folder = env['HELHET_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
