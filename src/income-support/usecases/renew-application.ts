import type { Write } from '../../platform/db.ts'
import type { PayeeBody, PlanBody, RenewalBody } from '../contract/application.ts'
import { applicationOf, membersOf, savePayee, savePlan } from '../queries/application.ts'
import { Refusal } from '../../platform/refusal.ts'
import { applicationToChange, keysToWrite } from './answer-for.ts'
import type { Who } from './answer-for.ts'
import { calculateFirst } from './calculate-month.ts'
import { receiveApplication } from './receive-application.ts'

/**
 * Takes in the application for another month, pre-filled with what stood in an earlier one: household, costs, incomes, plan. It is an
 * application of its own, and is calculated at once when the norm of its month is entered.
 *
 * @returns its id.
 * @throws Refusal support_not_found.
 */
export async function renewApplication(tx: Write, id: string, body: RenewalBody, who: Who): Promise<{ id: string; personId: string }> {
  const before = await applicationToChange(tx, id)
  const members = await membersOf(tx, [id])
  const told = ({ personId, name, birthOn }: (typeof members)[number]) => ({ personId, name: name ?? '', birthOn })
  const partner = members.find(({ role }) => role === 'co_applicant')
  const made = await receiveApplication(tx, {
    personId: before.personId, month: body.month, receivedOn: body.receivedOn, told: body.told, arrivedVia: 'renewal', submissionId: null, renewsId: id,
    coApplicant: partner === undefined ? null : told(partner), children: members.filter(({ role }) => role === 'child').map(told), renewed: members.map(told),
  }, who)
  const now = await membersOf(tx, [made])
  await savePlan(tx, made, {
    plan: before.plan, closingReason: null,
    adults: members.filter(({ role }) => role !== 'child').flatMap(({ role, impediment, activity }) => (
      now.filter((other) => other.role === role).map((other) => ({ memberId: other.id, impediment, activity })))),
  })
  await calculateFirst(tx, made, who)
  return { id: made, personId: before.personId }
}

/** Writes plan, impediments, activities and why support ends; what the statistics ask. */
export async function keepPlan(tx: Write, id: string, body: PlanBody): Promise<{ personId: string }> {
  const { personId } = await applicationToChange(tx, id)
  await savePlan(tx, id, body)
  return { personId }
}

/** Writes where a person's support is paid to from now on. @throws Refusal support_person_not_found. */
export async function keepPayee(tx: Write, personId: string, body: PayeeBody, who: Who): Promise<void> {
  const access = await keysToWrite(tx, personId, who)
  await savePayee(tx, { personId, ...body, at: who.clock.now(), by: who.actor.id, access })
}

/** The person whose application it is. @throws Refusal support_not_found. */
export async function applicantOf(tx: Write, id: string): Promise<string> {
  const found = await applicationOf(tx, id)
  if (found === undefined) throw new Refusal('support_not_found', 404)
  return found.personId
}
