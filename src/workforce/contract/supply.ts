import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { degreeKinds, experienceBands } from '../rules/competence-supply.ts'
import { supplyScenarios } from './assumptions.ts'

export const supplyQuery = z.object({ enhet: z.uuid().optional().catch(undefined), klart: z.string().optional() })
export const supplyApiQuery = z.object({ unit: z.uuid().optional() })

const count = z.int().min(0)
const unit = z.object({ id: z.uuid(), name: z.string() })

/** A request for places in distance education. `placesGiven` null: not answered yet. */
export const educationRequestShape = z.object({
  id: z.uuid(), programme: z.string(), provider: z.string(), startsOn: dayShape, places: count, askedOn: dayShape, placesGiven: count.nullable(),
  answeredOn: dayShape.nullable(), withdrawnAt: instantShape.nullable(),
})
export type EducationRequest = z.output<typeof educationRequestShape>

/** Degrees, experience, retirements and what must be recruited. Posts are full-time equivalents. */
export const supplyShape = z.object({
  on: dayShape, units: z.array(unit), unitId: z.uuid().nullable(), whole: z.boolean(),
  persons: count, permanent: count, posts: z.number(),
  qualified: z.object({ workers: count, socialWork: count, anyDegree: count, underOne: count, threeOrMore: count, overFive: count }),
  degrees: z.array(z.object({ degree: z.enum(degreeKinds), band: z.enum(experienceBands), count })),
  retirementAge: z.int(), withoutBirthYear: count,
  retirements: z.array(z.object({ year: z.int(), persons: count, posts: z.number() })),
  leavingRate: z.object({ numerator: z.number().nullable(), denominator: z.number().nullable(), rate: z.number().nullable() }),
  needs: z.array(z.object({
    scenario: z.enum(supplyScenarios), sum: z.number(),
    years: z.array(z.object({
      year: z.int(), planned: z.number(), opening: z.number(), retiring: z.number(), leaving: z.number(), toRecruit: z.number(),
    })),
  })),
  requests: z.array(educationRequestShape), version: z.int(),
})
export type SupplyView = z.output<typeof supplyShape>

const text = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
const places = z.int('places_unclear').min(1, 'places_unclear').max(1000, 'places_unclear')
const given = z.int('places_unclear').min(0, 'places_unclear').max(1000, 'places_unclear')
const typedCount = z.string().default('').transform((typed) => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN))

export const educationBody = z.strictObject({ programme: text(120), provider: text(120), startsOn: dayShape, places })
export type EducationBody = z.output<typeof educationBody>
export const educationForm = z.object({ programme: text(120), provider: text(120), startsOn: z.string().default(''), places: typedCount.pipe(places) })
export const educationParams = z.object({ id: z.uuid() })
export const educationAnswerBody = z.strictObject({ placesGiven: given })
export const educationAnswerForm = z.object({ placesGiven: typedCount.pipe(given) })
export const educationSaved = z.object({ id: z.uuid() })

export const birthYearsQuery = z.object({
  sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), visa: z.enum(['alla', 'saknas']).catch('saknas').default('saknas'), klart: z.string().optional(),
})
export const birthYearsForm = z.object({ ar: z.record(z.uuid(), z.string().max(20)).default({}) })
export const birthYearsBody = z.strictObject({
  years: z.array(z.strictObject({ staffId: z.uuid(), birthYear: z.int('year_unclear').min(1930, 'year_unclear').max(2030, 'year_unclear') })).max(500),
})
export type BirthYears = z.output<typeof birthYearsBody>['years']
export const birthYearsSaved = z.object({ saved: count })
export const birthYearsPerPage = 25
