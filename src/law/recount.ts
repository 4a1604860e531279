import type { Day } from '../calendar/day.ts'
import type { RuleId, RuleVersion } from './contract.ts'
import { dueFor, ruleVersionOn } from './rules.ts'
import type { Counting } from './settings.ts'

/** So many open clocks of one rule that start and end on the same days; `decided`: the last day was set by a decision of its own. */
export type OpenClocks = {
  readonly startedOn: Day; readonly nominalDueOn: Day; readonly legalDueOn: Day; readonly decided: boolean; readonly clocks: number
}

/**
 * What other versions of a rule do to open clocks: `kept`, they stay as they are (they have a day of their own, or follow the same
 * version);
 * `renumbered`, another version with the same last day; `moved`, another last day.
 */
export type Recounted = OpenClocks & (
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'renumbered' | 'moved'; readonly version: RuleVersion; readonly nominalDue: Day; readonly legalDue: Day })

/** The versions of a rule as they were and as they become. */
export type Change = { readonly rule: RuleId; readonly before: readonly RuleVersion[]; readonly after: readonly RuleVersion[] }

/**
 * What a change of a rule's versions does to open clocks. The version is chosen by the start day, before and after, so that a clock that
 * started before the change keeps its days; a clock whose last day is not the one the rule gave has it from a decision, and keeps it too.
 *
 * @param counting how the municipality counted from the clocks' start day.
 * @throws RangeError as `dueFor`.
 */
export function recount({ rule, before, after }: Change, counting: Counting, open: OpenClocks): Recounted {
  const was = ruleVersionOn(before, rule, open.startedOn).version
  const becomes = ruleVersionOn(after, rule, open.startedOn).version
  const given = dueFor(before, rule, open.startedOn, { counting })
  const hasOwnDay = open.decided || given.nominalDue !== open.nominalDueOn || given.legalDue !== open.legalDueOn
  if (hasOwnDay || was.version === becomes.version) return { ...open, outcome: 'kept' }
  const { nominalDue, legalDue } = dueFor(after, rule, open.startedOn, { counting })
  const same = nominalDue === open.nominalDueOn && legalDue === open.legalDueOn
  return { ...open, outcome: same ? 'renumbered' : 'moved', version: becomes, nominalDue, legalDue }
}
