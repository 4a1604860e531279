import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { checkOutcomes, homeChecks, homeKinds } from './words.ts'

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => words(most).min(1, 'needed')
const ore = z.int('amount_unclear').min(0, 'amount_unclear').max(1_000_000_000_00, 'amount_unclear')

export const homeParams = z.object({ id: z.uuid() })
/** A home. `places` counts children; the address of a shelter is never written down. */
export const newHomeShape = z.strictObject({
  kind: z.enum(homeKinds, 'choose'), label: needed(120), situatedIn: needed(80), address: words(200).default(''),
  places: z.int('places_unclear').min(1, 'places_unclear').max(200, 'places_unclear'), providerId: z.uuid('choose').nullable().default(null),
})
export type NewHome = z.output<typeof newHomeShape>

/** What is entered about a home, one thing at a time. Amounts are in öre for one child and month. */
export const homeEntryShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('change'), label: needed(120), situatedIn: needed(80), address: words(200).default(''),
    places: z.int('places_unclear').min(1, 'places_unclear').max(200, 'places_unclear') }),
  z.strictObject({ do: z.literal('contact'), name: needed(120), part: words(80).default(''), phone: words(60).default('') }),
  z.strictObject({ do: z.literal('end_contact'), contactId: z.uuid('choose'), toOn: dayShape }),
  z.strictObject({ do: z.literal('check'), kind: z.enum(homeChecks, 'choose'), on: dayShape, outcome: z.enum(checkOutcomes, 'choose'),
    words: words(500).default('') }),
  z.strictObject({ do: z.literal('agreement'), fromOn: dayShape, toOn: dayShape.nullable().default(null), feeOre: ore, costsOre: ore,
    words: words(500).default('') }),
  z.strictObject({ do: z.literal('close'), on: dayShape }),
])
export type HomeEntry = z.output<typeof homeEntryShape>
export const homeEntries = ['change', 'contact', 'end_contact', 'check', 'agreement', 'close'] as const
export const homeDoQuery = z.object({ gor: z.enum(homeEntries).optional().catch(undefined) })

export const homesApiQuery = z.object({ kind: z.enum(homeKinds).optional(), free: z.stringbool().optional() })
export const homesPageQuery = z.object({ slag: z.enum(homeKinds).optional().catch(undefined), lediga: z.literal('ja').optional().catch(undefined),
  gor: z.literal('ny').optional().catch(undefined) })

const homeRow = {
  id: z.uuid(), kind: z.enum(homeKinds), label: z.string(), situatedIn: z.string(), places: z.int(), taken: z.int(), free: z.int(),
  providerId: z.uuid().nullable(), providerName: z.string().nullable(), closedOn: dayShape.nullable(),
  /** The latest day of each extract and of the study; null when there is none. */
  criminalRegisterOn: dayShape.nullable(), suspicionRegisterOn: dayShape.nullable(), homeStudyOn: dayShape.nullable(),
}
export const homeRowShape = z.object(homeRow)
export type HomeRow = z.output<typeof homeRowShape>
export const homesShape = z.object({ homes: z.array(homeRowShape) })
export const homeShape = z.object({
  ...homeRow, address: z.string(),
  contacts: z.array(z.object({ id: z.uuid(), name: z.string(), part: z.string(), phone: z.string(), toOn: dayShape.nullable() })),
  checks: z.array(z.object({ id: z.uuid(), kind: z.enum(homeChecks), on: dayShape, outcome: z.enum(checkOutcomes), words: z.string() })),
  agreements: z.array(z.object({ id: z.uuid(), fromOn: dayShape, toOn: dayShape.nullable(), feeOre: z.int(), costsOre: z.int(),
    words: z.string() })),
  /** Those who live there whom the asker may see and who may be told of; `taken` counts all. */
  children: z.array(z.object({ personId: z.uuid(), placementId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(),
    fromOn: dayShape })),
})
export type Home = z.output<typeof homeShape>
