import { sql } from 'kysely'
import type { Day } from '../calendar/day.ts'
import type { Read } from '../platform/db.ts'
import { ruleVersionShape } from './contract.ts'
import type { RuleId, RuleVersion } from './contract.ts'
import { localSettings } from './settings.ts'
import type { LocalSettingKey } from './settings.ts'

/** Every version of every rule that holds in this installation, or of these rules alone: shipped ones and those entered since. */
export async function ruleVersions(tx: Read, rules: readonly RuleId[] | null = null): Promise<readonly RuleVersion[]> {
  const all = tx.selectFrom('law_rule_version').selectAll().orderBy('rule').orderBy('version')
  const rows = await (rules === null ? all : all.where('rule', 'in', [...rules])).execute()
  const said = (sv: string | null, en: string | null): { sv: string; en: string } | null => (sv === null || en === null ? null : { sv, en })
  return rows.map((row) => ruleVersionShape.parse({
    rule: row.rule, version: row.version, validFrom: row.valid_from_on, validTo: row.valid_to_on, paragraph: row.paragraph, source: row.source,
    readOn: row.read_on, term: said(row.term_sv, row.term_en), startEvent: said(row.start_event_sv, row.start_event_en),
    actor: said(row.actor_sv, row.actor_en), endedBy: said(row.ended_by_sv, row.ended_by_en), notes: said(row.notes_sv, row.notes_en),
    consequence: said(row.consequence_sv, row.consequence_en), length: row.length, unit: row.unit, lengthByBasis: row.length_by_basis,
    calendar: row.calendar_rule, kind: row.kind, overdueFrom: row.overdue_from, lapses: row.lapses, protectsNow: row.protects_now,
    localSetting: row.is_local_setting, startFacts: row.start_facts, endFacts: row.end_facts,
  }))
}

/** The municipality's own value of a setting that counts something, on a day; the shipped one where none was entered. Always shown as local, never as law. */
export async function localNumber(tx: Read, key: LocalSettingKey, on: Day): Promise<number> {
  const row = await tx.selectFrom('local_setting').select('value').where('municipality_code', '=', sql<string>`app_municipality()`)
    .where('key', '=', key).where('valid_from_on', '<=', on).orderBy('valid_from_on', 'desc').executeTakeFirst()
  const shipped = localSettings.find((setting) => setting.key === key)?.value
  return Number(row?.value ?? shipped)
}

/** The settings that the municipality has entered itself, as they hold on a day, by key. */
export async function enteredSettings(tx: Read, on: Day): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('local_setting').select(['key', 'value']).where('municipality_code', '=', sql<string>`app_municipality()`)
    .where('valid_from_on', '<=', on).orderBy('valid_from_on').execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}
