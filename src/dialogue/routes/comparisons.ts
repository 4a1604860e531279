import { file, page, reading } from '../../mount/route.ts'
import type { Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { Language } from '../../platform/language.ts'
import { Refusal } from '../../platform/refusal.ts'
import { comparisonAnswer, comparisonApiQuery, comparisonQuery, pictureQuery } from '../contract/comparisons.ts'
import type { Comparison, ComparisonQuery } from '../contract/comparisons.ts'
import { comparisonCsv, comparisonPage } from '../pages/comparison.tsx'
import { comparisonPicture } from '../pages/comparison-picture.tsx'
import { places } from '../queries/figures.ts'
import { comparePlaces } from '../usecases/compare-places.ts'

const read = { may: 'dialogue.read', about: (): readonly string[] => [] } as const
/** A file holds every figure with the words and the area, not a page of them. */
const inFile = 1000

async function compared(tx: Read, { plats, mot, tema, sok, omrade, sida }: ComparisonQuery, language: Language, whole = false): Promise<Comparison | null> {
  return plats === undefined ? null : comparePlaces(tx, { place: plats, with: mot, theme: tema, words: sok, area: omrade, page: whole ? 1 : sida,
    ...(whole ? { length: inFile } : {}) }, language)
}

/** A municipality against others, as page, file, picture and API. */
export const comparisonRoutes: readonly Route[] = [
  page({ ...read, path: '/jamforelse', query: comparisonQuery, show: comparisonPage,
    load: async (tx, { query, language }) => ({ query, places: await places(tx), found: await compared(tx, query, language) }) }),
  file({ ...read, path: '/jamforelse/csv', query: comparisonQuery,
    load: async (tx, { query, language }) => {
      const found = await compared(tx, query, language, true)
      if (found === null) throw new Refusal('place_not_found', 404)
      return comparisonCsv(found, language)
    } }),
  file({ ...read, path: '/jamforelse/bild', query: pictureQuery,
    load: async (tx, { query: { plats, mot, tema, tal, form }, language }) => {
      const found = await comparePlaces(tx, { place: plats, with: mot, theme: tema, words: tal, area: '', page: 1 }, language)
      const figure = found.figures.find(({ kpi }) => kpi === tal)
      if (figure === undefined) throw new Refusal('public_figure_not_found', 404)
      return comparisonPicture(found, figure, form, language)
    } }),
  reading({ ...read, path: '/api/comparisons', query: comparisonApiQuery, answer: comparisonAnswer,
    summary: 'A municipality year by year against the median of its group, similar municipalities, its county or the country',
    handle: (tx, { query, language }) => comparePlaces(tx, query, language) }),
]
