import type { Day } from '../../calendar/day.ts'
import type { AcceptedMove } from '../contract/cover-plans.ts'
import type { StaffingPlanInput } from '../contract/cover.ts'

/** What is opened for somebody who covers, from the first day to the last: the cases of one who is away, or the unit's unassigned reports. */
export type Opening = { readonly staffId: string; readonly unitId: string; readonly insteadOf: string | null; readonly from: Day; readonly to: Day }

type Span = { readonly staffId: string; readonly unitId: string; readonly days: readonly Day[] }

/** The working days that somebody covers a unit without a day between: access does not last over days when the person is not there. */
function spansOf(moves: readonly AcceptedMove[], days: readonly Day[]): Span[] {
  const keys = new Map<string, { staffId: string; unitId: string; on: Set<Day> }>()
  for (const { staffId, toUnitId: unitId, on } of moves) {
    const known = keys.get(`${staffId} ${unitId}`) ?? { staffId, unitId, on: new Set<Day>() }
    known.on.add(on)
    keys.set(`${staffId} ${unitId}`, known)
  }
  return [...keys.values()].flatMap(({ staffId, unitId, on }) => {
    const spans: Day[][] = []
    let open: Day[] | null = null
    for (const day of days) {
      if (!on.has(day)) open = null
      else if (open === null) spans.push(open = [day])
      else open.push(day)
    }
    return spans.map((each) => ({ staffId, unitId, days: each }))
  })
}

/**
 * What those who cover must be able to see: each who is away from the unit and has cases is stood in for by one of them, dealt out in turn with the
 * most cases first, for the days that both hold; nobody sees more than the work that is left there. In an intake unit they see what is unassigned.
 *
 * @param input what the plan was made from. @param intake units whose unassigned reports are worked on together.
 */
export function openingsFor(moves: readonly AcceptedMove[], input: StaffingPlanInput, intake: ReadonlySet<string>): Opening[] {
  const days = input.days.toSorted()
  const spans = spansOf(moves, days)
  const reports = spans.filter(({ unitId }) => intake.has(unitId)).map(({ staffId, unitId, days: on }) => ({ staffId, unitId, insteadOf: null, ...endsOf(on) }))
  const away = new Map<string, Set<Day>>()
  for (const { staff, day } of input.absences) away.set(staff, (away.get(staff) ?? new Set()).add(day))
  const cases = [...new Set(spans.map(({ unitId }) => unitId))].flatMap((unitId) => {
    const covering = spans.filter((span) => span.unitId === unitId)
    const absent = input.staff.filter(({ id, unit, children }) => unit === unitId && children > 0 && away.has(id)).toSorted((a, b) => b.children - a.children || (a.id < b.id ? -1 : 1))
    const people = [...new Set(covering.map(({ staffId }) => staffId))]
    return absent.flatMap(({ id }, turn) => {
      const order = [...people.slice(turn % people.length), ...people.slice(0, turn % people.length)]
      const open = order.map((staffId) => covering.filter((span) => span.staffId === staffId)
        .map((span) => span.days.filter((day) => away.get(id)?.has(day) === true)).filter((on) => on.length > 0).map((on) => ({ staffId, on })))
      return (open.find((each) => each.length > 0) ?? []).map(({ staffId, on }) => ({ staffId, unitId, insteadOf: id, ...endsOf(on) }))
    })
  })
  return [...reports, ...cases]
}

function endsOf(days: readonly Day[]): { from: Day; to: Day } {
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('a span has at least one day')
  return { from, to }
}
