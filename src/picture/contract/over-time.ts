import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { alarmShape } from './alarm.ts'

const week = z.string().regex(/^\d{4}-W\d\d$/)
const count = z.int().min(0)
const figureKey = z.string().max(60).regex(/^[a-z_]+(\.[a-z_]+)?$/)

export const weekChoices = ['26', '52', '104'] as const
export const figureKeyParams = z.object({ figure: figureKey })

/** What one looks at: one of the units, so many weeks, and the day whose knowledge counts, written in any usual form. */
export const overTimeQuery = z.object({
  enhet: z.uuid().optional().catch(undefined), veckor: z.enum(weekChoices).catch('52'), kant: z.string().max(40).optional().catch(undefined),
})
export type OverTimeQuery = z.output<typeof overTimeQuery>
export const figureListQuery = overTimeQuery.extend({ figur: figureKey.optional().catch(undefined), sok: z.string().max(60).optional().catch(undefined) })

/**
 * One week of a figure: how many, of how many (for a share and where a standing figure has a whole), the same a year before, and the bounds that
 * an ordinary week keeps within. Null: not counted then, or nothing to say.
 */
const overTimePoint = z.object({
  week, count: count.nullable(), of: count.nullable(), yearBefore: z.object({ count, of: count.nullable() }).nullable(),
  expected: z.number().nullable(), lower: z.number().nullable(), upper: z.number().nullable(),
})
export type OverTimePoint = z.output<typeof overTimePoint>
const overTimeLine = z.object({ unitId: z.uuid().nullable(), unitName: z.string().nullable(), points: z.array(overTimePoint) })
export type OverTimeLine = z.output<typeof overTimeLine>

export const overTimeShape = z.object({
  figure: figureKey, kind: z.enum(['count', 'share', 'standing']), at: instantShape,
  /** The day whose knowledge is counted; null: now. */
  knownOn: dayShape.nullable(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })), unitId: z.uuid().nullable(), weeks: z.array(week),
  /** The first week in which anything of the kind was counted; null: never. */
  since: week.nullable(),
  /** All the units asked about, and each of them when they are several. */
  whole: overTimeLine, byUnit: z.array(overTimeLine),
  alarms: z.array(alarmShape),
})
export type OverTime = z.output<typeof overTimeShape>

export const figuresShape = z.object({ figures: z.array(z.object({
  figure: figureKey, group: z.string(), kind: z.enum(['count', 'share', 'standing']), name: z.string(), definition: z.string(), knownThen: z.boolean(),
})) })
