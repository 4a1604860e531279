import { isDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

export const absenceKinds = { sjuk: 'sick', vab: 'sick_child', tjänstledig: 'leave', semester: 'holiday', utbildning: 'training',
  annat: 'other' } as const
export type AbsenceKind = (typeof absenceKinds)[keyof typeof absenceKinds]
export type Absence = { staffId: string; absentOn: Day; kind: AbsenceKind; share: string }
export type CellFault = { readonly column: string; readonly code: string }

/** The columns of the file; "andel" is per cent of the day, empty for the whole day. */
export const absenceColumns = ['anvandare', 'dag', 'slag', 'andel'] as const

/** One row of the file as a day away, or every cell that is wrong. @param staff subjects (lower case) with their ids. */
export function absenceFrom(values: Readonly<Record<string, string>>, staff: ReadonlyMap<string, string>): Absence | CellFault[] {
  const faults: CellFault[] = []
  const fault = (column: string, code: string): null => {
    faults.push({ column, code })
    return null
  }
  const kinds = new Map<string, AbsenceKind>(Object.entries(absenceKinds))
  const staffId = staff.get((values['anvandare'] ?? '').toLowerCase()) ?? fault('anvandare', 'staff_is_unknown')
  const day = values['dag'] ?? ''
  const absentOn = isDay(day) ? day : fault('dag', 'day_is_written_yyyy_mm_dd')
  const kind = kinds.get((values['slag'] ?? '').toLowerCase()) ?? fault('slag', 'kind_is_unknown')
  const written = (values['andel'] ?? '').replace('%', '').replace(',', '.').trim()
  const per = written === '' ? 100 : Number(written)
  const share = per > 0 && per <= 100 ? (per / 100).toFixed(3) : fault('andel', 'share_is_1_to_100')
  if (staffId === null || absentOn === null || kind === null || share === null) return faults
  return { staffId, absentOn, kind, share }
}
