import { accessRoutes } from './access/routes.ts'
import { administerStaffApi } from './access/routes/administer-staff-api.ts'
import { administerStaffPages } from './access/routes/administer-staff.ts'
import { logReviewRoutes } from './access/routes/log-review.ts'
import { clientRoutes } from './administration/routes/clients.ts'
import { lawVersionRoutes } from './administration/routes/law.ts'
import { settingRoutes } from './administration/routes/settings.ts'
import { aggregateRoutes } from './aggregates/routes.ts'
import { calcRoutes } from './calc/routes.ts'
import { dialogueRoutes } from './dialogue/routes.ts'
import { lawRoutes } from './law/routes.ts'
import type { Route } from './mount/route.ts'
import { operationRoutes } from './operation/routes.ts'
import { webhookRoutes } from './webhooks/routes.ts'

/** The modules that answer in a tenant of kind office. All others are of clients and those who work with them: they do not exist there. */
const modules: readonly Route[] = [
  ...lawRoutes, ...accessRoutes, ...logReviewRoutes, ...administerStaffPages, ...administerStaffApi, ...operationRoutes([]), ...dialogueRoutes,
  ...aggregateRoutes, ...clientRoutes, ...webhookRoutes, ...settingRoutes, ...lawVersionRoutes, ...calcRoutes,
]
/** Of these modules, what is a municipality's own: what it gives out itself. */
const ofMunicipalities = /^\/(utlamnade-tal|administration\/kontor|api\/sent-aggregates)(\/|$)/
/** Of other modules: the page that leads on to the dialogue's, what is sent to the state by theme, and the whole export with its approval. */
const besides = /^\/(dialog|medskick|api\/state-messages|administration\/export|logg|api\/exports|api\/export-key)(\/|$)/

const answered: ReadonlySet<string> = new Set(modules.filter(({ path }) => !ofMunicipalities.test(path)).map(({ path }) => path))

/** Whether a line, by its path as it is written ("/urval/:id"), answers at an office. */
export function answersAtOffice(path: string): boolean {
  return answered.has(path) || besides.test(path)
}
