import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { elsewhere, home, maker } from '../../test/make.ts'
import { fixedClock } from '../calendar/clock.ts'
import { instant } from '../calendar/instant.ts'
import { contextSql, transactionOn } from '../platform/db.ts'
import { permissionsOf } from '../access/rules.ts'
import type { Actor } from '../access/contract.ts'
import { readPerson } from './usecases.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const make = maker(database.owner, now)
const unitId = await make.unit({ name: 'Norr' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId, given: 'Per', family: 'Aldin' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const otherManager = await make.staff({ unitId: await make.unit(), roles: ['unit_manager'] })
const stranger = await make.staff({ unitId })
const foreign = await make.staff({ code: elsewhere, unitId: await make.unit({ code: elsewhere }), roles: ['director'] })

type Page = Record<string, unknown> & {
  timeline: Array<{ kind: string; facts: Record<string, unknown> }>
  family: Array<Record<string, unknown>> | null
}
async function read(id: string, as: { cookie: string } | null = worker): Promise<Page> {
  const answer = await ask('GET', `/api/persons/${id}`, as)
  expect(answer.status).toBe(200)
  return JSON.parse(answer.text)
}

/** Contacts on a person's timeline, made past the use case: only their number matters here. */
async function contacts(personId: string, count: number): Promise<void> {
  await make.run(
    `WITH made AS (INSERT INTO contact (municipality_code, id, mode, outcome, happened_on, note, unit_id, written_by, access, recorded_at)
      SELECT $1, gen_random_uuid(), 'phone', 'held', '2026-11-23'::date - n, 'Samtal om skolan. Mer sades.', $2, $3, '{}', $4
        FROM generate_series(1, $6) n RETURNING id, happened_on)
    INSERT INTO contact_child (municipality_code, contact_id, person_id, happened_on, seen, seen_alone, access)
      SELECT $1, id, $5, happened_on, false, false, '{}' FROM made`,
    [home, unitId, worker.id, now, personId, count],
  )
  await make.refresh(personId)
}

describe('who may see a person', () => {
  test('the responsible worker, deputy, co-worker and manager; for all others the person does not exist', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Tuva', family: 'Prov' })
    const deputy = await make.staff({ unitId })
    await make.deputy(worker.id, deputy.id)
    await ask('POST', `/api/persons/${id}/coworkers`, worker, { staffId: colleague.id, strand: 'contact', reason: 'samtal' })
    for (const [as, seenAs] of [
      [worker, 'own_case'],
      [deputy, 'deputy'],
      [colleague, 'coworker'],
      [manager, 'manager'],
    ] as const) {
      expect((await read(id, as))['seenAs']).toBe(seenAs)
    }
    const nowhere = await ask('GET', `/api/persons/${randomUUID()}`, worker)
    for (const as of [stranger, otherManager, foreign]) {
      const answer = await ask('GET', `/api/persons/${id}`, as)
      expect([answer.status, answer.text]).toEqual([404, nowhere.text])
      expect((await ask('GET', `/person/${id}`, as)).status).toBe(404)
    }
    expect((await ask('GET', `/api/persons/${id}`)).status).toBe(401)
    const hr = await make.staff({ unitId, roles: ['hr'] })
    expect((await ask('GET', `/api/persons/${id}`, hr)).status).toBe(403)
  })

  test('each look is in the log with whom it was about and why', async () => {
    const { id } = await make.personWithCase(worker)
    await ask('GET', `/person/${id}`, manager)
    const { rows } = await database.owner.query(
      'SELECT action, about, why, outcome FROM trace WHERE actor_id = $1 ORDER BY id DESC LIMIT 1',
      [manager.id],
    )
    expect(rows).toEqual([{ action: 'GET /person/:id', about: [id], why: 'manager', outcome: 'done' }])
  })

  test('a co-worker of one strand reads no earlier reports and no lines of other strands', async () => {
    const { id, caseId } = await make.personWithCase(worker)
    await make.run(
      `INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, access, recorded_at)
        VALUES ($1, gen_random_uuid(), $2, $3, '2026-11-20', '{}', $4)`,
      [home, id, caseId, now],
    )
    await contacts(id, 2)
    await ask('POST', `/api/persons/${id}/coworkers`, worker, { staffId: colleague.id, strand: 'contact', reason: 'samtal' })
    const [whole, part] = [await read(id), await read(id, colleague)]
    expect(whole.timeline.map(({ kind }) => kind)).toContain('investigation_opened')
    expect(part.timeline.map(({ kind }) => kind)).not.toContain('investigation_opened')
    expect(part.timeline.filter(({ kind }) => kind === 'contact')).toHaveLength(2)
    expect([whole['earlierReports'], part['earlierReports']]).toEqual([[], null])
    expect(part['allowed']).not.toContain('handover')
  })
})

describe('the page', () => {
  test('says who answers for the case, since when and which in order', async () => {
    const { id, caseId } = await make.personWithCase(colleague, { given: 'Elis', family: 'Sandberg' })
    await make.run("UPDATE case_responsibility SET from_at = '2025-10-03T08:00:00Z' WHERE case_id = $1", [caseId])
    const handed = await ask('POST', `/api/persons/${id}/handover`, manager, {
      fromId: colleague.id,
      toId: worker.id,
      reason: 'Per har slutat',
    })
    expect(handed.status).toBe(200)
    const { text } = await ask('GET', `/person/${id}`, worker)
    expect(text).toContain('sedan 24 november 2026, den andra handläggaren på 14 månader')
    expect(text).toContain('Maja Ekwall efter Per Aldin')
    expect(text).toContain('Skäl: Per har slutat')
    expect(/<title>([^<]*)<\/title>/.exec(text)?.[1]).not.toContain('Elis')
  })

  test('names siblings whose header one sees, links only to those whose case one sees, and offers a joint handover', async () => {
    const mother = await make.person({ given: 'Samira', family: 'Haddad' })
    const one = await make.personWithCase(worker, { given: 'Elis', family: 'Haddad' })
    const mine = await make.personWithCase(worker, { given: 'Noor', family: 'Haddad' })
    const theirs = await make.personWithCase(stranger, { given: 'Lo', family: 'Haddad' })
    for (const child of [one, mine, theirs]) await make.relation(child.id, mother, 'custodian', { word: 'mamma' })
    const { family } = await read(one.id)
    expect(family).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: mother, kinds: ['custodian'], word: 'mamma', mayOpen: true }),
        expect.objectContaining({ id: mine.id, kinds: ['sibling'], mayOpen: true, responsibleId: worker.id }),
        expect.objectContaining({ id: theirs.id, kinds: ['sibling'], mayOpen: false, caseNumber: null, responsibleName: null }),
      ]),
    )
    const { text } = await ask('GET', `/person/${one.id}`, worker)
    expect(text).toContain('samma handläggare')
    expect(text).toContain(`/person/${one.id}/lamna-over?syskon=ja`)
    expect(text).not.toContain(`href="/person/${theirs.id}"`)
    expect((await read(theirs.id))['headerOnly']).toBe(true)
    expect((await ask('PUT', `/api/persons/${theirs.id}`, worker, { givenName: 'X', familyName: 'Y', reason: 'z' })).status).toBe(404)
  })

  test('offers only what will be accepted, and shows a chosen view of the timeline', async () => {
    const { id } = await make.personWithCase(worker)
    await contacts(id, 3)
    const { text } = await ask('GET', `/person/${id}?visa=kontakter`, worker)
    expect(text.match(/class="timeline-event/g)).toHaveLength(3)
    expect((await ask('GET', `/person/${id}?visa=inkommet`, worker)).text).toContain('Inget av det slaget')
    expect((await read(id))['allowed']).toEqual(['note', 'handover', 'close', 'coworkers', 'correct', 'protect', 'join'])
  })

  test('is read in at most five statements, whatever the number of lines', async () => {
    const { id } = await make.personWithCase(worker)
    await contacts(id, 500)
    const client = await database.app.connect()
    try {
      const actor: Actor = {
        kind: 'staff',
        emergencies: [],
        id: worker.id,
        municipality: home,
        municipalityName: '',
        name: '',
        initials: '',
        title: '',
        unitId,
        unitName: '',
        roles: ['social_worker'],
        keys: [worker.id],
        managedUnits: [],
        deputises: [],
        may: permissionsOf(['social_worker']),
        language: 'sv',
        theme: 'auto',
        session: null,
      }
      const asked = { params: { id }, actor, clock: fixedClock(instant(now)) }
      await client.query(`BEGIN; ${contextSql({ municipality: home, staffId: worker.id, keys: [worker.id] })}`)
      let statements = 0
      const query = client.query.bind(client)
      const counted = Object.assign(Object.create(client), {
        query: (...args: Parameters<typeof query>) => {
          statements += 1
          return query(...args)
        },
      })
      const view = await readPerson(transactionOn(counted), asked)
      expect(view.timeline).toHaveLength(502)
      expect(statements).toBeLessThanOrEqual(5)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})

test("an adult without a case of one's own is seen through the child's, with telephone and interpreter", async () => {
  const child = await make.personWithCase(worker)
  const added = await ask(
    'POST',
    `/person/${child.id}/familj`,
    worker,
    formBody({
      kinds: ['parent', 'custodian'],
      word: 'mamma',
      givenName: 'Samira',
      familyName: 'Haddad',
      phone: '070-174 06 05',
      interpreterLanguage: 'arabiska',
    }),
  )
  expect(added.location).toBe(`/person/${child.id}/familj?klart=relative_added`)
  const { family } = await read(child.id)
  expect(family).toEqual([
    expect.objectContaining({
      name: 'Samira Haddad',
      kinds: ['custodian', 'parent'],
      phone: '070-174 06 05',
      interpreterLanguage: 'arabiska',
    }),
  ])
  const mother = String(family?.[0]?.['id'])
  expect(await read(mother)).toMatchObject({ case: null, headerOnly: false, whereabouts: [{ kind: 'phone', value: '070-174 06 05' }] })
  expect((await ask('GET', `/api/persons/${mother}`, stranger)).status).toBe(404)
})

describe('a year of one person', () => {
  type Year = Record<string, unknown> & { contacts: unknown[]; measures: unknown[]; nights: unknown[]; responsible: Array<{ name: string }>; person: { familyName: string | null } }
  async function year(id: string, of: number, as: { cookie: string } = worker): Promise<Year> {
    const answer = await ask('GET', `/api/persons/${id}/year?year=${of}`, as)
    expect(answer.status, answer.text).toBe(200)
    return JSON.parse(answer.text)
  }
  const since = `'{}', $3, $4`

  test('is counted from every strand, and every figure of the page leads to its rows', async () => {
    const { id, caseId } = await make.personWithCase(worker, { given: 'Alva', family: 'Prov' })
    await contacts(id, 400)
    await make.run("UPDATE contact_child SET seen = true, seen_alone = happened_on = '2026-11-22' WHERE person_id = $1 AND happened_on >= '2026-11-20'", [id])
    await make.run(`INSERT INTO investigation (municipality_code, id, person_id, case_id, opened_on, concluded_on, outcome, access,
      recorded_at)
      VALUES ($1, gen_random_uuid(), $2, $3, '2025-12-30', '2026-03-02', 'measure', '{}', $4)`, [home, id, caseId, now])
    const [placement, place, measure] = [randomUUID(), randomUUID(), randomUUID()]
    await make.run(`INSERT INTO home (municipality_code, id, kind, label, situated_in, address, places, recorded_at, recorded_by)
      VALUES ($1, $2, 'hvb', 'Provhemmet', 'Provby', '', 3, $4, $3)`, [home, place, worker.id, now])
    await make.run(`INSERT INTO placement (municipality_code, id, person_id, form, basis, ground, planned_from_on, end_fact_ids, access,
      recorded_by, recorded_at)
      VALUES ($1, $2, $5, 'hvb', 'sol', 'Prov', '2026-11-01', '{}', ${since})`, [home, placement, worker.id, now, id])
    await make.run(`INSERT INTO placement_stay (municipality_code, id, placement_id, person_id, home_id, form, basis, begun_as, words,
      from_on, fact_ids, access,
        recorded_by, recorded_at)
      VALUES ($1, gen_random_uuid(), $2, $5, $6, 'hvb', 'sol', 'start', '', '2026-11-01', '{}', ${since})`, [home, placement, worker.id,
        now, id, place])
    await make.run(`INSERT INTO measure (municipality_code, id, person_id, kind, assessed, from_on, performer, extent, aim, consent_of,
      told_may_apply, access,
        recorded_by, recorded_at)
      VALUES ($1, $2, $5, 'youth_centre', false, '2026-02-02', '', '', 'Prov', '{}', true, ${since})`, [home, measure, worker.id, now, id])
    await make.run(`INSERT INTO measure_event (municipality_code, id, measure_id, person_id, kind, happened_on, access, recorded_by,
      recorded_at)
      VALUES ($1, gen_random_uuid(), $2, $5, 'started', '2026-02-02', ${since})`, [home, measure, worker.id, now, id])
    await make.refresh(id)
    expect(await year(id, 2026)).toMatchObject({
      contacts: [{ mode: 'phone', count: 326 }], notHeld: 0, seen: 3, seenAlone: 1, opened: [], concluded: [{ on: '2026-03-02' }],
      nights: [{ form: 'hvb', nights: 24, placementId: placement }], moves: [], measures: [{ id: measure, kind: 'youth_centre',
        toOn: null }],
      responsible: [{ name: 'Maja Ekwall', fromOn: '2026-11-24', toOn: null }],
    })
    expect(await year(id, 2025)).toMatchObject({ contacts: [{ count: 74 }], opened: [{ on: '2025-12-30' }], concluded: [], nights: [],
      measures: [], responsible: [] })
    const { text } = await ask('GET', `/person/${id}/ar?ar=2026`, worker)
    for (const to of [`/person/${id}?visa=kontakter#tidslinje`, `/placering/${placement}`, `/insats/${measure}`,
      `/person/${id}/utredning`]) {
      expect(text).toContain(`href="${to}"`)
    }
    const page = (await ask('GET', `/person/${id}`, worker)).text
    expect(page).toContain(`href="/person/${id}/ar"`)
    expect(page).toContain('visa=placering')
    expect(page).not.toContain('visa=ekonomi')
  })

  test('is as the asker sees it: a co-worker of contacts sees no measures, others nobody, and a protected name stays hidden', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Gömd', family: 'Skyddsson', protection: 'confidentiality_mark' })
    await contacts(id, 2)
    await ask('POST', `/api/persons/${id}/coworkers`, worker, { staffId: colleague.id, strand: 'contact', reason: 'samtal' })
    const seen = await year(id, 2026, colleague)
    expect([seen.contacts, seen.person.familyName]).toEqual([[{ mode: 'phone', count: 2 }], null])
    expect((await ask('GET', `/person/${id}/ar`, worker)).text).not.toContain('Skyddsson')
    for (const as of [stranger, otherManager, foreign]) expect((await ask('GET', `/api/persons/${id}/year`, as)).status).toBe(404)
  })
})
