import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleId, RuleVersion } from '../../law/contract.ts'
import { dueFor } from '../../law/rules.ts'
import type { Write } from '../../platform/db.ts'
import { saveClocks } from '../queries/clock.ts'
import type { NewClock } from '../queries/clock.ts'

/** A clock to start: which rule, from which day, on what. `until`: a day set by a decision goes before the rule's length and is never moved. */
export type ClockStart = {
  rule: RuleId; startedOn: Day; until?: Day; subjectKind: 'concern_child' | 'investigation' | 'person'; subjectId: string
  personId: string | null; unitId: string; access: string[]; at: Instant
}

/**
 * The clock that a fact starts, with its days. It keeps the version in force on its first day.
 *
 * @param versions the versions of its rule at least (`ruleVersions` in src/law/queries.ts), read once per request.
 * @throws RangeError for a rule that was not in force on the day.
 */
export function clockFrom(versions: readonly RuleVersion[], { until, ...start }: ClockStart): NewClock {
  const due = dueFor(versions, start.rule, start.startedOn)
  return { ...start, nominalDueOn: until ?? due.nominalDue, legalDueOn: until ?? due.legalDue, ruleVersion: due.ruleVersion,
    paragraph: due.paragraph }
}

/** Starts a clock of the law, in the transaction of the fact that starts it. */
export async function startClock(tx: Write, versions: readonly RuleVersion[], start: ClockStart): Promise<void> {
  await saveClocks(tx, [clockFrom(versions, start)])
}
