import { staffIdOf } from '../../access/rules.ts'
import { addWeeks, day } from '../../calendar/day.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type {
  FollowUpBody, ItemBody, ObservationBody, ParticipantBody, PointBody, QuoteBody, VisitBody, VisitDetail,
} from '../contract/visit-parts.ts'
import {
  followedOf, itemsOf, lockVisit, observationsOf, participantsOf, pointsOf, quotesOf, saveFollowUp, saveItem, saveNoteOfVisit, saveObservation, saveParticipant, savePoint, saveQuote,
  saveVisit, visitRow,
} from '../queries/visit.ts'
import { composeNote } from './compose-note.ts'
import { listWithdrawnConsent, takeOutOfNote } from './erase-visit-people.ts'
import { beginNote } from './keep-note.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** @throws Refusal visit_not_found (404). */
export async function readVisit(tx: Read, id: string, { clock }: Pick<Asked, 'clock'>): Promise<VisitDetail> {
  const row = await visitRow(tx, id, clock.today())
  if (row === undefined) throw new Refusal('visit_not_found', 404)
  const { gap, ...visit } = row
  return {
    ...visit, notBefore: visit.firstOn === null ? null : addWeeks(day(visit.firstOn), gap), points: await pointsOf(tx, id), participants: await participantsOf(tx, id),
    observations: await observationsOf(tx, id), quotes: await quotesOf(tx, id), items: await itemsOf(tx, id),
    followed: visit.firstVisitId === null ? [] : await followedOf(tx, id, visit.firstVisitId),
  }
}

async function locked(tx: Write, id: string, who: Who): Promise<VisitDetail> {
  await lockVisit(tx, id)
  return readVisit(tx, id, who)
}

function refuse(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('visit_is_wrong', 422, { faults: faults.length }, faults)
}
function numbers(texts: Readonly<Record<string, string>>, { clock }: Who): FieldFault[] {
  return Object.entries(texts).filter(([, text]) => namesByNumber(text, clock.today())).map(([field]) => ({ field, code: 'names_a_person' }))
}
const when = (fault: boolean, field: string, code: string): FieldFault[] => (fault ? [{ field, code }] : [])
const made = (who: Who) => ({ at: who.clock.now(), by: staffIdOf(who.actor) })
const atNow = ({ actor, clock }: Who) => ({ municipality: actor.municipality, now: clock.now() })

/**
 * Sets the day, team and status of a visit. A second visit is not before its gap has passed, and only a day that has been is a visit done.
 *
 * @throws Refusal visit_is_wrong (422), visit_not_found (404).
 */
export async function changeVisit(tx: Write, id: string, body: VisitBody, who: Who): Promise<{ id: string }> {
  const visit = await locked(tx, id, who)
  const { from, to, status } = body
  const today = who.clock.today()
  refuse([
    ...when((from === null) !== (to === null), from === null ? 'from' : 'to', 'day_needed'),
    ...when(from !== null && to !== null && (to < from || to > addWeeks(day(from), 1)), 'to', 'ends_before_it_begins'),
    ...when(from === null && (status === 'confirmed' || status === 'done' || body.locked), 'from', 'day_needed'),
    ...when(status === 'done' && from !== null && from > today, 'status', 'not_yet'),
    ...when(from !== null && visit.notBefore !== null && status !== 'cancelled' && from < visit.notBefore, 'from', 'too_early'),
    ...when(status === 'cancelled' && body.cancelledFor === '', 'cancelledFor', 'value_needed'),
    ...when(body.planLink !== '' && !/^(https?:\/\/\S+|\/(plan|handlingsplan|handlingsplaner)\/\S+)$/.test(body.planLink), 'planLink', 'not_a_link'),
    ...numbers({ cancelledFor: body.cancelledFor, team: body.team }, who),
  ])
  const before = { from: visit.from, to: visit.to, team: visit.team, status: visit.status, cancelledFor: visit.cancelledFor, planLink: visit.planLink }
  await saveVisit(tx, id, body, before, made(who))
  return { id }
}

type Part = 'points' | 'participants' | 'observations' | 'quotes' | 'items'
/** The visit locked, and the row of it that is changed. @throws Refusal visit_line_not_found (404) for a row of another visit. */
async function rowOf(tx: Write, id: string, part: Part, rowId: string | null, who: Who) {
  const visit = await locked(tx, id, who)
  const row = rowId === null ? null : visit[part].find((each) => each.id === rowId)
  if (row === undefined) throw new Refusal('visit_line_not_found', 404)
  return { visit, row }
}
const ofPoint = (visit: VisitDetail, pointId: string | null): FieldFault[] => when(pointId !== null && !visit.points.some((point) => point.id === pointId), 'pointId', 'choice_needed')

export async function keepPoint(tx: Write, id: string, rowId: string | null, body: PointBody, who: Who): Promise<{ id: string }> {
  const { visit } = await rowOf(tx, id, 'points', rowId, who)
  refuse([
    ...when(body.to <= body.from, 'to', 'ends_before_it_begins'),
    ...when(visit.from !== null && visit.to !== null && (body.on < visit.from || body.on > visit.to), 'on', 'outside_visit'),
    ...numbers({ place: body.place, leader: body.leader }, who),
  ])
  await savePoint(tx, id, rowId, body, made(who))
  return { id }
}

/** How many of a role took part; a name only with purpose, consent and a day when it is erased. @throws Refusal visit_is_wrong (422). */
export async function keepParticipant(tx: Write, id: string, rowId: string | null, body: ParticipantBody, who: Who): Promise<{ id: string }> {
  const { visit } = await rowOf(tx, id, 'participants', rowId, who)
  const named = body.name !== '' && !body.removed
  const today = who.clock.today()
  refuse([
    ...ofPoint(visit, body.pointId), ...when(named && body.count !== 1, 'count', 'one_when_named'), ...when(named && body.purpose === '', 'purpose', 'value_needed'),
    ...when(named && body.consentOn === null, 'consentOn', 'day_needed'), ...when(named && body.consentOn !== null && body.consentOn > today, 'consentOn', 'not_yet'),
    ...when(named && body.keepUntil === null, 'keepUntil', 'day_needed'), ...when(named && body.keepUntil !== null && body.keepUntil < today, 'keepUntil', 'in_the_past'),
    ...when(!named && !body.removed && body.contact !== '', 'name', 'value_needed'), ...numbers({ name: body.name, contact: body.contact, purpose: body.purpose }, who),
  ])
  await saveParticipant(tx, id, rowId, body, made(who))
  const hadName = visit.participants.some((each) => each.id === rowId && each.name !== null)
  if (rowId !== null && hadName && !named) await listWithdrawnConsent(tx, { of: body.removed ? 'visit_participant' : 'visit_name', id: rowId }, atNow(who))
  return { id }
}

export async function keepObservation(tx: Write, id: string, rowId: string | null, body: ObservationBody, who: Who): Promise<{ id: string }> {
  const { visit } = await rowOf(tx, id, 'observations', rowId, who)
  refuse([
    ...ofPoint(visit, body.pointId), ...when(body.exampleTitle !== '' && body.judgement === 'gap', 'exampleTitle', 'gap_is_no_example'),
    ...numbers({ words: body.words, exampleTitle: body.exampleTitle, source: body.source }, who),
  ])
  await saveObservation(tx, id, visit.observations.find((each) => each.id === rowId) ?? null, body, made(who))
  return { id }
}

/** A quote with the consent to publish it, or without; withdrawn it is erased and cannot come back. @throws Refusal visit_is_wrong (422). */
export async function keepQuote(tx: Write, id: string, rowId: string | null, body: QuoteBody, who: Who): Promise<{ id: string }> {
  const { visit } = await rowOf(tx, id, 'quotes', rowId, who)
  const today = who.clock.today()
  const before = visit.quotes.find((each) => each.id === rowId)
  if (before?.words === null) throw new Refusal('visit_quote_is_gone', 409)
  refuse(body.removed ? [] : [
    ...ofPoint(visit, body.pointId), ...when(body.words === '', 'words', 'value_needed'), ...when(body.consent !== null && body.consentOn === null, 'consentOn', 'day_needed'),
    ...when(body.consentOn !== null && body.consentOn > today, 'consentOn', 'not_yet'), ...when(body.keepUntil < today, 'keepUntil', 'in_the_past'), ...numbers({ words: body.words }, who),
  ])
  await saveQuote(tx, id, rowId, body, made(who))
  if (before !== undefined && (body.removed || (before.consent !== null && body.consent === null))) {
    await takeOutOfNote(tx, id, before.words ?? '', { language: who.actor.language, ...made(who) })
  }
  if (rowId !== null && body.removed) await listWithdrawnConsent(tx, { of: 'visit_quote', id: rowId }, atNow(who))
  return { id }
}

export async function keepItem(tx: Write, id: string, rowId: string | null, body: ItemBody, who: Who): Promise<{ id: string }> {
  await rowOf(tx, id, 'items', rowId, who)
  refuse(numbers({ words: body.words }, who))
  await saveItem(tx, id, rowId, body, made(who))
  return { id }
}

/** How something from the first visit stood at this one. @throws Refusal visit_line_not_found (404). */
export async function followUp(tx: Write, id: string, rowId: string, body: FollowUpBody, who: Who): Promise<{ id: string }> {
  const visit = await locked(tx, id, who)
  const line = visit.followed.find((each) => each.id === rowId)
  if (line === undefined) throw new Refusal('visit_line_not_found', 404)
  refuse(numbers({ note: body.note }, who))
  await saveFollowUp(tx, id, line, body, made(who))
  return { id }
}

/**
 * Begins a note of the visit as a draft with what was seen, by theme, and what the municipality takes to its plan. Quotes without consent are left out.
 *
 * @throws Refusal visit_has_a_note (409), visit_is_not_done (409).
 */
export async function noteOfVisit(tx: Write, id: string, who: Who & Pick<Asked, 'language'>): Promise<{ id: string }> {
  const visit = await locked(tx, id, who)
  if (visit.noteId !== null) throw new Refusal('visit_has_a_note', 409)
  if (visit.status !== 'done' || visit.from === null) throw new Refusal('visit_is_not_done', 409)
  const note = await beginNote(tx, composeNote(visit, day(visit.from), who), who)
  await saveNoteOfVisit(tx, id, note.id)
  return note
}
