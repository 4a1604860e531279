import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  countBody, countYearQuery, countsAnswer, endBody, eventBody, eventParams, followUpBody, goalBody, kindsAnswer, madeAnswer, measureAnswer,
  measureParams, measuresAnswer, newKindBody, newMeasureBody, offeredAnswer, personParams, reportBody, rowParams, unnamedBody, usesAnswer, withdrawEventBody,
} from '../contract.ts'
import { holdsOn } from '../rules.ts'
import { addMeasure } from '../usecases/add-measure.ts'
import {
  addKind, addUnnamedDecision, countUse, endKind, endUnnamedDecision, readCounts, readKinds,
} from '../usecases/keep-kinds.ts'
import { addEvent, addGoal, addReport, followUp, readMeasure, takeBackEvent } from '../usecases/keep-measure.ts'
import { answerOf, listMeasures, personFor } from '../usecases/read-measures.ts'

const nobody = (): readonly string[] => []
const whose = ({ personId }: { readonly personId: string }): readonly string[] => [personId]

/** Measures of persons. */
export const measureApi: readonly Route[] = [
  reading({
    path: '/api/persons/:id/measures', may: 'measure.read', summary: 'The measures of a person', params: personParams, answer: measuresAnswer,
    about: whose,
    handle: async (tx, { params, clock }) => {
      await personFor(tx, params.id, clock.today())
      return { personId: params.id, measures: await listMeasures(tx, params.id) }
    },
  }),
  writing({
    path: '/api/persons/:id/measures', may: 'measure.write', summary: 'Register a measure, with its decision when needs are assessed',
    params: personParams, body: newMeasureBody, answer: measureAnswer, about: whose,
    handle: async (tx, asked) => answerOf(await readMeasure(tx, (await addMeasure(tx, asked.params.id, asked.body, asked)).id)),
  }),
  reading({
    path: '/api/measures/:id', may: 'measure.read', summary: 'A measure with goals, follow-ups, reports and what has happened', params: measureParams,
    answer: measureAnswer, about: whose, handle: async (tx, { params }) => answerOf(await readMeasure(tx, params.id)),
  }),
  writing({
    path: '/api/measures/:id/events', may: 'measure.write', summary: 'Register that a measure began, was interrupted, ended, or will not be carried out',
    params: measureParams, body: eventBody, answer: measureAnswer, about: whose,
    handle: async (tx, asked) => {
      await addEvent(tx, asked.params.id, asked.body, asked)
      return answerOf(await readMeasure(tx, asked.params.id))
    },
  }),
  writing({
    path: '/api/measures/:id/events/:eventId/withdrawal', may: 'measure.write', summary: 'Take back the latest event of a measure', params: eventParams,
    body: withdrawEventBody, answer: measureAnswer, about: whose,
    handle: async (tx, asked) => {
      await takeBackEvent(tx, asked.params.id, { eventId: asked.params.eventId, reason: asked.body.reason }, asked)
      return answerOf(await readMeasure(tx, asked.params.id))
    },
  }),
  writing({
    path: '/api/measures/:id/goals', may: 'measure.write', summary: 'Add a goal to a measure', params: measureParams, body: goalBody,
    answer: measureAnswer, about: whose,
    handle: async (tx, asked) => {
      await addGoal(tx, asked.params.id, asked.body, asked)
      return answerOf(await readMeasure(tx, asked.params.id))
    },
  }),
  writing({
    path: '/api/measures/:id/follow-ups', may: 'measure.write', summary: 'Register a follow-up with the outcome of each goal', params: measureParams,
    body: followUpBody, answer: measureAnswer, about: whose,
    handle: async (tx, asked) => {
      await followUp(tx, asked.params.id, asked.body, asked)
      return answerOf(await readMeasure(tx, asked.params.id))
    },
  }),
  writing({
    path: '/api/measures/:id/reports', may: 'measure.write', summary: 'Register a performer\'s report', params: measureParams, body: reportBody,
    answer: measureAnswer, about: whose,
    handle: async (tx, asked) => {
      await addReport(tx, asked.params.id, asked.body, asked)
      return answerOf(await readMeasure(tx, asked.params.id))
    },
  }),
]

/** What is counted without names, and what the municipality sets up. */
export const openMeasureApi: readonly Route[] = [
  reading({
    path: '/api/measures/open', may: 'measure.read', summary: 'Open offers counted without names, per month of a year', query: countYearQuery,
    answer: countsAnswer, about: nobody, handle: (tx, asked) => readCounts(tx, asked.query.year, asked),
  }),
  writing({
    path: '/api/measures/open', may: 'measure.write', summary: 'Count one use of an open offer in one\'s unit today', body: countBody,
    answer: usesAnswer, about: nobody,
    handle: async (tx, asked) => ({ kind: asked.body.kind, today: await countUse(tx, { ...asked.body, step: 'add' }, asked) }),
  }),
  writing({
    path: '/api/measures/open/undo', may: 'measure.write', summary: 'Take the latest use of an open offer away again', body: countBody,
    answer: usesAnswer, about: nobody,
    handle: async (tx, asked) => ({ kind: asked.body.kind, today: await countUse(tx, { ...asked.body, step: 'undo' }, asked) }),
  }),
  reading({
    path: '/api/measures/kinds', may: 'measure.administer', summary: 'Kinds of measures, and for which of them who is not recorded', answer: kindsAnswer,
    about: nobody, handle: readKinds,
  }),
  reading({
    path: '/api/measures/kinds/offered', may: 'measure.read', summary: 'The kinds of measures that may be registered today', answer: offeredAnswer,
    about: nobody,
    handle: async (tx, { clock }) => ({ kinds: (await readKinds(tx)).kinds.filter((kind) => holdsOn(kind, clock.today())) }),
  }),
  writing({
    path: '/api/measures/kinds', may: 'measure.administer', summary: 'Add a kind of the municipality\'s own', body: newKindBody, answer: madeAnswer,
    about: nobody, handle: async (tx, asked) => ({ id: await addKind(tx, asked.body, asked) }),
  }),
  writing({
    path: '/api/measures/kinds/:id/end', may: 'measure.administer', summary: 'Give an own kind its last day', params: rowParams, body: endBody,
    answer: madeAnswer, about: nobody,
    handle: async (tx, { params, body }) => {
      await endKind(tx, params.id, body.toOn)
      return { id: params.id }
    },
  }),
  writing({
    path: '/api/measures/unnamed', may: 'measure.administer', summary: 'Enter the committee\'s decision that who uses a kind is not recorded',
    body: unnamedBody, answer: madeAnswer, about: nobody, handle: async (tx, asked) => ({ id: await addUnnamedDecision(tx, asked.body, asked) }),
  }),
  writing({
    path: '/api/measures/unnamed/:id/end', may: 'measure.administer', summary: 'Give such a decision its last day', params: rowParams, body: endBody,
    answer: madeAnswer, about: nobody,
    handle: async (tx, { params, body }) => {
      await endUnnamedDecision(tx, params.id, body.toOn)
      return { id: params.id }
    },
  }),
]
