import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import { monthShape } from '../contract/calculation.ts'
import type { CalculationBody } from '../contract/calculation.ts'
import type { SubmissionContent, SubmissionForm } from '../contract/submission.ts'
import { costKinds, incomeKinds } from '../contract/words.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { oreOf } from './amount.ts'
import { monthOf, monthsLater } from './month.ts'

/** The months that the public may apply for: the last one, this one and the coming two. */
export function monthsToApplyFor(today: Day): string[] {
  return [-1, 0, 1, 2].map((count) => monthsLater(monthOf(today), count))
}

/** What was written in the public form, without what is empty; all that is wrong at once. */
export function readSubmission(form: SubmissionForm, today: Day): { content: SubmissionContent; month: string } | { faults: FieldFault[] } {
  const faults = faultsOf(form, today)
  if (faults.length > 0) return { faults }
  const children = form.children.filter(({ name, born }) => `${name}${born}`.trim() !== '')
  const costs = Object.fromEntries(Object.entries(form.costs).filter(([, amount]) => amount !== undefined && amount.trim() !== '')
    .map(([kind, amount]) => [kind, amount ?? '']))
  const incomes = form.incomes.filter(({ kind, amount }) => kind !== '' && amount.trim() !== '')
  const { name, identityNumber, contact, partnerName, partnerNumber, narrative, month } = form
  return { content: { name, identityNumber, contact, partnerName, partnerNumber, children, costs, incomes, narrative }, month }
}

function faultsOf(form: SubmissionForm, today: Day): FieldFault[] {
  const when = (wrong: boolean, field: string, code: string): FieldFault[] => (wrong ? [{ field, code }] : [])
  const number = (text: string): boolean => parseIdentityNumber(text, today).valid
  return [
    ...when(form.link !== '', 'link', 'filled_by_program'),
    ...when(form.name.trim() === '', 'name', 'name_needed'),
    ...when(!number(form.identityNumber), 'identityNumber', 'number_unclear'),
    ...when(form.contact.trim() === '', 'contact', 'contact_needed'),
    ...when(!monthShape.safeParse(form.month).success || !monthsToApplyFor(today).includes(form.month), 'month', 'month_needed'),
    ...when(form.partnerNumber.trim() !== '' && !number(form.partnerNumber), 'partnerNumber', 'number_unclear'),
    ...when(form.partnerNumber.trim() !== '' && form.partnerName.trim() === '', 'partnerName', 'name_needed'),
    ...form.children.flatMap(({ name, born }, place) => [
      ...when(name.trim() === '' && born.trim() !== '', `children.${place}.name`, 'name_needed'),
      ...when(name.trim() !== '' && parseDayInput(born, today, 'past') === null, `children.${place}.born`, 'birth_unclear'),
    ]),
    ...Object.entries(form.costs).flatMap(([kind, amount]) => when(oreOf(amount ?? '') === null, `costs.${kind}`, 'amount_unclear')),
    ...form.incomes.flatMap(({ kind, amount }, place) => [
      ...when(oreOf(amount) === null, `incomes.${place}.amount`, 'amount_unclear'),
      ...when(kind === '' && amount.trim() !== '', `incomes.${place}.kind`, 'kind_needed'),
    ]),
    ...when(!form.truth, 'truth', 'truth_needed'),
  ]
}

/**
 * Costs and incomes as they were written in the public form, as what a calculation begins with; nothing is judged yet.
 *
 * @param applicant the applicant's row in the household, whose the incomes are until somebody says otherwise.
 */
export function bodyOfSubmission({ costs, incomes }: SubmissionContent, applicant: string): CalculationBody {
  return {
    others: 0, children: [], overrides: [],
    costs: costKinds.flatMap((kind) => {
      const applied = oreOf(costs[kind] ?? '') ?? 0
      return applied === 0 ? [] : [{ kind, applied, accepted: applied, reason: null }]
    }),
    incomes: incomes.flatMap(({ kind, amount }) => {
      const known = incomeKinds.find((each) => each === kind)
      return known === undefined ? [] : [{ kind: known, memberId: applicant, amount: oreOf(amount) ?? 0, earlierInYear: 0 }]
    }),
  }
}
