import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'

/** Why somebody needs a case that is not theirs, now: danger to life or health, a child found or left alone, the worker cannot be reached. */
export const emergencyCategories = ['danger', 'found', 'contact', 'other'] as const

/** `subject`: an exact identity number or case number, never a name. */
export const emergencyBody = z.object({
  subject: z.string().trim().min(1, 'subject_needed').max(40, 'subject_unclear'),
  category: z.enum(emergencyCategories, 'category_needed'),
  reason: z.string().trim().min(20, 'reason_too_short').max(1000, 'too_long'),
})
export type EmergencyBody = z.output<typeof emergencyBody>

export const emergencyParams = z.object({ id: z.uuid() })

/** One emergency access as those who were told see it. No name: the case number, or null for a person without a case. */
export const emergencyShape = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  caseNumber: z.string().nullable(),
  staffId: z.uuid(),
  staffName: z.string(),
  unitName: z.string(),
  category: z.enum(emergencyCategories),
  reason: z.string(),
  fromAt: instantShape,
  untilAt: instantShape,
  endedAt: instantShape.nullable(),
  endedByName: z.string().nullable(),
  /** Whether it still opens the case at this instant. */
  lasts: z.boolean(),
  told: z.array(z.object({ name: z.string(), as: z.enum(['manager', 'responsible', 'log_reviewer']), seenAt: instantShape.nullable() })),
  allowed: z.array(z.enum(['end', 'mark_seen'])),
})
export type EmergencyView = z.output<typeof emergencyShape>

export const emergenciesShape = z.object({ emergencies: z.array(emergencyShape) })
export const emergencyOpened = z.object({ id: z.uuid(), personId: z.uuid(), untilAt: instantShape })
