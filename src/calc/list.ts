import { apportion } from './apportion.ts'
import { absence } from './absence.ts'
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
import { distribute } from './distribute.ts'
import { forecast } from './forecast.ts'
import { identity } from './identity.ts'
import { kpiSummary } from './kpi-summary.ts'
import { lawWhatIf } from './law-what-if.ts'
import { monitor } from './monitor.ts'
import { norm } from './norm.ts'
import { peers } from './peers.ts'
import { rebook } from './rebook.ts'
import { retention } from './retention.ts'
import { roster } from './roster.ts'
import { sample } from './sample.ts'
import { sanitise } from './sanitise-comment.ts'
import { scenario } from './scenario.ts'
import { survival } from './survival.ts'
import { staffingPlan } from './staffing-plan.ts'
import { stockDays } from './stock-days.ts'
import { splitTeams } from './split-teams.ts'
import { timeUse } from './time-use.ts'
import { turnover } from './turnover.ts'

/** Every calculator, in the order they are listed. */
export const calculators: readonly Calculator[] = [
  deadlines, calendar, identity, retention, chain, consent, norm, rebook, assign, roster, forecast, caseload, continuity, timeUse, stockDays, monitor,
  controlChart, changePoint, absence, splitTeams, turnover, survival, scenario, staffingPlan, lawWhatIf,
  apportion, sample, distribute, kpiSummary, peers, sanitise,
]

/** The calculator with the name, or undefined. */
export function calculatorNamed(name: string): Calculator | undefined {
  return calculators.find((one) => one.name === name)
}
