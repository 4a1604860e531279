import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { textIfAny, textOf } from './typed-words.ts'

export const routineKinds = ['routine', 'crisis_routine', 'guideline', 'policy', 'governing_document'] as const
export type RoutineKind = (typeof routineKinds)[number]

/** The steps of a case at which a routine may apply, and be shown; in the order of a case. */
export const caseSteps = [
  'report', 'protection_assessment', 'preliminary_assessment', 'feedback', 'investigation', 'decision', 'measure', 'placement', 'compulsory_care', 'consideration', 'contact',
  'income_support', 'unaccompanied', 'handover', 'documents', 'closing',
] as const
export type CaseStep = (typeof caseSteps)[number]


/** What a draft of a version says. */
export const routineTextShape = z.strictObject({ body: textOf(50_000), changeNote: textIfAny(2000), steps: z.array(z.enum(caseSteps, 'choose')).max(caseSteps.length).default([]) })
export type RoutineText = z.output<typeof routineTextShape>
const ofRoutine = { title: textOf(120), kind: z.enum(routineKinds, 'choose'), ownerId: z.uuid('choose') }
export const newRoutineShape = z.strictObject({ ...ofRoutine, ...routineTextShape.shape })
export type NewRoutine = z.output<typeof newRoutineShape>
export const routineFactsShape = z.strictObject(ofRoutine)
export type RoutineFacts = z.output<typeof routineFactsShape>

/** A crisis routine needs a last day; every other a day on which it is looked at again. */
export const routineAdoptionShape = z.strictObject({
  adoptedWho: textOf(120), adoptedOn: dayShape, validFromOn: dayShape, validToOn: dayShape.nullable().default(null), reviewOn: dayShape.nullable().default(null),
})
export type RoutineAdoption = z.output<typeof routineAdoptionShape>
export const closingShape = z.strictObject({ reason: textOf(500) })

export const routineStates = ['draft', 'coming', 'in_force', 'review_due', 'ended', 'closed'] as const
export type RoutineState = (typeof routineStates)[number]

export const routineVersionAnswer = z.object({
  version: z.int(), stage: z.enum(['draft', 'adopted']), body: z.string(), changeNote: z.string().nullable(), steps: z.array(z.enum(caseSteps)), validFromOn: dayShape.nullable(),
  validToOn: dayShape.nullable(), reviewOn: dayShape.nullable(), adoptedOn: dayShape.nullable(), adoptedWho: z.string().nullable(), recordedAt: instantShape, recordedBy: z.string(),
  /** How many of those employed today have said that they have read it. */
  read: z.int(),
})
export type RoutineVersion = z.output<typeof routineVersionAnswer>
export const routineRowAnswer = z.object({
  id: z.uuid(), title: z.string(), kind: z.enum(routineKinds), ownerId: z.uuid(), ownerName: z.string(), state: z.enum(routineStates),
  /** The version in force, or else the latest adopted one, or the draft. */
  version: z.int(), steps: z.array(z.enum(caseSteps)), validFromOn: dayShape.nullable(), validToOn: dayShape.nullable(), reviewOn: dayShape.nullable(), draft: z.boolean(),
  /** Whether the asker has said so of the version that is shown. */
  readByMe: z.boolean(), read: z.int(), staff: z.int(),
})
export type RoutineRow = z.output<typeof routineRowAnswer>
export const routinesAnswer = z.object({ on: dayShape, routines: z.array(routineRowAnswer) })
export const routineAnswer = routineRowAnswer.extend({ closedOn: dayShape.nullable(), closedReason: z.string().nullable(), versions: z.array(routineVersionAnswer) })
export type Routine = z.output<typeof routineAnswer>

export const lineShape = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export type ComparedLine = z.output<typeof lineShape>
export const routineComparedAnswer = z.object({ version: routineVersionAnswer, against: z.int().nullable(), lines: z.array(lineShape) })
/** Who has read a version, and who has not, by unit: for managers of the unit and the director. */
export const readersAnswer = z.object({ readers: z.array(z.object({ staffId: z.uuid(), name: z.string(), unitName: z.string(), readAt: instantShape.nullable() })) })
export type Readers = z.output<typeof readersAnswer>

export const routineParams = z.object({ id: z.uuid() })
export const routineVersionParams = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1).max(100_000) })
export const routinesQuery = z.object({ step: z.enum(caseSteps).optional(), kind: z.enum(routineKinds).optional(), state: z.enum(routineStates).optional() })
export type RoutinesQuery = z.output<typeof routinesQuery>
export const routinesPageQuery = z.object({
  steg: z.enum(caseSteps).optional().catch(undefined), slag: z.enum(routineKinds).optional().catch(undefined), lage: z.enum(routineStates).optional().catch(undefined),
})
export const againstQuery = z.object({ against: z.coerce.number().int().min(1).max(100_000).optional() })
