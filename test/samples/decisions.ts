import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const aboutChild = ({ child }: Family): readonly string[] => [child.id]
const nobody = (): readonly string[] => []
const stands = { as: 'worker', params: ({ decisionId }: Family) => ({ id: decisionId }), about: aboutChild } as const
const waits = { as: 'manager', params: ({ managersDecisionId }: Family) => ({ id: managersDecisionId }), about: aboutChild } as const
const chairs = { as: 'manager', params: ({ chairsDecisionId }: Family) => ({ id: chairsDecisionId }), about: aboutChild } as const
const onAppeal = (which: 'appealId' | 'lateAppealId' | 'reconsideredAppealId') => ({
  as: 'worker', params: (f: Family) => ({ id: f.decisionId, appealId: f[which] }), about: aboutChild,
} as const)
const ofAll = { as: 'administrator', about: nobody, ofUnit: false, reaches: false } as const
const served = (): Record<string, unknown> => ({ party: 'child', on: '2026-11-20', how: 'handed_over' })
const appealed = (): Record<string, unknown> => ({ appellant: 'child', on: '2026-11-20', wants: 'Provönskan' })
const corrected = (): Record<string, unknown> => ({ what: 'Provbeslut', reasons: 'Provskäl', paragraph: 'SoL 12:1', why: 'Fel lagrum' })
const delegated = (from: string) => (): Record<string, unknown> => (
  { kind: 'open_care', decider: 'unit_manager', validFrom: from, adopted: 'SN 2026-11-10 § 1' })

export const decisionsSamples: Samples = {
  'GET /person/:id/beslut': { as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutChild },
  'GET /person/:id/beslut/nytt': { as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutChild },
  'POST /person/:id/beslut/nytt': {
    as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutChild, body: ({ child }) => ({ opening: `refuse_measure:${child.id}`, reasons: 'Provskäl' }),
  },
  'POST /api/persons/:id/decisions': {
    as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutChild, body: () => ({ kind: 'refuse_measure', reasons: 'Provskäl' }),
  },
  'GET /beslut/ej-verkstallda': { as: 'worker', about: nobody },
  'GET /beslut/ej-verkstallda/csv': { as: 'worker', about: nobody },
  'GET /beslut/vantar': { as: 'worker', about: aboutChild, reaches: false },
  'GET /api/decisions/waiting': { as: 'worker', about: aboutChild, reaches: false },
  'GET /beslut/:id': stands,
  'GET /beslut/:id/brev': stands,
  'POST /beslut/:id/besluta': waits,
  'GET /beslut/:id/inte': waits,
  'POST /beslut/:id/inte': { ...waits, body: () => ({ outcome: 'Provskäl' }) },
  'GET /beslut/:id/samtycke': waits,
  'POST /beslut/:id/samtycke': { ...waits, body: () => ({ who: 'child', given: 'yes', on: 'i dag' }) },
  'GET /beslut/:id/ordforande': chairs,
  'POST /beslut/:id/ordforande': { ...chairs, body: (f) => ({ memberId: f.manager.id, on: 'i dag' }) },
  'GET /beslut/:id/delge': stands,
  'POST /beslut/:id/delge': { ...stands, body: served },
  'GET /beslut/:id/verkstallighet': stands,
  'POST /beslut/:id/verkstallighet': { ...stands, body: () => ({ step: 'executed', on: '2026-11-20' }) },
  'GET /beslut/:id/overklagande': stands,
  'POST /beslut/:id/overklagande': { ...stands, body: appealed },
  'GET /beslut/:id/ratta': stands,
  'POST /beslut/:id/ratta': {
    ...stands, body: () => ({ ...corrected(), fromOn: '', toOn: '' }),
    before: async (f, make) => giveConsent(f, make),
  },
  'GET /beslut/:id/overklagande/:appealId': onAppeal('appealId'),
  'POST /beslut/:id/overklagande/:appealId': { ...onAppeal('appealId'), body: () => ({ next: 'reconsider', reconsidered: 'unchanged', why: 'Provskäl' }) },
  'GET /api/persons/:id/decisions': { as: 'worker', params: ({ child }) => ({ id: child.id }), about: aboutChild },
  'GET /api/decisions/not-executed': { as: 'worker', about: nobody },
  'GET /api/decisions/:id': stands,
  'POST /api/decisions/:id/signature': waits,
  'POST /api/decisions/:id/refusal': { ...waits, body: () => ({ outcome: 'Provskäl' }) },
  'POST /api/decisions/:id/consents': { ...waits, body: () => ({ who: 'child', given: true, on: '2026-11-24' }) },
  'POST /api/decisions/:id/chair': { ...chairs, body: (f) => ({ memberId: f.manager.id, on: '2026-11-24' }) },
  'POST /api/decisions/:id/services': { ...stands, body: served },
  'POST /api/decisions/:id/executions': { ...stands, body: () => ({ step: 'executed', on: '2026-11-20' }) },
  'POST /api/decisions/:id/appeals': { ...stands, body: appealed },
  'POST /api/decisions/:id/appeals/:appealId/dismissal': onAppeal('lateAppealId'),
  'POST /api/decisions/:id/appeals/:appealId/reconsideration': { ...onAppeal('appealId'), body: () => ({ reconsidered: 'unchanged', why: 'Provskäl' }) },
  'POST /api/decisions/:id/appeals/:appealId/forwarding': { ...onAppeal('reconsideredAppealId'), body: () => ({ to: 'Förvaltningsrätten i Provstad' }) },
  'POST /api/decisions/:id/correction': {
    ...stands, body: () => ({ ...corrected(), fromOn: null, toOn: null }), before: async (f, make) => giveConsent(f, make),
  },
  'GET /delegationsordning': { ...ofAll, as: 'worker' },
  'GET /delegationsordning/andra': ofAll,
  'POST /delegationsordning/andra': { ...ofAll, body: delegated('2027-01-01') },
  'GET /delegationsordning/vanlig': ofAll,
  'POST /delegationsordning/vanlig': { ...ofAll, body: () => ({ validFrom: '2027-01-01', adopted: 'SN 2026-11-10 § 1' }) },
  'GET /api/delegations': { ...ofAll, as: 'worker' },
  'POST /api/delegations': { ...ofAll, body: delegated('2027-02-01') },
  'POST /api/delegations/usual': { ...ofAll, body: () => ({ validFrom: '2027-01-01', adopted: 'SN 2026-11-10 § 1' }) },
}

/** The custodian's consent to the decision that stands: what takes its place needs it too. */
async function giveConsent(f: Family, make: Parameters<NonNullable<Samples[string]['before']>>[1]): Promise<void> {
  await make.run(`INSERT INTO decision_consent (municipality_code, id, decision_id, person_id, strand, who, given, given_on, access, recorded_at)
    SELECT municipality_code, gen_random_uuid(), id, person_id, strand, 'custodian', true, decided_on, access, recorded_at FROM decision WHERE id = $1`,
  [f.decisionId])
}
