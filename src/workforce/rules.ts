import { isDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

export const endReasons = {
  'egen begäran': 'own_request', pension: 'retirement', 'tidsbegränsad upphör': 'end_of_temporary', 'intern flytt': 'internal_move',
    arbetsgivaren: 'employer', avliden: 'death',
} as const
export type EndReason = (typeof endReasons)[keyof typeof endReasons]

export type Employment = {
  staffId: string; unitId: string; post: string; fromOn: Day; toOn: Day | null; endReason: EndReason | null; permanent: boolean;
    hoursShare: string
  experienceSinceOn: Day | null
}
export type CellFault = { readonly column: string; readonly code: string }
type Known = { staff: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> }

/** The columns of the file, in Swedish as the personnel system writes them; the first six must be there. */
export const employmentColumns = ['anvandare', 'enhet', 'befattning', 'fran', 'tillsvidare', 'omfattning', 'till', 'orsak',
  'erfarenhet_fran'] as const

/**
 * One row of the file as an employment, or every cell that is wrong.
 *
 * @param known subjects of staff and names of units (lower case) with their ids.
 * Edges: an empty "till" is an employment that lasts; "omfattning" is per cent of full time, 1-100, with decimal comma or point.
 */
export function employmentFrom(values: Readonly<Record<string, string>>, known: Known): Employment | CellFault[] {
  const faults: CellFault[] = []
  const cell = (column: (typeof employmentColumns)[number]): string => values[column] ?? ''
  const fault = (column: string, code: string): null => {
    faults.push({ column, code })
    return null
  }
  const dayIn = (column: 'fran' | 'till' | 'erfarenhet_fran', needed: boolean): Day | null => {
    const text = cell(column)
    if (isDay(text)) return text
    return text === '' && !needed ? null : fault(column, 'day_is_written_yyyy_mm_dd')
  }
  const staffId = known.staff.get(cell('anvandare').toLowerCase()) ?? fault('anvandare', 'staff_is_unknown')
  const unitId = known.units.get(cell('enhet').toLowerCase()) ?? fault('enhet', 'unit_is_unknown')
  const post = cell('befattning') === '' ? fault('befattning', 'cell_is_needed') : cell('befattning')
  const fromOn = dayIn('fran', true)
  const toOn = dayIn('till', false)
  const reasons = new Map<string, EndReason>(Object.entries(endReasons))
  const endReason = cell('orsak') === '' ? null : reasons.get(cell('orsak').toLowerCase()) ?? fault('orsak', 'end_reason_is_unknown')
  if ((cell('till') === '') !== (cell('orsak') === '')) fault('orsak', 'end_needs_day_and_reason')
  if (fromOn !== null && toOn !== null && toOn < fromOn) fault('till', 'end_is_before_start')
  const permanent = { ja: true, nej: false }[cell('tillsvidare').toLowerCase()] ?? fault('tillsvidare', 'write_ja_or_nej')
  const per = Number(cell('omfattning').replace(',', '.').replace('%', '').trim())
  const hoursShare = cell('omfattning') !== '' && per > 0 && per <= 100 ? (per / 100).toFixed(3) : fault('omfattning', 'share_is_1_to_100')
  const experienceSinceOn = dayIn('erfarenhet_fran', false)
  if (faults.length > 0 || staffId === null || unitId === null || post === null || fromOn === null || permanent === null
    || hoursShare === null) return faults
  return { staffId, unitId, post, fromOn, toOn, endReason, permanent, hoursShare, experienceSinceOn }
}
