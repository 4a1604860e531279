import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'

const count = z.int().min(0).max(10_000_000)
/** Days in order, each with what the responding units say; a day that nobody answered has 0 responding units or is left out. */
export const absenceInput = z.strictObject({
  units: count.min(1).describe('How many units are asked each day'),
  days: z.array(z.strictObject({
    day: dayShape, responding: count.describe('Units that answered'), staff: count.describe('Employed in the units that answered'), absent: count.describe('Absent in the units that answered'),
  })).min(1).max(4000).describe('Ascending by day, no day twice'),
})
export type AbsenceInput = z.output<typeof absenceInput>
const share = z.number().min(0).max(1).nullable()
export const absenceAnswer = z.object({ days: z.array(z.object({
  day: dayShape, share: share.describe('Absent of the employed, in the units that answered; null when none did'),
  sevenDayMean: share.describe('All absent of all employed of the seven days up to and with this one, of the units that answered; null when none did'),
  daysInMean: z.int().describe('How many of the seven days had answers'), responseRate: z.number().min(0).max(1).describe('Units that answered of those asked'),
  sevenDayResponseRate: z.number().min(0).max(1).describe('The same over the seven days; a day that is left out counts as none answering'),
})) })
export type AbsenceAnswer = z.output<typeof absenceAnswer>
