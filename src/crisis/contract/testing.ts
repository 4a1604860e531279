import * as z from 'zod'
import { dayShape } from '../../calendar/contract.ts'
import { dayField, idIfChosen, textOf, wholeTyped } from './typed-words.ts'

/**
 * What the work is that makes a test urgent, in order of class: 1 protection and emergency duty, 2 visits to placed children, 3
 * authority, 4 other. Never about health.
 */
export const testingGrounds = ['protection', 'visits', 'authority', 'other'] as const
export type TestingGround = (typeof testingGrounds)[number]
/** How many of those present the unit may lose before its floor breaks: at most one is near. */
export const nearFloor = 1

const ground = z.enum(testingGrounds, 'choice_needed')
/** `staffId` null: the asker's own. */
export const testingBody = z.strictObject({ staffId: z.uuid().nullable().default(null), ground })
export type TestingBody = z.output<typeof testingBody>
export const testingForm = z.object({ staffId: idIfChosen, ground })
export const bookingOfTestBody = z.strictObject({ placeId: z.uuid(), on: dayShape })
export type BookingOfTest = z.output<typeof bookingOfTestBody>
/** "place day" of one choice. */
export const bookingOfTestForm = z.object({ time: z.string().regex(/^[0-9a-f-]{36} \d{4}-\d{2}-\d{2}$/, 'choice_needed') })
const number = z.int('capacity_out_of_range').min(0, 'capacity_out_of_range').max(2000, 'capacity_out_of_range')
/** The same capacity each working day from the first to the last; at most 92 days. */
export const capacityBody = z.strictObject({ place: textOf(80), fromOn: dayShape, toOn: dayShape, capacity: number })
export type CapacityBody = z.output<typeof capacityBody>
export const capacityForm = z.object({
  place: textOf(80), fromOn: dayField, toOn: dayField, capacity: wholeTyped('capacity_out_of_range', 0, 2000),
})

const queued = z.object({
  id: z.uuid(), staffId: z.uuid(), name: z.string(), unitId: z.uuid(), unitName: z.string(), ground, askedOn: dayShape,
  /** Place in the whole municipality's queue, from 1. */
  place: z.int(), nearFloor: z.boolean(),
})
const booked = z.object({
  id: z.uuid(), staffId: z.uuid(), name: z.string(), unitName: z.string(), ground, placeId: z.uuid(), placeName: z.string(), on: dayShape,
    doneOn: dayShape.nullable(),
})
export type Booked = z.output<typeof booked>
const testingDay = z.object({ placeId: z.uuid(), placeName: z.string(), on: dayShape, capacity: z.int(), booked: z.int() })
export type TestingDay = z.output<typeof testingDay>
/** The asker's own, if one is open. */
const ownShape = z.object({
  id: z.uuid(), ground, askedOn: dayShape, place: z.int().nullable(), waiting: z.int(), placeName: z.string().nullable(),
    on: dayShape.nullable(),
}).nullable()
export const testingAnswer = z.object({ waiting: z.int(), own: ownShape, queue: z.array(queued), booked: z.array(booked),
  days: z.array(testingDay) })
export type TestingState = z.output<typeof testingAnswer>
export const capacityAnswer = z.object({ placeId: z.uuid(), days: z.int() })
