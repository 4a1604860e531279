import * as z from 'zod'
import { dayShape, timeShape } from '../../calendar/contract.ts'
import { choiceShape, rebookAnswer } from './rebooking.ts'

const words = (most: number) => z.string().trim().min(1, 'needed').max(most, 'too_long')
export const roomParams = z.object({ id: z.uuid() })

/** Square metres to a tenth. */
const area = z.number('area_out_of_range').min(1, 'area_out_of_range').max(10_000, 'area_out_of_range')
const seats = z.int('seats_out_of_range').min(1, 'seats_out_of_range').max(2000, 'seats_out_of_range')
export const roomBody = z.strictObject({ name: words(60), street: words(100), area, seats, closedOn: dayShape.nullable().default(null) })
export type RoomBody = z.output<typeof roomBody>
/** A number as it is typed, with a comma or a point. */
const typedNumber = (code: string) => z.string().transform((text, context) => {
  const plain = text.trim().replace(',', '.')
  if (/^\d{1,5}(\.\d)?$/.test(plain)) return Number(plain)
  context.addIssue({ code: 'custom', message: code })
  return z.NEVER
})
export const roomForm = z.object({
  name: words(60), street: words(100), area: typedNumber('area_out_of_range').pipe(area), seats: typedNumber('seats_out_of_range').pipe(seats),
  closedOn: z.string().default(''),
})

export const bookingBody = z.strictObject({
  roomId: z.uuid().nullable().default(null), staffId: z.uuid().nullable().default(null), on: dayShape, from: timeShape, to: timeShape, purpose: words(100),
})
export type BookingBody = z.output<typeof bookingBody>
export const bookingForm = z.object({
  roomId: z.string().default(''), staffId: z.string().default(''), on: z.string().default(''), from: z.string().default(''), to: z.string().default(''),
  purpose: words(100),
})

const metres = z.number('metres_out_of_range').min(0.5, 'metres_out_of_range').max(5, 'metres_out_of_range')
export const distanceBody = z.strictObject({ metres, fromOn: dayShape, toOn: dayShape.nullable().default(null), reason: words(300) })
export type DistanceBody = z.output<typeof distanceBody>
export const distanceForm = z.object({
  metres: typedNumber('metres_out_of_range').pipe(metres), fromOn: z.string().default(''), toOn: z.string().default(''), reason: words(300),
})
export const distanceEndBody = z.strictObject({ lastDay: dayShape })

export const roomShape = z.object({
  id: z.uuid(), name: z.string(), street: z.string(), area: z.number(), seats: z.int(), closedOn: dayShape.nullable(),
  /** How many people it holds at the distance that is required today. */
  capacity: z.int(),
})
export type Room = z.output<typeof roomShape>
export const bookingShape = z.object({
  id: z.uuid(), room: z.string().nullable(), staff: z.string().nullable(), on: dayShape, from: timeShape, to: timeShape, purpose: z.string(),
})
export type Booking = z.output<typeof bookingShape>
export const distanceShape = z.object({ id: z.uuid(), metres: z.number(), fromOn: dayShape, toOn: dayShape.nullable(), reason: z.string() })
export type Distance = z.output<typeof distanceShape>
export const roomsAnswer = z.object({ metres: z.number(), rooms: z.array(roomShape) })
export const bookingsAnswer = z.object({ bookings: z.array(bookingShape) })
export const distancesAnswer = z.object({ distances: z.array(distanceShape) })

/** Asks for a proposal; choices repeats moves of an earlier one that are to stand, or not to be. */
export const rebookingBody = z.strictObject({
  fromOn: dayShape, toOn: dayShape, choices: z.array(choiceShape).max(1000).default([]),
})
export type RebookingBody = z.output<typeof rebookingBody>
export const rebookingForm = z.object({ fromOn: z.string().default(''), toOn: z.string().default('') })
export const choicesForm = z.object({ choice: z.record(z.string(), z.string()).default({}) })

export const rebookingShape = z.object({
  id: z.uuid(), fromOn: dayShape, toOn: dayShape, askedAt: z.string(), appliedAt: z.string().nullable(), answer: rebookAnswer,
})
export type RebookingRow = z.output<typeof rebookingShape>
export const lettersAnswer = z.object({
  letters: z.array(z.object({
    participantId: z.uuid(), personId: z.uuid(), name: z.string().nullable(), caseNumber: z.string().nullable(), address: z.string().nullable(),
    by: z.enum(['letter', 'worker']),
    times: z.array(z.object({
      was: z.object({ on: dayShape, from: timeShape }),
      /** When and where it is now; null: the time is cancelled. */
      now: z.object({ on: dayShape, from: timeShape, to: timeShape, place: z.string() }).nullable(),
    })),
  })),
  /** How many were told by mail. */
  mailed: z.int(),
})
export type Letters = z.output<typeof lettersAnswer>
