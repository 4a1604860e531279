import type { Route } from '../mount/route.ts'
import { recruitmentApi } from './routes/recruitment-api.ts'
import { publicRecruitmentRoutes } from './routes/recruitment-public.ts'
import { recruitmentPages } from './routes/recruitment.ts'
import { recruitmentRefusals } from './texts/recruitment.ts'
import type { Texts } from '../platform/language.ts'
import type { RefusalTexts } from '../platform/refusal.ts'
import { employmentApi } from './routes/employments-api.ts'
import { employmentPages } from './routes/employments.ts'
import { workforceImportRoutes } from './routes/imports.ts'
import { supplyRoutes } from './routes/supply.ts'
import { turnoverRoutes } from './routes/turnover.ts'
import { employmentRefusals } from './texts/employment.ts'
import { workforceImportRefusals } from './texts/import.ts'
import { publishedCountRefusals } from './texts/published-counts.ts'
import { supplyRefusals } from './texts/supply.ts'

/** Every line about the staff: who is employed, who comes and goes, what they can do, who is to be found. */
export const workforceRoutes: readonly Route[] = [
  ...publicRecruitmentRoutes,
  ...recruitmentPages,
  ...recruitmentApi,
  ...turnoverRoutes,
  ...supplyRoutes,
  ...employmentPages,
  ...employmentApi,
  ...workforceImportRoutes,
]

/** What they refuse, in words. */
export const workforceRefusals: Texts<RefusalTexts> = {
  sv: { ...recruitmentRefusals.sv, ...supplyRefusals.sv, ...employmentRefusals.sv, ...workforceImportRefusals.sv, ...publishedCountRefusals.sv },
  en: { ...recruitmentRefusals.en, ...supplyRefusals.en, ...employmentRefusals.en, ...workforceImportRefusals.en, ...publishedCountRefusals.en },
}
