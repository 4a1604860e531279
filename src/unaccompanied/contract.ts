import * as z from 'zod'
import { dayShape } from '../calendar/contract.ts'

/** What is to be arranged for a child who comes alone, in the order that it is shown. */
export const steps = ['housing', 'guardian_applied', 'guardian_appointed', 'investigation', 'school', 'health_exam', 'permit', 'custodian_applied',
  'custodian_appointed'] as const
export type Step = (typeof steps)[number]
export const stepOutcomes = ['done', 'not_needed'] as const
export const noticeKinds = ['assigned', 'tie', 'offered', 'transit'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const endings = ['moved', 'grown_up', 'parent_came', 'custodian', 'left', 'registered_in_error'] as const
export type Ending = (typeof endings)[number]
/** Whose turn it is to do a step. */
export const turns = ['us', 'chief_guardian', 'school', 'region', 'migration_agency'] as const
export type Turn = (typeof turns)[number]

const note = z.string().trim().max(500, 'too_long').default('')
const count = (most: number) => z.coerce.number('number_needed').int('number_needed').min(0, 'number_needed').max(most, 'number_needed')
export const quarterShape = z.string().regex(/^\d{4}K[1-4]$/, 'quarter_needed')

export const noticeBody = z.object({ announcedOn: dayShape, expectedOn: dayShape, children: count(500).min(1, 'number_needed'), kind: z.enum(noticeKinds, 'kind_needed') })
export type NoticeBody = z.output<typeof noticeBody>
export const capacityBody = z.object({ fromOn: dayShape, places: count(5000), hands: count(5000) })
export type CapacityBody = z.output<typeof capacityBody>
export const receiveBody = z.object({ arrivedOn: dayShape, assignedOn: dayShape.nullable().default(null), noticeId: z.uuid().nullable().default(null) })
export type ReceiveBody = z.output<typeof receiveBody>
export const stepBody = z.object({ step: z.enum(steps, 'step_needed'), outcome: z.enum(stepOutcomes, 'outcome_needed'), on: dayShape, note })
  .refine(({ outcome, note: said }) => outcome === 'done' || said !== '', { path: ['note'], error: 'reason_needed' })
export type StepBody = z.output<typeof stepBody>
export const withdrawBody = z.object({ reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })
export const endBody = z.object({ on: dayShape, how: z.enum(endings, 'how_needed'), movedTo: z.string().trim().regex(/^\d{4}$/, 'code_needed').nullable().default(null) })
  .refine(({ how, movedTo }) => (how === 'moved') === (movedTo !== null), { path: ['movedTo'], error: 'code_needed' })
export type EndBody = z.output<typeof endBody>
/** Amounts in öre. */
export const applyBody = z.object({ quarter: quarterShape, on: dayShape, amount: z.number().int().positive() })
export type ApplyBody = z.output<typeof applyBody>
export const grantBody = z.object({ on: dayShape, amount: z.number().int().min(0) })
export type GrantBody = z.output<typeof grantBody>

export const personParams = z.object({ id: z.uuid() })
export const rowParams = z.object({ id: z.uuid(), rowId: z.uuid() })
export const noticeParams = z.object({ rowId: z.uuid() })
export const doneShape = z.object({ done: z.literal(true) })
export const madeShape = z.object({ id: z.uuid() })

export const stepViewShape = z.object({
  step: z.enum(steps),
  state: z.enum(['done', 'not_needed', 'missing', 'waits']),
  turn: z.enum(turns).nullable(),
  /** Done: the day. Missing: since when it is wanted. */
  on: dayShape.nullable(),
  days: z.number().int().nullable(),
  note: z.string(),
  rowId: z.uuid().nullable(),
})
export type StepView = z.output<typeof stepViewShape>

export const quarterViewShape = z.object({
  quarter: quarterShape, transitDays: z.number().int(), asylumDays: z.number().int(), permitDays: z.number().int(), once: z.number().int(), expected: z.number().int(),
  lastDay: dayShape, appliedOn: dayShape.nullable(), applied: z.number().int().nullable(), decidedOn: dayShape.nullable(),
  granted: z.number().int().nullable(), rowId: z.uuid().nullable(), state: z.enum(['running', 'to_apply', 'too_late', 'applied', 'decided', 'before_figures']),
})
export type QuarterView = z.output<typeof quarterViewShape>

export const receptionShape = z.object({
  id: z.uuid(), arrivedOn: dayShape, assignedOn: dayShape.nullable(), endedOn: dayShape.nullable(), endedHow: z.enum(endings).nullable(),
  movedTo: z.string().nullable(), turns18On: dayShape.nullable(), steps: z.array(stepViewShape), quarters: z.array(quarterViewShape),
})
export type Reception = z.output<typeof receptionShape>
export const receptionsAnswer = z.object({ personId: z.uuid(), receptions: z.array(receptionShape) })

const weekShape = z.object({
  week: z.string(), from: dayShape, announced: z.number().int(), received: z.number().int(), present: z.number().int(),
  places: z.number().int().nullable(), hands: z.number().int().nullable(), short: z.number().int().nullable(),
})
export const overviewAnswer = z.object({
  weeks: z.array(weekShape),
  notices: z.array(z.object({ id: z.uuid(), announcedOn: dayShape, expectedOn: dayShape, children: z.number().int(), kind: z.enum(noticeKinds), received: z.number().int() })),
  children: z.array(z.object({
    personId: z.uuid(), name: z.string().nullable(), protected: z.boolean(), caseNumber: z.string(), arrivedOn: dayShape,
    turns18On: dayShape.nullable(), responsibleName: z.string().nullable(),
    missing: z.array(z.object({ step: z.enum(steps), turn: z.enum(turns), since: dayShape, days: z.number().int() })),
    nextClaim: z.object({ quarter: quarterShape, lastDay: dayShape }).nullable(),
  })),
})
export type Overview = z.output<typeof overviewAnswer>

// What forms send: days and amounts as they were typed.
const typed = z.string().max(60).default('')
export const noticeForm = z.object({ announcedOn: typed, expectedOn: typed, children: typed, kind: typed })
export const capacityForm = z.object({ fromOn: typed, places: typed, hands: typed })
export const overviewForm = z.object({ what: z.enum(['notice', 'capacity', 'withdraw']).catch('notice'), rowId: z.string().max(60).default(''),
  ...noticeForm.shape, ...capacityForm.shape })
export const personForm = z.object({
  what: z.enum(['receive', 'step', 'withdraw', 'end', 'apply', 'grant']).catch('step'), rowId: z.string().max(60).default(''), arrivedOn: typed,
  assignedOn: typed, noticeId: typed, step: typed, outcome: typed, on: typed, note: z.string().max(2000).default(''), reason: z.string().max(2000).default(''),
  how: typed, movedTo: typed, quarter: typed, amount: typed,
})
