import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Read, Write } from '../../platform/db.ts'
import type { monthCalculationAnswer } from '../contract/application.ts'
import type { Member, SavedCalculation } from '../contract/application.ts'
import type { CalculationBody, Month, NormYear } from '../contract/calculation.ts'
import { lastCalculations, membersOf, saveCalculations } from '../queries/application.ts'
import type { NewCalculation } from '../queries/application.ts'
import { supportedMonths } from '../queries/household.ts'
import { openApplications, startOf } from '../queries/list.ts'
import type { OpenApplication } from '../queries/list.ts'
import { calculate } from '../rules/calculation.ts'
import { changesBetween } from '../rules/changes.ts'
import { groupedBy } from '../rules/group.ts'
import { yearOfMonth } from '../rules/month.ts'
import { bodyOfSubmission } from '../rules/read-submission.ts'
import { carriedOver, pairedMembers } from '../rules/renewal.ts'
import { adultIds, countedMembers, knownNorm, normOfYear } from './calculate.ts'
import type { Who } from './answer-for.ts'

type Answer = z.input<typeof monthCalculationAnswer>
type Known = SavedCalculation & { readonly applicationId: string }
type Households = { readonly members: ReadonlyMap<string, readonly Member[]>; readonly last: ReadonlyMap<string, Known> }
type Ground = Households & { readonly month: Month; readonly norm: NormYear; readonly months: ReadonlyMap<string, readonly string[]> }

const emptyBody: CalculationBody = { others: 0, children: [], costs: [], incomes: [], overrides: [] }

/**
 * Calculates every application of a month that the asker sees and nobody has decided on: anew from what was last entered, or, where nobody has
 * entered anything, from what stood the month before or what the applicant wrote. One call, a handful of questions to the database however
 * many they are.
 *
 * @returns each application with its support, how many lines differ from the month before, or why it could not be calculated.
 * @throws Refusal norm_not_entered.
 */
export async function calculateMonth(tx: Write, month: Month, who: Who): Promise<Answer> {
  const norm = await normOfYear(tx, yearOfMonth(month))
  return calculateAll(tx, month, norm, await openApplications(tx, month), who)
}

/** The same for one application alone, when it has just been made; nothing when the norm of its month is not entered yet. */
export async function calculateFirst(tx: Write, id: string, who: Who): Promise<void> {
  const application = await startOf(tx, id)
  const norm = application === undefined ? undefined : await knownNorm(tx, yearOfMonth(application.month))
  if (application === undefined || norm === undefined) return
  await calculateAll(tx, application.month, norm, [application], who)
}

/** What an application's calculation begins with while nobody has saved one, and who of the month before is who now. */
export async function startingBody(tx: Read, id: string): Promise<{ body: CalculationBody; same: ReadonlyMap<string, string> }> {
  const application = await startOf(tx, id)
  if (application === undefined) return { body: emptyBody, same: new Map() }
  const households = await householdsOf(tx, [application])
  return { body: bodyOf(application, households), same: sameMembers(application, households) }
}

async function householdsOf(tx: Read, applications: readonly OpenApplication[]): Promise<Households> {
  const ids = applications.flatMap(({ id, renewsId }) => (renewsId === null ? [id] : [id, renewsId]))
  return {
    members: groupedBy(await membersOf(tx, ids), ({ applicationId }) => applicationId),
    last: new Map((await lastCalculations(tx, ids)).map((each) => [each.applicationId, each])),
  }
}

async function calculateAll(tx: Write, month: Month, norm: NormYear, open: readonly OpenApplication[], who: Who): Promise<Answer> {
  const households = await householdsOf(tx, open)
  const adults = adultIds([...households.members.values()].flat())
  const ground: Ground = { ...households, month, norm, months: await supportedMonths(tx, [...new Set(adults)]) }
  const counted = open.map((application) => countOne(application, ground))
  await saveCalculations(tx, counted.flatMap(({ made }) => (made === null ? [] : [made])), { at: who.clock.now(), by: who.actor.id })
  return { month, applications: counted.map(({ answer }) => answer) }
}

function sameMembers({ id, renewsId }: OpenApplication, { members }: Households): ReadonlyMap<string, string> {
  return pairedMembers(members.get(renewsId ?? '') ?? [], members.get(id) ?? [])
}

function bodyOf(application: OpenApplication, households: Households): CalculationBody {
  const { id, renewsId, told, month } = application
  const own = households.last.get(id)
  if (own !== undefined) return own.body
  const before = households.last.get(renewsId ?? '')
  if (before !== undefined) return carriedOver(before.body, sameMembers(application, households), month)
  const applicant = (households.members.get(id) ?? []).find(({ role }) => role === 'applicant')
  return told === null || applicant === undefined ? emptyBody : bodyOfSubmission(told, applicant.id)
}

function countOne(application: OpenApplication, ground: Ground): { made: NewCalculation | null; answer: Answer['applications'][number] } {
  const { id, personId, renewsId, access } = application
  const own = ground.last.get(id)
  const body = bodyOf(application, ground)
  const result = calculate(body, countedMembers(ground.members.get(id) ?? [], ground.months, ground.month), ground.month, ground.norm)
  const known = { id, personId, version: own?.version ?? null }
  if (typeof result === 'string') return { made: null, answer: { ...known, support: null, changed: 0, fault: result } }
  const before = ground.last.get(renewsId ?? '')
  const changed = before === undefined ? 0 : changesBetween(before.result, result, sameMembers(application, ground)).length
  const answer = { ...known, support: result.support, changed, fault: null }
  if (own !== undefined && isDeepStrictEqual(own.result, result)) return { made: null, answer }
  const version = (own?.version ?? 0) + 1
  return { made: { applicationId: id, personId, version, body, result, access }, answer: { ...answer, version } }
}
