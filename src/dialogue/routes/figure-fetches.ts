import { action, form, writing } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { fetchForm, figureIdShape, newFigureFetch } from '../contract/figures.ts'
import { figureFetchPage } from '../pages/figure-fetch.tsx'
import { askFigureFetch, fetchTyped, resumeFigureFetch, stopFigureFetch } from '../usecases/fetch-figures.ts'

const bring = { may: 'figures.import', about: (): readonly string[] => [] } as const
const list = '/kommuntal/las-in'

/** Public figures fetched from Kolada's API by a job, stopped and gone on with. */
export const figureFetchRoutes: readonly Route[] = [
  form({ ...bring, path: '/kommuntal/hamta', body: fetchForm, show: figureFetchPage, load: async () => null,
    async submit(tx, asked) {
      await askFigureFetch(tx, fetchTyped(asked.body), asked)
      return { to: list, done: 'fetch_asked', about: [] }
    } }),
  action({ may: bring.may, path: '/kommuntal/las-in/:id/stoppa', params: figureIdShape,
    async submit(tx, asked) {
      await stopFigureFetch(tx, asked.params.id, asked)
      return { to: list, done: 'fetch_stopped', about: [] }
    } }),
  action({ may: bring.may, path: '/kommuntal/las-in/:id/fortsatt', params: figureIdShape,
    async submit(tx, asked) {
      await resumeFigureFetch(tx, asked.params.id, asked)
      return { to: list, done: 'fetch_goes_on', about: [] }
    } }),
  writing({ ...bring, path: '/api/figure-imports/fetch', body: newFigureFetch, answer: figureIdShape,
    summary: 'Fetch public figures from Kolada, page by page in the background', handle: (tx, asked) => askFigureFetch(tx, asked.body, asked) }),
  writing({ ...bring, path: '/api/figure-imports/:id/stop', params: figureIdShape, answer: figureIdShape,
    summary: 'Stop a fetch of public figures; what it has read stays', handle: (tx, asked) => stopFigureFetch(tx, asked.params.id, asked) }),
  writing({ ...bring, path: '/api/figure-imports/:id/resume', params: figureIdShape, answer: figureIdShape,
    summary: 'Let a fetch that was stopped or did not get through go on from where it was', handle: (tx, asked) => resumeFigureFetch(tx, asked.params.id, asked) }),
]
