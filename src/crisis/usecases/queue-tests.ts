import { staffIdOf } from '../../access/rules.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { isWorkingDay } from '../../calendar/holidays.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { BookingOfTest, CapacityBody, TestingBody, TestingState } from '../contract/testing.ts'
import {
  addBooked, changeTestingRequest, everybodyWaiting, placeNamed, saveCapacity, saveTestingRequest, seenBooked, seenWaiting, staffToChoose,
    staffUnit,
  testingDays, testingRequestToChange,
} from '../queries/testing.ts'
import type { StaffChoice, TestingRequestRow } from '../queries/testing.ts'
import { isNearFloor, orderTests } from '../rules/order-tests.ts'
import type { FloorSlack } from '../rules/order-tests.ts'
import { madeBy } from './keep-equipment.ts'
import type { Who } from './keep-equipment.ts'

/** How far each unit is from its floor on a day: from whoever keeps presence, which stands above this module. */
export type FloorSource = (tx: Read, on: Day) => Promise<FloorSlack>

const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

/** The queue as the asker may see it: one's own place, and with names those of units that one manages. */
export async function testingState(tx: Read, floors: FloorSource, who: Who): Promise<TestingState> {
  const today = who.clock.today()
  const slack = await floors(tx, today)
  const places = new Map(orderTests(await everybodyWaiting(tx), slack).map(({ id }, index) => [id, index + 1]))
  const seen = await seenWaiting(tx)
  const manages = who.actor.may.has('testing.keep')
  const me = staffIdOf(who.actor)
  const booked = await seenBooked(tx, addDays(today, -7))
  const ownBooked = booked.find(({ staffId, doneOn }) => staffId === me && doneOn === null)
  const ownWaiting = seen.find(({ staffId }) => staffId === me)
  const waiting = places.size
  return {
    waiting, queue: manages ? seen.map((each) => ({ ...each, place: places.get(each.id) ?? waiting, nearFloor: isNearFloor(each.unitId,
      slack) }))
      .toSorted((one, other) => one.place - other.place) : [],
    booked: manages ? booked : [], days: manages ? await testingDays(tx, today) : [],
    own: ownWaiting !== undefined ? { id: ownWaiting.id, ground: ownWaiting.ground, askedOn: ownWaiting.askedOn,
      place: places.get(ownWaiting.id) ?? null, waiting, placeName: null, on: null }
      : ownBooked !== undefined ? { id: ownBooked.id, ground: ownBooked.ground, askedOn: ownBooked.on, place: null, waiting,
        placeName: ownBooked.placeName, on: ownBooked.on } : null,
  }
}

/** Whom the asker may put in the queue besides oneself. */
export async function staffForTests(tx: Read, { actor, clock }: Who): Promise<StaffChoice[]> {
  return actor.may.has('testing.keep') ? staffToChoose(tx, clock.today(), actor.roles.includes('director') ? null : actor.managedUnits) : []
}

/**
 * Puts somebody in the queue: oneself, or staff of a unit that one manages. @throws Refusal invalid (422); who is there already is
 * refused by constraint.
 */
export async function askForTest(tx: Write, { staffId, ground }: TestingBody, who: Who): Promise<{ id: string }> {
  const me = staffIdOf(who.actor)
  const whom = staffId ?? me
  if (whom !== me && !(await staffForTests(tx, who)).some(({ id }) => id === whom)) throw fault('staffId', 'choice_needed')
  const unitId = await staffUnit(tx, whom, who.clock.today())
  if (unitId === undefined) throw fault('staffId', 'choice_needed')
  return { id: await saveTestingRequest(tx, { staffId: whom, unitId, ground, on: who.clock.today() }, madeBy(who)) }
}

/** @throws Refusal testing_request_not_found (404), testing_is_over (409). */
async function openRequest(tx: Write, id: string): Promise<TestingRequestRow> {
  const request = await testingRequestToChange(tx, id)
  if (request === undefined) throw new Refusal('testing_request_not_found', 404)
  if (request.doneOn !== null || request.withdrawnOn !== null) throw new Refusal('testing_is_over', 409)
  return request
}

/**
 * @throws Refusal testing_request_not_found (404) for a request of somebody whom one does not manage: one's own is booked by the
 * manager too.
 */
async function managedRequest(tx: Write, id: string, { actor }: Who): Promise<TestingRequestRow> {
  const request = await openRequest(tx, id)
  if (!actor.roles.includes('director') && !actor.managedUnits.includes(request.unitId)) throw new Refusal('testing_request_not_found', 404)
  return request
}

/** Books a test, or moves it to another day. @throws Refusal testing_request_not_found (404), testing_is_over (409), invalid (422). */
export async function bookTest(tx: Write, id: string, { placeId, on }: BookingOfTest, who: Who): Promise<{ id: string }> {
  const request = await managedRequest(tx, id, who)
  if (on < who.clock.today()) throw fault('time', 'choice_needed')
  if (request.placeId !== null && request.bookedOn !== null) await addBooked(tx, request.placeId, request.bookedOn, -1)
  if (!await addBooked(tx, placeId, on, 1)) throw fault('time', 'choice_needed')
  await changeTestingRequest(tx, id, { place_id: placeId, booked_on: on })
  return { id }
}

/**
 * The test was made: the day and nothing else. @throws Refusal testing_request_not_found (404), testing_is_over,
 * testing_is_not_booked (409).
 */
export async function finishTest(tx: Write, id: string, who: Who): Promise<{ id: string }> {
  const request = await managedRequest(tx, id, who)
  if (request.bookedOn === null) throw new Refusal('testing_is_not_booked', 409)
  await changeTestingRequest(tx, id, { done_on: who.clock.today() })
  return { id }
}

/**
 * Leaves the queue, or gives a booked time back: the person, or the manager. @throws Refusal testing_request_not_found (404),
 * testing_is_over (409).
 */
export async function withdrawTest(tx: Write, id: string, { clock }: Who): Promise<{ id: string }> {
  const request = await openRequest(tx, id)
  if (request.placeId !== null && request.bookedOn !== null) await addBooked(tx, request.placeId, request.bookedOn, -1)
  await changeTestingRequest(tx, id, { withdrawn_on: clock.today() })
  return { id }
}

/** Says how many a place can test on each working day of a time. @throws Refusal invalid (422). */
export async function setCapacity(tx: Write, { place, fromOn, toOn, capacity }: CapacityBody,
  who: Who): Promise<{ placeId: string; days: number }> {
  if (fromOn < who.clock.today()) throw fault('fromOn', 'before_today')
  if (toOn < fromOn) throw fault('toOn', 'before_the_first')
  if (daysBetween(fromOn, toOn) > 92) throw fault('toOn', 'too_far')
  const days = Array.from({ length: daysBetween(fromOn, toOn) + 1 }, (_, index) => addDays(fromOn, index)).filter(isWorkingDay)
  if (days.length === 0) throw fault('toOn', 'no_working_day')
  const placeId = await placeNamed(tx, place, madeBy(who))
  await saveCapacity(tx, placeId, days, capacity, madeBy(who))
  return { placeId, days: days.length }
}
