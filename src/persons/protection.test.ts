import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'

const database = await testDatabase()
const now = '2026-11-24T07:20:00.000Z'
const { ask } = await testApp(database, { now })
const later = await testApp(database, { now: '2026-11-24T07:36:00.000Z' })
const make = maker(database.owner, now)
const unitId = await make.unit()
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })

const person = async (id: string, as = worker, app = ask): Promise<Record<string, unknown>> => {
  const answer = await app('GET', `/api/persons/${id}`, as)
  expect(answer.status).toBe(200)
  const { person: header, family, whereabouts } = answer.json()
  return { ...Object(header), family, whereabouts }
}

describe('a protected identity', () => {
  test('stands as flag and case number; name, number, home, school and family are hidden, on page and wire', async () => {
    const number = testNumbers.next()
    const { id, caseNumber } = await make.personWithCase(worker, {
      given: 'Gömda',
      family: 'Namnsson',
      protection: 'confidentiality_mark',
      number,
    })
    await make.whereabouts(id, 'school', 'Hemliga skolan')
    await make.relation(id, await make.person({ given: 'Hemlig', family: 'Mor' }), 'parent', { word: 'mamma' })
    const [page, wire] = [await ask('GET', `/person/${id}`, worker), await ask('GET', `/api/persons/${id}`, worker)]
    expect(page.text).toContain(`Ärende ${caseNumber}`)
    expect(page.text).toContain('Skyddad identitet: sekretessmarkering')
    for (const answer of [page, wire]) {
      for (const secret of ['Gömda', 'Namnsson', number.slice(0, 8), 'Hemliga', 'Hemlig']) expect(answer.text).not.toContain(secret)
    }
    expect(wire.json()).toMatchObject({ family: null, whereabouts: null })
    for (const path of ['ratta', 'kontaktuppgifter', 'familj']) {
      const form = await ask('GET', `/person/${id}/${path}`, worker)
      expect(form.text).toContain('Visa uppgifter')
      for (const secret of ['Gömda', 'Hemlig']) expect(form.text).not.toContain(secret)
    }
  })

  test('is shown for fifteen minutes to who says why, and to nobody else; the look has a line of its own in the log', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Gömda', family: 'Namnsson', protection: 'protected_registration' })
    const refused = await ask('POST', `/person/${id}/visa`, worker, formBody({ purpose: 'other', reason: '' }))
    expect([refused.status, refused.text.includes('Skriv vilket skäl')]).toEqual([422, true])
    const shown = await ask('POST', `/person/${id}/visa?till=/person/${id}/ratta`, worker, formBody({ purpose: 'contact' }))
    expect(shown.location).toBe(`/person/${id}/ratta?klart=revealed`)
    expect(await person(id)).toMatchObject({ givenName: 'Gömda', shownUntil: '2026-11-24T07:35:00.000Z' })
    expect((await ask('GET', `/person/${id}`, worker)).text).toContain('Uppgifterna visas till 08.35')
    expect(await person(id, manager)).toMatchObject({ givenName: null, identityNumber: null })
    expect(await person(id, worker, later.ask)).toMatchObject({ givenName: null })
    const { rows } = await database.owner.query(
      "SELECT about, outcome FROM trace WHERE action = 'POST /person/:id/visa' AND actor_id = $1 ORDER BY id",
      [worker.id],
    )
    expect(rows).toEqual([
      { about: [id], outcome: 'refused' },
      { about: [id], outcome: 'done' },
    ])
  })

  test("leads back only into the person's own pages", async () => {
    const { id } = await make.personWithCase(worker, { protection: 'confidentiality_mark' })
    const away = await ask('POST', `/person/${id}/visa?till=https://example.test`, worker, formBody({ purpose: 'contact' }))
    expect(away.location).toBe(`/person/${id}?klart=revealed`)
  })

  test("a relative's protection holds on everybody's page: the flag instead of the name", async () => {
    const { id } = await make.personWithCase(worker)
    const mother = await make.person({ given: 'Gömd', family: 'Moder', protection: 'confidentiality_mark' })
    await make.relation(id, mother, 'custodian', { word: 'mamma' })
    await make.whereabouts(mother, 'phone', '070-174 06 05')
    for (const path of ['', '/familj']) {
      const { text } = await ask('GET', `/person/${id}${path}`, worker)
      for (const secret of ['Gömd', 'Moder', '070-174']) expect(text).not.toContain(secret)
      expect(text).toContain('Skyddad identitet')
    }
  })

  test('levels are changed with a reason that is kept; hidden whereabouts leave the name', async () => {
    const { id } = await make.personWithCase(worker, { given: 'Öppen', family: 'Namn' })
    await make.whereabouts(id, 'address', 'Dolda gatan 1')
    const done = await ask(
      'POST',
      `/person/${id}/skydd`,
      worker,
      formBody({ protection: 'none', hidden: 'ja', reason: 'beslut enligt LVU 14 §' }),
    )
    expect(done.location).toBe(`/person/${id}?klart=protected`)
    const { text } = await ask('GET', `/person/${id}`, worker)
    expect(text).toContain('Öppen Namn')
    expect(text).toContain('Dold vistelse')
    expect(text).not.toContain('Dolda gatan')
    await ask('PUT', `/api/persons/${id}/protection`, worker, { protection: 'confidentiality_mark', reason: 'aviserat' })
    const { rows } = await database.owner.query(
      "SELECT was->>'protection' AS was, reason FROM person_earlier WHERE person_id = $1 ORDER BY recorded_at, id",
      [id],
    )
    expect(rows.map(({ reason }) => reason).sort()).toEqual(['aviserat', 'beslut enligt LVU 14 §'])
    const log = await database.owner.query(
      "SELECT action FROM trace WHERE about = ARRAY[$1]::uuid[] AND action LIKE '%skydd' OR action LIKE '%/protection' ORDER BY id",
      [id],
    )
    expect(log.rows.map(({ action }) => action)).toEqual(['POST /person/:id/skydd', 'PUT /api/persons/:id/protection'])
  })

  test('a fabricated identity is a person like any other: no level for it exists', async () => {
    const { id } = await make.personWithCase(worker)
    expect((await ask('PUT', `/api/persons/${id}/protection`, worker, { protection: 'fabricated', reason: 'x' })).status).toBe(422)
    await expect(make.run("UPDATE person SET protection = 'fabricated' WHERE id = $1", [id])).rejects.toThrow('person_protection_is_known')
  })
})

describe('the home of somebody who hides', () => {
  async function family(settings: { protection?: string; hiddenFrom?: string }) {
    const child = await make.personWithCase(worker, { given: 'Gömd', family: 'Unge', protection: settings.protection ?? 'none' })
    const mother = await make.person({ given: 'Mor', family: 'Synlig' })
    const sibling = await make.personWithCase(worker, { given: 'Syskon', family: 'Synlig' })
    const household = mother
    for (const id of [child.id, mother, sibling.id]) {
      await make.run(
        `INSERT INTO household_member (municipality_code, id, household_id, person_id, access, recorded_at)
          VALUES ('9901', gen_random_uuid(), $1, $2, '{}', $3)`,
        [household, id, now],
      )
      await make.whereabouts(id, 'address', 'Dolda vägen 9')
    }
    await make.whereabouts(child.id, 'phone', '0999-98 76 54')
    await make.run('UPDATE person SET hidden_whereabouts_from_on = $2 WHERE id = $1', [child.id, settings.hiddenFrom ?? null])
    for (const id of [child.id, sibling.id]) await make.relation(id, mother, 'custodian')
    await make.refresh(mother)
    return { child: child.id, mother, sibling: sibling.id }
  }
  const told = ['Dolda vägen', '98 76 54']

  test.each([[{ protection: 'protected_registration' }], [{ protection: 'confidentiality_mark' }], [{ hiddenFrom: '2026-11-01' }]])(
    'is told neither on the mother\'s page nor on the sibling\'s, until somebody says why (%o)',
    async (settings) => {
      const { mother, sibling } = await family(settings)
      for (const id of [mother, sibling]) {
        for (const path of [`/person/${id}`, `/api/persons/${id}`, `/person/${id}/kontaktuppgifter`, `/person/${id}/familj`]) {
          const answer = await ask('GET', path, worker)
          expect(answer.status).toBe(200)
          for (const words of told) expect(answer.text).not.toContain(words)
        }
      }
      expect((await ask('GET', `/person/${mother}`, worker)).text).toContain('Bor med någon vars vistelse är dold')
      expect((await ask('POST', `/api/persons/${mother}/reveal`, worker, { purpose: 'contact', reason: null })).status).toBe(200)
      expect((await ask('GET', `/person/${mother}/kontaktuppgifter`, worker)).text).toContain('Dolda vägen')
    },
  )

  test('is no secret when nobody in it hides, or only from a day to come', async () => {
    for (const settings of [{}, { hiddenFrom: '2026-12-01' }]) {
      const { mother } = await family(settings)
      expect((await ask('GET', `/person/${mother}`, worker)).text).toContain('Dolda vägen')
    }
  })

  test('and the telephone of one whose whereabouts are hidden stand on no relative\'s page, wherever that one lives', async () => {
    const { child, mother } = await family({ hiddenFrom: '2026-11-01' })
    await make.run("UPDATE household_member SET to_on = '2026-11-20' WHERE person_id = $1", [child])
    const page = await ask('GET', `/person/${mother}`, worker)
    expect(page.text).toContain('Dolda vägen')
    expect(page.text).not.toContain('98 76 54')
  })
})
