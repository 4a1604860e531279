import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { addressShape } from './notes.ts'
import { peerThemeNames } from './peers.ts'
import { themeCodes, themeShape } from './visits.ts'

export const exampleStages = ['draft', 'review', 'published', 'withdrawn'] as const
export type ExampleStage = (typeof exampleStages)[number]
export const exampleSources = ['visit', 'plan', 'own'] as const
export type ExampleSource = (typeof exampleSources)[number]
const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
const wordsIfAny = (most: number) => z.string().trim().max(most, 'too_long').default('')

const text = {
  place: words(80).describe('The municipality by name.'), theme: themeShape, title: words(120), done: words(4000).describe('What was done.'),
  takes: wordsIfAny(2000).describe('What it takes; needed before it is published.'), contactRole: words(120).describe('Whom to ask, by role: never a name.'),
}
/** Where it is from: an observation of a visit, a finding of a plan for action, or neither. */
const source = { observationId: z.uuid().nullable().default(null), findingId: z.uuid().nullable().default(null), sourceWords: words(300) }
export const exampleBody = z.strictObject({ ...text, seenOn: dayShape, ...source })
export type ExampleBody = z.output<typeof exampleBody>
export const exampleTextBody = z.strictObject({ ...text, seenOn: dayShape, what: wordsIfAny(300).describe('What was wrong; needed of a published example, and readers see it.') })
export type ExampleText = z.output<typeof exampleTextBody>
const chosen = z.union([z.literal('').transform(() => null), z.uuid()]).default(null)
export const exampleForm = z.object({ ...text, seenOn: words(60), observationId: chosen, findingId: chosen, sourceWords: words(300) })
export const exampleTextForm = z.object({ ...text, seenOn: words(60), what: wordsIfAny(300) })
export const newExampleQuery = z.object({ iakttagelse: z.uuid().optional().catch(undefined), fynd: z.uuid().optional().catch(undefined) })
export const exampleReview = z.strictObject({ outcome: z.enum(['publish', 'return'], 'choice_needed'), words: wordsIfAny(2000).describe('What needs to change; needed when it is sent back.') })
export type ExampleReview = z.output<typeof exampleReview>
export const exampleWithdrawal = z.strictObject({ reason: words(300) })
export const exampleParams = z.object({ id: z.uuid() })
export const publicExampleParams = z.object({ address: addressShape })
const placeCode = z.string().regex(/^[0-9]{4}$/)
const pageNumber = z.coerce.number().int().min(1).max(10_000)
export const examplesQuery = z.object({
  q: z.string().trim().max(100).catch('').default(''), tema: z.enum(themeCodes).optional().catch(undefined), grupp: z.string().regex(/^[A-C][1-9]$/).optional().catch(undefined),
  lan: z.string().trim().max(40).catch('').default(''), som: placeCode.optional().catch(undefined), i: z.enum(peerThemeNames).catch('overall').default('overall'),
  lage: z.enum(exampleStages).optional().catch(undefined), sida: pageNumber.catch(1).default(1), klart: z.string().optional(),
})
export type ExamplesQuery = z.output<typeof examplesQuery>
export const publicExamplesApiQuery = z.strictObject({
  words: z.string().trim().max(100).default(''), theme: z.enum(themeCodes).optional(), group: z.string().regex(/^[A-C][1-9]$/).optional(),
  county: z.string().trim().max(40).default(''), like: placeCode.optional().describe('Code of a municipality: examples of those most like it first.'),
  likeIn: z.enum(peerThemeNames).default('overall'), page: pageNumber.default(1),
})
export const examplesApiQuery = publicExamplesApiQuery.extend({ stage: z.enum(exampleStages).optional().describe('Left out: every stage.') })
export type ExamplesAsked = z.output<typeof examplesApiQuery>

const publicShape = z.object({
  address: z.string().nullable(), placeCode: z.string().nullable(), place: z.string(), county: z.string(), group: z.string(), groupName: z.string(), theme: z.string(), title: z.string(), done: z.string(),
  takes: z.string(), sourceWords: z.string(), contactRole: z.string(), seenOn: dayShape, publishedAt: instantShape.nullable(),
  distance: z.number().nullable().describe('How far the municipality is from the one that was asked for; null where none was, or where it is unknown.'),
})
export type PublicExample = z.output<typeof publicShape>
const exampleShape = publicShape.extend({
  id: z.uuid(), stage: z.enum(exampleStages), sourceKind: z.enum(exampleSources), sourceId: z.uuid().nullable(), withdrawnReason: z.string().nullable(), writtenBy: z.string(),
  writtenById: z.uuid(), sentAt: instantShape.nullable(), sentById: z.uuid().nullable(), returnedWords: z.string().nullable(), publishedBy: z.string().nullable().describe('Who reviewed it and let it out.'),
})
export type Example = z.output<typeof exampleShape>
const correctionShape = z.object({ what: z.string(), at: instantShape })
export const exampleAnswer = exampleShape.extend({ corrections: z.array(correctionShape) })
export type ExampleDetail = z.output<typeof exampleAnswer>
const likeShape = z.object({ code: z.string(), name: z.string(), theme: z.enum(peerThemeNames), variables: z.array(z.object({ title: z.string(), year: z.int() })) }).nullable()
/** By what examples are sorted when one asks who is like a municipality. */
export type Likeness = z.output<typeof likeShape>
const list = { total: z.int(), pages: z.int(), like: likeShape }
export const examplesAnswer = z.object({ examples: z.array(exampleShape), ...list })
export const publicExamplesAnswer = z.object({ examples: z.array(publicShape), ...list })
export const publicExampleAnswer = publicShape.extend({ corrections: z.array(correctionShape) })
export type PublicExampleDetail = z.output<typeof publicExampleAnswer>
export const exampleIdShape = z.object({ id: z.uuid() })
