import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { localNumber } from '../../law/queries.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForMail } from '../../platform/mail.ts'
import { pageOf } from '../../platform/paged-rows.ts'
import type { PageAsked } from '../../platform/paging.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { Incident, IncidentBody, IncidentDetail, IncidentStepBody } from '../contract/incidents.ts'
import { incidentById, incidentPage, incidentsFrom, lockIncident, saveIncident, saveIncidentStep, strikeIncidentStep } from '../queries/incident.ts'
import type { IncidentChoice, IncidentReader, IncidentRow } from '../queries/incident.ts'
import { employersOf, unitsToChoose } from '../queries/request.ts'
import { judgeIncident, refusedIncidentStep } from '../rules/judge-incident.ts'
import type { IncidentJudged } from '../rules/judge-incident.ts'
import { openActions } from '../rules/open-actions.ts'
import { onPage, refuseDay, refuseNumbers, unitsSeen } from './sight.ts'
import type { Who } from './sight.ts'

const furthest = 732

function readerOf({ actor }: Pick<Who, 'actor'>): IncidentReader {
  return { staffId: staffIdOf(actor), units: actor.may.has('incident.keep') ? unitsSeen({ actor }) : [], told: actor.roles.includes('union') }
}

const standing = ({ steps }: IncidentRow) => steps.filter(({ struckAt }) => struckAt === null)
const judged = (row: IncidentRow, today: Day): IncidentJudged => judgeIncident({ serious: row.serious, followUpDueOn: row.followUpDueOn, steps: standing(row) }, today)

/** Who wrote it in is for those who keep incidents, and for oneself. */
function shown({ steps: _steps, reporterId, by, ...row }: IncidentRow, { openActions: _open, lateActions: _late, ...how }: IncidentJudged, { actor }: Pick<Who, 'actor'>): Incident {
  const mine = reporterId === actor.id
  return { ...row, ...how, mine, by: mine || actor.may.has('incident.keep') ? by : null }
}

export type IncidentList = IncidentChoice & { readonly incidents: readonly Incident[]; readonly units: ReadonlyArray<{ id: string; name: string }>; readonly total: number; readonly page: number
  readonly pages: number; readonly followUpDays: number }

export async function readIncidents(tx: Read, { page, ...choice }: IncidentChoice & { page: number }, who: Who): Promise<IncidentList> {
  const today = who.clock.today()
  const { rows, total } = await incidentPage(tx, readerOf(who), choice, { page, length: onPage })
  const units = (await unitsToChoose(tx, today)).filter(({ id }) => readerOf(who).units?.includes(id) ?? true)
  return { ...choice, incidents: rows.map((row) => shown(row, judged(row, today), who)), units, total, page, pages: Math.max(1, Math.ceil(total / onPage)),
    followUpDays: await localNumber(tx, 'incident-follow-up', today) }
}

export async function listIncidents(tx: Read, asked: PageAsked & { unitId: string | null; kind: Incident['kind'] | null; open: boolean }, who: Who): Promise<{ incidents: Incident[]; next: string | null }> {
  const { unitId, kind, open } = asked
  const { rows, next } = pageOf(await incidentsFrom(tx, readerOf(who), { unitId, kind, openOnly: open }, asked), asked, ({ occurredOn, id }) => [occurredOn, id])
  return { incidents: rows.map((row) => shown(row, judged(row, who.clock.today()), who)), next }
}

async function rowOf(tx: Read, id: string, who: Who): Promise<IncidentRow> {
  const row = await incidentById(tx, readerOf(who), id)
  if (row === undefined) throw new Refusal('incident_not_found', 404)
  return row
}

/** @throws Refusal incident_not_found (404), also for another unit's. */
export async function readIncident(tx: Read, id: string, who: Who): Promise<IncidentDetail> {
  const row = await rowOf(tx, id, who)
  return { ...shown(row, judged(row, who.clock.today()), who), steps: [...row.steps] }
}

/** Open units, the own first. */
export async function unitsToReportIn(tx: Read, who: Who): Promise<Array<{ id: string; name: string }>> {
  return (await unitsToChoose(tx, who.clock.today())).toSorted((one, other) => Number(other.id === who.actor.unitId) - Number(one.id === who.actor.unitId))
}

/**
 * Writes in what happened at work, and tells the employer's side of the unit at once.
 *
 * @throws Refusal unit_not_yours (404) for a unit that is closed; cooperation_day_is_wrong, text_names_a_person (422).
 */
export async function reportIncident(tx: Write, body: IncidentBody, who: Who): Promise<{ id: string }> {
  const today = who.clock.today()
  if (!(await unitsToChoose(tx, today)).some(({ id }) => id === body.unitId)) throw new Refusal('unit_not_yours', 404)
  refuseDay(body.occurredOn, 'occurredOn', who)
  refuseNumbers({ what: body.what }, who)
  const followUpDueOn = addDays(today, await localNumber(tx, 'incident-follow-up', today))
  const id = await saveIncident(tx, { ...body, followUpDueOn }, { at: who.clock.now(), by: staffIdOf(who.actor) })
  for (const reader of await employersOf(tx, body.unitId, today)) {
    if (reader.id === who.actor.id) continue
    await askForMail(tx, { template: body.serious ? 'incident_serious' : 'incident_reported', to: reader.email, language: reader.language, reference: null, path: `/arbetsmiljo/handelser/${id}` },
      { municipality: who.actor.municipality, key: `incident ${id} ${reader.id}`, now: who.clock.now() })
  }
  return { id }
}

function faultsOf({ kind, serious, dueOn, owner, actionId, onDay }: IncidentStepBody): FieldFault[] {
  return [
    ...((kind === 'judged') === (serious !== null) ? [] : [{ field: 'serious', code: 'value_needed' }]),
    ...(kind === 'action' && owner === null ? [{ field: 'owner', code: 'needed' }] : []),
    ...(kind === 'action' && dueOn === null ? [{ field: 'dueOn', code: 'day_needed' }] : []),
    ...(dueOn !== null && (dueOn < onDay || dueOn > addDays(onDay, furthest)) ? [{ field: 'dueOn', code: 'before_it_came' }] : []),
    ...((kind === 'action_done') === (actionId !== null) ? [] : [{ field: 'actionId', code: 'value_needed' }]),
  ]
}

/**
 * Writes in what is done about an incident.
 *
 * @throws Refusal incident_not_found (404), incident_is_closed, incident_is_not_reported, action_not_open (409), cooperation_form_is_wrong,
 * cooperation_day_is_wrong, text_names_a_person (422).
 */
export async function addIncidentStep(tx: Write, id: string, step: IncidentStepBody, who: Who): Promise<{ id: string }> {
  await lockIncident(tx, id)
  const row = await rowOf(tx, id, who)
  const refused = refusedIncidentStep(step.kind, judged(row, who.clock.today()))
  if (refused !== null) throw new Refusal(refused, 409)
  const faults = faultsOf(step)
  if (faults.length > 0) throw new Refusal('cooperation_form_is_wrong', 422, {}, faults)
  refuseDay(step.onDay, 'onDay', who, row.occurredOn)
  refuseNumbers({ what: step.what, owner: step.owner, reference: step.reference }, who)
  if (step.actionId !== null && !openActions(row.steps).some(({ id: actionId }) => actionId === step.actionId)) throw new Refusal('action_not_open', 409)
  return { id: await saveIncidentStep(tx, id, step, { at: who.clock.now(), by: staffIdOf(who.actor) }) }
}

/** Strikes out what was written in wrongly. @throws Refusal incident_not_found, step_not_found (404), step_is_struck, step_is_rested_on (409), text_names_a_person (422). */
export async function strikeOfIncident(tx: Write, id: string, stepId: string, why: string, who: Who): Promise<{ id: string }> {
  await lockIncident(tx, id)
  const row = await rowOf(tx, id, who)
  const step = row.steps.find((each) => each.id === stepId)
  if (step === undefined) throw new Refusal('step_not_found', 404)
  if (step.struckAt !== null) throw new Refusal('step_is_struck', 409)
  if (standing(row).some(({ actionId }) => actionId === stepId)) throw new Refusal('step_is_rested_on', 409)
  refuseNumbers({ why }, who)
  await strikeIncidentStep(tx, stepId, { at: who.clock.now(), by: staffIdOf(who.actor), why })
  return { id }
}
