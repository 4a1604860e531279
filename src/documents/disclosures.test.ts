import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import type { Answer } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { textOfPdf, textOfZip } from '../../test/papers.ts'

const database = await testDatabase()
const { app, ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit()
const maja = await make.staff({ unitId, given: 'Maja', family: 'Prov' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const other = await make.staff({ unitId: await make.unit() })
const elis = await make.personWithCase(maja, { given: 'Elis', family: 'Provsson' })

const idOf = (answer: Answer): string => String(answer.json()['id'])
const bytes = async (url: string) => {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie: maja.cookie, 'sec-fetch-site': 'same-origin' } })
  return { status: answer.statusCode, bytes: answer.rawPayload, type: answer.headers['content-type'] }
}

const secret = 'Grannen Berit Hemligsson ringde. Eleven mår bra. Hemligsson vill vara okänd.'
async function documentWith(body: string): Promise<string> {
  const id = idOf(await ask('POST', '/api/documents', maja, { personId: elis.id, kind: 'case_note', title: 'Samtal', body }))
  await ask('POST', `/api/documents/${id}/lock`, maja)
  return id
}
async function requested(): Promise<string> {
  return idOf(await ask('POST', '/api/disclosures', maja, { personId: elis.id, askerKind: 'custodian', asker: 'Mamman', askedFor: 'Hela akten', receivedOn: '2026-11-20' }))
}
type Item = { id: string; content: string; masks: Array<{ id: string; first: number; end: number }> }
async function chosen(requestId: string, body = secret): Promise<Item> {
  const documentId = await documentWith(body)
  const answer = await ask('POST', `/api/disclosures/${requestId}/items`, maja, { items: [{ kind: 'document', id: documentId }] })
  const items: Item[] = JSON.parse(answer.text).items
  const found = items.find(({ content }) => content.includes(body))
  if (found === undefined) throw new Error('nothing was chosen')
  return found
}
const mask = (requestId: string, itemId: string, more: object = {}): Promise<Answer> =>
  ask('POST', `/api/disclosures/${requestId}/masks`, maja, { itemId, words: 'Berit Hemligsson', paragraph: 'OSL 26:5', reason: 'risk för våld', ...more })

/** A decision, a concluded investigation, a plan and a sent consideration, with one of each that is not finished. */
async function finished({ id: person, caseId }: { id: string; caseId: string }) {
  const ids = { decision: randomUUID(), investigation: randomUUID(), plan: randomUUID(), consideration: randomUUID() }
  const [open, placement] = [randomUUID(), randomUUID()]
  const decision = `INSERT INTO decision (municipality_code, id, person_id, strand, kind, subject_kind, subject_id, what, reasons, paragraph, facts, state, awaits,
    proposed_on, proposed_by, decided_on, decided_at, decided_by, decided_as, access, recorded_at) VALUES ($1, $2, $3, 'measure', 'grant_measure', 'measure', $3,
    $4, 'Behovet är klart', 'SoL 11:1', '[]', $5, $6, '2026-11-19', $7, $8, $9, $10, $11, '{}', $12)`
  await make.run(decision, [home, ids.decision, person, 'Kontaktfamilj beviljas', 'decided', null, maja.id, '2026-11-20', testNow, maja.id, 'social_worker', testNow])
  await make.run(decision, [home, open, person, 'Väntar', 'for_meeting', 'committee', maja.id, null, null, null, null, testNow])
  await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at) VALUES ($1, $2, $3, $4, '2026-10-01', '{}', $5)`,
    [home, ids.investigation, person, caseId, testNow])
  for (const [field, version, body] of [['child_view', 1, 'Första försöket'], ['child_view', 2, 'Vill träffa mormor'], ['child_health', 1, 'Sover bättre']]) {
    await make.run(`INSERT INTO investigation_field (municipality_code, id, investigation_id, person_id, field, version, base_version, standing, settles, pen_id, body,
      recorded_at, recorded_by, access) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $5 - 1, 'current', '{}', gen_random_uuid(), $6, $7, $8, '{}')`,
    [home, ids.investigation, person, field, version, body, testNow, maja.id])
  }
  await make.run("UPDATE investigation SET concluded_on = '2026-11-20', outcome = 'measure', locked_at = '2026-11-24T07:00:01Z' WHERE id = $1", [ids.investigation])
  await make.run(`INSERT INTO placement (municipality_code, id, person_id, form, basis, ground, planned_from_on, end_fact_ids, access, recorded_at, recorded_by)
    VALUES ($1, $2, $3, 'hvb', 'sol', 'Provbeslut', '2026-06-01', '{}', '{}', $4, $5)`, [home, placement, person, testNow, maja.id])
  await make.run(`INSERT INTO placement_plan (municipality_code, id, placement_id, person_id, kind, version, words, agreed_on, agreed_with, fact_ids, access, recorded_at,
    recorded_by) VALUES ($1, $2, $3, $4, 'care_plan', 1, 'Mål: skola varje dag', '2026-06-02', 'Barnet', '{}', '{}', $5, $6)`, [home, ids.plan, placement, person, testNow, maja.id])
  await make.run(`INSERT INTO consideration (municipality_code, id, person_id, placement_id, kind, basis, since_on, proposal, conclusion, minutes, version, decision_id,
    sent_on, access, recorded_at) VALUES ($1, $2, $3, $4, 'consider_placement', 'sol', '2026-06-01', 'Fortsatt vård', 'continues', 60, 1, $5, '2026-11-20', '{}', $6)`,
  [home, ids.consideration, person, placement, ids.decision, testNow])
  await make.run(`INSERT INTO consideration_text (municipality_code, consideration_id, heading, person_id, words, access, saved_at) VALUES ($1, $2, 'need', $3, 'Kvarstår', '{}', $4)`,
    [home, ids.consideration, person, testNow])
  await make.refresh(person)
  return ids
}

describe('documents that are given out', () => {
  test('lack what is masked altogether, in PDF and Word, while the whole version has it', async () => {
    const id = await requested()
    const item = await chosen(id)
    await mask(id, item.id)
    const second = item.content.indexOf('Hemligsson vill')
    await mask(id, item.id, { words: '', stretches: [{ first: second, end: second + 10 }], paragraph: 'OSL 26:1' })
    expect((await bytes(`/utlamnande/${id}/utlamnas.pdf`)).status).toBe(409)
    const decided = await ask('POST', `/api/disclosures/${id}/outcome`, manager, { outcome: 'release_masked', reasons: 'Anmälaren kan utsättas för våld.' })
    expect(decided.json()).toMatchObject({ outcome: { outcome: 'release_masked', state: 'decided' } })
    const pdf = (await bytes(`/utlamnande/${id}/utlamnas.pdf`)).bytes
    const word = (await bytes(`/utlamnande/${id}/utlamnas.docx`)).bytes
    const said = await textOfPdf(pdf)
    expect(said).toContain('Eleven mår bra.')
    expect(said).toContain('[maskat: OSL 26 kap. 5 §]')
    for (const text of [said, textOfZip(word), pdf.toString('latin1'), word.toString('latin1')]) expect(text).not.toMatch(/Hemlig|Berit|Provsson/)
    expect(await textOfPdf((await bytes(`/utlamnande/${id}/akten.pdf`)).bytes)).toContain('Berit Hemligsson')
    expect(textOfZip((await bytes(`/utlamnande/${id}/akten.docx`)).bytes)).toContain('Berit Hemligsson')
  })

  test('stand in a decision of their kind with the paragraphs, and nothing is changed after it', async () => {
    const id = await requested()
    const item = await chosen(id)
    await mask(id, item.id)
    const { outcome } = JSON.parse((await ask('POST', `/api/disclosures/${id}/outcome`, manager, { outcome: 'release_masked', reasons: 'Våld.' })).text)
    const { rows } = await database.owner.query('SELECT kind, paragraph, reasons, state, person_id FROM decision WHERE id = $1', [outcome.decisionId])
    expect(rows).toEqual([{ kind: 'release_masked', paragraph: 'OSL 26:5', reasons: 'Våld.', state: 'decided', person_id: elis.id }])
    for (const answer of [await mask(id, item.id), await ask('DELETE', `/api/disclosures/${id}/items/${item.id}`, maja),
      await ask('POST', `/api/disclosures/${id}/outcome`, manager, { outcome: 'release', reasons: 'x' })]) {
      expect(answer.json()).toMatchObject({ code: 'disclosure_is_decided' })
    }
  })

  test('wait for who may decide, and cannot be given before', async () => {
    const id = await requested()
    await chosen(id)
    expect((await ask('POST', `/api/disclosures/${id}/outcome`, maja, { outcome: 'release', reasons: 'Ingen men.' })).json()).toMatchObject({ outcome: { state: 'for_meeting' } })
    const giving = { givenOn: '2026-11-24', receiver: 'Mamman', how: 'in_person' }
    expect((await ask('POST', `/api/disclosures/${id}/givings`, maja, giving)).json()).toMatchObject({ code: 'disclosure_may_not_be_given' })
    expect((await bytes(`/utlamnande/${id}/utlamnas.pdf`)).status).toBe(409)
  })

  test('are also decisions, whole investigations, plans and considerations, once they are finished', async () => {
    const kim = await make.personWithCase(maja, { given: 'Kim', family: 'Provsson' })
    const ids = await finished(kim)
    const id = idOf(await ask('POST', '/api/disclosures', maja, { personId: kim.id, askerKind: 'party', asker: '', askedFor: 'Akten', receivedOn: '2026-11-20' }))
    const page = (await ask('GET', `/utlamnande/${id}`, maja)).text
    for (const [kind, source] of Object.entries(ids)) expect(page).toContain(`value="${kind}:${source}"`)
    expect(page).not.toContain('Väntar')
    const answer = await ask('POST', `/api/disclosures/${id}/items`, maja, { items: Object.entries(ids).map(([kind, source]) => ({ kind, id: source })) })
    const items: Array<Item & { kind: string }> = JSON.parse(answer.text).items
    const of = (kind: string): string => items.find((item) => item.kind === kind)?.content ?? ''
    expect(of('decision')).toMatch(/Kontaktfamilj beviljas[^]*Skäl: Behovet är klart[^]*Lagrum: SoL 11:1[^]*Beslutat: 2026-11-20, Maja Prov/)
    expect(of('investigation')).toMatch(/Barnets egna åsikter: Vill träffa mormor[^]*Kropp och hälsa: Sover bättre/)
    expect(of('investigation')).not.toContain('Första försöket')
    expect(of('plan')).toMatch(/^Vårdplan 1\n\nMål: skola varje dag/)
    expect(of('consideration')).toMatch(/Behovet av vård: Kvarstår[^]*Förslag till beslut: Vården fortsätter\. Fortsatt vård/)
    await ask('POST', `/api/disclosures/${id}/masks`, maja, { itemId: items.find(({ kind }) => kind === 'investigation')?.id, words: 'mormor', paragraph: 'OSL 26:1', reason: 'skada' })
    await ask('POST', `/api/disclosures/${id}/outcome`, manager, { outcome: 'release_masked', reasons: 'Skäl.' })
    const said = await textOfPdf((await bytes(`/utlamnande/${id}/utlamnas.pdf`)).bytes)
    expect(said).toContain('Sover bättre')
    expect(said).not.toContain('mormor')
  })

  test('keep the text as it stood when it was chosen, and tell what was given to whom, when and how', async () => {
    const id = await requested()
    const item = await chosen(id, 'Ett ofarligt stycke.')
    const { rows } = await database.owner.query<{ source: string }>('SELECT source_id AS source FROM disclosure_item WHERE id = $1', [item.id])
    await ask('POST', `/api/documents/${rows[0]?.source}/additions`, maja, { note: 'Ett tillägg efteråt.' })
    await ask('POST', `/api/disclosures/${id}/outcome`, manager, { outcome: 'release', reasons: 'Ingen men.' })
    const given = await ask('POST', `/api/disclosures/${id}/givings`, maja, { givenOn: '2026-11-24', receiver: 'Mamman', how: 'in_person' })
    expect(given.json()).toMatchObject({ givings: [{ receiver: 'Mamman', how: 'in_person', givenOn: '2026-11-24', by: 'Maja Prov' }] })
    expect(await textOfPdf((await bytes(`/utlamnande/${id}/utlamnas.pdf`)).bytes)).not.toContain('efteråt')
    expect((await ask('GET', `/utlamnande/${id}`, maja)).text).toContain('till Mamman, över disk')
  })

  test('fit their outcome', async () => {
    const id = await requested()
    const outcome = (body: object): Promise<Answer> => ask('POST', `/api/disclosures/${id}/outcome`, manager, { reasons: 'x', ...body })
    expect((await outcome({ outcome: 'release' })).text).toContain('items_needed')
    const item = await chosen(id)
    expect((await outcome({ outcome: 'release_masked' })).text).toContain('masks_needed')
    expect((await mask(id, item.id, { words: 'finns inte' })).text).toContain('words_not_there')
    expect((await mask(id, item.id, { words: '', stretches: [{ first: 0, end: 99_999 }] })).text).toContain('passage_needed')
    expect((await mask(id, item.id, { reason: '' })).text).toContain('reason_needed')
    const masked: { items: Item[] } = JSON.parse((await mask(id, item.id)).text)
    expect((await outcome({ outcome: 'release' })).text).toContain('masks_stand')
    for (const each of masked.items.flatMap(({ masks }) => masks)) await ask('DELETE', `/api/disclosures/${id}/masks/${each.id}`, maja)
    expect((await outcome({ outcome: 'release' })).json()).toMatchObject({ outcome: { outcome: 'release' } })
  })

  test('are nobody else\'s, and only of the person\'s own file', async () => {
    const id = await requested()
    const item = await chosen(id)
    for (const [method, path, body] of [['GET', `/api/disclosures/${id}`], ['GET', `/utlamnande/${id}`], ['GET', `/utlamnande/${id}/akten.pdf`],
      ['POST', `/api/disclosures/${id}/masks`, { itemId: item.id, words: 'a', paragraph: 'OSL 26:1', reason: 'x' }]] as const) {
      expect((await ask(method, path, other, body)).status, path).toBe(404)
    }
    const noor = await make.personWithCase(maja)
    const elsewhere = idOf(await ask('POST', '/api/documents', maja, { personId: noor.id, kind: 'letter', body: 'x' }))
    await ask('POST', `/api/documents/${elsewhere}/lock`, maja)
    expect((await ask('POST', `/api/disclosures/${id}/items`, maja, { items: [{ kind: 'document', id: elsewhere }] })).json()).toMatchObject({ code: 'disclosure_source_not_found' })
    const rival = await requested()
    expect((await mask(rival, item.id)).json()).toMatchObject({ code: 'disclosure_item_not_found' })
  })

  test('are handled on one page: chosen, masked by sentence, decided, noted', async () => {
    const documentId = await documentWith('Första meningen. Andra meningen.')
    const asked = await ask('POST', `/person/${elis.id}/utlamnande`, maja, formBody({ askerKind: 'party', askedFor: 'Samtalet', receivedOn: '20/11' }))
    const address = String(asked.location).split('?')[0] ?? ''
    const send = (fields: Record<string, string>, who = maja): Promise<Answer> => ask('POST', address, who, formBody(fields))
    expect((await send({ act: 'choose', items: `document:${documentId}` })).location).toContain('klart=chosen')
    const page = await ask('GET', address, maja)
    const passage = /value="(\d+-\d+)"[^>]*>(?:(?!<input).)*?Andra meningen\./su.exec(page.text)?.[1] ?? ''
    const itemId = /name="itemId" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await send({ act: 'mask', itemId, passages: passage, paragraph: '', reason: '' })).text).toContain('Välj paragraf')
    expect((await send({ act: 'mask', itemId, passages: passage, paragraph: 'OSL 26:1', reason: 'kan skada' })).location).toContain('klart=masked')
    expect((await ask('GET', address, maja)).text).toContain('Första meningen. [maskat: OSL 26 kap. 1 §]')
    expect((await send({ act: 'decide', outcome: 'release_masked', reasons: 'Skäl.' }, manager)).location).toContain('klart=decided')
    expect((await send({ act: 'give', receiver: '', how: '' })).text).toContain('Skriv till vem')
    expect((await send({ act: 'give', receiver: 'Elis', how: 'letter', givenOn: '' })).location).toContain('klart=given')
  })
})

describe('the register extract', () => {
  test('tells everything that is stored, by table in words, in both languages, and is logged', async () => {
    await ask('POST', '/api/contacts', maja, { mode: 'visit', outcome: 'held', happenedOn: '2026-11-24', note: 'Elis var glad.', children: [{ personId: elis.id }] })
    const answer = await ask('GET', `/api/persons/${elis.id}/extract`, manager)
    const extract: { tables: Array<{ table: string; word: string; rows: unknown[] }> } = JSON.parse(answer.text)
    const words = new Map(extract.tables.map(({ table, word }) => [table, word]))
    expect(words.get('person')).toBe('Person')
    expect(words.get('contact')).toBe('Kontakter')
    expect(words.get('document')).toBe('Handlingar')
    expect(words.get('decision')).toBe('Beslut')
    expect(answer.text).toContain('Elis var glad.')
    expect(answer.text).not.toContain(elis.caseId)
    const pdf = await app.inject({ method: 'GET', url: `/person/${elis.id}/registerutdrag.pdf`, headers: { cookie: manager.cookie, 'sec-fetch-site': 'same-origin' } })
    expect(await textOfPdf(pdf.rawPayload)).toContain('Elis var glad.')
    expect((await ask('GET', `/person/${elis.id}/registerutdrag`, manager)).text).toContain('Handlingar (')
    const { rows } = await database.owner.query("SELECT about FROM trace WHERE action = 'GET /api/persons/:id/extract' AND actor_id = $1 AND outcome = 'done'", [manager.id])
    expect(rows).toEqual([{ about: [elis.id] }])
  })
  test('is for managers, and for nobody who may not see the person', async () => {
    expect((await ask('GET', `/api/persons/${elis.id}/extract`, maja)).status).toBe(403)
    const elsewhere = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
    expect((await ask('GET', `/api/persons/${elis.id}/extract`, elsewhere)).status).toBe(404)
  })
})
