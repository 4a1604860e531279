import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

/** What fills a social worker's week, as Helhet sees it from what is registered. `case`: what any open case takes besides. */
export const activities = ['report', 'investigation', 'placement', 'measure', 'income_support', 'unaccompanied', 'follow_up', 'case'] as const
export type Activity = (typeof activities)[number]
/** The first days of an activity take more than the rest. */
export const phases = ['start', 'ongoing'] as const
export type Phase = (typeof phases)[number]

/** What a clock asks for, by kind of duty: the rules of law are many, the kinds of work few. */
export const clockWork = ['protection', 'assessment', 'investigation', 'feedback', 'consideration', 'other'] as const
export type ClockWork = (typeof clockWork)[number]

const amount = (most: number) => z.number('number_unclear').min(0, 'number_unclear').max(most, 'number_too_large')
const pointsShape = z.strictObject({
  start: amount(50).describe('Points for each while it is new.'), ongoing: amount(50).describe('Points for each after that.'),
  startDays: z.int('number_unclear').min(0, 'number_unclear').max(365, 'number_too_large').describe('How many days it is new.'),
})
const multiplier = z.number('number_unclear').min(0.5, 'multiplier_unclear').max(3, 'multiplier_unclear')

/** One version of the local table: points, what experience means, how much a post carries, and what is assumed where nothing is registered. */
export const tableShape = z.strictObject({
  points: z.strictObject({
    report: pointsShape, investigation: pointsShape, placement: pointsShape, measure: pointsShape, income_support: pointsShape,
    unaccompanied: pointsShape, follow_up: pointsShape, case: pointsShape,
  }),
  experience: z.strictObject({
    underOne: multiplier.describe('Less than one year in the work.'), oneToThree: multiplier.describe('One year, not yet three.'),
    overThree: multiplier.describe('Three years or more.'),
  }),
  ceiling: z.number('number_unclear').min(1, 'number_unclear').max(200, 'number_too_large').describe('Points that a full-time post can carry.'),
  clockShare: z.number('number_unclear').min(0.05, 'share_unclear').max(1, 'share_unclear')
    .describe('Share of the working time that is left for what has a last day.'),
  clockHours: z.strictObject({
    protection: amount(200), assessment: amount(200), investigation: amount(400), feedback: amount(200), consideration: amount(200), other: amount(200),
  }).describe('Hours of work from the start to the end of a duty.'),
  minutes: z.strictObject({
    journey: amount(600).describe('There and back, for a contact outside the office.'), note: amount(600).describe('Writing a contact note.'),
    document: amount(2400).describe('A document, a decision or a preliminary assessment.'),
    investigation: amount(9600).describe('An investigation, all its writing.'),
    visit: amount(600), office: amount(600), outdoors: amount(600), video: amount(600), phone: amount(600),
  }).describe('Minutes where none are registered: contacts noted without length by how they took place, and what nobody times.'),
})
export type PointTable = z.output<typeof tableShape>

export const newTableBody = z.strictObject({ reason: z.string().trim().min(1, 'reason_needed').max(300, 'too_long'), table: tableShape })
export type NewTable = z.output<typeof newTableBody>

/** A table with when and by whom it was decided; version 1 comes with Helhet and was decided by nobody. */
export const tableVersionShape = z.object({
  version: z.int(), table: tableShape, reason: z.string().nullable(), by: z.string().nullable(), recordedAt: instantShape.nullable(),
})
export type TableVersion = z.output<typeof tableVersionShape>
export const tablesAnswer = z.object({ versions: z.array(tableVersionShape) })

/** The form: every number as it is typed, by its name in the table ("points.report.start"). */
export const tableForm = z.looseObject({ reason: z.string().default('') })
