import { addDays, addMonths, daysBetween, laterOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { chain } from '../../law/chain/chain.ts'
import type { ChainClock, ChainLaw } from '../../law/chain/chain.ts'
import { ChainRefusal } from '../../law/chain/contract.ts'
import type { ChainEvent } from '../../law/chain/contract.ts'
import type { RuleVersion } from '../../law/contract.ts'
import type { ChangeableRule, LawChangeAnswer, LawChangeInput, LawOutcome, RuleChange } from '../contract/law-change.ts'

/** What is considered or reviewed again and again, and the act that each ends in. */
const actOf: Readonly<Partial<Record<ChangeableRule, 'considered' | 'care-reviewed'>>> = {
  'consider-sol': 'considered', 'consider-lvu2': 'considered', 'review-lvu3': 'care-reviewed',
}
/** Versions of the changed law are numbered from here, far above those a municipality enters. */
const changedFrom = 1_000_000
/** More acts than this in one child's two years are not made: the shortest time that may be asked about is a day. */
const mostActs = 800

/** A child's facts as they are registered. */
export type ChangeChild = { readonly birthDate: Day | null; readonly unaccompanied: boolean; readonly events: readonly ChainEvent[] }
export type ChangeAsked = Omit<LawChangeInput, 'children'>
type Asked = Pick<LawChangeInput, 'rules' | 'change' | 'changedOn' | 'group'> & { readonly to: Day }
type Span = { readonly from: Day; readonly to: Day | null }

/**
 * Counts what the rules gave from the first day to the last, and what they would have given had they been changed.
 *
 * An act that recurs is done, under the changed law, as many days before or after its last legal day as it was in the same place of the
 * child's own row of acts; where there are more acts than that, as the last of them; where there is none, on the last day. One that was
 * never done is not done then either. Acts that are done once stand on their day: only their last day moves. A decision on more time that
 * the changed law makes needless is left out.
 *
 * @param law the versions that hold in the municipality, and how it counts.
 */
export function rerunLaw(input: ChangeAsked & { readonly children: readonly ChangeChild[] }, law: ChainLaw): LawChangeAnswer {
  const tally = { asIs: newTally(), changed: newTally() }
  const answer = { children: 0, touched: 0, skipped: 0 }
  for (const [place, child] of input.children.entries()) {
    if (input.group.who !== 'all' && child.unaccompanied !== (input.group.who === 'unaccompanied')) continue
    const both = outcomesOf(child, input, law)
    if (both === null) {
      answer.skipped += 1
      continue
    }
    answer.children += 1
    if (both.touched) answer.touched += 1
    add(tally.asIs, both.asIs, place, input)
    add(tally.changed, both.changed, place, input)
  }
  return { ...answer, asIs: outcomeOf(tally.asIs), changed: outcomeOf(tally.changed) }
}

/** The numbers of two answers that share no child, together. */
export function addAnswers(one: LawChangeAnswer, other: LawChangeAnswer): LawChangeAnswer {
  const cells = (a: LawOutcome['acts'], b: LawOutcome['acts']) => ({ count: a.count + b.count, children: a.children + b.children })
  const both = (a: LawOutcome, b: LawOutcome): LawOutcome => ({
    acts: cells(a.acts, b.acts), late: cells(a.late, b.late), overdue: cells(a.overdue, b.overdue), lateDays: a.lateDays + b.lateDays,
    hours: Math.round((a.hours + b.hours) * 100) / 100,
  })
  return {
    children: one.children + other.children, touched: one.touched + other.touched, skipped: one.skipped + other.skipped,
    asIs: both(one.asIs, other.asIs), changed: both(one.changed, other.changed),
  }
}

/** A child's clocks of the rules under both laws; null when its facts cannot stand as they are. */
function outcomesOf(child: ChangeChild, asked: Asked, law: ChainLaw) {
  const { to, rules } = asked
  const events: ChainEvent[] = child.events.filter(({ on }) => on <= to)
  const history = { today: to, birthDate: child.birthDate }
  const isAsked = ({ rule }: ChainClock): boolean => rules.some((each) => each === rule)
  try {
    const asIs = chain({ ...history, events }, law).clocks.filter(isAsked)
    const spans = spansOf(events, asked)
    if (spans.length === 0 || asIs.length === 0) return { asIs, changed: asIs, touched: false }
    const versions = [...law.versions, ...changedVersions(law.versions, asked, spans)]
    const follow = { history, law: { ...law, versions }, asked, spans }
    const all = rerun(events, asIs, follow)
    const touched = all.some(followsChange)
    // Where the rule no longer holds its clocks never were.
    return { asIs, changed: all.filter((clock) => isAsked(clock) && !(asked.change.kind === 'none' && followsChange(clock))), touched }
  } catch (fault) {
    if (fault instanceof ChainRefusal) return null
    throw fault
  }
}

/** When the change holds for the child: from its day on, or while the child has been placed for long enough. */
function spansOf(events: readonly ChainEvent[], { changedOn, group: { placedMonths }, to }: Asked): Span[] {
  if (placedMonths === 0) return [{ from: changedOn, to: null }]
  const ends = events.filter(({ type }) => type === 'placement-ended' || type === 'lvu-care-ended').map(({ on }) => on).toSorted()
  return events.filter(({ type }) => type === 'placement-started').flatMap(({ on }) => {
    const from = laterOf(changedOn, addMonths(on, placedMonths))
    const end = ends.find((each) => each >= on) ?? null
    return from > to || (end !== null && from > end) ? [] : [{ from, to: end }]
  })
}

/** Each version of the rules, as it reads under the changed law while the change holds. */
function changedVersions(versions: readonly RuleVersion[], { rules, change }: Asked, spans: readonly Span[]): RuleVersion[] {
  const terms = termsOf(change)
  const made = spans.flatMap((span) => versions.filter(({ rule }) => rules.some((each) => each === rule)).flatMap((version) => {
    const validFrom = laterOf(version.validFrom, span.from)
    const ends = [version.validTo, span.to].filter((each) => each !== null).toSorted()
    const validTo = ends[0] ?? null
    return validTo !== null && validTo < validFrom ? [] : [{ ...version, ...terms, basedOn: version.basedOn ?? version.version, validFrom, validTo, at: version.version }]
  }))
  // Of two that begin on one day the one that came last holds: the order of the versions they are made of is kept.
  return made.toSorted((one, other) => one.at - other.at).map(({ at: _at, ...version }, place) => ({ ...version, version: changedFrom + place }))
}

function termsOf(change: RuleChange): Partial<RuleVersion> {
  if (change.kind === 'none') return { length: 100, unit: 'years', calendar: 'fixed-date', overdueFrom: 'legal-due', lapses: 'never' }
  return { length: change.length, unit: change.unit }
}

function followsChange({ enteredVersion }: ChainClock): boolean {
  return enteredVersion !== null && enteredVersion >= changedFrom
}

type Follow = { readonly history: { readonly today: Day; readonly birthDate: Day | null }; readonly law: ChainLaw; readonly asked: Asked; readonly spans: readonly Span[] }
/** Days after the last legal day that an act was done, in order; null: it was not done. */
type Habits = Map<string, Array<number | null>>

function rerun(events: readonly ChainEvent[], asIs: readonly ChainClock[], follow: Follow): readonly ChainClock[] {
  const moved = asIs.filter((clock) => actFor(clock) !== undefined && follow.spans.some(({ from, to }) => clock.startedOn >= from && (to === null || clock.startedOn <= to)))
  const habits: Habits = new Map()
  for (const clock of moved) {
    const before = habits.get(clock.rule) ?? []
    const habit = habitOf(clock, before.findLast((each) => each !== null) ?? 0, follow.history.today)
    if (habit !== undefined) habits.set(clock.rule, [...before, habit])
  }
  const gone = new Set(moved.filter(({ endedBy }) => endedBy === 'act').map((clock) => `${actFor(clock) ?? ''} ${clock.endedOn ?? ''}`))
  const known = events.filter(({ type, on }) => !gone.has(`${type} ${on}`))
  let clocks = counted(known, follow)
  if (follow.asked.change.kind === 'none') return clocks
  const left = new Set<string>()
  const last = new Map<string, number>()
  for (let acts = 0; acts < mostActs; acts += 1) {
    const next = clocks.find((clock) => followsChange(clock) && actFor(clock) !== undefined && clock.endedBy !== 'act' && !left.has(keyOf(clock)))
    if (next === undefined) break
    const habit = habits.get(next.rule)?.[0]
    const days = habit === undefined ? last.get(next.rule) ?? 0 : habit
    const on = days === null ? null : laterOf(addDays(next.legalDue, days), addDays(next.startedOn, 1))
    const type = actFor(next)
    if (on === null || type === undefined || (next.endedOn === null ? on > follow.history.today : on >= next.endedOn)) {
      left.add(keyOf(next))
      if (habit === null) habits.get(next.rule)?.shift()
      continue
    }
    habits.get(next.rule)?.shift()
    if (days !== null) last.set(next.rule, days)
    known.push({ type, on })
    clocks = counted(known, follow)
  }
  return clocks
}

function keyOf({ rule, startedOn }: ChainClock): string {
  return `${rule} ${startedOn}`
}

function actFor({ rule }: ChainClock): 'considered' | 'care-reviewed' | undefined {
  return rule === 'consider-sol' || rule === 'consider-lvu2' || rule === 'review-lvu3' ? actOf[rule] : undefined
}

/**
 * How an act stood to its last day; undefined for one whose ground fell away. One that still has time is not done yet: it will be as the one
 * before it, but no earlier than tomorrow.
 */
function habitOf({ endedOn, endedBy, legalDue, state }: ChainClock, before: number, today: Day): number | null | undefined {
  if (endedBy === 'act' && endedOn !== null) return daysBetween(legalDue, endedOn)
  if (state === 'running') return Math.max(before, daysBetween(legalDue, today) + 1)
  return state === 'overdue' ? null : undefined
}

/** The clocks under the changed law. Decisions on more time that are no longer needed there are left out, one by one. */
function counted(known: ChainEvent[], { history, law }: Follow): readonly ChainClock[] {
  for (;;) {
    try {
      return chain({ ...history, events: known }, law).clocks
    } catch (fault) {
      if (!(fault instanceof ChainRefusal) || fault.reason !== 'until-too-early') throw fault
      known.splice(fault.index, 1)
    }
  }
}

type Tallied = { count: number; readonly children: Set<number> }
type Tally = { readonly acts: Tallied; readonly late: Tallied; readonly overdue: Tallied; lateDays: number; hours: number }

function newTally(): Tally {
  const none = (): Tallied => ({ count: 0, children: new Set() })
  return { acts: none(), late: none(), overdue: none(), lateDays: 0, hours: 0 }
}

function add(tally: Tally, clocks: readonly ChainClock[], child: number, { from, to, hours }: ChangeAsked): void {
  const put = (cell: Tallied): void => {
    cell.count += 1
    cell.children.add(child)
  }
  for (const { rule, endedBy, endedOn, legalDue, state, overdueDays } of clocks) {
    if (endedBy === 'act' && endedOn !== null && endedOn >= from && endedOn <= to) {
      put(tally.acts)
      tally.hours += Object.entries(hours).find(([key]) => key === rule)?.[1] ?? 0
      tally.lateDays += overdueDays
      if (endedOn > legalDue) put(tally.late)
    }
    if (state !== 'overdue') continue
    put(tally.overdue)
    tally.lateDays += overdueDays
  }
}

function outcomeOf({ acts, late, overdue, lateDays, hours }: Tally): LawOutcome {
  const cell = ({ count, children }: Tallied) => ({ count, children: children.size })
  return { acts: cell(acts), late: cell(late), overdue: cell(overdue), lateDays, hours: Math.round(hours * 100) / 100 }
}
