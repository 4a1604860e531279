import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import * as z from 'zod'
import {
  attendanceAnswer, attendanceBody, cancelBody, groupAnswer, groupIdShape, groupParams, groupsAnswer, leaderBody, participantBody, participantChangeBody, participantParams,
  programmeBody, programmeChangeBody, sessionAnswer, sessionBody,
} from '../contract/groups.ts'
import { loadGroup, loadGroups, loadSession } from '../queries/load-groups.ts'
import { attendSession } from '../usecases/attend-session.ts'
import { beginProgramme, chooseLeader, editParticipant, editProgramme, takeIntoGroup } from '../usecases/keep-groups.ts'
import { callOffSession, planSession, replanSession } from '../usecases/plan-session.ts'

const nobody = (): readonly string[] => []
const onePerson = groupIdShape.extend({ personId: z.uuid() })
const concerned = groupIdShape.extend({ personIds: z.array(z.uuid()) })
const aboutOne = ({ personId }: { personId: string }): readonly string[] => [personId]
const aboutAll = ({ personIds }: { personIds: readonly string[] }): readonly string[] => personIds

/** The same over the API. */
export const groupApi: readonly Route[] = [
  reading({ path: '/api/groups', may: 'group.read', answer: groupsAnswer, summary: 'Group programmes, and the sessions of the next two weeks', about: nobody, handle: loadGroups }),
  writing({ path: '/api/groups', may: 'group.write', body: programmeBody, answer: groupIdShape, summary: 'Begin a group programme', about: nobody, handle: (tx, asked) => beginProgramme(tx, asked.body, asked) }),
  reading({
    path: '/api/groups/:id', may: 'group.read', params: groupParams, answer: groupAnswer, summary: 'A programme with its sessions and participants',
    about: ({ participants }) => participants.map(({ personId }) => personId), handle: (tx, asked) => loadGroup(tx, asked.params.id, asked),
  }),
  writing({
    method: 'PUT', path: '/api/groups/:id', may: 'group.write', params: groupParams, body: programmeChangeBody, answer: groupIdShape, summary: 'Change or end a programme', about: nobody,
    handle: (tx, asked) => editProgramme(tx, asked.params.id, asked.body),
  }),
  writing({
    path: '/api/groups/:id/leaders', may: 'group.write', params: groupParams, body: leaderBody, answer: groupIdShape, summary: 'Let somebody lead a programme or step in, or neither', about: nobody,
    handle: (tx, asked) => chooseLeader(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/groups/:id/participants', may: 'group.write', params: groupParams, body: participantBody, answer: onePerson, summary: 'Take a person with a case into a programme', about: aboutOne,
    handle: (tx, asked) => takeIntoGroup(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    method: 'PUT', path: '/api/groups/:id/participants/:participantId', may: 'group.write', params: participantParams, body: participantChangeBody, answer: onePerson,
    summary: 'Change a participant, or set the last day', about: aboutOne, handle: (tx, asked) => editParticipant(tx, asked.params.id, asked.params.participantId, asked.body),
  }),
  writing({
    path: '/api/groups/:id/sessions', may: 'group.write', params: groupParams, body: sessionBody, answer: groupIdShape, summary: 'Plan a group session', about: nobody,
    handle: (tx, asked) => planSession(tx, asked.params.id, asked.body, asked),
  }),
  reading({
    path: '/api/group-sessions/:id', may: 'group.read', params: groupParams, answer: sessionAnswer, summary: 'A session with those who take part',
    about: ({ participants }) => participants.map(({ personId }) => personId), handle: (tx, asked) => loadSession(tx, asked.params.id),
  }),
  writing({
    method: 'PUT', path: '/api/group-sessions/:id', may: 'group.write', params: groupParams, body: sessionBody, answer: concerned, summary: 'Give a session another time, room or leaders', about: aboutAll,
    handle: (tx, asked) => replanSession(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/group-sessions/:id/attendance', may: 'group.write', params: groupParams, body: attendanceBody, answer: attendanceAnswer, about: aboutAll,
    summary: 'Register a session once: each participant gets a contact', handle: (tx, asked) => attendSession(tx, asked.params.id, asked.body, asked),
  }),
  writing({
    path: '/api/group-sessions/:id/cancellation', may: 'group.write', params: groupParams, body: cancelBody, answer: concerned, summary: 'Cancel a session', about: aboutAll,
    handle: (tx, asked) => callOffSession(tx, asked.params.id, asked.body.reason, asked),
  }),
]
