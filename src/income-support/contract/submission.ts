import * as z from 'zod'
import { costKinds, incomeKinds, mostChildren } from './words.ts'

/** Text as people write it, kept exactly; what cannot be text is refused, not repaired. */
const written = (longest: number) => z.string('text_needed').max(longest, 'too_long').refine((text) => !/\0|\p{Surrogate}/u.test(text), 'no_text')
const optional = (longest: number) => written(longest).default('')

const toldChild = z.object({ name: optional(120), born: optional(60) })
const toldIncome = z.object({ kind: z.union([z.enum(incomeKinds), z.literal('')], 'choice_needed').default(''), amount: optional(20) })
/** How many children and incomes the public form shows room for. */
export const shownChildren = 6
export const shownIncomes = 4

/**
 * The public application. `formId` is made with the page: the same form sent twice is one application. `link` must stay empty: only programs
 * fill it. Amounts are kept as written; staff counts.
 */
export const submissionForm = z.object({
  formId: z.string().max(100).default(''), link: z.string().max(2000).default(''),
  name: optional(120), identityNumber: optional(20), contact: optional(200), month: optional(7),
  partnerName: optional(120), partnerNumber: optional(20),
  children: z.array(toldChild, 'too_many_children').max(mostChildren, 'too_many_children').default([]),
  costs: z.record(z.enum(costKinds), written(20)).or(z.partialRecord(z.enum(costKinds), written(20))).default({}),
  incomes: z.array(toldIncome, 'too_many_incomes').max(20, 'too_many_incomes').default([]),
  narrative: optional(5000), truth: z.string().optional().transform((value) => value === 'ja'),
})
export type SubmissionForm = z.output<typeof submissionForm>

/** What is kept of a submission, as it was written. */
export const submissionContent = z.object({
  name: z.string(), identityNumber: z.string(), contact: z.string(), partnerName: z.string(), partnerNumber: z.string(),
  children: z.array(z.object({ name: z.string(), born: z.string() })), costs: z.record(z.string(), z.string()),
  incomes: z.array(z.object({ kind: z.string(), amount: z.string() })), narrative: z.string(),
})
export type SubmissionContent = z.output<typeof submissionContent>

export const submissionParams = z.object({ id: z.uuid() })
export const supportReceiptParams = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
export const submissionAnswer = z.object({
  id: z.uuid(), reference: z.string(), receivedAt: z.string(), month: z.string(), content: submissionContent,
  /** Who has the number that was given, when it is somebody here: name (null when protected) and responsible worker. */
  match: z.object({ personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), responsible: z.string().nullable() }).nullable(),
})
export type SubmissionAnswer = z.output<typeof submissionAnswer>
export const submissionListAnswer = z.object({
  submissions: z.array(z.object({ id: z.uuid(), reference: z.string(), receivedAt: z.string(), month: z.string() })),
})
