import { file, page, reading } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { comparisonAnswer, comparisonApiQuery, comparisonQuery } from '../contract/comparisons.ts'
import { comparisonCsv, comparisonPage } from '../pages/comparison.tsx'
import { places } from '../queries/figures.ts'
import { comparePlaces } from '../usecases/compare-places.ts'

const read = { may: 'dialogue.read', about: (): readonly string[] => [] } as const

/** A municipality against others, as page, file and API. */
export const comparisonRoutes: readonly Route[] = [
  page({ ...read, path: '/jamforelse', query: comparisonQuery, show: comparisonPage,
    load: async (tx, { query, language }) => ({
      query, places: await places(tx), found: query.plats === undefined ? null : await comparePlaces(tx, { place: query.plats,
        with: query.mot, theme: query.tema }, language),
    }) }),
  file({ ...read, path: '/jamforelse/csv', query: comparisonQuery,
    load: async (tx, { query, language }) => {
      if (query.plats === undefined) throw new Refusal('place_not_found', 404)
      return comparisonCsv(await comparePlaces(tx, { place: query.plats, with: query.mot, theme: query.tema }, language), language)
    } }),
  reading({ ...read, path: '/api/comparisons', query: comparisonApiQuery, answer: comparisonAnswer,
    summary: 'A municipality year by year against the median of its group, similar municipalities, its county or the country',
    handle: (tx, { query, language }) => comparePlaces(tx, query, language) }),
]
