import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

export const askerKinds = ['party', 'custodian', 'counsel', 'authority', 'other'] as const
export type AskerKind = (typeof askerKinds)[number]
/** What in a file can be given out. An investigation is one item with all its texts; a plan is one version of it. */
export const itemKinds = ['document', 'contact', 'concern', 'attachment', 'decision', 'investigation', 'plan', 'consideration'] as const
export type ItemKind = (typeof itemKinds)[number]
export const givingWays = ['in_person', 'letter', 'secure_digital', 'read_on_site'] as const
export type GivingWay = (typeof givingWays)[number]
export const releaseOutcomes = ['release', 'release_masked', 'refuse_release'] as const
export type ReleaseOutcome = (typeof releaseOutcomes)[number]

/**
 * The paragraphs of offentlighets- och sekretesslagen (2009:400) by which a passage in a personal file may be hidden: the social services'
 * secrecy, the reporter's identity, protected personal data, an investigation by the police, and the limit of a party's insight.
 */
export const maskParagraphs = ['OSL 26:1', 'OSL 26:5', 'OSL 22:1', 'OSL 18:1', 'OSL 21:1', 'OSL 21:3', 'OSL 10:3', 'OSL 35:1'] as const
export type MaskParagraph = (typeof maskParagraphs)[number]

const reason = z.string().trim().min(1, 'reason_needed').max(2000, 'too_long')
const words = (most: number) => z.string().trim().max(most, 'too_long')

export const newDisclosureBody = z.strictObject({
  personId: z.uuid(),
  askerKind: z.enum(askerKinds, 'asker_kind_needed'),
  /** Empty when whoever asks does not say who it is. */
  asker: words(200).default(''),
  askedFor: words(2000).min(1, 'asked_for_needed'),
  receivedOn: dayShape,
})
export type NewDisclosureBody = z.output<typeof newDisclosureBody>
export const newDisclosureForm = z.object({
  askerKind: z.string().default(''), asker: words(200).default(''), askedFor: words(2000).default(''), receivedOn: z.string().default(''),
})

const itemRef = z.strictObject({ kind: z.enum(itemKinds), id: z.uuid() })
export const chooseItemsBody = z.strictObject({ items: z.array(itemRef).min(1, 'items_needed').max(200, 'too_many') })
export type ItemRef = z.output<typeof itemRef>

export const maskBody = z.strictObject({
  itemId: z.uuid(),
  stretches: z.array(z.strictObject({ first: z.int().min(0), end: z.int().min(1) })).max(500, 'too_many').default([]),
  /** Hidden wherever they stand in the text. */
  words: words(500).default(''),
  paragraph: z.enum(maskParagraphs, 'paragraph_needed'),
  reason,
})
export type MaskBody = z.output<typeof maskBody>
export const outcomeBody = z.strictObject({ outcome: z.enum(releaseOutcomes, 'outcome_needed'), reasons: reason })
export type OutcomeBody = z.output<typeof outcomeBody>
export const givingBody = z.strictObject({ givenOn: dayShape, receiver: words(200).min(1, 'receiver_needed'),
  how: z.enum(givingWays, 'how_needed') })
export type GivingBody = z.output<typeof givingBody>

const many = z.union([z.string(), z.array(z.string())]).default([]).transform((value) => [value].flat())
/** The page of a disclosure: what is chosen, masked, decided and given. */
export const disclosureForm = z.object({
  act: z.enum(['choose', 'remove', 'mask', 'unmask', 'decide', 'give']).default('choose'),
  items: many, itemId: z.string().default(''), passages: many, words: words(500).default(''), paragraph: z.string().default(''),
  reason: words(2000).default(''), reasons: words(2000).default(''), maskId: z.string().default(''), outcome: z.string().default(''),
    givenOn: z.string().default(''),
  receiver: words(200).default(''), how: z.string().default(''),
})
export type DisclosureForm = z.output<typeof disclosureForm>

const maskShape = z.object({
  id: z.uuid(), first: z.int(), end: z.int(), paragraph: z.string(), reason: z.string(), by: z.string(),
})
const itemShape = z.object({
  id: z.uuid(), kind: z.enum(itemKinds), sourceId: z.uuid(), on: dayShape, content: z.string(), masks: z.array(maskShape),
})
export type DisclosureItem = z.output<typeof itemShape>
export const disclosureAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), caseNumber: z.string().nullable(), askerKind: z.enum(askerKinds), asker: z.string(),
  askedFor: z.string(), receivedOn: dayShape, by: z.string(), recordedAt: instantShape,
  items: z.array(itemShape),
  outcome: z.object({
    outcome: z.enum(releaseOutcomes), decisionId: z.uuid(), at: instantShape,
    /** As the decision stands: it may wait for somebody else to sign it. */
    state: z.enum(['decided', 'for_meeting', 'refused', 'superseded']),
  }).nullable(),
  givings: z.array(z.object({ id: z.uuid(), givenOn: dayShape, receiver: z.string(), how: z.enum(givingWays), by: z.string() })),
})
export type Disclosure = z.output<typeof disclosureAnswer>
export const disclosureLineShape = z.object({
  id: z.uuid(), askerKind: z.enum(askerKinds), askedFor: z.string(), receivedOn: dayShape, outcome: z.enum(releaseOutcomes).nullable(),
  given: z.boolean(),
})
export type DisclosureLine = z.output<typeof disclosureLineShape>
export const disclosuresAnswer = z.object({ disclosures: z.array(disclosureLineShape) })
