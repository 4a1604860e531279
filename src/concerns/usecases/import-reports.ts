import { randomBytes } from 'node:crypto'
import { timeInFile } from '../../calendar/file-day.ts'
import { yearOf } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { instantOf, time } from '../../calendar/instant.ts'
import type { Instant, Time } from '../../calendar/instant.ts'
import { casesOf } from '../../cases/queries/import-cases.ts'
import { clocksFrom, dayNeeded, workerNamed } from '../../cases/usecases/import-cases.ts'
import { ruleVersions } from '../../law/queries.ts'
import type { Cells } from '../../platform/import-cells.ts'
import { importPart } from '../../platform/import-part.ts'
import type { ImportRun, Reading } from '../../platform/import-part.ts'
import type { Write } from '../../platform/db.ts'
import { personNamed } from '../../persons/usecases/import-families.ts'
import type { ImportAround } from '../../persons/usecases/import-persons.ts'
import { longestNarrative } from '../contract/words.ts'
import type { Arrival, Decision, Ground, ProtectionOutcome, ReporterKind } from '../contract/words.ts'
import { openInvestigationsOf, referencesTaken, saveImportedReports, unitsOfCases } from '../queries/import-reports.ts'
import type { ReportToImport } from '../queries/import-clocks.ts'
import { arrivalWords, decisionWords, groundWords, protectionWords, reporterWords } from '../rules/file-words.ts'
import { referenceFrom } from '../rules/reference.ts'
import { isMandated } from '../rules/reporters.ts'

type Judged = { on: Day | null; worker: string; reasons: string }
export type ImportedReport = {
  report: string
  child: string
  receivedOn: Day | null
  receivedTime: Time
  arrivedVia: Arrival
  reporterKind: ReporterKind
  name: string
  workplace: string
  contact: string
  grounds: readonly Ground[]
  narrative: string
  worker: string
  decision: (Judged & { decision: Decision }) | null
  protection: (Judged & { outcome: ProtectionOutcome }) | null
}
type Run = ImportRun<ImportAround>

const noTime = time('12:00')

/** Reports of concern, one line for each child; lines of the same report say the same about the report. */
export const importReports = importPart<ImportAround, ImportedReport>({
  kind: 'concern_child',
  file: 'anmalningar.csv',
  names: ['concern'],
  columns: {
    needed: ['anmalan', 'barn', 'kom_in', 'satt', 'anmalare', 'text', 'handlaggare', 'lage'],
    optional: [
      'klockslag',
      'namn',
      'arbetsplats',
      'kontakt',
      'grunder',
      'beslutsdag',
      'beslutad_av',
      'motivering',
      'skyddsbedomning',
      'skyddsbedomd',
      'skyddsbedomd_av',
      'skyddsmotivering',
    ],
  },
  read: reportFrom,
  judge: judgeReports,
  save: saveReports,
})

function reportFrom(cells: Cells, run: Run): ImportedReport {
  for (const column of ['satt', 'anmalare', 'lage']) cells.needed(column, 60)
  const grounds = cells
    .text('grunder', 500)
    .split(/[,|]/)
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '')
  if (grounds.some((word) => !groundWords.has(word))) cells.fault('grunder', 'word_is_not_in_the_list')
  const reporterKind = cells.choice('anmalare', reporterWords) ?? 'other_authority'
  const said = { name: cells.text('namn', 200), workplace: cells.text('arbetsplats', 200), contact: cells.text('kontakt', 200) }
  if (reporterKind === 'anonymous' && Object.values(said).some((text) => text !== '')) cells.fault('namn', 'anonymous_is_named')
  const receivedOn = dayNeeded(cells, 'kom_in', run.around.today)
  const decision = cells.choice('lage', decisionWords)
  const outcome = cells.choice('skyddsbedomning', protectionWords)
  if (decision !== null && decision !== 'waiting' && outcome === null)
    cells.fault('skyddsbedomning', 'protection_is_assessed_before_a_decision')
  return {
    ...said,
    report: cells.needed('anmalan', 200),
    child: personNamed(cells, run, 'barn'),
    receivedOn,
    receivedTime: cells.read('klockslag', timeInFile, 'time_is_unclear') ?? noTime,
    arrivedVia: cells.choice('satt', arrivalWords) ?? 'letter',
    reporterKind,
    grounds: grounds.flatMap((word) => groundWords.get(word) ?? []).toSorted(),
    narrative: cells.needed('text', longestNarrative),
    worker: workerNamed(cells, run, 'handlaggare'),
    decision:
      decision === null || decision === 'waiting'
        ? null
        : { decision, ...judgement(cells, run, receivedOn, { on: 'beslutsdag', by: 'beslutad_av', why: 'motivering' }) },
    protection:
      outcome === null
        ? null
        : { outcome, ...judgement(cells, run, receivedOn, { on: 'skyddsbedomd', by: 'skyddsbedomd_av', why: 'skyddsmotivering' }) },
  }
}

/** A day not before the report came in, who, and the reasons. Who may have left since: any member of staff will do. */
function judgement(cells: Cells, { around }: Run, receivedOn: Day | null, columns: { on: string; by: string; why: string }): Judged {
  const on = dayNeeded(cells, columns.on, around.today)
  if (on !== null && receivedOn !== null && on < receivedOn) cells.fault(columns.on, 'day_is_before_the_report')
  const worker = cells.needed(columns.by, 200).toLowerCase()
  if (worker !== '' && !around.staff.has(worker)) cells.fault(columns.by, 'staff_is_unknown')
  return { on, worker, reasons: cells.needed(columns.why, 20_000) }
}

/** What all lines of one report must say alike. */
function ofReport({ child: _c, worker: _w, decision: _d, protection: _p, ...report }: ImportedReport): string {
  return JSON.stringify(report)
}

async function judgeReports(tx: Write, readings: ReadonlyArray<Reading<ImportedReport>>, run: Run): Promise<void> {
  if (readings.length > 0 && run.around.intakeUnitId === null) run.fault('concern_child', null, null, 'no_intake_unit')
  const reports = new Map<string, string>()
  const children = new Set<string>()
  const ids = [...new Set(readings.flatMap(({ row }) => run.refer('person', row.child) ?? []))]
  const cases = await casesOf(tx, ids)
  const investigated = await openInvestigationsOf(tx, ids)
  for (const { line, change, row } of readings) {
    const fault = (column: string | null, code: string): void => run.fault('concern_child', line, column, code)
    if (change === 'changed') fault(null, 'line_is_corrected_in_helhet')
    const said = ofReport(row)
    if ((reports.get(row.report) ?? said) !== said) fault('anmalan', 'report_differs_from_its_other_lines')
    reports.set(row.report, said)
    if (children.has(`${row.report}\n${row.child}`)) fault('barn', 'concern_names_a_child_once')
    children.add(`${row.report}\n${row.child}`)
    const personId = run.refer('person', row.child)
    if (personId === undefined) continue
    if (!cases.has(personId) && !run.marked('case', row.child)) fault('barn', 'person_has_no_case')
    const opens = row.decision !== null && row.decision.decision !== 'do_not_open'
    if (opens && !investigated.has(personId) && !run.marked('investigation', row.child)) fault('lage', 'person_has_no_investigation')
    if (change === 'new' && run.refer('concern', row.report) !== undefined) fault('anmalan', 'report_came_with_an_earlier_import')
  }
}

async function saveReports(tx: Write, { added }: { added: ReadonlyArray<Reading<ImportedReport>> }, run: Run): Promise<void> {
  const { around, refer, named, touch } = run
  const intake = around.intakeUnitId
  if (added.length === 0 || intake === null) return
  const personOf = (row: ImportedReport): string => refer('person', row.child) ?? ''
  const ids = added.map(({ row }) => personOf(row))
  const investigated = await openInvestigationsOf(tx, ids)
  const units = await unitsOfCases(tx, ids)
  const versions = await ruleVersions(tx, ['protect-assess', 'prelim-assess'])
  const clockOn = await clocksFrom(
    tx,
    versions,
    added.map(({ row }) => row.receivedOn ?? around.today),
  )
  const references = await newReferences(
    tx,
    added.map(({ row }) => row),
    around,
  )
  const positions = new Map<string, number>()
  const reports = added.map(({ id, row }): ReportToImport => {
    const position = positions.get(row.report) ?? 0
    positions.set(row.report, position + 1)
    const personId = personOf(row)
    const unitId = units.get(personId) ?? intake
    const receivedOn = row.receivedOn ?? around.today
    const clock = {
      startedOn: receivedOn,
      subjectKind: 'concern_child' as const,
      subjectId: id,
      personId,
      unitId,
      access: [],
      at: around.now,
    }
    const judged = <J extends Judged>(judgement: J | null) =>
      judgement === null
        ? null
        : { ...judgement, on: judgement.on ?? receivedOn, staffId: around.staff.get(judgement.worker) ?? around.staffId }
    return {
      ...row,
      id,
      concernId: named('concern', row.report),
      personId,
      position,
      unitId,
      intakeUnitId: intake,
      receivedOn,
      reference: references.get(row.report) ?? '',
      receivedAt: earlier(instantOf(receivedOn, row.receivedTime), around.now),
      mandated: isMandated(row.reporterKind),
      staffId: around.workers.get(row.worker) ?? '',
      decision: judged(row.decision),
      protection: judged(row.protection),
      investigationId: row.decision === null || row.decision.decision === 'do_not_open' ? null : (investigated.get(personId) ?? null),
      clocks: (['protect-assess', 'prelim-assess'] as const).map((rule) => clockOn({ rule, ...clock })),
    }
  })
  await saveImportedReports(tx, reports, around)
  for (const { personId } of reports) touch(personId)
}

/** A reference for each report that no other has: thousands drawn at once would else meet. */
async function newReferences(tx: Write, rows: readonly ImportedReport[], around: ImportAround): Promise<Map<string, string>> {
  const drawn = new Map<string, string>()
  const used = new Set<string>()
  let left = [...new Map(rows.map((row) => [row.report, row.receivedOn ?? around.today]))]
  while (left.length > 0) {
    const draws = left.map(([report, on]) => ({
      report,
      on,
      reference: referenceFrom(around.municipalityName, yearOf(on), randomBytes(5)),
    }))
    const taken = await referencesTaken(
      tx,
      draws.map(({ reference }) => reference),
    )
    const again: typeof left = []
    for (const { report, on, reference } of draws) {
      if (taken.has(reference) || used.has(reference)) again.push([report, on])
      else drawn.set(report, reference)
      used.add(reference)
    }
    left = again
  }
  return drawn
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other
}
