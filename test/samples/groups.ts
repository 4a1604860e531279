import { testNow } from '../app.ts'
import type { Family } from '../family.ts'
import type { Make } from '../make.ts'
import { fixedClock } from '../../src/calendar/clock.ts'
import { day } from '../../src/calendar/day.ts'
import { instant } from '../../src/calendar/instant.ts'
import { fingerprintOf, rebookingInput } from '../../src/contacts/usecases/propose-rebooking.ts'
import { inTransaction } from '../../src/platform/db.ts'
import type { Samples } from './sample.ts'

const nobody = (): readonly string[] => []
const aboutChild = ({ child }: Family): readonly string[] => [child.id]
// A programme is the municipality's: everybody in case work finds it, and sees those who take part as far as they may.
const work = { as: 'worker', about: nobody, ofUnit: false } as const
const manage = { as: 'manager', about: nobody, ofUnit: false } as const
const keep = { as: 'administrator', about: nobody, ofUnit: false } as const
const group = { ...work, params: ({ programmeId }: Family) => ({ id: programmeId }) }
const participant = { ...work, about: aboutChild, params: (f: Family) => ({ id: f.programmeId, participantId: f.participantId }) }
const coming = { ...work, params: ({ groupSessionId }: Family) => ({ id: groupSessionId }) }
const begun = { ...work, about: aboutChild, params: ({ begunSessionId }: Family) => ({ id: begunSessionId }) }
const room = { ...keep, params: ({ roomId }: Family) => ({ id: roomId }) }
const booking = { ...keep, params: ({ bookingId }: Family) => ({ id: bookingId }) }
const distance = { ...keep, params: ({ distanceId }: Family) => ({ id: distanceId }) }
const rebooking = { ...manage, params: ({ rebookingId }: Family) => ({ id: rebookingId }) }

const programme = ({ unitId }: Family) => ({ name: 'Ny grupp', unitId, leadersNeeded: 1 })
const typedProgramme = ({ unitId }: Family) => ({ name: 'Ny grupp', unitId, leadersNeeded: '1' })
const leader = ({ coworker }: Family) => ({ staffId: coworker.id, part: 'leader' })
const place = (f: Family) => ({ on: '2026-12-10', from: '13:00', to: '14:30', roomId: f.roomId, leaderIds: [f.worker.id] })
const typedPlace = (f: Family) => ({ on: '10 december 2026', from: '13.00', to: '14.30', roomId: f.roomId, leaderIds: f.worker.id })
const newRoom = ({ spareUnitId }: Family) => ({ name: `Nytt ${spareUnitId}`, street: 'Provgatan 3', area: 23.5, seats: 12 })
const typedRoom = (f: Family) => ({ ...newRoom(f), area: '23,5', seats: '12' })
const span = { on: '2026-12-11', from: '13:00', to: '14:30' }
const required = { metres: 1, fromOn: '2026-11-24', toOn: '2027-01-31', reason: 'Provregel' }

/** The proposal is made of what there is now, so that it may be carried out. */
async function renewed({ code, rebookingId }: Family, { run, owner }: Make): Promise<void> {
  const made = await inTransaction(owner, { municipality: code, staffId: null, keys: '*' }, (tx) => rebookingInput(tx, day('2030-06-03'), day('2030-06-04'), { clock: fixedClock(instant(testNow)) }))
  await run('UPDATE rebooking SET fingerprint = $3 WHERE municipality_code = $1 AND id = $2', [code, rebookingId, fingerprintOf(made)])
}

export const groupsSamples: Samples = {
  'GET /grupper': work,
  'POST /grupper': { ...work, body: typedProgramme },
  'GET /grupp/:id': { ...group, about: aboutChild },
  'GET /grupp/:id/andra': group,
  'POST /grupp/:id/andra': { ...group, body: typedProgramme },
  'GET /grupp/:id/ledare': group,
  'POST /grupp/:id/ledare': { ...group, body: leader },
  'GET /grupp/:id/deltagare': group,
  'POST /grupp/:id/deltagare': { ...group, about: ({ wrong }) => [wrong.id], body: ({ wrong }) => ({ person: wrong.caseNumber, fromOn: 'i dag', accompanying: '0', mailTo: '' }) },
  'GET /grupp/:id/deltagare/:participantId': participant,
  'POST /grupp/:id/deltagare/:participantId': { ...participant, body: () => ({ toOn: '', accompanying: '1', mailTo: '' }) },
  'GET /grupp/:id/traff': group,
  'POST /grupp/:id/traff': { ...group, body: typedPlace },
  'GET /traff/:id': begun,
  'POST /traff/:id': { ...begun, body: (f) => ({ [`presence.${f.participantId}`]: 'held' }) },
  'GET /traff/:id/andra': coming,
  'POST /traff/:id/andra': { ...coming, about: aboutChild, body: typedPlace },
  'GET /traff/:id/stall-in': coming,
  'POST /traff/:id/stall-in': { ...coming, about: aboutChild, body: () => ({ reason: 'Ledaren är sjuk' }) },
  'GET /api/groups': work,
  'POST /api/groups': { ...work, body: programme },
  'GET /api/groups/:id': { ...group, about: aboutChild },
  'PUT /api/groups/:id': { ...group, body: programme },
  'POST /api/groups/:id/leaders': { ...group, body: leader },
  'POST /api/groups/:id/participants': { ...group, about: ({ wrong }) => [wrong.id], body: ({ wrong }) => ({ personId: wrong.id, fromOn: '2026-11-24' }) },
  'PUT /api/groups/:id/participants/:participantId': { ...participant, body: () => ({ toOn: '2026-12-31' }) },
  'POST /api/groups/:id/sessions': { ...group, body: place },
  'GET /api/group-sessions/:id': begun,
  'PUT /api/group-sessions/:id': { ...coming, about: aboutChild, body: place },
  'POST /api/group-sessions/:id/attendance': { ...begun, body: (f) => ({ participants: [{ participantId: f.participantId, presence: 'held' }] }) },
  'POST /api/group-sessions/:id/cancellation': { ...coming, about: aboutChild, body: () => ({ reason: 'Ledaren är sjuk' }) },

  'GET /rum': keep,
  'POST /rum': { ...keep, body: typedRoom },
  'GET /rum/:id': room,
  'POST /rum/:id': { ...room, body: typedRoom },
  'GET /bokningar': keep,
  'POST /bokningar': { ...keep, body: (f) => ({ ...span, on: '11 december 2026', roomId: f.roomId, purpose: 'Utbildning' }) },
  'POST /bokningar/:id/ta-bort': booking,
  'GET /avstand': keep,
  'POST /avstand': { ...keep, body: () => ({ ...required, metres: '1', fromOn: 'i dag', toOn: '' }) },
  'POST /avstand/:id/avsluta': distance,
  'GET /ombokning': manage,
  'POST /ombokning': { ...manage, body: () => ({ fromOn: '2026-12-01', toOn: '2026-12-14' }) },
  'GET /ombokning/:id': rebooking,
  'POST /ombokning/:id': { ...rebooking, body: () => ({}), before: async ({ code, rebookingId, groupSessionId }, { run }) => {
    // A proposal with nothing to answer has no form.
    const moves = JSON.stringify([{ session: groupSessionId, kind: 'cancel', parts: [] }])
    await run(`UPDATE rebooking SET from_on = '2026-12-01', to_on = '2026-12-14', answer = jsonb_set(answer, '{moves}', $3::jsonb)
      WHERE municipality_code = $1 AND id = $2`, [code, rebookingId, moves])
  } },
  'POST /ombokning/:id/genomfor': { ...rebooking, before: renewed },
  'GET /ombokning/:id/brev': { ...rebooking, about: aboutChild },
  'GET /api/rooms': keep,
  'POST /api/rooms': { ...keep, body: newRoom },
  'PUT /api/rooms/:id': { ...room, body: newRoom },
  'GET /api/room-bookings': keep,
  'POST /api/room-bookings': { ...keep, body: (f) => ({ ...span, roomId: f.roomId, purpose: 'Utbildning' }) },
  'DELETE /api/room-bookings/:id': booking,
  'GET /api/distance-rules': keep,
  'POST /api/distance-rules': { ...keep, body: () => required },
  'POST /api/distance-rules/:id/end': { ...distance, body: () => ({ lastDay: '2026-12-31' }) },
  'POST /api/rebookings': { ...manage, body: () => ({ fromOn: '2026-12-01', toOn: '2026-12-14' }) },
  'GET /api/rebookings/:id': rebooking,
  'POST /api/rebookings/:id/application': { ...rebooking, before: renewed },
  'GET /api/rebookings/:id/letters': { ...rebooking, about: aboutChild },
}
