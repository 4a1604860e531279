import { reading, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { additionBody, matterBody, meetingAnswer, meetingBody, meetingPartsBody, meetingsAnswer, meetingsPaged } from '../contract/meetings.ts'
import { idParams, idShape, rowParams } from '../contract/typed-words.ts'
import { addMatter, addToProtocol, approveProtocol, changeMatter, changeMeeting, dropMatter, enterMeeting, listMeetings, readMeeting } from '../usecases/hold-meetings.ts'

const about = (): readonly string[] => []
const may = 'cooperation.write'
const path = '/api/cooperation-meetings'

export const meetingApi: readonly Route[] = [
  reading({ path, may, query: meetingsPaged, answer: meetingsAnswer, about, summary: 'Cooperation meetings, the latest first', handle: (tx, asked) => listMeetings(tx, asked.query) }),
  writing({ path, may, body: meetingBody, answer: idShape, about, summary: 'Call or write in a cooperation meeting', handle: (tx, asked) => enterMeeting(tx, asked.body, asked) }),
  reading({ path: `${path}/:id`, may, params: idParams, answer: meetingAnswer, about, summary: 'One cooperation meeting with its matters and outcomes', handle: (tx, asked) => readMeeting(tx, asked.params.id) }),
  writing({ method: 'PUT', path: `${path}/:id`, may, params: idParams, body: meetingPartsBody, answer: idShape, about, summary: 'Change day, place and participants while the protocol is a draft',
    handle: (tx, asked) => changeMeeting(tx, asked.params.id, asked.body, asked) }),
  writing({ path: `${path}/:id/matters`, may, params: idParams, body: matterBody, answer: idShape, about, summary: 'Put a matter on the agenda', handle: (tx, asked) => addMatter(tx, asked.params.id, asked.body, asked) }),
  writing({ method: 'PUT', path: `${path}/:id/matters/:rowId`, may, params: rowParams, body: matterBody, answer: idShape, about, summary: 'Write a matter with its outcome',
    handle: (tx, asked) => changeMatter(tx, asked.params.id, asked.params.rowId, asked.body, asked) }),
  writing({ method: 'DELETE', path: `${path}/:id/matters/:rowId`, may, params: rowParams, answer: idShape, about, summary: 'Take a matter off the agenda', handle: (tx, asked) => dropMatter(tx, asked.params.id, asked.params.rowId) }),
  writing({ path: `${path}/:id/approval`, may, params: idParams, answer: idShape, about, summary: 'Approve the protocol for one’s own side', handle: (tx, asked) => approveProtocol(tx, asked.params.id, asked) }),
  writing({ path: `${path}/:id/additions`, may, params: idParams, body: additionBody, answer: idShape, about, summary: 'Add to an approved protocol', handle: (tx, asked) => addToProtocol(tx, asked.params.id, asked.body.what, asked) }),
]
