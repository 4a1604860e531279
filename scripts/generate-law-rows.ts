// Writes the migration that fills law_rule_version with the rules Helhet is shipped with: `npx tsx scripts/generate-law-rows.ts`.
// Once released the file is never written again: a later version of a rule is a new migration, or a row entered by the administrator.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { RuleVersion, Said } from '../src/law/contract.ts'
import { shippedRuleVersions } from '../src/law/data/shipped.ts'

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
const both = (said: Said | null): string => `${text(said?.sv ?? null)}, ${text(said?.en ?? null)}`
const list = (values: readonly string[]): string => `ARRAY[${values.map(text).join(', ')}]::text[]`

function rowOf(row: RuleVersion): string {
  const basis = row.lengthByBasis === null ? 'NULL' : text(JSON.stringify(row.lengthByBasis))
  return `  (${text(row.rule)}, ${row.version}, ${text(row.validFrom)}, ${text(row.validTo)}, ${text(row.paragraph)}, ${text(row.source)}, ${text(row.readOn)},
   ${both(row.term)},
   ${both(row.startEvent)},
   ${both(row.actor)},
   ${both(row.endedBy)},
   ${both(row.notes)},
   ${both(row.consequence)},
   ${row.length}, ${text(row.unit)}, ${basis}, ${text(row.calendar)}, ${text(row.kind)}, ${text(row.overdueFrom)}, ${text(row.lapses)}, ${row.protectsNow}, ${row.localSetting},
   ${list(row.startFacts)}, ${list(row.endFacts)})`
}

const migration = `-- The rules of law as they were read on 2026-11-21, in all recorded versions. Sources: docs/lagrum.md.
INSERT INTO law_rule_version (rule, version, valid_from_on, valid_to_on, paragraph, source, read_on, term_sv, term_en, start_event_sv, start_event_en,
  actor_sv, actor_en, ended_by_sv, ended_by_en, notes_sv, notes_en, consequence_sv, consequence_en, length, unit, length_by_basis, calendar_rule, kind,
  overdue_from, lapses, protects_now, is_local_setting, start_facts, end_facts) VALUES
${shippedRuleVersions.map(rowOf).join(',\n')};
`
await writeFile(fileURLToPath(new URL('../migrations/0014_add_law_rule_rows.sql', import.meta.url)), migration)
