import { daysBetween } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { RequestState, StepKind } from '../contract/requests.ts'

/** A step that stands: what was struck out is not handed in. */
export type StandingStep = { readonly id: string; readonly kind: StepKind; readonly outcome: string | null; readonly onDay: Day; readonly dueOn: Day | null; readonly actionId: string | null }
export type RequestJudged = {
  readonly state: RequestState
  readonly answeredOn: Day | null
  /** Whether the answer came in time; false also when it has not come and the day has passed; null while there is time. */
  readonly inTime: boolean | null
  /** Actions that are not done, and those of them whose day has passed. */
  readonly openActions: number
  readonly lateActions: number
  /** Why the representative may turn to the authority now (AML 6:6 a, 7:7); null while the employer has time. */
  readonly ground: 'no_answer' | 'not_met' | 'actions_late' | null
  /** Whose turn it is. */
  readonly turn: 'employer' | 'representative' | 'authority' | null
}

const isOver = (state: RequestState): boolean => state === 'withdrawn' || state === 'closed'

/**
 * How a safety representative's request stands on a day (AML 6:6 a and 7:7, read 2026-11-22): the employer confirms at once and answers without
 * delay; is there no answer, or is the request not met within a reasonable time, the representative turns to the authority.
 *
 * @param answerDueOn the last day for an answer, the day included; the days are a local setting since the law gives none.
 */
export function judgeRequest({ answerDueOn, steps }: { readonly answerDueOn: Day; readonly steps: readonly StandingStep[] }, today: Day): RequestJudged {
  const has = (kind: StepKind): boolean => steps.some((step) => step.kind === kind)
  const answer = steps.find(({ kind }) => kind === 'answer')
  const done = new Set(steps.map(({ actionId }) => actionId))
  const open = steps.filter(({ kind, id }) => kind === 'action' && !done.has(id))
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const state = stateOf({ has, answered: answer !== undefined, acting: open.length > 0, overdue: answerDueOn < today })
  const ground = isOver(state) || state === 'escalated' || state === 'decided' ? null
    : answer === undefined ? (answerDueOn < today ? 'no_answer' : null)
      : answer.outcome === 'refused' || answer.outcome === 'partly' ? 'not_met' : late.length > 0 ? 'actions_late' : null
  return {
    state, answeredOn: answer?.onDay ?? null, inTime: answer === undefined ? (answerDueOn < today ? false : null) : answer.onDay <= answerDueOn,
    openActions: open.length, lateActions: late.length, ground, turn: turnOf(state, ground !== null),
  }
}

type Signs = { readonly has: (kind: StepKind) => boolean; readonly answered: boolean; readonly acting: boolean; readonly overdue: boolean }

function stateOf({ has, answered, acting, overdue }: Signs): RequestState {
  if (has('closed')) return 'closed'
  if (has('withdrawn')) return 'withdrawn'
  if (has('authority_decision')) return 'decided'
  if (has('escalated')) return 'escalated'
  if (answered) return acting ? 'acting' : 'answered'
  return overdue ? 'overdue' : 'waiting'
}

function turnOf(state: RequestState, mayTurnToAuthority: boolean): RequestJudged['turn'] {
  if (isOver(state)) return null
  if (state === 'escalated') return 'authority'
  if (state === 'answered') return mayTurnToAuthority ? 'representative' : 'employer'
  return 'employer'
}

/** Kinds that the employer alone writes in; the others are the representative's or anybody's who takes part. */
export const employerKinds: readonly StepKind[] = ['answer', 'action', 'action_done', 'closed']

/** Why a step cannot be taken as the request stands; null when it can. */
export function refusedStep(kind: StepKind, { state, answeredOn }: Pick<RequestJudged, 'state' | 'answeredOn'>): 'request_is_over' | 'request_is_answered' | 'request_is_escalated'
  | 'request_is_not_escalated' | 'request_is_not_answered' | null {
  if (isOver(state)) return 'request_is_over'
  const isWithAuthority = state === 'escalated' || state === 'decided'
  if (kind === 'answer') return answeredOn === null ? null : 'request_is_answered'
  if (kind === 'escalated') return isWithAuthority ? 'request_is_escalated' : null
  if (kind === 'authority_decision') return state === 'escalated' ? null : 'request_is_not_escalated'
  if (kind === 'closed') return answeredOn === null && state !== 'decided' ? 'request_is_not_answered' : null
  return null
}

/** Days that an answer took, or has taken until today when none has come. */
export function daysWaited(receivedOn: Day, answeredOn: Day | null, today: Day): number {
  return daysBetween(receivedOn, answeredOn ?? today)
}
