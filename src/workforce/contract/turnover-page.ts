import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { retirementChoices, turnoverDefinitions } from '../rules/turnover.ts'

export const scopeGroups = ['all', 'managers', 'others'] as const
export const departmentKinds = ['intake', 'investigation', 'placement', 'support', 'emergency_duty', 'management'] as const

/** Which part of the staff, and which definition the series is drawn by. Neither unit nor department: the whole, or one's first unit. */
export const turnoverQuery = z.object({
  enhet: z.uuid().optional().catch(undefined), avdelning: z.enum(departmentKinds).optional().catch(undefined),
  grupp: z.enum(scopeGroups).catch('all').default('all'), matt: z.enum(turnoverDefinitions).catch('leavers_over_average').default('leavers_over_average'),
  pension: z.enum(retirementChoices).catch('as_defined').default('as_defined'),
})
export type TurnoverQuery = z.output<typeof turnoverQuery>
/** The same by the API's words. */
export const turnoverApiQuery = z.object({
  unit: z.uuid().optional(), department: z.enum(departmentKinds).optional(), group: z.enum(scopeGroups).default('all'),
  definition: z.enum(turnoverDefinitions).default('leavers_over_average'), retirement: z.enum(retirementChoices).default('as_defined'),
})

const known = z.number().nullable()
const rate = z.object({ numerator: known, denominator: known, rate: known })
const rates = z.record(z.enum(turnoverDefinitions), rate)
const period = z.object({ from: dayShape, to: dayShape })
const counts = z.object({
  opening: known, closing: known, joiners: known, leavers: known, internal: known, retired: known, ownRequest: known, permanent: known,
  permanentBefore: known, permanentGone: known,
})
const unit = z.object({ id: z.uuid(), name: z.string() })

/** Twelve months of those chosen. `withMoves`: moves between units counted as joiners and leavers too; null of a definition that never does. */
export const turnoverYearShape = z.object({
  period, counts, moved: z.object({ in: z.int(), out: z.int() }), apart: z.object({ temporary: z.int(), hourly: z.int(), agency: z.int() }),
  unexplained: known, rates: z.object({ as_defined: rates, without: rates, with: rates }), withMoves: z.record(z.enum(turnoverDefinitions), rate.nullable()),
})
export type TurnoverYearShown = z.output<typeof turnoverYearShape>

const releasedYear = z.object({
  year: z.string(), withheld: z.boolean(), counts: counts.describe('null: hidden, or follows from what is.'), rates,
  unexplained: known,
})
export type ReleasedTurnover = z.output<typeof releasedYear>

export const turnoverViewShape = z.object({
  /** Units and departments that one may choose among; none for whoever may see released numbers alone. */
  units: z.array(unit), departments: z.array(z.enum(departmentKinds)), whole: z.boolean(),
  scope: z.object({ level: z.enum(['unit', 'department', 'municipality']), id: z.string().nullable(), group: z.enum(scopeGroups) }).nullable(),
  definition: z.enum(turnoverDefinitions), retirement: z.enum(retirementChoices),
  year: turnoverYearShape.nullable(),
  series: z.array(z.object({ period, rate })),
  parts: z.array(z.object({ level: z.enum(['unit', 'department', 'municipality']), id: z.string().nullable(), name: z.string().nullable(),
    group: z.enum(scopeGroups), rate, unexplained: known })),
  published: z.array(z.object({ year: z.int(), value: z.number() })).describe('N00216 of the whole municipality as Kolada publishes it; empty: not imported, or not published.'),
  released: z.array(releasedYear).describe('Whole years for those who may not see the rows; small numbers hidden.'),
})
export type TurnoverView = z.output<typeof turnoverViewShape>

const step = z.object({
  time: z.number(), atRisk: z.int(), ended: z.int(), censored: z.int(), survival: z.number(), standardError: known, low: known, high: known,
})
const at = z.object({ survival: z.number(), low: known, high: known }).nullable()
/** How long permanent employments last, in days. `startYear` null: all of them. */
export const tenuresShape = z.object({
  since: dayShape.nullable().describe('From when it is known who left; null: nobody has.'),
  cohorts: z.array(z.object({
    startYear: z.int().nullable(), count: z.int(), median: z.object({ time: known, low: known, high: known }),
    afterYears: z.array(z.object({ years: z.int(), share: at })), steps: z.array(step),
  })),
})
export type TenuresView = z.output<typeof tenuresShape>

const ore = z.int()
export const costShape = z.object({
  period, leavers: known, each: z.object({ recruitOre: ore, introductionOre: ore, learningOre: ore, vacancyOre: ore, sumOre: ore }),
  totalOre: ore.nullable(), version: z.int(),
  units: z.array(unit), unitId: z.uuid().nullable(),
})
export type CostView = z.output<typeof costShape>
export const costQuery = z.object({ enhet: z.uuid().optional().catch(undefined) })
export const costApiQuery = z.object({ unit: z.uuid().optional() })
