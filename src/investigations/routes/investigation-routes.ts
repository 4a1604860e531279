import type { Route } from '../../mount/route.ts'
import { investigationApiRoutes } from './api.ts'
import { gatheringPages } from './gathering.ts'
import { investigationPages } from './pages.ts'

/** Every line of investigations and follow-ups. */
export const investigationRoutes: readonly Route[] = [...investigationPages, ...gatheringPages, ...investigationApiRoutes]
