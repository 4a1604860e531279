import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { EndedHow } from '../../cases/contract/facts.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Said } from '../../law/contract.ts'
import type { MatterAnswer, MatterKind, Start, StepBody, StepType } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** What is written with every row about a person: whose it is, who wrote it and when, and the keys that open it. */
export type Written = { readonly personId: string; readonly by: string; readonly at: Instant; readonly access: string[] }

export type StepRow = {
  factId: string; type: StepType; on: Day; until: Day | null; basis: string | null; by: string | null; words: string; sentHow: string
  courtCaseNumber: string; decidedAs: 'chair' | 'sub_committee' | 'committee' | 'court' | null; recordedBy: string | null; withdrawnReason: string | null
}
export type ClockRow = {
  id: string; rule: string; termSv: string; termEn: string; paragraph: string; startedOn: Day; nominalDueOn: Day; legalDueOn: Day; endedOn: Day | null
  endedHow: EndedHow | null; isCourts: boolean; overdueFrom: 'legal-due' | 'nominal-due'; handled: { on: Day; words: string; by: string } | null
}
export type MatterRow = {
  id: string; personId: string; kind: MatterKind; start: Start; why: string; court: string; openedOn: Day; recordedBy: string; recordedAt: string
  steps: StepRow[]; decisions: MatterAnswer['decisions']; clocks: ClockRow[]
}

const writer = sql`s.given_name || ' ' || s.family_name`
const steps = sql`coalesce((SELECT jsonb_agg(jsonb_build_object('factId', f.id, 'type', f.type, 'on', f.on_day, 'until', f.fields->>'until',
      'basis', f.fields->>'basis', 'by', f.fields->>'by', 'words', coalesce(x.words, ''), 'sentHow', coalesce(x.sent_how, ''),
      'courtCaseNumber', coalesce(x.court_case_number, ''), 'decidedAs', x.decided_as, 'recordedBy', ${writer},
      'withdrawnReason', f.withdrawn_reason) ORDER BY f.on_day, f.recorded_at, f.id)
    FROM case_fact f
    LEFT JOIN compulsory_step x ON x.municipality_code = ${here} AND x.fact_id = f.id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = f.recorded_by
   WHERE f.municipality_code = ${here} AND f.subject_id = m.id AND f.subject_kind = 'matter'), '[]') AS steps`
const clockOf = sql`jsonb_build_object('id', k.id, 'rule', k.rule, 'termSv', v.term_sv, 'termEn', v.term_en, 'paragraph', k.paragraph,
      'startedOn', k.started_on, 'nominalDueOn', k.nominal_due_on, 'legalDueOn', k.legal_due_on, 'endedOn', k.ended_on, 'endedHow', k.ended_how,
      'isCourts', v.kind = 'court', 'overdueFrom', v.overdue_from, 'handled', CASE WHEN h.clock_id IS NULL THEN NULL
        ELSE jsonb_build_object('on', h.handled_on, 'words', h.words, 'by', ${writer}) END)`
const clockFrom = sql`FROM clock k
    JOIN law_rule_version v ON v.rule = k.rule AND v.version = k.rule_version
    LEFT JOIN compulsory_lapse_handled h ON h.municipality_code = ${here} AND h.clock_id = k.id
    LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = h.recorded_by`
/* A time that ran out stays as a row when the fact that began it is taken back; it then says nothing of the matter any more. The time to
   apply for shelter counts from the placement, which is no fact of the matter. */
const isOfWhatStands = sql`(k.ended_how IS DISTINCT FROM 'lapsed' OR m.kind = 'shelter' OR EXISTS (SELECT FROM case_fact g
    WHERE g.municipality_code = ${here} AND g.subject_id = m.id AND g.withdrawn_at IS NULL AND g.on_day = k.started_on))`
const clocks = sql`coalesce((SELECT jsonb_agg(${clockOf} ORDER BY k.started_on, k.nominal_due_on, k.rule) ${clockFrom}
   WHERE k.municipality_code = ${here} AND k.subject_id = m.id AND k.subject_kind = 'matter' AND ${isOfWhatStands}), '[]') AS clocks`
const decisions = sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'state', d.state, 'decidedOn', d.decided_on,
      'paragraph', d.paragraph) ORDER BY d.recorded_at, d.id)
    FROM decision d WHERE d.municipality_code = ${here} AND d.subject_id = m.id), '[]') AS decisions`
const matter = sql`SELECT m.id, m.person_id AS "personId", m.kind, m.start, m.why, m.court, m.opened_on AS "openedOn",
    (SELECT ${writer} FROM staff s WHERE s.municipality_code = ${here} AND s.id = m.recorded_by) AS "recordedBy",
    m.recorded_at AS "recordedAt", ${steps}, ${decisions}, ${clocks}
  FROM compulsory_matter m`

/** The matters of a person that the asker may see, the latest first. */
export async function mattersOf(tx: Read, personId: string): Promise<MatterRow[]> {
  const { rows } = await sql<MatterRow>`${matter} WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid
    ORDER BY m.opened_on DESC, m.recorded_at DESC, m.id`.execute(tx)
  return rows
}

/** One matter; undefined when it is not the asker's to see. */
export async function matterOf(tx: Read, id: string): Promise<MatterRow | undefined> {
  const { rows } = await sql<MatterRow>`${matter} WHERE m.municipality_code = ${here} AND m.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Locks a matter until the request ends. @returns whose it is; undefined when it is not the asker's to see. */
export async function lockMatter(tx: Write, id: string): Promise<{ personId: string; kind: MatterKind } | undefined> {
  const { rows } = await sql<{ personId: string; kind: MatterKind }>`SELECT person_id AS "personId", kind FROM compulsory_matter
    WHERE municipality_code = ${here} AND id = ${id}::uuid FOR UPDATE`.execute(tx)
  return rows[0]
}

/** Writes a matter. */
export async function saveMatter(
  tx: Write, made: Written & { id: string; kind: MatterKind; start: Start; why: string; court: string; openedOn: Day },
): Promise<void> {
  await tx.insertInto('compulsory_matter').values({
    municipality_code: here, id: made.id, person_id: made.personId, kind: made.kind, start: made.start, why: made.why, court: made.court,
    opened_on: made.openedOn, access: made.access, recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

/** Writes in words what a fact of a matter was. */
export async function saveStep(
  tx: Write,
  made: Written & { matterId: string; factId: string; decidedAs: StepRow['decidedAs'] } & Pick<StepBody, 'words' | 'sentHow' | 'courtCaseNumber'>,
): Promise<void> {
  await tx.insertInto('compulsory_step').values({
    municipality_code: here, id: newId(), matter_id: made.matterId, person_id: made.personId, fact_id: made.factId, words: made.words,
    sent_how: made.sentHow, court_case_number: made.courtCaseNumber, decided_as: made.decidedAs, access: made.access, recorded_at: made.at,
    recorded_by: made.by,
  }).execute()
}

/** Writes what was done when the law had ended something. */
export async function saveLapseHandled(tx: Write, made: Written & { clockId: string; words: string; on: Day }): Promise<void> {
  await tx.insertInto('compulsory_lapse_handled').values({
    municipality_code: here, clock_id: made.clockId, person_id: made.personId, handled_on: made.on, words: made.words, access: made.access,
    recorded_at: made.at, recorded_by: made.by,
  }).execute()
}

export type LapsedClock = { clockId: string; matterId: string; kind: MatterKind; rule: string; endedOn: Day; paragraph: string; granted: boolean }

/** What the law has ended for a person that nobody has written what was done about, the latest first. */
export async function unhandledLapses(tx: Read, personId: string): Promise<LapsedClock[]> {
  const { rows } = await sql<LapsedClock>`SELECT k.id AS "clockId", m.id AS "matterId", m.kind, k.rule, k.ended_on AS "endedOn", k.paragraph,
      EXISTS (SELECT FROM case_fact f WHERE f.municipality_code = ${here} AND f.subject_id = m.id AND f.withdrawn_at IS NULL
        AND f.type LIKE '%-granted') AS granted
    FROM compulsory_matter m
    JOIN clock k ON k.municipality_code = ${here} AND k.subject_id = m.id AND k.subject_kind = 'matter' AND k.ended_how = 'lapsed'
    LEFT JOIN compulsory_lapse_handled h ON h.municipality_code = ${here} AND h.clock_id = k.id
    WHERE m.municipality_code = ${here} AND m.person_id = ${personId}::uuid AND h.clock_id IS NULL AND ${isOfWhatStands}
    ORDER BY k.ended_on DESC, k.id`.execute(tx)
  return rows
}

/** The words of a clock's rule in both languages. */
export function termOf({ termSv, termEn }: Pick<ClockRow, 'termSv' | 'termEn'>): Said {
  return { sv: termSv, en: termEn }
}
