import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { FieldFault } from '../../platform/refusal.ts'
import type { NewRestriction, Restriction, RestrictionEntry, RestrictionRow, RestrictionsQuery } from '../contract/restrictions.ts'
import { livingThere } from '../queries/child-restrictions.ts'
import { homeOf } from '../queries/homes.ts'
import { providerOf } from '../queries/providers.ts'
import { lockRestriction, restrictionOf, restrictionRows, saveCorrection, saveRestriction, saveRestrictionEntry } from '../queries/restrictions.ts'
import type { StoredRestriction } from '../queries/restrictions.ts'
import { mustBeToldAnew, periodFaults, restrictionState } from '../rules/restrictions.ts'

type Who = Pick<Asked, 'actor' | 'clock'>
const stated = (row: StoredRestriction, today: Day): RestrictionRow => ({ ...row, state: restrictionState(row, today) })

/** The restrictions, running, coming and ended, narrowed as asked; the latest begun first. */
export async function listRestrictions(tx: Read, asked: RestrictionsQuery & { providerId?: string | undefined }, { clock }: Pick<Who, 'clock'>): Promise<RestrictionRow[]> {
  const today = clock.today()
  const rows = (await restrictionRows(tx, { homeId: asked.homeId, providerId: asked.providerId }, today)).map((row) => stated(row, today))
  return rows.filter(({ state, reasonKind }) => (asked.state === undefined || state === asked.state) && (asked.reason === undefined || reasonKind === asked.reason))
}

/** One restriction with who was told, exceptions, its corrections and who lives there. @throws Refusal restriction_not_found (404). */
export async function oneRestriction(tx: Read, id: string, { actor, clock }: Who): Promise<Restriction> {
  const today = clock.today()
  const found = await restrictionOf(tx, id, today)
  if (found === undefined) throw new Refusal('restriction_not_found', 404)
  const living = actor.may.has('placement.read') ? await livingThere(tx, id, today) : []
  return { ...found, state: restrictionState(found, today), living }
}

/** Registers a restriction. @returns its id. @throws Refusal invalid (422) with every fault. */
export async function addRestriction(tx: Write, made: NewRestriction, { actor, clock }: Who): Promise<string> {
  const today = clock.today()
  const isOnePlace = (made.homeId === null) !== (made.providerId === null)
  const faults = [...(isOnePlace && await isThere(tx, made, today) ? [] : [{ field: 'place', code: 'choose' }]), ...periodFaults(made, today)]
  refuseIf(faults)
  return saveRestriction(tx, made, { at: clock.now(), by: staffIdOf(actor) })
}

async function isThere(tx: Read, { homeId, providerId }: NewRestriction, today: Day): Promise<boolean> {
  if (homeId !== null) return await homeOf(tx, homeId, today) !== undefined
  return providerId !== null && await providerOf(tx, providerId, today) !== undefined
}

/** Enters something about a restriction. @throws Refusal restriction_not_found (404), restriction_has_ended (409), invalid (422). */
export async function enterAboutRestriction(tx: Write, id: string, entry: RestrictionEntry, { actor, clock }: Who): Promise<void> {
  const today = clock.today()
  const made = { at: clock.now(), by: staffIdOf(actor) }
  await lockRestriction(tx, id)
  const found = await restrictionOf(tx, id, today)
  if (found === undefined) throw new Refusal('restriction_not_found', 404)
  if (entry.do === 'correct') {
    refuseIf(periodFaults(entry, today))
    const { do: _do, ...corrected } = entry
    await saveCorrection(tx, id, { ...corrected, homeId: found.homeId, providerId: found.providerId, tellAnew: mustBeToldAnew(found, entry) }, made)
    return
  }
  if (entry.do === 'end' && found.endedOn !== null) throw new Refusal('restriction_has_ended', 409)
  refuseIf(entryFaults(entry, found, today))
  await saveRestrictionEntry(tx, id, entry, made)
}

function entryFaults(entry: Exclude<RestrictionEntry, { do: 'correct' }>, { toOn }: StoredRestriction, today: Day): FieldFault[] {
  if (entry.do === 'exception') return entry.toOn !== null && entry.toOn < entry.fromOn ? [{ field: 'toOn', code: 'ends_before' }] : []
  if (entry.on > today) return [{ field: 'on', code: 'day_ahead' }]
  return entry.do === 'end' && toOn !== null && entry.on > toOn ? [{ field: 'on', code: 'ends_before' }] : []
}

function refuseIf(faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new Refusal('invalid', 422, { faults: faults.length }, faults)
}
