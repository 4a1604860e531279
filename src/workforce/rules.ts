import { isDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'

export const endReasons = {
  'egen begäran': 'own_request', pension: 'retirement', 'tidsbegränsad upphör': 'end_of_temporary', 'intern flytt': 'internal_move',
    arbetsgivaren: 'employer', avliden: 'death',
} as const
export type EndReason = (typeof endReasons)[keyof typeof endReasons]

/** How somebody is paid. Only who is paid by the month may be permanent and counts in the headcount. */
export const engagements = { månad: 'monthly', timme: 'hourly', inhyrd: 'agency' } as const
export type Engagement = (typeof engagements)[keyof typeof engagements]

/** The degrees of SoL 25:1 as the competences of staff name them, and that there is none. */
export const degrees = { socionom: 'degree_social_work', annan: 'degree_other', ingen: 'none' } as const
export type Degree = (typeof degrees)[keyof typeof degrees]

export type Employment = {
  staffId: string; unitId: string; post: string; fromOn: Day; toOn: Day | null; endReason: EndReason | null; permanent: boolean;
    hoursShare: string
  experienceSinceOn: Day | null; engagement: Engagement; degree: Degree | null
}
/** A row of a file: what stands in a column that the file does not have is undefined, and stays as it is known. */
export type FileEmployment = Pick<Employment, 'staffId' | 'unitId' | 'post' | 'fromOn' | 'permanent' | 'hoursShare'>
  & { readonly [Key in 'toOn' | 'endReason' | 'experienceSinceOn' | 'engagement' | 'degree']: Employment[Key] | undefined }
export type CellFault = { readonly column: string; readonly code: string }
export type KnownNames = { staff: ReadonlyMap<string, string>; units: ReadonlyMap<string, string> }

/** The columns of the file, in Swedish as the personnel system writes them; the first six must be there. */
export const employmentColumns = ['anvandare', 'enhet', 'befattning', 'fran', 'tillsvidare', 'omfattning', 'till', 'orsak',
  'erfarenhet_fran', 'anstallningsform', 'examen'] as const
export const neededColumns = employmentColumns.slice(0, 6)

/** The longest name of a post. */
export const longestPost = 80
/** Ten or twelve digits written as an identity number is. */
const identityNumber = /(?<!\d)(\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/
export const holdsIdentityNumber = (text: string): boolean => identityNumber.test(text)

/**
 * One row of the file as an employment, or every cell that is wrong.
 *
 * @param known subjects of staff and names of units (lower case) with their ids.
 * Edges: an empty "till" is an employment that lasts; "omfattning" is per cent of full time, 1-100, with decimal comma or point; an empty
 * "anstallningsform" is paid by the month, an empty "examen" is not known. A later column that the file has not is undefined.
 */
export function employmentFrom(values: Readonly<Record<string, string>>, known: KnownNames): FileEmployment | CellFault[] {
  const faults: CellFault[] = []
  const cell = (column: (typeof employmentColumns)[number]): string => values[column] ?? ''
  const has = (column: (typeof employmentColumns)[number]): boolean => values[column] !== undefined
  const fault = (column: string, code: string): null => {
    faults.push({ column, code })
    return null
  }
  const dayIn = (column: 'fran' | 'till' | 'erfarenhet_fran', needed: boolean): Day | null => {
    const text = cell(column)
    if (isDay(text)) return text
    return text === '' && !needed ? null : fault(column, 'day_is_written_yyyy_mm_dd')
  }
  const wordIn = <T>(column: 'orsak' | 'anstallningsform' | 'examen', words: Readonly<Record<string, T>>, code: string): T | null =>
    cell(column) === '' ? null : new Map(Object.entries(words)).get(cell(column).toLowerCase()) ?? fault(column, code)
  const staffId = known.staff.get(cell('anvandare').toLowerCase()) ?? fault('anvandare', 'staff_is_unknown')
  const unitId = known.units.get(cell('enhet').toLowerCase()) ?? fault('enhet', 'unit_is_unknown')
  const post = postIn(cell('befattning'), fault)
  const fromOn = dayIn('fran', true)
  const toOn = dayIn('till', false)
  const endReason = wordIn('orsak', endReasons, 'end_reason_is_unknown')
  if ((cell('till') === '') !== (cell('orsak') === '')) fault('orsak', 'end_needs_day_and_reason')
  if (fromOn !== null && toOn !== null && toOn < fromOn) fault('till', 'end_is_before_start')
  const permanent = { ja: true, nej: false }[cell('tillsvidare').toLowerCase()] ?? fault('tillsvidare', 'write_ja_or_nej')
  const per = Number(cell('omfattning').replace(',', '.').replace('%', '').trim())
  const hoursShare = cell('omfattning') !== '' && per >= 0.1 && per <= 100 ? (per / 100).toFixed(3) : fault('omfattning',
    'share_is_1_to_100')
  const experienceSinceOn = dayIn('erfarenhet_fran', false)
  const engagement = wordIn('anstallningsform', engagements, 'engagement_is_unknown') ?? 'monthly'
  const degree = wordIn('examen', degrees, 'degree_is_unknown')
  if (permanent === true && engagement !== 'monthly') fault('tillsvidare', 'only_monthly_is_permanent')
  if (faults.length > 0 || staffId === null || unitId === null || post === null || fromOn === null || permanent === null
    || hoursShare === null) return faults
  return {
    staffId, unitId, post, fromOn, permanent, hoursShare, toOn: has('till') ? toOn : undefined,
      endReason: has('till') ? endReason : undefined,
    experienceSinceOn: has('erfarenhet_fran') ? experienceSinceOn : undefined, engagement: has('anstallningsform') ? engagement : undefined,
    degree: has('examen') ? degree : undefined,
  }
}

function postIn(text: string, fault: (column: string, code: string) => null): string | null {
  if (text === '') return fault('befattning', 'cell_is_needed')
  if (text.length > longestPost) return fault('befattning', 'too_long')
  return holdsIdentityNumber(text) ? fault('befattning', 'no_identity_number') : text
}
