import { addDays } from '../../calendar/day.ts'
import { isoWeek } from '../../calendar/week.ts'
import type { Asked } from '../../mount/route.ts'
import type { Read } from '../../platform/db.ts'
import type { ReachWeeks } from '../contract/enquiries.ts'
import { countingUnits, enquiryWeeks, visitWeeks } from '../queries/enquiry.ts'

/** Questions and visits of so many weeks, the one that is going on included, of a unit or of all. */
export async function reachWeeks(
  tx: Read, { unitId, weeks }: { unitId: string | null; weeks: number }, { clock }: Pick<Asked, 'clock'>,
): Promise<ReachWeeks> {
  const today = clock.today()
  const span = { unitId, fromWeek: isoWeek(addDays(today, -7 * (weeks - 1))), toWeek: isoWeek(today) }
  return { fromWeek: span.fromWeek, toWeek: span.toWeek, units: await countingUnits(tx), enquiries: await enquiryWeeks(tx, span),
    visits: await visitWeeks(tx, span) }
}
