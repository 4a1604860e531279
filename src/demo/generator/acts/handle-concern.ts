import type { Day } from '../../../calendar/day.ts'
import { dayOf } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { Family, File, Reported, Worker, World } from '../world.ts'
import { endCoworkers, openCase } from './keep-case.ts'
import { at as instantAt, clock as hour } from '../time.ts'
import { addFact } from './add-fact.ts'
import { endClock, startClock } from './keep-clock.ts'

/** Gives a child of a report to a worker; the case is opened, or goes on, with the one who is responsible. */
export function assign(
  world: World, reported: Reported, family: Family,
  { worker, at, by, number }: { worker: Worker; at: Instant; by: Worker; number?: string },
): File | null {
  const { rows, chance } = world
  const { row, child, clocks } = reported
  if (child === null) return null
  const file = openCase(world, {
    child, family, worker, at, reason: 'Orosanmälan fördelad', by, concernChildId: row.id, ...(number === undefined ? {} : { number }),
  })
  rows.concern_assignment.push({
    id: chance.id(), concern_child_id: row.id, staff_id: file.worker?.row.id ?? worker.row.id, assigned_at: at, assigned_by: by.row.id,
    access: [],
  })
  for (const clock of clocks.values()) clock.unit_id = file.row.unit_id
  if (clocks.has('prelim-assess')) file.pending.add(reported)
  if (file.phase === 'none') file.phase = 'assessed'
  return file
}

/** Assesses whether the child must be protected at once. */
export function assess(
  { rows, chance }: World, { row, child, clocks }: Reported,
  made: { outcome: 'needs_protection' | 'no_immediate_need'; reasons: string; at: Instant; by: Worker },
): void {
  const on = dayOf(made.at)
  rows.protection_assessment.push({
    id: chance.id(), concern_child_id: row.id, person_id: child?.row.id ?? null, outcome: made.outcome, reasons: made.reasons,
    assessed_on: on,
    assessed_at: made.at, assessed_by: made.by.row.id, access: [], recorded_at: made.at,
  })
  endClock(clocks, 'protect-assess', on, 'met')
}

export type Decided = {
  readonly decision: 'open_investigation' | 'do_not_open'; readonly reasons: string; readonly at: Instant; readonly by: Worker
}

/**
 * Decides whether to open an investigation. One decision answers every report about the child that waits for one; a report that comes in
 * later on the day an investigation is opened belongs to it.
 */
export function decide(world: World, file: File, made: Decided): void {
  const on = dayOf(made.at)
  const opened = made.decision === 'open_investigation' ? openInvestigation(world, file, on, made.at, made.by) : null
  for (const reported of file.pending) {
    if (reported.concern.received_at <= made.at) answer(world, file, reported, made, opened?.id ?? null)
    else if (opened !== null) attach(world, file, reported, on, opened.id)
  }
}

function attach(world: World, file: File, reported: Reported, on: Day, investigationId: string): void {
  reported.standing = 'answered'
  reported.row.investigation_id = investigationId
  endClock(reported.clocks, 'prelim-assess', on, 'met')
  file.pending.delete(reported)
  askBack(world, file, reported, on)
}

/** Starts the week for telling a mandated reporter who has asked. */
function askBack(world: World, file: File, { row, concern, clocks }: Reported, on: Day): void {
  if (!concern.wants_feedback) return
  file.owed += 1
  startClock(world, clocks, {
    rule: 'feedback', startedOn: on, subjectKind: 'concern_child', subjectId: row.id, personId: file.child.row.id, unitId: file.row.unit_id,
    at: concern.recorded_at,
  })
}

function answer(
  world: World, file: File, reported: Reported, { decision, reasons, at, by }: Decided, investigationId: string | null,
): void {
  const { rows, chance } = world
  const { row, child, clocks } = reported
  const clock = clocks.get('prelim-assess')
  if (child === null || clock === undefined) return
  const on = dayOf(at)
  const decided = {
    id: chance.id(), concern_child_id: row.id, person_id: child.row.id, decision, reasons, decided_on: on, decided_at: at,
    decided_by: by.row.id, rule_version: clock.rule_version, investigation_id: investigationId, access: [], recorded_at: at,
  }
  rows.preliminary_decision.push(decided)
  reported.decision = decided
  if (investigationId !== null) row.investigation_id = investigationId
  endClock(clocks, 'prelim-assess', on, 'met')
  file.pending.delete(reported)
  askBack(world, file, reported, on)
}

/** Opens an investigation with its clocks: four months, and those concerned told at once. */
export function openInvestigation(world: World, file: File, on: Day, at: Instant, by: Worker): NonNullable<File['investigation']> {
  const { rows, chance } = world
  const row = {
    id: chance.id(), person_id: file.child.row.id, case_id: file.row.id, opened_on: on, opened_by: by.row.id, access: [], recorded_at: at,
  }
  rows.investigation.push(row)
  file.investigation = row
  if (file.phase !== 'placed') file.phase = 'investigated'
  addFact(world, { personId: file.child.row.id, type: 'investigation-opened', on, strand: 'investigation', subjectKind: 'investigation', subjectId: row.id, at,
    by: by.row.id })
  return row
}

/** Those concerned have been told that an investigation was opened. */
export function tellOfInvestigation(world: World, file: File, at: Instant, by: Worker): void {
  const { rows, chance } = world
  const { investigation } = file
  if (investigation === null || rows.parties_information.some((row) => row.investigation_id === investigation.id)) return
  rows.parties_information.push({
    id: chance.id(), investigation_id: investigation.id, person_id: file.child.row.id, told: ['child', 'custodian'],
    informed_on: dayOf(at), access: [],
    recorded_at: at, recorded_by: by.row.id,
  })
  addFact(world, { personId: file.child.row.id, type: 'parties-informed', on: dayOf(at), strand: 'investigation', subjectKind: 'investigation',
    subjectId: investigation.id, at, by: by.row.id })
}

/** More time for the preliminary assessment, for exceptional reasons: a decision of its own, and a clock to the day it sets. */
export function extend(world: World, reported: Reported, made: { until: Day; reasons: string; at: Instant; by: Worker }): void {
  const { rows, chance } = world
  const { row, child, clocks } = reported
  const clock = clocks.get('prelim-assess')
  if (child === null || clock === undefined) return
  const on = dayOf(made.at)
  rows.preliminary_extension.push({
    id: chance.id(), concern_child_id: row.id, person_id: child.row.id, until_on: made.until, reasons: made.reasons, decided_on: on,
    decided_at: made.at,
    decided_by: made.by.row.id, access: [], recorded_at: made.at,
  })
  endClock(clocks, 'prelim-assess', on, 'superseded')
  startClock(world, clocks, {
    rule: 'prelim-assess', startedOn: on, until: made.until, subjectKind: 'concern_child', subjectId: row.id, personId: child.row.id,
    unitId: clock.unit_id, at: made.at,
  })
}

/** Tells a mandated reporter who asked what was decided, or notes why it is not told. */
export function giveFeedback(
  { rows, chance }: World, { row, child, clocks, decision }: Reported,
  made: { told: 'opened' | 'not_opened' | 'already_open' | null; how: string; at: Instant; by: Worker },
): void {
  const on = dayOf(made.at)
  rows.feedback.push({
    id: chance.id(), concern_child_id: row.id, decision_id: decision?.id ?? null, person_id: child?.row.id ?? null,
    told: made.told, withheld_reason: made.told === null ? made.how : null,
    told_how: made.told === null ? null : made.how, given_on: on, given_by: made.by.row.id, access: [], recorded_at: made.at,
  })
  if (clocks.has('feedback') && child?.file) child.file.owed -= 1
  endClock(clocks, 'feedback', on, made.told === null ? 'not_required' : 'met')
}

const outcomeIn = { no_measure: 'no-measure', measure: 'measure', application: 'application' } as const

/** Concludes the investigation that runs. */
export function conclude(world: World, file: File, on: Day, outcome: 'no_measure' | 'measure' | 'application'): void {
  const row = file.investigation
  if (row === null) return
  row.concluded_on = on
  row.outcome = outcome
  addFact(world, { personId: file.child.row.id, type: 'investigation-concluded', on, fields: { outcome: outcomeIn[outcome] }, strand: 'investigation',
    subjectKind: 'investigation', subjectId: row.id, at: instantAt(on, hour(15)), by: file.worker?.row.id ?? null })
  endCoworkers(file, on)
  file.investigation = null
}
