import type { Shown, View } from '../../mount/route.ts'
import { LinkedGroups } from './linked-groups.tsx'
import type { Groups } from './linked-groups.tsx'
import { staffingHubTexts } from '../texts/staffing.ts'
import type { StaffingHubTexts } from '../texts/staffing.ts'

/** Everything about who is at work and what the organisation does in a crisis, by group, with what opens it. A new page is one line here. */
const groups: Groups<keyof StaffingHubTexts['groups'], keyof StaffingHubTexts['links']> = [
  { key: 'today', lines: [
    { key: 'dailyMeeting', href: '/dagligt-mote', may: 'daily_meeting.read' },
    { key: 'ownActions', href: '/dagligt-mote/mina', may: 'signed_in' },
    { key: 'ownPresence', href: '/narvaro/jag', may: 'presence.own' },
    { key: 'board', href: '/narvaro', may: 'presence.own' },
    { key: 'ownCover', href: '/bemanningsplan/mina', may: 'signed_in' },
    { key: 'presenceHistory', href: '/narvaro/historik', may: 'presence.own' },
  ] },
  { key: 'plan', lines: [
    { key: 'cover', href: '/bemanningsplan', may: 'cover.plan' },
    { key: 'competences', href: '/kompetenser', may: 'cover.plan' },
    { key: 'cohorts', href: '/grupper-bortfall', may: 'scenario.use' },
    { key: 'scenarios', href: '/scenarier', may: 'scenario.use' },
    { key: 'halves', href: '/narvaro/halvor', may: 'presence.manage' },
    { key: 'load', href: '/arbetsbelastning', may: 'workload.read' },
    { key: 'ownCohorts', href: '/grupper-bortfall/jag', may: 'signed_in' },
  ] },
  { key: 'crisis', lines: [
    { key: 'crisisPlan', href: '/krisplan', may: 'crisis.read' },
    { key: 'crises', href: '/krisplan/kriser', may: 'crisis.read' },
    { key: 'postponed', href: '/krisplan/uppskjutet', may: 'crisis.postpone' },
    { key: 'routines', href: '/rutiner', may: 'routine.read' },
  ] },
  { key: 'equipment', lines: [
    { key: 'equipment', href: '/skyddsutrustning', may: 'equipment.read' },
    { key: 'testing', href: '/provtagning', may: 'testing.ask' },
  ] },
  { key: 'care', lines: [
    { key: 'messages', href: '/meddelanden', may: 'signed_in' },
    { key: 'pulse', href: '/puls', may: 'signed_in' },
    { key: 'worries', href: '/oro', may: 'worry.read' },
    { key: 'staffSupport', href: '/medarbetarstod', may: 'staff_support.read' },
    { key: 'improvements', href: '/medarbetarstod/atgarder', may: 'staff_support.read' },
  ] },
]

/** The pages of staffing and crisis that one may open, each with what it is. Open to every member of staff, whatever the role. */
export function showStaffingHub(_data: unknown, view: View): Shown {
  const t = staffingHubTexts[view.language]
  return {
    title: t.title, heading: t.title, lead: t.lead,
    main: <LinkedGroups groups={groups} view={view} t={t} />,
  }
}
