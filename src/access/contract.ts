import * as z from 'zod'
import { dayShape } from '../calendar/contract.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Language } from '../platform/language.ts'

export const roles = ['social_worker', 'intake', 'emergency_duty', 'unit_manager', 'director', 'hr', 'committee', 'union', 'log_reviewer',
  'coordinator', 'administrator'] as const
export type Role = (typeof roles)[number]
export const roleShape = z.enum(roles)

/** What a route asks for. Each is held through roles (rules.ts); whose record it is about is asked in SQL besides. */
export const permissions = [
  'signed_in',
  'worklist.read', 'worklist.unit', 'person.search', 'person.read', 'person.write', 'person.show_protected',
  'case.handover', 'case.coworker', 'intake.look_up',
  'concern.receive', 'concern.read', 'concern.open', 'concern.assign', 'concern.assess', 'concern.decide', 'concern.feedback',
  'contact.write', 'unseen.read', 'task.write', 'emergency.open', 'log.review', 'log.statement', 'picture.read', 'released.read', 'job.read', 'job.run', 'calc.run',
  'staff.administer', 'unit_deputy.administer', 'client.administer', 'webhook.administer', 'setting.administer', 'law.administer',
  'import.run', 'export.ask', 'export.approve',
  'decision.read', 'decision.write', 'decision.chair', 'delegation.administer', 'meeting.prepare', 'meeting.read', 'consideration.write',
  'investigation.read', 'investigation.write', 'template.administer',
  'measure.read', 'measure.write', 'measure.administer', 'compulsory_care.read', 'compulsory_care.write',
  'unaccompanied.read', 'unaccompanied.write', 'arrival.write',
  'placement.read', 'placement.write', 'home.read', 'home.write', 'provider.read', 'provider.write',
  'document.read', 'document.write', 'document_template.administer', 'person.extract',
  'support.read', 'support.write', 'support.pay', 'support.norm', 'support.report',
  'workload.read', 'workload.units', 'workload.table',
  'overview.read', 'retention.read', 'retention.propose', 'retention.approve', 'state_report.read',
  'group.read', 'group.write', 'group.rebook', 'room.keep',
  'enquiry.read', 'enquiry.write', 'enquiry.administer',
  'scenario.use', 'cover.plan',
  'equipment.read', 'equipment.count', 'equipment.keep', 'testing.ask', 'testing.keep',
  'staff_support.read', 'staff_support.keep', 'improvement.write',
  'daily_meeting.read', 'daily_meeting.hold', 'staff_message.write', 'worry.read', 'worry.write',
  'crisis.read', 'crisis.plan', 'crisis.decide', 'crisis.postpone', 'routine.read', 'routine.write',
  'candidate.read', 'recruitment.write',
  'presence.own', 'presence.staff', 'presence.manage',
  'cooperation.write', 'safety_request.write', 'safety_request.answer', 'incident.write', 'incident.keep',
  'employment.read', 'employment.write', 'employment.import', 'comparison.read',
  'turnover.read', 'supply.plan',
  'plan.read', 'plan.write', 'plan.decide',
  'dialogue.read', 'dialogue.write', 'dialogue.publish', 'dialogue.moderate', 'figures.import',
  'state_message.read', 'state_message.write', 'law_change.run',
  'aggregate.read', 'aggregate.send', 'aggregate.administer', 'aggregate.receive',
  'concern.report', 'presence.report',
] as const
export type Permission = (typeof permissions)[number]

export type Theme = 'auto' | 'light' | 'dark'

/** An hour's access to one person's case. `name` is null for a protected identity, `caseNumber` for a person without a case. */
export type Emergency = {
  readonly id: string; readonly personId: string; readonly until: Instant; readonly caseNumber: string | null; readonly name: string | null
}

/** Who asks: decided once per request, from the session, the client credential, or nobody (the public). */
export type Actor = {
  readonly kind: 'staff' | 'client' | 'public' | 'system'
  /** The staff id or the client credential's id; null for the public and for the system. */
  readonly id: string | null
  readonly municipality: string
  readonly municipalityName: string
  /** Whether the tenant is an office, which has no clients. */
  readonly atOffice?: boolean
  readonly name: string
  readonly initials: string
  readonly title: string
  readonly unitId: string | null
  readonly unitName: string
  readonly roles: readonly Role[]
  /** What opens rows: own id, those deputised for, units managed, shared keys of intake groups. */
  readonly keys: readonly string[]
  readonly managedUnits: readonly string[]
  readonly deputises: readonly string[]
  readonly may: ReadonlySet<Permission>
  /** Emergency accesses held at this instant; the id of each is among the keys. */
  readonly emergencies: readonly Emergency[]
  readonly language: Language
  readonly theme: Theme
  /** SHA-256 of the session's secret, hex; null when there is no session. */
  readonly session: string | null
}

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')

export const unitKinds = ['intake', 'investigation', 'placement', 'support', 'emergency_duty', 'management'] as const
export const newUnitShape = z.strictObject({ name: words(80), kind: z.enum(unitKinds) })
export type NewUnit = z.output<typeof newUnitShape>

export const newStaffShape = z.strictObject({
  /** What the sign-in provider calls the person. */
  subject: words(200), givenName: words(80), familyName: words(80), title: words(80), email: z.email('not_an_address').nullable(), unitId: z.uuid(),
})
export type NewStaff = z.output<typeof newStaffShape>

/** `toOn` is the last day of the role; null while it lasts. A manager's, intake's or emergency duty's role names its unit. */
export const newRoleShape = z.strictObject({ staffId: z.uuid(), role: roleShape, unitId: z.uuid().nullable(), fromOn: dayShape, toOn: dayShape.nullable() })
export type NewRole = z.output<typeof newRoleShape>

/** `deputyId` stands in for `staffId` from the first day to the last. */
export const newDeputyShape = z.strictObject({ staffId: z.uuid(), deputyId: z.uuid(), fromOn: dayShape, toOn: dayShape, reason: words(200) })
export type NewDeputy = z.output<typeof newDeputyShape>

/** What a client may be let to do: permissions of the route table that are asked of clients. A new one is also added to the table's constraint. */
export const clientScopes = ['concern.report', 'presence.report'] as const satisfies readonly Permission[]
export type ClientScope = (typeof clientScopes)[number]

/** A machine of a school, of health care or of the municipality's time system. It may do what its scope says, from the first day to the last. */
export const newClientShape = z.strictObject({
  name: words(120), reporterKind: z.string().regex(/^[a-z_]{1,40}$/, 'needed'), fromOn: dayShape, toOn: dayShape,
  scope: z.array(z.enum(clientScopes)).min(1, 'scope_needed'),
})
export type NewClient = z.output<typeof newClientShape>

/** The longest that an old secret may go on opening beside the new one. */
export const mostRotationDays = 30
