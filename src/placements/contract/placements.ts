import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { bases, careForms, endReasons, eventKinds, homeKinds, placementStates, planKinds } from './words.ts'

const words = (most: number) => z.string().trim().max(most, 'too_long')
const needed = (most: number) => words(most).min(1, 'needed')
const id = z.uuid('choose')

export const placementParams = z.object({ id: z.uuid() })

/**
 * A proposal to place a child: what is asked for, on what basis, with reasons. With `askDecision` a decision is made or goes to the next
 * meeting; without, `ground` says in words what the placement rests on (a judgment, the chair's decision).
 */
export const proposalShape = z.strictObject({
  form: z.enum(homeKinds, 'choose'),
  basis: z.enum(bases, 'choose'),
  plannedFromOn: dayShape,
  plannedToOn: dayShape.nullable().default(null),
  askDecision: z.boolean().default(true),
  reasons: words(4000).default(''),
  childConsents: z.boolean().default(false),
  /** The custodians who consent. */
  custodianIds: z.array(z.uuid()).max(6).default([]),
  ground: words(500).default(''),
})
export type Proposal = z.output<typeof proposalShape>
export const proposalBody = proposalShape.extend({ personId: z.uuid() })

/**
 * One step of a placement. Days are the day it happened, today at the latest; the night between two days belongs to the first.
 * `start`, `move` and `basis` say where the child sleeps from that day on; `correct` withdraws the latest of them, or the end.
 */
export const stepShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('start'), on: dayShape, homeId: id, words: words(500).default('') }),
  z.strictObject({ do: z.literal('move'), on: dayShape, homeId: id.nullable().default(null), words: needed(500) }),
  z.strictObject({ do: z.literal('basis'), on: dayShape, basis: z.enum(bases, 'choose'), words: needed(500) }),
  z.strictObject({ do: z.literal('end'), on: dayShape, reason: z.enum(endReasons, 'choose'), words: needed(2000) }),
  z.strictObject({ do: z.literal('drop'), on: dayShape }),
  z.strictObject({ do: z.literal('correct'), reason: needed(500) }),
  z.strictObject({ do: z.literal('plan'), kind: z.enum(planKinds, 'choose'), agreedOn: dayShape, agreedWith: words(300).default(''),
    words: needed(20_000) }),
  z.strictObject({ do: z.literal('event'), kind: z.enum(eventKinds, 'choose'), on: dayShape, untilOn: dayShape.nullable().default(null),
    words: words(2000).default('') }),
  z.strictObject({ do: z.literal('planned_end'), toOn: dayShape.nullable().default(null) }),
  z.strictObject({ do: z.literal('visit'), on: dayShape }),
])
export type Step = z.output<typeof stepShape>
export const steps = ['start', 'move', 'basis', 'end', 'drop', 'correct', 'plan', 'event', 'planned_end', 'visit'] as const
export type StepName = (typeof steps)[number]

/** What a form sends: text by field; the use case reads days, and then the shape above. */
export const typedForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type TypedForm = z.output<typeof typedForm>
/** Which form of the page is open. */
export const doQuery = z.object({ gor: z.enum(steps).optional().catch(undefined) })

const stayShape = z.object({
  id: z.uuid(), form: z.enum(careForms), basis: z.enum(bases), fromOn: dayShape, toOn: dayShape.nullable(), nights: z.int(),
  begunAs: z.enum(['start', 'move', 'basis']), words: z.string(),
  /** Null when it may not be told, or in the own home. */
  home: z.object({ id: z.uuid(), label: z.string(), situatedIn: z.string() }).nullable(),
})

export const placementShape = z.object({
  id: z.uuid(), personId: z.uuid(), state: z.enum(placementStates),
  form: z.enum(careForms), basis: z.enum(bases),
  ground: z.string(), decisionId: z.uuid().nullable(),
  plannedFromOn: dayShape, plannedToOn: dayShape.nullable(), startedOn: dayShape.nullable(), endedOn: dayShape.nullable(),
  endReason: z.enum(endReasons).nullable(), endWords: z.string().nullable(),
  /** Whether the home is left out because whereabouts are protected. */
  homeHidden: z.boolean(),
  stays: z.array(stayShape),
  plans: z.array(z.object({ id: z.uuid(), kind: z.enum(planKinds), version: z.int(), agreedOn: dayShape, agreedWith: z.string(),
    words: z.string() })),
  events: z.array(z.object({ id: z.uuid(), kind: z.enum(eventKinds), on: dayShape, untilOn: dayShape.nullable(), words: z.string() })),
  clocks: z.array(z.object({ id: z.uuid(), rule: z.string(), startedOn: dayShape, nominalDueOn: dayShape, legalDueOn: dayShape,
    paragraph: z.string(), endedOn: dayShape.nullable(), endedHow: z.string().nullable() })),
  visits: z.object({ lastOn: dayShape.nullable(), lastAloneOn: dayShape.nullable(), nextOn: dayShape.nullable() }),
})
export const placementsShape = z.object({ placements: z.array(placementShape.omit({ plans: true, events: true, clocks: true, visits: true })) })
export const madeShape = z.object({ id: z.uuid() })
