import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
// Candidates and adverts are the municipality's, whatever the unit; whose role recruits sees them.
const leads = { as: 'manager', about: nobody, ofUnit: false } as const
const anybody = { as: 'public', about: nobody, ofUnit: false, reaches: false } as const
const ofCandidate = { as: 'manager', about: (f: Family) => [f.candidateId], params: (f: Family) => ({ id: f.candidateId }), ofUnit: false } as const
const ofTrained = { as: 'manager', about: (f: Family) => [f.trainedCandidateId], ofUnit: false } as const

const advert = (f: Family) => ({ title: `Vikarie ${newWord()}`, kind: 'summer', about: 'Arbete med barn', askedFor: '', offered: '', contact: 'Enhetschefen', unitId: f.unitId,
  hoursPercent: 100, places: 1, startsOn: null, applyBy: '2027-02-28' })
const advertTyped = (f: Family) => ({ ...advert(f), hoursPercent: '100', places: '1', startsOn: '' })
const told = () => ({ givenName: 'Cia', familyName: 'Prov', email: 'cia@example.se', phone: '', degree: 'social_work', letter: '', months: '3' })
const sent = () => ({ ...told(), degreeYear: '', experienceYears: '', consent: 'ja' })
const employment = (f: Family) => ({ unitId: f.unitId, title: 'Socialsekreterare', permanent: 'ja', fromOn: '2027-06-14', subject: `ny.${newWord()}` })
const training = (f: Family) => ({ unitId: f.unitId, startsOn: '2027-06-14' })
const interview = () => ({ on: '2026-11-23', way: 'phone', words: 'Vi talade' })
const step = () => ({ what: 'Studiebesök', dueOn: '2027-05-20' })
const advertParams = (f: Family) => ({ id: f.draftAdvertId })
const openParams = (f: Family) => ({ id: f.advertId })
const planParams = (f: Family) => ({ id: f.introductionPlanId })
const stepParams = (f: Family) => ({ id: f.introductionPlanId, stepId: f.introductionStepId })
const noteParams = (f: Family) => ({ id: f.candidateId, noteId: f.interviewId })
const secretParams = (f: Family) => ({ secret: f.candidateSecret })

export const recruitmentSamples: Samples = {
  'GET /lediga-jobb': anybody,
  'GET /lediga-jobb/flode': anybody,
  'GET /lediga-jobb/spontan': anybody,
  'POST /lediga-jobb/spontan': { ...anybody, makes: 1, body: () => ({ ...sent(), wish: 'temporary' }) },
  'GET /lediga-jobb/min-ansokan/tillbakatagen': anybody,
  'GET /lediga-jobb/min-ansokan/:secret': { ...anybody, about: (f) => [f.candidateId], params: secretParams },
  'POST /lediga-jobb/min-ansokan/:secret': { ...anybody, about: (f) => [f.candidateId], params: secretParams, body: () => ({ months: '12' }) },
  'POST /lediga-jobb/min-ansokan/:secret/ta-tillbaka': { ...anybody, about: (f) => [f.candidateId], params: secretParams },
  'GET /lediga-jobb/:address': { ...anybody, params: (f) => ({ address: f.advertAddress }) },
  'POST /lediga-jobb/:address': { ...anybody, makes: 1, params: (f) => ({ address: f.advertAddress }), body: sent },
  'GET /dela/:code/:address': { ...anybody, params: (f) => ({ code: f.shareCode, address: f.advertAddress }) },
  'GET /api/vacancies': anybody,
  'POST /api/applications': { ...anybody, body: () => ({ ...told(), wish: 'permanent', consent: true }) },
  'GET /api/applications/:secret': { ...anybody, params: secretParams },
  'POST /api/applications/:secret/consent': { ...anybody, params: secretParams, body: () => ({ months: '6' }) },
  'DELETE /api/applications/:secret': { ...anybody, params: secretParams },
  'GET /rekrytering': { ...leads, reaches: true, about: (f) => [f.candidateId], query: (f) => ({ annons: f.advertId }) },
  'GET /rekrytering/kandidat/:id': ofCandidate,
  'POST /rekrytering/kandidat/:id': { ...ofCandidate, body: () => ({ ...interview(), on: 'i dag' }) },
  'GET /rekrytering/kandidat/:id/cv': ofCandidate,
  'POST /rekrytering/kandidat/:id/steg': { ...ofCandidate, body: () => ({ stage: 'contacted', words: 'Ringde' }) },
  'POST /rekrytering/kandidat/:id/intervju/:noteId/ta-tillbaka': { ...ofCandidate, params: noteParams },
  'POST /rekrytering/kandidat/:id/utbilda': { ...ofCandidate, body: training },
  'GET /rekrytering/kandidat/:id/anstall': ofCandidate,
  'POST /rekrytering/kandidat/:id/anstall': { ...ofCandidate, body: (f) => ({ ...employment(f), hoursPercent: '75', toOn: '' }) },
  'GET /rekrytering/utbildningsplaner': { ...ofTrained, query: (f) => ({ enhet: f.unitId }) },
  'GET /rekrytering/plan/:id': { ...ofTrained, params: planParams },
  'POST /rekrytering/plan/:id': { ...leads, params: planParams, body: step },
  'POST /rekrytering/plan/:id/steg/:stepId': { ...leads, params: stepParams, body: () => ({ mark: 'done' }) },
  'GET /rekrytering/annonser': leads,
  'GET /rekrytering/annonser/ny': leads,
  'POST /rekrytering/annonser/ny': { ...leads, body: advertTyped },
  'GET /rekrytering/annonser/:id': { ...leads, params: advertParams },
  'POST /rekrytering/annonser/:id': { ...leads, params: advertParams, body: advertTyped },
  'POST /rekrytering/annonser/:id/publicera': { ...leads, params: advertParams },
  'POST /rekrytering/annonser/:id/ta-ned': { ...leads, params: openParams },
  'GET /dela-annonser': { ...leads, as: 'worker' },
  'POST /dela-annonser/lank': { ...leads, as: 'worker' },
  'GET /rekrytering/resultat': leads,
  'GET /rekrytering/resultat/csv': leads,
  'GET /api/adverts': leads,
  'POST /api/adverts': { ...leads, body: advert },
  'GET /api/adverts/:id': { ...leads, params: advertParams },
  'PUT /api/adverts/:id': { ...leads, params: advertParams, body: advert },
  'POST /api/adverts/:id/publish': { ...leads, params: advertParams },
  'POST /api/adverts/:id/take-down': { ...leads, params: openParams },
  'GET /api/shares/own': { ...leads, as: 'worker' },
  'POST /api/shares/own': { ...leads, as: 'worker' },
  'GET /api/recruitment-result': leads,
  'GET /api/candidates': { ...leads, about: (f) => [f.candidateId], query: (f) => ({ advertId: f.advertId }) },
  'GET /api/candidates/:id': ofCandidate,
  'POST /api/candidates/:id/stage': { ...ofCandidate, body: () => ({ stage: 'interview', words: '' }) },
  'POST /api/candidates/:id/interviews': { ...ofCandidate, body: interview },
  'DELETE /api/candidates/:id/interviews/:noteId': { ...ofCandidate, params: noteParams },
  'POST /api/candidates/:id/plan': { ...ofCandidate, body: training },
  'POST /api/candidates/:id/employment': { ...ofCandidate, body: (f) => ({ ...employment(f), hoursPercent: 100 }) },
  'GET /api/introduction-plans': { ...ofTrained, query: (f) => ({ unitId: f.unitId }) },
  'GET /api/introduction-plans/:id': { ...ofTrained, params: planParams },
  'POST /api/introduction-plans/:id/steps': { ...leads, params: planParams, body: step },
  'PUT /api/introduction-plans/:id/steps/:stepId': { ...leads, params: stepParams, body: () => ({ mark: 'done' }) },
}
