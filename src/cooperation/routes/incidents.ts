import * as z from 'zod'
import { dayTyped, dayTypedIfAny } from '../../decisions/rules/read-days.ts'
import { form, page, reading, writing } from '../../mount/route.ts'
import type { Asked, Route } from '../../mount/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { incidentAnswer, incidentBody, incidentForm, incidentsAnswer, incidentsPaged, incidentsQuery, incidentStepBody, incidentStepForm, incidentStepKinds } from '../contract/incidents.ts'
import type { IncidentStepBody, IncidentStepForm } from '../contract/incidents.ts'
import { idParams, idShape, rowParams, strikeBody, strikeForm } from '../contract/typed-words.ts'
import { incidentPage } from '../pages/incident.tsx'
import { incidentsPage, newIncidentPage } from '../pages/incidents.tsx'
import { strikePage } from '../pages/shared.tsx'
import { incidentTexts } from '../texts/incidents.ts'
import { addIncidentStep, listIncidents, readIncident, readIncidents, reportIncident, strikeOfIncident, unitsToReportIn } from '../usecases/keep-incidents.ts'
import { needed } from '../usecases/sight.ts'

const nobody = (): readonly string[] => []
const [write, keep] = ['incident.write', 'incident.keep'] as const
const [path, api] = ['/arbetsmiljo/handelser', '/api/incidents'] as const
const stepQuery = z.object({ steg: z.enum(incidentStepKinds).nullable().catch(null).default(null), klart: z.string().optional() })
const ifAny = (text: string): string | null => (text === '' ? null : text)

function stepTyped({ kind, onDay, what, serious, dueOn, owner, actionId, reference }: IncidentStepForm, { clock }: Pick<Asked, 'clock'>): IncidentStepBody {
  needed({ what })
  const today = clock.today()
  return { kind, what, onDay: dayTyped(onDay, 'onDay', today), serious: serious === '' ? null : serious === 'yes', dueOn: dayTypedIfAny(dueOn, 'dueOn', today), owner: ifAny(owner), actionId: ifAny(actionId),
    reference: ifAny(reference) }
}

/** Incidents at work: written in by anybody of the staff, followed up by who keeps them, reported when serious (AML 3:3 a). */
export const incidentRoutes: readonly Route[] = [
  page({
    path, may: write, query: incidentsQuery, about: nobody, show: incidentsPage,
    load: (tx, asked) => readIncidents(tx, { unitId: asked.query.enhet, kind: asked.query.slag, openOnly: asked.query.visa === 'oppna', page: asked.query.sida }, asked),
  }),
  form({
    path: `${path}/ny`, may: write, body: incidentForm, about: nobody, show: newIncidentPage, load: unitsToReportIn,
    async submit(tx, asked) {
      const { serious, occurredOn, ...body } = asked.body
      const { id } = await reportIncident(tx, { ...body, serious: serious !== undefined, occurredOn: dayTyped(occurredOn, 'occurredOn', asked.clock.today()) }, asked)
      return { to: `${path}/${id}`, done: 'reported', about: [] }
    },
  }),
  form({
    path: `${path}/:id`, may: write, params: idParams, query: stepQuery, body: incidentStepForm, about: nobody, show: incidentPage,
    load: async (tx, asked) => ({ incident: await readIncident(tx, asked.params.id, asked), chosen: asked.query.steg }),
    async submit(tx, asked) {
      if (!asked.actor.may.has(keep)) throw new Refusal('not_permitted', 403)
      await addIncidentStep(tx, asked.params.id, stepTyped(asked.body, asked), asked)
      return { to: `${path}/${asked.params.id}`, done: asked.body.kind, about: [] }
    },
  }),
  form({
    path: `${path}/:id/steg/:rowId/stryk`, may: keep, params: rowParams, body: strikeForm, about: nobody,
    async load(tx, asked) {
      const incident = await readIncident(tx, asked.params.id, asked)
      if (!incident.steps.some(({ id }) => id === asked.params.rowId)) throw new Refusal('step_not_found', 404)
      return { id: incident.id, stepId: asked.params.rowId }
    },
    show: ({ id, stepId }, view, entered) => strikePage({ action: `${path}/${id}/steg/${stepId}/stryk`, back: `${path}/${id}`, title: incidentTexts[view.language].title }, view, entered),
    async submit(tx, asked) {
      needed({ why: asked.body.why })
      await strikeOfIncident(tx, asked.params.id, asked.params.rowId, asked.body.why, asked)
      return { to: `${path}/${asked.params.id}`, done: 'struck', about: [] }
    },
  }),
  reading({ path: api, may: write, query: incidentsPaged, answer: incidentsAnswer, about: nobody, summary: 'Incidents at work that one keeps or has written in, the latest first', handle: (tx, asked) => listIncidents(tx, asked.query, asked) }),
  writing({ path: api, may: write, body: incidentBody, answer: idShape, about: nobody, summary: 'Write in what happened, or nearly did, at work', handle: (tx, asked) => reportIncident(tx, asked.body, asked) }),
  reading({ path: `${api}/:id`, may: write, params: idParams, answer: incidentAnswer, about: nobody, summary: 'One incident with what is done about it', handle: (tx, asked) => readIncident(tx, asked.params.id, asked) }),
  writing({ path: `${api}/:id/steps`, may: keep, params: idParams, body: incidentStepBody, answer: idShape, about: nobody, summary: 'Judge, report, plan, follow up or close an incident',
    handle: (tx, asked) => addIncidentStep(tx, asked.params.id, asked.body, asked) }),
  writing({ path: `${api}/:id/steps/:rowId/strike`, may: keep, params: rowParams, body: strikeBody, answer: idShape, about: nobody, summary: 'Strike out what was written in wrongly',
    handle: (tx, asked) => strikeOfIncident(tx, asked.params.id, asked.params.rowId, asked.body.why, asked) }),
]
