import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { parseTimeInput } from '../../calendar/input.ts'
import type { Time } from '../../calendar/instant.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import {
  adjustBody, adjustForm, itemParams, itemsBody, itemsForm, meetingAnswer, meetingIdShape, meetingParams, meetingsAnswer, newMeetingBody,
  newMeetingForm, outcomeBody, outcomeForm, positionBody, positionForm,
} from '../contract.ts'
import type { Meeting } from '../contract.ts'
import { adjustPage, extractPage, outcomePage } from '../pages/item.tsx'
import type { ItemData } from '../pages/item.tsx'
import { meetingsPage, newMeetingPage } from '../pages/list.tsx'
import { meetingPage } from '../pages/meeting.tsx'
import { bodiesOn } from '../queries/body.ts'
import { addItems, adjustProtocol, callMeeting, moveItem, recordOutcome, removeItem } from '../usecases/hold-meeting.ts'
import { readMeeting, readMeetings } from '../usecases/read-meeting.ts'
import * as z from 'zod'

const nobody = (): readonly string[] => []
const personsOf = ({ agenda, waiting }: Pick<Meeting, 'agenda' | 'waiting'>): readonly string[] =>
  [...new Set([...agenda, ...waiting].map(({ personId }) => personId))]
const ofItem = ({ item }: ItemData): readonly string[] => [item.personId]
const list = '/sammantraden'

async function itemData(tx: Read, asked: Pick<Asked<{ id: string; itemId: string }>, 'params' | 'actor' | 'clock'>): Promise<ItemData> {
  const meeting = await readMeeting(tx, asked.params.id, asked)
  const item = meeting.agenda.find(({ id }) => id === asked.params.itemId)
  if (item === undefined) throw new Refusal('meeting_not_found', 404)
  return { meeting, item }
}

function timeTyped(text: string, today: Parameters<typeof parseTimeInput>[1]): Time {
  const read = parseTimeInput(text, today)
  if (read === null) throw new Refusal('day_is_wrong', 422, {}, [{ field: 'at', code: 'time_unclear' }])
  return read.time
}

const noneIfEmpty = (text: string): string | null => (text === '' ? null : text)

const pages: readonly Route[] = [
  page({ path: list, may: 'meeting.read', about: ({ waiting }) => waiting.map(({ personId }) => personId), show: meetingsPage, load: readMeetings }),
  form({
    path: `${list}/nytt`, may: 'meeting.prepare', body: newMeetingForm, about: nobody, show: newMeetingPage,
    load: async (tx, asked) => ({ bodies: await bodiesOn(tx, asked.clock.today()) }),
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { bodyId, place } = asked.body
      const { id } = await callMeeting(tx, { bodyId, place, on: dayTyped(asked.body.on, 'on', today, 'future'), at: timeTyped(asked.body.at, today) }, asked)
      return { to: `/sammantrade/${id}`, done: 'meeting_called', about: [] }
    },
  }),
  page({
    path: '/sammantrade/:id', may: 'meeting.read', params: meetingParams, about: personsOf, show: meetingPage,
    load: (tx, asked) => readMeeting(tx, asked.params.id, asked),
  }),
  form({
    path: '/sammantrade/:id/justera', may: 'meeting.prepare', params: meetingParams, body: adjustForm, about: personsOf, show: adjustPage,
    load: (tx, asked) => readMeeting(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await adjustProtocol(tx, asked.params.id, { ...asked.body, on: dayTyped(asked.body.on, 'on', asked.clock.today()) }, asked)
      return { to: `/sammantrade/${asked.params.id}`, done: 'adjusted', about: [] }
    },
  }),
  action({
    path: '/sammantrade/:id/arenden', may: 'meeting.prepare', params: meetingParams, body: itemsForm,
    async submit(tx, asked) {
      const { id, persons } = await addItems(tx, asked.params.id, asked.body.decisionIds, asked)
      return { to: `/sammantrade/${id}`, done: 'items_added', about: persons }
    },
  }),
  form({
    path: '/sammantrade/:id/arende/:itemId', may: 'meeting.prepare', params: itemParams, body: outcomeForm, about: ofItem, show: outcomePage, load: itemData,
    async submit(tx, asked) {
      const { outcome, words, votes, reservation } = asked.body
      const told = { outcome, words: noneIfEmpty(words), votes: noneIfEmpty(votes), reservation: noneIfEmpty(reservation) }
      const { id, personId } = await recordOutcome(tx, asked.params, told, asked)
      return { to: `/sammantrade/${id}`, done: 'outcome_saved', about: [personId] }
    },
  }),
  page({ path: '/sammantrade/:id/arende/:itemId/utdrag', may: 'meeting.read', params: itemParams, about: ofItem, show: extractPage, load: itemData }),
  action({
    path: '/sammantrade/:id/arende/:itemId/flytta', may: 'meeting.prepare', params: itemParams, body: positionForm,
    async submit(tx, asked) {
      const { id, personId } = await moveItem(tx, asked.params, asked.body.move, asked)
      return { to: `/sammantrade/${id}`, done: 'item_moved', about: [personId] }
    },
  }),
  action({
    path: '/sammantrade/:id/arende/:itemId/ta-bort', may: 'meeting.prepare', params: itemParams,
    async submit(tx, asked) {
      const { id, personId } = await removeItem(tx, asked.params, asked)
      return { to: `/sammantrade/${id}`, done: 'item_removed', about: [personId] }
    },
  }),
]

const changedItem = z.object({ id: z.uuid(), personId: z.uuid() })
const api: readonly Route[] = [
  reading({
    path: '/api/meetings', may: 'meeting.read', answer: meetingsAnswer, summary: 'Meetings of elected bodies, and what waits to be put on an agenda',
    about: ({ waiting }) => waiting.map(({ personId }) => personId), handle: readMeetings,
  }),
  writing({
    path: '/api/meetings', may: 'meeting.prepare', body: newMeetingBody, answer: meetingIdShape, summary: 'Call a meeting of an elected body',
    about: nobody, handle: (tx, asked) => callMeeting(tx, asked.body, asked),
  }),
  reading({
    path: '/api/meetings/:id', may: 'meeting.read', params: meetingParams, answer: meetingAnswer, summary: 'One meeting with its agenda and outcomes',
    about: personsOf, handle: (tx, asked) => readMeeting(tx, asked.params.id, asked),
  }),
  writing({
    path: '/api/meetings/:id/items', may: 'meeting.prepare', params: meetingParams, body: itemsBody,
    answer: z.object({ id: z.uuid(), persons: z.array(z.uuid()) }), summary: 'Put on the agenda what waits for a meeting',
    about: ({ persons }) => persons, handle: (tx, asked) => addItems(tx, asked.params.id, asked.body.decisionIds, asked),
  }),
  writing({
    path: '/api/meetings/:id/items/:itemId/position', may: 'meeting.prepare', params: itemParams, body: positionBody, answer: changedItem,
    summary: 'Move an item one place on the agenda', about: ({ personId }) => [personId], handle: (tx, asked) => moveItem(tx, asked.params, asked.body.move, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/meetings/:id/items/:itemId', may: 'meeting.prepare', params: itemParams, answer: changedItem,
    summary: 'Take an item without an outcome off the agenda', about: ({ personId }) => [personId], handle: (tx, asked) => removeItem(tx, asked.params, asked),
  }),
  writing({
    path: '/api/meetings/:id/items/:itemId/outcome', may: 'meeting.prepare', params: itemParams, body: outcomeBody, answer: changedItem,
    summary: 'Record what the meeting did with an item; the decision goes back to the case', about: ({ personId }) => [personId],
    handle: (tx, asked) => recordOutcome(tx, asked.params, asked.body, asked),
  }),
  writing({
    path: '/api/meetings/:id/adjustment', may: 'meeting.prepare', params: meetingParams, body: adjustBody, answer: meetingIdShape,
    summary: 'The protocol is adjusted; nothing in it changes after that', about: nobody, handle: (tx, asked) => adjustProtocol(tx, asked.params.id, asked.body, asked),
  }),
]

/** Meetings of elected bodies: called, prepared, held, adjusted. */
export const meetingRoutes: readonly Route[] = [...pages, ...api]
