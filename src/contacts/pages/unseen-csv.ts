import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { Sent } from '../../mount/route.ts'
import type { Unseen } from '../contract/unseen.ts'
import { passedLimit } from '../rules/judge-unseen.ts'
import { unseenTexts } from '../texts/unseen.ts'

/** The list for a spreadsheet: a row for each child by waiting, a protected one by case number alone; for who gets none, the numbers. */
export function unseenCsv({ on, rows, rowsOf, numbers, units }: Unseen, language: Language): Sent {
  const t = unseenTexts[language]
  const c = t.columns
  const name = `ej-traffade-${on}.csv`
  const type = 'text/csv; charset=utf-8'
  if (rowsOf === 'none') {
    return { name, type, body: writeCsv([c.unit, c.kind, c.children, c.past, c.unseen, c.unseenAlone], numbers.map((row) => [
      units.find(({ id }) => id === row.unitId)?.name ?? '', t.kinds[row.kind], row.children, row.past, row.unseen, row.unseenAlone])) }
  }
  return { name, type, body: writeCsv([c.caseNumber, c.child, c.kind, c.limit, c.waited, c.seen, c.alone, c.worker, c.unit], rows.map((row) => {
    const waiting = passedLimit(row)?.waiting ?? row.seen
    return [row.caseNumber, row.name, t.kinds[waiting.kind], waiting.limit, waiting.daysBeyond, row.seenOn, row.aloneOn, row.responsibleName, row.unitName]
  })) }
}
