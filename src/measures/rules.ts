import type { Day } from '../calendar/day.ts'
import { consentMissing, consentNeeded } from '../law/consent.ts'
import type { Consenter } from '../law/consent.ts'
import type { FieldFault } from '../platform/refusal.ts'
import { endings, shippedKinds } from './contract.ts'
import type { Ending, EventBody, GoalOutcome, Kind, MeasureEvent, MeasureState, NewMeasure, ShippedKind } from './contract.ts'

/**
 * The shipped kinds that may never be given without an assessment of needs.
 *
 * Source: socialtjänstlagen (2025:400) 11 kap. 5 § (contact person, contact family, specially qualified contact person), read 2026-11-21.
 */
const alwaysAssessed: readonly ShippedKind[] = ['contact_person', 'qualified_contact_person', 'contact_family']

/** What a decision on a kind is called in the list of decisions; kinds without a name of their own there are other measures. */
const decisionKindOf = {
  open_care: 'open_care', contact_person: 'contact_person', qualified_contact_person: 'contact_person', contact_family: 'contact_family',
  family_treatment: 'family_treatment', mini_maria: 'other_measure', skolfam: 'other_measure', youth_centre: 'other_measure',
} as const satisfies Record<ShippedKind, string>
type MeasureDecisionKind = (typeof decisionKindOf)[ShippedKind]

/** The kind in the list of decisions; a kind of the municipality's own is an other measure. */
export function decisionKindFor(kind: string): MeasureDecisionKind {
  const shipped = shippedKinds.find((each) => each === kind)
  return shipped === undefined ? 'other_measure' : decisionKindOf[shipped]
}

/** Kinds whose performer is a person outside the department who reports: a contact person or family. */
export function isContactKind(kind: string): boolean {
  return alwaysAssessed.some((each) => each === kind)
}

type OwnKind = { readonly id: string; readonly name: string; readonly alwaysAssessed: boolean; readonly fromOn: Day; readonly toOn: Day | null }

/** Every kind, the shipped ones first; those of the municipality's own with their days. */
export function allKinds(own: readonly OwnKind[]): Kind[] {
  return [
    ...shippedKinds.map((kind) => ({
      kind, name: null, alwaysAssessed: alwaysAssessed.includes(kind), fromOn: null, toOn: null,
    })),
    ...own.map(({ id, ...each }) => ({ kind: id, ...each })),
  ]
}

/** Whether something with a first and a last day holds on a day; no last day: until further notice. */
export function holdsOn({ fromOn, toOn }: { readonly fromOn: Day | null; readonly toOn: Day | null }, on: Day): boolean {
  return (fromOn === null || fromOn <= on) && (toOn === null || on <= toOn)
}

/** What makes a measure what it is on a day: the decision's state (null without assessment), and the events that stand. */
export type Course = {
  readonly assessed: boolean
  readonly decided: 'decided' | 'for_meeting' | 'refused' | 'superseded' | null
  readonly events: ReadonlyArray<{ readonly kind: MeasureEvent; readonly on: Day }>
}

const order: readonly MeasureEvent[] = ['withdrawn', 'started', 'interrupted', 'ended']

/** The events by day; on one day a start comes before what ends it. */
export function inOrder<E extends { readonly kind: MeasureEvent; readonly on: Day }>(events: readonly E[]): E[] {
  return events.toSorted((one, other) => {
    if (one.on === other.on) return order.indexOf(one.kind) - order.indexOf(other.kind)
    return one.on < other.on ? -1 : 1
  })
}

/**
 * How a measure stands. A decision that waits for a meeting, or was refused there, says so whatever else; else the latest event does.
 * Without assessment no decision is waited for.
 */
export function stateOf({ assessed, decided, events }: Course): MeasureState {
  const latest = inOrder(events).at(-1)?.kind ?? null
  if (latest === 'ended' || latest === 'withdrawn') return latest
  if (assessed && decided === 'for_meeting') return 'for_meeting'
  if (assessed && (decided === 'refused' || decided === null)) return 'refused'
  if (latest === 'started') return 'running'
  return latest === 'interrupted' ? 'interrupted' : 'decided'
}

type Allowed = MeasureEvent | 'follow_up' | 'report' | 'goal'
const allowedIn = {
  for_meeting: ['goal'],
  refused: [],
  decided: ['started', 'goal', 'withdrawn'],
  running: ['follow_up', 'report', 'goal', 'interrupted', 'ended'],
  interrupted: ['started', 'follow_up', 'report', 'goal', 'ended'],
  ended: ['report'],
  withdrawn: [],
} as const satisfies Record<MeasureState, readonly Allowed[]>

/** What may be registered on a measure as it stands. A report may come after the end. */
export function allowedOn(state: MeasureState): Allowed[] {
  return [...allowedIn[state]]
}

/** What cannot be true of an event: after today, before the measure's own first day or an earlier event, or without what it must say. */
export function eventFaults(
  event: EventBody, { firstOn, events, today }: { readonly firstOn: Day; readonly events: Course['events']; readonly today: Day },
): FieldFault[] {
  const faults: FieldFault[] = []
  const latest = inOrder(events).at(-1)
  if (event.on > today) faults.push({ field: 'on', code: 'after_today' })
  if (event.on < firstOn || (latest !== undefined && event.on < latest.on)) faults.push({ field: 'on', code: 'before_earlier' })
  if (event.kind !== 'started' && (event.reason ?? '').trim() === '') faults.push({ field: 'reason', code: 'reason_needed' })
  if (event.kind === 'ended' && event.outcome === null) faults.push({ field: 'outcome', code: 'outcome_needed' })
  return faults
}

/** The fact of law that an event is, for a measure that was granted after assessment: what stops and starts the clock of SoL 34:1. */
export function factOf(
  kind: MeasureEvent, earlier: Course['events'],
): 'favourable-executed' | 'favourable-interrupted' | 'favourable-withdrawn' | null {
  if (kind === 'started') return 'favourable-executed'
  if (kind === 'interrupted') return 'favourable-interrupted'
  // What ends while it runs needs no more execution; what ends while interrupted shall no longer be executed.
  const latest = inOrder(earlier).at(-1)?.kind
  return kind === 'withdrawn' || latest === 'interrupted' ? 'favourable-withdrawn' : null
}

/**
 * What is wrong with a new measure, by field.
 *
 * @param kind what is known of its kind; undefined for one that does not exist or has ended.
 * @param unnamed whether the committee has decided that who uses the kind is not recorded (SoL 14:5): then it is only counted.
 * @param age whole years on its first day; null when the birth day is not known: consent is then not judged.
 */
export function newMeasureFaults(
  body: NewMeasure, { kind, unnamed, age, today }: { kind: Kind | undefined; unnamed: boolean; age: number | null; today: Day },
): FieldFault[] {
  const faults: FieldFault[] = []
  if (kind === undefined || !holdsOn(kind, body.fromOn)) faults.push({ field: 'kind', code: 'kind_needed' })
  else if (kind.alwaysAssessed && !body.assessed) faults.push({ field: 'assessed', code: 'always_assessed' })
  if (body.toOn !== null && body.toOn < body.fromOn) faults.push({ field: 'toOn', code: 'ends_before_it_begins' })
  if (body.assessed && body.decision === null) faults.push({ field: 'decision.reasons', code: 'reasons_needed' })
  if (body.firstFollowUpOn !== null && body.firstFollowUpOn < today) faults.push({ field: 'firstFollowUpOn', code: 'in_the_past' })
  if (body.consents.some(({ on }) => on > today)) faults.push({ field: 'consents', code: 'after_today' })
  if (!body.assessed) faults.push(...unassessedFaults(body, { unnamed, age, today }))
  return faults
}

function unassessedFaults(body: NewMeasure, { unnamed, age, today }: { unnamed: boolean; age: number | null; today: Day }): FieldFault[] {
  const faults: FieldFault[] = []
  if (body.decision !== null) faults.push({ field: 'decision.reasons', code: 'no_decision' })
  if (unnamed) faults.push({ field: 'kind', code: 'only_counted' })
  if (body.fromOn > today) faults.push({ field: 'fromOn', code: 'after_today' })
  const given: Consenter[] = body.consents.filter((each) => each.given).map(({ who }) => who)
  const missing = age === null ? [] : consentMissing(consentNeeded(age, 'unassessed_measure'), given)
  if (missing.length > 0) faults.push({ field: 'consents', code: missing.includes('custodian') ? 'custodian_needed' : 'child_needed' })
  return faults
}

type Judged = { readonly heldOn: Day; readonly outcomes: ReadonlyArray<{ readonly goalId: string; readonly outcome: GoalOutcome }> }

/** What the latest follow-up that spoke of a goal said of it; null when none did. @param followUps the latest held last. */
export function latestOutcome(goalId: string, followUps: readonly Judged[]): GoalOutcome | null {
  return followUps.flatMap(({ outcomes }) => outcomes).findLast((each) => each.goalId === goalId)?.outcome ?? null
}

/** Uses per month of a year, twelve numbers. */
export function perMonth(counted: ReadonlyArray<{ readonly month: number; readonly uses: number }>): number[] {
  return Array.from({ length: 12 }, (_, index) => counted.filter(({ month }) => month === index + 1).reduce((sum, { uses }) => sum + uses, 0))
}

/** The goals of the form for a new measure, by the names of their fields; more are added on the measure's own page. */
export const goalKeys = ['a', 'b', 'c'] as const

/** An ending as it was typed; null when none was chosen. */
export function endingOf(typed: string | null): Ending | null {
  return endings.find((each) => each === typed) ?? null
}
