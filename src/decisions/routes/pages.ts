import { action, file, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { kindShape } from '../contract.ts'
import {
  appealForm, appealParams, beginForm, chairForm, consentForm, correctionForm, decisionParams, executionForm, personParams, refuseForm, serviceForm,
  stepForm, unexecutedQuery,
} from '../contract/wire.ts'
import { beginPage } from '../pages/begin.tsx'
import { showDecision } from '../pages/decision.tsx'
import { letterPage } from '../pages/letter.tsx'
import { showDecisions, waitingPage } from '../pages/list.tsx'
import {
  appealPage, appealStepPage, chairPage, consentPage, correctPage, executionPage, refusePage, servePage,
} from '../pages/steps.tsx'
import type { StepData } from '../pages/steps.tsx'
import { unexecutedCsv, unexecutedPage } from '../pages/unexecuted.tsx'
import { chairsOn, custodiansOf, letterHead, personHead } from '../queries/read-decision.ts'
import { dayTyped, dayTypedIfAny } from '../rules/read-days.ts'
import { beginDecision, readOpenings } from '../usecases/begin-decision.ts'
import { correctDecision } from '../usecases/correct-decision.ts'
import { followExecution, moveAppeal, receiveAppeal, serveDecision } from '../usecases/follow-decision.ts'
import { listUnexecuted } from '../usecases/list-unexecuted.ts'
import { readDecision, readDecisions, readWaiting } from '../usecases/read-decision.ts'
import { addConsent, recordChair, refuseProposal, signDecision } from '../usecases/sign-decision.ts'

type OfDecision = Asked<{ id: string }>

async function stepData(tx: Read, asked: Pick<OfDecision, 'params' | 'actor' | 'clock'>): Promise<StepData> {
  const decision = await readDecision(tx, asked.params.id, asked)
  const today = asked.clock.today()
  return { decision, custodians: await custodiansOf(tx, decision.personId, today), chairs: await chairsOn(tx, today) }
}

const ofStep = ({ decision }: StepData): readonly string[] => [decision.personId]
const step = { may: 'decision.write', params: decisionParams, about: ofStep, load: stepData } as const
const back = ({ id, personId }: { id: string; personId: string }, done: string) => ({ to: `/beslut/${id}`, done, about: [personId] })

const readPages: readonly Route[] = [
  page({
    path: '/person/:id/beslut', may: 'decision.read', params: personParams, about: ({ personId }) => [personId], show: showDecisions,
    async load(tx, asked) {
      const list = await readDecisions(tx, asked.params.id)
      return { ...await personHead(tx, list.personId), ...list }
    },
  }),
  form({
    path: '/person/:id/beslut/nytt', may: 'decision.write', params: personParams, body: beginForm, show: beginPage,
    about: ({ personId }) => [personId], load: (tx, asked) => readOpenings(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { opening, childConsents, custodianIds, ...body } = asked.body
      const today = asked.clock.today()
      const [kind, subjectId] = opening.split(':')
      const made = await beginDecision(tx, asked.params.id, {
        ...body, kind: kindShape.parse(kind), subjectId: subjectId ?? null, fromOn: dayTypedIfAny(body.fromOn, 'fromOn', today),
        consents: [
          ...(childConsents === 'ja' ? [{ who: 'child' as const, personId: null, given: true, on: today }] : []),
          ...custodianIds.map((personId) => ({ who: 'custodian' as const, personId, given: true, on: today })),
        ],
      }, asked)
      return back(made, made.state === 'decided' ? 'signed' : 'proposed')
    },
  }),
  page({
    path: '/beslut/ej-verkstallda', may: 'decision.read', query: unexecutedQuery, show: unexecutedPage,
    about: ({ decisions }) => decisions.map(({ personId }) => personId), load: (tx, asked) => listUnexecuted(tx, asked.query.kvartal, asked),
  }),
  page({
    path: '/beslut/vantar', may: 'decision.read', show: waitingPage, about: ({ waiting }) => waiting.map(({ personId }) => personId), load: readWaiting,
  }),
  page({
    path: '/beslut/:id', may: 'decision.read', params: decisionParams, about: ({ personId }) => [personId], show: showDecision,
    load: (tx, asked) => readDecision(tx, asked.params.id, asked),
  }),
  page({
    path: '/beslut/:id/brev', may: 'decision.read', params: decisionParams, about: ({ decision }) => [decision.personId], show: letterPage,
    async load(tx, asked) {
      const decision = await readDecision(tx, asked.params.id, asked)
      const { birthOn } = await personHead(tx, decision.personId)
      return { decision, birthOn: decision.protected ? null : birthOn, head: await letterHead(tx) }
    },
  }),
]

const unexecutedFile: Route = (() => {
  const listed = new WeakMap<object, readonly string[]>()
  return file({
    path: '/beslut/ej-verkstallda/csv', may: 'decision.read', query: unexecutedQuery, about: (sent) => listed.get(sent) ?? [],
    async load(tx, asked) {
      const list = await listUnexecuted(tx, asked.query.kvartal, asked)
      const sent = unexecutedCsv(list, asked.language)
      listed.set(sent, list.decisions.map(({ personId }) => personId))
      return sent
    },
  })
})()

const stepPages: readonly Route[] = [
  action({
    path: '/beslut/:id/besluta', may: 'decision.write', params: decisionParams,
    submit: async (tx, asked) => back(await signDecision(tx, asked.params.id, asked), 'signed'),
  }),
  form({
    ...step, path: '/beslut/:id/inte', body: refuseForm, show: refusePage,
    submit: async (tx, asked) => back(await refuseProposal(tx, asked.params.id, asked.body.outcome, asked), 'refused'),
  }),
  form({
    ...step, path: '/beslut/:id/samtycke', body: consentForm, show: consentPage,
    async submit(tx, asked) {
      const { who, personId, given } = asked.body
      const on = dayTyped(asked.body.on, 'on', asked.clock.today())
      const whose = who === 'custodian' && personId !== '' ? personId : null
      return back(await addConsent(tx, asked.params.id, { who, personId: whose, given: given === 'yes', on }, asked), 'consent_saved')
    },
  }),
  form({
    ...step, may: 'decision.chair', path: '/beslut/:id/ordforande', body: chairForm, show: chairPage,
    async submit(tx, asked) {
      const on = dayTyped(asked.body.on, 'on', asked.clock.today())
      return back(await recordChair(tx, asked.params.id, { memberId: asked.body.memberId, on }, asked), 'chair_saved')
    },
  }),
  form({
    ...step, path: '/beslut/:id/delge', body: serviceForm, show: servePage,
    async submit(tx, asked) {
      return back(await serveDecision(tx, asked.params.id, { ...asked.body, on: dayTyped(asked.body.on, 'on', asked.clock.today()) }, asked), 'served')
    },
  }),
  form({
    ...step, path: '/beslut/:id/verkstallighet', body: executionForm, show: executionPage,
    async submit(tx, asked) {
      const on = dayTyped(asked.body.on, 'on', asked.clock.today())
      const reason = asked.body.reason === '' ? null : asked.body.reason
      return back(await followExecution(tx, asked.params.id, { step: asked.body.step, on, reason }, asked), 'execution_saved')
    },
  }),
  form({
    ...step, path: '/beslut/:id/ratta', body: correctionForm, show: correctPage,
    async submit(tx, asked) {
      const today = asked.clock.today()
      const days = { fromOn: dayTypedIfAny(asked.body.fromOn, 'fromOn', today), toOn: dayTypedIfAny(asked.body.toOn, 'toOn', today) }
      const made = await correctDecision(tx, asked.params.id, { ...asked.body, ...days }, asked)
      return back(made, made.state === 'decided' ? 'corrected' : 'correction_proposed')
    },
  }),
]

const appealPages: readonly Route[] = [
  form({
    ...step, path: '/beslut/:id/overklagande', body: appealForm, show: appealPage,
    async submit(tx, asked) {
      return back(await receiveAppeal(tx, asked.params.id, { ...asked.body, on: dayTyped(asked.body.on, 'on', asked.clock.today()) }, asked), 'appeal_saved')
    },
  }),
  form({
    path: '/beslut/:id/overklagande/:appealId', may: 'decision.write', params: appealParams, body: stepForm, about: ofStep, show: appealStepPage,
    async load(tx, asked) {
      const data = await stepData(tx, asked)
      if (!data.decision.appeals.some(({ id }) => id === asked.params.appealId)) throw new Refusal('appeal_not_found', 404)
      return { ...data, appealId: asked.params.appealId }
    },
    async submit(tx, asked) {
      const { body } = asked
      const move = body.next === 'dismiss' ? 'dismissed' : body.next === 'forward' ? { forwardedTo: body.to } : body
      return back(await moveAppeal(tx, asked.params, move, asked), 'appeal_moved')
    },
  }),
]

/** The pages of decisions. */
export const decisionPages: readonly Route[] = [...readPages, unexecutedFile, ...stepPages, ...appealPages]
