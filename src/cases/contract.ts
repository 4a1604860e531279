import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import type { Day } from '../calendar/day.ts'
import { givenPersonShape, tickedShape } from '../persons/contract.ts'
import { nextShape, pageQuery } from '../platform/paging.ts'

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
  /** `unseen`: a child past the local limit for being seen; `restriction`: a child or custodians not told of a visiting restriction. Neither is law. */
  kind: z.enum(['clock', 'task', 'unopened', 'unassigned', 'unseen', 'restriction']),
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

const reasonText = z.string().trim().min(1, 'reason_needed').max(500, 'too_long')

export const casePersonParams = z.object({ id: z.uuid() })
export const caseRowParams = z.object({ id: z.uuid(), rowId: z.uuid() })

/** A new person with a case. `responsibleId` null: the asker. */
export const openWith = { responsibleId: z.uuid().nullable().default(null), reason: reasonText }
export const openCaseBody = z.object(openWith)
export const registerBody = givenPersonShape.extend(openWith)
export const openedShape = z.object({ id: z.uuid() })

/** `fromId`: who was responsible when the asker looked; if it is somebody else by now, the handover is refused. */
export const handoverBody = z.object({
  toId: z.uuid('worker_needed'),
  fromId: z.uuid().nullable(),
  withIds: z.array(z.uuid()).max(20).default([]),
  reason: reasonText,
})
export type HandoverBody = z.output<typeof handoverBody>
export const handedOverShape = z.object({ personIds: z.array(z.uuid()) })

/** Why a case is closed. */
export const closingBody = z.object({ reason: reasonText })
export type ClosingBody = z.output<typeof closingBody>

/** What still runs in a case: a duty with its term, a promise with its title, or a part of the case; with its day. */
export const remainingKinds = ['clock', 'investigation', 'placement', 'measure', 'decision', 'application', 'task'] as const
export type Remaining = {
  readonly kind: (typeof remainingKinds)[number]; readonly id: string; readonly term: { readonly sv: string; readonly en: string } | null; readonly title: string | null
  readonly on: Day
}

export const coworkerBody = z.object({
  staffId: z.uuid('worker_needed'),
  strand: z.enum(strands, 'strand_needed'),
  toOn: dayShape.nullable().default(null),
  reason: reasonText,
})
export type CoworkerBody = z.output<typeof coworkerBody>

export const searchBody = z.object({ text: z.string().max(200, 'too_long') })
export const foundShape = z.object({
  id: z.uuid(),
  /** Null for a protected identity, as `age`: then there are the flag and the case number. */
  name: z.string().nullable(),
  age: z.number().int().nullable(),
  protected: z.boolean(),
  caseNumber: z.string().nullable(),
  responsibleName: z.string().nullable(),
})
export type FoundPerson = z.output<typeof foundShape>
export const searchAnswer = z.object({ persons: z.array(foundShape), more: z.boolean() })

export const myPersonsQuery = z.object({ sida: z.coerce.number().int().min(1).max(1000).default(1) })
export const myPersonsPaged = myPersonsQuery.extend(pageQuery)
export const myPersonShape = foundShape.extend({
  /** Whether one is responsible, stands in for who is, or is a co-worker (then of `strands`). */
  part: z.enum(['responsible', 'deputy', 'coworker']),
  strands: z.array(z.string()),
  unitName: z.string().nullable(),
  openedOn: dayShape.nullable(),
})
export type MyPersonRow = z.output<typeof myPersonShape>
export const myPersonsAnswer = z.object({
  persons: z.array(myPersonShape),
  count: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  next: nextShape,
})

export const doneShape = z.object({ done: z.literal(true) })

// What forms send.
const typedText = z.string().max(60).default('')
export const registerForm = registerBody.extend({ birthOn: typedText, responsibleId: z.string().default('') })
export const openCaseForm = openCaseBody.extend({ responsibleId: z.string().default('') })
export const handoverForm = handoverBody.extend({ fromId: z.string().default(''), withIds: tickedShape(z.uuid()) })
export const coworkerForm = coworkerBody.extend({ toOn: typedText })
export const searchForm = z.object({ fraga: z.string().max(200, 'too_long').default('') })
export const joinForm = z.object({ same: z.string().trim().min(1, 'same_needed').max(60), reason: reasonText })
