import { birthdayOn, yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { judgeClock } from '../clocks.ts'
import type { ClockEnd, ClockState } from '../clocks.ts'
import type { RuleId, RuleVersion } from '../contract.ts'
import type { Counting } from '../settings.ts'
import { passTime, refuse } from './clockwork.ts'
import { ChainRefusal, chainEventShape } from './contract.ts'
import type { ChainEvent, LapsedThing, RefusalReason } from './contract.ts'
import { settleShelter } from './court-decisions.ts'
import { handlers } from './handlers.ts'
import { newLedger } from './ledger.ts'
import type { Clock, Fact, Ledger } from './ledger.ts'
import { contentOf, orderOfDay } from './order.ts'
import { settleJourhem } from './placement.ts'

/**
 * One clock of the law as it stands today.
 *
 * `endedBy` is null while it is open; `ruleVersion` is the shipped version whose words it has, `enteredVersion` the
 * municipality's own that counted its days, null when none did; `source` the place of the fact that began it.
 */
export type ChainClock = {
  rule: RuleId; startedOn: Day; nominalDue: Day; legalDue: Day; endedOn: Day | null; endedBy: ClockEnd | null
  state: ClockState; overdueDays: number; paragraph: string; ruleVersion: number; enteredVersion: number | null
  source: number
}

/** What the law itself has ended, on the first day it no longer holds. */
export type Lapse = { what: LapsedThing; on: Day; paragraph: string }

/** A child's registered facts. `birthDate` null: unborn or unknown, then no rule of age is used. */
export type ChainHistory = { today: Day; birthDate: Day | null; events: readonly ChainEvent[] }
export type ChainLaw = { versions: readonly RuleVersion[]; counting: Counting }

/**
 * Every clock that a child's facts have begun, open and ended, by start day, rule and due day, and what has lapsed. The
 * order of the facts means nothing, and equal facts count once.
 *
 * @throws ChainRefusal for a fact that cannot stand where it is; nothing is counted then.
 *
 * Source: the paragraph of each clock; days by lag (1930:173), read 2026-11-21.
 */
export function chain(history: ChainHistory, law: ChainLaw): { clocks: readonly ChainClock[]; lapsed: readonly Lapse[] } {
  const { today, birthDate } = history
  const ledger = newLedger({ today, birthDate, birthdays: birthdaysOf(birthDate, law.counting), law })
  const facts = knownFacts(history, ledger)
  const byDay = new Map<Day, Fact[]>()
  for (const fact of facts) {
    const known = byDay.get(fact.on)
    if (known === undefined) byDay.set(fact.on, [fact])
    else known.push(fact)
  }
  for (const on of [...byDay.keys()].sort()) countDay(ledger, on, byDay.get(on) ?? [])
  passTime(ledger, today)
  const ran = ledger.clocks.filter((clock) => !neverRan(clock))
  return {
    clocks: ran.map((clock) => shown(clock, today)).sort(byDays),
    lapsed: ledger.lapsed.sort((a, b) => compared(a.on, b.on) || compared(a.what, b.what)),
  }
}

/** The facts of one day. What needs another fact of the same day waits for it; what then still lacks it is refused. */
function countDay(ledger: Ledger, on: Day, facts: readonly Fact[]): void {
  passTime(ledger, on)
  Object.assign(ledger, { day: on, facts })
  const waiting: Fact[] = []
  for (const fact of orderOfDay(ledger, facts)) {
    if (needOf(ledger, fact) === null) happen(ledger, fact)
    else waiting.push(fact)
  }
  for (const fact of waiting) {
    const reason = needOf(ledger, fact)
    if (reason !== null) refuse(fact, reason)
    // An act on the ground of care comes before its change: it has nothing to meet on the new one.
    if (fact.type !== 'considered' && fact.type !== 'care-reviewed') happen(ledger, fact)
  }
  for (const fact of facts.slice(-1)) {
    counted(fact, () => {
      settleJourhem(ledger)
      settleShelter(ledger)
    })
  }
}

function needOf(ledger: Ledger, fact: Fact): RefusalReason | null {
  return handlers[fact.type]?.need?.(ledger, fact) ?? null
}

function happen(ledger: Ledger, fact: Fact): void {
  counted(fact, () => handlers[fact.type]?.run(ledger, fact))
}

/** Counts what follows from a fact, or refuses it when it lies where nobody knows the holidays or the rules. */
function counted(fact: Fact, count: () => void): void {
  try {
    count()
  } catch (fault) {
    if (fault instanceof RangeError) refuse(fact, 'not-countable')
    throw fault
  }
}

/** The facts, each held against what its type must say, and each counted once. */
function knownFacts({ events, today, birthDate }: ChainHistory, { birthdays }: Ledger): Fact[] {
  const known = new Map<string, Fact>()
  events.forEach((event, index) => {
    const parsed = chainEventShape.safeParse(event)
    if (!parsed.success) throw new ChainRefusal(index, event.type, 'fields')
    const fact = { ...parsed.data, index }
    if (fact.on > today) refuse(fact, 'after-today')
    if (birthDate !== null && fact.on < birthDate) refuse(fact, 'before-birth')
    if ('until' in fact && fact.until <= fact.on) refuse(fact, 'until-too-early')
    if (fact.type === 'concern-received' && birthdays.some(({ age, on }) => age === 21 && on <= fact.on)) refuse(fact, 'grown-up')
    const content = contentOf(fact)
    if (!known.has(content)) known.set(content, fact)
  })
  return [...known.values()]
}

function birthdaysOf(birthDate: Day | null, { leapBirthday }: Counting): Ledger['birthdays'] {
  if (birthDate === null || yearOf(birthDate) > 9978) return []
  return ([18, 21] as const).map((age) => ({ age, on: birthdayOn(birthDate, age, leapBirthday) }))
}

/** A recurring clock that began and fell away on one day never ran, and is not listed. */
function neverRan({ version, startedOn, endedOn, endedBy }: Clock): boolean {
  const recurs = version.kind === 'recurring' || version.kind === 'then-yearly'
  return recurs && endedOn === startedOn && (endedBy === 'superseded' || endedBy === 'not-required')
}

function shown(clock: Clock, today: Day): ChainClock {
  const { kind, version, startedOn, nominalDue, legalDue, endedOn, endedBy, source } = clock
  const { state, overdueDays } = judgeClock({ startedOn, nominalDue, legalDue, endedOn, endedBy }, { ...version, lapses: 'never' }, today)
  return {
    rule: kind.rule, startedOn, nominalDue, legalDue, endedOn, endedBy, state, overdueDays, paragraph: version.paragraph,
    ruleVersion: version.basedOn ?? version.version, enteredVersion: version.basedOn === null ? null : version.version, source,
  }
}

function byDays(a: ChainClock, b: ChainClock): number {
  return compared(a.startedOn, b.startedOn) || compared(a.rule, b.rule) || compared(a.nominalDue, b.nominalDue) ||
    compared(a.paragraph, b.paragraph) || compared(a.endedOn ?? '9999-99-99', b.endedOn ?? '9999-99-99') || compared(a.state, b.state)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
