import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { runDueJobs } from '../platform/jobs.ts'
import { lawChangeShape } from './contract/law-change.ts'
import { collectedAnswer, messagesAnswer, wholeMessageShape } from './contract/message.ts'
import { lawChangeJobKinds } from './usecases/run-law-change.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const director = await make.staff({ unitId: await make.unit({ name: 'Ledning', kind: 'management' }), roles: ['director'] })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const worker = await make.staff({ unitId })

type As = { cookie: string }
async function post(path: string, body: object, as: As = director): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'])
}
const one = async (id: string, as: As = director) => wholeMessageShape.parse((await ask('GET', `/api/state-messages/${id}`, as)).json())
const code = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body: object = {}, as: As = director) => {
  const answer = await ask(method, path, as, body)
  return answer.status === 200 ? '' : `${answer.status} ${String(answer.json()['code'])}`
}
const text = { title: 'Färre överväganden', body: 'En gång om året räcker.', theme: 'considerations', level: 'national', addressee: 'Socialdepartementet' }
const weekly = (reports: number) => make.run(`INSERT INTO concern_week_count (municipality_code, unit_id, week, reporter_kind, reports, children, access)
  SELECT $1, $2, '2026-W' || week, 'school', $3, $3, ARRAY[$2::uuid] FROM generate_series(36, 47) AS week
  ON CONFLICT (municipality_code, unit_id, week, reporter_kind) DO UPDATE SET reports = excluded.reports`, [home, unitId, reports])
const reports = async (id: string, as: As = director) => {
  const [figure] = (await one(id, as)).figureList
  return figure?.value?.kind === 'picture' ? figure.value.count : undefined
}

/** Twelve children placed for three years and considered every half year; half of them are unaccompanied. */
beforeAll(async () => {
  await weekly(10)
  for (let child = 0; child < 12; child += 1) {
    const { id, caseId } = await make.personWithCase(worker, { birthOn: '2014-05-05' })
    const facts = [['placement-started', '2023-11-01', { basis: 'sol', form: 'family-home', home: 'h1' }],
      ...['2024-04-29', '2024-10-28', '2025-04-25', '2025-10-24', '2026-04-23', '2026-10-22'].map((on) => ['considered', on, {}] as const)] as const
    for (const [type, on, fields] of facts) {
      await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
        VALUES ($1, $2, $3, $4, $5, '', $6, 'placement', 'placement', $3, '{}', $7)`, [home, randomUUID(), id, type, on, JSON.stringify(fields), testNow])
    }
    if (child % 2 === 0) {
      await make.run(`INSERT INTO unaccompanied_child (municipality_code, id, person_id, case_id, arrived_on, access, recorded_at, recorded_by)
        VALUES ($1, $2, $3, $4, '2023-10-20', '{}', $5, $6)`, [home, randomUUID(), id, caseId, testNow, worker.id])
    }
  }
})

describe('a message to the state', () => {
  test('has live figures as a draft, and frozen ones from when it is sent', async () => {
    const id = await post('/api/state-messages', { ...text, figures: ['reports.all'] })
    expect(await reports(id)).toBe(120)
    await weekly(20)
    expect(await reports(id)).toBe(240)
    await post(`/api/state-messages/${id}/sending`, {})
    await weekly(30)
    expect(await one(id)).toMatchObject({ stage: 'sent', sentOn: '2026-11-24', figureList: [{ frozenAt: expect.stringContaining('2026-11-24'), value: { count: 240 } }] })
    expect((await ask('GET', `/medskick/${id}`, manager)).text).toContain('240')
    // Nothing of it changes now: neither through the program nor in the database as the program's own role.
    expect(await code('PUT', `/api/state-messages/${id}`, text)).toBe('409 state_message_is_sent')
    expect(await code('POST', `/api/state-messages/${id}/figures`, { figure: 'contacts.held' })).toBe('409 state_message_is_sent')
    expect(await code('DELETE', `/api/state-messages/${id}`)).toBe('409 state_message_is_sent')
    expect(await code('POST', `/api/state-messages/${id}/sending`)).toBe('409 state_message_is_sent')
  })

  test('hides one to four', async () => {
    await make.run(`INSERT INTO concern_ground_week_count (municipality_code, unit_id, week, ground, reports, access) VALUES ($1, $2, '2026-W40', 'crime', 3, ARRAY[$2::uuid])`, [home, unitId])
    const id = await post('/api/state-messages', { ...text, figures: ['grounds.crime'] })
    expect(await reports(id)).toBeNull()
    expect((await ask('GET', `/medskick/${id}`, director)).text).toContain('dolt, ett till fyra')
  })

  test('is for the director to write; a manager reads what is sent, others nothing', async () => {
    const id = await post('/api/state-messages', text)
    expect((await ask('GET', `/api/state-messages/${id}`, manager)).status).toBe(404)
    expect((await ask('GET', '/medskick', manager)).text).not.toContain('Nytt medskick')
    expect((await ask('GET', '/medskick', worker)).status).toBe(403)
    expect((await ask('POST', '/api/state-messages', manager, text)).status).toBe(403)
    await post(`/api/state-messages/${id}/sending`, {})
    expect((await one(id, manager)).title).toBe(text.title)
  })

  test('is answered, corrected, closed and opened again; the day and the words are checked', async () => {
    const id = await post('/api/state-messages', text)
    const answer = { receivedOn: '2026-11-24', sender: 'Socialdepartementet', body: 'Vi bereder fragan.' }
    expect(await code('POST', `/api/state-messages/${id}/answers`, answer)).toBe('409 state_message_is_draft')
    await post(`/api/state-messages/${id}/sending`, {})
    expect(await code('POST', `/api/state-messages/${id}/answers`, { ...answer, receivedOn: '2026-11-23' })).toBe('422 state_message_answer_is_wrong')
    expect(await code('POST', `/api/state-messages/${id}/answers`, { ...answer, body: `Gäller ${testNumbers.next()}` })).toBe('422 text_names_a_person')
    const first = await post(`/api/state-messages/${id}/answers`, answer)
    await post(`/api/state-messages/${id}/answers`, { ...answer, body: 'Vi bereder frågan.', correctsId: first })
    expect(await code('POST', `/api/state-messages/${id}/answers`, { ...answer, correctsId: first })).toBe('409 state_message_answer_is_corrected')
    expect(await one(id)).toMatchObject({ stage: 'answered', answerList: [{ corrected: true, body: 'Vi bereder fragan.' }, { corrected: false, correctsId: first }] })
    expect((await ask('POST', `/medskick/${id}/avsluta`, director, formBody({ kind: 'closed', note: 'Frågan är löst.' }))).location).toContain('klart=ended')
    expect((await one(id)).stage).toBe('closed')
    expect(await code('POST', `/api/state-messages/${id}/answers`, answer)).toBe('409 state_message_has_ended')
    await ask('POST', `/medskick/${id}/oppna`, director, formBody({}))
    expect((await one(id)).stage).toBe('answered')
  })

  test('is listed, narrowed, collected by theme without drafts and withdrawn ones, and a paper', async () => {
    const id = await post('/api/state-messages', { ...text, title: 'Ett register över utförare', theme: 'profiteering', figures: ['reports.all'] })
    const themes = async () => collectedAnswer.parse((await ask('GET', '/api/state-messages/by-theme?theme=profiteering', director)).json()).themes
    expect(await themes()).toEqual([])
    await post(`/api/state-messages/${id}/sending`, {})
    expect((await themes()).map(({ messages }) => messages.map(({ title }) => title))).toEqual([['Ett register över utförare']])
    expect(messagesAnswer.parse((await ask('GET', '/api/state-messages?theme=profiteering&stage=sent', director)).json()).total).toBe(1)
    const csv = await ask('GET', '/medskick/samlat/csv?tema=profiteering', director)
    expect([csv.text.includes('Ett register över utförare'), csv.text.includes('360')]).toEqual([true, true])
    expect((await ask('GET', `/medskick/${id}/pdf`, director)).text.startsWith('%PDF')).toBe(true)
    await post(`/api/state-messages/${id}/end`, { kind: 'withdrawn', note: 'Skrivs om.' })
    expect(await themes()).toEqual([])
  })

  test('what is typed comes back with what is wrong', async () => {
    const page = await ask('POST', '/medskick/nytt', director, formBody({ title: 'Kvar', body: '', theme: '', level: '', addressee: '' }))
    expect([page.status, page.text.includes('value="Kvar"'), page.text.includes('Fyll i')]).toEqual([422, true, true])
    expect(await code('POST', '/api/state-messages', { ...text, figures: ['no.such'] })).toBe('404 message_figure_not_found')
  })
})

describe('what if the law changed', () => {
  const count = async (body: object) => {
    const id = await post('/api/law-changes', { name: 'En gång om året', rule: 'consider-sol', kind: 'length', length: 12, unit: 'months', hours: 6, ...body })
    const { failed } = await runDueJobs(database.app, home, lawChangeJobKinds, testNow, () => testNow)
    expect(failed).toBe(0)
    return lawChangeShape.parse((await ask('GET', `/api/law-changes/${id}`, director)).json())
  }

  test('is counted by a job on the facts of everybody, with and without', async () => {
    const { answer, fromOn, toOn } = await count({})
    expect([fromOn, toOn]).toEqual(['2024-11-24', '2026-11-24'])
    // Four of the six considerations lie in the two years; of those the first ran already, and a year later there is one more.
    expect(answer).toMatchObject({ withheld: false, children: 12, touched: 12, asIs: { acts: 48, late: 0, overdue: 0, hours: 288 }, changed: { acts: 24, hours: 144 } })
  })

  test('for a group alone; a small group is not shown', async () => {
    // Two years after the placement is 1 November 2025: the clock that had started then is met in April, and no more begin.
    expect((await count({ who: 'unaccompanied', kind: 'none', length: null, unit: null, placedMonths: 24 })).answer).toMatchObject({ children: 6, asIs: { acts: 24 }, changed: { acts: 18 } })
    await make.run('DELETE FROM unaccompanied_child WHERE municipality_code = $1 AND person_id IN (SELECT person_id FROM unaccompanied_child LIMIT 3)', [home])
    expect((await count({ who: 'unaccompanied' })).answer).toMatchObject({ withheld: true, children: null, asIs: { acts: null } })
  })

  test('is shown while it is counted, attached in one touch, and frozen with the message', async () => {
    const waiting = await ask('POST', '/om-lagen-andrades/ny', director, formBody({ name: 'Var fjärde månad', rule: 'consider-sol', kind: 'length', length: '4', unit: 'months', hours: '6,5' }))
    const path = waiting.location?.split('?')[0] ?? ''
    expect((await ask('GET', path, director)).text).toContain('Svaret räknas')
    expect((await ask('POST', `${path}/medskick`, director, formBody({}))).status).toBe(409)
    await runDueJobs(database.app, home, lawChangeJobKinds, testNow, () => testNow)
    expect((await ask('GET', path, director)).text).toContain('Ändringen hade krävt')
    const begun = await ask('POST', `${path}/medskick`, director, formBody({}))
    const id = begun.location?.split('?')[0]?.split('/')[2] ?? ''
    await post(`/api/state-messages/${id}/sending`, {})
    expect(await one(id)).toMatchObject({ title: 'Var fjärde månad', figureList: [{ value: { kind: 'law_change', change: { length: 4, hours: 6.5 } } }] })
    expect((await ask('GET', `/medskick/${id}`, manager)).text).toContain('Gjorda i perioden: 48 → ')
  })

  test('a question that cannot be counted is refused with its fields, and others may not ask', async () => {
    const page = await ask('POST', '/om-lagen-andrades/ny', director, formBody({ name: 'X', rule: 'consider-sol', kind: 'length', length: 'många', unit: 'months' }))
    expect([page.status, page.text.includes('Skriv ett tal')]).toEqual([422, true])
    expect(await code('POST', '/api/law-changes', { name: 'X', rule: 'consider-sol', kind: 'length' })).toBe('422 law_change_is_wrong')
    expect((await ask('GET', '/om-lagen-andrades', manager)).status).toBe(403)
  })
})
