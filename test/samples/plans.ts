import { planAddress } from '../family-plans.ts'
import type { planIds } from '../family-plans.ts'
import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// A plan is about nobody: everybody in the municipality reads it, whatever the unit.
const staff = { as: 'worker', about: nobody, ofUnit: false } as const
const leads = { as: 'manager', about: nobody, ofUnit: false } as const
const decides = { as: 'director', about: nobody, ofUnit: false } as const
type Known = keyof ReturnType<typeof planIds>
const idOf = (key: Known) => (family: Family): Record<string, string> => ({ id: family[key] })
const ofPlan = (more: (f: Family) => Record<string, string>) => (f: Family): Record<string, string> => ({ id: f.planId, ...more(f) })

const words = () => ({ title: `Plan ${newWord()}`, origin: 'audit', originWords: 'Revisionen', aim: 'Barnen märker skillnad' })
const plan = (f: Family) => ({ ...words(), unitId: f.unitId, originOn: '2026-11-20', fromOn: '2027-01-01', toOn: '2027-12-31' })
const action = (f: Family) => ({ what: 'Fler besök', why: 'Barnen sade det', partners: 'Skolan', evidence: '', ownerId: f.worker.id, startOn: '2026-11-24', dueOn: '2026-12-20' })
const event = () => ({ status: 'ongoing', words: 'På gång', evidence: '' })
const proposal = () => ({ what: 'Fler rum', why: 'Samtal störs' })
const meeting = () => ({ heldOn: '2026-11-24', tookPart: 'Ledningen', words: 'Vi fortsätter' })
const address = () => ({ address: `plan-${newWord()}` })
const base = '/handlingsplaner'
const api = '/api/action-plans'

export const planSamples: Samples = {
  [`GET ${base}`]: staff,
  [`GET ${base}/ny`]: leads,
  [`POST ${base}/ny`]: { ...leads, body: (f) => ({ ...plan(f), change: 'Vi ringer för ofta', keep: '' }) },
  [`GET ${base}/:id`]: { ...staff, params: idOf('planId') },
  [`POST ${base}/:id`]: { ...staff, params: idOf('planId'), body: proposal },
  [`GET ${base}/:id/andra`]: { ...leads, params: idOf('planId') },
  [`POST ${base}/:id/andra`]: { ...leads, params: idOf('planId'), body: plan },
  [`GET ${base}/:id/sett`]: { ...leads, params: idOf('planId') },
  [`POST ${base}/:id/sett`]: { ...leads, params: idOf('planId'), body: () => ({ kind: 'keep', words: 'Vi kommer hem', figure: 'contacts.held', direction: 'higher', value: '40' }) },
  [`POST ${base}/:id/sett/:findingId/ta-bort`]: { ...leads, params: ofPlan((f) => ({ findingId: f.planFindingId })) },
  [`GET ${base}/:id/atgard/:actionId`]: { ...leads, params: ofPlan(() => ({ actionId: 'ny' })) },
  [`POST ${base}/:id/atgard/:actionId`]: { ...leads, params: ofPlan((f) => ({ actionId: f.planActionId })), body: action },
  [`GET ${base}/atgard/:id`]: { ...staff, params: idOf('planActionId') },
  [`POST ${base}/atgard/:id`]: { ...staff, params: idOf('planActionId'), body: () => ({ ...event(), dueOn: '' }) },
  [`GET ${base}/:id/uppfoljning`]: { ...staff, params: idOf('planId') },
  [`POST ${base}/:id/uppfoljning`]: { ...leads, params: idOf('planId'), body: meeting },
  [`POST ${base}/:id/forslag/:proposalId/svar`]: { ...leads, params: ofPlan((f) => ({ proposalId: f.planProposalId })), body: () => ({ outcome: 'taken', answer: '' }) },
  [`POST ${base}/:id/forslag/:proposalId/ta-tillbaka`]: { ...staff, params: ofPlan((f) => ({ proposalId: f.ownProposalId })) },
  [`POST ${base}/:id/anta`]: { ...decides, params: idOf('draftPlanId'), body: () => ({ adoptedWho: 'Nämnden', adoptedOn: 'i dag' }) },
  [`POST ${base}/:id/publicera`]: { ...decides, params: idOf('planId'), body: address },
  [`POST ${base}/:id/avpublicera`]: { ...decides, params: idOf('closedPlanId') },
  [`POST ${base}/:id/avsluta`]: { ...leads, params: idOf('planId'), body: () => ({ lessons: 'Börja i tid' }) },
  [`POST ${base}/:id/kopiera`]: { ...leads, params: idOf('closedPlanId') },
  [`GET ${base}/:id/plan.docx`]: { ...staff, params: idOf('planId') },
  [`GET ${base}/:id/plan.pdf`]: { ...staff, params: idOf('planId') },
  'GET /plan/:address': { as: 'public', about: nobody, params: (f) => ({ address: planAddress(f.closedPlanId) }) },
  [`GET ${api}`]: staff,
  [`POST ${api}`]: { ...leads, body: plan },
  [`GET ${api}/:id`]: { ...staff, params: idOf('planId') },
  [`PUT ${api}/:id`]: { ...leads, params: idOf('planId'), body: plan },
  [`POST ${api}/:id/findings`]: { ...leads, params: idOf('planId'), body: () => ({ kind: 'change', words: 'Vi ringer för ofta' }) },
  [`DELETE ${api}/:id/findings/:findingId`]: { ...leads, params: ofPlan((f) => ({ findingId: f.planFindingId })) },
  [`POST ${api}/:id/actions`]: { ...leads, params: idOf('planId'), body: action },
  [`POST ${api}/:id/proposals`]: { ...staff, params: idOf('planId'), body: proposal },
  [`POST ${api}/:id/proposals/:proposalId/answer`]: { ...leads, params: ofPlan((f) => ({ proposalId: f.planProposalId })), body: () => ({ outcome: 'declined', answer: 'Ryms inte' }) },
  [`DELETE ${api}/:id/proposals/:proposalId`]: { ...staff, params: ofPlan((f) => ({ proposalId: f.ownProposalId })) },
  [`POST ${api}/:id/meetings`]: { ...leads, params: idOf('planId'), body: meeting },
  [`POST ${api}/:id/adoption`]: { ...decides, params: idOf('draftPlanId'), body: () => ({ adoptedWho: 'Nämnden', adoptedOn: '2026-11-24' }) },
  [`POST ${api}/:id/publication`]: { ...decides, params: idOf('planId'), body: address },
  [`DELETE ${api}/:id/publication`]: { ...decides, params: idOf('closedPlanId') },
  [`POST ${api}/:id/closing`]: { ...leads, params: idOf('planId'), body: () => ({ lessons: 'Börja i tid' }) },
  [`POST ${api}/:id/copy`]: { ...leads, params: idOf('closedPlanId') },
  'GET /api/plan-actions/:id': { ...staff, params: idOf('planActionId') },
  'PUT /api/plan-actions/:id': { ...leads, params: idOf('planActionId'), body: action },
  'POST /api/plan-actions/:id/events': { ...staff, params: idOf('planActionId'), body: event },
  'GET /api/public-plans/:address': { as: 'public', about: nobody, params: (f) => ({ address: planAddress(f.closedPlanId) }) },
}
