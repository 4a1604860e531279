import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { instant } from '../calendar/instant.ts'
import { inTransaction } from '../platform/db.ts'
import { messageAnswer, messagesAnswer } from './contract/messages.ts'
import { points, pulseAnswer, pulseQuestions } from './contract/pulse.ts'
import { worriesAnswer, worryAnswer } from './contract/worries.ts'
import { additionsOf, showPulse } from './rules/show-pulse.ts'
import type { PointCount } from './rules/show-pulse.ts'
import { messageJobKinds } from './usecases/tell-staff.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Utredning Norr' })
const otherUnitId = await make.unit({ name: 'Utredning Söder' })
const worker = await make.staff({ unitId, given: 'Maja', family: 'Ekwall' })
const colleague = await make.staff({ unitId, given: 'Hanna', family: 'Nyvall' })
const elsewhereWorker = await make.staff({ unitId: otherUnitId })
const manager = await make.staff({ unitId, roles: ['unit_manager'], given: 'Bodil', family: 'Lantz' })
const otherManager = await make.staff({ unitId: otherUnitId, roles: ['unit_manager'] })
const hr = await make.staff({ unitId: otherUnitId, roles: ['hr'] })
const union = await make.staff({ unitId: otherUnitId, roles: ['union'] })

async function post(path: string, body: object, as: { cookie: string }): Promise<string> {
  const answer = await ask('POST', path, as, body)
  expect(answer.status, answer.text).toBe(200)
  return String(answer.json()['id'])
}
const plain = { title: 'Receptionen stänger', body: 'Vi stänger klockan två. Ring växeln om det är bråttom.' }

describe('messages to staff', () => {
  test('reach the units and roles they are for, stand as a notice until read, and managers see who has not', async () => {
    const id = await post('/api/staff-messages', { ...plain, unitIds: [unitId], roles: ['social_worker'] }, manager)
    expect((await ask('GET', '/arbetslista', worker)).text).toContain('Ett meddelande till personalen är oläst.')
    expect((await ask('GET', '/arbetslista', elsewhereWorker)).text).not.toContain('meddelande till personalen')
    expect((await ask('GET', `/meddelanden/${id}`, elsewhereWorker)).status).toBe(404)
    expect((await ask('POST', `/api/staff-messages/${id}/read`, elsewhereWorker, {})).status).toBe(404)
    expect((await ask('POST', `/meddelanden/${id}/last`, worker, formBody({}))).location).toContain('klart=read')
    await post(`/api/staff-messages/${id}/read`, {}, worker)
    expect((await ask('GET', '/arbetslista', worker)).text).not.toContain('meddelande till personalen')
    const of = async (who: { cookie: string }) => messageAnswer.parse((await ask('GET', `/api/staff-messages/${id}`, who)).json())
    const seen = await of(manager)
    expect([seen.audience, seen.read, seen.unread.map(({ name }) => name)]).toEqual([2, 1, ['Hanna Nyvall']])
    expect(seen.lix).toBeLessThan(40)
    // Who writes for everybody sees how many; who has not read is for the manager of the unit, and nobody reads it of a colleague.
    expect([(await of(hr)).read, (await of(hr)).unread, (await of(otherManager)).unread]).toEqual([1, [], []])
    expect([(await of(colleague)).audience, (await of(colleague)).unread]).toEqual([null, []])
  })

  test('a letter says that there is one and nothing of it, once to each', async () => {
    const run = () => inTransaction(database.app, { municipality: home, staffId: null, keys: '*' }, async (tx) => {
      await messageJobKinds[0]?.run(tx, { municipality: home, now: instant(testNow), body: {}, aside: () =>
        Promise.reject(new Error('no other transaction is needed')) })
    })
    await run()
    await run()
    const { rows } = await database.owner.query<{ body: object }>("SELECT body FROM job WHERE kind = 'mail' AND body ->> 'template' = 'staff_message'")
    // The worker has read it already.
    expect(rows.map(({ body }) => JSON.stringify(body)).filter((body) => body.includes(colleague.id)
      || body.includes('Receptionen'))).toHaveLength(1)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('Receptionen')
  })

  test('how the text reads is shown before it is sent; a number, a foreign unit and a day that has been are refused', async () => {
    const hard = 'Organisationsförändringarna implementeras verksamhetsövergripande inom socialtjänstförvaltningen under innevarande verksamhetsår.'
    const looked = await ask('POST', '/meddelanden/nytt', manager, formBody({ do: 'look', title: 'Ny ordning', body: hard,
      unitIds: unitId }))
    expect([looked.status, looked.text.includes('mycket svår'), looked.text.includes(hard)]).toEqual([200, true, true])
    const number = testNumbers.next()
    for (const [body, status, code] of [
      [{ ...plain, unitIds: [unitId], body: `Gäller ${number}` }, 422, 'text_names_a_person'], [{ ...plain, unitIds: [otherUnitId] },
        404, 'unit_not_yours'],
      [plain, 422, 'message_is_wrong'], [{ ...plain, unitIds: [unitId], fromOn: '2026-11-20' }, 422, 'message_is_wrong'],
      [{ ...plain, unitIds: [unitId], fromOn: '2026-11-30', toOn: '2026-11-29' }, 422, 'message_is_wrong'],
    ] as const) {
      const answer = await ask('POST', '/api/staff-messages', manager, body)
      expect([answer.status, answer.json()['code']]).toEqual([status, code])
    }
    expect((await ask('POST', '/api/staff-messages', worker, plain)).status).toBe(403)
  })

  test('one that begins later waits, one that is withdrawn is nothing to read; the list is read page by page', async () => {
    const later = await post('/api/staff-messages', { ...plain, title: 'Nästa vecka', unitIds: [unitId], fromOn: '2026-11-30' }, manager)
    expect((await ask('GET', `/meddelanden/${later}`, worker)).status).toBe(404)
    const wrong = await post('/api/staff-messages', { ...plain, title: 'Fel', unitIds: [] }, hr)
    expect((await ask('POST', `/api/staff-messages/${wrong}/withdrawal`, manager, {})).json()['code']).toBe('message_is_others')
    await post(`/api/staff-messages/${wrong}/withdrawal`, {}, hr)
    expect((await ask('GET', '/arbetslista', worker)).text).not.toContain('meddelande till personalen')
    const first = messagesAnswer.parse((await ask('GET', '/api/staff-messages?limit=1', manager)).json())
    const rest = messagesAnswer.parse((await ask('GET', `/api/staff-messages?limit=50&after=${first.next ?? ''}`, manager)).json())
    expect([...first.messages, ...rest.messages].map(({ title }) =>
      title).toSorted()).toEqual(['Fel', 'Nästa vecka', 'Receptionen stänger'])
  })
})

describe('the pulse', () => {
  test('is answered once a week, adds to sums and leaves nothing that joins a person to an answer', async () => {
    expect((await ask('POST', '/puls', worker, formBody({}))).status).toBe(422)
    expect((await ask('POST', '/puls', worker, formBody({ wellbeing: '2', support: '5' }))).location).toContain('klart=answered')
    await ask('POST', '/api/pulse', colleague, { wellbeing: 4, support: 5 })
    expect((await ask('POST', '/api/pulse', worker, { wellbeing: 5, support: 1 })).json()['code']).toBe('pulse_is_answered')
    const { rows } = await database.owner.query<{ question: string; point: number; answers: number; written: string }>(
      'SELECT question, point, answers, xmin::text AS written FROM pulse_count WHERE unit_id = $1 ORDER BY question, point', [unitId])
    expect(rows.map(({ answers }) => answers)).toEqual([0, 0, 0, 0, 2, 0, 1, 0, 1, 0])
    // Not even the rows' own marks tell which numbers the last answer changed.
    expect(new Set(rows.map(({ written }) => written)).size).toBe(1)
    const columns = await database.owner.query<{ name: string }>(`SELECT attname AS name FROM pg_attribute WHERE attrelid IN ('pulse_count'::regclass,
      'pulse_answered'::regclass) AND attnum > 0 ORDER BY attrelid, attnum`)
    expect(columns.rows.map(({ name }) =>
      name).toSorted()).toEqual(['answers', 'municipality_code', 'municipality_code', 'point', 'question', 'staff_id', 'unit_id', 'week', 'week'])
    const others = await inTransaction(database.app, { municipality: home, staffId: worker.id, keys: [worker.id] }, (tx) =>
      tx.selectFrom('pulse_answered').select('staff_id').execute())
    expect(others.map(({ staff_id }) => staff_id)).toEqual([worker.id])
  })

  test('shows the weeks that have ended alone, with small units hidden', async () => {
    const counted = async (unit: string, at: readonly number[]): Promise<void> => {
      for (const question of pulseQuestions) {
        for (const point of points) {
          await make.run('INSERT INTO pulse_count VALUES ($1, $2, $3, $4, $5, $6)', [home, unit, '2026-W47', question, point,
            at.filter((each) => each === point).length])
        }
      }
    }
    await counted(unitId, [5, 5, 5, 5, 5, 5])
    await counted(otherUnitId, [1, 1, 1, 1])
    const pulse = pulseAnswer.parse((await ask('GET', '/api/pulse', hr)).json())
    expect(pulse.weeks.map(({ week }) => week)).toEqual(['2026-W47'])
    expect(pulse.weeks[0]).toEqual({ week: '2026-W47', whole: null, units: expect.arrayContaining([
      { unitId, shown: { answers: 6, wellbeing: 4.5, support: 4.5 } }, { unitId: otherUnitId, shown: null }]) })
    const page = await ask('GET', '/puls', elsewhereWorker)
    expect([page.text.includes('minst 4,5'), page.text.includes('Färre än fem svar')]).toEqual([true, true])
  })

  const answersOf = (unit: string, chosen: readonly number[]): PointCount[] => pulseQuestions.flatMap((question) => points.map((point) => (
    { unitId: unit, question, point, answers: chosen.filter((each) => each === point).length })))
  const point = fc.integer({ min: 1, max: 5 })

  test('nothing shown depends on what those who are hidden answered, unless they are at least five of two units', () => {
    fc.assert(fc.property(fc.array(fc.array(point, { maxLength: 9 }), { minLength: 1, maxLength: 5 }), point, (units, other) => {
      const ids = units.map((_, at) => String(at))
      const shown = showPulse(ids, units.flatMap((chosen, at) => answersOf(String(at), chosen)))
      const hidden = units.filter((chosen) => chosen.length < 5)
      expect(shown.units.map(({ shown: group }) => group !== null)).toEqual(units.map((chosen) => chosen.length >= 5))
      if (shown.whole !== null && hidden.length > 0) {
        expect(hidden.flat().length).toBeGreaterThanOrEqual(5)
        expect(hidden.filter((chosen) => chosen.length > 0).length).toBeGreaterThan(1)
        return
      }
      // Another world in which the hidden ones all answered otherwise, or did not answer at all, looks the same.
      for (const share of [1, 0]) {
        const world = units.flatMap((chosen, at) => answersOf(String(at), chosen.length < 5 ? chosen.slice(0,
          chosen.length * share).map(() => other) : chosen))
        const again = showPulse(ids, world)
        if (hidden.length > 0) expect(again).toEqual(shown)
      }
    }))
  })

  test('five who all answered alike are not told from five who nearly did', () => {
    const of = (chosen: readonly number[]) => showPulse(['a'], answersOf('a', chosen)).whole
    expect(of([5, 5, 5, 5, 5])).toEqual(of([5, 5, 5, 5, 3]))
    expect(of([1, 1, 1, 1, 1])).toEqual(of([1, 1, 1, 2, 3]))
  })

  test('an answer writes all ten numbers, one more for each question', () => {
    fc.assert(fc.property(point, point, (wellbeing, support) => {
      const additions = additionsOf({ wellbeing, support })
      expect(additions).toHaveLength(10)
      expect(additions.filter(({ more }) => more === 1).map((each) => each.point)).toEqual([wellbeing, support])
    }))
  })
})

describe('worries picked up at workplace visits', () => {
  test('are written down, followed and closed by the unit\'s manager; HR and safety representatives follow them all', async () => {
    const id = await post('/api/worries', { unitId, noticedOn: '2026-11-23', what: 'Många är rädda för smitta på hembesök.' }, manager)
    await post(`/api/worries/${id}/measures`, { doneOn: '2026-11-24', what: 'Munskydd delas ut.' }, manager)
    expect((await ask('POST', `/api/worries/${id}/measures`, manager, { doneOn: '2026-11-20',
      what: 'För tidigt' })).json()['code']).toBe('worry_day_is_wrong')
    expect((await ask('GET', `/oro/${id}`, otherManager)).status).toBe(404)
    expect((await ask('POST', '/api/worries', otherManager, { unitId, noticedOn: '2026-11-23',
      what: 'Annan enhet' })).json()['code']).toBe('unit_not_yours')
    const typed = await ask('POST', '/oro/ny', hr, formBody({ unitId: otherUnitId, on: 'i går', what: 'Hot i receptionen.' }))
    expect(typed.location).toContain('klart=saved')
    const listed = async (who: { cookie: string }) => worriesAnswer.parse((await ask('GET', '/api/worries?open=true',
      who)).json()).worries.map(({ what }) => what).toSorted()
    expect([await listed(manager), await listed(union)]).toEqual([['Många är rädda för smitta på hembesök.'],
      ['Hot i receptionen.', 'Många är rädda för smitta på hembesök.']])
    expect((await ask('POST', '/oro/ny', union, formBody({ unitId }))).status).toBe(403)
    expect((await ask('POST', `/oro/${id}`, manager, formBody({ do: 'close' }))).status).toBe(422)
    expect((await ask('POST', `/oro/${id}`, manager, formBody({ do: 'close',
      outcome: 'Alla har fått munskydd.' }))).location).toContain('klart=closed')
    expect((await ask('POST', `/api/worries/${id}/measures`, manager, { doneOn: '2026-11-24',
      what: 'En till' })).json()['code']).toBe('worry_is_closed')
    const worry = worryAnswer.parse((await ask('GET', `/api/worries/${id}`, union)).json())
    expect([worry.takenUpBy, worry.closedOn, worry.outcome,
      worry.done.length]).toEqual(['Bodil Lantz', '2026-11-24', 'Alla har fått munskydd.', 1])
    expect(await listed(manager)).toEqual([])
  })
})
