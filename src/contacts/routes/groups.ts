import { staffIdOf } from '../../access/rules.ts'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { form, page } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { parseIdentityNumber } from '../../persons/identity-number.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  attendanceForm, cancelForm, groupParams, leaderForm, participantChangeForm, participantForm, participantParams, participantTyped, presences, programmeForm, sessionForm,
} from '../contract/groups.ts'
import type { SessionBody } from '../contract/groups.ts'
import { addParticipantPage, chooseLeaderPage, editParticipantPage, groupPage } from '../pages/group.tsx'
import type { ParticipantData } from '../pages/group.tsx'
import { editProgrammePage, groupsPage } from '../pages/groups.tsx'
import { callOffPage, planSessionPage, sessionPage } from '../pages/session.tsx'
import type { PlanData } from '../pages/session.tsx'
import { participantOf } from '../queries/group.ts'
import { loadGroup, loadGroups, loadSession } from '../queries/load-groups.ts'
import { personToMoveTo } from '../queries/note.ts'
import { spanTyped } from '../rules/read-forms.ts'
import { attendSession } from '../usecases/attend-session.ts'
import { beginProgramme, chooseLeader, editParticipant, editProgramme, takeIntoGroup } from '../usecases/keep-groups.ts'
import { callOffSession, planSession, replanSession } from '../usecases/plan-session.ts'

const nobody = (): readonly string[] => []
const personsIn = ({ participants }: { readonly participants: ReadonlyArray<{ personId: string }> }): string[] => participants.map(({ personId }) => personId)
type OfOne = Pick<Asked<{ id: string }>, 'params' | 'clock'>

/** The programme for a form that shows nobody who takes part. */
const programmeAlone = async (tx: Read, asked: OfOne): Promise<PlanData> => ({ ...await loadGroup(tx, asked.params.id, asked), participants: [], session: null })

async function planOf(tx: Read, asked: OfOne): Promise<PlanData> {
  const { session } = await loadSession(tx, asked.params.id)
  if (session.state !== 'planned') throw new Refusal('session_is_closed', 409)
  return { ...await loadGroup(tx, session.programmeId, asked), participants: [], session }
}

async function participantFor(tx: Read, asked: Pick<Asked<{ id: string; participantId: string }>, 'params' | 'clock'>): Promise<ParticipantData> {
  const { id, participantId } = asked.params
  const data = await loadGroup(tx, id, asked)
  const [participant, stored] = [data.participants.find((each) => each.id === participantId), await participantOf(tx, id, participantId)]
  if (participant === undefined || stored === undefined) throw new Refusal('participant_not_found', 404)
  return { ...data, participants: [participant], participant, mailTo: stored.mailTo }
}

function sessionTyped({ body, clock }: { readonly body: { on: string; from: string; to: string; roomId: string; leaderIds: string[] }; readonly clock: Asked['clock'] }): SessionBody {
  if (body.leaderIds.length === 0) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'leaderIds', code: 'leader_needed' }])
  return { ...spanTyped(body, clock.today()), roomId: body.roomId, leaderIds: body.leaderIds }
}

async function personTyped(tx: Write, typed: string, { clock }: Pick<Asked, 'clock'>): Promise<string> {
  const identity = parseIdentityNumber(typed, clock.today())
  const personId = await personToMoveTo(tx, typed.toUpperCase(), identity.valid ? identity.normalised : null, clock.today())
  if (personId === undefined) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'person', code: 'person_not_found' }])
  return personId
}

/** The pages of groups: programmes, participants, leaders, sessions. */
export const groupPages: readonly Route[] = [
  form({
    path: '/grupper', may: 'group.read', body: programmeForm, about: nobody, load: loadGroups, show: groupsPage,
    async submit(tx, asked) {
      if (!asked.actor.may.has('group.write')) throw new Refusal('not_permitted', 403)
      const { id } = await beginProgramme(tx, { name: asked.body.name, unitId: asked.body.unitId, leadersNeeded: asked.body.leadersNeeded }, asked)
      return { to: `/grupp/${id}`, done: 'group_begun', about: [] }
    },
  }),
  page({ path: '/grupp/:id', may: 'group.read', params: groupParams, about: personsIn, load: (tx, asked) => loadGroup(tx, asked.params.id, asked), show: groupPage }),
  form({
    path: '/grupp/:id/andra', may: 'group.write', params: groupParams, body: programmeForm, about: nobody, load: programmeAlone, show: editProgrammePage,
    async submit(tx, asked) {
      const { id } = asked.params
      await editProgramme(tx, id, { ...asked.body, endedOn: dayTypedIfAny(asked.body.endedOn, 'endedOn', asked.clock.today()) })
      return { to: `/grupp/${id}`, done: 'group_saved', about: [] }
    },
  }),
  form({
    path: '/grupp/:id/ledare', may: 'group.write', params: groupParams, body: leaderForm, about: nobody, load: programmeAlone, show: chooseLeaderPage,
    async submit(tx, asked) {
      const { id } = await chooseLeader(tx, asked.params.id, asked.body, asked)
      return { to: `/grupp/${id}`, done: 'leader_chosen', about: [] }
    },
  }),
  form({
    path: '/grupp/:id/deltagare', may: 'group.write', params: groupParams, body: participantForm, about: nobody, load: programmeAlone, show: addParticipantPage,
    async submit(tx, asked) {
      const { person, fromOn, ...rest } = asked.body
      const { personId } = await takeIntoGroup(tx, asked.params.id, {
        ...comingTyped(rest), personId: await personTyped(tx, person, asked), fromOn: dayTyped(fromOn, 'fromOn', asked.clock.today(), 'nearest'),
      }, asked)
      return { to: `/grupp/${asked.params.id}`, done: 'participant_added', about: [personId] }
    },
  }),
  form({
    path: '/grupp/:id/deltagare/:participantId', may: 'group.write', params: participantParams, body: participantChangeForm, about: personsIn, load: participantFor, show: editParticipantPage,
    async submit(tx, asked) {
      const { toOn, ...rest } = asked.body
      const { id, participantId } = asked.params
      const { personId } = await editParticipant(tx, id, participantId, { ...comingTyped(rest), toOn: dayTypedIfAny(toOn, 'toOn', asked.clock.today()) })
      return { to: `/grupp/${id}`, done: 'participant_saved', about: [personId] }
    },
  }),
  form({
    path: '/grupp/:id/traff', may: 'group.write', params: groupParams, body: sessionForm, about: nobody, load: programmeAlone, show: planSessionPage,
    async submit(tx, asked) {
      await planSession(tx, asked.params.id, sessionTyped(asked), asked)
      return { to: `/grupp/${asked.params.id}`, done: 'session_planned', about: [] }
    },
  }),
  form({
    path: '/traff/:id', may: 'group.read', params: groupParams, body: attendanceForm, about: personsIn, load: (tx, asked) => loadSession(tx, asked.params.id), show: sessionPage,
    async submit(tx, asked) {
      if (!asked.actor.may.has('group.write')) throw new Refusal('not_permitted', 403)
      staffIdOf(asked.actor)
      const { personIds } = await attendSession(tx, asked.params.id, { participants: presenceTyped(asked.body.presence) }, asked)
      return { to: `/traff/${asked.params.id}`, done: 'attended', about: personIds }
    },
  }),
  form({
    path: '/traff/:id/andra', may: 'group.write', params: groupParams, body: sessionForm, about: nobody, load: planOf, show: planSessionPage,
    async submit(tx, asked) {
      const { personIds } = await replanSession(tx, asked.params.id, sessionTyped(asked), asked)
      return { to: `/traff/${asked.params.id}`, done: 'session_moved', about: personIds }
    },
  }),
  form({
    path: '/traff/:id/stall-in', may: 'group.write', params: groupParams, body: cancelForm, about: nobody,
    load: async (tx, asked) => ({ ...await loadSession(tx, asked.params.id), participants: [] }), show: callOffPage,
    async submit(tx, asked) {
      const { personIds } = await callOffSession(tx, asked.params.id, asked.body.reason, asked)
      return { to: `/traff/${asked.params.id}`, done: 'session_cancelled', about: personIds }
    },
  }),
]

/** Only what is a presence at all; who is left out is refused by name of the field. */
function presenceTyped(typed: Readonly<Record<string, string>>) {
  return Object.entries(typed).flatMap(([participantId, chosen]) => {
    const presence = presences.find((each) => each === chosen)
    return presence === undefined ? [] : [{ participantId, presence }]
  })
}

/** @throws Refusal invalid (422) naming the field. */
function comingTyped(typed: { readonly accompanying: string; readonly mailTo: string }): { accompanying: number; mailTo: string | null } {
  const read = participantTyped.safeParse(typed)
  if (read.success) return read.data
  const wrong = read.error.issues.some(({ path }) => path[0] === 'accompanying') ? { field: 'accompanying', code: 'accompanying_out_of_range' } : { field: 'mailTo', code: 'not_an_address' }
  throw new Refusal('invalid', 422, { faults: 1 }, [wrong])
}
