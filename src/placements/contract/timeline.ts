import * as z from 'zod'
import { childEntries } from './restrictions.ts'
import { bases, careForms, endReasons, eventKinds, planKinds } from './words.ts'

/** The facts of a placement's lines on a timeline, by the line's kind. */
export const visitFacts = z.object({ personId: z.uuid(), visits: z.enum(childEntries) })
export const timelineFacts = z.object({
  placementId: z.uuid(), form: z.enum(careForms).optional(), basis: z.enum(bases).optional(), reason: z.enum(endReasons).optional(),
  event: z.enum(eventKinds).optional(), plan: z.enum(planKinds).optional(), version: z.int().optional(),
})
