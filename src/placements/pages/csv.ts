import { writeCsv } from '../../platform/csv.ts'
import type { Language } from '../../platform/language.ts'
import type { Sent } from '../../mount/route.ts'
import type { FamilyHomes, Tonight } from '../contract/lists.ts'
import { listTexts } from '../texts/lists.ts'

const type = 'text/csv; charset=utf-8'

/** The night's list for a spreadsheet; a protected child by case number alone. */
export function tonightCsv({ day, rows }: Tonight, language: Language): Sent {
  const t = listTexts[language]
  return { name: `placeringar-${day}.csv`, type, body: writeCsv(t.csvHead, rows.map((row) => [
    row.caseNumber, row.name ?? t.hidden, row.birthOn, t.forms[row.form], t.bases[row.basis], row.homeHidden ? t.hidden : row.homeLabel,
    row.situatedIn, row.fromOn, row.responsibleName, row.unitName,
  ])) }
}

/** The year's list of children in family homes for a spreadsheet. */
export function familyHomesCsv({ year, rows }: FamilyHomes, language: Language): Sent {
  const t = listTexts[language]
  return { name: `familjehem-${year}.csv`, type, body: writeCsv(t.family.csvHead, rows.map((row) => [
    row.caseNumber, row.name ?? t.hidden, row.birthOn, t.forms[row.form], t.bases[row.basis], row.homeHidden ? t.hidden : row.homeLabel,
    row.situatedIn, row.fromOn, row.toOn,
  ])) }
}
