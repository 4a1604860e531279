import type { Role } from '../../access/contract.ts'
import type { Day } from '../../calendar/day.ts'
import type { CooperationMeeting } from '../contract/meetings.ts'

export type Side = 'employer' | 'union'
type Protocol = Pick<CooperationMeeting, 'employerApprovedAt' | 'unionApprovedAt' | 'heldOn' | 'matters' | 'undecided'>

/** Which side somebody approves for. */
export function sideOf({ roles }: { readonly roles: readonly Role[] }): Side {
  return roles.includes('union') ? 'union' : 'employer'
}

/** Whether both sides have approved: from then on the protocol is only added to. */
export function isApproved({ employerApprovedAt, unionApprovedAt }: Pick<Protocol, 'employerApprovedAt' | 'unionApprovedAt'>): boolean {
  return employerApprovedAt !== null && unionApprovedAt !== null
}

/** Why a side cannot approve; null when it can. Each matter has an outcome before anybody does. */
export function refusedApproval(meeting: Protocol, side: Side, today: Day): 'not_held_yet' | 'matters_needed' | 'matters_undecided' | 'side_has_approved' | null {
  if ((side === 'employer' ? meeting.employerApprovedAt : meeting.unionApprovedAt) !== null) return 'side_has_approved'
  if (meeting.heldOn > today) return 'not_held_yet'
  if (meeting.matters === 0) return 'matters_needed'
  return meeting.undecided > 0 ? 'matters_undecided' : null
}
