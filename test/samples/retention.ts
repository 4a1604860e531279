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
const child = ({ child: { id } }: Family): readonly string[] => [id]
const waiting = ({ packageId }: Family): Record<string, string> => ({ id: packageId })
const made = ({ madePackageId }: Family): Record<string, string> => ({ id: madePackageId })
const receipt = (): Record<string, string> => ({ deliveredOn: '2026-11-24', deliveredAs: 'LEV 1' })
/** The same, born on a day that is kept for research: the file is to be handed over. */
const keptForEver = async (family: Family, make: Make): Promise<void> => {
  await closed(family, make)
  await make.run("UPDATE person SET birth_on = '2012-03-15' WHERE id = $1", [family.wrong.id])
}
const ofAll = { as: 'director', about: nobody, ofUnit: false } as const

export const retentionSamples: Samples = {
  'GET /gallring': { as: 'manager', about: nobody, ofUnit: false },
  'POST /gallring': { ...ofAll, body: ({ destructionId }) => ({ what: 'refuse', destructionId, reason: 'Provskäl' }) },
  'GET /api/retention': { as: 'manager', about: nobody, ofUnit: false },
  'POST /api/retention/destructions': { as: 'manager', before: closed, about: wrong, body: ({ wrong: { id } }) => ({ subjects: [{ kind: 'person', id }] }), reaches: true },
  'POST /api/retention/destructions/:id/approval': { ...ofAll, params: proposal },
  'POST /api/retention/destructions/:id/refusal': { ...ofAll, params: proposal, body: () => ({ reason: 'Provskäl' }) },
  'POST /api/retention/archive-packages': { as: 'manager', before: keptForEver, about: wrong, body: ({ wrong: { id } }) => ({ personIds: [id] }), reaches: true },
  'POST /api/retention/archive-packages/:id/approval': { ...ofAll, params: waiting, about: child },
  'POST /api/retention/archive-packages/:id/refusal': { ...ofAll, params: waiting, about: child, body: () => ({ reason: 'Provskäl' }) },
  'GET /api/retention/archive-packages': { as: 'administrator', about: nobody, ofUnit: false },
  'POST /api/retention/archive-packages/:id/delivery': { as: 'administrator', about: child, ofUnit: false, params: made, body: receipt },
  'GET /administration/arkivpaket': { as: 'administrator', about: nobody, ofUnit: false },
  'POST /administration/arkivpaket': { as: 'administrator', about: child, ofUnit: false, body: ({ madePackageId }) => ({ ...receipt(), packageId: madePackageId }) },
  'GET /administration/arkivpaket/:id/fil': { as: 'administrator', about: child, ofUnit: false, params: made },
}
