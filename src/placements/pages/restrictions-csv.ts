import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { Sent } from '../../mount/route.ts'
import type { RestrictionRow } from '../contract/restrictions.ts'
import { restrictionTexts } from '../texts/restrictions.ts'
import { placeWords } from './restrictions.tsx'

/** The list of restrictions for a spreadsheet. No child is in it. */
export function restrictionsCsv(rows: readonly RestrictionRow[], on: string, language: Language): Sent {
  const t = restrictionTexts[language]
  return { name: `besoksrestriktioner-${on}.csv`, type: 'text/csv; charset=utf-8', body: writeCsv(t.csvHead, rows.map((row) => [
    placeWords(row, { language }), t.states[row.state], row.fromOn, row.toOn, row.reviewOn, row.endedOn, t.reasons[row.reasonKind], row.reason, row.decidedBy, row.decidedOn,
    row.homeToldOn, row.workersToldOn, row.children,
  ])) }
}
