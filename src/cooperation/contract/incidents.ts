import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { dayText, idIfAny, words, wordsIfAny } from './typed-words.ts'

export const incidentKinds = ['near_miss', 'threat', 'violence', 'accident', 'ill_health', 'overload', 'victimisation'] as const
export const incidentPlaces = ['office', 'home_visit', 'elsewhere', 'digital'] as const
export const incidentStepKinds = ['judged', 'told_authority', 'told_representative', 'action', 'action_done', 'follow_up', 'closed'] as const
export type IncidentStepKind = (typeof incidentStepKinds)[number]
export const incidentStates = ['new', 'late', 'acting', 'followed', 'closed'] as const
export type IncidentState = (typeof incidentStates)[number]

export const incidentBody = z.strictObject({
  unitId: z.uuid('needed'), kind: z.enum(incidentKinds, 'value_needed'), place: z.enum(incidentPlaces, 'value_needed'), occurredOn: dayShape, what: words(), serious: z.boolean().default(false),
})
export type IncidentBody = z.output<typeof incidentBody>
export const incidentForm = z.object({
  unitId: z.uuid('needed'), kind: z.enum(incidentKinds, 'value_needed'), place: z.enum(incidentPlaces, 'value_needed'), occurredOn: dayText, what: words(), serious: z.string().max(4).optional(),
})

/** A judgement says whether the incident is serious; an action has owner and day; a done action says which. */
export const incidentStepBody = z.strictObject({
  kind: z.enum(incidentStepKinds), onDay: dayShape, what: words(), serious: z.boolean().nullable().default(null), dueOn: dayShape.nullable().default(null),
  owner: words(120).nullable().default(null), actionId: z.uuid().nullable().default(null), reference: words(60).nullable().default(null),
})
export type IncidentStepBody = z.output<typeof incidentStepBody>
export const incidentStepForm = z.object({
  kind: z.enum(incidentStepKinds).catch('follow_up').default('follow_up'), onDay: dayText, what: wordsIfAny(), serious: z.enum(['', 'yes', 'no']).catch('').default(''), dueOn: dayText, owner: wordsIfAny(120),
  actionId: idIfAny, reference: wordsIfAny(60),
})
export type IncidentStepForm = z.output<typeof incidentStepForm>

export const incidentsQuery = z.object({
  enhet: z.uuid().nullable().catch(null).default(null), slag: z.enum(incidentKinds).nullable().catch(null).default(null),
  visa: z.enum(['oppna', 'alla']).catch('oppna').default('oppna'), sida: z.coerce.number().int().min(1).max(10_000).catch(1), klart: z.string().optional(),
})
export const incidentsPaged = z.object({ ...pageQuery, unitId: z.uuid().nullable().default(null), kind: z.enum(incidentKinds).nullable().default(null), open: z.stringbool().default(false) })

export const incidentStepShape = z.object({
  id: z.uuid(), kind: z.enum(incidentStepKinds), onDay: dayShape, what: z.string(), serious: z.boolean().nullable(), dueOn: dayShape.nullable(), owner: z.string().nullable(),
  actionId: z.uuid().nullable(), reference: z.string().nullable(), struckAt: instantShape.nullable(), struckWhy: z.string().nullable(), by: z.string(), recordedAt: instantShape,
})
export type IncidentStep = z.output<typeof incidentStepShape>
export const incidentShape = z.object({
  id: z.uuid(), unitId: z.uuid(), unitName: z.string(), kind: z.enum(incidentKinds), place: z.enum(incidentPlaces), occurredOn: dayShape, what: z.string(),
  /** As it is judged now. */
  serious: z.boolean(), followUpDueOn: dayShape, state: z.enum(incidentStates),
  /** Serious, and not yet reported to the authority (AML 3:3 a). */
  reportNow: z.boolean(), mine: z.boolean(), recordedAt: instantShape,
  /** Who wrote it in; null for who does not keep incidents. */
  by: z.string().nullable(),
})
export type Incident = z.output<typeof incidentShape>
export const incidentAnswer = incidentShape.extend({ steps: z.array(incidentStepShape) })
export type IncidentDetail = z.output<typeof incidentAnswer>
export const incidentsAnswer = z.object({ incidents: z.array(incidentShape), next: nextShape })
