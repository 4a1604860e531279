import type { Family } from '../family.ts'
import { newWord } from '../new-word.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const unit = { as: 'manager', about: nobody } as const
// Who keeps the personnel of the whole municipality sees every unit; published counts are about nobody.
const whole = { as: 'director', about: nobody, ofUnit: false } as const
const ofEmployment = ({ employmentId }: Family): Record<string, string> => ({ id: employmentId })
const ofEarlier = ({ earlierEmploymentId }: Family): Record<string, string> => ({ id: earlierEmploymentId })
const ofWorker = ({ worker }: Family): Record<string, string> => ({ id: worker.id })
const ofFile = ({ employmentImportId }: Family): Record<string, string> => ({ id: employmentImportId })
const ofCounts = ({ countImportId }: Family): Record<string, string> => ({ id: countImportId })
const ofSet = ({ publishedSetId }: Family): Record<string, string> => ({ id: publishedSetId })

const says = (f: Family) => ({ unitId: f.unitId, post: 'socialsekreterare', fromOn: '2020-01-01', permanent: true, hoursShare: 0.75,
  engagement: 'monthly' })
const typed = (f: Family) => ({ unitId: f.unitId, post: 'socialsekreterare', fromOn: '2020-01-01', toOn: '', endReason: '',
  form: 'permanent', percent: '75',
  experienceSinceOn: '', degree: 'degree_social_work' })
const reason = () => ({ reason: 'fel omfattning' })
const counts = 'omrade;ar;utgaende;slutat\nProvby;2025;10;2\n'
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const employments = (f: Family): string =>
  `anvandare;enhet;befattning;fran;tillsvidare;omfattning\nsubject-${f.coworker.id};x;y;2026-01-01;ja;100\n`
const set = () => ({ name: `Tal ${newWord()}`, source: 'Provmyndigheten', measure: 'persons' })

export const employmentSamples: Samples = {
  'GET /personal/anstallningar': unit,
  'GET /personal/anstallningar/csv': unit,
  'GET /personal/anstallningar/ny': unit,
  'POST /personal/anstallningar/ny': { ...unit, body: (f) => ({ ...typed(f), staffId: f.coworker.id, post: `Post ${newWord()}` }) },
  'GET /personal/anstallningar/person/:id': { ...unit, params: ofWorker, reaches: false },
  'GET /personal/anstallningar/:id': { ...unit, params: ofEmployment },
  'GET /personal/anstallningar/:id/ratta': { ...unit, params: ofEmployment },
  'POST /personal/anstallningar/:id/ratta': { ...unit, params: ofEmployment, body: (f) => ({ ...typed(f), ...reason() }) },
  'GET /personal/anstallningar/:id/aterkalla': { ...unit, params: ofEmployment },
  'POST /personal/anstallningar/:id/aterkalla': { ...unit, params: ofEmployment, body: reason },
  'POST /personal/anstallningar/:id/aterstall': { ...unit, params: ofEarlier },
  'GET /api/employments': unit,
  'POST /api/employments': { ...unit, body: (f) => ({ ...says(f), staffId: f.coworker.id, post: `Post ${newWord()}` }) },
  'GET /api/employments/staff/:id': { ...unit, params: ofWorker, reaches: false },
  'PUT /api/employments/:id': { ...unit, params: ofEmployment, body: (f) => ({ ...says(f), ...reason() }) },
  'POST /api/employments/:id/withdraw': { ...unit, params: ofEmployment, body: reason },
  'POST /api/employments/:id/restore': { ...unit, params: ofEarlier, body: reason },
  'GET /personal/anstallningar/las-in': whole,
  'POST /personal/anstallningar/las-in': { ...whole, body: (f) => ({ file: employments(f) }) },
  'GET /personal/anstallningar/las-in/:id': { ...whole, params: ofFile },
  'POST /personal/anstallningar/las-in/:id/genomfor': { ...whole, params: ofFile },
  'POST /personal/anstallningar/las-in/:id/avbryt': { ...whole, params: ofFile },
  'GET /personal/jamforelsetal': whole,
  'GET /personal/jamforelsetal/las-in': whole,
  'POST /personal/jamforelsetal/las-in': { ...whole, body: () => ({ ...set(), file: counts }) },
  'GET /personal/jamforelsetal/las-in/:id': { ...whole, params: ofCounts },
  'POST /personal/jamforelsetal/las-in/:id/genomfor': { ...whole, params: ofCounts },
  'POST /personal/jamforelsetal/las-in/:id/avbryt': { ...whole, params: ofCounts },
  'GET /personal/jamforelsetal/:id': { ...whole, params: ofSet },
  'GET /personal/jamforelsetal/:id/csv': { ...whole, params: ofSet },
  'GET /api/workforce-imports': whole,
  'POST /api/workforce-imports/employments': { ...whole, body: (f) => ({ base64: base64(employments(f)) }) },
  'POST /api/workforce-imports/counts': { ...whole, body: () => ({ ...set(), base64: base64(counts) }) },
  'GET /api/workforce-imports/:id': { ...whole, params: ofFile },
  'GET /api/workforce-imports/:id/rows': { ...whole, params: ofFile },
  'POST /api/workforce-imports/:id/confirm': { ...whole, params: ofCounts },
  'POST /api/workforce-imports/:id/withdraw': { ...whole, params: ofCounts },
  'GET /api/published-counts': whole,
  'GET /api/published-counts/:id': { ...whole, params: ofSet },
}
