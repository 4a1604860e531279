import { createHash, randomBytes } from 'node:crypto'
import { staffIdOf } from '../../access/rules.ts'
import { addDays, addWeeks, day } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isoWeek, weekStart } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Place } from '../contract/figures.ts'
import type { ChangedRound, CountyProgress, NewRound, Round, RoundDetail, RoundVisit } from '../contract/visit-rounds.ts'
import { places as allPlaces } from '../queries/figures.ts'
import { selectionOf, selections } from '../queries/selections.ts'
import { addVisits, firstRounds, lockRound, roundOf, roundOfFeed, roundPage, roundsAfter, saveFeed, saveRound, saveRoundChange, visitsOf } from '../queries/visit-rounds.ts'
import { writeCalendar } from '../rules/write-calendar.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const onPage = 30
/** The longest time that a round may take: three years. */
const mostWeeks = 157

export type RoundPage = { readonly rounds: readonly Round[]; readonly page: number; readonly pages: number; readonly total: number }
export async function readRounds(tx: Read, page: number, { clock }: Pick<Asked, 'clock'>): Promise<RoundPage> {
  const { rows, total } = await roundPage(tx, clock.today(), { page, length: onPage })
  return { rounds: rows, page, pages: Math.max(1, Math.ceil(total / onPage)), total }
}
export async function listRounds(tx: Read, asked: PageAsked, { clock }: Pick<Asked, 'clock'>): Promise<{ rounds: Round[]; next: string | null }> {
  const { rows, next } = pageOf(await roundsAfter(tx, clock.today(), asked), asked, ({ recordedAt, id }) => [recordedAt, id])
  return { rounds: rows, next }
}

/** Done, with a day, without one and late, by county. */
export function countiesOf(list: readonly RoundVisit[]): CountyProgress[] {
  const open = list.filter(({ status }) => status !== 'cancelled')
  return [...new Set(open.map(({ county }) => county))].toSorted((a, b) => a.localeCompare(b, 'sv')).map((county) => {
    const own = open.filter((each) => each.county === county)
    const waiting = own.filter(({ status, late }) => status !== 'done' && !late)
    return {
      county, visits: own.length, done: own.filter(({ status }) => status === 'done').length, late: own.filter(({ late }) => late).length,
      planned: waiting.filter(({ from }) => from !== null).length, undated: waiting.filter(({ from }) => from === null).length,
    }
  })
}

/** @throws Refusal visit_round_not_found (404). */
export async function readRound(tx: Read, id: string, { clock }: Pick<Asked, 'clock'>): Promise<RoundDetail> {
  const round = await roundOf(tx, id, clock.today())
  if (round === undefined) throw new Refusal('visit_round_not_found', 404)
  const list = await visitsOf(tx, id, clock.today())
  return { ...round, list, counties: countiesOf(list) }
}

/** What a round may be begun from. */
export type Choices = { readonly places: readonly Place[]; readonly selections: ReadonlyArray<{ id: string; name: string }>; readonly rounds: ReadonlyArray<{ id: string; name: string }> }
export async function choicesOf(tx: Read): Promise<Choices> {
  return { places: await allPlaces(tx), selections: (await selections(tx)).map(({ id, name }) => ({ id, name })), rounds: await firstRounds(tx) }
}

const refused = (...faults: readonly FieldFault[]): Refusal => new Refusal('visit_round_is_wrong', 422, { faults: faults.length }, faults)

function judged({ firstOn, lastOn, settings }: ChangedRound, known: ReadonlySet<string>): void {
  const names = settings.teams.map(({ name }) => name)
  const faults: FieldFault[] = [
    ...(lastOn < firstOn ? [{ field: 'lastOn', code: 'ends_before_it_begins' }] : []),
    ...(addWeeks(firstOn, mostWeeks) < lastOn ? [{ field: 'lastOn', code: 'too_long_time' }] : []),
    ...(settings.teams.some(({ home }) => !known.has(home)) ? [{ field: 'settings', code: 'not_a_place' }] : []),
    ...(new Set(names).size < names.length ? [{ field: 'settings', code: 'same_name' }] : []),
  ]
  if (faults.length > 0) throw refused(...faults)
}

/**
 * Begins a round with the municipalities named, those of a selection, or for a second round those of the first.
 *
 * @throws Refusal visit_round_is_wrong (422).
 */
export async function beginRound(tx: Write, body: NewRound, who: Who): Promise<{ id: string }> {
  const known = new Set((await allPlaces(tx)).map(({ code }) => code))
  judged(body, known)
  const wrong = body.places.filter((code) => !known.has(code))
  if (wrong.length > 0) throw refused({ field: 'places', code: 'not_a_place' })
  if (body.followsId !== null && body.number === 1) throw refused({ field: 'followsId', code: 'second_needed' })
  const chosen = body.selectionId === null ? undefined : await selectionOf(tx, body.selectionId)
  if (body.selectionId !== null && chosen === undefined) throw refused({ field: 'selectionId', code: 'choice_needed' })
  const first = body.followsId === null ? null : await readRound(tx, body.followsId, who)
  if (first !== null && first.number !== 1) throw refused({ field: 'followsId', code: 'choice_needed' })
  const followed = (first?.list ?? []).filter(({ status }) => status !== 'cancelled').map(({ place }) => place)
  const codes = body.places.length > 0 ? body.places : chosen === undefined ? followed : chosen.drawn.chosen.map(({ code }) => code)
  if (codes.length === 0) throw refused({ field: 'places', code: 'places_needed' })
  return { id: await saveRound(tx, body, [...new Set(codes)], { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Changes the name, the days and what the plan is made by. @throws Refusal visit_round_is_wrong (422), visit_round_not_found (404). */
export async function changeRound(tx: Write, id: string, body: ChangedRound, who: Who): Promise<{ id: string }> {
  await lockRound(tx, id)
  await readRound(tx, id, who)
  judged(body, new Set((await allPlaces(tx)).map(({ code }) => code)))
  await saveRoundChange(tx, id, body, who.clock.now())
  return { id }
}

/** Adds a municipality, a reserve instead of one that fell away. @throws Refusal visit_round_is_wrong (422) for one that is none or already there. */
export async function addPlace(tx: Write, id: string, place: string, who: Who): Promise<{ id: string }> {
  const round = await readRound(tx, id, who)
  const [added] = await addVisits(tx, round, [place], { at: who.clock.now(), by: staffIdOf(who.actor) })
  if (added === undefined) throw refused({ field: 'place', code: round.list.some((visit) => visit.place === place) ? 'already_there' : 'not_a_place' })
  return { id: added }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Makes a new secret address of the round's calendar; the old one ends. @returns it once: only its hash is kept. */
export async function openFeed(tx: Write, id: string, who: Who): Promise<{ address: string }> {
  await readRound(tx, id, who)
  const token = randomBytes(24).toString('base64url')
  await saveFeed(tx, id, sha256(token), who.clock.now())
  return { address: `/besoksplan/flode/${token}/kalender.ics` }
}

export async function closeFeed(tx: Write, id: string, who: Who): Promise<{ address: null }> {
  await readRound(tx, id, who)
  await saveFeed(tx, id, null, who.clock.now())
  return { address: null }
}

/** The calendar under a secret address. @throws Refusal visit_feed_not_found (404), also once it has ended. */
export async function readFeed(tx: Read, token: string, { clock, actor, language }: Pick<Asked, 'clock' | 'actor' | 'language'>): Promise<string> {
  const round = await roundOfFeed(tx, sha256(token))
  if (round === undefined) throw new Refusal('visit_feed_not_found', 404)
  const list = await visitsOf(tx, round.id, clock.today())
  return writeCalendar({ name: round.name, office: actor.municipality, language, visits: list })
}

/** Every week from the first to the last day whose number is asked for: "52" or "2026-W52". @returns null for what is no week. */
export function weeksTyped(text: string, firstOn: Day, lastOn: Day): string[] | null {
  const weeks: string[] = []
  for (let monday = weekStart(firstOn); monday <= lastOn; monday = addDays(monday, 7)) weeks.push(isoWeek(monday))
  const found = text.split(/[,;\s]+/).filter((each) => each !== '' && !/^v\.?$/i.test(each)).map((each) => {
    const read = /^(?:(\d{4})-?)?[vw]?\.?(\d{1,2})$/i.exec(each)
    if (read === null || Number(read[2]) < 1 || Number(read[2]) > 53) return null
    const end = `-W${(read[2] ?? '').padStart(2, '0')}`
    return weeks.filter((week) => week.endsWith(end) && (read[1] === undefined || week.startsWith(read[1])))
  })
  return found.some((each) => each === null) ? null : [...new Set(found.flatMap((each) => each ?? []))]
}

/** Days and stretches of days: "2026-12-01, 2027-01-11 - 2027-01-15". @returns null for what is no day. */
export function daysTyped(text: string): Day[] | null {
  const found: Day[] = []
  for (const each of text.split(/[,;\n]+/).map((part) => part.trim()).filter((part) => part !== '')) {
    const read = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:-|–|till|to)\s*(\d{4}-\d{2}-\d{2}))?$/.exec(each)
    try {
      const from = day(read?.[1] ?? '')
      const to = day(read?.[2] ?? from)
      for (let on = from; on <= to && found.length < 400; on = addDays(on, 1)) found.push(on)
      if (to < from) return null
    } catch {
      return null
    }
  }
  return [...new Set(found)].toSorted()
}
