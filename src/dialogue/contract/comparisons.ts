import * as z from 'zod'
import { placeOf, standings } from './figures.ts'
import { peerThemeNames } from './peers.ts'

/** What a municipality is compared with: its group, those most like it in a theme, its county, or the whole country. */
export const comparedWith = ['peers', 'group', 'county', 'country'] as const
export type ComparedWith = (typeof comparedWith)[number]

const placeCode = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
export const comparisonQuery = z.object({
  plats: placeCode.optional().catch(undefined), mot: z.enum(comparedWith).catch('peers').default('peers'),
    tema: z.enum(peerThemeNames).catch('overall').default('overall'),
})
export type ComparisonQuery = z.output<typeof comparisonQuery>
export const comparisonApiQuery = z.strictObject({ place: placeCode, with: z.enum(comparedWith).default('peers'),
  theme: z.enum(peerThemeNames).default('overall') })

const number = z.number().nullable()
/** One municipality's figures year by year against the median of others. */
export const comparisonAnswer = z.object({
  place: placeOf, with: z.enum(comparedWith), theme: z.enum(peerThemeNames),
  others: z.array(z.object({ code: z.string(), name: z.string(),
    distance: number.describe('How far it lies in the theme; null where they are not chosen by likeness.') })),
  variables: z.array(z.object({ title: z.string(),
    year: z.int() })).describe('What likeness goes by; empty where others are not chosen by it.'),
  figures: z.array(z.object({
    kpi: z.string(), title: z.string(), unit: z.string(),
    points: z.array(z.object({ year: z.int(), value: number, standing: z.enum(standings).nullable(), median: number })),
  })),
})
export type Comparison = z.output<typeof comparisonAnswer>
