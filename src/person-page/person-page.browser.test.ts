import { expect, test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'

const { open, make } = await browserApp()
const unitId = await make.unit({ name: 'Utredning Norr' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const child = await make.personWithCase(worker, { given: 'Elis', family: 'Sandberg', birthOn: '2015-07-18' })
const hidden = await make.personWithCase(worker, { given: 'Gömd', family: 'Skyddsson', protection: 'confidentiality_mark' })

test('by keyboard alone: search with a slash, open the person, note with A', async () => {
  const { page, context, complaints } = await open({}, worker)
  await page.goto('/personer')
  await page.keyboard.press('/')
  await page.keyboard.type('elis sand')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/person/${child.id}`)
  expect(await page.title()).not.toContain('Elis')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Elis Sandberg')
  await page.keyboard.press('a')
  await page.waitForURL('**anteckna=ja**')
  expect(await page.getByRole('heading', { name: 'Anteckna kontakt' }).isVisible()).toBe(true)
  expect(complaints).toEqual([])
  await context.close()
})

test.each([true, false])('a protected identity is shown after a stated purpose, with script: %s', async (script) => {
  const { page, context, complaints } = await open({ script }, worker)
  await page.goto(`/person/${hidden.id}`)
  expect(await page.content()).not.toContain('Skyddsson')
  // Without script a link to the page with the same question stands in the button's place.
  await page.getByRole(script ? 'button' : 'link', { name: 'Visa uppgifter' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Varför behöver du se uppgifterna?' }).waitFor()
  await page.getByLabel('Jag ska kontakta barnet eller familjen').check()
  await page.getByRole('button', { name: 'Visa i 15 minuter' }).click()
  await page.getByRole('heading', { level: 1, name: 'Gömd Skyddsson' }).waitFor()
  expect(await page.getByText('Skyddad identitet: sekretessmarkering').isVisible()).toBe(true)
  expect(complaints).toEqual([])
  await make.run('DELETE FROM person_reveal WHERE person_id = $1', [hidden.id])
  await context.close()
})

test('a line of the timeline opens in place', async () => {
  const { page, context } = await open({}, worker)
  await page.goto(`/person/${child.id}`)
  await page.getByText('Första handläggare: Maja').click()
  expect(await page.getByText('Skäl: första handläggare').isVisible()).toBe(true)
  await context.close()
})
