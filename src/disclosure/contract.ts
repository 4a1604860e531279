import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import type { Day } from '../calendar/day.ts'
import type { Read } from '../platform/db.ts'
import { measureKeys } from './rules/measure.ts'
import type { MeasureKey } from './rules/measure.ts'
import { periodKinds } from './rules/period.ts'
import type { Fact } from './rules/table.ts'

/** A fact as a strand hands it in: its unit by id, and when it was written down (null when that cannot be told). */
export type HandedIn = Fact & { readonly recordedAt: string | null }

/** All that a measure counts from one day to another. Called by a job with the whole municipality in sight, never by a request. */
export type FactSource = (tx: Read, days: { readonly from: Day; readonly to: Day }) => Promise<readonly HandedIn[]>

/** Where each measure's facts come from; the strands hand theirs in where the jobs are listed. */
export type FactSources = Readonly<Record<MeasureKey, FactSource>>

const oneMeasure = z.enum(measureKeys)
/** Which tables a page of paper tells of; all of them when none is named. */
export const onePageQuery = z.object({ tabell: z.union([z.array(oneMeasure), oneMeasure.transform((one) => [one])]).optional().catch(undefined) })
export const measureParams = z.object({ measure: z.enum(measureKeys) })
const periodText = z.string().regex(/^\d{4}(-W\d{2}|-\d{2}|-Q[1-4])?$/)
export const periodQuery = z.object({ period: periodText.optional().catch(undefined) })

/** Null: hidden. */
const released = z.int().min(0).nullable()

export const releaseShape = z.object({
  measure: z.enum(measureKeys), period: z.string(), from: dayShape, to: dayShape, releasedAt: instantShape,
  /** The whole table is too small to be shown; it then has no cells. */
  withheld: z.boolean(),
  /** How many facts of the period before came too late for its release; null: some, but too few to tell. */
  late: released,
  units: z.array(z.object({ key: z.string(), parent: z.string().nullable(), name: z.string() })),
  cells: z.array(z.object({ unit: z.string(), category: z.string(), count: released })),
})
export type Release = z.output<typeof releaseShape>

/** The releases of a measure, the latest first, with the grand total of each. */
export const seriesShape = z.object({
  measure: z.enum(measureKeys), periodKind: z.enum(periodKinds),
  periods: z.array(z.object({ period: z.string(), releasedAt: instantShape, total: released })),
})
export type Series = z.output<typeof seriesShape>
export const catalogueShape = z.object({ measures: z.array(seriesShape) })

export const tableShape = z.object({
  ...seriesShape.shape,
  categories: z.array(z.object({ key: z.string(), parent: z.string().nullable() })),
  /** The one asked for, else the latest; null before the first release. */
  release: releaseShape.nullable(),
})
export type ReleasedTable = z.output<typeof tableShape>
