import { staffIdOf } from '../../access/rules.ts'
import type { Asked, Sent } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { askForJob } from '../../platform/jobs.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ArchivePackage, DeliveryBody, Packages, RetentionView } from '../contract.ts'
import {
  archivePackageOf, archivePackages, dropPackageParts, handedOver, packagePart, packageToChange, saveDelivery, savePackage, savePackageVerdict, sealingKeyNow,
} from '../queries/archive-package.ts'
import type { AskedItem } from '../queries/archive-package.ts'
import { keptPersons } from '../queries/pieces.ts'
import { handedOverBecause } from '../rules.ts'
import type { KeptPerson } from '../rules.ts'

type By = Pick<Asked, 'actor' | 'clock'>
type Where = { municipality: string; olderToThirty: boolean }

/** The closed files that are kept for ever, with where each stands on its way to the archive, and the packages. */
export async function archiveView(
  tx: Read, persons: readonly KeptPerson[], where: Where,
): Promise<Pick<RetentionView, 'keptFiles' | 'hasKey' | 'packages'>> {
  const standing = await handedOver(tx)
  const keptFiles = persons.flatMap((person) => {
    const kept = handedOverBecause(person, where)
    if (kept === null) return []
    const found = standing.get(person.personId)
    return [{
      personId: person.personId, caseNumber: person.caseNumber, reason: kept.reason, paragraph: kept.paragraph, protected: person.protected,
      asked: found !== undefined && found.deliveredOn === null, deliveredOn: found?.deliveredOn ?? null, deliveredAs: found?.deliveredAs ?? null,
    }]
  })
  return { keptFiles: keptFiles.slice(0, mostShown), hasKey: await sealingKeyNow(tx) !== undefined, packages: await archivePackages(tx) }
}
const mostShown = 500

/**
 * Asks for a package of files that are kept for ever. Each is looked at again: what is not kept for ever, or stands in a package that has not
 * been delivered, is refused as a whole.
 *
 * @throws Refusal not_found (404) for what is not the asker's to see; not_kept_for_ever, asked_for_already, archive_key_missing (409).
 */
export async function askForPackage(tx: Write, personIds: readonly string[], where: Where, { actor, clock }: By): Promise<{ id: string; personIds: string[] }> {
  const key = await sealingKeyNow(tx)
  if (key === undefined) throw new Refusal('archive_key_missing', 409)
  const chosen = [...new Set(personIds)]
  const persons = new Map((await keptPersons(tx, chosen)).map((person) => [person.personId, person]))
  const standing = await handedOver(tx)
  const items = chosen.map((personId): AskedItem => {
    const person = persons.get(personId)
    if (person === undefined) throw new Refusal('not_found', 404)
    const kept = handedOverBecause(person, where)
    if (kept === null) throw new Refusal('not_kept_for_ever', 409)
    if (standing.get(personId)?.deliveredOn === null) throw new Refusal('asked_for_already', 409)
    return { personId, reason: kept.reason, paragraph: kept.paragraph, protected: person.protected }
  })
  return { id: await savePackage(tx, items, { keyId: key.id, at: clock.now(), by: staffIdOf(actor) }), personIds: chosen }
}

/**
 * Approves or refuses a package; an approved one is made by a job.
 *
 * @throws Refusal archive_package_not_found (404); archive_package_decided_already, archive_package_is_approved_by_another,
 *   nobody_approves_ones_own_key (409).
 */
export async function decidePackage(tx: Write, id: string, verdict: { approved: boolean; reason: string | null }, { actor, clock }: By): Promise<void> {
  const found = await packageToChange(tx, id)
  if (found === undefined) throw new Refusal('archive_package_not_found', 404)
  if (found.approved !== null) throw new Refusal('archive_package_decided_already', 409)
  const by = staffIdOf(actor)
  const now = clock.now()
  if (verdict.approved && found.askedBy === by) throw new Refusal('archive_package_is_approved_by_another', 409)
  // Who holds the private key and approves would need nobody else but a colleague who asks in good faith.
  if (verdict.approved && found.keySetBy === by) throw new Refusal('nobody_approves_ones_own_key', 409)
  await savePackageVerdict(tx, id, { ...verdict, at: now, by })
  if (verdict.approved) {
    await askForJob(tx, { municipality: actor.municipality, kind: 'archive_package', key: id, body: { packageId: id }, runAt: now, now })
  }
}

/** The packages, for who carries them to the archive. */
export async function readPackages(tx: Read): Promise<Packages> {
  return { packages: await archivePackages(tx) }
}

/** One package. @throws Refusal archive_package_not_found (404). */
export async function packageFor(tx: Read, id: string): Promise<ArchivePackage> {
  const found = await archivePackageOf(tx, id)
  if (found === undefined) throw new Refusal('archive_package_not_found', 404)
  return found
}

/**
 * Notes that the archive has taken a package in, under its own reference. The sealed file is then taken away here.
 *
 * @throws Refusal archive_package_not_found (404); archive_package_not_made, archive_delivered_already (409); invalid (422: day_ahead).
 */
export async function acknowledgeDelivery(tx: Write, id: string, { deliveredOn, deliveredAs }: DeliveryBody, { actor, clock }: By): Promise<void> {
  const found = await packageToChange(tx, id)
  if (found === undefined) throw new Refusal('archive_package_not_found', 404)
  if (found.madeOn === null) throw new Refusal('archive_package_not_made', 409)
  if (found.deliveredOn !== null) throw new Refusal('archive_delivered_already', 409)
  if (deliveredOn > clock.today()) throw new Refusal('invalid', 422, { faults: 1 }, [{ field: 'deliveredOn', code: 'day_ahead' }])
  await saveDelivery(tx, id, { on: deliveredOn, as: deliveredAs, at: clock.now(), by: staffIdOf(actor) })
  await dropPackageParts(tx, id)
}

/** The sealed file of a package that is made and not delivered, piece by piece. @throws Refusal archive_package_not_found (404). */
export async function packageFile(tx: Read, id: string): Promise<Sent> {
  if (!(await packageFor(tx, id)).fetchable) throw new Refusal('archive_package_not_found', 404)
  return {
    name: `helhet-arkivpaket-${id.slice(0, 8)}.export`,
    type: 'application/octet-stream',
    async *body(ask) {
      for (let number = 0; ; number += 1) {
        const piece = await ask((reading) => packagePart(reading, id, number))
        if (piece === null) return
        yield piece
      }
    },
  }
}
