import * as z from 'zod'
import { file, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import {
  addPlaceBody, addPlaceForm, changedRoundBody, changeKinds, feedAnswer, feedParams, newRoundBody, planChange, planForm, planShape, roundAnswer, roundForm, roundIdShape, roundParams, roundQuery, roundsAnswer,
  roundsPaged, roundsQuery,
} from '../contract/visit-rounds.ts'
import type { PlanForm } from '../contract/visit-rounds.ts'
import { changeRoundPage, newRoundPage } from '../pages/visit-round-form.tsx'
import { addPlacePage, feedPage, roundCsv, roundPage, roundsPage } from '../pages/visit-rounds.tsx'
import type { FeedData } from '../pages/visit-rounds.tsx'
import { planPage } from '../pages/visit-plan.tsx'
import { places } from '../queries/figures.ts'
import { addPlace, beginRound, changeRound, choicesOf, closeFeed, listRounds, openFeed, readFeed, readRound, readRounds } from '../usecases/keep-rounds.ts'
import { acceptPlan, changePlan, dropPlan, makePlan, readPlan } from '../usecases/plan-round.ts'
import { changeTyped, placeTyped, roundTyped } from '../usecases/visit-typed.ts'
import { Refusal } from '../../platform/refusal.ts'

const nobody = (): readonly string[] => []
const read = { may: 'dialogue.read', about: nobody } as const
const write = { may: 'dialogue.write', about: nobody } as const
const path = '/besoksplan'
const params = roundParams

async function planDone(tx: Write, id: string, body: PlanForm, asked: Asked): Promise<string> {
  if (body.do === 'make') return (await makePlan(tx, id, asked), 'made')
  if (body.do === 'accept') return (await acceptPlan(tx, id, asked), 'accepted')
  if (body.do === 'drop') return (await dropPlan(tx, id, asked), 'dropped')
  const what = changeKinds.find((each) => each === body.do) ?? 'lock'
  await changePlan(tx, id, changeTyped({ ...body, do: what }, asked.clock.today()), asked)
  return 'moved'
}
const planOf = async (tx: Read, id: string, asked: Pick<Asked, 'clock'>) => {
  const { plan } = await readPlan(tx, id, asked)
  if (plan === null) throw new Refusal('visit_plan_not_found', 404)
  return plan
}

/** Rounds of visits: begun, planned, changed and followed. */
export const visitRoundPages: readonly Route[] = [
  page({ ...read, path, query: roundsQuery, show: roundsPage, load: (tx, asked) => readRounds(tx, asked.query.sida, asked) }),
  form({
    ...write, path: `${path}/ny`, body: roundForm, show: newRoundPage, load: (tx) => choicesOf(tx),
    async submit(tx, asked) {
      const { id } = await beginRound(tx, roundTyped(asked.body, await places(tx), asked.clock.today()), asked)
      return { to: `${path}/${id}`, done: 'begun', about: [] }
    },
  }),
  page({ ...read, path: `${path}/:id`, params, query: roundQuery, show: roundPage, load: async (tx, asked) => ({ round: await readRound(tx, asked.params.id, asked), order: asked.query.ordning }) }),
  form({
    ...write, path: `${path}/:id/andra`, params, body: roundForm, show: changeRoundPage, load: async (tx, asked) => ({ choices: await choicesOf(tx), round: await readRound(tx, asked.params.id, asked) }),
    async submit(tx, asked) {
      const { name, firstOn, lastOn, settings } = roundTyped({ ...asked.body, source: 'none', places: '' }, await places(tx), asked.clock.today())
      const { id } = await changeRound(tx, asked.params.id, { name, firstOn, lastOn, settings }, asked)
      return { to: `${path}/${id}`, done: 'changed', about: [] }
    },
  }),
  form({
    ...write, path: `${path}/:id/lagg-till`, params, body: addPlaceForm, show: addPlacePage, load: async (tx, asked) => ({ round: await readRound(tx, asked.params.id, asked) }),
    async submit(tx, asked) {
      await addPlace(tx, asked.params.id, placeTyped(asked.body.place, await places(tx)) ?? '', asked)
      return { to: `${path}/${asked.params.id}`, done: 'added', about: [] }
    },
  }),
  form({
    ...write, path: `${path}/:id/forslag`, params, body: planForm, show: planPage, load: (tx, asked) => readPlan(tx, asked.params.id, asked),
    async submit(tx, asked) {
      const done = await planDone(tx, asked.params.id, asked.body, asked)
      return { to: done === 'accepted' ? `${path}/${asked.params.id}` : `${path}/${asked.params.id}/forslag`, done, about: [] }
    },
  }),
  form({
    ...write, path: `${path}/:id/kalender`, params, body: z.object({ do: z.enum(['new', 'end']) }), show: feedPage,
    load: async (tx, asked): Promise<FeedData> => ({ round: await readRound(tx, asked.params.id, asked), address: null, ended: false }),
    async submit(tx, asked) {
      const { address } = asked.body.do === 'new' ? await openFeed(tx, asked.params.id, asked) : await closeFeed(tx, asked.params.id, asked)
      return { here: { round: await readRound(tx, asked.params.id, asked), address, ended: asked.body.do === 'end' }, about: [] }
    },
  }),
  file({ ...read, path: `${path}/:id/plan.csv`, params, load: async (tx, asked) => roundCsv(await readRound(tx, asked.params.id, asked), asked.language) }),
  file({ may: 'public', about: nobody, path: `${path}/flode/:token/kalender.ics`, params: feedParams,
    load: async (tx, asked) => ({ name: 'kalender.ics', type: 'text/calendar; charset=utf-8', inline: true, body: await readFeed(tx, asked.params.token, asked) }) }),
]

/** The same over the API. */
export const visitRoundApi: readonly Route[] = [
  reading({ ...read, path: '/api/visit-rounds', query: roundsPaged, answer: roundsAnswer, summary: 'Rounds of visits with how far each has come', handle: (tx, asked) => listRounds(tx, asked.query, asked) }),
  writing({ ...write, path: '/api/visit-rounds', body: newRoundBody, answer: roundIdShape, summary: 'Begin a round of visits', handle: (tx, asked) => beginRound(tx, asked.body, asked) }),
  reading({ ...read, path: '/api/visit-rounds/:id', params, answer: roundAnswer, summary: 'One round with its visits and progress by county', handle: (tx, asked) => readRound(tx, asked.params.id, asked) }),
  writing({ ...write, method: 'PUT', path: '/api/visit-rounds/:id', params, body: changedRoundBody, answer: roundIdShape, summary: 'Change the days and teams of a round', handle: (tx, asked) => changeRound(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: '/api/visit-rounds/:id/places', params, body: addPlaceBody, answer: roundIdShape, summary: 'Add a municipality to a round; answers with the id of its visit', handle: (tx, asked) => addPlace(tx, asked.params.id, asked.body.place, asked) }),
  reading({ ...read, path: '/api/visit-rounds/:id/plan', params, answer: planShape, summary: 'The latest plan of a round with its trips', handle: (tx, asked) => planOf(tx, asked.params.id, asked) }),
  writing({ ...write, path: '/api/visit-rounds/:id/plan', params, answer: roundIdShape, summary: 'Propose a plan of a round', handle: (tx, asked) => makePlan(tx, asked.params.id, asked) }),
  writing({ ...write, method: 'PUT', path: '/api/visit-rounds/:id/plan', params, body: planChange, answer: roundIdShape, summary: 'Lock, move or swap visits in the proposal', handle: (tx, asked) => changePlan(tx, asked.params.id, asked.body, asked) }),
  writing({ ...write, path: '/api/visit-rounds/:id/plan/acceptance', params, answer: roundIdShape, summary: 'Give the visits the days of the proposal', handle: (tx, asked) => acceptPlan(tx, asked.params.id, asked) }),
  writing({ ...write, method: 'DELETE', path: '/api/visit-rounds/:id/plan', params, answer: roundIdShape, summary: 'Drop the proposal', handle: (tx, asked) => dropPlan(tx, asked.params.id, asked) }),
  writing({ ...write, path: '/api/visit-rounds/:id/feed', params, answer: feedAnswer, summary: 'Make a secret address of the calendar; the old one ends', handle: (tx, asked) => openFeed(tx, asked.params.id, asked) }),
  writing({ ...write, method: 'DELETE', path: '/api/visit-rounds/:id/feed', params, answer: feedAnswer, summary: 'End the address of the calendar', handle: (tx, asked) => closeFeed(tx, asked.params.id, asked) }),
]
