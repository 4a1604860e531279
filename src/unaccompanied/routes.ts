import type { About, Asked, Route, Submitted } from '../mount/route.ts'
import { form, reading, writing } from '../mount/route.ts'
import { neededDay, typedDay } from '../persons/rules.ts'
import { readOre } from '../calendar/money.ts'
import type { Write } from '../platform/db.ts'
import { Refusal } from '../platform/refusal.ts'
import * as z from 'zod'
import {
  applyBody, capacityBody, doneShape, endBody, grantBody, madeShape, noticeBody, noticeParams, overviewAnswer, overviewForm, personForm, personParams,
  receiveBody, receptionsAnswer, rowParams, stepBody, withdrawBody,
} from './contract.ts'
import { showChild } from './pages/child.tsx'
import { showOverview } from './pages/overview.tsx'
import { announceArrivals, setCapacity, withdrawArrivals } from './usecases/announce-arrivals.ts'
import { askCompensation, childOf, endReception, noteGrant, receiveChild, takeStep, takeStepBack } from './usecases/keep-reception.ts'
import { readOverview } from './usecases/read-overview.ts'

const nobody = (): readonly string[] => []
const theChild = (_answer: unknown, { params }: { params: { id: string } }): About => [params.id]

/** A form's fields as the API's body has them; faults come back with the field they are about. */
function bodyOf<S extends z.ZodType>(shape: S, fields: Record<string, unknown>): z.output<S> {
  const read = shape.safeParse(fields)
  if (read.success) return read.data
  throw new Refusal('invalid', 422, { faults: read.error.issues.length }, read.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), code: message })))
}
function amountOf(text: string): number {
  const ore = readOre(text)
  if (ore === null || ore === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'amount', code: 'amount_needed' }])
  return ore
}
function rowOf(text: string): string {
  if (!z.uuid().safeParse(text).success) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'rowId', code: 'row_needed' }])
  return text
}

type OverviewAsked = Asked<unknown, unknown, z.output<typeof overviewForm>>
async function changeOverview(tx: Write, asked: OverviewAsked): Promise<Submitted> {
  const { body, clock } = asked
  const today = clock.today()
  if (body.what === 'withdraw') {
    await withdrawArrivals(tx, rowOf(body.rowId), asked)
    return { to: '/ensamkommande', done: 'notice_withdrawn', about: [] }
  }
  if (body.what === 'capacity') {
    await setCapacity(tx, bodyOf(capacityBody, { ...body, fromOn: neededDay(body.fromOn, 'fromOn', today, 'future') }), asked)
    return { to: '/ensamkommande', done: 'capacity_saved', about: [] }
  }
  const days = { announcedOn: neededDay(body.announcedOn, 'announcedOn', today), expectedOn: neededDay(body.expectedOn, 'expectedOn', today, 'future') }
  await announceArrivals(tx, bodyOf(noticeBody, { ...body, ...days }), asked)
  return { to: '/ensamkommande', done: 'notice_saved', about: [] }
}

type ChildAsked = Asked<{ id: string }, unknown, z.output<typeof personForm>>
async function changeChild(tx: Write, asked: ChildAsked): Promise<Submitted> {
  const { body, params: { id } } = asked
  return { to: `/person/${id}/ensamkommande`, done: await changes[body.what](tx, id, asked), about: [id] }
}
type Change = (tx: Write, id: string, asked: ChildAsked) => Promise<string>
const changes: Readonly<Record<z.output<typeof personForm>['what'], Change>> = {
  async receive(tx, id, asked) {
    const { body, clock } = asked
    const today = clock.today()
    const days = { arrivedOn: neededDay(body.arrivedOn, 'arrivedOn', today), assignedOn: typedDay(body.assignedOn, 'assignedOn', today) }
    await receiveChild(tx, id, bodyOf(receiveBody, { ...days, noticeId: body.noticeId === '' ? null : body.noticeId }), asked)
    return 'received'
  },
  async step(tx, id, asked) {
    await takeStep(tx, id, bodyOf(stepBody, { ...asked.body, on: neededDay(asked.body.on, 'on', asked.clock.today()) }), asked)
    return 'step_saved'
  },
  async withdraw(tx, id, asked) {
    await takeStepBack(tx, id, rowOf(asked.body.rowId), bodyOf(withdrawBody, asked.body).reason, asked)
    return 'step_withdrawn'
  },
  async end(tx, id, asked) {
    const { body, clock } = asked
    await endReception(tx, id, bodyOf(endBody, { how: body.how, movedTo: body.movedTo === '' ? null : body.movedTo, on: neededDay(body.on, 'on', clock.today()) }), asked)
    return 'ended'
  },
  async apply(tx, id, asked) {
    const { body, clock } = asked
    await askCompensation(tx, id, bodyOf(applyBody, { quarter: body.quarter, amount: amountOf(body.amount), on: neededDay(body.on, 'on', clock.today()) }), asked)
    return 'claim_saved'
  },
  async grant(tx, id, asked) {
    const { body, clock } = asked
    const made = bodyOf(grantBody, { amount: amountOf(body.amount), on: neededDay(body.on, 'on', clock.today()) })
    await noteGrant(tx, id, rowOf(body.rowId), made, asked)
    return 'grant_saved'
  },
}

const pages: readonly Route[] = [
  form({
    path: '/ensamkommande', may: 'unaccompanied.read', body: overviewForm, about: ({ children }) => children.map(({ personId }) => personId),
    load: readOverview, show: showOverview,
    submit: (tx, asked) => {
      if (!asked.actor.may.has('arrival.write')) throw new Refusal('not_permitted', 403)
      return changeOverview(tx, asked)
    },
  }),
  form({
    path: '/person/:id/ensamkommande', may: 'unaccompanied.read', params: personParams, body: personForm, about: theChild,
    load: (tx, asked) => childOf(tx, asked.params.id, asked), show: showChild,
    submit: (tx, asked) => {
      if (!asked.actor.may.has('unaccompanied.write')) throw new Refusal('not_permitted', 403)
      return changeChild(tx, asked)
    },
  }),
]

const done = { done: true as const }

/** What is kept about children who come alone: the overview, and each child's reception. */
export const unaccompaniedRoutes: readonly Route[] = [
  ...pages,
  reading({
    path: '/api/unaccompanied', may: 'unaccompanied.read', answer: overviewAnswer, summary: 'Arrivals by week and what is missing for each unaccompanied minor',
    about: ({ children }) => children.map(({ personId }) => personId), handle: readOverview,
  }),
  writing({
    path: '/api/unaccompanied/notices', may: 'arrival.write', body: noticeBody, answer: madeShape, about: nobody, summary: 'Register announced arrivals',
    handle: async (tx, asked) => ({ id: await announceArrivals(tx, asked.body, asked) }),
  }),
  writing({
    method: 'DELETE', path: '/api/unaccompanied/notices/:rowId', may: 'arrival.write', params: noticeParams, answer: doneShape, about: nobody,
    summary: 'Take announced arrivals back', handle: async (tx, asked) => { await withdrawArrivals(tx, asked.params.rowId, asked); return done },
  }),
  writing({
    path: '/api/unaccompanied/capacity', may: 'arrival.write', body: capacityBody, answer: madeShape, about: nobody, summary: 'Say how many places and hands there are from a day',
    handle: async (tx, asked) => ({ id: await setCapacity(tx, asked.body, asked) }),
  }),
  reading({
    path: '/api/persons/:id/unaccompanied', may: 'unaccompanied.read', params: personParams, answer: receptionsAnswer, about: theChild,
    summary: 'A child\'s reception: steps, what is missing, compensation',
    handle: async (tx, asked) => ({ personId: asked.params.id, receptions: (await childOf(tx, asked.params.id, asked)).receptions }),
  }),
  writing({
    path: '/api/persons/:id/unaccompanied', may: 'unaccompanied.write', params: personParams, body: receiveBody, answer: madeShape, about: theChild,
    summary: 'Register that a child has been received', handle: async (tx, asked) => ({ id: await receiveChild(tx, asked.params.id, asked.body, asked) }),
  }),
  writing({
    path: '/api/persons/:id/unaccompanied/steps', may: 'unaccompanied.write', params: personParams, body: stepBody, answer: madeShape, about: theChild,
    summary: 'Register a step of the reception', handle: async (tx, asked) => ({ id: await takeStep(tx, asked.params.id, asked.body, asked) }),
  }),
  writing({
    path: '/api/persons/:id/unaccompanied/steps/:rowId/withdrawal', may: 'unaccompanied.write', params: rowParams, body: withdrawBody, answer: doneShape, about: theChild,
    summary: 'Take a step back', handle: async (tx, asked) => { await takeStepBack(tx, asked.params.id, asked.params.rowId, asked.body.reason, asked); return done },
  }),
  writing({
    path: '/api/persons/:id/unaccompanied/end', may: 'unaccompanied.write', params: personParams, body: endBody, answer: doneShape, about: theChild,
    summary: 'End the reception', handle: async (tx, asked) => { await endReception(tx, asked.params.id, asked.body, asked); return done },
  }),
  writing({
    path: '/api/persons/:id/unaccompanied/claims', may: 'unaccompanied.write', params: personParams, body: applyBody, answer: madeShape, about: theChild,
    summary: 'Register an application for compensation', handle: async (tx, asked) => ({ id: await askCompensation(tx, asked.params.id, asked.body, asked) }),
  }),
  writing({
    path: '/api/persons/:id/unaccompanied/claims/:rowId/decision', may: 'unaccompanied.write', params: rowParams, body: grantBody, answer: doneShape, about: theChild,
    summary: 'Register the state\'s decision on compensation', handle: async (tx, asked) => { await noteGrant(tx, asked.params.id, asked.params.rowId, asked.body, asked); return done },
  }),
]
