import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { chosenId, numberTyped, recruitmentText, recruitmentTextIfAny } from './recruitment-words.ts'

/** What an advert offers and what a candidate wishes for: a post that lasts, a temporary post, or a substitute's for the summer. */
export const workKinds = ['permanent', 'temporary', 'summer'] as const
export type WorkKind = (typeof workKinds)[number]
export const workKind = z.enum(workKinds, 'choice_needed')

const words = {
  title: recruitmentText(80), kind: workKind, about: recruitmentText(3000), askedFor: recruitmentTextIfAny(2000),
  offered: recruitmentTextIfAny(2000), contact: recruitmentText(160),
}
export const advertBody = z.strictObject({
  ...words, unitId: z.uuid(), hoursPercent: z.int('percent_needed').min(1, 'percent_needed').max(100, 'percent_needed'),
  places: z.int('places_needed').min(1, 'places_needed').max(100, 'places_needed'), startsOn: dayShape.nullable(), applyBy: dayShape,
})
export type AdvertBody = z.output<typeof advertBody>
export const advertForm = z.object({
  ...words, unitId: chosenId, hoursPercent: numberTyped('percent_needed', 1, 100), places: numberTyped('places_needed', 1, 100),
  startsOn: z.string().default(''), applyBy: z.string().default(''),
})

/** draft: not published; open: may be applied for; past: the last day has been; closed: taken down. */
export const advertStates = ['draft', 'open', 'past', 'closed'] as const
export type AdvertState = (typeof advertStates)[number]

const publicFields = {
  id: z.uuid(), address: z.string(), title: z.string(), kind: workKind, about: z.string(), askedFor: z.string(), offered: z.string(),
  contact: z.string(), unitName: z.string(), hoursPercent: z.int(), places: z.int(), startsOn: dayShape.nullable(), applyBy: dayShape,
  publishedOn: dayShape.nullable(),
}
const publicAdvert = z.object(publicFields)
export const publicAdvertsAnswer = z.object({ adverts: z.array(publicAdvert) })
const advertShape = z.object({
  ...publicFields, unitId: z.uuid(), closedOn: dayShape.nullable(), state: z.enum(advertStates), candidates: z.int(),
})
export type Advert = z.output<typeof advertShape>
export const advertsAnswer = z.object({ adverts: z.array(advertShape) })
export const advertAnswer = z.object({ advert: advertShape })

export const addressParams = z.object({ address: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(120) })
export const viaQuery = z.object({ via: z.string().regex(/^[a-z]{8}$/).nullable().catch(null).default(null) })
export const sharedParams = z.object({ code: z.string().regex(/^[a-z]{8}$/), address: addressParams.shape.address })
export const advertsQuery = z.object({ visa: z.enum(['oppna', 'alla']).catch('oppna').default('oppna') })

/** What came of one employee's own link to one advert. */
const shareShape = z.object({
  staffId: z.uuid(), staffName: z.string(), advertId: z.uuid(), title: z.string(), visits: z.int(), applications: z.int(), employed: z.int(),
})
export type ShareCount = z.output<typeof shareShape>
const deletedShape = z.object({ month: z.string(), outcome: z.enum(['withdrawn', 'expired', 'employed']), candidates: z.int() })
export type DeletedCount = z.output<typeof deletedShape>
const sourceShape = z.object({ source: z.enum(['advert', 'shared', 'spontaneous']), candidates: z.int(), employed: z.int() })
export type SourceCount = z.output<typeof sourceShape>
export const recruitmentResultAnswer = z.object({ shares: z.array(shareShape), sources: z.array(sourceShape), deleted: z.array(deletedShape) })
export type RecruitmentResult = z.output<typeof recruitmentResultAnswer>
export const ownSharesAnswer = z.object({
  code: z.string(),
  adverts: z.array(z.object({ advertId: z.uuid(), title: z.string(), address: z.string(), unitName: z.string(), applyBy: dayShape, path: z.string(),
    visits: z.int(), applications: z.int(), employed: z.int() })),
})
export type OwnShares = z.output<typeof ownSharesAnswer>
