import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Protection } from '../../persons/contract.ts'
import type { Decision, ReporterKind } from '../contract/words.ts'

export type IntakeMatch = {
  personId: string; givenName: string | null; familyName: string | null; birthYear: number | null; protection: Protection;
  responsible: string | null
}

/** Intake's own look-up, past the asker's keys: at most ten. `namePart`: one name, in lower case without marks. */
export async function intakeMatches(tx: Read, asked: { number: string | null; namePart: string;
  bornOn: Day | null }): Promise<IntakeMatch[]> {
  const prefix = asked.namePart.replace(/[\\%_]/g, String.raw`\$&`)
  const { rows } = await sql<IntakeMatch>`
    SELECT person_id AS "personId", given_name AS "givenName", family_name AS "familyName", birth_year AS "birthYear", protection,
      responsible_name AS responsible
    FROM intake_matches(${asked.number}, ${prefix}, ${asked.bornOn}::date)`.execute(tx)
  return rows
}

export type EarlierReport = {
  childId: string; aboutId: string; sibling: boolean; receivedOn: Day; reporterKind: ReporterKind; outcome: Decision | null;
  decidedOn: Day | null
  birthOn: Day | null; lastNoteOn: Day | null
}

/** Headers of the reports about a child and its siblings, past the asker's keys: for intake, and for nobody else's purpose. */
export async function earlierReports(tx: Read, personId: string): Promise<EarlierReport[]> {
  const { rows } = await sql<EarlierReport>`
    SELECT concern_child_id AS "childId", about_id AS "aboutId", sibling, received_on AS "receivedOn", reporter_kind AS "reporterKind",
      outcome,
      decided_on AS "decidedOn", birth_on AS "birthOn", last_note_on AS "lastNoteOn"
    FROM earlier_reports(${personId}::uuid)`.execute(tx)
  return rows
}
