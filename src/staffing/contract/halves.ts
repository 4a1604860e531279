import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

const id = z.string().min(1).max(80)
/** Who is to be divided, and what is to hold. Ids are any texts. */
export const splitInput = z.strictObject({
  staff: z.array(z.strictObject({
    id, unit: id, leads: z.boolean().default(false).describe('Manager of the unit or deputy of the manager: both halves need one'),
    competences: z.array(z.string().min(1).max(80)).max(50).default([]).describe('What both halves need somebody for'),
  })).min(2).max(3000),
  pairs: z.array(z.tuple([id, id])).max(3000).default([]).describe('Couples, car pools: in the same half'),
  timeLimitSeconds: z.number().positive().max(60).default(10),
})
export type SplitInput = z.output<typeof splitInput>

const conflictShape = z.object({
  kind: z.enum(['single', 'kept_together', 'not_both', 'uneven']).describe(
    'single: one person alone has it; kept_together: all who have it are kept in one half by pairs; not_both: more is lost by dividing them; uneven: the unit’s halves differ by more than one'),
  about: z.enum(['leads', 'competence', 'unit']), name: z.string().describe('The unit or the competence'), members: z.array(z.string()),
  said: z.object({ sv: z.string(), en: z.string() }),
})
export type HalvesConflict = z.output<typeof conflictShape>
export const conflictsShape = z.array(conflictShape)
export const splitAnswer = z.object({
  a: z.array(z.string()), b: z.array(z.string()), conflicts: conflictsShape,
  units: z.array(z.object({ unit: z.string(), a: z.int(), b: z.int() })),
  objective: z.number().describe('What is minimised: 4n + 1 for each group that is not in both halves though it could be, 3 for each of difference in a unit, 1 for each of difference in all'),
  bound: z.number().describe('No division is under this'),
  status: z.enum(['optimal', 'feasible']),
})
export type SplitAnswer = z.output<typeof splitAnswer>

export const teams = ['a', 'b'] as const
export type Team = (typeof teams)[number]
export const pairKinds = ['household', 'car_pool'] as const
export type PairKind = (typeof pairKinds)[number]

export const pairBody = z.strictObject({ kind: z.enum(pairKinds, 'choice_needed'), one: z.uuid('choice_needed'), other: z.uuid('choice_needed') })
export type PairBody = z.output<typeof pairBody>
export const pairForm = z.object({ kind: z.enum(pairKinds, 'choice_needed'), one: z.uuid('choice_needed'), other: z.uuid('choice_needed') })
export const halvesParams = z.object({ id: z.uuid() })
const weeks = z.coerce.number().int().min(1, 'choice_needed').max(4, 'choice_needed')
const weekday = z.coerce.number().int().min(1, 'choice_needed').max(5, 'choice_needed')
const day = z.string('day_needed').pipe(dayShape)
/** `unitId` null: all units, for the director. Halves swap on the weekday every so many weeks. */
export const proposalBody = z.strictObject({ unitId: z.uuid().nullable(), fromOn: dayShape, toOn: dayShape, swapWeekday: z.int().min(1).max(5), swapWeeks: z.int().min(1).max(4) })
export type ProposalBody = z.output<typeof proposalBody>
export const proposalForm = z.object({
  unitId: z.union([z.literal('').transform(() => null), z.uuid('choice_needed')], 'choice_needed'), fromOn: day, toOn: day, swapWeekday: weekday, swapWeeks: weeks,
})
const planShape = z.object({
  id: z.uuid(), unitId: z.uuid().nullable(), unitName: z.string().nullable(), fromOn: dayShape, toOn: dayShape, swapWeekday: z.int(), swapWeeks: z.int(),
  objective: z.int(), bound: z.int(), conflicts: conflictsShape, recordedAt: instantShape, appliedAt: instantShape.nullable(),
})
export type HalvesPlan = z.output<typeof planShape>
const memberShape = z.object({ staffId: z.uuid(), name: z.string(), unitName: z.string(), team: z.enum(teams) })
export type HalvesMember = z.output<typeof memberShape>
export const planAnswer = z.object({ plan: planShape, members: z.array(memberShape) })
export const plansAnswer = z.object({ plans: z.array(planShape) })
const pairShape = z.object({ id: z.uuid(), kind: z.enum(pairKinds), oneId: z.uuid(), one: z.string(), otherId: z.uuid(), other: z.string() })
export type PresencePair = z.output<typeof pairShape>
export const pairsAnswer = z.object({ pairs: z.array(pairShape) })
export const idAnswer = z.object({ id: z.uuid() })
export const appliedAnswer = z.object({ id: z.uuid(), planned: z.int() })
