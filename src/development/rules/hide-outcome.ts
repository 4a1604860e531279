import { isSmall, smallestShown } from '../../disclosure/rules/small.ts'
import type { LawChangeAnswer, LawOutcome, ShownAnswer, ShownOutcome } from '../contract/law-change.ts'

const isFew = (number: number): boolean => number > 0 && number < smallestShown
const nothing: ShownOutcome = { acts: null, late: null, overdue: null, lateDays: null, hours: null }

/**
 * What may be shown of both outcomes to anybody. One to four, of acts or of the children they are about, is hidden; so is what would tell it:
 * late ones when nearly all are late, the changed number when it differs by one to four, days and hours of what is hidden. A group of one to
 * four children is not shown at all.
 */
export function hideOutcome({ children, touched, skipped, asIs, changed }: LawChangeAnswer): ShownAnswer {
  const withheld = isFew(children)
  const shownTouched = isFew(touched) || isFew(children - touched) ? null : touched
  if (withheld) return { withheld, children: null, touched: null, skipped: null, asIs: nothing, changed: nothing }
  const was = shownOf(asIs)
  return { withheld, children, touched: shownTouched, skipped: isFew(skipped) ? null : skipped, asIs: was, changed: apart(was, shownOf(changed)) }
}

function shownOf({ acts, late, overdue, lateDays, hours }: LawOutcome): ShownOutcome {
  const show = (cell: LawOutcome['acts']): number | null => (isSmall({ count: cell.count, persons: cell.children }) ? null : cell.count)
  const shownActs = show(acts)
  const shownLate = shownActs !== null && isFew(acts.count - late.count) ? null : show(late)
  const shownOverdue = show(overdue)
  return {
    acts: shownActs, late: shownLate, overdue: shownOverdue, lateDays: shownLate === null || shownOverdue === null ? null : lateDays,
    hours: shownActs === null ? null : hours,
  }
}

/** The changed numbers, without those that lie so near the others that the difference is small. */
function apart(was: ShownOutcome, becomes: ShownOutcome): ShownOutcome {
  const near = (key: 'acts' | 'late' | 'overdue'): boolean => {
    const [one, other] = [was[key], becomes[key]]
    return one !== null && other !== null && isFew(Math.abs(one - other))
  }
  const [acts, late, overdue] = [near('acts'), near('late'), near('overdue')]
  return {
    acts: acts ? null : becomes.acts, hours: acts ? null : becomes.hours, late: late ? null : becomes.late, overdue: overdue ? null : becomes.overdue,
    lateDays: late || overdue ? null : becomes.lateDays,
  }
}
