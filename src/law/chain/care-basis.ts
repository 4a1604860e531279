import type { Day } from '../../calendar/day.ts'
import { dueFor, ruleVersionOn } from '../rules.ts'
import { begin, finish, isOpen, renew } from './clockwork.ts'
import { courtCareBases } from './contract.ts'
import type { CareBasis, LapsedThing } from './contract.ts'
import type { Clock, ClockKind, Fact, Ledger, Placement } from './ledger.ts'

const considerSol = { rule: 'consider-sol', endsAt: 18 } as const
const considerLvu2 = { rule: 'consider-lvu2', endsAt: 18 } as const
const reviewLvu3 = { rule: 'review-lvu3', endsAt: 21 } as const
const considerShelter = { rule: 'shelter-submit', step: 'shelter-consideration', endsAt: 18, endsWithAge: 'shelter' } as const

/** What is considered or reviewed every six months on each ground of care. */
const chainsOf: Readonly<Record<CareBasis, readonly ClockKind[]>> = {
  'sol': [considerSol], 'lvu6': [], 'lvu2': [considerLvu2], 'lvu3': [reviewLvu3], 'lvu2-3': [considerLvu2, reviewLvu3],
  'shelter': [considerShelter],
}

/** The age at which care on each ground ends, as the basis of the row of `lvu-age`, and what then ends. */
const ageOf: Readonly<Record<(typeof courtCareBases)[number], { basis: '2' | '3'; missed: LapsedThing }>> = {
  'lvu2': { basis: '2', missed: 'care-lvu2' }, 'lvu3': { basis: '3', missed: 'care-lvu3' }, 'lvu2-3': { basis: '3', missed: 'care-lvu3' },
}

/** Care that a court has granted under LVU 2-3 §§, as against immediate custody and care by consent. */
export function isCourtCare(basis: CareBasis | null): basis is (typeof courtCareBases)[number] {
  return courtCareBases.some((known) => known === basis)
}

export function isLvu(basis: CareBasis | null): boolean {
  return basis === 'lvu6' || isCourtCare(basis)
}

/**
 * A placement begins on a ground (`fact` a start), or its ground changes. Chains that both grounds have go on untouched,
 * the others of the old ground are superseded; the same ground again changes nothing.
 *
 * Source: SoL 22:13; LVU 5, 10, 13, 21 §§; 2024:79 5:3, read 2026-11-21.
 */
export function basisEntered(ledger: Ledger, fact: Fact, basis: CareBasis): void {
  const { placement } = ledger
  if (placement === null) return
  const old = fact.type === 'placement-started' ? null : placement.basis
  if (old === basis) return
  const from = placement.basisOn
  Object.assign(placement, { basis, basisOn: fact.on })
  placement.chains = changedChains(ledger, placement, fact, { old, from, basis })
  placement.age = changedAge(ledger, placement.age, fact, basis)
  if (isLvu(old) && !isLvu(basis)) leaveLvu(ledger, fact.on)
  if (isCourtCare(basis)) for (const clock of ledger.starts) finish(clock, fact.on, 'act')
}

/** `considered` meets the considerations, `care-reviewed` the reviews; the next one counts from that day. */
export function consider(ledger: Ledger, fact: Fact, act: 'considered' | 'care-reviewed'): void {
  const { placement } = ledger
  if (placement === null) return
  placement.chains = placement.chains.flatMap((clock) =>
    (clock.kind.rule === 'review-lvu3') === (act === 'care-reviewed') ? renew(ledger, clock, fact) ?? [] : clock)
}

/** The stay in care ends: what was to be considered is no longer required. */
export function careEnded(ledger: Ledger, placement: Placement, on: Day): void {
  for (const clock of placement.chains) finish(clock, on, 'not-required')
  finish(placement.age, on, 'not-required')
  if (isLvu(placement.basis)) leaveLvu(ledger, on)
}

type Change = { old: CareBasis | null; from: Day; basis: CareBasis }

function changedChains(ledger: Ledger, { chains }: Placement, fact: Fact, { old, from, basis }: Change): Clock[] {
  const wanted = chainsOf[basis]
  const kept = chains.filter(({ kind }) => wanted.includes(kind))
  for (const clock of chains) if (!kept.includes(clock)) finish(clock, fact.on, 'superseded')
  const begun = wanted.filter((kind) => !kept.some((clock) => clock.kind === kind))
    // Care under LVU 2 § began when the child was placed in immediate custody (LVU 10 §).
    .map((kind) => begin(ledger, kind, fact, kind === considerLvu2 && old === 'lvu6' ? { startedOn: from } : {}))
  return [...kept, ...begun.filter((clock) => clock !== null)]
}

function changedAge(ledger: Ledger, old: Clock | null, fact: Fact, basis: CareBasis): Clock | null {
  if (!isCourtCare(basis)) {
    finish(old, fact.on, 'not-required')
    return null
  }
  finish(old, fact.on, 'superseded')
  const { birthDate, law } = ledger
  if (birthDate === null) return null
  const { version } = ruleVersionOn(law.versions, 'lvu-age', fact.on)
  const { basis: agesBy, missed } = ageOf[basis]
  const { nominalDue } = dueFor([version], 'lvu-age', birthDate, { basis: agesBy, counting: law.counting })
  return nominalDue <= fact.on ? null : begin(ledger, { rule: 'lvu-age', missed }, fact, { until: nominalDue })
}

function leaveLvu(ledger: Ledger, on: Day): void {
  ledger.lvuCareEnded = true
  for (const { clock } of ledger.things.get('contact-limited') ?? []) finish(clock, on, 'not-required')
}

/** Whether care that a court granted has neither been ended nor ended by age. */
export function courtCareRuns({ basis, age }: Placement): boolean {
  return isCourtCare(basis) && (age === null || isOpen(age))
}
