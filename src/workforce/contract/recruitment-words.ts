import * as z from 'zod'

/** Ten or twelve digits written as an identity number is. */
const identityNumber = /(?<!\d)(\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/

/** Text that somebody writes, trimmed, never empty; a text with an identity number is refused. */
export const recruitmentText = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
  .refine((text) => !identityNumber.test(text), 'no_identity_number')

/** The same where nothing may be written too. */
export const recruitmentTextIfAny = (most: number) => z.string().trim().max(most, 'too_long')
  .refine((text) => !identityNumber.test(text), 'no_identity_number').default('')

/** A whole number within bounds, as it is typed. @param fault the code of its sentence. */
export const numberTyped = (fault: string, least: number, most: number) => z.string().default('').transform((text, context) => {
  const plain = text.replace(/[\s\u00A0%]/g, '')
  if (/^\d{1,4}$/.test(plain) && Number(plain) >= least && Number(plain) <= most) return Number(plain)
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
})

/** The same where nothing may be typed too: null. */
export const numberTypedIfAny = (fault: string, least: number, most: number) => z.string().default('').transform((text, context) => {
  const plain = text.replace(/[\s\u00A0]/g, '')
  if (plain === '') return null
  if (/^\d{1,4}$/.test(plain) && Number(plain) >= least && Number(plain) <= most) return Number(plain)
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
})

export const chosenId = z.string('choice_needed').pipe(z.uuid('choice_needed'))
export const chosenIdIfAny = z.string().default('').transform((text) => (text === '' ? null : text)).pipe(z.uuid('choice_needed').nullable())
export const recruitmentParams = z.object({ id: z.uuid() })
export const madeId = z.object({ id: z.uuid() })
