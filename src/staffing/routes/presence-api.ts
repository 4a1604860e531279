import * as z from 'zod'
import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  boardAnswer, dayQuery, floorBody, historyAnswer, historyApiQuery, lendersAnswer, lendersQuery, ownAnswer, ownPresenceBody, presenceReportBody, presenceSaved, staffPresenceBody, unitParams,
} from '../contract/presence.ts'
import { answerFor, answerOwn, reportPresence, setFloor } from '../usecases/register-presence.ts'
import { boardOn, coverFor, ownDays, presenceHistory } from '../usecases/show-presence.ts'

const nobody = (): readonly string[] => []

/** Presence over the API: the same work as on the pages, and the door of time systems. */
export const presenceApiRoutes: readonly Route[] = [
  reading({
    path: '/api/presence/board', may: 'presence.own', query: dayQuery, answer: boardAnswer, about: nobody,
    summary: 'Every unit on a day and the coming two weeks against its floor, by half-day; a day that is past alone',
    handle: async (tx, asked) => {
      const { on, days, counts, alarms } = await boardOn(tx, asked.query.on, asked)
      return { on, days: [...days], counts: [...counts], alarms: [...alarms] }
    },
  }),
  reading({
    path: '/api/presence/history', may: 'presence.own', query: historyApiQuery, answer: historyAnswer, about: nobody,
    summary: 'Every unit, working day and half of so many weeks until today',
    handle: async (tx, asked) => ({ counts: [...(await presenceHistory(tx, asked.query, asked)).counts] }),
  }),
  reading({
    path: '/api/presence/own', may: 'presence.own', answer: ownAnswer, about: nobody, summary: 'The own half-days, a week back and two weeks ahead',
    handle: async (tx, asked) => {
      const days = await ownDays(tx, asked)
      return { ...days, halves: [...days.halves] }
    },
  }),
  writing({
    path: '/api/presence/own', may: 'presence.own', body: ownPresenceBody, answer: presenceSaved, about: nobody,
    summary: 'Answer where one is: today, another day or several; what stood before is superseded', handle: (tx, asked) => answerOwn(tx, asked.body, asked),
  }),
  writing({
    path: '/api/presence/staff', may: 'presence.manage', body: staffPresenceBody, answer: presenceSaved, about: nobody,
    summary: 'Register where somebody is in a unit that one manages', handle: (tx, asked) => answerFor(tx, asked.body, asked),
  }),
  writing({
    path: '/api/presence/reports', may: 'presence.report', body: presenceReportBody, answer: presenceSaved, about: nobody, limit: { most: 300, minutes: 10 }, mostBytes: 1024 * 1024,
    summary: 'Hand in presence from a time system with a client credential: all rows or none, the same again changes nothing',
    handle: (tx, asked) => reportPresence(tx, asked.body, asked),
  }),
  reading({
    path: '/api/presence/units/:id/cover', may: 'presence.manage', params: unitParams, query: lendersQuery, answer: lendersAnswer, about: nobody,
    summary: 'Who at work in other units could cover a half-day without breaking the own floor',
    handle: async (tx, asked) => ({ lenders: await coverFor(tx, asked.params.id, asked.query, asked) }),
  }),
  writing({
    method: 'PUT', path: '/api/presence/units/:id/floor', may: 'presence.manage', params: unitParams, body: floorBody, answer: z.object({ share: z.number() }), about: nobody,
    summary: 'A unit’s own floor from today, as a share', handle: (tx, asked) => setFloor(tx, { unitId: asked.params.id, share: asked.body.share }, asked),
  }),
]
