import * as z from 'zod'

export const mostWords = 4000
export const mostTitle = 200
/** A text that must be there. */
export const words = (most = mostWords) => z.string().trim().min(1, 'needed').max(most, 'too_long')
/** A text that may be left out. */
export const wordsIfAny = (most = mostWords) => z.string().trim().max(most, 'too_long').default('')
/** A day as it is typed in a form. */
export const dayText = z.string().trim().max(60, 'too_long').default('')
export const idParams = z.object({ id: z.uuid() })
export const rowParams = z.object({ id: z.uuid(), rowId: z.uuid() })
export const idShape = z.object({ id: z.uuid() })
/** An id chosen in a form's list; empty: none. */
export const idIfAny = z.union([z.uuid(), z.literal('')], 'value_needed').default('')
/** Why something entered is struck out. */
export const strikeBody = z.strictObject({ why: words(500) })
/** `kind` of the form's page leads back to the same. */
export const strikeForm = z.object({ why: wordsIfAny(500) })
