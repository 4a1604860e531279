import * as z from 'zod'
import { placeOf, standings } from './figures.ts'
import { peerThemeNames } from './peers.ts'

/** What a municipality is compared with: its group, those most like it in a theme, its county, or the whole country. */
export const comparedWith = ['peers', 'group', 'county', 'country'] as const
export type ComparedWith = (typeof comparedWith)[number]

const placeCode = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
// No text of the database holds the null character.
const asked = z.string().max(120).catch('').default('').transform((text) => text.replaceAll('\0', '').trim())
export const comparisonQuery = z.object({
  plats: placeCode.optional().catch(undefined), mot: z.enum(comparedWith).catch('peers').default('peers'),
    tema: z.enum(peerThemeNames).catch('overall').default('overall'),
  sok: asked, omrade: asked, sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type ComparisonQuery = z.output<typeof comparisonQuery>
export const comparisonApiQuery = z.strictObject({ place: placeCode, with: z.enum(comparedWith).default('peers'),
  theme: z.enum(peerThemeNames).default('overall'), words: asked, area: asked, page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const pictureForms = ['svg', 'png'] as const
/** One figure of a comparison, as a picture. */
export const pictureQuery = z.object({
  plats: placeCode, mot: z.enum(comparedWith).default('peers'), tema: z.enum(peerThemeNames).default('overall'),
  tal: z.string().regex(/^[A-Z][0-9]{5}$/, 'not_a_kpi'), form: z.enum(pictureForms).default('svg'),
})

const number = z.number().nullable()
/** One municipality's figures year by year against the median of others. */
export const comparisonAnswer = z.object({
  place: placeOf, with: z.enum(comparedWith), theme: z.enum(peerThemeNames),
  others: z.array(z.object({ code: z.string(), name: z.string(),
    distance: number.describe('How far it lies in the theme; null where they are not chosen by likeness.') })),
  variables: z.array(z.object({ title: z.string(),
    year: z.int() })).describe('What likeness goes by; empty where others are not chosen by it.'),
  count: z.int().describe('Figures in all with these words and this area.'), page: z.int(), pages: z.int(), areas: z.array(z.string()),
  figures: z.array(z.object({
    kpi: z.string(), title: z.string(), unit: z.string(),
    breaks: z.array(z.object({ year: z.int(), why: z.enum(['full_numbers_only', 'unaccompanied_included']) })).describe('Years from which the series is not comparable with what went before.'),
    whyNotOwn: z.enum(['whole_municipality', 'other_classification', 'no_longer_collected']).nullable().describe('Why no figure of this system stands beside; null where it counts nothing like it, or the same.'),
    own: z.array(z.object({ year: z.int(), value: z.int(), counted: z.int() })).describe('The figure of the municipality whose system this is, where it is counted as the public one; of ten or more.'),
    points: z.array(z.object({ year: z.int(), value: number, standing: z.enum(standings).nullable(), median: number })),
  })),
})
export type ComparedFigure = z.output<typeof comparisonAnswer>['figures'][number]
export type Comparison = z.output<typeof comparisonAnswer>
