import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { assigned } = concernSteps({ ask }, database, world)
const { worker } = world
const assessment = formBody({ corrects: '', outcome: 'no_immediate_need', reasons: 'Är hos mormor.' })

/** The address of the form that a page's button leads to. */
async function linkOn(page: string, path: string): Promise<string> {
  const found = new RegExp(`href="(${path}[^"]*)"`).exec((await ask('GET', page, worker)).text)
  return found?.[1] ?? ''
}

describe('a step of a report', () => {
  test('taken from the worklist leads back to it, and the message names the duty that vanished and the fact', async () => {
    const personId = await make.person({ given: 'Tuva', family: 'Ranstam' })
    const { childId } = await assigned(personId)
    const form = await linkOn('/arbetslista', `/anmalningar/barn/${childId}/skydd`)
    expect(form).toBe(`/anmalningar/barn/${childId}/skydd?till=arbetslista`)
    const page = (await ask('GET', form, worker)).text
    expect(page).toContain(`action="${form}"`)
    expect(page).toContain(`href="/arbetslista?person=${personId}"`)

    const sent = await ask('POST', form, worker, assessment)
    expect(sent.location).toBe(`/arbetslista?person=${personId}&barn=${childId}&klart=protected`)
    const list = (await ask('GET', sent.location ?? '', worker)).text
    expect(list).toContain('Skyddsbedömningen är låst.')
    expect(list).toContain('Borta från listan: omedelbar skyddsbedömning (skyddsbedömningen är låst).')
    expect(list).toContain(`data-draft-done="protection-${worker.id}-${childId}"`)
  })

  test('taken from the person leads back there, also after a form that had to be mended', async () => {
    const personId = await make.person()
    const { childId } = await assigned(personId)
    const form = await linkOn(`/person/${personId}`, `/anmalningar/barn/${childId}/skydd`)
    const refused = await ask('POST', form, worker, formBody({ corrects: '', reasons: 'Är hos mormor.' }))
    expect(refused.text).toContain(`action="/anmalningar/barn/${childId}/skydd?till=person"`)
    const sent = await ask('POST', form, worker, assessment)
    expect(sent.location).toBe(`/person/${personId}?barn=${childId}&klart=protected`)
    const page = (await ask('GET', sent.location ?? '', worker)).text
    for (const words of ['Skyddsbedömningen är låst.', `data-draft-done="protection-${worker.id}-${childId}"`]) expect(page)
      .toContain(words)
  })

  test('taken on the report stays there; no address leads anywhere else', async () => {
    const { id, childId } = await assigned(await make.person())
    expect((await ask('POST', `/anmalningar/barn/${childId}/skydd?till=//evil.example`, worker, assessment)).location)
      .toBe(`/anmalningar/${id}?klart=protected`)
  })

  test('to tell those concerned leads back too', async () => {
    const personId = await make.person()
    const { childId } = await assigned(personId)
    await ask('POST', `/anmalningar/barn/${childId}/skydd`, worker, assessment)
    await ask('POST', `/anmalningar/barn/${childId}/beslut`, worker,
      formBody({ corrects: '', decision: 'open_investigation', reasons: 'Behöver utredas.' }))
    const form = await linkOn('/arbetslista', `/anmalningar/information/${personId}`)
    const sent = await ask('POST', form, worker, formBody({ how: 'told', told: 'child' }))
    expect(sent.location).toBe(`/arbetslista?person=${personId}&klart=informed`)
    expect((await ask('GET', `/person/${personId}?klart=informed`, worker)).text).toContain('Informationen är låst.')
  })
})
