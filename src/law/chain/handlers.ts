import type { Handlers } from './clockwork.ts'
import { courtMatterHandlers } from './court-matters.ts'
import { dutyHandlers } from './duties.ts'
import { investigationHandlers } from './investigation.ts'
import { placementHandlers } from './placement.ts'
import { reportHandlers } from './reports.ts'
import { thingHandlers } from './things.ts'

/** What each type of fact needs and does. Granted bans begin a thing and settle the temporary one: theirs stand after `thingHandlers`. */
export const handlers: Handlers = {
  ...reportHandlers, ...investigationHandlers, ...placementHandlers, ...thingHandlers, ...courtMatterHandlers, ...dutyHandlers,
}
