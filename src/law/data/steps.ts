import type { RuleVersion } from '../contract.ts'

/**
 * A time within a rule that has several: its own section, and what differs from the rule's row. What is not said here is
 * the row's, also the length.
 */
export type Step = { readonly paragraph: string | null } &
  Partial<Pick<RuleVersion, 'length' | 'unit' | 'calendar' | 'kind' | 'overdueFrom' | 'lapses'>>

const applies = { kind: 'must', overdueFrom: 'legal-due', lapses: 'day-after-legal-due' } as const

/** The times that stand beside the first one of their rule, read 2026-11-21. */
export const ruleSteps = {
  /** LVU 28: a temporary removal ban is submitted to the court within a week. */
  'removal-ban-submission': { paragraph: 'LVU 28' },
  /** LVU 29: then an application within two weeks of the court's decision. */
  'removal-ban-application': { paragraph: 'LVU 29', ...applies, length: 2, unit: 'weeks' },
  'travel-ban-submission': {
    paragraph: 'LVU 31 e', kind: 'must', length: 1, unit: 'weeks', overdueFrom: 'nominal-due', lapses: 'day-after-legal-due',
  },
  'travel-ban-application': { paragraph: 'LVU 31 f', ...applies, length: 4, unit: 'weeks' },
  'travel-ban-review': { paragraph: 'LVU 31 c' },
  'shelter-submission': { paragraph: '2024:79 4:3' },
  /** 2024:79 4:6: counted from the start of the placement. */
  'shelter-application': { paragraph: '2024:79 4:6', ...applies, length: 6, unit: 'weeks' },
  'shelter-consideration': {
    paragraph: '2024:79 5:3', kind: 'recurring', length: 6, unit: 'months', overdueFrom: 'legal-due', lapses: 'never',
  },
  /** SoL 22:14: after the first consideration, every year. */
  'custody-transfer-yearly': { paragraph: null, length: 1, unit: 'years' },
  /** FL 12: the application must have been undecided for so long. */
  'delay-request-from': { paragraph: null, length: 6, unit: 'months', calendar: 'fixed-date' },
} as const satisfies Record<string, Step>
/** The section by which care, or immediate custody, ends a preventive measure. */
export const preventiveEndsBy = 'LVU 23'

export type StepName = keyof typeof ruleSteps

/**
 * The version as it reads for one of its steps. A version that a municipality has entered keeps its own paragraph: the
 * shipped section may be renumbered there.
 */
export function stepOf(version: RuleVersion, name: StepName): RuleVersion {
  const { paragraph, ...terms }: Step = ruleSteps[name]
  return { ...version, ...terms, paragraph: version.basedOn === null && paragraph !== null ? paragraph : version.paragraph }
}
