import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const clock = (f: Family): Record<string, string> => ({ id: f.clockId })
const task = (f: Family): Record<string, string> => ({ id: f.taskId })
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const mine = (f: Family): readonly string[] => [f.child.id, f.wrong.id]
const parking = { kind: 'clock' } as const
const draft = (f: Family): Record<string, string> => ({ form: 'contact', subjectId: f.child.id })

export const worklistSamples: Samples = {
  'GET /arbetslista': { as: 'worker', about: mine },
  'GET /arbetslista/utskrift': { as: 'worker', about: mine },
  'GET /arbetslista/parkera/:id': { as: 'worker', params: clock, about: aboutChild },
  'POST /arbetslista/parkera/:id': { as: 'worker', params: clock, body: () => ({ until: '2026-12-01', reason: 'väntar på skolan' }),
    about: aboutChild },
  'POST /arbetslista/parkera/:id/tillbaka': { as: 'worker', params: clock, about: aboutChild },
  'GET /arbetslista/lofte/:id': { as: 'worker', params: task, about: aboutChild },
  'POST /arbetslista/lofte/:id': { as: 'worker', params: task, body: () => ({ due: '2026-12-01' }), about: aboutChild },
  'POST /arbetslista/lofte/:id/klar': { as: 'worker', params: task, about: aboutChild },
  'GET /api/worklist': { as: 'worker', about: mine },
  'GET /api/tasks': { as: 'worker', about: aboutChild },
  'POST /api/tasks': {
    as: 'worker', body: (f) => ({ personId: f.child.id, title: 'Ring skolan', dueOn: '2026-12-01' }), about: aboutChild, reaches: true,
  },
  'POST /api/tasks/:id/done': { as: 'worker', params: task, about: aboutChild },
  'POST /api/tasks/:id/moves': { as: 'worker', params: task, body: () => ({ dueOn: '2026-12-01' }), about: aboutChild },
  'PUT /api/parkings/:kind/:id': {
    as: 'worker', params: (f) => ({ ...parking, id: f.clockId }), body: () => ({ untilOn: '2026-12-01', reason: 'väntar' }),
    about: aboutChild,
  },
  'DELETE /api/parkings/:kind/:id': { as: 'worker', params: (f) => ({ ...parking, id: f.clockId }), about: aboutChild },
  'GET /api/drafts': { as: 'worker', about: nobody },
  'GET /api/drafts/:form/:subjectId': { as: 'worker', params: draft, about: nobody },
  // A draft is its writer's own; whom it is about is looked at when the form itself is sent.
  'PUT /api/drafts/:form/:subjectId': { as: 'worker', params: draft, body: () => ({ fields: { note: 'utkast' } }), about: nobody,
    reaches: false },
  'DELETE /api/drafts/:form/:subjectId': { as: 'worker', params: draft, about: nobody, reaches: false },
}
