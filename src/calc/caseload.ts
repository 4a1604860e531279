import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { activities, phases, tableShape } from '../workload/contract/table.ts'
import { forecastClocks } from '../staffing/rules/forecast-clocks.ts'
import { shippedTable } from '../workload/rules/shipped-table.ts'
import { weighLoad } from '../workload/rules/weigh-load.ts'
import { calculator, listLongerThan } from './calculator.ts'

const id = z.string().min(1).max(100)
const amount = z.number().min(0)

const input = z.strictObject({
  workers: z.array(z.strictObject({
    id, share: z.number().gt(0).max(1).describe('Part of a full-time post.'), experienceYears: z.int().min(0).max(60).nullable().describe('Whole years; null: not registered.'),
  })).max(5000),
  work: z.array(z.strictObject({
    worker: id.nullable().describe('Null: given to nobody.'), activity: z.enum(activities), phase: z.enum(phases), count: z.int().min(0).max(100_000),
  })).max(50_000),
  table: tableShape.optional().describe('The local table; left out: the one that comes with Helhet.'),
  forecast: z.strictObject({
    today: dayShape, days: z.array(z.strictObject({ on: dayShape, hours: amount })).min(1).max(400).describe('In order, without gaps: hours left for duties.'),
    clocks: z.array(z.strictObject({ id, startedOn: dayShape, dueOn: dayShape, hours: amount.max(10_000).describe('From start to end.') })).max(20_000),
  }).optional().describe('Which duties break with those hours.'),
}).refine(({ workers }) => new Set(workers.map((worker) => worker.id)).size === workers.length, { path: ['workers'], message: 'a worker is named twice' })

const weighed = { points: z.number(), weighted: z.number(), ceiling: z.number() }
const output = z.strictObject({
  ...weighed, posts: z.number(), share: z.number().nullable(),
  activities: z.array(z.strictObject({ activity: z.enum(activities), phase: z.enum(phases), count: z.int(), points: z.number() })),
  workers: z.array(z.strictObject({ id: z.string(), multiplier: z.number(), ...weighed })),
  forecast: z.strictObject({
    needed: z.number(), available: z.number(), breaking: z.int(), least: z.int(), overdue: z.int(),
    clocks: z.array(z.strictObject({ id: z.string(), dueOn: dayShape, hoursLeft: z.number(), finishedOn: dayShape.nullable(), overdue: z.boolean(), breaks: z.boolean() })),
  }).nullable(),
})

/** The weighted load of a group, and which of its duties will break. */
export const caseload = calculator({
  name: 'caseload',
  summary: 'The weighted load of a unit against what its posts carry, and which duties break with the hours there are.',
  help: [
    'Points are count times the table\'s points for activity and phase; a worker\'s points are multiplied by experience: less than one whole',
    'year, one or two, three or more (not registered: as three). Work of nobody, or of somebody not listed, counts with 1. Ceiling: share of',
    'a post times the table\'s ceiling. share is weighted / ceiling, null without posts. Workers are answered in the order given, never ranked.',
    'Forecast: hours left of a duty are its hours times the share of its time that is left, at least a quarter (reading: nobody registers',
    'progress); overdue duties first, then the earliest last day; anybody can do any; a duty done on its last day is in time. breaking: those',
    'done later in that order; least: so many break in any order; finishedOn null: not within the days given. The table is a local setting.',
  ].join('\n'),
  input, output,
  example: {
    workers: [{ id: 'a', share: 1, experienceYears: 0 }, { id: 'b', share: 0.8, experienceYears: 7 }],
    work: [{ worker: 'a', activity: 'investigation', phase: 'start', count: 4 }, { worker: 'b', activity: 'placement', phase: 'ongoing', count: 12 },
      { worker: null, activity: 'report', phase: 'start', count: 2 }],
    forecast: { today: '2026-11-24', days: [{ on: '2026-11-24', hours: 4 }, { on: '2026-11-25', hours: 4 }, { on: '2026-11-26', hours: 4 }],
      clocks: [{ id: 'one', startedOn: '2026-11-12', dueOn: '2026-11-26', hours: 6 }, { id: 'two', startedOn: '2026-07-26', dueOn: '2026-11-26', hours: 40 }] },
  },
  takesLong: (sent) => listLongerThan(2000, 'work')(sent) || JSON.stringify(sent).length > 200_000,
  run: ({ workers, work, table = shippedTable, forecast }) => {
    const { points, weighted, posts, ceiling, activities: byActivity, workers: each } = weighLoad(work.map(({ worker, ...rest }) => ({ workerId: worker, ...rest })), workers, table)
    const { days = [], clocks = [], today } = forecast ?? {}
    return {
      points, weighted, posts, ceiling, share: ceiling === 0 ? null : weighted / ceiling, activities: byActivity, workers: each,
      forecast: today === undefined ? null : forecastClocks(clocks, days, today),
    }
  },
})
