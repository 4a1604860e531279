/** What the latest complete week says of one series. `fromWeek`: the first week of the change. */
export type Judged = {
  readonly alarm: 'rise' | 'fall' | null
  readonly fromWeek: string; readonly week: string
  readonly ratio: number | null; readonly low: number | null; readonly high: number | null
}
/** The latest alarm of the series in one direction. `known`: the interval when it was acknowledged; null while nobody has. */
export type Standing = {
  readonly id: string; readonly direction: 'rise' | 'fall'; readonly lastWeek: string; readonly isOpen: boolean
  readonly known: { readonly low: number | null; readonly high: number | null } | null
}

/** What is done: `grew` closes the alarm that was known and raises it anew as news. */
export type Step = 'raise' | 'keep' | 'open_again' | 'grew' | 'close' | 'nothing'

/** So many complete weeks without the departure, and it is over. */
export const quietWeeks = 2

/**
 * What becomes of a series' alarm in one direction when a week has been judged. A departure that lasts is one alarm; it closes by itself after
 * two quiet weeks; one that comes back while it is the same change is opened again as it was, acknowledged if it was, so that nobody is told
 * twice; one that goes beyond what somebody acknowledged is news.
 *
 * @param weeksSince complete weeks between the alarm's last week and the judged one; 0 for the same week.
 */
export function nextStep(standing: Standing | null, direction: 'rise' | 'fall', judged: Judged, weeksSince: number): Step {
  const departs = judged.alarm === direction
  if (standing === null) return departs ? 'raise' : 'nothing'
  if (!standing.isOpen) {
    if (!departs) return 'nothing'
    return judged.fromWeek <= standing.lastWeek ? 'open_again' : 'raise'
  }
  if (!departs) return weeksSince >= quietWeeks ? 'close' : 'nothing'
  return standing.known !== null && isBeyond(standing.known, direction, judged.ratio) ? 'grew' : 'keep'
}

function isBeyond({ low, high }: { low: number | null; high: number | null }, direction: 'rise' | 'fall', ratio: number | null): boolean {
  if (ratio === null) return false
  return direction === 'rise' ? high !== null && ratio > high : low !== null && ratio < low
}
