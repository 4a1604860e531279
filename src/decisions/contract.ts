import * as z from 'zod'
import { dayShape } from '../calendar/contract.ts'
import type { Day } from '../calendar/day.ts'
import { subjectKinds } from '../cases/contract/facts.ts'
import type { NewFact } from '../cases/contract/facts.ts'
import { strands } from '../cases/contract.ts'
import type { Strand } from '../cases/contract.ts'
import { chainEventTypes, factFieldsShape } from '../law/chain/contract.ts'
import type { ConsentMatter } from '../law/consent.ts'

/**
 * Who may decide, the least first: whoever stands later in the list may decide what an earlier one may, except that the chair decides
 * nothing but what the law lets a chair decide when the committee cannot be awaited.
 */
export const deciders = ['social_worker', 'unit_manager', 'director', 'chair', 'sub_committee', 'committee'] as const
export type Decider = (typeof deciders)[number]

/** Where the law itself says how far down the right to decide may be given. */
export type LegalLimit = { readonly least: Decider; readonly paragraph: string }

export type KindTraits = {
  readonly code: string
  /** The strand whose matter it is. */
  readonly strand: Strand
  /** What the decision rests on when nothing else is said. */
  readonly paragraph: string
  /** Null where the law leaves it to the municipality's delegation order. */
  readonly limit: LegalLimit | null
  /** What a municipality usually gives: offered when the delegation order is entered, in force only when it has been. */
  readonly usual: Decider
  /** Gives somebody something under SoL 11:1 or 12:1: reported when it is not executed within three months (SoL 34:1). */
  readonly favourable: boolean
  readonly appealable: boolean
  /** Null: no consent is asked for. */
  readonly consent: ConsentMatter | null
  /** A consideration or review is done whatever comes out of it: its facts hold also when the meeting decides otherwise. */
  readonly holdsAnyway: boolean
}

const homes: LegalLimit = { least: 'sub_committee', paragraph: 'SoL 30:6 p 1' }
const considering: LegalLimit = { least: 'sub_committee', paragraph: 'SoL 30:6 p 2' }
const bySol = { limit: null, usual: 'unit_manager', favourable: false, appealable: false, consent: null, holdsAnyway: false } as const
const gives = { ...bySol, favourable: true, appealable: true } as const
const ofInvestigation = { ...bySol, strand: 'investigation' } as const
const openMeasure = { ...gives, strand: 'measure', paragraph: 'SoL 11:1', consent: 'open_measure' } as const
const home = { ...gives, strand: 'placement', paragraph: 'SoL 11:1, 22:2', limit: homes, usual: 'sub_committee', consent: 'out_of_home' } as const
const consideration = { ...bySol, strand: 'placement', limit: considering, usual: 'sub_committee', holdsAnyway: true } as const
const money = { ...bySol, strand: 'income_support', usual: 'social_worker', appealable: true } as const
const alone = { ...gives, strand: 'unaccompanied', consent: 'out_of_home' } as const
const documents = { ...bySol, strand: 'contact', paragraph: 'OSL 26:1', appealable: false } as const

const lvu = (paragraph: string, point: number) => ({
  strand: 'placement', paragraph, limit: { least: 'sub_committee', paragraph: `SoL 30:7 p ${point}` }, usual: 'sub_committee', favourable: false,
  appealable: true, consent: null, holdsAnyway: false,
} as const)

/**
 * Every kind of decision. A strand adds its kinds here, with words in texts/kinds.ts.
 *
 * Source: socialtjänstlagen (2025:400) 30 kap. 6-7 §§ (what may be delegated to a sub-committee alone), 34 kap. 1 §, 35 kap. 1 §; lagen
 * (1990:52) med särskilda bestämmelser om vård av unga 6 § andra stycket (the chair) and 41 §; förvaltningslagen (2017:900). Read 2026-11-22.
 */
export const decisionKinds = [
  { ...ofInvestigation, code: 'conclude_without_measure', paragraph: 'SoL 20:3' },
  { ...ofInvestigation, code: 'conclude_with_measure', paragraph: 'SoL 20:3' },
  { ...ofInvestigation, ...lvu('LVU 4', 1), strand: 'investigation', code: 'apply_to_court', appealable: false },
  { ...ofInvestigation, code: 'extend_investigation', paragraph: 'SoL 20:3' },
  { ...ofInvestigation, code: 'followup', paragraph: 'SoL 23:1' },

  { ...openMeasure, code: 'open_care', usual: 'social_worker' },
  { ...openMeasure, code: 'contact_person', paragraph: 'SoL 11:1, 13:7' },
  { ...openMeasure, code: 'contact_family', paragraph: 'SoL 11:1, 13:7' },
  { ...openMeasure, code: 'family_treatment', usual: 'social_worker' },
  { ...openMeasure, code: 'other_measure' },
  { ...bySol, strand: 'measure', code: 'end_measure', paragraph: 'SoL 11:1', appealable: true, usual: 'social_worker' },
  { ...bySol, strand: 'measure', code: 'refuse_measure', paragraph: 'SoL 11:1', appealable: true },

  { ...home, code: 'place_family_home' },
  { ...home, code: 'place_kinship_home' },
  { ...home, code: 'place_emergency_home', paragraph: 'SoL 11:1, 22:4' },
  { ...gives, strand: 'placement', code: 'place_hvb', paragraph: 'SoL 11:1, 9:20', consent: 'out_of_home' },
  { ...gives, strand: 'placement', code: 'place_supported_housing', paragraph: 'SoL 11:1, 9:19', consent: 'out_of_home' },
  { ...home, code: 'move_placement', favourable: false },
  { ...bySol, strand: 'placement', code: 'end_placement', paragraph: 'SoL 11:1', appealable: true },
  { ...consideration, code: 'consider_placement', paragraph: 'SoL 22:13' },
  { ...consideration, code: 'consider_lvu2', paragraph: 'LVU 13', limit: { least: 'sub_committee', paragraph: 'SoL 30:7 p 5' } },
  { ...lvu('LVU 13', 5), code: 'review_lvu3', holdsAnyway: true },
  { ...consideration, code: 'consider_custody_transfer', paragraph: 'SoL 22:14' },

  { ...lvu('LVU 6', 2), code: 'immediate_custody', limit: { least: 'chair', paragraph: 'LVU 6' }, usual: 'chair', appealable: false },
  { ...lvu('LVU 4', 1), code: 'apply_for_care', appealable: false },
  { ...lvu('LVU 11', 4), code: 'decide_where_to_stay', limit: { least: 'chair', paragraph: 'LVU 11' } },
  { ...lvu('LVU 14', 8), code: 'limit_contact' },
  { ...lvu('LVU 14', 8), code: 'consider_contact_limit', appealable: false, holdsAnyway: true },
  { ...lvu('LVU 14', 8), code: 'end_contact_limit' },
  { ...lvu('LVU 21', 9), code: 'end_lvu_care' },
  { ...lvu('LVU 24', 11), code: 'apply_for_removal_ban', appealable: false },
  { ...lvu('LVU 27', 11), code: 'temporary_removal_ban', appealable: false },
  { ...lvu('LVU 26', 12), code: 'consider_removal_ban', appealable: false, holdsAnyway: true },
  { ...lvu('LVU 26', 12), code: 'end_removal_ban' },
  { ...lvu('LVU 31 b', 14), code: 'apply_for_travel_ban', appealable: false },
  { ...lvu('LVU 31 d', 14), code: 'temporary_travel_ban', appealable: false },
  { ...lvu('LVU 31 c', 14), code: 'review_travel_ban', holdsAnyway: true },
  { ...lvu('LVU 22', 10), code: 'preventive_measure' },
  { ...lvu('LVU 22', 10), code: 'review_preventive_measure', holdsAnyway: true },

  { ...money, code: 'grant', paragraph: 'SoL 12:1', favourable: true },
  { ...money, code: 'partly_grant', paragraph: 'SoL 12:1', favourable: true },
  { ...money, code: 'refuse', paragraph: 'SoL 12:1' },
  { ...money, code: 'recover', paragraph: 'SoL 33:1', usual: 'unit_manager', appealable: false },

  { ...alone, code: 'place_unaccompanied_family_home', paragraph: 'SoL 11:1, 22:2', limit: homes, usual: 'sub_committee' },
  { ...alone, code: 'place_unaccompanied_hvb', paragraph: 'SoL 11:1, 9:20' },
  { ...alone, code: 'place_unaccompanied_supported_housing', paragraph: 'SoL 11:1, 9:19' },

  { ...documents, code: 'release', usual: 'unit_manager' },
  { ...documents, code: 'release_masked', appealable: true },
  { ...documents, code: 'refuse_release', appealable: true },
] as const satisfies readonly KindTraits[]
export type DecisionKind = (typeof decisionKinds)[number]['code']
export const kindCodes: readonly DecisionKind[] = decisionKinds.map(({ code }) => code)

/**
 * decided: signed, its facts registered. for_meeting: waits for the one in `awaits`, a meeting or a manager who signs it. refused: not
 * adopted. superseded: another decision has taken its place.
 */
export const decisionStates = ['for_meeting', 'decided', 'refused', 'superseded'] as const
export type DecisionState = (typeof decisionStates)[number]

export const kindShape = z.enum(kindCodes)
export const deciderShape = z.enum(deciders)

/** A consent that was asked for, and the answer. `personId`: which custodian; null for the child. */
export type Consent = { readonly who: 'child' | 'custodian'; readonly personId: string | null; readonly given: boolean; readonly on: Day }

/** A decision as a strand asks for it. Its facts are registered on the day it is decided, whatever `on` says here. */
export type NewDecision = {
  readonly personId: string; readonly kind: DecisionKind; readonly strand: Strand
  /** The strand's own row that is decided about. */
  readonly subjectKind: string; readonly subjectId: string
  readonly what: string; readonly reasons: string; readonly paragraph: string
  readonly fromOn: Day | null; readonly toOn: Day | null
  readonly consents: readonly Consent[]
  readonly facts: readonly NewFact[]
}

/** The facts of a proposal, as they wait in its row. */
export const waitingFactsShape = z.array(z.object({
  personId: z.uuid(), type: z.enum(chainEventTypes), on: dayShape, ref: z.string().default(''), fields: factFieldsShape.default({}),
  strand: z.enum(strands), subjectKind: z.enum(subjectKinds), subjectId: z.uuid(),
}))
