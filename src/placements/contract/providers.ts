import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { checkOutcomes, homeKinds } from './words.ts'

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => words(most).min(1, 'needed')

export const providerParams = z.object({ id: z.uuid() })
export const newProviderShape = z.strictObject({ name: needed(120), organisationNumber: z.string().trim().max(20), phone: words(60).default('') })
export type NewProvider = z.output<typeof newProviderShape>

/** What is entered about a provider, one thing at a time. `priceOre` is for one day and night. An invoice comes as CSV. */
export const providerEntryShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('permit'), number: needed(40), kinds: z.array(z.enum(homeKinds)).min(1, 'choose'),
    places: z.int('places_unclear').min(1, 'places_unclear').max(10_000, 'places_unclear'), fromOn: dayShape,
    toOn: dayShape.nullable().default(null) }),
  z.strictObject({ do: z.literal('permit_check'), on: dayShape, outcome: z.enum(checkOutcomes, 'choose'), words: words(500).default('') }),
  z.strictObject({ do: z.literal('contract'), kind: z.enum(homeKinds, 'choose'),
    priceOre: z.int('amount_unclear').min(1, 'amount_unclear').max(10_000_000, 'amount_unclear'), fromOn: dayShape,
    toOn: dayShape.nullable().default(null) }),
  z.strictObject({ do: z.literal('deviation'), on: dayShape, words: needed(4000) }),
  z.strictObject({ do: z.literal('follow_up'), deviationId: z.uuid('choose'), on: dayShape, words: needed(4000) }),
  z.strictObject({ do: z.literal('invoice'), number: needed(60), receivedOn: dayShape, rows: needed(200_000) }),
])
export type ProviderEntry = z.output<typeof providerEntryShape>
export const providerEntries = ['permit', 'permit_check', 'contract', 'deviation', 'follow_up', 'invoice'] as const
export const providerDoQuery = z.object({ gor: z.enum(providerEntries).optional().catch(undefined) })
export const providersPageQuery = z.object({ gor: z.literal('ny').optional().catch(undefined) })

const providerRow = {
  id: z.uuid(), name: z.string(), organisationNumber: z.string(), phone: z.string(),
  /** The permit that holds today with the latest last day; null when none holds. */
  permitNumber: z.string().nullable(), permitToOn: dayShape.nullable(), permitHolds: z.boolean(), checkedOn: dayShape.nullable(),
  homes: z.int(), placed: z.int(), openDeviations: z.int(),
}
export const providerRowShape = z.object(providerRow)
export type ProviderRow = z.output<typeof providerRowShape>
export const providersShape = z.object({ providers: z.array(providerRowShape) })

/** A row of an invoice beside what was placed. `placed` null: whereabouts are protected, so that the two are not compared here. */
export const invoiceRowShape = z.object({
  position: z.int(), personId: z.uuid().nullable(), caseNumber: z.string().nullable(), fromOn: dayShape, toOn: dayShape, nights: z.int(),
  amountOre: z.int(), placed: z.int().nullable(), expectedOre: z.int().nullable(),
  differences: z.array(z.enum(['nights', 'amount', 'no_price', 'period'])),
})
export type InvoiceRow = z.output<typeof invoiceRowShape>
export const providerShape = z.object({
  ...providerRow,
  permits: z.array(z.object({ id: z.uuid(), number: z.string(), kinds: z.array(z.enum(homeKinds)), places: z.int(), fromOn: dayShape,
    toOn: dayShape.nullable() })),
  checks: z.array(z.object({ id: z.uuid(), on: dayShape, outcome: z.enum(checkOutcomes), words: z.string() })),
  contracts: z.array(z.object({ id: z.uuid(), kind: z.enum(homeKinds), priceOre: z.int(), fromOn: dayShape, toOn: dayShape.nullable(),
    /** Prices of the other providers for the same kind that hold today; the median is null when there are none. */
    othersMedianOre: z.int().nullable(), others: z.int() })),
  deviations: z.array(z.object({ id: z.uuid(), on: dayShape, words: z.string(),
    followUps: z.array(z.object({ on: dayShape, words: z.string() })) })),
  ownHomes: z.array(z.object({ id: z.uuid(), label: z.string(), kind: z.enum(homeKinds), places: z.int(), taken: z.int() })),
  invoices: z.array(z.object({ id: z.uuid(), number: z.string(), receivedOn: dayShape, rows: z.array(invoiceRowShape),
    /** Rows about children whom the asker does not see. */
    unseen: z.int() })),
})
export type Provider = z.output<typeof providerShape>
export const enteredShape = z.object({ id: z.uuid() })
