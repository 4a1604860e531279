import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { AgreementEnd, AgreementRow, BookLine, EntryRow, NewAgreement, NewArrival, NewBook, NewBookShares, NewCorrection } from '../contract/distribution-books.ts'
import { agreementsOf, bookOf, countsOf, holdBook, isEntered, lastNumber, saveAgreement, saveAgreementEnd, saveArrival, saveBook, saveEntries, saveVersion, versionsOf } from '../queries/distribution-books.ts'
import type { NewEntry } from '../queries/distribution-books.ts'
import { entryOf } from '../queries/distribution-entries.ts'
import { places } from '../queries/figures.ts'
import { shareSetOf } from '../queries/share-sets.ts'
import { assignArrivals } from '../rules/assign-arrivals.ts'
import type { Assigned, OpenAgreement } from '../rules/assign-arrivals.ts'
import { findPersonalData } from '../rules/personal-data.ts'

type By = Pick<Asked, 'actor' | 'clock'>
const stampOf = ({ actor, clock }: By): { at: Instant; by: string } => ({ at: clock.now(), by: staffIdOf(actor) })
function refuse(faults: ReadonlyArray<FieldFault | false>): void {
  const wrong = faults.filter((each) => each !== false)
  if (wrong.length > 0) throw new Refusal('invalid', 422, { faults: wrong.length }, wrong)
}
const wrong = (isWrong: boolean, field: string, code: string): FieldFault | false => isWrong && { field, code }
/** A child is never named: what looks like a number of somebody's is not taken in. */
const tellsWho = (text: string): boolean => findPersonalData(text).length > 0

/** @throws Refusal distribution_book_not_found. */
export async function bookFor(tx: Read, id: string): Promise<BookLine> {
  const found = await bookOf(tx, id)
  if (found === undefined) throw new Refusal('distribution_book_not_found', 404)
  return found
}

/** @throws Refusal distribution_entry_not_found. */
export async function entryFor(tx: Read, id: string, number: number): Promise<EntryRow> {
  const found = await entryOf(tx, id, number)
  if (found === undefined) throw new Refusal('distribution_entry_not_found', 404)
  return found
}

/** Begins a standing ledger that goes by a set of shares from its first day. @throws Refusal invalid. */
export async function beginBook(tx: Write, given: NewBook, by: By): Promise<{ id: string }> {
  refuse([wrong(await shareSetOf(tx, given.shareSetId) === undefined, 'shareSetId', 'choice_needed')])
  return saveBook(tx, given, stampOf(by))
}

/** Lets another set of shares take over from a day on; entries that are made keep theirs. @throws Refusal invalid. */
export async function takeShares(tx: Write, id: string, given: NewBookShares, by: By): Promise<void> {
  await holdBook(tx, id)
  const { startDay, lastDay } = await bookFor(tx, id)
  const taken = await versionsOf(tx, id)
  refuse([wrong(await shareSetOf(tx, given.shareSetId) === undefined, 'shareSetId', 'choice_needed'), wrong(given.fromDay < startDay, 'fromDay', 'before_start'),
    wrong(lastDay !== null && given.fromDay <= lastDay, 'fromDay', 'already_entered'), wrong(taken.some(({ fromDay }) => fromDay === given.fromDay), 'fromDay', 'day_is_taken')])
  await saveVersion(tx, id, given, stampOf(by))
}

/** Keeps an agreement that so many of one municipality's children are received by another between two days. @throws Refusal invalid. */
export async function agree(tx: Write, id: string, given: NewAgreement, by: By): Promise<{ id: string }> {
  await holdBook(tx, id)
  await bookFor(tx, id)
  const known = new Set((await places(tx)).map(({ code }) => code))
  refuse([wrong(!known.has(given.from), 'from', 'not_a_place'), wrong(!known.has(given.to), 'to', 'not_a_place'), wrong(given.from === given.to, 'to', 'not_between_two'),
    wrong(given.toDay < given.fromDay, 'toDay', 'ends_before_it_begins'), wrong(tellsWho(given.note), 'note', 'tells_who')])
  return saveAgreement(tx, id, given, stampOf(by))
}

/** An agreement that is not ended. @throws Refusal distribution_agreement_not_found (404, also of a ledger that is not there), distribution_agreement_is_ended (409). */
export async function openAgreement(tx: Read, id: string, agreementId: string): Promise<AgreementRow> {
  const found = (await agreementsOf(tx, id)).find((each) => each.id === agreementId)
  if (found === undefined) throw new Refusal('distribution_agreement_not_found', 404)
  if (found.endedWhy !== null) throw new Refusal('distribution_agreement_is_ended', 409)
  return found
}

/** Ends an agreement before its day; what it has taken stands. @throws as openAgreement, and Refusal invalid. */
export async function endAgreement(tx: Write, id: string, agreementId: string, end: AgreementEnd, by: By): Promise<{ id: string }> {
  await holdBook(tx, id)
  const agreement = await openAgreement(tx, id, agreementId)
  refuse([wrong(end.lastDay >= agreement.agreedTo, 'lastDay', 'ends_then_anyway'), wrong(end.lastDay < addDays(agreement.fromDay, -1), 'lastDay', 'before_it_began'),
    wrong(agreement.lastTaken !== null && end.lastDay < agreement.lastTaken, 'lastDay', 'has_taken_later'), wrong(tellsWho(end.why), 'why', 'tells_who')])
  await saveAgreementEnd(tx, id, agreement, end, stampOf(by))
  return { id: agreementId }
}

/** What stands in a ledger when something is entered. */
async function standing(tx: Read, id: string, day: Day) {
  const [{ turn: counts }, versions, agreements] = [await countsOf(tx, id), await versionsOf(tx, id), await agreementsOf(tx, id)]
  const version = versions.findLast(({ fromDay }) => fromDay <= day)
  if (version === undefined) throw new RangeError('a ledger without shares on a day since its start')
  const open = agreements.map((each): OpenAgreement => ({ id: each.id, from: each.from, to: each.to, left: each.children - each.taken, fromDay: each.fromDay, toDay: each.toDay }))
  return { counts, version, agreements: open, number: await lastNumber(tx, id) }
}

const given = ({ turn, to, how, agreementId, equal }: Assigned) => ({ counts: 1 as const, turn, to, how, agreement: agreementId, equal })

/** Enters the children of a day, each assigned by what stands. @throws Refusal distribution_book_not_found, invalid. */
export async function enterArrival(tx: Write, id: string, arrival: NewArrival, by: By): Promise<{ first: number | null; last: number | null }> {
  await holdBook(tx, id)
  const { startDay } = await bookFor(tx, id)
  const { day, children, ties, places: offered, reason, note } = arrival
  if (arrival.id !== undefined && await isEntered(tx, arrival.id)) return { first: null, last: null }
  const known = new Set((await places(tx)).map(({ code }) => code))
  const wishes = [...ties.map((each) => ({ ...each, how: 'tie' as const })), ...offered.map((each) => ({ ...each, how: 'place' as const }))]
    .flatMap(({ code, children: n, how }) => Array.from({ length: n }, () => ({ code, how })))
  refuse([wrong(day < startDay, 'day', 'before_start'), wrong(day > by.clock.today(), 'day', 'in_the_future'), wrong(ties.some(({ code }) => !known.has(code)), 'ties', 'not_a_place'),
    wrong(offered.some(({ code }) => !known.has(code)), 'places', 'not_a_place'), wrong(wishes.length > children, ties.length > 0 ? 'ties' : 'places', 'more_ties_than_children'),
    wrong(wishes.length > 0 && reason === '', 'reason', 'reason_needed'), wrong(tellsWho(reason), 'reason', 'tells_who'), wrong(tellsWho(note), 'note', 'tells_who')])
  const { counts, version, agreements, number } = await standing(tx, id, day)
  const assigned = assignArrivals({ shares: version.shares, counts, day, children, wishes, agreements })
  const arrivalId = arrival.id ?? newId()
  await saveArrival(tx, id, arrivalId, arrival, stampOf(by))
  await saveEntries(tx, id, assigned.map((each, at): NewEntry => ({ ...given(each), number: number + at + 1, day, shares: version.id, arrival: arrivalId, reverses: null, replaces: null,
    why: each.how === 'tie' || each.how === 'place' ? reason : '' })), stampOf(by))
  return { first: number + 1, last: number + assigned.length }
}

/**
 * Takes an entry back by a new one, and puts another in its place when one is to be. Both are dated the day they are made; what was stays.
 *
 * @throws Refusal distribution_entry_not_found, distribution_entry_is_done when it is taken back already or takes another back, invalid.
 */
export async function correctEntry(tx: Write, id: string, { number, instead, code = '', why }: NewCorrection, by: By): Promise<{ reversal: number; replacement: number | null }> {
  await holdBook(tx, id)
  await bookFor(tx, id)
  const entry = await entryFor(tx, id, number)
  if (entry.counts !== 1 || entry.reversedBy !== null) throw new Refusal('distribution_entry_is_done', 409)
  const named = instead === 'tie' || instead === 'place'
  const known = named && (await places(tx)).some((each) => each.code === code)
  refuse([wrong(named && !known, 'place', 'not_a_place'), wrong(tellsWho(why), 'why', 'tells_who')])
  const day = by.clock.today()
  const before = await standing(tx, id, day)
  const reversal = before.number + 1
  const common = { day, shares: before.version.id, arrival: null, why }
  const back: NewEntry = { ...common, number: reversal, counts: -1, how: 'reversal', turn: entry.turn, to: entry.to, equal: 0, agreement: null, reverses: number, replaces: null }
  await saveEntries(tx, id, [back], stampOf(by))
  if (instead === 'nothing') return { reversal, replacement: null }
  const { counts, version, agreements } = await standing(tx, id, day)
  const assigned = assignArrivals({ shares: version.shares, counts, day, children: 1, wishes: named ? [{ how: instead, code }] : [], agreements })
  await saveEntries(tx, id, assigned.map((each): NewEntry => ({ ...given(each), ...common, number: reversal + 1, reverses: null, replaces: number })), stampOf(by))
  return { reversal, replacement: reversal + 1 }
}
