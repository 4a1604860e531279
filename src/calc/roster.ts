import { solveStandingStill } from '../platform/solver.ts'
import { rosterAnswer, rosterInput } from '../staffing/contract/roster.ts'
import { readRoster } from '../staffing/rules/read-roster.ts'
import { solveRoster } from '../staffing/rules/solve-roster.ts'
import { sayRosterFault } from '../staffing/texts.ts'
import { calculator } from './calculator.ts'

const mostFaults = 5

/** Who works which shift on which day. */
export const roster = calculator({
  name: 'roster',
  summary: 'Who works which shift on which day, within what each may work and as near to wishes and cover as may be.',
  help: [
    'instance is the text of a file of the shift scheduling benchmark (schedulingbenchmarks.org): SECTION_HORIZON, _SHIFTS, _STAFF, _DAYS_OFF,',
    '_SHIFT_ON_REQUESTS, _SHIFT_OFF_REQUESTS, _COVER. Days are counted from 0, which is a Monday.',
    '',
    'Never broken: one shift a day, shifts that may not follow, days off, the most of each shift, minutes, days in a row, days off in a row,',
    'weekends. A run at the first or last day may go on outside. cost: the weight of each wish not met, and of each too few or too many.',
    '',
    'HiGHS solves it as a program with whole numbers. optimal: nothing costs less. feasible: the best of the time; bound says what no roster is',
    'under. infeasible: proven that the rules leave no roster. unsolved: none was found in the time. Where the time does not end the search,',
    'the same input gives the same answer.',
  ].join('\n'),
  input: rosterInput,
  output: rosterAnswer,
  example: {
    instance: [
      'SECTION_HORIZON', '7', 'SECTION_SHIFTS', '# id, minutes, what may not follow', 'D,480,', 'N,600,D', 'SECTION_STAFF',
      'A,D=7|N=2,2880,1440,4,2,1,1', 'B,D=7|N=2,2880,1440,4,2,1,1', 'C,D=7|N=3,2880,1440,4,2,1,1', 'SECTION_DAYS_OFF', 'A,0', 'C,3',
      'SECTION_SHIFT_ON_REQUESTS', 'B,1,N,2', 'SECTION_SHIFT_OFF_REQUESTS', 'B,5,D,3', 'SECTION_COVER',
      ...[0, 1, 2, 3, 4, 5, 6].flatMap((day) => [`${day},D,1,100,1`, ...(day < 3 ? [`${day},N,1,50,1`] : [])]),
    ].join('\n'),
    timeLimitSeconds: 20,
  },
  takesLong: () => true,
  atMost: 620,
  run: ({ instance, timeLimitSeconds: seconds }) => {
    const { roster: read, faults } = readRoster(instance)
    if (faults !== null) throw new RangeError(faults.slice(0, mostFaults).map(sayRosterFault).join('; '))
    return solveRoster(read, (program) => solveStandingStill(program, { seconds, exact: true, nodes: 10_000_000, bounded: true }))
  },
})
