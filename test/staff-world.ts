import { randomUUID } from 'node:crypto'
import type { Make } from './make.ts'

/**
 * What an administrator changes: a member of staff with a role and a coming deputy and no cases, one who has left, a unit with nothing in
 * it, and a closed one.
 */
export async function administeredStaff(
  make: Make,
  { code, unitId, deputyId, now }: { code: string; unitId: string; deputyId: string; now: string },
) {
  const [memberRoleId, memberDeputyId] = [randomUUID(), randomUUID()]
  const member = await make.staff({ code, unitId, roles: [] })
  const left = await make.staff({ code, unitId, roles: [] })
  const spareUnitId = await make.unit({ code })
  const closedUnitId = await make.unit({ code })
  const role = 'INSERT INTO role_assignment (municipality_code, id, staff_id, role, from_on, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)'
  await make.run(role, [code, memberRoleId, member.id, 'hr', '2026-01-01', now])
  await make.run(
    `INSERT INTO deputy (municipality_code, id, staff_id, deputy_id, from_on, to_on, reason, given_by, recorded_at)
    VALUES ($1, $2, $3, $4, '2027-01-04', '2027-01-08', 'semester', $3, $5)`,
    [code, memberDeputyId, member.id, deputyId, now],
  )
  await make.run("UPDATE staff SET ended_on = '2026-10-31' WHERE municipality_code = $1 AND id = $2", [code, left.id])
  await make.run("UPDATE unit SET ended_on = '2026-10-31' WHERE municipality_code = $1 AND id = $2", [code, closedUnitId])
  return { memberId: member.id, memberRoleId, memberDeputyId, leftMemberId: left.id, spareUnitId, closedUnitId }
}
