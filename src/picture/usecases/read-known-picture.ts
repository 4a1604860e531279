import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { firstDayOfWeek } from '../../calendar/week.ts'
import { localNumber } from '../../law/queries.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import { notKeptParts } from '../contract/known-picture.ts'
import type { KnownPicture } from '../contract/known-picture.ts'
import { countedAt } from '../queries/count-sources.ts'
import { knownCounts } from '../queries/known-picture.ts'
import { figureWeeks } from '../queries/over-time.ts'
import { completeWeeks } from '../rules.ts'
import { endOf } from '../rules/over-time.ts'
import { unitsAsked } from '../usecases.ts'

const shownWeeks = 52

/**
 * The picture of the units one manages as it was known when a day was over: weeks complete by then, of what had been written down by then.
 *
 * @throws Refusal unit_not_yours (404).
 */
export async function readKnownPicture(tx: Read, asked: { knownOn: Day; enhet?: string | undefined },
  { actor, clock }: Pick<Asked, 'actor' | 'clock'>): Promise<KnownPicture> {
  const { knownOn } = asked
  const { units, chosen } = await unitsAsked(tx, actor.managedUnits, asked.enhet)
  const weeks = completeWeeks(addDays(knownOn, 1), shownWeeks)
  const [fromWeek, toWeek] = [weeks[0] ?? '', weeks.at(-1) ?? '']
  const span = { fromWeek, toWeek, fromDay: firstDayOfWeek(fromWeek), toDay: addDays(firstDayOfWeek(toWeek), 6) }
  const from = countedAt(endOf(knownOn), { units: chosen, ...span })
  const { digitalUnits, ...counts } = await knownCounts(tx, chosen, span, from)
  const standing = async (figure: string): Promise<number> => {
    const rows = await figureWeeks(tx, { figure, units: chosen, weeks: [toWeek], days: [knownOn], span, from, notSeenDays: 0 })
    return rows.reduce((sum, { count }) => sum + count, 0)
  }
  const goal = await localNumber(tx, 'digital-goal', knownOn)
  return {
    at: clock.now(), knownOn, units, unitId: asked.enhet ?? null, weeks, ...counts, unopened: await standing('reports.unopened'),
    unassigned: await standing('reports.unassigned'), digital: { goal: goal === 0 ? null : goal / 100, units: digitalUnits }, notKept: [...notKeptParts],
  }
}
