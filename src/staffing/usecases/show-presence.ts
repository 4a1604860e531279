import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay, nextWorkingDay } from '../../calendar/holidays.ts'
import { timeOf } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { AwayReason, FloorAlarm, Half, HalfCount, KnownState, Lender, OwnHalf } from '../contract/presence.ts'
import { expectedPresence, workingDays } from '../queries/expected-presence.ts'
import type { ExpectedHalf } from '../queries/expected-presence.ts'
import { floorAlarmsFrom } from '../queries/floor-alarms.ts'
import { candidatesFor, openUnits, ownHalves, shortNames, staffOf } from '../queries/presence.ts'
import type { Colleague, PresenceUnit } from '../queries/presence.ts'
import { lendersAmong } from '../rules/presence-lenders.ts'
import { daysAhead, judgedCounts } from './watch-floors.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** The day itself when work is done on it, else the next working day. */
export function workdayFrom(on: Day): Day {
  return isWorkingDay(on) ? on : nextWorkingDay(on)
}

/** The half of the day that it is now: the afternoon begins at noon. */
export function halfNow({ clock }: Pick<Who, 'clock'>): Half {
  return timeOf(clock.now()) < '12:00' ? 'morning' : 'afternoon'
}

export type Board = { readonly on: Day; readonly half: Half; readonly days: readonly Day[]; readonly counts: readonly HalfCount[]; readonly alarms: readonly FloorAlarm[]
  /** Who is where in the half that is shown: for who works with them, while they are few enough to be read. */
  readonly people: readonly Placed[] }
export type Placed = { readonly unitId: string; readonly name: string; readonly state: KnownState; readonly reason: AwayReason | null }

const mostNamed = 150

/** Every unit on a day and on the working days of the two weeks from today. A day that is past is shown alone. */
export async function boardOn(tx: Read, wanted: Day | null, who: Who): Promise<Board> {
  const today = who.clock.today()
  const on = workdayFrom(wanted ?? today)
  const days = on < today ? [on] : workingDays(today, addDays(today, daysAhead))
  const all = days.includes(on) ? days : [on, ...days]
  const counts = await judgedCounts(tx, all, { today, among: null, reasons: true })
  const half = on === today ? halfNow(who) : 'morning'
  return { on, half, days: on < today ? [] : days, counts, alarms: await floorAlarmsFrom(tx, today, null), people: await placedOn(tx, { on, half, counts }, who) }
}

async function placedOn(tx: Read, { on, half, counts }: Pick<Board, 'on' | 'half' | 'counts'>, { actor, clock }: Who): Promise<Placed[]> {
  const employed = counts.filter((count) => count.on === on && count.half === half).reduce((sum, count) => sum + count.employed, 0)
  if (!actor.may.has('presence.staff') || employed > mostNamed) return []
  const halves = (await expectedPresence(tx, on, on, { answeredBy: clock.today() })).filter((each) => each.half === half)
  const names = await shortNames(tx, halves.map(({ staffId }) => staffId))
  return halves.map(({ staffId, unitId, state, reason }) => ({ unitId, state, reason, name: names.get(staffId) ?? '' })).toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

export type UnitBoard = {
  readonly unit: PresenceUnit; readonly on: Day; readonly half: Half; readonly days: readonly Day[]; readonly counts: readonly HalfCount[]
  readonly staff: readonly Colleague[]; readonly halves: readonly ExpectedHalf[]; readonly manages: boolean
  /** Who could cover, for each half of the day whose floor breaks; empty for who does not manage the unit. */
  readonly lenders: ReadonlyArray<{ half: Half; missing: number; lenders: readonly Lender[] }>
}

/** One unit's people on a day, and its floor for two weeks. @throws Refusal presence_unit_not_found (404). */
export async function unitOn(tx: Read, unitId: string, wanted: Day | null, who: Who): Promise<UnitBoard> {
  const unit = (await openUnits(tx)).find(({ id }) => id === unitId)
  if (unit === undefined) throw new Refusal('presence_unit_not_found', 404)
  const today = who.clock.today()
  const on = workdayFrom(wanted ?? today)
  const days = on < today ? [on] : [...new Set([on, ...workingDays(today, addDays(today, daysAhead))])].toSorted()
  const counts = await judgedCounts(tx, days, { today, among: [unitId], reasons: true })
  const manages = who.actor.managedUnits.includes(unitId)
  const broken = counts.filter((count) => manages && count.on === on && on >= today && count.standing === 'broken')
  const lenders = []
  for (const { half, missing } of broken) lenders.push({ half, missing, lenders: await lendersFor(tx, unit, { on, half }, who) })
  return { unit, on, half: on === today ? halfNow(who) : 'morning', days, counts, manages, lenders,
    staff: await staffOf(tx, unitId, on), halves: await expectedPresence(tx, on, on, { answeredBy: today, among: [unitId] }) }
}

async function lendersFor(tx: Read, unit: PresenceUnit, { on, half }: { on: Day; half: Half }, { clock }: Who): Promise<Lender[]> {
  const counts = (await judgedCounts(tx, [on], { today: clock.today(), among: null })).filter((count) => count.half === half)
  return lendersAmong(await candidatesFor(tx, { unitId: unit.id, on, half, answeredBy: clock.today() }), counts, { unitId: unit.id, kind: unit.kind })
}

/** Who could cover a unit on a half-day. @throws Refusal presence_unit_not_found (404) for a unit that the asker does not manage. */
export async function coverFor(tx: Read, unitId: string, when: { on: Day; half: Half }, who: Who): Promise<Lender[]> {
  const unit = (await openUnits(tx)).find(({ id }) => id === unitId)
  if (unit === undefined || !who.actor.managedUnits.includes(unitId)) throw new Refusal('presence_unit_not_found', 404)
  return lendersFor(tx, unit, { on: workdayFrom(when.on), half: when.half }, who)
}

export type OwnDays = { readonly today: Day; readonly answered: boolean; readonly halves: readonly OwnHalf[] }

/** The asker's own days: a week back to two weeks ahead. `answered`: nothing is silent today, or no work is done today. */
export async function ownDays(tx: Read, { actor, clock }: Who): Promise<OwnDays> {
  const today = clock.today()
  const halves = await ownHalves(tx, staffIdOf(actor), workingDays(addDays(today, -7), addDays(today, daysAhead)), today)
  return { today, answered: halves.every(({ on, state }) => on !== today || state !== 'unanswered'), halves }
}

export type PresenceHistory = { readonly unitId: string | null; readonly units: readonly PresenceUnit[]; readonly counts: readonly HalfCount[]; readonly weeks: number }

/** Every working day of so many weeks until today, of a unit or of all. Reasons are left out. */
export async function presenceHistory(tx: Read, { unitId, weeks }: { unitId: string | null; weeks: number }, { clock }: Who): Promise<PresenceHistory> {
  const today = clock.today()
  const counts = await judgedCounts(tx, workingDays(addDays(today, -7 * weeks + 1), today), { today, among: unitId === null ? null : [unitId] })
  return { unitId, units: await openUnits(tx), weeks, counts }
}
