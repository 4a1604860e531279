import { addDays, addMonths, day } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import type { CalculationBody, NormYear, Result } from '../../../income-support/contract/calculation.ts'
import { calculate } from '../../../income-support/rules/calculation.ts'
import type { CountedMember } from '../../../income-support/rules/calculation.ts'
import { lastDay, monthOf, monthsLater, yearOfMonth } from '../../../income-support/rules/month.ts'
import { norm2025 } from '../../../income-support/rules/norm-2025.ts'
import { decisionTexts } from '../../../income-support/texts/decision.ts'
import { openCase } from '../acts/keep-case.ts'
import { addFact } from '../acts/add-fact.ts'
import { chanceFrom } from '../chance.ts'
import { managerOf, workersOf } from '../staff.ts'
import { at, clock, workdayBefore } from '../time.ts'
import type { Family, Person, Worker, World } from '../world.ts'
import { addSubmissions, payAll, submitted } from './support-payments.ts'
import type { Owed } from './support-payments.ts'

/** How many households have support in a whole municipality, and for how many months before the coming one. Chosen. */
const households = 115
const monthsBefore = 3

/** What became of the application for the coming month, one household after another. */
const endings = ['none', 'received', 'received', 'calculated', 'calculated', 'granted', 'listed', 'refused', 'partly', 'withdrawn'] as const
/** How a first application came, and why no support follows after the last month of one who applies no more. */
const arrivals = ['letter', 'visit', 'phone', 'letter', 'public_form', 'letter', 'visit'] as const
const closings = ['work', 'social_insurance', 'studies', 'other_income', 'moved', 'household_changed', 'unknown', 'other'] as const
type Ending = (typeof endings)[number] | 'paid'

type Household = {
  readonly worker: Worker; readonly caseId: string; readonly applicant: Person; readonly partner: Person | null; readonly children: readonly Person[]
  readonly rent: number; readonly wage: number; readonly place: number
}
type Application = {
  readonly id: string; readonly month: string; readonly receivedOn: Day; readonly members: readonly CountedMember[]; readonly body: CalculationBody
}
/** The norm of a year in the demo: that of 2025 as it is, of every other year invented amounts. */
function normOf(year: number): NormYear {
  if (year === norm2025.year) return norm2025
  const more = (ore: number): number => Math.round(ore * 1.03 / 1000) * 1000
  const { ages, single, couple, common } = norm2025.amounts
  return {
    year, version: 1, source: 'Påhittade belopp för demon, inte lag', readOn: norm2025.readOn, invented: true, baseAmount: 6_000_000,
    amounts: {
      ages: ages.map((age) => ({ ...age, amount: more(age.amount), withoutLunch: age.withoutLunch === null ? null : more(age.withoutLunch) })),
      single: more(single), couple: more(couple), common: common.map(more),
    },
  }
}

/**
 * Income support in every state: households with three months paid, and the application for the coming month as far as it has come; one
 * refused, one in part, one that has waited for half a year and asked to be decided, one claim, and what came by the public form.
 */
export function addIncomeSupport(world: World): void {
  const own: World = { ...world, chance: chanceFrom(`income support ${world.part} ${world.today}`) }
  const coming = monthsLater(monthOf(own.today), 1)
  const months = Array.from({ length: monthsBefore }, (_, back) => monthsLater(coming, back - monthsBefore))
  if (own.part === 1) addNorms(own, [...months, coming])
  const owed: Owed[] = []
  const chosen = householdsOf(own).slice(0, Math.ceil(households * own.scale))
  for (const household of chosen) tellHousehold(own, household, months, coming, owed)
  payAll(own, owed)
  if (own.part === 1) addSubmissions(own, coming)
}

function addNorms({ rows, chance, start }: World, months: readonly string[]): void {
  for (const year of new Set(months.map(yearOfMonth))) {
    const { amounts, baseAmount, source, readOn, invented } = normOf(year)
    if (!invented) continue
    rows.support_norm.push({ id: chance.id(), year, version: 1, amounts: JSON.stringify(amounts), base_amount: baseAmount, source, read_on: readOn, invented,
      recorded_at: at(start, clock(9)) })
  }
}

/** Families whose first parent lives with them and is not protected; the other parent belongs to the household when it lives there too. */
function householdsOf(world: World): Household[] {
  const { rows, chance, families, today } = world
  const homes = new Map<string, Set<string>>()
  for (const row of rows.household_member) homes.set(row.person_id, (homes.get(row.person_id) ?? new Set()).add(row.household_id))
  const together = (one: Person, other: Person): boolean => [...(homes.get(one.row.id) ?? [])].some((id) => homes.get(other.row.id)?.has(id) === true)
  return families.filter(({ closed }) => !closed).flatMap((family, place): Household[] => {
    const [applicant, other] = family.parents
    const members = [applicant, other, ...family.children]
    if (applicant === undefined || applicant.row.birth_on == null || members.some((one) => one !== undefined && one.row.protection !== 'none') || !chance.happens(0.6)) return []
    const children = family.children.filter((child) => together(child, applicant) && child.file?.phase !== 'placed' && child.birth < addMonths(today, -6) && child.birth > addMonths(today, -12 * 20))
    const worker = workerFor(world, family, place)
    if (worker === null) return []
    const file = openCase(world, { child: applicant, family, worker, at: at(workdayBefore(addMonths(today, -monthsBefore - 2)), clock(10)), reason: 'Ansökan om ekonomiskt bistånd', by: null })
    return [{
      worker, caseId: file.row.id, applicant, partner: other !== undefined && together(applicant, other) ? other : null, children, rent: 10_000 * chance.between(48, 92),
      wage: chance.happens(0.35) ? 10_000 * chance.between(20, 110) : 0, place,
    }]
  })
}

/** The worker of the children when there is one, else somebody in the family's part of the municipality, each fifth at intake: one worker for the whole family. */
function workerFor(world: World, family: Family, place: number): Worker | null {
  const known = family.children.map(({ file }) => file?.worker ?? null).find((worker) => worker !== null)
  if (known !== undefined) return known.told ? null : known
  const there = workersOf(world, place % 5 === 0 ? 'intake' : family.side, addMonths(world.today, -monthsBefore - 3)).filter(({ to }) => to === null)
  return there.length === 0 ? null : world.chance.pick(there)
}

function tellHousehold(world: World, household: Household, months: readonly string[], coming: string, owed: Owed[]): void {
  const { rows, chance, today } = world
  const { applicant, worker, place } = household
  const payeeId = chance.id()
  const began = workdayBefore(addMonths(today, -monthsBefore - 1))
  const hasAccount = place % 19 !== 7
  if (hasAccount) {
    rows.support_payee.push({ id: payeeId, person_id: applicant.row.id, holder: `${applicant.row.given_name} ${applicant.row.family_name}`, access: [],
      account: `8327-9${chance.between(10_000_000, 99_999_999)}`, recorded_at: at(began, clock(11)), recorded_by: worker.row.id })
  }
  let renews: string | null = null
  for (const month of hasAccount ? months : []) {
    const application = apply(world, household, month, renews)
    conclude(world, household, application, 'paid', hasAccount ? payeeId : null, owed)
    renews = application.id
  }
  const ending = endings[place % endings.length] ?? 'none'
  if (ending === 'none') return
  const late = place % 40 === 3
  const last = apply(world, household, late ? monthsLater(coming, -8) : coming, late ? null : renews)
  conclude(world, household, last, ending, hasAccount ? payeeId : null, owed)
}

/** An application with its household and what is told of costs and incomes. */
function apply(world: World, household: Household, month: string, renews: string | null): Application {
  const { rows, chance, today } = world
  const { applicant, partner, children, caseId, worker } = household
  const id = chance.id()
  const wanted = workdayBefore(addDays(day(`${month}-01`), -chance.between(8, 14)))
  const receivedOn = wanted < today ? wanted : workdayBefore(addDays(today, -chance.between(1, 6)))
  const recorded = { person_id: applicant.row.id, access: [], recorded_at: at(receivedOn, clock(9, chance.between(0, 59))) }
  const via = renews === null ? arrivals[household.place % arrivals.length] ?? 'letter' : 'renewal'
  rows.support_application.push({
    id, case_id: caseId, month_on: `${month}-01`, received_on: receivedOn, arrived_via: via, told: '', ...recorded, recorded_by: worker.row.id,
    plan: household.place % 3 === 0 ? 'Söker tre arbeten i veckan och deltar i kommunens arbetsmarknadsinsats två dagar i veckan.' : '',
    ...(renews === null ? {} : { renews_id: renews }), ...(via === 'public_form' ? { submission_id: submitted(world, household, { month, receivedOn }) } : {}),
    ...(month === monthOf(today) && endings[household.place % endings.length] === 'none' ? { closing_reason: closings[Math.floor(household.place / endings.length) % closings.length] } : {}),
  })
  const born = children.filter(({ birth }) => birth <= lastDay(month))
  const members = ([[applicant, 'applicant'], [partner, 'co_applicant'], ...born.map((child) => [child, 'child'] as const)] as const).flatMap(([person, role]) => {
    if (person === null) return []
    const memberId = chance.id()
    const said = role === 'child' || household.place % 11 === 4 ? {} : { impediment: chance.pick(['unemployed_no_benefit', 'sick_certified', 'language_studies', 'part_time', 'social_reasons']),
      activity: chance.pick(['job_search', 'municipal_activity', 'language_studies', 'rehabilitation', 'none']) }
    rows.support_member.push({ id: memberId, application_id: id, role, member_id: person.row.id, told_name: '', birth_on: person.birth, ...recorded, ...said })
    return [{ id: memberId, role, birthOn: person.birth, relief: false }]
  })
  addFact(world, { personId: applicant.row.id, type: 'application-received', on: receivedOn, ref: id, strand: 'income_support', subjectKind: 'application', subjectId: id,
    at: recorded.recorded_at, by: worker.row.id })
  return { id, month, receivedOn, members, body: bodyOf(household, members) }
}

function bodyOf({ rent, wage, children }: Household, members: readonly CountedMember[]): CalculationBody {
  const applicant = members[0]?.id ?? ''
  return {
    others: 0, children: [], overrides: [],
    costs: [{ kind: 'housing', applied: rent, accepted: rent, reason: null }, { kind: 'electricity', applied: 45_000, accepted: 45_000, reason: null },
      { kind: 'home_insurance', applied: 19_000, accepted: 19_000, reason: null }],
    incomes: [
      ...(wage === 0 ? [] : [{ kind: 'employment' as const, memberId: applicant, amount: wage, earlierInYear: 0 }]),
      ...(children.length === 0 ? [] : [{ kind: 'child_allowance' as const, memberId: applicant, amount: 125_000 * children.length, earlierInYear: 0 }]),
    ],
  }
}

/** What became of an application: calculated, decided, paid, or not. */
function conclude(world: World, household: Household, application: Application, ending: Ending, payeeId: string | null, owed: Owed[]): void {
  const { rows, chance, today } = world
  const { applicant, worker, place } = household
  if (ending === 'received') return askToDecide(world, household, application)
  const cut = ending === 'partly'
  const body = cut ? { ...application.body, costs: application.body.costs.map((cost) => (
    cost.kind === 'housing' ? { ...cost, accepted: cost.applied - 90_000, reason: 'Hyran är högre än vad som är skäligt på orten. En billigare bostad har erbjudits.' } : cost)) } : application.body
  const result = calculate(body, application.members, application.month, normOf(yearOfMonth(application.month)))
  if (typeof result === 'string') return
  const looked = workdayBefore(addDays(application.receivedOn, 3))
  const on = looked < today ? looked : application.receivedOn
  const calculationId = chance.id()
  const recorded = { person_id: applicant.row.id, access: [], recorded_at: at(on, clock(13, place % 60)), recorded_by: worker.row.id }
  rows.support_calculation.push({ id: calculationId, application_id: application.id, version: 1, body: JSON.stringify(body), result: JSON.stringify(result), support_ore: result.support, ...recorded })
  if (ending === 'withdrawn') withdraw(world, application)
  if (ending === 'withdrawn' || ending === 'calculated') return askToDecide(world, household, application)
  const outcome = decide(world, household, application, { result, ending, on, calculationId })
  if (outcome === null || payeeId === null || (ending !== 'paid' && ending !== 'listed')) return
  owed.push({ ...outcome, unitId: worker.unit.row.id, worker, manager: managerOf(world, worker.unit), month: application.month, approved: ending === 'paid', applicationId: application.id,
    personId: applicant.row.id, payeeId })
}

function withdraw({ rows, today }: World, { id }: Application): void {
  const row = rows.support_application.find((one) => one.id === id)
  if (row === undefined) return
  row.withdrawn_on = today
  row.withdrawn_reason = 'Har fått arbete och klarar månaden själv.'
}

/** Who has waited for half a year has asked for a decision. */
function askToDecide(world: World, { applicant, worker }: Household, { id, receivedOn }: Application): void {
  const on = workdayBefore(addDays(world.today, -4))
  if (receivedOn >= addMonths(world.today, -6)) return
  addFact(world, { personId: applicant.row.id, type: 'delay-request-received', on, ref: id, strand: 'income_support', subjectKind: 'application', subjectId: id, at: at(on, clock(10)), by: worker.row.id })
}

function decide(
  world: World, { applicant, worker }: Household, { id, month }: Application, made: { result: Result; ending: Ending; on: Day; calculationId: string },
): { outcomeId: string; amount: number } | null {
  const { rows, chance } = world
  const { result, ending, on, calculationId } = made
  const kind = ending === 'refused' || result.support === 0 ? 'refuse' : ending === 'partly' ? 'partly_grant' : 'grant'
  const amount = kind === 'refuse' ? 0 : result.support
  const [decisionId, outcomeId] = [chance.id(), chance.id()]
  const when = at(on, clock(14, 30))
  const own = { person_id: applicant.row.id, access: [], recorded_at: when }
  rows.decision.push({
    id: decisionId, ...own, strand: 'income_support', kind, subject_kind: 'application', subject_id: id, what: decisionTexts.sv.what(kind, month, amount), paragraph: 'SoL 12:1, 12:7',
    reasons: reasonsFor(kind, result), from_on: `${month}-01`, to_on: lastDay(month), facts: '[]', state: 'decided', proposed_on: on, proposed_by: worker.row.id, decided_on: on,
    decided_at: when, decided_by: worker.row.id, decided_as: 'social_worker',
  })
  rows.support_outcome.push({ id: outcomeId, application_id: id, calculation_id: calculationId, decision_id: decisionId, kind, amount_ore: amount, ...own, recorded_by: worker.row.id })
  const about = { personId: applicant.row.id, on, strand: 'income_support', at: when, by: worker.row.id } as const
  addFact(world, { ...about, type: 'application-decided', ref: id, subjectKind: 'application', subjectId: id })
  if (kind !== 'refuse') addFact(world, { ...about, type: 'favourable-decided', ref: decisionId, subjectKind: 'decision', subjectId: decisionId })
  if (ending === 'paid' && kind !== 'refuse') {
    const paid = workdayBefore(addDays(on, 4))
    addFact(world, { ...about, on: paid, at: at(paid, clock(15)), type: 'favourable-executed', ref: decisionId, subjectKind: 'decision', subjectId: decisionId })
  }
  return kind === 'refuse' ? null : { outcomeId, amount }
}

function reasonsFor(kind: string, { support }: Result): string {
  if (kind === 'grant') return 'Hushållets inkomster räcker inte till norm och skäliga kostnader. Du gör det du kan för att försörja dig.'
  if (kind === 'partly_grant') return 'Hushållets inkomster räcker inte. Hela hyran är inte en skälig kostnad, eftersom en billigare bostad har erbjudits.'
  return support === 0 ? 'Hushållets inkomster räcker till norm och skäliga kostnader den här månaden.' : 'Du har inte lämnat de uppgifter om inkomster som vi har bett om två gånger. Rätten till bistånd kan därför inte bedömas.'
}
