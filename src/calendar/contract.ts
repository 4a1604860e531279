import { z } from 'zod'
import { isDay } from './day.ts'

const dayMessage = 'is not an existing day written YYYY-MM-DD'

/** A day on the wire: text YYYY-MM-DD that exists. Its parsed type is `Day`. */
export const dayShape = z.iso.date({ error: dayMessage, abort: true }).refine(isDay, dayMessage).brand<'Day'>()

/** A time of day on the wire: text HH:MM, 00:00 to 23:59. Its parsed type is `Time`. */
export const timeShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time written HH:MM').brand<'Time'>()

/** An instant on the wire: text in UTC with milliseconds, 2026-11-21T14:05:00.000Z. Its parsed type is `Instant`. */
export const instantShape = z.iso.datetime({ precision: 3, error: 'is not an instant in UTC' }).brand<'Instant'>()
