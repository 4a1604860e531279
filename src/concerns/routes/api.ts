import { writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import * as z from 'zod'
import {
  assignBody, childDone, childParams, concernAnswer, concernParams, decidedAnswer, decisionBody, extensionBody, feedbackAnswer,
  feedbackBody,
  feedbackRequestBody, informBody, linkBody, lookUpBody, matchShape, moveBody, newChildBody, personParams, protectionBody,
} from '../contract/handling.ts'
import { clientReportBody, receivedShape, staffReportBody } from '../contract/receiving.ts'
import { isSeen } from '../queries/child.ts'
import { assessProtection } from '../usecases/assess-protection.ts'
import { assignConcern } from '../usecases/assign-concern.ts'
import { correctDecision } from '../usecases/correct-decision.ts'
import { decidePreliminaryAssessment } from '../usecases/decide-preliminary-assessment.ts'
import { extendPreliminaryAssessment } from '../usecases/extend-preliminary-assessment.ts'
import { askForFeedback, giveFeedback } from '../usecases/give-feedback.ts'
import { identifyChild, registerChild } from '../usecases/identify-child.ts'
import { informParties } from '../usecases/inform-parties.ts'
import { answerOf, loadReport } from '../usecases/load-report.ts'
import { lookUpChild } from '../usecases/look-up-child.ts'
import { moveReport } from '../usecases/move-report.ts'
import { openConcern } from '../usecases/open-concern.ts'
import { receiveByStaff } from '../usecases/receive-by-staff.ts'
import { receiveFromClient } from '../usecases/receive-from-client.ts'

const aboutChild = (done: { personId: string | null }): string[] => (done.personId === null ? [] : [done.personId])
const lookUpAnswer = z.object({ matches: z.array(matchShape) })
const assignedAnswer = z.object({ id: z.uuid(), personIds: z.array(z.uuid()), seen: z.boolean() })
const personDone = z.object({ personId: z.uuid() })
const staffReceived = receivedShape.extend({ id: z.uuid() })
const reportOf = async (tx: Read, asked: Pick<Asked<{ id: string }>,
  'params' | 'actor' | 'clock'>) => answerOf(await loadReport(tx, asked.params.id, asked))

/** The same work over the API as on the pages, through the same use cases. */
export const concernApiRoutes: readonly Route[] = [
  writing({
    path: '/api/concerns', may: 'concern.report', body: clientReportBody, answer: receivedShape, limit: { most: 300, minutes: 10 },
    mostBytes: 256 * 1024,
    summary: 'Hand in a report of concern with a client credential. The same key (header Idempotency-Key, or `key` in the body) is one report',
    about: () => [], handle: (tx, asked) => receiveFromClient(tx, asked.body, asked),
  }),
  writing({
    path: '/api/concerns/taken-in', may: 'concern.receive', body: staffReportBody, answer: staffReceived, mostBytes: 256 * 1024,
    summary: 'Take in a report by telephone, letter, visit or emergency duty; it may have come in earlier than now, never later',
    about: () => [],
    handle: async (tx, asked) => {
      const { id, reference, receivedAt, decideBy } = await receiveByStaff(tx, asked.body, asked)
      return { id, reference, receivedAt, decideBy }
    },
  }),
  writing({
    path: '/api/concerns/:id/opening', may: 'concern.open', params: concernParams, answer: concernAnswer,
    summary: 'Open a report to read it: who and when are kept',
    about: (concern) => concern.children.flatMap((child) => child.personId ?? []),
    handle: async (tx, asked) => {
      await openConcern(tx, asked.params.id, asked)
      return reportOf(tx, asked)
    },
  }),
  writing({
    path: '/api/intake/look-up', may: 'intake.look_up', body: lookUpBody, answer: lookUpAnswer,
    summary: 'Intake\'s look-up of a child by exact number, or name and day of birth; at most ten matches, logged with the purpose intake',
    about: ({ matches }) => ({ persons: matches.map((match) => match.personId), why: 'intake' }),
    handle: async (tx, asked) => ({ matches: await lookUpChild(tx, asked.body, asked) }),
  }),
  writing({
    path: '/api/concern-children/:childId/identity', may: 'intake.look_up', params: childParams, body: linkBody, answer: childDone,
    summary: 'Say who the child of a report is', about: (done) => ({ persons: aboutChild(done), why: 'intake' }),
    handle: async (tx, { params, body, ...by }) => {
      await identifyChild(tx, { childId: params.childId, personId: body.personId }, by)
      return { childId: params.childId, personId: body.personId }
    },
  }),
  writing({
    path: '/api/concern-children/:childId/registration', may: 'intake.look_up', params: childParams, body: newChildBody, answer: childDone,
    summary: 'Register a child who has no record, unborn or half-known too, and say that the report is about it',
    about: (done) => ({ persons: aboutChild(done), why: 'intake' }),
    handle: async (tx, { params, body, ...by }) => ({ childId: params.childId,
      ...await registerChild(tx, { ...body, childId: params.childId }, by) }),
  }),
  writing({
    path: '/api/concerns/:id/assignment', may: 'concern.assign', params: concernParams, body: assignBody, answer: assignedAnswer,
    summary: 'Give children of a report to one social worker each; a child who has one goes there', about: (done) => done.personIds,
    handle: async (tx, { params, body, ...by }) => {
      const personIds = await assignConcern(tx, params.id, body.children, by)
      return { id: params.id, personIds, seen: await isSeen(tx, params.id) }
    },
  }),
  writing({
    path: '/api/concern-children/:childId/protection-assessment', may: 'concern.assess', params: childParams, body: protectionBody,
    answer: childDone,
    summary: 'Assess whether a child needs protection at once, or correct the assessment; locked', about: aboutChild,
    handle: async (tx, { params, body, ...by }) => {
      const { personId } = await assessProtection(tx, { ...body, childId: params.childId }, by)
      return { childId: params.childId, personId }
    },
  }),
  writing({
    path: '/api/concern-children/:childId/decision', may: 'concern.decide', params: childParams, body: decisionBody, answer: decidedAnswer,
    summary: 'Decide whether an investigation is opened, for all reports about the child that wait; or correct a decision; locked',
    about: (decided) => [decided.personId],
    handle: async (tx, { params, body: { corrects, ...made }, ...by }) => (corrects === null
      ? decidePreliminaryAssessment(tx, { ...made, childId: params.childId }, by)
      : correctDecision(tx, { ...made, corrects, childId: params.childId }, by)),
  }),
  writing({
    path: '/api/concern-children/:childId/extension', may: 'concern.decide', params: childParams, body: extensionBody, answer: personDone,
    summary: 'Extend the preliminary assessment for exceptional reasons until a stated day', about: aboutChild,
    handle: (tx, { params, body, ...by }) => extendPreliminaryAssessment(tx, { ...body, childId: params.childId }, by),
  }),
  writing({
    path: '/api/concern-children/:childId/feedback-request', may: 'concern.feedback', params: childParams, body: feedbackRequestBody,
    answer: childDone,
    summary: 'Note that a mandated reporter has asked to be told', about: aboutChild,
    handle: async (tx, { params, body, ...by }) => ({ childId: params.childId,
      ...await askForFeedback(tx, { ...body, childId: params.childId }, by) }),
  }),
  writing({
    path: '/api/concern-children/:childId/feedback', may: 'concern.feedback', params: childParams, body: feedbackBody,
    answer: feedbackAnswer,
    summary: 'Note that the reporter was told the one thing the law allows, or why it was withheld', about: aboutChild,
    handle: async (tx, { params, body, ...by }) => ({ childId: params.childId,
      ...await giveFeedback(tx, { ...body, childId: params.childId }, by) }),
  }),
  writing({
    path: '/api/persons/:personId/investigation-information', may: 'concern.decide', params: personParams, body: informBody,
    answer: personDone,
    summary: 'Note who was told that an investigation was opened, or why it is waived', about: aboutChild,
    handle: async (tx, { params, body, ...by }) => {
      await informParties(tx, { ...body, personId: params.personId }, by)
      return { personId: params.personId }
    },
  }),
  writing({
    path: '/api/concern-children/:childId/move', may: 'concern.assess', params: childParams, body: moveBody, answer: personDone,
    summary: 'Take a report out of the wrong child\'s file; it goes back to be identified', about: aboutChild,
    handle: (tx, { params, body, ...by }) => moveReport(tx, { ...body, childId: params.childId }, by),
  }),
]
