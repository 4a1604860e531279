import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { changeReasons } from '../rules/measure-continuity.ts'

const year = z.coerce.number().int().min(1990).max(2100)
export const continuityQuery = z.object({ enhet: z.uuid().optional().catch(undefined), ar: year.optional().catch(undefined) })
export const childrenQuery = continuityQuery.extend({ sida: z.coerce.number().int().min(1).max(1000).catch(1) })

const count = z.int().min(0)
const counted = {
  children: count, withOne: count, withTwo: count, withMore: count, workers: count, contacts: count, withResponsible: count,
  changes: z.array(z.object({ reason: z.enum(changeReasons), count })),
}

/** Continuity of the children of the units one manages, by year as it was counted last night. */
export const continuityShape = z.object({
  units: z.array(z.object({ id: z.uuid(), name: z.string() })), unitId: z.uuid().nullable(), year: z.int(), countedAt: instantShape.nullable(),
  whole: z.object(counted), byUnit: z.array(z.object({ unitId: z.uuid(), ...counted })),
  years: z.array(z.object({ year: z.int(), children: count, workers: count, contacts: count, withResponsible: count })),
})
export type ContinuityView = z.output<typeof continuityShape>

const change = z.object({ on: dayShape, reason: z.enum(changeReasons), written: z.string() })
export const childrenShape = z.object({
  year: z.int(), total: count,
  rows: z.array(z.object({
    personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), protected: z.boolean(), unitName: z.string(),
    workerName: z.string().nullable(), workers: count, changes: z.array(change),
  })),
})
export type ChildrenView = z.output<typeof childrenShape>

/** One person's continuity in a year, as the person's page shows it. */
export const personContinuityShape = z.object({ workers: count, changes: z.array(change), contacts: count, withResponsible: count })
export type PersonContinuity = z.output<typeof personContinuityShape>
