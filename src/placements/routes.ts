import type { Route } from '../mount/route.ts'
import { homeLines } from './routes/homes.ts'
import { listLines } from './routes/lists.ts'
import { placementLines } from './routes/placements.ts'
import { providerLines } from './routes/providers.ts'
import { restrictionLines } from './routes/restrictions.ts'

/** Every line of homes, providers, placements and visiting restrictions. */
export const placementRoutes: readonly Route[] = [...listLines, ...placementLines, ...homeLines, ...providerLines, ...restrictionLines]
