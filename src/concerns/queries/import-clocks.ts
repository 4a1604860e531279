import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { NewClock } from '../../cases/queries/clock.ts'
import type { Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { saveMany } from '../../platform/save-many.ts'
import type { Arrival, Decision, Ground, ProtectionOutcome, ReporterKind } from '../contract/words.ts'

type Judged = { on: Day; staffId: string; reasons: string }

/** A child of a report that came over, with what was assessed and decided about it. */
export type ReportToImport = {
  id: string
  concernId: string
  personId: string
  position: number
  unitId: string
  intakeUnitId: string
  reference: string
  receivedOn: Day
  receivedAt: Instant
  arrivedVia: Arrival
  reporterKind: ReporterKind
  mandated: boolean
  name: string
  workplace: string
  contact: string
  grounds: readonly Ground[]
  narrative: string
  staffId: string
  decision: (Judged & { decision: Decision }) | null
  protection: (Judged & { outcome: ProtectionOutcome }) | null
  investigationId: string | null
  clocks: readonly NewClock[]
}

/** The day each clock was met; null while it runs. */
function metOn({ decision, protection }: ReportToImport, { rule }: NewClock): Day | null {
  return (rule === 'protect-assess' ? protection : decision)?.on ?? null
}

/** Writes the clocks of the children, those that were met as met, and counts them in their weeks. */
export async function saveClocksOf(tx: Write, children: readonly ReportToImport[]): Promise<void> {
  const clocks = children.flatMap((child) => child.clocks.map((clock) => ({ clock, on: metOn(child, clock) })))
  await saveMany(
    tx,
    'clock',
    {
      id: 'uuid',
      rule: 'text',
      rule_version: 'integer',
      entered_version: 'integer',
      paragraph: 'text',
      subject_kind: 'text',
      subject_id: 'uuid',
      person_id: 'uuid',
      unit_id: 'uuid',
      started_on: 'date',
      nominal_due_on: 'date',
      legal_due_on: 'date',
      ended_on: 'date',
      ended_how: 'text',
      access: 'uuid[]',
      recorded_at: 'timestamptz',
    },
    clocks.map(({ clock, on }) => ({
      id: newId(),
      rule: clock.rule,
      rule_version: clock.ruleVersion,
      entered_version: clock.enteredVersion,
      paragraph: clock.paragraph,
      subject_kind: clock.subjectKind,
      subject_id: clock.subjectId,
      person_id: clock.personId,
      unit_id: clock.unitId,
      started_on: clock.startedOn,
      nominal_due_on: clock.nominalDueOn,
      legal_due_on: clock.legalDueOn,
      ended_on: on,
      ended_how: on === null ? null : 'met',
      access: [],
      recorded_at: clock.at,
    })),
  )
  const met = clocks.flatMap(({ clock, on }) => (on === null ? [] : [{ clock, on }]))
  await sql`SELECT count(count_met_clock(m.unit, m.week, m.rule, m.in_time)) FROM unnest(${met.map(({ clock }) => clock.unitId)}::uuid[],
    ${met.map(({ on }) => isoWeek(on))}::char(8)[], ${met.map(({ clock }) => clock.rule)}::text[],
    ${met.map(({ clock, on }) => on <= clock.legalDueOn)}::boolean[]) AS m (unit, week, rule, in_time)`.execute(tx)
}

/** Counts the reports and their grounds in the weeks they came in. */
export async function countReports(tx: Write, reports: readonly ReportToImport[], children: readonly ReportToImport[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const { concernId } of children) counts.set(concernId, (counts.get(concernId) ?? 0) + 1)
  await sql`SELECT count(count_concern(r.unit, r.week, r.kind, 1, r.children))
    FROM unnest(${reports.map(({ intakeUnitId }) => intakeUnitId)}::uuid[],
    ${reports.map(({ receivedOn }) => isoWeek(receivedOn))}::char(8)[], ${reports.map(({ reporterKind }) => reporterKind)}::text[],
    ${reports.map(({ concernId }) => counts.get(concernId) ?? 0)}::integer[]) AS r (unit, week, kind, children)`.execute(tx)
  const grounds = reports.flatMap(({ intakeUnitId, receivedOn, grounds: told }) =>
    [...new Set(told)].map((ground) => ({ intakeUnitId, receivedOn, ground })),
  )
  await sql`SELECT count(count_concern_ground(g.unit, g.week, g.ground, 1))
    FROM unnest(${grounds.map(({ intakeUnitId }) => intakeUnitId)}::uuid[],
    ${grounds.map(({ receivedOn }) => isoWeek(receivedOn))}::char(8)[],
      ${grounds.map(({ ground }) => ground)}::text[]) AS g (unit, week, ground)`.execute(
    tx,
  )
}
