import { dayTyped } from '../../decisions/rules/read-days.ts'
import { action, file, form, page } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { additionBody, matterForm, meetingForm, meetingPageForm, meetingsQuery } from '../contract/meetings.ts'
import type { MatterBody } from '../contract/meetings.ts'
import { idParams, rowParams } from '../contract/typed-words.ts'
import { changeMeetingPage, meetingsPage, newMeetingPage } from '../pages/meetings.tsx'
import { additionPage, matterPage, meetingPage } from '../pages/meeting.tsx'
import { protocolPdf } from '../pages/papers.ts'
import { addMatter, addToProtocol, approveProtocol, changeMatter, changeMeeting, dropMatter, enterMeeting, meetingToHold, readMeeting, readMeetings, unitsToMeetFor } from '../usecases/hold-meetings.ts'
import type { MeetingToHold } from '../usecases/hold-meetings.ts'

const nobody = (): readonly string[] => []
const may = 'cooperation.write'
const path = '/samverkan/moten'
const onlyIf = (id: string): string | null => (id === '' ? null : id)

type Typed = { readonly outcome: MatterBody['outcome'] | ''; readonly requestId: string } & Pick<MatterBody, 'kind' | 'title' | 'what' | 'outcomeWords' | 'unionView'>
const matterTyped = ({ outcome, requestId, ...body }: Typed): MatterBody => ({ ...body, outcome: outcome === '' ? null : outcome, requestId: onlyIf(requestId) })

/** @throws Refusal cooperation_matter_not_found (404). */
function withMatter(held: MeetingToHold, rowId: string) {
  const matter = held.meeting.rows.find(({ id }) => id === rowId)
  if (matter === undefined) throw new Refusal('cooperation_matter_not_found', 404)
  return { ...held, matter }
}

/** Meetings of employer and unions: agenda, outcomes, approval by both sides, additions, the protocol. */
export const meetingPages: readonly Route[] = [
  page({ path, may, query: meetingsQuery, about: nobody, show: meetingsPage, load: (tx, asked) => readMeetings(tx, { unitId: asked.query.enhet, kind: asked.query.slag, page: asked.query.sida }, asked) }),
  form({
    path: `${path}/nytt`, may, body: meetingForm, about: nobody, show: newMeetingPage, load: unitsToMeetFor,
    async submit(tx, asked) {
      const { unitId, heldOn, ...body } = asked.body
      const { id } = await enterMeeting(tx, { ...body, unitId: onlyIf(unitId), heldOn: dayTyped(heldOn, 'heldOn', asked.clock.today(), 'nearest') }, asked)
      return { to: `${path}/${id}`, done: 'meeting_saved', about: [] }
    },
  }),
  form({
    path: `${path}/:id`, may, params: idParams, body: matterForm, about: nobody, show: meetingPage, load: (tx, asked) => meetingToHold(tx, asked.params.id, asked),
    async submit(tx, asked) {
      await addMatter(tx, asked.params.id, matterTyped(asked.body), asked)
      return { to: `${path}/${asked.params.id}`, done: 'matter_saved', about: [] }
    },
  }),
  form({
    path: `${path}/:id/andra`, may, params: idParams, body: meetingPageForm, about: nobody, show: changeMeetingPage, load: (tx, asked) => readMeeting(tx, asked.params.id),
    async submit(tx, asked) {
      const { heldOn, ...body } = asked.body
      await changeMeeting(tx, asked.params.id, { ...body, heldOn: dayTyped(heldOn, 'heldOn', asked.clock.today(), 'nearest') }, asked)
      return { to: `${path}/${asked.params.id}`, done: 'meeting_saved', about: [] }
    },
  }),
  form({
    path: `${path}/:id/arende/:rowId`, may, params: rowParams, body: matterForm, about: nobody, show: matterPage, load: async (tx, asked) => withMatter(await meetingToHold(tx, asked.params.id, asked), asked.params.rowId),
    async submit(tx, asked) {
      await changeMatter(tx, asked.params.id, asked.params.rowId, matterTyped(asked.body), asked)
      return { to: `${path}/${asked.params.id}`, done: 'matter_saved', about: [] }
    },
  }),
  action({
    path: `${path}/:id/arende/:rowId/ta-bort`, may, params: rowParams,
    async submit(tx, asked) {
      await dropMatter(tx, asked.params.id, asked.params.rowId)
      return { to: `${path}/${asked.params.id}`, done: 'matter_removed', about: [] }
    },
  }),
  action({
    path: `${path}/:id/justera`, may, params: idParams,
    async submit(tx, asked) {
      await approveProtocol(tx, asked.params.id, asked)
      return { to: `${path}/${asked.params.id}`, done: 'approved', about: [] }
    },
  }),
  form({
    path: `${path}/:id/tillagg`, may, params: idParams, body: additionBody, about: nobody, show: additionPage, load: (tx, asked) => readMeeting(tx, asked.params.id),
    async submit(tx, asked) {
      await addToProtocol(tx, asked.params.id, asked.body.what, asked)
      return { to: `${path}/${asked.params.id}`, done: 'addition_saved', about: [] }
    },
  }),
  file({ path: `${path}/:id/pdf`, may, params: idParams, about: nobody, load: async (tx, asked) => protocolPdf(await readMeeting(tx, asked.params.id), asked) }),
]
