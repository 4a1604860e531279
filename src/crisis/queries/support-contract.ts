import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type {
  Contract, ContractBody, Cost, CostBody, Improvement, ImprovementBody, ImprovementNote, ImprovementNoteBody,
} from '../contract/support.ts'
import type { Made } from './equipment.ts'

const here = sql<string>`app_municipality()`

/** Contracts with what has been used of each, the latest first. */
export async function contracts(tx: Read): Promise<Contract[]> {
  const { rows } = await sql<Contract>`SELECT c.id, c.supplier, c.about, c.procurement, c.services, c.reason, c.signed_on AS "signedOn", c.ends_on AS "endsOn",
      c.agreed_ore::float8 AS "agreedOre", coalesce((SELECT sum(k.ore) FROM staff_support_cost k WHERE k.municipality_code = ${here}
        AND k.contract_id = c.id
        AND k.withdrawn_at IS NULL), 0)::float8 AS "usedOre", c.documented_on AS "documentedOn"
    FROM staff_support_contract c WHERE c.municipality_code = ${here} ORDER BY c.signed_on DESC, c.id`.execute(tx)
  return rows
}

export async function saveContract(tx: Write, body: ContractBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_support_contract').values({ municipality_code: here, id, supplier: body.supplier, about: body.about,
    procurement: body.procurement,
    services: body.services, reason: body.reason, signed_on: body.signedOn, ends_on: body.endsOn, agreed_ore: body.agreedOre,
      recorded_at: at,
    recorded_by: by }).execute()
  return id
}

/** @returns false when it is documented already, or there is none. */
export async function saveDocumented(tx: Write, id: string, on: Day): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('staff_support_contract').set({ documented_on: on }).where('municipality_code', '=', here)
    .where('id', '=', id).where('documented_on', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What has been paid under a contract, the latest first; what was taken back too. */
export async function costs(tx: Read, contractId: string): Promise<Cost[]> {
  const { rows } = await sql<Cost>`SELECT id, on_day AS "on", ore::float8 AS ore, words, withdrawn_at IS NOT NULL AS withdrawn FROM staff_support_cost
    WHERE municipality_code = ${here} AND contract_id = ${contractId}::uuid ORDER BY on_day DESC, recorded_at DESC, id`.execute(tx)
  return rows
}

export async function saveCost(tx: Write, contractId: string, body: CostBody, { at, by }: Made): Promise<string> {
  const id = newId()
  await tx.insertInto('staff_support_cost').values({ municipality_code: here, id, contract_id: contractId, on_day: body.on, ore: body.ore,
    words: body.words,
    recorded_at: at, recorded_by: by }).execute()
  return id
}

/** @returns false when it is taken back already, or there is none. */
export async function withdrawCost(tx: Write, id: string, { at, by }: Made): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('staff_support_cost').set({ withdrawn_at: at,
    withdrawn_by: by }).where('municipality_code', '=', here)
    .where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What the organisation does about itself: what is open by its day, then what is ended, the latest first. */
export async function improvements(tx: Read, { id = null,
  open = false }: { id?: string | null; open?: boolean } = {}): Promise<Improvement[]> {
  const { rows } = await sql<Improvement>`SELECT i.id, i.kind, i.what, i.child_perspective AS "childPerspective", u.id AS "unitId", u.name AS "unitName",
      s.id AS "ownerId", s.given_name || ' ' || s.family_name AS "ownerName", i.begun_on AS "begunOn", i.due_on AS "dueOn", i.outcome,
      i.ended_on AS "endedOn", i.ended_words AS "endedWords"
    FROM improvement i JOIN staff s ON s.municipality_code = ${here} AND s.id = i.owner_id
    LEFT JOIN unit u ON u.municipality_code = ${here} AND u.id = i.unit_id
    WHERE i.municipality_code = ${here} AND (${id}::uuid IS NULL OR i.id = ${id}::uuid) AND (NOT ${open} OR i.ended_on IS NULL)
    ORDER BY i.ended_on IS NOT NULL, i.ended_on DESC, i.due_on, i.id LIMIT 300`.execute(tx)
  return rows
}

export async function saveImprovement(tx: Write, body: ImprovementBody, { on, at, by }: Made & { on: Day }): Promise<string> {
  const id = newId()
  await tx.insertInto('improvement').values({ municipality_code: here, id, kind: body.kind, what: body.what,
    child_perspective: body.childPerspective,
    unit_id: body.unitId, owner_id: body.ownerId, due_on: body.dueOn, begun_on: on, ended_words: '', recorded_at: at,
      recorded_by: by }).execute()
  return id
}

export async function improvementNotes(tx: Read, improvementId: string): Promise<ImprovementNote[]> {
  const { rows } = await sql<ImprovementNote>`SELECT n.id, n.on_day AS "on", n.words, n.due_on AS "dueOn", s.given_name || ' ' || s.family_name AS by
    FROM improvement_note n JOIN staff s ON s.municipality_code = ${here} AND s.id = n.recorded_by
    WHERE n.municipality_code = ${here} AND n.improvement_id = ${improvementId}::uuid ORDER BY n.on_day DESC, n.recorded_at DESC, n.id`.execute(tx)
  return rows
}

/** Writes what has happened, and what it changes. @returns false when the improvement was ended before. */
export async function saveImprovementNote(tx: Write, improvementId: string, { words, outcome, dueOn }: ImprovementNoteBody,
  { on, at, by }: Made & { on: Day }): Promise<boolean> {
  const set = { ...(dueOn === null ? {} : { due_on: dueOn }), ...(outcome === null ? {} : { outcome, ended_on: on, ended_words: words }) }
  if (dueOn !== null || outcome !== null) {
    const { numUpdatedRows } = await tx.updateTable('improvement').set(set).where('municipality_code', '=', here).where('id', '=',
      improvementId)
      .where('ended_on', 'is', null).executeTakeFirst()
    if (numUpdatedRows === 0n) return false
  }
  await tx.insertInto('improvement_note').values({ municipality_code: here, id: newId(), improvement_id: improvementId, on_day: on, words,
    due_on: dueOn,
    recorded_at: at, recorded_by: by }).execute()
  return true
}
