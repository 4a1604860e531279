import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from './app.ts'
import { testDatabase } from './database.ts'
import { preparedFamily } from './family.ts'
import { maker } from './make.ts'

// What is written in a long form survives a crash, a session that ended, a lost network: the server has what was typed a second ago.
const database = await testDatabase()
const { ask } = await testApp(database)
const family = await preparedFamily(maker(database.owner, testNow), { now: testNow })
const { worker, coworker, child } = family
const kept = async (): Promise<number> => (await database.owner.query('SELECT FROM draft WHERE staff_id = $1', [worker.id])).rowCount ?? 0

const placement = `/placering/${family.placementId}?gor=plan`
const forms = [
  { form: 'document', subject: family.draftDocumentId, page: `/handling/${family.draftDocumentId}`, fields: { title: 'Brev', documentOn: '2026-11-24', body: 'Halva brevet', childText: '', revision: '1' }, field: 'body', send: { act: 'save' } },
  { form: 'consideration', subject: family.considerationId, page: `/overvagande/${family.considerationId}`, fields: { version: '1', 'texts.need': 'Halva behovet', proposal: 'Halva förslaget', conclusion: 'continues', minutes: '90' }, field: 'texts.need', send: {} },
  { form: 'placement-plan', subject: family.placementId, page: placement, fields: { do: 'plan', kind: 'implementation_plan', agreedOn: '2026-11-24', agreedWith: 'Barnet', words: 'Halva planen' }, field: 'words', send: {} },
  { form: 'measure', subject: child.id, page: `/person/${child.id}/insatser/ny`, fields: { kind: '', aim: 'Halva syftet', 'goal.a': 'Sova hemma' }, field: 'aim', send: null },
] as const

describe.each(forms)('the form $form', ({ form, subject, page, fields, field, send }) => {
  const [, text = ''] = Object.entries(fields).find(([name]) => name === field) ?? []

  test('shows its writer what was begun, and nobody else', async () => {
    expect((await ask('GET', page, worker)).text).toContain(`data-draft-url="/api/drafts/${form}/${subject}"`)
    expect((await ask('PUT', `/api/drafts/${form}/${subject}`, worker, { fields })).status).toBe(200)
    const again = (await ask('GET', page, worker)).text
    expect(again).toContain(text)
    expect(again).toContain('data-draft-kept')
    expect((await ask('GET', page, coworker)).text).not.toContain(text)
    expect((await ask('GET', '/arbetslista', worker)).text).toContain(page.split('?')[0])
  })

  test('keeps it while what is sent is refused, and lets it go when it is saved or thrown away', async () => {
    const before = await kept()
    expect(before).toBeGreaterThan(0)
    if (send === null) {
      expect((await ask('POST', page, worker, formBody({ ...fields }))).status).toBe(422)
      expect(await kept()).toBe(before)
      await ask('DELETE', `/api/drafts/${form}/${subject}`, worker)
    } else {
      expect((await ask('POST', page, worker, formBody({ ...fields, ...send }))).status).toBe(303)
    }
    expect(await kept()).toBe(before - 1)
  })
})
