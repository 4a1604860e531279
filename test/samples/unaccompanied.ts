import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const ofChild = ({ child }: Family): Record<string, string> => ({ id: child.id })
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const nobody = (): readonly string[] => []
const notice = ({ arrivalNoticeId }: Family): Record<string, string> => ({ rowId: arrivalNoticeId })
const step = ({ child, receptionStepId }: Family): Record<string, string> => ({ id: child.id, rowId: receptionStepId })
const claim = ({ child, compensationId }: Family): Record<string, string> => ({ id: child.id, rowId: compensationId })
const ofAll = { as: 'manager', about: nobody, ofUnit: false } as const
const onChild = { as: 'worker', params: ofChild, about: aboutChild } as const
const gone = async ({ receptionId }: Family, make: { run: (text: string, values: unknown[]) => Promise<void> }): Promise<void> => (
  make.run("UPDATE unaccompanied_child SET ended_on = '2026-11-20', ended_how = 'left' WHERE id = $1", [receptionId]))

export const unaccompaniedSamples: Samples = {
  'GET /ensamkommande': { as: 'worker', about: aboutChild, ofUnit: false },
  'POST /ensamkommande': { ...ofAll, body: () => ({ what: 'notice', announcedOn: '2026-11-24', expectedOn: '2026-12-01', children: '2', kind: 'tie' }) },
  'GET /person/:id/ensamkommande': onChild,
  'POST /person/:id/ensamkommande': { ...onChild, body: () => ({ what: 'step', step: 'school', outcome: 'done', on: '2026-11-20' }) },
  'GET /api/unaccompanied': { as: 'worker', about: aboutChild, ofUnit: false },
  'POST /api/unaccompanied/notices': { ...ofAll, body: () => ({ announcedOn: '2026-11-24', expectedOn: '2026-12-01', children: 3, kind: 'assigned' }) },
  'DELETE /api/unaccompanied/notices/:rowId': { ...ofAll, params: notice },
  'POST /api/unaccompanied/capacity': { ...ofAll, body: () => ({ fromOn: '2026-12-01', places: 8, hands: 5 }) },
  'GET /api/persons/:id/unaccompanied': onChild,
  'POST /api/persons/:id/unaccompanied': { ...onChild, before: gone, body: () => ({ arrivedOn: '2026-11-23' }) },
  'POST /api/persons/:id/unaccompanied/steps': { ...onChild, body: () => ({ step: 'health_exam', outcome: 'not_needed', on: '2026-11-20', note: 'Provskäl' }) },
  'POST /api/persons/:id/unaccompanied/steps/:rowId/withdrawal': { ...onChild, params: step, body: () => ({ reason: 'fel barn' }) },
  'POST /api/persons/:id/unaccompanied/end': { ...onChild, body: () => ({ on: '2026-11-20', how: 'moved', movedTo: '2421' }) },
  'POST /api/persons/:id/unaccompanied/claims': { ...onChild, body: () => ({ quarter: '2026K3', on: '2026-11-20', amount: 9_200_000 }) },
  'POST /api/persons/:id/unaccompanied/claims/:rowId/decision': { ...onChild, params: claim, body: () => ({ on: '2026-11-20', amount: 5_000_000 }) },
}
