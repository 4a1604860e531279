import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'

/** How a question comes: by telephone, at the desk, in writing (a form or mail). */
export const channels = ['phone', 'desk', 'written'] as const
export type Channel = (typeof channels)[number]
export const answers = ['answered', 'passed_on', 'not_answered'] as const
export type Answer = (typeof answers)[number]
export const visitKinds = ['booked', 'unbooked'] as const
export type VisitKind = (typeof visitKinds)[number]
export const ways = ['street', 'digital'] as const
export type Way = (typeof ways)[number]
/** The lists that the municipality keeps: what enquiries are about, whom outreach is for, and where it is done. */
export const choiceLists = ['theme', 'group', 'place'] as const
export type ChoiceList = (typeof choiceLists)[number]

/** What comes with Helhet, in the order it is offered. Further ones are the municipality's own, known by their ids. */
export const shippedChoices = {
  theme: ['economic_support', 'worry_about_child', 'relations_violence', 'addiction', 'housing', 'parenting', 'crime', 'other'],
  group: ['youth_outdoors', 'school_visit', 'residential_area', 'event', 'online'],
  place: ['centre', 'residential_area', 'school', 'leisure_centre', 'station', 'events', 'social_media'],
} as const satisfies Readonly<Record<ChoiceList, readonly string[]>>

/** Waiting as it is chosen by one touch, in minutes; the API takes any. */
export const waitingSteps = [0, 5, 15, 30, 60] as const

const code = z.string('choice_needed').regex(/^[a-z0-9_-]{1,36}$/, 'choice_needed')
/** A day that questions and visits may be counted on; none given: today. */
const on = dayShape.nullable().default(null)

export const enquiryBody = z.strictObject({
  theme: code, channel: z.enum(channels, 'choice_needed'), answer: z.enum(answers, 'choice_needed').default('answered'),
  waitedMinutes: z.int('waiting_out_of_range').min(0, 'waiting_out_of_range').max(1440, 'waiting_out_of_range').nullable().default(null),
  on,
})
export type EnquiryBody = z.output<typeof enquiryBody>
export const visitBody = z.strictObject({ kind: z.enum(visitKinds, 'choice_needed'), on })
export type VisitBody = z.output<typeof visitBody>
export const reachParams = z.object({ id: z.uuid() })
export const reachIdShape = z.object({ id: z.uuid() })

const dayChoice = z.enum(['today', 'yesterday']).default('today')
/** The form of one touch: the button is the theme, the rest stands as it was chosen. */
export const enquiryForm = z.object({
  theme: code, channel: z.enum(channels).default('phone'), answer: z.enum(answers).default('answered'),
  waited: z.enum(waitingSteps.map(String)).or(z.literal('')).default(''), day: dayChoice,
})
export const visitForm = z.object({ kind: z.enum(visitKinds, 'choice_needed'), day: dayChoice, channel: z.enum(channels).default('phone') })
export const undoForm = z.object({ what: z.enum(['enquiry', 'visit']), id: z.uuid(), channel: z.enum(channels).default('phone') })
export const enquiryQuery = z.object({ satt: z.enum(channels).catch('phone') })

const week = z.string().regex(/^\d{4}-W\d{2}$/)
export const weeksQuery = z.object({ enhet: z.uuid().nullable().catch(null).default(null), klart: z.string().optional() })
export const countsQuery = z.object({
  unitId: z.uuid().nullable().default(null), weeks: z.coerce.number().int().min(1).max(156).default(26),
})

const choiceShape = z.object({
  code: z.string(),
  /** The municipality's own words; null for a shipped one under its own. */
  name: z.string().nullable(), place: z.int(), closedOn: dayShape.nullable(), shipped: z.boolean(),
})
export type Choice = z.output<typeof choiceShape>
export const choicesAnswer = z.object({ theme: z.array(choiceShape), group: z.array(choiceShape), place: z.array(choiceShape) })
export type Choices = z.output<typeof choicesAnswer>
const choiceName = z.string().trim().min(1, 'needed').max(40, 'too_long')
export const newChoiceBody = z.strictObject({ list: z.enum(choiceLists, 'choice_needed'), name: choiceName })
export type NewChoice = z.output<typeof newChoiceBody>
export const newChoiceForm = z.object({ list: z.enum(choiceLists, 'choice_needed'), name: choiceName })
export const choiceParams = z.object({ list: z.enum(choiceLists), code })
/** `name` null: the shipped words. `open` false: can no longer be chosen from today; what was counted stays. */
export const choiceBody = z.strictObject({ name: choiceName.nullable(), open: z.boolean() })
export type ChoiceChange = z.output<typeof choiceBody>
export const choiceForm = z.object({ name: z.string().trim().max(40, 'too_long').default(''), open: z.enum(['yes', 'no']).default('yes') })
export const choiceIdShape = z.object({ list: z.enum(choiceLists), code: z.string() })

const unitShape = z.object({ id: z.uuid(), name: z.string() })
const enquiryCount = z.object({
  unitId: z.uuid(), week, theme: z.string(), channel: z.enum(channels), answer: z.enum(answers), enquiries: z.int(),
  /** Of how many the waiting was noted, and the sum of theirs in minutes. */
  timed: z.int(), waitedMinutes: z.int(),
})
export type EnquiryCount = z.output<typeof enquiryCount>
const visitCount = z.object({ unitId: z.uuid(), week, kind: z.enum(visitKinds), visits: z.int() })
export type VisitCount = z.output<typeof visitCount>
export const enquiryCountsAnswer = z.object({ fromWeek: week, toWeek: week, units: z.array(unitShape), enquiries: z.array(enquiryCount) })
export const visitCountsAnswer = z.object({ fromWeek: week, toWeek: week, units: z.array(unitShape), visits: z.array(visitCount) })
export type ReachWeeks = {
  readonly fromWeek: string; readonly toWeek: string; readonly units: ReadonlyArray<{ id: string; name: string }>
  readonly enquiries: readonly EnquiryCount[]; readonly visits: readonly VisitCount[]
}

export const outreachBody = z.strictObject({
  group: code, place: code, on: dayShape, way: z.enum(ways, 'choice_needed'),
  met: z.int('met_out_of_range').min(0, 'met_out_of_range').max(5000, 'met_out_of_range'),
  /** To a quarter of an hour. */
  hours: z.number('hours_out_of_range').min(0.25, 'hours_out_of_range').max(24, 'hours_out_of_range')
    .multipleOf(0.25, 'hours_out_of_range'),
  staff: z.int('staff_out_of_range').min(1, 'staff_out_of_range').max(50, 'staff_out_of_range'),
})
export type OutreachBody = z.output<typeof outreachBody>
/** A number as it is typed, with a comma or a point. */
const typedNumber = (fault: string) => z.string().default('').transform((text, context) => {
  const plain = text.trim().replace(',', '.')
  if (/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return Number(plain)
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
})
const { group, place, way, met, hours, staff } = outreachBody.shape
export const outreachForm = z.object({
  group, place, way, on: z.string().default(''), met: typedNumber('met_out_of_range').pipe(met),
    hours: typedNumber('hours_out_of_range').pipe(hours),
  staff: typedNumber('staff_out_of_range').pipe(staff),
})
export const outreachQuery = z.object({ ar: z.coerce.number().int().min(2000).max(2100).nullable().catch(null).default(null) })
export const outreachYearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).nullable().default(null) })
const outreachShape = z.object({
  id: z.uuid(), unitId: z.uuid(), unitName: z.string(), on: dayShape, group: z.string(), groupName: z.string().nullable(),
    place: z.string(),
  placeName: z.string().nullable(), way: z.enum(ways), met: z.int(), hours: z.number(), staff: z.int(), correctsId: z.uuid().nullable(),
    recordedAt: instantShape,
})
export type Outreach = z.output<typeof outreachShape>
export const outreachAnswer = z.object({ year: z.int(), outreach: z.array(outreachShape) })
