import * as z from 'zod'

export const jobStates = ['waiting', 'failed'] as const

/** One job as the administrator sees it: what kind, when, how it went. Never what it is about. */
export const jobShape = z.object({
  id: z.uuid(), kind: z.string(), state: z.enum(jobStates), runAt: z.string(), attempts: z.int(), endedAt: z.string().nullable(),
  /** The kind of fault, never its message. */
  fault: z.string().nullable(),
})
export type Job = z.output<typeof jobShape>

/** What was done of one kind: the last time, and how often in the last day and night. */
export const doneShape = z.object({ kind: z.string(), lastAt: z.string(), times: z.int() })
export type Done = z.output<typeof doneShape>

export const jobsShape = z.object({
  failed: z.array(jobShape), waiting: z.array(jobShape), done: z.array(doneShape),
  /** Letters of the last seven days that were never sent, because no mail server is set. */
  unsent: z.int(),
})
export type Jobs = z.output<typeof jobsShape>

export const jobParams = z.object({ id: z.uuid() })

const line = (most: number) => z.string().trim().max(most, 'too_long')

/** What somebody could not do or read. `contact` is how the sender wants the answer; it may be left out. */
export const newFaultShape = z.strictObject({
  page: line(200).default(''), description: line(2000).min(1, 'description_needed'), contact: line(200).default(''),
})
export type NewFault = z.output<typeof newFaultShape>
export const faultMadeShape = z.object({ id: z.uuid() })

export const faultShape = z.object({
  id: z.uuid(), page: z.string(), description: z.string(), contact: z.string().nullable(), recordedAt: z.string(), answeredAt: z.string().nullable(),
})
export type AccessibilityFault = z.output<typeof faultShape>
export const faultsShape = z.object({ faults: z.array(faultShape) })
