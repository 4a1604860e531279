import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { instant } from '../../calendar/instant.ts'
import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { requestAnswer, requestBody, requestsAnswer, requestsPaged, stepBody } from '../contract/requests.ts'
import { stopBody, stopEndBody, stopShape, stopsAnswer, stopsPaged } from '../contract/stops.ts'
import { idParams, idShape, rowParams, strikeBody } from '../contract/typed-words.ts'
import { addStep, listRequests, makeRequest, readRequest, strikeRequestStep } from '../usecases/keep-requests.ts'
import { endStop, enterStop, listStops, readStop } from '../usecases/keep-stops.ts'

const about = (): readonly string[] => []
const may = 'safety_request.write'
const [path, stops] = ['/api/safety-requests', '/api/work-stops'] as const
const receiptShape = z.object({ id: z.uuid(), receiptAt: instantShape, answerDueOn: dayShape })

export const requestApi: readonly Route[] = [
  reading({ path, may, query: requestsPaged, answer: requestsAnswer, about, summary: 'Requests of safety representatives, the latest first', handle: (tx, asked) => listRequests(tx, asked.query, asked) }),
  writing({
    path, may, body: requestBody, answer: receiptShape, about, summary: 'Hand in a request (AML 6:6 a); the answer is the receipt',
    async handle(tx, asked) {
      const made = await makeRequest(tx, asked.body, asked)
      return { ...made, receiptAt: instant(made.receiptAt) }
    },
  }),
  reading({ path: `${path}/:id`, may, params: idParams, answer: requestAnswer, about, summary: 'One request with everything that has happened to it', handle: (tx, asked) => readRequest(tx, asked.params.id, asked) }),
  writing({ path: `${path}/:id/steps`, may, params: idParams, body: stepBody, answer: idShape, about, summary: 'Answer, plan an action, turn to the authority, write in its decision, withdraw or close',
    handle: (tx, asked) => addStep(tx, asked.params.id, asked.body, asked) }),
  writing({ path: `${path}/:id/steps/:rowId/strike`, may, params: rowParams, body: strikeBody, answer: idShape, about, summary: 'Strike out what was written in wrongly',
    handle: (tx, asked) => strikeRequestStep(tx, asked.params.id, asked.params.rowId, asked.body.why, asked) }),
  reading({ path: stops, may, query: stopsPaged, answer: stopsAnswer, about, summary: 'Work that safety representatives have stopped (AML 6:7), the latest first', handle: (tx, asked) => listStops(tx, asked.query, asked) }),
  writing({ path: stops, may, body: stopBody, answer: idShape, about, summary: 'Write in that work is stopped', handle: (tx, asked) => enterStop(tx, asked.body, asked) }),
  reading({ path: `${stops}/:id`, may, params: idParams, answer: stopShape, about, summary: 'One stop', handle: (tx, asked) => readStop(tx, asked.params.id, asked) }),
  writing({ path: `${stops}/:id/end`, may, params: idParams, body: stopEndBody, answer: idShape, about, summary: 'Write in how a stop ended', handle: (tx, asked) => endStop(tx, asked.params.id, asked.body, asked) }),
]
