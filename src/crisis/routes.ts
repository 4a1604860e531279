import type { Route } from '../mount/route.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import { activationPages } from './routes/activation.ts'
import { equipmentPages } from './routes/equipment.ts'
import { equipmentApi } from './routes/equipment-api.ts'
import { messageRoutes } from './routes/messages.ts'
import { planPages } from './routes/plan.ts'
import { planApi } from './routes/plan-api.ts'
import { pulseRoutes } from './routes/pulse.ts'
import { routinePages } from './routes/routine.ts'
import { routineApi } from './routes/routine-api.ts'
import { staffSupportPages } from './routes/support.ts'
import { staffSupportApi } from './routes/support-api.ts'
import { testingRoutes } from './routes/testing.ts'
import { worryRoutes } from './routes/worries.ts'
import { activationRefusals } from './texts/activation.ts'
import { equipmentRefusals } from './texts/equipment.ts'
import { messageRefusals } from './texts/messages.ts'
import { planRefusals } from './texts/plan.ts'
import { pulseRefusals } from './texts/pulse.ts'
import { routineRefusals } from './texts/routine.ts'
import { staffSupportRefusals } from './texts/support.ts'
import { testingRefusals } from './texts/testing.ts'
import { worryRefusals } from './texts/worries.ts'

/** What lies above in the order of modules is handed in. */
type FromStaffing = { readonly competences: Parameters<typeof planPages>[0]; readonly floorSlack: Parameters<typeof testingRoutes>[0] }

/** Every line of crises: plan, activation, routines, equipment, tests, support, messages, pulse and worries. */
export function crisisRoutes({ competences, floorSlack }: FromStaffing): readonly Route[] {
  return [
    ...planPages(competences),
    ...activationPages,
    ...planApi,
    ...routinePages,
    ...routineApi,
    ...equipmentPages,
    ...equipmentApi,
    ...testingRoutes(floorSlack),
    ...staffSupportPages,
    ...staffSupportApi,
    ...messageRoutes,
    ...pulseRoutes,
    ...worryRoutes,
  ]
}

/** What they refuse, in words. */
export const crisisRefusals: Texts<RefusalTexts> = {
  sv: { ...activationRefusals.sv, ...equipmentRefusals.sv, ...planRefusals.sv, ...routineRefusals.sv, ...staffSupportRefusals.sv, ...testingRefusals.sv, ...messageRefusals.sv, ...pulseRefusals.sv, ...worryRefusals.sv },
  en: { ...activationRefusals.en, ...equipmentRefusals.en, ...planRefusals.en, ...routineRefusals.en, ...staffSupportRefusals.en, ...testingRefusals.en, ...messageRefusals.en, ...pulseRefusals.en, ...worryRefusals.en },
}
