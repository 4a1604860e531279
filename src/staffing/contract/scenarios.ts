import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { absenceShape, factorsShape, scenarioAnswer, scenarioInput } from './scenario.ts'

/** 20 % away for six weeks, and within them two weeks with 40 %: what was planned with in Sweden in 2020 (MSB). */
export const shippedAbsence = [0.2, 0.2, 0.4, 0.4, 0.2, 0.2] as const

/** What is assumed: the same for the page and the API. */
export const choicesBody = z.strictObject({
  unitId: z.uuid().nullable().default(null).describe('Null: all units that one manages.'),
  from: dayShape.nullable().default(null).describe('The first week is the one that the day is in; null: next week.'),
  absence: absenceShape.shape.weeks.default([...shippedAbsence]),
  weeks: z.int().min(1, 'weeks_out_of_range').max(26, 'weeks_out_of_range').default(6),
  factors: factorsShape.default({ violence: 1, report: 1, arrival: 1, application: 1 }),
  cohorts: z.array(z.uuid()).max(20).default([]),
  seed: z.int().min(0).max(2 ** 31 - 1).default(1),
})
export type ScenarioChoices = z.output<typeof choicesBody>

const name = z.string('name_needed').trim().min(1, 'name_needed').max(80, 'too_long')
const purpose = z.string('purpose_needed').trim().min(1, 'purpose_needed').max(500, 'too_long')
export const newScenarioBody = z.strictObject({ name, purpose, choices: choicesBody })
/** The name and what it is for; what is assumed stands in the address. */
export const saveForm = z.object({ name, purpose })

const several = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).catch([]).default([])
const text = z.string().max(200).catch('').default('')
/** The same as the page asks: as it was typed, so that what is wrong can be shown beside it. */
export const scenarioQuery = z.object({
  enhet: text, fran: text, veckor: text, franvaro: z.string().max(200).optional().catch(undefined), vald: text, anmalan: text,
    ankomst: text, bistand: text, grupp: several, fro: text, klart: z.string().optional(),
})
export type ScenarioQuery = z.output<typeof scenarioQuery>
export const scenariosQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  klart: z.string().optional() })
export const scenariosApiQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
export const scenarioParams = z.object({ id: z.uuid() })
export const compareQuery = z.object({ val: several })
export const compareApiQuery = z.object({ id: several })
export const mostCompared = 4
export const scenariosPerPage = 25
/** What is usual is counted over so many whole weeks before this one. */
export const usualWeeks = 12

const unitShape = z.object({ id: z.uuid(), name: z.string() })
/** What was chosen, with the names as they were. */
export const savedChoices = z.object({ ...choicesBody.shape, from: dayShape, cohorts: z.array(z.object({ id: z.uuid(), name: z.string() })),
  units: z.array(unitShape) })
export type SavedChoices = z.output<typeof savedChoices>
const drawnShape = { choices: savedChoices, input: scenarioInput, answer: scenarioAnswer,
  usual: scenarioAnswer.describe('The same weeks as they usually are.') }
export const drawnScenario = z.object(drawnShape)
export type DrawnScenario = z.output<typeof drawnScenario>
const lineShape = { id: z.uuid(), name: z.string(), purpose: z.string(), unitIds: z.array(z.uuid()), savedBy: z.string(),
  savedAt: instantShape, choices: savedChoices }
const { missingHours, breaking } = scenarioAnswer.shape.total.shape
export const scenarioLine = z.object({ ...lineShape, missingHours, breaking })
export type ScenarioLine = z.output<typeof scenarioLine>
export const scenariosAnswer = z.object({ scenarios: z.array(scenarioLine), total: z.int() })
export const savedScenario = z.object({ ...lineShape, ...drawnShape })
export type SavedScenario = z.output<typeof savedScenario>
export const comparedAnswer = z.object({ scenarios: z.array(savedScenario) })
