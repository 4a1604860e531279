import type { Day } from '../../calendar/day.ts'
import type { IncidentState, IncidentStepKind } from '../contract/incidents.ts'

/** A step that stands: what was struck out is not handed in. The order is that in which they were written in. */
export type StandingIncidentStep = { readonly id: string; readonly kind: IncidentStepKind; readonly serious: boolean | null; readonly dueOn: Day | null; readonly actionId: string | null }
export type IncidentJudged = {
  readonly serious: boolean; readonly state: IncidentState
  /** Serious, and not reported: that is done without delay (AML 3:3 a, read 2026-11-22). */
  readonly reportNow: boolean
  readonly openActions: number; readonly lateActions: number
}

/**
 * How an incident stands on a day: as serious as it was last judged, followed up or not in time.
 *
 * @param followUpDueOn the last day for a follow-up, the day included; the days are a local setting.
 */
export function judgeIncident(
  { serious: first, followUpDueOn, steps }: { readonly serious: boolean; readonly followUpDueOn: Day; readonly steps: readonly StandingIncidentStep[] }, today: Day,
): IncidentJudged {
  const has = (kind: IncidentStepKind): boolean => steps.some((step) => step.kind === kind)
  const serious = steps.findLast(({ kind }) => kind === 'judged')?.serious ?? first
  const done = new Set(steps.map(({ actionId }) => actionId))
  const open = steps.filter(({ kind, id }) => kind === 'action' && !done.has(id))
  const followed = has('follow_up')
  const state: IncidentState = has('closed') ? 'closed' : !followed && followUpDueOn < today ? 'late' : open.length > 0 ? 'acting' : followed ? 'followed' : 'new'
  return { serious, state, reportNow: serious && !has('told_authority'), openActions: open.length, lateActions: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length }
}

/** Why a step cannot be taken; null when it can. A serious incident is closed only when it has been reported. */
export function refusedIncidentStep(kind: IncidentStepKind, { state, reportNow }: Pick<IncidentJudged, 'state' | 'reportNow'>): 'incident_is_closed' | 'incident_is_not_reported' | null {
  if (state === 'closed') return 'incident_is_closed'
  return kind === 'closed' && reportNow ? 'incident_is_not_reported' : null
}
