import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Member } from '../contract/application.ts'
import type { CalculationBody, NormYear, Result } from '../contract/calculation.ts'
import { lastCalculations, membersOf, saveCalculations } from '../queries/application.ts'
import { supportedMonths } from '../queries/household.ts'
import { enteredNorm } from '../queries/norm.ts'
import { calculate, unreasonedCosts } from '../rules/calculation.ts'
import type { CountedMember } from '../rules/calculation.ts'
import { yearOfMonth } from '../rules/month.ts'
import { shippedNorms } from '../rules/norm-2025.ts'
import { reliefIn } from '../rules/relief.ts'
import { applicationToChange } from './answer-for.ts'
import type { Who } from './answer-for.ts'
import { invalid } from './receive-application.ts'
import { standingFor } from './stand.ts'

/** The norm of a year: what the municipality has entered last, else what came with Helhet; undefined when there is neither. */
export async function knownNorm(tx: Read, year: number): Promise<NormYear | undefined> {
  return (await enteredNorm(tx, year)) ?? shippedNorms.find((each) => each.year === year)
}

/** The same, where it must be there. @throws Refusal norm_not_entered, with the year. */
export async function normOfYear(tx: Read, year: number): Promise<NormYear> {
  const norm = await knownNorm(tx, year)
  if (norm === undefined) throw new Refusal('norm_not_entered', 409, { year })
  return norm
}

/** The members of households as a month's calculation needs them: whose income from employment is counted with the special rule. */
export function countedMembers(members: readonly Member[], months: ReadonlyMap<string, readonly string[]>, month: string): CountedMember[] {
  return members.map(({ id, personId, role, birthOn }) => (
    { id, role, birthOn, relief: personId !== null && role !== 'child' && reliefIn(months.get(personId) ?? [], month) !== null }))
}

/** The persons whose earlier months decide the special rule. */
export function adultIds(members: readonly Member[]): string[] {
  return members.flatMap(({ personId, role }) => (personId === null || role === 'child' ? [] : [personId]))
}

/**
 * Calculates an application and keeps the calculation as its next version.
 *
 * @param from the version that was looked at, 0 when there was none: what somebody else has saved since is not passed over.
 * @throws Refusal norm_not_entered, support_is_decided, support_calculation_was_saved_by_somebody_else (409), invalid naming the field.
 */
export async function calculateApplication(
  tx: Write, { id, from }: { id: string; from: number }, body: CalculationBody, who: Who,
): Promise<{ version: number; result: Result }> {
  const application = await applicationToChange(tx, id)
  const [last] = await lastCalculations(tx, [id])
  const { allowed } = await standingFor(tx, application, last !== undefined)
  if (!allowed.includes('calculate')) throw new Refusal('support_is_decided', 409)
  const members = await membersOf(tx, [id])
  refuseStrangers(body, members)
  if ((last?.version ?? 0) !== from) throw new Refusal('support_calculation_was_saved_by_somebody_else', 409)
  const norm = await normOfYear(tx, yearOfMonth(application.month))
  const result = calculate(body, countedMembers(members, await supportedMonths(tx, adultIds(members)), application.month), application.month, norm)
  if (typeof result === 'string') throw new Refusal(result, 409, { year: norm.year })
  const version = from + 1
  await saveCalculations(tx, [{ applicationId: id, personId: application.personId, version, body, result, access: application.access }],
    { at: who.clock.now(), by: who.actor.id })
  return { version, result }
}

/** @throws Refusal invalid: a child or income of nobody in the household, or a cost accepted in part without a reason. */
function refuseStrangers(body: CalculationBody, members: readonly Member[]): void {
  const ids = new Set(members.map(({ id }) => id))
  const stranger = body.children.findIndex(({ memberId }) => !ids.has(memberId))
  if (stranger !== -1) throw invalid(`children.${stranger}.memberId`, 'member_needed')
  const income = body.incomes.findIndex(({ memberId }) => !ids.has(memberId))
  if (income !== -1) throw invalid(`incomes.${income}.memberId`, 'member_needed')
  const [unreasoned] = unreasonedCosts(body)
  if (unreasoned !== undefined) throw invalid(`costs.${unreasoned}.reason`, 'reason_needed')
}
