import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
/** Staff and units are the municipality's: its administrators, whatever their unit, see them. */
const ofAll = { as: 'administrator', about: nobody, ofUnit: false } as const
const of = (id: (family: Family) => string) => ({ ...ofAll, params: (family: Family) => ({ id: id(family) }) })
const member = of(({ memberId }) => memberId)
const unit = of(({ spareUnitId }) => spareUnitId)
const role = of(({ memberRoleId }) => memberRoleId)
const deputy = of(({ memberDeputyId }) => memberDeputyId)
/** The unit manager's own staff: nobody of another unit. */
const ofUnit = { as: 'manager', about: nobody } as const
export async function inUnit({ code, memberId, unitId }: Family, { run }: Make): Promise<void> {
  await run('UPDATE staff SET unit_id = $3 WHERE municipality_code = $1 AND id = $2', [code, memberId, unitId])
}
const managed = { ...ofUnit, params: ({ memberId }: Family) => ({ id: memberId }), before: inUnit }
const managedDeputy = { ...ofUnit, params: ({ memberDeputyId }: Family) => ({ id: memberDeputyId }), before: inUnit }
const left = of(({ leftMemberId }) => leftMemberId)
const closed = of(({ closedUnitId }) => closedUnitId)

const lastDay = () => ({ lastDay: '2026-12-31' })
const when = () => ({ when: 'day', lastDay: '2026-12-31' })
const details = ({ unitId }: Family) => ({
  givenName: 'Ny',
  familyName: 'Medarbetare',
  title: 'socialsekreterare',
  email: 'ny@example.test',
  unitId,
})
const added = (family: Family) => ({ ...details(family), subject: `ny-${family.memberId}` })
const named = ({ spareUnitId }: Family) => ({ name: `Enheten ${spareUnitId.slice(0, 8)}` })
const newUnit = ({ memberId }: Family) => ({ name: `Enheten ${memberId.slice(0, 8)}`, kind: 'support' })
const given = ({ unitId }: Family) => ({ role: 'social_worker', unitId, fromOn: '2026-11-24', toOn: '2026-12-31' })
const standIn = ({ coworker }: Family) => ({ deputyId: coworker.id, fromOn: '2026-11-24', toOn: '2026-11-30', reason: 'semester' })
const ofMember = (body: (family: Family) => Record<string, unknown>) => (family: Family) => ({ ...body(family), staffId: family.memberId })

export const administerStaffSamples: Samples = {
  'GET /administration': ofAll,
  'GET /administration/enheter': ofAll,
  'GET /administration/enheter/ny': ofAll,
  'POST /administration/enheter/ny': { ...ofAll, body: newUnit },
  'GET /administration/enheter/:id': unit,
  'POST /administration/enheter/:id': { ...unit, body: named },
  'GET /administration/enheter/:id/stang': unit,
  'POST /administration/enheter/:id/stang': { ...unit, body: () => ({ when: 'now' }) },
  'POST /administration/enheter/:id/oppna': closed,
  'GET /administration/personal': ofAll,
  'POST /administration/personal': { ...ofAll, body: () => ({ namn: 'Test' }) },
  'GET /administration/personal/ny': ofAll,
  'POST /administration/personal/ny': { ...ofAll, body: added },
  'GET /administration/personal/:id': member,
  'GET /administration/personal/:id/andra': member,
  'POST /administration/personal/:id/andra': { ...member, body: details },
  'GET /administration/personal/:id/sluta': member,
  'POST /administration/personal/:id/sluta': { ...member, body: when },
  'GET /administration/personal/:id/borja-igen': left,
  'POST /administration/personal/:id/borja-igen': left,
  'GET /administration/personal/:id/logga-ut': member,
  'POST /administration/personal/:id/logga-ut': member,
  'GET /administration/personal/:id/roll': member,
  'POST /administration/personal/:id/roll': { ...member, body: given },
  'GET /administration/personal/roll/:id': role,
  'POST /administration/personal/roll/:id': { ...role, body: when },
  'GET /administration/personal/:id/ersattare': member,
  'POST /administration/personal/:id/ersattare': { ...member, body: standIn },
  'GET /administration/personal/ersattare/:id': deputy,
  'POST /administration/personal/ersattare/:id': { ...deputy, body: () => ({ when: 'now' }) },

  'GET /api/administration': ofAll,
  'GET /api/units': ofAll,
  'POST /api/units': { ...ofAll, body: newUnit },
  'PUT /api/units/:id': { ...unit, body: named },
  'POST /api/units/:id/close': { ...unit, body: () => ({ lastDay: '2026-11-23' }) },
  'POST /api/units/:id/reopen': closed,
  'GET /api/staff': ofAll,
  'POST /api/staff/search': { ...ofAll, body: () => ({ name: 'Test' }) },
  'POST /api/staff': { ...ofAll, body: added },
  'GET /api/staff/:id': member,
  'PUT /api/staff/:id': { ...member, body: details },
  'POST /api/staff/:id/end': { ...member, body: lastDay },
  'POST /api/staff/:id/resume': left,
  'POST /api/staff/:id/end-sessions': member,
  'POST /api/roles': { ...ofAll, body: ofMember(given), reaches: true },
  'POST /api/roles/:id/end': { ...role, body: lastDay },
  'GET /enheten/stallforetradare': ofUnit,
  'GET /enheten/stallforetradare/:id': managed,
  'POST /enheten/stallforetradare/:id': { ...managed, body: (family) => ({ ...standIn(family), fromOn: 'i dag', toOn: '30/11' }) },
  'GET /enheten/stallforetradare/avsluta/:id': managedDeputy,
  'POST /enheten/stallforetradare/avsluta/:id': { ...managedDeputy, body: () => ({ when: 'now' }) },
  'GET /api/unit-deputies': ofUnit,
  'POST /api/unit-deputies': { ...ofUnit, body: ofMember(standIn), before: inUnit, reaches: true },
  'POST /api/unit-deputies/:id/end': { ...managedDeputy, body: () => ({ lastDay: '2027-01-06' }) },
  'POST /api/deputies': { ...ofAll, body: ofMember(standIn), reaches: true },
  'POST /api/deputies/:id/end': { ...deputy, body: () => ({ lastDay: '2027-01-06' }) },
}
