import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { coverPlanShape } from './contract/cover-plans.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const { ask: askOn } = await testApp(database, { now: '2026-11-25T08:00:00.000Z', sessionHours: 60, idleMinutes: 10_000 })
const { ask: askLater } = await testApp(database, { now: '2026-11-26T08:00:00.000Z', sessionHours: 100, idleMinutes: 10_000 })
const make = maker(database.owner, testNow)

type Staff = Awaited<ReturnType<typeof make.staff>>
type Person = Awaited<ReturnType<typeof make.personWithCase>>
const seats = new Map<string, Staff>()
const as = (who: string): Staff => {
  const found = seats.get(who)
  if (found === undefined) throw new Error('nobody sits there')
  return found
}
const files = new Map<string, Person>()
/** Whom letters of a kind were asked for. */
const lettersOf = async (template: string): Promise<string[]> => {
  const { rows } = await database.owner.query<{ to: string }>("SELECT body ->> 'to' AS to FROM job WHERE kind = 'mail' AND body ->> 'template' = $1", [template])
  return rows.map(({ to }) => to)
}
const units = new Map<string, string>()
const unit = (name: string): string => units.get(name) ?? ''

/** An intake of three, where two are away today and tomorrow, and an investigation unit of five from which two can be spared. */
beforeAll(async () => {
  for (const [name, kind] of [['Mottagning', 'intake'], ['Utredning', 'investigation'], ['Ledning', 'management']] as const) units.set(name, await make.unit({ name, kind }))
  const sit = async (who: string, where: string, roles: readonly ('social_worker' | 'intake' | 'unit_manager' | 'director' | 'hr')[] = ['social_worker']): Promise<void> => {
    seats.set(who, await make.staff({ unitId: unit(where), roles, given: who, family: 'Prov' }))
  }
  await sit('Ds', 'Ledning', ['director'])
  await sit('Hr', 'Ledning', ['hr'])
  await sit('Mc', 'Mottagning', ['unit_manager'])
  await sit('Uc', 'Utredning', ['unit_manager'])
  for (const who of ['M1', 'M2', 'M3']) await sit(who, 'Mottagning', ['social_worker'])
  for (const who of ['U1', 'U2', 'U3', 'U4']) await sit(who, 'Utredning')
  files.set('M1', await make.personWithCase(as('M1')))
  files.set('M3', await make.personWithCase(as('M3')))
  for (const who of ['U1', 'U2', 'U3']) await make.personWithCase(as(who))
  for (const who of ['M1', 'M2', 'Mc']) for (const on of ['2026-11-24', '2026-11-25']) {
    await make.run(`INSERT INTO absence_day (municipality_code, staff_id, absent_on, kind, share, recorded_at) VALUES ($1, $2, $3, 'sick', 1, $4)`, [home, as(who).id, on, testNow])
  }
})

const made = { id: '' }
const days = { fromOn: '2026-11-24', toOn: '2026-11-25' }

describe('competences', () => {
  test('a manager says what the own staff can do, and nobody else’s', async () => {
    const saved = await ask('PUT', `/api/staff-competences/${as('U4').id}`, as('Uc'), { competences: ['degree_social_work', 'child_interview'] })
    expect(saved.json()).toEqual({ added: 2, ended: 0 })
    expect((await ask('PUT', `/api/staff-competences/${as('U4').id}`, as('Mc'), { competences: [] })).json()).toMatchObject({ code: 'staff_not_yours' })
    expect((await ask('PUT', `/api/staff-competences/${as('U4').id}`, as('Uc'), { competences: ['flying'] })).json()).toMatchObject({ code: 'competence_not_found' })
    expect((await ask('GET', '/api/staff-competences', as('U4'))).status).toBe(403)
    const page = await ask('GET', '/kompetenser?kompetens=child_interview', as('Uc'))
    expect(page.text).toContain('U4 Prov')
    expect(page.text).not.toContain('U3 Prov')
    expect((await ask('GET', '/bemanningsplan/mina', as('U4'))).text).toContain('Samtal med barn')
  })

  test('the form ends what is not ticked, and what was is kept as history', async () => {
    const sent = await ask('POST', `/kompetenser/${as('U4').id}`, as('Uc'), formBody({ competence: 'degree_social_work' }))
    expect(sent.status).toBe(303)
    const { rows } = await database.owner.query('SELECT competence, ended_at IS NULL AS held FROM staff_competence WHERE staff_id = $1 ORDER BY 1', [as('U4').id])
    expect(rows).toEqual([{ competence: 'child_interview', held: false }, { competence: 'degree_social_work', held: true }])
  })

  test('a competence of the municipality’s own can be chosen until it is closed', async () => {
    const { code } = (await ask('POST', '/api/competences', as('Uc'), { sv: 'Teckenspråk', en: 'Sign language' })).json()
    expect((await ask('PUT', `/api/staff-competences/${as('U3').id}`, as('Uc'), { competences: [String(code)] })).json()).toEqual({ added: 1, ended: 0 })
    expect((await ask('POST', '/api/competences', as('Uc'), { sv: 'teckenspråk', en: 'Signing' })).json()).toMatchObject({ code: 'competence_name_is_taken' })
    expect((await ask('POST', `/api/competences/${String(code)}/end`, as('Uc'), {})).status).toBe(200)
    expect((await ask('PUT', `/api/staff-competences/${as('U2').id}`, as('Uc'), { competences: [String(code)] })).json()).toMatchObject({ code: 'competence_not_found' })
  })
})

describe('a cover plan', () => {
  test('one is asked for, keeps the floors, and says why each is moved', async () => {
    made.id = String((await ask('POST', '/api/cover-plans', as('Ds'), days)).json()['id'])
    const { plan } = coverPlanShape.parse((await ask('GET', `/api/cover-plans/${made.id}`, as('Mc'))).json())
    expect([plan.status, plan.broken]).toEqual(['optimal', []])
    // Half of four is two and one is there: one comes, both days. The one without children of the own goes.
    expect(plan.moves.map(({ staff, to, reason, children }) => [staff, to, reason, children])).toEqual(Array.from({ length: 4 }, () => [as('U4').id, unit('Mottagning'), 'floor', 0]))
    const page = await ask('GET', `/bemanningsplan/${made.id}`, as('Mc'))
    expect(page.text).toContain('En person flyttas, alla golv håller')
    expect(page.text).toContain('Utan flytten blir det 1 i arbete och golvet är 2')
  })

  test('it is asked for again with the person locked, and another goes', async () => {
    const again = await ask('POST', `/bemanningsplan/${made.id}/gor-om`, as('Ds'), formBody({ [`hold.${as('U4').id}_${unit('Mottagning')}`]: 'stay' }))
    const { plan, replacesId } = coverPlanShape.parse((await ask('GET', `/api/cover-plans/${again.location?.split(/[/?]/)[2] ?? ''}`, as('Ds'))).json())
    expect(replacesId).toBe(made.id)
    expect(plan.moves.map(({ staff }) => staff)).not.toContain(as('U4').id)
    expect(plan.moves).toHaveLength(4)
  })

  test('days are refused that lie behind, are too many or no working days', async () => {
    const answers = []
    for (const wrong of [{ fromOn: '2026-11-20', toOn: '2026-11-20' }, { fromOn: '2026-11-24', toOn: '2026-12-30' }, { fromOn: '2026-11-28', toOn: '2026-11-29' }]) {
      answers.push((await ask('POST', '/api/cover-plans', as('Ds'), wrong)).text)
    }
    expect(answers.map((text) => /ends_before_it_begins|too_many_days|no_working_day/.exec(text)?.[0])).toEqual(['ends_before_it_begins', 'too_many_days', 'no_working_day'])
    expect((await ask('POST', '/api/cover-plans', as('Hr'), days)).status).toBe(403)
  })

  test('only who manages the unit that takes accepts; what is needed is opened, ends after its last day, and the case is seen no more', async () => {
    const file = `/api/persons/${files.get('M1')?.id ?? ''}`
    expect((await ask('GET', file, as('U4'))).status).toBe(404)
    expect((await ask('POST', `/api/cover-plans/${made.id}/acceptance`, as('Uc'), {})).json()).toMatchObject({ code: 'cover_nothing_to_accept' })
    const accepted = await ask('POST', `/bemanningsplan/${made.id}/godkann`, as('Mc'), formBody({ move: `${as('U4').id}_${unit('Mottagning')}` }))
    expect(accepted.location).toContain('klart=cover_accepted')
    expect(await lettersOf('cover_given')).toEqual([`${as('U4').id}@example.test`])
    expect((await ask('POST', `/api/cover-plans/${made.id}/acceptance`, as('Mc'), {})).json()).toMatchObject({ code: 'cover_nothing_to_accept' })
    // The case of who is away, and the intake role of the unit; not the case of who is there.
    expect((await ask('GET', file, as('U4'))).status).toBe(200)
    expect((await ask('GET', `/api/persons/${files.get('M3')?.id ?? ''}`, as('U4'))).status).toBe(404)
    const { rows } = await database.owner.query(`SELECT role, from_on::text, to_on::text FROM role_assignment WHERE staff_id = $1 AND to_on IS NOT NULL`, [as('U4').id])
    expect(rows).toEqual([{ role: 'intake', from_on: '2026-11-24', to_on: '2026-11-25' }])
    expect((await askOn('GET', file, as('U4'))).status).toBe(200)
    // The intake role that ended takes the session with it: a new one sees as little.
    const after = { ...as('U4'), cookie: await make.session(as('U4').id) }
    await make.run(`UPDATE session SET started_at = '2026-11-26T07:00:00Z', last_seen_at = '2026-11-26T07:00:00Z' WHERE staff_id = $1`, [as('U4').id])
    expect((await askLater('GET', file, after)).status).toBe(404)
    expect((await ask('GET', '/bemanningsplan/mina', as('U4'))).text).toContain('Mottagning')
  })

  test('what was accepted is called off: the moves end and what was opened is closed at once', async () => {
    expect((await ask('POST', `/api/cover-plans/${made.id}/end`, as('Uc'), {})).json()).toMatchObject({ code: 'cover_nothing_to_end' })
    expect((await ask('POST', `/api/cover-plans/${made.id}/end`, as('Mc'), {})).json()).toEqual({ ended: 4 })
    expect(await lettersOf('cover_called_off')).toEqual([`${as('U4').id}@example.test`])
    const again = { ...as('U4'), cookie: await make.session(as('U4').id) }
    expect((await ask('GET', `/api/persons/${files.get('M1')?.id ?? ''}`, again)).status).toBe(404)
    expect((await ask('GET', `/bemanningsplan/${made.id}`, as('Ds'))).status).toBe(200)
    expect((await ask('GET', '/bemanningsplan', as('Ds'))).text).toContain('Ds Prov')
  })

  test('who is unknown is refused', async () => {
    expect((await ask('GET', `/bemanningsplan/${randomUUID()}`, as('Ds'))).status).toBe(404)
  })
})
