import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { CalculationBody } from '../src/income-support/contract/calculation.ts'
import { calculate } from '../src/income-support/rules/calculation.ts'
import { norm2025 } from '../src/income-support/rules/norm-2025.ts'

/** The ids of an application that waits, one that is granted and stands on a payment list, and one that came by the public form. */
export function supportIds() {
  return {
    supportId: randomUUID(), supportMemberId: randomUUID(), grantedSupportId: randomUUID(), supportOutcomeId: randomUUID(), paymentListId: randomUUID(),
    submissionId: randomUUID(), payeeId: randomUUID(),
  }
}

type Around = ReturnType<typeof supportIds> & {
  child: { id: string; caseId: string }; sibling: string; siblingCaseId: string; worker: string; manager: string; unitId: string; now: string; today: string
  decisionId: string; managersDecisionId: string
}

const closed: readonly string[] = []
const body: CalculationBody = {
  others: 0, children: [], overrides: [], incomes: [], costs: [{ kind: 'housing', applied: 600_000, accepted: 600_000, reason: null }],
}

/** A single applicant's calculation by the norm of 2025. */
export function supportResult(memberId: string) {
  return calculate(body, [{ id: memberId, role: 'applicant', birthOn: null, relief: false }], '2025-03', norm2025)
}

/** A row of every table of income support. The sibling applies and is calculated; the child was granted support that stands on a list. */
export function supportRows(f: Around) {
  const recorded = { access: closed, recorded_at: f.now }
  const ofSibling = { application_id: f.supportId, person_id: f.sibling, ...recorded }
  const ofChild = { application_id: f.grantedSupportId, person_id: f.child.id, ...recorded }
  const application = { month_on: '2025-03-01', received_on: f.today, arrived_via: 'letter', told: 'Provtext', plan: '', ...recorded }
  const [waitingResult, calculationId, grantedMemberId] = [supportResult(f.supportMemberId), randomUUID(), randomUUID()]
  const calculation = { version: 1, body: JSON.stringify(body), support_ore: 1_118_000 }
  return {
    support_norm: { id: randomUUID(), year: 2026, version: 1, amounts: JSON.stringify(norm2025.amounts), source: 'Prov', read_on: f.today, invented: true,
      recorded_at: f.now },
    support_submission: {
      id: f.submissionId, reference: `EB-${f.submissionId.slice(0, 8)}`, received_on: f.today, received_at: f.now, month_on: '2026-11-01', unit_id: f.unitId,
      access: [f.unitId],
      content: JSON.stringify({ name: 'Prov Sökande', identityNumber: '', contact: '0999-1', partnerName: '', partnerNumber: '', children: [], costs: {},
        incomes: [], narrative: 'Provtext' }),
    },
    support_receipt: { token_hash: randomBytes(32), reference: 'EB-1', received_at: f.now, shown_until_at: f.now, kept_until_at: f.now },
    support_application: [
      { id: f.supportId, person_id: f.sibling, case_id: f.siblingCaseId, ...application },
      { id: f.grantedSupportId, person_id: f.child.id, case_id: f.child.caseId, ...application },
    ],
    support_member: [
      { id: f.supportMemberId, role: 'applicant', member_id: f.sibling, told_name: '', ...ofSibling },
      { id: grantedMemberId, role: 'applicant', member_id: f.child.id, told_name: '', ...ofChild },
    ],
    support_calculation: [
      { id: randomUUID(), ...calculation, result: JSON.stringify(waitingResult), ...ofSibling },
      { id: calculationId, ...calculation, result: JSON.stringify(supportResult(grantedMemberId)), ...ofChild },
    ],
    support_outcome: { id: f.supportOutcomeId, calculation_id: calculationId, decision_id: f.decisionId, kind: 'grant', amount_ore: 1_118_000,
      recorded_by: f.worker, ...ofChild },
    support_payee: { id: f.payeeId, person_id: f.child.id, holder: 'Prov Konto', account: '8327-9123456789', ...recorded },
    support_payment_file: { id: f.paymentListId, number: randomInt(1, 2_000_000_000), pay_on: f.today, payments: 1, total_ore: 1_118_000, made_at: f.now,
      made_by: f.manager },
    support_payment: { id: randomUUID(), file_id: f.paymentListId, outcome_id: f.supportOutcomeId, payee_id: f.payeeId, amount_ore: 1_118_000, by_hand: false,
      ...ofChild },
    support_recovery: { id: randomUUID(), outcome_id: f.supportOutcomeId, decision_id: f.managersDecisionId, amount_ore: 1_000, recorded_by: f.worker, ...ofChild },
  }
}
