import * as z from 'zod'
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
  'contact.write', 'task.write', 'picture.read', 'job.read', 'calc.run',
  'concern.report',
] as const
export type Permission = (typeof permissions)[number]

export type Theme = 'auto' | 'light' | 'dark'

/** Who asks: decided once per request, from the session, the client credential, or nobody (the public). */
export type Actor = {
  readonly kind: 'staff' | 'client' | 'public' | 'system'
  /** The staff id or the client credential's id; null for the public and for the system. */
  readonly id: string | null
  readonly municipality: string
  readonly municipalityName: string
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
  readonly language: Language
  readonly theme: Theme
  /** SHA-256 of the session's secret, hex; null when there is no session. */
  readonly session: string | null
}

/** A member of staff as lists and lines show one. */
export const staffNameShape = z.object({ id: z.uuid(), name: z.string(), unitName: z.string() })
