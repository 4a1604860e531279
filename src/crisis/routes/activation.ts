import { action, form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  activateQuery, activationDoQuery, activationShape, endingShape, evaluationShape, postponedPageQuery, postponingShape,
} from '../contract/activation.ts'
import { idParams, typedForm } from '../contract/plan.ts'
import { showActivate, showActivation, showActivations } from '../pages/activations.tsx'
import { showPostpone, showPostponed } from '../pages/postponed.tsx'
import { planOf, unitChoices } from '../queries/plan.ts'
import { activate, endActivation, evaluate, listActivations, oneActivation } from '../usecases/keep-activation.ts'
import { postponable, postponeClock, postponedWork, takeBackPostponed } from '../usecases/postpone-clock.ts'
import { readForm } from '../usecases/read-plan-form.ts'

const nobody = (): readonly string[] => []
const [read, decide, postpone] = ['crisis.read', 'crisis.decide', 'crisis.postpone'] as const

async function activitiesOn(tx: Read, { clock }: Pick<Asked, 'clock'>) {
  return (await planOf(tx, { inForce: clock.today() }))?.activities ?? []
}

/** The pages on which a crisis is declared, followed and left, and on which what it postpones is seen. */
export const activationPages: readonly Route[] = [
  page({ path: '/krisplan/kriser', may: read, about: nobody, show: showActivations, load: (tx, { clock }) => listActivations(tx, clock.today()) }),
  form({
    path: '/krisplan/aktivera', may: decide, query: activateQuery, body: typedForm, about: nobody, show: showActivate,
    load: async (tx, asked) => ({
      units: await unitChoices(tx, asked.clock.today()), activities: await activitiesOn(tx, asked),
      replaces: asked.query.ersatter === undefined ? null : await oneActivation(tx, asked.query.ersatter, asked),
    }),
    async submit(tx, asked) {
      const id = await activate(tx, readForm(activationShape, asked.body, asked.clock.today()), asked)
      return { to: `/krisplan/kris/${id}`, done: 'activated', about: [] }
    },
  }),
  form({
    path: '/krisplan/kris/:id', may: read, params: idParams, query: activationDoQuery, body: typedForm, about: nobody, show: showActivation,
    load: async (tx, asked) => ({
      activation: await oneActivation(tx, asked.params.id, asked), activities: await activitiesOn(tx, asked), doing: asked.query.gor ?? null,
      waiting: asked.actor.may.has(postpone) ? (await postponedWork(tx, { activationId: asked.params.id, state: 'waiting', page: 1 }, asked)).waiting : null,
    }),
    async submit(tx, asked) {
      const { params, query, body, actor, clock } = asked
      const isEnding = query.gor === 'avsluta'
      if (!actor.may.has(isEnding ? decide : 'crisis.plan')) throw new Refusal('not_permitted', 403)
      if (isEnding) await endActivation(tx, params.id, readForm(endingShape, body, clock.today()).reason, asked)
      else await evaluate(tx, params.id, readForm(evaluationShape, body, clock.today()), asked)
      return { to: `/krisplan/kris/${params.id}`, done: isEnding ? 'ended' : 'evaluated', about: [] }
    },
  }),
  page({
    path: '/krisplan/uppskjutet', may: postpone, query: postponedPageQuery, about: ({ list }) => [...new Set(list.rows.map(({ personId }) => personId))], show: showPostponed,
    async load(tx, asked) {
      const { kris, enhet, visa, sida } = asked.query
      const units = await unitChoices(tx, asked.clock.today())
      const leads = asked.actor.roles.includes('director') ? units : units.filter(({ id }) => asked.actor.managedUnits.includes(id))
      const list = await postponedWork(tx, { activationId: kris, unitId: enhet, state: visa === 'alla' ? 'all' : 'waiting', page: sida }, asked)
      return { list, units: leads, chosen: { kris, enhet, visa } }
    },
  }),
  form({
    path: '/krisplan/skjut-upp/:id', may: postpone, params: idParams, body: typedForm, about: ({ clock }) => [clock.personId], show: showPostpone,
    load: (tx, asked) => postponable(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const { personId } = await postponeClock(tx, asked.params.id, readForm(postponingShape, asked.body, asked.clock.today()), asked)
      return { to: '/krisplan/uppskjutet', done: 'postponed', about: [personId] }
    },
  }),
  action({
    path: '/krisplan/skjut-upp/:id/tillbaka', may: postpone, params: idParams,
    async submit(tx, asked) {
      const { personId } = await takeBackPostponed(tx, asked.params.id, asked)
      return { to: '/krisplan/uppskjutet', done: 'taken_back', about: [personId] }
    },
  }),
]
