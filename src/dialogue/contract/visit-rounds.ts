import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { nextShape, pageQuery } from '../../platform/paging.ts'
import { visitNumber, visitStatuses } from './visits.ts'

export const mostTeams = 6
/** Most municipalities of a round. */
export const mostPlaces = 290
const words = (most: number) => z.string('value_needed').trim().min(1, 'value_needed').max(most, 'too_long')
const placeCode = z.string().regex(/^[0-9]{4}$/, 'not_a_place')
const weekShape = z.string().regex(/^\d{4}-W\d{2}$/, 'not_a_week')

export const teamShape = z.strictObject({
  name: words(40), home: placeCode.describe('Code of the municipality it travels from.'),
  days: z.int('days_needed').min(1, 'days_needed').max(5, 'days_needed').describe('Most visits in a week, one a day.'),
  away: z.array(dayShape).max(400, 'too_many').default([]).describe('Days on which the team does not travel.'),
})
export const roundSettings = z.strictObject({
  teams: z.array(teamShape).min(1, 'team_needed').max(mostTeams, 'too_many'), avoid: z.array(weekShape).max(120, 'too_many').default([]),
  gap: z.int('gap_needed').min(0, 'gap_needed').max(104, 'gap_needed').default(0).describe('Least whole weeks from the first visit to the second.'),
})
export type RoundSettings = z.output<typeof roundSettings>
const dated = { name: words(80), firstOn: dayShape, lastOn: dayShape, settings: roundSettings }
export const changedRoundBody = z.strictObject(dated)
export type ChangedRound = z.output<typeof changedRoundBody>
export const newRoundBody = z.strictObject({
  ...dated, number: visitNumber, selectionId: z.uuid().nullable().default(null), followsId: z.uuid().nullable().default(null),
  places: z.array(placeCode).max(mostPlaces, 'too_many').default([]).describe('Codes; empty: those of the selection, or of the round that is followed.'),
})
export type NewRound = z.output<typeof newRoundBody>

const typedLine = (most: number) => z.string().trim().max(most, 'too_long').default('')
export const formTeams = [1, 2, 3, 4, 5, 6] as const
export const roundForm = z.object({
  name: words(80), first: words(60), last: words(60), avoid: typedLine(400), gap: typedLine(4), number: z.enum(['1', '2'], 'choice_needed').default('1'), source: typedLine(60), places: typedLine(8000),
  team1: typedLine(40), home1: typedLine(60), days1: typedLine(3), away1: typedLine(2000), team2: typedLine(40), home2: typedLine(60), days2: typedLine(3), away2: typedLine(2000),
  team3: typedLine(40), home3: typedLine(60), days3: typedLine(3), away3: typedLine(2000),
  team4: typedLine(40), home4: typedLine(60), days4: typedLine(3), away4: typedLine(2000),
  team5: typedLine(40), home5: typedLine(60), days5: typedLine(3), away5: typedLine(2000),
  team6: typedLine(40), home6: typedLine(60), days6: typedLine(3), away6: typedLine(2000),
})
export type RoundForm = z.output<typeof roundForm>
export const addPlaceBody = z.strictObject({ place: placeCode })
export const addPlaceForm = z.object({ place: words(60) })

export const roundParams = z.object({ id: z.uuid() })
export const roundIdShape = z.object({ id: z.uuid() })
export const roundsQuery = z.object({ sida: z.coerce.number().int().min(1).max(10_000).catch(1).default(1), klart: z.string().optional() })
export const roundQuery = z.object({ ordning: z.enum(['dag', 'kommun', 'lan']).catch('dag').default('dag'), klart: z.string().optional() })
export const roundsPaged = z.object(pageQuery)
const count = z.int()
export const roundShape = z.object({
  id: z.uuid(), name: z.string(), number: visitNumber, firstOn: dayShape, lastOn: dayShape, visits: count, done: count, planned: count.describe('With a day to come.'),
  undated: count, late: count.describe('Not done though the day, or the last day of the round, has passed.'), cancelled: count, recordedAt: instantShape,
})
export type Round = z.output<typeof roundShape>
export const roundsAnswer = z.object({ rounds: z.array(roundShape), next: nextShape })
export const roundVisitShape = z.object({
  id: z.uuid(), place: z.string(), name: z.string(), county: z.string(), number: visitNumber, from: dayShape.nullable(), to: dayShape.nullable(), team: z.string(),
  status: z.enum(visitStatuses), locked: z.boolean(), late: z.boolean(), firstOn: dayShape.nullable().describe('Last day of the first visit, of the round that is followed.'),
  changedAt: instantShape,
})
export type RoundVisit = z.output<typeof roundVisitShape>
export const countyShape = z.object({ county: z.string(), visits: count, done: count, planned: count, undated: count, late: count })
export type CountyProgress = z.output<typeof countyShape>
export const roundAnswer = roundShape.extend({
  settings: roundSettings, selectionId: z.uuid().nullable(), selectionName: z.string().nullable(), followsId: z.uuid().nullable(), followsName: z.string().nullable(),
  feedSince: instantShape.nullable(), list: z.array(roundVisitShape), counties: z.array(countyShape),
})
export type RoundDetail = z.output<typeof roundAnswer>
export const feedAnswer = z.object({ address: z.string().nullable().describe('Shown once; a new one ends the old.') })
export const feedParams = z.object({ token: z.string().regex(/^[\w-]{20,60}$/) })

/** How a plan was made, and what it came to. */
export const planAnswerShape = z.object({
  placed: z.array(z.object({ visitId: z.uuid(), team: z.string(), week: z.string() })), locked: z.array(z.uuid()),
  missing: z.object({ visits: count, from: dayShape, before: dayShape,
    enough: dayShape.nullable().default(null).describe('The first last day by which all could be made; null when none within two years is.') }).nullable(), waiting: count.describe('Second visits whose first has no day yet.'),
  method: z.enum(['chosen', 'searched', 'nearest', 'by_hand']), least: z.number().describe('Kilometres that no plan can be shorter than.'),
})
export type PlanAnswer = z.output<typeof planAnswerShape>
const stopShape = z.object({ visitId: z.uuid(), place: z.string(), name: z.string(), on: dayShape.nullable(), locked: z.boolean(), fixed: z.boolean() })
export const tripShape = z.object({ team: z.string(), home: z.string(), week: z.string(), km: z.number().describe('Great circle.'), alone: z.number().describe('Each visit by itself.'), stops: z.array(stopShape) })
export type Trip = z.output<typeof tripShape>
export const planShape = z.object({
  id: z.uuid(), roundId: z.uuid(), stage: z.enum(['proposed', 'accepted', 'dropped']), answer: planAnswerShape, trips: z.array(tripShape), km: z.number(), recordedAt: instantShape,
})
export type Plan = z.output<typeof planShape>
export const changeKinds = ['lock', 'unlock', 'move', 'swap'] as const
export const planChange = z.strictObject({
  do: z.enum(changeKinds), visitId: z.uuid('choice_needed'), team: z.string().max(40).default(''), week: z.string().max(10).default(''), otherId: z.uuid('choice_needed').nullable().default(null),
})
export type PlanChange = z.output<typeof planChange>
export const planForm = z.object({
  do: z.enum(['make', 'accept', 'drop', ...changeKinds]), visitId: typedLine(40), slot: typedLine(60), otherId: typedLine(40),
})
export type PlanForm = z.output<typeof planForm>
