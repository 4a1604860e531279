import type { Family } from '../family.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const coordinator = { as: 'coordinator', about: nobody, ofUnit: false } as const
const one = { ...coordinator, params: ({ kpi }: Family) => ({ kpi }), query: () => ({ plats: '2421' }) }
const file = 'kpi,municipality,period,gender,value,status\nU33401,2421,2023,T,75.5,\n'
const choices = { n: 12, method: 'stratified', seed: 1, county: 'Skåne län', variables: ['tertiary'] }

/** Public figures are the municipality's as a whole. */
export const figureSamples: Samples = {
  'GET /dialog': coordinator,
  'GET /kommuntal': coordinator,
  'GET /kommuntal/las-in': coordinator,
  'POST /kommuntal/las-in': { ...coordinator, body: () => ({ pasted: file }) },
  'GET /kommuntal/hamta': coordinator,
  'POST /kommuntal/hamta': { ...coordinator, body: () => ({ kpis: 'N15428, N17461', from: '2022', to: '2023' }) },
  'POST /kommuntal/las-in/:id/stoppa': { ...coordinator, params: ({ figureFetchId }) => ({ id: figureFetchId }) },
  'POST /kommuntal/las-in/:id/fortsatt': { ...coordinator, params: ({ figureStoppedId }) => ({ id: figureStoppedId }) },
  'POST /api/figure-imports/fetch': { ...coordinator, body: () => ({ kpis: ['N15428'], from: 2022, to: 2023 }) },
  'POST /api/figure-imports/:id/stop': { ...coordinator, params: ({ figureFetchId }) => ({ id: figureFetchId }) },
  'POST /api/figure-imports/:id/resume': { ...coordinator, params: ({ figureStoppedId }) => ({ id: figureStoppedId }) },
  'GET /kommuntal/:kpi': one,
  'GET /kommuntal/:kpi/csv': one,
  'GET /api/public-figures': coordinator,
  'GET /api/public-figures/:kpi': { ...one, query: () => ({ place: '2421' }) },
  'GET /api/figure-imports': coordinator,
  'POST /api/figure-imports': { ...coordinator, body: () => ({ files: [Buffer.from(file).toString('base64')] }) },
  'GET /urval': coordinator,
  'GET /urval/nytt': { ...coordinator, query: () => ({ visa: '1', antal: '12', metod: 'stratified', lan: 'Skåne län' }) },
  'POST /urval/nytt': { ...coordinator, query: () => ({ visa: '1', antal: '12', metod: 'stratified', lan: 'Skåne län' }),
    body: () => ({ name: 'Tolv i Skåne', purpose: 'Första besöken' }) },
  'GET /urval/:id': { ...coordinator, params: ({ selectionId }) => ({ id: selectionId }) },
  'GET /api/selections': coordinator,
  'POST /api/selections/draw': { ...coordinator, body: () => ({ ...choices }) },
  'POST /api/selections': { ...coordinator, body: () => ({ name: 'Tolv i Skåne', purpose: 'Första besöken', choices }) },
  'GET /api/selections/:id': { ...coordinator, params: ({ selectionId }) => ({ id: selectionId }) },
  'GET /jamforelse': { ...coordinator, query: () => ({ plats: '2421' }) },
  'GET /jamforelse/bild': { ...coordinator, query: ({ kpi }) => ({ plats: '2421', tal: kpi, form: 'png' }) },
  'GET /jamforelse/csv': { ...coordinator, query: () => ({ plats: '2421' }) },
  'GET /api/comparisons': { ...coordinator, query: () => ({ place: '2421' }) },
  'GET /api/figure-imports/:id': { ...coordinator, params: ({ figureImportId }) => ({ id: figureImportId }) },
}
