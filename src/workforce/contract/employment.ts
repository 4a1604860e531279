import * as z from 'zod'
import { dayShape, instantShape } from '../../calendar/contract.ts'
import { employmentForms } from '../rules/employment-tenures.ts'
import { degrees, endReasons, engagements, holdsIdentityNumber, longestPost } from '../rules.ts'

export const engagementCodes = Object.values(engagements)
export const degreeCodes = Object.values(degrees)
export const endReasonCodes = Object.values(endReasons)
export const standings = ['now', 'coming', 'ended', 'all'] as const
export type Standing = (typeof standings)[number]
export const employmentSorts = ['name', 'unit', 'from', 'to'] as const
export type EmploymentSort = (typeof employmentSorts)[number]
export const rowsOnPage = 100

export type EmploymentFilter = {
  readonly unitId: string | null; readonly standing: Standing; readonly form: (typeof employmentForms)[number] | null
  readonly sort: EmploymentSort; readonly down: boolean
}

const words = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
  .refine((text) => !holdsIdentityNumber(text), 'no_identity_number')
const reasonWhy = words(300)
const choice = 'choice_needed'

/** What an employment is. `hoursShare` is a share of full time; `endReason` goes with `toOn`, the last day of work. */
const employmentFields = {
  unitId: z.uuid(choice), post: words(longestPost), fromOn: dayShape, toOn: dayShape.nullable().default(null),
  endReason: z.enum(endReasonCodes, choice).nullable().default(null), permanent: z.boolean(),
  hoursShare: z.number('share_out_of_range').min(0.001, 'share_out_of_range').max(1, 'share_out_of_range'),
  experienceSinceOn: dayShape.nullable().default(null), engagement: z.enum(engagementCodes, choice).default('monthly'),
  degree: z.enum(degreeCodes, choice).nullable().default(null),
}
export const employmentBody = z.strictObject({ staffId: z.uuid(choice), ...employmentFields })
export type EmploymentBody = z.output<typeof employmentBody>
export const correctionBody = z.strictObject({ ...employmentFields, reason: reasonWhy })
export type CorrectionBody = z.output<typeof correctionBody>
export const withdrawalBody = z.strictObject({ reason: reasonWhy })
export const withdrawalForm = z.object({ reason: reasonWhy })

const typed = z.string().default('')
const emptyIsNull = z.string().default('').transform((text) => (text === '' ? null : text))
const percent = z.string().default('').transform((text, context) => {
  const plain = text.replace('%', '').replace(',', '.').trim()
  if (/^\d{1,3}(\.\d)?$/.test(plain) && Number(plain) > 0 && Number(plain) <= 100) return Number(plain) / 100
  context.addIssue({ code: 'custom', message: 'share_out_of_range' })
  return z.NEVER
})
/** The same as it is typed: days as people write them, hours as per cent, and one choice for how it is permanent and paid. */
const formFields = {
  unitId: z.string(choice).pipe(z.uuid(choice)), post: words(longestPost), fromOn: typed, toOn: typed,
  endReason: emptyIsNull.pipe(z.enum(endReasonCodes, choice).nullable()), form: z.enum(employmentForms, choice), percent,
    experienceSinceOn: typed,
  degree: emptyIsNull.pipe(z.enum(degreeCodes, choice).nullable()),
}
export const employmentForm = z.object({ staffId: z.string(choice).pipe(z.uuid(choice)), ...formFields })
export const correctionForm = z.object({ ...formFields, reason: reasonWhy })
export type EmploymentTyped = Omit<z.output<typeof correctionForm>, 'reason'>

export const employmentParams = z.object({ id: z.uuid() })
const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1).default(1)
export const employmentsQuery = z.object({
  enhet: z.uuid().nullable().catch(null).default(null), lage: z.enum(standings).catch('now').default('now'),
  form: z.enum(employmentForms).nullable().catch(null).default(null), ordning: z.enum(employmentSorts).catch('name').default('name'),
  fallande: z.literal('ja').nullable().catch(null).default(null), sida: pageNumber, klart: z.string().optional(),
})
export type EmploymentsQuery = z.output<typeof employmentsQuery>
export const newEmploymentQuery = z.object({ person: z.uuid().nullable().catch(null).default(null) })
export const employmentsApiQuery = z.object({
  unitId: z.uuid().nullable().default(null), standing: z.enum(standings).default('now'),
    form: z.enum(employmentForms).nullable().default(null),
  page: z.coerce.number().int().min(1).max(100_000).default(1).describe(`${rowsOnPage} rows each`),
})

const rowFields = {
  id: z.uuid(), staffId: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string(), post: z.string(), fromOn: dayShape,
  toOn: dayShape.nullable(), endReason: z.enum(endReasonCodes).nullable(), permanent: z.boolean(),
  hoursShare: z.string().describe('Share of full time, as a decimal number'), experienceSinceOn: dayShape.nullable(),
  engagement: z.enum(engagementCodes), degree: z.enum(degreeCodes).nullable(),
    corrected: z.boolean().describe('It names an earlier version'),
}
const employmentRow = z.object(rowFields)
export type EmploymentRow = z.output<typeof employmentRow>
const versionShape = z.object({
  ...rowFields, withdrawn: z.boolean().describe('The employment never was'), changeReason: z.string(), recordedAt: instantShape,
  recordedBy: z.string().nullable(), importId: z.uuid().nullable(), supersedesId: z.uuid().nullable(), superseded: z.boolean(),
})
export type EmploymentVersion = z.output<typeof versionShape>
export const employmentsAnswer = z.object({ rows: z.array(employmentRow), count: z.int(), people: z.int() })
export const versionsAnswer = z.object({ name: z.string(), versions: z.array(versionShape) })
export const employmentMade = z.object({ id: z.uuid() })
