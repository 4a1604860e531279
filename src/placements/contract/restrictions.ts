import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

/** Why visits are limited. */
export const restrictionReasons = ['infection', 'safety', 'premises', 'staffing', 'authority', 'other'] as const
export type RestrictionReason = (typeof restrictionReasons)[number]
/** How somebody was told, or how contact was offered instead. */
export const tellingWays = ['meeting', 'phone', 'video', 'letter', 'message'] as const
export const digitalWays = ['video', 'phone', 'message'] as const
/** For whom an exception is made, by part. */
export const exceptionWhom = ['custodians', 'siblings', 'relatives', 'counsel', 'social_services', 'other'] as const
export const restrictionStates = ['coming', 'running', 'ended'] as const
export type RestrictionState = (typeof restrictionStates)[number]

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => words(most).min(1, 'needed')
const period = {
  fromOn: dayShape, toOn: dayShape.nullable().default(null),
  /** When it is looked at again; needed until further notice. */
  reviewOn: dayShape.nullable().default(null),
  reasonKind: z.enum(restrictionReasons, 'choose'), reason: needed(500), decidedOn: dayShape, decidedBy: needed(120),
}

/** A restriction of visits at one home, or in every home of a provider: exactly one of the two. Never a restriction of one child's contact. */
export const newRestrictionShape = z.strictObject({ homeId: z.uuid('choose').nullable().default(null), providerId: z.uuid('choose').nullable().default(null), ...period })
export type NewRestriction = z.output<typeof newRestrictionShape>

/** What is entered about a restriction, one thing at a time. */
export const restrictionEntryShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('told'), whom: z.enum(['home', 'workers'], 'choose'), on: dayShape, way: z.enum(tellingWays, 'choose') }),
  z.strictObject({ do: z.literal('exception'), whom: z.enum(exceptionWhom, 'choose'), fromOn: dayShape, toOn: dayShape.nullable().default(null), reason: needed(500) }),
  z.strictObject({ do: z.literal('correct'), correction: needed(500), ...period }),
  z.strictObject({ do: z.literal('end'), on: dayShape, reason: needed(500) }),
])
export type RestrictionEntry = z.output<typeof restrictionEntryShape>
export const restrictionEntries = ['told', 'exception', 'correct', 'end'] as const

/** What is entered about a restriction for one child who lives there. */
export const childEntryShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('child_told'), restrictionId: z.uuid('choose'), on: dayShape, way: z.enum(tellingWays, 'choose'), words: words(500).default('') }),
  z.strictObject({ do: z.literal('custodians_told'), restrictionId: z.uuid('choose'), on: dayShape, way: z.enum(tellingWays, 'choose'), words: words(500).default('') }),
  z.strictObject({ do: z.literal('digital_offered'), restrictionId: z.uuid('choose'), on: dayShape, way: z.enum(digitalWays, 'choose'), words: words(500).default('') }),
  z.strictObject({ do: z.literal('exception'), restrictionId: z.uuid('choose'), whom: z.enum(exceptionWhom, 'choose'), on: dayShape,
    untilOn: dayShape.nullable().default(null), words: needed(500) }),
])
export type ChildEntry = z.output<typeof childEntryShape>
export const childEntries = ['child_told', 'custodians_told', 'digital_offered', 'exception'] as const

export const restrictionParams = z.object({ id: z.uuid() })
export const restrictionDoQuery = z.object({ gor: z.enum(restrictionEntries).optional().catch(undefined) })
export const childDoQuery = z.object({ gor: z.enum(childEntries).optional().catch(undefined), vilken: z.uuid().optional().catch(undefined) })
export const restrictionsQuery = z.object({ state: z.enum(restrictionStates).optional(), reason: z.enum(restrictionReasons).optional(), homeId: z.uuid().optional() })
export type RestrictionsQuery = z.output<typeof restrictionsQuery>
export const restrictionsPageQuery = z.object({
  lage: z.enum(restrictionStates).optional().catch(undefined), skal: z.enum(restrictionReasons).optional().catch(undefined), hem: z.uuid().optional().catch(undefined),
  utforare: z.uuid().optional().catch(undefined), gor: z.literal('ny').optional().catch(undefined),
})

const restrictionRow = {
  /** Of the restriction, the same through corrections. */
  id: z.uuid(), homeId: z.uuid().nullable(), providerId: z.uuid().nullable(), placeLabel: z.string(), state: z.enum(restrictionStates),
  fromOn: dayShape, toOn: dayShape.nullable(), reviewOn: dayShape.nullable(), reasonKind: z.enum(restrictionReasons), reason: z.string(),
  decidedOn: dayShape, decidedBy: z.string(), endedOn: dayShape.nullable(), endedReason: z.string().nullable(),
  /** How many children sleep there tonight. */
  children: z.int().min(0), homeToldOn: dayShape.nullable(), workersToldOn: dayShape.nullable(),
}
export const restrictionRowShape = z.object(restrictionRow)
export type RestrictionRow = z.output<typeof restrictionRowShape>
export const restrictionsShape = z.object({ on: dayShape, restrictions: z.array(restrictionRowShape) })

const by = { recordedAt: instantShape, by: z.string() }
const ofChild = { childToldOn: dayShape.nullable(), custodiansToldOn: dayShape.nullable(), offeredOn: dayShape.nullable() }
export const restrictionShape = z.object({
  ...restrictionRow,
  told: z.array(z.object({ id: z.uuid(), whom: z.enum(['home', 'workers']), on: dayShape, way: z.enum(tellingWays), ...by })),
  exceptions: z.array(z.object({ id: z.uuid(), whom: z.enum(exceptionWhom), fromOn: dayShape, toOn: dayShape.nullable(), reason: z.string(), ...by })),
  /** Earlier rows, the latest first, each with why the next one corrected it. */
  earlier: z.array(z.object({ id: z.uuid(), fromOn: dayShape, toOn: dayShape.nullable(), reasonKind: z.enum(restrictionReasons), reason: z.string(),
    correctedBecause: z.string(), correctedAt: instantShape })),
  /** Those who live there whom the asker may see and who may be told of; `children` counts all. */
  living: z.array(z.object({ personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), ...ofChild })),
})
export type Restriction = z.output<typeof restrictionShape>

/**
 * A restriction as it meets one child who is placed. Where it must not be told in which home the child is, nothing stands here by which the
 * restriction could be found in the register: the id is then that of the stay, and there are neither days nor reason.
 */
export const childRestrictionShape = z.object({
  id: z.uuid(), placeLabel: z.string().nullable(), state: z.enum(restrictionStates), fromOn: dayShape.nullable(), toOn: dayShape.nullable(), reviewOn: dayShape.nullable(),
  reasonKind: z.enum(restrictionReasons).nullable(), reason: z.string().nullable(), decidedBy: z.string().nullable(), ...ofChild,
  /** Whether the custodians are to be told too: not of somebody who is of age. */
  custodiansAreTold: z.boolean(),
  entries: z.array(z.object({ id: z.uuid(), kind: z.enum(childEntries), on: dayShape, untilOn: dayShape.nullable(), way: z.enum(tellingWays).nullable(), whom: z.enum(exceptionWhom).nullable(),
    words: z.string(), ...by })),
  /** Exceptions for everybody who lives there that have not ended. */
  exceptions: z.array(z.object({ whom: z.enum(exceptionWhom), fromOn: dayShape, toOn: dayShape.nullable(), reason: z.string() })),
})
export type ChildRestriction = z.output<typeof childRestrictionShape>
export const childRestrictionsShape = z.object({ personId: z.uuid(), restrictions: z.array(childRestrictionShape) })
