import type { Role } from '../../access/contract.ts'
import { decisionKinds, deciders } from '../contract.ts'
import type { Decider, DecisionKind, KindTraits, LegalLimit } from '../contract.ts'

const traits: ReadonlyMap<string, KindTraits> = new Map(decisionKinds.map((kind) => [kind.code, kind]))

/** What is known of a kind. @throws RangeError for a code that is no kind. */
export function traitsOf(kind: DecisionKind): KindTraits {
  const found = traits.get(kind)
  if (found === undefined) throw new RangeError('no such kind of decision')
  return found
}

const placing = ['place_family_home', 'place_kinship_home', 'place_emergency_home', 'place_hvb', 'place_supported_housing', 'move_placement']
const whereToStay: LegalLimit = { least: 'chair', paragraph: 'LVU 11' }

/** Whether a decision rests on compulsory care: then no consent is asked for, and nobody is given anything under SoL 11:1. */
export function isCompulsory(paragraph: string): boolean {
  return paragraph.startsWith('LVU') || paragraph.startsWith('2024:79')
}

/**
 * How far down the law lets the right to decide be given; null where it leaves that to the municipality. Where a child under LVU care is to
 * stay follows LVU 11 whatever form of home it is.
 *
 * Source: socialtjänstlagen (2025:400) 30 kap. 6-7 §§; lagen (1990:52) med särskilda bestämmelser om vård av unga 6 och 11 §§. Read
 * 2026-11-22.
 */
export function limitOf(kind: DecisionKind, paragraph: string): LegalLimit | null {
  if (placing.includes(kind) && paragraph.startsWith('LVU')) return whereToStay
  return traitsOf(kind).limit
}

const rank = (decider: Decider): number => deciders.indexOf(decider)

/**
 * The least one who may decide: what the delegation order says, but never below the law's own limit. Without a row in the order nobody has
 * been given the right, and the committee decides itself.
 *
 * @param delegated who the order in force that day names; null when it says nothing of the kind.
 */
export function leastDecider(kind: DecisionKind, paragraph: string, delegated: Decider | null): Decider {
  const least = limitOf(kind, paragraph)?.least ?? 'social_worker'
  // What a chair may decide when the committee cannot be awaited follows from the law itself, not from the order.
  if (least === 'chair') return 'chair'
  const named = delegated ?? 'committee'
  return rank(named) < rank(least) ? least : named
}

/** Whom a kind may be delegated to, the least first: everybody from the law's limit up; a chair only where the law names one. */
export function allowedDeciders(kind: DecisionKind): readonly Decider[] {
  const { limit, paragraph } = traitsOf(kind)
  const least = limitOf(kind, paragraph)?.least ?? 'social_worker'
  return deciders.filter((each) => rank(each) >= rank(least) && (each !== 'chair' || limit?.least === 'chair'))
}

const levels: Readonly<Partial<Record<Role, Decider>>> = {
  social_worker: 'social_worker', intake: 'social_worker', emergency_duty: 'social_worker', unit_manager: 'unit_manager', director: 'director',
}

/** As what somebody with these roles decides: the highest of them; null for roles that decide nothing in a case. */
export function levelOf(roles: readonly Role[]): Decider | null {
  return deciders.findLast((decider) => roles.some((role) => levels[role] === decider)) ?? null
}

/** Whether somebody may decide alone what needs at least this decider. Members of a body decide together, so no role is enough there. */
export function mayDecide(least: Decider, roles: readonly Role[]): boolean {
  const level = levelOf(roles)
  return level !== null && rank(level) >= rank(least)
}

/** Whether it waits for a meeting of elected members, or for a chair who answers to one. */
export function waitsForBody(decider: Decider): boolean {
  return rank(decider) >= rank('chair')
}
