import { absenceAnswer, absenceInput } from '../staffing/contract/absence-series.ts'
import { absenceSeries } from '../staffing/rules/absence-series.ts'
import { calculator } from './calculator.ts'

/** Daily absence with how many answered. */
export const absence = calculator({
  name: 'absence',
  summary: 'Daily absence with its seven-day mean, share and response rate.',
  help: [
    'Shares are fractions of the employed in the units that answered that day: a unit that is silent is neither present nor absent, and lowers the',
    'response rate alone. The mean sums absent and employed over the seven days up to and with each, so days weigh by how many they are about.',
  ].join('\n'),
  input: absenceInput,
  output: absenceAnswer,
  example: {
    units: 4, days: [{ day: '2026-11-23', responding: 4, staff: 30, absent: 6 }, { day: '2026-11-24', responding: 3, staff: 23, absent: 9 }, { day: '2026-11-25', responding: 0, staff: 0, absent: 0 }],
  },
  takesLong: () => false,
  run: absenceSeries,
})
