import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

/**
 * Visits to municipalities as the report, the library of examples and others read them.
 *
 * All observations of visits that are done, by theme, level or municipality: `readObservations(tx, wanted)` in `queries/visit-observations.ts`;
 * an empty `wanted` gives all. Beside it: `readVisitsDone`, `readQuotes` (only with consent, and never once it is withdrawn or its day has come)
 * and `readPlanItems` (what municipalities took to their plans, with how it stood at the second visit). The names of themes are in
 * `texts/themes.ts`.
 *
 * Ids are lasting: a corrected observation keeps its id and gets another `changedAt`; one that is taken away is no longer read.
 */
export const themeCodes = [
  'continuity', 'staffing', 'conditions', 'supervision', 'education', 'budget', 'cooperation', 'psychiatry', 'between_municipalities', 'unaccompanied',
  'law', 'state_grants', 'influence', 'whole_view', 'prevention', 'placed_children', 'violence', 'substance', 'procurement', 'effect', 'knowledge', 'reports',
] as const
/** A theme of an observation. The list is added to; a code never gets another meaning, and none is taken away. */
export type Theme = (typeof themeCodes)[number]
export const themeShape = z.enum(themeCodes, 'choice_needed')
export const visitStatuses = ['planned', 'confirmed', 'done', 'cancelled'] as const
export type VisitStatus = (typeof visitStatuses)[number]
/** Whom a point of the programme meets; the same words are the roles of those who take part and of those who are quoted. */
export const visitRoles = ['politicians', 'managers', 'workers', 'unions', 'families', 'school', 'health', 'auditors', 'other'] as const
export type VisitRole = (typeof visitRoles)[number]
export const visitRole = z.enum(visitRoles, 'choice_needed')
export const judgements = ['strength', 'gap', 'neither'] as const
export type Judgement = (typeof judgements)[number]
export const observationLevels = ['municipal', 'regional', 'national'] as const
export type ObservationLevel = (typeof observationLevels)[number]
/** How something from the first visit stood at the second. */
export const followUpStatuses = ['held', 'on_the_way', 'not_done', 'changed'] as const
export type FollowUpStatus = (typeof followUpStatuses)[number]
/** How somebody agreed to be quoted; `published`: it already stands in print, as said. */
export const consentKinds = ['oral', 'written', 'published'] as const
export type ConsentKind = (typeof consentKinds)[number]
export const visitNumber = z.union([z.literal(1), z.literal(2)])

/** Which observations are wanted; what is left out is not asked for. */
export type ObservationsWanted = {
  readonly id?: string; readonly themes?: readonly Theme[]; readonly level?: ObservationLevel; readonly judgement?: Judgement
  /** Codes of municipalities. */
  readonly places?: readonly string[]
  readonly roundId?: string; readonly visitId?: string; readonly number?: 1 | 2; readonly examples?: true
}
/** An observation of a visit that is done. */
export const readObservation = z.object({
  id: z.uuid(), visitId: z.uuid(), roundId: z.uuid(), place: z.string().describe('Code of the municipality.'), name: z.string(), county: z.string(),
  number: visitNumber, on: dayShape, theme: themeShape, judgement: z.enum(judgements), level: z.enum(observationLevels), words: z.string(),
  from: visitRole.nullable().describe('Whom it was heard from: the point of the programme.'), example: z.boolean(), exampleTitle: z.string().nullable(),
  source: z.string().describe('Where it was read; empty: heard at the visit.'), noteId: z.uuid().nullable(), changedAt: instantShape,
})
export type ReadObservation = z.output<typeof readObservation>
/** A visit that is done, with what its programme held. */
export type VisitDone = {
  readonly id: string; readonly roundId: string; readonly place: string; readonly name: string; readonly county: string; readonly group: string
  readonly groupName: string; readonly number: 1 | 2; readonly on: string; readonly to: string; readonly kinds: readonly VisitRole[]
  readonly participants: number; readonly noteId: string | null; readonly planLink: string
}
/** A quote that may be published today. */
export type ReadQuote = {
  readonly id: string; readonly visitId: string; readonly place: string; readonly name: string; readonly number: 1 | 2; readonly on: string
  readonly role: VisitRole; readonly words: string
}
/** What a municipality took to its plan at a visit, and how it stood at the latest visit that followed it up. */
export type ReadPlanItem = {
  readonly id: string; readonly visitId: string; readonly place: string; readonly name: string; readonly on: string; readonly theme: Theme
  readonly words: string; readonly status: FollowUpStatus | null; readonly statusNote: string; readonly statusOn: string | null
}
