import { z } from 'zod'
import { survivalAt, survivalCurve } from '../workforce/rules/survival.ts'
import type { Duration } from '../workforce/rules/survival.ts'
import { calculator, listLongerThan } from './calculator.ts'

const time = z.number().min(0, 'must be 0 or more').max(1e9)
const share = z.number()

const input = z.strictObject({
  durations: z.array(z.strictObject({
    time: time.describe('From the beginning to the end, or to when it was last seen; any unit.'),
    ended: z.boolean().describe('false: it still lasted then (censored).'),
    entry: time.nullable().optional().describe('From when it could be seen, for what began before anybody looked; below time.'),
    group: z.string().min(1).max(200).nullable().optional().describe('For example the year of start; each group has its own curve.'),
  }).superRefine(({ time: last, entry }, context) => {
    if (entry != null && entry >= last) context.addIssue({ code: 'custom', path: ['entry'], message: 'is not before its time' })
  })).min(1).max(200_000),
  confidence: z.number().gt(0, 'must be above 0').lt(1, 'must be below 1').optional().describe('Of the intervals; 0.95 when left out.'),
  at: z.array(time).max(1000).optional().describe('Times to read the curves at.'),
})

const limits = { low: share.nullable(), high: share.nullable() }
const output = z.strictObject({
  groups: z.array(z.strictObject({
    group: z.string().nullable(), count: z.int(), ended: z.int(),
    median: z.strictObject({ time: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() }),
    steps: z.array(z.strictObject({
      time: z.number(), atRisk: z.int(), ended: z.int(), censored: z.int(), survival: share, standardError: share.nullable(), ...limits,
    })),
    at: z.array(z.strictObject({ time: z.number(), survival: share.nullable(), ...limits })).optional(),
  })),
})

/** How long things last, those that have not ended included. */
export const survival = calculator({
  name: 'survival',
  summary: 'Kaplan-Meier: the share that lasts beyond each time, with intervals and the median, what still lasts included.',
  help: [
    'survival is the share that lasts beyond time. What is censored at a time is still at risk of what ends then. standardError is',
    'Greenwood\'s; low and high are pointwise, on the log(-log) scale; null before the first end and at survival 0. median.time is the',
    'first time with survival 0.5 or less, its low and high where the limits first are; null: not reached. entry lets what began',
    'earlier count only from when it was seen. at: null beyond the last time seen. Groups come in the order they are first met.',
    'Sources: Kaplan and Meier (1958); Greenwood (1926); Kalbfleisch and Prentice (1980); Brookmeyer and Crowley (1982).',
  ].join('\n'),
  input,
  output,
  example: {
    durations: [
      { time: 4, ended: true }, { time: 9, ended: true }, { time: 9, ended: false }, { time: 14, ended: true },
      { time: 20, ended: false, entry: 6 }, { time: 26, ended: true }, { time: 31, ended: false },
    ],
    at: [12, 24],
  },
  takesLong: listLongerThan(5000, 'durations'),
  run: ({ durations, confidence, at }) => ({
    groups: grouped(durations).map(([group, own]) => {
      const { steps, median } = survivalCurve(own, confidence)
      const unseen = { survival: null, low: null, high: null }
      const read = at?.map((asked) => ({ time: asked, ...(survivalAt({ steps, median }, asked) ?? unseen) }))
      return {
        group, count: own.length, ended: own.filter(({ ended }) => ended).length, median, steps: [...steps],
        ...(read === undefined ? {} : { at: read }),
      }
    }),
  }),
})

function grouped(durations: z.output<typeof input>['durations']): Array<[string | null, Duration[]]> {
  const groups = new Map<string | null, Duration[]>()
  for (const { group = null, time: last, ended, entry = null } of durations) {
    const own = groups.get(group) ?? []
    own.push({ time: last, ended, entry })
    groups.set(group, own)
  }
  return [...groups]
}
