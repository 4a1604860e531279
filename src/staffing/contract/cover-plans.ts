import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { staffingPlanCore } from './cover.ts'
import { halves } from './presence.ts'

/** At most so many days from the first to the last, weekends among them: four weeks. */
export const mostDays = 28

export const lockShape = z.strictObject({ staffId: z.uuid(), unitId: z.uuid() })
/** What is decided beforehand: who stays or goes where, which units lend nobody or take nobody, and which groups cannot come. */
export const coverChoices = z.strictObject({
  locks: z.array(lockShape).max(500).default([]), givesNobody: z.array(z.uuid()).max(60).default([]), takesNobody: z.array(z.uuid()).max(60).default([]),
  cohorts: z.array(z.uuid()).max(20).default([]),
})
export type CoverChoices = z.output<typeof coverChoices>

export const coverBody = z.strictObject({ fromOn: dayShape, toOn: dayShape, ...coverChoices.shape, replacesId: z.uuid().nullable().default(null) })
export type CoverBody = z.output<typeof coverBody>
const several = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])])
export const coverForm = z.object({ fromOn: z.string().default(''), toOn: z.string().default(''), grupp: several.default([]) })
export const newCoverQuery = z.object({ grupp: several.catch([]).default([]), fran: dayShape.nullable().catch(null).default(null), klart: z.string().optional() })
export const coverParams = z.object({ id: z.uuid() })
export const coverPlansQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), klart: z.string().optional() })
export const coverPlansApiQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const plansPerPage = 20
/** One day of the plan at a time. */
export const coverPlanQuery = z.object({ dag: dayShape.nullable().catch(null).default(null), klart: z.string().optional() })

/** A person moved to a unit on one or more half-days: what is accepted, declined or locked together. */
export const moveKey = z.string().regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/)
const keys = z.union([z.array(moveKey), moveKey.transform((one) => [one])])
export const acceptForm = z.object({ move: keys.default([]) })
export const acceptBody = z.strictObject({
  moves: z.array(z.strictObject({ staffId: z.uuid(), unitId: z.uuid() })).max(600).nullable().default(null).describe('Who is to go where; null: everybody that one may accept.'),
})
export type AcceptBody = z.output<typeof acceptBody>
/** As the page asks again: `stay_` and a staff id, or `go_` and a move's key; units by id. */
export const againForm = z.object({
  hold: z.record(moveKey, z.enum(['', 'stay', 'go'])).catch({}).default({}), gives: several.default([]), takes: several.default([]),
})

export const coverLine = z.object({
  id: z.uuid(), fromOn: dayShape, toOn: dayShape, askedAt: instantShape, askedBy: z.string(), replacesId: z.uuid().nullable(),
  status: staffingPlanCore.shape.status, moves: z.int(), undoneHours: z.number(), broken: z.int(), accepted: z.int().describe('Half-days accepted and not called off.'),
})
export type CoverLine = z.output<typeof coverLine>
export const coverPlansAnswer = z.object({ plans: z.array(coverLine), total: z.int() })
const named = z.object({ id: z.uuid(), name: z.string() })
export const acceptedMove = z.object({ staffId: z.uuid(), on: dayShape, half: z.enum(halves), fromUnitId: z.uuid(), toUnitId: z.uuid() })
export type AcceptedMove = z.output<typeof acceptedMove>
export const coverAccessShape = z.object({ staffId: z.uuid(), unitId: z.uuid(), instead: z.string().nullable().describe('Whose cases it opens; null: the unassigned reports of the unit.'), fromOn: dayShape, toOn: dayShape })
export type CoverAccess = z.output<typeof coverAccessShape>
export const coverPlanShape = z.object({
  id: z.uuid(), fromOn: dayShape, toOn: dayShape, askedAt: instantShape, askedBy: z.string(), replacesId: z.uuid().nullable(), choices: coverChoices,
  plan: staffingPlanCore, units: z.array(named.extend({ needed: z.int() })), staff: z.array(named.extend({ unitId: z.uuid() })), activities: z.array(named.extend({ priority: z.int() })),
  accepted: z.array(acceptedMove), access: z.array(coverAccessShape),
})
export type CoverPlanRow = z.output<typeof coverPlanShape>
export const coverIdShape = z.object({ id: z.uuid() })
export const acceptedAnswer = z.object({ accepted: z.int(), access: z.int(), without: z.int().describe('Half-days of people without a role in case work, for whom nothing was opened.') })
export const endedAnswer = z.object({ ended: z.int() })
export const ownCoverShape = z.object({ on: dayShape, half: z.enum(halves), unitName: z.string(), fromUnitName: z.string() })
export type OwnCover = z.output<typeof ownCoverShape>
export const ownCoverAnswer = z.object({ moves: z.array(ownCoverShape), competences: z.array(z.string()) })
