import { expect, test } from 'vitest'
import { axeFindings, tooWide } from './every-page.ts'
import { atScreen, colleagues } from './colleague.ts'
import { browserApp, offerSignIn } from './open.ts'

/*
 * The whole dialogue with three municipalities. What is said about them stands in published texts: a newspaper on Åmål of 20 January 2016, and
 * the national coordinator's notes on Örebro and Storuman. The days are the office's own.
 */
const app = await browserApp()
const { make } = app
const { as, complaints } = colleagues(app)
const office = await make.unit({ name: 'Kansliet', kind: 'management' })
const author = await make.staff({ unitId: office, roles: ['coordinator'], given: 'Karin', family: 'Sjö' })
const director = await make.staff({ unitId: office, roles: ['director'], given: 'Bo', family: 'Rask' })
await offerSignIn(make, [author, director])

const noted = [
  { place: 'Åmål', theme: 'Kontinuitet', judgement: 'Styrka', level: 'Kommunen', source: 'Tidningsartikel 20 januari 2016', words: 'Personalomsättningen bland cheferna i socialtjänsten är låg.', plan: null },
  { place: 'Örebro', theme: 'Uppföljning och effekt', judgement: 'Brist', level: 'Staten', source: 'Samordnarens blogg: Örebro den 8 december', words: 'Behovet av effektstudier är stort.', plan: 'Det fortsatta arbetet med Mini-Maria' },
  { place: 'Storuman', theme: 'Barn- och ungdomspsykiatrin', judgement: 'Brist', level: 'Regionen', source: 'Samordnarens blogg: Helheten ett vinnande koncept i Storuman',
    words: 'Det är svårare att få till samarbete med barn- och ungdomspsykiatrin.', plan: 'Personalförsörjning och distansutbildning' },
] as const

test('three municipalities are chosen, visited, written of, commented on, followed into a plan and a message, told in a report and compared', async () => {
  const karin = await as('Karin Sjö')
  const bo = await as('Bo Rask')

  await karin.go('/urval/nytt')
  await karin.write({ 'Hur många': '12', 'Ska vara med': 'Åmål, Örebro, Storuman' })
  await karin.press('Dra urvalet')
  await karin.write({ Namn: 'Tolv kommuner', 'Vad': 'Dialogen' })
  await karin.press('Spara')
  expect(await karin.reads()).toContain('Storuman')

  await karin.go('/besoksplan/ny')
  await karin.write({ Namn: 'Första besöken', 'Kommuner från': 'Urvalet Tolv kommuner', 'Första dag': '2026-11-30', 'Alla ska vara klara': '2027-04-30', 'Lag 1, namn': 'Lag 1' })
  await karin.page.locator('#home1').fill('Stockholm')
  await karin.page.locator('#days1').fill('2')
  await karin.press('Spara')
  const round = karin.at()
  await karin.press('Föreslå en plan')
  await karin.press('Föreslå en plan')
  expect(await karin.reads()).toContain('12 besök i')
  await karin.press('Anta planen')
  expect(await karin.reads('Besöken')).not.toContain('Ingen dag')
  for (const { place, theme, judgement, level, source, words, plan } of noted) {
    await karin.go(round)
    await karin.press(place)
    await karin.press(/^Ändra$/)
    await karin.write({ 'Första dag': '2026-11-10', 'Sista dag': '2026-11-10', 'Genomfört': true })
    await karin.press('Spara')
    await karin.press('Ny iakttagelse')
    await karin.write({ 'Iakttagelse': words, Tema: theme, [judgement]: true, [level]: true, 'Källa': source })
    await karin.press('Spara')
    if (plan === null) continue
    await karin.press('Lägg till i planen')
    await karin.write({ 'Det kommunen tar med': plan, Tema: 'Utbildning' })
    await karin.press('Spara')
    expect(await karin.reads('Till plan för handling')).toContain(plan)
  }
  expect([await tooWide(karin.page), await axeFindings(karin.page)]).toEqual([0, []])
  const visit = karin.at()

  await karin.press('Skapa anteckning från besöket')
  expect(await karin.page.locator('#body').inputValue()).toContain('barn- och ungdomspsykiatrin')
  await karin.press('Skicka till granskning')
  const note = karin.at()
  await bo.go(`${note}/granska`)
  await bo.write({ Publicera: true })
  await bo.press('Spara beslutet')
  const reader = await app.open({ width: 360, height: 740, phone: true }, null)
  const guest = atScreen(reader.page)
  await guest.go('/besok')
  await guest.press('Besök i Storuman')
  const published = guest.at()
  expect(await guest.reads()).toContain('Personalförsörjning och distansutbildning')
  expect(await tooWide(reader.page)).toBe(0)
  await guest.write({ Namn: 'En läsare', 'E-post': 'las@example.test', Kommentar: 'Så gör vi <b>också</b>.' })
  await guest.press(/^Skicka/)
  await karin.go('/kommentarer')
  await karin.press('En läsare')
  await karin.write({ Visa: true })
  await karin.press('Spara')
  await guest.go(published)
  expect(await guest.reads()).toContain('Så gör vi också.')
  await reader.context.close()

  await bo.go('/handlingsplaner')
  await bo.press('Ny plan')
  await bo.write({ Namn: 'Plan för handling', Besök: true, 'Vem besökte': 'Kansliet', 'Dag för besöket': '2026-11-10', 'Vad ska planen': 'Följa upp besöken', Från: '2027-01-01', Till: '2027-12-31',
    'Det som ska bli annorlunda': '- Personalförsörjning och distansutbildning', 'Det som är bra': 'Kontinuitet' })
  await bo.press('Börja planen')
  await karin.go(`${visit}/andra`)
  await karin.write({ 'Kommunens plan': bo.at() })
  await karin.press('Spara')
  expect(await karin.reads('Läget')).toContain('Läs planen för handling')
  await bo.go('/medskick')
  await bo.press('Nytt medskick')
  await bo.write({ Rubrik: 'Fler effektstudier', Text: 'Behovet av effektstudier är stort.', Tema: 'Tillsyn', Nationell: true, Till: 'Socialstyrelsen' })
  await bo.press('Spara utkastet')
  await bo.press('Skicka medskicket')
  expect(await bo.reads()).toContain('Fler effektstudier')

  await karin.go('/dialograpporter/ny')
  await karin.write({ Rubrik: 'Slutrapport' })
  await karin.press(/utkast/i)
  const report = await karin.reads()
  expect(['Kontinuitet', 'Uppföljning och effekt', 'Barn- och ungdomspsykiatrin'].filter((theme) => !report.includes(theme))).toEqual([])

  await karin.go('/jamforelse?plats=2421')
  expect(await karin.reads()).toContain('Storuman')
  expect(complaints()).toEqual([])
}, 180_000)
