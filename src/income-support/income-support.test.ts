import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { beforeEach, describe, expect, test } from 'vitest'
import { formBody, testApp, testNow } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'
import { testNumbers } from '../../test/test-numbers.ts'
import { norm2025 } from './rules/norm-2025.ts'

const database = await testDatabase()
const { ask } = await testApp(database)
const make = maker(database.owner, testNow)
const root = '/api/income-support'
const made = z.object({ id: z.string(), personId: z.string() })
const seen = z.object({
  standing: z.string(), allowed: z.array(z.string()), members: z.array(z.object({ id: z.string(), role: z.string(), name: z.string().nullable() })),
  calculation: z.object({ version: z.number(), result: z.object({ support: z.number() }) }).nullable(),
  changes: z.array(z.object({ kind: z.string(), before: z.number().nullable(), after: z.number().nullable() })),
  outcomes: z.array(z.object({ state: z.string(), amount: z.number(), decisionId: z.string() })),
})

type Staff = Awaited<ReturnType<typeof make.staff>>
let unitId = ''
let worker: Staff
let manager: Staff
let person: { id: string; caseNumber: string }

beforeEach(async () => {
  unitId = await make.unit()
  worker = await make.staff({ unitId })
  manager = await make.staff({ unitId, roles: ['unit_manager'] })
  person = await make.personWithCase(worker, { given: 'Samira', birthOn: '1990-03-04' })
  for (const kind of ['grant', 'partly_grant', 'refuse']) {
    await make.run(`INSERT INTO delegation_rule (municipality_code, id, kind, decider, valid_from_on, adopted, recorded_at)
      VALUES ($1, $2, $3, 'social_worker', '2020-01-01', 'prov', $4) ON CONFLICT DO NOTHING`, [home, randomUUID(), kind, testNow])
  }
})

async function received(month = '2025-11', other: object = {}): Promise<string> {
  const answer = await ask('POST', root, worker, { personId: person.id, month, receivedOn: '2026-11-20', arrivedVia: 'letter', ...other })
  expect(answer.status, answer.text).toBe(200)
  return made.parse(answer.json()).id
}
const show = async (id: string, as = worker) => seen.parse((await ask('GET', `${root}/${id}`, as)).json())
const rent = (applied: number, accepted = applied, reason: string | null = null) => ({ kind: 'housing', applied, accepted, reason })
const calculate = (id: string, from: number, body: object, as = worker) => ask('PUT', `${root}/${id}/calculation`, as, { from, body })
const decide = (id: string, outcome: string, version = 1, as = worker) => ask('POST', `${root}/${id}/decision`, as, { outcome, reasons: 'skäl', version })
async function grantedFor(month = '2025-11'): Promise<string> {
  const id = await received(month)
  expect((await calculate(id, 0, { costs: [rent(600_000)] })).status).toBe(200)
  const answer = await decide(id, 'grant')
  expect(answer.status, answer.text).toBe(200)
  return id
}

describe('an application', () => {
  test('is taken in, calculated line by line, decided, and stands in the applicant\'s case', async () => {
    const id = await received('2025-11', { children: [{ name: 'Elis', birthOn: '2018-05-05' }] })
    expect(await show(id)).toMatchObject({ standing: 'received', members: [{ role: 'applicant', name: expect.stringContaining('Samira') }, { role: 'child', name: 'Elis' }] })
    const { members } = await show(id)
    const answer = await calculate(id, 0, { costs: [rent(650_000, 600_000, 'för stor bostad')], incomes: [{ kind: 'child_allowance', memberId: members[0]?.id, amount: 125_000 }] })
    // 3 910 + 3 790 + 1 400 + 6 000 - 1 250 = 13 850.
    expect(answer.json()).toMatchObject({ version: 1, result: { support: 1_385_000 } })
    expect((await decide(id, 'grant')).json()).toMatchObject({ code: 'support_outcome_does_not_fit' })
    expect((await decide(id, 'partly_grant')).json()).toMatchObject({ state: 'decided' })
    expect(await show(id)).toMatchObject({ standing: 'to_pay', outcomes: [{ state: 'decided', amount: 1_385_000 }] })
    expect((await calculate(id, 1, {})).json()).toMatchObject({ code: 'support_is_decided' })
    const page = await ask('GET', `/bistand/${id}/besked`, worker)
    expect(page.text).toContain('Du kan överklaga beslutet')
    expect((await ask('GET', `/person/${person.id}`, worker)).status).toBe(200)
  })

  test('each is treated on its own, also two for the same month', async () => {
    const [one, two] = [await grantedFor(), await received()]
    expect(await show(one)).toMatchObject({ standing: 'to_pay' })
    expect(await show(two)).toMatchObject({ standing: 'received', calculation: null })
    expect((await calculate(two, 0, { costs: [rent(100_000)] })).status).toBe(200)
    expect((await decide(two, 'refuse')).json()).toMatchObject({ state: 'decided' })
    expect(await show(two)).toMatchObject({ standing: 'decided' })
    expect(await show(one)).toMatchObject({ standing: 'to_pay' })
  })

  test('for a month whose norm is not entered is taken in, and its calculation is refused with that sentence', async () => {
    const id = await received('2027-01')
    const answer = await calculate(id, 0, { costs: [rent(600_000)] })
    expect([answer.status, answer.json()['code'], answer.json()['title']]).toEqual([409, 'norm_not_entered', 'Riksnormen för 2027 är inte införd'])
    const page = await ask('POST', `/bistand/${id}`, worker, formBody({ from: '0', 'costs.housing.applied': '6000' }))
    expect(page.text).toContain('Riksnormen för 2027 är inte införd')
    const entered = { year: 2027, source: 'Förordning', readOn: '2026-11-24', amounts: norm2025.amounts }
    expect((await ask('POST', `${root}/norms`, worker, entered)).status).toBe(403)
    expect((await ask('POST', `${root}/norms`, manager, entered)).json()).toEqual({ year: 2027, version: 1 })
    expect((await calculate(id, 0, { costs: [rent(600_000)] })).json()).toMatchObject({ result: { support: 1_118_000, normYear: { year: 2027, version: 1 } } })
  })

  test('two who calculate at once: the second is told, and nothing is lost', async () => {
    const id = await received()
    expect((await calculate(id, 0, { costs: [rent(600_000)] })).status).toBe(200)
    expect((await calculate(id, 0, { costs: [rent(700_000)] })).json()).toMatchObject({ code: 'support_calculation_was_saved_by_somebody_else' })
    expect((await decide(id, 'grant', 2)).json()).toMatchObject({ code: 'support_calculation_was_saved_by_somebody_else' })
  })

  test('is renewed with what stood, and shows only what has changed; a month is calculated in one call', async () => {
    const before = await grantedFor('2025-10')
    const renewed = await ask('POST', `${root}/${before}/renewal`, worker, { month: '2025-11', receivedOn: '2026-11-20' })
    const { id } = made.parse(renewed.json())
    expect(await show(id)).toMatchObject({ standing: 'calculated', changes: [], calculation: { version: 1, result: { support: 1_118_000 } } })
    expect((await calculate(id, 1, { costs: [rent(610_000)] })).status).toBe(200)
    expect((await show(id)).changes).toEqual([{ key: 'cost housing ', part: 'cost', memberId: null, kind: 'housing', before: 600_000, after: 610_000 }].map(({ kind, before: was, after }) => ({ kind, before: was, after })))
    const answer = await ask('POST', `${root}/calculations`, worker, { month: '2025-11' })
    expect(answer.json()).toEqual({ month: '2025-11', applications: [{ id, personId: person.id, version: 2, support: 1_128_000, changed: 1, fault: null }] })
  })

  test('25 % of the wage is left out from the seventh month with support in a row', async () => {
    for (const month of ['01', '02', '03', '04', '05', '06']) await grantedFor(`2025-${month}`)
    const wage = async (month: string): Promise<unknown> => {
      const id = await received(month)
      const { members } = await show(id)
      return (await calculate(id, 0, { costs: [rent(600_000)], incomes: [{ kind: 'employment', memberId: members[0]?.id, amount: 400_000 }] })).json()['result']
    }
    expect(await wage('2025-06')).toMatchObject({ incomes: 400_000 })
    expect(await wage('2025-07')).toMatchObject({ incomes: 300_000, support: 818_000 })
  })

  test('the party may ask for a decision once; asked early it starts no time', async () => {
    const id = await received()
    const asked = await ask('POST', `${root}/${id}/delay-request`, worker, { receivedOn: '2026-11-24' })
    expect(asked.status, asked.text).toBe(200)
    expect((await ask('POST', `${root}/${id}/delay-request`, worker, { receivedOn: '2026-11-24' })).json()).toMatchObject({ code: 'support_delay_asked_already' })
    const { rows } = await database.owner.query("SELECT rule FROM clock WHERE person_id = $1 AND ended_on IS NULL", [person.id])
    expect(rows).toEqual([])
  })

  test('undecided for six months it has four weeks from the request', async () => {
    const id = await received('2026-03', { receivedOn: '2026-03-02' })
    const asked = await ask('POST', `${root}/${id}/delay-request`, worker, { receivedOn: '2026-11-23' })
    expect(asked.status, asked.text).toBe(200)
    const open = async () => (await database.owner.query("SELECT rule, legal_due_on FROM clock WHERE person_id = $1 AND ended_on IS NULL", [person.id])).rows
    expect(await open()).toEqual([{ rule: 'fl12', legal_due_on: '2026-12-21' }])
    expect((await ask('POST', `${root}/${id}/delay-request/refusal`, worker, { reasons: 'Väntar på uppgifter' })).status).toBe(200)
    expect(await open()).toEqual([])
  })
})

describe('payments', () => {
  async function account(): Promise<void> {
    expect((await ask('PUT', `/api/persons/${person.id}/support-account`, worker, { holder: 'Samira Prov', account: '8327-9 123 456 789' })).status).toBe(200)
  }
  const list = z.object({ id: z.string() })

  test('one makes the list and another approves it; a decision is never paid twice', async () => {
    const id = await grantedFor()
    expect((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-25' })).json()).toMatchObject({ code: 'nothing_to_pay' })
    await account()
    const { id: listId } = list.parse((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-25' })).json())
    expect((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-25' })).json()).toMatchObject({ code: 'nothing_to_pay' })
    expect((await ask('POST', `${root}/payment-lists/${listId}/approval`, worker)).json()).toMatchObject({ code: 'payments_are_approved_by_another' })
    expect((await ask('GET', `/utbetalningar/${listId}/fil`, manager)).status).toBe(409)
    const approved = await ask('POST', `${root}/payment-lists/${listId}/approval`, manager)
    expect(approved.status, approved.text).toBe(200)
    expect((await ask('POST', `${root}/payment-lists/${listId}/approval`, manager)).json()).toMatchObject({ code: 'payments_are_settled' })
    expect(await show(id)).toMatchObject({ standing: 'paid' })
    const { text } = await ask('GET', `/utbetalningar/${listId}/fil`, manager)
    expect(text.split('\r\n')[1]).toContain(';2025-11;Samira Prov;8327-9123456789;11180,00')
    const row = "SELECT municipality_code, gen_random_uuid(), file_id, application_id, person_id, outcome_id, payee_id, amount_ore, by_hand, cancelled_at, access, recorded_at FROM support_payment"
    await expect(database.owner.query(`INSERT INTO support_payment ${row} WHERE application_id = $1`, [id])).rejects.toMatchObject({ constraint: 'a_decision_is_paid_once' })
  })

  test('the account is shown by its last digits alone, on pages and over the API', async () => {
    const id = await grantedFor()
    await account()
    const answers = await Promise.all([`/bistand/${id}`, `/person/${person.id}/ekonomiskt-bistand`, `/person/${person.id}/konto`, `${root}/${id}`].map((path) => ask('GET', path, worker)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(answers.filter(({ text }) => text.includes('9123456789'))).toEqual([])
    expect(answers[1]?.text).toContain('•••• 6789')
  })

  test('a list that is taken back before it is approved is paid by the next one', async () => {
    await grantedFor()
    await account()
    const { id } = list.parse((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-25' })).json())
    expect((await ask('POST', `${root}/payment-lists/${id}/cancellation`, worker, { reason: 'fel dag' })).status).toBe(200)
    expect((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-26' })).status).toBe(200)
  })

  test('a protected person is paid by hand and stands in no file', async () => {
    await make.run("UPDATE person SET protection = 'protected_registration' WHERE id = $1", [person.id])
    await grantedFor()
    await account()
    const { id } = list.parse((await ask('POST', `${root}/payment-lists`, worker, { payOn: '2026-11-25' })).json())
    expect((await ask('POST', `${root}/payment-lists/${id}/approval`, manager)).status).toBe(200)
    const { text } = await ask('GET', `/utbetalningar/${id}/fil`, manager)
    expect(text.trim().split('\r\n')).toHaveLength(1)
    expect((await ask('GET', `/utbetalningar/${id}`, manager)).text).not.toContain('Samira')
  })
})

describe('who may', () => {
  test('another worker sees and writes nothing; a co-worker named for income support does, one for contacts does not', async () => {
    const id = await grantedFor()
    const other = await make.staff({ unitId })
    const coworker = await make.staff({ unitId })
    const namedElsewhere = await make.staff({ unitId })
    for (const [staff, strand] of [[coworker, 'income_support'], [namedElsewhere, 'contact']] as const) {
      const named = await ask('POST', `/api/persons/${person.id}/coworkers`, worker, { staffId: staff.id, strand, reason: 'hjälp' })
      expect(named.status, named.text).toBeLessThan(300)
    }
    const statuses = async (as: Staff) => Promise.all([ask('GET', `${root}/${id}`, as), ask('GET', `/bistand/${id}`, as),
      ask('POST', root, as, { personId: person.id, month: '2025-12', receivedOn: '2026-11-20', arrivedVia: 'letter' })]).then((all) => all.map(({ status }) => status))
    expect(await statuses(other)).toEqual([404, 404, 404])
    expect(await statuses(namedElsewhere)).toEqual([404, 404, 404])
    expect(await statuses(coworker)).toEqual([200, 200, 200])
  })
})

describe('the public form', () => {
  const typed = () => ({ formId: randomUUID(), name: 'Noor Ny', identityNumber: testNumbers.next(), contact: '0999-20 20 20', month: '2026-11', 'costs.housing': '6 500',
    'children.0.name': 'Elis', 'children.0.born': '2019-04-21', 'incomes.0.kind': 'maintenance', 'incomes.0.amount': '1 673', narrative: 'Mannen har flyttat', truth: 'ja' })
  const waiting = async (): Promise<number> => Number((await database.owner.query('SELECT count(*) FROM support_submission WHERE person_id IS NULL')).rows[0]?.count)

  test('sent is received: a receipt, once for the same form; staff registers it in a case of its own', async () => {
    const intakeUnit = await make.unit({ kind: 'intake', name: `A ${randomUUID()}` })
    const intake = await make.staff({ unitId: intakeUnit, roles: ['intake'] })
    const fields = typed()
    const before = await waiting()
    const [one, two] = [await ask('POST', '/ansok', null, formBody(fields)), await ask('POST', '/ansok', null, formBody(fields))]
    expect([one.status, one.location]).toEqual([303, two.location])
    expect(await waiting()).toBe(before + 1)
    const receipt = await ask('GET', one.location ?? '')
    expect(receipt.text).toMatch(/EB-[A-Z2-9]{5}-26/)
    expect(receipt.text).not.toContain('Noor')
    const { submissions } = z.object({ submissions: z.array(z.object({ id: z.string() })) }).parse((await ask('GET', `${root}/submissions`, intake)).json())
    const id = submissions.at(-1)?.id ?? ''
    expect((await ask('GET', `/bistand/inkommen/${id}`, intake)).text).toContain('Mannen har flyttat')
    const registered = await ask('POST', `${root}/submissions/${id}/registration`, intake)
    const { application } = z.object({ application: z.string() }).parse(registered.json())
    expect(await show(application, intake)).toMatchObject({ standing: 'received', members: [{ role: 'applicant' }, { role: 'child', name: 'Elis' }] })
    expect((await ask('GET', `/bistand/${application}`, intake)).text).toContain('value="6500"')
    expect((await ask('POST', `${root}/submissions/${id}/registration`, intake)).status).toBe(404)
  })

  test('is handed to who has the case when it is somebody else\'s', async () => {
    const intakeUnit = await make.unit({ kind: 'intake', name: `A ${randomUUID()}` })
    const intake = await make.staff({ unitId: intakeUnit, roles: ['intake'] })
    const number = testNumbers.next()
    const known = await make.personWithCase(worker, { number })
    await database.owner.query("UPDATE unit SET ended_on = '2020-01-01' WHERE kind = 'intake' AND id <> $1", [intakeUnit])
    await ask('POST', '/ansok', null, formBody({ ...typed(), identityNumber: number }))
    const { submissions } = z.object({ submissions: z.array(z.object({ id: z.string() })) }).parse((await ask('GET', `${root}/submissions`, intake)).json())
    const id = submissions.at(-1)?.id ?? ''
    expect((await ask('POST', `${root}/submissions/${id}/registration`, intake)).json()).toEqual({ application: null, personId: known.id })
    expect((await ask('GET', `${root}/submissions/${id}`, intake)).status).toBe(404)
    const registered = await ask('POST', `${root}/submissions/${id}/registration`, worker)
    expect(registered.json()).toMatchObject({ personId: known.id, application: expect.any(String) })
  })

  test.each([
    ['a program that fills the hidden field', { link: 'http://spam.example' }], ['a wrong identity number', { identityNumber: '19900101-0000' }],
    ['a month long ago', { month: '2020-01' }], ['an amount that is none', { 'costs.housing': 'mycket' }], ['nothing confirmed', { truth: '' }],
    ['half a character', { narrative: '\uD800' }], ['text without end', { narrative: 'a'.repeat(6000) }], ['sixteen children', Object.fromEntries(Array.from({ length: 16 }, (_, place) => [`children.${place}.name`, 'x']))],
    ['keys that reach an object\'s own workings', { '__proto__.x': '1', 'children.constructor.name': 'x' }],
  ])('refuses %s, and shows what was typed again', async (what, wrong) => {
    const before = await waiting()
    const answer = await ask('POST', '/ansok', null, formBody({ ...typed(), ...wrong }))
    if (what.startsWith('keys') || what.startsWith('half')) expect(answer.status).toBeLessThan(500)
    else {
      expect(answer.status).toBe(422)
      expect(answer.text).toContain('Noor Ny')
      expect(await waiting()).toBe(before)
    }
  })

  test('is limited from one address', async () => {
    const limited = await testApp(database, { limits: true })
    const statuses: number[] = []
    for (let count = 0; count < 22; count += 1) statuses.push((await limited.ask('POST', '/ansok', null, formBody({ ...typed(), truth: '' }))).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the statistics to the state', () => {
  test('count the month that the support concerns, and name what is missing until it is mended', async () => {
    const id = await grantedFor('2025-02')
    const sums = async () => z.object({ statistics: z.object({ households: z.number(), amount: z.number(), missing: z.array(z.object({ gap: z.string() })) }) })
      .parse((await ask('GET', `${root}/statistics/2025-02`, manager)).json()).statistics
    expect(await sums()).toEqual({ households: 1, amount: 1_118_000, missing: [{ gap: 'no_impediment' }, { gap: 'no_activity' }, { gap: 'no_closing_reason' }].map((each) => expect.objectContaining(each)) })
    const { members } = await show(id)
    const kept = await ask('PUT', `${root}/${id}/plan`, worker, { closingReason: 'work', adults: [{ memberId: members[0]?.id, impediment: 'unemployed_no_benefit', activity: 'job_search' }] })
    expect(kept.status, kept.text).toBe(200)
    expect((await sums()).missing).toEqual([])
    const { text } = await ask('GET', '/statistik-till-staten/ekonomiskt-bistand/csv?manad=2025-02', manager)
    expect(text.split('\r\n')[1]).toMatch(/^2025-02;SN 2026\/\d+;applicant;\d{12};.*;nej;grant;11180,00;0,00;unemployed_no_benefit;job_search;work$/)
    expect((await ask('GET', '/statistik-till-staten', worker)).status).toBe(403)
  })
})
