import { form, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { dayTyped } from '../../decisions/rules/read-days.ts'
import {
  bodiesAnswer, bodyParams, meetingIdShape, memberEndBody, memberEndForm, memberParams, newBodyBody, newBodyForm, newMemberBody, newMemberForm,
} from '../contract.ts'
import { bodiesPage, endMemberPage, newMemberPage } from '../pages/bodies.tsx'
import type { BodiesData, BodyData, MemberData } from '../pages/bodies.tsx'
import { bodiesOn, electedOn } from '../queries/body.ts'
import { addBody, addMember, stopMember } from '../usecases/keep-bodies.ts'

const nobody = (): readonly string[] => []
const may = 'delegation.administer'
const home = '/sammantraden/organ'

async function bodiesData(tx: Read, { clock }: Pick<Asked, 'clock'>): Promise<BodiesData> {
  return { bodies: await bodiesOn(tx, clock.today()), elected: await electedOn(tx, clock.today()) }
}

async function bodyData(tx: Read, asked: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<BodyData> {
  const data = await bodiesData(tx, asked)
  const body = data.bodies.find(({ id }) => id === asked.params.id)
  if (body === undefined) throw new Refusal('body_not_found', 404)
  return { ...data, body }
}

async function memberData(tx: Read, asked: Pick<Asked<{ id: string; memberId: string }>, 'params' | 'clock'>): Promise<MemberData> {
  const data = await bodyData(tx, asked)
  const member = data.body.members.find(({ id }) => id === asked.params.memberId)
  if (member === undefined) throw new Refusal('member_not_found', 404)
  return { ...data, member }
}

/** Who sits in which elected body. */
export const bodyRoutes: readonly Route[] = [
  form({
    path: home, may, body: newBodyForm, about: nobody, show: bodiesPage, load: bodiesData,
    async submit(tx, asked) {
      await addBody(tx, asked.body, asked)
      return { to: home, done: 'body_added', about: [] }
    },
  }),
  form({
    path: `${home}/:id/ledamot`, may, params: bodyParams, body: newMemberForm, about: nobody, show: newMemberPage, load: bodyData,
    async submit(tx, asked) {
      await addMember(tx, asked.params.id, { ...asked.body, fromOn: dayTyped(asked.body.fromOn, 'fromOn', asked.clock.today(), 'nearest') }, asked)
      return { to: home, done: 'member_added', about: [] }
    },
  }),
  form({
    path: `${home}/:id/ledamot/:memberId`, may, params: memberParams, body: memberEndForm, about: nobody, show: endMemberPage, load: memberData,
    async submit(tx, asked) {
      await stopMember(tx, asked.params, dayTyped(asked.body.toOn, 'toOn', asked.clock.today(), 'nearest'))
      return { to: home, done: 'member_ended', about: [] }
    },
  }),
  reading({
    path: '/api/bodies', may, answer: bodiesAnswer, summary: 'Elected bodies and their members', about: nobody,
    handle: async (tx, asked) => ({ bodies: await bodiesOn(tx, asked.clock.today()) }),
  }),
  writing({
    path: '/api/bodies', may, body: newBodyBody, answer: meetingIdShape, summary: 'Enter an elected body', about: nobody,
    handle: (tx, asked) => addBody(tx, asked.body, asked),
  }),
  writing({
    path: '/api/bodies/:id/members', may, params: bodyParams, body: newMemberBody, answer: meetingIdShape,
    summary: 'Let somebody with the role of the committee sit in a body', about: nobody, handle: (tx, asked) => addMember(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/bodies/:id/members/:memberId/end', may, params: memberParams, body: memberEndBody, answer: meetingIdShape,
    summary: 'Give a member the last day', about: nobody, handle: (tx, asked) => stopMember(tx, asked.params, asked.body.toOn),
  }),
]
