import type { Actor } from '../../access/contract.ts'
import type { Day } from '../../calendar/day.ts'
import { enteredSettings, localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Unseen, UnseenQuery, UnseenRow } from '../contract/unseen.ts'
import { childrenToSee, factsOfWorkers, unitsOfChildren } from '../queries/unseen.ts'
import type { ChildScope, SeenRow } from '../queries/unseen.ts'
import { byWaiting, isUnseen, judgeUnseen, limitsFrom, rowsOf } from '../rules/judge-unseen.ts'

const rowsOnPage = 50
type Who = Pick<Asked, 'actor' | 'clock'>

/** The children in a scope for whom there is a limit, each with when they were last seen and how long they have waited; unordered. */
export async function judgedChildren(tx: Read, scope: ChildScope, today: Day): Promise<UnseenRow[]> {
  return judgedRows(await childrenToSee(tx, scope, today), today)
}

/** The same of rows that were read together with something else. */
export function judgedRows(rows: readonly SeenRow[], today: Day): UnseenRow[] {
  return rows.flatMap(({ entered, ...row }) => {
    const found = judgeUnseen(row, limitsFrom(new Map(Object.entries(entered))), today)
    return found === null ? [] : [{ ...row, kinds: row.kinds.map(({ kind }) => kind), ...found }]
  })
}

/** How many children whom these workers are responsible for are past a limit. */
export async function countUnseenOf(tx: Read, workers: readonly string[], today: Day): Promise<number> {
  const judged = (await factsOfWorkers(tx, workers, today)).map(({ entered, ...facts }) => judgeUnseen(facts, limitsFrom(new Map(Object.entries(entered))), today))
  return judged.filter((each) => each !== null && isUnseen(each)).length
}

/** How many children of some units are past a limit, of all who have one. */
export async function countUnseen(tx: Read, units: readonly string[], today: Day): Promise<{ children: number; of: number }> {
  const children = units.length === 0 ? [] : await judgedChildren(tx, { units }, today)
  return { children: children.filter((each) => isUnseen(each)).length, of: children.length }
}

/**
 * Those past a limit whom these staff answer for, from the day it is reached; and of the units that one leads, some days after: a local
 * setting. The director gets none, only numbers.
 */
export async function unseenFor(tx: Read, { answerFor, actor }: { answerFor: readonly string[]; actor: Pick<Actor, 'roles' | 'managedUnits'> },
  today: Day): Promise<UnseenRow[]> {
  const own = (await judgedChildren(tx, { workers: answerFor }, today)).filter((each) => isUnseen(each))
  if (rowsOf(actor.roles) !== 'unit' || actor.managedUnits.length === 0) return own.toSorted(byWaiting)
  const after = await localNumber(tx, 'unseen-to-manager', today)
  const ofUnits = (await judgedChildren(tx, { units: actor.managedUnits }, today)).filter((each) => isUnseen(each, after))
  const known = new Set(own.map(({ personId }) => personId))
  return [...own, ...ofUnits.filter(({ personId }) => !known.has(personId))].toSorted(byWaiting)
}

/** The list of children past a limit, and how many there are by unit and kind of case. @throws Refusal unit_not_yours (404). */
export async function unseenList(tx: Read, { actor, clock, query }: Who & { readonly query: UnseenQuery }): Promise<Unseen> {
  return (await wholeList(tx, { actor, clock }, query)).page
}

/** The same with every row, for a file. */
export async function wholeUnseenList(tx: Read, { actor, clock, query }: Who & { readonly query: UnseenQuery }): Promise<Unseen> {
  const { page, all } = await wholeList(tx, { actor, clock }, query)
  return { ...page, rows: all }
}

async function wholeList(tx: Read, { actor, clock }: Who, { enhet, slag, sida }: UnseenQuery): Promise<{ page: Unseen; all: UnseenRow[] }> {
  const today = clock.today()
  const whose = rowsOf(actor.roles)
  const units = whose === 'own' ? [] : await unitsOfChildren(tx, actor.managedUnits)
  if (enhet !== undefined && !units.some(({ id }) => id === enhet)) throw new Refusal('unit_not_yours', 404)
  const chosen = units.map(({ id }) => id).filter((id) => enhet === undefined || id === enhet)
  const limits = limitsFrom(await enteredSettings(tx, today))
  const after = await localNumber(tx, 'unseen-to-manager', today)
  const ofUnits = chosen.length === 0 ? [] : await judgedChildren(tx, { units: chosen }, today)
  const answerFor = actor.id === null ? [] : [actor.id, ...actor.deputises]
  const own = whose === 'none' || enhet !== undefined ? [] : await judgedChildren(tx, { workers: answerFor }, today)
  const mine = own.filter((each) => isUnseen(each))
  const known = new Set(mine.map(({ personId }) => personId))
  const led = whose === 'unit' ? ofUnits.filter((each) => isUnseen(each, after) && !known.has(each.personId)) : []
  const all = [...mine, ...led].filter(({ kinds }) => slag === undefined || kinds.includes(slag)).toSorted(byWaiting)
  return { all, page: {
    on: today, units, unitId: enhet ?? null, limits, rowsOf: whose, unitAfterDays: after, numbers: numbersOf(ofUnits),
    rows: all.slice((sida - 1) * rowsOnPage, sida * rowsOnPage), total: all.length,
  } }
}

/** How many there are in each unit by the kind of case that decides when the child is to be seen. */
function numbersOf(children: readonly UnseenRow[]): Unseen['numbers'] {
  const keys = [...new Set(children.map(({ unitId, seen }) => `${unitId} ${seen.kind}`))].toSorted()
  return keys.flatMap((key) => {
    const same = children.filter(({ unitId, seen }) => `${unitId} ${seen.kind}` === key)
    const [first] = same
    return first === undefined ? [] : [{ unitId: first.unitId, kind: first.seen.kind, children: same.length, past: same.filter((each) => isUnseen(each)).length,
      unseen: same.filter(({ seen }) => seen.beyondSince !== null).length, unseenAlone: same.filter(({ alone }) => alone.beyondSince !== null).length }]
  })
}
