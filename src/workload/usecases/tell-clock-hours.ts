import type { Read } from '../../platform/db.ts'
import { workOf } from '../rules/shipped-table.ts'
import { tableNow } from './decide-table.ts'

/** What duties with a last day take by the local table of points, for whoever forecasts them below this module. */
export async function clockHours(tx: Read): Promise<{ clockShare: number; hoursOf: (rule: string) => number }> {
  const { table } = await tableNow(tx)
  return { clockShare: table.clockShare, hoursOf: (rule) => table.clockHours[workOf(rule)] }
}
