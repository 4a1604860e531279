import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  dailyActionBody, dailyActionsAnswer, dailyAdditionBody, dailyDecisionBody, dailyFoundAnswer, dailyIdShape, dailyMeetingAnswer,
    dailyMeetingsAnswer,
  dailyMeetingsQuery, dailyParams, dailySearchBody, dailyStartedShape, participantBody, removeParams, toldBody,
} from '../contract/daily.ts'
import type { AgendaSource } from '../usecases/gather-agenda.ts'
import {
  addDailyAction, addDailyDecision, addParticipant, addToDailyMeeting, addTold, closeDailyMeeting, finishAction, removeDailyRow,
    startDailyMeeting,
} from '../usecases/hold-daily-meeting.ts'
import { listDailyMeetings, ownActions, readDailyMeeting, searchDailyMeetings } from '../usecases/read-daily-meeting.ts'

const nobody = (): readonly string[] => []
const path = '/api/daily-meetings'
const [read, hold] = ['daily_meeting.read', 'daily_meeting.hold'] as const
const one = { may: hold, params: dailyParams, answer: dailyIdShape, about: nobody } as const

/** The daily meeting over the API. */
export function dailyApi(sources: readonly AgendaSource[]): readonly Route[] {
  return [
    reading({ path, may: read, query: dailyMeetingsQuery, answer: dailyMeetingsAnswer, about: nobody,
      summary: 'Daily meetings, the latest first',
      handle: (tx, asked) => listDailyMeetings(tx, asked.query) }),
    writing({ path, may: hold, answer: dailyStartedShape, about: nobody,
      summary: 'Start the daily meeting of today, with its agenda as things stand now',
      handle: (tx, asked) => startDailyMeeting(tx, sources, asked) }),
    writing({ path: `${path}/search`, may: read, body: dailySearchBody, answer: dailyFoundAnswer, about: nobody,
      summary: 'Daily meetings in which some words stand; the words are not kept',
      handle: async (tx, asked) => ({ meetings: await searchDailyMeetings(tx, asked.body.words) }) }),
    reading({ path: `${path}/:id`, may: read, params: dailyParams, answer: dailyMeetingAnswer, about: nobody,
      summary: 'One daily meeting with all that is in it',
      handle: (tx, asked) => readDailyMeeting(tx, asked.params.id) }),
    writing({ ...one, path: `${path}/:id/participants`, body: participantBody, summary: 'Note who is at the daily meeting',
      handle: (tx, asked) => addParticipant(tx, asked.params.id, asked.body, asked) }),
    writing({ ...one, path: `${path}/:id/decisions`, body: dailyDecisionBody, summary: 'Record what the daily meeting decided',
      handle: (tx, asked) => addDailyDecision(tx, asked.params.id, asked.body, asked) }),
    writing({ ...one, path: `${path}/:id/actions`, body: dailyActionBody,
      summary: 'Record what is to be done, by whom and when; it stands on the owner\'s worklist',
      handle: (tx, asked) => addDailyAction(tx, asked.params.id, asked.body, asked) }),
    writing({ ...one, path: `${path}/:id/told`, body: toldBody, summary: 'Record who was told of what was decided, and how',
      handle: (tx, asked) => addTold(tx, asked.params.id, asked.body, asked) }),
    writing({ ...one, method: 'DELETE', path: `${path}/:id/:what/:rowId`, params: removeParams,
      summary: 'Take away what was entered by mistake, while the meeting goes on',
      handle: (tx, asked) => removeDailyRow(tx, asked.params.id, asked.params.what, asked.params.rowId) }),
    writing({ ...one, path: `${path}/:id/closing`, summary: 'Close the daily meeting; nothing in it changes after that',
      handle: (tx, asked) => closeDailyMeeting(tx, asked.params.id, asked) }),
    writing({ ...one, path: `${path}/:id/additions`, body: dailyAdditionBody, summary: 'Correct a closed daily meeting by an addition',
      handle: (tx, asked) => addToDailyMeeting(tx, asked.params.id, asked.body.what, asked) }),
    reading({ path: '/api/daily-actions', may: 'signed_in', answer: dailyActionsAnswer, about: nobody,
      summary: 'What the asker has promised at daily meetings and not done',
      handle: async (tx, asked) => ({ actions: await ownActions(tx, asked) }) }),
    writing({ ...one, may: 'signed_in', path: '/api/daily-actions/:id/done', summary: 'An action of a daily meeting is done',
      handle: (tx, asked) => finishAction(tx, asked.params.id, asked) }),
  ]
}
