import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// Visits are the office's: whoever has the role sees them, whatever the unit.
const own = { as: 'coordinator', about: nobody, ofUnit: false } as const
const round = { ...own, params: ({ visitRoundId }: Family) => ({ id: visitRoundId }) } as const
const planned = { ...own, params: ({ plannedVisitId }: Family) => ({ id: plannedVisitId }) } as const
const visit = { ...own, params: ({ visitId }: Family) => ({ id: visitId }) } as const
const line = (rowId: (family: Family) => string) => ({ ...own, params: (family: Family) => ({ id: family.visitId, rowId: rowId(family) }) })
const follow = { ...own, params: ({ secondVisitId, visitItemId }: Family) => ({ id: secondVisitId, rowId: visitItemId }) } as const

const settings = { teams: [{ name: 'Lag 1', home: '0180', days: 2 }] }
const days = { name: 'Omgång', firstOn: '2026-11-30', lastOn: '2027-04-30', settings }
const typedRound = () => ({ name: 'Omgång', first: '2026-11-30', last: '2027-04-30', avoid: '52', gap: '0', number: '1', places: 'Åmål, Örebro', team1: 'Lag 1', home1: 'Stockholm', days1: '2' })
/** A proposal that waits, with the round's planned visit in it. */
const withProposal = { ...round, async before(family: Family, { run }: Make) {
  await run("UPDATE visit_plan SET stage = 'proposed', accepted_at = NULL, accepted_by = NULL, answer = $3 WHERE municipality_code = $1 AND id = $2", [family.code, family.visitPlanId, JSON.stringify({
    placed: [{ visitId: family.plannedVisitId, team: 'Lag 1', week: '2026-W50' }], locked: [], missing: null, waiting: 0, method: 'chosen', least: 0 })])
  await run("UPDATE visit SET status = 'planned' WHERE municipality_code = $1 AND id = $2", [family.code, family.plannedVisitId])
} } as const
const noted = { ...visit, async before(family: Family, { run }: Make) {
  await run('UPDATE visit SET note_id = NULL WHERE municipality_code = $1 AND id = $2', [family.code, family.visitId])
} } as const
const lock = ({ plannedVisitId }: Family) => ({ do: 'lock', visitId: plannedVisitId })
const withFeed = { as: 'public', about: nobody, reaches: false, params: ({ visitFeedToken }: Family) => ({ token: visitFeedToken }) } as const

const point = () => ({ kind: 'school', on: '2026-11-20', from: '10:00', to: '11:00', place: 'Skolan', leader: '' })
const participants = () => ({ role: 'school', count: 3 })
const observation = () => ({ theme: 'continuity', judgement: 'strength', level: 'municipal', words: 'De som började är kvar.' })
const quote = () => ({ role: 'workers', words: 'Vi stannar.', consent: 'oral', consentOn: '2026-11-20', keepUntil: '2028-01-01' })
const item = () => ({ theme: 'staffing', words: 'Introduktion för nya' })
const status = () => ({ status: 'held', note: 'Står fast' })
const pages = { program: point, deltagare: () => ({ role: 'school', count: '3' }), iakttagelser: observation, citat: quote, 'till-planen': item } as const
const parts = { points: point, participants, observations: observation, quotes: quote, 'plan-items': item } as const
const rowOf = {
  program: ({ visitPointId }: Family) => visitPointId, points: ({ visitPointId }: Family) => visitPointId,
  deltagare: ({ visitParticipantId }: Family) => visitParticipantId, participants: ({ visitParticipantId }: Family) => visitParticipantId,
  iakttagelser: ({ visitObservationId }: Family) => visitObservationId, observations: ({ visitObservationId }: Family) => visitObservationId,
  citat: ({ visitQuoteId }: Family) => visitQuoteId, quotes: ({ visitQuoteId }: Family) => visitQuoteId,
  'till-planen': ({ visitItemId }: Family) => visitItemId, 'plan-items': ({ visitItemId }: Family) => visitItemId,
} as const
const keys = <K extends string>(of: Readonly<Record<K, unknown>>): K[] => Object.keys(of).filter((key): key is K => key in of)
const pageSamples: Samples = Object.assign({}, ...keys(pages).map((part) => ({
  [`GET /kommunbesok/:id/${part}/ny`]: visit, [`POST /kommunbesok/:id/${part}/ny`]: { ...visit, body: pages[part] },
  [`GET /kommunbesok/:id/${part}/:rowId`]: line(rowOf[part]), [`POST /kommunbesok/:id/${part}/:rowId`]: { ...line(rowOf[part]), body: pages[part] },
})))
const apiSamples: Samples = Object.assign({}, ...keys(parts).map((part) => ({
  [`POST /api/visits/:id/${part}`]: { ...visit, body: parts[part] }, [`PUT /api/visits/:id/${part}/:rowId`]: { ...line(rowOf[part]), body: parts[part] },
})))

export const visitSamples: Samples = {
  'GET /besoksplan': own,
  'GET /besoksplan/ny': own,
  'POST /besoksplan/ny': { ...own, body: typedRound },
  'GET /besoksplan/:id': round,
  'GET /besoksplan/:id/andra': round,
  'POST /besoksplan/:id/andra': { ...round, body: typedRound },
  'GET /besoksplan/:id/lagg-till': round,
  'POST /besoksplan/:id/lagg-till': { ...round, body: () => ({ place: 'Storuman' }) },
  'GET /besoksplan/:id/forslag': withProposal,
  'POST /besoksplan/:id/forslag': { ...withProposal, body: lock },
  'GET /besoksplan/:id/kalender': round,
  'POST /besoksplan/:id/kalender': { ...round, body: () => ({ do: 'new' }) },
  'GET /besoksplan/:id/plan.csv': round,
  'GET /besoksplan/flode/:token/kalender.ics': withFeed,
  'GET /api/visit-rounds': own,
  'POST /api/visit-rounds': { ...own, body: () => ({ ...days, number: 1, places: ['1492'] }) },
  'GET /api/visit-rounds/:id': round,
  'PUT /api/visit-rounds/:id': { ...round, body: () => days },
  'POST /api/visit-rounds/:id/places': { ...round, body: () => ({ place: '1880' }) },
  'GET /api/visit-rounds/:id/plan': withProposal,
  'POST /api/visit-rounds/:id/plan': { ...round, body: () => ({}) },
  'PUT /api/visit-rounds/:id/plan': { ...withProposal, body: lock },
  'POST /api/visit-rounds/:id/plan/acceptance': { ...withProposal, body: () => ({}) },
  'DELETE /api/visit-rounds/:id/plan': { ...withProposal, body: () => ({}) },
  'POST /api/visit-rounds/:id/feed': { ...round, body: () => ({}) },
  'DELETE /api/visit-rounds/:id/feed': { ...round, body: () => ({}) },

  'GET /kommunbesok/:id': visit,
  'GET /kommunbesok/:id/besok.ics': visit,
  'GET /kommunbesok/:id/andra': planned,
  'POST /kommunbesok/:id/andra': { ...planned, body: () => ({ from: '2026-12-08', to: '2026-12-08', team: 'Lag 1', status: 'confirmed' }) },
  'POST /kommunbesok/:id/anteckning': { ...noted, body: () => ({}) },
  ...pageSamples,
  'GET /kommunbesok/:id/folj-upp/:rowId': follow,
  'POST /kommunbesok/:id/folj-upp/:rowId': { ...follow, body: status },
  'GET /api/visits/:id': visit,
  'PUT /api/visits/:id': { ...planned, body: () => ({ from: '2026-12-08', to: '2026-12-08', team: 'Lag 1', status: 'confirmed' }) },
  ...apiSamples,
  'POST /api/visits/:id/follow-ups/:rowId': { ...follow, body: status },
  'POST /api/visits/:id/note': { ...noted, body: () => ({}) },
  'GET /api/visit-observations': own,
}
