import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// The daily meeting is the municipality's: whoever holds meetings sees all of it, and nobody is in it.
const all = { as: 'manager', about: nobody, ofUnit: false } as const
const meeting = { ...all, params: ({ dailyId }: Family) => ({ id: dailyId }) }
const own = { as: 'worker', about: nobody, ofUnit: false, params: ({ dailyActionId }: Family) => ({ id: dailyActionId }) } as const
const closed: Pick<Samples[string], 'before'> = { before: async ({ dailyId, manager }, { run }) => {
  await run('UPDATE daily_meeting SET closed_at = started_at, closed_by = $2 WHERE id = $1', [dailyId, manager.id])
} }

export const dailySamples: Samples = {
  'GET /dagligt-mote': all,
  'POST /dagligt-mote': { ...all, body: () => ({ ord: 'receptionen' }) },
  'POST /dagligt-mote/starta': { ...all, body: () => ({}) },
  'GET /dagligt-mote/mina': { as: 'worker', about: nobody },
  'GET /dagligt-mote/:id': meeting,
  'POST /dagligt-mote/:id': { ...meeting, body: () => ({ do: 'decision', decision: 'Vi möts igen i morgon.' }) },
  'POST /dagligt-mote/:id/ta-bort': { ...meeting, body: ({ dailyDecisionId }) => ({ what: 'decision', rowId: dailyDecisionId }) },
  'POST /dagligt-mote/:id/avsluta': { ...meeting, body: () => ({}) },
  'GET /dagligt-mote/:id/pdf': meeting,
  'POST /dagligt-mote/atgard/:id/klar': { ...own, body: () => ({}) },
  'GET /api/daily-meetings': all,
  'POST /api/daily-meetings': all,
  'POST /api/daily-meetings/search': { ...all, body: () => ({ words: 'receptionen' }) },
  'GET /api/daily-meetings/:id': meeting,
  'POST /api/daily-meetings/:id/participants': { ...meeting, body: ({ worker }) => ({ staffId: worker.id }) },
  'POST /api/daily-meetings/:id/decisions': { ...meeting, body: ({ dailyItemId }) => ({ what: 'Vi möts igen.', itemId: dailyItemId }) },
  'POST /api/daily-meetings/:id/actions': { ...meeting, body: ({ worker }) => ({ what: 'Ring.', ownerId: worker.id,
    dueOn: '2026-11-25' }) },
  'POST /api/daily-meetings/:id/told': { ...meeting, body: () => ({ whom: 'Facket', how: 'phone' }) },
  'DELETE /api/daily-meetings/:id/:what/:rowId': { ...all, params: (f) => ({ id: f.dailyId, what: 'told', rowId: f.toldId }) },
  'POST /api/daily-meetings/:id/closing': meeting,
  'POST /api/daily-meetings/:id/additions': { ...meeting, ...closed, body: () => ({ what: 'En sak till.' }) },
  'GET /api/daily-actions': { as: 'worker', about: nobody },
  'POST /api/daily-actions/:id/done': own,
}
