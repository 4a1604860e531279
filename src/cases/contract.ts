import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'

/** The strands of a case: what a co-worker may be named for, and what a line of the timeline belongs to. */
export const strands = ['concern', 'investigation', 'measure', 'placement', 'income_support', 'unaccompanied', 'contact'] as const
export type Strand = (typeof strands)[number]

/**
 * One line of everything that has happened to a person, in the one shape that every strand gives and one SQL joins.
 * `facts` are codes, days and numbers, and the line's own text where it has one; the strand's texts turn them into words.
 */
export const timelineRowShape = z.object({
  strand: z.enum([...strands, 'case', 'task']),
  kind: z.string(),
  id: z.uuid(),
  on: dayShape,
  at: instantShape,
  /** Name of the member of staff behind it; null for the public or the system. */
  by: z.string().nullable(),
  /** Decisions and reports: tinted and "Låst". */
  locked: z.boolean(),
  facts: z.record(z.string(), z.unknown()),
})
export type TimelineRow = z.output<typeof timelineRowShape>

/** One row of the worklist, in the one shape that every strand gives and one SQL joins. Days left and words are made from it. */
export const worklistRowShape = z.object({
  kind: z.enum(['clock', 'task', 'unopened', 'unassigned']),
  id: z.uuid(),
  personId: z.uuid().nullable(),
  concernId: z.uuid().nullable(),
  concernChildId: z.uuid().nullable(),
  /** Null for a protected identity: the page then shows flag and case number. */
  name: z.string().nullable(),
  caseNumber: z.string().nullable(),
  birthOn: dayShape.nullable(),
  protected: z.boolean(),
  responsibleId: z.uuid().nullable(),
  responsibleName: z.string().nullable(),
  unitId: z.uuid(),
  rule: z.string().nullable(),
  paragraph: z.string().nullable(),
  title: z.string().nullable(),
  startedOn: dayShape,
  nominalDueOn: dayShape,
  legalDueOn: dayShape,
  dueTime: z.string().nullable(),
  receivedAt: instantShape.nullable(),
  reporterKind: z.string().nullable(),
  parkedUntilOn: dayShape.nullable(),
  parkedReason: z.string().nullable(),
})
export type WorklistRow = z.output<typeof worklistRowShape>
