import type { Clock } from '../../calendar/clock.ts'
import { instant } from '../../calendar/instant.ts'
import { askForMail } from '../../platform/mail.ts'
import type { Read, Write } from '../../platform/db.ts'
import { isPaged, pageOf } from '../../platform/paged-rows.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Actor } from '../contract.ts'
import type { Item, ItemState, MyQuestion, Outcome, Queue, QueueQuery, ShownName, StaffIdentity,
  WholeItem } from '../contract/log-review.ts'
import { reviewedPerson } from '../queries/person-log.ts'
import {
  addressOf, entriesOf, itemOf, openItems, openToReader, questionsTo, queueOf, saveEntry, saveStaffIdentity, staffIdentities,
} from '../queries/review-queue.ts'
import type { EntryRow, ItemRow } from '../queries/review-queue.ts'
import { staffIdOf } from '../rules.ts'
import { deedsOf, readSubject } from '../rules/read-words.ts'

type By = { readonly actor: Actor; readonly clock: Clock }
type OfItem = By & { readonly params: { readonly id: string } }
type Saying<Body> = OfItem & { readonly body: Body }

const pageSize = 40
const statesOf: Readonly<Record<QueueQuery['lage'], readonly ItemState[]>> = {
  oppna: ['new', 'asked', 'answered'], nya: ['new'], fragade: ['asked'], besvarade: ['answered'], avslutade: ['closed'],
}

/** A page of the queue. */
export async function readQueue(tx: Read, { actor, query }: By & { query: QueueQuery }): Promise<Queue> {
  const paged = { limit: query.limit, after: query.after }
  const { rows: fetched, count } = await queueOf(tx, {
    states: statesOf[query.lage], rule: query.regel ?? null, readerId: query.lasare ?? null, size: pageSize,
      from: (query.sida - 1) * pageSize, ...paged,
  })
  const { rows, next } = isPaged(paged) ? pageOf(fetched, paged, (row) => [row.readOn, row.id]) : { rows: fetched, next: null }
  return { items: rows.map((row) => itemFor(row, actor)), count, page: query.sida, pages: Math.ceil(count / pageSize),
    open: await openItems(tx), next }
}

function itemFor({ readerId, readerName, unitName, actions, ...row }: ItemRow, actor: Pick<Actor, 'id'>): Item {
  return {
    id: row.id, reader: { id: readerId, name: readerName, unitName }, personId: row.personId, caseNumber: row.caseNumber,
      readOn: row.readOn,
    firstAt: instant(row.firstAt), lastAt: instant(row.lastAt), lines: row.lines, did: deedsOf(actions), why: row.why,
    rules: row.rules, state: row.state, own: readerId === actor.id,
  }
}

/** One item with what was said about it. @throws Refusal review_item_not_found (404). */
export async function readItem(tx: Read, { params, actor }: OfItem): Promise<WholeItem> {
  const row = await itemOf(tx, params.id)
  if (row === undefined) throw new Refusal('review_item_not_found', 404)
  const item = itemFor(row, actor)
  const entries = (await entriesOf(tx, params.id)).map((entry) => ({ ...entry, at: instant(entry.at) }))
  return { ...item, entries, allowed: allowedOn(item) }
}

function allowedOn({ own, state, personId }: Item): WholeItem['allowed'] {
  if (own) return []
  const name = personId === null ? [] : ['show_name' as const]
  return state === 'closed' ? ['correct', ...name] : ['ask', 'close', ...name]
}

/** Asks the reader about a reading; the reader is written to, without a word about whom it is. @throws Refusal. */
export async function askReader(tx: Write, asked: Saying<{ text: string }>): Promise<{ id: string; personIds: string[] }> {
  const { actor, clock, body } = asked
  const item = await itemToReview(tx, asked)
  if (item.state === 'closed') throw new Refusal('review_item_is_closed', 409)
  await openToReader(tx, item.id, item.readerId)
  const at = clock.now()
  const id = await saveEntry(tx, { ...about(item, asked), kind: 'question', text: body.text, outcome: null, correctsId: null, at })
  const to = await addressOf(tx, item.readerId)
  if (to !== undefined) {
    await askForMail(tx, { template: 'read_asked_about', to: to.email, language: to.language, reference: null, path: '/fragor-om-lasning' },
      { municipality: actor.municipality, key: `read question ${id}`, now: at })
  }
  return { id, personIds: personsOf(item) }
}

/**
 * Closes an item with an outcome, or corrects the outcome it was closed with by a new entry that names the old.
 *
 * @throws Refusal review_item_is_closed or review_outcome_changed (409).
 */
export async function closeItem(
  tx: Write, asked: Saying<{ outcome: Outcome; text: string; correctsId: string | null }>,
): Promise<{ id: string; personIds: string[] }> {
  const { body, clock } = asked
  const item = await itemToReview(tx, asked)
  const standing = standingOutcome(await entriesOf(tx, item.id))
  if (standing !== null && body.correctsId === null) throw new Refusal('review_item_is_closed', 409)
  if ((standing?.id ?? null) !== body.correctsId) throw new Refusal('review_outcome_changed', 409)
  if (body.outcome !== 'justified' && body.text === '') throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'text',
    code: 'text_needed' }])
  const id = await saveEntry(tx, { ...about(item, asked), kind: 'outcome', text: body.text, outcome: body.outcome,
    correctsId: body.correctsId, at: clock.now() })
  return { id, personIds: personsOf(item) }
}

/** The outcome that no later one corrects; null while the item is open. */
export function standingOutcome<E extends Pick<EntryRow, 'id' | 'kind' | 'correctsId'>>(entries: readonly E[]): E | null {
  return entries.find((entry) => entry.kind === 'outcome' && !entries.some(({ correctsId }) => correctsId === entry.id)) ?? null
}

async function itemToReview(tx: Write, { params, actor }: OfItem): Promise<ItemRow> {
  const item = await itemOf(tx, params.id, true)
  if (item === undefined) throw new Refusal('review_item_not_found', 404)
  if (item.readerId === actor.id) throw new Refusal('nobody_reviews_ones_own_reads', 409)
  return item
}

function about(item: ItemRow, { actor }: By): { itemId: string; readerId: string; by: string } {
  return { itemId: item.id, readerId: item.readerId, by: staffIdOf(actor) }
}

function personsOf({ personId }: { personId: string | null }): string[] {
  return personId === null ? [] : [personId]
}

/** Whom a reading was about, by name; a protected identity has none here. Logged as a reading of its own. @throws Refusal review_item_not_found (404). */
export async function showName(tx: Read, { params, clock }: OfItem): Promise<ShownName> {
  const item = await itemOf(tx, params.id)
  const person = item?.personId == null ? undefined : await reviewedPerson(tx, item.personId, clock.today())
  if (item?.personId == null || person === undefined) throw new Refusal('review_item_not_found', 404)
  return { personId: item.personId, name: person.name, protected: person.protection !== 'none' }
}

/** The questions that one has been asked about one's own reads. */
export async function myQuestions(tx: Read, { actor }: Pick<By, 'actor'>): Promise<MyQuestion[]> {
  return (await questionsTo(tx, staffIdOf(actor), null)).map(({ actions, ...row }) => ({
    ...row, askedAt: instant(row.askedAt), firstAt: instant(row.firstAt), lastAt: instant(row.lastAt),
    answeredAt: row.answeredAt === null ? null : instant(row.answeredAt), did: deedsOf(actions),
  }))
}

/** Answers a question about an own reading, once. @throws Refusal read_question_not_found (404), read_question_is_answered (409). */
export async function answerQuestion(tx: Write, { params, body, actor, clock }: Saying<{ text: string }>): Promise<{ id: string;
  personIds: string[] }> {
  const readerId = staffIdOf(actor)
  const [question] = await questionsTo(tx, readerId, params.id)
  if (question === undefined) throw new Refusal('read_question_not_found', 404)
  const item = await itemOf(tx, question.itemId, true)
  const [now] = await questionsTo(tx, readerId, params.id)
  if (item === undefined || now === undefined || now.answeredAt !== null) throw new Refusal('read_question_is_answered', 409)
  const id = await saveEntry(tx, {
    itemId: item.id, readerId, kind: 'answer', text: body.text, outcome: null, correctsId: null, by: readerId, at: clock.now(),
  })
  return { id, personIds: personsOf(question) }
}

/** Staff, and whether the review knows who they are. */
export async function listStaffIdentities(tx: Read, { clock }: Pick<By, 'clock'>): Promise<StaffIdentity[]> {
  return staffIdentities(tx, clock.today())
}

/**
 * Notes a member of staff's identity number, or forgets it when the number is empty. Nobody does it with the own: the rules on reads of
 * oneself, relatives and neighbours would see nothing.
 *
 * @throws Refusal invalid (422), staff_not_found (404), nobody_notes_the_own_number (409).
 */
export async function noteStaffIdentity(
  tx: Write, { body, actor, clock }: By & { body: { staffId: string; identityNumber: string } },
): Promise<{ id: string }> {
  if (body.staffId === actor.id) throw new Refusal('nobody_notes_the_own_number', 409)
  const typed = body.identityNumber === '' ? null : readSubject(body.identityNumber, '')
  const number = typed !== null && 'numbers' in typed ? typed.numbers.find((each) => /^\d{12}$/.test(each)) : undefined
  if (body.identityNumber !== '' && number === undefined) {
    throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'identityNumber', code: 'number_unclear' }])
  }
  if (!(await staffIdentities(tx, clock.today())).some(({ staffId }) => staffId === body.staffId)) throw new Refusal('staff_not_found', 404)
  await saveStaffIdentity(tx, { staffId: body.staffId, number: number ?? null, at: clock.now(), by: staffIdOf(actor) })
  return { id: body.staffId }
}
