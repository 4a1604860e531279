import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  activationAnswer, activationsAnswer, activationShape, endingShape, evaluationShape, postponedListAnswer, postponedQuery, postponingShape,
} from '../contract/activation.ts'
import {
  activityShape, adoptionShape, comparedAnswer, comparedQuery, exercisesAnswer, exerciseShape, idAnswer, idParams, learntShape, planAnswer, planListAnswer, planWordsShape,
  versionParams,
} from '../contract/plan.ts'
import { exerciseRows } from '../queries/exercise.ts'
import { planOf, planRows } from '../queries/plan.ts'
import { activate, endActivation, evaluate, listActivations, oneActivation } from '../usecases/keep-activation.ts'
import { enterExercise, writeLearnt } from '../usecases/keep-exercises.ts'
import { adoptPlan, beginDraft, changeDraft, comparedPlan, draftOfPlan, dropActivity, dropDraft, keepActivity, planVersion } from '../usecases/keep-plan.ts'
import { postponeClock, postponedWork, takeBackPostponed } from '../usecases/postpone-clock.ts'
import { Refusal } from '../../platform/refusal.ts'

const nobody = (): readonly string[] => []
const base = { about: nobody } as const
const reads = { ...base, may: 'crisis.read' } as const
const writes = { ...base, may: 'crisis.plan' } as const
const decides = { ...base, may: 'crisis.decide' } as const
const drafts = '/api/crisis-plan/draft'

/** The crisis plan, its draft, exercises, crises and what they postpone, for other systems. */
export const planApi: readonly Route[] = [
  reading({
    ...reads, path: '/api/crisis-plan', answer: planAnswer, summary: 'The crisis plan that holds today, with its activities in priority order',
    async handle(tx, { clock }) {
      const plan = await planOf(tx, { inForce: clock.today() })
      if (plan === undefined) throw new Refusal('plan_not_found', 404)
      return plan
    },
  }),
  reading({
    ...reads, path: '/api/crisis-plan/versions', answer: planListAnswer, summary: 'The versions of the crisis plan, the latest first; drafts for those who may write them',
    handle: async (tx, { clock, actor }) => ({ versions: (await planRows(tx, clock.today())).filter(({ stage }) => stage === 'adopted' || actor.may.has('crisis.plan')) }),
  }),
  reading({
    ...reads, path: '/api/crisis-plan/versions/:version', params: versionParams, query: comparedQuery, answer: comparedAnswer,
    summary: 'A version and what differs from another; from the adopted one before it when none is named',
    async handle(tx, asked) {
      const plan = await planVersion(tx, asked.params.version)
      if (plan.stage === 'draft' && !asked.actor.may.has('crisis.plan')) throw new Refusal('plan_not_found', 404)
      return comparedPlan(tx, plan, asked.query.against, asked)
    },
  }),
  reading({ ...writes, path: drafts, answer: planAnswer, summary: 'The draft of the next version', handle: (tx) => draftOfPlan(tx) }),
  writing({ ...writes, path: drafts, answer: idAnswer, summary: 'Begin the next version from the one that holds', handle: async (tx, asked) => ({ id: await beginDraft(tx, asked) }) }),
  writing({
    ...writes, method: 'PUT', path: drafts, body: planWordsShape, answer: planAnswer, summary: 'Change the aim of the draft, what changed and what the last crisis taught',
    async handle(tx, { body }) {
      await changeDraft(tx, body)
      return draftOfPlan(tx)
    },
  }),
  writing({
    ...writes, method: 'DELETE', path: drafts, answer: planListAnswer, summary: 'Throw the draft away',
    async handle(tx, { clock }) {
      await dropDraft(tx)
      return { versions: await planRows(tx, clock.today()) }
    },
  }),
  writing({
    ...writes, path: `${drafts}/activities`, body: activityShape, answer: idAnswer, summary: 'Add an activity to the draft',
    handle: async (tx, asked) => ({ id: await keepActivity(tx, null, asked.body, asked) }),
  }),
  writing({
    ...writes, method: 'PUT', path: `${drafts}/activities/:id`, params: idParams, body: activityShape, answer: idAnswer, summary: 'Change an activity of the draft',
    handle: async (tx, asked) => ({ id: await keepActivity(tx, asked.params.id, asked.body, asked) }),
  }),
  writing({
    ...writes, method: 'DELETE', path: `${drafts}/activities/:id`, params: idParams, answer: idAnswer, summary: 'Take an activity out of the draft',
    async handle(tx, { params }) {
      await dropActivity(tx, params.id)
      return { id: params.id }
    },
  }),
  writing({
    ...decides, path: `${drafts}/adoption`, body: adoptionShape, answer: comparedAnswer, summary: 'Adopt the draft: from then on it stands as it is',
    handle: async (tx, asked) => comparedPlan(tx, await planVersion(tx, await adoptPlan(tx, asked.body, asked)), undefined, asked),
  }),
  reading({ ...reads, path: '/api/crisis-exercises', answer: exercisesAnswer, summary: 'Exercises of the crisis plan, the latest first', handle: async (tx) => ({ exercises: await exerciseRows(tx) }) }),
  writing({ ...writes, path: '/api/crisis-exercises', body: exerciseShape, answer: idAnswer, summary: 'Register an exercise', handle: async (tx, asked) => ({ id: await enterExercise(tx, asked.body, asked) }) }),
  writing({
    ...writes, path: '/api/crisis-exercises/:id/lesson', params: idParams, body: learntShape, answer: idAnswer, summary: 'Write what an exercise taught, once',
    async handle(tx, { params, body }) {
      await writeLearnt(tx, params.id, body.learnt)
      return { id: params.id }
    },
  }),
  reading({
    ...reads, path: '/api/crisis-activations', answer: activationsAnswer, summary: 'Crises that have been declared, the latest first',
    handle: async (tx, { clock }) => ({ activations: await listActivations(tx, clock.today()) }),
  }),
  writing({
    ...decides, path: '/api/crisis-activations', body: activationShape, answer: activationAnswer, summary: 'Declare a crisis at a level, for every unit or some; or change the level of one',
    handle: async (tx, asked) => oneActivation(tx, await activate(tx, asked.body, asked), asked),
  }),
  reading({ ...reads, path: '/api/crisis-activations/:id', params: idParams, answer: activationAnswer, summary: 'A crisis with its evaluations', handle: (tx, asked) => oneActivation(tx, asked.params.id, asked) }),
  writing({
    ...decides, path: '/api/crisis-activations/:id/end', params: idParams, body: endingShape, answer: activationAnswer, summary: 'End a crisis: from today on nothing waits because of it',
    async handle(tx, asked) {
      await endActivation(tx, asked.params.id, asked.body.reason, asked)
      return oneActivation(tx, asked.params.id, asked)
    },
  }),
  writing({
    ...writes, path: '/api/crisis-activations/:id/evaluations', params: idParams, body: evaluationShape, answer: idAnswer, summary: 'Write what a crisis taught',
    handle: async (tx, asked) => ({ id: await evaluate(tx, asked.params.id, asked.body, asked) }),
  }),
  reading({
    path: '/api/postponed-work', may: 'crisis.postpone', query: postponedQuery, answer: postponedListAnswer, about: ({ rows }) => [...new Set(rows.map(({ personId }) => personId))],
    summary: 'What has waited because of a crisis, in the order it is taken up: clocks by last day, then by priority', handle: (tx, asked) => postponedWork(tx, asked.query, asked),
  }),
  writing({
    path: '/api/clocks/:id/postponement', may: 'crisis.postpone', params: idParams, body: postponingShape, answer: idAnswer.extend({ personId: idAnswer.shape.id }),
    about: ({ personId }) => [personId], summary: 'Write that a manager postpones a clock in a crisis, why and until when; the clock goes on',
    handle: (tx, asked) => postponeClock(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/clocks/:id/postponement', may: 'crisis.postpone', params: idParams, answer: idAnswer.extend({ personId: idAnswer.shape.id }),
    about: ({ personId }) => [personId], summary: 'Take back that a clock was postponed',
    handle: async (tx, asked) => ({ id: asked.params.id, ...await takeBackPostponed(tx, asked.params.id, asked) }),
  }),
]
