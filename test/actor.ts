import type { Actor, Role } from '../src/access/contract.ts'
import { permissionsOf } from '../src/access/rules.ts'
import { home } from './make.ts'

/** A member of staff as a use case is asked by one, for tests that call it without a request. */
export function actorFor(id: string, roles: readonly Role[], keys: readonly string[] = [id]): Actor {
  return {
    kind: 'staff', id, municipality: home, municipalityName: 'Provby kommun', name: 'Test Person', initials: 'TP', title: '', unitId: null,
    unitName: '', roles, keys, managedUnits: [], deputises: [], may: permissionsOf(roles), emergencies: [], language: 'sv', theme: 'auto',
    session: null,
  }
}
