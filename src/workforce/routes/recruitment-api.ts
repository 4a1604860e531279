import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { advertAnswer, advertBody, advertsAnswer, ownSharesAnswer, recruitmentResultAnswer } from '../contract/adverts.ts'
import { candidateAnswer, candidatesAnswer, candidatesOfAdvertQuery, employBody, employedAnswer, interviewBody, interviewParams, stageBody } from '../contract/candidates.ts'
import { introductionStepBody, introductionStepParams, markBody, planAnswer, planBody, plansAnswer, plansOfUnitQuery } from '../contract/introductions.ts'
import { madeId, recruitmentParams } from '../contract/recruitment-words.ts'
import { candidates } from '../queries/candidate.ts'
import { employCandidate } from '../usecases/employ-candidate.ts'
import { candidateFor, moveCandidate, noteInterview, withdrawInterview } from '../usecases/handle-candidate.ts'
import {
  advertFor, advertsKept, editAdvert, makeOwnCode, ownShares, publishAdvert, recruitmentResult, takeDownAdvert, writeAdvert,
} from '../usecases/keep-adverts.ts'
import { addStep, beginTraining, introductionPlanFor, plansKept, tickStep } from '../usecases/train-staff.ts'

const nobody = (): readonly string[] => []
const read = 'candidate.read'
const write = 'recruitment.write'
const params = recruitmentParams
const itself = (_answer: unknown, asked: { params: { id: string } }): readonly string[] => [asked.params.id]

const adverts: readonly Route[] = [
  reading({ path: '/api/adverts', may: write, summary: 'Adverts, also drafts and those that are over', answer: advertsAnswer, about: nobody,
    handle: async (tx, { clock }) => ({ adverts: await advertsKept(tx, clock.today(), true) }) }),
  writing({ path: '/api/adverts', may: write, summary: 'Write an advert as a draft', body: advertBody, answer: madeId, about: nobody,
    handle: (tx, asked) => writeAdvert(tx, asked.body, asked) }),
  reading({ path: '/api/adverts/:id', may: write, summary: 'One advert', params, answer: advertAnswer, about: nobody,
    handle: async (tx, asked) => ({ advert: await advertFor(tx, asked.params.id, asked.clock.today()) }) }),
  writing({ method: 'PUT', path: '/api/adverts/:id', may: write, summary: 'Change an advert', params, body: advertBody, answer: madeId, about: nobody,
    handle: (tx, asked) => editAdvert(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/adverts/:id/publish', may: write, summary: 'Publish an advert from today', params, answer: madeId, about: nobody,
    handle: (tx, asked) => publishAdvert(tx, asked.params.id, asked) }),
  writing({ path: '/api/adverts/:id/take-down', may: write, summary: 'Take an advert down', params, answer: madeId, about: nobody,
    handle: (tx, asked) => takeDownAdvert(tx, asked.params.id, asked) }),
  reading({ path: '/api/shares/own', may: 'signed_in', summary: 'One\'s own links to the open adverts, and what came of them', answer: ownSharesAnswer, about: nobody,
    handle: (tx, asked) => ownShares(tx, asked) }),
  writing({ path: '/api/shares/own', may: 'signed_in', summary: 'Make one\'s own links; asked for again, they are the same', answer: ownSharesAnswer, about: nobody,
    handle: (tx, asked) => makeOwnCode(tx, asked) }),
  reading({ path: '/api/recruitment-result', may: read, summary: 'Who shared what and what came of it, sources, and how many candidates were deleted',
    answer: recruitmentResultAnswer, about: nobody, handle: (tx, { clock }) => recruitmentResult(tx, clock.today()) }),
]

const candidateLines: readonly Route[] = [
  reading({ path: '/api/candidates', may: read, summary: 'The pipeline: every candidate that is kept, of one advert or all', query: candidatesOfAdvertQuery, answer: candidatesAnswer,
    about: ({ candidates: shown }) => shown.map(({ id }) => id),
    handle: async (tx, { clock, query }) => ({ candidates: await candidates(tx, clock.today(), { advertId: query.advertId ?? null, wish: null }) }) }),
  reading({ path: '/api/candidates/:id', may: read, summary: 'One candidate with steps and interviews', params, answer: candidateAnswer, about: itself,
    handle: (tx, asked) => candidateFor(tx, asked.params.id, asked.clock.today()) }),
  writing({ path: '/api/candidates/:id/stage', may: write, summary: 'Move a candidate in the pipeline', params, body: stageBody, answer: madeId, about: itself,
    handle: (tx, asked) => moveCandidate(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/candidates/:id/interviews', may: write, summary: 'Note an interview or a reference', params, body: interviewBody, answer: madeId, about: itself,
    handle: (tx, asked) => noteInterview(tx, asked.params.id, asked.body, asked) }),
  writing({ method: 'DELETE', path: '/api/candidates/:id/interviews/:noteId', may: write, summary: 'Take back a note of one\'s own', params: interviewParams,
    answer: madeId, about: itself, handle: (tx, asked) => withdrawInterview(tx, asked.params.id, asked.params.noteId, asked) }),
  writing({ path: '/api/candidates/:id/plan', may: write, summary: 'Begin to train a candidate before the first day of work', params, body: planBody, answer: madeId,
    about: itself, handle: (tx, asked) => beginTraining(tx, asked.params.id, asked.body, asked) }),
  writing({ path: '/api/candidates/:id/employment', may: write, summary: 'Employ a candidate: a member of staff, the employment, and the plan', params, body: employBody,
    answer: employedAnswer, about: itself, handle: (tx, asked) => employCandidate(tx, asked.params.id, asked.body, asked) }),
]

const plans: readonly Route[] = [
  reading({ path: '/api/introduction-plans', may: read, summary: 'Plans of introduction and of substitutes\' training, of one unit or all', query: plansOfUnitQuery, answer: plansAnswer,
    about: ({ plans: shown }) => shown.flatMap(({ candidateId }) => candidateId ?? []),
    handle: async (tx, { clock, query }) => ({ plans: await plansKept(tx, clock.today(), { kind: null, unitId: query.unitId ?? null, all: true }) }) }),
  reading({ path: '/api/introduction-plans/:id', may: read, summary: 'One plan with its steps', params, answer: planAnswer,
    about: ({ plan }) => (plan.candidateId === null ? [] : [plan.candidateId]),
    handle: async (tx, asked) => ({ plan: await introductionPlanFor(tx, asked.params.id, asked.clock.today()) }) }),
  writing({ path: '/api/introduction-plans/:id/steps', may: write, summary: 'Add a step to a plan', params, body: introductionStepBody, answer: madeId, about: nobody,
    handle: (tx, asked) => addStep(tx, asked.params.id, asked.body, asked) }),
  writing({ method: 'PUT', path: '/api/introduction-plans/:id/steps/:stepId', may: write, summary: 'Mark a step as done, not done, or dropped',
    params: introductionStepParams, body: markBody, answer: madeId, about: nobody,
    handle: (tx, asked) => tickStep(tx, { planId: asked.params.id, stepId: asked.params.stepId, mark: asked.body.mark }, asked) }),
]

/** What the pages of recruitment do, for machines. */
export const recruitmentApi: readonly Route[] = [...adverts, ...candidateLines, ...plans]
