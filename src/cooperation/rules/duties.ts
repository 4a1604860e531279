import type { LocalSettingKey } from '../../law/settings.ts'

/**
 * A duty in the acts on work environment and on co-determination: how soon, where it stands, when it was read, and the local setting that gives a number
 * where the act gives none. These clocks are about workplaces and never about a person with a case, so they lie here and not among the
 * rules of the chain.
 */
type Duty = {
  readonly paragraph: string; readonly source: string; readonly readOn: string
  readonly length: 'immediate' | 'without_delay' | 'before_decision' | 'continuous'
  readonly setting: LocalSettingKey | null
}

/** As they read on the day given. What has come in keeps the day that was counted for it then. */
export const duties = {
  receipt: { paragraph: 'AML 6:6 a', source: 'Arbetsmiljölag (1977:1160)', readOn: '2026-11-22', length: 'immediate', setting: null },
  answer: { paragraph: 'AML 6:6 a', source: 'Arbetsmiljölag (1977:1160)', readOn: '2026-11-22', length: 'without_delay', setting: 'safety-answer' },
  authority: { paragraph: 'AML 6:6 a, 7:7', source: 'Arbetsmiljölag (1977:1160)', readOn: '2026-11-22', length: 'without_delay', setting: null },
  stop: { paragraph: 'AML 6:7', source: 'Arbetsmiljölag (1977:1160)', readOn: '2026-11-22', length: 'immediate', setting: null },
  serious: { paragraph: 'AML 3:3 a', source: 'Arbetsmiljölag (1977:1160)', readOn: '2026-11-22', length: 'without_delay', setting: null },
  followUp: { paragraph: 'AFS 2023:1', source: 'Arbetsmiljöverkets föreskrifter om systematiskt arbetsmiljöarbete', readOn: '2026-11-22', length: 'without_delay', setting: 'incident-follow-up' },
  negotiate: { paragraph: 'MBL 11', source: 'Lag (1976:580) om medbestämmande i arbetslivet', readOn: '2026-11-22', length: 'before_decision', setting: null },
  inform: { paragraph: 'MBL 19', source: 'Lag (1976:580) om medbestämmande i arbetslivet', readOn: '2026-11-22', length: 'continuous', setting: null },
} as const satisfies Readonly<Record<string, Duty>>
export type DutyKey = keyof typeof duties
/** In the order they are shown. */
export const dutyKeys = ['receipt', 'answer', 'authority', 'stop', 'serious', 'followUp', 'negotiate', 'inform'] as const satisfies readonly DutyKey[]
