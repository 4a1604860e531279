import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

const week = z.string().regex(/^\d{4}-W\d\d$/)

/** An alarm as it stands: since when, how many times as much as expected with the interval of 95 per cent, and who has seen it. */
export const alarmShape = z.object({
  id: z.uuid(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), series: z.string(),
  /** What the municipality itself calls what the series counts: a theme of enquiries; null for all others. */
  ownName: z.string().nullable(), direction: z.enum(['rise', 'fall']),
  fromWeek: week, lastWeek: week, ratio: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), raisedAt: instantShape,
  acknowledgedAt: instantShape.nullable(), acknowledgedBy: z.string().nullable(), note: z.string().nullable(),
  closedAt: instantShape.nullable(), closedBecause: z.enum(['over', 'grew']).nullable(),
})
export type Alarm = z.output<typeof alarmShape>
export const alarmsAnswer = z.object({ alarms: z.array(alarmShape) })

/** What a change in held meetings is made of, per ordinary week; the parts add up to the change. */
const splitShape = z.object({
  before: z.number(), after: z.number(),
  parts: z.array(z.object({ why: z.enum(['booked', 'mode', 'by_us', 'by_them', 'illness', 'no_show']), change: z.number() })),
})
export type Split = z.output<typeof splitShape>

/** One judged week: how many, and the bounds that an ordinary week keeps within. */
const weekPointShape = z.object({ week, count: z.int().min(0), expected: z.number().nullable(), lower: z.number().nullable(), upper: z.number().nullable(),
  alarm: z.enum(['rise', 'fall']).nullable() })
export const alarmAnswer = alarmShape.extend({ weeks: z.array(weekPointShape), split: splitShape.nullable(), shortHistory: z.boolean() })
export type AlarmDetail = z.output<typeof alarmAnswer>

export const alarmParams = z.object({ id: z.uuid() })
export const alarmsQuery = z.object({ visa: z.enum(['oppna', 'alla']).catch('oppna'), klart: z.string().optional() })
export const acknowledgeBody = z.object({ note: z.string().trim().min(1, 'note_needed').max(1000, 'too_long') })
