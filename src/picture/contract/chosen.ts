import * as z from 'zod'
import { figureKeyParams, overTimeQuery } from './over-time.ts'

/** So many figures fit on one page of paper. */
export const mostChosen = 8
const { figure: figureKey } = figureKeyParams.shape
const several = z.union([z.array(figureKey), figureKey.transform((one) => [one])])

/** The figures looked at together, in the order they are shown, with what else is chosen. */
export const chosenQuery = overTimeQuery.extend({ figur: several.optional().catch(undefined) })
export type ChosenQuery = z.output<typeof chosenQuery>
