import { staffIdOf } from '../../access/rules.ts'
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { HouseholdBody, RelationBody } from '../contract.ts'
import { endRelation, ownKeys, saveHousehold, saveRelation, visibleAmong } from '../queries/family.ts'
import { personWithNumber, renewAccess } from '../queries/person.ts'
import { saveWhereabouts } from '../queries/whereabouts.ts'
import { identityOf } from '../rules.ts'
import { mustMayChange } from './change-person.ts'
import { registerPerson } from './register-person.ts'

/**
 * Adds somebody to a child's family or network: a person already known to the asker (by id, or by number), or a new one. All relations
 * but that of a sibling open the relative's address and telephone to the child's worker, so whoever sees only the relative's header may
 * say no more than sibling.
 *
 * @throws Refusal 409 person_identity_number_is_unique when the number belongs to somebody the asker may not see;
 * relation_is_recorded_once when it stands there already.
 */
export async function addRelative(
  tx: Write,
  { params, body, actor, clock }: Asked<{ id: string }, unknown, RelationBody>,
): Promise<{ id: string }> {
  await mustMayChange(tx, params.id, clock)
  const today = clock.today()
  const by = { at: clock.now(), today, staffId: staffIdOf(actor) }
  const known = await knownRelative(tx, body, today)
  if (known !== null && (body.phone !== null || body.kinds.some((kind) => kind !== 'sibling'))) await mustMayChange(tx, known, clock)
  const relativeId = known ?? (await registerPerson(tx, body, { ...by, access: await ownKeys(tx, params.id, today) }))
  if (relativeId === params.id) throw new Refusal('relation_is_to_somebody_else', 409)
  for (const kind of body.kinds) {
    await saveRelation(tx, { ...by, personId: params.id, relativeId, kind, word: body.word, fromOn: body.fromOn })
  }
  if (body.phone !== null) await saveWhereabouts(tx, { ...by, personId: relativeId, kind: 'phone', value: body.phone, fromOn: null })
  await renewAccess(tx, params.id, today)
  return { id: relativeId }
}

async function knownRelative(tx: Write, body: RelationBody, today: Day): Promise<string | null> {
  if (body.relativeId !== null) {
    const [visible] = await visibleAmong(tx, [body.relativeId])
    if (visible === undefined) throw new Refusal('person_not_found', 404)
    return visible
  }
  const identity = identityOf(body, today)
  if ('code' in identity || identity.identityNumber === null) return null
  return (await personWithNumber(tx, identity.identityNumber))?.id ?? null
}

/**
 * Ends a relation from a day on; one that never was true ends the day before it was written. Who saw the relative only through it no
 * longer does.
 */
export async function endRelative(
  tx: Write,
  { params, body, clock }: Asked<{ id: string; rowId: string }, unknown, { toOn: Day }>,
): Promise<{ done: true }> {
  await mustMayChange(tx, params.id, clock)
  if (!(await endRelation(tx, params.id, params.rowId, body.toOn))) throw new Refusal('detail_not_found', 404)
  await renewAccess(tx, params.id, clock.today())
  return { done: true }
}

/**
 * Says who live together from a day on; everybody named moves into one household, and leaves what was before. Nobody named: lives
 * alone or elsewhere. A household tells where everybody in it lives, so whoever sees only somebody's header moves that one nowhere.
 *
 * @throws Refusal person_not_found, also for a sibling of whom one sees only the header.
 */
export async function moveTogether(
  tx: Write,
  { params, body, actor, clock }: Asked<{ id: string }, unknown, HouseholdBody>,
): Promise<{ done: true }> {
  const personIds = [...new Set([params.id, ...body.withIds])]
  for (const id of personIds) await mustMayChange(tx, id, clock)
  const fromOn = body.fromOn ?? clock.today()
  await saveHousehold(tx, {
    personIds,
    fromOn,
    endedOn: addDays(fromOn, -1),
    at: clock.now(),
    staffId: staffIdOf(actor),
    today: clock.today(),
  })
  return { done: true }
}
