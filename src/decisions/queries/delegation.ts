import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Instant } from '../../calendar/instant.ts'
import type { Read, Write } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import type { Decider, DecisionKind } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** Who the delegation order says may decide a kind on a day; undefined when it says nothing of it. */
export function delegatedOn(tx: Read, kind: DecisionKind, on: Day): Promise<{ id: string; decider: Decider } | undefined> {
  return tx.selectFrom('delegation_rule').select(['id', sql<Decider>`decider`.as('decider')])
    .where('municipality_code', '=', here).where('kind', '=', kind).where('valid_from_on', '<=', on)
    .where((is) => is.or([is('valid_to_on', 'is', null), is('valid_to_on', '>=', on)])).executeTakeFirst()
}

export type DelegationRow = { id: string; kind: DecisionKind; decider: Decider; validFrom: Day; validTo: Day | null; adopted: string }
const columns = [
  'id', sql<DecisionKind>`kind`.as('kind'), sql<Decider>`decider`.as('decider'), sql<Day>`valid_from_on`.as('validFrom'),
  sql<Day | null>`valid_to_on`.as('validTo'), 'adopted',
] as const

/** The delegation order as it stands on a day: one row a kind at most. */
export function delegationsOn(tx: Read, on: Day): Promise<DelegationRow[]> {
  return tx.selectFrom('delegation_rule').select([...columns]).where('municipality_code', '=', here).where('valid_from_on', '<=', on)
    .where((is) => is.or([is('valid_to_on', 'is', null), is('valid_to_on', '>=', on)])).orderBy('kind').execute()
}

/** The row of a kind that has no last day, locked; undefined when there is none. */
export function openDelegation(tx: Write, kind: DecisionKind): Promise<DelegationRow | undefined> {
  return tx.selectFrom('delegation_rule').select([...columns]).where('municipality_code', '=', here).where('kind', '=', kind)
    .where('valid_to_on', 'is', null).forUpdate().executeTakeFirst()
}

/** Ends a row on a day: another takes over the day after. */
export async function endDelegation(tx: Write, id: string, on: Day): Promise<void> {
  await tx.updateTable('delegation_rule').set({ valid_to_on: on }).where('municipality_code', '=', here).where('id', '=', id).execute()
}

/** Writes rows of the delegation order. Two for the same kind and day are refused: one_delegation_per_kind_at_a_time. */
export async function saveDelegations(
  tx: Write, rows: ReadonlyArray<{ kind: DecisionKind; decider: Decider; validFrom: Day; adopted: string }>, made: { at: Instant; by: string },
): Promise<string[]> {
  const values = rows.map(({ kind, decider, validFrom, adopted }) => ({
    municipality_code: here, id: newId(), kind, decider, valid_from_on: validFrom, adopted, recorded_at: made.at, recorded_by: made.by,
  }))
  if (values.length > 0) await tx.insertInto('delegation_rule').values(values).execute()
  return values.map(({ id }) => id)
}
