import * as z from 'zod'
import { instantShape } from '../../calendar/contract.ts'
import { turnoverDefinitions } from '../rules/turnover.ts'
import { measures } from './import.ts'

export const areasOnPage = 100

const setShape = z.object({
  id: z.uuid(), name: z.string(), source: z.string(), measure: z.enum(measures), recordedAt: instantShape,
    replacedAt: instantShape.nullable(),
  supersedesId: z.uuid().nullable(), recordedBy: z.string(), areas: z.int(), rows: z.int(), first: z.int().nullable(),
    last: z.int().nullable(),
})
export type PublishedSet = z.output<typeof setShape>
export const setsAnswer = z.object({ sets: z.array(setShape) })

export const setParams = z.object({ id: z.uuid() })
const year = z.coerce.number().int().min(1900).max(2200)
const area = z.string().min(1).max(200)
/** `omrade`: one area over the years; else every area of a year. */
export const setQuery = z.object({
  ar: year.nullable().catch(null).default(null), niva: z.string().max(200).nullable().catch(null).default(null),
  omrade: area.nullable().catch(null).default(null), pension: z.literal('utan').nullable().catch(null).default(null),
  sida: z.coerce.number().int().min(1).max(100_000).catch(1).default(1), klart: z.string().optional(),
})
export type SetQuery = z.output<typeof setQuery>
export const setApiQuery = z.object({ year: year.nullable().default(null), area: area.nullable().default(null) })

const known = z.number().nullable()
const rate = z.object({ numerator: known, denominator: known, rate: known })
export const countsAnswer = z.object({
  set: setShape,
  rows: z.array(z.object({
    area: z.string(), year: z.int(), level: z.string(), opening: known, closing: known, joiners: known, leavers: known,
    unexplained: known, definitions: z.record(z.enum(turnoverDefinitions), rate),
  })),
})
