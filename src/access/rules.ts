import { Refusal } from '../platform/refusal.ts'
import type { Actor, Permission, Role } from './contract.ts'

const everyone = ['signed_in', 'calc.run'] as const
const caseWork = [
  'worklist.read', 'person.search', 'person.read', 'person.write', 'person.show_protected', 'case.handover', 'case.coworker', 'concern.receive',
  'concern.read', 'concern.assess', 'concern.decide', 'concern.feedback', 'contact.write', 'task.write',
] as const

/**
 * What each role may do. Whom one may do it to is another question, answered by row level security for each row.
 * Roles without a line here sign in, see the accessibility statement and their own page, and nothing about any person.
 */
const allowed: Readonly<Record<Role, readonly Permission[]>> = {
  social_worker: [...everyone, ...caseWork],
  intake: [...everyone, ...caseWork, 'intake.look_up', 'concern.open', 'concern.assign', 'worklist.unit'],
  emergency_duty: [...everyone, ...caseWork, 'intake.look_up', 'concern.open'],
  unit_manager: [...everyone, ...caseWork, 'intake.look_up', 'concern.open', 'concern.assign', 'worklist.unit', 'picture.read'],
  director: [...everyone, 'worklist.read', 'worklist.unit', 'person.search', 'person.read', 'concern.read', 'concern.open', 'concern.assign',
    'case.handover', 'picture.read'],
  hr: everyone,
  committee: everyone,
  union: everyone,
  log_reviewer: everyone,
  coordinator: everyone,
  administrator: [...everyone, 'job.read'],
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
