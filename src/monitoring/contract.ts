import { z } from 'zod'

/** Methods after their published definitions; each looks for rises alone. */
export const namedMethods = [
  'ears-c1', 'ears-c2', 'ears-c3', 'farrington', 'farrington-flexible', 'cusum-rossi', 'glr-poisson',
] as const
export type NamedMethod = (typeof namedMethods)[number]
/** Every method: the house's own, which looks for rises and falls, and the named ones. */
export const monitorMethods = ['default', ...namedMethods] as const

/** How the upper bound of farrington-flexible is made of the model: R surveillance's names. */
export const thresholdMethods = ['delta', 'nbPlugin', 'muan'] as const
export type ThresholdMethod = (typeof thresholdMethods)[number]

const share = z.number().gt(0, 'must be above 0').lt(1, 'must be below 1')
const wholeFrom = (least: number, most: number) =>
  z.int('must be a whole number').min(least, `must be at least ${least}`).max(most, `must be at most ${most}`)
const positive = z.number().gt(0, 'must be above 0').max(1e6, 'must be at most 1000000')

/** What a method may be told. Each method reads its own; what is left out has the method's default. */
export const monitorParametersShape = z.strictObject({
  alpha: share.optional()
    .describe('Share of false alarms the bound is set for: 0.01, for both Farrington methods 0.05. EARS: R surveillance itself has 0.001. '
      + 'default: share of quiet points in alarm, of both directions; left out: falseAlarmsPerYear.'),
  baseline: wholeFrom(2, 520).optional().describe('EARS: points that the baseline is made of, 7.'),
  b: wholeFrom(1, 50).optional().describe('Farrington: years back; left out: 5, or as many as exist at the point.'),
  w: wholeFrom(0, 25).optional().describe('Farrington: points on either side of the same week or month of each year back, 3.'),
  noPeriods: wholeFrom(1, 26).optional()
    .describe('farrington-flexible: levels of the factor for season, 10. 1: only the windows of earlier years, no factor.'),
  pastWeeksNotIncluded: wholeFrom(0, 52).optional().describe('farrington-flexible: latest points left out of the baseline, 26.'),
  weightsThreshold: positive.optional().describe('Farrington: Anscombe residual above which a past point counts less; 1, flexible 2.58.'),
  reweight: z.boolean().optional().describe('Farrington: whether past outbreaks count less, true.'),
  trend: z.boolean().optional().describe('Farrington: whether a trend is tried, true. glr-poisson: whether the past has one, false.'),
  pThresholdTrend: z.number().min(0).max(1).optional().describe('farrington-flexible: the trend is kept below this p value, 0.05.'),
  thresholdMethod: z.enum(thresholdMethods).optional().describe('farrington-flexible: delta.'),
  k: z.number().min(0).max(100).optional().describe('cusum-rossi: reference value, 1.04.'),
  h: positive.optional().describe('cusum-rossi: decision boundary, 2.26.'),
  arl: positive.optional().describe('glr-poisson: threshold of the likelihood ratio (c.ARL), 5.'),
  asPublished: z.boolean().optional()
    .describe('ears-c3, farrington-flexible: the paper\'s own bound where R surveillance 1.20 has another (docs/monitoring.md), false.'),
})
export type MonitorParameters = z.output<typeof monitorParametersShape>

/** What the default method may be told besides: its one setting, and what is known of each point. */
const defaultParameters = {
  falseAlarmsPerYear: z.number().gt(0, 'must be above 0').max(12, 'must be at most 12').optional()
    .describe('default: false alarms a series may give in a year, of both directions together, 1.'),
  known: z.array(z.number().min(0).max(1)).optional().describe('default: how much of each point is registered by now, 1 for a whole one.'),
  working: z.array(z.number().min(0).max(2)).optional()
    .describe('default: working days of each point as a share of an ordinary one; left out: Swedish holidays from start.'),
}

const count = z.int('must be a whole number').min(0, 'must be 0 or more').max(1e9, 'must be at most 1000000000')
const startShape = z.string().regex(/^\d{4}-(W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2]))$/, 'must be a week (2019-W01) or a month (2019-01)')

/** A series and the method by which it is watched. */
export const monitorInputShape = z.strictObject({
  series: z.array(count).min(1, 'holds no point').max(6000, 'holds more than 6000 points')
    .describe('Counts of equally long periods, oldest first.'),
  frequency: z.union([z.literal(52), z.literal(12)], 'must be 52 or 12').describe('Points a year: 52 for weeks, 12 for months.'),
  start: startShape.optional().describe('The first point: 2019-W01 or 2019-01. Serves holidays.'),
  method: z.enum(monitorMethods, 'must be one of the methods of the schema').default('default'),
  from: z.int('must be a whole number').min(0, 'must be 0 or more').optional()
    .describe('Index of the first point that is judged, from 0; left out: the first that the method can judge.'),
  parameters: z.strictObject({ ...monitorParametersShape.shape, ...defaultParameters }).default({}),
})
export type MonitorInput = z.output<typeof monitorInputShape>

/** One judged point. A bound is null where the method has none. */
export const monitorPointShape = z.strictObject({
  index: z.int(),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  alarm: z.enum(['rise', 'fall']).nullable(),
  basis: z.enum(['regression', 'short-history']).optional().describe('default: short-history where less than a year came before.'),
})
export type MonitorPoint = z.output<typeof monitorPointShape>

/** What alarms that belong together say: since when, how many times as much as expected, interval of 95 %. Null: nothing was expected. */
export const monitorChangeShape = z.strictObject({
  from: z.int(),
  ratio: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
})
export type MonitorChange = z.output<typeof monitorChangeShape>

export const monitorOutputShape = z.strictObject({
  points: z.array(monitorPointShape),
  changes: z.array(monitorChangeShape),
  notice: z.literal('short-history').nullable().optional().describe('default: the whole series is shorter than a year.'),
})
export type MonitorOutput = z.output<typeof monitorOutputShape>

/** Why a series cannot be judged as asked; `texts.ts` has the words. */
export type MonitorRefusalCode =
  | 'too_short' | 'from_too_early' | 'from_beyond' | 'start_of_other_kind' | 'baseline_too_small' | 'windows_overlap' | 'nothing_before'
/** Points the method needs before the first that it judges, points there are, the index asked for. */
export type MonitorRefusalFacts = { needed: number; points: number; from: number }

/** A series that cannot be judged by the method asked for, with what is missing. */
export class MonitorRefusal extends Error {
  readonly code: MonitorRefusalCode
  readonly facts: MonitorRefusalFacts

  constructor(code: MonitorRefusalCode, facts: MonitorRefusalFacts) {
    super(code)
    this.code = code
    this.facts = facts
  }
}

const finite = z.number().min(-1e12, 'must be at least -1000000000000').max(1e12, 'must be at most 1000000000000')

/** How the charts are drawn; what is left out is counted from the values. */
export const chartParametersShape = z.strictObject({
  centre: finite.optional().describe('The level when all is as usual; left out: the mean.'),
  sigma: z.number().min(0, 'must be 0 or more').max(1e12).optional()
    .describe('Standard deviation when all is as usual; left out: the mean moving range / 1.128.'),
  baseline: wholeFrom(2, 6000).optional().describe('How many of the first values centre and sigma are counted from; left out: all.'),
  lambda: z.number().gt(0, 'must be above 0').max(1, 'must be at most 1').optional().describe('EWMA: what the latest value counts, 0.2.'),
  limit: positive.optional().describe('EWMA: width of the limits in standard deviations, 3.'),
  k: z.number().min(0).max(100).optional().describe('CUSUM: slack in standard deviations, 0.5.'),
  h: positive.optional().describe('CUSUM: limit in standard deviations, 5.'),
})
export type ChartParameters = z.output<typeof chartParametersShape>

export const chartInputShape = z.strictObject({
  values: z.array(finite).min(2, 'holds fewer than two values').max(6000, 'holds more than 6000 values'),
  parameters: chartParametersShape.default({}),
})

/** Why a single value is a signal: outside the limits; eighth in a row on one side; third of four nearer the limit than the centre. */
export const chartRules = ['beyond-limits', 'eight-on-one-side', 'three-of-four-near-limit'] as const
export type ChartRule = (typeof chartRules)[number]
const chartSignalShape = z.strictObject({ index: z.int(), rule: z.enum(chartRules) })
export type ChartSignal = z.output<typeof chartSignalShape>

const limits = { centre: z.number(), lower: z.number(), upper: z.number(), signals: z.array(z.int()) }
export const controlChartsShape = z.strictObject({
  individuals: z.strictObject({ ...limits, sigma: z.number(), rules: z.array(chartSignalShape) }),
  movingRange: z.strictObject({ centre: z.number(), upper: z.number(), signals: z.array(z.int()) }),
  ewma: z.strictObject({ ...limits, values: z.array(z.number()) }),
  cusum: z.strictObject({ ...limits, high: z.array(z.number()), low: z.array(z.number()) })
    .describe('Sums, not levels: high from 0 up, low from 0 down.'),
})
export type ControlCharts = z.output<typeof controlChartsShape>

export const changePointInputShape = z.strictObject({
  values: z.array(finite).min(8, 'holds fewer than eight values, four for each of two levels').max(6000, 'holds more than 6000 values'),
})
export const levelChangeShape = z.strictObject({
  index: z.int().describe('First point of the new level.'),
  ratio: z.number().nullable().describe('New level over old; null where the old is 0 or below.'),
  interval: z.tuple([z.int(), z.int()]).describe('First and last point the new level may begin with, 95 %.'),
})
export type LevelChange = z.output<typeof levelChangeShape>
