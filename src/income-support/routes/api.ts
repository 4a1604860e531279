import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import {
  applicationAnswer, applicationBody, applicationParams, decisionBody, delayAnswerBody, delayBody, doneShape, listAnswer, listQuery, madeShape,
  monthCalculationAnswer, monthCalculationBody, payeeBody, personSupportParams, planBody, recoveryBody, renewalBody, withdrawalBody,
} from '../contract/application.ts'
import { calculationBody, resultShape } from '../contract/calculation.ts'
import { normBody, normsAnswer } from '../contract/norm.ts'
import { cancellationBody, fileParams, paymentFileAnswer, paymentFilesAnswer, paymentListBody } from '../contract/payment.ts'
import { statisticsParams, statisticsShape } from '../contract/statistics.ts'
import { submissionAnswer, submissionForm, submissionListAnswer, submissionParams } from '../contract/submission.ts'
import { viewCounts } from '../queries/list.ts'
import { waitingSubmissions } from '../queries/submission.ts'
import { calculateApplication } from '../usecases/calculate.ts'
import { calculateMonth } from '../usecases/calculate-month.ts'
import { askForDecision, decideApplication, recoverSupport, refuseDelayRequest, withdrawApplication } from '../usecases/decide-application.ts'
import { allNorms, enterNorm } from '../usecases/enter-norm.ts'
import { approvePaymentList, cancelPaymentList, makePaymentList, paymentList, paymentOverview } from '../usecases/pay.ts'
import { receiveApplication } from '../usecases/receive-application.ts'
import { receiveSubmission } from '../usecases/receive-submission.ts'
import { registerSubmission, submissionFor } from '../usecases/register-submission.ts'
import { keepPayee, keepPlan, renewApplication } from '../usecases/renew-application.ts'
import { applicationFor } from '../usecases/show-application.ts'
import { applicationsOf } from '../usecases/show-lists.ts'
import { statisticsOf } from '../usecases/state-statistics.ts'
import * as z from 'zod'

const root = '/api/income-support'
const [read, write, pay] = ['support.read', 'support.write', 'support.pay'] as const
const nobody = (): readonly string[] => []
const personOf = ({ personId }: { readonly personId: string }): readonly string[] => [personId]
const madeOf = madeShape.extend({ personId: z.uuid() })
const decidedOf = z.object({ decisionId: z.uuid(), personId: z.uuid() })
const ofPerson = z.object({ personId: z.uuid() })
const ofPersons = z.object({ id: z.uuid(), personIds: z.array(z.uuid()) })
const personsOf = ({ personIds }: { readonly personIds: readonly string[] }): readonly string[] => personIds
const one = { params: applicationParams, may: write, about: personOf } as const
const calculatedShape = z.object({ personId: z.uuid(), version: z.int(), result: resultShape })

const applicationApi: readonly Route[] = [
  reading({
    path: root, may: read, summary: 'Applications for economic assistance that the asker may see, by view and month', query: listQuery, answer: listAnswer,
    about: ({ applications }) => [...new Set(applications.map(({ personId }) => personId))],
    handle: async (tx, { query }) => ({
      applications: await applicationsOf(tx, { view: query.view, month: query.month ?? null, personId: null, page: query.page }),
      count: (await viewCounts(tx, query.month ?? null))[query.view],
    }),
  }),
  writing({
    path: root, may: write, summary: 'Take in an application for one month', body: applicationBody, answer: madeOf, about: personOf,
    handle: async (tx, asked) => ({ id: await receiveApplication(tx, { ...asked.body, submissionId: null, renewsId: null }, asked), personId: asked.body.personId }),
  }),
  reading({ path: `${root}/:id`, may: read, summary: 'One application with its household, calculation and decisions', params: applicationParams, answer: applicationAnswer,
    about: ({ personId, members }) => [...new Set([personId, ...members.flatMap((member) => member.personId ?? [])])],
    handle: (tx, { params }) => applicationFor(tx, params.id) }),
  writing({
    ...one, method: 'PUT', path: `${root}/:id/calculation`, summary: 'Calculate an application; kept as its next version', answer: calculatedShape,
    body: z.strictObject({ from: z.int().min(0).describe('The version that was looked at; 0 when there was none.'), body: calculationBody }),
    handle: async (tx, asked) => {
      const made = await calculateApplication(tx, { id: asked.params.id, from: asked.body.from }, asked.body.body, asked)
      return { ...made, personId: (await applicationFor(tx, asked.params.id)).personId }
    },
  }),
  writing({
    path: `${root}/calculations`, may: write, summary: 'Calculate every undecided application of a month', body: monthCalculationBody, answer: monthCalculationAnswer,
    about: ({ applications }) => [...new Set(applications.map(({ personId }) => personId))], handle: (tx, asked) => calculateMonth(tx, asked.body.month, asked),
  }),
  writing({
    ...one, path: `${root}/:id/decision`, summary: 'Decide on an application, or propose it to who may', body: decisionBody,
    answer: madeOf.extend({ state: z.enum(['decided', 'for_meeting']) }),
    handle: async (tx, asked) => ({ ...(await decideApplication(tx, asked.params.id, asked.body, asked)), personId: (await applicationFor(tx, asked.params.id)).personId }),
  }),
  writing({ ...one, path: `${root}/:id/renewal`, summary: 'Take in another month\'s application, filled in from this one', body: renewalBody, answer: madeOf,
    handle: (tx, asked) => renewApplication(tx, asked.params.id, asked.body, asked) }),
  writing({ ...one, method: 'PUT', path: `${root}/:id/plan`, summary: 'Plan, impediments, activities and why support ends', body: planBody, answer: ofPerson,
    handle: (tx, asked) => keepPlan(tx, asked.params.id, asked.body) }),
  writing({ ...one, path: `${root}/:id/withdrawal`, summary: 'Note that the applicant takes the application back', body: withdrawalBody, answer: ofPerson,
    handle: (tx, asked) => withdrawApplication(tx, asked.params.id, asked.body, asked) }),
  writing({ ...one, path: `${root}/:id/delay-request`, summary: 'Register the party\'s request for a decision (FL 12)', body: delayBody, answer: ofPerson,
    handle: (tx, asked) => askForDecision(tx, asked.params.id, asked.body, asked) }),
  writing({ ...one, path: `${root}/:id/delay-request/refusal`, summary: 'Refuse the request for a decision', body: delayAnswerBody, answer: decidedOf,
    handle: (tx, asked) => refuseDelayRequest(tx, asked.params.id, asked.body, asked) }),
  writing({ ...one, path: `${root}/:id/recovery`, summary: 'Decide to claim support back', body: recoveryBody, answer: decidedOf,
    handle: (tx, asked) => recoverSupport(tx, asked.params.id, asked.body, asked) }),
  writing({
    method: 'PUT', path: '/api/persons/:id/support-account', may: write, summary: 'Where a person\'s support is paid to', params: personSupportParams, body: payeeBody, answer: doneShape,
    about: (_, { params }) => [params.id],
    handle: async (tx, asked) => {
      await keepPayee(tx, asked.params.id, asked.body, asked)
      return { done: true as const }
    },
  }),
]

const submissionApi: readonly Route[] = [
  writing({
    path: `${root}/submissions`, may: 'public', summary: 'Apply without signing in; amounts as text in kronor', body: submissionForm, answer: z.object({ token: z.string() }),
    limit: { most: 20, minutes: 10 }, about: nobody, handle: (tx, asked) => receiveSubmission(tx, asked.body, asked),
  }),
  reading({ path: `${root}/submissions`, may: write, summary: 'What came by the public form and waits to be registered', answer: submissionListAnswer, about: nobody,
    handle: async (tx) => ({ submissions: await waitingSubmissions(tx) }) }),
  reading({
    path: `${root}/submissions/:id`, may: write, summary: 'What came by the public form, and whose number it gives', params: submissionParams, answer: submissionAnswer,
    about: ({ match }) => ({ persons: match === null ? [] : [match.personId], why: 'intake' }), handle: (tx, asked) => submissionFor(tx, asked.params.id, asked),
  }),
  writing({
    path: `${root}/submissions/:id/registration`, may: write, summary: 'Register a submission as an application, or hand it to who has the case', params: submissionParams,
    answer: z.object({ application: z.uuid().nullable(), personId: z.uuid() }), about: personOf, handle: (tx, asked) => registerSubmission(tx, asked.params.id, asked),
  }),
]

const aroundApi: readonly Route[] = [
  reading({ path: `${root}/norms`, may: read, summary: 'The national norm of each year, every version', answer: normsAnswer, about: nobody, handle: async (tx) => ({ norms: await allNorms(tx) }) }),
  writing({ path: `${root}/norms`, may: 'support.norm', summary: 'Enter a year\'s national norm', body: normBody, answer: z.object({ year: z.int(), version: z.int() }), about: nobody,
    handle: (tx, asked) => enterNorm(tx, asked.body, asked) }),
  reading({ path: `${root}/payment-lists`, may: pay, summary: 'Lists of payments, and what waits to be paid', answer: paymentFilesAnswer, about: nobody, handle: (tx) => paymentOverview(tx) }),
  writing({ path: `${root}/payment-lists`, may: pay, summary: 'Make a list of what waits to be paid', body: paymentListBody, answer: ofPersons, about: personsOf,
    handle: (tx, asked) => makePaymentList(tx, asked.body, asked) }),
  reading({ path: `${root}/payment-lists/:id`, may: pay, summary: 'One list with its payments', params: fileParams, answer: paymentFileAnswer,
    about: ({ rows }) => [...new Set(rows.map(({ personId }) => personId))], handle: (tx, { params }) => paymentList(tx, params.id) }),
  writing({ path: `${root}/payment-lists/:id/approval`, may: pay, summary: 'Approve a list that somebody else has made', params: fileParams, answer: ofPersons.omit({ id: true }), about: personsOf,
    handle: (tx, asked) => approvePaymentList(tx, asked.params.id, asked) }),
  writing({ path: `${root}/payment-lists/:id/cancellation`, may: pay, summary: 'Take a list back before it is approved', params: fileParams, body: cancellationBody,
    answer: ofPersons.omit({ id: true }), about: personsOf, handle: (tx, asked) => cancelPaymentList(tx, asked.params.id, asked.body, asked) }),
  reading({
    path: `${root}/statistics/:month`, may: 'support.report', summary: 'A month\'s register of economic assistance in sums, and what is missing', params: statisticsParams,
    answer: z.object({ statistics: statisticsShape, personIds: z.array(z.uuid()) }), about: personsOf, handle: (tx, { params, clock }) => statisticsOf(tx, params.month, clock.today()),
  }),
]

/** Income support over the API, by the same use cases as the pages. */
export const supportApi: readonly Route[] = [...applicationApi, ...submissionApi, ...aroundApi]
