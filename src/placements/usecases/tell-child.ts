import { staffIdOf } from '../../access/rules.ts'
import type { Day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read, Write } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { ChildEntry, ChildRestriction } from '../contract/restrictions.ts'
import { restrictionsAround, saveChildEntry } from '../queries/child-restrictions.ts'
import type { StoredChildRestriction } from '../queries/child-restrictions.ts'
import { subjectOf } from '../queries/placement.ts'
import type { Subject } from '../queries/placement.ts'
import { allTold, restrictionState } from '../rules/restrictions.ts'

type Who = Pick<Asked, 'actor' | 'clock'>

/** The restrictions where these records sleep tonight. Of a child who must not be told to be there one at a time, the first that is not told of yet. */
export async function childRestrictions(tx: Read, personIds: readonly string[], today: Day): Promise<ChildRestriction[]> {
  return shownOf(await restrictionsAround(tx, personIds, today)).map((row) => told(row, today))
}

function shownOf(rows: readonly StoredChildRestriction[]): StoredChildRestriction[] {
  const hidden = rows.filter(({ hides }) => hides)
  const first = hidden.find((row) => !allTold(row)) ?? hidden[0]
  return [...rows.filter(({ hides }) => !hides), ...(first === undefined ? [] : [first])]
}

function told({ endedOn, hides, stayId, ...row }: StoredChildRestriction, today: Day): ChildRestriction {
  const state = restrictionState({ ...row, endedOn }, today)
  if (!hides) return { ...row, toOn: endedOn ?? row.toOn, state }
  return { ...row, id: stayId, state, placeLabel: null, fromOn: null, toOn: null, reviewOn: null, reasonKind: null, reason: null, decidedBy: null, exceptions: [] }
}

export type ChildVisits = { readonly person: Subject; readonly restrictions: ChildRestriction[] }

/** A child and the restrictions where it lives. @throws Refusal person_not_found (404). */
export async function visitsOf(tx: Read, personId: string, { clock }: Pick<Who, 'clock'>): Promise<ChildVisits> {
  const today = clock.today()
  const person = await subjectOf(tx, personId, clock.now(), today)
  if (person === undefined) throw new Refusal('person_not_found', 404)
  return { person, restrictions: await childRestrictions(tx, [personId], today) }
}

/** Enters that the child or the custodians were told, that digital contact was offered, or an exception. @throws Refusal not_permitted (403), restriction_not_found (404), invalid (422). */
export async function enterForChild(tx: Write, personId: string, entry: ChildEntry, who: Who): Promise<void> {
  const today = who.clock.today()
  const { person } = await visitsOf(tx, personId, who)
  if (!person.mayWrite) throw new Refusal('not_permitted', 403)
  const found = shownOf(await restrictionsAround(tx, [personId], today)).find((row) => (row.hides ? row.stayId : row.id) === entry.restrictionId)
  if (found === undefined) throw new Refusal('restriction_not_found', 404)
  const fault = entry.do === 'exception' ? (entry.untilOn !== null && entry.untilOn < entry.on ? { field: 'untilOn', code: 'ends_before' } : null)
    : entry.on > today ? { field: 'on', code: 'day_ahead' } : null
  if (fault !== null) throw new Refusal('invalid', 422, { faults: 1 }, [fault])
  await saveChildEntry(tx, personId, { ...entry, restrictionId: found.id }, { at: who.clock.now(), by: staffIdOf(who.actor), today })
}
