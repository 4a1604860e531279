import { page } from '../mount/route.ts'
import type { Route } from '../mount/route.ts'
import { showOverviews } from './pages.tsx'

/** One page that leads to every list of the whole work, for whoever works with cases. */
export const overviewRoutes: readonly Route[] = [
  page({ path: '/oversikter', may: 'overview.read', about: () => [], load: () => Promise.resolve(null), show: showOverviews }),
]
