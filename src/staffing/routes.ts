import type { Route } from '../mount/route.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import { halvesRoutes } from './routes/halves.ts'
import { presencePages } from './routes/presence.ts'
import { presenceApiRoutes } from './routes/presence-api.ts'
import { scenarioRoutes } from './routes/scenarios.ts'
import { halvesRefusals } from './texts/halves.ts'
import { presenceRefusals } from './texts/presence.ts'
import { scenarioRefusals } from './texts/scenarios.ts'

/** Every line of presence, halves and scenarios. @param clockHours from the workload, which lies above. */
export function staffingRoutes(clockHours: Parameters<typeof scenarioRoutes>[0]): readonly Route[] {
  return [
    ...scenarioRoutes(clockHours),
    ...presencePages,
    ...presenceApiRoutes,
    ...halvesRoutes,
  ]
}

/** What they refuse, in words. */
export const staffingRefusals: Texts<RefusalTexts> = {
  sv: { ...presenceRefusals.sv, ...halvesRefusals.sv, ...scenarioRefusals.sv },
  en: { ...presenceRefusals.en, ...halvesRefusals.en, ...scenarioRefusals.en },
}
