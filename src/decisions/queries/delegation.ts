import { sql } from 'kysely'
import type { Day } from '../../calendar/day.ts'
import type { Read } from '../../platform/db.ts'
import type { Decider, DecisionKind } from '../contract.ts'

const here = sql<string>`app_municipality()`

/** Who the delegation order says may decide a kind on a day; undefined when it says nothing of it. */
export function delegatedOn(tx: Read, kind: DecisionKind, on: Day): Promise<{ id: string; decider: Decider } | undefined> {
  return tx.selectFrom('delegation_rule').select(['id', sql<Decider>`decider`.as('decider')])
    .where('municipality_code', '=', here).where('kind', '=', kind).where('valid_from_on', '<=', on)
    .where((is) => is.or([is('valid_to_on', 'is', null), is('valid_to_on', '>=', on)])).executeTakeFirst()
}
