import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const cases = (): Record<string, string> => ({ figure: 'arenden' })
const aboutCases = (f: Family): readonly string[] => [f.child.id, f.sibling.id, f.wrong.id]

const personal = (): Record<string, string> => ({ figure: 'contacts.personal' })
const ofAlarm = (f: Family): Record<string, string> => ({ id: f.alarmId })
const ofView = (f: Family): Record<string, string> => ({ id: f.viewId })
const figures = ['contacts.personal', 'reports.all']
const said = (): Record<string, string> => ({ note: 'Vi ställde in hembesök under vecka 46.' })

export const pictureSamples: Samples = {
  'GET /api/picture': { as: 'manager', about: nobody },
  'GET /api/picture/:figure': { as: 'manager', params: cases, about: aboutCases },
  'GET /api/picture/alarms': { as: 'manager', about: nobody },
  'GET /api/picture/alarms/:id': { as: 'manager', params: ofAlarm, about: nobody },
  'POST /api/picture/alarms/:id/acknowledgement': { as: 'manager', params: ofAlarm, body: said, about: nobody },
  'GET /lagesbild/forandringar': { as: 'manager', about: nobody },
  'GET /lagesbild/forandringar/:id': { as: 'manager', params: ofAlarm, about: nobody },
  'POST /lagesbild/forandringar/:id': { as: 'manager', params: ofAlarm, body: said, about: nobody },
  'GET /lagesbild': { as: 'manager', about: nobody },
  'GET /api/picture/as-known': { as: 'manager', query: () => ({ kant: '2026-11-22' }), about: nobody },
  'GET /api/picture/figures': { as: 'manager', about: nobody },
  'GET /api/picture/over-time/:figure': { as: 'manager', params: personal, about: nobody },
  'GET /lagesbild/over-tid': { as: 'manager', about: nobody },
  'GET /lagesbild/over-tid/:figure': { as: 'manager', params: personal, about: nobody },
  'GET /lagesbild/over-tid/:figure/csv': { as: 'manager', params: personal, about: nobody },
  'GET /lagesbild/over-tid/:figure/xlsx': { as: 'manager', params: personal, about: nobody },
  'GET /lagesbild/valt': { as: 'manager', about: nobody },
  'GET /lagesbild/valt/csv': { as: 'manager', about: nobody },
  'GET /lagesbild/valt/xlsx': { as: 'manager', about: nobody },
  'GET /lagesbild/valt/pdf': { as: 'manager', about: nobody },
  'GET /api/picture/views': { as: 'manager', about: nobody },
  'POST /api/picture/views': { as: 'manager', body: () => ({ name: 'Till nämnden', figures }), about: nobody },
  'PUT /api/picture/views/:id': { as: 'manager', params: ofView, body: () => ({ name: 'Måndag', first: true }), about: nobody },
  'DELETE /api/picture/views/:id': { as: 'manager', params: ofView, about: nobody },
  'GET /lagesbild/vyer': { as: 'manager', about: nobody },
  'GET /lagesbild/vyer/ny': { as: 'manager', about: nobody },
  'POST /lagesbild/vyer/ny': { as: 'manager', body: () => ({ name: 'Till nämnden', figur: figures, enhet: '', veckor: '52', kant: '' }), about: nobody },
  'GET /lagesbild/vyer/:id': { as: 'manager', params: ofView, about: nobody },
  'POST /lagesbild/vyer/:id': { as: 'manager', params: ofView, body: () => ({ name: 'Måndag' }), about: nobody },
  'POST /lagesbild/vyer/:id/dela': { as: 'manager', params: ofView, body: (f) => ({ unit: f.unitId }), about: nobody },
  'POST /lagesbild/vyer/:id/forst': { as: 'manager', params: ofView, body: () => ({ first: 'ja' }), about: nobody },
  'POST /lagesbild/vyer/:id/bort': { as: 'manager', params: ofView, body: () => ({}), about: nobody },
  'GET /lagesbild/xlsx': { as: 'manager', about: nobody },
  'GET /lagesbild/csv': { as: 'manager', about: nobody },
  'GET /lagesbild/:figure': { as: 'manager', params: cases, about: aboutCases },
}
