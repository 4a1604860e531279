import type { Day } from '../../calendar/day.ts'
import { decision, decisionsOf } from '../../decisions/queries/decision.ts'
import type { DecisionStanding } from '../../decisions/queries/decision.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PlacementState } from '../contract/words.ts'
import { homeChoices } from '../queries/homes.ts'
import type { HomeChoice } from '../queries/homes.ts'
import { custodiansOf } from '../queries/custodians.ts'
import type { Custodian } from '../queries/custodians.ts'
import { placementOf, placementsOf, registeredCare, restOf, subjectOf } from '../queries/placement.ts'
import type { PlacementRest, PlacementRow, RegisteredCare, Subject } from '../queries/placement.ts'
import { nightsSoFar } from '../rules/nights.ts'
import { stateOf } from '../rules/steps.ts'

type Who = Pick<Asked, 'clock'>

/** A placement as it may be shown: the homes left out when whereabouts are protected and nobody has said why they are needed. */
export type ShownPlacement = Omit<PlacementRow, 'stays' | 'hides'> & {
  state: PlacementState; startedOn: Day | null; homeHidden: boolean
  stays: Array<PlacementRow['stays'][number] & { nights: number }>
}
export type PersonPlacements = { person: Subject; placements: ShownPlacement[]; custodians: Custodian[] }
export type OnePlacement = {
  person: Subject; placement: ShownPlacement; rest: PlacementRest; decision: DecisionStanding | null; homes: HomeChoice[]
  /** Every decision about the placement, the latest first. */
  decisions: DecisionStanding[]; soonDays: number; registeredCare: RegisteredCare | null
}

/** The placements of a person, the latest first. @throws Refusal placement_person_not_found (404). */
export async function personPlacements(tx: Read, personId: string, { clock }: Who): Promise<PersonPlacements> {
  const today = clock.today()
  const person = await subjectFor(tx, personId, clock)
  const rows = await placementsOf(tx, personId, today)
  return { person, placements: rows.map((row) => shown(row, person, clock)), custodians: await custodiansOf(tx, personId, today) }
}

/** One placement with its plans, clocks and visits. @throws Refusal placement_not_found (404). */
export async function onePlacement(tx: Read, id: string, { clock }: Who, choose = false): Promise<OnePlacement> {
  const today = clock.today()
  const row = await placementOf(tx, id, today)
  if (row === undefined) throw new Refusal('placement_not_found', 404)
  const person = await subjectFor(tx, row.personId, clock)
  const placement = shown(row, person, clock)
  return {
    person, placement, rest: await restOf(tx, row, placement.startedOn ?? row.plannedFromOn),
    decision: row.decisionId === null ? null : await decision(tx, row.decisionId) ?? null,
    decisions: await decisionsOf(tx, { subjectId: id }), soonDays: await localNumber(tx, 'due-soon', today),
    registeredCare: await registeredCare(tx, row.personId) ?? null, homes: choose ? await homeChoices(tx, today) : [],
  }
}

async function subjectFor(tx: Read, personId: string, clock: Who['clock']): Promise<Subject> {
  const person = await subjectOf(tx, personId, clock.now(), clock.today())
  if (person === undefined) throw new Refusal('placement_person_not_found', 404)
  return person
}

/** A name, unless it is protected and not asked for. */
export function nameOf({ protection, revealedUntil, givenName, familyName }: Subject): string | null {
  return protection !== 'none' && revealedUntil === null ? null : `${givenName} ${familyName}`.trim()
}

function shown({ hides, ...row }: PlacementRow, person: Subject, clock: Who['clock']): ShownPlacement {
  const homeHidden = hides && person.revealedUntil === null
  const startedOn = row.stays[0]?.fromOn ?? null
  return {
    ...row, homeHidden, startedOn, state: stateOf({ startedOn, endedOn: row.endedOn, droppedOn: row.droppedOn }),
    // The reasons for a move may name the home too.
    stays: row.stays.map((stay) => ({ ...stay, nights: nightsSoFar(stay, clock.today()),
      ...(homeHidden ? { homeId: null, homeLabel: null, situatedIn: null, words: '' } : {}) })),
  }
}
