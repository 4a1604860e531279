import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { chosenId, chosenIdIfAny, recruitmentText } from './recruitment-words.ts'

/** introduction: of a new employee; substitute: training of a substitute, which begins before the first day of work. */
export const planKinds = ['introduction', 'substitute'] as const
export type PlanKind = (typeof planKinds)[number]
/** trained: every step is done. */
export const planStates = ['coming', 'under_way', 'late', 'trained'] as const
export type PlanState = (typeof planStates)[number]

export const planBody = z.strictObject({ unitId: z.uuid(), mentorId: z.uuid().nullable().default(null), startsOn: dayShape })
export type PlanBody = z.output<typeof planBody>
export const planForm = z.object({ unitId: chosenId, mentorId: chosenIdIfAny, startsOn: z.string().default('') })
export const introductionStepBody = z.strictObject({ what: recruitmentText(160), dueOn: dayShape })
export type IntroductionStepBody = z.output<typeof introductionStepBody>
export const introductionStepForm = z.object({ what: recruitmentText(160), dueOn: z.string().default('') })
export const introductionStepParams = z.object({ id: z.uuid(), stepId: z.uuid() })
/** done, not done after all, or dropped from the plan. */
export const stepMarks = ['done', 'undone', 'dropped'] as const
export const markBody = z.strictObject({ mark: z.enum(stepMarks, 'choice_needed') })
export const markForm = z.object(markBody.shape)

const stepShape = z.object({ id: z.uuid(), what: z.string(), dueOn: dayShape, doneOn: dayShape.nullable(), by: z.string().nullable() })
export type IntroductionStep = z.output<typeof stepShape>
const planShape = z.object({
  id: z.uuid(), kind: z.enum(planKinds), candidateId: z.uuid().nullable(), staffId: z.uuid().nullable(), name: z.string(), unitId: z.uuid(), unitName: z.string(),
  mentorId: z.uuid().nullable(), mentorName: z.string().nullable(), startsOn: dayShape, steps: z.array(stepShape), done: z.int(), state: z.enum(planStates),
})
export type IntroductionPlan = z.output<typeof planShape>
export const plansAnswer = z.object({ plans: z.array(planShape) })
export const planAnswer = z.object({ plan: planShape })
export const plansQuery = z.object({
  slag: z.enum(['alla', 'introduction', 'substitute']).catch('alla').default('alla'), visa: z.enum(['pagar', 'alla']).catch('pagar').default('pagar'),
  enhet: z.uuid().nullable().catch(null).default(null),
})
export const plansOfUnitQuery = z.object({ unitId: z.uuid().optional() })
