import { inCrisis, withDraft, withoutDraft } from '../family-crisis.ts'
import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const reads = { as: 'worker', about: nobody, ofUnit: false } as const
const writes = { as: 'manager', about: nobody, ofUnit: false } as const
const decides = { as: 'director', about: nobody, ofUnit: false } as const
const version = ({ planVersion }: Family) => ({ version: planVersion })
const activation = ({ activationId }: Family) => ({ id: activationId })
const exercise = ({ exerciseId }: Family) => ({ id: exerciseId })
const needed = ({ neededActivityId }: Family) => ({ id: neededActivityId })
const clock = { as: 'manager', about: ({ child }: Family) => [child.id], params: ({ clockId }: Family) => ({ id: clockId }), before: inCrisis } as const
const routine = ({ routineId }: Family) => ({ id: routineId })
const routineVersion = ({ routineId }: Family) => ({ id: routineId, version: '1' })

const activity = () => ({ name: 'Skyddsbedömning', priority: 1, rank: 3, hoursPerDay: 7.5, tolerableHours: 0, planB: 'Socialjouren' })
const typedActivity = () => ({ name: 'Skyddsbedömning', unitId: '', priority: '1', rank: '3', hoursPerDay: '7,5', tolerableHours: '0', planB: 'Socialjouren', lowGearFrom: '' })
const adoption = () => ({ adoptedWho: 'Nämnden', adoptedOn: '2026-11-24', validFromOn: '2026-11-24' })
const exercised = () => ({ heldOn: '2026-11-20', scenario: 'Strömavbrott', tookPart: 'Alla enheter', learnt: '' })
const evaluation = () => ({ held: 'Ordningen', failed: 'Inget', taught: 'Öva mer', childView: 'Längre väntan' })
const declared = ({ unitId }: Family) => ({ level: 2, reason: 'Gränsen är stängd', unitIds: [unitId], fromOn: '2026-12-01', toOn: '2026-12-10' })
const text = () => ({ body: 'Gör så här nu.', changeNote: 'Nytt', steps: ['contact'] })
const routineOf = ({ manager }: Family) => ({ title: `Rutin ${newWord()}`, kind: 'routine', ownerId: manager.id })

export const crisisPlanSamples: Samples = {
  'GET /krisplan': reads,
  'GET /krisplan/versioner': reads,
  'GET /krisplan/version/:version': { ...reads, params: version },
  'GET /krisplan/utkast': { ...writes, before: withDraft },
  'POST /krisplan/utkast': { ...decides, before: withDraft, body: () => ({ _form: 'adopt', ...adoption() }) },
  'POST /krisplan/utkast/borja': { ...writes, before: withoutDraft },
  'POST /krisplan/utkast/kasta': { ...writes, before: withDraft },
  'GET /krisplan/utkast/verksamhet/:id': { ...writes, before: withDraft, params: needed },
  'POST /krisplan/utkast/verksamhet/:id': { ...writes, before: withDraft, params: needed, body: typedActivity },
  'POST /krisplan/utkast/verksamhet/:id/ta-bort': { ...writes, before: withDraft, params: needed },
  'GET /krisplan/ovningar': reads,
  'POST /krisplan/ovningar': { ...writes, body: exercised },
  'GET /krisplan/ovningar/:id': { ...writes, params: exercise },
  'POST /krisplan/ovningar/:id': { ...writes, params: exercise, body: () => ({ learnt: 'Öva mer' }) },
  'GET /krisplan/kriser': reads,
  'GET /krisplan/aktivera': decides,
  'POST /krisplan/aktivera': { ...decides, body: (family) => ({ ...declared(family), level: '2' }) },
  'GET /krisplan/kris/:id': { ...writes, params: activation, query: () => ({ gor: 'utvardera' }) },
  'POST /krisplan/kris/:id': { ...writes, params: activation, query: () => ({ gor: 'utvardera' }), body: evaluation },
  'GET /krisplan/uppskjutet': { as: 'manager', about: ({ child }) => [child.id] },
  'GET /krisplan/skjut-upp/:id': clock,
  'POST /krisplan/skjut-upp/:id': { ...clock, body: () => ({ untilOn: '2026-12-04', reason: 'Få på plats' }) },
  'POST /krisplan/skjut-upp/:id/tillbaka': clock,
  'GET /api/crisis-plan': reads,
  'GET /api/crisis-plan/versions': reads,
  'GET /api/crisis-plan/versions/:version': { ...reads, params: version },
  'GET /api/crisis-plan/draft': { ...writes, before: withDraft },
  'POST /api/crisis-plan/draft': { ...writes, before: withoutDraft },
  'PUT /api/crisis-plan/draft': { ...writes, before: withDraft, body: () => ({ aim: 'Hålla igång', changeNote: 'Nytt' }) },
  'DELETE /api/crisis-plan/draft': { ...writes, before: withDraft },
  'POST /api/crisis-plan/draft/activities': { ...writes, before: withDraft, body: activity },
  'PUT /api/crisis-plan/draft/activities/:id': { ...writes, before: withDraft, params: needed, body: activity },
  'DELETE /api/crisis-plan/draft/activities/:id': { ...writes, before: withDraft, params: needed },
  'POST /api/crisis-plan/draft/adoption': { ...decides, before: withDraft, body: adoption },
  'GET /api/crisis-exercises': reads,
  'POST /api/crisis-exercises': { ...writes, body: exercised },
  'POST /api/crisis-exercises/:id/lesson': { ...writes, params: exercise, body: () => ({ learnt: 'Öva mer' }) },
  'GET /api/crisis-activations': reads,
  'POST /api/crisis-activations': { ...decides, body: declared },
  'GET /api/crisis-activations/:id': { ...reads, params: activation },
  'POST /api/crisis-activations/:id/end': { ...decides, before: inCrisis, params: activation, body: () => ({ reason: 'Alla är tillbaka' }) },
  'POST /api/crisis-activations/:id/evaluations': { ...writes, params: activation, body: evaluation },
  'GET /api/postponed-work': { as: 'manager', about: ({ child }) => [child.id] },
  'POST /api/clocks/:id/postponement': { ...clock, body: () => ({ untilOn: '2026-12-04', reason: 'Få på plats' }) },
  'DELETE /api/clocks/:id/postponement': clock,
  'GET /rutiner': reads,
  'GET /rutiner/ny': writes,
  'POST /rutiner/ny': { ...writes, body: (family) => ({ ...routineOf(family), ...text() }) },
  'GET /rutin/:id': { ...reads, params: routine },
  'GET /rutin/:id/version/:version': { ...reads, params: routineVersion },
  'GET /rutin/:id/lasare/:version': { ...writes, params: routineVersion },
  'POST /rutin/:id/last': { ...reads, params: routine },
  'GET /rutin/:id/andra': { ...writes, params: routine },
  'POST /rutin/:id/andra': { ...writes, params: routine, body: () => ({ _form: 'text', ...text() }) },
  'POST /rutin/:id/kasta': { ...writes, params: routine },
  'GET /api/routines': reads,
  'POST /api/routines': { ...writes, body: (family) => ({ ...routineOf(family), ...text() }) },
  'GET /api/routines/:id': { ...reads, params: routine },
  'PUT /api/routines/:id': { ...writes, params: routine, body: routineOf },
  'PUT /api/routines/:id/draft': { ...writes, params: routine, body: text },
  'DELETE /api/routines/:id/draft': { ...writes, params: routine },
  'POST /api/routines/:id/adoption': { ...writes, params: routine, body: () => ({ ...adoption(), reviewOn: '2027-11-24' }) },
  'POST /api/routines/:id/end': { ...writes, params: routine, body: () => ({ reason: 'Behövs inte' }) },
  'POST /api/routines/:id/reading': { ...reads, params: routine },
  'GET /api/routines/:id/versions/:version': { ...reads, params: routineVersion },
  'GET /api/routines/:id/versions/:version/readers': { ...writes, params: routineVersion },
}
