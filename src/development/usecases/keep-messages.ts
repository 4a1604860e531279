import { staffIdOf } from '../../access/rules.ts'
import { parseDayInput } from '../../calendar/input.ts'
import type { Day } from '../../calendar/day.ts'
import { namesByNumber } from '../../meetings/rules/daily.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FigureSource } from '../contract/figure.ts'
import { mostFigures, weeksOfFigure } from '../contract/message.ts'
import type {
  AnswerBody, AnswerForm, Collected, FigureBody, MessageBody, MessageEnd, MessageFigure, MessageFigureValue, MessagesAsked, MessageText, StateMessage, WholeMessage,
} from '../contract/message.ts'
import { lawChangesWith } from '../queries/law-change.ts'
import {
  answersOfMessages, figuresOfMessages, lockDraft, messageById, messagesOf, removeDraft, removeEnd, removeFigure, saveEnd, saveFigure, saveMessage, saveMessageAnswer,
  saveSending, saveText, sentMessages,
} from '../queries/message.ts'
import type { FigureRow } from '../queries/message.ts'
import { hideFigure } from '../rules/hide-figure.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const mayWrite = ({ actor }: Pick<Who, 'actor'>): boolean => actor.may.has('state_message.write')
const made = ({ actor, clock }: Who) => ({ at: clock.now(), by: staffIdOf(actor), on: clock.today() })

/** Messages to the state, twenty-five a page; drafts for those who write. */
export function readMessages(tx: Read, asked: MessagesAsked, who: Who): Promise<{ messages: StateMessage[]; total: number }> {
  return messagesOf(tx, asked, mayWrite(who))
}

/** One message with its figures, live while it is a draft, and what was answered. @throws Refusal state_message_not_found (404). */
export async function readMessage(tx: Read, id: string, figures: FigureSource, who: Who): Promise<WholeMessage> {
  const [whole] = await wholeOf(tx, [await found(tx, id, who)], figures, who)
  if (whole === undefined) throw new Refusal('state_message_not_found', 404)
  return whole
}

/** What is sent and not withdrawn, theme by theme, for whoever gathers what municipalities say. */
export async function collectMessages(tx: Read, theme: string | null, figures: FigureSource, who: Who): Promise<Collected> {
  const messages = await wholeOf(tx, await sentMessages(tx, theme), figures, who)
  const themes = [...new Set(messages.map((message) => message.theme))]
  return { themes: themes.map((each) => ({ theme: each, messages: messages.filter((message) => message.theme === each) })) }
}

async function found(tx: Read, id: string, who: Who): Promise<StateMessage> {
  const message = await messageById(tx, id, mayWrite(who))
  if (message === undefined) throw new Refusal('state_message_not_found', 404)
  return message
}

async function wholeOf(tx: Read, messages: readonly StateMessage[], figures: FigureSource, who: Who): Promise<WholeMessage[]> {
  const ids = messages.map(({ id }) => id)
  const [rows, answers] = [await figuresOfMessages(tx, ids), await answersOfMessages(tx, ids)]
  const shown: Array<MessageFigure & { messageId: string }> = []
  for (const row of rows) {
    const value = row.sent ? row.frozen : await liveValue(tx, row, figures, who)
    shown.push({ id: row.id, messageId: row.messageId, figure: row.figure, lawChangeId: row.lawChangeId, frozenAt: row.frozenAt, value })
  }
  return messages.map((message) => ({
    ...message,
    figureList: shown.filter(({ messageId }) => messageId === message.id).map(({ messageId: _message, ...figure }) => figure),
    answerList: answers.filter(({ messageId }) => messageId === message.id).map(({ messageId: _message, ...answer }) => answer),
  }))
}

/** A figure as it is now, hidden as what leaves the house is; null when nothing of the kind has been counted. */
async function liveValue(tx: Read, row: Pick<FigureRow, 'figure' | 'lawChangeId'>, { figures, read }: FigureSource, { actor, clock }: Who): Promise<MessageFigureValue | null> {
  if (row.lawChangeId !== null) {
    const [change] = await lawChangesWith(tx, [row.lawChangeId])
    return change === undefined || change.answer === null ? null : { kind: 'law_change', change }
  }
  const known = figures.find(({ key }) => key === row.figure)
  if (known === undefined) return null
  const value = await read(tx, { figure: known.key, units: actor.managedUnits, today: clock.today(), weeks: weeksOfFigure })
  return value === null ? null : hideFigure(known, value)
}

function refuseNames(texts: Readonly<Record<string, string>>, today: Day): void {
  const fields = Object.entries(texts).filter(([, text]) => namesByNumber(text, today)).map(([field]) => ({ field, code: 'names_a_person' }))
  if (fields.length > 0) throw new Refusal('text_names_a_person', 422, {}, fields)
}

const wordsOf = ({ title, body, addressee }: MessageText) => ({ title, body, addressee })

/**
 * Begins a message as a draft, with figures.
 *
 * @throws Refusal text_names_a_person (422), message_figure_not_found (404), law_change_not_found (404), law_change_is_not_counted (409).
 */
export async function writeMessage(tx: Write, { figures: keys, lawChangeId, ...text }: MessageBody, figures: FigureSource, who: Who): Promise<{ id: string }> {
  refuseNames(wordsOf(text), who.clock.today())
  const id = await saveMessage(tx, text, made(who))
  for (const figure of new Set(keys)) await attach(tx, id, { figure, lawChangeId: null }, figures, who)
  if (lawChangeId !== null) await attach(tx, id, { figure: null, lawChangeId }, figures, who)
  return { id }
}

async function attach(tx: Write, id: string, what: FigureBody, { figures }: FigureSource, who: Who): Promise<void> {
  if (what.figure !== null && !figures.some(({ key }) => key === what.figure)) throw new Refusal('message_figure_not_found', 404)
  if (what.lawChangeId !== null) {
    const [change] = await lawChangesWith(tx, [what.lawChangeId])
    if (change === undefined) throw new Refusal('law_change_not_found', 404)
    if (change.answer === null) throw new Refusal('law_change_is_not_counted', 409)
  }
  await saveFigure(tx, id, what, made(who))
}

/** A draft that may be changed, held until the request ends. @throws Refusal state_message_not_found (404), state_message_is_sent (409). */
async function draft(tx: Write, id: string, who: Who): Promise<StateMessage> {
  const message = await found(tx, id, who)
  if (!await lockDraft(tx, id)) throw new Refusal('state_message_is_sent', 409)
  return message
}

/** @throws Refusal as `draft`, text_names_a_person (422). */
export async function changeMessage(tx: Write, id: string, text: MessageText, who: Who): Promise<{ id: string }> {
  await draft(tx, id, who)
  refuseNames(wordsOf(text), who.clock.today())
  await saveText(tx, id, text)
  return { id }
}

/** Throws a draft away. @throws Refusal as `draft`. */
export async function throwDraft(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  await draft(tx, id, who)
  await removeDraft(tx, id)
  return { id }
}

/** @throws Refusal as `draft`, message_figure_not_found, law_change_not_found (404), law_change_is_not_counted, too_many_figures (409). */
export async function attachFigure(tx: Write, id: string, what: FigureBody, figures: FigureSource, who: Who): Promise<{ id: string }> {
  const message = await draft(tx, id, who)
  if (message.figures >= mostFigures) throw new Refusal('too_many_figures', 409, { most: mostFigures })
  await attach(tx, id, what, figures, who)
  return { id }
}

/** @throws Refusal as `draft`, message_figure_not_found (404). */
export async function detachFigure(tx: Write, id: string, figureId: string, who: Who): Promise<{ id: string }> {
  await draft(tx, id, who)
  if (!await removeFigure(tx, id, figureId)) throw new Refusal('message_figure_not_found', 404)
  return { id }
}

/**
 * Sends a message: its words and each of its figures stand from now on as they are at this instant.
 *
 * @throws Refusal as `draft`.
 */
export async function sendMessage(tx: Write, id: string, figures: FigureSource, who: Who): Promise<{ id: string }> {
  await draft(tx, id, who)
  const frozen: Array<{ id: string; value: MessageFigureValue }> = []
  for (const row of await figuresOfMessages(tx, [id])) {
    const value = await liveValue(tx, row, figures, who)
    if (value !== null) frozen.push({ id: row.id, value })
  }
  await saveSending(tx, id, frozen, made(who))
  return { id }
}

/** A message that is sent. @throws Refusal state_message_not_found (404), state_message_is_draft, state_message_has_ended (409). */
async function sent(tx: Write, id: string, who: Who): Promise<StateMessage> {
  const message = await found(tx, id, who)
  if (message.stage === 'draft') throw new Refusal('state_message_is_draft', 409)
  if (message.endedOn !== null) throw new Refusal('state_message_has_ended', 409)
  return message
}

/** The day of an answer as it was typed. @throws Refusal state_message_answer_is_wrong (422). */
export function answerTyped({ receivedOn, correctsId, ...rest }: AnswerForm, today: Day): AnswerBody {
  const day = receivedOn === '' ? today : parseDayInput(receivedOn, today, 'past')
  if (day === null) throw new Refusal('state_message_answer_is_wrong', 422, {}, [{ field: 'receivedOn', code: 'day_unclear' }])
  return { ...rest, receivedOn: day, correctsId: correctsId === '' ? null : correctsId }
}

/**
 * Writes down what was answered, or a correction of what was written down; both stay.
 *
 * @throws Refusal as `sent`, state_message_answer_is_wrong, text_names_a_person (422), state_message_answer_is_corrected (409).
 */
export async function answerMessage(tx: Write, id: string, answer: AnswerBody, who: Who): Promise<{ id: string }> {
  const message = await sent(tx, id, who)
  const today = who.clock.today()
  const early = message.sentOn !== null && answer.receivedOn < message.sentOn
  if (early || answer.receivedOn > today) {
    throw new Refusal('state_message_answer_is_wrong', 422, {}, [{ field: 'receivedOn', code: early ? 'before_sending' : 'day_ahead' }])
  }
  refuseNames({ sender: answer.sender, body: answer.body }, today)
  if (answer.correctsId !== null) {
    const corrected = (await answersOfMessages(tx, [id])).find((each) => each.id === answer.correctsId)
    if (corrected === undefined || corrected.corrected) throw new Refusal('state_message_answer_is_corrected', 409)
  }
  return { id: await saveMessageAnswer(tx, id, answer, made(who)) }
}

/** Closes or withdraws a message, with what came of it or why. @throws Refusal as `sent`, text_names_a_person (422). */
export async function endMessage(tx: Write, id: string, end: MessageEnd, who: Who): Promise<{ id: string }> {
  await sent(tx, id, who)
  refuseNames({ note: end.note }, who.clock.today())
  await saveEnd(tx, id, end, made(who))
  return { id }
}

/** Opens a message that was closed or withdrawn. @throws Refusal state_message_not_found (404), state_message_has_not_ended (409). */
export async function reopenMessage(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  await found(tx, id, who)
  if (!await removeEnd(tx, id)) throw new Refusal('state_message_has_not_ended', 409)
  return { id }
}
