import { randomUUID } from 'node:crypto'

/** The ids of a group that the child takes part in. */
export function groupIds() {
  return {
    roomId: randomUUID(), bookingId: randomUUID(), programmeId: randomUUID(), participantId: randomUUID(), groupSessionId: randomUUID(), begunSessionId: randomUUID(),
    distanceId: randomUUID(), rebookingId: randomUUID(),
  }
}

type Around = ReturnType<typeof groupIds> & { child: { id: string }; worker: string; coworker: string; unitId: string; now: string; today: string }
const nothing = JSON.stringify({ status: 'optimal', cost: 0, bound: 0, tooFull: [], moves: [] })

/** A row of every table of groups: a session to come and one that has begun, a room that is booked for more, a distance, a rebooking. */
export function groupRows(f: Around) {
  const recorded = { recorded_at: f.now, recorded_by: f.worker }
  const closed: readonly string[] = []
  const session = { programme_id: f.programmeId, room_id: f.roomId, ...recorded }
  return {
    room: { id: f.roomId, name: `Rum ${f.roomId}`, street: 'Provgatan 2', area_dm2: 4000, seats: 20, ...recorded },
    booking: { id: f.bookingId, room_id: f.roomId, on_day: '2026-12-04', from_time: '09:00', to_time: '10:00', purpose: 'Utbildning', ...recorded },
    group_programme: { id: f.programmeId, name: 'Provgruppen', unit_id: f.unitId, leaders_needed: 1, ...recorded },
    group_leader: [
      { programme_id: f.programmeId, staff_id: f.worker, part: 'leader', ...recorded }, { programme_id: f.programmeId, staff_id: f.coworker, part: 'stand_in', ...recorded },
    ],
    group_participant: { id: f.participantId, programme_id: f.programmeId, person_id: f.child.id, from_on: '2026-01-05', accompanying: 1, access: closed, ...recorded },
    group_session: [
      { id: f.groupSessionId, on_day: '2026-12-03', from_time: '15:00', to_time: '16:30', ...session },
      { id: f.begunSessionId, on_day: f.today, from_time: '07:00', to_time: '07:45', ...session },
    ],
    group_session_leader: [{ session_id: f.groupSessionId, staff_id: f.worker }, { session_id: f.begunSessionId, staff_id: f.worker }],
    distance_rule: { id: f.distanceId, distance_dm: 10, from_on: '2026-11-01', to_on: '2027-01-31', reason: 'Provregel', ...recorded },
    rebooking: { id: f.rebookingId, from_on: '2030-06-03', to_on: '2030-06-04', fingerprint: '0'.repeat(64), choices: '[]', answer: nothing, asked_at: f.now, asked_by: f.worker },
    group_session_change: {
      id: randomUUID(), session_id: f.groupSessionId, was_on: '2026-12-02', was_from: '15:00', was_to: '16:30', was_room_id: f.roomId, rebooking_id: f.rebookingId, ...recorded,
    },
  }
}
