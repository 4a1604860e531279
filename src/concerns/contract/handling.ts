import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { comingFrom, decisions, grounds, passedTo, protectionOutcomes, reporterKinds, tellings, toldParties, arrivals,
  lastHappenedWords } from './words.ts'

export const concernParams = z.object({ id: z.uuid() })
export const childParams = z.object({ childId: z.uuid() })
export const personParams = z.object({ personId: z.uuid() })
/** Where a form was opened from; after it one comes back there. */
export const returnQuery = z.object({ till: z.enum(comingFrom).optional().catch(undefined) })

const reasons = z.string('reasons_needed').max(20_000, 'too_long').refine((text) => text.trim() !== '', 'reasons_needed')
const shortReason = z.string('reason_needed').max(2000, 'too_long').refine((text) => text.trim() !== '', 'reason_needed')
const maybeDay = dayShape.nullable().default(null)

/** Intake's look-up: an exact number, or a name with the day of birth. */
export const lookUpBody = z.object({ number: z.string().max(20).default(''), name: z.string().max(100).default(''), bornOn: maybeDay })
/** The page's fields: the day as typed. */
export const lookUpForm = z.object({ number: z.string().max(20).default(''), name: z.string().max(100).default(''),
  born: z.string().max(60).default('') })

/** A match as intake may see it. Protected: nothing but that, and the id to link the report with. */
export const matchShape = z.object({
  personId: z.uuid(), protected: z.boolean(), name: z.string().nullable(), birthYear: z.number().int().nullable(),
  responsible: z.string().nullable(),
  earlier: z.array(z.object({
    receivedOn: dayShape, reporterKind: z.enum(reporterKinds), sibling: z.boolean(), outcome: z.enum(decisions).nullable(),
    /** By when it is gone if no other data on the child keeps it (SoL 16:1); `earliestDeletionOn` is what one can promise. */
    deletedBy: dayShape.nullable(),
    earliestDeletionOn: dayShape.nullable(),
    keptForEver: z.boolean(),
  })),
})
export type Match = z.output<typeof matchShape>

export const linkBody = z.object({ personId: z.uuid('person_needed') })
/** A child who has no record yet: with a number, with a name alone, or not yet born. */
export const newChildBody = z.object({
  identityNumber: z.string().trim().max(20, 'too_long').default(''), givenName: z.string().trim().max(100, 'too_long').default(''),
  familyName: z.string().trim().max(100, 'too_long').default(''), birthOn: maybeDay,
})
export const newChildForm = newChildBody.omit({ birthOn: true }).extend({ birth: z.string().max(60).default('') })

const assignment = z.object({ childId: z.uuid('child_needed'), staffId: z.uuid('worker_needed') })
export const assignBody = z.object({ children: z.array(assignment, 'worker_needed').min(1, 'worker_needed') })
/** The page sends one worker per child; a child left without one waits. */
export const assignForm = z.object({ children: z.array(z.object({ childId: z.uuid(), staffId: z.string().default('') })).default([]) })

export const protectionBody = z.object({
  outcome: z.enum(protectionOutcomes, 'outcome_needed'), reasons,
  /** The entry that this one corrects; none for the first. */
  corrects: z.uuid().nullable().default(null),
})
export const protectionForm = protectionBody.omit({ corrects: true }).extend({ corrects: z.union([z.uuid(), z.literal('')]).default('') })

export const decisionBody = z.object({
  decision: z.enum(decisions, 'decision_needed'), reasons, corrects: z.uuid().nullable().default(null),
})
export const decisionForm = decisionBody.omit({ corrects: true }).extend({ corrects: z.union([z.uuid(), z.literal('')]).default('') })

export const extensionBody = z.object({ until: dayShape, reasons })
export const extensionForm = z.object({ until: z.string().max(60).default(''), reasons })

export const feedbackRequestBody = z.object({ askedOn: maybeDay })
export const feedbackRequestForm = z.object({ asked: z.string().max(60).default('') })
export const feedbackBody = z.discriminatedUnion('given', [
  z.object({ given: z.literal('told'), how: z.string('how_needed').trim().min(1, 'how_needed').max(200, 'too_long') }),
  z.object({ given: z.literal('withheld'), reason: shortReason }),
], 'given_needed')
export const feedbackForm = z.object({ given: z.string().default(''), how: z.string().max(200).default(''),
  reason: z.string().max(2000).default('') })
  .superRefine((value, context) => {
    const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (value.given !== 'told' && value.given !== 'withheld') fault('given', 'given_needed')
    if (value.given === 'told' && value.how.trim() === '') fault('how', 'how_needed')
    if (value.given === 'withheld' && value.reason.trim() === '') fault('reason', 'reason_needed')
  })

export const informBody = z.discriminatedUnion('how', [
  z.object({ how: z.literal('told'), told: z.array(z.enum(toldParties)).min(1, 'told_needed') }),
  z.object({ how: z.literal('waived'), reason: shortReason }),
], 'how_needed')
export const informForm = z.object({
  how: z.string().default(''), told: z.union([z.array(z.enum(toldParties)), z.enum(toldParties).transform((one) => [one])]).default([]),
  reason: z.string().max(2000).default(''),
}).superRefine((value, context) => {
  const fault = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
  if (value.how !== 'told' && value.how !== 'waived') fault('how', 'how_needed')
  if (value.how === 'told' && value.told.length === 0) fault('told', 'told_needed')
  if (value.how === 'waived' && value.reason.trim() === '') fault('reason', 'reason_needed')
})

/** The report is about somebody else: it goes back to be identified, and this file keeps only that it was moved. */
export const moveBody = z.object({ reason: shortReason })

/** The report is about somebody who had turned 21: why one knows, and to whom the worry was passed on. */
export const grownUpBody = z.object({ reason: shortReason, passedTo: z.enum(passedTo, 'passed_to_needed') })
/** It was a child after all. */
export const childAfterAllBody = z.object({ reason: shortReason })

export const listViews = ['unopened', 'unassigned', 'undecided', 'decided'] as const
export type ListView = (typeof listViews)[number]
export const listQuery = z.object({ view: z.enum(listViews).default('unopened'),
  page: z.coerce.number().int().min(1).max(10_000).default(1), ...pageQuery })

const childAnswer = z.object({
  id: z.uuid(), personId: z.uuid().nullable(), name: z.string().nullable(), protected: z.boolean(), caseNumber: z.string().nullable(),
  assignedTo: z.string().nullable(), protection: z.enum(protectionOutcomes).nullable(), decision: z.enum(decisions).nullable(),
  decidedOn: dayShape.nullable(),
  /** The day it was stated that whom the report is about had turned 21 when it came in. */
  grownUpOn: dayShape.nullable(),
  clocks: z.array(z.object({ rule: z.string(), startedOn: dayShape, nominalDueOn: dayShape, legalDueOn: dayShape, paragraph: z.string() })),
  allowed: z.array(z.string()),
})
export const concernAnswer = z.object({
  id: z.uuid(), reference: z.string(), receivedOn: dayShape, receivedAt: instantShape, arrivedVia: z.enum(arrivals),
  reporterKind: z.enum(reporterKinds),
  openedAt: instantShape.nullable(), openedBy: z.string().nullable(),
  /** What was told, only once the report is opened. */
  narrative: z.string().nullable(), lastHappened: z.enum(lastHappenedWords).nullable(), grounds: z.array(z.enum(grounds)),
  children: z.array(childAnswer),
})
export type ConcernAnswer = z.output<typeof concernAnswer>
export const concernListAnswer = z.object({
  counts: z.record(z.enum(listViews), z.number().int()), page: z.number().int(), pages: z.number().int(),
  rows: z.array(z.object({
    id: z.uuid(), reference: z.string(), receivedAt: instantShape, reporterKind: z.enum(reporterKinds), openedAt: instantShape.nullable(),
    children: z.number().int(),
  })),
  next: nextShape,
})

export const statementsQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1), ...pageQuery })
/** The daily statements: references of reports that lay unopened, never names. */
export const statementsAnswer = z.object({
  statements: z.array(z.object({
    unitId: z.uuid(), unitName: z.string(), statedOn: dayShape, statedAt: instantShape, received: z.number().int(),
    unopened: z.array(z.string()),
  })),
  count: z.number().int(), page: z.number().int(), pages: z.number().int(), next: nextShape,
})

/** What a write about one child answers with: the child's row in the report, and whom it is about. */
export const childDone = z.object({ childId: z.uuid(), personId: z.uuid().nullable() })
export const decidedAnswer = z.object({
  decision: z.enum(decisions), decidedOn: dayShape, investigationId: z.uuid().nullable(), personId: z.uuid(), answered: z.array(z.uuid()),
})
export const feedbackAnswer = z.object({ childId: z.uuid(), personId: z.uuid().nullable(), told: z.enum(tellings).nullable() })
