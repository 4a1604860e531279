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

const unitId = await make.unit({ name: 'Utredning Norr' })
const maja = await make.staff({ unitId, given: 'Maja', family: 'Prov' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const other = await make.staff({ unitId: await make.unit() })
const administrator = await make.staff({ unitId, roles: ['administrator'] })
const elis = await make.personWithCase(maja, { given: 'Elis', family: 'Provsson' })
await make.whereabouts(elis.id, 'address', 'Storgatan 1, Provby')
const hidden = await make.personWithCase(maja, { given: 'Gömd', family: 'Hemligsson', protection: 'protected_registration' })
await make.whereabouts(hidden.id, 'address', 'Hemliga vägen 9')

const idOf = (answer: Answer): string => String(answer.json()['id'])
async function begun(more: object = {}): Promise<Answer> {
  return ask('POST', '/api/documents', maja, { personId: elis.id, kind: 'letter', title: 'Brev till skolan', body: '# Om mötet\nVi ses.', ...more })
}
async function locked(more: object = {}): Promise<string> {
  const id = idOf(await begun(more))
  expect((await ask('POST', `/api/documents/${id}/lock`, maja)).status).toBe(200)
  return id
}
/** The bytes of a file that is sent. */
async function fetched(url: string, cookie = maja.cookie): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> {
  const answer = await app.inject({ method: 'GET', url, headers: { cookie, 'sec-fetch-site': 'same-origin' } })
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers }
}

describe('a document', () => {
  test('is written, saved and locked; what is locked is never changed, not even by SQL', async () => {
    const answer = await begun()
    expect(answer.json()).toMatchObject({ state: 'draft', revision: 1, kind: 'letter', writtenBy: { id: maja.id } })
    const id = idOf(answer)
    const saved = { revision: 1, title: 'Brev', documentOn: '2026-11-23', body: 'Ny text', childText: 'Hej. Vi ses.' }
    expect((await ask('PUT', `/api/documents/${id}`, maja, saved)).json()).toMatchObject({ revision: 2, title: 'Brev', childLix: 2 })
    expect((await ask('POST', `/api/documents/${id}/lock`, maja)).json()).toMatchObject({ state: 'locked', revision: null, body: 'Ny text', lockedBy: { id: maja.id } })
    expect(await ask('PUT', `/api/documents/${id}`, maja, { ...saved, revision: 2 })).toMatchObject({ status: 409 })
    expect((await ask('POST', `/api/documents/${id}/lock`, maja)).json()).toMatchObject({ code: 'document_is_locked' })
    for (const sql of ["UPDATE document SET body = ''", 'DELETE FROM document', "UPDATE document_addition SET note = 'x'"]) {
      await expect(database.app.query(sql)).rejects.toThrow('permission denied')
    }
  })

  test('saved by two, tells the second and loses neither text', async () => {
    const id = idOf(await begun())
    const save = (body: string): Promise<Answer> => ask('PUT', `/api/documents/${id}`, maja, { revision: 1, title: 'Brev', documentOn: '2026-11-24', body })
    expect((await save('första')).status).toBe(200)
    expect((await save('andra')).json()).toMatchObject({ code: 'document_changed_meanwhile' })
    const page = await ask('POST', `/handling/${id}`, maja, formBody({ act: 'save', revision: '1', title: 'Brev', documentOn: '2026-11-24', body: 'andra' }))
    expect(page.status).toBe(409)
    expect(page.text).toContain('>andra</textarea>')
    expect((await ask('GET', `/api/documents/${id}`, maja)).json()).toMatchObject({ body: 'första' })
  })

  test('is corrected by an addition, or by a new version that supersedes it', async () => {
    const id = await locked()
    expect((await ask('POST', `/api/documents/${id}/additions`, maja, { note: 'Fel dag ovan.' })).json()).toMatchObject({ additions: [{ note: 'Fel dag ovan.' }] })
    const next = await ask('POST', `/api/documents/${id}/versions`, maja)
    expect(next.json()).toMatchObject({ state: 'draft', supersedesId: id, body: '# Om mötet\nVi ses.' })
    const rival = await ask('POST', `/api/documents/${id}/versions`, maja)
    expect((await ask('POST', `/api/documents/${idOf(next)}/lock`, maja)).status).toBe(200)
    expect((await ask('POST', `/api/documents/${idOf(rival)}/lock`, maja)).json()).toMatchObject({ code: 'document_is_superseded_once' })
    expect((await ask('GET', `/api/documents/${id}`, maja)).json()).toMatchObject({ state: 'superseded', supersededById: idOf(next), body: '# Om mötet\nVi ses.' })
    expect((await ask('POST', `/api/documents/${id}/versions`, maja)).json()).toMatchObject({ code: 'document_has_new_version' })
  })

  test('is not locked empty, ahead of its day, or with a placeholder left', async () => {
    for (const [more, code] of [[{ body: ' ' }, 'text_needed'], [{ documentOn: '2026-11-25' }, 'day_ahead'], [{ body: 'Hej {{person.name}}' }, 'placeholder_left']] as const) {
      const answer = await ask('POST', `/api/documents/${idOf(await begun(more))}/lock`, maja)
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(code)
    }
  })

  test('is sent twice with one id as one, and belongs to whoever may see the case', async () => {
    const id = randomUUID()
    expect(idOf(await begun({ id }))).toBe(id)
    expect(idOf(await begun({ id }))).toBe(id)
    expect((await ask('POST', '/api/documents', other, { id, personId: elis.id, kind: 'letter' })).status).toBe(404)
    for (const path of [`/api/documents/${id}`, `/handling/${id}`, `/handling/${id}/handling.pdf`, `/person/${elis.id}/handlingar`, `/api/documents?personId=${elis.id}`]) {
      expect((await ask('GET', path, other)).status, path).toBe(404)
    }
    for (const path of [`/api/documents/${id}`, '/mallar', `/person/${elis.id}/registerutdrag`]) {
      expect((await ask('GET', path, path === '/mallar' || path.endsWith('drag') ? maja : administrator)).status, path).toBe(403)
    }
  })

  test('as written on the page: begun, locked with what stands in the fields, thrown away', async () => {
    const made = await ask('POST', `/person/${elis.id}/handlingar/ny`, maja, formBody({ kind: 'plan', title: 'Plan för Elis' }))
    const address = String(made.location).split('?')[0] ?? ''
    expect((await ask('GET', address, maja)).text).toContain('Plan för Elis')
    const sent = await ask('POST', address, maja, formBody({ act: 'lock', revision: '1', title: 'Plan', documentOn: 'i dag', body: '- sova\n- äta', childText: '' }))
    expect(sent.location).toContain('klart=locked')
    expect((await ask('GET', address, maja)).text).toContain('<li>sova</li>')
    const draft = idOf(await begun())
    expect((await ask('POST', `/handling/${draft}`, maja, formBody({ act: 'drop' }))).location).toContain(`/person/${elis.id}/handlingar`)
    expect((await ask('GET', `/handling/${draft}`, maja)).status).toBe(404)
  })
})

describe('a paper', () => {
  test('is a tagged PDF/A in Swedish and a Word file, with a name that says nothing', async () => {
    const id = await locked({ body: 'Brevets text.', childText: 'Hej Elis.' })
    const pdf = await fetched(`/handling/${id}/handling.pdf`)
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="handling-${id.slice(0, 8)}.pdf"`, 'x-content-type-options': 'nosniff' })
    const raw = pdf.bytes.toString('latin1')
    for (const sign of ['/StructTreeRoot', '/Lang (sv-SE)', 'pdfaid:part>2<']) expect(raw).toContain(sign)
    expect(await textOfPdf(pdf.bytes)).toContain('Brevets text.')
    expect(textOfZip((await fetched(`/handling/${id}/handling.docx`)).bytes)).toContain('Brevets text.')
    expect(await textOfPdf((await fetched(`/handling/${id}/barn.pdf`)).bytes)).toContain('Hej Elis.')
    expect((await fetched(`/handling/${await locked()}/barn.pdf`)).status).toBe(404)
  })
})

describe('a template', () => {
  const text = { name: 'Kallelse', kind: 'letter', title: 'Kallelse för {{person.name}}', body: 'Adress: {{person.address}}\nÄrende {{case.number}}, {{worker.name}}\n{{decision.reasons}}', childText: 'Hej {{person.name}}.' }
  test('fills in what is known, with where it comes from, and is versioned', async () => {
    const made = await ask('POST', '/api/document-templates', manager, text)
    expect(made.json()).toMatchObject({ version: 1, name: 'Kallelse' })
    const templateId = idOf(made)
    const document = await ask('POST', '/api/documents', maja, { personId: elis.id, kind: 'letter', templateId })
    expect(document.json()).toMatchObject({ title: 'Kallelse för Elis Provsson', childText: 'Hej Elis Provsson.' })
    expect(document.json()['body']).toBe(`Adress: Storgatan 1, Provby\nÄrende ${elis.caseNumber}, Maja Prov\n`)
    expect(document.json()['values']).toContainEqual({ placeholder: 'person.address', value: 'Storgatan 1, Provby', from: { kind: 'person', id: elis.id }, missing: null })
    expect(document.json()['values']).toContainEqual({ placeholder: 'decision.reasons', value: '', from: null, missing: 'not_there' })
    expect((await ask('GET', `/handling/${idOf(document)}`, maja)).text).toContain('Varifrån uppgifterna kommer')
    expect((await ask('POST', `/api/document-templates/${templateId}/versions`, manager, { title: 'Ny', body: 'x', childText: '' })).json()).toMatchObject({ version: 2 })
    expect((await ask('GET', `/api/documents/${idOf(document)}`, maja)).json()['title']).toBe('Kallelse för Elis Provsson')
    expect((await ask('POST', `/api/document-templates/${templateId}/end`, manager)).status).toBe(200)
    expect((await ask('POST', '/api/documents', maja, { personId: elis.id, kind: 'letter', templateId })).json()).toMatchObject({ code: 'template_has_ended' })
  })
  test('puts in nothing of a protected person, also while the data is shown', async () => {
    const templateId = idOf(await ask('POST', '/api/document-templates', manager, text))
    await ask('POST', `/api/persons/${hidden.id}/reveal`, maja, { reason: 'måste ringa' })
    const document = await ask('POST', '/api/documents', maja, { personId: hidden.id, kind: 'letter', templateId })
    expect(document.text).not.toMatch(/Hemliga|Hemligsson|Gömd/)
    expect(document.json()['values']).toContainEqual({ placeholder: 'person.address', value: '', from: null, missing: 'protected' })
    const page = await ask('GET', `/handling/${idOf(document)}`, maja)
    expect(page.text).toContain('Skyddade uppgifter sätts aldrig in')
    expect(page.text).not.toMatch(/Hemliga|Hemligsson|Gömd/)
    const pdf = await fetched(`/handling/${idOf(document)}/handling.pdf`)
    expect(await textOfPdf(pdf.bytes)).not.toMatch(/Hemliga|Hemligsson|Gömd/)
  })
  test('asks for nothing outside the list, and is kept by managers and administrators', async () => {
    expect((await ask('POST', '/api/document-templates', manager, { ...text, body: '{{person.password}}' })).text).toContain('placeholder_unknown')
    expect((await ask('POST', '/api/document-templates', maja, text)).status).toBe(403)
    const page = await ask('POST', '/mallar', administrator, formBody({ ...text, name: 'Ännu en' }))
    expect(page.location).toContain('klart=made')
    expect((await ask('GET', '/mallar', administrator)).text).toContain('Ännu en')
  })
})

test('every paper that is fetched leaves a line in the log about the person', async () => {
  const id = await locked()
  await fetched(`/handling/${id}/handling.pdf`)
  const { rows } = await database.owner.query("SELECT about, actor_id FROM trace WHERE municipality_code = $1 AND action = 'GET /handling/:id/handling.pdf' ORDER BY id DESC LIMIT 1", [home])
  expect(rows[0]).toEqual({ about: [elis.id], actor_id: maja.id })
})
