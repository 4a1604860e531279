import type { Day } from '../../../calendar/day.ts'
import type { RuleId } from '../../../law/contract.ts'
import { shippedRuleVersions } from '../../../law/data/shipped.ts'
import { dueFor } from '../../../law/rules.ts'
import type { Due } from '../../../law/rules.ts'
import type { Row } from '../../contract.ts'
import type { World } from '../world.ts'

const known = new Map<string, Due>()

/** When a rule's clock that starts on the day is due. */
export function dueOf(rule: RuleId, start: Day): Due {
  const key = `${rule} ${start}`
  const found = known.get(key) ?? dueFor(shippedRuleVersions, rule, start)
  known.set(key, found)
  return found
}

export type ClockStart = {
  readonly rule: RuleId
  readonly startedOn: Day
  /** A day set by a decision, instead of the rule's own length. */
  readonly until?: Day
  readonly subjectKind: 'concern_child' | 'investigation' | 'person'
  readonly subjectId: string
  readonly personId: string | null
  readonly unitId: string
  readonly at: string
}

/** Starts a clock among the open ones of its subject. */
export function startClock(
  { rows, chance }: World, open: Map<string, Row<'clock'>>,
  { rule, startedOn, until, subjectKind, subjectId, personId, unitId, at }: ClockStart,
): Row<'clock'> {
  const due = dueOf(rule, startedOn)
  const row: Row<'clock'> = {
    id: chance.id(), rule, rule_version: due.ruleVersion, paragraph: due.paragraph, subject_kind: subjectKind, subject_id: subjectId,
    person_id: personId,
    unit_id: unitId, started_on: startedOn, nominal_due_on: until ?? due.nominalDue, legal_due_on: until ?? due.legalDue, access: [],
    recorded_at: at,
  }
  rows.clock.push(row)
  open.set(rule, row)
  return row
}

/** Ends the open clock of a rule, if there is one. */
export function endClock(open: Map<string, Row<'clock'>>, rule: RuleId, on: Day, how: 'met' | 'superseded' | 'not_required'): void {
  const row = open.get(rule)
  if (row === undefined) return
  row.ended_on = on
  row.ended_how = how
  open.delete(rule)
}
