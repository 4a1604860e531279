import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

export const fileParams = z.object({ id: z.uuid() })
export const paymentListBody = z.strictObject({ payOn: dayShape })
export const cancellationBody = z.strictObject({ reason: z.string().trim().min(1, 'reason_needed').max(500, 'too_long') })

/** A payment of a list: whose, how much, and the last digits of where it goes. */
export const paymentShape = z.object({
  id: z.uuid(), applicationId: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), month: z.string(),
  amount: z.int(), lastFour: z.string(), byHand: z.boolean(),
})
export type Payment = z.output<typeof paymentShape>

export const paymentFileShape = z.object({
  id: z.uuid(), number: z.int(), payOn: dayShape, payments: z.int(), total: z.int(), madeBy: z.string(), madeById: z.uuid(), madeAt: instantShape,
  approvedBy: z.string().nullable(), approvedAt: instantShape.nullable(), cancelledAt: instantShape.nullable(), cancelledReason: z.string().nullable(),
})
export type PaymentFile = z.output<typeof paymentFileShape>
export const paymentFilesAnswer = z.object({ files: z.array(paymentFileShape), waiting: z.object({ payments: z.int(), total: z.int(), withoutPayee: z.int() }) })
export const paymentFileAnswer = paymentFileShape.extend({ rows: z.array(paymentShape) })
