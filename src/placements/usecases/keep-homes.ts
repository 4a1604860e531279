import { staffIdOf } from '../../access/rules.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Home, HomeEntry, NewHome } from '../contract/homes.ts'
import { homeOf, saveHome, saveHomeEntry } from '../queries/homes.ts'
import { tonightRows } from '../queries/tonight.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** A home with those who live there tonight whom the asker may see and who may be told of. @throws Refusal home_not_found (404). */
export async function oneHome(tx: Read, id: string, { clock, actor }: Who): Promise<Home> {
  const home = await homeOf(tx, id, clock.today())
  if (home === undefined) throw new Refusal('home_not_found', 404)
  const rows = actor.may.has('placement.read') ? await tonightRows(tx, { on: clock.today(), knownAt: null, home: id }) : []
  return { ...home, children: rows.map(({ personId, placementId, name, caseNumber, fromOn }) => (
    { personId, placementId, name, caseNumber, fromOn })) }
}

/** Registers a home. @returns its id. @throws Refusal invalid (422): the address of a shelter is not written down. */
export async function addHome(tx: Write, made: NewHome, { actor, clock }: Who): Promise<string> {
  if (made.kind === 'shelter' && made.address !== '') throw invalid('address', 'no_address_of_a_shelter')
  return saveHome(tx, made, { at: clock.now(), by: staffIdOf(actor) })
}

/** Enters something about a home. @throws Refusal home_not_found (404), home_is_lived_in (409), invalid (422). */
export async function enterAboutHome(tx: Write, id: string, entry: HomeEntry, { actor, clock }: Who): Promise<void> {
  const today = clock.today()
  const home = await homeOf(tx, id, today)
  if (home === undefined) throw new Refusal('home_not_found', 404)
  if (entry.do === 'change' && home.kind === 'shelter' && entry.address !== '') throw invalid('address', 'no_address_of_a_shelter')
  if (entry.do === 'check' && entry.on > today) throw invalid('on', 'day_ahead')
  if (entry.do === 'close' && entry.on > today) throw invalid('on', 'day_ahead')
  if (entry.do === 'close' && home.taken > 0) throw new Refusal('home_is_lived_in', 409)
  if (entry.do === 'agreement' && entry.toOn !== null && entry.toOn < entry.fromOn) throw invalid('toOn', 'ends_before')
  await saveHomeEntry(tx, id, entry, { at: clock.now(), by: staffIdOf(actor) })
}

const invalid = (field: string, code: string): Refusal => new Refusal('invalid', 422, { faults: 1 }, [{ field, code }])
