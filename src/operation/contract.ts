import * as z from 'zod'
import { nextShape, pageQuery } from '../platform/paging.ts'

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

/** How the latest turn of a recurring job went: done, failed for good, or not done yet (also when it is tried again after a fault). */
export const turnOutcomes = ['done', 'failed', 'waiting'] as const

/** Work that comes back by itself: how often, how it went last, and when it comes next. */
export const turnShape = z.object({
  kind: z.string(), everyMinutes: z.int(), lastAt: z.string().nullable(), outcome: z.enum(turnOutcomes).nullable(), fault: z.string().nullable(),
  nextAt: z.string(),
})
export type Turn = z.output<typeof turnShape>

export const jobsShape = z.object({
  recurring: z.array(turnShape),
  failed: z.array(jobShape), waiting: z.array(jobShape), done: z.array(doneShape),
  /** Letters of the last seven days that were never sent, because no mail server is set. */
  unsent: z.int(),
})
export type Jobs = z.output<typeof jobsShape>

/** failed: for good; retrying: tried again after a fault; due: begins or goes on now; planned: its time has not come; done. */
export const listedStates = ['failed', 'retrying', 'due', 'planned', 'done'] as const
export type ListedState = (typeof listedStates)[number]
export const listedJobShape = jobShape.extend({ state: z.enum(listedStates), note: z.string().nullable() })
export type ListedJob = z.output<typeof listedJobShape>
export const jobListShape = z.object({ jobs: z.array(listedJobShape), total: z.int(), page: z.int(), pages: z.int(), next: nextShape })
export type JobList = z.output<typeof jobListShape>

const kind = z.string().regex(/^[a-z_]{1,60}$/).optional().catch(undefined)
const state = z.enum(listedStates).optional().catch(undefined)
const page = z.coerce.number().int().min(1).max(100_000).catch(1)
export const jobListQuery = z.object({ kind, state, page, ...pageQuery })
/** The same on the page, in its own words. */
export const jobsPageQuery = z.object({ typ: kind, lage: state, sida: page })

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
