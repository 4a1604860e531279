import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'
import { newWord } from '../new-word.ts'

const nobody = (): readonly string[] => []
// Vision and meetings are the municipality's: whoever takes part in them sees them all.
const shared = { as: 'manager', about: nobody, ofUnit: false } as const
const own = { as: 'manager', about: nobody } as const
const goal = { ...shared, params: ({ goalId }: Family) => ({ id: goalId }) }
const figure = { ...shared, params: ({ figureId }: Family) => ({ id: figureId }) }
const meeting = { ...shared, params: ({ cooperationMeetingId }: Family) => ({ id: cooperationMeetingId }) }
const matter = { ...shared, params: ({ cooperationMeetingId, matterId }: Family) => ({ id: cooperationMeetingId, rowId: matterId }) }
const request = { ...own, params: ({ safetyRequestId }: Family) => ({ id: safetyRequestId }) }
const step = { ...own, params: ({ safetyRequestId, safetyStepId }: Family) => ({ id: safetyRequestId, rowId: safetyStepId }) }
const stop = { ...own, params: ({ workStopId }: Family) => ({ id: workStopId }) }
const incident = { ...own, params: ({ incidentId }: Family) => ({ id: incidentId }) }
const incidentStep = { ...own, params: ({ incidentId, incidentStepId }: Family) => ({ id: incidentId, rowId: incidentStepId }) }

/** The figure is followed again, and no other family's is the same. */
const followed: Pick<Samples[string], 'before'> = { before: async ({ figureId }, { run }) => {
  await run('UPDATE agreed_figure SET ended_on = NULL, ended_by = NULL, category = $2 WHERE id = $1', [figureId, `proof_${newWord()}`.slice(0, 40)])
} }
/** Nothing is agreed on: a figure is agreed on once in the municipality. */
const free: Pick<Samples[string], 'before'> = { before: async (_family, { run }) => {
  await run('UPDATE agreed_figure SET ended_on = agreed_on, ended_by = recorded_by WHERE ended_on IS NULL', [])
} }
const approved: Pick<Samples[string], 'before'> = { before: async ({ cooperationMeetingId, manager, worker }, { run }) => {
  await run(`UPDATE cooperation_meeting SET employer_approved_at = recorded_at, employer_approved_by = $2, union_approved_at = recorded_at, union_approved_by = $3
    WHERE id = $1`, [cooperationMeetingId, manager.id, worker.id])
} }
const matterBody = { kind: 'cooperation', title: 'Lokalerna', outcome: 'agreed' }

export const cooperationSamples: Samples = {
  'GET /samverkan': shared,
  'GET /samverkan/tal': shared,
  'POST /samverkan/tal': { ...shared, ...free, body: () => ({ figure: 'contacts held', agreedOn: 'i dag' }) },
  'POST /samverkan/tal/:id/avsluta': { ...figure, ...followed, body: () => ({}) },
  'GET /samverkan/mal/nytt': shared,
  'POST /samverkan/mal/nytt': { ...shared, body: () => ({ goal: 'Fler som stannar', agreedOn: 'i dag' }) },
  'GET /samverkan/mal/:id': goal,
  'POST /samverkan/mal/:id': { ...goal, body: () => ({ do: 'follow_up', standing: 'nearer', what: 'Bättre.', on: 'i dag' }) },
  'GET /samverkan/moten': shared,
  'GET /samverkan/moten/nytt': shared,
  'POST /samverkan/moten/nytt': { ...shared, body: () => ({ kind: 'negotiation', heldOn: 'i dag' }) },
  'GET /samverkan/moten/:id': meeting,
  'POST /samverkan/moten/:id': { ...meeting, body: () => matterBody },
  'GET /samverkan/moten/:id/andra': meeting,
  'POST /samverkan/moten/:id/andra': { ...meeting, body: () => ({ heldOn: 'i går', place: 'Rum 2', participants: '' }) },
  'GET /samverkan/moten/:id/arende/:rowId': matter,
  'POST /samverkan/moten/:id/arende/:rowId': { ...matter, body: () => matterBody },
  'POST /samverkan/moten/:id/arende/:rowId/ta-bort': { ...matter, body: () => ({}) },
  'POST /samverkan/moten/:id/justera': { ...meeting, body: () => ({}) },
  'GET /samverkan/moten/:id/tillagg': meeting,
  'POST /samverkan/moten/:id/tillagg': { ...meeting, ...approved, body: () => ({ what: 'En sak till.' }) },
  'GET /samverkan/moten/:id/pdf': meeting,
  'GET /api/cooperation': shared,
  'POST /api/cooperation/figures': { ...shared, ...free, body: () => ({ measure: 'decisions', category: 'in_time', agreedOn: '2026-11-24' }) },
  'POST /api/cooperation/figures/:id/end': { ...figure, ...followed },
  'POST /api/cooperation/goals': { ...shared, body: () => ({ goal: 'Fler som stannar', agreedOn: '2026-11-24' }) },
  'GET /api/cooperation/goals/:id': goal,
  'POST /api/cooperation/goals/:id/follow-ups': { ...goal, body: () => ({ onDay: '2026-11-24', standing: 'reached', what: 'Nått.' }) },
  'POST /api/cooperation/goals/:id/end': { ...goal, body: () => ({ why: 'Nått.' }) },
  'GET /api/cooperation-meetings': shared,
  'POST /api/cooperation-meetings': { ...shared, body: () => ({ kind: 'information', heldOn: '2026-11-24' }) },
  'GET /api/cooperation-meetings/:id': meeting,
  'PUT /api/cooperation-meetings/:id': { ...meeting, body: () => ({ heldOn: '2026-11-23', place: 'Rum 2', participants: '' }) },
  'POST /api/cooperation-meetings/:id/matters': { ...meeting, body: () => matterBody },
  'PUT /api/cooperation-meetings/:id/matters/:rowId': { ...matter, body: () => matterBody },
  'DELETE /api/cooperation-meetings/:id/matters/:rowId': matter,
  'POST /api/cooperation-meetings/:id/approval': meeting,
  'POST /api/cooperation-meetings/:id/additions': { ...meeting, ...approved, body: () => ({ what: 'En sak till.' }) },
  'GET /arbetsmiljo': own,
  'GET /arbetsmiljo/framstallan/ny': own,
  'POST /arbetsmiljo/framstallan/ny': { ...own, body: ({ unitId }) => ({ unitId, area: 'threats', what: 'Larm i besöksrummen', why: 'Hot.', representativeName: 'Prov Ombud', receivedOn: 'i dag' }) },
  'GET /arbetsmiljo/framstallan/:id': request,
  'POST /arbetsmiljo/framstallan/:id': { ...request, body: () => ({ kind: 'answer', outcome: 'accepted', what: 'Vi anställer två.', onDay: 'i dag' }) },
  'GET /arbetsmiljo/framstallan/:id/steg/:rowId/stryk': step,
  'POST /arbetsmiljo/framstallan/:id/steg/:rowId/stryk': { ...step, body: () => ({ why: 'Fel framställan.' }) },
  'GET /arbetsmiljo/framstallan/:id/kvitto': request,
  'GET /api/safety-requests': own,
  'POST /api/safety-requests': { ...own, body: ({ unitId }) => ({ unitId, area: 'premises', what: 'Ljuddämpning', why: 'Buller.', representativeName: 'Prov Ombud', receivedOn: '2026-11-24' }) },
  'GET /api/safety-requests/:id': request,
  'POST /api/safety-requests/:id/steps': { ...request, body: () => ({ kind: 'escalated', onDay: '2026-11-24', what: 'Lämnad.' }) },
  'POST /api/safety-requests/:id/steps/:rowId/strike': { ...step, body: () => ({ why: 'Fel framställan.' }) },
  'GET /arbetsmiljo/stopp': own,
  'GET /arbetsmiljo/stopp/nytt': own,
  'POST /arbetsmiljo/stopp/nytt': { ...own, body: ({ unitId }) => ({ unitId, ground: 'alone', what: 'Ensam i receptionen', employerSaid: 'Chefen: nej', stoppedAt: 'i dag 07.00' }) },
  'GET /arbetsmiljo/stopp/:id': stop,
  'POST /arbetsmiljo/stopp/:id': { ...stop, body: () => ({ how: 'remedied', words: 'Två på varje besök.', endedAt: 'i dag 08.00' }) },
  'GET /api/work-stops': own,
  'POST /api/work-stops': { ...own, body: ({ unitId }) => ({ unitId, ground: 'danger', what: 'Hot', employerSaid: 'Nej', stoppedAt: '2026-11-24T06:00:00.000Z' }) },
  'GET /api/work-stops/:id': stop,
  'POST /api/work-stops/:id/end': { ...stop, body: () => ({ how: 'authority', words: 'Beslutat.', endedAt: '2026-11-24T07:00:00.000Z' }) },
  'GET /arbetsmiljo/handelser': own,
  // Anybody may write in what happened in any unit of the municipality.
  'GET /arbetsmiljo/handelser/ny': { as: 'worker', about: nobody, ofUnit: false },
  'POST /arbetsmiljo/handelser/ny': { as: 'worker', about: nobody, body: ({ unitId }) => ({ unitId, kind: 'near_miss', place: 'home_visit', what: 'Halka i trappan', occurredOn: 'i går' }) },
  'GET /arbetsmiljo/handelser/:id': incident,
  'POST /arbetsmiljo/handelser/:id': { ...incident, body: () => ({ kind: 'action', what: 'Larm', owner: 'Enhetschef', dueOn: '30 nov', onDay: 'i dag' }) },
  'GET /arbetsmiljo/handelser/:id/steg/:rowId/stryk': incidentStep,
  'POST /arbetsmiljo/handelser/:id/steg/:rowId/stryk': { ...incidentStep, body: () => ({ why: 'Fel händelse.' }) },
  'GET /api/incidents': own,
  'POST /api/incidents': { as: 'worker', about: nobody, body: ({ unitId }) => ({ unitId, kind: 'overload', place: 'office', what: 'För mycket', occurredOn: '2026-11-23' }) },
  'GET /api/incidents/:id': incident,
  'POST /api/incidents/:id/steps': { ...incident, body: () => ({ kind: 'judged', serious: true, onDay: '2026-11-24', what: 'Allvarlig fara.' }) },
  'POST /api/incidents/:id/steps/:rowId/strike': { ...incidentStep, body: () => ({ why: 'Fel händelse.' }) },
}
