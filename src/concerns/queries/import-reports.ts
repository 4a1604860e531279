import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import { countReports, saveClocksOf } from './import-clocks.ts'
import type { ReportToImport } from './import-clocks.ts'

const here = sql<string>`app_municipality()`
type By = { readonly now: Instant; readonly staffId: string }

/** The investigation that runs, or ran last, for each of these persons. */
export async function openInvestigationsOf(tx: Read, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; id: string }>`SELECT DISTINCT ON (person_id) person_id AS "personId", id FROM investigation
    WHERE municipality_code = ${here} AND person_id = ANY(${personIds}::uuid[]) ORDER BY person_id, opened_on DESC, id`.execute(tx)
  return new Map(rows.map(({ personId, id }) => [personId, id]))
}

/** The unit of each person's case. */
export async function unitsOfCases(tx: Read, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ personId: string; unitId: string }>`SELECT person_id AS "personId", unit_id AS "unitId" FROM person_case
    WHERE municipality_code = ${here} AND person_id = ANY(${personIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ personId, unitId }) => [personId, unitId]))
}

/** Which of these references some report has already. */
export async function referencesTaken(tx: Read, references: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ reference: string }>`SELECT reference FROM concern
    WHERE municipality_code = ${here} AND reference = ANY(${references}::text[])`.execute(tx)
  return new Set(rows.map(({ reference }) => reference))
}

/** Writes reports with their children, assessments, decisions and clocks, and counts them in their weeks. */
export async function saveImportedReports(tx: Write, children: readonly ReportToImport[], by: By): Promise<void> {
  const reports = [...new Map(children.map((child) => [child.concernId, child])).values()]
  await saveReports(tx, reports, by)
  await saveChildren(tx, children, by)
  await saveJudgements(tx, children, by)
  await saveClocksOf(tx, children)
  await countReports(tx, reports, children)
}

async function saveReports(tx: Write, reports: readonly ReportToImport[], { now, staffId }: By): Promise<void> {
  const known = (text: string): string | null => (text === '' ? null : text)
  await saveMany(
    tx,
    'concern',
    {
      id: 'uuid',
      reference: 'text',
      received_on: 'date',
      received_at: 'timestamptz',
      arrived_via: 'text',
      reporter_kind: 'text',
      mandated: 'boolean',
      anonymous: 'boolean',
      reporter_name: 'text',
      reporter_workplace: 'text',
      reporter_contact: 'text',
      wants_feedback: 'boolean',
      narrative: 'text',
      unit_id: 'uuid',
      opened_at: 'timestamptz',
      opened_by: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
      recorded_by: 'uuid',
    },
    reports.map((each) => ({
      id: each.concernId,
      reference: each.reference,
      received_on: each.receivedOn,
      received_at: each.receivedAt,
      arrived_via: each.arrivedVia,
      reporter_kind: each.reporterKind,
      mandated: each.mandated,
      anonymous: !each.mandated && each.name + each.workplace + each.contact === '',
      reporter_name: known(each.name),
      reporter_workplace: known(each.workplace),
      reporter_contact: known(each.contact),
      wants_feedback: false,
      narrative: each.narrative,
      unit_id: each.intakeUnitId,
      opened_at: each.receivedAt,
      opened_by: each.staffId,
      access: [],
      recorded_at: now,
      recorded_by: staffId,
    })),
  )
  await saveMany(
    tx,
    'concern_ground',
    { concern_id: 'uuid', ground: 'text', access: 'uuid[]' },
    reports.flatMap(({ concernId, grounds }) => [...new Set(grounds)].map((ground) => ({ concern_id: concernId, ground, access: [] }))),
  )
}

async function saveChildren(tx: Write, children: readonly ReportToImport[], { now, staffId }: By): Promise<void> {
  await saveMany(
    tx,
    'concern_child',
    {
      id: 'uuid',
      concern_id: 'uuid',
      position: 'integer',
      told_name: 'text',
      told_age: 'text',
      told_whereabouts: 'text',
      person_id: 'uuid',
      identified_at: 'timestamptz',
      identified_by: 'uuid',
      unit_id: 'uuid',
      investigation_id: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    children.map((each) => ({
      id: each.id,
      concern_id: each.concernId,
      position: each.position,
      told_name: '',
      told_age: '',
      told_whereabouts: '',
      person_id: each.personId,
      identified_at: now,
      identified_by: staffId,
      unit_id: each.unitId,
      investigation_id: each.investigationId,
      access: [],
      recorded_at: now,
    })),
  )
  await saveMany(
    tx,
    'concern_assignment',
    {
      id: 'uuid',
      concern_child_id: 'uuid',
      staff_id: 'uuid',
      assigned_at: 'timestamptz',
      assigned_by: 'uuid',
      access: 'uuid[]',
    },
    children.map((each) => ({
      id: newId(),
      concern_child_id: each.id,
      staff_id: each.staffId,
      assigned_at: now,
      assigned_by: staffId,
      access: [],
    })),
  )
}

async function saveJudgements(tx: Write, children: readonly ReportToImport[], { now }: By): Promise<void> {
  const of = (child: ReportToImport, on: Day) => ({
    id: newId(),
    concern_child_id: child.id,
    person_id: child.personId,
    access: [],
    recorded_at: now,
    on,
  })
  await saveMany(
    tx,
    'protection_assessment',
    {
      id: 'uuid',
      concern_child_id: 'uuid',
      person_id: 'uuid',
      outcome: 'text',
      reasons: 'text',
      assessed_on: 'date',
      assessed_at: 'timestamptz',
      assessed_by: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    children.flatMap((child) => {
      if (child.protection === null) return []
      const { on, ...row } = of(child, child.protection.on)
      return [
        {
          ...row,
          outcome: child.protection.outcome,
          reasons: child.protection.reasons,
          assessed_on: on,
          assessed_at: now,
          assessed_by: child.protection.staffId,
        },
      ]
    }),
  )
  await saveMany(
    tx,
    'preliminary_decision',
    {
      id: 'uuid',
      concern_child_id: 'uuid',
      person_id: 'uuid',
      decision: 'text',
      reasons: 'text',
      decided_on: 'date',
      decided_at: 'timestamptz',
      decided_by: 'uuid',
      rule_version: 'integer',
      investigation_id: 'uuid',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    children.flatMap((child) => {
      if (child.decision === null) return []
      const { on, ...row } = of(child, child.decision.on)
      return [
        {
          ...row,
          decision: child.decision.decision,
          reasons: child.decision.reasons,
          decided_on: on,
          decided_at: now,
          decided_by: child.decision.staffId,
          rule_version: child.clocks.find(({ rule }) => rule === 'prelim-assess')?.ruleVersion ?? 1,
          investigation_id: child.investigationId,
        },
      ]
    }),
  )
}
