import { z } from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { chainEventShape } from '../../law/chain/contract.ts'

/** The rules that may be asked about. The first three come back again and again and end in the same kind of act; the others are done once. */
export const changeableRules = ['consider-sol', 'consider-lvu2', 'review-lvu3', 'prelim-assess', 'child-invest', 'care-plan-rev'] as const
export type ChangeableRule = (typeof changeableRules)[number]
/**
 * What is counted on the municipality's own facts: one rule, or everything that is considered or reviewed every six months for a child in care.
 * Preliminary assessments are not among them: their clocks begin with the report itself, and are no facts of the chain.
 */
export const ruleChoices = ['six-months', 'consider-sol', 'consider-lvu2', 'review-lvu3', 'child-invest', 'care-plan-rev'] as const
export type RuleChoice = (typeof ruleChoices)[number]
export const changeUnits = ['days', 'weeks', 'months'] as const
export const changeKinds = ['none', 'length'] as const
export const changeGroups = ['all', 'unaccompanied', 'others'] as const
export const mostPlacedMonths = 216

const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('length'), length: z.int().min(1).max(1000), unit: z.enum(changeUnits) }),
]).describe('none: the rule no longer holds for the group. length: its time is another.')
export type RuleChange = z.output<typeof change>

/** Everything that both outcomes follow from. */
export const lawChangeInput = z.strictObject({
  rules: z.array(z.enum(changeableRules)).min(1).max(changeableRules.length),
  change,
  changedOn: dayShape.describe('Clocks that start on this day or later follow the change; those that had started keep their time.'),
  from: dayShape.describe('The first day that is counted.'), to: dayShape.describe('The last day; later facts are left out.'),
  group: z.strictObject({
    who: z.enum(changeGroups).default('all'),
    placedMonths: z.int().min(0).max(mostPlacedMonths).default(0)
      .describe('The change holds only from when the child has been placed without a break for so many months; 0: from the start.'),
  }).default({ who: 'all', placedMonths: 0 }),
  hours: z.partialRecord(z.enum(changeableRules), z.number().min(0).max(1000)).default({}).describe('Hours that one act takes; 0 when left out.'),
  children: z.array(z.strictObject({
    birthDate: dayShape.nullable().describe('null: unknown; then no rule of age is used.'), unaccompanied: z.boolean().default(false),
    events: z.array(chainEventShape).max(2000).describe('The facts of the calculator chain.'),
  })).max(20_000),
}).superRefine(({ from, to, changedOn }, context) => {
  if (to < from) context.addIssue({ code: 'custom', path: ['to'], message: 'is before from' })
  if (to < changedOn) context.addIssue({ code: 'custom', path: ['changedOn'], message: 'is after to' })
})
export type LawChangeInput = z.output<typeof lawChangeInput>

const cell = z.strictObject({ count: z.int().min(0), children: z.int().min(0) })
const outcome = z.strictObject({
  acts: cell.describe('What the rules ask for that was done from the first day to the last.'),
  late: cell.describe('Those of them that were done after the last legal day.'),
  overdue: cell.describe('What stood undone on the last day although its last legal day had passed.'),
  lateDays: z.int().min(0).describe('Days after the last legal day, of both in all.'),
  hours: z.number().min(0).describe('acts times hours.'),
})
export type LawOutcome = z.output<typeof outcome>
/** The law as it is, and as it would be. */
export const lawChangeOutput = z.strictObject({
  children: z.int().min(0).describe('Children of the group with facts.'),
  touched: z.int().min(0).describe('Those with at least one time that follows the change.'),
  skipped: z.int().min(0).describe('Children of the group whose facts no chain can take; in no other number.'),
  asIs: outcome, changed: outcome,
})
export type LawChangeAnswer = z.output<typeof lawChangeOutput>

const shownNumber = z.number().min(0).nullable()
const shownOutcome = z.object({ acts: shownNumber, late: shownNumber, overdue: shownNumber, lateDays: shownNumber, hours: shownNumber })
export type ShownOutcome = z.output<typeof shownOutcome>
/** What may be shown of an answer: one to four, and what would tell them, are null. */
export const shownAnswer = z.object({
  withheld: z.boolean().describe('The group is so small that nothing is shown.'),
  children: shownNumber, touched: shownNumber, skipped: shownNumber, asIs: shownOutcome, changed: shownOutcome,
})
export type ShownAnswer = z.output<typeof shownAnswer>

const name = z.string('needed').trim().min(1, 'needed').max(120, 'too_long')
const placedMonths = z.int('number_needed').min(0, 'number_needed').max(mostPlacedMonths, 'number_needed')
/** A question about a change of law, as the API takes it. */
export const lawChangeBody = z.strictObject({
  name, rule: z.enum(ruleChoices), kind: z.enum(changeKinds),
  length: z.int('number_needed').min(1, 'number_needed').max(1000, 'number_needed').nullable().default(null), unit: z.enum(changeUnits).nullable().default(null),
  changedOn: dayShape.nullable().default(null).describe('null: the first day that is counted.'),
  who: z.enum(changeGroups).default('all'), placedMonths: placedMonths.default(0),
  hours: z.number('number_needed').min(0, 'number_needed').max(1000, 'number_needed').nullable().default(null)
    .describe('Hours that one act takes; null: by the local table of points.'),
})
export type LawChangeBody = z.output<typeof lawChangeBody>

/** The same as the page sends it: as it was typed. */
export const lawChangeForm = z.object({
  name, rule: z.enum(ruleChoices, 'choose'), kind: z.enum(changeKinds, 'choose'),
  length: z.string().trim().max(10, 'number_needed').default(''), unit: z.enum(changeUnits).default('months'),
  changedOn: z.string().trim().max(60, 'day_unclear').default(''), who: z.enum(changeGroups).default('all'),
  placedMonths: z.string().trim().max(10, 'number_needed').default(''), hours: z.string().trim().max(10, 'number_needed').default(''),
})
export type LawChangeForm = z.output<typeof lawChangeForm>

export const lawChangeParams = z.object({ id: z.uuid() })
export const lawChangesPerPage = 25
export const lawChangesQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), klart: z.string().optional() })
export const lawChangesApiQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

/** A question with its answer; `answer` is null while it is being counted. */
export const lawChangeShape = z.object({
  id: z.uuid(), name: z.string(), rule: z.enum(ruleChoices), kind: z.enum(changeKinds), length: z.int().nullable(), unit: z.enum(changeUnits).nullable(),
  changedOn: dayShape, fromOn: dayShape, toOn: dayShape, who: z.enum(changeGroups), placedMonths: z.int(), hours: z.number(),
  answer: shownAnswer.nullable(), countedAt: instantShape.nullable(), askedBy: z.string(), askedAt: instantShape,
})
export type LawChange = z.output<typeof lawChangeShape>
export const lawChangesAnswer = z.object({ changes: z.array(lawChangeShape), total: z.int() })
export const madeShape = z.object({ id: z.uuid() })
