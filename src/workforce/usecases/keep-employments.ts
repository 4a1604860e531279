import { staffIdOf } from '../../access/rules.ts'
import { unitIsOpen } from '../../access/queries/unit.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { rowsOnPage } from '../contract/employment.ts'
import type { CorrectionBody, EmploymentBody, EmploymentFilter, EmploymentRow, EmploymentVersion } from '../contract/employment.ts'
import {
  employmentList, employmentsForFile, holdEmployments, saveEmployments, staffChoices, staffMember, unitChoices, versionOf, versionsOf,
} from '../queries/employment.ts'
import { differencesOf } from '../rules/compare-employments.ts'
import type { Employment } from '../rules.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const fault = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])

/** The units whose employments one keeps: a manager the own, who keeps the personnel of the whole municipality all (null). */
export function unitsKept({ actor }: Pick<Asked, 'actor'>): readonly string[] | null {
  return actor.may.has('employment.import') ? null : actor.managedUnits
}

const keeps = (unitId: string, who: Who): boolean => unitsKept(who)?.includes(unitId) ?? true

/** A page of the employments that one may see. */
export function employmentsOf(
  tx: Read, filter: EmploymentFilter, page: number, who: Who,
): Promise<{ rows: EmploymentRow[]; count: number; people: number }> {
  return employmentList(tx, filter, { units: unitsKept(who), on: who.clock.today(), limit: rowsOnPage, offset: (page - 1) * rowsOnPage })
}

export function employmentFile(tx: Read, filter: EmploymentFilter, who: Who): ReturnType<typeof employmentsForFile> {
  return employmentsForFile(tx, filter, unitsKept(who), who.clock.today())
}

/** The units whose employments one may choose to see. */
export function unitsToChoose(tx: Read, who: Who): ReturnType<typeof unitChoices> {
  return unitChoices(tx, unitsKept(who))
}

/** What may be chosen in the form of an employment. */
export async function employmentChoices(tx: Read, who: Who) {
  const units = unitsKept(who)
  return { units: await unitChoices(tx, units), staff: await staffChoices(tx, units) }
}

/**
 * Every version of a person's employments in the units that one keeps.
 *
 * @throws Refusal employment_person_not_found (404), also for somebody who is and was in other units alone.
 */
export async function employmentsOfPerson(tx: Read, staffId: string,
  who: Who): Promise<{ id: string; name: string; versions: EmploymentVersion[] }> {
  const member = await staffMember(tx, staffId)
  const versions = member === undefined ? [] : (await versionsOf(tx, staffId)).filter(({ unitId }) => keeps(unitId, who))
  if (member === undefined || (versions.length === 0 && !keeps(member.unitId, who))) throw new Refusal('employment_person_not_found', 404)
  return { id: member.id, name: member.name, versions: inOrder(versions) }
}

/** As they were written; of several at the same instant a correction comes after what it corrects. */
function inOrder(versions: readonly EmploymentVersion[]): EmploymentVersion[] {
  const byId = new Map(versions.map((version) => [version.id, version]))
  const depth = (version: EmploymentVersion | undefined): number =>
    (version === undefined ? 0 : 1 + depth(byId.get(version.supersedesId ?? '')))
  return versions.toSorted((one, other) =>
    (one.recordedAt === other.recordedAt ? depth(one) - depth(other) : one.recordedAt < other.recordedAt ? -1 : 1))
}

/** One version as it was written. @throws Refusal employment_not_found (404). */
export async function employmentVersion(tx: Read, id: string, who: Who): Promise<EmploymentVersion> {
  const found = await versionOf(tx, id)
  if (found === undefined || !keeps(found.unitId, who)) throw new Refusal('employment_not_found', 404)
  return found
}

/** An employment that counts, to be corrected. @throws Refusal employment_not_found (404), employment_is_corrected_already (409). */
export async function employmentToCorrect(tx: Read, id: string, who: Who): Promise<EmploymentVersion> {
  const found = await employmentVersion(tx, id, who)
  if (found.superseded || found.withdrawn) throw new Refusal('employment_is_corrected_already', 409)
  return found
}

/**
 * Registers an employment. Also for who is employed out of the recruitment bank.
 *
 * @throws Refusal invalid (422) naming the field; employment_unit_is_others (409) for a unit that one does not keep.
 */
export async function addEmployment(tx: Write, body: EmploymentBody, who: Who): Promise<{ id: string }> {
  await holdEmployments(tx)
  if (!keeps(body.unitId, who)) throw new Refusal('employment_unit_is_others', 409)
  if (await staffMember(tx, body.staffId) === undefined) throw fault('staffId', 'choice_needed')
  if (!await unitIsOpen(tx, body.unitId, body.fromOn)) throw fault('unitId', 'choice_needed')
  const { staffId, ...given } = body
  const employment = { staffId, ...checked(given) }
  const same = (await versionsOf(tx, staffId)).some((each) => !each.superseded && !each.withdrawn && each.unitId === employment.unitId
    && each.fromOn === employment.fromOn && each.post.toLowerCase() === employment.post.toLowerCase())
  if (same) throw new Refusal('employment_is_there_already', 409)
  return saveOne(tx, { ...employment, supersedesId: null, withdrawn: false, changeReason: '' }, who)
}

/**
 * Corrects an employment by a new row; the old one stays as it was written.
 *
 * @throws Refusal as addEmployment, and employment_not_found (404),
 * employment_is_corrected_already (409), employment_is_as_it_was (409).
 */
export async function correctEmployment(tx: Write, id: string, { reason, ...given }: CorrectionBody,
  who: Who): Promise<{ id: string; staffId: string }> {
  await holdEmployments(tx)
  const old = await employmentToCorrect(tx, id, who)
  if (!keeps(given.unitId, who)) throw new Refusal('employment_unit_is_others', 409)
  if (given.unitId !== old.unitId && !await unitIsOpen(tx, given.unitId, given.fromOn)) throw fault('unitId', 'choice_needed')
  const employment = { staffId: old.staffId, ...checked(given) }
  const isSame = differencesOf(old, employment).length === 0 && old.unitId === employment.unitId && old.post === employment.post
    && old.fromOn === employment.fromOn
  if (isSame) throw new Refusal('employment_is_as_it_was', 409)
  const made = await saveOne(tx, { ...employment, supersedesId: old.id, withdrawn: false, changeReason: reason }, who)
  return { ...made, staffId: old.staffId }
}

/** Takes away an employment that never was; what was written stays to be seen. @throws Refusal as correctEmployment. */
export async function withdrawEmployment(tx: Write, id: string, reason: string, who: Who): Promise<{ id: string; staffId: string }> {
  await holdEmployments(tx)
  const old = await employmentToCorrect(tx, id, who)
  const made = await saveOne(tx, { ...old, supersedesId: old.id, withdrawn: true, changeReason: reason }, who)
  return { ...made, staffId: old.staffId }
}

/**
 * Makes an earlier version count again, by a new row: the undoing of a correction or of a withdrawal.
 *
 * @throws Refusal employment_not_found (404); employment_is_as_it_was (409) for the version that counts.
 */
export async function restoreEmployment(tx: Write, id: string, reason: string, who: Who): Promise<{ id: string; staffId: string }> {
  await holdEmployments(tx)
  const chosen = await employmentVersion(tx, id, who)
  if (!chosen.superseded || chosen.withdrawn) throw new Refusal('employment_is_as_it_was', 409)
  const versions = await versionsOf(tx, chosen.staffId)
  const last = latestOf(chosen, versions)
  const made = await saveOne(tx, { ...chosen, supersedesId: last.id, withdrawn: false, changeReason: reason }, who)
  return { ...made, staffId: chosen.staffId }
}

/** The version at the end of the line of corrections. */
function latestOf(version: EmploymentVersion, versions: readonly EmploymentVersion[]): EmploymentVersion {
  const next = versions.find(({ supersedesId }) => supersedesId === version.id)
  return next === undefined ? version : latestOf(next, versions)
}

async function saveOne(tx: Write, made: Parameters<typeof saveEmployments>[1][number], { actor, clock }: Who): Promise<{ id: string }> {
  const [id] = await saveEmployments(tx, [made], { at: clock.now(), by: staffIdOf(actor), importId: null })
  if (id === undefined) throw new RangeError('a row that was written has an id')
  return { id }
}

/** @throws Refusal invalid (422) for what does not go together. */
function checked(given: Omit<EmploymentBody, 'staffId'>): Omit<Employment, 'staffId'> {
  const { toOn, endReason, fromOn, hoursShare, permanent, engagement } = given
  if ((toOn === null) !== (endReason === null)) throw fault(toOn === null ? 'toOn' : 'endReason', 'end_needs_day_and_reason')
  if (toOn !== null && toOn < fromOn) throw fault('toOn', 'end_is_before_start')
  if (permanent && engagement !== 'monthly') throw fault('permanent', 'only_monthly_is_permanent')
  if (given.experienceSinceOn !== null && given.experienceSinceOn > fromOn) throw fault('experienceSinceOn', 'experience_begins_by_then')
  return { ...given, hoursShare: hoursShare.toFixed(3) }
}
