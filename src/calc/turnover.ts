import { z } from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { endReasons } from '../workforce/rules.ts'
import type { Post } from '../workforce/rules/employment-tenures.ts'
import { scopesOf, turnoverCounter } from '../workforce/rules/turnover-of-employments.ts'
import { retirementChoices, turnoverDefinitions, turnoverRates, unexplained } from '../workforce/rules/turnover.ts'
import type { RetirementChoice, TurnoverCounts, TurnoverDefinition } from '../workforce/rules/turnover.ts'
import { calculator, listLongerThan } from './calculator.ts'

const count = z.number().min(0, 'must be 0 or more').max(1e9).nullable().optional()
const name = z.string().min(1).max(200)

const counts = z.strictObject({
  unit: name,
  opening: count.describe('In post when the period began.'), closing: count.describe('In post when it had ended.'),
  joiners: count.describe('Who came from outside the employer.'),
  leavers: count.describe('Who left the employer, retired and dead included.'),
  internal: count.describe('Who left the unit for another of the same employer; not among leavers.'),
  retired: count.describe('Those of leavers who retired.'),
  agency: count.describe('Hired from agencies: shown apart, in no definition.'),
  ownRequest: count.describe('Those of leavers who asked to go.'),
  permanent: count.describe('Permanent staff that own requests are counted against.'),
  permanentBefore: count.describe('N00216: permanent, paid by the month, in November of the year before.'),
  permanentGone: count.describe('N00216: those of permanentBefore who were not there the next November.'),
})

const event = z.strictObject({
  person: name.describe('Any key that is the same for the same person.'), unit: name, department: name.nullable().optional(),
  post: name.optional().describe('Not counted with.'),
  from: dayShape, to: dayShape.nullable().optional().describe('Last day; none while it lasts.'),
  reason: z.enum(Object.values(endReasons)).nullable().optional(), permanent: z.boolean(),
  form: z.enum(['monthly', 'hourly', 'agency']).optional()
    .describe('monthly when left out. Headcount is permanent staff paid by the month.'),
  hours: z.number().gt(0).max(1).optional().describe('Share of full time; persons are counted, so not counted with.'),
  manager: z.boolean().optional(),
}).superRefine(({ from, to, reason }, context) => {
  if (to != null && to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'is before from' })
  if (to == null && reason != null) context.addIssue({ code: 'custom', path: ['reason'], message: 'is given for what has not ended' })
})

const input = z.strictObject({
  counts: z.array(counts).min(1).max(20_000).optional(),
  events: z.array(event).min(1).max(50_000).optional(),
  from: dayShape.optional().describe('With events: the first day of the period.'),
  to: dayShape.optional().describe('With events: its last day.'),
  definition: z.enum([...turnoverDefinitions, 'all']).optional(),
  retirement: z.enum(retirementChoices).optional()
    .describe('as_defined when left out. without: leavers less retired. with: own requests and retired.'),
}).superRefine(({ counts: given, events, from, to }, context) => {
  const fault = (path: string[], message: string): void => context.addIssue({ code: 'custom', path, message })
  if ((given === undefined) === (events === undefined)) fault([], 'give either counts or events')
  for (const [key, on] of Object.entries({ from, to })) {
    if ((on === undefined) !== (events !== undefined)) continue
    fault([key], events === undefined ? 'goes with events alone' : 'is needed with events')
  }
  if (from !== undefined && to !== undefined && to < from) fault(['to'], 'is before from')
})

const known = z.number().nullable()
const rate = z.strictObject({ numerator: known, denominator: known, rate: known })
const row = z.strictObject({
  unit: z.string().nullable().describe('null: all units, of events.'),
  definitions: z.partialRecord(z.enum(turnoverDefinitions), rate),
  unexplained: known.describe('opening + joiners - leavers - closing.'),
  level: z.enum(['unit', 'department', 'municipality']).optional(), group: z.enum(['all', 'managers', 'others']).optional(),
  counts: z.strictObject({
    opening: known, closing: known, joiners: known, leavers: known, internal: known, retired: known, ownRequest: known, permanent: known,
    permanentBefore: known, permanentGone: known,
  }).optional(),
  moved: z.strictObject({ in: z.int(), out: z.int() }).optional().describe('Between the unit and others of the same employer.'),
  apart: z.strictObject({ temporary: z.int(), hourly: z.int(), agency: z.int() }).optional()
    .describe('Persons at the end who are not of the headcount.'),
})

type Asked = { readonly definition: TurnoverDefinition | 'all'; readonly retirement: RetirementChoice }

/** Staff turnover by every definition that is in use. */
export const turnover = calculator({
  name: 'turnover',
  summary: 'Staff turnover of units by nine definitions side by side, with both numbers of each, from counts or from employments.',
  help: [
    'Rates are fractions, unrounded. null: a number is missing or suppressed (never 0), or the denominator is 0; what is known of the',
    'two is shown.',
    'average: (opening + closing) / 2. leavers_over_average, joiners_over_average and min_joiners_leavers_over_average: leavers,',
    'joiners or the lesser of them / average. min_over_closing: the lesser / closing. own_request_over_permanent: ownRequest /',
    'permanent. leavers_over_closing: leavers / closing. mean_flow_over_closing: (joiners + leavers) / 2 / closing.',
    'mobility_over_average: (leavers + internal) / average. n00216: permanentGone / permanentBefore; Kolada has it over the whole',
    'municipality, from November to November.',
    '',
    'events are posts from first to last day, both worked; from and to are the first and last day of the period. opening are those',
    'who were there both before from and on it; a last day within the period is of the period. Headcount is persons, permanent and',
    'paid by the month; the others are in apart. Posts with no working day between them are one tenure. Who goes on in another unit, or',
    'left by internal_move, is moved, neither leaver nor joiner, so of a unit unexplained is moved.out less moved.in. One leaver',
    'without a reason makes retired and ownRequest null. permanent is those there at the end. Rows: each unit, each department and',
    'the whole (unit null), managers and others apart where there are managers.',
  ].join('\n'),
  input,
  output: z.strictObject({ rows: z.array(row) }),
  example: {
    counts: [
      { unit: 'Norr', opening: 40, closing: 44, joiners: 12, leavers: 7, internal: 1, retired: 1, agency: 3, ownRequest: 5, permanent: 42 },
      { unit: 'Söder', opening: 20, closing: 18, joiners: null, leavers: 5, internal: null, retired: 2, agency: null },
    ],
    definition: 'all',
  },
  takesLong: (sent) => listLongerThan(2000, 'counts')(sent) || listLongerThan(500, 'events')(sent),
  run: ({ counts: given = [], events, from, to, definition = 'all', retirement = 'as_defined' }) => {
    const asked = { definition, retirement }
    if (events === undefined || from === undefined || to === undefined) {
      return { rows: given.map(({ unit, ...counted }, at) => ({ unit, ...figures(wholly(counted), asked, `counts[${at}].`) })) }
    }
    const posts = events.map(postOf)
    const count = turnoverCounter(posts)
    return {
      rows: scopesOf(posts).map((scope) => {
        const { counts: counted, moved, apart } = count(scope)({ from, to })
        return { unit: scope.name, ...figures(counted, asked, ''), level: scope.level, group: scope.group, counts: counted, moved, apart }
      }),
    }
  },
})

function figures(counted: TurnoverCounts, { definition, retirement }: Asked, where: string) {
  const tooMany = (counted.retired ?? 0) > (counted.leavers ?? Infinity)
  if (retirement === 'without' && tooMany) throw new RangeError(`${where}retired: is more than leavers`)
  const rates = turnoverRates(counted, retirement)
  return { definitions: definition === 'all' ? rates : { [definition]: rates[definition] }, unexplained: unexplained(counted) }
}

/** What is left out is as unknown as what is null. */
function wholly(counted: Omit<z.output<typeof counts>, 'unit'>): TurnoverCounts {
  return {
    opening: counted.opening ?? null, closing: counted.closing ?? null, joiners: counted.joiners ?? null, leavers: counted.leavers ?? null,
    internal: counted.internal ?? null, retired: counted.retired ?? null, ownRequest: counted.ownRequest ?? null,
    permanent: counted.permanent ?? null, permanentBefore: counted.permanentBefore ?? null, permanentGone: counted.permanentGone ?? null,
  }
}

function postOf(given: z.output<typeof event>): Post {
  const { person, unit, department = null, from, to = null, reason = null, permanent, form = 'monthly', manager = false } = given
  const paidByMonth = permanent ? 'permanent' : 'temporary'
  return { person, unit, department, from, to, reason, form: form === 'monthly' ? paidByMonth : form, manager }
}
