import { staffIdOf } from '../../access/rules.ts'
import { addressOf } from '../../access/queries/review-queue.ts'
import { holdsRole } from '../../access/queries/role.ts'
import { caseWorkRoles } from '../../access/rules/administer-staff.ts'
import { endDeputy, endRole, giveDeputy, giveRole } from '../../access/usecases/administer-roles.ts'
import { addDays } from '../../calendar/day.ts'
import { formatDay } from '../../calendar/format.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AcceptBody, AcceptedMove } from '../contract/cover-plans.ts'
import { staffingPlanCore, staffingPlanInput } from '../contract/cover.ts'
import { acceptedMoves, accessOf, coverPlanOf, endMoves, holdersOf, saveAccess, saveMoves } from '../queries/cover.ts'
import { holdUnit, openUnits } from '../queries/presence.ts'
import { openingsFor } from '../rules/cover-access.ts'
import type { Opening } from '../rules/cover-access.ts'
import { coverTexts } from '../texts/cover.ts'
import type { coverLetters } from '../texts/cover.ts'
import { watchFloors } from './watch-floors.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
export type Accepted = { readonly accepted: number; readonly access: number; readonly without: number }

/**
 * Accepts moves of a plan into the units that one manages: the director all, a unit manager those into the own unit. From its first day to its
 * last, who covers stands in for one who is away there, and in an intake unit sees the unassigned reports; it ends by itself after the last
 * day. Who has no role in case work is moved all the same, and nothing is opened.
 *
 * @throws Refusal cover_plan_not_found (404), cover_nothing_to_accept (409), cover_already_moved (409) for who is somewhere else by another plan.
 */
export async function acceptCover(tx: Write, id: string, { moves }: AcceptBody, who: Who): Promise<Accepted> {
  const stored = await coverPlanOf(tx, id)
  if (stored === undefined) throw new Refusal('cover_plan_not_found', 404)
  const [plan, input] = [staffingPlanCore.parse(stored.answer), staffingPlanInput.parse(stored.input)]
  const wanted = moves === null ? null : new Set(moves.map(({ staffId, unitId }) => `${staffId} ${unitId}`))
  const standing = await acceptedMoves(tx, { from: stored.fromOn, to: stored.toOn })
  const isThere = ({ staffId, on, half, toUnitId }: AcceptedMove): boolean => standing.some((each) => each.staffId === staffId && each.on === on && each.half === half && each.toUnitId === toUnitId)
  const chosen = plan.moves.filter(({ staff, to, day }) => day >= who.clock.today() && who.actor.managedUnits.includes(to) && (wanted?.has(`${staff} ${to}`) ?? true))
    .map(({ staff, day, half, from, to }): AcceptedMove => ({ staffId: staff, on: day, half, fromUnitId: from, toUnitId: to })).filter((move) => !isThere(move))
  if (chosen.length === 0) throw new Refusal('cover_nothing_to_accept', 409)
  if (chosen.some(({ staffId, on, half }) => standing.some((each) => each.staffId === staffId && each.on === on && each.half === half))) throw new Refusal('cover_already_moved', 409)
  await saveMoves(tx, id, chosen, { at: who.clock.now(), by: staffIdOf(who.actor) })
  await watchMoved(tx, chosen, who)
  await tellMoved(tx, 'cover_given', id, chosen, who)
  const intake = new Set((await openUnits(tx)).filter(({ kind }) => kind === 'intake').map(({ id: unitId }) => unitId))
  const unknown = new Set<string>()
  let access = 0
  for (const opening of openingsFor(chosen, input, intake)) {
    // Whoever sees no persons does not come to see them by covering for somebody.
    // oxlint-disable-next-line no-await-in-loop
    if (await holdsRole(tx, opening.staffId, caseWorkRoles, opening.from)) access += await open(tx, id, opening, who)
    else unknown.add(opening.staffId)
  }
  return { accepted: chosen.length, access, without: chosen.filter(({ staffId }) => unknown.has(staffId)).length }
}

/** The floors of the units that gave and took are looked at anew. */
async function watchMoved(tx: Write, moves: ReadonlyArray<Pick<AcceptedMove, 'on' | 'fromUnitId' | 'toUnitId'>>, { clock }: Pick<Who, 'clock'>): Promise<void> {
  const units = [...new Set(moves.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]))].toSorted()
  for (const unitId of units) await holdUnit(tx, unitId)
  await watchFloors(tx, units, moves.map(({ on }) => on), clock.now())
}

/** One letter to each who is moved, or no longer is: to look at the own page, with no name and no unit. */
async function tellMoved(tx: Write, template: keyof typeof coverLetters, planId: string, moves: ReadonlyArray<Pick<AcceptedMove, 'staffId'>>,
  { actor, clock }: Who): Promise<void> {
  const now = clock.now()
  for (const staffId of new Set(moves.map((move) => move.staffId))) {
    // oxlint-disable-next-line no-await-in-loop
    const reader = await addressOf(tx, staffId)
    if (reader === undefined) continue
    const mail = { template, to: reader.email, language: reader.language, reference: null, path: '/bemanningsplan/mina' }
    // oxlint-disable-next-line no-await-in-loop
    await askForMail(tx, mail, { municipality: actor.municipality, key: `${template} ${planId} ${staffId} ${now}`, now })
  }
}

/** Opens one thing for one person, unless it is open already. @returns how many things were opened. */
async function open(tx: Write, planId: string, { staffId, unitId, insteadOf, from, to }: Opening, { actor, clock }: Who): Promise<number> {
  const row = { planId, staffId, unitId, from, to, at: clock.now() }
  if (insteadOf !== null) {
    const reason = coverTexts.sv.deputyReason(formatDay(from, 'sv', 'short'), formatDay(to, 'sv', 'short'))
    const { id } = await giveDeputy(tx, { actor, clock, body: { staffId: insteadOf, deputyId: staffId, fromOn: from, toOn: to, reason } })
    await saveAccess(tx, { ...row, deputyId: id, roleId: null })
    return 1
  }
  if ((await holdersOf(tx, [staffId], 'intake', { unitId, from, to })).size > 0) return 0
  const { id } = await giveRole(tx, { actor, clock, body: { staffId, role: 'intake', unitId, fromOn: from, toOn: to } })
  await saveAccess(tx, { ...row, deputyId: null, roleId: id })
  return 1
}

/**
 * Calls off what is left of a plan into the units that one manages, from today, and closes at once what it had opened.
 *
 * @throws Refusal cover_plan_not_found (404), cover_nothing_to_end (409).
 */
export async function endCover(tx: Write, id: string, { actor, clock }: Who): Promise<{ ended: number }> {
  if (await coverPlanOf(tx, id) === undefined) throw new Refusal('cover_plan_not_found', 404)
  const today = clock.today()
  const moves = (await acceptedMoves(tx, { planId: id })).filter(({ on, toUnitId }) => on >= today && actor.managedUnits.includes(toUnitId))
  const ended = actor.managedUnits.length === 0 ? 0 : await endMoves(tx, id, { from: today, units: actor.managedUnits, at: clock.now(), by: staffIdOf(actor) })
  if (ended === 0) throw new Refusal('cover_nothing_to_end', 409)
  await watchMoved(tx, moves, { clock })
  await tellMoved(tx, 'cover_called_off', id, moves, { actor, clock })
  for (const { unitId, deputyId, roleId, fromOn, toOn } of await accessOf(tx, id)) {
    if (toOn < today || toOn < fromOn || !actor.managedUnits.includes(unitId)) continue
    const body = { lastDay: addDays(today, -1) }
    // oxlint-disable-next-line no-await-in-loop
    if (deputyId !== null) await endDeputy(tx, { actor, clock, params: { id: deputyId }, body })
    // oxlint-disable-next-line no-await-in-loop
    if (roleId !== null) await endRole(tx, { actor, clock, params: { id: roleId }, body })
  }
  return { ended }
}
