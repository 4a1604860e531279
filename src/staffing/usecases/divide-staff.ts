import { staffIdOf } from '../../access/rules.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSolver } from '../../platform/solver.ts'
import type { HalvesMember, HalvesPlan, PairBody, PresencePair, ProposalBody } from '../contract/halves.ts'
import { halves } from '../contract/presence.ts'
import type { Half } from '../contract/presence.ts'
import { competencesNow } from '../queries/competence.ts'
import { expectedPresence, workingDays } from '../queries/expected-presence.ts'
import { employees, endPair, fixedHalves, halvesMembers, halvesPlans, markApplied, savePair, saveProposal, staffToDivide, standingPairs } from '../queries/halves.ts'
import type { Employee } from '../queries/halves.ts'
import { holdUnitsOf, openUnits } from '../queries/presence.ts'
import type { PresenceUnit } from '../queries/presence.ts'
import { readSplit, teamAtOffice, tryAllSplits, writeSplitProgram } from '../rules/halves.ts'
import { writeHalves } from './register-presence.ts'
import { daysAhead } from './watch-floors.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

const secondsToSearch = 8
const solver = openSolver({ seconds: secondsToSearch })
/** The longest that halves are planned for, and the most half-days that one plan writes. */
const longest = 62
const mostHalfDays = 60_000

const made = ({ actor, clock }: Who) => ({ at: clock.now(), by: staffIdOf(actor) })
/** The units whose plans and pairs the asker sees: a director all, a manager the own. */
const among = ({ actor }: Pick<Who, 'actor'>): readonly string[] | null => (actor.roles.includes('director') ? null : actor.managedUnits)

function invalid(field: string, code: string): Refusal {
  return new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
}

/**
 * Divides a unit's staff, or everybody, and keeps it as a proposal that changes nothing yet.
 *
 * @throws Refusal presence_unit_not_found (404) for a unit that one does not manage; invalid (422) for days that cannot be, for all units when one
 * is no director, and for fewer than two people.
 */
export async function proposeHalves(tx: Write, body: ProposalBody, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  const { unitId, fromOn, toOn } = body
  if (unitId === null && among(who) !== null) throw invalid('unitId', 'choice_needed')
  if (unitId !== null && !who.actor.managedUnits.includes(unitId)) throw new Refusal('presence_unit_not_found', 404)
  if (fromOn < today) throw invalid('fromOn', 'before_today')
  if (toOn < fromOn) throw invalid('toOn', 'before_first')
  if (daysBetween(fromOn, toOn) > longest) throw invalid('toOn', 'too_long_plan')
  const staff = await staffToDivide(tx, body)
  if (staff.length < 2) throw invalid('unitId', 'too_few_people')
  const known = new Set(staff.map(({ id }) => id))
  const pairs = (await standingPairs(tx, null)).filter(({ oneId, otherId }) => known.has(oneId) && known.has(otherId)).map(({ oneId, otherId }): [string, string] => [oneId, otherId])
  const words = new Map((await competencesNow(tx)).map(({ code, sv, en }) => [code, { sv, en }]))
  const input = { staff: [...staff], pairs, timeLimitSeconds: secondsToSearch }
  const called = (code: string): { sv: string; en: string } => words.get(code) ?? { sv: code, en: code }
  const answer = tryAllSplits(input, called) ?? readSplit(input, await solver.solve(writeSplitProgram(input), { exact: true, bounded: true }), called)
  return { id: await saveProposal(tx, body, answer, made(who)) }
}

/**
 * Lets a proposal hold: each of its working days from today on is planned for everybody, at the office or remote by turns. Who is away, and what has
 * been answered, stays as it is.
 *
 * @throws Refusal halves_not_found (404), halves_are_applied (409), halves_too_many (422).
 */
export async function applyHalves(tx: Write, id: string, who: Who): Promise<{ id: string; planned: number }> {
  const plan = await planFor(tx, id, who)
  if (plan.unitId === null && among(who) !== null) throw new Refusal('not_permitted', 403)
  const members = await halvesMembers(tx, id, null)
  const today = who.clock.today()
  const days = workingDays(plan.fromOn < today ? today : plan.fromOn, plan.toOn)
  if (members.length * days.length * 2 > mostHalfDays) throw new Refusal('halves_too_many', 422)
  if (!await markApplied(tx, id, made(who))) throw new Refusal('halves_are_applied', 409)
  await holdUnitsOf(tx, members.map(({ staffId }) => staffId))
  const fixed = await fixedHalves(tx, members.map(({ staffId }) => staffId), days)
  const given = days.flatMap((on) => members.flatMap(({ staffId, team }) => halves.flatMap((half) => (fixed.has(`${staffId} ${on} ${half}`) ? []
    : [{ staffId, on, half, state: team === teamAtOffice(plan, on) ? 'office' as const : 'remote' as const, reason: null }]))))
  const { saved } = await writeHalves(tx, given, { source: 'halves', by: staffIdOf(who.actor), at: who.clock.now(), today })
  return { id, planned: saved }
}

async function planFor(tx: Read, id: string, who: Who): Promise<HalvesPlan> {
  const [plan] = await halvesPlans(tx, among(who), id)
  if (plan === undefined) throw new Refusal('halves_not_found', 404)
  return plan
}

export type Meeting = { readonly on: Day; readonly half: Half; readonly name: string; readonly unitName: string }
export type ShownHalves = { readonly plan: HalvesPlan; readonly members: readonly HalvesMember[]
  /** Who is expected at the office on the other half's day, in the two weeks from today: only of a plan that holds. */
  readonly meetings: readonly Meeting[] }

/** A plan with its members, those of the own units for who is no director. @throws Refusal halves_not_found (404). */
export async function showHalves(tx: Read, id: string, who: Who): Promise<ShownHalves> {
  const plan = await planFor(tx, id, who)
  const members = await halvesMembers(tx, id, among(who))
  return { plan, members, meetings: plan.appliedAt === null ? [] : await meetingsOf(tx, plan, members, who) }
}

async function meetingsOf(tx: Read, plan: HalvesPlan, members: readonly HalvesMember[], { clock }: Who): Promise<Meeting[]> {
  const today = clock.today()
  const [from, until] = [plan.fromOn > today ? plan.fromOn : today, addDays(today, daysAhead)]
  const expected = await expectedPresence(tx, from, plan.toOn < until ? plan.toOn : until)
  const known = new Map(members.map((member) => [member.staffId, member]))
  return expected.flatMap(({ staffId, on, half, state }) => {
    const member = known.get(staffId)
    return member === undefined || state !== 'office' || member.team === teamAtOffice(plan, on) ? [] : [{ on, half, name: member.name, unitName: member.unitName }]
  })
}

export type HalvesStart = {
  readonly plans: readonly HalvesPlan[]; readonly pairs: readonly PresencePair[]; readonly units: readonly PresenceUnit[]; readonly employees: readonly Employee[]; readonly all: boolean
}

/** Plans, pairs and what a new one is made of, of the units that the asker manages. */
export async function halvesStart(tx: Read, who: Who): Promise<HalvesStart> {
  const sees = among(who)
  const units = (await openUnits(tx)).filter(({ id }) => sees === null || sees.includes(id))
  return { plans: await halvesPlans(tx, sees), pairs: await standingPairs(tx, sees), units, employees: await employees(tx, who.clock.today()), all: sees === null }
}

/**
 * Two who are to be in the same half; one of them at least works in a unit that the asker manages.
 *
 * @throws Refusal presence_member_not_found (404), invalid (422) for one and the same, presence_pair_stands_already (409).
 */
export async function registerPair(tx: Write, body: PairBody, who: Who): Promise<{ id: string }> {
  if (body.one === body.other) throw invalid('other', 'same_person')
  const units = await holdUnitsOf(tx, [body.one, body.other])
  const own = [body.one, body.other].some((id) => who.actor.managedUnits.includes(units.get(id) ?? ''))
  if (units.size < 2 || !own) throw new Refusal('presence_member_not_found', 404)
  return { id: await savePair(tx, body, made(who)) }
}

/** @throws Refusal presence_pair_not_found (404). */
export async function withdrawPair(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  if (!(await standingPairs(tx, among(who))).some((pair) => pair.id === id)) throw new Refusal('presence_pair_not_found', 404)
  await endPair(tx, id, made(who))
  return { id }
}
