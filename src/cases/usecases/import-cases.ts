import { dayInFile } from '../../calendar/file-day.ts'
import type { RuleVersion } from '../../law/contract.ts'
import { ageOn } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { countingOn, ruleVersions } from '../../law/queries.ts'
import { shippedCounting } from '../../law/settings.ts'
import type { Counting } from '../../law/settings.ts'
import type { Cells } from '../../platform/import-cells.ts'
import { importPart } from '../../platform/import-part.ts'
import type { ImportRun, Reading } from '../../platform/import-part.ts'
import { newId } from '../../platform/id.ts'
import type { Write } from '../../platform/db.ts'
import { changedIds, personNamed } from '../../persons/usecases/import-families.ts'
import type { ImportAround } from '../../persons/usecases/import-persons.ts'
import { endResponsibility, saveCaseUnit, saveResponsibility } from '../queries/case.ts'
import { birthDays, casesAsTheyStand, casesOf, saveImportedCases, saveImportedFacts, saveImportedInvestigations } from '../queries/import-cases.ts'
import { saveClocks } from '../queries/clock.ts'
import type { NewClock } from '../queries/clock.ts'
import { clockFrom } from './start-clock.ts'
import type { ClockStart } from './start-clock.ts'

export type ImportedCase = { person: string; openedOn: Day | null; unit: string; worker: string; investigatedOn: Day | null }
type Run = ImportRun<ImportAround>

/** What the file of a case that came over says of why its worker has it: a word of the file, not of the page. */
const firstReason = 'Överfört från tidigare system'
const changedReason = 'Ny handläggare enligt inläst fil'

/**
 * A worker by user name, among those who hold a role of case work today. Never the one who reads the files in: that would open any child to
 * oneself.
 */
export function workerNamed(cells: Cells, { around }: Run, column: string): string {
  const named = cells.needed(column, 200).toLowerCase()
  if (named !== '' && !around.staff.has(named)) cells.fault(column, 'staff_is_unknown')
  else if (named !== '' && !around.workers.has(named)) cells.fault(column, 'staff_has_no_case_work')
  else if (around.workers.get(named) === around.staffId) cells.fault(column, 'nobody_imports_to_oneself')
  return named
}

/** Open cases: the unit, the one responsible worker, and since when an investigation runs. */
export const importCases = importPart<ImportAround, ImportedCase>({
  kind: 'case',
  file: 'arenden.csv',
  names: [],
  columns: { needed: ['person', 'oppnat', 'enhet', 'handlaggare'], optional: ['utredning_inledd'] },
  read(cells, run) {
    const openedOn = dayNeeded(cells, 'oppnat', run.around.today)
    const investigatedOn = cells.read('utredning_inledd', dayInFile, 'day_is_unclear')
    if (investigatedOn !== null && investigatedOn > run.around.today) cells.fault('utredning_inledd', 'day_in_future')
    if (investigatedOn !== null && openedOn !== null && investigatedOn < openedOn) cells.fault('utredning_inledd', 'begins_before_the_case')
    const unit = cells.needed('enhet', 80).toLowerCase()
    if (unit !== '' && !run.around.units.has(unit)) cells.fault('enhet', 'unit_is_unknown')
    const person = personNamed(cells, run, 'person')
    run.mark('case', person)
    if (investigatedOn !== null) run.mark('investigation', person)
    return { person, openedOn, unit, worker: workerNamed(cells, run, 'handlaggare'), investigatedOn }
  },
  judge: judgeCases,
  save: saveCases,
})

/** A day that must be given and may not lie ahead. */
export function dayNeeded(cells: Cells, column: string, today: Day): Day | null {
  cells.needed(column, 40)
  const on = cells.read(column, dayInFile, 'day_is_unclear')
  return on !== null && on > today ? cells.fault(column, 'day_in_future') : on
}

async function judgeCases(tx: Write, readings: ReadonlyArray<Reading<ImportedCase>>, run: Run): Promise<void> {
  const lines = new Map<string, number>()
  const there = await casesOf(
    tx,
    readings.flatMap(({ row }) => run.refer('person', row.person) ?? []),
  )
  const standing = await casesAsTheyStand(tx, changedIds(readings))
  for (const { id, line, change, row } of readings) {
    if (lines.has(row.person)) run.fault('case', line, 'person', 'one_case_per_person')
    lines.set(row.person, line)
    const existing = there.get(run.refer('person', row.person) ?? '')
    if (existing !== undefined && existing !== id) run.fault('case', line, 'person', 'person_has_a_case_already')
    const now = standing.get(id)
    const staffId = run.around.workers.get(row.worker)
    const gets = change === 'new' || (change === 'changed' && now?.staffId !== staffId)
    if (gets && staffId !== undefined) run.around.given.set(staffId, (run.around.given.get(staffId) ?? 0) + 1)
    if (change !== 'changed' || now === undefined) continue
    const same =
      now.personId === run.refer('person', row.person) &&
      now.openedOn === row.openedOn &&
      (now.investigatedOn === row.investigatedOn || now.investigatedOn === null)
    if (!same) run.fault('case', line, null, 'line_is_corrected_in_helhet')
  }
}

type Made = { added: ReadonlyArray<Reading<ImportedCase>>; changed: ReadonlyArray<Reading<ImportedCase>> }

async function saveCases(tx: Write, { added, changed }: Made, run: Run): Promise<void> {
  const { around, refer, touch } = run
  const caseOf = ({ id, row }: Reading<ImportedCase>) => ({
    id,
    personId: refer('person', row.person) ?? '',
    openedOn: row.openedOn ?? around.today,
    unitId: around.units.get(row.unit) ?? '',
    staffId: around.workers.get(row.worker) ?? '',
  })
  await saveImportedCases(tx, added.map(caseOf), { ...around, reason: firstReason })
  const standing = await casesAsTheyStand(tx, changedIds(changed))
  for (const reading of changed) {
    const { id, personId, unitId, staffId } = caseOf(reading)
    const now = standing.get(id)
    if (now !== undefined && now.staffId !== staffId) {
      await endResponsibility(tx, id, around.now)
      await saveResponsibility(tx, { caseId: id, personId, staffId, reason: changedReason, at: around.now, by: around.staffId })
    }
    if (now !== undefined && now.unitId !== unitId) await saveCaseUnit(tx, personId, unitId)
  }
  const begun = [...added, ...changed.filter(({ id }) => standing.get(id)?.investigatedOn === null)].filter(
    ({ row }) => row.investigatedOn !== null,
  )
  await openInvestigations(
    tx,
    begun.map((reading) => ({
      ...caseOf(reading),
      investigationId: newId(),
      on: reading.row.investigatedOn ?? around.today,
    })),
    around,
  )
  for (const reading of [...added, ...changed]) touch(caseOf(reading).personId)
}

/**
 * The investigations that ran when the cases came over, as facts, each with the clock of its own length for a child. That those concerned
 * were told was the earlier system's to see to: no clock for it runs.
 */
async function openInvestigations(
  tx: Write,
  begun: ReadonlyArray<{ id: string; investigationId: string; personId: string; unitId: string; staffId: string; on: Day }>,
  around: ImportAround,
): Promise<void> {
  await saveImportedInvestigations(
    tx,
    begun.map((each) => ({ ...each, id: each.investigationId, caseId: each.id })),
    around,
  )
  await saveImportedFacts(tx, begun.flatMap((each) => (['investigation-opened', 'information-waived'] as const).map((type) => (
    { type, on: each.on, personId: each.personId, investigationId: each.investigationId }))), around)
  const births = await birthDays(
    tx,
    begun.map(({ personId }) => personId),
  )
  const versions = await ruleVersions(tx, ['child-invest'])
  const children = begun.filter(({ personId, on }) => {
    const born = births.get(personId) ?? null
    return born === null || ageOn(born, on) < 18
  })
  const clockOn = await clocksFrom(
    tx,
    versions,
    children.map(({ on }) => on),
  )
  const clocks = children.map(({ investigationId, personId, unitId, on }) =>
    clockOn({
      rule: 'child-invest',
      strand: 'investigation',
      startedOn: on,
      subjectKind: 'investigation',
      subjectId: investigationId,
      personId,
      unitId,
      access: [],
      at: around.now,
    }),
  )
  for (let from = 0; from < clocks.length; from += 500) await saveClocks(tx, clocks.slice(from, from + 500))
}

/**
 * Makes the clocks of many facts: the days of a rule from one day are counted once, however many start on it.
 *
 * @param days the days that clocks will start on.
 */
export async function clocksFrom(
  tx: Write,
  versions: readonly RuleVersion[],
  days: readonly Day[],
): Promise<(start: ClockStart) => NewClock> {
  const countings = new Map<Day, Counting>()
  for (const on of new Set(days)) countings.set(on, await countingOn(tx, on))
  const made = new Map<string, NewClock>()
  return (start) => {
    const key = `${start.rule} ${start.startedOn}`
    const first = made.get(key) ?? clockFrom(versions, countings.get(start.startedOn) ?? shippedCounting, start)
    made.set(key, first)
    return { ...first, ...start }
  }
}
