import type { Actor } from '../../access/contract.ts'
import type { EquipmentRequest, Place } from '../contract/equipment.ts'
import type { Side } from './follow-request.ts'

type Who = { readonly actor: Pick<Actor, 'may' | 'unitId' | 'managedUnits' | 'roles'> }

/** Whether somebody handles what lies at a place: the unit's own staff, its manager, and whoever keeps equipment at a crisis store. */
export function handlesPlace({ unitId }: Pick<Place, 'unitId'>, { actor }: Who): boolean {
  if (unitId === null) return actor.may.has('equipment.keep')
  return actor.may.has('equipment.count') && (actor.unitId === unitId || actor.managedUnits.includes(unitId)
    || actor.roles.includes('director'))
}

/** Which sides of a request somebody acts for. What is given is decided by whoever keeps equipment: a manager, or the director. */
export function sidesOf({ toUnitId, fromUnitId }: Pick<EquipmentRequest, 'toUnitId' | 'fromUnitId'>, who: Who): readonly Side[] {
  const gives = who.actor.may.has('equipment.keep') && handlesPlace({ unitId: fromUnitId }, who)
  return [...(gives ? ['gives' as const] : []), ...(handlesPlace({ unitId: toUnitId }, who) ? ['asks' as const] : [])]
}
