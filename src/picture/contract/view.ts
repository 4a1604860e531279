import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { mostChosen } from './chosen.ts'
import { figureKeyParams } from './over-time.ts'

const { figure: figureKey } = figureKeyParams.shape
const weeks = z.union([z.literal(26), z.literal(52), z.literal(104)])
const name = z.string().trim().min(1, 'name_needed').max(60, 'too_long')

/** A kept choice of figures. It holds no numbers. `sharedBy`: who shares it with one; null for one's own. */
export const viewShape = z.object({
  id: z.uuid(), name: z.string(), figures: z.array(figureKey), unitId: z.uuid().nullable(), unitName: z.string().nullable(), weeks, knownOn: dayShape.nullable(),
  sharedUnitId: z.uuid().nullable(), sharedUnitName: z.string().nullable(), sharedBy: z.string().nullable(), first: z.boolean(),
})
export type PictureView = z.output<typeof viewShape>
export const viewsAnswer = z.object({ views: z.array(viewShape) })

export const viewParams = z.object({ id: z.uuid() })
export const newViewBody = z.object({
  name, figures: z.array(figureKey).min(1, 'figures_needed').max(mostChosen), unitId: z.uuid().nullable().default(null), weeks: weeks.default(52),
  knownOn: dayShape.nullable().default(null),
})
export type NewView = z.output<typeof newViewBody>
export const changeViewBody = z.object({ name: name.optional(), sharedUnitId: z.uuid().nullable().optional(), first: z.boolean().optional() })
export type ChangeView = z.output<typeof changeViewBody>

/** The same as a form sends it: empty is none. */
export const newViewForm = z.object({
  name, figur: z.union([z.array(figureKey), figureKey.transform((one) => [one])], 'figures_needed'), enhet: z.string().default(''),
  veckor: z.enum(['26', '52', '104']).catch('52'), kant: z.string().default(''),
})
export const viewForm = z.object({ name })
export const shareForm = z.object({ unit: z.union([z.literal(''), z.uuid()]).default('') })
export const firstForm = z.object({ first: z.enum(['ja', 'nej']).catch('ja') })
