import * as z from 'zod'
import { dayShape, instantShape } from '../calendar/contract.ts'
import { deciderShape, decisionStates } from '../decisions/contract.ts'
import { careBases } from '../law/chain/contract.ts'

export const considerationKinds = ['consider_placement', 'consider_lvu2', 'review_lvu3', 'consider_custody_transfer'] as const
export type ConsiderationKind = (typeof considerationKinds)[number]
/** What comes out of it: care goes on as it is, goes on otherwise, or is to cease. */
export const conclusions = ['continues', 'changes', 'ceases'] as const

const careHeadings = ['need', 'direction', 'design', 'childs_view', 'custodians_view', 'school', 'health'] as const
const custodyHeadings = ['childs_view', 'carers_view', 'relation_to_carers', 'support_of_contact', 'relation_to_parents', 'situation'] as const
export const headings = [...careHeadings, 'carers_view', 'relation_to_carers', 'support_of_contact', 'relation_to_parents', 'situation'] as const
export type Heading = (typeof headings)[number]
/**
 * What is weighed, heading by heading.
 *
 * Source: socialtjänstlagen (2025:400) 22 kap. 11 and 13-14 §§; lagen (1990:52) med särskilda bestämmelser om vård av unga 13, 13 a and
 * 13 c §§ (what is regarded at a transfer of custody). Read 2026-11-22.
 */
export const headingsOf: Readonly<Record<ConsiderationKind, readonly Heading[]>> = {
  consider_placement: careHeadings, consider_lvu2: careHeadings, review_lvu3: careHeadings, consider_custody_transfer: custodyHeadings,
}

export const sourceKinds = ['contact', 'measure_follow_up', 'placement_event', 'placement_plan', 'information'] as const

export const personParams = z.object({ id: z.uuid() })
export const considerationParams = z.object({ id: z.uuid() })
export const beginBody = z.strictObject({ kind: z.enum(considerationKinds, 'needed') })
export const beginForm = z.object({ kind: z.enum(considerationKinds, 'needed') })

const words = z.string().trim().max(20_000, 'too_long')
const textsShape = z.partialRecord(z.enum(headings), words)
const written = {
  /** The version that was read: who saved in between is not written over. */
  version: z.int().min(1), texts: textsShape, proposal: z.string().trim().max(4000, 'too_long'), conclusion: z.enum(conclusions).nullable(),
  minutes: z.int('minutes_wrong').min(1, 'minutes_wrong').max(6000, 'minutes_wrong').nullable(),
}
export const saveBody = z.strictObject(written)
export type Written = z.output<typeof saveBody>
export const writtenForm = z.object({
  version: z.coerce.number().int().min(1), texts: textsShape.default({}), proposal: z.string().trim().max(4000, 'too_long').default(''),
  conclusion: z.enum(['', ...conclusions]).default(''), minutes: z.string().trim().max(10).default(''), send: z.string().default(''),
})

const sourceShape = z.object({
  heading: z.enum(headings), kind: z.enum(sourceKinds), id: z.uuid(), pageId: z.uuid(), on: dayShape, facts: z.record(z.string(), z.unknown()),
})
export type Source = z.output<typeof sourceShape>
/** The facts of a source, as its sentence is made of them. */
export const sourceFacts = z.object({
  mode: z.string().optional(), seen: z.enum(['alone', 'seen', 'not']).optional(), words: z.string().nullable().optional(), what: z.string().optional(),
  goals: z.array(z.object({ words: z.string(), outcome: z.string() })).optional(), source: z.string().optional(),
})

export const considerationAnswer = z.object({
  id: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(),
  placementId: z.uuid(), kind: z.enum(considerationKinds), basis: z.enum(careBases), since: dayShape,
  headings: z.array(z.enum(headings)), texts: z.partialRecord(z.enum(headings), z.string()), sources: z.array(sourceShape),
  proposal: z.string(), conclusion: z.enum(conclusions).nullable(), minutes: z.int().nullable(), version: z.int(),
  savedAt: instantShape.nullable(), savedBy: z.string().nullable(), sentOn: dayShape.nullable(), decisionId: z.uuid().nullable(),
  decisionState: z.enum(decisionStates).nullable(), awaits: deciderShape.nullable(), missing: z.array(z.string()), open: z.boolean(),
})
export type Consideration = z.output<typeof considerationAnswer>

export const dueShape = z.object({
  personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), kind: z.enum(considerationKinds), dueOn: dayShape,
  paragraph: z.string(), considerationId: z.uuid().nullable(), sent: z.boolean(),
})
export type DueConsideration = z.output<typeof dueShape>
export const dueAnswer = z.object({ until: dayShape, due: z.array(dueShape) })
export type Due = z.output<typeof dueAnswer>
export const begunShape = z.object({ id: z.uuid(), personId: z.uuid() })
export const savedShape = begunShape.extend({ version: z.int() })
export const sentShape = begunShape.extend({ decisionId: z.uuid(), state: z.enum(['decided', 'for_meeting']) })
