import { createHash, randomUUID } from 'node:crypto'
import { norm2025 } from '../../src/income-support/rules/norm-2025.ts'
import { testNow } from '../app.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { testNumbers } from '../test-numbers.ts'
import type { Sample, Samples } from './sample.ts'

const today = testNow.slice(0, 10)
const nobody = (): readonly string[] => []
const open = (f: Family): Record<string, string> => ({ id: f.supportId })
const granted = (f: Family): Record<string, string> => ({ id: f.grantedSupportId })
const aboutSibling = (f: Family): readonly string[] => [f.sibling.id]
const aboutChild = (f: Family): readonly string[] => [f.child.id]
const person = (f: Family): Record<string, string> => ({ id: f.sibling.id })
const list = (f: Family): Record<string, string> => ({ id: f.paymentListId })
const sent = (f: Family): Record<string, string> => ({ id: f.submissionId })
const ofOpen: Sample = { as: 'worker', params: open, about: aboutSibling }
const ofGranted: Sample = { as: 'worker', params: granted, about: aboutChild }
const ofList: Sample = { as: 'director', params: list, about: aboutChild }

async function received({ code, sibling, supportId }: Family, { run, refresh }: Make, type = 'application-received'): Promise<void> {
  await run(`INSERT INTO case_fact (municipality_code, id, person_id, type, on_day, ref, fields, strand, subject_kind, subject_id, access, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, '{}', 'income_support', 'application', $7, '{}', $8)`,
  [code, randomUUID(), sibling.id, type, today, supportId, supportId, testNow])
  await refresh(sibling.id, code)
}
async function asked(f: Family, make: Make): Promise<void> {
  await received(f, make)
  await received(f, make, 'delay-request-received')
}
async function offTheList({ code, paymentListId }: Family, { run }: Make): Promise<void> {
  await run('UPDATE support_payment SET cancelled_at = $3 WHERE municipality_code = $1 AND file_id = $2', [code, paymentListId, testNow])
}
async function approved({ code, paymentListId, worker }: Family, { run }: Make): Promise<void> {
  await run('UPDATE support_payment_file SET approved_at = $3, approved_by = $4 WHERE municipality_code = $1 AND id = $2', [code, paymentListId, testNow, worker.id])
}
const token = (f: Family): string => createHash('sha256').update(f.supportId).digest('base64url')
async function receipted(f: Family, { run }: Make): Promise<void> {
  await run(`INSERT INTO support_receipt VALUES ($1, $2, 'EB-2', $3, '2026-11-30T00:00:00Z', '2026-11-30T00:00:00Z') ON CONFLICT DO NOTHING`,
    [f.code, createHash('sha256').update(token(f)).digest(), testNow])
}

const typedSubmission = { name: 'Prov Sökande', contact: '0999-1', month: '2026-11', narrative: 'Provtext', truth: 'ja' }
const submission = { as: 'public', about: nobody, body: () => ({ ...typedSubmission, identityNumber: testNumbers.next() }) } as const
const calculationBody = { costs: [{ kind: 'housing', applied: 500_000, accepted: 500_000 }] }
const decide = { ...ofOpen, before: received }
const reasons = { reasons: 'Provskäl' }
const typedNorm = (): Record<string, string> => {
  const { ages, single, couple, common } = norm2025.amounts
  const kr = (ore: number): string => String(ore / 100)
  return {
    year: '2027', source: 'Prov', readOn: today, single: kr(single), couple: kr(couple),
    ...Object.fromEntries(ages.map(({ from, amount }) => [`ages.a${from}`, kr(amount)])),
    ...Object.fromEntries(ages.flatMap(({ from, withoutLunch }) => (withoutLunch === null ? [] : [[`lunch.a${from}`, kr(withoutLunch)]]))),
    ...Object.fromEntries(common.map((amount, place) => [`common.${place}`, kr(amount)])),
  }
}
const statistics = { as: 'manager', about: aboutChildAndSibling, query: () => ({ del: 'ekonomiskt-bistand', manad: '2025-03' }) } as const
function aboutChildAndSibling(f: Family): readonly string[] {
  return [f.child.id, f.sibling.id]
}

export const incomeSupportSamples: Samples = {
  'GET /bistand': { as: 'worker', query: () => ({ visa: 'att-utreda' }), about: aboutSibling },
  'POST /bistand/berakna': { as: 'worker', body: () => ({ month: '2025-03' }), about: aboutSibling },
  'GET /person/:id/ekonomiskt-bistand': { ...ofOpen, params: person },
  'POST /person/:id/ekonomiskt-bistand': { ...ofOpen, params: person, body: () => ({ month: '2026-11', arrivedVia: 'phone' }) },
  'GET /person/:id/konto': { ...ofOpen, params: person },
  'POST /person/:id/konto': { ...ofOpen, params: person, body: () => ({ holder: 'Prov', account: '8327-9 123 456 789' }) },
  'GET /bistand/:id': ofOpen,
  'POST /bistand/:id': { ...ofOpen, body: () => ({ from: '1', 'costs.housing.applied': '5000' }) },
  'GET /bistand/:id/besked': ofGranted,
  'GET /bistand/:id/beslut': ofOpen,
  'POST /bistand/:id/beslut': { ...decide, body: () => ({ outcome: 'grant', version: '1', ...reasons }) },
  'GET /bistand/:id/fornya': ofOpen,
  'POST /bistand/:id/fornya': { ...ofOpen, body: () => ({ month: '2025-04' }) },
  'GET /bistand/:id/plan': ofOpen,
  'POST /bistand/:id/plan': { ...ofOpen, body: (f) => ({ plan: 'Prov', [`adults.${f.supportMemberId}.impediment`]: 'studies', [`adults.${f.supportMemberId}.activity`]: 'none' }) },
  'GET /bistand/:id/aterta': ofOpen,
  'POST /bistand/:id/aterta': { ...ofOpen, body: () => ({ reason: 'Prov' }) },
  'GET /bistand/:id/begaran': ofOpen,
  'POST /bistand/:id/begaran': { ...decide, body: () => ({ receivedOn: today }) },
  'GET /bistand/:id/aterkrav': ofGranted,
  'POST /bistand/:id/aterkrav': { ...ofGranted, body: () => ({ amount: '100', paragraph: 'SoL 33:1', ...reasons }) },
  'GET /ansok': { as: 'public', about: nobody },
  'POST /ansok': submission,
  'GET /ansok/kvitto/:token': { as: 'public', params: (f) => ({ token: token(f) }), before: receipted, about: nobody },
  'GET /bistand/inkommen/:id': { as: 'manager', params: sent, about: nobody },
  'POST /bistand/inkommen/:id': { as: 'manager', params: sent, about: nobody, makes: 1 },
  'GET /norm': { as: 'worker', about: nobody, ofUnit: false },
  'POST /norm': { as: 'manager', body: typedNorm, about: nobody },
  'GET /utbetalningar': { as: 'manager', about: nobody },
  'POST /utbetalningar': { as: 'manager', before: offTheList, body: () => ({ payOn: today }), about: aboutChild },
  'GET /utbetalningar/:id': ofList,
  'POST /utbetalningar/:id': { ...ofList, body: () => ({ reason: 'Prov' }) },
  'POST /utbetalningar/:id/godkann': ofList,
  'GET /utbetalningar/:id/fil': { ...ofList, before: approved },
  'GET /statistik-till-staten/ekonomiskt-bistand/csv': { ...statistics, about: aboutChild },
  'GET /api/income-support': { as: 'worker', about: aboutSibling },
  'POST /api/income-support': { as: 'worker', about: aboutSibling, reaches: true,
    body: (f) => ({ personId: f.sibling.id, month: '2026-11', receivedOn: today, arrivedVia: 'letter' }) },
  'GET /api/income-support/:id': ofOpen,
  'PUT /api/income-support/:id/calculation': { ...ofOpen, body: () => ({ from: 1, body: calculationBody }) },
  'POST /api/income-support/calculations': { as: 'worker', body: () => ({ month: '2025-03' }), about: aboutSibling },
  'POST /api/income-support/:id/decision': { ...decide, body: () => ({ outcome: 'grant', version: 1, ...reasons }) },
  'POST /api/income-support/:id/renewal': { ...ofOpen, body: () => ({ month: '2025-04', receivedOn: today }) },
  'PUT /api/income-support/:id/plan': { ...ofOpen, body: () => ({ plan: 'Prov', adults: [] }) },
  'POST /api/income-support/:id/withdrawal': { ...ofOpen, body: () => ({ reason: 'Prov' }) },
  'POST /api/income-support/:id/delay-request': { ...decide, body: () => ({ receivedOn: today }) },
  'POST /api/income-support/:id/delay-request/refusal': { ...ofOpen, before: asked, body: () => reasons },
  'POST /api/income-support/:id/recovery': { ...ofGranted, body: () => ({ amount: 100, paragraph: 'SoL 33:1', ...reasons }) },
  'PUT /api/persons/:id/support-account': { ...ofOpen, params: person, body: () => ({ holder: 'Prov', account: '8327-9123456789' }) },
  'POST /api/income-support/submissions': submission,
  'GET /api/income-support/submissions': { as: 'manager', about: nobody },
  'GET /api/income-support/submissions/:id': { as: 'manager', params: sent, about: nobody },
  'POST /api/income-support/submissions/:id/registration': { as: 'manager', params: sent, about: (_, made) => [String(made['personId'])] },
  'GET /api/income-support/norms': { as: 'worker', about: nobody, ofUnit: false },
  'POST /api/income-support/norms': { as: 'manager', body: () => ({ year: 2027, source: 'Prov', readOn: today, amounts: norm2025.amounts }), about: nobody },
  'GET /api/income-support/payment-lists': { as: 'manager', about: nobody },
  'POST /api/income-support/payment-lists': { as: 'manager', before: offTheList, body: () => ({ payOn: today }), about: aboutChild },
  'GET /api/income-support/payment-lists/:id': ofList,
  'POST /api/income-support/payment-lists/:id/approval': ofList,
  'POST /api/income-support/payment-lists/:id/cancellation': { ...ofList, body: () => ({ reason: 'Prov' }) },
  'GET /api/income-support/statistics/:month': { as: 'manager', params: () => ({ month: '2025-03' }), about: aboutChildAndSibling },
}
