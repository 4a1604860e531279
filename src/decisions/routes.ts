import type { Route } from '../mount/route.ts'
import { decisionApi } from './routes/api.ts'
import { delegationRoutes } from './routes/delegation.ts'
import { decisionPages } from './routes/pages.ts'

/** Decisions, what follows on them, and who may make them. */
export const decisionRoutes: readonly Route[] = [...decisionPages, ...decisionApi, ...delegationRoutes]
