import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const proposal = ({ destructionId }: Family): Record<string, string> => ({ id: destructionId })
const wrong = ({ wrong: { id } }: Family): readonly string[] => [id]
/** The child that is no relative has a case that was closed long ago. */
const closed = async ({ wrong: { id } }: Family, make: Make): Promise<void> => {
  await make.run("UPDATE person SET birth_on = '2012-03-04' WHERE id = $1", [id])
  await make.run("UPDATE concern_child SET moved_on = '2026-11-24' WHERE person_id = $1", [id])
  await make.run("UPDATE contact_child SET moved_on = '2026-11-24' WHERE person_id = $1", [id])
  await make.run("UPDATE person_case SET opened_on = '2019-01-01', closed_on = '2019-05-06' WHERE person_id = $1", [id])
  await make.refresh(id)
}
const ofAll = { as: 'director', about: nobody, ofUnit: false } as const

export const retentionSamples: Samples = {
  'GET /gallring': { as: 'manager', about: nobody, ofUnit: false },
  'POST /gallring': { ...ofAll, body: ({ destructionId }) => ({ what: 'refuse', destructionId, reason: 'Provskäl' }) },
  'GET /api/retention': { as: 'manager', about: nobody, ofUnit: false },
  'POST /api/retention/destructions': { as: 'manager', before: closed, about: wrong, body: ({ wrong: { id } }) => ({ subjects: [{ kind: 'person', id }] }), reaches: true },
  'POST /api/retention/destructions/:id/approval': { ...ofAll, params: proposal },
  'POST /api/retention/destructions/:id/refusal': { ...ofAll, params: proposal, body: () => ({ reason: 'Provskäl' }) },
}
