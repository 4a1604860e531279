import type { Day } from '../../calendar/day.ts'
import type { ClockEnd } from '../clocks.ts'
import type { RuleId, RuleVersion } from '../contract.ts'
import type { StepName } from '../data/steps.ts'
import type { Counting } from '../settings.ts'
import type { CareBasis, KnownEvent, LapsedThing, PlacementForm } from './contract.ts'

/** A fact with its place among those registered. */
export type Fact = KnownEvent & { readonly index: number }

/** What a clock is: its rule, which time of the rule, the birthday at which it ends, and what the law ends with it. */
export type ClockKind = {
  readonly rule: RuleId
  readonly step?: StepName
  readonly endsAt?: 18 | 21
  /** What ends when the time is missed; the rule's row says whether it does. */
  readonly missed?: LapsedThing
  /** What ends with it at that birthday. */
  readonly endsWithAge?: LapsedThing
}

/** A clock while it is counted. `held`: more time has been asked for in time, so that it does not lapse. */
export type Clock = {
  readonly kind: ClockKind
  readonly version: RuleVersion
  readonly startedOn: Day
  readonly nominalDue: Day
  readonly legalDue: Day
  readonly source: number
  /** Begun by the act that met the one before it. */
  readonly renewal: boolean
  held: boolean
  endedOn: Day | null
  endedBy: ClockEnd | null
}

export type Report = {
  readonly ref: string
  readonly mandated: boolean
  /** An investigation was ongoing on its day. */
  readonly during: boolean
  readonly protect: Clock
  prelim: Clock
  decided: { on: Day; index: number } | null
  asked: { on: Day; index: number } | null
  feedback: Clock | null
}

/** One unbroken stay in care. */
export type Placement = {
  basis: CareBasis
  basisOn: Day
  form: PlacementForm
  home: string
  /** The fact that brought the child to where it lives. */
  homeFact: number
  chains: Clock[]
  age: Clock | null
  transfer: Clock | null
  /** The day two years after the child came to this family home. */
  transferFirst: Day | null
  plan: Clock | null
  jourhem: Clock | null
}

/** A decision that a court is to try: immediate custody, a temporary ban, immediate shelter. */
export type CourtDecision = {
  readonly ref: string
  readonly on: Day
  /** An application about the same was pending when it was made. */
  readonly appliedBefore: boolean
  clocks: { submit: Clock | null; test: Clock | null; apply: Clock | null; hear: Clock | null }
  executedOn: Day | null
  confirmed: { on: Day; index: number } | null
  appliedOn: Day | null
  timeAskedOn: Day | null
  over: boolean
}
export type CourtMatter = 'custody' | 'removal-ban' | 'travel-ban' | 'shelter'

/** Something one clock at a time runs on: a contact limit, a served decision. `over`: ended by a fact of its own family. */
export type Thing = { readonly ref: string; readonly on: Day; clock: Clock | null; over: boolean }

export type Followup = { readonly ref: string; readonly after: 'investigation' | 'placement' | 'lvu-care'; clock: Clock | null }

/** All that is known of a child's case on the day that is being counted. */
export type Ledger = {
  readonly today: Day
  readonly birthDate: Day | null
  readonly birthdays: readonly { readonly age: 18 | 21; readonly on: Day }[]
  readonly law: { readonly versions: readonly RuleVersion[]; readonly counting: Counting }
  day: Day
  /** The facts of that day. */
  facts: readonly Fact[]
  readonly clocks: Clock[]
  readonly lapsed: { what: LapsedThing; on: Day; paragraph: string }[]
  /** The birthdays that have been passed. */
  readonly reached: Set<number>
  readonly reports: Report[]
  readonly requests: Clock[]
  investigation: { readonly openedOn: Day; clock: Clock | null } | null
  readonly informs: Clock[]
  concludedOn: Day | null
  concludedWithoutMeasureOn: Day | null
  readonly followups: Followup[]
  placement: Placement | null
  placementEndedOn: Day | null
  lvuCareEnded: boolean
  readonly healthExams: Clock[]
  readonly decisions: Record<CourtMatter, CourtDecision[]>
  /** The day of an application that no court has ruled on. */
  readonly pending: Record<CourtMatter, Day | null>
  readonly starts: Clock[]
  careGranted: boolean
  readonly things: Map<string, Thing[]>
  readonly applications: { readonly ref: string; readonly on: Day; decided: boolean }[]
  readonly delayRequests: Thing[]
}

/** A case of which nothing is known yet. */
export function newLedger(
  known: Pick<Ledger, 'today' | 'birthDate' | 'birthdays' | 'law'>,
): Ledger {
  return {
    ...known, day: known.today, facts: [], clocks: [], lapsed: [], reached: new Set(), reports: [], requests: [], investigation: null,
    informs: [], concludedOn: null, concludedWithoutMeasureOn: null, followups: [], placement: null, placementEndedOn: null,
    lvuCareEnded: false, healthExams: [], decisions: { 'custody': [], 'removal-ban': [], 'travel-ban': [], 'shelter': [] },
    pending: { 'custody': null, 'removal-ban': null, 'travel-ban': null, 'shelter': null }, starts: [], careGranted: false,
    things: new Map(), applications: [], delayRequests: [],
  }
}
