import type { Route } from '../mount/route.ts'
import { homeLines } from './routes/homes.ts'
import { listLines } from './routes/lists.ts'
import { placementLines } from './routes/placements.ts'
import { providerLines } from './routes/providers.ts'

/** Every line of homes, providers and placements. */
export const placementRoutes: readonly Route[] = [...listLines, ...placementLines, ...homeLines, ...providerLines]
