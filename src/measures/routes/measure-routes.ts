import type { Route } from '../../mount/route.ts'
import { measureApi, openMeasureApi } from './api.ts'
import { measurePages, openMeasurePages } from './pages.ts'

/** Measures: on persons, and those that are only counted. */
export const measureRoutes: readonly Route[] = [...measurePages, ...openMeasurePages, ...openMeasureApi, ...measureApi]
