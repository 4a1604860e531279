import { calendar } from './calendar.ts'
import type { Calculator } from './calculator.ts'
import { chain } from './chain.ts'
import { consent } from './consent.ts'
import { deadlines } from './deadlines.ts'
import { identity } from './identity.ts'
import { norm } from './norm.ts'
import { retention } from './retention.ts'

/** Every calculator, in the order they are listed. */
export const calculators: readonly Calculator[] = [deadlines, calendar, identity, retention, chain, consent, norm]

/** The calculator with the name, or undefined. */
export function calculatorNamed(name: string): Calculator | undefined {
  return calculators.find((one) => one.name === name)
}
