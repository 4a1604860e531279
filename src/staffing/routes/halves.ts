import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { appliedAnswer, halvesParams, idAnswer, pairBody, pairForm, pairsAnswer, planAnswer, plansAnswer, proposalBody, proposalForm } from '../contract/halves.ts'
import { halvesPlanPage } from '../pages/halves-plan.tsx'
import { halvesPage } from '../pages/halves.tsx'
import { applyHalves, halvesStart, proposeHalves, registerPair, showHalves, withdrawPair } from '../usecases/divide-staff.ts'

const nobody = (): readonly string[] => []
const manage = 'presence.manage'
const path = '/narvaro/halvor'

/** The staff in two halves: proposals, plans that hold, and the pairs that are kept together; the same over the API. */
export const halvesRoutes: readonly Route[] = [
  form({
    path, may: manage, body: proposalForm, about: nobody, load: halvesStart, show: halvesPage,
    async submit(tx, asked) {
      const { id } = await proposeHalves(tx, asked.body, asked)
      return { to: `${path}/${id}`, done: 'proposed', about: [] }
    },
  }),
  page({ path: `${path}/:id`, may: manage, params: halvesParams, about: nobody, show: halvesPlanPage, load: (tx, asked) => showHalves(tx, asked.params.id, asked) }),
  action({
    path: `${path}/:id/genomfor`, may: manage, params: halvesParams,
    async submit(tx, asked) {
      await applyHalves(tx, asked.params.id, asked)
      return { to: `${path}/${asked.params.id}`, done: 'applied', about: [] }
    },
  }),
  action({
    path: `${path}/par`, may: manage, body: pairForm,
    async submit(tx, asked) {
      await registerPair(tx, asked.body, asked)
      return { to: path, done: 'pair_added', about: [] }
    },
  }),
  action({
    path: `${path}/par/:id/ta-bort`, may: manage, params: halvesParams,
    async submit(tx, asked) {
      await withdrawPair(tx, asked.params.id, asked)
      return { to: path, done: 'pair_removed', about: [] }
    },
  }),
  reading({
    path: '/api/presence/halves', may: manage, answer: plansAnswer, about: nobody, summary: 'Divisions of the staff in two halves, proposed and applied, the latest first',
    handle: async (tx, asked) => ({ plans: [...(await halvesStart(tx, asked)).plans] }),
  }),
  writing({
    path: '/api/presence/halves', may: manage, body: proposalBody, answer: idAnswer, about: nobody,
    summary: 'Propose a division that changes nothing yet: leaders in both halves, pairs together, units evenly', handle: (tx, asked) => proposeHalves(tx, asked.body, asked),
  }),
  reading({
    path: '/api/presence/halves/:id', may: manage, params: halvesParams, answer: planAnswer, about: nobody, summary: 'One division with its members and what could not be had',
    handle: async (tx, asked) => {
      const { plan, members } = await showHalves(tx, asked.params.id, asked)
      return { plan, members: [...members] }
    },
  }),
  writing({
    path: '/api/presence/halves/:id/apply', may: manage, params: halvesParams, answer: appliedAnswer, about: nobody,
    summary: 'Let a division hold: plans every working day; who is away or has answered is left as it is', handle: (tx, asked) => applyHalves(tx, asked.params.id, asked),
  }),
  reading({
    path: '/api/presence/pairs', may: manage, answer: pairsAnswer, about: nobody, summary: 'Pairs that are kept in the same half, in the units that one manages',
    handle: async (tx, asked) => ({ pairs: [...(await halvesStart(tx, asked)).pairs] }),
  }),
  writing({
    path: '/api/presence/pairs', may: manage, body: pairBody, answer: idAnswer, about: nobody, summary: 'Keep two in the same half: one household, or a shared car',
    handle: (tx, asked) => registerPair(tx, asked.body, asked),
  }),
  writing({
    method: 'DELETE', path: '/api/presence/pairs/:id', may: manage, params: halvesParams, answer: idAnswer, about: nobody, summary: 'No longer keep a pair together',
    handle: (tx, asked) => withdrawPair(tx, asked.params.id, asked),
  }),
]
