import { yearOf } from '../../calendar/day.ts'
import { day } from '../../calendar/day.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { Refusal } from '../../platform/refusal.ts'
import { personContinuity } from '../../workload/usecases/show-continuity.ts'
import type { PersonYear } from '../contract/year.ts'
import { personHead } from '../queries/head.ts'
import { yearRows } from '../queries/year.ts'
import { clocksOn } from '../rules.ts'
import { clockCounts, contactCounts, nightsByForm } from '../rules/year.ts'
import { headerOf, isHeaderOnly, seenAs } from '../usecases.ts'

/**
 * A year of one person in plain counts, as far as the asker may see it; without a year the present one. Nights and clocks are as of today.
 *
 * @throws Refusal person_not_found (404), in the same words for what does not exist and what one may not see.
 */
export async function readYear(
  tx: Read, wanted: { readonly id: string; readonly year: number | undefined }, { actor, clock }: Pick<Asked, 'actor' | 'clock'>,
): Promise<PersonYear> {
  const [now, today] = [clock.now(), clock.today()]
  const head = await personHead(tx, wanted.id, now, today)
  if (head === undefined) throw new Refusal('person_not_found', 404)
  const year = wanted.year ?? yearOf(today)
  const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)]
  const joinedIds = head.joined.map(({ otherId }) => otherId)
  const { stays, contacts, clocks, ...rows } = await yearRows(tx, [head.id, ...joinedIds], { from, to })
  return {
    ...rows, year, joinedIds, seenAs: seenAs(head, actor), caseNumber: head.case?.number ?? null,
    person: headerOf(head, { now, today, headerOnly: isHeaderOnly(head) }),
    nights: nightsByForm(stays, from, to < today ? to : today),
    moves: stays.filter(({ moved, fromOn }) => moved && fromOn >= from).map(({ placementId, fromOn }) => ({ id: placementId, on: fromOn })),
    continuity: await personContinuity(tx, [head.id, ...joinedIds], year, today),
    ...contactCounts(contacts), clocks: clockCounts(clocksOn(clocks, today)),
  }
}
