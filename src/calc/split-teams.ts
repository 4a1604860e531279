import { solveStandingStill } from '../platform/solver.ts'
import { splitAnswer, splitInput } from '../staffing/contract/halves.ts'
import { readSplit, tryAllSplits, writeSplitProgram } from '../staffing/rules/halves.ts'
import { calculator, listLongerThan } from './calculator.ts'

/** The staff in two halves that never meet at the office. */
export const splitTeams = calculator({
  name: 'split-teams',
  summary: 'Divides the staff in two halves that need never meet, with leaders and competences in both and pairs kept together.',
  help: [
    'Pairs are never divided. Every unit with a leader, and every competence, is to have somebody in both halves; where that cannot be had a',
    'conflict says why. Then each unit is divided as evenly as may be, and last the halves as a whole.',
    '',
    'optimal: no division is better, and objective and bound are the same. feasible: the time ended before that was proven; bound says how much',
    'better another may be. Up to nine that pairs do not join are tried in every way, more are solved by HiGHS; a is the half of the first person.',
  ].join('\n'),
  input: splitInput,
  output: splitAnswer,
  example: {
    staff: [
      { id: 'hanna', unit: 'intake', leads: true }, { id: 'olle', unit: 'intake', leads: true, competences: ['sign language'] }, { id: 'tove', unit: 'intake' },
      { id: 'karim', unit: 'intake', competences: ['sign language'] }, { id: 'bo', unit: 'north', leads: true }, { id: 'sara', unit: 'north' }, { id: 'ida', unit: 'north' },
    ],
    pairs: [['tove', 'sara'], ['olle', 'ida']],
  },
  takesLong: listLongerThan(9, 'staff'),
  atMost: 75,
  run: (input) => tryAllSplits(input) ?? readSplit(input, solveStandingStill(writeSplitProgram(input), { seconds: input.timeLimitSeconds, exact: true, bounded: true })),
})
