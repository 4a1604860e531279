import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'

/** Competences that every municipality has. The first two are the degrees of SoL 25:1: either is enough where the law asks for one. */
export const shippedCompetences = [
  { code: 'degree_social_work', sv: 'Socionomexamen', en: 'Degree in social work' },
  { code: 'degree_other', sv: 'Annan relevant examen (SoL 25:1)', en: 'Other relevant degree (SoL 25:1)' },
  { code: 'child_interview', sv: 'Samtal med barn', en: 'Talking with children' },
  { code: 'compulsory_care', sv: 'LVU', en: 'Compulsory care of young people (LVU)' },
  { code: 'emergency_duty', sv: 'Socialjour', en: 'Emergency duty' },
  { code: 'family_homes', sv: 'Familjehem', en: 'Family homes' },
  { code: 'violence', sv: 'Våld i nära relation', en: 'Violence in close relations' },
  { code: 'income_support', sv: 'Ekonomiskt bistånd', en: 'Income support' },
  { code: 'unaccompanied', sv: 'Ensamkommande barn', en: 'Unaccompanied minors' },
  { code: 'group_work', sv: 'Leda grupper', en: 'Leading groups' },
] as const
/** What makes somebody qualified by SoL 25:1 (read 2026-11-22). */
export const degreeCodes: readonly string[] = ['degree_social_work', 'degree_other']

const code = z.string().regex(/^[a-z0-9_-]{1,40}$/, 'code_needed')
const named = z.string('needed').trim().min(1, 'needed').max(60, 'too_long')
export const competenceBody = z.strictObject({ sv: named, en: named })
export type CompetenceBody = z.output<typeof competenceBody>
export const competenceForm = z.object({ sv: named, en: named })
export const competenceParams = z.object({ id: code })
export const competenceShape = z.object({ code: z.string(), sv: z.string(), en: z.string(), own: z.boolean(), closedOn: dayShape.nullable() })
export type Competence = z.output<typeof competenceShape>
export const competencesAnswer = z.object({ competences: z.array(competenceShape) })

export const staffCompetenceShape = z.object({
  staffId: z.uuid(), name: z.string(), title: z.string(), unitId: z.uuid(), unitName: z.string(), competences: z.array(z.string()),
  qualified: z.boolean().describe('Has a degree that SoL 25:1 asks for.'),
  experienceSince: dayShape.nullable().describe('Since when in the work, as employments say; null when they do not.'),
})
export type StaffCompetence = z.output<typeof staffCompetenceShape>
export const staffCompetencesAnswer = z.object({ staff: z.array(staffCompetenceShape) })
export const staffCompetenceParams = z.object({ id: z.uuid() })
export const heldBody = z.strictObject({ competences: z.array(code).max(60) })
const several = z.union([z.array(code), code.transform((one) => [one])])
export const heldForm = z.object({ competence: several.default([]) })
export const heldSaved = z.object({ added: z.int(), ended: z.int() })
export const competencesQuery = z.object({ kompetens: code.nullable().catch(null).default(null), klart: z.string().optional() })
