import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { dayShape } from '../../src/calendar/contract.ts'
import { calculationBody } from '../../src/income-support/contract/calculation.ts'
import { lastCalculations, membersOf } from '../../src/income-support/queries/application.ts'
import { supportedMonths } from '../../src/income-support/queries/household.ts'
import { openApplications } from '../../src/income-support/queries/list.ts'
import { calculate } from '../../src/income-support/rules/calculation.ts'
import { norm2025 } from '../../src/income-support/rules/norm-2025.ts'
import { carriedOver, pairedMembers } from '../../src/income-support/rules/renewal.ts'
import { saveNextText } from '../../src/investigations/queries/field.ts'
import { borrow } from './borrow.ts'
import { sent } from './operations.ts'
import type { Operation } from './operations.ts'
import { stand } from './stand.ts'

const textBody = z.object({ field: z.string(), body: z.string(), base: z.int(), pen: z.string() })

/** One text of an investigation as its next version. */
export async function text(): Promise<Operation> {
  const asked = { ...stand, version: 987_654, field: 'zz_field', body: 'zz body', pen: '00000000-0000-4000-8000-000000000004',
    investigation: '00000000-0000-4000-8000-000000000005' }
  const [save] = await borrow(asked, (tx) => saveNextText(tx, {
    id: stand.id, investigationId: asked.investigation, field: asked.field, body: asked.body, pen: asked.pen, at: stand.now, by: stand.staff,
    base: asked.version, known: true, shipped: true,
  }))
  return async (client, { staffId }, investigation, body, now) => {
    const { field, body: words, base, pen } = textBody.parse(body)
    const [row] = await sent(client, save, { id: randomUUID(), investigation, field, body: words, pen, now, staff: staffId, version: base })
    if (row === undefined) throw new Error('somebody else has written')
    return { answer: row, about: [String(row['personId'])] }
  }
}

const member = z.object({ id: z.string(), applicationId: z.string(), personId: z.string().nullable(), name: z.string().nullable(),
  role: z.enum(['applicant', 'co_applicant', 'child']), birthOn: dayShape.nullable() })
const application = z.object({ id: z.string(), personId: z.string(), renewsId: z.string(), access: z.array(z.string()) })
const calculation = z.object({ applicationId: z.string(), version: z.int(), body: calculationBody, result: z.object({ support: z.int() }) })

/** A month's support for every household: what is read, carried over, calculated and written, and nothing besides. */
export async function support(): Promise<Operation> {
  const month = '1990-01'
  const [open] = await borrow({ month }, (tx) => openApplications(tx, month))
  const [members] = await borrow(stand, (tx) => membersOf(tx, [stand.id]))
  const [last] = await borrow(stand, (tx) => lastCalculations(tx, [stand.id]))
  const [supported] = await borrow(stand, (tx) => supportedMonths(tx, [stand.person]))
  return async (client, { staffId }, _id, body, now) => {
    const asked = z.object({ month: z.string() }).parse(body)
    const found = z.array(application).parse(await sent(client, open, asked))
    const id = found.flatMap((each) => [each.id, each.renewsId])
    const people = z.array(member).parse(await sent(client, members, { id }))
    const known = new Map(z.array(calculation).parse(await sent(client, last, { id })).map((each) => [each.applicationId, each]))
    await sent(client, supported, { person: people.flatMap(({ personId, role }) => (personId === null || role === 'child' ? [] : [personId])) })
    const rows = found.flatMap((each) => {
      const [household, before] = [each.id, each.renewsId].map((of) => people.filter(({ applicationId }) => applicationId === of))
      const renewed = known.get(each.renewsId)
      if (household === undefined || before === undefined || renewed === undefined) throw new Error('nothing to renew')
      const made = carriedOver(renewed.body, pairedMembers(before, household), asked.month)
      const result = calculate(made, household.map((one) => ({ ...one, relief: false })), asked.month, norm2025)
      const own = known.get(each.id)
      if (typeof result === 'string' || own?.result.support === result.support) return []
      return [{ id: randomUUID(), application_id: each.id, person_id: each.personId, version: (own?.version ?? 0) + 1, body: made, result,
        support_ore: result.support, access: each.access }]
    })
    if (rows.length > 0) {
      await client.query(`INSERT INTO support_calculation (municipality_code, id, application_id, person_id, version, body, result, support_ore,
          access, recorded_at, recorded_by)
        SELECT app_municipality(), r.*, $2, $3 FROM jsonb_to_recordset($1) AS r (id uuid, application_id uuid, person_id uuid, version integer,
          body jsonb, result jsonb, support_ore integer, access uuid[])`, [JSON.stringify(rows), now, staffId])
    }
    return { answer: { applications: found.map((each) => each.id), written: rows.length }, about: found.map(({ personId }) => personId) }
  }
}
