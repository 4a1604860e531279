import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const nobody = (): readonly string[] => []
const ofAll = { as: 'administrator', about: nobody, ofUnit: false, reaches: false } as const
// A meeting is the municipality's; its items are the case's.
const meeting = { as: 'manager', params: ({ meetingId }: Family) => ({ id: meetingId }), about: aboutChild, ofUnit: false } as const
const item = { as: 'manager', params: (f: Family) => ({ id: f.meetingId, itemId: f.itemId }), about: aboutChild } as const
const body = ({ bodyId }: Family): Record<string, string> => ({ id: bodyId })
const member = (f: Family): Record<string, string> => ({ id: f.bodyId, memberId: f.seatId })
const called = (f: Family): Record<string, unknown> => ({ bodyId: f.bodyId, on: '2026-12-08', at: '13:00', place: 'Provrummet' })
const allDecided = { before: async (f: Family, make: Parameters<NonNullable<Samples[string]['before']>>[1]) => {
  await make.run("UPDATE agenda_item SET outcome = 'as_proposed', outcome_at = recorded_at WHERE meeting_id = $1", [f.meetingId])
} } as const
const newMember = (f: Family): Record<string, unknown> => ({ staffId: f.coworker.id, part: 'member', fromOn: '2026-11-24' })
const elected = { before: async (f: Family, make: Parameters<NonNullable<Samples[string]['before']>>[1]) => {
  await make.run(`INSERT INTO role_assignment (municipality_code, id, staff_id, role, from_on, recorded_at)
    VALUES ($1, gen_random_uuid(), $2, 'committee', '2026-01-01', now()) ON CONFLICT DO NOTHING`, [f.code, f.coworker.id])
} } as const

export const meetingsSamples: Samples = {
  'GET /sammantraden': { as: 'manager', about: aboutChild, reaches: false, ofUnit: false },
  'GET /sammantraden/nytt': { as: 'manager', about: nobody, ofUnit: false },
  'POST /sammantraden/nytt': { as: 'manager', about: nobody, ofUnit: false, body: called },
  'GET /sammantrade/:id': meeting,
  'GET /sammantrade/:id/justera': meeting,
  'POST /sammantrade/:id/justera': { ...meeting, ...allDecided, about: nobody, body: () => ({ on: 'i dag', adjusters: 'Prov Ordförande' }) },
  'POST /sammantrade/:id/arenden': { ...meeting, body: (f) => ({ decisionIds: f.unlistedDecisionId }) },
  'GET /sammantrade/:id/arende/:itemId': item,
  'POST /sammantrade/:id/arende/:itemId': { ...item, body: () => ({ outcome: 'as_proposed' }) },
  'GET /sammantrade/:id/arende/:itemId/utdrag': item,
  'POST /sammantrade/:id/arende/:itemId/flytta': { ...item, body: () => ({ move: 'down' }) },
  'POST /sammantrade/:id/arende/:itemId/ta-bort': item,
  'GET /api/meetings': { as: 'manager', about: aboutChild, reaches: false, ofUnit: false },
  'POST /api/meetings': { as: 'manager', about: nobody, ofUnit: false, reaches: false, body: called },
  'GET /api/meetings/:id': meeting,
  'POST /api/meetings/:id/items': { ...meeting, body: (f) => ({ decisionIds: [f.unlistedDecisionId] }) },
  'POST /api/meetings/:id/items/:itemId/position': { ...item, body: () => ({ move: 'down' }) },
  'DELETE /api/meetings/:id/items/:itemId': item,
  'POST /api/meetings/:id/items/:itemId/outcome': { ...item, body: () => ({ outcome: 'as_proposed' }) },
  'POST /api/meetings/:id/adjustment': { ...meeting, ...allDecided, about: nobody, body: () => ({ on: '2026-11-24', adjusters: 'Prov Ordförande' }) },
  'GET /sammantraden/organ': ofAll,
  'POST /sammantraden/organ': { ...ofAll, body: () => ({ kind: 'committee', name: `Nämnden ${Math.random()}` }) },
  'GET /sammantraden/organ/:id/ledamot': { ...ofAll, reaches: true, params: body },
  'POST /sammantraden/organ/:id/ledamot': { ...ofAll, ...elected, reaches: true, params: body, body: newMember },
  'GET /sammantraden/organ/:id/ledamot/:memberId': { ...ofAll, reaches: true, params: member },
  'POST /sammantraden/organ/:id/ledamot/:memberId': { ...ofAll, reaches: true, params: member, body: () => ({ toOn: '2026-12-31' }) },
  'GET /api/bodies': ofAll,
  'POST /api/bodies': { ...ofAll, body: () => ({ kind: 'committee', name: `Nämnden ${Math.random()}` }) },
  'POST /api/bodies/:id/members': { ...ofAll, ...elected, reaches: true, params: body, body: newMember },
  'POST /api/bodies/:id/members/:memberId/end': { ...ofAll, reaches: true, params: member, body: () => ({ toOn: '2026-12-31' }) },
}
