import { staffIdOf } from '../../access/rules.ts'
import { dayOf, instant } from '../../calendar/instant.ts'
import { parseDayInput } from '../../calendar/input.ts'
import type { Day } from '../../calendar/day.ts'
import { readingLevel } from '../../documents/rules/count-lix.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import type { JobKind, Recurring } from '../../platform/jobs.ts'
import { askForMail } from '../../platform/mail.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Message, MessageBody, MessageDetail, MessageForm } from '../contract/messages.ts'
import {
  messageById, messagePage, messagesFor, notReadIn, readingOf, recipientsToTell, saveMessage, saveRead, saveTold, saveWithdrawal,
    unitsToChoose,
} from '../queries/message.ts'
import type { MessageRow, Reader } from '../queries/message.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const jobKind = 'tell_staff_of_messages'
const onPage = 30

/** Who reads: what one is sent depends on the unit and the roles; who writes messages sees them all. */
export function readerOf({ actor }: Pick<Who, 'actor'>): Reader {
  return { id: staffIdOf(actor), unitId: actor.unitId, roles: actor.roles, writes: actor.may.has('staff_message.write') }
}

const shown = ({ unitIds: _units, roles: _roles, ...message }: MessageRow): Message => message

export async function listMessages(tx: Read, asked: PageAsked, who: Who): Promise<{ messages: Message[]; next: string | null }> {
  const { rows, next } = pageOf(await messagesFor(tx, readerOf(who), who.clock.today(), asked), asked, ({ writtenAt, id }) => [writtenAt,
    id])
  return { messages: rows.map(shown), next }
}

export type MessagePage = { readonly messages: readonly Message[]; readonly page: number; readonly more: boolean }
export async function readMessages(tx: Read, page: number, who: Who): Promise<MessagePage> {
  const { rows, more } = await messagePage(tx, readerOf(who), who.clock.today(), { page, length: onPage })
  return { messages: rows.map(shown), page, more }
}

/**
 * One message; with how many have read it for who writes messages, and who has not for whoever manages them. @throws Refusal
 * message_not_found (404).
 */
export async function readMessage(tx: Read, id: string, who: Who): Promise<MessageDetail> {
  const today = who.clock.today()
  const message = await messageById(tx, readerOf(who), today, id)
  if (message === undefined) throw new Refusal('message_not_found', 404)
  const counts = who.actor.may.has('staff_message.write') ? await readingOf(tx, id, today) : { audience: null, read: null }
  const unread = who.actor.managedUnits.length === 0 ? [] : await notReadIn(tx, id, who.actor.managedUnits, today)
  return { ...message, ...counts, unread, lix: readingLevel(message.body).lix }
}

/** Says that one has read a message. @throws Refusal message_not_found (404). */
export async function confirmRead(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const message = await messageById(tx, readerOf(who), who.clock.today(), id)
  if (message === undefined || !message.isFor) throw new Refusal('message_not_found', 404)
  await saveRead(tx, id, { at: who.clock.now(), by: staffIdOf(who.actor) })
  return { id }
}

/** Which units one may write to: who leads or keeps the staff all of them, else those managed. */
export async function unitsToWriteTo(tx: Read, { actor,
  clock }: Who): Promise<{ units: Array<{ id: string; name: string }>; all: boolean }> {
  const units = await unitsToChoose(tx, clock.today())
  const all = actor.roles.includes('director') || actor.roles.includes('hr')
  return { units: all ? units : units.filter(({ id }) => actor.managedUnits.includes(id)), all }
}

/**
 * Sends a message to staff: shown from its first day, with a letter that says nothing but that there is one.
 *
 * @throws Refusal message_is_wrong, text_names_a_person (422) with the fields; unit_not_yours (404) for a unit that is not among those
 * managed.
 */
export async function sendMessage(tx: Write, body: MessageBody, who: Who): Promise<{ id: string; lix: number | null }> {
  const today = who.clock.today()
  const fromOn = body.fromOn ?? today
  const { units, all } = await unitsToWriteTo(tx, who)
  const faults: FieldFault[] = [
    ...(fromOn < today ? [{ field: 'fromOn', code: 'in_the_past' }] : []),
    ...(body.toOn !== null && body.toOn < fromOn ? [{ field: 'toOn', code: 'ends_before' }] : []),
    ...(!all && body.unitIds.length === 0 ? [{ field: 'unitIds', code: 'unit_needed' }] : []),
  ]
  if (faults.length > 0) throw new Refusal('message_is_wrong', 422, {}, faults)
  if (body.unitIds.some((id) => !units.some((unit) => unit.id === id))) throw new Refusal('unit_not_yours', 404)
  for (const field of ['title', 'body'] as const) {
    if (namesByNumber(body[field], today)) throw new Refusal('text_names_a_person', 422, {}, [{ field, code: 'names_a_person' }])
  }
  const now = who.clock.now()
  const id = await saveMessage(tx, { ...body, fromOn }, { at: now, by: staffIdOf(who.actor) })
  await askForJob(tx, { municipality: who.actor.municipality, kind: jobKind, key: `message ${id}`, body: {}, runAt: now, now })
  return { id, lix: readingLevel(body.body).lix }
}

/** Days of a form as typed. @throws Refusal message_is_wrong (422) with the fields that are no days. */
export function messageTyped({ title, body, from, to, unitIds, roles }: MessageForm, today: Day): MessageBody {
  const [fromOn, toOn] = [from, to].map((text) => (text === '' ? null : parseDayInput(text, today, 'future')))
  const faults = [...(from !== '' && fromOn === null ? [{ field: 'from', code: 'day_unclear' }] : []), ...(to !== '' && toOn === null
    ? [{ field: 'to', code: 'day_unclear' }] : [])]
  if (faults.length > 0) throw new Refusal('message_is_wrong', 422, {}, faults)
  return { title, body, fromOn: fromOn ?? null, toOn: toOn ?? null, unitIds, roles }
}

/**
 * Takes a message back: it is shown no more as something to read. @throws Refusal message_not_found (404), message_is_withdrawn,
 * message_is_others (409).
 */
export async function withdrawMessage(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const message = await messageById(tx, readerOf(who), who.clock.today(), id)
  if (message === undefined) throw new Refusal('message_not_found', 404)
  const { units, all } = await unitsToWriteTo(tx, who)
  if (!all && (message.unitIds.length === 0 || message.unitIds.some((unitId) => !units.some((unit) =>
    unit.id === unitId)))) throw new Refusal('message_is_others', 409)
  if (!await saveWithdrawal(tx, id, { at: who.clock.now(), by: staffIdOf(who.actor) })) throw new Refusal('message_is_withdrawn', 409)
  return { id }
}

/** Asks for a letter to everybody that the messages in force are for, once a message. The letter holds nothing of it. */
export const messageJobKinds: readonly JobKind[] = [{ kind: jobKind, run: async (tx, { municipality, now }) => {
  const today = dayOf(instant(now))
  for (const { messageId, staffId, email, language } of await recipientsToTell(tx, today)) {
    await askForMail(tx, { template: 'staff_message', to: email, language, reference: null, path: `/meddelanden/${messageId}` },
      { municipality, key: `message ${messageId} ${staffId}`, now })
  }
  await saveTold(tx, today, instant(now))
} }]
/** Messages that begin later are told of in the morning of their first day, Swedish time. */
export const messageRecurring: readonly Recurring[] = [{ kind: jobKind, everyMinutes: 24 * 60, offsetMinutes: 5 * 60 + 30 }]
