import type { Day } from '../../calendar/day.ts'
import { instant } from '../../calendar/instant.ts'
import { familyCases } from '../../cases/queries/responsibility.ts'
import type { FamilyCase } from '../../cases/queries/responsibility.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { MeasureAnswer, MeasureLine } from '../contract.ts'
import { measuresOf } from '../queries/measure.ts'
import type { ListedMeasure, WholeMeasure } from '../queries/measure.ts'
import { allowedOn, inOrder, latestOutcome, stateOf } from '../rules.ts'

/** Whose measures they are. @throws Refusal measure_person_not_found (404). */
export async function personFor(tx: Read, personId: string, today: Day): Promise<FamilyCase> {
  const [own] = await familyCases(tx, personId, today)
  if (own === undefined || own.personId !== personId) throw new Refusal('measure_person_not_found', 404)
  return own
}

/** The measures of a person as lines, the latest to begin first. */
export async function listMeasures(tx: Read, personId: string): Promise<MeasureLine[]> {
  return (await measuresOf(tx, personId)).map(lineOf)
}

function lineOf(measure: ListedMeasure | WholeMeasure): MeasureLine {
  const { decided: _decided, events: _events, ...line } = measure
  const events = inOrder<{ kind: ListedMeasure['events'][number]['kind']; on: Day }>(standing(measure))
  const state = stateOf({ ...measure, events })
  return {
    id: line.id, personId: line.personId, kind: line.kind, ownName: line.ownName, assessed: line.assessed, fromOn: line.fromOn, toOn: line.toOn,
    performer: line.performer, extent: line.extent, aim: line.aim, decisionId: line.decisionId, nextFollowUpOn: line.nextFollowUpOn, state,
    startedOn: events.find(({ kind }) => kind === 'started')?.on ?? null,
    endedOn: state === 'ended' ? events.at(-1)?.on ?? null : null,
  }
}

function standing({ events }: ListedMeasure | WholeMeasure): Array<{ kind: ListedMeasure['events'][number]['kind']; on: Day }> {
  return events.flatMap((event) => ('withdrawnReason' in event && event.withdrawnReason !== null ? [] : [event]))
}

/** A measure as it is answered: its standing, its goals with the latest outcome, and what may be registered now. */
export function answerOf(measure: WholeMeasure): MeasureAnswer {
  const line = lineOf(measure)
  return {
    ...line, toldMayApply: measure.toldMayApply, consentOf: measure.consentOf, recordedBy: measure.recordedBy,
    recordedAt: instant(measure.recordedAt),
    goals: measure.goals.map((goal) => ({ ...goal, latest: latestOutcome(goal.id, measure.followUps) })),
    events: measure.events.map(({ factId: _factId, ...event }) => event), followUps: measure.followUps, reports: measure.reports,
    allowed: allowedOn(line.state),
  }
}
