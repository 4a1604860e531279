import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { RuleId, RuleVersion } from '../../law/contract.ts'
import { countingOn } from '../../law/queries.ts'
import { dueFor, ruleVersionOn } from '../../law/rules.ts'
import type { Counting } from '../../law/settings.ts'
import type { Write } from '../../platform/db.ts'
import type { Strand } from '../contract.ts'
import { saveClocks } from '../queries/clock.ts'
import type { NewClock } from '../queries/clock.ts'

/** A clock to start: which rule, from which day, on what. `until`: a day set by a decision goes before the rule's length, never moved. */
export type ClockStart = {
  rule: RuleId; startedOn: Day; until?: Day; subjectKind: 'concern_child' | 'investigation' | 'person'; subjectId: string
  personId: string | null; unitId: string; access: string[]; at: Instant; strand?: Strand
}

/**
 * The clock that a fact starts, with its days. It keeps the version in force on its first day.
 *
 * @param versions the versions of its rule at least (`ruleVersions` in src/law/queries.ts), read once per request.
 * @param counting how the municipality counts from that day (`countingOn` there).
 * @throws RangeError for a rule that was not in force on the day.
 */
export function clockFrom(versions: readonly RuleVersion[], counting: Counting, { until, ...start }: ClockStart): NewClock {
  const due = dueFor(versions, start.rule, start.startedOn, { counting })
  const { version } = ruleVersionOn(versions, start.rule, start.startedOn)
  return { ...start, nominalDueOn: until ?? due.nominalDue, legalDueOn: until ?? due.legalDue, ...followed(version),
    paragraph: due.paragraph }
}

/** What a clock notes of its version: the shipped one whose words it has, and the entered one that counted its days; null when none did. */
export function followed({ version, basedOn }: RuleVersion): Pick<NewClock, 'ruleVersion' | 'enteredVersion'> {
  return basedOn === null ? { ruleVersion: version, enteredVersion: null } : { ruleVersion: basedOn, enteredVersion: version }
}

/** Starts a clock of the law, in the transaction of the fact that starts it. */
export async function startClock(tx: Write, versions: readonly RuleVersion[], start: ClockStart): Promise<void> {
  await saveClocks(tx, [clockFrom(versions, await countingOn(tx, start.startedOn), start)])
}
