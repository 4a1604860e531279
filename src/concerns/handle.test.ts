import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const world = await concernWorld(make)
const { rows, report, act, open, link, assign, protect, decide, assigned, clocks } = concernSteps({ ask }, database, world)
const { intake, worker, other, manager, director, duty } = world
const code = (answer: { status: number; json: () => Record<string, unknown> }) => [answer.status, answer.json()['code']]

describe('the custody chain', () => {
  test('from received over opened, identified, assigned and assessed to decided; each with who and when on the report\'s page',
    async () => {
    const { id, childIds: [childId = ''] } = await report({ wantsFeedback: 'ja', narrative: 'Ordagrant berättat.' })
    const unread = await ask('GET', `/anmalningar/${id}`, intake)
    expect(unread.text).toContain('Öppna anmälan och läs den')
    expect(unread.text).not.toContain('Ordagrant berättat.')
    expect((await ask('POST', `/anmalningar/${id}/oppna`, intake, '')).location).toBe(`/anmalningar/${id}?klart=opened`)
    const read = await ask('GET', `/anmalningar/${id}?klart=opened`, intake)
    for (const words of ['Ordagrant berättat.', 'Öppnad', 'Inga Mott', 'Förskolan Myran', 'Rut Alm',
      'Bedöm om barnet behöver skydd nu']) expect(read.text).toContain(words)

    const personId = await make.person({ given: 'Tuva', family: 'Ranstam', birthOn: '2023-02-11' })
    expect((await link(childId, personId)).status).toBe(200)
    const given = await ask('POST', `/anmalningar/${id}/fordela`, intake,
      formBody({ 'children.0.childId': childId, 'children.0.staffId': worker.id }))
    expect(given.location).toBe('/anmalningar?klart=assigned')
    expect((await ask('GET', `/anmalningar/${id}`, intake)).status).toBe(404)

    const assessed = await ask('POST', `/anmalningar/barn/${childId}/skydd`, worker,
      formBody({ corrects: '', outcome: 'no_immediate_need', reasons: 'Är hos mormor.' }))
    expect(assessed.location).toBe(`/anmalningar/${id}?klart=protected`)
    const decided = await ask('POST', `/anmalningar/barn/${childId}/beslut`, worker,
      formBody({ corrects: '', decision: 'open_investigation', reasons: 'Behöver utredas.' }))
    expect(decided.location).toBe(`/anmalningar/${id}?klart=decided`)

    const page = await ask('GET', `/anmalningar/${id}`, worker)
    for (const words of ['Tuva Ranstam', 'Inget behov av omedelbart skydd', 'Är hos mormor.', 'Utredning inleds', 'Behöver utredas.',
      'Maja Ekwall', 'Låst', 'Informera om att utredning inletts']) {
      expect(page.text).toContain(words)
    }
    expect((await ask('GET', `/anmalningar/${id}`, director)).status).toBe(200)
    // Decided on the day it came in: feedback runs a week from Tuesday 24 November, to Tuesday 1 December.
    expect(await clocks(childId)).toEqual([
      { rule: 'feedback', started_on: '2026-11-24', nominal_due_on: '2026-12-01', legal_due_on: '2026-12-01', ended_on: null,
        ended_how: null },
      { rule: 'prelim-assess', started_on: '2026-11-24', nominal_due_on: '2026-12-08', legal_due_on: '2026-12-08', ended_on: '2026-11-24',
        ended_how: 'met' },
      { rule: 'protect-assess', started_on: '2026-11-24', nominal_due_on: '2026-11-24', legal_due_on: '2026-11-24', ended_on: '2026-11-24',
        ended_how: 'met' },
    ])
    // Four months from 24 November is 24 March, a Wednesday; to inform is due at once.
    const [investigation] = await rows('SELECT id FROM investigation WHERE person_id = $1', [personId])
    expect(await clocks(String(investigation?.['id']))).toEqual([
      { rule: 'child-invest', started_on: '2026-11-24', nominal_due_on: '2027-03-24', legal_due_on: '2027-03-24', ended_on: null,
        ended_how: null },
      { rule: 'inform-open', started_on: '2026-11-24', nominal_due_on: '2026-11-24', legal_due_on: '2026-11-24', ended_on: null,
        ended_how: null },
    ])
    expect(await rows('SELECT DISTINCT unit_id FROM clock WHERE subject_id = $1 AND ended_on IS NULL', [childId]))
      .toEqual([{ unit_id: world.unit }])
  })

  test('a report is opened once; whoever comes second is told', async () => {
    const { id } = await report()
    const answers = await Promise.all(Array.from({ length: 5 }, () => open(id)))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409])
    expect(answers.find((answer) => answer.status === 409)?.json()['code']).toBe('concern_opened_already')
  })

  test('nothing is done with a report that nobody has opened', async () => {
    const { id, childIds: [childId = ''] } = await report()
    expect(code(await protect(childId, intake))).toEqual([409, 'concern_not_opened'])
    expect(code(await link(childId, await make.person()))).toEqual([409, 'concern_not_opened'])
    expect(code(await assign(id, childId, worker.id))).toEqual([409, 'concern_not_opened'])
    expect((await ask('GET', `/anmalningar/barn/${childId}/skydd`, intake)).text).toContain('Texten visas när du har öppnat anmälan')
  })

  test('a worker of another unit, another municipality and a stranger find nothing', async () => {
    const { id, childId } = await assigned(await make.person())
    const stranger = await make.staff({ code: '9902', unitId: await make.unit({ code: '9902' }) })
    for (const who of [other, stranger]) {
      expect((await ask('GET', `/api/concerns/${id}`, who)).status).toBe(404)
      expect((await protect(childId, who)).status).toBe(404)
      expect((await decide(childId, who)).status).toBe(404)
    }
    expect((await ask('GET', `/api/concerns/${id}`, manager)).status).toBe(200)
    expect((await ask('GET', `/api/concerns/${id}`)).status).toBe(401)
  })
})

describe('assigning', () => {
  test('opens the case of a new child and makes the worker responsible for all of it', async () => {
    const personId = await make.person()
    await assigned(personId)
    expect(await rows('SELECT unit_id FROM person_case WHERE person_id = $1', [personId])).toEqual([{ unit_id: world.unit }])
    expect(await rows('SELECT staff_id, to_at FROM case_responsibility WHERE person_id = $1', [personId]))
      .toEqual([{ staff_id: worker.id, to_at: null }])
    expect((await ask('GET', `/api/concerns`, worker)).status).toBe(200)
  })

  test('a child who has a worker goes to that worker; to give it to another one must hand over the case first', async () => {
    const child = await make.personWithCase(other)
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    await link(childId, child.id)
    expect((await ask('GET', `/anmalningar/${id}/fordela`, intake)).text).toContain('Går till Per Aldin, som redan är ansvarig')
    expect(code(await assign(id, childId, worker.id))).toEqual([409, 'has_responsible_worker'])
    expect((await assign(id, childId, other.id)).status).toBe(200)
    expect((await protect(childId, other)).status).toBe(200)
  })

  test('siblings go together in one form, also to different workers', async () => {
    const { id, childIds: [one = '', two = ''] } = await report({ 'children.1.name': 'Melker' })
    await open(id)
    const persons = [await make.person(), await make.person()]
    await link(one, persons[0] ?? '')
    await link(two, persons[1] ?? '')
    const answer = await act(intake, `/concerns/${id}/assignment`,
      { children: [{ childId: one, staffId: worker.id }, { childId: two, staffId: other.id }] })
    expect(answer.json()).toMatchObject({ seen: false })
    const mine = (await ask('GET', `/api/concerns/${id}`, worker)).json()['children']
    expect(mine).toHaveLength(1)
    expect((await protect(two, worker)).status).toBe(404)
  })

  test('is for social workers of today, one at a time', async () => {
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    expect(code(await assign(id, childId, worker.id))).toEqual([409, 'child_not_identified'])
    await link(childId, await make.person())
    expect(code(await assign(id, childId, director.id))).toEqual([409, 'not_a_worker'])
    const answers = await Promise.all([worker.id, other.id, worker.id].map((staffId) => assign(id, childId, staffId)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })
})

describe('the protection assessment', () => {
  test('is possible before anybody has the report, also at night, and before it is known who the child is', async () => {
    const { id, childIds: [childId = ''] } = await report()
    await open(id, duty)
    expect((await protect(childId, duty, { outcome: 'needs_protection' })).status).toBe(200)
    const personId = await make.person()
    await link(childId, personId)
    await assign(id, childId, worker.id)
    expect((await ask('GET', `/anmalningar/${id}`, worker)).text).toContain('Behöver omedelbart skydd')
  })

  test('needs reasons, is made once and corrected by a new entry that names the old; both stay', async () => {
    const { id, childId } = await assigned(await make.person())
    expect((await protect(childId, worker, { reasons: '  ' })).status).toBe(422)
    await protect(childId, worker)
    expect(code(await protect(childId, worker))).toEqual([409, 'protection_assessed_already'])
    const [first] = await rows('SELECT id FROM protection_assessment WHERE concern_child_id = $1', [childId])
    expect((await protect(childId, worker, { outcome: 'needs_protection', reasons: 'Ny uppgift.', corrects: first?.['id'] })).status)
      .toBe(200)
    expect(code(await protect(childId, worker, { outcome: 'needs_protection', reasons: 'Igen.', corrects: first?.['id'] })))
      .toEqual([409, 'corrected_already'])
    const page = (await ask('GET', `/anmalningar/${id}`, worker)).text
    for (const words of ['Trygg hos mormor.', 'Ny uppgift.', 'Rättelse', 'Rättad']) expect(page).toContain(words)
    await expect(database.app.query("UPDATE protection_assessment SET reasons = 'omskrivet'")).rejects.toThrow(/permission denied/)
  })
})

describe('the preliminary decision', () => {
  test('is refused in words before protection is assessed', async () => {
    const { childId } = await assigned(await make.person())
    expect(code(await decide(childId, worker))).toEqual([409, 'protection_not_assessed'])
    expect((await ask('GET', `/anmalningar/barn/${childId}/beslut`, worker)).text)
      .toContain('Skyddsbedömningen är inte gjord. Gör den först.')
  })

  test('taken by ten at once is taken by one; the others are told that it is decided', async () => {
    const personId = await make.person()
    const { childId } = await assigned(personId)
    await protect(childId, worker)
    await Promise.all(Array.from({ length: 10 }, () => ask('GET', '/api/concerns', worker)))
    const answers = await Promise.all(Array.from({ length: 10 },
      (_, turn) => decide(childId, worker, turn % 2 === 0 ? 'open_investigation' : 'do_not_open')))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
    expect(new Set(answers.filter((answer) => answer.status === 409).map((answer) => answer.json()['code'])))
      .toEqual(new Set(['decided_already']))
    expect((await rows('SELECT 1 FROM preliminary_decision WHERE person_id = $1', [personId]))).toHaveLength(1)
  })

  test('answers all reports about the child that wait, each assessed for protection first', async () => {
    const personId = await make.person()
    const first = await assigned(personId)
    const second = await assigned(personId)
    await protect(first.childId, worker)
    expect(code(await decide(first.childId, worker))).toEqual([409, 'protection_not_assessed'])
    await protect(second.childId, worker)
    expect((await ask('GET', `/anmalningar/barn/${first.childId}/beslut`, worker)).text)
      .toContain('Beslutet besvarar båda anmälningarna som väntar.')
    const answer = await decide(first.childId, worker, 'do_not_open')
    expect(answer.json()['answered']).toHaveLength(2)
    expect(code(await decide(second.childId, worker))).toEqual([409, 'decided_already'])
    for (const childId of [first.childId, second.childId]) {
      expect((await clocks(childId)).find((clock) => clock['rule'] === 'prelim-assess')).toMatchObject({ ended_on: '2026-11-24',
        ended_how: 'met' })
    }
  })

  test('one clock and one decision per child, not per report', async () => {
    const { id, childIds: [one = '', two = ''] } = await report({ 'children.1.name': 'Melker' })
    await open(id)
    for (const childId of [one, two]) {
      await link(childId, await make.person())
      await assign(id, childId, worker.id)
      await protect(childId, worker)
    }
    expect((await decide(one, worker, 'do_not_open')).status).toBe(200)
    expect((await clocks(two)).find((clock) => clock['rule'] === 'prelim-assess')).toMatchObject({ ended_on: null })
    expect((await decide(two, worker)).status).toBe(200)
  })

  test('an application starts no fourteen days: only a report does', async () => {
    expect(await rows(`SELECT start_facts FROM law_rule_version WHERE rule = 'prelim-assess'
      AND 'application-received' = ANY(start_facts)`)).toEqual([])
  })

  test('a report during an investigation is attached: protection still assessed, no decision of its own, feedback the same day',
    async () => {
    const personId = await make.person()
    const first = await assigned(personId)
    await protect(first.childId, worker)
    await decide(first.childId, worker)
    await database.owner.query("UPDATE investigation SET opened_on = '2026-11-01' WHERE person_id = $1", [personId])
    const { id, childIds: [childId = ''] } = await report({ wantsFeedback: 'ja' })
    await open(id)
    await link(childId, personId)
    expect(await clocks(childId)).toEqual([
      { rule: 'feedback', started_on: '2026-11-24', nominal_due_on: '2026-11-24', legal_due_on: '2026-11-24', ended_on: null,
        ended_how: null },
      { rule: 'prelim-assess', started_on: '2026-11-24', nominal_due_on: '2026-12-08', legal_due_on: '2026-12-08', ended_on: '2026-11-24',
        ended_how: 'not_required' },
      { rule: 'protect-assess', started_on: '2026-11-24', nominal_due_on: '2026-11-24', legal_due_on: '2026-11-24', ended_on: null,
        ended_how: null },
    ])
    await assign(id, childId, worker.id)
    await protect(childId, worker)
    expect(code(await decide(childId, worker))).toEqual([409, 'decided_already'])
    const told = await act(worker, `/concern-children/${childId}/feedback`, { given: 'told', how: 'Telefon' })
    expect(told.json()['told']).toBe('already_open')
    // Only the second belongs to what ran already; the first was decided, and says so on its own line.
    const timeline = (await ask('GET', `/person/${personId}`, worker)).text
    expect(timeline.match(/hör till pågående utredning/g)).toHaveLength(1)
  })

  test('a report on the day an investigation was opened is answered by it', async () => {
    const personId = await make.person()
    const first = await assigned(personId)
    await protect(first.childId, worker)
    await decide(first.childId, worker)
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    await link(childId, personId)
    expect((await clocks(childId)).find((clock) => clock['rule'] === 'prelim-assess')).toMatchObject({ ended_on: '2026-11-24',
      ended_how: 'met' })
  })

  test('is corrected by a new entry: the reasons, or into an investigation; an opened one is concluded instead', async () => {
    const personId = await make.person()
    const { id, childId } = await assigned(personId)
    await protect(childId, worker)
    await decide(childId, worker, 'do_not_open', { reasons: 'Inte nu.' })
    const entry = async () => (await rows(`SELECT id FROM preliminary_decision WHERE concern_child_id = $1
      ORDER BY decided_at, corrects_id NULLS FIRST`, [childId])).at(-1)?.['id']
    expect((await decide(childId, worker, 'do_not_open', { reasons: 'Inte nu, för att skolan stöttar.', corrects: await entry() })).status)
      .toBe(200)
    const [, second] = await rows('SELECT id FROM preliminary_decision WHERE concern_child_id = $1 ORDER BY corrects_id NULLS FIRST',
      [childId])
    expect((await decide(childId, worker, 'open_investigation', { corrects: second?.['id'] })).status).toBe(200)
    expect(await rows('SELECT opened_on FROM investigation WHERE person_id = $1', [personId])).toEqual([{ opened_on: '2026-11-24' }])
    const [third] = await rows('SELECT id FROM preliminary_decision WHERE concern_child_id = $1 AND corrects_id = $2',
      [childId, second?.['id']])
    expect(code(await decide(childId, worker, 'do_not_open', { corrects: third?.['id'] })))
      .toEqual([409, 'opened_is_concluded_not_corrected'])
    const page = (await ask('GET', `/anmalningar/${id}`, worker)).text
    for (const words of ['Inte nu.', 'Inte nu, för att skolan stöttar.']) expect(page).toContain(words)
  })

  test('on a child of two joined records answers what stands on either', async () => {
    const personId = await make.person()
    const double = await make.person({ number: null })
    const first = await assigned(personId)
    const { id, childIds: [childId = ''] } = await report()
    await open(id)
    await link(childId, double)
    await make.run(`INSERT INTO person_joining (municipality_code, id, kept_id, other_id, joined_on, reason, access, recorded_at,
      recorded_by) VALUES ('9901', gen_random_uuid(), $1, $2, '2026-11-24', 'samma barn', '{}', $3, $4)`,
      [personId, double, testNow, worker.id])
    for (const person of [personId, double]) await make.refresh(person)
    expect(code(await assign(id, childId, other.id))).toEqual([409, 'has_responsible_worker'])
    expect((await assign(id, childId, worker.id)).status).toBe(200)
    for (const each of [first.childId, childId]) await protect(each, worker)
    expect((await decide(first.childId, worker)).json()['answered']).toHaveLength(2)
  })

  test('for somebody of eighteen opens an investigation without the four months of a child', async () => {
    const personId = await make.person({ birthOn: '2008-11-24' })
    const { childId } = await assigned(personId)
    await protect(childId, worker)
    await decide(childId, worker)
    expect((await rows('SELECT rule FROM clock WHERE person_id = $1 AND subject_kind = $2', [personId, 'investigation'])).map((row) =>
      row['rule'])).toEqual(['inform-open'])
  })
})

describe('time', () => {
  test('a late decision is allowed and shows that it is late', async () => {
    const personId = await make.person()
    const { childId } = await assigned(personId)
    await protect(childId, worker)
    const now = '2026-12-16T09:00:00.000Z'
    const later = await testApp(database, { now })
    const cookie = { ...worker, cookie: await maker(database.owner, now).session(worker.id) }
    expect((await later.ask('GET', `/anmalningar/barn/${childId}/beslut`, cookie)).text)
      .toContain('Beslutet skulle ha tagits senast tis 8 dec')
    expect((await later.ask('POST', `/api/concern-children/${childId}/decision`, cookie, { decision: 'do_not_open', reasons: 'Sent.' }))
      .status).toBe(200)
    expect((await clocks(childId)).find((clock) => clock['rule'] === 'prelim-assess')).toMatchObject({ legal_due_on: '2026-12-08',
      ended_on: '2026-12-16', ended_how: 'met' })
    expect(await rows("SELECT met, met_in_time FROM clock_week_count WHERE rule = 'prelim-assess' AND week = '2026-W51'"))
      .toEqual([{ met: 1, met_in_time: 0 }])
  })

  test('exceptional reasons give more time by a decision of its own, to a stated day that is never moved', async () => {
    const { id, childId } = await assigned(await make.person())
    const extend = (until: string, reasons = 'Barnet är på sjukhus i annat land.') => act(worker, `/concern-children/${childId}/extension`,
      { until, reasons })
    expect(code(await extend('2026-12-08'))).toEqual([422, 'invalid'])
    expect((await extend('2026-12-19', ' ')).status).toBe(422)
    // Saturday 19 December: a day set by a decision stays where it was set.
    expect((await extend('2026-12-19')).status).toBe(200)
    expect((await clocks(childId)).filter((clock) => clock['rule'] === 'prelim-assess')).toEqual([
      { rule: 'prelim-assess', started_on: '2026-11-24', nominal_due_on: '2026-12-08', legal_due_on: '2026-12-08', ended_on: '2026-11-24',
        ended_how: 'superseded' },
      { rule: 'prelim-assess', started_on: '2026-11-24', nominal_due_on: '2026-12-19', legal_due_on: '2026-12-19', ended_on: null,
        ended_how: null },
    ])
    const page = await ask('POST', `/anmalningar/barn/${childId}/forlang`, worker, formBody({ until: '8/12', reasons: 'x' }))
    expect(page.text).toContain('Välj en senare dag')
    expect((await ask('GET', `/anmalningar/${id}`, worker)).text).toContain('Barnet är på sjukhus i annat land.')
  })
})

describe('telling', () => {
  test('a reporter who asks is told the one thing the law allows, or it is withheld with a reason', async () => {
    const { id, childId } = await assigned(await make.person(), { wantsFeedback: 'ja' })
    const give = (body: object) => act(worker, `/concern-children/${childId}/feedback`, body)
    expect(code(await give({ given: 'told', how: 'Telefon' }))).toEqual([409, 'nothing_to_tell_yet'])
    await protect(childId, worker)
    await decide(childId, worker, 'do_not_open')
    expect((await ask('GET', `/anmalningar/barn/${childId}/aterkoppling`, worker)).text)
      .toContain('Du får bara säga att utredning inte har inletts')
    expect((await give({ given: 'withheld', reason: '' })).status).toBe(422)
    expect((await give({ given: 'told', how: 'Telefon till rektor' })).json()).toMatchObject({ told: 'not_opened' })
    expect((await clocks(childId)).find((clock) => clock['rule'] === 'feedback')).toMatchObject({ ended_on: '2026-11-24',
      ended_how: 'met' })
    expect(code(await give({ given: 'told', how: 'Igen' }))).toEqual([409, 'feedback_is_given_once'])
    expect((await ask('GET', `/anmalningar/${id}`, worker)).text).toContain('att utredning inte har inletts')
  })

  test('asked long after the decision it is due the day it was asked', async () => {
    const { childId } = await assigned(await make.person())
    await protect(childId, worker)
    await decide(childId, worker)
    const now = '2026-12-02T09:00:00.000Z'
    const later = await testApp(database, { now })
    const cookie = { cookie: await maker(database.owner, now).session(worker.id) }
    const asked = (askedOn: string | null) => later.ask('POST', `/api/concern-children/${childId}/feedback-request`, cookie, { askedOn })
    expect((await asked('2026-12-03')).status).toBe(422)
    expect((await asked('2026-12-02')).status).toBe(200)
    expect((await clocks(childId)).find((clock) => clock['rule'] === 'feedback')).toMatchObject({ started_on: '2026-12-02',
      legal_due_on: '2026-12-02', ended_on: null })
    expect(code(await asked(null))).toEqual([409, 'feedback_is_asked_once'])
    const withheld = await later.ask('POST', `/api/concern-children/${childId}/feedback`, cookie,
      { given: 'withheld', reason: 'Anmälaren hotar familjen.' })
    expect(withheld.json()['told']).toBeNull()
    expect((await clocks(childId)).find((clock) => clock['rule'] === 'feedback')).toMatchObject({ ended_how: 'not_required' })
  })

  test('a private person cannot be told, whoever asks', async () => {
    const { childId } = await assigned(await make.person(), { relation: 'private' })
    expect(code(await act(worker, `/concern-children/${childId}/feedback-request`, {}))).toEqual([409, 'feedback_only_for_mandated'])
    expect((await ask('GET', `/anmalningar/barn/${childId}/aterkoppling`, worker)).text)
      .toContain('Återkoppling ges bara till den som är skyldig att anmäla.')
  })

  test('those concerned are informed of the investigation, or it is waived with a reason', async () => {
    const persons = [await make.person(), await make.person()]
    for (const personId of persons) {
      const { childId } = await assigned(personId)
      await protect(childId, worker)
      await decide(childId, worker)
    }
    const [one = '', two = ''] = persons
    expect((await ask('GET', `/anmalningar/information/${one}`, worker)).text).toContain('Utredningen inleddes tis 24 nov')
    const missing = await ask('POST', `/anmalningar/information/${one}`, worker, formBody({ how: 'told' }))
    expect(missing.text).toContain('Välj minst en')
    const told = await ask('POST', `/anmalningar/information/${one}`, worker, formBody({ how: 'told', told: ['child', 'custodian'] }))
    expect(told.location).toBe(`/person/${one}?klart=informed`)
    expect((await act(worker, `/persons/${two}/investigation-information`, { how: 'waived', reason: 'Risk för våld.' })).status).toBe(200)
    const ended = async (personId: string) => (await rows("SELECT ended_how FROM clock WHERE rule = 'inform-open' AND person_id = $1",
      [personId]))[0]
    expect([await ended(one), await ended(two)]).toEqual([{ ended_how: 'met' }, { ended_how: 'not_required' }])
    expect(code(await act(worker, `/persons/${one}/investigation-information`, { how: 'told', told: ['child'] })))
      .toEqual([409, 'parties_informed_already'])
  })
})

describe('a report on the wrong child', () => {
  test('goes back to be identified, with its clocks from the day it came in; the wrong file keeps only that it was moved', async () => {
    const wrong = await make.person({ given: 'Fel', family: 'Barn' })
    const right = await make.person({ given: 'Rätt', family: 'Barn' })
    const { id, childId } = await assigned(wrong, { narrative: 'Handlar om Rätt.', wantsFeedback: 'ja' })
    await protect(childId, worker)
    const moved = await ask('POST', `/anmalningar/barn/${childId}/flytta`, worker, formBody({ reason: 'Namnet var hennes kusins.' }))
    expect(moved.location).toBe('/anmalningar?klart=moved')
    expect((await ask('GET', `/anmalningar/${id}`, worker)).status).toBe(404)
    expect(await rows('SELECT rule FROM clock WHERE person_id = $1', [wrong])).toEqual([])

    const again = (await rows('SELECT id FROM concern_child WHERE concern_id = $1 AND moved_on IS NULL', [id]))[0]
    const newId = String(again?.['id'])
    expect(await clocks(newId)).toMatchObject([{ rule: 'prelim-assess', started_on: '2026-11-24', ended_on: null },
      { rule: 'protect-assess', started_on: '2026-11-24', ended_on: null }])
    expect((await link(newId, right)).status).toBe(200)
    await assign(id, newId, other.id)
    const page = (await ask('GET', `/anmalningar/${id}`, other)).text
    expect(page).toContain('Namnet var hennes kusins.')
    expect(page).toContain('Rätt Barn')
    expect(code(await protect(childId, other))).toEqual([409, 'concern_moved'])
    expect((await protect(newId, other)).status).toBe(200)
    // The wrong child's worker reaches nothing of it, not even past the pages.
    expect((await protect(childId, worker)).status).toBe(404)
    expect((await ask('GET', `/api/concerns/${id}`, worker)).status).toBe(404)
  })
})
