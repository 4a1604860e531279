import { readOre } from '../../calendar/money.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { assumptionsShape } from '../contract/assumptions.ts'
import type { Assumptions, TypedAssumptions } from '../contract/assumptions.ts'

/** Which field of the form each part of the assumptions is typed in. */
const fields: Readonly<Record<string, string>> = {
  smallest: 'smallest', retirementAge: 'retirementAge', 'cost.recruitOre': 'recruit', 'cost.introductionOre': 'introduction', 'cost.monthOre': 'month',
  'cost.learningMonths': 'learningMonths', 'cost.learningShare': 'learningShare', 'cost.vacancyMonths': 'vacancyMonths', 'cost.coverOre': 'cover',
  'scenarios.calm': 'calm', 'scenarios.usual': 'usual', 'scenarios.hard': 'hard', 'planned.0': 'planned1', 'planned.1': 'planned2', 'planned.2': 'planned3',
}

/**
 * The assumptions as they were typed, or every field that is wrong. Amounts in kronor, shares and factors in per cent, with decimal comma
 * or point; an empty number of planned posts is as many as now.
 */
export function readAssumptions(form: TypedAssumptions): { readonly read: Assumptions } | { readonly faults: FieldFault[] } {
  const parsed = assumptionsShape.safeParse({
    smallest: numberIn(form.smallest), retirementAge: numberIn(form.retirementAge),
    cost: {
      recruitOre: readOre(form.recruit), introductionOre: readOre(form.introduction), monthOre: readOre(form.month),
      learningMonths: numberIn(form.learningMonths), learningShare: shareIn(form.learningShare), vacancyMonths: numberIn(form.vacancyMonths),
      coverOre: readOre(form.cover),
    },
    scenarios: { calm: shareIn(form.calm), usual: shareIn(form.usual), hard: shareIn(form.hard) },
    planned: [form.planned1, form.planned2, form.planned3].map((text) => (text.trim() === '' ? null : numberIn(text))),
  })
  if (parsed.success) return { read: parsed.data }
  return { faults: parsed.error.issues.map(({ path, message }) => ({ field: fields[path.join('.')] ?? 'reason', code: message })) }
}

/** The same fields with what is decided, as they are typed. */
export function typedAssumptions({ smallest, retirementAge, cost, scenarios, planned }: Assumptions): Omit<TypedAssumptions, 'reason'> {
  const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
  const percent = (value: number): string => number(Math.round(value * 10_000) / 100)
  const kronor = (ore: number): string => number(ore / 100)
  return {
    smallest: number(smallest), retirementAge: number(retirementAge), recruit: kronor(cost.recruitOre), introduction: kronor(cost.introductionOre),
    month: kronor(cost.monthOre), learningMonths: number(cost.learningMonths), learningShare: percent(cost.learningShare),
    vacancyMonths: number(cost.vacancyMonths), cover: kronor(cost.coverOre), calm: percent(scenarios.calm), usual: percent(scenarios.usual),
    hard: percent(scenarios.hard), planned1: number(planned[0]), planned2: number(planned[1]), planned3: number(planned[2]),
  }
}

function numberIn(text: string): number {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN
}

function shareIn(text: string): number {
  return Math.round(numberIn(text.replace('%', '')) * 10_000) / 1_000_000
}
