import type { FastifyInstance } from 'fastify'
import type { Actor } from './access/contract.ts'
import { aggregateRefusals, aggregateRoutes } from './aggregates/routes.ts'
import { apiDescription } from './api-description.ts'
import { accessRoutes } from './access/routes.ts'
import { administerStaffApi } from './access/routes/administer-staff-api.ts'
import { administerStaffPages } from './access/routes/administer-staff.ts'
import { mountSignIn } from './access/routes/sign-in.ts'
import { logReviewRoutes } from './access/routes/log-review.ts'
import { accessRefusals } from './access/texts.ts'
import { logReviewRefusals } from './access/texts/log-review.ts'
import { staffRefusals } from './access/texts/staff-refusals.ts'
import { clientRoutes } from './administration/routes/clients.ts'
import { lawVersionRoutes } from './administration/routes/law.ts'
import { settingRoutes } from './administration/routes/settings.ts'
import { administrationRefusals } from './administration/texts/refusals.ts'
import { calcRoutes } from './calc/routes.ts'
import { calcRefusals } from './calc/texts.ts'
import { compulsoryRoutes } from './compulsory-care/routes.ts'
import { compulsoryRefusals } from './compulsory-care/texts.ts'
import { concernRoutes } from './concerns/routes/concern-routes.ts'
import { concernRefusals } from './concerns/texts/refusals.ts'
import { considerationRoutes } from './considerations/routes.ts'
import { considerationRefusals } from './considerations/texts.ts'
import { contactRoutes } from './contacts/routes.ts'
import { unseenRoutes } from './contacts/routes/unseen.ts'
import { groupApi } from './contacts/routes/groups-api.ts'
import { groupPages } from './contacts/routes/groups.ts'
import { enquiryPages } from './contacts/routes/enquiries.ts'
import { outreachPages } from './contacts/routes/outreach.ts'
import { reachApi } from './contacts/routes/reach-api.ts'
import { roomRoutes } from './contacts/routes/rooms.ts'
import { contactRefusals } from './contacts/texts.ts'
import { enquiryRefusals } from './contacts/texts/enquiries.ts'
import { groupRefusals } from './contacts/texts/groups.ts'
import { casesRoutes } from './cases/routes.ts'
import { casesRefusals } from './cases/texts.ts'
import { emergencyRefusals } from './cases/texts/emergency.ts'
import { factRefusals } from './cases/texts/facts.ts'
import { decisionRoutes } from './decisions/routes.ts'
import { decisionRefusals } from './decisions/texts/refusals.ts'
import { disclosureRoutes } from './disclosure/routes.ts'
import { disclosureRefusals } from './disclosure/texts.ts'
import { fileSources } from './file-sources.ts'
import { floorSlack } from './floor-sources.ts'
import { developmentRefusals, developmentRoutes } from './development/routes.ts'
import { investigationRoutes } from './investigations/routes/investigation-routes.ts'
import { investigationRefusals } from './investigations/texts/refusals.ts'
import { attachmentRoutes } from './documents/routes/attachment-routes.ts'
import { documentDisclosureRoutes } from './documents/routes/disclosure-routes.ts'
import { documentRoutes } from './documents/routes/document-routes.ts'
import { extractRoutes } from './documents/routes/extract-routes.ts'
import { templateRoutes } from './documents/routes/template-routes.ts'
import { documentRefusals } from './documents/texts/refusals.ts'
import { recurringJobs } from './jobs.ts'
import { lawRoutes } from './law/routes.ts'
import { measureRoutes } from './measures/routes/measure-routes.ts'
import { measureRefusals } from './measures/texts.ts'
import { agendaSources } from './agenda-sources.ts'
import { bodyRoutes } from './meetings/routes/bodies.ts'
import { dailyApi } from './meetings/routes/daily-api.ts'
import { dailyPages } from './meetings/routes/daily.ts'
import { meetingRoutes } from './meetings/routes/meetings.ts'
import { meetingRefusals } from './meetings/texts.ts'
import { dailyRefusals } from './meetings/texts/daily.ts'
import { answerRefusal, refusalFor } from './mount/answer-refusal.ts'
import { mountApi, mountFile } from './mount/api.ts'
import { openApiDocument } from './mount/openapi.ts'
import type { PageGround } from './mount/frame.tsx'
import { mountPage } from './mount/pages.tsx'
import { gatherWording } from './mount/problem.ts'
import type { Wording } from './mount/problem.ts'
import type { Ground } from './mount/request.ts'
import type { Route } from './mount/route.ts'
import { mountRefusals } from './mount/texts.ts'
import { takeUploads } from './mount/uploads.ts'
import { applicationRoutes as supportApplicationRoutes } from './income-support/routes/applications.ts'
import { supportApi } from './income-support/routes/api.ts'
import { aroundSupportRoutes } from './income-support/routes/around.ts'
import { supportRefusals } from './income-support/texts/refusals.ts'
import { dialogueRefusals, dialogueRoutes } from './dialogue/routes.ts'
import { cooperationRoutes } from './cooperation/routes.ts'
import { cooperationRefusals } from './cooperation/texts/refusals.ts'
import { crisisRefusals, crisisRoutes } from './crisis/routes.ts'
import { staffingRefusals, staffingRoutes } from './staffing/routes.ts'
import { navigation, startNotices } from './navigation.ts'
import { answersAtOffice } from './office.ts'
import { overviewRoutes } from './overviews/routes.ts'
import { personPageRoutes } from './person-page/routes.ts'
import { operationRoutes } from './operation/routes.ts'
import { operationRefusals } from './operation/texts/jobs.ts'
import { personsRoutes } from './persons/routes.ts'
import { personsRefusals } from './persons/texts.ts'
import { pictureRoutes } from './picture/routes.ts'
import { pictureFigures } from './picture/usecases/tell-figures.ts'
import { alarmRefusals } from './picture/texts/alarm.ts'
import { pictureRefusals } from './picture/texts.ts'
import { chosenRefusals } from './picture/texts/chosen.ts'
import { overTimeRefusals } from './picture/texts/over-time.ts'
import { placementRoutes } from './placements/routes.ts'
import { placementRefusals } from './placements/texts/refusals.ts'
import type { OidcSettings } from './platform/oidc.ts'
import { Refusal } from './platform/refusal.ts'
import { openServer } from './platform/server.ts'
import type { ServerSettings } from './platform/server.ts'
import type { Write } from './platform/db.ts'
import { transferRoutes } from './transfer/routes.ts'
import { exportRefusals } from './transfer/texts/exports.ts'
import { importRefusals } from './transfer/texts/imports.ts'
import type { Assets } from './ui/assets.ts'
import { routineLines } from './routine-lines.ts'
import { stateReportRoutes } from './state-reports/routes.ts'
import { retentionRoutes } from './retention/routes.ts'
import { retentionRefusals } from './retention/texts.ts'
import { unaccompaniedRoutes } from './unaccompanied/routes.ts'
import { unaccompaniedRefusals } from './unaccompanied/texts.ts'
import { webhookRoutes } from './webhooks/routes.ts'
import { webhookRefusals } from './webhooks/texts.ts'
import { rowRoutes } from './worklist/routes/keep-rows.ts'
import { listRoutes } from './worklist/routes/show-list.ts'
import { worklistRefusals } from './worklist/texts.ts'
import { competencesNow } from './staffing/queries/competence.ts'
import { coverRoutes } from './staffing/routes/cover.ts'
import { coverRefusals } from './staffing/texts/cover.ts'
import { workforceRefusals, workforceRoutes } from './workforce/routes.ts'
import { workloadRoutes } from './workload/routes.ts'
import { clockHours } from './workload/usecases/tell-clock-hours.ts'
import { workloadRefusals } from './workload/texts/load.ts'

/** Every module that answers on an address, in the order of ARCHITECTURE.md. A new module is one line here. */
export const routes: readonly Route[] = [
  ...lawRoutes,
  ...accessRoutes,
  ...logReviewRoutes,
  ...administerStaffPages,
  ...administerStaffApi,
  ...operationRoutes(recurringJobs),
  ...disclosureRoutes,
  ...personsRoutes,
  ...casesRoutes,
  ...decisionRoutes,
  ...meetingRoutes,
  ...bodyRoutes,
  ...dailyPages(agendaSources),
  ...dailyApi(agendaSources),
  ...documentRoutes,
  ...templateRoutes,
  ...attachmentRoutes,
  ...documentDisclosureRoutes(fileSources),
  ...extractRoutes,
  ...concernRoutes,
  ...measureRoutes,
  ...compulsoryRoutes,
  ...investigationRoutes,
  ...placementRoutes,
  ...contactRoutes,
  ...unseenRoutes,
  ...groupPages,
  ...groupApi,
  ...roomRoutes,
  ...enquiryPages,
  ...outreachPages,
  ...reachApi,
  ...unaccompaniedRoutes,
  ...supportApplicationRoutes,
  ...supportApi,
  ...aroundSupportRoutes,
  ...considerationRoutes,
  ...stateReportRoutes,
  ...workforceRoutes,
  ...coverRoutes,
  ...workloadRoutes,
  ...listRoutes,
  ...rowRoutes,
  ...personPageRoutes,
  ...overviewRoutes,
  ...cooperationRoutes, ...crisisRoutes({ competences: competencesNow, floorSlack }),
  ...staffingRoutes(clockHours), ...developmentRoutes(pictureFigures),
  ...dialogueRoutes, ...aggregateRoutes,
  ...retentionRoutes,
  ...pictureRoutes,
  ...clientRoutes, ...webhookRoutes, ...settingRoutes,
  ...lawVersionRoutes,
  ...transferRoutes,
  ...calcRoutes,
]

const wordings: readonly Wording[] = [aggregateRefusals, dialogueRefusals, mountRefusals, accessRefusals, logReviewRefusals, staffRefusals, operationRefusals, disclosureRefusals, personsRefusals, casesRefusals, emergencyRefusals, factRefusals, decisionRefusals, meetingRefusals, dailyRefusals, considerationRefusals, documentRefusals, concernRefusals, investigationRefusals, measureRefusals, compulsoryRefusals, placementRefusals, contactRefusals, groupRefusals, enquiryRefusals, supportRefusals, worklistRefusals, pictureRefusals, alarmRefusals, overTimeRefusals, chosenRefusals, administrationRefusals, webhookRefusals, importRefusals, exportRefusals, calcRefusals, unaccompaniedRefusals, retentionRefusals, workloadRefusals, coverRefusals, crisisRefusals, workforceRefusals, staffingRefusals, developmentRefusals, cooperationRefusals]

export type AppSettings = ServerSettings & Ground & {
  readonly assets: Assets; readonly demo: PageGround['demo']
  /** The municipality's sign-in; null in demo mode: the invented people. */
  readonly oidc: OidcSettings | null
}

const version = '0.1.0'

/** The description of the API, as it is served and as docs/openapi.json holds it. */
export function apiDocument(): object {
  return openApiDocument(routes, version, apiDescription)
}

/** The whole program on one server, not yet listening. */
export async function buildApp(settings: AppSettings): Promise<FastifyInstance> {
  const app = await openServer(settings)
  takeUploads(app)
  const wording = gatherWording(wordings)
  const ground: PageGround = {
    answersAtOffice, ...settings, wording, signIn: settings.oidc === null ? 'people' : 'provider',
    nav: (tx: Write, actor: Actor, path: string) => navigation(tx, actor, path, settings.clock),
    notices: (tx: Write, actor: Actor, path: string) => startNotices(tx, actor, path, settings.clock),
    lines: (tx: Write, actor: Actor, path: string) => routineLines(tx, actor, path, settings.clock),
  }
  for (const route of routes) {
    if (route.kind === 'api') mountApi(app, ground, wording, route)
    else if (route.kind === 'file') mountFile(app, ground, wording, route)
    else mountPage(app, ground, route)
  }
  mountSignIn(app, ground, settings.oidc, settings.https)
  const document = apiDocument()
  app.get('/api/openapi.json', async (_request, reply) => reply.send(document))
  app.setNotFoundHandler((request, reply) => answerRefusal(ground, request, reply, new Refusal('not_found', 404)))
  app.setErrorHandler((fault, request, reply) => answerRefusal(ground, request, reply, refusalFor(fault, request)))
  return app
}
