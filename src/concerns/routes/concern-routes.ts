import type { Route } from '../../mount/route.ts'
import { concernApiRoutes } from './api.ts'
import { childRoutes } from './children.ts'
import { grownUpRoutes } from './grown-up.ts'
import { listRoutes } from './list.ts'
import { publicConcernRoutes } from './public.ts'
import { tellRoutes } from './tell.ts'

/** Every address of the reports of concern. */
export const concernRoutes: readonly Route[] = [...publicConcernRoutes, ...listRoutes, ...childRoutes, ...grownUpRoutes, ...tellRoutes,
  ...concernApiRoutes]
