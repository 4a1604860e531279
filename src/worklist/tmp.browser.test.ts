import { randomUUID } from 'node:crypto'
import { test } from 'vitest'
import { browserApp } from '../../test/browser/open.ts'
import { home } from '../../test/make.ts'
import { testNow } from '../../test/app.ts'

const { open, make, database } = await browserApp()
test('shots', async () => {
  const unitId = await make.unit({ name: 'Utredning Norr' })
  const maja = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
  const per = await make.staff({ unitId, given: 'Per', family: 'Aldin' })
  const chief = await make.staff({ unitId, given: 'Bo', family: 'Rask', roles: ['unit_manager'] })
  const mother = await make.person({ given: 'Samira', family: 'Haddad', birthOn: '1985-01-01' })
  const father = await make.person({ given: 'Jonas', family: 'Sandberg', birthOn: '1982-01-01' })
  const clock = async (personId: string, rule: string, started: string, due: string, legal = due, ended: string | null = null, subject: [string, string] | null = null) => {
    await make.run(`INSERT INTO clock (municipality_code, id, rule, rule_version, subject_kind, subject_id, person_id, unit_id, started_on, nominal_due_on, legal_due_on,
    paragraph, ended_on, ended_how, access, recorded_at) VALUES ($1, $2, $3, (SELECT max(version) FROM law_rule_version WHERE rule = $3), $11, $12, $4, $5, $6, $7, $8,
    (SELECT paragraph FROM law_rule_version WHERE rule = $3 ORDER BY version DESC LIMIT 1), $9, CASE WHEN $9::date IS NOT NULL THEN 'met' END, '{}', $10)`, [home, randomUUID(), rule, personId, unitId, started, due, legal, ended, testNow, subject?.[0] ?? 'person', subject?.[1] ?? randomUUID()])
    await make.refresh(personId)
  }
  const concern = async (personId: string, on: string, kind: string) => {
    const id = randomUUID(), child = randomUUID()
    await make.run(`INSERT INTO concern (municipality_code, id, reference, received_on, received_at, arrived_via, reporter_kind, mandated, anonymous, wants_feedback, narrative, unit_id, opened_at, opened_by, access, recorded_at)
      VALUES ($1, $2, $3, $4, $5, 'phone', $6, true, false, false, 'Text', $7, $5, $8, '{}', $5)`, [home, id, id.slice(0, 8), on, on + 'T06:12:00Z', kind, unitId, maja.id])
    await make.run(`INSERT INTO concern_child (municipality_code, id, concern_id, position, told_name, told_age, told_whereabouts, person_id, identified_at, identified_by, unit_id, access, recorded_at)
      VALUES ($1,$2,$3,1,'','','',$4,$5,$6,$7,'{}',$5)`, [home, child, id, personId, on + 'T06:12:00Z', maja.id, unitId])
    await make.run('INSERT INTO concern_assignment VALUES ($1,$2,$3,$4,$5,$4,$6)', [home, randomUUID(), child, maja.id, on + 'T07:00:00Z', '{}'])
    await make.refresh(personId)
    return child
  }
  const add = (given: string, family: string, birthOn: string, protection = 'none') => make.personWithCase(maja, { given, family, birthOn, protection })
  const tuva = await add('Tuva', 'Ranstam', '2023-05-01')
  for (const on of ['2026-01-03', '2026-04-02', '2026-08-08']) await concern(tuva.id, on, 'school')
  const c = await concern(tuva.id, '2026-11-24', 'preschool')
  await clock(tuva.id, 'protect-assess', '2026-11-24', '2026-11-24', '2026-11-24', null, ['concern_child', c])
  const noel = await add('Noel', 'Björkegren', '2017-01-01')
  await clock(noel.id, 'feedback', '2026-11-16', '2026-11-23')
  const hidden = await add('X', 'Y', '2017-01-01', 'confidentiality_mark')
  await clock(hidden.id, 'prelim-assess', '2026-11-10', '2026-11-24', '2026-11-24', null, ['concern_child', await concern(hidden.id, '2026-11-10', 'police')])
  const alva = await add('Alva', 'Hedqvist', '2019-01-01'), ture = await add('Ture', 'Hedqvist', '2022-01-01')
  const m2 = await make.person({ birthOn: '1990-01-01' })
  for (const child of [alva, ture]) { await make.relation(child.id, m2, 'custodian', { word: 'mamma' }); await clock(child.id, 'prelim-assess', '2026-11-12', '2026-11-26', '2026-11-26', null, ['concern_child', await concern(child.id, '2026-11-12', 'health_care')]) }
  const melvin = await add('Melvin', 'Åkerhage', '2011-01-01'); await clock(melvin.id, 'child-invest', '2026-07-27', '2026-11-27')
  const saga = await add('Saga', 'Lundevall', '2014-01-01'); await clock(saga.id, 'prelim-assess', '2026-11-14', '2026-11-28', '2026-11-30', null, ['concern_child', await concern(saga.id, '2026-11-14', 'psychiatry')])
  const elis = await add('Elis', 'Sandberg Haddad', '2015-07-18'), noor = await add('Noor', 'Sandberg Haddad', '2019-03-02')
  for (const child of [elis, noor]) { await make.relation(child.id, mother, 'custodian', { word: 'mamma' }); await make.relation(child.id, father, 'custodian', { word: 'pappa' }) }
  await clock(elis.id, 'child-invest', '2026-08-11', '2026-12-11')
  const sixten = await add('Sixten', 'Hallmark', '2010-01-01'); await clock(sixten.id, 'consider-sol', '2026-06-03', '2026-12-03')
  const lova = await add('Lova', 'Ekdal', '2018-01-01'); await clock(lova.id, 'child-invest', '2026-09-01', '2027-01-01'); await clock(lova.id, 'prelim-assess', '2026-11-16', '2026-11-30', '2026-11-30', '2026-11-23')
  await make.run("INSERT INTO absence_day VALUES ($1, $2, '2026-11-24', 'sick', 1, $3)", [home, per.id, testNow])
  const away = await make.personWithCase(per, { given: 'Ines', family: 'Ostrander', birthOn: '2012-01-01' }); await clock(away.id, 'inform-open', '2026-11-23', '2026-11-23')
  const { context, page, complaints } = await open({ width: 1366, height: 768 }, maja)
  const post = async (url: string, data: object, method: 'post' | 'put' = 'post') => { const a = await page.request[method](url, { data, headers: { 'sec-fetch-site': 'same-origin' } }); if (!a.ok()) console.log(url, a.status(), await a.text()) }
  await post('/api/tasks', { personId: elis.id, title: 'Hembesök, träffa Elis enskilt', dueOn: '2026-11-26', dueTime: '15:30' })
  await post('/api/tasks', { personId: melvin.id, title: 'Möte med Melvin', dueOn: '2026-11-24', dueTime: '13:15' })
  await post('/api/contacts', { mode: 'visit', outcome: 'held', happenedOn: '2026-11-17', children: [{ personId: alva.id, seen: 'seen' }, { personId: ture.id, seen: 'seen' }] })
  await post('/api/contacts', { mode: 'office', outcome: 'held', happenedOn: '2026-11-19', children: [{ personId: hidden.id, seen: 'alone' }] })
  await post('/api/contacts', { mode: 'office', outcome: 'no_show', happenedOn: '2026-11-19', children: [{ personId: saga.id, seen: 'not' }] })
  await post(`/api/drafts/contact/${saga.id}`, { fields: { note: 'halvt' } }, 'put')
  const shot = async (name: string, url: string, full = false) => { await page.goto(url); await page.screenshot({ path: `/tmp/contacts/${name}.png`, fullPage: full }) }
  await shot('list', '/arbetslista')
  await shot('list-siblings', '/arbetslista?urval=1&syskon=1', true)
  await shot('done', '/arbetslista?vy=klara')
  await shot('note', `/person/${elis.id}/anteckna`, true)
  await shot('task', `/arbetslista?vy=mina&person=${lova.id}&klart=contact_locked`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await shot('list-dark', '/arbetslista')
  await context.close()
  const phone = await open({ width: 360, height: 740, phone: true }, maja)
  await phone.page.goto('/arbetslista'); await phone.page.screenshot({ path: '/tmp/contacts/list-phone.png', fullPage: true })
  await phone.page.goto(`/person/${elis.id}/anteckna`); await phone.page.screenshot({ path: '/tmp/contacts/note-phone.png', fullPage: true })
  await phone.context.close()
  const boss = await open({ width: 1366, height: 768 }, chief)
  await boss.page.goto('/arbetslista'); await boss.page.screenshot({ path: '/tmp/contacts/chief.png', fullPage: true })
  await boss.page.goto('/arbetslista/utskrift?vy=enhet&urval=1'); await boss.page.emulateMedia({ media: 'print' }); await boss.page.screenshot({ path: '/tmp/contacts/paper.png', fullPage: true })
  await boss.context.close()
  const desk = await open({ width: 1366, height: 768 }, maja)
  const row = (await (await desk.page.request.get('/api/worklist?view=mina')).json()).rows.find((r: { daysLeft: number; kind: string }) => r.daysLeft > 3 && r.kind === 'clock')
  await desk.page.goto(`/arbetslista/parkera/${row.id}`); await desk.page.screenshot({ path: '/tmp/contacts/park.png' })
  const rows = (await (await desk.page.request.get('/api/worklist?view=mina')).json()).rows
  await desk.page.goto(`/arbetslista/lofte/${rows.find((r: { kind: string }) => r.kind === 'task').id}`); await desk.page.screenshot({ path: '/tmp/contacts/promise.png' })
  await desk.context.close()
  console.log(complaints, database.name)
}, 60_000)
