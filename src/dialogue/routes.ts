import type { Route } from '../mount/route.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import { distributionRoutes } from './routes/distribution.ts'
import { bookPages } from './routes/distribution-books.ts'
import { bookApi } from './routes/distribution-book-api.ts'
import { bookRefusals } from './texts/distribution-books.ts'
import { shareSetRoutes } from './routes/share-sets.ts'
import { distributionRefusals } from './texts/distribution.ts'
import { commentRoutes } from './routes/comments.ts'
import { comparisonRoutes } from './routes/comparisons.ts'
import { exampleRoutes } from './routes/examples.ts'
import { exampleRefusals } from './texts/examples.ts'
import { figureFetchRoutes } from './routes/figure-fetches.ts'
import { figureRoutes } from './routes/figures.ts'
import { noteApi, notePages } from './routes/notes.ts'
import { publicNoteRoutes } from './routes/public-notes.ts'
import { comparisonRefusals } from './texts/comparisons.ts'
import { commentRefusals } from './texts/comments.ts'
import { publicReportRoutes } from './routes/public-reports.ts'
import { reportApi, reportPages } from './routes/reports.ts'
import { reportRefusals } from './texts/reports.ts'
import { selectionRoutes } from './routes/selections.ts'
import { visitRoundApi, visitRoundPages } from './routes/visit-rounds.ts'
import { visitRoutes } from './routes/visits.ts'
import { visitRefusals } from './texts/visit-rounds.ts'
import { figuresRefusals } from './texts/figures.ts'
import { selectionRefusals } from './texts/selections.ts'
import { noteRefusals } from './texts/notes.ts'
import { publicNoteRefusals } from './texts/public-notes.ts'

/** Every line of the dialogue. A new list of lines is one line here. */
export const dialogueRoutes: readonly Route[] = [
  ...figureFetchRoutes, ...figureRoutes,
  ...selectionRoutes,
  ...comparisonRoutes,
  ...distributionRoutes,
  ...bookPages,
  ...bookApi,
  ...shareSetRoutes,
  ...visitRoundPages,
  ...visitRoundApi,
  ...visitRoutes,
  ...notePages,
  ...noteApi,
  ...publicNoteRoutes,
  ...commentRoutes,
  ...reportPages,
  ...reportApi,
  ...publicReportRoutes,
  ...exampleRoutes,
]

/** What they refuse, in words. */
export const dialogueRefusals: Texts<RefusalTexts> = {
  sv: { ...figuresRefusals.sv, ...selectionRefusals.sv, ...comparisonRefusals.sv, ...distributionRefusals.sv, ...bookRefusals.sv, ...noteRefusals.sv, ...visitRefusals.sv, ...publicNoteRefusals.sv, ...commentRefusals.sv, ...reportRefusals.sv, ...exampleRefusals.sv },
  en: { ...figuresRefusals.en, ...selectionRefusals.en, ...comparisonRefusals.en, ...distributionRefusals.en, ...bookRefusals.en, ...noteRefusals.en, ...visitRefusals.en, ...publicNoteRefusals.en, ...commentRefusals.en, ...reportRefusals.en, ...exampleRefusals.en },
}
