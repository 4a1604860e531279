import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { staleAccess } from '../../test/access-keys.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { jobKinds } from '../jobs.ts'
import { runDueJobs } from '../platform/jobs.ts'
import type { ImportKind } from './contract.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const { ask } = await testApp(database)
const unitId = await make.unit({ name: 'Utredning Söder' })
await make.unit({ name: 'Mottagningen', kind: 'intake' })
const worker = await make.staff({ unitId })
const other = await make.staff({ unitId })
const admin = await make.staff({ unitId, roles: ['administrator'] })
const reviewer = await make.staff({ unitId, roles: ['log_reviewer'] })
const subject = (staff: { id: string }): string => `subject-${staff.id}`
const [first, second, third] = [testNumbers.next(), testNumbers.next(), testNumbers.next()]

beforeEach(async () => {
  await database.owner
    .query(`TRUNCATE job, import_key, case_import_fault, case_import_file, case_import, clock, preliminary_decision, protection_assessment,
    concern_assignment, concern_child, concern_ground, concern, investigation, case_coworker, case_responsibility, person_case,
    household_member, relation,
    person_whereabouts, person_earlier, person, concern_week_count, concern_ground_week_count, clock_week_count CASCADE`)
})

type Files = Partial<Record<ImportKind, string>>
const good: Files = {
  person: `id;personnummer;Förnamn;Efternamn;född;skydd;adress;skola
b1;${first};Maja;Ekwall;2015-07-18;nej;Storgatan 1;Skogsskolan
b2;${second};Elis;Ekwall;3/2 2012;sekretessmarkering;Hemliga vägen 2;
m1;${third};Samira;Ekwall;;nej;;\n`,
  relation: 'id;person;anhörig;slag;ord\nr1;b1;m1;vårdnadshavare;\nr2;b1;m1;förälder;mamma\nr3;b2;m1;förälder;mamma\n',
  household_member: 'id,hushall,person,fran\nh1,A,b1,2/3 2026\nh2,A,m1,2026-03-02\n',
  case: `id;person;öppnat;enhet;handläggare;utredning_inledd
1;b1;2026-03-02;Utredning Söder;${subject(worker)};2026-10-01
2;b2;2/3 2026;utredning söder;${subject(worker).toUpperCase()};\n`,
  coworker: `id;person;användare;del;från;skäl\n1;b1;${subject(other)};kontakt;2026-04-01;samtal\n`,
  concern_child: [
    'id;anmälan;barn;kom in;sätt;anmälare;text;handläggare;läge;beslutsdag;beslutad av;motivering',
    'skyddsbedömning;skyddsbedömd;skyddsbedömd av;skyddsmotivering;grunder',
    `\n1;A;b1;2026-09-20;telefon;skola;Oro i skolan;${subject(worker)};utredning inleds;2026-10-01;${subject(worker)};behövs`,
    `behöver inte skydd;2026-09-20;${subject(worker)};tryggt;Brister i omsorgen, annat`,
    `\n2;A;b2;2026-09-20;telefon;skola;Oro i skolan;${subject(worker)};väntar;;;`,
    ';;;;Brister i omsorgen, annat\n',
  ].join(';').replaceAll(';\n', '\n'),
}

async function upload(files: Files): Promise<string> {
  const body = { files: Object.entries(files).map(([kind, text]) => ({ kind, base64: Buffer.from(text).toString('base64') })) }
  const made = await ask('POST', '/api/imports', admin, body)
  expect(made.status, made.text).toBe(200)
  await work()
  return String(made.json()['id'])
}

async function work(): Promise<void> {
  const kinds = jobKinds({ mail: null, origin: 'http://localhost', idleMinutes: 30 })
  expect((await runDueJobs(database.app, home, kinds, testNow, () => testNow)).failed).toBe(0)
}

async function detail(id: string) {
  return (await ask('GET', `/api/imports/${id}`, admin)).json()
}

async function importAll(files: Files) {
  const id = await upload(files)
  const seen = await detail(id)
  if (seen['state'] !== 'previewed') return seen
  expect((await ask('POST', `/api/imports/${id}/confirm`, admin, {})).status).toBe(200)
  await work()
  return detail(id)
}

async function count(table: string): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)
  return rows[0]?.n ?? -1
}

const faultsOf = async (files: Files) => (await importAll(files))['faultList']

describe('open cases', () => {
  test('are looked through first: counts and lines are told, and nothing is changed', async () => {
    const seen = await detail(await upload(good))
    expect(seen).toMatchObject({
      state: 'previewed',
      faults: 0,
      counts: { person: { rows: 3, new: 3 }, case: { rows: 2, new: 2 }, concern_child: { new: 2 } },
    })
    expect(await count('person')).toBe(0)
  })

  test('are brought in whole: families, workers, reports with their clocks and counts, opened to the right ones alone', async () => {
    expect(await importAll(good)).toMatchObject({ state: 'done', faults: 0, files: [] })
    const page = await ask('GET', '/personer', worker)
    expect(page.text.includes('Maja Ekwall')).toBe(true)
    const { rows: cases } = await database.owner.query('SELECT case_number, opened_on FROM person_case ORDER BY case_number')
    expect(cases).toEqual([
      { case_number: 'SN 2026/00001', opened_on: '2026-03-02' },
      { case_number: 'SN 2026/00002', opened_on: '2026-03-02' },
    ])
    const { rows: clocks } = await database.owner.query('SELECT rule, ended_how FROM clock ORDER BY rule, ended_how')
    expect(clocks).toEqual([
      { rule: 'child-invest', ended_how: null },
      { rule: 'prelim-assess', ended_how: 'met' },
      { rule: 'prelim-assess', ended_how: null },
      { rule: 'protect-assess', ended_how: 'met' },
      { rule: 'protect-assess', ended_how: null },
    ])
    expect(await staleAccess(database.owner, home, testNow.slice(0, 10))).toEqual([])
    const again = await database.owner.query<{ n: number }>(
      `BEGIN; SELECT set_config('app.municipality', '${home}', true); SELECT count_weeks_again() AS n; ROLLBACK`,
    )
    expect(JSON.stringify(again)).toContain('"n":0')
  })

  test('twice is once: the same files again change nothing', async () => {
    await importAll(good)
    const tables = [
      'person',
      'relation',
      'household_member',
      'person_case',
      'case_coworker',
      'concern',
      'concern_child',
      'clock',
      'person_whereabouts',
      'import_key',
    ]
    const before = await Promise.all(tables.map(count))
    const again = await importAll(good)
    expect(again).toMatchObject({ counts: { person: { new: 0, changed: 0, unchanged: 3 }, concern_child: { unchanged: 2 } } })
    expect(await Promise.all(tables.map(count))).toEqual(before)
  })

  test('that are corrected in the files are corrected here, and what stood before is kept', async () => {
    await importAll(good)
    const changed = await importAll({
      person: good.person?.replace('Storgatan 1', 'Nygatan 3').replace('Maja', 'Maia') ?? '',
      case: good.case?.replace(subject(worker), subject(other)) ?? '',
    })
    expect(changed).toMatchObject({ state: 'done', counts: { person: { changed: 1, unchanged: 2 }, case: { changed: 1 } } })
    expect(await count('person_earlier')).toBe(1)
    const { rows } = await database.owner.query(
      'SELECT value, to_on IS NULL AS now FROM person_whereabouts WHERE kind = $1 ORDER BY value',
      ['address'],
    )
    expect(rows).toEqual([
      { value: 'Hemliga vägen 2', now: true },
      { value: 'Nygatan 3', now: true },
      { value: 'Storgatan 1', now: false },
    ])
    expect(await count('case_responsibility')).toBe(3)
    expect((await ask('GET', '/personer', other)).text.includes('Maia Ekwall')).toBe(true)
    expect(await staleAccess(database.owner, home, testNow.slice(0, 10))).toEqual([])
  })

  test('whose children Helhet knows already become the same persons, and keep their header', async () => {
    const known = await make.person({ given: 'Redan', family: 'Känd', number: second })
    expect(await importAll(good)).toMatchObject({ state: 'done' })
    const { rows } = await database.owner.query('SELECT given_name, protection FROM person WHERE id = $1', [known])
    expect(rows).toEqual([{ given_name: 'Redan', protection: 'confidentiality_mark' }])
    expect(await count('person')).toBe(3)
    expect(await importAll(good)).toMatchObject({ counts: { person: { unchanged: 3 } } })
    await database.owner.query("UPDATE person SET protection = 'protected_registration' WHERE id = $1", [known])
    expect(await importAll({ person: good.person?.replace('Elis', 'Elias') ?? '' })).toMatchObject({ state: 'done' })
    const later = await database.owner.query('SELECT given_name, protection FROM person WHERE id = $1', [known])
    expect(later.rows).toEqual([{ given_name: 'Redan', protection: 'protected_registration' }])
  })
})

describe('protected persons', () => {
  test('are protected from the first moment, and an empty cell does not mean unprotected', async () => {
    expect(await faultsOf({ person: 'id;förnamn;efternamn;skydd\n1;A;B;\n' })).toEqual([
      { file: 'personer.csv', line: 2, column: 'skydd', code: 'protection_is_said_on_every_line' },
    ])
    expect(await faultsOf({ person: 'id;förnamn;efternamn\n1;A;B\n' })).toEqual([
      { file: 'personer.csv', line: 1, column: 'skydd', code: 'column_is_missing' },
    ])
    await importAll(good)
    expect((await ask('GET', '/arbetslista', worker)).text).not.toContain('Elis')
  })

  test('are never opened by a file', async () => {
    await importAll(good)
    expect(await faultsOf({ person: good.person?.replace('sekretessmarkering', 'nej') ?? '' })).toEqual([
      { file: 'personer.csv', line: 3, column: 'skydd', code: 'protection_is_not_lowered_by_import' },
    ])
    const hidden = (from: string): Files => ({ person: `id;förnamn;efternamn;skydd;dold vistelse från\n1;A;B;nej;${from}\n` })
    expect(await importAll(hidden('2026-03-01'))).toMatchObject({ state: 'done' })
    expect(await faultsOf(hidden('2099-03-01'))).toMatchObject([{ column: 'skydd', code: 'protection_is_not_lowered_by_import' }])
    expect(await importAll(hidden('2026-02-01'))).toMatchObject({ state: 'done' })
  })
})

describe('who reads in files and sees no persons', () => {
  test('is not told whether a person was there already, and the log says that it was asked', async () => {
    const known = await make.person({ given: 'Redan', family: 'Känd', number: second })
    const seen = await detail(await upload({ person: good.person ?? '' }))
    expect(seen).toMatchObject({ state: 'previewed', counts: { person: { rows: 3, new: 3, changed: 0 } } })
    expect(JSON.stringify(seen['firstRows'])).not.toContain('changed')
    const { rows } = await database.owner.query(
      'SELECT actor_id, about FROM trace WHERE municipality_code = $1 AND action = $2 ORDER BY id DESC LIMIT 1',
      [home, 'helhet import --preview'],
    )
    expect(rows).toEqual([{ actor_id: admin.id, about: [known] }])
  })

  test('opens no case to oneself, and none that was opened in Helhet to anybody', async () => {
    const both = await make.staff({ unitId, roles: ['administrator', 'social_worker'] })
    const files = [{ kind: 'person', base64: Buffer.from(good.person ?? '').toString('base64') },
      { kind: 'case', base64: Buffer.from(good.case?.replace(subject(worker), subject(both)) ?? '').toString('base64') }]
    const made = await ask('POST', '/api/imports', both, { files })
    await work()
    expect((await detail(String(made.json()['id'])))['faultList']).toEqual([
      { file: 'arenden.csv', line: 2, column: 'handlaggare', code: 'nobody_imports_to_oneself' },
    ])
    await make.personWithCase(worker, { number: first })
    expect(await faultsOf({ person: good.person ?? '', coworker: good.coworker ?? '' })).toEqual([
      { file: 'medhandlaggare.csv', line: 2, column: 'person', code: 'person_has_no_case' },
    ])
  })
})

describe('a file with faults', () => {
  test('is refused whole, with every fault by file, line and column and never a value', async () => {
    const wrong = await importAll({
      ...good,
      person: `id;personnummer;förnamn;efternamn;född;skydd\nb1;${first};Maja;E;;nej\nb1;${first};Elis;E;;kanske`
        + '\nb3;199999999999;;;32/1 2020;nej\nb4;;A\n',
      relation: 'id;person;anhörig;slag;från;till\n1;b1;okänd;moster;2026-01-02;2026-01-01\n',
    })
    expect(wrong['state']).toBe('faulty')
    expect(wrong['faultList']).toEqual(
      expect.arrayContaining([
        { file: 'personer.csv', line: 3, column: 'id', code: 'id_stands_twice' },
        { file: 'personer.csv', line: 2, column: 'personnummer', code: 'number_stands_twice' },
        { file: 'personer.csv', line: 3, column: 'personnummer', code: 'number_stands_twice' },
        { file: 'personer.csv', line: 3, column: 'skydd', code: 'word_is_not_in_the_list' },
        { file: 'personer.csv', line: 4, column: 'fodd', code: 'day_is_unclear' },
        { file: 'personer.csv', line: 4, column: 'fornamn', code: 'name_needed' },
        { file: 'personer.csv', line: 5, column: null, code: 'cells_do_not_match_head' },
        { file: 'familjer.csv', line: 2, column: 'anhorig', code: 'person_is_not_in_the_files' },
        { file: 'familjer.csv', line: 2, column: 'slag', code: 'word_is_not_in_the_list' },
        { file: 'familjer.csv', line: 2, column: 'till', code: 'end_is_before_start' },
      ]),
    )
    for (const table of ['person', 'relation', 'person_case', 'concern', 'import_key', 'case_import_file'])
      expect([table, await count(table)]).toEqual([table, 0])
    expect(JSON.stringify(wrong)).not.toMatch(/Maja|199999999999|okänd/)
    const page = await ask('GET', `/administration/import/${String(wrong['id'])}`, admin)
    expect(page.text).toContain('Inget lästes in: filerna har fel')
    expect(page.text).toContain('Radens id står på en rad till i filen.')
    expect(page.text).not.toMatch(/Maja|199999999999|okänd/)
  })

  test('that says something else of a report read in before is refused', async () => {
    await importAll(good)
    expect(await faultsOf({ concern_child: good.concern_child?.replaceAll('Oro i skolan', 'Annat') ?? '' })).toEqual([
      { file: 'anmalningar.csv', line: 2, column: null, code: 'line_is_corrected_in_helhet' },
      { file: 'anmalningar.csv', line: 3, column: null, code: 'line_is_corrected_in_helhet' },
    ])
  })

  test('that contradicts what is there in a way no line shows is refused whole by the database, by the name of the rule', async () => {
    await importAll({ person: good.person ?? '', relation: 'id;person;anhörig;slag;från\n1;b1;m1;förälder;2020-01-01\n' })
    expect(await faultsOf({ relation: 'id;person;anhörig;slag;från\n9;b1;m1;förälder;2021-01-01\n' })).toEqual([
      { file: '', line: null, column: null, code: 'relation_is_recorded_once' },
    ])
    expect(await count('relation')).toBe(1)
  })
})

describe('files as people save them', () => {
  const windows = (text: string): Buffer => Buffer.from(text, 'latin1')
  const utf8 = (text: string): Buffer => Buffer.from(text)
  test.each([
    ['semicolon and Windows-1252', windows('id;förnamn;efternamn;skydd\r\n1;Åsa;Öberg;nej\r\n')],
    ['comma and UTF-8 with mark', utf8('\uFEFFid,förnamn,efternamn,skydd\n1,"Åsa","Öberg",nej\n')],
    ['capitals and line ends in cells', utf8('ID;FÖRNAMN;EFTERNAMN;SKYDD;ADRESS\n1;Åsa;Öberg;NEJ;"Gatan 1\nc/o Ek; hus ""B"""\n')],
  ])('are read right: %s', async (_, bytes) => {
    const made = await ask('POST', '/api/imports', admin, { files: [{ kind: 'person', base64: bytes.toString('base64') }] })
    await work()
    await ask('POST', `/api/imports/${String(made.json()['id'])}/confirm`, admin, {})
    await work()
    const { rows } = await database.owner.query('SELECT given_name, family_name FROM person')
    expect(rows).toEqual([{ given_name: 'Åsa', family_name: 'Öberg' }])
  })

  test('come with a form too', async () => {
    const head = '--x\r\ncontent-disposition: form-data; name="person"; filename="p.csv"\r\ncontent-type: text/csv\r\n\r\n'
    const body = Buffer.from(`${head}id;förnamn;efternamn;skydd\n1;Åsa;Öberg;nej\r\n--x--\r\n`)
    const { app } = await testApp(database)
    const sent = await app.inject({
      method: 'POST',
      url: '/administration/import',
      payload: body,
      headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: admin.cookie, 'sec-fetch-site': 'same-origin' },
    })
    expect(sent.statusCode, sent.body.slice(0, 300)).toBe(303)
    await work()
    const page = await ask('GET', String(sent.headers.location), admin)
    expect(page.text).toContain('Filerna är rätta och kan läsas in')
  })

  test('that are no text, or too large, are refused', async () => {
    expect(await faultsOf({ person: 'PK\u0003\u0004\0\0' })).toEqual([
      { file: 'personer.csv', line: 1, column: null, code: 'file_is_not_text' },
    ])
    const large = Buffer.alloc(21 * 1024 * 1024, 'a').toString('base64')
    expect((await ask('POST', '/api/imports', admin, { files: [{ kind: 'person', base64: large }] })).status).toBe(413)
    const huge = await ask('POST', '/administration/import', admin, formBody({ person: 'x'.repeat(21 * 1024 * 1024) }))
    expect(huge.status).toBe(413)
  })

  test('that swell when they are unpacked are not unpacked', async () => {
    const { app } = await testApp(database)
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a'))
    const headers = { 'content-encoding': 'gzip', cookie: admin.cookie, 'sec-fetch-site': 'same-origin' }
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const url = type === 'application/json' ? '/api/imports' : '/administration/import'
      const answer = await app.inject({ method: 'POST', url, payload: bomb, headers: { ...headers, 'content-type': type } })
      expect([type, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([type, true])
    }
    expect(await count('case_import')).toBe(0)
  })
})

describe('an import', () => {
  test('says before it is brought in who gets how many, on the page and in a letter to the director: names of staff and numbers', async () => {
    const director = await make.staff({ unitId: worker.unitId, roles: ['director'] })
    const id = await upload(good)
    expect((await detail(id))['workers']).toEqual([{ staffId: worker.id, name: worker.name, cases: 2 }])
    const page = (await ask('GET', `/administration/import/${id}`, admin)).text
    expect(page).toMatch(new RegExp(`Vem som blir ansvarig[\\s\\S]*${worker.name}[\\s\\S]*2`))
    expect(page).not.toMatch(/Maja Ekwall|Elis/)
    await ask('POST', `/api/imports/${id}/confirm`, admin, {})
    const { rows } = await database.owner.query("SELECT body FROM job WHERE body->>'template' = 'import_workers'")
    expect(rows).toEqual([{ body: expect.objectContaining({ to: `${director.id}@example.test`, staff: [`${worker.id} 2`] }) }])
    await work()
    await database.owner.query('DELETE FROM role_assignment WHERE staff_id = $1', [director.id])
    const same = await upload({ person: good.person ?? '', case: good.case ?? '' })
    expect((await detail(same))['workers']).toEqual([])
    const moved = (good.case ?? '').replace(subject(worker), subject(other))
    expect((await detail(await upload({ person: good.person ?? '', case: moved })))['workers'])
      .toEqual([{ staffId: other.id, name: other.name, cases: 1 }])
  })

  test('is for administrators, who never see what a line says; log reviewers are told when one is confirmed', async () => {
    const id = await upload(good)
    expect((await ask('GET', `/api/imports/${id}`, worker)).status).toBe(403)
    const page = await ask('GET', `/administration/import/${id}`, admin)
    expect(page.text).not.toMatch(/Ekwall|Storgatan|Oro i skolan/)
    await ask('POST', `/administration/import/${id}/genomfor`, admin, formBody({}))
    const { rows } = await database.owner.query("SELECT body->>'to' AS to FROM job WHERE kind = 'mail'")
    expect(rows).toEqual([{ to: `${reviewer.id}@example.test` }])
  })

  test('that was taken back, or confirmed by two at once, is saved at most once', async () => {
    const id = await upload(good)
    const answers = await Promise.all(
      ['confirm', 'confirm', 'withdraw'].map((what) => ask('POST', `/api/imports/${id}/${what}`, admin, {})),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    await work()
    await work()
    expect([0, 3]).toContain(await count('person'))
    expect(await count('case_import_file')).toBe(0)
  })
})
