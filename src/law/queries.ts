import { sql } from 'kysely'
import { day } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { newId } from '../platform/id.ts'
import type { Read, Write } from '../platform/db.ts'
import { enteredVersionShape, ruleVersionShape } from './contract.ts'
import type { EnteredVersion, RuleId, RuleVersion } from './contract.ts'
import { firstEntered, withEntered } from './entered.ts'
import { countingFrom, localSettings } from './settings.ts'
import type { Counting, LocalSettingKey } from './settings.ts'

const here = sql<string>`app_municipality()`

/** Every version of every rule that holds in the municipality, or of these rules alone: shipped ones and those it has entered since. */
export async function ruleVersions(tx: Read, rules: readonly RuleId[] | null = null): Promise<readonly RuleVersion[]> {
  return withEntered(await shippedVersions(tx, rules), await enteredVersions(tx, rules))
}

// Whoever reads the law holds this lock with others until the end of the transaction, and whoever changes it holds it alone: no clock is
// started by a version that was replaced meanwhile. It is taken by the first of two statements, so that the second sees what is committed.
const lawLock = sql`hashtext('law_rule_entry'), app_municipality()::integer`

/** Waits until nobody else reads or changes the municipality's law, and keeps it so until the end of the transaction. */
export async function lockLaw(tx: Write): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${lawLock})`.execute(tx)
}

async function shippedVersions(tx: Read, rules: readonly RuleId[] | null): Promise<readonly RuleVersion[]> {
  const all = tx.selectFrom('law_rule_version').selectAll().select(sql`(SELECT pg_advisory_xact_lock_shared(${lawLock}))`.as('held'))
    .orderBy('rule').orderBy('version')
  const rows = await (rules === null ? all : all.where('rule', 'in', [...rules])).execute()
  const said = (sv: string | null, en: string | null): { sv: string; en: string } | null => (sv === null || en === null ? null : { sv, en })
  return rows.map((row) => ruleVersionShape.parse({
    rule: row.rule, version: row.version, basedOn: null, validFrom: row.valid_from_on, validTo: row.valid_to_on,
    paragraph: row.paragraph, source: row.source, readOn: row.read_on,
    term: said(row.term_sv, row.term_en), startEvent: said(row.start_event_sv, row.start_event_en),
    actor: said(row.actor_sv, row.actor_en), endedBy: said(row.ended_by_sv, row.ended_by_en), notes: said(row.notes_sv, row.notes_en),
    consequence: said(row.consequence_sv, row.consequence_en), length: row.length, unit: row.unit, lengthByBasis: row.length_by_basis,
    calendar: row.calendar_rule, kind: row.kind, overdueFrom: row.overdue_from, lapses: row.lapses, protectsNow: row.protects_now,
    localSetting: row.is_local_setting, startFacts: row.start_facts, endFacts: row.end_facts,
  }))
}

/** What the municipality has entered of law itself and not withdrawn, or of these rules alone. */
async function enteredVersions(tx: Read, rules: readonly RuleId[] | null): Promise<EnteredVersion[]> {
  return (await lawEntries(tx, rules)).filter(({ withdrawn }) => withdrawn === null)
}

/** A version that the municipality has entered, with who did it, and who withdrew it and why. */
export type LawEntry = EnteredVersion & {
  readonly recordedAt: string; readonly recordedBy: string
  readonly withdrawn: { readonly on: Day; readonly by: string; readonly reason: string } | null
}

/** Everything the municipality has entered of law, also what was withdrawn, the latest first. `recordedBy` is the name of who did it. */
export async function lawEntries(tx: Read, rules: readonly RuleId[] | null = null): Promise<LawEntry[]> {
  const all = tx.selectFrom('law_rule_entry as e')
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'e.municipality_code').onRef('s.id', '=', 'e.recorded_by'))
    .leftJoin('staff as w', (join) => join.onRef('w.municipality_code', '=', 'e.municipality_code').onRef('w.id', '=', 'e.withdrawn_by'))
    .selectAll('e').select([sql<string | null>`s.given_name || ' ' || s.family_name`.as('entered_name'),
      sql<string | null>`w.given_name || ' ' || w.family_name`.as('withdrawn_name')])
    .where('e.municipality_code', '=', here).orderBy('e.recorded_at', 'desc').orderBy('e.version', 'desc')
  const rows = await (rules === null ? all : all.where('e.rule', 'in', [...rules])).execute()
  return rows.map((row) => ({
    ...enteredVersionShape.parse({
      rule: row.rule, version: row.version, basedOn: row.shipped_version, validFrom: row.valid_from_on, paragraph: row.paragraph,
      source: row.source, readOn: row.read_on, length: row.length, unit: row.unit, calendar: row.calendar_rule,
    }),
    recordedAt: row.recorded_at, recordedBy: row.entered_name ?? '',
    withdrawn: row.withdrawn_on === null ? null
      : { on: day(row.withdrawn_on), by: row.withdrawn_name ?? '', reason: row.withdrawn_reason ?? '' },
  }))
}

/** The number that the next entered version of a rule gets. Two who enter at once meet at `law_rule_entry_pk`. */
export async function nextEnteredVersion(tx: Read, rule: RuleId): Promise<number> {
  const { latest } = await tx.selectFrom('law_rule_entry').select(({ fn }) => fn.max('version').as('latest'))
    .where('municipality_code', '=', here).where('rule', '=', rule).executeTakeFirstOrThrow()
  return latest === null ? firstEntered : latest + 1
}

export async function saveLawEntry(tx: Write, entry: EnteredVersion & { readonly at: Instant; readonly by: string }): Promise<void> {
  await tx.insertInto('law_rule_entry').values({
    municipality_code: here, rule: entry.rule, version: entry.version, shipped_version: entry.basedOn, valid_from_on: entry.validFrom,
    paragraph: entry.paragraph, source: entry.source, read_on: entry.readOn, length: entry.length, unit: entry.unit,
    calendar_rule: entry.calendar,
    recorded_at: entry.at, recorded_by: entry.by,
  }).execute()
}

/** @returns whether there was such a version, not yet withdrawn. */
export async function saveLawWithdrawal(
  tx: Write, entry: { readonly rule: RuleId; readonly version: number },
  gone: { readonly on: Day; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('law_rule_entry')
    .set({ withdrawn_on: gone.on, withdrawn_by: gone.by, withdrawn_reason: gone.reason }).where('municipality_code', '=', here)
    .where('rule', '=', entry.rule).where('version', '=', entry.version).where('withdrawn_on', 'is', null).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/**
 * The municipality's own value of a setting that counts something, on a day; the shipped one where none was entered. Always shown as
 * local, never as law.
 */
export async function localNumber(tx: Read, key: LocalSettingKey, on: Day): Promise<number> {
  const row = await tx.selectFrom('local_setting').select('value').where('municipality_code', '=', here)
    .where('key', '=', key).where('valid_from_on', '<=', on).orderBy('valid_from_on', 'desc')
    .orderBy('recorded_at', 'desc').executeTakeFirst()
  const shipped = localSettings.find((setting) => setting.key === key)?.value
  return Number(row?.value ?? shipped)
}

/** The settings that the municipality has entered itself, as they hold on a day, by key. */
export async function enteredSettings(tx: Read, on: Day): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('local_setting').select(['key', 'value']).where('municipality_code', '=', here)
    .where('valid_from_on', '<=', on).orderBy('valid_from_on').orderBy('recorded_at').execute()
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** How periods are counted in the municipality where the law is silent, as its settings hold on a day. */
export async function countingOn(tx: Read, on: Day): Promise<Counting> {
  return countingFrom(await enteredSettings(tx, on))
}

/** One value of a setting: from which day, who entered it (a name; null from before anybody was noted) and when. */
export type SettingChange = {
  readonly key: string; readonly value: string; readonly validFrom: Day; readonly recordedAt: string; readonly recordedBy: string | null
}

/** Every value that the municipality has entered, of all settings or one, the one that holds latest first. */
export async function settingChanges(tx: Read, key: LocalSettingKey | null = null): Promise<SettingChange[]> {
  const all = tx.selectFrom('local_setting as l')
    .leftJoin('staff as s', (join) => join.onRef('s.municipality_code', '=', 'l.municipality_code').onRef('s.id', '=', 'l.recorded_by'))
    .select(['l.key', 'l.value', 'l.valid_from_on as validFrom', 'l.recorded_at as recordedAt',
      sql<string | null>`s.given_name || ' ' || s.family_name`.as('recordedBy')])
    .where('l.municipality_code', '=', here).orderBy('l.valid_from_on', 'desc').orderBy('l.recorded_at', 'desc')
  const rows = await (key === null ? all : all.where('l.key', '=', key)).execute()
  return rows.map((row) => ({ ...row, validFrom: day(row.validFrom) }))
}

/** Enters a value from a day on. Earlier values stay as they were. */
export async function saveSetting(
  tx: Write,
  setting: { readonly key: LocalSettingKey; readonly value: string; readonly validFrom: Day; readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx.insertInto('local_setting').values({
    municipality_code: here, id: newId(), key: setting.key, value: setting.value, valid_from_on: setting.validFrom, recorded_at: setting.at,
    recorded_by: setting.by,
  }).execute()
}
