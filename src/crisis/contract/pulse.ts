import * as z from 'zod'

/** How one has been at work this week, and whether one has the support that one needs; from 1 (not at all) to 5 (very much so). */
export const pulseQuestions = ['wellbeing', 'support'] as const
export type PulseQuestion = (typeof pulseQuestions)[number]
export const points = [1, 2, 3, 4, 5] as const

const point = z.int('point_needed').min(1, 'point_needed').max(5, 'point_needed')
export const pulseBody = z.strictObject({ wellbeing: point, support: point })
export type PulseBody = z.output<typeof pulseBody>
const typedPoint = z.string('point_needed').default('').transform(Number).pipe(point)
export const pulseForm = z.object({ wellbeing: typedPoint, support: typedPoint })

const meanShape = z.object({
  /** To half a point, and never outside 1.5 to 4.5: what everybody answered alike must not be told. */
  about: z.number().describe('The mean to half a point; 1.5 means 1.5 or less, 4.5 means 4.5 or more.'),
})
const groupShape = z.object({ answers: z.int(), wellbeing: meanShape.shape.about, support: meanShape.shape.about })
export type PulseGroup = z.output<typeof groupShape>
export const pulseAnswer = z.object({
  week: z.string(), answered: z.boolean().describe('Whether the asker has answered this week.'), mayAnswer: z.boolean(),
  units: z.array(z.object({ id: z.uuid(), name: z.string() })),
  weeks: z.array(z.object({
    week: z.string(), whole: groupShape.nullable().describe('All units; null when it would tell of a hidden one.'),
    units: z.array(z.object({ unitId: z.uuid(), shown: groupShape.nullable().describe('Null: fewer than five answered.') })),
  })),
})
export type Pulse = z.output<typeof pulseAnswer>
export const pulseDoneShape = z.object({ answered: z.literal(true) })
