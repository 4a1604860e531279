import * as z from 'zod'

/** Ten or twelve digits written as an identity number is. */
const identityNumber = /(?<!\d)(\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/

/** Text that somebody writes, trimmed, never empty. Nothing in the crisis module is about a client: a text with an identity number is refused. */
export const textOf = (most: number) => z.string('needed').trim().min(1, 'needed').max(most, 'too_long')
  .refine((text) => !identityNumber.test(text), 'no_identity_number')

/** The same where nothing may be written too. */
export const textIfAny = (most: number) => z.string().trim().max(most, 'too_long')
  .refine((text) => !identityNumber.test(text), 'no_identity_number').default('')

/** A whole number as it is typed, spaces allowed. @param fault the code of its sentence. */
export const wholeTyped = (fault: string, least: number, most: number) => z.string().default('').transform((text, context) => {
  const plain = text.replace(/[\s\u00A0]/g, '')
  if (/^\d{1,7}$/.test(plain) && Number(plain) >= least && Number(plain) <= most) return Number(plain)
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
})

/** An id chosen in a list; nothing chosen is a fault. */
export const idChosen = z.string('choice_needed').pipe(z.uuid('choice_needed'))
/** An id chosen in a list where nothing may be chosen too: null. */
export const idIfChosen = z.string().default('').transform((text) => (text === '' ? null : text)).pipe(z.uuid('choice_needed').nullable())
/** A day in a form; what it means is read by dayTyped. */
export const dayField = z.string().default('')
export const idParams = z.object({ id: z.uuid() })
export const idShape = z.object({ id: z.uuid() })
