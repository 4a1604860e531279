import { describe, expect, test } from 'vitest'
import { testApp, testNow } from '../../test/app.ts'
import { concernSteps, concernWorld } from '../../test/concern-world.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'

const database = await testDatabase()
const make = maker(database.owner, testNow)
const world = await concernWorld(make)

/** The same municipality at another instant, with everybody signed in then. */
async function at(now: string) {
  const then = maker(database.owner, now)
  const signed = async <T extends { id: string }>(staff: T): Promise<T & { cookie: string }> => ({ ...staff,
    cookie: await then.session(staff.id) })
  const people = { ...world, intake: await signed(world.intake), worker: await signed(world.worker) }
  const app = await testApp(database, { now })
  return { ...concernSteps(app, database, people), ...people, ask: app.ask }
}
type Steps = Awaited<ReturnType<typeof at>>
const due = async (steps: Steps, subjectId: string, rule: string) => (await steps.clocks(subjectId)).find((clock) => clock['rule'] === rule
  && clock['ended_on'] === null)
const correct = async (steps: Steps, childId: string, decision: string) => {
  const [entry] = await steps.rows('SELECT id FROM preliminary_decision WHERE concern_child_id = $1 ORDER BY decided_at DESC LIMIT 1',
    [childId])
  return steps.decide(childId, steps.worker, decision, { corrects: entry?.['id'] })
}

// Worked by hand with a calendar: the day of arrival is day 0.
describe.each([
  ['a Friday evening', '2026-11-20T21:30:00.000Z', '2026-11-20', '2026-12-04', '2026-12-04'],
  ['half past midnight in Sweden', '2026-11-24T23:30:00.000Z', '2026-11-25', '2026-12-09', '2026-12-09'],
  ['a Friday whose fortnight ends on Christmas Day', '2026-12-11T09:00:00.000Z', '2026-12-11', '2026-12-25', '2026-12-28'],
  ['the day before Christmas Eve, whose fortnight ends at Epiphany', '2026-12-23T09:00:00.000Z', '2026-12-23', '2027-01-06', '2027-01-07'],
  ['Christmas Eve', '2026-12-24T09:00:00.000Z', '2026-12-24', '2027-01-07', '2027-01-07'],
  ['the last of August', '2026-08-31T09:00:00.000Z', '2026-08-31', '2026-09-14', '2026-09-14'],
])('a report that comes in on %s', (_, now, startedOn, nominal, legal) => {
  test('is assessed the same day and decided by the fourteenth, or the next weekday', async () => {
    const steps = await at(now)
    const { childIds: [childId = ''] } = await steps.report()
    expect(await due(steps, childId, 'protect-assess')).toMatchObject({ started_on: startedOn, nominal_due_on: startedOn,
      legal_due_on: startedOn })
    expect(await due(steps, childId, 'prelim-assess')).toMatchObject({ started_on: startedOn, nominal_due_on: nominal,
      legal_due_on: legal })
  })
})

describe('an investigation opened', () => {
  test.each([
    ['2026-08-31T08:00:00.000Z', '2026-12-31', '2027-01-04'],
    ['2026-10-31T09:00:00.000Z', '2027-02-28', '2027-03-01'],
    ['2027-10-31T09:00:00.000Z', '2028-02-29', '2028-02-29'],
  ])('on %s ends by %s, at the latest %s', async (now, nominal, legal) => {
    const steps = await at(now)
    const personId = await make.person()
    const { childId } = await steps.assigned(personId)
    await steps.protect(childId, steps.worker)
    const { investigationId } = (await steps.decide(childId, steps.worker)).json()
    expect(await due(steps, String(investigationId), 'child-invest')).toMatchObject({ nominal_due_on: nominal, legal_due_on: legal })
  })

  test('on somebody who turned 18 that day has no four months, the day before it has', async () => {
    const steps = await at(testNow)
    for (const [birthOn, runs] of [['2008-11-24', false], ['2008-11-25', true], ['2006-01-01', false]] as const) {
      const { childId } = await steps.assigned(await make.person({ birthOn }))
      await steps.protect(childId, steps.worker)
      const { investigationId } = (await steps.decide(childId, steps.worker)).json()
      expect(await due(steps, String(investigationId), 'child-invest') !== undefined).toBe(runs)
      expect(await due(steps, String(investigationId), 'inform-open')).toBeDefined()
    }
  })
})

describe('correcting "do not open"', () => {
  async function notOpened() {
    const steps = await at(testNow)
    const personId = await make.person()
    const { childId } = await steps.assigned(personId)
    await steps.protect(childId, steps.worker)
    expect((await steps.decide(childId, steps.worker, 'do_not_open')).status).toBe(200)
    return { steps, personId, childId }
  }

  test('into "open" starts the clocks of an investigation on the day of the correction', async () => {
    const { childId } = await notOpened()
    const later = await at('2026-11-30T09:00:00.000Z')
    const answer = await correct(later, childId, 'open_investigation')
    expect(answer.status).toBe(200)
    expect(await due(later, String(answer.json()['investigationId']), 'child-invest')).toMatchObject({ started_on: '2026-11-30',
      nominal_due_on: '2027-03-30' })
    expect((await correct(later, childId, 'do_not_open')).json()['code']).toBe('opened_is_concluded_not_corrected')
  })

  test('into "open" answers what has come in since about the child, once that is assessed for protection', async () => {
    const { personId, childId } = await notOpened()
    const later = await at('2026-11-30T09:00:00.000Z')
    const { childId: since } = await later.assigned(personId)
    expect((await correct(later, childId, 'open_investigation')).json()['code']).toBe('protection_not_assessed')
    await later.protect(since, later.worker)
    const answer = await correct(later, childId, 'open_investigation')
    expect(answer.json()['answered']).toEqual(expect.arrayContaining([childId, since]))
    expect((await later.clocks(since)).find((clock) => clock['rule'] === 'prelim-assess')).toMatchObject({ ended_on: '2026-11-30',
      ended_how: 'met' })
    expect(await later.rows('SELECT decision, corrects_id FROM preliminary_decision WHERE concern_child_id = $1', [since]))
      .toEqual([{ decision: 'open_investigation', corrects_id: null }])
    expect(await later.rows('SELECT investigation_id FROM concern_child WHERE id = $1', [since]))
      .toEqual([{ investigation_id: answer.json()['investigationId'] }])
  })
})

describe('correcting the outcome after the reporter was told', () => {
  const feedback = (steps: Steps, childId: string, how: string) => steps.act(steps.worker, `/concern-children/${childId}/feedback`,
    { given: 'told', how })
  const told = (steps: Steps, childId: string) => steps.rows(`SELECT f.told, f.told_how, d.decision, o.told AS before FROM feedback f
    LEFT JOIN preliminary_decision d ON d.id = f.decision_id LEFT JOIN feedback o ON o.id = f.follows_id
    WHERE f.concern_child_id = $1 ORDER BY f.recorded_at`, [childId])

  async function toldOfNone() {
    const steps = await at(testNow)
    const personId = await make.person()
    const { id, childId } = await steps.assigned(personId, { wantsFeedback: 'ja' })
    await steps.protect(childId, steps.worker)
    await steps.decide(childId, steps.worker, 'do_not_open')
    expect((await feedback(steps, childId, 'Telefon')).json()).toMatchObject({ told: 'not_opened' })
    return { id, personId, childId }
  }

  test('a week runs from the correction, both stay, and the new one names the old', async () => {
    const { id, personId, childId } = await toldOfNone()
    const later = await at('2026-11-30T09:00:00.000Z')
    expect(await due(later, childId, 'feedback')).toBeUndefined()
    expect((await correct(later, childId, 'open_investigation')).status).toBe(200)
    expect(await due(later, childId, 'feedback')).toMatchObject({ started_on: '2026-11-30', legal_due_on: '2026-12-07' })
    const words = 'Återkoppling gavs före rättelsen; ge en ny'
    expect((await later.ask('GET', `/anmalningar/${id}`, later.worker)).text).toContain(words)
    const page = (await later.ask('GET', `/anmalningar/barn/${childId}/aterkoppling`, later.worker)).text
    expect(page).toContain(words)
    expect(page).toContain('Du får bara säga att utredning har inletts')

    expect((await feedback(later, childId, 'Telefon igen')).json()).toMatchObject({ told: 'opened' })
    expect(await due(later, childId, 'feedback')).toBeUndefined()
    expect(await told(later, childId)).toEqual([
      { told: 'not_opened', told_how: 'Telefon', decision: 'do_not_open', before: null },
      { told: 'opened', told_how: 'Telefon igen', decision: 'open_investigation', before: 'not_opened' },
    ])
    expect((await feedback(later, childId, 'En gång till')).json()['code']).toBe('feedback_is_given_once')
    const after = (await later.ask('GET', `/anmalningar/${id}`, later.worker)).text
    for (const said of ['att utredning inte har inletts', 'att utredning har inletts']) expect(after).toContain(said)
    expect((await later.ask('GET', `/person/${personId}`, later.worker)).text)
      .toContain('Anmälaren fick veta att utredning har inletts · efter rättelsen')
  })

  test('nothing is told anew when only the reasons were corrected', async () => {
    const { id, childId } = await toldOfNone()
    const later = await at('2026-11-30T09:00:00.000Z')
    expect((await correct(later, childId, 'do_not_open')).status).toBe(200)
    expect(await due(later, childId, 'feedback')).toBeUndefined()
    expect((await feedback(later, childId, 'Igen')).json()['code']).toBe('feedback_is_given_once')
    expect((await later.ask('GET', `/anmalningar/${id}`, later.worker)).text).not.toContain('Återkoppling gavs före rättelsen')
  })

  test('who was told nothing yet still waits since the first decision', async () => {
    const steps = await at(testNow)
    const { childId } = await steps.assigned(await make.person(), { wantsFeedback: 'ja' })
    await steps.protect(childId, steps.worker)
    await steps.decide(childId, steps.worker, 'do_not_open')
    const later = await at('2026-11-30T09:00:00.000Z')
    expect((await correct(later, childId, 'open_investigation')).status).toBe(200)
    expect(await due(later, childId, 'feedback')).toMatchObject({ started_on: '2026-11-24', legal_due_on: '2026-12-01' })
    expect((await feedback(later, childId, 'Telefon')).json()).toMatchObject({ told: 'opened' })
  })

  test('each is the last note of the file only once at intake', async () => {
    const { personId, childId } = await toldOfNone()
    const later = await at('2026-11-30T09:00:00.000Z')
    await correct(later, childId, 'open_investigation')
    await feedback(later, childId, 'Telefon igen')
    const { childIds: [newer = ''], id } = await later.report()
    await later.open(id)
    await later.link(newer, personId)
    const page = (await later.ask('GET', `/anmalningar/${id}`, later.intake)).text
    expect(page).toContain('Anmälan nr 2')
  })
})

test('the form that says who a child is never repeats the name once it turns out to be protected', async () => {
  const steps = await at(testNow)
  const { id, childIds: [childId = ''] } = await steps.report({ 'children.0.name': 'Olivia Hemlig' })
  await steps.open(id)
  expect((await steps.ask('GET', `/anmalningar/barn/${childId}/identifiera`, steps.intake)).text).toContain('Olivia Hemlig')
  await steps.link(childId, await make.person({ given: 'Olivia', family: 'Hemlig', protection: 'protected_registration' }))
  const page = await steps.ask('GET', `/anmalningar/barn/${childId}/identifiera`, steps.intake)
  expect(page.status).toBe(200)
  expect(page.text).not.toContain('Olivia')
  expect(page.text).not.toContain('Hemlig')
})
