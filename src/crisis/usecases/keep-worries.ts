import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Worry, WorryBody, WorryDetail } from '../contract/worries.ts'
import { unitsToChoose } from '../queries/message.ts'
import { lockWorry, saveWorry, saveWorryClosing, saveWorryMeasure, worriesFrom, worryById, worryPage } from '../queries/worry.ts'
import type { WorryChoice } from '../queries/worry.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const onPage = 30
/** A visit is written down within a year. */
const longestAgo = 366

/**
 * Whether somebody keeps or follows the worries of every unit: the director, HR and the safety representatives; others those they manage.
 */
const seesAll = ({ actor }: Pick<Who, 'actor'>): boolean => (['director', 'hr', 'union'] as const).some((role) =>
  actor.roles.includes(role))
const mine = (who: Pick<Who, 'actor'>, unitId: string): boolean => seesAll(who) || who.actor.managedUnits.includes(unitId)

export async function unitsOfWorries(tx: Read, who: Who): Promise<Array<{ id: string; name: string }>> {
  return (await unitsToChoose(tx, who.clock.today())).filter(({ id }) => mine(who, id))
}

function choiceOf(who: Who, asked: { unitId: string | null; openOnly: boolean }): WorryChoice {
  if (asked.unitId !== null && !mine(who, asked.unitId)) throw new Refusal('unit_not_yours', 404)
  return { units: asked.unitId !== null ? [asked.unitId] : seesAll(who) ? null : who.actor.managedUnits, openOnly: asked.openOnly }
}

export type WorryList = { readonly worries: readonly Worry[]; readonly units: ReadonlyArray<{ id: string; name: string }>; readonly unitId: string | null
  readonly openOnly: boolean; readonly total: number; readonly page: number; readonly pages: number }

/** @throws Refusal unit_not_yours (404) for a unit that is not among one's own. */
export async function readWorries(tx: Read, asked: { unitId: string | null; openOnly: boolean; page: number },
  who: Who): Promise<WorryList> {
  const { rows, total } = await worryPage(tx, choiceOf(who, asked), { page: asked.page, length: onPage })
  return { worries: rows, units: await unitsOfWorries(tx, who), unitId: asked.unitId, openOnly: asked.openOnly, total, page: asked.page,
    pages: Math.max(1, Math.ceil(total / onPage)) }
}

export async function listWorries(tx: Read, asked: PageAsked & { unitId: string | null; open: boolean },
  who: Who): Promise<{ worries: Worry[]; next: string | null }> {
  const { rows, next } = pageOf(await worriesFrom(tx, choiceOf(who, { unitId: asked.unitId, openOnly: asked.open }), asked), asked,
    ({ noticedOn, id }) => [noticedOn, id])
  return { worries: rows, next }
}

/** @throws Refusal worry_not_found (404), also for another unit's. */
export async function readWorry(tx: Read, id: string, who: Who): Promise<WorryDetail> {
  const worry = await worryById(tx, id)
  if (worry === undefined || !mine(who, worry.unitId)) throw new Refusal('worry_not_found', 404)
  return worry
}

function refuseNumbers(text: string, field: string, { clock }: Who): void {
  if (namesByNumber(text, clock.today())) throw new Refusal('text_names_a_person', 422, {}, [{ field, code: 'names_a_person' }])
}

function refuseDay(on: Day, from: Day, field: string, { clock }: Who): void {
  if (on > clock.today()) throw new Refusal('worry_day_is_wrong', 422, {}, [{ field, code: 'after_today' }])
  if (on < from) throw new Refusal('worry_day_is_wrong', 422, {}, [{ field, code: 'too_long_ago' }])
}

/**
 * Writes down a worry, taken up by whoever writes it. @throws Refusal unit_not_yours (404), worry_day_is_wrong, text_names_a_person (422).
 */
export async function enterWorry(tx: Write, body: WorryBody, who: Who, field = 'noticedOn'): Promise<{ id: string }> {
  const units = await unitsOfWorries(tx, who)
  if (!units.some(({ id }) => id === body.unitId)) throw new Refusal('unit_not_yours', 404)
  refuseDay(body.noticedOn, addDays(who.clock.today(), -longestAgo), field, who)
  refuseNumbers(body.what, 'what', who)
  return { id: await saveWorry(tx, body, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

async function openWorry(tx: Write, id: string, who: Who): Promise<WorryDetail> {
  await lockWorry(tx, id)
  const worry = await readWorry(tx, id, who)
  if (worry.closedOn !== null) throw new Refusal('worry_is_closed', 409)
  return worry
}

/**
 * Writes down what was done about it. @throws Refusal worry_not_found (404), worry_is_closed (409), worry_day_is_wrong, text_names_a_person
 * (422).
 */
export async function addMeasure(tx: Write, id: string, done: { doneOn: Day; what: string }, who: Who,
  field = 'doneOn'): Promise<{ id: string }> {
  const worry = await openWorry(tx, id, who)
  refuseDay(done.doneOn, worry.noticedOn, field, who)
  refuseNumbers(done.what, 'what', who)
  await saveWorryMeasure(tx, id, done, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** Closes it with what became of it. @throws Refusal worry_not_found (404), worry_is_closed (409), text_names_a_person (422). */
export async function closeWorry(tx: Write, id: string, outcome: string, who: Who): Promise<{ id: string }> {
  await openWorry(tx, id, who)
  refuseNumbers(outcome, 'outcome', who)
  await saveWorryClosing(tx, id, { on: who.clock.today(), by: staffIdOf(who.actor), outcome })
  return { id }
}
