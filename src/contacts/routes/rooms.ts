import { addDays, laterOf } from '../../calendar/day.ts'
import { colleaguesWithRole } from '../../access/queries/staff-list.ts'
import { caseWorkRoles } from '../../access/rules/administer-staff.ts'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { action, form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as z from 'zod'
import { groupIdShape } from '../contract/groups.ts'
import {
  bookingBody, bookingForm, bookingsAnswer, choicesForm, distanceBody, distanceEndBody, distanceForm, distancesAnswer, lettersAnswer, rebookingBody, rebookingForm, rebookingShape,
  roomBody, roomForm, roomParams, roomsAnswer,
} from '../contract/rooms.ts'
import type { Room } from '../contract/rooms.ts'
import { askPage, distancePage, lettersPage, rebookingPage } from '../pages/rebooking.tsx'
import { bookingsPage, editRoomPage, roomsPage } from '../pages/rooms.tsx'
import type { BookingsData } from '../pages/rooms.tsx'
import { loadRooms } from '../queries/load-groups.ts'
import { loadDistance, loadLetters, loadRebooking, shownRow } from '../queries/load-rebooking.ts'
import { rebookingOf } from '../queries/rebooking.ts'
import { bookingsBetween, distancesBetween } from '../queries/room.ts'
import { spanTyped } from '../rules/read-forms.ts'
import { applyRebooking } from '../usecases/apply-rebooking.ts'
import { bookFor, editRoom, enterRoom, requireDistance, stopDistance, unbook } from '../usecases/keep-rooms.ts'
import { proposeRebooking } from '../usecases/propose-rebooking.ts'

const nobody = (): readonly string[] => []
const may = 'room.keep'
type Now = Pick<Asked, 'clock'>

async function roomFor(tx: Read, asked: Pick<Asked<{ id: string }>, 'params' | 'clock'>): Promise<{ room: Room }> {
  const room = (await loadRooms(tx, asked)).rooms.find(({ id }) => id === asked.params.id)
  if (room === undefined) throw new Refusal('room_not_found', 404)
  return { room }
}

/** Bookings from today and half a year on. */
async function bookingsData(tx: Read, asked: Now): Promise<BookingsData> {
  const today = asked.clock.today()
  return {
    bookings: await bookingsBetween(tx, today, addDays(today, 183)), rooms: (await loadRooms(tx, asked)).rooms.filter(({ closedOn }) => closedOn === null),
    colleagues: await colleaguesWithRole(tx, caseWorkRoles, today),
  }
}

const applied = z.object({ rebooking: rebookingShape, personIds: z.array(z.uuid()) })

/** Rooms, what else they are booked for, the required distance, and the rebookings that it leads to. */
export const roomRoutes: readonly Route[] = [
  form({
    path: '/rum', may, body: roomForm, about: nobody, load: loadRooms, show: roomsPage,
    async submit(tx, asked) {
      await enterRoom(tx, { ...asked.body, closedOn: null }, asked)
      return { to: '/rum', done: 'room_saved', about: [] }
    },
  }),
  form({
    path: '/rum/:id', may, params: roomParams, body: roomForm, about: nobody, load: roomFor, show: editRoomPage,
    async submit(tx, asked) {
      await editRoom(tx, asked.params.id, { ...asked.body, closedOn: dayTypedIfAny(asked.body.closedOn, 'closedOn', asked.clock.today()) })
      return { to: '/rum', done: 'room_saved', about: [] }
    },
  }),
  form({
    path: '/bokningar', may, body: bookingForm, about: nobody, load: bookingsData, show: bookingsPage,
    async submit(tx, asked) {
      const { roomId, staffId, purpose, ...span } = asked.body
      const known = z.union([z.literal('').transform(() => null), z.uuid()])
      await bookFor(tx, { ...spanTyped(span, asked.clock.today()), purpose, roomId: known.catch(null).parse(roomId), staffId: known.catch(null).parse(staffId) }, asked)
      return { to: '/bokningar', done: 'booked', about: [] }
    },
  }),
  action({
    path: '/bokningar/:id/ta-bort', may, params: roomParams,
    async submit(tx, asked) {
      await unbook(tx, asked.params.id, asked)
      return { to: '/bokningar', done: 'unbooked', about: [] }
    },
  }),
  form({
    path: '/avstand', may, body: distanceForm, about: nobody, load: loadDistance, show: distancePage,
    async submit(tx, asked) {
      const today = asked.clock.today()
      await requireDistance(tx, {
        ...asked.body, fromOn: dayTyped(asked.body.fromOn, 'fromOn', today, 'nearest'), toOn: dayTypedIfAny(asked.body.toOn, 'toOn', today),
      }, asked)
      return { to: '/avstand', done: 'distance_on', about: [] }
    },
  }),
  action({
    path: '/avstand/:id/avsluta', may, params: roomParams,
    async submit(tx, asked) {
      const distance = (await distancesBetween(tx, null, null)).find(({ id }) => id === asked.params.id)
      await stopDistance(tx, asked.params.id, distance === undefined ? asked.clock.today() : laterOf(distance.fromOn, asked.clock.today()))
      return { to: '/avstand', done: 'distance_off', about: [] }
    },
  }),
  form({
    path: '/ombokning', may: 'group.rebook', body: rebookingForm, about: nobody, load: loadDistance, show: askPage,
    async submit(tx, asked) {
      const today = asked.clock.today()
      const { id } = await proposeRebooking(tx, {
        fromOn: dayTyped(asked.body.fromOn, 'fromOn', today, 'nearest'), toOn: dayTyped(asked.body.toOn, 'toOn', today, 'nearest'), choices: [],
      }, asked)
      return { to: `/ombokning/${id}`, done: 'proposed', about: [] }
    },
  }),
  form({
    path: '/ombokning/:id', may: 'group.rebook', params: roomParams, body: choicesForm, about: nobody, load: (tx, asked) => loadRebooking(tx, asked.params.id), show: rebookingPage,
    async submit(tx, asked) {
      const { rebooking: { fromOn, toOn, answer }, choices: before } = await loadRebooking(tx, asked.params.id)
      const said = answer.moves.flatMap((move) => {
        const how = asked.body.choice[move.session]
        return how === 'locked' || how === 'rejected' ? [{ how, move } as const] : []
      })
      // What was not to be before is still not to be; what was locked and is not any more is open again.
      const choices = [...before.filter(({ how }) => how === 'rejected'), ...said]
      const { id } = await proposeRebooking(tx, { fromOn, toOn, choices }, asked)
      return { to: `/ombokning/${id}`, done: 'proposed', about: [] }
    },
  }),
  action({
    path: '/ombokning/:id/genomfor', may: 'group.rebook', params: roomParams,
    async submit(tx, asked) {
      const { personIds } = await applyRebooking(tx, asked.params.id, asked)
      return { to: `/ombokning/${asked.params.id}`, done: 'rebooked', about: personIds }
    },
  }),
  page({
    path: '/ombokning/:id/brev', may: 'group.rebook', params: roomParams, about: ({ letters }) => [...new Set(letters.map(({ personId }) => personId))],
    load: (tx, asked) => loadLetters(tx, asked.params.id, asked), show: lettersPage,
  }),
  reading({ path: '/api/rooms', may, answer: roomsAnswer, summary: 'Rooms, and how many people each holds today', about: nobody, handle: loadRooms }),
  writing({ path: '/api/rooms', may, body: roomBody, answer: groupIdShape, summary: 'Enter a room', about: nobody, handle: (tx, asked) => enterRoom(tx, asked.body, asked) }),
  writing({
    method: 'PUT', path: '/api/rooms/:id', may, params: roomParams, body: roomBody, answer: groupIdShape, summary: 'Change or close a room', about: nobody,
    handle: (tx, asked) => editRoom(tx, asked.params.id, asked.body),
  }),
  reading({ path: '/api/room-bookings', may, answer: bookingsAnswer, summary: 'What rooms and leaders are booked for besides group sessions', about: nobody, handle: bookingsData }),
  writing({ path: '/api/room-bookings', may, body: bookingBody, answer: groupIdShape, summary: 'Book a room, a leader or both', about: nobody, handle: (tx, asked) => bookFor(tx, asked.body, asked) }),
  writing({
    method: 'DELETE', path: '/api/room-bookings/:id', may, params: roomParams, answer: groupIdShape, summary: 'Take a booking away', about: nobody, handle: (tx, asked) => unbook(tx, asked.params.id, asked),
  }),
  reading({ path: '/api/distance-rules', may, answer: distancesAnswer, summary: 'The distances that are or were required', about: nobody, handle: async (tx) => ({ distances: await distancesBetween(tx, null, null) }) }),
  writing({ path: '/api/distance-rules', may, body: distanceBody, answer: groupIdShape, summary: 'Require a distance', about: nobody, handle: (tx, asked) => requireDistance(tx, asked.body, asked) }),
  writing({
    path: '/api/distance-rules/:id/end', may, params: roomParams, body: distanceEndBody, answer: groupIdShape, summary: 'Give a required distance its last day', about: nobody,
    handle: (tx, asked) => stopDistance(tx, asked.params.id, asked.body.lastDay),
  }),
  writing({ path: '/api/rebookings', may: 'group.rebook', body: rebookingBody, answer: rebookingShape, summary: 'Compute a proposed rebooking', about: nobody, handle: (tx, asked) => proposeRebooking(tx, asked.body, asked) }),
  reading({
    path: '/api/rebookings/:id', may: 'group.rebook', params: roomParams, answer: rebookingShape, summary: 'A proposed rebooking', about: nobody,
    handle: async (tx, asked) => shownRow(await rebookingOf(tx, asked.params.id)),
  }),
  writing({
    path: '/api/rebookings/:id/application', may: 'group.rebook', params: roomParams, answer: applied, summary: 'Carry a proposed rebooking out', about: ({ personIds }) => personIds,
    handle: (tx, asked) => applyRebooking(tx, asked.params.id, asked),
  }),
  reading({
    path: '/api/rebookings/:id/letters', may: 'group.rebook', params: roomParams, answer: lettersAnswer, summary: 'The letters that a rebooking leads to',
    about: ({ letters }) => [...new Set(letters.map(({ personId }) => personId))], handle: (tx, asked) => loadLetters(tx, asked.params.id, asked),
  }),
]
