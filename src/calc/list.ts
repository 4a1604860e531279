import { assign } from './assign.ts'
import { calendar } from './calendar.ts'
import type { Calculator } from './calculator.ts'
import { caseload } from './caseload.ts'
import { chain } from './chain.ts'
import { changePoint } from './change-point.ts'
import { consent } from './consent.ts'
import { continuity } from './continuity.ts'
import { controlChart } from './control-chart.ts'
import { deadlines } from './deadlines.ts'
import { forecast } from './forecast.ts'
import { identity } from './identity.ts'
import { monitor } from './monitor.ts'
import { norm } from './norm.ts'
import { rebook } from './rebook.ts'
import { retention } from './retention.ts'
import { roster } from './roster.ts'
import { timeUse } from './time-use.ts'

/** Every calculator, in the order they are listed. */
export const calculators: readonly Calculator[] = [
  deadlines, calendar, identity, retention, chain, consent, norm, rebook, assign, roster, forecast, caseload, continuity, timeUse, monitor,
  controlChart, changePoint,
]

/** The calculator with the name, or undefined. */
export function calculatorNamed(name: string): Calculator | undefined {
  return calculators.find((one) => one.name === name)
}
