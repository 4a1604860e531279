import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { newId } from '../platform/id.ts'
import { publicReportAnswer, reportAnswer, rhythmAnswer } from './contract/reports.ts'
import type { ReportDetail } from './contract/reports.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Kansliet' })
const author = await make.staff({ unitId, roles: ['coordinator'], given: 'Kerstin', family: 'Rosén' })
const reviewer = await make.staff({ unitId, roles: ['coordinator'], given: 'Nils', family: 'Holm' })
const worker = await make.staff({ unitId })

type As = { cookie: string } | null
async function call(method: 'GET' | 'POST' | 'PUT', path: string, as: As, body?: object): Promise<Record<string, unknown>> {
  const answer = await ask(method, path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return answer.json()
}
const code = async (path: string, body: object, as: As, method: 'POST' | 'PUT' = 'POST') => {
  const answer = await ask(method, path, as, body)
  return [answer.status, answer.json()['code']]
}
const base = '/api/dialogue-reports'
const whole = async (id: string): Promise<ReportDetail> => reportAnswer.parse(await call('GET', `${base}/${id}`, author))
const doing = async (id: string, what: string, body: object = {}, as: As = author): Promise<void> => {
  await call('POST', `${base}/${id}/${what}`, as, { number: (await whole(id)).number, ...body })
}

// What the seeds say of Åmål and Storuman, in our own words; the quote stands in print there.
const round = newId()
const by = { municipality_code: home, recorded_at: testNow, recorded_by: author.id }
async function row(table: string, fields: Record<string, unknown>): Promise<void> {
  const all = { ...by, ...fields }
  await make.run(`INSERT INTO ${table} (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all).map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(all))
}
const [amal, storuman, quote, observation] = [newId(), newId(), newId(), newId()]
const seen = { visit_id: amal, judgement: 'strength', level: 'municipal', example: false, source: 'Besöket', changed_at: testNow }
await row('visit_round', { id: round, name: 'Första besöken', number: 1, first_on: '2026-01-01', last_on: '2026-12-31', settings: '{}', changed_at: testNow })
const visit = { round_id: round, number: 1, team: 'A', status: 'done', locked: false, plan_link: '', changed_at: testNow }
await row('visit', { ...visit, id: amal, place: '1492', from_on: '2026-10-06', to_on: '2026-10-06' })
await row('visit', { ...visit, id: storuman, place: '2421', from_on: '2026-11-10', to_on: '2026-11-10' })
await row('visit_observation', { ...seen, id: observation, theme: 'continuity', words: 'Få chefer slutar' })
await row('visit_observation', { ...seen, id: newId(), visit_id: storuman, theme: 'continuity', words: 'Socialsekreterarna arbetar med helheten' })
await row('visit_observation', { ...seen, id: newId(), visit_id: storuman, theme: 'state_grants', level: 'national', judgement: 'gap', words: 'Återrapporteringen är svår för små kommuner' })
await row('visit_quote', { id: quote, visit_id: storuman, role: 'workers', words: 'Vi kan lite om mycket.', consent: 'published', consent_on: '2026-11-10', keep_until: '2027-11-10' })

async function published(): Promise<{ id: string; address: string }> {
  const { id } = await call('POST', base, author, { title: 'Slutrapport om socialtjänsten' })
  await doing(String(id), 'quotes', { level: 'municipal', quoteId: quote })
  await doing(String(id), 'appendix')
  await doing(String(id), 'review-request')
  await call('POST', `${base}/${String(id)}/review`, reviewer, { outcome: 'publish' })
  return { id: String(id), address: (await whole(String(id))).address ?? '' }
}

describe('a report of the dialogue', () => {
  test('is drafted from what was seen, each statement linked to its sources, and says when they have changed', async () => {
    const begun = await ask('POST', '/dialograpporter/ny', author, formBody({ title: 'Slutrapport' }))
    expect(begun.location).toContain('klart=drafted')
    const id = String(begun.location).split('/')[2]?.split('?')[0] ?? ''
    const told = (await whole(id)).content.blocks.find(({ key }) => key === 'theme:municipal:continuity')
    expect([told?.text, told?.sources.map(({ at }) => at)]).toEqual(['Kontinuitet: 2 av 2 besökta kommuner berättade om det, 2 som en styrka.', [storuman, amal]])
    const page = await ask('GET', `/dialograpporter/${id}`, author)
    expect(page.text).toContain(`/kommunbesok/${amal}`)
    const change = async (body: object) => { await call('PUT', `${base}/${id}/blocks/${told?.id ?? ''}`, author, { number: (await whole(id)).number, ...body }) }
    await change({ do: 'save', text: 'Båda kommunerna har chefer och medarbetare som stannar.' })
    const of = async () => (await whole(id)).content.blocks.find((each) => each.id === told?.id)
    expect([(await of())?.edited, (await of())?.standing]).toEqual([true, 'same'])
    await make.run('UPDATE visit_observation SET words = $3, changed_at = $4 WHERE municipality_code = $1 AND id = $2', [home, observation, 'Cheferna stannar länge', testNow])
    expect((await of())?.standing).toBe('changed')
    expect((await ask('GET', `/dialograpporter/${id}`, author)).text).toContain('Underlaget har ändrats')
    await change({ do: 'renew' })
    expect([(await of())?.edited, (await of())?.standing]).toEqual([false, 'same'])
    await change({ do: 'out' })
    expect((await of())?.out).toBe(true)
    // Somebody who read an earlier version is told, and what it said is still there.
    expect(await code(`${base}/${id}/blocks`, { number: 1, level: 'national', text: 'Vi anser' }, author)).toEqual([409, 'dialogue_report_is_elsewhere'])
    expect(await code(`${base}/${id}/blocks`, { number: (await whole(id)).number, level: 'national', text: `Barnet ${testNumbers.next()}` }, author)).toEqual([422, 'text_names_a_person'])
    expect((await ask('GET', `/dialograpporter/${id}/version/2`, author)).text).toContain('som stannar')
    expect(await code(base, { title: 'Nej' }, worker)).toEqual([403, 'not_permitted'])
    expect((await ask('GET', '/rapporter', null)).text).not.toContain('Slutrapport')
  })

  test('is reviewed by another, public at a lasting address as page, PDF and Word, and goes on as a draft while readers see what was published', async () => {
    const { id, address } = await published()
    expect(address).toBe('slutrapport-om-socialtjansten')
    const page = await ask('GET', `/rapporter/${address}`, null)
    expect([page.status, page.text.includes('2 av 2 besökta kommuner'), page.text.includes('Vi kan lite om mycket.'), page.text.includes('Åmål')]).toEqual([200, true, true, true])
    expect(page.text).not.toContain('Rosén')
    for (const form of ['pdf', 'docx']) {
      const file = await ask('GET', `/rapporter/${address}/fil?form=${form}`, null)
      expect([file.status, file.text.startsWith(form === 'pdf' ? '%PDF-1.7' : 'PK')]).toEqual([200, true])
      expect((await ask('GET', `/rapporter/${address}/fil?form=${form}`, null)).text === file.text, 'the same file').toBe(true)
      if (form === 'pdf') for (const mark of ['/StructTreeRoot', '/Lang (sv-SE)', '/MarkInfo', '/S /TOC', '/S /Table']) expect(file.text, mark).toContain(mark)
    }
    await doing(id, 'reopening')
    await doing(id, 'blocks', { level: 'national', text: 'Ny slutsats.' })
    expect((await ask('GET', `/rapporter/${address}`, null)).text).not.toContain('Ny slutsats.')
    await doing(id, 'review-request')
    expect(await code(`${base}/${id}/review`, { outcome: 'publish' }, author)).toEqual([409, 'dialogue_report_is_your_own'])
    expect(await code(`${base}/${id}/review`, { outcome: 'return' }, reviewer)).toEqual([422, 'dialogue_report_review_is_wrong'])
    await call('POST', `${base}/${id}/review`, reviewer, { outcome: 'publish' })
    expect((await ask('GET', `/rapporter/${address}`, null)).text).toContain('Ny slutsats.')
    await call('POST', `${base}/${id}/withdrawal`, author, { reason: 'Fel underlag' })
    expect((await ask('GET', `/rapporter/${address}`, null)).status).toBe(410)
    expect((await ask('GET', `/rapporter/${address}/fil`, null)).status).toBe(410)
    expect((await ask('GET', '/rapporter/finns-inte', null)).status).toBe(404)
  })

  test('loses a quote when consent is withdrawn, also one that is published, and keeps it in no version', async () => {
    const { id, address } = await published()
    expect((await ask('GET', `/rapporter/${address}`, null)).text).toContain('Vi kan lite om mycket.')
    const file = async (): Promise<string> => (await ask('GET', `/rapporter/${address}/fil?form=pdf`, null)).text
    const [before, again] = [await file(), await file()]
    expect(again === before, 'kept').toBe(true)
    await make.run('UPDATE visit_quote SET words = NULL, withdrawn_at = $3, erased_at = $3 WHERE municipality_code = $1 AND id = $2', [home, quote, testNow])
    const page = await ask('GET', `/rapporter/${address}`, null)
    expect([page.status, page.text.includes('Vi kan lite')]).toEqual([200, false])
    expect(await file() === before, 'drawn anew without the quote').toBe(false)
    expect(publicReportAnswer.parse(await call('GET', `/api/published-reports/${address}`, null)).content.places.flatMap(({ quotes }) => quotes)).toEqual([])
    const { rows } = await database.owner.query("SELECT FROM dialogue_report_version WHERE content::text LIKE '%Vi kan lite%'")
    expect(rows).toEqual([])
    expect((await ask('GET', `/dialograpporter/${id}`, author)).text).toContain('Samtycket gäller inte längre')
    expect(await code(`${base}/${id}/quotes`, { number: 1, level: 'municipal', quoteId: quote }, author)).toEqual([409, 'quote_may_not_be_used'])
  })
})

describe('a status report', () => {
  test('is due every third month from the start, is made in one touch, and tells of its own time alone', async () => {
    expect(rhythmAnswer.parse(await call('GET', `${base}/rhythm`, author))).toEqual({ startOn: null, months: 3, due: [] })
    expect((await ask('POST', '/dialograpporter/takt', author, formBody({ startOn: 'kanske', months: '3' }))).status).toBe(422)
    await call('PUT', `${base}/rhythm`, author, { startOn: '2026-05-01', months: 3 })
    const { due } = rhythmAnswer.parse(await call('GET', `${base}/rhythm`, author))
    expect(due.map(({ dueOn, late }) => [dueOn, late])).toEqual([['2027-02-01', false], ['2026-11-01', true], ['2026-08-01', true]])
    const made = await ask('POST', '/dialograpporter/status', author, formBody({ dueOn: '2026-11-01' }))
    const id = String(made.location).split('/')[2]?.split('?')[0] ?? ''
    const { content, kind, title } = await whole(id)
    expect([kind, title, content.visited]).toEqual(['status', 'Statusrapport 1 augusti 2026 till 31 oktober 2026', 1])
    expect(content.blocks.find(({ key }) => key === 'visits')?.text).toContain('1 av 2 kommuner är besökta')
    expect(await code(`${base}/status`, { dueOn: '2026-11-01' }, author)).toEqual([409, 'status_report_is_made'])
    expect(await code(`${base}/status`, { dueOn: '2026-11-02' }, author)).toEqual([409, 'status_report_is_not_due'])
    expect((await ask('GET', '/dialograpporter', author)).text).toContain('Utkast finns')
  })
})
