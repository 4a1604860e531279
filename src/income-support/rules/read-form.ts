import type { Day } from '../../calendar/day.ts'
import { parseDayInput } from '../../calendar/input.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import { monthShape } from '../contract/calculation.ts'
import type { CalculationBody, NormAmounts } from '../contract/calculation.ts'
import type { ApplicationBody, MemberBody } from '../contract/application.ts'
import type { ApplicationForm, CalculationForm } from '../contract/forms.ts'
import type { NormForm } from '../contract/norm.ts'
import { costKinds } from '../contract/words.ts'
import { oreOf } from './amount.ts'

type Read<T> = { readonly read: T } | { readonly faults: FieldFault[] }

/** Gathers what is wrong while fields are read, so that all of it is said at once. */
function reader() {
  const faults: FieldFault[] = []
  const fault = (field: string, code: string): void => {
    faults.push({ field, code })
  }
  return {
    faults, fault,
    money: (text: string, field: string): number => {
      const ore = oreOf(text)
      if (ore === null) fault(field, 'amount_unclear')
      return ore ?? 0
    },
    whole: (text: string, field: string, code: string, most: number): number | null => {
      if (text.trim() === '') return null
      const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN
      if (!(value <= most)) fault(field, code)
      return value <= most ? value : null
    },
  }
}

/** The calculation that was typed, or all that is wrong with it. Rows left empty are no rows; nothing accepted means all of it. */
export function readCalculation(form: CalculationForm): Read<CalculationBody> {
  const { faults, fault, money, whole } = reader()
  const costs = costKinds.flatMap((kind) => {
    const typed = form.costs[kind]
    if (typed === undefined || `${typed.applied}${typed.accepted}`.trim() === '') return []
    const applied = money(typed.applied, `costs.${kind}.applied`)
    const accepted = typed.accepted.trim() === '' ? applied : money(typed.accepted, `costs.${kind}.accepted`)
    const reason = typed.reason.trim()
    if (accepted < applied && reason === '') fault(`costs.${kind}.reason`, 'reason_needed')
    return [{ kind, applied, accepted, reason: reason === '' ? null : reason }]
  })
  const incomes = form.incomes.flatMap(({ kind, memberId, amount, earlier }, place) => {
    if (kind === '' && amount.trim() === '') return []
    if (kind === '') {
      fault(`incomes.${place}.kind`, 'kind_needed')
      return []
    }
    return [{ kind, memberId, amount: money(amount, `incomes.${place}.amount`), earlierInYear: money(earlier, `incomes.${place}.earlier`) }]
  })
  const overrides = form.overrides.flatMap(({ key, amount, reason }, place) => {
    if (amount.trim() === '') return []
    if (reason.trim() === '') fault(`overrides.${place}.reason`, 'reason_needed')
    return [{ key, amount: money(amount, `overrides.${place}.amount`), reason: reason.trim() }]
  })
  const children = Object.entries(form.children).map(([memberId, { days, lunchAway }]) => (
    { memberId, days: whole(days, `children.${memberId}.days`, 'days_unclear', 31), lunchAway }))
  const others = whole(form.others, 'others', 'others_unclear', 20) ?? 0
  return faults.length > 0 ? { faults } : { read: { others, children, costs, incomes, overrides } }
}

/** The application that was typed, or all that is wrong with it. */
export function readApplication(form: ApplicationForm, personId: string, today: Day): Read<ApplicationBody> {
  const { faults, fault } = reader()
  const receivedOn = form.receivedOn.trim() === '' ? today : parseDayInput(form.receivedOn, today, 'past')
  if (receivedOn === null) fault('receivedOn', 'day_unclear')
  if (!monthShape.safeParse(form.month).success) fault('month', 'month_unclear')
  const told = ({ name, born }: { name: string; born: string }, field: string, needsBirth: boolean): MemberBody | null => {
    if (`${name}${born}`.trim() === '') return null
    const birthOn = born.trim() === '' ? null : parseDayInput(born, today, 'past')
    if (name.trim() === '') fault(`${field}.name`, 'name_needed')
    if ((needsBirth || born.trim() !== '') && birthOn === null) fault(`${field}.born`, 'birth_unclear')
    return { personId: null, name: name.trim(), birthOn }
  }
  const known = (id: string): MemberBody => ({ personId: id, name: '', birthOn: null })
  const coApplicant = form.partner !== '' ? known(form.partner) : told(form.partnerTold, 'partnerTold', false)
  const children = [...form.childIds.filter((id) => id !== '').map(known),
    ...form.children.flatMap((child, place) => told(child, `children.${place}`, true) ?? [])]
  if (faults.length > 0 || receivedOn === null) return { faults }
  return { read: { personId, month: form.month, receivedOn, arrivedVia: form.arrivedVia, told: form.told, coApplicant, children } }
}

/** The amounts of a norm as they were typed, with the age groups of another year's norm; or all that is wrong. */
export function readNorm(form: NormForm, like: NormAmounts): Read<{ year: number; amounts: NormAmounts; baseAmount: number | null }> {
  const { faults, fault } = reader()
  const needed = (text: string, field: string): number => {
    const ore = oreOf(text)
    if (ore === null || ore === 0) fault(field, 'amount_unclear')
    return ore ?? 0
  }
  const ages = like.ages.map(({ from, to, withoutLunch }) => {
    const lunch = form.lunch[`a${from}`] ?? ''
    return { from, to, amount: needed(form.ages[`a${from}`] ?? '', `ages.a${from}`),
      withoutLunch: withoutLunch === null && lunch.trim() === '' ? null : needed(lunch, `lunch.a${from}`) }
  })
  const common = like.common.map((_, place) => needed(form.common[place] ?? '', `common.${place}`))
  const year = /^\d{4}$/.test(form.year.trim()) ? Number(form.year) : 0
  if (year === 0) fault('year', 'year_unclear')
  const amounts = { ages, single: needed(form.single, 'single'), couple: needed(form.couple, 'couple'), common }
  const baseAmount = form.baseAmount.trim() === '' ? null : needed(form.baseAmount, 'baseAmount')
  return faults.length > 0 ? { faults } : { read: { year, amounts, baseAmount } }
}
