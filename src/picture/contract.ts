import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'

export const pictureQuery = z.object({ enhet: z.uuid().optional().catch(undefined) })

const unitShape = z.object({ id: z.uuid(), name: z.string() })
const count = z.int().min(0)

/** The picture as numbers: nothing rounded, every share as its two numbers. Weeks are ISO weeks, complete ones only, oldest first. */
export const pictureShape = z.object({
  at: instantShape,
  units: z.array(unitShape),
  unitId: z.uuid().nullable(),
  weeks: z.array(z.string()),
  reports: z.array(z.object({ week: z.string(), reporterKind: z.string(), reports: count, children: count })),
  openClocks: z.array(z.object({ rule: z.string(), nominalDueOn: dayShape, legalDueOn: dayShape, clocks: count })),
  decidedInTime: z.object({ fromWeek: z.string(), decided: count, inTime: count }),
  /** By unit, never by worker; the load is that of the latest week that was counted, null where none was. */
  caseload: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), cases: count,
    load: z.object({ week: z.string(), points: z.number(), posts: z.number(), ceiling: z.number() }).nullable() })),
  unassigned: z.object({ children: count, oldestReceivedAt: instantShape.nullable() }),
  unopened: count,
  contacts: z.array(z.object({ week: z.string(), mode: z.string(), outcome: z.string(), contacts: count, seen: count, seenAlone: count })),
  /** Digital contacts that came about last week, of all that did, letters left out, by unit; the goal is a share, null when none is set. */
  digital: z.object({ goal: z.number().nullable(), units: z.array(z.object({ unitId: z.uuid(), digital: count, held: count })) }),
  /** Children past a local limit for being seen, or seen alone, of all who have one. */
  unseen: z.object({ children: count, of: count }),
  notSeenAlone: z.object({ days: count, children: count, of: count }),
})
export type Picture = z.output<typeof pictureShape>

/** The lists behind the figures. */
export const figures = ['obeslutade', 'forsenade', 'ej-sedda', 'ofordelade', 'arenden', 'anmalningar', 'kontakter'] as const
export type Figure = (typeof figures)[number]
export const figureParams = z.object({ figure: z.enum(figures) })
export const listQuery = z.object({
  enhet: z.uuid().optional().catch(undefined),
  vecka: z.string().regex(/^\d{4}-W\d\d$/).optional().catch(undefined),
  sida: z.coerce.number().int().min(1).max(1000).catch(1),
})

/** One row behind a figure. The name is null for a protected identity; the case number then says which. */
export const behindShape = z.object({
  id: z.uuid(), personId: z.uuid().nullable(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(),
  unitName: z.string(), staffName: z.string().nullable(), on: dayShape.nullable(), code: z.string().nullable(),
    other: z.string().nullable(),
})
export type Behind = z.output<typeof behindShape>
export const behindPageShape = z.object({ rows: z.array(behindShape), total: count })
