import type { Route } from '../mount/route.ts'
import { receivingRoutes } from './routes/receiving.ts'
import { sendingRoutes } from './routes/sending.ts'

/** Figures between installations: what leaves a municipality, and what an office takes in (docs/aggregates.md). */
export const aggregateRoutes: readonly Route[] = [...sendingRoutes, ...receivingRoutes]
export { aggregateRefusals } from './texts/aggregates.ts'
