import { staffIdOf } from '../../access/rules.ts'
import { addWeeks, day, laterOf } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openSolver } from '../../platform/solver.ts'
import type { Plan, PlanAnswer, PlanChange, RoundDetail, Trip } from '../contract/visit-rounds.ts'
import points from '../data/municipality-points.json' with { type: 'json' }
import { latestPlan, lockRound, saveDays, savePlan, savePlanAnswer, savePlanStage } from '../queries/visit-rounds.ts'
import { greatCircleKm } from '../rules/great-circle.ts'
import { planVisits, secondsToPlan, tripsOf, whyNot } from '../rules/plan-visits.ts'
import { slotsOf } from '../rules/visit-weeks.ts'
import type { PlanInput, VisitToPlan } from '../rules/visit-weeks.ts'
import { readRound } from './keep-rounds.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const solver = openSolver({ seconds: secondsToPlan + 2 })
const pointOf = new Map(points.map((point) => [point.code, point]))
const nameOf = new Map(points.map(({ code, name }) => [code, name]))

/** Great circle between the points of two municipalities. */
export function kmBetween(from: string, to: string): number {
  const [one, other] = [pointOf.get(from), pointOf.get(to)]
  return one === undefined || other === undefined ? 0 : greatCircleKm(one, other)
}

/**
 * What a plan is made from: visits that are planned, with those that are confirmed or locked in their weeks. A second visit waits for its gap;
 * one whose first has no day yet is left out and counted.
 */
function inputOf(round: RoundDetail, locked: ReadonlySet<string>, placed: PlanAnswer['placed'], { clock }: Pick<Asked, 'clock'>): { readonly input: PlanInput; readonly waiting: number } {
  const { settings, lastOn } = round
  const open = round.list.filter(({ status }) => status === 'planned' || status === 'confirmed')
  const waiting = open.filter(({ firstOn, from }) => round.followsId !== null && firstOn === null && from === null)
  const visits = open.filter((visit) => !waiting.includes(visit)).map((visit): VisitToPlan => {
    const held = placed.find(({ visitId }) => visitId === visit.id)
    const own = visit.from !== null && (visit.status === 'confirmed' || visit.locked) ? { team: visit.team, week: isoWeek(day(visit.from)) } : null
    return {
      id: visit.id, place: visit.place, notBefore: visit.firstOn === null ? null : addWeeks(day(visit.firstOn), settings.gap),
      fixed: own ?? (locked.has(visit.id) && held !== undefined ? { team: held.team, week: held.week } : null),
    }
  })
  const teams = settings.teams.map((team) => ({ ...team, away: new Set(team.away.map(day)) }))
  return { input: { visits, teams, firstOn: laterOf(day(round.firstOn), clock.today()), lastOn: day(lastOn), avoid: new Set(settings.avoid) }, waiting: waiting.length }
}

function shownTrips(answer: PlanAnswer, input: PlanInput): Trip[] {
  const locked = new Set(answer.locked)
  const known = new Set(input.visits.map(({ id }) => id))
  return tripsOf(answer.placed.filter(({ visitId }) => known.has(visitId)), input, kmBetween).map((trip) => ({
    ...trip, alone: trip.stops.reduce((sum, { place }) => sum + 2 * kmBetween(trip.home, place), 0),
    stops: trip.stops.map((stop) => ({ ...stop, name: nameOf.get(stop.place) ?? stop.place, locked: locked.has(stop.visitId) })),
  }))
}

/** The weeks of teams that a visit may be moved to. */
export type SlotChoice = { readonly team: string; readonly week: string; readonly room: number }
export type PlanView = { readonly round: RoundDetail; readonly plan: Plan | null; readonly slots: readonly SlotChoice[] }

/** The proposal that lies, with its trips and the weeks that have room. */
export async function readPlan(tx: Read, roundId: string, who: Pick<Asked, 'clock'>): Promise<PlanView> {
  const round = await readRound(tx, roundId, who)
  const row = await latestPlan(tx, roundId)
  const { input } = inputOf(round, new Set(row?.answer.locked), row?.answer.placed ?? [], who)
  const slots = slotsOf(input).map(({ team, week, room }) => (
    { team: team.name, week, room: room - (row?.answer.placed.filter((each) => each.team === team.name && each.week === week).length ?? 0) }))
  if (row === undefined) return { round, plan: null, slots }
  const trips = shownTrips(row.answer, input)
  return { round, slots, plan: { ...row, trips, km: trips.reduce((sum, { km }) => sum + km, 0) } }
}

/** Makes a proposal of the whole round; what is locked in the one before stays where it is. @throws Refusal visit_round_not_found (404). */
export async function makePlan(tx: Write, roundId: string, who: Who): Promise<{ id: string }> {
  await lockRound(tx, roundId)
  const round = await readRound(tx, roundId, who)
  const before = (await latestPlan(tx, roundId))?.answer
  const { input, waiting } = inputOf(round, new Set(before?.locked), before?.placed ?? [], who)
  if (input.lastOn < input.firstOn) throw new Refusal('visit_round_has_ended', 409)
  const { placed, ...found } = await planVisits(input, kmBetween, solver)
  const held = new Set(input.visits.filter(({ fixed }) => fixed !== null).map(({ id }) => id))
  const answer: PlanAnswer = { placed: [...placed], locked: (before?.locked ?? []).filter((id) => held.has(id)), waiting, ...found }
  const kept = { ...input, avoid: [...input.avoid], teams: input.teams.map((team) => ({ ...team, away: [...team.away] })) }
  return { id: await savePlan(tx, roundId, { input: kept, answer }, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

async function proposed(tx: Write, roundId: string, who: Who) {
  await lockRound(tx, roundId)
  const round = await readRound(tx, roundId, who)
  const row = await latestPlan(tx, roundId)
  if (row?.stage !== 'proposed') throw new Refusal('visit_plan_not_found', 404)
  return { row, input: inputOf(round, new Set(row.answer.locked), row.answer.placed, who).input }
}

/**
 * Locks a visit in its week, lets it go, moves it to another week or lets two change places. Rules that hold for a plan hold for what is changed by hand.
 *
 * @throws Refusal visit_plan_not_found (404), visit_move_is_wrong (422) with why.
 */
export async function changePlan(tx: Write, roundId: string, change: PlanChange, who: Who): Promise<{ id: string }> {
  const { row, input } = await proposed(tx, roundId, who)
  const { answer } = row
  const wrong = (field: string, code: string): Refusal => new Refusal('visit_move_is_wrong', 422, { faults: 1 }, [{ field, code }])
  const own = answer.placed.find(({ visitId }) => visitId === change.visitId)
  const visit = input.visits.find(({ id }) => id === change.visitId)
  if (visit === undefined || own === undefined) throw wrong('visitId', 'choice_needed')
  if (change.do === 'lock' || change.do === 'unlock') {
    const others = answer.locked.filter((id) => id !== visit.id)
    await savePlanAnswer(tx, row.id, { ...answer, locked: change.do === 'lock' ? [...others, visit.id] : others }, who.clock.now())
    return { id: row.id }
  }
  const rest = answer.placed.filter(({ visitId }) => visitId !== visit.id)
  if (visit.fixed !== null) throw wrong('visitId', 'is_locked')
  if (change.do === 'move') {
    const fault = whyNot(visit, change, rest, input)
    if (fault !== null) throw wrong('slot', fault)
    await savePlanAnswer(tx, row.id, { ...answer, method: 'by_hand', placed: [...rest, { visitId: visit.id, team: change.team, week: change.week }] }, who.clock.now())
    return { id: row.id }
  }
  const other = rest.find(({ visitId }) => visitId === change.otherId)
  const second = input.visits.find(({ id }) => id === change.otherId)
  if (other === undefined || second === undefined) throw wrong('otherId', 'choice_needed')
  if (second.fixed !== null) throw wrong('otherId', 'is_locked')
  const remaining = rest.filter(({ visitId }) => visitId !== second.id)
  if (whyNot(visit, other, remaining, input) !== null || whyNot(second, own, remaining, input) !== null) throw wrong('otherId', 'too_early')
  await savePlanAnswer(tx, row.id, { ...answer, method: 'by_hand', placed: [...remaining, { ...other, visitId: visit.id }, { ...own, visitId: second.id }] }, who.clock.now())
  return { id: row.id }
}

/** Gives the visits the days of the proposal. @throws Refusal visit_plan_not_found (404), visit_plan_does_not_fit (409) when a visit has no day in it. */
export async function acceptPlan(tx: Write, roundId: string, who: Who): Promise<{ id: string }> {
  const { row, input } = await proposed(tx, roundId, who)
  const days = shownTrips(row.answer, input).flatMap((trip) => trip.stops.filter(({ fixed, locked }) => !fixed || locked).map(({ visitId, on, locked }) => ({ visitId, on, team: trip.team, locked })))
  const dated = days.flatMap(({ on, ...each }) => (on === null ? [] : [{ ...each, on: day(on) }]))
  if (row.answer.missing !== null || dated.length === 0 || dated.length < days.length) throw new Refusal('visit_plan_does_not_fit', 409)
  await saveDays(tx, dated, who.clock.now())
  await savePlanStage(tx, row.id, 'accepted', { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id: row.id }
}

export async function dropPlan(tx: Write, roundId: string, who: Who): Promise<{ id: string }> {
  const { row } = await proposed(tx, roundId, who)
  await savePlanStage(tx, row.id, 'dropped', { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id: row.id }
}
