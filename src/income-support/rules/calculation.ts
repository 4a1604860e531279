import type { Day } from '../../calendar/day.ts'
import type { CalculationBody, Line, Month, NormYear, Result } from '../contract/calculation.ts'
import type { MemberRole } from '../contract/words.ts'
import { normFor } from './norm.ts'
import type { NormLine } from './norm.ts'

/** A member of the household as a calculation needs it. `relief`: the special rule for employment (SoL 12:8) holds this month. */
export type CountedMember = { readonly id: string; readonly role: MemberRole; readonly birthOn: Day | null; readonly relief: boolean }

/** Why a calculation cannot be made. */
export type CannotCalculate = 'birth_needed' | 'base_amount_not_entered' | 'household_does_not_fit'

type Income = CalculationBody['incomes'][number]
const plain = { memberId: null, age: null, size: null, days: null, asked: null, why: null, reason: null } as const

/**
 * What a household is entitled to for a month: norm and reasonable costs less incomes, line by line. The order of costs, incomes and children
 * means nothing for the sums. A line set by hand keeps what the rules gave in `computed`.
 *
 * Incomes are counted as entered; that the month before decides is local practice. Of an adult's employment 25 % (rounded to whole öre,
 * half upwards) is left out while the special rule holds; a child's own earnings count only above one price base amount in the calendar
 * year; the leisure card never counts.
 *
 * @returns the result, or why it cannot be made.
 *
 * Source: socialtjänstlagen (2025:400) 12 kap. 7-9 §§, read 2026-11-21.
 */
export function calculate(body: CalculationBody, members: readonly CountedMember[], month: Month, norm: NormYear): Result | CannotCalculate {
  const children = members.filter(({ role }) => role === 'child')
  if (children.some(({ birthOn }) => birthOn === null)) return 'birth_needed'
  if (norm.baseAmount === null && body.incomes.some(({ kind, amount }) => kind === 'child_work' && amount > 0)) return 'base_amount_not_entered'
  const normLines = normLinesOf(body, members, month, norm)
  if (normLines === null) return 'household_does_not_fit'
  const relieved = new Set(members.filter(({ relief, role }) => relief && role !== 'child').map(({ id }) => id))
  const lines = [
    ...normLines, ...body.costs.map(costLine),
    ...body.incomes.map((income, place) => incomeLine(income, place, relieved.has(income.memberId), norm.baseAmount ?? 0)),
  ].map((line) => setByHand(line, body))
  const sum = (part: Line['part']): number => lines.reduce((total, line) => (line.part === part ? total + line.counted : total), 0)
  const sums = { norm: sum('norm'), costs: sum('cost'), incomes: sum('income') }
  const need = sums.norm + sums.costs - sums.incomes
  const { year, version, source, readOn, invented } = norm
  return { lines, ...sums, support: Math.max(0, need), surplus: Math.max(0, -need), normYear: { year, version, source, readOn, invented } }
}

function normLinesOf(body: CalculationBody, members: readonly CountedMember[], month: Month, norm: NormYear): Line[] | null {
  const children = members.flatMap(({ id, role, birthOn }) => {
    const said = body.children.find(({ memberId }) => memberId === id)
    return role !== 'child' || birthOn === null ? [] : [{ ref: id, birthOn, days: said?.days ?? null, lunchAway: said?.lunchAway ?? false }]
  })
  const adults = members.some(({ role }) => role === 'co_applicant') ? 2 : 1
  try {
    return normFor({ adults, others: body.others, children }, month, norm.amounts).lines.map(normLine)
  } catch (fault) {
    if (fault instanceof RangeError) return null
    throw fault
  }
}

function normLine({ line, ref, age, size, days, amount }: NormLine): Line {
  const key = ref === null ? `norm.${line}` : `norm.${line}.${ref}`
  return { ...plain, key, part: 'norm', kind: line, memberId: ref, age, size, days, computed: amount, counted: amount }
}

function costLine({ kind, applied, accepted, reason }: CalculationBody['costs'][number]): Line {
  return { ...plain, key: `cost.${kind}`, part: 'cost', kind, asked: applied, computed: accepted, counted: accepted,
    why: accepted < applied ? 'not_reasonable' : null, reason }
}

function incomeLine(income: Income, place: number, relieved: boolean, baseAmount: number): Line {
  const { kind, memberId, amount } = income
  const { counted, why } = countedIncome(income, relieved, baseAmount)
  return { ...plain, key: `income.${place + 1}`, part: 'income', kind, memberId, asked: amount, computed: counted, counted, why }
}

/** What of an income is counted, and why not all of it. */
export function countedIncome({ kind, amount, earlierInYear }: Income, relieved: boolean, baseAmount: number): { counted: number; why: Line['why'] } {
  if (kind === 'leisure_card') return { counted: 0, why: 'leisure_card' }
  if (kind === 'employment' && relieved) return { counted: amount - Math.round(amount / 4), why: 'job_relief' }
  if (kind !== 'child_work') return { counted: amount, why: null }
  const above = (earned: number): number => Math.max(0, earned - baseAmount)
  const counted = above(earlierInYear + amount) - above(earlierInYear)
  return { counted, why: counted < amount ? 'child_earnings' : null }
}

function setByHand(line: Line, { overrides }: CalculationBody): Line {
  const set = overrides.find(({ key }) => key === line.key)
  return set === undefined ? line : { ...line, counted: set.amount, why: 'by_hand', reason: set.reason }
}

/** The costs applied for of which less is accepted without a reason: a refusal in part says why. */
export function unreasonedCosts({ costs }: Pick<CalculationBody, 'costs'>): string[] {
  return costs.filter(({ applied, accepted, reason }) => accepted < applied && (reason ?? '') === '').map(({ kind }) => kind)
}
