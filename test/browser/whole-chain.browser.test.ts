import { expect, test } from 'vitest'
import { atScreen, colleagues } from './colleague.ts'
import type { Colleague, Written } from './colleague.ts'
import { browserApp, offerSignIn } from './open.ts'

/*
 * One invented child from the first call to the closed follow-up, as a new colleague would follow her: by pages and forms alone, by people
 * in browsers of their own, while the server's clock is moved. Made beforehand are only units, staff and their roles. What happens by itself
 * as time passes (renewed access, destruction within the hour) is done when the clock is moved.
 */
const app = await browserApp()
const { make } = app
const { as, goTo, complaints } = colleagues(app)
const intakeUnit = await make.unit({ name: 'Mottagningen', kind: 'intake' })
const unitId = await make.unit({ name: 'Utredning Norr' })
const south = await make.unit({ name: 'Placering Syd', kind: 'placement' })
const boardroom = await make.unit({ name: 'Ledningen', kind: 'management' })
await offerSignIn(make, [
  await make.staff({ unitId: intakeUnit, roles: ['intake'], given: 'Per', family: 'Aldin' }),
  await make.staff({ unitId, given: 'Maja', family: 'Ekwall' }),
  await make.staff({ unitId, roles: ['unit_manager'], given: 'Bo', family: 'Rask' }),
  await make.staff({ unitId: south, given: 'Siri', family: 'Lund' }),
  await make.staff({ unitId: south, roles: ['unit_manager'], given: 'Kim', family: 'Dahl' }),
  await make.staff({ unitId: boardroom, roles: ['director'], given: 'Karin', family: 'Sjö' }),
  await make.staff({ unitId: boardroom, roles: ['committee'], given: 'Lisbet', family: 'Dahlén' }),
])
/** Addresses that later chapters go back to. */
const file = { tuva: '', nils: '', nilsCase: '', investigation: '', placement: '', consideration: '', tornOff: false }

/** A chapter of the story: without the one before it there is nothing to go on from. */
function chapter(name: string, told: () => Promise<void>): void {
  test(name, async ({ skip, onTestFailed }) => {
    skip(file.tornOff, 'an earlier chapter failed')
    onTestFailed(() => { file.tornOff = true })
    await told()
  }, 120_000)
}

/** What a colleague sees first of a child: who answers, and each clock with how it stands. */
async function personPage(who: Colleague, address: string): Promise<string> {
  await who.go(address)
  return (await who.reads()).replaceAll('\u00a0', ' ')
}

/** The person's clocks, one line each: what it is and how it stands. */
async function clocks(who: Colleague, address: string): Promise<string[]> {
  await who.go(address)
  const cards = await who.page.locator('.clock-card').allInnerTexts()
  return cards.map((card) => card.replaceAll('\u00a0', ' ').replaceAll(/\s*\n\s*/g, ': '))
}

/** The rows of one's worklist, each as it is read. */
async function duties(who: Colleague): Promise<string[]> {
  await who.go('/arbetslista')
  return (await who.page.locator('[data-row]').allInnerTexts()).map((row) => row.replaceAll('\u00a0', ' ').replaceAll(/\s*\n\s*/g, ', '))
}

/** A meeting of the sub-committee today takes up everything that waits, and decides as proposed. */
async function meetingDecides(manager: string): Promise<string> {
  const who = await as(manager)
  await who.go('/sammantraden/nytt')
  await who.write({ Dag: 'i dag', Tid: '08.30', Plats: 'Kommunhuset' })
  await who.press('Spara')
  const meeting = who.at()
  for (const box of await who.page.locator('main').getByRole('checkbox').all()) await box.check()
  await who.press('Sätt på listan')
  while (await who.page.getByRole('link', { name: 'Skriv utfall' }).count() > 0) {
    await who.press(/^Skriv utfall/)
    await who.press('Spara utfallet')
  }
  return meeting
}

/** Signs what waits for a manager about the child. */
async function managerSigns(manager: string, kind: string): Promise<void> {
  const who = await as(manager)
  await who.go('/beslut/vantar')
  await who.press(kind)
  await who.press('Besluta')
  expect(await who.reads()).toContain('Beslutet är fattat')
}

chapter('a school calls about two children, and intake says who they are and who will answer for them', async () => {
  await goTo('2026-11-24', '08:05')
  const school = atScreen((await app.open({ width: 360, height: 740, phone: true })).page)
  await school.go('/anmal')
  await school.unfold('Gäller det ett barn till?')
  await school.write({ 'Barnets namn': 'Tuva Ranstam', 'Ålder eller född': '9 år' })
  await school.page.locator('[name="children.1.name"]').fill('Nils Ek')
  await school.write({
    'Vad har du sett eller hört?': 'Tuva berättade i dag att pappa slog henne i går kväll. Hon har ett märke på armen. Nils var med.',
    'I dag eller i går': true, 'Genom mitt arbete': true, 'Vad är det för arbetsplats?': 'Skola', 'Din arbetsplats': 'Granåsskolan',
    'Ditt namn': 'Anna Lind', 'Så når vi dig': '070-174 06 05', 'Jag vill veta om utredning inleds': true,
  })
  await school.press('Skicka orosanmälan')

  const per = await as('Per Aldin')
  await per.go('/anmalningar')
  await per.press(/^[A-ZÅÄÖ]{1,2}-[2-9A-Z]{5}-\d{2}/)
  await per.press('Öppna och läs')
  const report = per.at()
  for (const born of ['2017-05-09', '2017-03-04']) {
    await per.go(report)
    await per.press('Ange vem barnet är')
    await per.page.locator('[name="birth"]').fill(born)
    await per.press('Registrera och koppla')
  }
  await per.go(report)
  await per.press('Fördela anmälan')
  await per.write({ 'Handläggare för Tuva Ranstam': 'Maja Ekwall', 'Handläggare för Nils Ek': 'Maja Ekwall' })
  await per.press('Fördela')
  expect(await per.reads()).toContain('Anmälan är fördelad')
})

chapter('the same day both children are assessed; one is investigated, the other is not and the case is closed', async () => {
  const maja = await as('Maja Ekwall')
  expect((await duties(maja))[0]).toContain('Genast')
  file.tuva = await personOf(maja, 'Tuva Ranstam')
  file.nils = await personOf(maja, 'Nils Ek')
  for (const [child, outcome] of [[file.tuva, /^Utredning inleds(?! inte)/], [file.nils, /^Utredning inleds inte/]] as const) {
    await maja.go(child)
    await maja.press('Gör skyddsbedömning')
    await maja.write({ 'Inget behov av omedelbart skydd': true, 'Skäl': 'Pappan bor inte hemma. Mamman hämtar.' })
    await maja.press('Lås skyddsbedömningen')
    await maja.go(child)
    await maja.press('Besluta om utredning')
    await maja.page.getByRole('radio', { name: outcome }).check()
    await maja.write({ 'Skäl för beslutet': 'Det som berättats måste vägas.' })
    await maja.press('Lås beslutet')
    await maja.go(child)
    await maja.press('Ge återkoppling')
    await maja.write({ 'Anmälaren har fått veta': true, 'Hur?': 'Telefon till läraren' })
    await maja.press('Lås återkopplingen')
  }
  expect(await clocks(maja, file.tuva)).toContainEqual(expect.stringMatching(/^Utredning.*24 mar/))
  await maja.go(file.nils)
  file.nilsCase = /SN \d{4}\/\d{5}/.exec(await maja.reads())?.[0] ?? ''
  await maja.go(`${file.nils}/avsluta`)
  await maja.write({ 'Varför avslutas ärendet?': 'Ingen utredning inleddes. Inget mer att göra.' })
  await maja.press('Avsluta ärendet')
  expect(maja.at()).toBe('/personer')
  await maja.go(file.nils)
  expect(await maja.reads()).toContain('finns inte')
})

/** The address of a person's page, from the worklist. */
async function personOf(who: Colleague, name: string): Promise<string> {
  await who.go('/arbetslista')
  await who.press(name)
  return who.at()
}

chapter('the investigation asks, hears the child and lets the parties answer; it ends with a measure that the manager signs', async () => {
  const maja = await as('Maja Ekwall')
  await maja.go(`${file.tuva}/familj`)
  await maja.write({ 'Vårdnadshavare': true, 'Ordet familjen använder': 'mamma', 'Förnamn': 'Eva', 'Efternamn': 'Ranstam', 'Född': '1986-02-11' })
  await maja.press('Lägg till')
  await maja.go(file.tuva)
  await maja.press('Informera om utredningen')
  await maja.write({ 'De som berörs är informerade': true, 'Barnet': true, 'Vårdnadshavare': true })
  await maja.press('Lås informationen')

  await goTo('2026-12-01')
  await as('Maja Ekwall')
  await maja.go(`${file.tuva}/anteckna`)
  await maja.write({ 'Kontor': true, 'Enskilt': true, 'Det som har betydelse': 'Tuva vill bo där det är lugnt.' })
  await maja.press('Klar, lås anteckningen')
  expect(await clocks(maja, file.tuva)).toContainEqual(expect.stringMatching(/^Sågs senast: .*i dag.*Ensam, samma dag/))
  await maja.go(`${file.tuva}/utredning`)
  await maja.press('24 nov')
  file.investigation = maja.at()
  await maja.press('Skicka material till part')
  await maja.write({ 'Vad som visats': 'Hela utredningen', 'Vem': 'Vårdnadshavare', 'Sista dag att svara': '2026-12-10' })
  await maja.press('Spara')

  await goTo('2026-12-11')
  await as('Maja Ekwall')
  await maja.go(file.investigation)
  for (const text of await maja.page.locator('form[data-texts] textarea').all()) await text.fill('Det vi vet och hur vi vet det.')
  await maja.page.locator('#child_heard').selectOption('alone')
  await maja.page.locator('[data-text-state]', { hasText: 'Sparat' }).nth(await maja.page.locator('form[data-texts] textarea').count()).waitFor()
  await maja.go(file.investigation)
  await maja.press('Avsluta utredningen')
  await maja.write({ 'Med insats': true, 'Motivering': 'Tuva behöver bo tryggt medan mamma får hjälp.' })
  await maja.press('Avsluta och lås')
  await managerSigns('Bo Rask', 'Avsluta utredningen med insats')
  expect(await clocks(maja, file.tuva)).toContainEqual(expect.stringMatching(/^Utredning.*Gjord.*11 dec/))
})

chapter('a placement under SoL is consented to, decided by the sub-committee, and begins when she moves in', async () => {
  const karin = await as('Karin Sjö')
  await karin.go('/sammantraden/organ')
  await karin.write({ 'Namn': 'Sociala utskottet' })
  await karin.press('Spara')
  await karin.press('Ny ledamot')
  await karin.write({ 'Ledamot': 'Lisbet Dahlén', 'Ordförande': true, 'Från och med': '2026-12-01' })
  await karin.press('Spara')

  const maja = await as('Maja Ekwall')
  for (const home of ['Familjen Gran', 'Familjen Tall']) {
    await maja.go('/hem?gor=ny')
    await maja.write({ 'Slag': 'Familjehem', 'Namn': home, 'Kommun': 'Provby', 'Platser': '2' })
    await maja.press('Spara')
  }
  await maja.go(`${file.tuva}/placering`)
  await maja.write({ 'Form': 'Familjehem', 'Rättslig grund': 'SoL', 'Planerad från': '2026-12-18', 'Skäl för beslutet': 'Trygghet och ro.', 'Eva Ranstam': true })
  await maja.press('Föreslå')
  file.placement = maja.at()
  expect(await maja.reads()).toContain('väntar på beslut')
  await goTo('2026-12-17')
  await meetingDecides('Bo Rask')

  await goTo('2026-12-18')
  await as('Maja Ekwall')
  await maja.go(file.placement)
  expect(await maja.reads()).toContain('Beslut, fattat')
  await maja.press('Barnet har flyttat in')
  await maja.write({ 'Hem': 'Familjen Gran' })
  await maja.press('Spara')
  expect(await clocks(maja, file.tuva)).toContainEqual(expect.stringMatching(/^Övervägande.*SoL 22:13.*18 jun/))
  expect(await personPage(maja, file.tuva)).toContain('Placerad i familjehem sedan 18 december 2026')
  await maja.go(file.placement)
  await maja.press('Underrättelse eller förlängning')
  await maja.write({ 'Slag': 'Regionen underrättad om hälsoundersökning' })
  await maja.press('Spara')
  expect(await maja.reads()).toContain('Regionen underrättad om hälsoundersökning')
  expect((await clocks(maja, file.tuva)).join('\n')).not.toContain('Hälsoundersökning')
  await keepPromises(maja, 'Sociala utskottet har beslutat')
})

chapter('she moves to another home on the same basis after the sub-committee has decided so, and the six months go on', async () => {
  await goTo('2027-03-04')
  const maja = await as('Maja Ekwall')
  await maja.go(file.placement)
  await maja.press('Begär beslut om flytt')
  await maja.write({ 'Motivering': 'Familjen Gran flyttar utomlands.', 'Eva Ranstam': true })
  await maja.press('Besluta eller föreslå')
  expect(await maja.reads()).toContain('Väntar på utskottet')
  await goTo('2027-03-09')
  await meetingDecides('Bo Rask')
  await goTo('2027-03-10')
  await as('Maja Ekwall')
  await maja.go(file.placement)
  await maja.press('Barnet har flyttat')
  expect(await maja.reads()).not.toContain('Inget beslut om flytt är fattat')
  await maja.write({ 'Hem': 'Familjen Tall', 'Varför flyttade barnet?': 'Familjen Gran flyttar utomlands' })
  await maja.press('Spara')
  expect(await clocks(maja, file.tuva)).toContainEqual(expect.stringMatching(/^Övervägande.*SoL 22:13.*18 jun/))
  await maja.go('/placeringar')
  expect(await maja.reads()).toContain('Familjen Tall')
})

chapter('the case is handed over: one answers, and the one before sees it no more', async () => {
  await goTo('2027-04-06')
  const maja = await as('Maja Ekwall')
  await maja.go(file.tuva)
  await maja.press('Lämna över')
  await maja.write({ 'Ny ansvarig handläggare': 'Siri Lund', 'Varför byts handläggare?': 'Placeringen följs av placeringsenheten' })
  await maja.press('Lämna över ärendet')
  await maja.go(file.tuva)
  expect(await maja.reads()).toContain('finns inte')
  const siri = await as('Siri Lund')
  expect(await personPage(siri, file.tuva)).toMatch(/Ansvarig Siri Lund sedan 6 april 2027, den andra handläggaren/)
  expect((await duties(siri)).join('\n')).toMatch(/Tuva Ranstam[^\n]*Övervägande/)
})

chapter('when consent is withdrawn she is taken into custody, the court grants care, and the care rests on LVU from then on', async () => {
  await goTo('2027-05-10')
  const siri = await as('Siri Lund')
  await siri.go(`${file.tuva}/lvu/ny`)
  await siri.write({
    'Vad gäller det?': 'Omedelbart omhändertagande', 'Varför?': 'Mamma vill ta hem Tuva i dag. Pappan bor där.', 'Förvaltningsrätt': 'Provstad',
    'Skäl för beslutet': 'Hon kan inte skyddas hemma och rättens beslut kan inte avvaktas.',
  })
  await siri.press('Spara och räkna fristen')
  const kim = await as('Kim Dahl')
  await kim.go('/beslut/vantar')
  await kim.press('Omedelbart omhändertagande')
  await kim.press('Ordföranden har beslutat')
  await kim.press('Spara')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/LVU 7.*17 maj/))

  await siri.go(file.placement)
  expect(await siri.reads()).toContain('Placeringen vilar på SoL, men vården vilar på LVU 6 §')
  await siri.press('Grunden har ändrats')
  await siri.write({ 'Ny grund': 'LVU 6 §', 'Vad ändringen vilar på': 'Ordförandens beslut i dag' })
  await siri.press('Spara')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/^Övervägande.*SoL 22:13: Ersatt av en annan/))
  await lvuStep(siri, 'Underställt: beslut och akt hos rätten', { 'Hur handlingarna skickades': 'Bud kl. 10.15' })
  await lvuStep(siri, 'Omhändertagandet verkställt')
  await goTo('2027-05-14')
  await as('Siri Lund')
  await lvuStep(siri, 'Rätten fastställde omhändertagandet', { 'Målnummer': '1234-27' })
  await goTo('2027-05-31')
  await as('Siri Lund')
  await lvuStep(siri, 'Ansökan om vård hos rätten')
  await goTo('2027-06-15')
  await as('Siri Lund')
  await lvuStep(siri, 'Rätten beslutade om vård', { 'Brister i hemmet': true })
  await siri.go(file.placement)
  await siri.press('Grunden har ändrats')
  await siri.write({ 'Ny grund': 'LVU 2 §', 'Vad ändringen vilar på': 'Förvaltningsrättens dom 15 juni' })
  await siri.press('Spara')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/^Övervägande.*LVU 13.*10 nov/))
})

/** Registers what has happened in the child's matter of compulsory care, today. */
async function lvuStep(who: Colleague, step: string, fields: Written = {}): Promise<void> {
  await who.go(`${file.tuva}/lvu`)
  const form = who.page.locator('main details', { has: who.page.locator('summary', { hasText: step }) })
  if (await form.getAttribute('open') === null) await who.unfold(step)
  const at = atScreen(who.page, form)
  await at.write(fields)
  await at.press(/^Registrera/)
  expect(await who.reads()).toContain('Det är registrerat')
}

chapter('before six months have gone the care is considered: gathered, written, sent to the sub-committee, decided and back in the case', async () => {
  await goTo('2027-10-12')
  const siri = await as('Siri Lund')
  await siri.go(`${file.tuva}/anteckna`)
  await siri.write({ 'Hembesök': true, 'Enskilt': true, 'Det som har betydelse': 'Tuva trivs i skolan och vill bo kvar.' })
  await siri.press('Klar, lås anteckningen')
  await siri.go('/overvaganden')
  await siri.press(/^Börja/)
  file.consideration = siri.at()
  expect(await siri.reads()).toContain('Tuva trivs i skolan och vill bo kvar.')
  await siri.write({
    'Behovet av vård': 'Behovet finns kvar.', 'Vårdens inriktning': 'Trygg vardag.', 'Vårdens utformning': 'Familjehem.',
    'Barnets egen åsikt': 'Tuva vill bo kvar.', 'Vården fortsätter': true, 'Förslag till beslut': 'Vården ska fortsätta.',
    'Minuter du har lagt på det här': '95',
  })
  await siri.press('Skicka till utskottet')
  expect(await siri.reads()).toContain('Förslaget väntar på utskottet')
  await goTo('2027-10-21')
  const meeting = await meetingDecides('Kim Dahl')
  const lisbet = await as('Lisbet Dahlén')
  await lisbet.go(meeting)
  expect(await lisbet.reads()).toContain('Vården ska fortsätta')
  expect(await lisbet.reads()).not.toContain('Ranstam')
  await as('Siri Lund')
  await siri.go(file.consideration)
  expect(await siri.reads()).toContain('Skickat tis 12 okt')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/^Övervägande.*LVU 13.*21 apr/))
  expect((await duties(siri)).join('\n')).toMatch(/Sociala utskottet har beslutat som föreslaget: övervägande/)
})

chapter('the care ceases by decision, she moves home, and she is followed up with a clock of its own until it is closed', async () => {
  await goTo('2028-03-06')
  const siri = await as('Siri Lund')
  await siri.go(`${file.tuva}/lvu`)
  await siri.unfold('Vården har upphört genom beslut')
  await siri.write({ 'Skäl för beslutet': 'Mamma har fått hjälp och Tuva är trygg hos henne.' })
  await siri.press('Föreslå beslutet')
  await goTo('2028-03-09')
  await meetingDecides('Kim Dahl')
  await as('Siri Lund')
  await siri.go(file.placement)
  await siri.press('Placeringen är slut')
  await siri.write({ 'Varför': 'Flyttade hem', 'Hur det slutade': 'Tuva flyttade hem till mamma.' })
  await siri.press('Spara')
  expect(await siri.reads()).toContain('Placeringen är avslutad')
  await siri.go(`${file.tuva}/uppfoljning`)
  await siri.write({ 'Vård enligt LVU som upphört': true, 'Samtycke behövs inte': true, 'Vårdnadshavare': true, 'Motivering': 'Vi vill se att det håller.' })
  await siri.press('Besluta om uppföljning')
  await managerSigns('Kim Dahl', 'Följa upp')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/LVU 21 b.*sep/))

  await goTo('2028-09-04')
  await as('Siri Lund')
  await siri.go(`${file.tuva}/utredning`)
  await siri.press('Vård enligt LVU som upphört')
  await siri.press('Avsluta uppföljningen')
  await siri.write({ 'Vad uppföljningen visade': 'Det är lugnt hemma. Tuva går i skolan.', 'Vårdnadshavare': true })
  await siri.press('Avsluta uppföljningen')
  expect(await clocks(siri, file.tuva)).toContainEqual(expect.stringMatching(/LVU 21 b.*Gjord.*4 sep/))
})

chapter('promises are kept and the case is closed', async () => {
  const siri = await as('Siri Lund')
  await keepPromises(siri, 'Sociala utskottet har beslutat')
  await siri.go(`${file.tuva}/avsluta`)
  await siri.write({ 'Varför avslutas ärendet?': 'Uppföljningen är avslutad. Inget mer behövs.' })
  await siri.press('Avsluta ärendet')
  await siri.go(file.tuva)
  expect(await siri.reads()).toContain('finns inte')
  const kim = await as('Kim Dahl')
  expect(await personPage(kim, file.tuva)).toMatch(/avslutat 4 september 2028[\s\S]*Ingen är ansvarig|Ingen är ansvarig[\s\S]*avslutat 4 september 2028/)
})

/** Ticks off one's promises about the child that begin so. */
async function keepPromises(who: Colleague, words: string): Promise<void> {
  await who.go(`${file.tuva}/avsluta`)
  while (await who.page.getByRole('link', { name: `Löfte: ${words}` }).count() > 0) {
    await who.press(`Löfte: ${words}`)
    await who.press('Det är gjort')
    await who.go(`${file.tuva}/avsluta`)
  }
}

chapter('years later the calendar says what is destroyed and what is kept; two decide, and the proof names nobody', async () => {
  await goTo('2032-01-12')
  const bo = await as('Bo Rask')
  await bo.go('/gallring')
  const due = await bo.page.locator('main tr', { hasText: file.nilsCase }).innerText()
  expect(due).toContain('Allt om personen')
  expect(due).toContain('Fem år efter den sista anteckningen')
  expect(due).toContain('31 december 2032')
  await bo.page.getByRole('checkbox', { name: file.nilsCase }).check()
  await bo.press('Föreslå gallring av de valda')
  expect(await bo.reads()).toContain('Väntar på en annan persons godkännande')
  const kim = await as('Kim Dahl')
  await kim.go('/gallring')
  expect(await kim.reads()).toContain('Placering, adoption eller faderskap: sparas för alltid')

  const karin = await as('Karin Sjö')
  await karin.go('/gallring')
  await karin.press('Godkänn gallringen')
  expect(await karin.reads()).toContain('görs inom en timme')
  await goTo('2032-01-12', '11:00')
  await as('Bo Rask')
  await bo.go('/gallring')
  const proof = (await bo.reads()).replaceAll('\u00a0', ' ')
  expect(proof).toMatch(/\d+ rader förstörda/)
  expect(proof).not.toContain(file.nilsCase)
  await bo.go(file.nils)
  expect(await bo.reads()).toContain('finns inte')
  await as('Kim Dahl')
  expect(await personPage(kim, file.tuva)).toContain('Tuva Ranstam')
  expect(complaints()).toEqual([])
})
