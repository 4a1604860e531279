import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { activities, clockWork, phases } from './table.ts'

export const unitQuery = z.object({ enhet: z.uuid().optional().catch(undefined) })
/** `whose`: of the units one manages, or one's own cases. */
export const openQuery = z.object({
  enhet: z.uuid().optional().catch(undefined), slag: z.enum(activities).optional().catch(undefined), vems: z.enum(['mina']).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(1000).catch(1),
})
export const clocksQuery = z.object({ enhet: z.uuid().optional().catch(undefined), sida: z.coerce.number().int().min(1).max(1000).catch(1) })

const points = z.number().min(0)
const count = z.int().min(0)
const weighedActivity = z.object({ activity: z.enum(activities), phase: z.enum(phases), count, points })
const workerShape = z.object({
  staffId: z.uuid(), name: z.string(), unitId: z.uuid(), points, multiplier: z.number(), weighted: points,
  /** What the post can carry; 0 when no employment is registered. */
  ceiling: points,
})

/** What breaks in a unit in the coming thirty days with the staff there is; null where no employment is registered. */
const forecastShape = z.object({
  unitId: z.uuid(), days: z.int(), duties: count, overdue: count, breaking: count,
  /** So many break whatever the order of the work. */
  least: count,
  neededHours: z.number(), availableHours: z.number(), firstBreaksOn: dayShape.nullable(),
  byWork: z.array(z.object({ work: z.enum(clockWork), duties: count, breaking: count })),
})
export type UnitForecast = z.output<typeof forecastShape>

/** The load as it is now, for the units one manages and for oneself. Points and hours unrounded; nobody else's load is in it. */
export const loadShape = z.object({
  at: instantShape, units: z.array(z.object({ id: z.uuid(), name: z.string() })), unitId: z.uuid().nullable(), tableVersion: z.int(),
  now: z.array(z.object({ unitId: z.uuid(), points, weighted: points, posts: z.number(), ceiling: points, activities: z.array(weighedActivity) })),
  /** Those of the units whose own manager one is, by name; never of others. */
  workers: z.array(workerShape),
  /** One's own; null for somebody who has no cases. */
  own: workerShape.extend({ activities: z.array(weighedActivity) }).nullable(),
  weeks: z.array(z.object({
    unitId: z.uuid(), week: z.string(), weighted: points, posts: z.number(), away: z.number(), ceiling: points, tableVersion: z.int(),
    /** Counted when the week was long over, from what was known then. */
    afterwards: z.boolean(),
  })),
  forecasts: z.array(forecastShape),
})
export type Load = z.output<typeof loadShape>

const whose = {
  personId: z.uuid().nullable(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(), unitName: z.string(),
  workerName: z.string().nullable(),
}
/** The rows behind the points. The name is null for a protected identity; the case number then says which. */
export const openPageShape = z.object({
  rows: z.array(z.object({ refId: z.uuid(), ...whose, activity: z.enum(activities), phase: z.enum(phases), since: dayShape })), total: count,
})
/** The duties that will not be done by their last day, or are past it: in the order they are worked on. */
export const clocksPageShape = z.object({
  rows: z.array(z.object({
    id: z.uuid(), ...whose, rule: z.string(), paragraph: z.string(), dueOn: dayShape, hoursLeft: z.number(), finishedOn: dayShape.nullable(), overdue: z.boolean(),
  })), total: count,
})
export type BreakingClock = z.output<typeof clocksPageShape>['rows'][number]
