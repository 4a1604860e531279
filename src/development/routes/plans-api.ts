import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { FigureSource } from '../contract/figure.ts'
import {
  actionAnswer, actionBody, addressParams, adoptBody, answerBody, eventBody, findingBody, findingParams, idAnswer, lessonsBody, meetingBody, newPlanBody, planBody, planParams,
  plansAnswer, plansQuery, proposalBody, proposalParams, publicPlanShape, publishBody, wholePlanShape,
} from '../contract/plan.ts'
import { planRows } from '../queries/plan.ts'
import { addAction, editAction, followAction } from '../usecases/keep-action.ts'
import {
  addFinding, adoptPlan, answerProposal, closePlan, copyPlan, dropFinding, editPlan, holdMeeting, makePlan, propose, publishPlan, withdrawPlan, withdrawProposal,
} from '../usecases/keep-plan.ts'
import { actionFor, publicPlan, wholePlan } from '../usecases/read-plan.ts'

const nobody = (): readonly string[] => []
const read = { may: 'plan.read', about: nobody } as const
const write = { may: 'plan.write', about: nobody } as const
const decide = { may: 'plan.decide', about: nobody } as const
const one = { params: planParams } as const
const id = { answer: idAnswer } as const
const base = '/api/action-plans'

/** Plans for action over the API, through the same use cases as the pages. */
export function planApi(figures: FigureSource): readonly Route[] {
  return [
    reading({
      ...read, path: base, query: plansQuery, answer: plansAnswer, summary: 'Plans for action with how they go, thirty a page; drafts for those who write plans',
      handle: (tx, { query, actor, clock }) => planRows(tx, query, { today: clock.today(), drafts: actor.may.has('plan.write') }),
    }),
    writing({ ...write, ...id, path: base, body: newPlanBody, summary: 'Begin a plan as a draft, with what was found', handle: (tx, asked) => makePlan(tx, asked.body, asked) }),
    reading({
      ...read, ...one, path: `${base}/:id`, answer: wholePlanShape, summary: 'A plan whole; its figures live for those who lead its unit, else of last night with one to four hidden',
      handle: (tx, asked) => wholePlan(tx, asked.params.id, asked, figures),
    }),
    writing({ ...write, ...one, ...id, method: 'PUT', path: `${base}/:id`, body: planBody, summary: 'Change what a plan says of itself', handle: (tx, asked) => editPlan(tx, asked.params.id, asked.body, asked) }),
    writing({
      ...write, ...one, ...id, path: `${base}/:id/findings`, body: findingBody, summary: 'Add what must change, or what is good and must be kept with the figure that guards it',
      handle: (tx, asked) => addFinding(tx, asked.params.id, asked.body, asked, figures),
    }),
    writing({
      ...write, ...id, method: 'DELETE', path: `${base}/:id/findings/:findingId`, params: findingParams, summary: 'Take a finding out of a plan',
      handle: (tx, asked) => dropFinding(tx, asked.params.id, asked.params.findingId, asked),
    }),
    writing({
      ...write, ...one, ...id, path: `${base}/:id/actions`, body: actionBody, summary: 'Add an action; its figure is counted now as the baseline',
      handle: (tx, asked) => addAction(tx, asked.params.id, asked.body, asked, figures),
    }),
    writing({ ...read, ...one, ...id, path: `${base}/:id/proposals`, body: proposalBody, summary: 'Propose something to a plan', handle: (tx, asked) => propose(tx, asked.params.id, asked.body, asked) }),
    writing({
      ...write, ...id, path: `${base}/:id/proposals/:proposalId/answer`, params: proposalParams, body: answerBody, summary: 'Answer a proposal',
      handle: (tx, asked) => answerProposal(tx, asked.params.id, asked.params.proposalId, asked.body, asked),
    }),
    writing({
      ...read, ...id, method: 'DELETE', path: `${base}/:id/proposals/:proposalId`, params: proposalParams, summary: 'Take one\'s own proposal back',
      handle: (tx, asked) => withdrawProposal(tx, asked.params.id, asked.params.proposalId, asked),
    }),
    writing({ ...write, ...one, ...id, path: `${base}/:id/meetings`, body: meetingBody, summary: 'Write that a plan was followed up', handle: (tx, asked) => holdMeeting(tx, asked.params.id, asked.body, asked) }),
    writing({ ...decide, ...one, ...id, path: `${base}/:id/adoption`, body: adoptBody, summary: 'Adopt a draft', handle: (tx, asked) => adoptPlan(tx, asked.params.id, asked.body, asked) }),
    writing({
      ...decide, ...one, ...id, path: `${base}/:id/publication`, body: publishBody, summary: 'Put an adopted plan at a public address',
      handle: (tx, asked) => publishPlan(tx, asked.params.id, asked.body.address, asked),
    }),
    writing({ ...decide, ...one, ...id, method: 'DELETE', path: `${base}/:id/publication`, summary: 'Take the public page of a plan away', handle: (tx, asked) => withdrawPlan(tx, asked.params.id, asked) }),
    writing({ ...write, ...one, ...id, path: `${base}/:id/closing`, body: lessonsBody, summary: 'Close a plan with what it taught', handle: (tx, asked) => closePlan(tx, asked.params.id, asked.body.lessons, asked) }),
    writing({ ...write, ...one, ...id, path: `${base}/:id/copy`, summary: 'Copy a closed plan to the next year', handle: (tx, asked) => copyPlan(tx, asked.params.id, asked, figures) }),
    reading({
      ...read, ...one, path: '/api/plan-actions/:id', answer: actionAnswer, summary: 'An action with its history',
      async handle(tx, asked) {
        const { action, events } = await actionFor(tx, asked.params.id, asked, figures)
        return { action, events }
      },
    }),
    writing({ ...write, ...one, ...id, method: 'PUT', path: '/api/plan-actions/:id', body: actionBody, summary: 'Change an action; a figure that stays keeps its baseline', handle: (tx, asked) => editAction(tx, asked.params.id, asked.body, asked, figures) }),
    writing({ ...read, ...one, ...id, path: '/api/plan-actions/:id/events', body: eventBody, summary: 'Write what has happened with an action', handle: (tx, asked) => followAction(tx, asked.params.id, asked.body, asked) }),
    reading({
      may: 'public', about: nobody, path: '/api/public-plans/:address', params: addressParams, answer: publicPlanShape, summary: 'A published plan, without persons and small numbers',
      handle: (tx, asked) => publicPlan(tx, asked.params.address, figures),
    }),
  ]
}
