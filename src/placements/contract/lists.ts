import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { bases, careForms } from './words.ts'

/**
 * Which night and which children. `known`: as it was known when that day ended, so that what was registered or corrected later is left out.
 */
export const tonightApiQuery = z.object({
  day: dayShape.optional(),
  known: z.enum(['now', 'then']).default('now'),
  unit: z.uuid().optional(),
  form: z.enum(careForms).optional(),
  basis: z.enum(bases).optional(),
  home: z.uuid().optional(),
})
export type TonightQuery = z.output<typeof tonightApiQuery>

/** The same from the page's address, where a word that cannot be read is as if it were not there. */
export const tonightPageQuery = z.object({
  dag: z.string().max(40).optional().catch(undefined),
  kant: z.literal('da').optional().catch(undefined),
  enhet: z.uuid().optional().catch(undefined),
  form: z.enum(careForms).optional().catch(undefined),
  grund: z.enum(bases).optional().catch(undefined),
  hem: z.uuid().optional().catch(undefined),
})
export type TonightPageQuery = z.output<typeof tonightPageQuery>

export const tonightRowShape = z.object({
  personId: z.uuid(), placementId: z.uuid(),
  /** Null for a protected identity. */
  name: z.string().nullable(), caseNumber: z.string().nullable(), birthOn: dayShape.nullable(), protected: z.boolean(),
  form: z.enum(careForms), basis: z.enum(bases), fromOn: dayShape,
  /** Null in the own home, and when it may not be told. */
  homeId: z.uuid().nullable(), homeLabel: z.string().nullable(), situatedIn: z.string().nullable(), homeHidden: z.boolean(),
  /** Moved in that very day. */
  movedThatDay: z.boolean(),
  unitId: z.uuid().nullable(), unitName: z.string().nullable(), responsibleName: z.string().nullable(),
})
export type TonightRow = z.output<typeof tonightRowShape>

export const tonightShape = z.object({
  day: dayShape, known: z.enum(['now', 'then']), rows: z.array(tonightRowShape),
  counts: z.array(z.object({ form: z.enum(careForms), children: z.int() })),
})
export type Tonight = z.output<typeof tonightShape>

export const familyHomesQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() })
export const familyHomesPageQuery = z.object({ ar: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) })
export const familyHomeRowShape = z.object({
  personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), birthOn: dayShape.nullable(), protected: z.boolean(),
  basis: z.enum(bases), form: z.enum(careForms), fromOn: dayShape, toOn: dayShape.nullable(),
  homeLabel: z.string().nullable(), situatedIn: z.string().nullable(), homeHidden: z.boolean(),
})
export type FamilyHomeRow = z.output<typeof familyHomeRowShape>
export const familyHomesShape = z.object({
  year: z.int(), rows: z.array(familyHomeRowShape),
  /** Homes with more than three placed children on the last day of the year, or today in the year that runs. */
  crowded: z.array(z.object({ homeId: z.uuid(), label: z.string(), taken: z.int() })),
})
export type FamilyHomes = z.output<typeof familyHomesShape>
