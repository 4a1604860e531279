// Measures the rebooking at the size that it must hold: 200 sessions, 40 rooms, two weeks. `npx tsx scripts/measure-rebooking.ts`
import { performance } from 'node:perf_hooks'
import { rebookInput } from '../src/contacts/contract/rebooking.ts'
import { rebookSessions } from '../src/contacts/rules/rebook-sessions.ts'
import { solveStandingStill } from '../src/platform/solver.ts'
import { drawNumbers } from '../src/staffing/rules/draw-numbers.ts'

const starts = ['09:00', '10:30', '13:00', '14:30', '16:00', '17:30']
const ends = ['10:30', '12:00', '14:30', '16:00', '17:30', '19:00']

/** A town's groups: rooms of 15 to 120 square metres, sessions of 4 to 14 in rooms that seat them, leaders with two programmes, other bookings. */
function town(seed: number, distance: number, sessions: number, rooms: number) {
  const below = drawNumbers(seed)
  const days = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11', '2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18']
  const room = Array.from({ length: rooms }, (_, index) => ({ id: `room-${index}`, area: 15 + below(36) + (index % 4 === 0 ? below(70) : 0), seats: 0 }))
    .map((each) => ({ ...each, seats: Math.max(8, Math.floor(each.area / 1.6)) }))
  const taken = new Set<string>()
  const busy = new Set<string>()
  const made = Array.from({ length: sessions }, (_, index) => {
    for (;;) {
      const [day, start, at, leader] = [below(days.length), below(starts.length), below(rooms), below(60)]
      const [place, who] = [`${day} ${start} ${at}`, `${day} ${start} ${leader}`]
      if (taken.has(place) || busy.has(who)) continue
      taken.add(place)
      busy.add(who)
      const count = Math.min(4 + below(11), (room[at]?.seats ?? 8) - 2)
      return {
        id: `session-${index}`, on: days[day], from: starts[start], to: ends[start], room: `room-${at}`, leaders: [`leader-${leader}`],
        standIns: [0, 1, 2].map((step) => `leader-${(leader + step * 7 + 1) % 60}`),
        participants: Array.from({ length: count }, (__, person) => ({ id: below(10) === 0 ? `shared-${below(40)}` : `p-${index}-${person}` }))
          .filter((each, position, all) => all.findIndex((other) => other.id === each.id) === position),
      }
    }
  })
  const bookings = Array.from({ length: sessions }, () => {
    const start = below(starts.length)
    const span = { on: days[below(days.length)], from: starts[start], to: ends[start] }
    return below(2) === 0 ? { ...span, room: `room-${below(rooms)}` } : { ...span, person: `leader-${below(60)}` }
  })
  return rebookInput.parse({ distance, from: days[0], to: days.at(-1), rooms: room, sessions: made, bookings })
}

for (const [seed, distance] of [[1, 2], [2, 2], [3, 2], [4, 1.5], [5, 2.5], [6, 3]] as const) {
  const begun = performance.now()
  const rebooking = rebookSessions(town(seed, distance, 200, 40))
  if ('answer' in rebooking) continue
  const written = performance.now()
  const whole = solveStandingStill(rebooking.program.whole, { seconds: 6, exact: true })
  const solved = performance.now()
  const relaxed = whole.status === 'optimal' ? null : solveStandingStill(rebooking.program.relaxed, { seconds: 3 })
  const answer = rebooking.read(whole, relaxed)
  const kinds = (kind: string): number => answer.moves.filter((move) => move.kind === kind).length
  process.stdout.write(`${[
    `seed ${seed}`, `${distance} m`, `${answer.tooFull.length} too full`, `${rebooking.program.columns.length} variables`, answer.status,
    `cost ${answer.cost}, bound ${answer.bound}`, `room ${kinds('room')} time ${kinds('time')} split ${kinds('split')} cancel ${kinds('cancel')}`,
    `written ${Math.round(written - begun)} ms, solved ${Math.round(solved - written)} ms, in all ${Math.round(performance.now() - begun)} ms`,
  ].join('; ')}\n`)
}
