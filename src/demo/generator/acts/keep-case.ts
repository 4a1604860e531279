import { yearOf } from '../../../calendar/day.ts'
import type { Day } from '../../../calendar/day.ts'
import { dayOf, instant } from '../../../calendar/instant.ts'
import type { Instant } from '../../../calendar/instant.ts'
import type { Row } from '../../contract.ts'
import { later } from '../time.ts'
import type { Family, File, Person, Worker, World } from '../world.ts'

/** Opens the person's one case, or opens it again, with a responsible worker from that instant. */
export function openCase(world: World, { child, family, worker, at, reason, by, number, concernChildId }: {
  child: Person; family: Family; worker: Worker; at: Instant; reason: string; by: Worker | null; number?: string
  concernChildId?: string }): File {
  const on = dayOf(at)
  const file = child.file ?? newFile(world, child, family, worker, on, at, number)
  child.file = file
  const closedOn = file.row.closed_on
  delete file.row.closed_on
  if (file.worker === null) makeResponsible(world, file, worker, at, reason, by)
  if (closedOn != null && concernChildId !== undefined && file.responsibility !== null) {
    file.responsibility.closed_on = closedOn
    file.responsibility.concern_child_id = concernChildId
  }
  return file
}

function newFile(
  { rows, chance, series }: World, child: Person, family: Family, worker: Worker, on: Day, at: Instant,
  number = series.caseNumber(yearOf(on)),
): File {
  const row: Row<'person_case'> = {
    id: chance.id(), person_id: child.row.id, case_number: number, opened_on: on, unit_id: worker.unit.row.id, access: [], recorded_at: at,
    recorded_by: worker.row.id,
  }
  rows.person_case.push(row)
  return {
    row, child, family, worker: null, responsibility: null, investigation: null, phase: 'none', pending: new Set(), clocks: new Map(),
    tasks: new Set(),
    lastContact: null, lastAlone: null, owed: 0, coworkers: [], freeFrom: null,
  }
}

function makeResponsible({ rows, chance }: World, file: File, worker: Worker, asked: string, reason: string, by: Worker | null): void {
  const at = file.freeFrom !== null && file.freeFrom > asked ? file.freeFrom : asked
  const row: Row<'case_responsibility'> = {
    id: chance.id(), case_id: file.row.id, person_id: file.child.row.id, staff_id: worker.row.id, from_at: at, reason,
    given_by: by?.row.id ?? null, access: [],
    recorded_at: at,
  }
  rows.case_responsibility.push(row)
  file.responsibility = row
  file.worker = worker
  worker.files.add(file)
  moveToUnit(file, worker.unit.row.id)
}

/** What is open follows the case to its unit; what has ended stays where it ended. */
function moveToUnit(file: File, unitId: string): void {
  file.row.unit_id = unitId
  for (const row of file.clocks.values()) row.unit_id = unitId
  for (const { clocks } of file.pending) for (const clock of clocks.values()) clock.unit_id = unitId
}

/** Hands the case over: the old responsibility ends at the instant the new one begins. Open promises go with it. */
export function handOver(world: World, file: File, worker: Worker, at: Instant, reason: string, by: Worker | null): void {
  if (file.worker === worker) return
  delete file.row.closed_on
  endResponsibility(file, at)
  makeResponsible(world, file, worker, at, reason, by)
  for (const task of file.tasks) task.staff_id = worker.row.id
}

/** Ends it at the instant; a minute after it began when that is later, so that no two ever overlap. */
function endResponsibility(file: File, asked: Instant): void {
  if (file.responsibility !== null) {
    const begun = later(instant(file.responsibility.from_at), 1)
    file.freeFrom = asked > begun ? asked : begun
    file.responsibility.to_at = file.freeFrom
  }
  file.worker?.files.delete(file)
  file.worker = null
  file.responsibility = null
}

/** Closes the case; whoever was responsible no longer is. Promises that were open are done with. */
export function closeCase(file: File, at: Instant): void {
  const by = file.worker
  for (const task of file.tasks) {
    task.done_on = dayOf(at)
    task.done_by = by?.row.id ?? task.staff_id
  }
  file.tasks.clear()
  endCoworkers(file, dayOf(at))
  endResponsibility(file, at)
  file.row.closed_on = dayOf(at)
  file.phase = 'none'
}

/** Names a colleague who works on one strand of the case besides the responsible worker. */
export function addCoworker(
  { rows, chance }: World, file: File,
  made: { worker: Worker; strand: 'investigation' | 'contact'; from: Day; reason: string; by: Worker; at: Instant },
): void {
  const row: Row<'case_coworker'> = {
    id: chance.id(), case_id: file.row.id, person_id: file.child.row.id, staff_id: made.worker.row.id, strand: made.strand,
    from_on: made.from,
    reason: made.reason, given_by: made.by.row.id, access: [], recorded_at: made.at,
  }
  rows.case_coworker.push(row)
  file.coworkers.push(row)
}

/** Co-workers stop when the investigation is concluded or the case is closed. */
export function endCoworkers(file: File, on: Day): void {
  for (const row of file.coworkers.splice(0)) row.to_on = on
}
