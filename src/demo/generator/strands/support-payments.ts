import { addDays, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { Person, Worker, World } from '../world.ts'

/** What waits to be paid, by the worker whose it is. */
export type Owed = { readonly unitId: string; readonly worker: Worker; readonly manager: Worker; readonly month: string; readonly approved: boolean; readonly applicationId: string
  readonly personId: string; readonly outcomeId: string; readonly payeeId: string; readonly amount: number }

/** One list a month and unit; those of the months that have been are approved by the manager and paid. */
export function payAll(world: World, owed: readonly Owed[]): void {
  const { rows, chance, today } = world
  const lists = new Map<string, Owed[]>()
  for (const one of owed) {
    const key = `${one.month} ${one.unitId}`
    lists.set(key, [...(lists.get(key) ?? []), one])
  }
  for (const list of [...lists.values()].toSorted((one, other) => ((one[0]?.month ?? '') < (other[0]?.month ?? '') ? -1 : 1))) {
    const [first] = list
    if (first === undefined) continue
    const before = workdayBefore(addDays(day(`${first.month}-01`), -4))
    const on = first.approved && before < today ? before : workdayBefore(addDays(today, -1))
    const made = { made_at: at(on, clock(9, 30)), made_by: first.worker.row.id }
    const id = chance.id()
    rows.support_payment_file.push({
      id, number: world.part * 1000 + rows.support_payment_file.length + 1, pay_on: addDays(on, 1), payments: list.length, total_ore: list.reduce((sum, { amount }) => sum + amount, 0), ...made,
      ...(first.approved ? { approved_at: at(on, clock(11)), approved_by: first.manager.row.id } : {}),
    })
    rows.support_payment.push(...list.map(({ applicationId, personId, outcomeId, payeeId, amount }) => (
      { id: chance.id(), file_id: id, application_id: applicationId, person_id: personId, outcome_id: outcomeId, payee_id: payeeId, amount_ore: amount, by_hand: false, access: [], recorded_at: made.made_at })))
  }
}

/** Three who applied by the public form today and yesterday, and whom nobody has registered yet. */
export function addSubmissions({ rows, chance, units, today }: World, coming: string): void {
  const told = [
    { name: 'Amina Warsame', narrative: 'Min anställning tog slut. Jag väntar på a-kassa.', children: [{ name: 'Idil', born: '2019-03-11' }] },
    { name: 'Jörgen Lundin', narrative: 'Sjukpenningen räcker inte till hyran.', children: [] },
    { name: 'Oksana Melnyk', narrative: '', children: [{ name: 'Danylo', born: '2015-08-02' }, { name: 'Sofiia', born: '2021-01-20' }] },
  ]
  for (const [place, { name, narrative, children }] of told.entries()) {
    const on = place === 0 ? today : workdayBefore(addDays(today, -1))
    rows.support_submission.push({
      id: chance.id(), reference: `EB-${['K7M2Q', 'R4XT9', 'W8HPB'][place] ?? ''}-${today.slice(2, 4)}`, received_on: on, received_at: at(on, place === 0 ? clock(7, 12) : clock(18, 20 + place)),
      month_on: `${coming}-01`, unit_id: units.intake.row.id, access: [units.intake.row.id, units.intake.row.shared_key],
      content: JSON.stringify({ name, identityNumber: '', contact: '0999-30 30 30', partnerName: '', partnerNumber: '', children, costs: { housing: '6 400', electricity: '380' },
        incomes: [{ kind: 'child_allowance', amount: '1 250' }], narrative }),
    })
  }
}

/** What somebody sent by the public form, registered the same day as an application. @returns its id. */
export function submitted({ rows, chance }: World, { worker, applicant, rent }: { worker: Worker; applicant: Person; rent: number }, { month, receivedOn }: { month: string; receivedOn: Day }): string {
  const id = chance.id()
  const signs = '23456789BCDFGHJKMNPQRTVWXY'
  const reference = Array.from({ length: 5 }, () => signs[chance.between(0, signs.length - 1)] ?? '2').join('')
  rows.support_submission.push({
    id, reference: `EB-${reference}-${receivedOn.slice(2, 4)}`, received_on: receivedOn, received_at: at(receivedOn, clock(7, 40)), month_on: `${month}-01`, unit_id: worker.unit.row.id,
    person_id: applicant.row.id, registered_at: at(receivedOn, clock(9)), registered_by: worker.row.id, access: [],
    content: JSON.stringify({ name: `${applicant.row.given_name} ${applicant.row.family_name}`, identityNumber: '', contact: '', partnerName: '', partnerNumber: '', children: [],
      costs: { housing: String(rent / 100) }, incomes: [], narrative: '' }),
  })
  return id
}
