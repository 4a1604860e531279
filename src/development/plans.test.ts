import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { maker } from '../../test/make.ts'
import { day } from '../calendar/day.ts'
import { instant } from '../calendar/instant.ts'
import { pictureFigures } from '../picture/usecases/tell-figures.ts'
import { inTransaction } from '../platform/db.ts'
import { plansAnswer, publicPlanShape, wholePlanShape } from './contract/plan.ts'
import { isReached, readMeasure, shownIndicator, withoutSmall } from './rules/indicator.ts'
import { addressOf, linesOf, nextYear, reminderOf } from './rules/plan.ts'
import { followPlans } from './usecases/remind.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const unitId = await make.unit({ name: 'Norr' })
const otherUnit = await make.unit({ name: 'Söder' })
const worker = await make.staff({ unitId, given: 'Vera' })
const manager = await make.staff({ unitId, roles: ['unit_manager'] })
const stranger = await make.staff({ unitId: otherUnit, roles: ['unit_manager'] })
const director = await make.staff({ unitId, roles: ['director'] })
const union = await make.staff({ unitId, roles: ['union'] })

/** Contacts in the last complete week before the day of the tests: so many of them by video. */
async function contacts(week: string, mode: string, count: number): Promise<void> {
  await make.run(`INSERT INTO contact_week_count (municipality_code, unit_id, week, mode, outcome, contacts, children_seen, children_seen_alone, access)
    VALUES ($1, $2, $3, $4, 'held', $5, 0, 0, ARRAY[$2::uuid])`, ['9901', unitId, week, mode, count])
}
const idOf = async (answer: Promise<{ json: () => Record<string, unknown> }>): Promise<string> => z.uuid().parse((await answer).json()['id'])
const plan = { title: 'Plan för handling 2027', origin: 'visit', originWords: 'Barnombudet', originOn: '2026-11-20', aim: 'Barnen vet vem som kommer', unitId, fromOn: '2027-01-01', toOn: '2027-12-31' }
const action = { what: 'Fler besök hemma', why: 'Barnen sade att vi ringer för mycket', partners: 'Skolan', startOn: '2026-11-24', dueOn: '2026-11-30', ownerId: worker.id }
const whole = async (id: string, who: { cookie: string }) => wholePlanShape.parse((await ask('GET', `/api/action-plans/${id}`, who)).json())

beforeAll(async () => {
  await contacts('2026-W47', 'visit', 30)
  await contacts('2026-W46', 'video', 10)
})

describe('an indicator', () => {
  test('of a share is measured in per cent, and the bound itself is right', () => {
    const counted = { count: 17, of: 20, week: '2026-W47' }
    expect(isReached(counted, { direction: 'higher', value: 85, share: true })).toBe(true)
    expect(isReached(counted, { direction: 'lower', value: 84.9, share: true })).toBe(false)
    expect(isReached({ count: 0, of: 0, week: '2026-W47' }, { direction: 'higher', value: 0, share: true })).toBeNull()
    expect([readMeasure('85 %'), readMeasure('1 200'), readMeasure('85,5'), readMeasure('minst 3')]).toEqual([85, 1200, 85.5, null])
  })

  test('is not shown when it, or what is left of its whole, is one to four', () => {
    const at = { week: '2026-W47' }
    expect([{ count: 4, of: null }, { count: 17, of: 20 }, { count: 2, of: 30 }, { count: 0, of: 3 }].map((each) => withoutSmall({ ...each, ...at }))).toEqual([null, null, null, null])
    expect([{ count: 0, of: null }, { count: 5, of: 10 }].map((each) => withoutSmall({ ...each, ...at }) !== null)).toEqual([true, true])
    expect(shownIndicator({ figure: 'cases.open', direction: 'lower', value: 3, baseline: { count: 9, of: null, ...at }, latest: { count: 2, of: null, ...at }, reached: true }))
      .toMatchObject({ baseline: { count: 9 }, latest: null, reached: null })
  })
})

test('a plan is copied to the next year, its address is made of its title, and what was seen is one a line', () => {
  expect(nextYear({ title: 'Plan 2026, grupp 20261', fromOn: day('2026-02-28'), toOn: day('2026-12-31') }))
    .toEqual({ title: 'Plan 2027, grupp 20261', fromOn: '2027-02-28', toOn: '2027-12-31' })
  expect(addressOf('Plan för handling 2027: Åsen & Ängen')).toBe('plan-for-handling-2027-asen-angen')
  expect(linesOf('- Tider hålls\n\n • Lugna rum ')).toEqual(['Tider hålls', 'Lugna rum'])
  const reminders = (['2026-12-01', '2026-12-02', '2026-11-23'] as const).map((due) => reminderOf({ status: 'ongoing', dueOn: day(due) }, day('2026-11-24')))
  expect([reminders, reminderOf({ status: 'done', dueOn: day('2026-11-23') }, day('2026-11-24'))]).toEqual([['due', null, 'late'], null])
})

describe('a plan', () => {
  test('goes from a visit\'s findings to actions with live figures, is adopted, followed up, closed and copied with what it taught', async () => {
    const id = await idOf(ask('POST', '/api/action-plans', manager, { ...plan, change: ['Vi ringer för ofta'], keep: ['Besöken är täta'] }))
    expect((await ask('GET', `/api/action-plans/${id}`, worker)).status).toBe(404)
    const [change] = (await whole(id, manager)).findings
    await ask('POST', `/api/action-plans/${id}/findings`, manager, { kind: 'keep', words: 'Vi kommer hem', indicator: { figure: 'contacts.personal', direction: 'higher', value: 25 } })
    const actionId = await idOf(ask('POST', `/api/action-plans/${id}/actions`, manager, { ...action, findingId: change?.id ?? null, indicator: { figure: 'contacts.digital', direction: 'lower', value: 10 } }))
    const live = await whole(id, manager)
    expect(live.actions[0]?.indicator).toMatchObject({ baseline: { count: 10, of: 40 }, latest: { count: 10, of: 40, week: '2026-W47' }, reached: false })
    expect(live.findings.find(({ words }) => words === 'Vi kommer hem')?.indicator).toMatchObject({ latest: { count: 30 }, reached: true })
    expect((await ask('POST', `/api/action-plans/${id}/adoption`, manager, { adoptedWho: 'nämnden', adoptedOn: '2026-11-24' })).status).toBe(403)
    expect((await ask('POST', `/api/action-plans/${id}/adoption`, director, { adoptedWho: 'nämnden', adoptedOn: '2026-11-24' })).status).toBe(200)
    expect((await ask('POST', `/api/plan-actions/${actionId}/events`, worker, { status: 'done', words: 'Klart', evidence: '' })).json()).toMatchObject({ errors: [{ field: 'evidence' }] })
    expect((await ask('POST', `/api/plan-actions/${actionId}/events`, worker, { status: 'ongoing', words: 'Första veckan', evidence: '', dueOn: '2026-12-15' })).status).toBe(200)
    expect((await ask('POST', `/api/plan-actions/${actionId}/events`, stranger, { status: 'done', words: 'Klart', evidence: 'x' })).json()).toMatchObject({ code: 'plan_action_is_others' })
    expect((await ask('POST', `/api/action-plans/${id}/meetings`, manager, { heldOn: '2026-11-24', tookPart: 'Ledningen', words: 'Vi fortsätter', nextOn: '2027-01-15' })).status).toBe(200)
    const follow = (await ask('GET', `/handlingsplaner/${id}/uppfoljning`, manager)).text
    expect(follow).toContain('25 % (10 av 40)'.replaceAll(' %', '\u00A0%'))
    expect((await ask('POST', `/api/action-plans/${id}/copy`, manager)).json()).toMatchObject({ code: 'action_plan_has_no_lessons' })
    await ask('POST', `/api/action-plans/${id}/closing`, manager, { lessons: 'Börja i tid' })
    const copy = await whole(await idOf(ask('POST', `/api/action-plans/${id}/copy`, manager)), manager)
    expect([copy.plan.title, copy.plan.stage, copy.learnt, copy.findings.length, copy.actions[0]?.dueOn]).toEqual(['Plan för handling 2028', 'draft', 'Börja i tid', 3, '2027-12-15'])
    expect(copy.actions[0]?.findingId).toBe(copy.findings.find(({ words }) => words === 'Vi ringer för ofta')?.id)
    expect((await ask('POST', `/api/action-plans/${id}/findings`, manager, { kind: 'change', words: 'Mer' })).json()).toMatchObject({ code: 'action_plan_is_closed' })
  })

  test('takes proposals of any employee, and says why one is declined', async () => {
    const id = await adoptedPlan()
    const proposal = await idOf(ask('POST', `/api/action-plans/${id}/proposals`, union, { what: 'Två per besök', why: 'Tryggare' }))
    const answer = `/api/action-plans/${id}/proposals/${proposal}/answer`
    expect((await ask('POST', answer, stranger, { outcome: 'taken', answer: '' })).json()).toMatchObject({ code: 'action_plan_is_others' })
    expect((await ask('POST', answer, manager, { outcome: 'declined', answer: '' })).json()).toMatchObject({ errors: [{ field: 'answer' }] })
    expect((await ask('POST', answer, manager, { outcome: 'declined', answer: 'Räcker inte' })).status).toBe(200)
    expect((await ask('DELETE', `/api/action-plans/${id}/proposals/${proposal}`, union)).json()).toMatchObject({ code: 'plan_proposal_is_answered' })
    expect((await whole(id, worker)).proposals).toMatchObject([{ outcome: 'declined', answer: 'Räcker inte' }])
    const refused = await ask('POST', `/handlingsplaner/${id}`, worker, formBody({ what: 'Om 20120203-2385', why: 'x' }))
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Ta bort personnumret')])
  })

  test('is public without persons and small numbers, and gone when its page is taken away', async () => {
    const id = await adoptedPlan({ figure: 'contacts.digital', direction: 'lower', value: 10 })
    await ask('POST', `/api/action-plans/${id}/publication`, director, { address: 'norr-2027' })
    const page = await ask('GET', '/plan/norr-2027', null)
    expect([page.status, page.text.includes('Vera'), page.text.includes('Fler besök hemma'), page.text.includes('10 av 40')]).toEqual([200, false, true, true])
    await make.run('UPDATE plan_action SET latest_count = 2 WHERE plan_id = $1', [id])
    const shown = publicPlanShape.parse((await ask('GET', '/api/public-plans/norr-2027', null)).json())
    expect(shown.actions[0]?.indicator).toMatchObject({ latest: null, reached: null })
    expect((await whole(id, manager)).actions[0]?.indicator).toMatchObject({ latest: { count: 10, of: 40 } })
    const second = await adoptedPlan()
    expect((await ask('POST', `/api/action-plans/${second}/publication`, director, { address: 'norr-2027' })).json()).toMatchObject({ code: 'action_plan_address_is_taken' })
    await ask('DELETE', `/api/action-plans/${id}/publication`, director)
    expect((await ask('GET', '/plan/norr-2027', null)).status).toBe(404)
  })

  test('is a Word file and a PDF', async () => {
    const id = await adoptedPlan({ figure: 'contacts.digital', direction: 'lower', value: 10 })
    const [pdf, docx] = [await ask('GET', `/handlingsplaner/${id}/plan.pdf`, worker), await ask('GET', `/handlingsplaner/${id}/plan.docx`, worker)]
    expect([pdf.status, pdf.text.slice(0, 5), docx.status, docx.text.slice(0, 2)]).toEqual([200, '%PDF-', 200, 'PK'])
  })

  test('is of a unit that one leads, and listed by stage', async () => {
    expect((await ask('POST', '/api/action-plans', stranger, plan)).json()).toMatchObject({ errors: [{ field: 'unitId' }] })
    expect((await ask('POST', '/api/action-plans', manager, { ...plan, unitId: null })).json()).toMatchObject({ errors: [{ field: 'unitId' }] })
    const listed = plansAnswer.parse((await ask('GET', '/api/action-plans?lage=draft', worker)).json())
    expect(listed).toEqual({ plans: [], total: 0 })
  })
})

describe('each night', () => {
  test('owners are reminded once, and what falls is told once, until it stands again', async () => {
    await make.run("UPDATE staff SET email = 'vera@exempel.se' WHERE id = $1", [worker.id])
    await make.run("UPDATE staff SET email = 'chef@exempel.se' WHERE id = $1", [manager.id])
    const id = await adoptedPlan()
    await ask('POST', `/api/action-plans/${id}/findings`, manager, { kind: 'keep', words: 'Vi kommer hem', indicator: { figure: 'contacts.personal', direction: 'higher', value: 35 } })
    const letters = async (): Promise<string[]> => {
      const { rows } = await database.owner.query<{ template: string }>("SELECT body ->> 'template' AS template FROM job WHERE kind = 'mail' AND key LIKE 'plan %' AND (key LIKE '%' || $1 || '%' OR body ->> 'path' LIKE '%' || $1) ORDER BY 1", [id])
      return rows.map(({ template }) => template)
    }
    await night()
    const told = await letters()
    expect([...new Set(told)]).toEqual(['plan_keep_fell'])
    await night()
    expect(await letters()).toEqual(told)
    expect((await whole(id, manager)).findings[0]?.fellOn).toBe('2026-11-24')
    await contacts('2026-W45', 'office', 20)
    await night()
    expect((await whole(id, manager)).findings[0]?.fellOn).toBeNull()
    const due = await database.owner.query("SELECT body ->> 'path' AS path FROM job WHERE kind = 'mail' AND body ->> 'template' = 'plan_action_due' AND body ->> 'to' = 'vera@exempel.se'")
    const [own] = (await whole(id, manager)).actions
    expect(due.rows.filter(({ path }) => path === `/handlingsplaner/atgard/${own?.id ?? ''}`)).toHaveLength(1)
  })
})

const night = () => inTransaction(database.app, { municipality: '9901', staffId: null, keys: '*' }, (tx) => followPlans(tx, { municipality: '9901', now: instant(testNow) }, pictureFigures))

async function adoptedPlan(indicator: object | null = null): Promise<string> {
  const id = await idOf(ask('POST', '/api/action-plans', manager, plan))
  await ask('POST', `/api/action-plans/${id}/actions`, manager, { ...action, indicator })
  await ask('POST', `/api/action-plans/${id}/adoption`, director, { adoptedWho: 'nämnden', adoptedOn: '2026-11-24' })
  return id
}
