import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { decisionStates } from '../contract.ts'
import {
  appealBody, appealParams, beginBody, chairBody, consentBody, correctionBody, decisionAnswer, decisionParams, decisionsAnswer, executionBody, forwardBody,
  personParams, reconsiderBody, refuseBody, serviceBody, unexecutedAnswer, unexecutedQuery, waitingAnswer,
} from '../contract/wire.ts'
import { beginDecision } from '../usecases/begin-decision.ts'
import { correctDecision } from '../usecases/correct-decision.ts'
import { followExecution, moveAppeal, receiveAppeal, serveDecision } from '../usecases/follow-decision.ts'
import { listUnexecuted } from '../usecases/list-unexecuted.ts'
import { readDecision, readDecisions, readWaiting } from '../usecases/read-decision.ts'
import { addConsent, recordChair, refuseProposal, signDecision } from '../usecases/sign-decision.ts'
import * as z from 'zod'

const of = ({ personId }: { personId: string }): readonly string[] => [personId]
const followed = z.object({ id: z.uuid(), personId: z.uuid() })
const stands = followed.extend({ state: z.enum(decisionStates) })
const on = { may: 'decision.write', params: decisionParams, about: of } as const

/** Decisions over the API, through the same use cases as the pages. */
export const decisionApi: readonly Route[] = [
  reading({
    path: '/api/persons/:id/decisions', may: 'decision.read', params: personParams, answer: decisionsAnswer,
    summary: 'The decisions about a person, the latest first', about: (_answer, asked) => [asked.params.id],
    handle: (tx, { params }) => readDecisions(tx, params.id),
  }),
  writing({
    path: '/api/persons/:id/decisions', may: 'decision.write', params: personParams, body: beginBody, answer: stands, about: of,
    summary: 'Begin a decision that is made on its own: a move, the end of a placement or a measure, a refusal; decided at once or proposed',
    handle: (tx, asked) => beginDecision(tx, asked.params.id, asked.body, asked),
  }),
  reading({
    path: '/api/decisions/not-executed', may: 'decision.read', query: unexecutedQuery, answer: unexecutedAnswer,
    summary: 'Favourable decisions of a quarter that were not executed within three months', handle: (tx, asked) => listUnexecuted(tx, asked.query.kvartal, asked),
    about: ({ decisions }) => decisions.map(({ personId }) => personId),
  }),
  reading({
    path: '/api/decisions/waiting', may: 'decision.read', answer: waitingAnswer, summary: 'Proposals that wait for somebody to decide them',
    about: ({ waiting }) => waiting.map(({ personId }) => personId), handle: readWaiting,
  }),
  reading({
    path: '/api/decisions/:id', may: 'decision.read', params: decisionParams, answer: decisionAnswer,
    summary: 'One decision with everything that has happened to it', about: of, handle: (tx, asked) => readDecision(tx, asked.params.id, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/signature', answer: stands, summary: 'Sign a decision that was proposed',
    handle: (tx, asked) => signDecision(tx, asked.params.id, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/refusal', body: refuseBody, answer: stands, summary: 'Decide not as proposed, or take a proposal back',
    handle: (tx, asked) => refuseProposal(tx, asked.params.id, asked.body.outcome, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/consents', body: consentBody, answer: stands, summary: 'Add an answer to the question of consent',
    handle: (tx, asked) => addConsent(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    ...on, may: 'decision.chair', path: '/api/decisions/:id/chair', body: chairBody, answer: stands,
    summary: 'Enter that the chair decided when the committee could not be awaited', handle: (tx, asked) => recordChair(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/services', body: serviceBody, answer: followed, summary: 'A party was given the decision',
    handle: (tx, asked) => serveDecision(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/executions', body: executionBody, answer: followed,
    summary: 'A step in the execution of a favourable decision, or why it is delayed', handle: (tx, asked) => followExecution(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/appeals', body: appealBody, answer: followed.extend({ appealId: z.uuid(), inTime: z.boolean() }),
    summary: 'An appeal came in; says whether it came in time', handle: (tx, asked) => receiveAppeal(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    ...on, params: appealParams, path: '/api/decisions/:id/appeals/:appealId/dismissal', answer: followed,
    summary: 'Dismiss an appeal that came too late', handle: (tx, asked) => moveAppeal(tx, asked.params, 'dismissed', asked),
  }),
  writing({
    ...on, params: appealParams, path: '/api/decisions/:id/appeals/:appealId/reconsideration', body: reconsiderBody, answer: followed,
    summary: 'Reconsider the decision before an appeal is handed on', handle: (tx, asked) => moveAppeal(tx, asked.params, asked.body, asked),
  }),
  writing({
    ...on, params: appealParams, path: '/api/decisions/:id/appeals/:appealId/forwarding', body: forwardBody, answer: followed,
    summary: 'Hand an appeal to the court', handle: (tx, asked) => moveAppeal(tx, asked.params, { forwardedTo: asked.body.to }, asked),
  }),
  writing({
    ...on, path: '/api/decisions/:id/correction', body: correctionBody, answer: stands, summary: 'Correct or change a decision by another that takes its place',
    handle: (tx, asked) => correctDecision(tx, asked.params.id, asked.body, asked),
  }),
]
