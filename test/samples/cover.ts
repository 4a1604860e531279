import { withMove, withoutMoves } from '../family-cover.ts'
import type { Family } from '../family.ts'
import { inUnit } from './administer-staff.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const manager = { as: 'manager', about: nobody } as const
// Competences and plans are the municipality's: a plan moves people between units.
const ofAll = { ...manager, ofUnit: false } as const
const plan = { ...ofAll, params: ({ coverPlanId }: Family) => ({ id: coverPlanId }) }
const taking = { ...manager, params: ({ coverPlanId }: Family) => ({ id: coverPlanId }), reaches: false }
const own = { ...ofAll, params: ({ competenceCode }: Family) => ({ id: competenceCode }), before: async (f: Family, make: Parameters<typeof withMove>[1]) => {
  await make.run('UPDATE competence SET closed_on = NULL WHERE municipality_code = $1 AND code = $2', [f.code, f.competenceCode])
} }
const member = { ...manager, params: ({ memberId }: Family) => ({ id: memberId }), before: inUnit }
const named = () => ({ sv: `Ny ${newWord()}`, en: `New ${newWord()}` })
const days = () => ({ fromOn: '2026-11-24', toOn: '2026-11-24' })

export const coverSamples: Samples = {
  'GET /kompetenser': ofAll,
  'POST /kompetenser': { ...ofAll, body: named },
  'POST /kompetenser/lista/:id/avsluta': own,
  'GET /kompetenser/:id': member,
  'POST /kompetenser/:id': { ...member, body: () => ({ competence: 'child_interview' }) },
  'GET /bemanningsplan': ofAll,
  'GET /bemanningsplan/ny': ofAll,
  'POST /bemanningsplan/ny': { ...ofAll, body: days },
  'GET /bemanningsplan/mina': { as: 'worker', about: nobody, ofUnit: false },
  'GET /bemanningsplan/:id': plan,
  'POST /bemanningsplan/:id/godkann': { ...taking, before: withoutMoves, body: (f) => ({ move: `${f.coworker.id}_${f.unitId}` }) },
  'POST /bemanningsplan/:id/avsluta': { ...taking, before: withMove },
  'POST /bemanningsplan/:id/gor-om': { ...plan, body: () => ({}) },
  'GET /api/competences': ofAll,
  'POST /api/competences': { ...ofAll, body: named },
  'POST /api/competences/:id/end': own,
  'GET /api/staff-competences': ofAll,
  'PUT /api/staff-competences/:id': { ...member, body: () => ({ competences: [] }) },
  'GET /api/cover-plans': ofAll,
  'POST /api/cover-plans': { ...ofAll, body: days },
  'GET /api/cover-plans/own': { as: 'worker', about: nobody, ofUnit: false },
  'GET /api/cover-plans/:id': plan,
  'POST /api/cover-plans/:id/acceptance': { ...taking, before: withoutMoves, body: () => ({}) },
  'POST /api/cover-plans/:id/end': { ...taking, before: withMove },
}
