import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleId, RuleVersion } from '../../law/contract.ts'
import { dueFor } from '../../law/rules.ts'
import type { Write } from '../../platform/db.ts'
import { saveClock } from '../queries/clock.ts'

/** A clock to start: which rule, from which day, on what. `until`: a day set by a decision goes before the rule's length and is never moved. */
export type ClockStart = {
  rule: RuleId; startedOn: Day; until?: Day; subjectKind: 'concern_child' | 'investigation' | 'person'; subjectId: string
  personId: string | null; unitId: string; access: string[]; at: Instant
}
export type Started = { id: string; nominalDueOn: Day; legalDueOn: Day; ruleVersion: number }

/**
 * Starts a clock of the law, in the transaction of the fact that starts it. It keeps the version in force on its first day.
 *
 * @param versions every rule version of the installation (`ruleVersions` in src/law/queries.ts), read once per request.
 * @throws RangeError for a rule that was not in force on the day.
 */
export async function startClock(tx: Write, versions: readonly RuleVersion[], { until, ...start }: ClockStart): Promise<Started> {
  const due = dueFor(versions, start.rule, start.startedOn)
  const days = { nominalDueOn: until ?? due.nominalDue, legalDueOn: until ?? due.legalDue }
  const id = await saveClock(tx, { ...start, ...days, ruleVersion: due.ruleVersion, paragraph: due.paragraph })
  return { id, ...days, ruleVersion: due.ruleVersion }
}
