import type * as z from 'zod'
import type { Actor, Permission } from '../../access/contract.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { placementShape, placementsShape } from '../contract/placements.ts'
import type { OnePlacement, ShownPlacement } from './load-placements.ts'

type Wire = z.input<typeof placementShape>

/** A placement as the API tells it; homes are left out where they must not be told. */
export function placementWire(placement: ShownPlacement): z.input<typeof placementsShape>['placements'][number] {
  const { droppedOn: _dropped, stays, ...rest } = placement
  return {
    ...rest,
    stays: stays.map(({ homeId, homeLabel, situatedIn, ...stay }) => ({
      ...stay, home: homeId === null ? null : { id: homeId, label: homeLabel ?? '', situatedIn: situatedIn ?? '' } })),
  }
}

/** The same with plans, notices, clocks and visits. */
export function wirePlacement({ placement, rest }: OnePlacement): Wire {
  return { ...placementWire(placement), ...rest, clocks: rest.clocks.map(({ term: _term, ...clock }) => clock) }
}

/** A page that some may only read turns their forms away. @throws Refusal not_permitted (403). */
export function refuseUnless({ may }: Pick<Actor, 'may'>, permission: Permission): void {
  if (!may.has(permission)) throw new Refusal('not_permitted', 403)
}
