import { apportionAnswer, apportionInput } from '../dialogue/contract/apportion.ts'
import { apportion as divide } from '../dialogue/rules/apportion.ts'
import { calculator } from './calculator.ts'

/** Divisors look at every unit for each seat. */
const asksForManySeats = (sent: unknown): boolean => (
  typeof sent === 'object' && sent !== null && 'seats' in sent && Number(sent.seats) > 500
)

/** Whole seats in proportion to weights. */
export const apportion = calculator({
  name: 'apportion',
  summary: 'Divides whole seats in proportion to weights: largest remainder, Sainte-Laguë, modified Sainte-Laguë, D\'Hondt; with floors.',
  help: [
    'largest-remainder: whole quotas first (a quota is all weight over all seats), the seats left to the largest remainders. A unit',
    'whose floor is more than that is settled at its floor, and the rest is divided anew between the others. Divisors: one seat at a',
    'time to the largest weight over the next divisor (1, 3, 5 for Sainte-Laguë, first 1.4 or another when modified; 1, 2, 3 for',
    'D\'Hondt), after the floors.',
    '',
    'fullSeats and remainder tell the quotas in each weight, whatever the method. order: who got the seats after whole quotas or floors.',
    'ties: claims that were exactly equal for the last seats; the first of the list got them, where the law would have lots drawn.',
    'Nothing is rounded before it is compared.',
  ].join('\n'),
  input: apportionInput,
  output: apportionAnswer,
  example: {
    method: 'largest-remainder', seats: 52,
    units: Object.entries({ A1: 3, A2: 43, B3: 23, B4: 63, B5: 24, C6: 27, C7: 51, C8: 35, C9: 21 })
      .map(([name, weight]) => ({ name, weight, floor: 1 })),
  },
  takesLong: asksForManySeats,
  run: divide,
})
