import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { formBody, testApp } from '../../test/app.ts'
import type { Answer, TestApp } from '../../test/app.ts'
import { testDatabase } from '../../test/database.ts'
import { home, maker } from '../../test/make.ts'

const database = await testDatabase()
const make = maker(database.owner, '2026-01-02T07:00:00.000Z')
const unitId = await make.unit()
const worker = await make.staff({ unitId })

/** The program on a day of its own; sessions are opened on it. */
async function on(day: string): Promise<{ ask: TestApp['ask']; as: { cookie: string } }> {
  const now = `${day}T08:00:00.000Z`
  const { ask } = await testApp(database, { now })
  return { ask, as: { cookie: await maker(database.owner, now).session(worker.id) } }
}
const days = new Map<string, Awaited<ReturnType<typeof on>>>()
async function asking(day: string, method: 'GET' | 'POST', url: string, body?: object | string): Promise<Answer> {
  const known = days.get(day) ?? (await on(day))
  days.set(day, known)
  return known.ask(method, url, known.as, body)
}

type Matter = {
  id: string; state: string; next: string[]; decisions: Array<{ id: string }>; steps: Array<{ factId: string; type: string }>
  clocks: Array<{ id: string; rule: string; nominalDueOn: string; legalDueOn: string; endedOn: string | null; endedHow: string | null; paragraph: string }>
  lapses: Array<{ clockId: string; what: string; on: string; paragraph: string; handled: object | null }>
}
function matterIn(answer: Answer): Matter {
  expect(answer.status, answer.text).toBe(200)
  // oxlint-disable-next-line typescript/no-unsafe-return
  return JSON.parse(answer.text)
}
const clock = (matter: Matter, rule: string) => matter.clocks.filter((each) => each.rule === rule)
  .map(({ nominalDueOn, legalDueOn, endedOn, endedHow }) => ({ nominalDueOn, legalDueOn, endedOn, endedHow }))

/** A custody that the chair decided on a day, registered on another. */
async function custody(personId: string, decidedOn: string, registeredOn = decidedOn): Promise<Matter> {
  return matterIn(await asking(registeredOn, 'POST', `/api/persons/${personId}/compulsory-care`, {
    start: 'immediate_custody', why: 'Provskäl', court: 'Förvaltningsrätten i Provköping', elsewhere: { as: 'chair', on: decidedOn },
  }))
}
async function step(day: string, id: string, type: string, more: object = {}): Promise<Matter> {
  return matterIn(await asking(day, 'POST', `/api/compulsory-care/${id}/steps`, { type, on: day, ...more }))
}
const read = async (day: string, id: string): Promise<Matter> => matterIn(await asking(day, 'GET', `/api/compulsory-care/${id}`))
async function placed(personId: string, onDay: string, basis: string): Promise<void> {
  await make.run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
    VALUES ($1, $2, $3, 'placement-started', $4, '', $5, 'placement', 'placement', $6, '{}', $7)`,
  [home, randomUUID(), personId, onDay, JSON.stringify({ basis, form: 'emergency-home', home: 'a' }), randomUUID(), `${onDay}T09:00:00Z`])
  await make.refresh(personId)
}

describe('a custody, from the chair\'s decision to care that has begun', () => {
  test('has each time counted by hand', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    // Decided Monday 2 March 2026: one week is Monday 9 March.
    const opened = await custody(child.id, '2026-03-02')
    expect(clock(opened, 'lvu-submit')).toEqual([{ nominalDueOn: '2026-03-09', legalDueOn: '2026-03-09', endedOn: null, endedHow: null }])
    expect(opened.next).toEqual(['custody-submitted', 'custody-executed', 'custody-ended'])
    await step('2026-03-03', opened.id, 'custody-executed')
    await placed(child.id, '2026-03-03', 'lvu6')
    // Submitted Thursday 5 March: the court has until Thursday 12 March.
    const submitted = await step('2026-03-05', opened.id, 'custody-submitted', { sentHow: 'bud', courtCaseNumber: '1234-26' })
    expect(clock(submitted, 'lvu-submit')).toMatchObject([{ endedOn: '2026-03-05', endedHow: 'met' }])
    expect(clock(submitted, 'lvu-court-test')).toMatchObject([{ nominalDueOn: '2026-03-12', endedOn: null }])
    // Confirmed on 11 March: four weeks from the EXECUTION on 3 March is 31 March.
    const confirmed = await step('2026-03-11', opened.id, 'custody-confirmed')
    expect(clock(confirmed, 'lvu-apply')).toEqual([{ nominalDueOn: '2026-03-31', legalDueOn: '2026-03-31', endedOn: null, endedHow: null }])
    expect(confirmed.next[0]).toBe('care-application-filed')
    // More time asked for in time and given to 14 April.
    await step('2026-03-30', opened.id, 'care-time-requested')
    const extended = await step('2026-04-01', opened.id, 'care-time-extended', { until: '2026-04-14' })
    expect(clock(extended, 'lvu-apply')).toMatchObject([{ endedHow: 'superseded' }, { nominalDueOn: '2026-04-14', endedOn: null }])
    // Filed on 10 April: the court takes the case up within two weeks, by 24 April.
    const filed = await step('2026-04-10', opened.id, 'care-application-filed')
    expect(clock(filed, 'lvu-hear')).toMatchObject([{ nominalDueOn: '2026-04-24', endedOn: null }])
    const granted = await step('2026-04-22', opened.id, 'care-granted', { basis: 'lvu2', courtCaseNumber: '1300-26' })
    expect(granted).toMatchObject({ state: 'granted', next: ['care-final', 'lvu-care-ended'] })
    expect(clock(granted, 'lvu-hear')).toMatchObject([{ endedOn: '2026-04-22', endedHow: 'met' }])
    // The child is placed already: final on 13 May asks for nothing more.
    const final = await step('2026-05-13', opened.id, 'care-final')
    expect(clock(final, 'lvu-start')).toMatchObject([{ endedHow: 'not_required' }])
    const page = await asking('2026-05-13', 'GET', `/person/${child.id}/lvu`)
    expect(page.text).toContain('Omhändertagande och vård: gäller')
    expect(page.text).toContain('mål 1300-26')
  })

  test('lapses the day after the last day, around Easter, and an act that comes later changes nothing', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    // Decided Friday 27 March 2026; one week is Good Friday 3 April; the next weekday after Easter Monday is Tuesday 7 April.
    const opened = await custody(child.id, '2026-03-27')
    expect(clock(opened, 'lvu-submit')).toMatchObject([{ nominalDueOn: '2026-04-03', legalDueOn: '2026-04-07' }])
    const page = await asking('2026-03-27', 'GET', `/person/${child.id}/lvu`)
    expect(page.text).toContain('Planera till')
    expect((await read('2026-04-07', opened.id)).lapses).toEqual([])
    // On Wednesday 8 April it holds no longer. The hourly job, here the next act, lets the law end it.
    const late = await step('2026-04-08', opened.id, 'custody-submitted')
    expect(late).toMatchObject({ state: 'lapsed', lapses: [{ what: 'immediate_custody', on: '2026-04-08', handled: null }] })
    expect(clock(late, 'lvu-submit')).toMatchObject([{ endedOn: '2026-04-08', endedHow: 'lapsed' }])
    expect(clock(late, 'lvu-court-test')).toEqual([])
    const loud = await asking('2026-04-08', 'GET', `/person/${child.id}/lvu`)
    expect(loud.text).toContain('Omhändertagandet har upphört enligt lag')
    expect(loud.text).toContain('Gör detta nu')
    expect((await asking('2026-04-08', 'GET', `/person/${child.id}`)).text.includes('Se vad som måste göras')).toBe(true)
    const list = (await asking('2026-04-08', 'GET', '/arbetslista')).text
    expect([list.includes('Upphört enligt lag'), list.includes('sedan i dag'), list.includes('Öppna LVU')]).toEqual([true, true, true])
    const [lapse] = late.lapses
    const body = formBody({ words: 'Barnet är hemma. Alla är underrättade.' })
    const handled = await asking('2026-04-08', 'POST', `/lvu-arende/${opened.id}/upphort/${lapse?.clockId ?? ''}`, body)
    expect([handled.status, handled.location]).toEqual([303, `/person/${child.id}/lvu?klart=lapse_handled`])
    expect((await read('2026-04-08', opened.id)).lapses).toMatchObject([{ handled: { on: '2026-04-08' } }])
    expect((await asking('2026-04-08', 'GET', `/person/${child.id}`)).text.includes('Se vad som måste göras')).toBe(false)
    const twice = await asking('2026-04-08', 'POST', `/api/compulsory-care/${opened.id}/lapses/${lapse?.clockId ?? ''}/handled`, { words: 'igen' })
    expect([twice.status, twice.json()['code']]).toEqual([409, 'lapse_handled_already'])
  })

  test('lapses without an application four weeks after the execution, over Christmas', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const opened = await custody(child.id, '2026-11-26')
    await step('2026-11-27', opened.id, 'custody-executed')
    await step('2026-11-30', opened.id, 'custody-submitted')
    // Executed Friday 27 November: four weeks is Christmas Day, Friday 25 December; the next weekday is Monday 28 December.
    const confirmed = await step('2026-12-04', opened.id, 'custody-confirmed')
    expect(clock(confirmed, 'lvu-apply')).toMatchObject([{ nominalDueOn: '2026-12-25', legalDueOn: '2026-12-28' }])
    const filed = await step('2026-12-29', opened.id, 'care-application-filed')
    expect(filed.lapses).toMatchObject([{ what: 'immediate_custody', on: '2026-12-29' }])
    expect(clock(filed, 'lvu-hear')).toEqual([])
  })

  test('submitted in time but registered late has not lapsed after all', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const opened = await custody(child.id, '2026-03-02', '2026-03-12')
    expect(opened.state).toBe('lapsed')
    const mended = await step('2026-03-12', opened.id, 'custody-submitted', { on: '2026-03-06' })
    expect(mended).toMatchObject({ state: 'running', lapses: [] })
    expect(clock(mended, 'lvu-submit')).toMatchObject([{ endedOn: '2026-03-06', endedHow: 'met' }])
  })

  test('registered on the wrong day is taken back with its reason, and the lapse with it', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const opened = await custody(child.id, '2026-03-02', '2026-03-12')
    const [fact] = opened.steps
    const url = `/api/compulsory-care/${opened.id}/steps/${fact?.factId ?? ''}/withdrawal`
    const gone = matterIn(await asking('2026-03-12', 'POST', url, { reason: 'fel dag' }))
    expect(gone.lapses).toEqual([])
    expect(gone.steps).toMatchObject([{ withdrawnReason: 'fel dag' }])
    const again = await asking('2026-03-12', 'POST', url, { reason: 'fel dag' })
    expect([again.status, again.json()['code']]).toEqual([409, 'fact_withdrawn_already'])
  })

  test('waits for the chair when it is proposed, and no time runs until it is decided', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const opened = matterIn(await asking('2026-03-02', 'POST', `/api/persons/${child.id}/compulsory-care`,
      { start: 'immediate_custody', why: 'Provskäl', reasons: 'Skäl för beslutet.' }))
    expect(opened).toMatchObject({ state: 'proposed', next: [], clocks: [], decisions: [{ kind: 'immediate_custody', state: 'for_meeting' }] })
    expect((await asking('2026-03-02', 'GET', `/person/${child.id}/lvu`)).text).toContain('Fristen börjar den dag det fattas')
    // The chair decided on Sunday 1 March, before anybody had written it down: the week counts from that day, to Sunday 8 March.
    const chair = await make.staff({ unitId, roles: ['committee'] })
    const { ask } = await on('2026-03-02')
    const as = (staff: { id: string }) => maker(database.owner, '2026-03-02T08:00:00.000Z').session(staff.id)
    const director = { cookie: await as(await make.staff({ unitId, roles: ['director'] })) }
    const body = await ask('POST', '/api/bodies', director, { kind: 'sub_committee', name: 'Individutskottet' })
    await ask('POST', `/api/bodies/${String(body.json()['id'])}/members`, director, { staffId: chair.id, part: 'chair', fromOn: '2026-01-01' })
    const [decision] = opened.decisions
    const decided = await ask('POST', `/api/decisions/${decision?.id ?? ''}/chair`, director, { memberId: chair.id, on: '2026-03-01' })
    expect(decided.status, decided.text).toBe(200)
    const now = await read('2026-03-02', opened.id)
    expect(now).toMatchObject({ state: 'running', decisions: [{ state: 'decided', decidedOn: '2026-03-01' }] })
    expect(clock(now, 'lvu-submit')).toMatchObject([{ nominalDueOn: '2026-03-08', legalDueOn: '2026-03-09', endedOn: null }])
  })
})

describe('what recurs', () => {
  test('a limit of contact is considered every three months from the latest', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    await placed(child.id, '2026-03-02', 'lvu2')
    const limited = matterIn(await asking('2026-03-31', 'POST', `/api/persons/${child.id}/compulsory-care`,
      { start: 'limit_contact', why: 'Provskäl', elsewhere: { as: 'sub_committee', on: '2026-03-31' } }))
    // 31 March and three months: 30 June, since June has no 31st.
    expect(clock(limited, 'lvu-contact')).toMatchObject([{ nominalDueOn: '2026-06-30', endedOn: null }])
    const considered = await step('2026-06-10', limited.id, 'contact-limit-considered', { elsewhere: { as: 'sub_committee', on: '2026-06-10' } })
    expect(clock(considered, 'lvu-contact')).toMatchObject([{ endedHow: 'met' }, { nominalDueOn: '2026-09-10', endedOn: null }])
    const ended = await step('2026-08-20', limited.id, 'contact-limit-ended', { elsewhere: { as: 'sub_committee', on: '2026-08-20' } })
    expect(ended).toMatchObject({ state: 'ended', next: [] })
  })

  test('a limit of contact without care under the act is refused', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const refused = await asking('2026-03-31', 'POST', `/api/persons/${child.id}/compulsory-care`,
      { start: 'limit_contact', why: 'Provskäl', elsewhere: { as: 'sub_committee', on: '2026-03-31' } })
    expect([refused.status, refused.json()['code']]).toEqual([409, 'fact_refused'])
  })

  test('a preventive measure ends by law on the day of a custody', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2011-05-04' })
    const measure = matterIn(await asking('2026-03-02', 'POST', `/api/persons/${child.id}/compulsory-care`,
      { start: 'preventive_measure', why: 'Provskäl', elsewhere: { as: 'sub_committee', on: '2026-03-02' } }))
    expect(clock(measure, 'review-lvu22')).toMatchObject([{ nominalDueOn: '2026-09-02' }])
    await custody(child.id, '2026-04-20')
    expect(await read('2026-04-20', measure.id)).toMatchObject({ state: 'lapsed', next: [], lapses: [{ what: 'preventive_measure', on: '2026-04-20' }] })
  })

  test('a temporary prohibition of removal is submitted in a week, applied for in two, and considered every three months once granted', async () => {
    const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
    const ban = matterIn(await asking('2026-03-02', 'POST', `/api/persons/${child.id}/compulsory-care`,
      { start: 'temporary_removal_ban', why: 'Provskäl', elsewhere: { as: 'committee', on: '2026-03-02' } }))
    expect(clock(ban, 'move-ban-temp')).toMatchObject([{ nominalDueOn: '2026-03-09' }])
    await step('2026-03-04', ban.id, 'removal-ban-temp-submitted')
    const confirmed = await step('2026-03-10', ban.id, 'removal-ban-temp-confirmed')
    expect(clock(confirmed, 'move-ban-temp')).toMatchObject([{ endedHow: 'met' }, { nominalDueOn: '2026-03-24', endedOn: null }])
    await step('2026-03-20', ban.id, 'removal-ban-applied')
    const granted = await step('2026-04-02', ban.id, 'removal-ban-granted')
    expect(clock(granted, 'move-ban')).toMatchObject([{ nominalDueOn: '2026-07-02', endedOn: null }])
    expect(granted).toMatchObject({ state: 'granted', next: ['removal-ban-considered', 'removal-ban-ended'] })
  })
})

test('a step of another matter, or one that lacks what it must say, is refused by field', async () => {
  const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
  const opened = await custody(child.id, '2026-03-02')
  const send = async (body: object): Promise<unknown> => (await asking('2026-03-03', 'POST', `/api/compulsory-care/${opened.id}/steps`, body)).json()['errors']
  expect(await send({ type: 'shelter-submitted', on: '2026-03-03' })).toEqual([{ field: 'type', code: 'not_of_matter' }])
  expect(await send({ type: 'custody-submitted' })).toEqual([{ field: 'on', code: 'day_needed' }])
  expect(await send({ type: 'custody-ended', on: '2026-03-04' })).toEqual([{ field: 'on', code: 'after_today' }, { field: 'by', code: 'by_needed' }])
  expect(await send({ type: 'care-granted', on: '2026-03-03' })).toEqual([{ field: 'basis', code: 'basis_needed' }])
  expect(await send({ type: 'lvu-care-ended', on: '2026-03-03' })).toEqual([{ field: 'reasons', code: 'reasons_needed' }])
})

test('the form opens a matter, and shows again what was typed when it cannot', async () => {
  const child = await make.personWithCase(worker, { birthOn: '2016-05-04' })
  const fields = { start: 'immediate_custody', why: 'Misshandel hemma', decidedAs: 'chair', decidedOn: '' }
  const refused = await asking('2026-03-02', 'POST', `/person/${child.id}/lvu/ny`, formBody(fields))
  expect([refused.status, refused.text.includes('Misshandel hemma'), refused.text.includes('Skriv vem som har beslutat')]).toEqual([422, true, true])
  const sent = await asking('2026-03-02', 'POST', `/person/${child.id}/lvu/ny`, formBody({ ...fields, decidedOn: 'i går' }))
  expect([sent.status, sent.location]).toEqual([303, `/person/${child.id}/lvu?klart=matter_opened`])
  const page = await asking('2026-03-02', 'GET', `/person/${child.id}/lvu`)
  expect(page.text).toContain('Underställt: beslut och akt hos rätten')
})
