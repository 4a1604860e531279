import { rebookAnswer, rebookInput } from '../contacts/contract/rebooking.ts'
import { rebookSessions } from '../contacts/rules/rebook-sessions.ts'
import { solveStandingStill } from '../platform/solver.ts'
import { calculator } from './calculator.ts'

const seconds = 6

/** Where and when sessions may be held once people must keep a distance. */
export const rebook = calculator({
  name: 'rebook',
  summary: 'Moves, splits or, last of all, cancels sessions that no longer fit in their rooms at a required distance.',
  help: [
    'distance in metres (0: every seat); area in square metres. A room holds area / distance² people, never more than its seats; leaders and',
    'adults who come along are people too. starts are the times at which a moved session may begin, days how far it may be moved. What stands',
    'in bookings is kept, and nobody is in two places at once. A session that fits may change rooms to make place, nothing else.',
    '',
    'The cost of a change, which is made as small as it can be: another room 10; another time the same day 30 and 1 for each half hour; another',
    'day 40, 5 for each day and 1 for each half hour of the clock; another room as well 3; in two at once 60 and 5 for each leader more; in two',
    'one after the other 70 and 5 for each day; each half in another room 1. One cancelled session costs more than all else together.',
    '',
    'choices repeats moves of an earlier answer: locked stays as it is, rejected is not proposed again. optimal: nothing better exists among',
    'what may be done (for each session every room, the nearest six other times, three times for a second half). stopped: the search was cut',
    'short, and bound is the least that any proposal costs. A cancelled session has no parts, one in two has two.',
  ].join('\n'),
  input: rebookInput,
  output: rebookAnswer,
  example: {
    distance: 2, from: '2026-12-01', to: '2026-12-04',
    rooms: [{ id: 'small', area: 24, seats: 12 }, { id: 'hall', area: 60, seats: 40 }],
    sessions: [
      { id: 'choir', on: '2026-12-01', from: '15:00', to: '16:30', room: 'small', leaders: ['a'], participants: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => ({ id })) },
      { id: 'parents', on: '2026-12-01', from: '15:00', to: '16:30', room: 'hall', leaders: ['b'], participants: ['q1', 'q2', 'q3'].map((id) => ({ id })) },
    ],
    bookings: [{ person: 'a', on: '2026-12-01', from: '17:00', to: '19:00' }],
  },
  takesLong: () => true,
  run: (input) => {
    const rebooking = rebookSessions(input)
    if ('answer' in rebooking) return rebooking.answer
    const { program, read } = rebooking
    const solution = solveStandingStill(program.whole, { seconds, exact: true, seed: input.seed })
    return read(solution, solution.status === 'optimal' ? null : solveStandingStill(program.relaxed, { seconds: 3 }))
  },
})
