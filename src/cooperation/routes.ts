import type { Route } from '../mount/route.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { meetingApi } from './routes/meetings-api.ts'
import { meetingPages } from './routes/meetings.ts'
import { requestApi } from './routes/requests-api.ts'
import { requestPages } from './routes/requests.ts'
import { stopPages } from './routes/stops.ts'
import { visionRoutes } from './routes/vision.ts'

/** Every line of cooperation with the unions and of the work environment. */
export const cooperationRoutes: readonly Route[] = [
  ...visionRoutes,
  ...meetingPages,
  ...meetingApi,
  ...requestPages,
  ...requestApi,
  ...stopPages,
  ...incidentRoutes,
]
