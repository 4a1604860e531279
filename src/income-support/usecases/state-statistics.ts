import type { Day } from '../../calendar/day.ts'
import { writeCsv } from '../../platform/csv.ts'
import type { Read } from '../../platform/db.ts'
import type { Month } from '../contract/calculation.ts'
import type { MonthStatistics } from '../contract/statistics.ts'
import { assistanceRegister, undecidedOf } from '../queries/statistics.ts'
import type { RegisterRow } from '../queries/statistics.ts'
import { monthStatistics } from '../rules/statistics.ts'

/** A month's register in sums with what is missing, and whose records it is made of. */
export async function statisticsOf(tx: Read, month: Month, today: Day): Promise<{ statistics: MonthStatistics; personIds: string[] }> {
  const [rows, undecided] = [await assistanceRegister(tx, month), await undecidedOf(tx, month)]
  return { statistics: monthStatistics(month, rows, undecided, today), personIds: [...new Set([...rows, ...undecided].map(({ personId }) => personId))] }
}

/**
 * The same as a file, one row a member. Whoever is protected stands there without number and birth day; a child that is no person here by
 * its birth day alone. The layout is Helhet's own: that of Socialstyrelsen was not read.
 */
export async function statisticsFile(tx: Read, month: Month): Promise<{ name: string; type: string; body: string; personIds: string[] }> {
  const rows = await assistanceRegister(tx, month)
  const head = ['manad', 'hushall', 'roll', 'personnummer', 'fodd', 'skyddad', 'beslut', 'belopp_kr', 'varav_ovrigt_kr', 'forsorjningshinder', 'insats', 'avslutsorsak']
  return {
    name: `ekonomiskt-bistand-${month}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(head, rows.map(lineOf)),
    personIds: [...new Set(rows.flatMap(({ personId, memberPersonId }) => (memberPersonId === null ? [personId] : [personId, memberPersonId])))],
  }
}

function lineOf(row: RegisterRow): Array<string | number | null> {
  const kronor = (ore: number): string | null => (row.role === 'applicant' ? (ore / 100).toFixed(2).replace('.', ',') : null)
  const hidden = row.protected
  return [row.month, row.caseNumber, row.role, hidden ? null : row.identityNumber, hidden ? null : row.birthOn, hidden ? 'ja' : 'nej', row.outcome,
    kronor(row.amount), kronor(row.other), row.impediment, row.activity, row.role === 'applicant' ? row.closingReason : null]
}
