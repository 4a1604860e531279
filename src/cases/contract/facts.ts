import type { ChainEventType, FactFields } from '../../law/chain/contract.ts'
import type { RuleId } from '../../law/contract.ts'
import type { Day } from '../../calendar/day.ts'
import type { Strand } from '../contract.ts'

/** What in a strand a fact or a clock is about. */
export const subjectKinds = ['concern_child', 'investigation', 'person', 'application', 'follow_up', 'measure', 'placement', 'matter', 'decision',
  'arrival'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/**
 * A fact that the law counts from, as a strand registers it.
 *
 * `on` is the Swedish day it happened, today at the latest. `ref` tells parallel things of one family apart (law/chain). The subject is the
 * strand's own row that the fact is about.
 */
export type NewFact = {
  readonly personId: string
  readonly type: ChainEventType
  readonly on: Day
  readonly ref?: string
  readonly fields?: FactFields
  readonly strand: Strand
  readonly subjectKind: SubjectKind
  readonly subjectId: string
}

export type EndedHow = 'met' | 'superseded' | 'not_required' | 'lapsed'

/** A fact that stands, as it was registered. */
export type StandingFact = {
  id: string; type: ChainEventType; on: Day; ref: string; fields: FactFields; strand: Strand; subjectKind: SubjectKind; subjectId: string
}
/** A clock that follows from facts, as it is stored. */
export type StoredClock = {
  id: string; rule: RuleId; subjectKind: SubjectKind; subjectId: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day; paragraph: string
  endedOn: Day | null; endedHow: EndedHow | null
}

export type PutClock = {
  id: string; rule: RuleId; ruleVersion: number; enteredVersion: number | null; strand: Strand; subjectKind: SubjectKind; subjectId: string
  startedOn: Day; nominalDueOn: Day; legalDueOn: Day; paragraph: string; endedOn: Day | null; endedHow: EndedHow | null
}
export type EndedClock = { id: string; endedOn: Day | null; endedHow: EndedHow | null }
