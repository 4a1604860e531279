import * as z from 'zod'
import { dayShape } from '../calendar/contract.ts'
import { statisticsQuery } from '../income-support/contract/forms.ts'
import { bases, careForms, endReasons } from '../placements/contract/words.ts'

/** The parts of what is sent to the state, as their addresses say them. */
export const parts = ['barn-och-unga', 'ekonomiskt-bistand'] as const
export type Part = (typeof parts)[number]

const year = z.coerce.number().int().min(1990).max(2100)
export const stateReportsQuery = z.object({
  ...statisticsQuery.shape, del: z.enum(parts).catch('barn-och-unga'), ar: year.optional().catch(undefined),
})
export const yearQuery = z.object({ ar: year.optional().catch(undefined) })
export const childrenQuery = z.object({ year: year.optional() })

/** What is missing before the register can be sent, in the order it is mended. */
export const gaps = ['not_started', 'no_decision', 'no_end_reason', 'no_number', 'no_birth_day', 'no_custodian'] as const
export type Gap = (typeof gaps)[number]

const stayShape = z.object({
  form: z.enum(careForms), basis: z.enum(bases), fromOn: dayShape, toOn: dayShape.nullable(),
  /** When what it rests on was decided; null when no decision is registered. */
  decidedOn: dayShape.nullable(),
  /** Whether the child moved here from another place in the same episode. */
  moved: z.boolean(),
})

/**
 * A child's placement from the first night to the end, as it stood on the last day of the year. Name and birth day of a protected child
 * are null.
 */
export const episodeShape = z.object({
  placementId: z.uuid(), personId: z.uuid(), caseNumber: z.string().nullable(), name: z.string().nullable(), birthOn: dayShape.nullable(),
  protected: z.boolean(), identity: z.enum(['number', 'coordination_number', 'local']), unaccompanied: z.boolean(), custodians: z.int(),
  startedOn: dayShape, endedOn: dayShape.nullable(), endReason: z.enum(endReasons).nullable(),
  /** Moves in the year. */
  moves: z.int(), stays: z.array(stayShape),
})
export type Episode = z.output<typeof episodeShape>

export const openCareShape = z.object({
  kind: z.string(), ownName: z.string().nullable(), measures: z.int(), children: z.int(), begun: z.int(),
  /** How often an open offer of the kind was used, without anybody's name. */
  uses: z.int(),
})
export type OpenCare = z.output<typeof openCareShape>

export const childrenShape = z.object({
  year: z.int(), children: z.int(), begun: z.int(), ended: z.int(), moves: z.int(), episodes: z.array(episodeShape),
  openCare: z.array(openCareShape),
  missing: z.array(z.object({ gap: z.enum(gaps), placementId: z.uuid(), personId: z.uuid(), caseNumber: z.string().nullable() })),
})
export type ChildrenRegister = z.output<typeof childrenShape>
