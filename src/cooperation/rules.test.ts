import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import type { StepKind } from './contract/requests.ts'
import { refusedApproval } from './rules/approve-protocol.ts'
import { reaches } from './rules/figures.ts'
import { judgeIncident, refusedIncidentStep } from './rules/judge-incident.ts'
import type { StandingIncidentStep } from './rules/judge-incident.ts'
import { judgeRequest, refusedStep } from './rules/judge-request.ts'
import type { StandingStep } from './rules/judge-request.ts'

const due = day('2026-12-08')
const step = (kind: StepKind, more: Partial<StandingStep> = {}): StandingStep => ({ id: kind, kind, outcome: null, onDay: due, dueOn: null, actionId: null, ...more })
const judge = (steps: readonly StandingStep[], today = due) => judgeRequest({ answerDueOn: due, steps }, today)

describe('a request of a safety representative', () => {
  test('may be answered to the end of its day; the day after, the representative may turn to the authority', () => {
    expect(judge([])).toMatchObject({ state: 'waiting', inTime: null, ground: null, turn: 'employer' })
    expect(judge([], addDays(due, 1))).toMatchObject({ state: 'overdue', inTime: false, ground: 'no_answer', turn: 'employer' })
    expect(judge([step('answer', { outcome: 'accepted' })], addDays(due, 30))).toMatchObject({ state: 'answered', inTime: true, ground: null })
    expect(judge([step('answer', { outcome: 'accepted', onDay: addDays(due, 1) })], addDays(due, 1))).toMatchObject({ inTime: false })
  })

  test('is not met when the answer is no or in part, or when an action is late', () => {
    for (const outcome of ['refused', 'partly']) expect(judge([step('answer', { outcome })])).toMatchObject({ ground: 'not_met', turn: 'representative' })
    const planned = [step('answer', { outcome: 'accepted' }), step('action', { dueOn: addDays(due, 5) })]
    expect(judge(planned, addDays(due, 5))).toMatchObject({ state: 'acting', openActions: 1, lateActions: 0, ground: null })
    expect(judge(planned, addDays(due, 6))).toMatchObject({ lateActions: 1, ground: 'actions_late' })
    expect(judge([...planned, step('action_done', { actionId: 'action' })], addDays(due, 6))).toMatchObject({ state: 'answered', openActions: 0, ground: null })
  })

  test('goes to the authority and comes back decided, whatever else stands', () => {
    expect(judge([step('escalated')])).toMatchObject({ state: 'escalated', turn: 'authority', ground: null })
    expect(judge([step('escalated'), step('authority_decision', { outcome: 'injunction' })])).toMatchObject({ state: 'decided', turn: 'employer' })
  })

  test('takes no step after it is over, and is never answered twice', () => {
    const kinds = fc.constantFrom<StepKind>('answer', 'action', 'action_done', 'note', 'escalated', 'authority_decision', 'withdrawn', 'closed')
    fc.assert(fc.property(fc.array(kinds), kinds, (had, next) => {
      const judged = judge(had.map((kind, index) => step(kind, { id: String(index), outcome: kind === 'answer' ? 'accepted' : null })))
      const refused = refusedStep(next, judged)
      if (had.includes('closed') || had.includes('withdrawn')) expect(refused).toBe('request_is_over')
      else if (next === 'answer' && had.includes('answer')) expect(refused).toBe('request_is_answered')
      else if (next === 'note') expect(refused).toBeNull()
    }))
  })
})

describe('an incident', () => {
  const seen = (kind: StandingIncidentStep['kind'], serious: boolean | null = null): StandingIncidentStep => ({ id: kind, kind, serious, dueOn: null, actionId: null })
  const judged = (steps: readonly StandingIncidentStep[], today = due) => judgeIncident({ serious: false, followUpDueOn: due, steps }, today)

  test('is as serious as it was last judged, and is then reported before it is closed', () => {
    const serious = judged([seen('judged', false), seen('judged', true)])
    expect(serious).toMatchObject({ serious: true, reportNow: true })
    expect(refusedIncidentStep('closed', serious)).toBe('incident_is_not_reported')
    const reported = judged([seen('judged', true), seen('told_authority')])
    expect([reported.reportNow, refusedIncidentStep('closed', reported)]).toEqual([false, null])
  })

  test('is late the day after its follow-up was due', () => {
    expect([judged([]).state, judged([], addDays(due, 1)).state, judged([seen('follow_up')], addDays(due, 1)).state]).toEqual(['new', 'late', 'followed'])
  })
})

test('a figure that is hidden or not released reaches nothing and misses nothing', () => {
  const goal = { direction: 'at_least', target: 80 } as const
  expect(reaches({ isShare: true, points: [] }, goal)).toBeNull()
  expect(reaches({ isShare: true, points: [{ count: 90, share: null }] }, goal)).toBeNull()
  expect(reaches({ isShare: true, points: [{ count: 9, share: 0.796 }] }, goal)).toBe(true)
  expect(reaches({ isShare: false, points: [{ count: 81, share: null }] }, { direction: 'at_most', target: 80 })).toBe(false)
})

test('a protocol is approved when it was held and each matter has an outcome, once by each side', () => {
  const held = { employerApprovedAt: null, unionApprovedAt: null, heldOn: due, matters: 2, undecided: 0 }
  expect(refusedApproval(held, 'union', due)).toBeNull()
  expect(refusedApproval({ ...held, undecided: 1 }, 'union', due)).toBe('matters_undecided')
  expect(refusedApproval({ ...held, matters: 0 }, 'employer', due)).toBe('matters_needed')
  expect(refusedApproval(held, 'employer', addDays(due, -1))).toBe('not_held_yet')
})
