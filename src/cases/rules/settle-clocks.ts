import type { Day } from '../../calendar/day.ts'
import type { ChainClock } from '../../law/chain/chain.ts'
import type { EndedClock, EndedHow, PutClock, StandingFact, StoredClock } from '../contract/facts.ts'

/** What must be written for the stored clocks to say what the facts say. */
export type Settlement = { readonly made: readonly Omit<PutClock, 'id'>[]; readonly ended: readonly EndedClock[] }

const howEnded = { 'act': 'met', 'superseded': 'superseded', 'not-required': 'not_required', 'lapsed': 'lapsed' } as const

/**
 * Compares the clocks that follow from a person's facts with those that are stored.
 *
 * A stored clock is the same as a counted one when rule, subject, first day, due day and paragraph are. It keeps its row; only its end may
 * change, also back to none when the act that ended it was withdrawn. A stored clock that no fact gives any more ends today: superseded when
 * another of the same rule and subject takes its place, otherwise not required. One that was met or lapsed by a fact that is withdrawn was not
 * required after all; the others that have ended stay as history.
 *
 * @param facts in the order that `counted` points into (`source`).
 */
export function settleClocks(
  facts: readonly StandingFact[], counted: readonly ChainClock[], stored: readonly StoredClock[], today: Day,
): Settlement {
  const left = new Set(stored)
  const made: Omit<PutClock, 'id'>[] = []
  const ended: EndedClock[] = []
  for (const clock of counted) {
    const fact = facts[clock.source]
    if (fact === undefined) throw new RangeError(`a clock of ${clock.rule} follows from no fact`)
    const end = { endedOn: clock.endedOn, endedHow: clock.endedBy === null ? null : howEnded[clock.endedBy] }
    const same = sameAs(clock, fact, left)
    if (same === undefined) made.push({ ...asStored(clock, fact), ...end })
    else {
      left.delete(same)
      if (same.endedOn !== end.endedOn || same.endedHow !== end.endedHow) ended.push({ id: same.id, ...end })
    }
  }
  for (const gone of left) {
    if (gone.endedOn !== null) {
      if (gone.endedHow === 'met' || gone.endedHow === 'lapsed') ended.push({ id: gone.id, endedOn: gone.endedOn, endedHow: 'not_required' })
      continue
    }
    const replaced = made.some(({ rule, subjectId }) => rule === gone.rule && subjectId === gone.subjectId)
    const endedHow: EndedHow = replaced ? 'superseded' : 'not_required'
    ended.push({ id: gone.id, endedOn: today < gone.startedOn ? gone.startedOn : today, endedHow })
  }
  return { made, ended }
}

function sameAs(clock: ChainClock, fact: StandingFact, among: ReadonlySet<StoredClock>): StoredClock | undefined {
  const same = [...among].filter((each) => each.rule === clock.rule && each.subjectKind === fact.subjectKind
    && each.subjectId === fact.subjectId && each.startedOn === clock.startedOn && each.nominalDueOn === clock.nominalDue
    && each.paragraph === clock.paragraph)
  return same.find(({ endedOn, endedHow }) => endedOn === clock.endedOn && (endedHow === null) === (clock.endedBy === null))
    ?? same.find(({ endedOn }) => endedOn === null) ?? same.at(-1)
}

function asStored(clock: ChainClock, fact: StandingFact): Omit<PutClock, 'id' | 'endedOn' | 'endedHow'> {
  return {
    rule: clock.rule, ruleVersion: clock.ruleVersion, enteredVersion: clock.enteredVersion, strand: fact.strand, subjectKind: fact.subjectKind,
    subjectId: fact.subjectId, startedOn: clock.startedOn, nominalDueOn: clock.nominalDue, legalDueOn: clock.legalDue,
    paragraph: clock.paragraph,
  }
}
