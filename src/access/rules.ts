import { daysBetween } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Actor, Permission, Role } from './contract.ts'

const everyone = ['signed_in', 'calc.run', 'presence.own', 'equipment.read', 'testing.ask', 'staff_support.read', 'crisis.read', 'routine.read', 'plan.read', 'incident.write'] as const
const caseWork = [
  'worklist.read', 'person.search', 'person.read', 'person.write', 'person.show_protected', 'case.handover', 'case.coworker',
    'concern.receive',
  'concern.read', 'concern.assess', 'concern.decide', 'concern.feedback', 'contact.write', 'task.write', 'emergency.open',
  'decision.read', 'decision.write', 'consideration.write',
  'investigation.read', 'investigation.write',
  'measure.read', 'measure.write', 'compulsory_care.read', 'compulsory_care.write',
  'placement.read', 'placement.write', 'home.read', 'home.write', 'provider.read',
  'unaccompanied.read', 'unaccompanied.write', 'overview.read',
  'document.read', 'document.write', 'group.read', 'group.write', 'enquiry.read', 'enquiry.write', 'unseen.read', 'equipment.count', 'presence.staff',
] as const
/** What employer and unions do together: the vision, meetings, requests of safety representatives. The employer answers. */
const cooperationWork = ['cooperation.write', 'safety_request.write'] as const
const employerWork = [...cooperationWork, 'safety_request.answer', 'incident.keep'] as const
const worryWork = ['worry.read', 'worry.write', 'staff_message.write'] as const
const meetingWork = ['daily_meeting.read', 'daily_meeting.hold', ...worryWork] as const
/** What whoever leads keeps for the staff: equipment, tests, support, and what the organisation does about itself. */
const staffCare = ['equipment.count', 'equipment.keep', 'testing.keep', 'staff_support.keep', 'improvement.write', ...employerWork] as const
const supportWork = ['support.read', 'support.write', 'support.pay'] as const

/** Employments of the units one manages, and those that others publish. */
const employmentWork = ['employment.read', 'employment.write', 'comparison.read', 'turnover.read'] as const
/** The national dialogue, of an office that holds no cases: figures, selection, comparison, notes and comments. */
const dialogueWork = ['dialogue.read', 'dialogue.write', 'dialogue.publish', 'dialogue.moderate', 'figures.import'] as const
const crisisWork = ['crisis.plan', 'crisis.postpone', 'routine.write', 'plan.write'] as const

/** Who recruits sees candidates, writes adverts, and employs. */
const recruitWork = ['candidate.read', 'recruitment.write'] as const

/**
 * What each role may do. Whom one may do it to is another question, answered by row level security for each row.
 * Roles without a line here sign in, see the accessibility statement and their own page, and nothing about any person.
 */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  social_worker: [...everyone, ...caseWork, ...supportWork, 'workload.read'],
  intake: [...everyone, ...caseWork, ...supportWork, 'workload.read', 'intake.look_up', 'concern.open', 'concern.assign', 'worklist.unit'],
  emergency_duty: [...everyone, ...caseWork, 'intake.look_up', 'concern.open', 'decision.chair'],
  unit_manager: [...everyone, ...caseWork, ...recruitWork, ...supportWork, 'presence.manage', ...staffCare, 'support.norm', 'support.report', 'intake.look_up', 'concern.open',
    'concern.assign', 'worklist.unit', 'picture.read', 'workload.read', 'workload.units',
    'released.read', 'unit_deputy.administer', 'decision.chair', 'meeting.read', 'meeting.prepare', 'measure.administer',
    'provider.write', 'arrival.write', 'retention.read', 'retention.propose', 'state_report.read',
    'document_template.administer', 'person.extract', 'group.rebook', 'room.keep', 'enquiry.administer', 'scenario.use', 'cover.plan', ...meetingWork,
    ...crisisWork, 'state_message.read', ...employmentWork],
  director: [...everyone, ...recruitWork, 'presence.staff', 'presence.manage', ...staffCare, 'support.read', 'support.pay', 'support.norm', 'support.report', 'worklist.read', 'worklist.unit',
    'person.search', 'person.read', 'concern.read', 'concern.open', 'concern.assign',
    'case.handover', 'picture.read', 'unseen.read', 'workload.read', 'workload.units', 'workload.table', 'released.read', 'log.statement', 'decision.read', 'decision.write', 'decision.chair',
    'delegation.administer', 'meeting.read', 'meeting.prepare', 'measure.read', 'compulsory_care.read',
    'investigation.read', 'template.administer', 'placement.read', 'home.read', 'provider.read', 'provider.write',
    'unaccompanied.read', 'arrival.write', 'overview.read', 'retention.read', 'retention.approve', 'state_report.read', 'document.read',
    'document_template.administer', 'person.extract', 'group.read', 'group.rebook', 'room.keep', 'enquiry.read', 'enquiry.administer', 'scenario.use', 'cover.plan', ...meetingWork,
    ...crisisWork, 'crisis.decide', 'state_message.read', 'state_message.write', 'law_change.run', 'aggregate.read', 'aggregate.send', 'dialogue.read', 'dialogue.publish', 'plan.decide', ...employmentWork, 'employment.import', 'supply.plan'],
  hr: [...everyone, ...recruitWork, 'released.read', 'staff_support.keep', ...employerWork, ...worryWork, ...employmentWork, 'employment.import', 'supply.plan'],
  committee: [...everyone, 'released.read', 'comparison.read', 'turnover.read', 'meeting.read'],
  union: [...everyone, ...cooperationWork, 'released.read', 'comparison.read', 'turnover.read', 'worry.read'],
  log_reviewer: [...everyone, 'log.review', 'log.statement', 'aggregate.read', 'setting.administer', 'export.approve'],
  coordinator: [...everyone, 'aggregate.receive', 'released.read', 'comparison.read', 'turnover.read', ...dialogueWork],
  administrator: [...everyone, 'aggregate.administer', 'job.read', 'job.run', 'staff.administer', 'client.administer', 'webhook.administer',
    'setting.administer', 'law.administer',
    'import.run', 'export.ask', 'delegation.administer', 'measure.administer',
    'template.administer', 'document_template.administer', 'room.keep', 'enquiry.administer'],
}

/** @returns what someone with these roles may do; a person with several roles may do what any of them may. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(held.flatMap((role) => allowed[role]))
}

/** The staff id of who asks, on routes that only staff may use. @throws Refusal for anybody else. */
export function staffIdOf(actor: Pick<Actor, 'kind' | 'id'>): string {
  if (actor.kind !== 'staff' || actor.id === null) throw new Refusal('not_permitted', 403)
  return actor.id
}

/**
 * An address on this site, path and query, as it may be led to. Anything else becomes the start page, so that a link cannot use us to
 * lead people away.
 */
export function ownPath(address: string | undefined): string {
  if (address === undefined || address.length > 1000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(address)) return '/'
  const { pathname, search } = new URL(address, 'http://own.invalid')
  return pathname.startsWith('//') ? '/' : pathname + search
}

/** Where one lands after signing in: the page one came from, unless it would lead out again or is no page. */
export function landingPath(address: string | undefined): string {
  const path = ownPath(address)
  const noPage = ['/logga-in', '/logga-ut', '/logga-ut-overallt', '/demo-idp', '/visning', '/session', '/api']
  return noPage.some((each) => path === each || path.startsWith(`${each}/`) || path.startsWith(`${each}?`)) ? '/' : path
}

const weight: readonly Role[] = [
  'director', 'unit_manager', 'intake', 'emergency_duty', 'social_worker', 'administrator', 'log_reviewer', 'hr', 'committee', 'union',
    'coordinator',
]

/** The role that a person with several is first of all; null without any. */
export function mainRole(held: readonly Role[]): Role | null {
  return weight.find((role) => held.includes(role)) ?? null
}

const starts: Readonly<Partial<Record<Role, string>>> = {
  director: '/lagesbild', unit_manager: '/arbetslista', intake: '/arbetslista', emergency_duty: '/arbetslista', social_worker: '/arbetslista',
  administrator: '/administration', log_reviewer: '/logg', hr: '/statistik', committee: '/statistik', union: '/samverkan', coordinator: '/statistik',
}

/** Where a day begins for someone with these roles; one's own role page when no other page is for them yet. */
export function startOf(held: readonly Role[], atOffice = false): string {
  const role = mainRole(held)
  if (atOffice) return role === 'administrator' ? '/administration' : role === 'log_reviewer' ? '/logg' : role === 'coordinator' || role === 'director' ? '/dialog' : '/min-roll'
  return (role === null ? undefined : starts[role]) ?? '/min-roll'
}

/** How it stands with a client's key: not valid yet, valid, valid with thirty days or fewer left, or ended. */
export const clientStandings = ['coming', 'active', 'ends_soon', 'ended'] as const
export type ClientStanding = (typeof clientStandings)[number]

/** The standing of a client on a day. The last day is still valid; one that was ended by hand is ended at once. */
export function clientStanding(
  { fromOn, toOn, revokedAt }: { readonly fromOn: Day; readonly toOn: Day; readonly revokedAt: string | null }, today: Day,
): ClientStanding {
  if (revokedAt !== null || toOn < today) return 'ended'
  if (fromOn > today) return 'coming'
  return daysBetween(today, toOn) <= 30 ? 'ends_soon' : 'active'
}
