import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { uploadsShape } from '../../mount/uploads.ts'
import { workKind } from './adverts.ts'
import { chosenId, chosenIdIfAny, numberTyped, numberTypedIfAny, recruitmentText, recruitmentTextIfAny } from './recruitment-words.ts'

/** The stages of the pipeline in their order; declined ends it for either side. */
export const stages = ['new', 'contacted', 'interview', 'offered', 'employed', 'declined'] as const
export type Stage = (typeof stages)[number]
/** What one may move a candidate to by hand: employed comes of the employment alone. */
export const chosenStages = ['new', 'contacted', 'interview', 'offered', 'declined'] as const
export const degrees = ['social_work', 'student', 'other'] as const
export type Degree = (typeof degrees)[number]
/** Months that a candidate may let the application be kept; longer asks for consent anew. */
export const consentMonths = ['3', '6', '12', '24'] as const
export const interviewWays = ['meeting', 'phone', 'video', 'reference'] as const
export type InterviewWay = (typeof interviewWays)[number]
/** Most bytes of a CV. */
export const mostCvBytes = 5 * 1024 * 1024

const months = z.enum(consentMonths, 'choice_needed')
const email = z.string().trim().max(200, 'too_long').refine((text) => text === '' || z.email().safeParse(text).success, 'not_an_address')
const phone = z.string().trim().max(30, 'too_long').refine((text) => text === '' || /^[+\d][\d\s()-]{4,}$/.test(text), 'not_a_phone')
const told = {
  givenName: recruitmentText(80), familyName: recruitmentText(80), email: email.default(''), phone: phone.default(''),
  degree: z.enum(degrees, 'choice_needed'), letter: recruitmentTextIfAny(3000), months,
}
const reached = (body: { email: string; phone: string }): boolean => body.email !== '' || body.phone !== ''
const reachFault = { path: ['email'], message: 'reach_needed' }

/** An application as a machine sends it. `cv` is a file in base64: PDF or Word, 5 MB at most. `consent` must be given. */
export const applicationBody = z.strictObject({
  ...told, wish: workKind, advertId: z.uuid().nullable().default(null), via: z.string().regex(/^[a-z]{8}$/).nullable().default(null),
  degreeYear: z.int().min(1950, 'year_unclear').max(2100, 'year_unclear').nullable().default(null),
  experienceYears: z.int().min(0, 'years_unclear').max(60, 'years_unclear').nullable().default(null),
  cv: z.base64('file_is_not_base64').max(Math.ceil(mostCvBytes * 1.4), 'file_too_large').nullable().default(null),
  consent: z.literal(true, 'consent_needed'),
}).refine(reached, reachFault)
/** The form on the page of an advert, and of a spontaneous application (which also says what is wished for). */
export const applicationForm = z.object({
  ...told, uploads: uploadsShape, wish: workKind.optional(), degreeYear: numberTypedIfAny('year_unclear', 1950, 2100),
  experienceYears: numberTypedIfAny('years_unclear', 0, 60), consent: z.literal('ja', 'consent_needed'),
  /** Hidden from people; whoever fills it in is a machine. */
  link: z.string().max(0, 'too_long').default(''),
}).refine(reached, reachFault)
export const spontaneousForm = applicationForm.refine(({ wish }) => wish !== undefined, { path: ['wish'], message: 'choice_needed' })
export type Application = Omit<z.output<typeof applicationBody>, 'cv' | 'consent'>
export const secretAnswer = z.object({ secret: z.string(), consentTo: dayShape })
export const secretParams = z.object({ secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })
export const prolongForm = z.object({ months })
export const prolongBody = z.strictObject({ months })

const candidateFields = {
  id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string(), phone: z.string(), advertId: z.uuid().nullable(),
  advertTitle: z.string().nullable(), viaName: z.string().nullable(), wish: workKind, degree: z.enum(degrees),
  degreeYear: z.int().nullable(), experienceYears: z.int().nullable(), stage: z.enum(stages), receivedAt: instantShape, consentTo: dayShape,
  staffId: z.uuid().nullable(), planId: z.uuid().nullable(),
}
const candidateShape = z.object(candidateFields)
export type Candidate = z.output<typeof candidateShape>
export const candidatesAnswer = z.object({ candidates: z.array(candidateShape) })
const fileShape = z.object({ type: z.enum(['pdf', 'docx']), sizeBytes: z.int(), scan: z.enum(['waiting', 'clean', 'infected', 'no_scanner']) })
export type CandidateFile = z.output<typeof fileShape>
const stepShape = z.object({ stage: z.enum(stages), words: z.string(), at: instantShape, by: z.string() })
export type CandidateStep = z.output<typeof stepShape>
const interviewShape = z.object({ id: z.uuid(), on: dayShape, way: z.enum(interviewWays), words: z.string(), by: z.string(), byId: z.uuid() })
export type Interview = z.output<typeof interviewShape>
export const candidateAnswer = z.object({
  candidate: z.object({ ...candidateFields, letter: z.string(), unitId: z.uuid().nullable(), startsOn: dayShape.nullable(), hoursPercent: z.int().nullable() }),
  file: fileShape.nullable(), steps: z.array(stepShape), interviews: z.array(interviewShape),
})
export type CandidateWhole = z.output<typeof candidateAnswer>
/** What is kept of oneself, on one's own page: never what recruiters wrote. */
export const ownApplicationAnswer = z.object({
  candidate: z.object({ givenName: z.string(), familyName: z.string(), email: z.string(), phone: z.string(), advertTitle: z.string().nullable(), wish: workKind,
    degree: z.enum(degrees), degreeYear: z.int().nullable(), experienceYears: z.int().nullable(), letter: z.string(), receivedAt: instantShape,
    consentTo: dayShape }),
  file: fileShape.nullable(),
})
export type OwnApplication = z.output<typeof ownApplicationAnswer>

export const stageBody = z.strictObject({ stage: z.enum(chosenStages, 'choice_needed'), words: recruitmentTextIfAny(500) })
export const stageForm = z.object({ ...stageBody.shape, back: z.enum(['tavla', 'kandidat']).catch('kandidat').default('kandidat') })
export const interviewBody = z.strictObject({ on: dayShape, way: z.enum(interviewWays, 'choice_needed'), words: recruitmentText(4000) })
export type InterviewBody = z.output<typeof interviewBody>
export const interviewForm = z.object({ ...interviewBody.shape, on: z.string().default('') })
export const interviewParams = z.object({ id: z.uuid(), noteId: z.uuid() })
export const candidatesQuery = z.object({
  annons: z.uuid().nullable().catch(null).default(null), vill: z.enum(['alla', 'permanent', 'temporary', 'summer']).catch('alla').default('alla'),
})
export const candidatesOfAdvertQuery = z.object({ advertId: z.uuid().optional() })

const share = z.int('percent_needed').min(1, 'percent_needed').max(100, 'percent_needed')
const employmentWords = { subject: recruitmentText(200), title: recruitmentText(80), permanent: z.enum(['ja', 'nej'], 'choice_needed') }
/** What is not known of the candidate already. `toOn`: the last day of a temporary employment. */
export const employBody = z.strictObject({
  ...employmentWords, unitId: z.uuid(), mentorId: z.uuid().nullable().default(null), fromOn: dayShape, toOn: dayShape.nullable().default(null), hoursPercent: share,
})
export type EmployBody = z.output<typeof employBody>
export const employForm = z.object({
  ...employmentWords, unitId: chosenId, mentorId: chosenIdIfAny, fromOn: z.string().default(''), toOn: z.string().default(''),
  hoursPercent: numberTyped('percent_needed', 1, 100),
})
export const employedAnswer = z.object({ id: z.uuid(), staffId: z.uuid(), planId: z.uuid() })
