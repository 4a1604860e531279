import { dueFor, ruleVersionOn } from '../rules.ts'
import type { RefusalReason } from './contract.ts'
import { begin, beginAnyway, finish, isOpen, prolong, touched } from './clockwork.ts'
import type { Handlers } from './clockwork.ts'
import type { Fact, Ledger, Report } from './ledger.ts'

const prelimAssess = { rule: 'prelim-assess' } as const
const feedback = { rule: 'feedback' } as const
const openImmediately = { rule: 'open-immediately' } as const

/**
 * Reports of concern, applications and other information, until they are answered.
 *
 * Source: SoL 14:2, 19:6, 20:1-2, read 2026-11-21.
 */
export const reportHandlers: Handlers = {
  'concern-received': { run: receive },
  'protection-assessed': {
    need: needReport,
    run: (ledger, { ref, on }) => {
      for (const { protect } of touched(ledger.reports, ref)) finish(protect, on, 'act')
    },
  },
  'prelim-extended': {
    need: needPending,
    run: (ledger, fact) => {
      for (const report of touched(ledger.reports, fact.ref)) report.prelim = prolong(ledger, report.prelim, fact) ?? report.prelim
    },
  },
  'investigation-declined': { need: needPending, run: (ledger, fact) => answer(ledger, touched(ledger.reports, fact.ref), fact) },
  'feedback-requested': { need: needReport, run: ask },
  'feedback-given': {
    need: needReport,
    run: (ledger, { ref, on }) => {
      for (const report of touched(ledger.reports, ref)) finish(report.feedback, on, 'act')
    },
  },
  'feedback-withheld': {
    need: needReport,
    run: (ledger, { ref, on }) => {
      for (const report of touched(ledger.reports, ref)) finish(report.feedback, on, 'not-required')
    },
  },
  'application-received': {
    run: (ledger, fact) => {
      ledger.applications.push({ ref: fact.ref, on: fact.on, decided: false })
      mustOpen(ledger, fact)
    },
  },
  'information-received': { run: mustOpen },
}

/** An investigation was opened: every pending report and application is answered by it, whatever its ref. */
export function answeredByOpening(ledger: Ledger, fact: Fact): void {
  answer(ledger, ledger.reports, fact)
  for (const clock of ledger.requests) finish(clock, fact.on, 'act')
}

/** An investigation is ongoing on the day: opened before it and not concluded on or before it. */
function isOngoing({ investigation, day, facts }: Ledger): boolean {
  return investigation !== null && investigation.openedOn < day && !facts.some(({ type }) => type === 'investigation-concluded')
}

function receive(ledger: Ledger, fact: Fact): void {
  const during = isOngoing(ledger)
  const protect = beginAnyway(ledger, { rule: 'protect-assess' }, fact)
  const prelim = beginAnyway(ledger, prelimAssess, fact)
  if (during) finish(prelim, fact.on, 'not-required')
  ledger.reports.push({
    ref: fact.ref, mandated: 'mandated' in fact && fact.mandated, during, protect, prelim, decided: null, asked: null, feedback: null,
  })
}

function answer(ledger: Ledger, reports: readonly Report[], fact: Fact): void {
  for (const report of reports) {
    if (!isOpen(report.prelim)) continue
    finish(report.prelim, fact.on, 'act')
    report.decided = { on: fact.on, index: fact.index }
    tell(ledger, report)
  }
}

function ask(ledger: Ledger, { ref, on, index }: Fact): void {
  for (const report of touched(ledger.reports, ref)) {
    if (report.asked !== null) continue
    report.asked = { on, index }
    tell(ledger, report)
  }
}

/**
 * A mandated reporter who has asked is told within a week of the decision; at once if asked after that week, or when an
 * investigation was already ongoing. No time before the statute gave one: until then the row is a local setting.
 */
function tell(ledger: Ledger, report: Report): void {
  const { mandated, during, decided, asked } = report
  if (!mandated || asked === null || report.feedback !== null) return
  if (during) {
    if (isByStatute(ledger, asked.on)) report.feedback = begin(ledger, feedback, asked, { until: asked.on })
  } else if (decided !== null && isByStatute(ledger, decided.on)) {
    const { nominalDue: week } = dueFor(ledger.law.versions, 'feedback', decided.on, { counting: ledger.law.counting })
    report.feedback = asked.on <= week ? begin(ledger, feedback, decided) : begin(ledger, feedback, asked, { until: asked.on })
  }
}

function isByStatute({ law }: Ledger, on: Report['protect']['startedOn']): boolean {
  return !ruleVersionOn(law.versions, 'feedback', on).version.localSetting
}

function mustOpen(ledger: Ledger, fact: Fact): void {
  const clock = beginAnyway(ledger, openImmediately, fact)
  if (isOngoing(ledger)) finish(clock, fact.on, 'not-required')
  ledger.requests.push(clock)
}

function needReport({ reports }: Ledger, { ref }: Fact): RefusalReason | null {
  return touched(reports, ref).length === 0 ? 'no-report' : null
}

function needPending(ledger: Ledger, fact: Fact): RefusalReason | null {
  return touched(ledger.reports, fact.ref).some(({ prelim }) => isOpen(prelim)) ? null : 'no-pending-report'
}
