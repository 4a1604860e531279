import { sql } from 'kysely'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { Area } from '../contract/words.ts'
import { areas } from '../contract/words.ts'
import { shippedHeadings, shippedVersion } from '../rules/shipped-template.ts'
import type { Heading } from '../rules/shipped-template.ts'

const here = sql<string>`app_municipality()`

/** The headings of a version, in order: the shipped ones, or the municipality's. */
export async function headingsOfVersion(tx: Read, version: number): Promise<readonly Heading[]> {
  if (version === shippedVersion) return shippedHeadings
  const rows = await tx.selectFrom('assessment_heading').select([
    'key', sql<Area>`area`.as('area'), 'label_sv as labelSv', 'label_en as labelEn', 'help_sv as helpSv', 'help_en as helpEn',
  ]).where('municipality_code', '=', here).where('version', '=', version).orderBy('position').execute()
  return areas.flatMap((area) => rows.filter((row) => row.area === area))
}

export type TemplateVersion = { version: number; reason: string; byName: string | null; at: Instant }

/** The municipality's own versions, the latest first; none while the shipped one holds. */
export async function templateVersions(tx: Read): Promise<TemplateVersion[]> {
  const { rows } = await sql<TemplateVersion>`SELECT t.version, t.reason, t.recorded_at AS at, s.given_name || ' ' || s.family_name AS "byName"
    FROM assessment_template t LEFT JOIN staff s ON s.municipality_code = ${here} AND s.id = t.recorded_by
    WHERE t.municipality_code = ${here} ORDER BY t.version DESC`.execute(tx)
  return rows
}

/** Every key that a heading has had here, so that a new heading gets none of them. */
export async function takenKeys(tx: Read): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('assessment_heading').select('key').distinct().where('municipality_code', '=', here).execute()
  return new Set([...shippedHeadings, ...rows].map(({ key }) => key))
}

/** Writes a new version, which holds for investigations opened from then on. Two that are written at once: the second is refused. */
export async function saveTemplate(
  tx: Write, made: { version: number; headings: readonly Heading[]; reason: string; at: Instant; by: string },
): Promise<void> {
  await tx.insertInto('assessment_template').values({
    municipality_code: here, version: made.version, reason: made.reason, recorded_at: made.at, recorded_by: made.by,
  }).execute()
  await tx.insertInto('assessment_heading').values(made.headings.map((each, position) => ({
    municipality_code: here, version: made.version, key: each.key, area: each.area, position, label_sv: each.labelSv,
      label_en: each.labelEn,
    help_sv: each.helpSv, help_en: each.helpEn,
  }))).execute()
}
