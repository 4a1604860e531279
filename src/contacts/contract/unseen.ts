import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'

/** The kinds of case with a limit of their own for how long a child may go unseen, in the order in which one of two equal ones decides. */
export const unseenKinds = ['lvu', 'report', 'investigation', 'residential', 'supported_housing', 'family_home', 'open_care'] as const
export type UnseenKind = (typeof unseenKinds)[number]

const count = z.int().min(0)
const days = z.int().min(0)

export const unseenQuery = z.object({ enhet: z.uuid().optional().catch(undefined), slag: z.enum(unseenKinds).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(1000).catch(1) })
export type UnseenQuery = z.output<typeof unseenQuery>

/** How long a child has waited to be seen. Days are counted from when it was last seen, or from when the kind of case that decides began. */
export const waitingShape = z.object({
  /** The kind of case whose limit is reached first. */
  kind: z.enum(unseenKinds),
  limit: days, fromOn: dayShape, days,
  /** The day on which the limit was reached; null while it is not. */
  beyondSince: dayShape.nullable(), daysBeyond: days,
})
export type Waiting = z.output<typeof waitingShape>

/** The name is null for a protected identity; the case number then says which. Last days are null for a child never seen. */
export const unseenRowShape = z.object({
  personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string(), protected: z.boolean(), birthOn: dayShape.nullable(),
  unitId: z.uuid(), unitName: z.string(), responsibleId: z.uuid().nullable(), responsibleName: z.string().nullable(),
  kinds: z.array(z.enum(unseenKinds)), seenOn: dayShape.nullable(), aloneOn: dayShape.nullable(), seen: waitingShape, alone: waitingShape,
})
export type UnseenRow = z.output<typeof unseenRowShape>

export const unseenShape = z.object({
  on: dayShape, units: z.array(z.object({ id: z.uuid(), name: z.string() })), unitId: z.uuid().nullable(),
  /** Local settings in days, never law: until a child is to be seen, by kind of case, and until it is to be seen alone. */
  limits: z.object({ seen: z.record(z.enum(unseenKinds), days), alone: days }),
  /** Whose children the rows are: one's own, also those of the unit that have waited some days more, or no one's but numbers alone. */
  rowsOf: z.enum(['own', 'unit', 'none']), unitAfterDays: days,
  /** By unit and the kind of case that decides; of the units one leads. `past`: past either limit. */
  numbers: z.array(z.object({ unitId: z.uuid(), kind: z.enum(unseenKinds), children: count, past: count, unseen: count, unseenAlone: count })),
  /** Those past a limit, who has waited longest first; fifty a page. */
  rows: z.array(unseenRowShape), total: count,
})
export type Unseen = z.output<typeof unseenShape>
