import { expect, test } from 'vitest'
import { colleagues } from './colleague.ts'
import { browserApp, offerSignIn } from './open.ts'

// A safety representative's request as it is lived: handed in with a receipt at once, answered in time, its actions done, and closed.
const app = await browserApp()
const { make } = app
const { as, complaints } = colleagues(app)
const north = await make.unit({ name: 'Utredning Norr' })
const boardroom = await make.unit({ name: 'Ledningen', kind: 'management' })
const representative = await make.staff({ unitId: boardroom, roles: ['union'], given: 'Anders', family: 'Krok' })
const manager = await make.staff({ unitId: north, roles: ['unit_manager'], given: 'Bo', family: 'Rask' })
await offerSignIn(make, [representative, manager])

test('from a complaint to its answer in time', async () => {
  const anders = await as('Anders Krok')
  expect(anders.at()).toBe('/samverkan')
  await anders.go('/arbetsmiljo/framstallan/ny')
  await anders.write({ Enhet: 'Utredning Norr', 'Vad det gäller': 'Hot och våld', 'Vad som begärs': 'Larm i alla besöksrum', Varför: 'Tre hot sedan i våras' })
  await anders.press('Lämna framställan')
  const request = anders.at()
  expect(await anders.reads()).toMatch(/Mottagen och bekräftad[\s\S]*Inget svar än[\s\S]*Väntar på svar/)
  const bo = await as('Bo Rask')
  await bo.go('/arbetsmiljo')
  expect(await bo.reads()).toContain('14 dagar kvar')
  await bo.press('Larm i alla besöksrum')
  await bo.write({ 'Begäran tillgodoses': true, Vad: 'Larm sätts upp i alla rum.' })
  await bo.page.getByRole('button', { name: 'Svara' }).click()
  await bo.page.waitForURL(/klart=answer/)
  await bo.press('Planera en åtgärd')
  await bo.write({ Vad: 'Beställ larm', Ansvarig: 'Enhetschef', 'Klar senast': '4 december' })
  await bo.page.getByRole('button', { name: 'Planera en åtgärd' }).click()
  await bo.page.waitForURL(/klart=action/)
  await anders.go(request)
  expect(await anders.reads()).toMatch(/i tid[\s\S]*Svaret tog[\s\S]*Åtgärder pågår/)
  expect(complaints()).toEqual([])
}, 120_000)
