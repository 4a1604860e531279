import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { dayField, idChosen, idIfChosen, textOf, textIfAny, wholeTyped } from './typed-words.ts'

export const articleKinds = ['mask', 'visor', 'gloves', 'apron', 'sanitiser', 'test_kit', 'other'] as const
export type ArticleKind = (typeof articleKinds)[number]
export const countedIn = ['piece', 'pair', 'box', 'litre'] as const
export type CountedIn = (typeof countedIn)[number]
export const requestSteps = ['granted', 'refused', 'sent', 'received', 'withdrawn'] as const
export type RequestStep = (typeof requestSteps)[number]
/** How a request stands: asked until a step is taken, then its last step. */
export const requestStandings = ['asked', ...requestSteps] as const
export type RequestStanding = (typeof requestStandings)[number]

const choice = 'choice_needed'
const amount = z.int('amount_out_of_range').min(0, 'amount_out_of_range').max(1_000_000, 'amount_out_of_range')
const some = amount.min(1, 'amount_out_of_range')
const typedAmount = wholeTyped('amount_out_of_range', 0, 1_000_000)
const typedSome = wholeTyped('amount_out_of_range', 1, 1_000_000)

export const articleBody = z.strictObject({ name: textOf(60), kind: z.enum(articleKinds, choice), countedIn: z.enum(countedIn, choice) })
export const articleForm = z.object(articleBody.shape)
export type ArticleBody = z.output<typeof articleBody>
/** `unitId` null: a crisis store. */
export const placeBody = z.strictObject({ name: textOf(60), unitId: z.uuid().nullable() })
export const placeForm = z.object({ name: textOf(60), unitId: idIfChosen })
export type PlaceBody = z.output<typeof placeBody>

/** What was on the shelf at the end of a day, or what was used in the whole of it. Entered again for the same day, it corrects. */
export const amountBody = z.strictObject({ articleId: z.uuid(), placeId: z.uuid(), on: dayShape, amount })
export type AmountBody = z.output<typeof amountBody>
export const amountForm = z.object({
  what: z.enum(['count', 'use'], choice), articleId: idChosen, placeId: idChosen, on: dayField, amount: typedAmount,
})

export const deliveryBody = z.strictObject({
  articleId: z.uuid(), placeId: z.uuid(), supplier: textOf(80), amount: some, orderedOn: dayShape, expectedOn: dayShape,
})
export type DeliveryBody = z.output<typeof deliveryBody>
export const deliveryForm = z.object({
  articleId: idChosen, placeId: idChosen, supplier: textOf(80), amount: typedSome, orderedOn: dayField, expectedOn: dayField,
})
export const deliverySteps = ['arrived', 'moved', 'cancelled'] as const
/** `amount` for what arrived; `on` the day that it arrived, is now expected, or was cancelled. */
export const deliveryStepBody = z.strictObject({ step: z.enum(deliverySteps, choice), on: dayShape,
  amount: amount.nullable().default(null) })
export type DeliveryStep = z.output<typeof deliveryStepBody>
export const deliveryStepForm = z.object({ step: z.enum(deliverySteps, choice), on: dayField, amount: z.string().default('') })

export const equipmentRequestBody = z.strictObject({
  articleId: z.uuid(), toPlaceId: z.uuid(), fromPlaceId: z.uuid(), amount: some, neededOn: dayShape, reason: textOf(300),
})
export type EquipmentRequestBody = z.output<typeof equipmentRequestBody>
export const equipmentRequestForm = z.object({
  articleId: idChosen, toPlaceId: idChosen, fromPlaceId: idChosen, amount: typedSome, neededOn: dayField, reason: textOf(300),
})
/** `amount` null: as much as the step before said. `reason` is needed when it is refused. */
export const stepBody = z.strictObject({
  step: z.enum(requestSteps, choice), amount: amount.nullable().default(null), reason: textIfAny(300),
})
export type StepBody = z.output<typeof stepBody>
export const stepForm = z.object({ step: z.enum(requestSteps, choice), amount: z.string().default(''), reason: textIfAny(300) })

export const equipmentQuery = z.object({ plats: z.uuid().nullable().catch(null).default(null),
  artikel: z.uuid().nullable().catch(null).default(null) })
export const levelsQuery = z.object({ placeId: z.uuid().nullable().default(null) })

const articleShape = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(articleKinds), countedIn: z.enum(countedIn),
  closedOn: dayShape.nullable() })
export type Article = z.output<typeof articleShape>
const placeShape = z.object({
  id: z.uuid(), name: z.string(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), closedOn: dayShape.nullable(),
})
export type Place = z.output<typeof placeShape>
export const articlesAnswer = z.object({ articles: z.array(articleShape), places: z.array(placeShape) })

/** How long something lasts; days are whole. null: over a year, or not known since no use is. */
export const daysLeftShape = z.object({
  perDay: z.number().nullable(), perDayLower: z.number().nullable(), perDayUpper: z.number().nullable(), days: z.int().nullable(),
  daysLower: z.int().nullable(), daysUpper: z.int().nullable(), lastsTo: dayShape.nullable(), daysWithoutDeliveries: z.int().nullable(),
})
const levelShape = z.object({
  articleId: z.uuid(), articleName: z.string(), kind: z.enum(articleKinds), countedIn: z.enum(countedIn), placeId: z.uuid(),
    placeName: z.string(),
  unitId: z.uuid().nullable(), unitName: z.string().nullable(), countedOn: dayShape, counted: z.int(),
  /** Counted, less what was used and sent since, with what arrived and was received. Never under 0. */
  stock: z.int(),
  /** Days of the last 28 whose use is entered. */
  daysOfUse: z.int(), /** The next order that is expected; one that is late when no other is. */
  nextOn: dayShape.nullable(), nextAmount: z.int().nullable(), left: daysLeftShape,
})
export type Level = z.output<typeof levelShape>
export const levelsAnswer = z.object({ on: dayShape, levels: z.array(levelShape) })

const entryShape = z.object({
  id: z.uuid(), what: z.enum(['count', 'use']), on: dayShape, placeId: z.uuid(), placeName: z.string(), amount: z.int(),
    corrected: z.boolean(), by: z.string(),
})
export type AmountEntry = z.output<typeof entryShape>
export const entriesAnswer = z.object({ article: articleShape, entries: z.array(entryShape) })

const deliveryShape = z.object({
  id: z.uuid(), articleId: z.uuid(), articleName: z.string(), countedIn: z.enum(countedIn), placeId: z.uuid(), placeName: z.string(),
    supplier: z.string(),
  amount: z.int(), orderedOn: dayShape, expectedOn: dayShape, arrivedOn: dayShape.nullable(), arrivedAmount: z.int().nullable(),
  cancelledOn: dayShape.nullable(),
})
export type Delivery = z.output<typeof deliveryShape>
export const deliveriesAnswer = z.object({ deliveries: z.array(deliveryShape) })

const takenStep = z.object({
  step: z.enum(requestSteps), on: dayShape, amount: z.int().nullable(), reason: z.string(), by: z.string(),
})
const requestShape = z.object({
  id: z.uuid(), articleId: z.uuid(), articleName: z.string(), countedIn: z.enum(countedIn), toPlaceId: z.uuid(), toPlaceName: z.string(),
  toUnitId: z.uuid().nullable(), fromPlaceId: z.uuid(), fromPlaceName: z.string(), fromUnitId: z.uuid().nullable(), amount: z.int(),
    neededOn: dayShape,
  reason: z.string(), askedOn: dayShape, askedBy: z.string(), standing: z.enum(requestStandings), steps: z.array(takenStep),
})
export type EquipmentRequest = z.output<typeof requestShape>
export const requestsAnswer = z.object({ requests: z.array(requestShape) })
