import type { Route } from '../mount/route.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import type { FigureSource } from './contract/figure.ts'
import { lawChangeRoutes } from './routes/law-changes.ts'
import { messageApi } from './routes/messages-api.ts'
import { messagePages } from './routes/messages.ts'
import { planApi } from './routes/plans-api.ts'
import { planPages } from './routes/plans.ts'
import { lawChangeRefusals } from './texts/law-change.ts'
import { messageRefusals } from './texts/messages.ts'
import { planRefusals } from './texts/plan.ts'

/** Every line of development: plans for action, messages to the state, and what a change of law would mean. Live figures come from the picture, which lies above and is handed in. */
export function developmentRoutes(figures: FigureSource): readonly Route[] {
  return [
    ...planPages(figures),
    ...planApi(figures),
    ...messagePages(figures),
    ...messageApi(figures),
    ...lawChangeRoutes(figures),
  ]
}

/** What they refuse, in words. */
export const developmentRefusals: Texts<RefusalTexts> = {
  sv: { ...planRefusals.sv, ...messageRefusals.sv, ...lawChangeRefusals.sv },
  en: { ...planRefusals.en, ...messageRefusals.en, ...lawChangeRefusals.en },
}
