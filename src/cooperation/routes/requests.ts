import * as z from 'zod'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { requestForm, requestsQuery, stepForm, stepKinds, stepOutcomes } from '../contract/requests.ts'
import type { StepBody, StepForm } from '../contract/requests.ts'
import { idParams, rowParams, strikeForm } from '../contract/typed-words.ts'
import { receiptPdf } from '../pages/papers.ts'
import { requestPage } from '../pages/request.tsx'
import { newRequestPage, requestsPage } from '../pages/requests.tsx'
import { strikePage } from '../pages/shared.tsx'
import { requestTexts } from '../texts/requests.ts'
import { addStep, makeRequest, readRequest, readRequests, requestToFollow, requestToMake, strikeRequestStep } from '../usecases/keep-requests.ts'
import { stopsThatLast } from '../usecases/keep-stops.ts'
import { needed } from '../usecases/sight.ts'

const nobody = (): readonly string[] => []
const may = 'safety_request.write'
const path = '/arbetsmiljo'
const stepQuery = z.object({ steg: z.enum(stepKinds).nullable().catch(null).default(null), klart: z.string().optional() })
const ifAny = (text: string): string | null => (text === '' ? null : text)

/** A step as typed. @throws Refusal (422) with the fields that are missing or no days. */
function stepTyped({ kind, onDay, what, outcome, dueOn, owner, actionId, reference }: StepForm, { clock }: Pick<Asked, 'clock'>): StepBody {
  needed({ what })
  const today = clock.today()
  return { kind, what, onDay: dayTyped(onDay, 'onDay', today), outcome: stepOutcomes.find((each) => each === outcome) ?? null, dueOn: dayTypedIfAny(dueOn, 'dueOn', today), owner: ifAny(owner),
    actionId: ifAny(actionId), reference: ifAny(reference) }
}

/** Requests of safety representatives (AML 6:6 a) from the receipt to the authority's decision. */
export const requestPages: readonly Route[] = [
  page({
    path, may, query: requestsQuery, about: nobody, show: requestsPage,
    async load(tx, asked) {
      const { enhet: unitId, visa, ordna: order, sida } = asked.query
      return { ...await readRequests(tx, { unitId, openOnly: visa === 'oppna', order, page: sida }, asked), lastingStops: await stopsThatLast(tx, asked) }
    },
  }),
  form({
    path: `${path}/framstallan/ny`, may, body: requestForm, about: nobody, show: newRequestPage, load: requestToMake,
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { receivedOn, answerBy, representativeName, ...body } = asked.body
      const { id } = await makeRequest(tx, { ...body, representativeName: ifAny(representativeName), receivedOn: dayTyped(receivedOn, 'receivedOn', today),
        answerBy: answerBy === '' ? null : dayTyped(answerBy, 'answerBy', today, 'future') }, asked)
      return { to: `${path}/framstallan/${id}`, done: 'made', about: [] }
    },
  }),
  form({
    path: `${path}/framstallan/:id`, may, params: idParams, query: stepQuery, body: stepForm, about: nobody, show: requestPage,
    load: async (tx, asked) => ({ ...await requestToFollow(tx, asked.params.id, asked), chosen: asked.query.steg }),
    async submit(tx, asked) {
      await addStep(tx, asked.params.id, stepTyped(asked.body, asked), asked)
      return { to: `${path}/framstallan/${asked.params.id}`, done: asked.body.kind, about: [] }
    },
  }),
  form({
    path: `${path}/framstallan/:id/steg/:rowId/stryk`, may, params: rowParams, body: strikeForm, about: nobody,
    async load(tx, asked) {
      const request = await readRequest(tx, asked.params.id, asked)
      if (!request.steps.some(({ id }) => id === asked.params.rowId)) throw new Refusal('step_not_found', 404)
      return { id: request.id, stepId: asked.params.rowId }
    },
    show: ({ id, stepId }, view, entered) => strikePage({ action: `${path}/framstallan/${id}/steg/${stepId}/stryk`, back: `${path}/framstallan/${id}`, title: requestTexts[view.language].title }, view, entered),
    async submit(tx, asked) {
      needed({ why: asked.body.why })
      await strikeRequestStep(tx, asked.params.id, asked.params.rowId, asked.body.why, asked)
      return { to: `${path}/framstallan/${asked.params.id}`, done: 'struck', about: [] }
    },
  }),
  file({ path: `${path}/framstallan/:id/kvitto`, may, params: idParams, about: nobody, load: async (tx, asked) => receiptPdf(await readRequest(tx, asked.params.id, asked), asked) }),
]
