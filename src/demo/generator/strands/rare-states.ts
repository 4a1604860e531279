import { chanceFrom } from '../chance.ts'
import type { World } from '../world.ts'
import { addRareDecisions } from './rare-decisions.ts'
import { addRareDocuments } from './rare-documents.ts'
import { addRareInvestigations } from './rare-investigations.ts'
import { addRareMatters } from './rare-matters.ts'
import { addRareMeeting } from './rare-meeting.ts'
import { addRarePlacements, transferCustody } from './rare-placements.ts'
import type { Rare } from './rare-placements.ts'
import { poolOf } from './rare-pool.ts'
import { addRareServices } from './rare-services.ts'

/** The same world with a chance of its own, so that the rest of the history stays as it is. */
function apart(world: World, seed: string): World {
  return { ...world, chance: chanceFrom(`${seed} ${world.today}`), placing: chanceFrom(`${seed} placements ${world.today}`) }
}

/**
 * What a municipality of this size meets once in a year or less, each told of one child or one paper, so that every state of every strand is
 * there to be seen: first the placements, before the strands write what follows from them. Only the first part has them.
 */
export function beginRareStates(world: World): Rare | null {
  if (world.part > 1) return null
  const own = apart(world, 'rare placements')
  const pool = poolOf(own)
  const rare = addRarePlacements(own, pool)
  addRareMatters(own, pool, rare)
  return rare
}

/** What the strands have written is carried on into the states that are seldom met. */
export function addRareStates(world: World, rare: Rare | null): void {
  if (rare === null) return
  const own = apart(world, 'rare states')
  transferCustody(own)
  addRareDecisions(own, poolOf(own), rare)
  addRareInvestigations(own)
  addRareMeeting(own, rare)
  addRareServices(own, rare)
  addRareDocuments(own)
}
