import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { KeepReason } from '../../law/retention.ts'
import { newId } from '../../platform/id.ts'
import type { Read, Write } from '../../platform/db.ts'
import type { ArchivePackage } from '../contract.ts'

const here = sql<string>`app_municipality()`

const packages = (which: ReturnType<typeof sql>) => sql<ArchivePackage>`
  SELECT p.id, p.asked_at AS "askedAt", p.asked_by AS "askedById", a.given_name || ' ' || a.family_name AS "askedBy", p.decided_at AS "decidedAt",
    d.given_name || ' ' || d.family_name AS "decidedBy", p.approved, p.reason, p.made_at AS "madeAt", p.size_bytes::float8 AS "sizeBytes",
    p.file_count AS "fileCount", p.sha256, p.delivered_on AS "deliveredOn", p.delivered_as AS "deliveredAs",
    EXISTS (SELECT FROM archive_package_part f WHERE f.municipality_code = ${here} AND f.package_id = p.id AND f.number = 0) AS fetchable,
    coalesce((SELECT jsonb_agg(jsonb_build_object('item', i.item, 'caseNumber', c.case_number, 'reason', i.reason, 'paragraph', i.paragraph,
        'protected', i.protected, 'leftBecause', i.left_because) ORDER BY i.item)
      FROM archive_package_item i LEFT JOIN person_case c ON c.municipality_code = ${here} AND c.person_id = i.subject_id
     WHERE i.municipality_code = ${here} AND i.package_id = p.id), '[]') AS items
  FROM archive_package p
  JOIN staff a ON a.municipality_code = ${here} AND a.id = p.asked_by
  LEFT JOIN staff d ON d.municipality_code = ${here} AND d.id = p.decided_by
  WHERE p.municipality_code = ${here} AND ${which} ORDER BY p.asked_at DESC, p.id LIMIT 50`

/** The packages that have been asked for, the latest first; the case numbers only of those whom the asker may see. */
export async function archivePackages(tx: Read): Promise<ArchivePackage[]> {
  return (await packages(sql`true`).execute(tx)).rows
}

export async function archivePackageOf(tx: Read, id: string): Promise<ArchivePackage | undefined> {
  return (await packages(sql`p.id = ${id}::uuid`).execute(tx)).rows[0]
}

/** Whom a package is about. */
export async function personsIn(tx: Read, packageId: string): Promise<string[]> {
  const rows = await tx.selectFrom('archive_package_item').select('subject_id as id').where('municipality_code', '=', here)
    .where('package_id', '=', packageId).orderBy('item').execute()
  return rows.flatMap(({ id }) => id ?? [])
}

export type HandedOver = { readonly personId: string; readonly deliveredOn: Day | null; readonly deliveredAs: string | null }

/** Who stands in a package that has not been refused, with its delivery: the latest package holds. */
export async function handedOver(tx: Read): Promise<ReadonlyMap<string, HandedOver>> {
  const { rows } = await sql<HandedOver>`SELECT i.subject_id AS "personId", p.delivered_on AS "deliveredOn", p.delivered_as AS "deliveredAs"
    FROM archive_package_item i JOIN archive_package p ON p.municipality_code = ${here} AND p.id = i.package_id
    WHERE i.municipality_code = ${here} AND i.subject_id IS NOT NULL AND i.left_because IS NULL AND p.approved IS NOT FALSE ORDER BY p.asked_at`.execute(tx)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** The key that packages are sealed to: the one set last for exports; undefined while none is. */
export async function sealingKeyNow(tx: Read): Promise<{ id: string; setBy: string } | undefined> {
  return tx.selectFrom('export_key').select(['id', 'set_by as setBy']).where('municipality_code', '=', here).orderBy('set_at', 'desc').orderBy('id')
    .limit(1).executeTakeFirst()
}

export type AskedItem = { readonly personId: string; readonly reason: KeepReason; readonly paragraph: string; readonly protected: boolean }

export async function savePackage(tx: Write, items: readonly AskedItem[], made: { keyId: string; at: Instant; by: string }): Promise<string> {
  const id = newId()
  await tx.insertInto('archive_package').values({ municipality_code: here, id, key_id: made.keyId, asked_at: made.at, asked_by: made.by }).execute()
  await tx.insertInto('archive_package_item').values(items.map((each, index) => ({
    municipality_code: here, package_id: id, item: index + 1, subject_id: each.personId, reason: each.reason, paragraph: each.paragraph, protected: each.protected,
  }))).execute()
  return id
}

/** A package, locked until the request ends, with who asked for it and who set its key; undefined when it does not exist. */
export async function packageToChange(tx: Write, id: string): Promise<{
  askedBy: string; approved: boolean | null; keySetBy: string; madeOn: Instant | null; deliveredOn: Day | null } | undefined> {
  const { rows } = await sql<{ askedBy: string; approved: boolean | null; keySetBy: string; madeOn: Instant | null; deliveredOn: Day | null }>`
    SELECT p.asked_by AS "askedBy", p.approved, k.set_by AS "keySetBy", p.made_at AS "madeOn", p.delivered_on AS "deliveredOn"
    FROM archive_package p JOIN export_key k ON k.municipality_code = ${here} AND k.id = p.key_id
    WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid FOR NO KEY UPDATE OF p`.execute(tx)
  return rows[0]
}

/** Notes that another has approved or refused. The database refuses the asker's own approval: archive_package_is_approved_by_another. */
export async function savePackageVerdict(tx: Write, id: string, made: { approved: boolean; reason: string | null; at: Instant; by: string }): Promise<void> {
  await tx.updateTable('archive_package').set({ decided_at: made.at, decided_by: made.by, approved: made.approved, reason: made.reason })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export async function saveDelivery(tx: Write, id: string, made: { on: Day; as: string; at: Instant; by: string }): Promise<void> {
  await tx.updateTable('archive_package').set({ delivered_on: made.on, delivered_as: made.as, acknowledged_at: made.at, acknowledged_by: made.by })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

export type PackageToMake = {
  id: string; key: string; askedBy: string; askedAt: Instant; approvedBy: string; approvedAt: Instant; madeAt: Instant | null; municipalityName: string
  installation: string; schema: string; items: Array<AskedItem & { item: number }>
}

/** An approved package with what its index says; undefined for one that is not approved. */
export async function packageToMake(tx: Read, id: string): Promise<PackageToMake | undefined> {
  const { rows } = await sql<PackageToMake>`SELECT p.id, k.public_key AS key, a.given_name || ' ' || a.family_name AS "askedBy", p.asked_at AS "askedAt",
      d.given_name || ' ' || d.family_name AS "approvedBy", p.decided_at AS "approvedAt", p.made_at AS "madeAt", m.name AS "municipalityName",
      (SELECT kind FROM installation) AS installation, (SELECT name FROM migration ORDER BY number DESC LIMIT 1) AS schema,
      coalesce((SELECT jsonb_agg(jsonb_build_object('item', i.item, 'personId', i.subject_id, 'reason', i.reason, 'paragraph', i.paragraph,
          'protected', i.protected) ORDER BY i.item)
        FROM archive_package_item i WHERE i.municipality_code = ${here} AND i.package_id = p.id AND i.subject_id IS NOT NULL AND i.left_because IS NULL), '[]') AS items
    FROM archive_package p
    JOIN export_key k ON k.municipality_code = ${here} AND k.id = p.key_id
    JOIN staff a ON a.municipality_code = ${here} AND a.id = p.asked_by
    JOIN staff d ON d.municipality_code = ${here} AND d.id = p.decided_by
    JOIN municipality_served m ON m.code = p.municipality_code
    WHERE p.municipality_code = ${here} AND p.id = ${id}::uuid AND p.approved`.execute(tx)
  return rows[0]
}

export async function saveLeftOut(tx: Write, packageId: string, items: readonly number[]): Promise<void> {
  if (items.length === 0) return
  await tx.updateTable('archive_package_item').set({ left_because: 'no_longer_kept' }).where('municipality_code', '=', here)
    .where('package_id', '=', packageId).where('item', 'in', [...items]).execute()
}

export async function savePackagePart(tx: Write, packageId: string, number: number, bytes: Buffer): Promise<void> {
  await tx.insertInto('archive_package_part').values({ municipality_code: here, package_id: packageId, number, bytes }).execute()
}

export async function savePackageMade(tx: Write, id: string, made: { at: Instant; bytes: number; files: number; sha256: string }): Promise<void> {
  await tx.updateTable('archive_package').set({ made_at: made.at, size_bytes: made.bytes, file_count: made.files, sha256: made.sha256 })
    .where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** One piece of a made package; null after the last. */
export async function packagePart(tx: Read, packageId: string, number: number): Promise<Buffer | null> {
  const row = await tx.selectFrom('archive_package_part').select('bytes').where('municipality_code', '=', here).where('package_id', '=', packageId)
    .where('number', '=', number).executeTakeFirst()
  return row?.bytes ?? null
}

/** Takes the sealed file away: the archive has it. */
export async function dropPackageParts(tx: Write, packageId: string): Promise<void> {
  await tx.deleteFrom('archive_package_part').where('municipality_code', '=', here).where('package_id', '=', packageId).execute()
}

/** Lets a transaction stand idle for longer than usual: a paper takes a moment, and a package has many. */
export async function waitForPackage(tx: Write): Promise<void> {
  await sql`SELECT set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '1h', true)`.execute(tx)
}
